"""Tallies, methods and roll-call labels."""

from __future__ import annotations

import pytest

from minutebook.values.votes import BALLOT_LINE, parse_count, parse_tally, roll_segments


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("The motion carried, 6-1.", {"for": 6, "against": 1}, id="score"),
        pytest.param("The flock stood at 742 against 801.", {}, id="a comparison is no vote"),
        pytest.param("carried 5-0-1", {"for": 5, "against": 0, "abstain": 1}, id="third is abstentions"),
        pytest.param(
            "The motion carried, 5-0-0-2, by roll call:",
            {"for": 5, "against": 0, "abstain": 0, "absent": 2},
            id="fourth is absences",
        ),
        pytest.param("Vote: 5-0", {"for": 5, "against": 0}, id="label"),
        pytest.param("Motion carried; 6:0", {"for": 6, "against": 0}, id="colon"),
        pytest.param("which passed 14 to 0", {"for": 14, "against": 0}, id="to"),
        pytest.param("by 12 votes to 3", {"for": 12, "against": 3}, id="votes to"),
        pytest.param("Ayes: 4; Nays: none", {"for": 4, "against": 0}, id="none beside a number"),
        pytest.param(
            "11 votes; 11 'yes', 0 'no', 0 'abstain'", {"for": 11, "against": 0, "abstain": 0}, id="quoted options"
        ),
        pytest.param("five in favour and one against", {"for": 5, "against": 1}, id="words"),
        pytest.param(
            "there were four in favour, one against and one abstained",
            {"for": 4, "against": 1, "abstain": 1},
            id="words with abstention",
        ),
        pytest.param("one against, six for.", {"for": 6, "against": 1}, id="for comes last"),
        pytest.param("with majority vote of 9 (0 votes against)", {"for": 9, "against": 0}, id="majority of"),
        pytest.param("all elected, no votes against", {"against": 0}, id="no votes"),
        pytest.param("For: 20", {"for": 20}, id="one line of a count"),
        pytest.param("AYES: Bell, Fay. NOES: None", {}, id="none beside names is no count"),
        pytest.param("Resolution 23-04 was adopted", {}, id="number of a resolution"),
        pytest.param("in the weeks of 14 - 19 and 28 - 31 August", {}, id="range of days"),
        pytest.param("The vote was taken at 10:15", {}, id="time"),
        pytest.param("The roof was mended.", {}, id="no vote"),
    ],
)
def test_parse_tally_counts(text: str, counts: dict[str, int]) -> None:
    tally = parse_tally(text)
    assert tally.counts == counts
    for name, (start, end) in tally.spans.items():
        assert parse_count(text[start:end]) == counts[name]


@pytest.mark.parametrize(
    ("text", "unanimous", "method"),
    [
        pytest.param("carried unanimously", True, None, id="unanimously"),
        pytest.param("carried nem. con.", True, None, id="nem con"),
        pytest.param("All in favour.", True, None, id="all in favour"),
        pytest.param("by unanimous roll call vote", True, "roll_call", id="roll call"),
        pytest.param("on a show of hands, 3 in favour and 2 against", False, "show_of_hands", id="hands"),
        pytest.param("by secret ballot", False, "ballot", id="ballot"),
        pytest.param("all were in favour except Ms Roe", False, None, id="except"),
    ],
)
def test_parse_tally_reads_unanimity_and_method(text: str, unanimous: bool, method: str | None) -> None:
    tally = parse_tally(text)
    assert (tally.unanimous is not None) is unanimous
    assert (tally.method[0] if tally.method else None) == method


def test_parse_tally_keeps_to_its_stretch() -> None:
    text = "Carried 3-0. Lost 1-2."
    assert parse_tally(text, 13).counts == {"for": 1, "against": 2}


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        pytest.param("AYES: Bell, Fay NOES: None", [("yes", "Bell, Fay"), ("no", "None")], id="ayes and noes"),
        pytest.param("In favour: A. Bell Against: J. Fay", [("yes", "A. Bell"), ("no", "J. Fay")], id="in favour"),
        pytest.param("Not voting – Dunn", [("abstain", "Dunn")], id="not voting"),
        pytest.param("+1: @ada, @bob", [("yes", "@ada, @bob")], id="plus one"),
        pytest.param("No money was spent", [], id="no label"),
    ],
)
def test_roll_segments(text: str, segments: list[tuple[str, str]]) -> None:
    assert [(option, text[a:b].strip()) for option, (a, b) in roll_segments(text)] == segments


@pytest.mark.parametrize(
    ("line", "is_ballot"),
    [
        pytest.param("Bell, Anna, yea", True, id="surname first"),
        pytest.param("Mr. Dunn - aye", True, id="dash"),
        pytest.param("Fay: no", True, id="colon"),
        pytest.param("Student vote: aye", False, id="no person"),
        pytest.param("They said that they were there", False, id="sentence"),
    ],
)
def test_ballot_line(line: str, is_ballot: bool) -> None:
    assert bool(BALLOT_LINE.fullmatch(line)) is is_ballot
