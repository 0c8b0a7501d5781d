"""Numbers in a string, in digits or words, with ranges, fractions and scales.

    read_number("16'584.98", 0)      # 16584.98
    read_number("two hundred", 0)    # 200
    find_numbers("15 to 20 people")  # one mention, value 15, value_max 20
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from minutebook.values.number_words import STARTS, read_words


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number or a range found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None = None
    in_words: bool = False
    approximate: bool = False
    """Whether the words before it say "about" or the like."""


_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875"}
_SCALES = {
    **{"hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "millions": 1_000_000, "mn": 1_000_000, "mio": 1_000_000, "mill": 1_000_000},
    **{"mil": 1_000_000, "m": 1_000_000, "mm": 1_000_000, "billion": 10**9, "bn": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12},
    **{"lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "crore": 10**7, "crores": 10**7, "cr": 10**7, "dozen": 12, "doz": 12},
}
GROUPED = (
    r"(?:\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,4})?"  # 1,234.56
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?"  # 2,50,000
    r"|\d{1,3}(?:['’]\d{3}){1,6}(?:[.,]\d{1,2})?"  # 16'584.98
    r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}"  # 1.234,56
    r"|\d{1,3}(?:\.\d{3}){2,6}"  # 1.234.567
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,6}(?:[.,]\d{1,2})?)"  # 1 234,56 with a space that does not break
)
"""Digits with a sign between thousands."""
DIGITS = rf"(?:{GROUPED}|\d{{1,15}}(?:\.\d{{1,6}})?|\.\d{{1,4}})"
"""A number in digits."""
_DIGITS = re.compile(rf"({DIGITS})(?![\d])\s?([½¼¾⅓⅔⅛⅜⅝⅞])?|([½¼¾⅓⅔⅛⅜⅝⅞])")
_SPACED = re.compile(r"(\d{1,3}(?:[ ]?,[ ]?\d{3}){1,6}(?:\.[ ]?\d{2})?)(?!\d)|(\d{1,6}\.[ ]\d{2})(?![\w%]|[ .,]?\d|[ ][a-z])|(\d{1,3}(?:[ ]\d{3}){1,6}(?:[.,]\d{1,2})?)(?!\d)")
"""Digits of an amount of money as scans and hasty typing have them: "1, 750,000", "747. 50", "16 584"."""
_DECIMAL_COMMA = re.compile(r"(\d{1,9},\d{1,2})(?![\d,])")
_SCALE = re.compile(
    r"\s?(?:(million|millions|mill|mil|mn|mio|billion|bn|trillion|tn|thousand|hundred|lakhs?|lacs?|crores?|cr|dozen|doz)\b\.?)(?:\s(million|crores?)\b)?|([kKmMbB])(?![\w])|\s?(MM?)(?![\w])",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?<![\w.,£$€/:#@\-–—])(?:(?=\.?\d|[½¼¾⅓⅔])|(?=(?:an?\s+)?(?:{STARTS})(?![^\W\d_])))", re.IGNORECASE)
STARTS_ANY_NUMBER = re.compile(rf"(?<![\w.,£$€/:#@])(?<!\d[-–])(?:(?=\.?\d|[½¼¾⅓⅔])|(?=(?:an?\s+)?(?:{STARTS})(?![^\W\d_])))", re.IGNORECASE)
"""Places where a number begins, also behind a dash."""
_MIXED = re.compile(r"(\d{1,4})[ -](\d)/(\d{1,2})(?![\d/])")
_RANGE = re.compile(r"\s?(?:-|–|—|‐|‑|to|or)\s?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+)?\Z", re.IGNORECASE)
_APPROXIMATE = re.compile(
    r"(?:\b(?:about|around|some|roughly|nearly|almost|approximately|approx|approx\.|circa|ca\.|c\.|upwards\s+of|more\s+than|over|less\s+than|fewer\s+than|under"
    r"|at\s+least|at\s+most|up\s+to|an\s+estimated|estimated|close\s+to|near|not\s+less\s+than|in\s+excess\s+of)|[~≈∼±<>])\s*\Z",
    re.IGNORECASE,
)


def read_number(text: str, start: int, *, money: bool = False, scales: bool = True) -> tuple[Decimal, int] | None:
    """The number that starts at `start`, in digits or words, and where it ends; None where there is none.

    money: allow what only an amount of money may have: spaces in it, a decimal comma, a spaced "m" or "M".
    """
    digits = _read_digits(text, start, money)
    if digits is None:
        words = read_words(text, start)
        return words
    value, end = digits
    return _scaled(text, value, end, money) if scales else digits


def _read_digits(text: str, start: int, money: bool) -> tuple[Decimal, int] | None:
    if money:
        if match := _SPACED.match(text, start):
            digits = match.group().replace(" ", "")
            if match[3]:
                return Decimal(digits.replace(",", ".")), match.end()
            return Decimal(digits.replace(",", "")), match.end()
        if match := _DECIMAL_COMMA.match(text, start):
            return Decimal(match[1].replace(",", ".")), match.end()
    if (mixed := _MIXED.match(text, start)) and 0 < int(mixed[2]) < int(mixed[3]):
        return int(mixed[1]) + round(Decimal(int(mixed[2])) / int(mixed[3]), 3), mixed.end()
    match = _DIGITS.match(text, start)
    if match is None:
        return None
    fraction = match[2] or match[3]
    value = plain(match[1]) if match[1] else Decimal(0)
    end = match.end() if fraction else match.end(1)
    return value + Decimal(_FRACTIONS[fraction]) if fraction else value, end


def plain(printed: str) -> Decimal:
    """The value of digits with any sign between thousands."""
    digits = re.sub(r"['’\s]", "", printed)
    comma, dot = digits.rfind(","), digits.rfind(".")
    if comma > dot and (dot >= 0 or len(digits) - comma != 4) and len(digits) - comma <= 3:
        return Decimal(digits.replace(".", "").replace(",", "."))
    if digits.count(".") > 1:
        return Decimal(digits.replace(".", ""))
    return Decimal(digits.replace(",", ""))


def _scaled(text: str, value: Decimal, end: int, money: bool) -> tuple[Decimal, int]:
    match = _SCALE.match(text, end)
    if match is None or match[3] and not money and match[3] not in "kK" or match[4] and not money:
        return value, end
    name = (match[1] or match[3] or match[4]).lower()
    value *= _SCALES[name]
    if match[2]:
        value *= _SCALES[match[2].lower()]
    return value, match.end()


def find_numbers(text: str) -> list[NumberMention]:
    """All numbers in the text, in digits or words, in order; a range is one mention."""
    found: list[NumberMention] = []
    for match in _NUMBER.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        number = read_number(text, match.start())
        if number is None or text[number[1] : number[1] + 1].isalnum():
            continue
        mention = NumberMention(match.start(), number[1], number[0], in_words=not text[match.start()].isnumeric())
        mention = _with_range(text, mention)
        found.append(replace(mention, approximate=is_approximate(text, mention.start)))
    return found


def is_approximate(text: str, start: int) -> bool:
    """Whether the words before a number say that it is not exact: "about", "over", "up to", "~"."""
    return bool(_APPROXIMATE.search(text, max(0, start - 24), start))


def _with_range(text: str, first: NumberMention) -> NumberMention:
    """The mention with the end of its range: "3-4", "five or six", "between 10 and 12"."""
    link = _RANGE.match(text, first.end)
    if link is None and _BETWEEN.search(text, max(0, first.start - 20), first.start):
        link = _AND.match(text, first.end)
    if link is None:
        return first
    second = read_number(text, link.end())
    if second is None or second[0] <= first.value or text[second[1] : second[1] + 1].isalnum():
        return first
    if "or" in link.group().lower() and second[0] != first.value + 1 and not first.in_words:
        return first
    return replace(first, end=second[1], value_max=second[0])


def decimal_string(value: Decimal) -> str:
    """The value as the record writes it: no exponent, no needless zeros ("16584.98", "68")."""
    plain_value = f"{value:f}"
    return plain_value.rstrip("0").rstrip(".") if "." in plain_value else plain_value
