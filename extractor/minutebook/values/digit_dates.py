"""Dates in digits alone: "2017-06-27", "27/6/17", "27.06.2017", "10/2022", and "7/16" where a word before it says that it is a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.values.days import DateMention, Day

_SEP = r"[-/.–]"
_ISO = re.compile(r"(?<![\w/.\-#])(?<!\d[–:])((?:1[5-9]|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?=T\d|(?![\w]|[-/]\w|\.\d))")
_NUMERIC = re.compile(r"(?<![\w./\-#$£€:])(\d{1,2})(\s?)([-/.])\2(\d{1,2})\2\3\2((?:1[5-9]|20|21)\d\d|\d\d)(?![\w%]|[-/]\w|[.,:]\d)")
_MONTH_YEAR = re.compile(r"(?<![\w./\-#$£€:])(\d{1,2})([/.-])((?:19|20)\d\d)(?![\w%]|[-/]\w|[.,:]\d)")
_DAY_MONTH = re.compile(r"(?<![\w./\-#$£€:])(\d{1,2})/(\d{1,2})(?![\w%]|[-/]\w|[.,:]\d|\s?[x%])")
_RANGE = re.compile(r"\s*(?:[-–—]|to|through|thru|until)\s*", re.IGNORECASE)

_IDENTIFIER_BEFORE = re.compile(
    r"(?:\b(?:nos?|numbers?|item|items|resolution|resolutions|decision|minute|minutes|ordinance|bylaw|by-law|application|ref|reference|case|file"
    r"|order|section|version|ver|v|clause|article|rule|form|plan|invoice|report|policy|agenda|paper|doc|motion|planning|standard|issue|vol)"
    r"\.?:?|[#№@=])\s?\Z",
    re.IGNORECASE,
)
_DATE_BEFORE = re.compile(
    r"(?:\b(?:on|by|until|till|til|from|since|before|after|dated?|due|effective|starting|beginning|ending|expires?|started|paid|received|sent|as\s+of"
    r"|mon|tues?|wed|thurs?|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[.,:]?\s*(?:the\s+)?|[(\[\t])\Z",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s*\Z", re.IGNORECASE)
_FRACTION_AFTER = re.compile(
    r"\s*(?:majority|votes?|of\b|way|time|inch|in\.|\"|cup|mile|acre|share|full|split|price|cost|page|hours?|days?|weeks?|months?|years?)", re.IGNORECASE
)
_DATE_AFTER = re.compile(r"\s*(?:[-–—:;,)\]]|\Z|\t)")
_LOOK_BACK = 24


def find_digit_dates(text: str) -> list[DateMention]:
    """All dates in digits, in order; of one that can be read day first or month first, `first` is the former and `other` the latter."""
    found: list[DateMention] = []
    taken: list[tuple[int, int]] = []
    for candidates in (_iso(text), _numeric(text), _month_year(text), _day_month(text)):
        for mention in candidates:
            if not any(start < mention.end and mention.start < end for start, end in taken[-40:]):
                found.append(mention)
        taken = [(mention.start, mention.end) for mention in found]
    return found


def _iso(text: str) -> Iterator[DateMention]:
    for m in _ISO.finditer(text):
        day = Day(int(m[3]), int(m[4]), int(m[1]))
        if day.exists:
            yield DateMention(m.start(), m.end(), day, "iso", weekday=_weekday(text, m.start()))


def _numeric(text: str) -> Iterator[DateMention]:
    for m in _NUMERIC.finditer(text):
        a, b, year = int(m[1]), int(m[4]), int(m[5])
        if m[3] == "." and len(m[5]) == 2 and (_is_label(text, m.start()) or _IDENTIFIER_BEFORE.search(text, max(0, m.start() - _LOOK_BACK), m.start())):
            continue
        yield from _either_order(text, m.start(), m.end(), a, b, year, "numeric")


def _month_year(text: str) -> Iterator[DateMention]:
    for m in _MONTH_YEAR.finditer(text):
        day = Day(int(m[1]), None, int(m[3]))
        if day.exists and m[2] == "/" and not _IDENTIFIER_BEFORE.search(text, max(0, m.start() - _LOOK_BACK), m.start()):
            yield DateMention(m.start(), m.end(), day, "numeric_month")


def _day_month(text: str) -> Iterator[DateMention]:
    for m in _DAY_MONTH.finditer(text):
        a, b = int(m[1]), int(m[2])
        if _FRACTION_AFTER.match(text, m.end()) or not (_DATE_BEFORE.search(text, max(0, m.start() - _LOOK_BACK), m.start()) or _opens(text, m)):
            continue
        yield from _either_order(text, m.start(), m.end(), a, b, None, "numeric_day")


def _either_order(text: str, start: int, end: int, a: int, b: int, year: int | None, form: str) -> Iterator[DateMention]:
    day_first, month_first = Day(b, a, year), Day(a, b, year)
    readings = [day for day in (day_first, month_first) if day.exists and b != 0 and a != 0]
    if readings:
        other = readings[1] if len(readings) > 1 and a != b else None
        yield DateMention(start, end, readings[0], form, other=other, weekday=_weekday(text, start))


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether "6/21" opens a line, with a stop or a dash after it."""
    before = text[max(0, match.start() - 4) : match.start()].strip(" *•·-–●○")
    return before in ("", "\n") and bool(_DATE_AFTER.match(text, match.end())) and match.end() < len(text)


def _is_label(text: str, start: int) -> bool:
    """Whether the digits open the text or a line, as the number of an item does ("4.1.12 Finance")."""
    return text[max(0, start - 3) : start].strip(" ") in ("", "\n")


def _weekday(text: str, start: int) -> int | None:
    match = _WEEKDAY_BEFORE.search(text, max(0, start - 14), start)
    return None if match is None else ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(match[1].lower())
