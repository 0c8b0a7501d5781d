"""The meeting's own fields, in the forms in which minutes print them; all bodies, people and places are invented."""

from __future__ import annotations

from typing import Any

import pytest
import spacy

from minutebook.components import attendance, header, sections
from minutebook.components.annotations import Annotations
from minutebook.readers import read
from minutebook.text import compose


def annotated(text: str, name: str = "minutes.txt") -> Annotations:
    document = compose(read(text.encode(), name))
    found = Annotations(document)
    doc = spacy.blank("en").make_doc(document.text)
    sections.annotate(doc, found)
    header.annotate(doc, found)
    attendance.annotate(doc, found)
    header.from_people(found)
    return found


def meeting(text: str, name: str = "minutes.txt") -> dict[str, Any]:
    found = annotated(text, name)
    length = len(found.document.text)
    for field, value in found.meeting.items():
        assert value.spans or value.derived, field
        assert all(0 <= start < end <= length for start, end in value.spans), field
    return {field: value.value for field, value in found.meeting.items()}


REST = "\n\nPresent: Ann Bell, Gary Olney, Tess Fay\n\n1. Apologies\n\nNone were received.\n\n"

HABITS = [
    pytest.param(
        "THE MARSH GAZETTE, SATURDAY, MAY 9, 1903.\n\n              ELM VALLEY DRAINAGE BOARD.\n\n"
        "The usual monthly meeting was held in the Schoolroom, Elm, on Tuesday, May 5. Present - Messrs. J. Orr "
        "(chairman), P. Nye, W. Tubb and R. Dole.\n\nThe minutes of the April meeting, after Mr. Nye had pointed out "
        "that the sum should be £4, were confirmed.\n\nThe Board rose at 3 p.m., having sat from 10 a.m.",
        {
            "body": "ELM VALLEY DRAINAGE BOARD",
            "date": "1903-05-05",
            "start_time": "10:00",
            "end_time": "15:00",
            "location": "the Schoolroom, Elm",
            "chair": "J. Orr",
            "previous_minutes": [{"date": "1903-04", "status": "amended"}],
        },
        id="newspaper-with-a-masthead",
    ),
    pytest.param(
        "KILN USERS’ SOCIETY\nCommittee meeting the 7th\nTue 3 March 2009, upstairs at the Plough\n"
        "due 7.30, kicked off 7.50\n\nHere:\nAnn Bell, Grand Poobah and President, in the chair\nJo Fay, treasurer\n\n"
        '1. Last minutes\nMinutes of 3 February passed with the word "never" crossed out.\n\n'
        "Next one: Tue 7 April, 7pm.\nEnded about 9.15",
        {
            "number": "7",
            "start_time": "19:50",
            "end_time": "21:15",
            "location": "upstairs at the Plough",
            "chair": "Ann Bell",
            "previous_minutes": [{"date": "2009-02-03", "status": "amended"}],
        },
        id="told-as-friends-tell-it",
    ),
    pytest.param(
        "OAK CREEK LIBRARY TRUST - BOARD OF TRUSTEES\nRegular Meeting\nMay 4, 2021\n6:30 p.m.\n\n"
        "Library Annex, 14 Mill Street, Oak Creek\n\nBOARD: Ann Bell, President\n       Pat Dole, Secretary\n\n"
        "STAFF: Lee Roe, Office Manager (recording)\n\nMs. Bell gaveled the meeting to order at 6:33 p.m.\n\n"
        "MINUTES\nThe minutes of April 6, 2021 were approved as presented and the minutes of the April 20 special "
        "meeting were approved with one correction.\n\nRespectfully submitted,\n\nPat Dole, Secretary",
        {
            "body": "OAK CREEK LIBRARY TRUST - BOARD OF TRUSTEES",
            "start_time": "18:33",
            "secretary": "Lee Roe",
            "previous_minutes": [
                {"date": "2021-04-06", "status": "approved"},
                {"date": "2021-04-20", "status": "amended"},
            ],
        },
        id="label-over-people-and-who-recorded",
    ),
    pytest.param(
        "At Elm Fork Quarterly Meeting of Women Friends held at Elm Fork the 4th of 5th month 1841.\n\n"
        "The minutes of last meeting were read.\n\nRuth Low, Clerk",
        {"body": "Elm Fork Quarterly Meeting of Women Friends", "location": "Elm Fork", "secretary": "Ruth Low"},
        id="meeting-of-friends",
    ),
    pytest.param(
        "COMMISSION ON INLAND PORTS\n\nFourth session, Bath, 4 – 6 May 2010\n\n1 July 2010\n\nI. Opening\n\n"
        "1. The Commission held its fourth session at Bath. The quorum prescribed by Article 4 was thus reached.",
        {"body": "COMMISSION ON INLAND PORTS", "number": "4", "date": "2010-05-04/2010-05-06", "location": "Bath"},
        id="session-by-its-ordinal",
    ),
    pytest.param(
        "RC - Roads Committee\nPlenary Teleconference #12\n2031-05-14, 1500-1630 UTC\n\n1. Agenda\nAdopted.\n\n"
        "2. Minutes\nThe 5/3 minutes and the minutes of April 20, 2031 were approved with Jo’s fix.",
        {"body": "Roads Committee", "number": "12", "start_time": "15:00"},
        id="abbreviation-beside-the-name",
    ),
    pytest.param(
        "Weir Foundation – Board meeting, 9 May 2031, 19:00 UTC\n\nHeld in #weir-board on irc.weir.example, with a "
        "telephone for those who wanted it. The log is kept.\n\n#startmeeting 19:03 UTC\n\n#endmeeting 20:41 UTC",
        {
            "body": "Weir Foundation Board",
            "start_time": "19:03",
            "end_time": "20:41",
            "location": "#weir-board on irc.weir.example",
        },
        id="channel-and-robot",
    ),
    pytest.param(
        "Minutes of the Low Hill Radio Club\n\nTuesday September 13, 2016 -- Grange Hall, Mill Road\n\n"
        "Pres. Wally Orr KD8ABC rapped the gavel at 7:04 pm. Lee came over from Carver Co. who is new.\n\n"
        "August minutes were in the newsletter. Ray found an error in a date. "
        "Ray moved to accept as corrected. Passed.\n\n"
        "73,\nPat Dole KE8ABC, Sec’y",
        {
            "start_time": "19:04",
            "location": "Grange Hall, Mill Road",
            "chair": "Wally Orr",
            "secretary": "Pat Dole",
            "previous_minutes": [{"date": "2016-08", "status": "amended"}],
        },
        id="gavel-call-signs-and-month-of-the-minutes",
    ),
]


@pytest.mark.parametrize(("text", "expected"), HABITS)
def test_habits_of_other_bodies(text: str, expected: dict[str, Any]) -> None:
    values = meeting(text)
    assert {field: values.get(field) for field in expected} == expected


TITLES = [
    pytest.param(
        "MINUTES OF A SPECIAL MEETING OF THE FERNDALE HARBOUR BOARD\nHELD IN THE SEAMEN’S HALL, "
        "FERNDALE, ON MONDAY, 3RD MAY, 2021,\nAT 7.30 P.M.",
        {
            "body": "FERNDALE HARBOUR BOARD",
            "kind": "special",
            "date": "2021-05-03",
            "start_time": "19:30",
            "location": "THE SEAMEN’S HALL, FERNDALE",
        },
        id="formula-in-capitals-over-three-lines",
    ),
    pytest.param(
        "Ferndale Chess Society\n\nCommittee Meeting Minutes\n\n12 March 2019",
        {"body": "Ferndale Chess Society Committee", "date": "2019-03-12", "kind": None},
        id="organisation-above-a-title",
    ),
    pytest.param(
        "Ferndale Parish Council – 6th May 2014\n\n",
        {"body": "Ferndale Parish Council", "date": "2014-05-06"},
        id="body-and-date-with-a-dash",
    ),
    pytest.param(
        "FERNDALE COMMUNITY COUNCIL\n\nMinutes of a meeting of the above Council held on Monday 12th "
        "May 2014 at 7pm in Ferndale Village Hall.",
        {
            "body": "FERNDALE COMMUNITY COUNCIL",
            "date": "2014-05-12",
            "start_time": "19:00",
            "location": "Ferndale Village Hall",
        },
        id="the-above-council",
    ),
    pytest.param(
        "Port of Ferndale Regular Board of Wardens Meeting\n\nMay 14, 2015\n\n12 Quay Street, Ferndale, OR 97000",
        {
            "body": "Port of Ferndale Board of Wardens",
            "kind": "regular",
            "date": "2015-05-14",
            "location": "12 Quay Street, Ferndale, OR 97000",
        },
        id="kind-within-the-name",
    ),
    pytest.param(
        "Minutes of the 14th Annual General Meeting of the Ferndale Reading Club held on 2 June 2015",
        {"body": "Ferndale Reading Club", "kind": "annual", "number": "14", "date": "2015-06-02"},
        id="numbered-annual-meeting",
    ),
    pytest.param(
        "Works Committee Meeting - 2031-05-17 - Post AGM", {"kind": None, "date": "2031-05-17"}, id="not-an-agm"
    ),
    pytest.param("Meeting Minutes\n\nDate: 3 May 2019", {"body": None, "date": "2019-05-03"}, id="no-body-named"),
    pytest.param(
        "At a meeting of the inhabitants of Ferndale held at the school house on the 3d day of May 1847,",
        {"body": "inhabitants of Ferndale", "date": "1847-05-03", "location": "the school house"},
        id="nineteenth-century-opening",
    ),
    pytest.param(
        "Summary of the Roads Committee meeting held on Tuesday, May 20, 2014 at 5:00 p.m.",
        {"body": "Roads Committee", "date": "2014-05-20", "start_time": "17:00"},
        id="summary-of-a-meeting",
    ),
    pytest.param(
        "MARL & LASK MILLS LIMITED\n\nMINUTES of the SEVENTY-THIRD ANNUAL GENERAL MEETING of the Company "
        "held in the Mechanics' "
        "Hall on Thursday the 23rd day of May, 1974 at 11.30 a.m.",
        {
            "body": "MARL & LASK MILLS LIMITED",
            "kind": "annual",
            "number": "73",
            "date": "1974-05-23",
            "start_time": "11:30",
        },
        id="a-company-by-its-own-name",
    ),
    pytest.param(
        "DRAFT – THESE MINUTES ARE NOT APPROVED UNTIL\n\nMonday, 9 June 2031\n\nWEIR PARISH COUNCIL\n\n"
        "Weir Hall, 12 May 2031",
        {"body": "WEIR PARISH COUNCIL", "date": "2031-05-12", "status": "draft"},
        id="a-banner-with-the-day-of-approval",
    ),
    pytest.param(
        "Draft minutes - not to be deemed approved before the next meeting on 3 March 2031\n\n"
        "Elm Allotment Society\nMinutes of a meeting held on 4 February 2031",
        {"body": "Elm Allotment Society", "date": "2031-02-04", "status": "draft"},
        id="a-banner-in-one-line",
    ),
    pytest.param(
        "Draft minutes, subject to approval at the next meeting\n\nElm Allotment Society\n4 February 2031",
        {"body": "Elm Allotment Society", "date": "2031-02-04", "status": "draft"},
        id="a-title-that-warns",
    ),
    pytest.param(
        "To: Members of the Board\n\nYour initials will indicate approval of the minutes.\n\n"
        "Minutes of the Board of Wardens of the Elm Bridge on Monday, May 5, 1930. The Board met in the Hall.",
        {"body": "Board of Wardens of the Elm Bridge", "date": "1930-05-05", "previous_minutes": None},
        id="a-covering-note-with-the-body-in-short",
    ),
]


@pytest.mark.parametrize(("head", "expected"), TITLES)
def test_title(head: str, expected: dict[str, Any]) -> None:
    values = meeting(head + REST)
    assert {field: values.get(field) for field in expected} == expected


LABELS = [
    pytest.param(
        "Ferndale Club Minutes\n\nDate: 12/05/2019\nTime: 1800 - 1930\nVenue: Room 2.13\nMinute "
        "taker: Tess Fay\nChair: Ann Bell\n\nNext met 30/05/2019",
        {
            "date": "2019-05-12",
            "start_time": "18:00",
            "end_time": "19:30",
            "location": "Room 2.13",
            "secretary": "Tess Fay",
            "chair": "Ann Bell",
        },
        id="lines-of-labels",
    ),
    pytest.param(
        "Club meeting\n\nMeeting date: 25/4/2031\tRoom: B2\tTime: 11am to 12pm",
        {"date": "2031-04-25", "location": "B2", "start_time": "11:00", "end_time": "12:00"},
        id="several-labels-in-a-line",
    ),
    pytest.param(
        "Annual General Meeting\n\n12 May 2024\n\nVenue\n\nBowls Club, 6 Elm St\n\nOpened\n\n7:20 "
        "pm\n\nClosed\n\n8:10 pm\n\nQuorum\n\nMet - nine members present (minimum 6 required)",
        {"location": "Bowls Club, 6 Elm St", "start_time": "19:20", "end_time": "20:10", "quorum": True},
        id="label-on-a-line-of-its-own",
    ),
    pytest.param(
        "Venue: ____________\nDate: __________\nChess Club Minutes",
        {"location": None, "date": None},
        id="form-that-was-not-filled-in",
    ),
    pytest.param(
        "Memorandum\n\nTo: All members\n\nFrom: Tess Fay, Office Assistant\n\nDate: May 30, "
        "2014\n\nSubject: Minutes of the Roads Committee meeting held on May 20, 2014",
        {"date": "2014-05-20", "secretary": "Tess Fay", "body": "Roads Committee"},
        id="memorandum",
    ),
]


@pytest.mark.parametrize(("head", "expected"), LABELS)
def test_labels(head: str, expected: dict[str, Any]) -> None:
    values = meeting(head + "\n\n1. Roads\n\nThe drains were inspected and found in order by the surveyor.\n")
    assert {field: values.get(field) for field in expected} == expected


DATES = [
    pytest.param(
        "Board Minutes\n\nMonday 12th May", "Next meeting: 9th June 2014", "2014-05-12", id="year-from-another-date"
    ),
    pytest.param("Board Minutes\n\n4/11/2031", "", None, id="order-of-day-and-month-open"),
    pytest.param("Board Minutes\n\n4/11/2031", "Paid on 30/10/2031.", "2031-11-04", id="order-from-another-date"),
    pytest.param(
        "Board Retreat Minutes\n\nFriday, May 8, 2015 - 6:00 p.m.\n\nSaturday, May 9, 2015 - 8:30 a.m.",
        "",
        "2015-05-08/2015-05-09",
        id="two-days",
    ),
    pytest.param("Works Board\n\n7 and 8 May 2013, by telephone", "", "2013-05-07/2013-05-08", id="two-days-in-a-line"),
    pytest.param("Board Minutes\n\nMay 9 at 4 PM", "", None, id="no-year-anywhere"),
]


@pytest.mark.parametrize(("head", "body", "expected"), DATES)
def test_date(head: str, body: str, expected: str | None) -> None:
    assert meeting(f"{head}{REST}{body}\n").get("date") == expected


def test_open_date_leaves_a_finding() -> None:
    found = annotated("Board Minutes\n\n4/11/2031" + REST)
    assert [doubt.code for doubt in found.doubts] == ["ambiguous_date"]


TIMES = [
    pytest.param("The meeting was called to order at 7:03 p.m.", "start_time", "19:03", id="called-to-order"),
    pytest.param("Call to order (11:00)", "start_time", "11:00", id="morning-by-habit"),
    pytest.param("President Bell called the meeting to order at 2:15.", "start_time", "14:15", id="afternoon-by-habit"),
    pytest.param("The meeting commenced at half past seven in the evening.", "start_time", "19:30", id="in-words"),
    pytest.param("Ann opened the meeting. The hall was rebuilt in 1930.", "start_time", None, id="a-year-is-no-time"),
    pytest.param("There being no further business the meeting closed at 9.35pm.", "end_time", "21:35", id="closed"),
    pytest.param("The Chairman brought the meeting to a close at 8.10pm", "end_time", "20:10", id="to-a-close"),
    pytest.param("Adjourn – Bell makes a motion to adjourn. Unanimous. 9:12 PM.", "end_time", "21:12", id="run-in"),
    pytest.param("The Board adjourned to closed session at 8:15 pm.", "end_time", None, id="closed-session"),
    pytest.param("Adjourned until Monday 10 May at 7 pm.", "end_time", None, id="adjourned-until"),
    pytest.param("Meeting ended at 10:00", "end_time", None, id="half-of-the-day-open"),
    pytest.param("Ann Bell closed the General Assembly at 4:21 pm.", "end_time", "16:21", id="closed-by-somebody"),
    pytest.param("Ended 21:58.", "end_time", "21:58", id="a-line-by-itself"),
]


@pytest.mark.parametrize(("sentence", "field", "expected"), TIMES)
def test_times(sentence: str, field: str, expected: str | None) -> None:
    assert meeting(f"Chess Board Minutes\n\n3 May 2019{REST}{sentence}\n").get(field) == expected


def test_actual_time_goes_before_the_scheduled_one() -> None:
    values = meeting("Chess Board Minutes, 3 May 2019 at 7 pm" + REST + "The meeting was called to order at 7:12 pm.")
    assert (values["start_time"], values["scheduled_start_time"]) == ("19:12", "19:00")


def test_appended_minutes_do_not_end_the_meeting() -> None:
    text = (
        "Chess Board Minutes\n\n3 May 2019 – 6:00 p.m."
        + REST
        + "The meeting was called to order at 6:02 p.m.\n\nThe meeting was adjourned at 9:15 p.m.\n\n"
        + "The club paid the printers and thanked them.\n\n" * 20
        + "The sub-committee was called to order at 4:00 p.m.\n\nThe meeting was adjourned at 4:22 p.m.\n"
    )
    assert meeting(text)["end_time"] == "21:15"


OFFICERS = [
    pytest.param("Present: Ann Bell (Chair), Gary Olney, Tess Fay (Clerk)", "", "Ann Bell", "Tess Fay", id="listed"),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "PRESENT IN THE CHAIR: Councillor A. Bell, Mayor",
        "A. Bell",
        None,
        id="in-the-chair-label",
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney", "Mr. Gary Olney was in the chair.", "Gary Olney", None, id="in-the-chair"
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "The meeting was called to order by President Bell at 7 pm.",
        "Ann Bell",
        None,
        id="full-name-from-the-list",
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "Respectfully submitted,\n\nTess Fay, Town Clerk",
        None,
        "Tess Fay",
        id="submitted",
    ),
    pytest.param("Present: Ann Bell, Gary Olney", "Minutes taken by Tess Fay.", None, "Tess Fay", id="taken-by"),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "The bid submitted by Tess Fay was accepted.",
        None,
        None,
        id="a-bid-is-no-minutes",
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "Ann Bell, Chair\t\t\tTess Fay, Secretary / Treasurer",
        "Ann Bell",
        "Tess Fay",
        id="two-signatures-in-a-line",
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "The President will preside if Mr. Dunn was in the chair.",
        None,
        None,
        id="a-rule-is-no-report",
    ),
    pytest.param(
        "Present: Ann Bell (Vice Chair), Gary Olney\n\nApologies: Tess Fay (Chair)",
        "",
        "Ann Bell",
        None,
        id="vice-chair-for-an-absent-chair",
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "Ann Bell was established as the meeting chairperson. Gary Olney was nominated as minute taker.",
        "Ann Bell",
        "Gary Olney",
        id="established-and-nominated",
    ),
    pytest.param("Present: Ann Bell", "Chose Gary Olney moderator.", "Gary Olney", None, id="chose-moderator"),
    pytest.param("Present: Ann Bell", "Attest: Gary Olney, Town Clerk.", None, "Gary Olney", id="attested"),
    pytest.param(
        "Present: Ann Bell",
        "Call to order: 7:04 pm by the President, Gary Olney.",
        "Gary Olney",
        None,
        id="office-before-the-name",
    ),
    pytest.param("Present: Ann Bell, Gary Olney, Support Officer (minutes)", "", None, "Gary Olney", id="in-brackets"),
    pytest.param("Present: Ann Bell, Gary Olney (taking minutes)", "", None, "Gary Olney", id="remark-beside-the-name"),
    pytest.param(
        "Present: Ann Bell", "Bro. Emlyn Pugh (President) in the chair.", "Emlyn Pugh", None, id="office-in-brackets"
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney", "Ann Bell took the chair for this item.", None, None, id="chair-of-one-item"
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "Gary Olney took the chair while Ann left.",
        None,
        None,
        id="chair-for-a-time",
    ),
    pytest.param(
        "Present: Ann Bell, Gary Olney",
        "A fares task force, chaired by Ann Bell, met.",
        None,
        None,
        id="task-force",
    ),
]


@pytest.mark.parametrize(("people", "sentence", "chair", "secretary"), OFFICERS)
def test_officers(people: str, sentence: str, chair: str | None, secretary: str | None) -> None:
    text = f"Chess Board Minutes\n\n3 May 2019\n\n{people}\n\n1. Roads\n\nThe drains were inspected.\n\n{sentence}\n"
    values = meeting(text)
    assert (values.get("chair"), values.get("secretary")) == (chair, secretary)


def test_all_who_took_the_minutes() -> None:
    text = (
        "A meeting of the Chess Society was held on May 9, 2022, Ann Bell presiding, and both Gary "
        "Olney and Tess Fay acting as secretary.\n"
    )
    values = meeting(text)
    assert (values["chair"], values["secretary"], values["secretaries"]) == (
        "Ann Bell",
        "Gary Olney",
        ["Gary Olney", "Tess Fay"],
    )


QUORUM = [
    pytest.param("A quorum was present.", True, id="present"),
    pytest.param("There was no quorum.", False, id="none"),
    pytest.param("The quorum is five members.", None, id="a-number-is-no-statement"),
    pytest.param("A quorum was present. Later there was no quorum.", None, id="both"),
    pytest.param("The meeting was not quorate.", False, id="not-quorate"),
    pytest.param("Attendance 15 - quorate.", True, id="quorate"),
    pytest.param("If a quorum was present, the vote would stand.", None, id="hypothetical"),
    pytest.param("The quorum being complete, the chair welcomed all.", True, id="complete"),
    pytest.param("5 of 6 members, we have quorum.", True, id="we-have"),
]


@pytest.mark.parametrize(("sentence", "expected"), QUORUM)
def test_quorum(sentence: str, expected: bool | None) -> None:
    assert meeting(f"Chess Board Minutes\n\n3 May 2019{REST}{sentence}\n").get("quorum") is expected


PREVIOUS = [
    pytest.param(
        "The minutes of the meeting held on 5 April 2019 were approved.", [("2019-04-05", "approved")], id="approved"
    ),
    pytest.param("Minutes read & approved.", [(None, "approved")], id="no-date"),
    pytest.param(
        "The April minutes were approved with one correction.", [("2019-04", "amended")], id="amended-by-month"
    ),
    pytest.param(
        "The minutes of 5 April were not available and will be approved at the next meeting.",
        [("2019-04-05", "deferred")],
        id="deferred",
    ),
    pytest.param(
        "The reading of the minutes was dispensed with; the minutes of the last meeting were omitted.",
        [(None, "dispensed")],
        id="dispensed",
    ),
    pytest.param(
        "Bell moved to approve the minutes of April 4 with changes to item 2. Carried. Fay moved to "
        "approve the minutes of April 18 as presented. Carried.",
        [("2019-04-04", "amended"), ("2019-04-18", "approved")],
        id="two-motions",
    ),
    pytest.param(
        "The proceedings of the meeting held on 5 April 2019 were read and confirmed.",
        [("2019-04-05", "approved")],
        id="proceedings",
    ),
    pytest.param(
        'The minutes of April 4 were adopted, after the word "Tuesday" had been struck out.',
        [("2019-04-04", "amended")],
        id="struck-out",
    ),
    pytest.param(
        "2. Consent Agenda\n\na. Minutes of April 4, 2019\n\nb. Bills\n\nMoved to approve the consent agenda. Carried.",
        [("2019-04-04", "approved")],
        id="consent-list",
    ),
    pytest.param(
        "2. Consent Agenda\n\nA. Minutes of April 4, 2019\n\nB. Minutes of April 9, 2019\n\nC. Bills\n\n"
        "Bell asked that Item B be removed. M/S/C (Fay/Low) to approve Items A and C.",
        [("2019-04-04", "approved")],
        id="consent-list-without-an-item",
    ),
    pytest.param(
        "2. Adoption of Minutes\n\n(i) Draft minutes of a meeting of 4th April 2019.\n\nProposed by: Ann Bell\n\n"
        "Seconded by: Gary Olney\n\n"
        "Resolved:\n\nThat the draft minutes, as circulated, be taken as read and adopted.",
        [("2019-04-04", "approved")],
        id="resolved-some-lines-below",
    ),
    pytest.param(
        "Low said the minutes of the special meeting of April 9 should show that he voted No. The Clerk went back to "
        "her tape. Motion by Low, second Fay to approve as corrected. Carried.",
        [("2019-04-09", "amended")],
        id="as-corrected-some-sentences-below",
    ),
    pytest.param("The meeting broke for ten minutes and the budget was approved.", None, id="minutes-of-time"),
    pytest.param("The minutes were circulated.", None, id="nothing-done"),
    pytest.param(
        "The minutes of 5 April were read and adopted, after the word Tuesday had been struck out.",
        [("2019-04-05", "amended")],
        id="a-word-struck-out",
    ),
    pytest.param(
        "Draft Minutes of the meeting of 5 April 2019. Approved.", [("2019-04-05", "approved")], id="next-sentence"
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PREVIOUS)
def test_previous_minutes(sentence: str, expected: list[tuple[str | None, str]] | None) -> None:
    told = meeting(f"Chess Board Minutes\n\n3 May 2019{REST}{sentence}\n").get("previous_minutes")
    assert (told and [(entry["date"], entry["status"]) for entry in told]) == expected


NEXT = [
    pytest.param(
        "The next meeting will be held on 7 June at 6:30 pm in the Town Hall.",
        ("2019-06-07", "18:30", "the Town Hall"),
        id="prose",
    ),
    pytest.param("Date of next meeting: 7th June", ("2019-06-07", None, None), id="label"),
    pytest.param("That this Board do now adjourn until Monday next 13th inst.", ("2019-05-13", None, None), id="inst"),
    pytest.param("Lodge adjourned for one week", ("2019-05-10", None, None), id="weeks"),
    pytest.param("Next Council: Tuesday June 4, same place.", ("2019-06-04", None, None), id="next-council"),
    pytest.param("The Board then adjourned to Tuesday the 4th of June.", ("2019-06-04", None, None), id="adjourned-to"),
    pytest.param("The next meeting is on the first Tuesday of the month.", None, id="not-guessed"),
    pytest.param("The budget was put on the agenda of the next meeting on 7 June.", None, id="agenda-of-it"),
    pytest.param("The next meeting of the Garden Trust is on 9 June.", None, id="of-another-body"),
    pytest.param("The Friends next meeting will be held on 7 June.", None, id="another-body"),
]


@pytest.mark.parametrize(("sentence", "expected"), NEXT)
def test_next_meeting(sentence: str, expected: tuple[str, str | None, str | None] | None) -> None:
    told = meeting(f"Chess Board Minutes\n\n3 May 2019{REST}{sentence}\n").get("next_meeting")
    assert (told and (told["date"], told["time"], told["location"])) == expected


def test_front_matter() -> None:
    text = (
        '---\ntitle: "Chess Board Minutes"\ndate: 2031-02-03T01:02:03.000Z\ntags:\n  - clubs\n---\n\n## '
        "Committee Meeting 2029.07.14\n\nAnn Bell opened the meeting at 10:40.\n"
    )
    values = meeting(text, "minutes.md")
    assert (values["date"], values["title"], values["start_time"]) == (
        "2029-07-14",
        "Committee Meeting 2029.07.14",
        "10:40",
    )


STATUS = [
    pytest.param("DRAFT\n\nChess Board Minutes", "draft", id="draft"),
    pytest.param("Chess Board – Unconfirmed Minutes", "draft", id="unconfirmed"),
    pytest.param("Chess Board Minutes\n\nDraft Plan 2020", None, id="a-plan"),
]


@pytest.mark.parametrize(("head", "expected"), STATUS)
def test_status(head: str, expected: str | None) -> None:
    assert meeting(f"{head}\n\n3 May 2019{REST}").get("status") == expected


FORMATS = [
    pytest.param("Venue: Zoom", "virtual", id="virtual"),
    pytest.param("Venue: Town Hall and online", "hybrid", id="hybrid"),
    pytest.param("Venue: Town Hall", None, id="not-stated"),
]


@pytest.mark.parametrize(("line", "expected"), FORMATS)
def test_format(line: str, expected: str | None) -> None:
    assert meeting(f"Chess Board Minutes\n\n3 May 2019\n\n{line}{REST}").get("format") == expected
