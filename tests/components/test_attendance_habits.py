"""Who was there: marks and keys, lists side by side, names in several cells, lines that are one entry each."""

from __future__ import annotations

import pytest
from tests.components.test_attendance import attendees

from minutebook.components.actions.nicknames import handles

MARKED = [
    pytest.param(
        "| Officers | | Attendance |\n|---|---|---|\n| President | Ann Bell | P |\n| Treasurer | Ben Cole | R |\n"
        "| Faculty | Rep(s) | |\n| Law | Di Ely | P (left 8:10 pm) |\n| | Ed Fox | A |\n| Music | vacant | |\n\n"
        "P = present, R = regrets, A = absent",
        "Ann Bell {President}|~Ben Cole {Treasurer}|Di Ely {Rep} [Law] -20:10|!Ed Fox {Rep} [Law]",
        id="headings within the table",
    ),
    pytest.param(
        "| Branch | | Present? |\n|---|---|---|\n| East | Ann Bell | Y |\n| West | Ben Cole | Y |\n"
        "| North | Di Ely | N (sub. Ed Fox) |",
        "Ann Bell [East]|Ben Cole [West]|!Di Ely [North]|Ed Fox {sub.} [North]",
        id="who came instead",
    ),
    pytest.param(
        "| Name | Attendance |\n|---|---|\n| Ann Bell | X |\n| Ben Cole | X |\n| Di Ely | A |\n\n"
        "Key: X - attended, A - apologies",
        "Ann Bell|Ben Cole|~Di Ely",
        id="key of the marks",
    ),
    pytest.param(
        "| Motion | | Vote |\n|---|---|---|\n| 1 | Ann Bell | Y |\n| 2 | Ben Cole | Y |\n| 3 | Di Ely | N |",
        "",
        id="a vote is no attendance",
    ),
    pytest.param(
        "| Absent: | Ann Bell |\n|---|---|\n| Present: | Ben Cole |\n| Absent: | Di Ely |\n| Staff: | Ed Fox, Clerk |",
        "!Ann Bell|Ben Cole|!Di Ely|Ed Fox {Clerk}",
        id="a group after those absent",
    ),
    pytest.param(
        "# Attendance\n\n| Members | | Staff | |\n|---|---|---|---|\n| Ann Bell | P | Ed Fox | P |\n"
        "| Ben Cole | A | Flo Gray | Zoom |\n| Di Ely | E | Gus Orr | A |\n| Hal Ivy | P | | |",
        "Ann Bell|!Ben Cole|~Di Ely|Hal Ivy|Ed Fox {Staff}|Flo Gray {Staff}|!Gus Orr {Staff}",
        id="names and marks abreast, headed in the first row",
    ),
    pytest.param(
        "# Attendance\n\n| Name | Present | Name | Present |\n|---|---|---|---|\n| Ann Bell | Yes | Ed Fox | No |\n"
        "| Ben Cole | No | Flo Gray | Yes |\n| Di Ely | Yes | | |",
        "Ann Bell|!Ben Cole|Di Ely|!Ed Fox|Flo Gray",
        id="names and marks abreast, columns named twice",
    ),
    pytest.param(
        "# Attendance\n\n| Directors | |\n|---|---|\n| Ann Bell | P |\n| Ben Cole | A |\n| Di Ely | P |",
        "Ann Bell|!Ben Cole|Di Ely",
        id="a column of marks without a heading",
    ),
]


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_tables(text: str, expected: str) -> None:
    assert "|".join(attendees(text, "minutes.md")) == expected


TEXTS = [
    pytest.param(
        "PRESENT\n\nCOUNCILLORS\nAlderman  P J  Roe          (Speaker)\nCllr      S    Doe          (Mayor)\n"
        "Cllr      B M  van Poe\n\nABSENT WITHOUT LEAVE\nCllr G Nye",
        "P J Roe {Speaker}|S Doe {Mayor}|B M van Poe|!G Nye",
        id="title, initials and surname in columns",
    ),
    pytest.param(
        "Members Present:                     Members Absent:\n"
        "Ann Bell, Chairman                   Ben Cole (excused)\n"
        "Di Ely\nEd Fox (arrived 7:12 pm)\n\nThe meeting was opened.",
        "Ann Bell {Chairman}|~Ben Cole|Di Ely|Ed Fox 19:12-",
        id="the longer of two lists side by side",
    ),
    pytest.param(
        "Present: Ann Bell\nAlso Present:  Gus Orr, Building Inspector/CEO\n"
        "               Alma Kay, Esq., Attorney for the Board\n               Bea Dill, Board Secretary",
        "Ann Bell|Gus Orr {Building Inspector/CEO}|Alma Kay {Attorney for the Board}|Bea Dill {Board Secretary}",
        id="lines that are one entry each",
    ),
    pytest.param(
        'Present: Ann Bell (AB, treasurer), "Tiny" Cole (Captain), D. Ely (President, in the Chair), Ed Fox - EF',
        'Ann Bell {treasurer}|"Tiny" Cole {Captain}|D. Ely {President}|Ed Fox',
        id="initials, nicknames and offices in brackets",
    ),
    pytest.param(
        "Who was there: Ann Bell, Ben Cole (came in at 8)\nSent apologies: Di Ely\nNo word from: Ed Fox",
        "Ann Bell|Ben Cole 20:00-|~Di Ely|!Ed Fox",
        id="labels in plain words",
    ),
    pytest.param(
        "Present: Messrs. Alex. Roe, Josh. Doe, and Thos. Har[..]son, M.D.",
        "Alex. Roe|Josh. Doe|Thos. Har[..]son",
        id="shortened and half illegible names",
    ),
    pytest.param(
        "Present: Sri A. Rao.\nAbsent: Sri B. Nair.\n\nSri C. Iyer, Secretary, was also present.",
        "A. Rao|!B. Nair|C. Iyer {Secretary}",
        id="a sentence after those absent",
    ),
    pytest.param(
        "ATTENDEES:\n“X” In attendance; “E” Excused; “A” Absent\nTrustees:\tVisitors:\n"
        "Ann Bell\tX\tEd Fox\tX\nBen Cole\tA\tFlo Gray\tX\nDi Ely\tE\tGus Orr\tX",
        "Ann Bell {Trustee}|!Ben Cole {Trustee}|~Di Ely {Trustee}"
        "|Ed Fox {Visitor}|Flo Gray {Visitor}|Gus Orr {Visitor}",
        id="a key in quotation marks and the heads of columns above names and marks",
    ),
    pytest.param(
        "PRESENT: Mr. Low, Chairman\nMr. Egan, Assistant Director, Division of Roads and Regulation\n"
        "Mrs. Winter, Secretary, Office of the Secretary\nMessrs. Dole, Lunt, and Lipp of the Legal Division\n"
        "Messrs. Clay and Schmitt and Miss Wick of the Division of Rivers and Tides",
        "Low {Chairman}|Egan {Assistant Director} [Division of Roads and Regulation]"
        "|Winter {Secretary} [Office of the Secretary]|Dole [Legal Division]|Lunt [Legal Division]"
        "|Lipp [Legal Division]|Clay|Schmitt|Wick [Division of Rivers and Tides]",
        id="a title opens each line, however many commas stand in it",
    ),
    pytest.param(
        "Present: Messrs. Ash, Cole and Dean of the Rents Office; Mr. Poe.",
        "Ash [Rents Office]|Cole [Rents Office]|Dean [Rents Office]|Poe",
        id="the body of all behind the last",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_texts(text: str, expected: str) -> None:
    assert "|".join(attendees(text)) == expected


HANDLES = [
    pytest.param("Ann Bell (annb), Ben Cole (bcole)\nannb to write, bcole to read", {"annb", "bcole"}, id="of names"),
    pytest.param("Cllr Ann Bell (arrived 7.20), Ben Cole (late) arrived late", set(), id="remarks"),
    pytest.param("Gil Roe (grad), Mo Doe (minute) - the grad wrote a minute", set(), id="ordinary words"),
    pytest.param("#action moonfox to write\n#action grad students come", {"moonfox"}, id="actions"),
]


@pytest.mark.parametrize(("text", "expected"), HANDLES)
def test_handles(text: str, expected: set[str]) -> None:
    assert handles(text) == expected
