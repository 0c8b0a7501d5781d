"""Percentages in a string: "68 %", "ten per cent", "10-15%", "-3.8%"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from minutebook.values.numbers import ANY_NUMBER, is_approximate, read_number


@dataclass(frozen=True, slots=True)
class PercentMention:
    """A percentage found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    value: Decimal
    value_max: Decimal | None = None
    approximate: bool = False


_PERCENT = re.compile(
    r"\s?(?:%|[-‐]?per[\s-]?cent(?:um|s|age\s+points?)?(?![^\W\d_])\.?|pct\b\.?|percentage\s+points?\b|p\.c\.)",
    re.IGNORECASE,
)
_HINT = re.compile(r"%|per[\s-]?cent|pct\b|p\.c\.", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|—|‐|to|or)\s?", re.IGNORECASE)
_SIGN = re.compile(r"(?:\A|(?<=[\s(|:]))[-−‐‑]\Z")


def find_percents(text: str) -> list[PercentMention]:
    """All percentages in the text, in order; "10-15%" is one with two values, "10% to 15%" is two."""
    found: list[PercentMention] = []
    if not _HINT.search(text):
        return found
    for match in ANY_NUMBER.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        if mention := _read(text, match.start()):
            found.append(mention)
    return found


def _read(text: str, start: int) -> PercentMention | None:
    number = read_number(text, start)
    if number is None:
        return None
    value, stop = number
    value_max = None
    link = _RANGE.match(text, stop)
    second = read_number(text, link.end()) if link else None
    if second and second[0] > value and _PERCENT.match(text, second[1]):
        value_max, stop = second
    unit = _PERCENT.match(text, stop)
    if unit is None:
        return None
    approximate = is_approximate(text, start)
    # A dash behind a word joins it to the number ("rise -3%"); at the start of a cell or a bracket it is a minus.
    if _SIGN.search(text, max(0, start - 2), start) and not text[: start - 1].rstrip()[-1:].isalnum():
        value, start = -value, start - 1
    last_stop = unit.group().endswith(".") and text[unit.end() : unit.end() + 1] in ("", "\n")
    return PercentMention(start, unit.end() - last_stop, value, value_max, approximate)
