"""Dates that are written with the name of a month: "27 June 2017", "June 27th", "the second day of March".

The stretch around every month name is cut into the words that dates are made of, one letter for each kind of word
(`date_words`); regexes over those letters then say which words form a date. That keeps every pattern short and linear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.values.date_words import WEEKDAY, DateWord, date_words, windows
from minutebook.values.days import DateMention, Day
from minutebook.values.intervals import join_month_dates
from minutebook.values.number_words import read_words

# The letters are explained in `DateWord`. A list of days has at most nine: the patterns stay linear.
_DAYS = r"[ND](?:(?:[rah]|ca?)t?(?:Wc?)?t?[ND]){0,8}"
_YEAR = r"c{0,2}(?:Wc?)?[oh]?c?[Yy]"
_DATE = re.compile(
    rf"""
      (?P<year_month_day> YhMh[ND](?!h?[NDY]) | YM[ND](?!c?[YyND]) )
    | (?P<day_month> (?: {_DAYS}o{{0,2}}t?h?M(?!t?Nc?Y) | {_DAYS}(?:(?<=D)|o)t?M | Oo{{1,2}}t?M ) (?:{_YEAR})? )
    | (?P<month_day> Mh?t?(?:{_DAYS}|O)(?!o?t?M) (?:{_YEAR})? )
    | (?P<month_year> M(?:(?:[arh]|ca?)t?M){{0,4}}[co]{{0,2}}h?[Yy] | MhZ )
    | (?P<year_month> Yh?M(?!h?c?[YyND]) )
    """,
    re.VERBOSE,
)
_YEAR_IN_WORDS = re.compile(
    r"[\s,]{0,3}(?:in\s+the\s+year\s+(?:of\s+our\s+lord\s+)?|a\.?\s?d\.?\s+)?"
    r"(?=(?:one|two)\s+thousand|\w{3,5}teen\s+hundred)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\bbetween\s+(?:the\s+)?(?:{WEEKDAY},?\s*)?\Z", re.IGNORECASE)
_STOPS = ("", ".", ",", ";", ")", "]", "\n", "\t")
_UNSURE_IN_LOWER_CASE = {"may", "march", "mar"}


@dataclass(frozen=True, slots=True)
class _Group:
    """One member of a list: a value or a range, and where its words stand."""

    first: Day
    last: Day | None
    start: int
    end: int


def find_month_dates(text: str) -> list[DateMention]:
    """All dates in the text that name a month, in order; a list of days gives one mention for each."""
    found: list[DateMention] = []
    for start, end in windows(text):
        words = date_words(text, start, end)
        for match in _DATE.finditer("".join(word.kind for word in words)):
            found += _mentions(text, words, match)
    return join_month_dates(text, found)


def _mentions(text: str, words: Sequence[DateWord], match: re.Match[str]) -> list[DateMention]:
    """The mentions that one stretch of words makes."""
    inside, form = words[match.start() : match.end()], match.lastgroup or ""
    if _doubtful(inside):
        return []
    year, end = _year(text, words, match)
    groups = _groups(text, inside, form, year)
    month_first = form == "month_day"
    if month_first and year is None and len(groups) > 1 and _stray(inside, text):
        groups, end = groups[:-1], groups[-2].end
    weekday = _weekday_before(words, match.start())
    mentions = []
    for k, group in enumerate(groups):
        first, other = _readings(group.first, inside) if month_first and year is None else (group.first, None)
        mention = DateMention(
            start=inside[0].start if month_first or form.startswith("year") else group.start,
            end=group.end if month_first and k < len(groups) - 1 else end,
            first=first,
            last=group.last,
            form=form,
            other=other,
            weekday=None if k else weekday,
        )
        mentions.append(mention)
    return [m for m in mentions if m.first.exists and (m.last is None or m.last.exists)]


def _doubtful(words: Sequence[DateWord]) -> bool:
    """Whether a verb or an adjective is likelier than a date ("7 may", "second march")."""
    kinds = {word.kind for word in words}
    name = next(word.text for word in words if word.kind == "M")
    return name.islower() and name.strip(".") in _UNSURE_IN_LOWER_CASE and not kinds & set("YyDo")


def _groups(text: str, words: Sequence[DateWord], form: str, year: int | None) -> list[_Group]:
    """Single values and ranges of the list of days or months that the words are."""
    months = form in ("month_year", "year_month")
    members = [word for word in words if word.kind in ("M" if months else "NDO")]
    month = next(word.month for word in words if word.kind == "M")
    between = len(members) == 2 and bool(_BETWEEN.search(text, max(0, words[0].start - 40), words[0].start))
    groups: list[_Group] = []
    ranged = False
    for word in words:
        if word in members:
            value = Day(word.month, None, year) if months else Day(month, word.day, year)
            before = groups[-1] if groups else None
            if before and ranged and before.last is None and before.first.precedes(value):
                groups[-1] = _Group(before.first, value, before.start, word.end)
            else:
                groups.append(_Group(value, None, word.start, word.end))
            ranged = False
        elif word.kind in "rh" or (between and word.kind == "a"):
            ranged = True
    return groups


def _stray(words: Sequence[DateWord], text: str) -> bool:
    """Whether the last number after a comma is no day of the list: "until June 1st, 8 members …"."""
    *_, connector, last = words
    if connector.kind != "c":
        return False
    suffixed = any(word.kind == "D" for word in words)
    after = text[last.end : last.end + 2]
    return (suffixed and last.kind == "N") or (after[:1] == " " and after[1:].isalpha())


def _year(text: str, words: Sequence[DateWord], match: re.Match[str]) -> tuple[int | None, int]:
    """The printed year, and where the date ends with it."""
    end = words[match.end() - 1].end
    for word in words[match.start() : match.end()]:
        if word.kind in "YyZ":
            return int(word.text.lstrip("'’‘")), end
    if short := _short_year(words[match.end() - 1], words[match.end() : match.end() + 2], text):
        return int(short.text), short.end
    lead = _YEAR_IN_WORDS.match(text, end)
    number = read_words(text, lead.end()) if lead else None
    if number and 1500 <= number[0] <= 2199:
        return int(number[0]), number[1]
    return None, end


def _short_year(last: DateWord, following: Sequence[DateWord], text: str) -> DateWord | None:
    """A year of two bare digits: joined to the date ("5-Oct-98"), or with nothing but a stop after it ("5 Oct 98.")."""
    kinds = "".join(word.kind for word in following)
    if kinds in ("hN", "hZ") and following[0].start == last.end:
        return following[1] if following[1].two_digits else None
    if last.kind == "M" and kinds[:1] in ("N", "Z") and following[0].two_digits:
        return following[0] if text[following[0].end : following[0].end + 1] in _STOPS else None
    return None


def _readings(day: Day, words: Sequence[DateWord]) -> tuple[Day, Day | None]:
    """The readings of "Nov 17", the likelier first: a day, or the month of a year ("Nov-17" rather the latter)."""
    numbers = [word for word in words if word.kind in "NDO"]
    if len(numbers) != 1 or numbers[0].kind != "N" or not numbers[0].two_digits:
        return day, None
    month = Day(day.month, None, int(numbers[0].text))
    return (month, day) if words[1].kind == "h" else (day, month)


def _weekday_before(words: Sequence[DateWord], index: int) -> int | None:
    """The weekday that stands before a date, "the" and a comma between them or not."""
    while index > 0 and words[index - 1].kind in "ct":
        index -= 1
    if index == 0 or words[index - 1].kind != "W":
        return None
    if index > 2 and words[index - 2].kind in "arh" and words[index - 3].kind == "W":
        index -= 2  # "Monday and Tuesday, October 10th-11th"
    return words[index - 1].weekday
