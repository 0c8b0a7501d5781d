"""Decisions in clerks' shorthand: names beside "second", scores alone, answers of few words."""

from __future__ import annotations

from typing import Any

import pytest

from minutebook.extraction import extract_text

HEAD = "Minutes of the Weir Board\n\nMeeting held on 3 May 2031\n\nPresent: Ann Roe, Jo Poe\n\n"


def told(text: str) -> list[Any]:
    return list(extract_text(HEAD + text + "\n\nThe meeting closed at 9 pm.\n").decisions)


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        pytest.param("Motion by Roe, second Poe to buy a stove. All yeas.", "Roe", "Poe", id="motion by, second"),
        pytest.param("Motion by Ms. Roe, second Jo Poe that it be let. Carried.", "Roe", "Jo Poe", id="second that"),
        pytest.param(
            "Cllr Roe, seconded by Cllr Poe, proposed that it be let. Carried.", "Roe", "Poe", id="seconder first"
        ),
        pytest.param("That the lease be signed. M/S Roe, Poe. CARRIED.", "Roe", "Poe", id="letters and a comma"),
        pytest.param("Moved A. Roe Secd. J. Poe that the bill be paid. Carried.", "A. Roe", "J. Poe", id="Secd."),
        pytest.param("Moved A. Roe that a fine be imposed. Sec. J. Poe. Carried.", "A. Roe", "J. Poe", id="Sec."),
        pytest.param(
            "After long debate moved Mr. Roe, sec. Mr. Poe that it stand over. Carried.",
            "Roe",
            "Poe",
            id="after debate",
        ),
        pytest.param(
            "On the proposal of Cllr Roe, duly seconded, the Board went in committee.", "Roe", None, id="duly seconded"
        ),
        pytest.param(
            'Moved "Snow" Roe, seconded J. Poe that we buy a rope. Carried.', '"Snow" Roe', "J. Poe", id="nickname"
        ),
        pytest.param("MOTION: Ms. Roe, to grant the request. SECOND: Mr. Poe. Carried.", "Roe", "Poe", id="label"),
        pytest.param(
            "BIRT the fee be paid.\n\nAda (Physics) / Bo (Law)\n\nCARRIED", "Ada", "Bo", id="BIRT with a pair"
        ),
        pytest.param(
            "RESOLVED\n\nThat leave be granted.\n\n(Proposed: Cllr Roe / Sec: Cllr Poe)", "Roe", "Poe", id="RESOLVED"
        ),
    ],
)
def test_names_beside_second_are_told_apart(text: str, mover: str, seconder: str | None) -> None:
    (row,) = told(text)
    assert (row.outcome, row.mover, row.seconder) == ("carried", mover, seconder)


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        pytest.param("Roe moved to keep it, Poe seconded. 9 to 5, passes.", ["carried"], id="score before its result"),
        pytest.param("Moved by Roe, seconded by Poe, to pay it, 4-0.", ["carried"], id="score at the end"),
        pytest.param("Roe moved to keep it, Poe seconded, everyone happy.", ["carried"], id="everyone happy"),
        pytest.param("Ms Roe proposed that we paint it but no one would second it.", ["lost"], id="nobody seconds"),
        pytest.param("Roe moved to continue the item to June, Poe seconded. Carried.", ["deferred"], id="continued"),
        pytest.param(
            "The application of Al Low was, on motion of Roe seconded by Poe, referred to the Finance Committee.",
            ["deferred"],
            id="referred on motion",
        ),
        pytest.param(
            "Resolved to admit Al Low. The application of Ed Fay is rejected as he lives away.",
            ["carried", "lost"],
            id="a further act behind a resolution",
        ),
        pytest.param("NEXT MEETING 4 June.\n\nConfirmed ............", [], id="a line to sign"),
    ],
)
def test_what_became_of_a_matter(text: str, outcomes: list[str]) -> None:
    assert [row.outcome for row in told(text)] == outcomes


def test_a_proposal_waits_while_its_amendment_is_voted_on() -> None:
    main, amendment = told(
        "Mr Roe proposed that the lowest be accepted. Mr Poe moved as an amendment that it be put off, seconded by "
        "Mr Low. The amendment was lost, 2 voting for and 5 against. The original proposition was carried by 5 to 2."
    )
    assert (main.outcome, main.mover, main.seconder) == ("carried", "Roe", None)
    assert (amendment.outcome, amendment.mover, amendment.seconder) == ("lost", "Poe", "Low")


def test_votes_between_a_proposal_and_its_resolution() -> None:
    (row,) = told("PROPOSED: two levels only\n\nIB: +1 / AK: +1 / DF: +0\n\nRESOLVED: There are two levels only")
    assert [ballot.name for ballot in row.vote.ballots] == ["IB", "AK", "DF"]
