"""Habits of minute books, papers, chats and rolls: how acts are told, voted on and numbered."""

from __future__ import annotations

from typing import Any

import pytest

from minutebook.extraction import extract_text

HEAD = "Minutes of the Weir Board\n\nMeeting held on 3 May 2031\n\n"


def told(text: str) -> list[dict[str, Any]]:
    """The decisions of a meeting, with what a row may ask of them."""
    rows = []
    for decision in extract_text(HEAD + text).decisions:
        vote = decision.vote
        ballots = vote.ballots if vote else ()
        rows.append(
            {
                "outcome": decision.outcome,
                "mover": decision.mover,
                "seconder": decision.seconder,
                "identifier": decision.identifier,
                "for": vote.for_ if vote and hasattr(vote, "for_") else None,
                "ballots": {ballot.name: str(ballot.option) for ballot in ballots},
            }
        )
    return rows


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param(
            "Ms Roe moved to buy a stove, Bob 2nd, all in favor.",
            {"outcome": "carried", "mover": "Roe", "seconder": "Bob"},
            id="second by 2nd within the sentence",
        ),
        pytest.param(
            "Motion Dunn, second Fay to table the plan until May. Motion carried.",
            {"outcome": "deferred", "mover": "Dunn", "seconder": "Fay"},
            id="motion and second without a verb",
        ),
        pytest.param(
            "Cllr. Roe proposed, and Cllr. Poe seconded, that the scheme be dropped. Agreed by all.",
            {"outcome": "carried", "mover": "Roe", "seconder": "Poe"},
            id="both verbs before the wording",
        ),
        pytest.param(
            "Roe then moved to waive the reading, Poe seconded from the chair. Motion failed.",
            {"outcome": "lost", "mover": "Roe", "seconder": "Poe"},
            id="seconded from the chair",
        ),
        pytest.param(
            "Mr. Roe asked what it cost. He would move, That the matter be left alone. Mr. Poe seconded. Carried.",
            {"outcome": "carried", "mover": "Roe", "seconder": "Poe"},
            id="he is the subject of the sentence before",
        ),
        pytest.param(
            "Mr Roe thought it too much, and moved that it be declined. Seconded by Mr Poe. Carried.",
            {"mover": "Roe", "seconder": "Poe"},
            id="the mover is the subject of the sentence",
        ),
    ],
)
def test_movers(text: str, first: dict[str, Any]) -> None:
    row = told(text)[0]
    assert {key: row[key] for key in first} == first


@pytest.mark.parametrize(
    ("text", "ballots"),
    [
        pytest.param(
            "Mr Roe moved that it be declined. Seconded by Mr Poe. For the motion—Roe, Poe. Against—Low.",
            {"Roe": "yes", "Poe": "yes", "Low": "no"},
            id="sides behind a dash",
        ),
        pytest.param(
            "Roe moved to ask the state, Poe 2nd. Roe and Poe yes, Bell no. Motion carries 2-1.",
            {"Roe": "yes", "Poe": "yes", "Bell": "no"},
            id="votes told without signs",
        ),
        pytest.param(
            "Motion (AB, sec. CD): sell the shirts. For: 5 Against: 1 (Low, who drew them). Passed.",
            {"Low": "no"},
            id="a name behind a labelled count",
        ),
        pytest.param(
            "#agreed sponsor the fair with EUR 300 (ada +1, bob +1, cy -1)",
            {"ada": "yes", "bob": "yes", "cy": "no"},
            id="handles in a chat",
        ),
        pytest.param("Resolution No. 4: Resolved to grant leave to Mr Roe.", {}, id="No. is no vote"),
    ],
)
def test_ballots(text: str, ballots: dict[str, str]) -> None:
    assert told(text)[0]["ballots"] == ballots


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        pytest.param("M&S we write to the mayor. Carried.", ["carried"], id="M&S"),
        pytest.param("M&S referred to the Executive Board. Carried.", ["deferred"], id="M&S referred"),
        pytest.param("The Board asked Mr. Roe to get a price.", ["carried"], id="an honorific before the charge"),
        pytest.param("A letter to the Elm Trust, Northford, was unanimously approved.", ["carried"], id="long subject"),
        pytest.param("Other Board members agreed that it might stay.", ["carried"], id="the others fall in"),
        pytest.param("The CC agreed that Al could pay small bills.", ["carried"], id="a body by its letters"),
        pytest.param("Jo Fay and Al Roe are appointed to make the inquiry.", ["carried"], id="Friends appoint"),
        pytest.param("Directors are appointed by the members each May.", [], id="a rule about appointments"),
        pytest.param("Mr. Roe offered to go along, which was united with.", ["carried"], id="Friends unite"),
        pytest.param("Third reading was put over to July.", ["deferred"], id="put over"),
        pytest.param("Membership of the league, £9. Not renewed.", ["lost"], id="not done"),
        pytest.param("The request from the club for £40 was not supported.", ["lost"], id="not supported"),
        pytest.param("The report was read. It was confirmed that the meeting was quorate.", [], id="it was confirmed"),
    ],
)
def test_acts(text: str, outcomes: list[str]) -> None:
    assert [row["outcome"] for row in told(text)] == outcomes


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        pytest.param(
            "ROADS\n\nMr Roe moved, Ms Poe seconded, to pave it. Carried. 31-07\n\n"
            "PARKS\n\nMr Roe moved, Ms Poe seconded, to mow it. Carried. 31-08\n\n"
            "POOLS\n\nMr Roe moved, Ms Poe seconded, to fill it. Carried. 31-09\n",
            ["31-07", "31-08", "31-09"],
            id="at the end of the vote",
        ),
        pytest.param(
            "2031-14. MOVED BY Mr Roe, SECONDED BY Ms Poe THAT it be paved. CARRIED\n\n"
            "2031-15. MOVED BY Mr Roe, SECONDED BY Ms Poe THAT By-law 2031-3 be passed. CARRIED\n\n"
            "2031-16. MOVED BY Mr Roe, SECONDED BY Ms Poe THAT we adjourn. CARRIED\n",
            ["2031-14", "2031-15", "2031-16"],
            id="before the wording",
        ),
        pytest.param(
            "ROADS\n\nMr Roe moved, Ms Poe seconded, to pave it. Carried. 31-07\n", [None], id="one number is no series"
        ),
    ],
)
def test_numbers_in_a_row(text: str, identifiers: list[str | None]) -> None:
    assert [row["identifier"] for row in told(text)] == identifiers


@pytest.mark.parametrize(
    ("text", "row"),
    [
        pytest.param(
            "Supervisor Roe introduced the following resolution and moved its adoption, Fay seconded:\n\n"
            "RESOLUTION NO. 2031-17\n\nMENDING THE WEIR\n\nWHEREAS, the weir leaks;\n\n"
            "NOW, THEREFORE, BE IT RESOLVED that it be mended.\n\nRoll call: Roe, aye; Fay, aye; Low, aye.\n",
            {"outcome": "carried", "mover": "Roe", "seconder": "Fay", "identifier": "RESOLUTION NO. 2031-17"},
            id="resolution in full behind its mover",
        ),
        pytest.param(
            "6. Notices of Motion\n\n6.1 Cllr. Tom Roe\n\n“That the Council provide a crossing at the mill.”\n\n"
            "Cllr. Roe said it was needed. Seconded by Cllr. Fay. Agreed.\n",
            {"outcome": "carried", "mover": "Tom Roe", "seconder": "Fay", "identifier": None},
            id="notice of motion under its member",
        ),
        pytest.param(
            "Mr. Roe moved, and Mr. Fay seconded, That notice be given. Mr Low moved as an amendment, That it wait. "
            "The amendment found no seconder, and the motion was put and carried.",
            {"outcome": "carried", "mover": "Roe", "seconder": "Fay", "identifier": None},
            id="both results in one sentence",
        ),
    ],
)
def test_put_together(text: str, row: dict[str, Any]) -> None:
    assert any(all(found[key] == row[key] for key in row) for found in told(text))


def test_answers_to_planning_applications() -> None:
    text = (
        "5. Planning\n\n31/01398/FUL 4 Orchard Rise. Two storey extension. No objection\n\n"
        "31/01427/FUL Yard, Frog Lane. Three houses. OBJECT - drains already full.\n\n"
        "31/01129 Tanyard, conservatory - Permitted.\n"
    )
    assert [row["outcome"] for row in told(text)] == ["carried", "carried"]
