"""Times of day in a string."""

from __future__ import annotations

import pytest

from minutebook.values.clock import AM, PM, find_times, parse_time

# name: text, then (mention, HH:MM or None where the half of the day is open)
FOUND: dict[str, tuple[str, *tuple[tuple[str, str | None], ...]]] = {
    "colon and pm": ("at 7:03 pm in", ("7:03 pm", "19:03")),
    "dot and p.m.": ("7.30 p.m.", ("7.30 p.m.", "19:30")),
    "sentence ends": ("closed at 9.05pm.", ("9.05pm", "21:05")),
    "spaced letters": ("at 11.40 A. M.", ("11.40 A. M.", "11:40")),
    "hour alone": ("7 PM", ("7 PM", "19:00")),
    "hyphen": ("7-30 p.m.", ("7-30 p.m.", "19:30")),
    "24 hours": ("19:00 UTC", ("19:00", "19:00")),
    "leading zero": ("09:15", ("09:15", "09:15")),
    "hours": ("1900 hours", ("1900 hours", "19:00")),
    "dotted hours": ("19.00hrs", ("19.00hrs", "19:00")),
    "four digits behind a verb": ("The meeting closed at 1945", ("1945", "19:45")),
    "h": ("15h00 and 9h", ("15h00", "15:00"), ("9h", "09:00")),
    "noon": ("12 noon", ("12 noon", "12:00")),
    "midnight": ("until midnight", ("midnight", "00:00")),
    "midnight at twelve": ("12:00 midnight", ("12:00 midnight", "00:00")),
    "after midnight": ("12:15 am", ("12:15 am", "00:15")),
    "after noon": ("12:30pm", ("12:30pm", "12:30")),
    "half past": ("at half past seven", ("half past seven", None)),
    "quarter to": ("quarter to nine P.M.", ("quarter to nine P.M.", "20:45")),
    "minutes to": ("ten minutes to eight", ("ten minutes to eight", None)),
    "o'clock in the evening": ("7 o'clock in the evening", ("7 o'clock", "19:00")),
    "o'clock p.m.": ("six o’clock p.m.", ("six o’clock p.m.", "18:00")),
    "of the clock": ("eleven of the Clock in the forenoon", ("eleven of the Clock", "11:00")),
    "this afternoon": ("at two o'clock this afternoon", ("two o'clock", "14:00")),
    "open half": ("from 7:30", ("7:30", None)),
    "dot behind a cue": ("at 7.30 in the hall", ("7.30", None)),
    "range in 24 hours": ("15:00 – 16:30 hours", ("15:00", "15:00"), ("16:30", "16:30")),
    "range takes the last half": ("7:00 – 8:30 pm", ("7:00", "19:00"), ("8:30 pm", "20:30")),
    "range over noon": ("11:00 - 1:30 pm", ("11:00", "11:00"), ("1:30 pm", "13:30")),
    "range from a bare hour": ("10 to 11.30 a.m.", ("10", "10:00"), ("11.30 a.m.", "11:30")),
    "range without spaces": ("6-8pm", ("6", "18:00"), ("8pm", "20:00")),
    "misread zero": ("7:3O pm", ("7:3O pm", "19:30")),
}
NOTHING = [
    "was £7.30",
    "version 2.30",
    "a quarter of an hour",
    "for 2h",
    "grade 8 a",
    "rule 7.30 applies",
    "in 1945",
    "7.30%",
]


@pytest.mark.parametrize("name", FOUND)
def test_times_are_found_and_read(name: str) -> None:
    text, *expected = FOUND[name]
    assert [(text[m.start : m.end], m.value) for m in find_times(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_time(text: str) -> None:
    assert find_times(text) == []


@pytest.mark.parametrize(
    ("text", "half", "time"),
    [
        ("7:30", None, None),
        ("7:30", PM, "19:30"),
        ("7:30", AM, "07:30"),
        ("19:30", AM, "19:30"),
        ("7 am to 8 am", PM, None),
    ],
)
def test_parse_time_takes_a_guess_for_an_open_half(text: str, half: str | None, time: str | None) -> None:
    assert parse_time(text, half) == time


def test_where_the_half_comes_from() -> None:
    assert [m.half_from for m in find_times("7:00 – 8:30 pm")] == ["sibling", None]
    assert [m.half_from for m in find_times("7 o'clock in the evening")] == ["daypart"]
