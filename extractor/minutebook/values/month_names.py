"""Dates that are written with the name of a month: "27 June 2017", "June 27th", "the second day of March".

The stretch around every month name is cut into the words that dates are made of, one letter for each kind of
word; regexes over those letters then say which words form a date. That keeps every pattern short and linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook.values.days import DateMention, Day
from minutebook.values.number_words import read_words

_FULL = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_SHORT = (
    "jan|jany|feb|feby|mar|mch|apr|apl|jun|jul|aug|augt|sept|septr|sep|oct|octr|octo|nov|novr|dec|decr|7ber|8ber|9ber|10ber"
    "|janry|febry"
)
_MISSPELT = "febuary|feburary|januray|septembre|setpember|agust|auguest|ocotber|novemeber|decemeber|decmber"
_PREFIXES = {
    **{"ja": 1, "f": 2, "mar": 3, "mc": 3, "ap": 4, "may": 5, "jun": 6, "jul": 7, "ju1": 7, "au": 8, "ag": 8},
    **{"s": 9, "7": 9, "o": 10, "8": 10, "n": 11, "9": 11, "d": 12, "1": 12},
}
_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")
_ORDINALS = {word: n for n, word in enumerate((*_UNITS, *_TEENS, "twentieth"), 1)} | {"thirtieth": 30}
_WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


def _scanned(name: str) -> str:
    """A full month name as scans spell it: one stray space between letters, "rn" for "m", "1" for "l"."""
    if len(name) <= 5:
        return name.replace("l", "[l1]")
    return r"\ ?".join({"m": "(?:m|rn)", "l": "[l1]"}.get(letter, letter) for letter in name)


_END = r"(?![^\W\d_])"
_MONTH_NAME = rf"(?:{'|'.join(map(_scanned, _FULL))}|{_MISSPELT}|(?:{_SHORT})(?![^\W\d_])\.?){_END}"
_ANCHOR = re.compile(rf"(?<![^\W\d_]){_MONTH_NAME}", re.IGNORECASE)
_LEFT, _RIGHT = 72, 40
"""How far before and after a month name a date can reach, in characters."""

_WEEKDAY = rf"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?{_END}\.?"
_FULL_YEAR = r"(?:1[5-9]|20|21)\d\d"
_SUFFIX = r"(?:\ ?(?:st|nd|rd|th)\b[i']?|(?:st|nd|rd|th)i\b|[™”\"º°*]{1,2}|(?<=[23])d\b)"
_FREE = r"(?<![\w$£€\#])(?<!\d[.,:'’])"
"""Nothing before a day number that would make it part of a longer number, an amount or an identifier."""
_WORD = re.compile(
    rf"""
      (?P<M>{_MONTH_NAME})
    | (?P<W>{_WEEKDAY})
    | (?P<O>(?:(?:twenty|thirty)[- ]?)?(?:{"|".join((*_UNITS, *_TEENS, "twentieth", "thirtieth"))})\b)
    | (?P<Y>(?<![\w$£€\#]){_FULL_YEAR}(?![\d%]|[-/]\d{{1,2}}[-/]\d)(?!\s*(?:hrs?|hours|h)\b))
    | (?P<y>['’‘]\d\d(?!\d))
    | (?P<D>{_FREE}(?-i:[0-9lIOo]){{1,2}}{_SUFFIX}(?:\.(?=\ (?:of\ )?{_MONTH_NAME}))?)
    | (?P<N>{_FREE}(?-i:[0-9lIOo]){{1,2}}(?![\w%]|[.:]\d|['’]\d|,(?!{_FULL_YEAR}\b)\d)|(?<![\w$£€\#.,:])\d\d?(?={_MONTH_NAME}))
    | (?P<h>(?<=\S)[-–‑/.](?=\S))
    | (?P<r>[-–—‑−]+|(?:to|thru|through|until|till|til|up\ to|ending\ on)\b)
    | (?P<a>(?:and|or|plus)\b|[&+])
    | (?P<o>(?:day\s+)?of\b(?:\s+the\s+month\s+of\b)?|day\b)
    | (?P<t>(?:the|early|mid|late)\b-?)
    | (?P<c>,|\ba\.?\ ?d\.?{_END}|in\ the\ year\b(?:\ of\ our\ lord\b)?)
    | (?P<s>[\ \xa0]+)
    | (?P<x>[^\W_]+|.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

# Kinds of words: M month, W weekday, D day with a suffix, N plain number, O ordinal in words, Y and y year,
# r range, h range or joint without spaces, a and, o of, t the, c comma,
# Z two digits that are no day, x anything else.
_DAYS = r"[ND](?:(?:[rah]|ca?)t?(?:Wc?)?t?[ND]){0,8}"
_YEAR = r"c{0,2}(?:Wc?)?[oh]?c?[Yy]"
_DATE = re.compile(
    rf"""
      (?P<year_month_day> YhMh[ND](?!h?[NDY]) | YM[ND](?!c?[YyND]) )
    | (?P<day_month> (?: {_DAYS}o{{0,2}}t?h?M(?!t?Nc?Y) | {_DAYS}(?:(?<=D)|o)t?M | Oo{{1,2}}t?M ) (?:{_YEAR})? )
    | (?P<month_day> Mh?t?(?:{_DAYS}|O)(?!o?t?M) (?:{_YEAR})? )
    | (?P<month_year> M(?:(?:[arh]|ca?)t?M){{0,4}}[co]{{0,2}}h?[Yy] )
    | (?P<year_month> Yh?M(?!h?c?[YyND]) )
    """,
    re.VERBOSE,
)
_YEAR_IN_WORDS = re.compile(
    r"[\s,]{0,3}(?:in\s+the\s+year\s+(?:of\s+our\s+lord\s+)?|a\.?\s?d\.?\s+)?(?=(?:one|two)\s+thousand|\w{3,5}teen\s+hundred)", re.IGNORECASE
)
_THROUGH = re.compile(rf"[\s,]*(?:[-–—‑−]+|to|thru|through|until|till|til|up\ to)\s*(?:the\s+)?(?:{_WEEKDAY},?\s*)?", re.IGNORECASE)
_AND = re.compile(rf"[\s,]*(?:and|&)\s*(?:the\s+)?(?:{_WEEKDAY},?\s*)?", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween\s+(?:the\s+)?(?:{_WEEKDAY},?\s*)?\Z", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:moved?|changed?|postponed?|rescheduled?|deferred?|brought|amend(?:ed)?|correct(?:ed)?|shift(?:ed)?|revised?)\b.{0,30}\Z", re.IGNORECASE
)
_RANGE_KINDS = "rh"
_UNSURE_IN_LOWER_CASE = {"may", "march", "mar"}


@dataclass(frozen=True, slots=True)
class _Word:
    kind: str
    start: int
    end: int
    text: str


def find_month_dates(text: str) -> list[DateMention]:
    """All dates in the text that name a month, in order; a list of days gives one mention for each."""
    found: list[DateMention] = []
    for start, end in _windows(text):
        words = _words(text, start, end)
        for match in _DATE.finditer("".join(word.kind for word in words)):
            found += _mentions(text, words, match)
    return _joined(text, found)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text around month names, disjoint and in order."""
    start, end = 0, -1
    for match in _ANCHOR.finditer(text):
        left = max(0, match.start() - _LEFT)
        if left > end:
            if end > 0:
                yield start, end
            start = left
        end = min(len(text), match.end() + _RIGHT)
    if end > 0:
        yield start, end


def _words(text: str, start: int, end: int) -> list[_Word]:
    """The words of a window, spaces left out; what the window cuts in two is left out as well."""
    while 0 < start < end and text[start - 1].isalnum():
        start += 1
    words = []
    while start < end:
        match = _WORD.match(text, start)
        assert match is not None
        start = match.end()
        kind = match.lastgroup or "x"
        if kind in "DN" and _number(match.group()) is None:
            kind = "Z" if match.group().isdigit() else "x"
        if kind != "s":
            words.append(_Word(kind, match.start(), start, match.group()))
    return words


def _number(printed: str) -> int | None:
    """The day of the month, misread digits mended ("l2", "lst", "3Oth"); None where it is none."""
    digits = printed[: 2 if printed[1:2] in set("0123456789lIOo") else 1]
    if len(printed) <= 2 and not printed[0].isdigit() and not printed[1:].isdigit():
        return None
    value = int(digits.translate(str.maketrans("lIOo", "1100")))
    return value if 1 <= value <= 31 else None


def _ordinal(printed: str) -> int:
    word = printed.lower()
    tens = 20 if word.startswith("twenty") else 30 if word.startswith("thirty") else 0
    return tens + _ORDINALS[word[6:].lstrip("- ") if tens else word]


def _day(word: _Word) -> int:
    return _ordinal(word.text) if word.kind == "O" else _number(word.text) or 0


def _month(word: _Word) -> int:
    name = word.text.lower().replace(" ", "")
    return next(number for prefix, number in _PREFIXES.items() if name.startswith(prefix))


def _mentions(text: str, words: Sequence[_Word], match: re.Match[str]) -> list[DateMention]:
    """The mentions that one stretch of words makes."""
    inside = words[match.start() : match.end()]
    if _doubtful(inside):
        return []
    form = match.lastgroup or ""
    year, end = _year(text, words, match)
    weekday = _weekday_before(words, match.start())
    between = bool(_BETWEEN.search(text, max(0, inside[0].start - 40), inside[0].start))
    if form in ("month_year", "year_month"):
        months = [Day(_month(word), None, year) for word in inside if word.kind == "M"]
        groups = _groups(inside, "M", months, between)
    else:
        month = next(_month(word) for word in inside if word.kind == "M")
        days = [Day(month, _day(word), year) for word in inside if word.kind in "NDO"]
        groups = _groups(inside, "NDO", days, between)
    mentions = []
    for k, (first, last, start, stop) in enumerate(groups):
        month_first = form == "month_day"
        mention = DateMention(
            start=inside[0].start if month_first or form.startswith("year") else start,
            end=stop if month_first and k < len(groups) - 1 else end,
            first=first,
            last=last,
            form=form,
            other=_month_and_year(inside) if month_first and year is None else None,
            weekday=weekday if k == 0 else None,
        )
        mentions.append(mention)
    return [m for m in mentions if m.first.exists and (m.last is None or m.last.exists)]


def _doubtful(words: Sequence[_Word]) -> bool:
    """Whether a verb or an adjective is likelier than a date ("7 may", "in May first", "second march")."""
    kinds = {word.kind for word in words}
    name = next(word.text for word in words if word.kind == "M")
    return name.lower() == name and name.strip(".") in _UNSURE_IN_LOWER_CASE and not kinds & set("YyDo")


def _groups(words: Sequence[_Word], kinds: str, values: Sequence[Day], between: bool) -> list[tuple[Day, Day | None, int, int]]:
    """Single values and ranges of a list: first, last, where it starts, where it ends."""
    groups: list[tuple[Day, Day | None, int, int]] = []
    ranged = False
    remaining = iter(values)
    connectors = _RANGE_KINDS + ("a" if between and len(values) == 2 else "")
    for word in words:
        if word.kind in kinds:
            value = next(remaining)
            if ranged and groups and groups[-1][1] is None and _before(groups[-1][0], value):
                first, _, start, _ = groups[-1]
                groups[-1] = (first, value, start, word.end)
            else:
                groups.append((value, None, word.start, word.end))
            ranged = False
        elif word.kind in connectors:
            ranged = True
    return groups


def _before(first: Day, last: Day) -> bool:
    return (first.month, first.day or 0) < (last.month, last.day or 0)


def _year(text: str, words: Sequence[_Word], match: re.Match[str]) -> tuple[int | None, int]:
    """The printed year, and where the date ends with it."""
    for word in words[match.start() : match.end()]:
        if word.kind in "Yy":
            return int(word.text.lstrip("'’‘")), words[match.end() - 1].end
    end = words[match.end() - 1].end
    following = words[match.end() : match.end() + 3]
    if short := _short_year(words[match.end() - 1], following, text):
        return int(short.text), short.end
    if (lead := _YEAR_IN_WORDS.match(text, end)) and (number := read_words(text, lead.end())):
        value, stop = number
        if 1500 <= value <= 2199:
            return int(value), stop
    return None, end


def _short_year(last: _Word, following: Sequence[_Word], text: str) -> _Word | None:
    """A year of two bare digits: joined to the date ("5-Oct-98"), or with nothing but a stop after it ("5 Oct 98.")."""
    kinds = "".join(word.kind for word in following)
    if kinds[:2] in ("hN", "hZ") and following[0].start == last.end:
        return following[1] if len(following[1].text) == 2 and following[1].text.isdigit() else None
    if last.kind == "M" and kinds[:1] in ("N", "Z") and len(following[0].text) == 2 and following[0].text.isdigit():
        rest = text[following[0].end : following[0].end + 1]
        return following[0] if rest in ("", ".", ",", ";", ")", "]", "\n", "\t") else None
    return None


def _month_and_year(words: Sequence[_Word]) -> Day | None:
    """The reading of "Nov 17" as November 2017; None where the number is no year for sure."""
    numbers = [word for word in words if word.kind in "NDO"]
    if len(numbers) == 1 and numbers[0].kind == "N" and len(numbers[0].text) == 2 and numbers[0].text.isdigit():
        return Day(_month(words[0]), None, int(numbers[0].text))
    return None


def _weekday_before(words: Sequence[_Word], index: int) -> int | None:
    """The weekday (0 = Monday) that stands before a date, "the" and a comma between them or not."""
    while index > 0 and words[index - 1].kind in "ct":
        index -= 1
    if index == 0 or words[index - 1].kind != "W":
        return None
    if index > 2 and words[index - 2].kind in "arh" and words[index - 3].kind == "W":
        index -= 2  # "Monday and Tuesday, October 10th-11th"
    return _WEEKDAYS.index(words[index - 1].text[:2].lower())


def _joined(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Two dates with "to", "through" or a dash between them, or "between … and …", as one interval."""
    joined: list[DateMention] = []
    for mention in mentions:
        if joined and (interval := _interval(text, joined[-1], mention)):
            joined[-1] = interval
        else:
            joined.append(mention)
    return joined


def _interval(text: str, a: DateMention, b: DateMention) -> DateMention | None:
    if a.last or b.last or a.end > b.start or b.start - a.end > 24 or (a.first.day is None) != (b.first.day is None):
        return None
    between = text[a.end : b.start]
    before = text[max(0, a.start - 48) : a.start]
    if not (_THROUGH.fullmatch(between) or _AND.fullmatch(between) and _BETWEEN.search(before)) or _MOVED.search(before):
        return None
    first, last = _with_years(a.first, b.first)
    if first.year is not None and last.year is not None and (first.year, first.month, first.day or 0) >= (last.year, last.month, last.day or 0):
        return None
    return replace(a, end=b.end, first=first, last=last, other=None)


def _with_years(first: Day, last: Day) -> tuple[Day, Day]:
    """Both ends with the year that only one of them prints."""
    turns = (first.month, first.day or 0) > (last.month, last.day or 0)
    if first.year is None and last.year is not None:
        return first.in_year(last.year - turns), last
    if last.year is None and first.year is not None:
        return first, last.in_year(first.year + turns)
    return first, last
