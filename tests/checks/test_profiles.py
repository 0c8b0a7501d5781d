"""The profiles of the United Kingdom, India, the UN, nonprofits and Delaware: complete minutes, and what is left out."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

LISTS: dict[str, tuple[tuple[str, str, dict[str, Any]], ...]] = {
    "parish": (
        ("signatures", "Chairman\tDate: 14 May 2019", {"name": "A. Weir", "role": "Chairman", "date": "2019-05-14"}),
        ("signatures", "Chairman\tDate:\n", {"name": "A. Weir", "role": "Chairman"}),
        ("movements", "Cllr Dunn left the room.", {"name": "Dunn", "event": "left"}),
        ("declarations", "Cllr Dunn declared a pecuniary interest in item 6", {"person": "Dunn", "item": "item 6"}),
    ),
    "company": (
        ("signatures", "11.30 am.\n\nA. Weir, Chairman", {"name": "A. Weir", "role": "Chairman"}),
        ("declarations", "Ms Dunn declared an interest in item 4", {"person": "Dunn", "item": "item 4", "withdrew": True}),
    ),
    "board_india": (
        ("signatures", "Signed: Arun Mehta, Chairman, Pune, 5 April 2019", {"name": "Arun Mehta", "role": "Chairman", "date": "2019-04-05"}),
        ("signatures", "Signed: Arun Mehta, Chairman, Pune\n", {"name": "Arun Mehta", "role": "Chairman"}),
        ("declarations", "Mr. Chetan Shah disclosed his interest in Shah Mills", {"person": "Chetan Shah", "item": "Shah Mills"}),
    ),
    "nonprofit": (
        ("signatures", "Dee Larkin, Secretary\n", {"name": "Dee Larkin", "role": "Secretary"}),
        ("movements", "Mr. Bell left the meeting at 7:05 p.m.", {"name": "Bell", "event": "left", "time": "19:05"}),
        ("movements", "Mr. Bell left early.", {"name": "Bell", "event": "left"}),
    ),
    "summary_record": (),
}  # fmt: skip
PROFILES = {
    "uk-parish": "parish",
    "uk-company": "company",
    "in-ss1": "board_india",
    "un-summary-record": "summary_record",
    "us-nonprofit": "nonprofit",
    "us-de-corporation": "nonprofit",
}
MAY_BE_OPEN = {"UN11", "UC9", "X13"}
"""Rules of complete minutes that leave a doubt: items without documents, articles that are not known,
a dispensation that may cover a vote."""
RENT = "For: Cllr Weir, Cllr Holt. Against: Cllr Peel."
SIGNED = "Signed: A. Weir, Chairman    Date: 14 May 2019"
LIST = "Present: Cllr A. Weir (Chairman), Cllr B. Dunn, Cllr C. Holt, Cllr D. Peel\n"
INTERESTS = (
    "2. Declarations of Interest\nCllr Dunn declared a pecuniary interest in item 6 and left the room during it."
    " A dispensation was granted to Cllr Peel for item 6.\n\n"
)
HEARD = "4. Public Session\nA resident asked when the bus shelter would be cleaned.\n\n"
SHED = "IT WAS RESOLVED that the lease be approved."
QUORUM = (
    "1. Quorum\nThe Chairman declared that a quorum was present and that due notice of the meeting had been given.\n\n"
)
LEAVE = "3. Leave of Absence\nLeave of absence was granted to Mr. Farid Khan.\n\n"
COMMITTEE = "The minutes of the Audit Committee of 4 February 2019 were noted."
CIRCULATED = 'The board noted the resolution passed by circulation on 20 February 2019: "RESOLVED THAT a bank account be opened with Deccan Bank."'
INTERESTED = "disclosed his interest in Shah Mills and left the meeting for this item."
LOT = "6. Allotments\nCllr Dunn left the room."
Changes = tuple[tuple[str, str], ...]

# name: profile, what is changed, the rules that fail
FAIL: dict[str, tuple[str, Changes, set[str]]] = {
    "parish: numbers alone are present": ("uk-parish", ((LIST, "Present: 4 councillors\n"),), {"P1", "P6b"}),
    "parish: no names of a recorded vote": ("uk-parish", ((f" {RENT}", ""),), {"P4"}),
    "parish: a recorded vote with a number": ("uk-parish", ((f" {RENT}", " Carried by 2 votes to 1."),), {"P4"}),
    "parish: no time": ("uk-parish", ((" at 7.30pm", ""),), {"P6a"}),
    "parish: no word on interests": ("uk-parish", ((INTERESTS, ""), (f"{LOT} ", "6. Allotments\n")), {"P6c", "X9"}),
    "parish: a dispensation left open": ("uk-parish", ((" was granted to Cllr Peel for item 6", " for Cllr Peel was discussed"),), {"P6d"}),
    "parish: nobody says who left": (
        "uk-parish", ((" and left the room during it", ""), (f"{LOT} ", "6. Allotments\n")), {"P6e"}),
    "parish: no word on the public": (
        "uk-parish", ((HEARD, ""), ("exclude the press and public", "go into closed session")), {"P6f", "X9"}),
    "parish: payment without payee": (
        "uk-parish", (("£412.60 to Mrs J. Frost, and under s.137 a grant of £50.00 to the Ashby Players", "£412.60 and £50.00"),),
        {"P7b"}),
    "parish: nothing of the closed part": ("uk-parish", ((" It was RESOLVED to renew the contract of the Clerk.", ""),), {"P8"}),
    "company: no proceedings": (
        "uk-company", (("IT WAS RESOLVED that the accounts be approved.", ""), (SHED, ""), ("The board considered", "On the table lay"),
        ("Mr Holt was authorised to sign the lease. Mr Weir abstained because the rent was high.", "")), {"UC3"}),
    "company: no quorum": ("uk-company", ((QUORUM, ""),), {"UC7b"}),
    "company: no quorum, in a word": ("uk-company", (("a quorum was present and that ", ""), ("1. Quorum", "1. Notice")), {"UC7b"}),
    "company: a title alone": (
        "uk-company", (("The directors discussed the terms of the lease with Ridge Ltd and its rent. ", ""),
        (" Mr Holt was authorised to sign the lease. Mr Weir abstained because the rent was high.", "")), {"UC10a"}),
    "company: authority to nobody": ("uk-company", (("Mr Holt was authorised to sign the lease", "Authority was given to sign the lease"),), {"UC11"}),
    "company: authority for nothing": ("uk-company", (("Mr Holt was authorised to sign the lease", "Mr Holt was authorised"),), {"UC11"}),
    "company: dissent of nobody": ("uk-company", (("Mr Weir abstained", "One of those present abstained"),), {"UC12b"}),
    "india: no number": ("in-ss1", (("14th Regular Meeting", "Regular Meeting"),), {"I1a"}),
    "india: no kind": ("in-ss1", (("14th Regular Meeting", "14th Meeting"),), {"I1b"}),
    "india: no day of the week": ("in-ss1", (("Tuesday, 12 March", "12 March"),), {"I1d"}),
    "india: another day of the week": ("in-ss1", (("Tuesday, 12 March", "Friday, 12 March"),), {"I1d", "X8a"}),
    "india: no end": ("in-ss1", (("\nThe meeting concluded at 12:40 p.m.\n", ""),), {"I1g"}),
    "india: no hour of the end": ("in-ss1", ((" at 12:40 p.m.", ""),), {"I1g"}),
    "india: no company secretary": ("in-ss1", (("In attendance: Mr. Dev Joshi, Company Secretary\n", ""),), {"I2b"}),
    "india: chair not first": (
        "in-ss1", (("Mr. Arun Mehta, Chairman (in person)\nMs. Bina Rao, Director (in person)\n",
        "Ms. Bina Rao, Director (in person)\nMr. Arun Mehta, Chairman (in person)\n"),), {"I3"}),
    "india: an invitee without a capacity": ("in-ss1", ((", Partner, Nair & Co, statutory auditors", ""),), {"I4"}),
    "india: nobody appointed": ("in-ss1", (("Ms. Gita Menon be and is hereby appointed as internal auditor", "an internal auditor be appointed"),), {"I5"}),
    "india: nobody elected": ("in-ss1", (("elected Mr. Arun Mehta as Chairman of the meeting", "elected a chairman of the meeting"),), {"I6"}),
    "india: no quorum": ("in-ss1", (("2. Quorum\nThe Chairman declared that the quorum was present.\n\n", ""),), {"I7"}),
    "india: apologies without leave": ("in-ss1", ((LEAVE, "3. Apologies\nMr. Farid Khan sent apologies.\n\n"),), {"I8"}),
    "india: leave for nobody": ("in-ss1", (("granted to Mr. Farid Khan", "granted to one director"),), {"I8"}),
    "india: one without a mode": ("in-ss1", (("Bina Rao, Director (in person)", "Bina Rao, Director"),), {"I9a"}),
    "india: no place of the distant": ("in-ss1", ((" from Delhi", ""),), {"I9b"}),
    "india: committee minutes not noted": ("in-ss1", ((COMMITTEE, "The minutes of the Audit Committee of 4 February 2019 were on the table."),), {"I10b"}),
    "india: dissent of nobody": ("in-ss1", ((" Ms. Bina Rao dissented.", ""),), {"I13"}),
    "india: dissent of one director": ("in-ss1", ((" Ms. Bina Rao dissented.", " One director dissented."),), {"I13"}),
    "india: interested and still there": ("in-ss1", ((INTERESTED, "disclosed his interest in Shah Mills."),), {"I12"}),
    "india: signed without a date": ("in-ss1", (("Pune, 5 April 2019", "Pune"),), {"I14b"}),
    "india: entered late": ("in-ss1", (("entry: 2 April", "entry: 2 June"),), {"I14d"}),
    "un: another ordinal": ("un-summary-record", (("SR.214", "SR.215"),), {"UN1"}),
    "un: no symbol": ("un-summary-record", (("CCPD/C/SR.214\n", ""),), {"UN1"}),
    "un: no session": ("un-summary-record", (("Twelfth session\n", ""),), {"UN2b"}),
    "un: no weekday": ("un-summary-record", (("Tuesday, 12 July", "12 July"),), {"UN3b"}),
    "un: another weekday": ("un-summary-record", (("Tuesday, 12 July", "Monday, 12 July"),), {"UN3b", "X8a"}),
    "un: not called to order": ("un-summary-record", ((" was called to order at 10.10 a.m.", " was called to order."),), {"UN4"}),
    "un: no distribution": ("un-summary-record", (("Distr.: General\n", ""),), {"UN6a"}),
    "un: no original language": ("un-summary-record", (("Original: English\n", ""),), {"UN6b"}),
    "un: no date of issue": ("un-summary-record", (("19 July 2011\n", ""),), {"UN6c"}),
    "un: contents of something else": ("un-summary-record", (("Contents\n\nConsideration", "Contents\n\nElection of officers\nConsideration"),), {"UN7"}),
    "un: contents in another order": (
        "un-summary-record", (("Consideration of reports of States parties\nOrganizational matters (agenda item 2)",
        "Organizational matters (agenda item 2)\nConsideration of reports of States parties"),), {"UN7"}),
    "un: one for more than listed": ("un-summary-record", (("by 3 votes to 1", "by 4 votes to 1"),), {"UN8"}),
    "un: one abstaining less than counted": ("un-summary-record", (("Illyria, Lidia", "Illyria"),), {"UN8"}),
    "un: one against more than counted": ("un-summary-record", (("Against: Sarmatia", "Against: Sarmatia, Wend"),), {"UN8"}),
    "un: a paragraph is skipped": ("un-summary-record", (("\n4. A rec", "\n5. A rec"), ("\n5. The draft", "\n6. The draft")), {"UN9"}),
    "un: a number stands twice": ("un-summary-record", (("\n2. Ms", "\n1. Ms"),), {"UN9"}),
    "un: no end": ("un-summary-record", (("The discussion covered in the summary record ended at 12.35 p.m.\n", ""),), {"UN10"}),
    "un: suspended": ("un-summary-record", (("The discussion covered in the summary record ended", "The meeting was suspended"),), {"UN10"}),
    "un: no note on corrections": (
        "un-summary-record", (("This record is subject to correction. Corrections should be submitted within one week of the date of this document.", ""),),
        {"UN12"}),
    "un: partial without a footnote": ("un-summary-record", (("* No summary record was prepared for the rest of the meeting.\n", ""),), {"UN13"}),
    "un: both series": ("un-summary-record", (("in document CCPD/C/12/L.1", "in document CCPD/C/PV.214"),), {"UN14"}),
    "nonprofit: no conflict handled": ("us-nonprofit", ((" and left the room", ""), ("Mr. Bell left the meeting at 7:05 p.m.\n", "")), {"N5a"}),
    "nonprofit: no comparables": ("us-nonprofit", (("a salary survey of comparable organizations for ", ""),), {"N5f"}),
    "nonprofit: no terms": ("us-nonprofit", (("set the salary at $61,000 a year", "raise the salary"),), {"N5b"}),
    "nonprofit: no quorum": ("us-nonprofit", ((" A quorum was present.", ""),), {"N4a"}),
    "nonprofit: approved late": ("us-nonprofit", (("Approved: April 11, 2023", "Approved: September 12, 2023"),), {"N2", "N4c"}),
    "nonprofit: no result": ("us-nonprofit", (("for $18,400. The motion carried unanimously.", "for $18,400."),), {"N4b"}),
    "delaware: no notice": ("us-de-corporation", (("Notice of the meeting had been given to all directors.\n\n", ""),), {"D2b"}),
    "delaware: no quorum": ("us-de-corporation", ((" A quorum was present.", ""),), {"D2d"}),
    "delaware: left without an hour": ("us-de-corporation", (("left the meeting at 7:05 p.m.", "left early."),), {"D2i"}),
    "delaware: a title alone": (
        "us-de-corporation", (("The board reviewed a salary survey of comparable organizations for the executive director's salary. ", ""),
        ("Mr. Bell left the meeting at 7:05 p.m.\n", "")), {"D2k"}),
}  # fmt: skip
# name: profile, what is changed, a rule and its result
OTHER: dict[str, tuple[str, Changes, str, str]] = {
    "parish: no recorded vote": ("uk-parish", (("A recorded vote was requested. ", ""),), "P4", "not_applicable"),
    "parish: no dispensation": ("uk-parish", ((" A dispensation was granted to Cllr Peel for item 6.", ""),), "P6d", "not_applicable"),
    "parish: no interest": ("uk-parish", ((INTERESTS, "2. Declarations of Interest\nThere were no declarations of interest.\n\n"),), "P6e", "not_applicable"),
    "parish: interests none": ("uk-parish", ((INTERESTS, "2. Declarations of Interest\nNone declared.\n\n"),), "P6c", "pass"),
    "parish: a personal interest": (
        "uk-parish", (("a pecuniary interest in item 6 and left the room during it", "a personal interest in item 6"), (f"{LOT} ", "6. Allotments\n")),
        "P6e", "uncertain"),
    "parish: no closed part": (
        "uk-parish", (("7. Confidential Session\nIt was RESOLVED to exclude the press and public. It was RESOLVED to renew the contract of the Clerk.\n\n", ""),),
        "P8", "not_applicable"),
    "parish: no copy of a signature": ("uk-parish", ((SIGNED, ""),), "P2b", "uncertain"),
    "parish: an empty line before approval": ("uk-parish", ((SIGNED, "Signed ............................ Chairman"),), "P2b", "uncertain"),
    "parish: nothing under section 137": ("uk-parish", (("under s.137 ", ""),), "P7c", "not_applicable"),
    "parish: a council in Wales": ("uk-parish", (("LOWER ASHBY PARISH", "LLANASH COMMUNITY"), ("9 April 2019", "6 April 2021")), "P9", "not_applicable"),
    "company: signed by nobody": ("uk-company", (("\nA. Weir, Chairman\n", ""),), "UC4", "uncertain"),
    "company: nobody dissents": ("uk-company", ((" Mr Weir abstained because the rent was high.", ""),), "UC12b", "not_applicable"),
    "company: nothing delegated": ("uk-company", ((" Mr Holt was authorised to sign the lease.", ""),), "UC11", "not_applicable"),
    "company: no interest": (
        "uk-company", (("Ms Dunn declared an interest in item 4 as a shareholder of Ridge Ltd and left the room for it.", "There were none."),),
        "UC8", "not_applicable"),
    "india: nobody is invited": ("in-ss1", (("By invitation: Ms. Esha Nair, Partner, Nair & Co, statutory auditors\n", ""),), "I4", "not_applicable"),
    "india: no appointment": ("in-ss1", (("RESOLVED THAT Ms. Gita Menon be and is hereby appointed as internal auditor.", "Nothing was done."),), "I5", "not_applicable"),
    "india: nobody away": ("in-ss1", ((LEAVE, ""),), "I8", "not_applicable"),
    "india: all in one sentence": (
        "in-ss1", ((" (in person)", ""), (" (by video conference from Delhi)", ""), ("2. Quorum\n", "2. Quorum\nAll the directors attended in person. ")),
        "I9a", "pass"),
    "india: no dissent": ("in-ss1", ((" Vote: 2 in favour, 1 against. Ms. Bina Rao dissented.", ""),), "I13", "not_applicable"),
    "india: noted without its text": (
        "in-ss1", ((CIRCULATED, "The board noted the resolution passed by circulation on 20 February 2019."),), "I11", "uncertain"),
    "india: nothing circulated": ("in-ss1", ((CIRCULATED, "There was none."),), "I11", "not_applicable"),
    "india: no committee": ("in-ss1", ((COMMITTEE, ""),), "I10b", "not_applicable"),
    "india: no day of entry": ("in-ss1", (("Date of entry: 2 April 2019", ""),), "I14d", "not_checkable"),
    "un: no contents": (
        "un-summary-record", (("Contents\n\nConsideration of reports of States parties\nOrganizational matters (agenda item 2)\n\n", ""),),
        "UN7", "not_applicable"),
    "un: no recorded vote": ("un-summary-record", (("A recorded vote was taken.", "The list was read."),), "UN8", "not_applicable"),
    "un: a whole record": ("un-summary-record", ((" (partial)*", ""), ("* No summary record was prepared for the rest of the meeting.\n", "")), "UN13", "not_applicable"),
    "un: paragraphs without numbers": (
        "un-summary-record", tuple((f"\n{n}. ", "\n") for n in range(1, 6)), "UN9", "not_applicable"),
    "nonprofit: no pay": ("us-nonprofit", ((" for the executive director's salary", ""), ("the salary at", "the rent at"), ("3. Pay", "3. Rent")), "N5f", "not_applicable"),
    "nonprofit: not yet approved": ("us-nonprofit", (("Approved: April 11, 2023\n", ""),), "N2", "not_checkable"),
    "delaware: no guests": ("us-de-corporation", (("Guests: Paula Stern, Accountant\n", ""),), "D2g", "not_applicable"),
    "delaware: nobody leaves": (
        "us-de-corporation", (("Mr. Bell left the meeting at 7:05 p.m.\n", ""), (" and left the room", "")), "D2i", "not_applicable"),
}  # fmt: skip


@pytest.mark.parametrize("profile", PROFILES)
def test_complete(profile: str, results: Callable[..., dict[str, str]]) -> None:
    """Nothing fails in complete minutes, and little is in doubt."""
    name = PROFILES[profile]
    found = results(name, profile, (), LISTS[name])
    assert {rule for rule, result in found.items() if result in ("fail", "uncertain")} <= MAY_BE_OPEN


@pytest.mark.parametrize("name", FAIL)
def test_planted(name: str, results: Callable[..., dict[str, str]]) -> None:
    """What is left out fails, and nothing else does."""
    profile, changes, rules = FAIL[name]
    text = PROFILES[profile]
    found = results(text, profile, changes, LISTS[text])
    assert {rule for rule, result in found.items() if result == "fail"} == rules


@pytest.mark.parametrize("name", OTHER)
def test_other_results(name: str, results: Callable[..., dict[str, str]]) -> None:
    """A trigger taken away, or a doubt."""
    profile, changes, rule, result = OTHER[name]
    text = PROFILES[profile]
    assert results(text, profile, changes, LISTS[text])[rule] == result


def test_signed_without_a_date(results: Callable[..., dict[str, str]]) -> None:
    """Approved minutes of a parish need the day beside the signature; a draft is not asked."""
    changes = ((SIGNED, "Signed: A. Weir, Chairman    Date:\n\nEnd"),)
    assert results("parish", "uk-parish", changes, LISTS["parish"], status="approved")["P2a"] == "fail"
    assert results("parish", "uk-parish", changes, LISTS["parish"])["P2a"] == "not_applicable"
    assert results("parish", "uk-parish", (), LISTS["parish"], status="approved")["P2a"] == "pass"


NOTE = (("LOWER ASHBY PARISH COUNCIL", "LLANASH COMMUNITY COUNCIL"), ("Tuesday 9 April 2019", "Tuesday 1 June 2021"))
WALES: dict[str, tuple[Changes, str, str]] = {
    "complete": ((), "W1", "pass"),
    "apologies": ((), "W2", "pass"),
    "interests": ((), "W3", "pass"),
    "nobody by name": (((LIST, "Present: 4 councillors\n"),), "W1", "fail"),
    "no word on apologies": ((("1. Apologies\nApologies were received from Cllr E. Moss.\n\n", ""),), "W2", "uncertain"),
    "no word on interests": (((INTERESTS, ""), (f"{LOT} ", "6. Allotments\n")), "W3", "uncertain"),
    "a vote without a result": (((f" {RENT}", ""), ("and RESOLVED that the rent be raised", "that the rent be raised")), "W4a", "fail"),
    "a vote is taken and not told": (
        (("4. Public Session\n", "4. Signs\nA vote was taken on the road signs.\n\n4. Public Session\n"),), "W4b", "fail"),
    "no day of publication": ((), "W5", "not_checkable"),
    "published on the seventh day": (((SIGNED, "Published on 9 June 2021"),), "W5", "pass"),
    "published on the eighth day": (((SIGNED, "Published on 10 June 2021"),), "W5", "uncertain"),
    "published late": (((SIGNED, "Published on 21 June 2021"),), "W5", "fail"),
    "published a month late": (((SIGNED, "Published on the website: 1 July 2021"),), "W5", "fail"),
}  # fmt: skip


@pytest.mark.parametrize("name", WALES)
def test_note_of_a_welsh_council(name: str, results: Callable[..., dict[str, str]]) -> None:
    """The published note holds what the law asks for."""
    changes, rule, result = WALES[name]
    assert results("parish", "uk-wales-community", (*NOTE, *changes), LISTS["parish"])[rule] == result


def test_before_the_law(results: Callable[..., dict[str, str]]) -> None:
    """Before May 2021 no note was asked for."""
    found = results("parish", "uk-wales-community", (), LISTS["parish"])
    assert {found[rule] for rule in ("W1", "W2", "W3", "W4a", "W4b", "W5")} == {"not_applicable"}


PAGES: dict[str, tuple[tuple[str | None, ...], str]] = {
    "in order": (("1", "2", "3"), "pass"),
    "from a number on": (("41", "42"), "pass"),
    "one not read": (("1", None, "3"), "pass"),
    "one skipped": (("1", "2", "4"), "fail"),
    "one twice": (("1", "1", "2"), "fail"),
    "none": ((None, None), "fail"),
    "one page": (("1",), "not_applicable"),
}


@pytest.mark.parametrize("profile", ["uk-parish/P3a", "in-ss1/I14a"])
@pytest.mark.parametrize("name", PAGES)
def test_pages(name: str, profile: str, results: Callable[..., dict[str, str]]) -> None:
    """Leaves are numbered without a gap."""
    pages, result = PAGES[name]
    profile, rule = profile.split("/")
    assert results(PROFILES[profile], profile, (), (), pages=pages)[rule] == result


def test_archive(results: Callable[..., dict[str, str]]) -> None:
    """What an archive needs is there, but for what the archive itself gives."""
    found = results("parish", "archive-description", ())
    own = {rule: result for rule, result in found.items() if rule.startswith("AD")}
    assert {rule for rule, result in own.items() if result == "not_checkable"} == {"AD1", "AD10"}
    assert {result for rule, result in own.items() if rule not in ("AD1", "AD10")} == {"pass"}


@pytest.mark.parametrize("field", ["body", "date"])
def test_archive_without(field: str, results: Callable[..., dict[str, str]]) -> None:
    """No title can be made without a body and a date."""
    found = results("parish", "archive-description", (("held on Tuesday 9 April 2019 at", "at"),), (), **{field: None})
    assert found["AD2"] in ("fail", "uncertain")
    assert found["AD3" if field == "body" else "AD4"] == found["AD2"]


def test_votes_add_up(results: Callable[..., dict[str, str]]) -> None:
    """G11 is the worst of X1, X4 and X6."""
    assert results("society", "general")["G11"] == "pass"
    changes = (("3 in favor, 1 opposed", "1 in favor, 3 opposed"),)
    assert results("society", "general", changes)["G11"] == "fail"
