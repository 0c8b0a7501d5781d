"""Numbers in words: "twenty-three", "two hundred and fifty", "a dozen", "half a million"."""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"fourty": 40, "nought": 0, "twelwe": 12, "ninteen": 19}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)} | {"fourty": 40, "ninty": 90}
_SCALES = {
    **{"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 10**12},
    **{"lakh": 100_000, "lakhs": 100_000, "lac": 100_000, "lacs": 100_000, "crore": 10_000_000, "crores": 10_000_000},
}
STARTS = "|".join(sorted({*_SMALL, *_TENS, "dozen", "hundred", "thousand", "million", "half a dozen", "half a million"}, key=len, reverse=True))
"""The words that a number in words can start with, as alternatives of a regex."""
_NEXT = "|".join(sorted({*_SMALL, *_TENS, *_SCALES}, key=len, reverse=True))
_WORD = re.compile(rf"({_NEXT})(?![^\W\d_])", re.IGNORECASE)
_LINK = re.compile(r"(?:[\s\-‐‑–]+and\s+|\s*&\s*|\s*[-‐‑]\s*|\s+)", re.IGNORECASE)
_ARTICLE = re.compile(r"an?\s+", re.IGNORECASE)
_DOZEN = re.compile(r"[\s-]*doz(?:en)?(?![^\W\d_])", re.IGNORECASE)
_HALF = re.compile(r"\s+and\s+(?:a|one)[\s-]half\b", re.IGNORECASE)
_HALF_OF = re.compile(r"half\s+an?\s+(?:(?P<dozen>dozen)|(?P<million>million))(?![^\W\d_])", re.IGNORECASE)


def read_words(text: str, start: int) -> tuple[Decimal, int] | None:
    """The number in words that starts at `start` and where it ends; None where there is none.

    "One hundred & twelve" is 112; "and" or "&" counts only after hundred, thousand …: "two and three" is 2.
    """
    if half := _HALF_OF.match(text, start):
        return Decimal(6 if half["dozen"] else 500_000), half.end()
    article = _ARTICLE.match(text, start)
    if dozen := _DOZEN.match(text, article.end() if article else start):
        return Decimal(12), dozen.end()
    position = start
    if article and (scale := _WORD.match(text, article.end())) and scale[1].lower() in _SCALES:
        position = article.end()
    number = _add_up(text, position)
    return None if number is None else _with_half(text, *number)


def _add_up(text: str, position: int) -> tuple[Decimal, int] | None:
    """Add the words up, each against the ones before it."""
    total, current, end = 0, 0, -1
    last: int | None = None
    while (match := _WORD.match(text, position)) and _fits(last, value := _value(match[1]), text[end:position] if end > 0 else ""):
        if match[1].lower() in _SCALES:
            current = max(1, current) * value
            if value > 100:
                total, current = total + current, 0
        else:
            current += value
        last, end = value, match.end()
        link = _LINK.match(text, end)
        if link is None:
            break
        position = link.end()
    return None if end < 0 else (Decimal(total + current), end)


def _with_half(text: str, value: Decimal, end: int) -> tuple[Decimal, int]:
    """The number with "and a half", and with the scale or the dozen that follows."""
    if half := _HALF.match(text, end):
        value, end = value + Decimal("0.5"), half.end()
        if (space := re.compile(r"\s+").match(text, end)) and (scale := _WORD.match(text, space.end())) and scale[1].lower() in _SCALES:
            value, end = value * _SCALES[scale[1].lower()], scale.end()
    if dozen := _DOZEN.match(text, end):
        value, end = value * 12, dozen.end()
    return value, end


def _value(word: str) -> int:
    word = word.lower()
    return _SCALES.get(word) or _TENS.get(word) or _SMALL[word]


def _fits(last: int | None, value: int, link: str) -> bool:
    """Whether a number word can follow another: a unit after tens, anything smaller after a scale."""
    if last is None:
        return True
    joined_by_and = "and" in link.lower() or "&" in link
    if last < 20:
        return value >= 100 and not joined_by_and
    if last < 100:
        return (1 <= value < 10 or value >= 100) and not joined_by_and
    return value < last or value in (1_000, 1_000_000, 100_000, 1_000_000_000)
