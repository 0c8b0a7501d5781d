"""Calendar dates in a string: where they stand, what is printed, and what the context adds.

`find_dates("on 3 May")` finds the mention; `resolve(mention, DateContext(reference=date(2019, 6, 1)))` reads it as
2019-05-03 and says that the year came from the reference.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from minutebook.values.days import DateMention, Day
from minutebook.values.digit_dates import find_digit_dates
from minutebook.values.hints import holds
from minutebook.values.month_names import find_month_dates
from minutebook.values.numbered_months import find_numbered_months

__all__ = ["DateContext", "DateMention", "Day", "Resolved", "find_dates", "parse_date", "resolve", "resolve_inst"]

_MASKED = re.compile(
    r"(?:https?://|www\.)[^\s<>|]+"
    r"|[^\s@<>|]{1,64}@[^\s<>|]+"
    r"|(?<!\S)[^\s/<>|]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|md|html?|txt|csv|png|jpe?g|zip|odt|mp3|mp4)\b"
    r"|(?<!\S)[^\s/<>|]{0,60}/[^\s<>|]*[a-z_][^\s<>|]*/[^\s<>|]*"
    r"|\b\w{0,80}[^\W\d_]\w{0,80}[_#]\w[\w-]*",
    re.IGNORECASE,
)
"""URLs, addresses, paths, file names and identifiers: a date inside them is none."""
_FILE_END = re.compile(r"\.(?:pdf|doc|xls|ppt|md|htm|txt|csv|png|jpe?g|zip|odt|mp[34])", re.IGNORECASE)
_RECURRING_AFTER = re.compile(
    r"[\s,]*(?:(?:in|of|for)\s+)?(?:each|every|any)\s+(?:\w+\s+){0,2}years?\b|[\s,]*(?:annually|yearly)\b",
    re.IGNORECASE,
)
_RECURRING_BEFORE = re.compile(
    r"(?:\b(?:each|every|annually\s+on|yearly\s+on)\s+(?:the\s+)?(?:\w+day,?\s+)?"
    r"|\b(?:financial|fiscal|tax|membership|subscription|accounting|club)\s+year\b[^.;]{0,60})\Z",
    re.IGNORECASE,
)
_INST = re.compile(r"\b(?P<month>ult(?:imo)?|inst(?:ant)?|prox(?:imo)?)\b\.?", re.IGNORECASE)
_INST_DAY = re.compile(r"(?<![\w.])([0-9lO]{1,2})\s?(?:st|nd|rd|th|d)?\.?\s+(?:of\s+)?(?:the\s+)?\Z")
_STEPS = {"u": -1, "i": 0, "p": 1}

_LATE, _EARLY, _SAME = timedelta(days=45), timedelta(days=120), timedelta(days=3)
"""How far before the reference a coming date may lie, and how far after it one that is called past: words mislead."""
_FAR = 10
"""Years from the reference up to which the number of "Jan-26" is a year."""


@dataclass(frozen=True, slots=True)
class DateContext:
    """What a document says about its dates as a whole."""

    reference: date | None = None
    """The day of the meeting, or the nearest day that is known in full."""
    year: int | None = None
    """The year that the minutes are about, where no day is known."""
    day_first: bool | None = None
    """Whether the document writes the day before the month; None where it does not show."""

    @property
    def known_year(self) -> int | None:
        """The year of the reference, else that of the minutes."""
        return self.reference.year if self.reference else self.year


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention read in its context."""

    edtf: str | None
    """None where the year or the order of day and month stays open, or there is no such day."""
    year_from: str | None = None
    """What the year was taken from ("reference", "year"); None where it is printed in full."""
    order_from: str | None = None
    """What decided between two readings ("day_first", "month_first", "weekday", "reference"); None where one is."""
    rival: str | None = None
    """The reading that was not taken, or the second one where none was."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """One of two readings: which, what decided, and the other one."""

    day: Day | None
    order_from: str | None = None
    rejected: Day | None = None


def find_dates(text: str) -> list[DateMention]:
    """Every calendar date in the text that has at least day and month or month and year, in order.

    Not found: bare years, months and weekdays, what recurs every year, and dates inside URLs, file names and
    identifiers. A list of days gives one mention for each, and these may overlap.
    """
    return list(_find_dates(text))


@lru_cache(maxsize=2048)  # several components look at the same block
def _find_dates(text: str) -> tuple[DateMention, ...]:
    found = find_month_dates(text)
    spans = [(m.start, m.end) for m in found]
    found += [m for m in find_numbered_months(text) if not any(s < m.end and m.start < e for s, e in spans)]
    spans = [(m.start, m.end) for m in found]
    found += [m for m in find_digit_dates(text) if not any(s < m.end and m.start < e for s, e in spans)]
    if not found:
        return ()
    masked = [m.span() for m in _MASKED.finditer(text)] if _may_mask(text) else []
    found = [m for m in found if not any(s <= m.start and m.end <= e for s, e in masked) and not _recurs(text, m)]
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _may_mask(text: str) -> bool:
    """Whether `_MASKED` may be found: a cheap test."""
    return holds(text, "/@_#") or "www." in text.lower() or _FILE_END.search(text) is not None


def parse_date(text: str, context: DateContext | None = None) -> str | None:
    """The EDTF date of a string with one date in it; None where there is none, several, or it is not certain."""
    mentions = find_dates(text)
    return resolve(mentions[0], context or DateContext()).edtf if len(mentions) == 1 else None


def resolve(mention: DateMention, context: DateContext, direction: int = 0) -> Resolved:
    """Read a mention in its context.

    direction: where a missing year is looked for: 0 nearest to the reference, 1 not long before it or after it,
    -1 not long after it or before it, -2 before it.
    """
    choice = _choose(mention, context, direction)
    rejected = _with_year(choice.rejected, context, direction) if choice.rejected else None
    rival = rejected.edtf if rejected else None
    if choice.day is None:
        return Resolved(None, rival=rival)
    first = _with_year(choice.day, context, direction, mention.weekday)
    edtf = first.edtf if first else None
    if first and edtf and mention.last is not None:
        order = choice.order_from or ("day_first" if context.day_first else "month_first")
        edtf = _interval(first, edtf, mention, order)
    year_from = None if choice.day.whole else "reference" if context.reference else "year" if context.year else None
    return Resolved(edtf, year_from, choice.order_from, rival)


def resolve_inst(text: str, context: DateContext) -> str | None:
    """The day that "14th inst.", "the 3d ult." or "1st prox." names, counted from the reference's month."""
    match = _INST.search(text)
    day = _INST_DAY.search(text, 0, match.start()) if match else None
    if match is None or day is None or context.reference is None:
        return None
    months = context.reference.year * 12 + context.reference.month - 1 + _STEPS[match["month"][0].lower()]
    return Day(months % 12 + 1, int(day[1].replace("l", "1").replace("O", "0")), months // 12).edtf


def _recurs(text: str, mention: DateMention) -> bool:
    """Whether the date comes every year ("by 1 October each year", "the financial year starts 1 April")."""
    if mention.year_printed:
        return False
    before = _RECURRING_BEFORE.search(text, max(0, mention.start - 100), mention.start)
    return bool(before or _RECURRING_AFTER.match(text, mention.end))


def _interval(first: Day, edtf: str, mention: DateMention, order: str) -> str | None:
    """The interval whose start is known; None where it would run backwards."""
    last = mention.other_last if order == "month_first" and mention.other_last else mention.last
    whole = _with_year(last, DateContext(reference=_date_of(first)), 1) if last else None
    end = whole.edtf if whole else None
    return f"{edtf}/{end}" if end and end > edtf else None


def _choose(mention: DateMention, context: DateContext, direction: int) -> _Choice:
    """Which of two readings it is; of one alone, that one."""
    first, other = mention.first, mention.other
    if other is None:
        return _Choice(first)
    if mention.form == "month_day":
        return _day_or_year(first, other, context)
    readings = {"day_first": first, "month_first": other}
    order_from, order = _order(readings, mention, context, direction)
    if order is None:
        return _Choice(None, None, other)
    return _Choice(readings[order], order_from, other if order == "day_first" else first)


def _day_or_year(first: Day, other: Day, context: DateContext) -> _Choice:
    """Whether "Nov 17" and "Nov-17" are a day or the month of a year."""
    day, month = (first, other) if first.day is not None else (other, first)
    year, known = _century(month, context).year, context.known_year
    near = year is not None and known is not None and abs(year - known) <= (1 if month is other else _FAR)
    if near and (month is first or context.day_first):
        return _Choice(month, "reference", day)
    return _Choice(day)


def _order(
    readings: dict[str, Day], mention: DateMention, context: DateContext, direction: int
) -> tuple[str | None, str | None]:
    """What decides the order of day and month, and the order."""
    days = {name: _date_of(_with_year(day, context, direction)) for name, day in readings.items()}
    on_weekday = [name for name, day in days.items() if day and day.weekday() == mention.weekday]
    if len(on_weekday) == 1:
        return "weekday", on_weekday[0]
    same = [name for name, day in days.items() if day and day == context.reference]
    if len(same) == 1 and mention.year_printed:
        return "reference", same[0]
    if context.day_first is None:
        return None, None
    name = "day_first" if context.day_first else "month_first"
    return name, name


def _date_of(day: Day | None) -> date | None:
    """The day, or the first of the month, as a date."""
    if day is None or not day.whole or not day.exists:
        return None
    return date(day.year or 1, day.month, day.day or 1)


def _century(day: Day, context: DateContext) -> Day:
    """The day with the century of its two-digit year: the one nearest to the reference, else 1950 to 2049."""
    if day.year is None or day.whole:
        return day
    near = context.known_year or 2000
    years = [century * 100 + day.year for century in range(15, 22)]
    return day.in_year(min(years, key=lambda year: (abs(year - near), year)))


def _with_year(day: Day, context: DateContext, direction: int, weekday: int | None = None) -> Day | None:
    """The day with a full year; None where nothing says which."""
    if day.year is not None:
        return _century(day, context)
    if context.reference is None:
        return day.in_year(context.year) if context.year is not None else None
    return _nearest(day, context.reference, direction, weekday)


def _nearest(day: Day, reference: date, direction: int, weekday: int | None) -> Day | None:
    """The day in the year that brings it nearest to the reference, on the printed weekday and the right side of it."""
    years = (reference.year - 1, reference.year, reference.year + 1)
    candidates = [candidate for year in years if (candidate := day.in_year(year)).exists]
    if weekday is not None and day.day is not None:
        candidates = [c for c in candidates if _middle(c).weekday() == weekday] or candidates
    low = reference - _LATE if direction > 0 else date.min
    high = reference + (_EARLY if direction == -1 else _SAME) if direction < 0 else date.max
    within = [c for c in candidates if low <= _middle(c) <= high] or candidates
    ranked = sorted(within, key=lambda c: (abs((_middle(c) - reference).days), abs((c.year or 0) - reference.year)))
    return ranked[0] if ranked else None


def _middle(day: Day) -> date:
    return date(day.year or 1, day.month, day.day or 15)
