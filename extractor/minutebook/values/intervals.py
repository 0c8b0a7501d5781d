"""Two dates that stand as one interval: "29 April – 1 May", "from A through B", "between A and B"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from minutebook.values.date_words import WEEKDAY
from minutebook.values.days import DateMention, Day

_THROUGH = re.compile(
    rf"[\s,]*(?:[-–—‑−]+|to|thru|through|until|till|til|up\ to)\s*(?:the\s+)?(?:{WEEKDAY},?\s*)?", re.IGNORECASE
)
_AND = re.compile(rf"[\s,]*(?:and|&)\s*(?:the\s+)?(?:{WEEKDAY},?\s*)?", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween\s+(?:the\s+)?(?:{WEEKDAY},?\s*)?\Z", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:moved?|changed?|postponed?|rescheduled?|deferred?|brought|amend(?:ed)?|correct(?:ed)?|shift(?:ed)?|revised?)\b"
    r".{0,30}\Z",
    re.IGNORECASE,
)
"""What is moved "from A to B" has two dates."""
_FAR = 24
"""How far apart the ends of an interval can stand, in characters."""


def join_month_dates(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Mentions with the name of a month, those that belong together as one."""
    return _joined(text, mentions, _month_interval)


def join_digit_dates(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Mentions in digits, those that belong together as one."""
    return _joined(text, mentions, _digit_interval)


def _joined(
    text: str, mentions: Sequence[DateMention], interval: Callable[[DateMention, DateMention], DateMention | None]
) -> list[DateMention]:
    joined: list[DateMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        whole = interval(before, mention) if before and _linked(text, before, mention) else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(mention)
    return joined


def _linked(text: str, a: DateMention, b: DateMention) -> bool:
    """Whether the words around two dates make one interval of them."""
    if a.last or b.last or not 0 <= b.start - a.end <= _FAR:
        return False
    between, before = text[a.end : b.start], text[max(0, a.start - 48) : a.start]
    if "\t" in between or _MOVED.search(before):
        return False
    return bool(_THROUGH.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(before)))


def _month_interval(a: DateMention, b: DateMention) -> DateMention | None:
    if (a.first.day is None) != (b.first.day is None):
        return None
    first, last = _with_years(a.first, b.first)
    years_known = first.year is not None and last.year is not None
    if years_known and (first.year or 0, *first.in_order) >= (last.year or 0, *last.in_order):
        return None
    return replace(a, end=b.end, first=first, last=last, other=None)


def _with_years(first: Day, last: Day) -> tuple[Day, Day]:
    """Both ends with the year that only one of them prints."""
    turns = last.precedes(first)
    if first.year is None and last.year is not None:
        return first.in_year(last.year - turns), last
    if last.year is None and first.year is not None:
        return first, last.in_year(first.year + turns)
    return first, last


def _digit_interval(a: DateMention, b: DateMention) -> DateMention | None:
    """Two full dates in digits; day and month may stay open in both."""
    if a.form != b.form or a.first.year is None or b.first.year is None:
        return None
    starts, ends = ([(d.year or 0, *d.in_order) for d in (m.first, m.other) if d] for m in (a, b))
    return replace(a, end=b.end, last=b.first, other_last=b.other) if min(starts) < max(ends) else None
