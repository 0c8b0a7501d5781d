"""Genre: minutes of every kind are minutes; forms, notices, agendas and lists are not."""

from __future__ import annotations

import pytest
import spacy

from minutebook.components import genre
from minutebook.components.annotations import Annotations
from minutebook.readers.text import read_lines
from minutebook.text import compose

MINUTES = [
    pytest.param(
        "Minutes of the Weir Lane Residents\nPresent: A. Toll, B. Marsh\nThe meeting opened at 7 pm.\n"
        "It was agreed to wait.",
        id="plain",
    ),
    pytest.param(
        "April 3d 1852. The brethren met according to adjournment. Brother Cole in the chair. On motion it was "
        "resolved that the meeting house be painted. The meeting then adjourned to the first Saturday in May.",
        id="old prose without a title",
    ),
    pytest.param(
        "Meeting date: 4/11/20\tRoom: 2\nDiscussed topics:\n- tile colours\n- discussed the level editor\n"
        "Ada tasks:\n- export",
        id="notes of a few lines",
    ),
    pytest.param(
        "scribe: Ro\nPresent: Ro, Lin, Ada\nRo: shall we start?\nLin: yes\nACTION: Lin to send the draft\n"
        "RESOLUTION: publish the draft",
        id="chat log",
    ),
    pytest.param(
        "Agenda\n1. Apologies\nApologies were received from Ms Orr.\n2. Minutes\nThe minutes were approved.\n"
        "3. Hall\nIt was agreed to repair the roof. Moved by Mr Fay, carried.\nThe meeting closed at 9.",
        id="headed agenda",
    ),
    pytest.param(
        "Minutes - Project meeting 3\nPresident: Wout\nSecretary: Ines\nTo do:\n- ask the supplier\n- plan the test",
        id="labels with values",
    ),
    pytest.param(
        "Trustees 3/2/88\nHere: Bill, Dot, Rev. Orr.\nDot moved we mend the gate. Bill 2nd. Passed.\n"
        "Closed w/ prayer 8:20.",
        id="a few words",
    ),
    pytest.param(
        "May 4th 1841. Voted to raise forty dollars. Voted to choose a committee of three. Chose Asa Toll and Seth "
        "Marsh. Voted to dissolve this meeting.",
        id="old votes",
    ),
    pytest.param("Board call 2031-11-07\nOn the call: Jo, Pat\nBudget: Approved 3-0.\nJo to post the ad.", id="call"),
    pytest.param(
        "Parents' Group\nTuesday 14 January 2031\nEight parents came. Mrs Toll in chair.\nFair: made 612.\n"
        "Finished 9 pm",
        id="told like a diary",
    ),
]
OTHERS = [
    pytest.param(
        "Notice of Annual General Meeting\nThe annual meeting of the Weir Lane Club will be held on Monday 4 May 2020 "
        "in the hall.\nAgenda\n1. Apologies\n2. Matters arising\n3. Election of officers\n"
        "Please return your ballot by 1 May.",
        "notice",
        id="notice",
    ),
    pytest.param(
        "Agenda\n1. Call to order\n2. Roll call\n3. Approval of minutes\n4. Old business\n5. New business\n"
        "6. Adjournment",
        "agenda",
        id="agenda",
    ),
    pytest.param(
        "Proxy form\nI, the undersigned, being a member of the club, appoint ______ as my proxy to vote at the "
        "meeting.\nSigned ______ Date ______",
        "form",
        id="form",
    ),
    pytest.param("Minutes - meeting X\nPresident:\nSecretary:\nApologies:\nTo do:", "template", id="empty template"),
    pytest.param(
        "Weir Lane Club\nArchive\nmarch_minutes.doc\napril_minutes.doc\nmay_minutes.pdf\njune_minutes.pdf",
        "index",
        id="list of files",
    ),
    pytest.param(
        "2019 Minutes\nJanuary 7, 2019\nMarch 4, 2019\nMay 6, 2019\nJuly 1, 2019", "index", id="list of dates"
    ),
    pytest.param(
        "Balance sheet 2019\nCash\t1,200\nDebtors\t300\nTotal\t1,500\nCapital\t1,500", "report", id="balance sheet"
    ),
    pytest.param(
        "Constitution of the Weir Club\nThe committee shall meet monthly. Minutes shall be kept.\n"
        "The members present shall elect a chairman.",
        "law",
        id="rules of a club",
    ),
    pytest.param(
        "Dear Mr. Toll,\nAt a meeting held on 4 May the Committee noted your concerns and it was resolved that they be "
        "looked into.\nYours faithfully",
        "letter",
        id="letter about a decision",
    ),
    pytest.param(
        "BRIDGE BACKED\nBy Our Own Reporter\nThe Council voted for it. Mr Toll moved the motion, seconded by Mr "
        "Marsh and carried. The Mayor was in the chair.",
        "news",
        id="newspaper",
    ),
    pytest.param(
        "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nAda: I move to approve the minutes.\n\n"
        "00:00:05.000 --> 00:00:09.000\nRo: Seconded. Motion carried.",
        "subtitles",
        id="subtitles",
    ),
    pytest.param(
        "Budget hearing\nADA TOLL: Good evening. I will start.\nRO MARSH: Thank you. I have slides.\n"
        "ADA TOLL: Please, you may go on.\nRO MARSH: We moved the levy and the motion carried.\nADA TOLL: Thank you.",
        "transcript",
        id="talk",
    ),
]


def annotated(text: str) -> Annotations:
    found = Annotations(compose(read_lines(text)))
    genre.annotate(spacy.blank("en")(""), found)
    return found


@pytest.mark.parametrize("text", MINUTES)
def test_minutes_are_minutes(text: str) -> None:
    found = annotated(text)
    assert found.genre == "minutes"
    assert found.doubts == []


@pytest.mark.parametrize(("text", "looks_like"), OTHERS)
def test_other_papers_are_not(text: str, looks_like: str) -> None:
    found = annotated(text)
    assert found.genre == looks_like
    assert found.doubts[0].code == "not_minutes"
    assert "no decisions or tasks were taken" in found.doubts[0].message


def test_another_language_is_named() -> None:
    text = "Der Rat beschließt die Sitzung und die Vorlage wird nicht mit den Stimmen der Mitglieder angenommen. " * 6
    found = annotated(text)
    assert found.genre == "other_language"
    assert found.doubts[0].code == "other_language"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("бюджет принят единогласно, заседание закрыто в девять часов вечера", id="other alphabet"),
        pytest.param(
            "Mwenyekiti wa kamati ya maji na katibu wa kijiji kwa pamoja na wajumbe wa kamati ya afya na wazee wa "
            "kijiji walikubaliana kwa kauli moja na kikao",
            id="few words",
        ),
    ],
)
def test_the_language_of_a_short_text(text: str) -> None:
    assert annotated(text).genre == "other_language"


def test_signs_of_another_genre_ask_for_more_evidence() -> None:
    assert genre.is_minutes({"title", "present"}, [])
    assert not genre.is_minutes({"title", "present"}, ["form", "notice"])
    assert not genre.is_minutes({"usual_items", "present"}, ["agenda"])
    assert genre.is_minutes({"usual_items", "opened", "agreed"}, ["agenda"])
