"""Percentages in a string: "68 %", "ten per cent", "10-15%", "-3.8%"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from minutebook.values.numbers import STARTS_ANY_NUMBER, is_approximate, read_number


@dataclass(frozen=True, slots=True)
class PercentMention:
    """A percentage found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None = None
    approximate: bool = False


_PERCENT = re.compile(r"\s?(?:%|[-‐]?per[\s-]?cent(?:um|s|age\s+points?)?(?![^\W\d_])\.?|pct\b\.?|percentage\s+points?\b|p\.c\.)", re.IGNORECASE)
_RANGE = re.compile(r"\s?%?\s?(?:-|–|—|‐|to|or)\s?", re.IGNORECASE)
_SIGN = re.compile(r"(?:\A|[\s(|:])[-−‐‑]\Z")


def find_percents(text: str) -> list[PercentMention]:
    """All percentages in the text, in order; "10-15%" is one with two values."""
    found: list[PercentMention] = []
    end = 0
    if "%" not in text and "er" not in text and "ER" not in text and "pct" not in text:
        return found
    for match in STARTS_ANY_NUMBER.finditer(text):
        start = match.start()
        if start < end or (mention := _read(text, start)) is None:
            continue
        found.append(mention)
        end = mention.end
    return found


def _read(text: str, start: int) -> PercentMention | None:
    number = read_number(text, start, money=False)
    if number is None:
        return None
    value, stop = number
    value_max = None
    if (link := _RANGE.match(text, stop)) and "%" not in link.group() and (second := read_number(text, link.end())):
        if second[0] > value and _PERCENT.match(text, second[1]):
            value_max, stop = second
    sign = _PERCENT.match(text, stop)
    if sign is None:
        return None
    approximate = is_approximate(text, start)
    if _SIGN.search(text, max(0, start - 2), start) and not text[: start - 1].rstrip()[-1:].isalnum():
        value, start = -value, start - 1
    end = sign.end() - 1 if sign.group().endswith(".") and text[sign.end() : sign.end() + 1] in ("", "\n") else sign.end()
    return PercentMention(start, end, value, value_max, approximate)
