"""Enumerators: what they count, and what only looks like one."""

from __future__ import annotations

import pytest

from minutebook.values.numbering import Scheme, parse_enumerator, parse_roman


@pytest.mark.parametrize(
    ("label", "scheme", "text", "parts"),
    [
        pytest.param("3.", Scheme.NUMBER, "3", (3,), id="number"),
        pytest.param("(12)", Scheme.NUMBER, "12", (12,), id="number in brackets"),
        pytest.param("4.1", Scheme.DECIMAL, "4.1", (4, 1), id="decimal"),
        pytest.param("4a.", Scheme.DECIMAL, "4a", (4, 1), id="number and letter"),
        pytest.param("(b)", Scheme.ALPHA, "b", (2,), id="letter"),
        pytest.param("IV.", Scheme.ROMAN, "IV", (4,), id="roman"),
        pytest.param("i)", Scheme.ROMAN, "i", (1,), id="roman that may be a letter"),
        pytest.param("Ill.", Scheme.ROMAN, "Ill", (3,), id="roman misread by OCR"),
        pytest.param("Vl", Scheme.ROMAN, "Vl", (6,), id="roman six misread by OCR"),
        pytest.param("19/045", Scheme.REFERENCE, "19/045", (19, 45), id="minute reference"),
        pytest.param("FGB 20/2021", Scheme.REFERENCE, "FGB 20/2021", (20, 2021), id="reference with a prefix"),
        pytest.param("Agenda No. 7:", Scheme.NUMBER, "7", (7,), id="worded"),
        pytest.param("Item 6:", Scheme.NUMBER, "6", (6,), id="item"),
        pytest.param("MIN. 5/2011:", Scheme.REFERENCE, "5/2011", (5, 2011), id="minute number"),
        pytest.param("● B)", Scheme.ALPHA, "B", (2,), id="letter behind a bullet"),
        pytest.param("•", Scheme.BULLET, "•", (), id="bullet"),
        pytest.param("o", Scheme.BULLET, "o", (), id="letter o as a bullet"),
    ],
)
def test_enumerators_are_read(label: str, scheme: Scheme, text: str, parts: tuple[int, ...]) -> None:
    found = parse_enumerator(label)
    assert found is not None
    assert (found.scheme, found.text, found.parts) == (scheme, text, parts)


@pytest.mark.parametrize("label", ["", "Finance", "6/30/2025", "12-05-19"])
def test_words_and_dates_are_no_enumerators(label: str) -> None:
    assert parse_enumerator(label) is None


def test_a_roman_letter_keeps_its_other_reading() -> None:
    found = parse_enumerator("v.")
    assert found is not None
    assert (found.parts, found.also) == ((5,), 22)


@pytest.mark.parametrize(
    ("text", "value"), [("xiv", 14), ("XLIX", 49), ("iiii", None), ("vx", None), ("mix", None), ("", None)]
)
def test_roman_numerals_are_checked_by_writing_them_back(text: str, value: int | None) -> None:
    assert parse_roman(text) == value
