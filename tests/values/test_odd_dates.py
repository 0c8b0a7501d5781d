"""Labelled dates in forms that only dateparser knows."""

from __future__ import annotations

import pytest

import minutebook
from minutebook.values.odd_dates import find_odd_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("04May2011", (2011, 5, 4), id="no spaces"),
        pytest.param(" 4/May/2011.", (2011, 5, 4), id="slashes and a month in letters"),
        pytest.param("2011, May 4th", (2011, 5, 4), id="year first"),
        pytest.param("4-5-11", None, id="numbers alone are open"),
        pytest.param("May or June", None, id="no day"),
        pytest.param("to be fixed at the next meeting in May 2011 by the committee", None, id="a sentence"),
    ],
)
def test_only_a_short_value_with_a_month_in_letters_is_read(text: str, expected: tuple[int, int, int] | None) -> None:
    mention = find_odd_date(text)
    assert expected == (None if mention is None else (mention.first.year, mention.first.month, mention.first.day))


def test_the_meeting_takes_an_odd_labelled_date() -> None:
    head = "Minutes of the Mill Lane Committee\n\nDate: 04May2011\n\nPresent: Ann Bell, Carl Dunn\n\n"
    assert minutebook.extract_text(f"{head}The meeting opened at 7 pm.\n").meeting.date == "2011-05-04"
