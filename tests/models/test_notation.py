"""Which strings are dates, times and numbers."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from minutebook_models import ClosedSession, Figure, FigureKind, Source, Span, is_edtf

EVIDENCE: dict[str, Any] = {"id": "x-1", "text": "x", "evidence": (Span(start=0, end=1),), "rule": "test"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2016-11-05", id="day"),
        pytest.param("2016-11", id="month"),
        pytest.param("2016", id="year"),
        pytest.param("2020-02-29", id="leap_day"),
        pytest.param("187X", id="decade"),
        pytest.param("18XX", id="century"),
        pytest.param("1902~", id="about"),
        pytest.param("1984?", id="doubtful"),
        pytest.param("2004-06-11%", id="doubtful_and_about"),
        pytest.param("2004-XX", id="some_month"),
        pytest.param("1985-04-XX", id="some_day"),
        pytest.param("1985-XX-XX", id="some_day_of_the_year"),
        pytest.param("2001-21", id="season"),
        pytest.param("2017-06-12/2017-06-13", id="interval"),
        pytest.param("2017-06/2018", id="interval_of_unlike_ends"),
        pytest.param("1984~/2004-06", id="interval_with_doubt"),
        pytest.param("1985-04/..", id="open_end"),
        pytest.param("../1985-04-12", id="open_start"),
        pytest.param("1985-04-12/", id="unknown_end"),
        pytest.param("/1985", id="unknown_start"),
    ],
)
def test_edtf_level_1_is_accepted(text: str) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("5 November 2016", id="words"),
        pytest.param("2016-13", id="no_such_month"),
        pytest.param("2016-11-31", id="no_such_day"),
        pytest.param("2019-02-29", id="no_leap_year"),
        pytest.param("2016-1-5", id="one_digit"),
        pytest.param("16-11-05", id="short_year"),
        pytest.param("2016-11-05\n", id="line_end"),
        pytest.param("XXXX-11-05", id="no_year_is_level_2"),
        pytest.param("1985-XX-05", id="gap_before_day_is_level_2"),
        pytest.param("2016-11-05T19:30:00", id="time_of_day"),
        pytest.param("../..", id="no_end_at_all"),
        pytest.param("/", id="slash"),
        pytest.param("2017-06-13/2017-06-12", id="backwards"),
        pytest.param("2017/2018/2019", id="three_parts"),
    ],
)
def test_other_dates_are_refused(text: str) -> None:
    assert not is_edtf(text)


@pytest.mark.parametrize("time", ["24:00", "7:30", "19:60", "19.30", "19:30:00", ""])
def test_a_time_is_hours_and_minutes(time: str) -> None:
    with pytest.raises(ValidationError):
        ClosedSession(**EVIDENCE, start_time=time)


@pytest.mark.parametrize("value", ["1,000", "1e3", ".5", "5.", "+5", "£5", "NaN", ""])
def test_a_value_is_a_plain_decimal(value: str) -> None:
    with pytest.raises(ValidationError):
        Figure(**EVIDENCE, kind=FigureKind.MONEY, value=value)


@pytest.mark.parametrize("value", ["0", "-12.50", "16584.98", "1200000"])
def test_plain_decimals_are_accepted(value: str) -> None:
    assert Figure(**EVIDENCE, kind=FigureKind.MONEY, value=value).value == value


@pytest.mark.parametrize("language", ["en", "en-GB", "zh-Hant-TW", "de-1996"])
def test_language_tags_are_accepted(language: str) -> None:
    source = Source(name="a", sha256="0" * 64, media_type="text/plain", bytes=1, language=language)
    assert source.language == language
