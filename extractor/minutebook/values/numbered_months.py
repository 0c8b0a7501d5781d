"""Dates whose months have numbers for names, as Friends write them: "15th of 8th month 1868", "6th mo. 18th"."""

from __future__ import annotations

import re

from minutebook.values.date_words import ORDINALS
from minutebook.values.days import DateMention, Day

_MONTHS = {word: number for word, number in ORDINALS.items() if number <= 12}
_UNITS = "|".join(_MONTHS)
_DAYS = ORDINALS | {"thirty-first": 31}
_DAYS |= {f"twenty{joint}{word}": 20 + n for word, n in _MONTHS.items() if n < 10 for joint in "- "}
_WORDS = "|".join(sorted(_DAYS, key=lambda word: (-len(word), word)))
_SUFFIX = r"\s?(?:st|nd|rd|th|d)\b\.?"
_YEAR = r"(?:,?\s{1,2}(?:of\s|A\.?D\.?\s?)?(?P<year>1[6-9]\d\d|20\d\d)\b)"
_MONTH = rf"(?P<month>1[0-2]|0?[1-9]|{_UNITS})(?:{_SUFFIX})?[\s-]{{0,2}}(?:month|mo)\b[.:]?"
_DAY_FIRST = re.compile(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}}(?:{_SUFFIX})?|(?:{_WORDS})\b)(?:\sday)?,?\s(?:of\s)?(?:the\s)?{_MONTH}{_YEAR}?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<![\w.,/-]){_MONTH},?\s{{0,2}}(?:the\s)?(?P<day>\d{{1,2}}(?:{_SUFFIX})?|(?:{_WORDS})\b)(?![\w%]|[.,:]\d){_YEAR}?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(
    rf"(?<![\w.,/-])(?P<month>(?:1[0-2]|0?[1-9])(?=\s?(?:st|nd|rd|th|d)\b)|{_UNITS})(?:{_SUFFIX})?[\s-]{{0,2}}(?:month|mo)\b[.:]?{_YEAR}",
    re.IGNORECASE,
)
_HINT = re.compile(r"(?:\d|[a-z]h|st|d)[\s-]{0,2}mo(?:nth)?\b", re.IGNORECASE)
"""A cheap test before the slower patterns."""
_FORMS = ((_DAY_FIRST, "day_month"), (_MONTH_FIRST, "month_day"), (_MONTH_YEAR, "month_year"))
_NEW_STYLE = 1752
"""Until that year the first month was March."""


def find_numbered_months(text: str) -> list[DateMention]:
    """All dates in the text whose month is a number, in order."""
    found: list[DateMention] = []
    if not _HINT.search(text):
        return found
    for pattern, form in _FORMS:
        taken = [(mention.start, mention.end) for mention in found]
        made = (_mention(match, form) for match in pattern.finditer(text))
        found += [m for m in made if m and not any(start < m.end and m.start < end for start, end in taken)]
    return sorted(found, key=lambda mention: mention.start)


def _mention(match: re.Match[str], form: str) -> DateMention | None:
    """The date; None where its words are likelier a duration ("2 mo. 14 days") or it does not exist."""
    year = int(match["year"]) if match["year"] else None
    month = _number(match["month"], _MONTHS)
    day = None
    if form != "month_year":
        printed = match["day"]
        if printed.isdigit() and year is None and (form == "month_day" or match["month"].isdigit()):
            return None
        day = _number(printed, _DAYS)
    if year is not None and year < _NEW_STYLE:
        if month > 10:
            return None  # January or February, of which year the old reckoning leaves open
        month += 2
    made = Day(month, day, year)
    if not made.exists:
        return None
    end = match.end("year") if match["year"] else match.end()
    return DateMention(match.start(), end, made, form)


def _number(printed: str, words: dict[str, int]) -> int:
    digits = re.match(r"\d+", printed)
    return int(digits.group()) if digits else words[printed.lower()]
