"""Numbers in digits and words, and percentages."""

from __future__ import annotations

import pytest

from minutebook.values.numbers import decimal_string, find_numbers, plain, read_number
from minutebook.values.percents import find_percents

READ = {
    "thousands by commas": ("1,234.56", "1234.56"),
    "decimal comma": ("1.234,56", "1234.56"),
    "spaces that do not break": ("1\u00a0234,56", "1234.56"),
    "apostrophes": ("16'584.98", "16584.98"),
    "indian": ("2,50,000", "250000"),
    "lakh": ("2.5 lakh", "250000"),
    "crore": ("7 crores", "70000000"),
    "thousand by letter": ("3k", "3000"),
    "million": ("1.2 million", "1200000"),
    "fraction sign": ("2½", "2.5"),
    "mixed fraction": ("2 1/2", "2.5"),
    "words": ("twenty-three", "23"),
    "words with a space": ("twenty three", "23"),
    "hundred and": ("two hundred and fifty", "250"),
    "ampersand": ("one hundred & twelve", "112"),
    "american hundred": ("one hundred fifty", "150"),
    "years in words": ("eighteen hundred and forty-seven", "1847"),
    "large words": ("two million three hundred thousand", "2300000"),
    "article": ("a hundred", "100"),
    "dozen": ("a dozen", "12"),
    "dozens": ("two dozen", "24"),
    "half a dozen": ("half a dozen", "6"),
    "digits and dozen": ("1 doz.", "12"),
    "and a half": ("two and a half million", "2500000"),
    "two numbers are not one": ("two and three", "2"),
    "scales do not repeat": ("one hundred one hundred", "101"),
}


@pytest.mark.parametrize("name", READ)
def test_a_number_is_read(name: str) -> None:
    text, value = READ[name]
    number = read_number(text, 0)
    assert number is not None
    assert decimal_string(number[0]) == value


@pytest.mark.parametrize("text", ["", "members", "the", "dozens", "oneself"])
def test_what_is_no_number(text: str) -> None:
    assert read_number(text, 0) is None or not find_numbers(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1, 750,000", "1750000"), ("747. 50", "747.5"), ("16 584,98", "16584.98"), ("12,50", "12.5"), ("5M", "5000000")],
)
def test_amounts_may_be_looser(text: str, value: str) -> None:
    number = read_number(text, 0, money=True)
    assert number is not None
    assert decimal_string(number[0]) == value


@pytest.mark.parametrize(
    ("text", "value", "value_max"),
    [
        ("3-4 people", "3", "4"),
        ("15 to 20 pull requests", "15", "20"),
        ("five or six glasses", "5", "6"),
        ("between 10 and 12 houses", "10", "12"),
        ("one or three chairs", "1", None),
        ("20-10 books", "20", None),
    ],
)
def test_ranges(text: str, value: str, value_max: str | None) -> None:
    mention = find_numbers(text)[0]
    assert decimal_string(mention.value) == value
    assert (None if mention.value_max is None else decimal_string(mention.value_max)) == value_max


@pytest.mark.parametrize(
    "text", ["about 30", "~2000", "up to 7", "at least three", "more than forty", "c. 50", "approx. 12"]
)
def test_approximate(text: str) -> None:
    assert find_numbers(text)[0].approximate


def test_exact_is_not_approximate() -> None:
    assert not find_numbers("exactly 30")[0].approximate


@pytest.mark.parametrize(
    ("printed", "value"), [("1,234", "1234"), ("1.234.567", "1234567"), ("1,5", "1.5"), ("10.50", "10.5")]
)
def test_plain(printed: str, value: str) -> None:
    assert decimal_string(plain(printed)) == value


PERCENTS = {
    "sign": ("68% of", "68%", "68"),
    "space before the sign": ("68 % of", "68 %", "68"),
    "words": ("ten per cent of", "ten per cent", "10"),
    "old form": ("near 15 per Cent. in", "15 per Cent.", "15"),
    "sentence ends": ("rose by 20 per cent.", "20 per cent", "20"),
    "one word": ("5.5 percent", "5.5 percent", "5.5"),
    "fraction": ("2 1/2 per cent", "2 1/2 per cent", "2.5"),
    "no digit before the point": ("are .9% greater", ".9%", "0.9"),
    "minus": ("-3.8%", "-3.8%", "-3.8"),
    "dash behind a word": ("growth -3.8%", "3.8%", "3.8"),
    "points": ("two percentage points", "two percentage points", "2"),
}


@pytest.mark.parametrize("name", PERCENTS)
def test_percentages(name: str) -> None:
    text, printed, value = PERCENTS[name]
    assert [(text[m.start : m.end], decimal_string(m.value)) for m in find_percents(text)] == [(printed, value)]


def test_ranges_of_percentages() -> None:
    (one,) = find_percents("10-15%")
    assert (one.value, one.value_max) == (10, 15)
    assert len(find_percents("10% to 15%")) == 2


@pytest.mark.parametrize("text", ["25 basis points", "per centre", "12 people"])
def test_what_is_no_percentage(text: str) -> None:
    assert find_percents(text) == []
