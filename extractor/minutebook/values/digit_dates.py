"""Dates in digits alone: "2017-06-27", "27/6/17", "27.06.2017", "10/2022"; "7/16" where a word says that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.values.days import DateMention, Day
from minutebook.values.intervals import join_digit_dates

_YEAR = r"(?:1[5-9]|20|21)\d\d"
_FREE = r"(?<![\w./\-#$£€:])"
_HINT = re.compile(r"\d\s?[-/.]\s?\d")
"""A cheap test before the slower patterns."""
_ISO = re.compile(rf"(?<![\w/.\-#])(?<!\d[–:])({_YEAR})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?=T\d|(?!\w|[-/]\w|\.\d))")
_NUMERIC = re.compile(
    rf"{_FREE}(\d{{1,2}})(\s?)([-/.])\2(\d{{1,2}})\2\3\2({_YEAR}|\d\d)(?![\w%]|[-/]\w|[.,:]\d)"  # 27/6/17
)
_MONTH_YEAR = re.compile(rf"{_FREE}(\d{{1,2}})/((?:19|20)\d\d)(?![\w%]|[-/]\w|[.,:]\d)")
_DAY_MONTH = re.compile(rf"{_FREE}(\d{{1,2}})/(\d{{1,2}})(?![\w%]|[-/]\w|[.,:]\d|\s?[x%])")
_IDENTIFIER_BEFORE = re.compile(
    r"(?:\b(?:nos?|numbers?|items?|mins?|resolutions?|decision|minutes?|ordinance|bylaw|by-law|application|ref|reference"
    r"|case|file|order|section|version|ver|v|clause|article|rule|form|plan|invoice|report|policy|agenda|paper|doc|motion"
    r"|planning|standard|issue|vol)\.?:?|[#№@=])\s?\Z",
    re.IGNORECASE,
)
_MINUTE_BEFORE = re.compile(r"(?:\A|\n)\W{0,3}(?:MIN(?:UTE)?|Min(?:ute)?)\b\.? ?(?:(?:NO|No|no)\b\.? ?)?\Z")
"""An item of minutes that are numbered with month and year ("MIN 4/3/2019: Roads")."""
_DATE_BEFORE = re.compile(
    r"(?:\b(?:on|by|until|till|til|from|since|before|after|dated?|due|effective|starting|beginning|ending|expires?|started"
    r"|paid|received|sent|as\s+of|mon|tues?|wed|thurs?|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[.,:]?"
    r"\s*(?:the\s+)?|[(\[])\Z",
    re.IGNORECASE,
)
_DOTTED_DAY = re.compile(r"(?<![\w./:])([0-3]?\d)\.([01]?\d)\.(?![\d\w])")
_DOTTED_BEFORE = re.compile(
    r"\b(?:on|by|until|till|since|before|after|due|deadline:?|starting|ending|dated)\s(?:the\s)?\Z", re.IGNORECASE
)
"""Behind these, "30.10." is a day and a month."""
_SURE_BEFORE = re.compile(
    r"(?:\bfor|\bbalance|\bup|\bout|[a-z],|\d/\d{1,2}(?:,|\s?&|\sand|\sor|\sto|\s?[-–]))\s\Z", re.IGNORECASE
)
"""Words behind which digits are a date only where they can be no fraction ("for 9/22 and 9/29")."""
_MEETING_AFTER = re.compile(
    r"\s(?:(?:regular|special|board)\s){0,2}(?:minutes|meeting|mtg|session|agenda)\b", re.IGNORECASE
)
_CELL_END = re.compile(r"\s*(?:\Z|\t)")
_WEEKDAY_BEFORE = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s*\Z", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FRACTION_AFTER = re.compile(
    r"\s*(?:majority|votes?|of\b|way|time|inch|in\.|\"|cup|mile|acre|share|full|split|price|cost|page|hours?|days?|weeks?"
    r"|months?|years?)",
    re.IGNORECASE,
)
_FRACTIONS = (2, 3, 4, 5, 6, 8, 10, 12, 16)
_MONTHS = 12
_STOP_AFTER = re.compile(r"\s*[-–—:;,)\]\t]")
_LOOK_BACK = 24


def find_digit_dates(text: str) -> list[DateMention]:
    """All dates in digits, in order.

    Of one that can be read day first or month first, `first` is the former and `other` the latter.
    """
    found: list[DateMention] = []
    if not _HINT.search(text):
        return found
    for form in (_iso, _numeric, _month_year, _day_month, _dotted_day):
        taken = [(mention.start, mention.end) for mention in found]
        found += [m for m in form(text) if not any(start < m.end and m.start < end for start, end in taken)]
    return join_digit_dates(text, sorted(found, key=lambda mention: mention.start))


def _iso(text: str) -> Iterator[DateMention]:
    for m in _ISO.finditer(text):
        day = Day(int(m[3]), int(m[4]), int(m[1]))
        if day.exists:
            yield DateMention(m.start(), m.end(), day, "iso", weekday=_weekday(text, m.start()))


def _numeric(text: str) -> Iterator[DateMention]:
    for m in _NUMERIC.finditer(text):
        dotted = m[3] == "." and len(m[5]) == 2
        if _MINUTE_BEFORE.search(text, max(0, m.start() - _LOOK_BACK), m.start()):
            continue
        if not (dotted and (_opens_line(text, m.start()) or _is_identifier(text, m.start()))):
            yield from _either_order(text, m, int(m[1]), int(m[4]), int(m[5]), "numeric")


def _month_year(text: str) -> Iterator[DateMention]:
    for m in _MONTH_YEAR.finditer(text):
        day = Day(int(m[1]), None, int(m[2]))
        if day.exists and not _is_identifier(text, m.start()):
            yield DateMention(m.start(), m.end(), day, "numeric_month")


def _day_month(text: str) -> Iterator[DateMention]:
    for m in _DAY_MONTH.finditer(text):
        if _FRACTION_AFTER.match(text, m.end()):
            continue
        cued = _DATE_BEFORE.search(text, max(0, m.start() - _LOOK_BACK), m.start()) or _cued_if_sure(text, m)
        if cued or (_opens_line(text, m.start(), " *•·-–●○") and _STOP_AFTER.match(text, m.end())):
            yield from _either_order(text, m, int(m[1]), int(m[2]), None, "numeric_day")


def _cued_if_sure(text: str, match: re.Match[str]) -> bool:
    """Whether digits that can be no fraction stand as a date does, though no word before them says so."""
    a, b = int(match[1]), int(match[2])
    if _MEETING_AFTER.match(text, match.end()):
        return True
    before = _SURE_BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    if before is None or (a < b and b in _FRACTIONS):
        return False
    return max(a, b) > _MONTHS or bool(_CELL_END.match(text, match.end()))


def _dotted_day(text: str) -> Iterator[DateMention]:
    for m in _DOTTED_DAY.finditer(text):
        day = Day(int(m[2]), int(m[1]))
        if day.exists and _DOTTED_BEFORE.search(text, max(0, m.start() - _LOOK_BACK), m.start()):
            yield DateMention(m.start(), m.end(), day, "numeric_day")


def _either_order(
    text: str, match: re.Match[str], a: int, b: int, year: int | None, form: str
) -> Iterator[DateMention]:
    readings = [day for day in (Day(b, a, year), Day(a, b, year)) if day.exists]
    if readings:
        other = readings[1] if len(readings) > 1 and a != b else None
        weekday = _weekday(text, match.start())
        yield DateMention(match.start(), match.end(), readings[0], form, other=other, weekday=weekday)


def _is_identifier(text: str, start: int) -> bool:
    return bool(_IDENTIFIER_BEFORE.search(text, max(0, start - _LOOK_BACK), start))


def _opens_line(text: str, start: int, bullets: str = " ") -> bool:
    """Whether the digits open the text or a line, as the number of an item does ("4.1.12 Finance")."""
    return text[max(0, start - 4) : start].strip(bullets) in ("", "\n")


def _weekday(text: str, start: int) -> int | None:
    match = _WEEKDAY_BEFORE.search(text, max(0, start - 14), start)
    return None if match is None else _WEEKDAYS.index(match[1].lower())
