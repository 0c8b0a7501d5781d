"""Calendar dates in a string: where they stand, what is printed, and what the context adds.

    mentions = find_dates("The vote of 3 May was put off to the 12th.")
    resolve(mentions[0], DateContext(reference=date(2019, 6, 1))).edtf     # "2019-05-03"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from minutebook.values.days import DateMention, Day
from minutebook.values.digit_dates import find_digit_dates
from minutebook.values.month_names import find_month_dates

__all__ = ["DateContext", "DateMention", "Day", "Resolved", "find_dates", "parse_date", "resolve", "resolve_inst"]

_MASKED = re.compile(
    r"(?:https?://|www\.)[^\s<>|]+"
    r"|[^\s@<>|]{1,64}@[^\s<>|]+"
    r"|[^\s/<>|]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|md|html?|txt|csv|png|jpe?g|zip|odt|mp3|mp4)\b"
    r"|(?<!\S)[^\s/<>|]{0,60}/[^\s<>|]*[a-z_][^\s<>|]*/[^\s<>|]*"
    r"|\b\w*[^\W\d_]\w*[_#]\w[\w-]*",
    re.IGNORECASE,
)
"""URLs, addresses, paths, file names and identifiers: a date inside them is none."""
_RECURRING_AFTER = re.compile(r"[\s,]*(?:(?:in|of|for)\s+)?(?:each|every|any)\s+(?:\w+\s+){0,2}years?\b|[\s,]*(?:annually|yearly)\b", re.IGNORECASE)
_RECURRING_BEFORE = re.compile(
    r"(?:\b(?:each|every|annually\s+on|yearly\s+on)\s+(?:the\s+)?(?:\w+day,?\s+)?"
    r"|\b(?:financial|fiscal|tax|membership|subscription|accounting|club)\s+year\b[^.;]{0,60})\Z",
    re.IGNORECASE,
)
_INST = re.compile(
    r"(?:\b(?P<month>ult(?:imo)?|inst(?:ant)?|prox(?:imo)?)\b\.?)", re.IGNORECASE
)
_INST_DAY = re.compile(r"(?<![\w.])([0-9lO]{1,2})\s?(?:st|nd|rd|th|d)?\.?\s+(?:of\s+)?(?:the\s+)?\Z")


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a document says about its dates as a whole."""

    reference: date | None = None
    """The day of the meeting, or the nearest day that is known in full."""
    year: int | None = None
    """The year that the minutes are about, where no day is known."""
    day_first: bool | None = None
    """Whether the document writes the day before the month; None where it does not show."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention read in its context."""

    edtf: str | None
    """None where the year or the order of day and month stays open, or there is no such day."""
    year_from: str | None = None
    """What the year was taken from ("reference", "year"); None where it is printed in full."""
    order_from: str | None = None
    """What decided between two readings ("day_first", "month_first", "weekday", "reference"); None where there is one."""
    rival: str | None = None
    """The reading that was not taken, or the second one where none was."""


def find_dates(text: str) -> list[DateMention]:
    """Every calendar date in the text that has at least day and month or month and year, in order.

    Not found: bare years, months and weekdays, what recurs every year, and dates inside URLs, file names and
    identifiers. A list of days gives one mention for each, and these may overlap.
    """
    found = find_month_dates(text)
    spans = [(m.start, m.end) for m in found]
    found += [m for m in find_digit_dates(text) if not any(s < m.end and m.start < e for s, e in spans)]
    if not found:
        return []
    masked = [m.span() for m in _MASKED.finditer(text)]
    found = [m for m in found if not any(s <= m.start and m.end <= e for s, e in masked) and not _recurring(text, m)]
    return sorted(found, key=lambda m: (m.start, m.end))


def parse_date(text: str, context: DateContext | None = None) -> str | None:
    """The EDTF date of a string that is one date and little else; None where it is none or not certain."""
    mentions = find_dates(text)
    if len(mentions) != 1:
        return None
    return resolve(mentions[0], context or DateContext()).edtf


def resolve(mention: DateMention, context: DateContext, direction: int = 0) -> Resolved:
    """Read a mention in its context.

    direction: where a missing year is looked for: 0 nearest to the reference, 1 not long before it or after it,
    -1 not long after it or before it.
    """
    order, first, rival = _reading(mention, context, direction)
    if first is None:
        return Resolved(None, rival=rival)
    whole, year_from = _with_year(first, context, direction, mention.weekday)
    last = mention.last
    if last is not None and whole is not None:
        last, _ = _with_year(last, DateContext(reference=_day_of(whole)), 1)
    edtf = whole.edtf if whole else None
    if edtf and mention.last is not None:
        end = last.edtf if last else None
        edtf = f"{edtf}/{end}" if end and end > edtf else None
    return Resolved(edtf, year_from, order, rival)


def resolve_inst(text: str, context: DateContext) -> str | None:
    """The day that "14th inst.", "the 3d ult." or "1st prox." names, counted from the reference's month."""
    match = _INST.search(text)
    day = match and _INST_DAY.search(text, 0, match.start())
    if not match or not day or context.reference is None:
        return None
    step = {"u": -1, "i": 0, "p": 1}[match["month"][0].lower()]
    months = context.reference.year * 12 + context.reference.month - 1 + step
    return Day(months % 12 + 1, int(day[1].replace("l", "1").replace("O", "0")), months // 12).edtf


def _recurring(text: str, mention: DateMention) -> bool:
    if mention.year_printed:
        return False
    return bool(_RECURRING_AFTER.match(text, mention.end) or _RECURRING_BEFORE.search(text, max(0, mention.start - 100), mention.start))


def _reading(mention: DateMention, context: DateContext, direction: int) -> tuple[str | None, Day | None, str | None]:
    """Which of two readings it is: what decided, the reading, the other one as EDTF."""
    first, other = mention.first, mention.other
    if other is None:
        return None, first, None
    if mention.form == "month_day":
        year = _century(other, context)
        known = context.reference.year if context.reference else context.year
        if context.day_first and known is not None and year.year is not None and abs(year.year - known) <= 1:
            return "day_first", year, _edtf(first, context, direction)
        return None, first, None
    readings = {"day_first": _with_year(first, context, direction)[0], "month_first": _with_year(other, context, direction)[0]}
    choice = _decide(readings, mention, context)
    if choice is None:
        return None, None, _edtf(other, context, direction)
    name, taken = choice
    return name, first if taken == "day_first" else other, _edtf(other if taken == "day_first" else first, context, direction)


def _decide(readings: dict[str, Day | None], mention: DateMention, context: DateContext) -> tuple[str, str] | None:
    """What decides the order of day and month, and the order."""
    if mention.weekday is not None:
        on_weekday = [name for name, day in readings.items() if (d := _day_of(day)) and d.weekday() == mention.weekday]
        if len(on_weekday) == 1:
            return "weekday", on_weekday[0]
    if context.reference is not None:
        same = [name for name, day in readings.items() if day is not None and _day_of(day) == context.reference]
        if len(same) == 1 and mention.first.year is not None:
            return "reference", same[0]
    if context.day_first is not None:
        name = "day_first" if context.day_first else "month_first"
        return name, name
    return None


def _edtf(day: Day, context: DateContext, direction: int) -> str | None:
    whole, _ = _with_year(day, context, direction)
    return whole.edtf if whole else None


def _day_of(day: Day | None) -> date | None:
    if day is None or not day.whole or not day.exists:
        return None
    return date(day.year or 1, day.month, day.day or 1)


def _century(day: Day, context: DateContext) -> Day:
    """The day with the century of its two-digit year: the one nearest to the reference, else 1950 to 2049."""
    if day.year is None or day.year >= 100:
        return day
    near = context.reference.year if context.reference else context.year or 2000
    return day.in_year(min((century * 100 + day.year for century in range(15, 22)), key=lambda year: (abs(year - near), year)))


def _with_year(day: Day, context: DateContext, direction: int, weekday: int | None = None) -> tuple[Day | None, str | None]:
    """The day with a full year, and what the year was taken from."""
    if day.whole:
        return day, None
    if day.year is not None:
        return _century(day, context), "reference" if context.reference or context.year else None
    if context.reference is None:
        return (day.in_year(context.year), "year") if context.year is not None else (None, None)
    return _nearest(day, context.reference, direction, weekday), "reference"


_LATE, _EARLY = timedelta(days=45), timedelta(days=120)
"""How far before the reference a coming date may lie, and how far after it one that is called past: words mislead."""


def _nearest(day: Day, reference: date, direction: int, weekday: int | None) -> Day | None:
    """The day in the year that brings it nearest to the reference, on the printed weekday and the right side of it."""
    candidates = [c for year in (reference.year - 1, reference.year, reference.year + 1) if (c := day.in_year(year)).exists]
    if not candidates:
        return None
    if weekday is not None and day.day is not None:
        candidates = [c for c in candidates if _middle(c).weekday() == weekday] or candidates
    low = reference - _LATE if direction > 0 else date.min
    high = reference + _EARLY if direction < 0 else date.max
    within = [c for c in candidates if low <= _middle(c) <= high] or candidates
    return min(within, key=lambda c: (abs((_middle(c) - reference).days), abs((c.year or 0) - reference.year)))


def _middle(day: Day) -> date:
    return date(day.year or 1, day.month, day.day or 15)

