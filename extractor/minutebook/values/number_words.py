"""Numbers in words: "twenty-three", "two hundred and fifty", "a dozen", "two and a half million"."""

from __future__ import annotations

import re
from decimal import Decimal

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_UNITS += " seventeen eighteen nineteen"
_SMALL = {word: n for n, word in enumerate(_UNITS.split())} | {"ninteen": 19}
_TENS = {
    word: 10 * n
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_TENS |= {"fourty": 40, "ninty": 90}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES |= dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 10**5) | dict.fromkeys(("crore", "crores"), 10**7)


def _longest_first(words: set[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


STARTS = _longest_first({*_SMALL, *_TENS, "dozen", "hundred", "thousand", "million", "half a dozen", "half a million"})
"""The words that a number in words can start with, as alternatives of a regex."""
_WORD = re.compile(rf"({_longest_first({*_SMALL, *_TENS, *_SCALES})})(?![^\W\d_])", re.IGNORECASE)
_LINK = re.compile(r"[\s\-‐‑–]+and\s+|\s*&\s*|\s*[-‐‑]\s*|\s+", re.IGNORECASE)
_AND = re.compile(r"and|&", re.IGNORECASE)
_ARTICLE = re.compile(r"an?\s+", re.IGNORECASE)
_DOZEN = re.compile(r"[\s-]*doz(?:en)?(?![^\W\d_])", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\s+and\s+(?:a|one)[\s-]half\b", re.IGNORECASE)
_SCALED_HALF = re.compile(r"\s+(hundred|thousand|million|billion|lakhs?|crores?)(?![^\W\d_])", re.IGNORECASE)
_HALF_A = re.compile(r"half\s+an?\s+(?:(?P<dozen>dozen)|million)(?![^\W\d_])", re.IGNORECASE)


def read_words(text: str, start: int) -> tuple[Decimal, int] | None:
    """The number in words that starts at `start` and where it ends; None where there is none.

    "One hundred & twelve" is 112; "and" or "&" counts only after hundred, thousand …: "two and three" is 2.
    """
    if half := _HALF_A.match(text, start):
        return Decimal(6 if half["dozen"] else 500_000), half.end()
    article = _ARTICLE.match(text, start)
    if dozen := _DOZEN.match(text, article.end() if article else start):
        return Decimal(12), dozen.end()
    scale = article and _WORD.match(text, article.end())
    number = _add_up(text, article.end() if article and scale and scale[1].lower() in _SCALES else start)
    return None if number is None else _with_half(text, *number)


def _add_up(text: str, position: int) -> tuple[Decimal, int] | None:
    """Add the words up, each against the ones before it."""
    total, current, end = 0, 0, -1
    last, scale = 0, 10**15
    while match := _WORD.match(text, position):
        value = _value(match[1])
        joined_by_and = end > 0 and bool(_AND.search(text, end, position))
        if end > 0 and not _fits(last, value, joined_by_and):
            break
        if (value == 100 and current >= 100) or (value > 100 and value >= scale):
            break  # "one hundred one hundred" is two numbers
        current = max(1, current) * value if match[1].lower() in _SCALES else current + value
        if value > 100:
            total, current, scale = total + current, 0, value
        last, end = value, match.end()
        link = _LINK.match(text, end)
        if link is None:
            break
        position = link.end()
    return None if end < 0 else (Decimal(total + current), end)


def _value(word: str) -> int:
    word = word.lower()
    return _SCALES.get(word) or _TENS.get(word) or _SMALL[word]


def _fits(last: int, value: int, joined_by_and: bool) -> bool:
    """Whether a number word can follow another: a unit after tens, anything smaller or a scale after a scale."""
    if last < 20:
        return value >= 100 and not joined_by_and
    if last < 100:
        return (1 <= value < 10 or value >= 100) and not joined_by_and
    return value < last or value in _SCALES.values()


def _with_half(text: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """The number with "and a half", and with the scale or the dozen that follows."""
    if half := _AND_A_HALF.match(text, end):
        value, end = value + Decimal("0.5"), half.end()
        if scale := _SCALED_HALF.match(text, end):
            value, end = value * _SCALES[scale[1].lower()], scale.end()
    if dozen := _DOZEN.match(text, end):
        value, end = value * 12, dozen.end()
    return value, end
