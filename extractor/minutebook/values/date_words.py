"""The words that dates with the name of a month are made of, and how scans and hasty hands spell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.values.hints import holds

_FULL = "january february march april may june july august september october november december"
MONTHS = _FULL.split()
_SHORT = (
    "jan|jany|janry|feb|feby|febry|mar|mch|apr|apl|jun|jul|aug|augt|sept|septr|sep|oct|octr|octo|nov|novr|dec|decr"
    "|7ber|8ber|9ber|10ber"
)
_MISSPELT = "febuary|feburary|januray|setpember|agust|auguest|ocotber|novemeber|decemeber|decmber"
_PREFIXES = {"ja": 1, "f": 2, "mar": 3, "mc": 3, "ap": 4, "may": 5, "jun": 6, "jul": 7, "ju1": 7, "au": 8, "ag": 8}
_PREFIXES |= {"s": 9, "7": 9, "o": 10, "8": 10, "n": 11, "9": 11, "d": 12, "1": 12}
"""Letters that tell a month name from all others."""
_UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_TEENS = "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth"
ORDINALS = {word: n for n, word in enumerate(f"{_UNITS}|{_TEENS}|twentieth".split("|"), 1)} | {"thirtieth": 30}
"""The words for days of the month that are one word."""
_WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


def _scanned(name: str) -> str:
    """A full month name as scans spell it: one stray space between letters, "rn" for "m", "1" for "l"."""
    if len(name) <= 5:
        return name.replace("l", "[l1]")
    return r"\ ?".join({"m": "(?:m|rn)", "l": "[l1]"}.get(letter, letter) for letter in name)


_END = r"(?![^\W\d_])"
_MONTH = rf"(?:{'|'.join(map(_scanned, MONTHS))}|{_MISSPELT}|(?:{_SHORT})(?![^\W\d_])\.?){_END}"
_ANCHOR = re.compile(rf"(?<![^\W\d_])(?=[jfmasond7891]){_MONTH}", re.IGNORECASE)
"""A month name; its first letter is asked for by itself, which spares the names at most words."""
_STEM_LIST = "jan|feb|mar|apr|may|jun|jul|ju1|aug|agust|sep|setp|oct|ocot|nov|dec|mch|apl|7ber|8ber|9ber|10ber"
_STEMS = tuple(_STEM_LIST.split("|"))
"""Of which one stands in every month name, spaces left out: a cheap test before the slower pattern."""
_LEFT, _RIGHT = 72, 40
"""How far before and after a month name a date can reach, in characters."""
WEEKDAY = rf"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?{_END}\.?"
"""A weekday, as a regex."""
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_SUFFIX = r"(?:\ ?(?:st|nd|rd|th)\b[i']?|(?:st|nd|rd|th)i\b|[™”\"º°*]{1,2}|(?<=[23])d\b)"
_FREE = r"(?<![\w$£€\#])(?<!\d[.,:'’])"
"""Nothing before a day number that would make it part of a longer number, an amount or an identifier."""
_DIGITS = r"(?-i:[0-9lIOo]){1,2}"
"""One or two digits, some of which a scan may have misread."""
_WORD = re.compile(
    rf"""
      (?P<M>{_MONTH})
    | (?P<W>{WEEKDAY})
    | (?P<O>(?:(?:twenty|thirty)[- ]?)?(?:{_UNITS}|{_TEENS}|twentieth|thirtieth)\b)
    | (?P<Y>(?<![\w$£€\#]){_YEAR}(?![\d%]|[-/]\d{{1,2}}[-/]\d)(?!\s*(?:hrs?|hours|h)\b))
    | (?P<y>['’‘]\d\d(?!\d))
    | (?P<D>{_FREE}{_DIGITS}{_SUFFIX}(?:\.(?=\ (?:of\ )?{_MONTH}))?)
    | (?P<N>{_FREE}{_DIGITS}(?![\w%]|[.:]\d|['’]\d|,(?!{_YEAR}\b)\d)|(?<![\w$£€\#.,:])\d\d?(?={_MONTH}))
    | (?P<h>(?<=\S)[-–‑/.](?=\S))
    | (?P<r>[-–—‑−]+|(?:to|thru|through|until|till|til|up\ to|ending\ on)\b)
    | (?P<a>(?:and|or|plus)\b|[&+])
    | (?P<o>(?:day\s+)?of\b(?:\s+the\s+month\s+of\b)?|day\b)
    | (?P<t>(?:the|early|mid|late)\b-?)
    | (?P<c>,|\ba\.?\ ?d\.?{_END}|\banno\ domini\b|in\ the\ year\b(?:\ of\ our\ lord\b)?)
    | (?P<s>[\ \xa0]+)
    | (?P<x>[^\W_]+|.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class DateWord:
    """A word of a date. Its kind is one letter.

    M month, W weekday, D day with a suffix, N plain number, O ordinal in words, Y year, y year of two digits,
    Z two digits that are no day, r range, h range or joint without spaces, a and, o of, t the, c comma, x other.
    """

    kind: str
    start: int
    end: int
    text: str

    @property
    def two_digits(self) -> bool:
        """Whether it is two digits and nothing else."""
        return len(self.text) == 2 and self.text.isdigit()

    @property
    def day(self) -> int:
        """The day of the month that it names; 0 where it names none."""
        return _ordinal(self.text) if self.kind == "O" else _day(self.text) or 0

    @property
    def month(self) -> int:
        """The month that it names."""
        name = self.text.lower().replace(" ", "")
        return next(number for prefix, number in _PREFIXES.items() if name.startswith(prefix))

    @property
    def weekday(self) -> int:
        """The weekday that it names, 0 = Monday."""
        return _WEEKDAYS.index(self.text[:2].lower())


def windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text around month names, disjoint and in order."""
    squeezed = text.lower().replace(" ", "")
    if not holds(squeezed, _STEMS):
        return
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


def date_words(text: str, start: int, end: int) -> list[DateWord]:
    """The words of a window, spaces left out; what the window cuts in two is left out as well."""
    while 0 < start < end and text[start - 1].isalnum():
        start += 1
    words = []
    while start < end:
        if text[start] in " \xa0":  # half of all: not worth the pattern
            start += 1
            continue
        match = _WORD.match(text, start)
        assert match is not None  # the last alternative takes any character
        start = match.end()
        kind = match.lastgroup or "x"
        if kind in "DN" and _day(match.group()) is None:
            kind = "Z" if match.group().isdigit() else "x"
        if kind != "s":
            words.append(DateWord(kind, match.start(), start, match.group()))
    return words


def _day(printed: str) -> int | None:
    """The day of the month, misread digits mended ("l2", "lst", "3Oth"); None where it is none."""
    digits = printed[: 2 if printed[1:2] in set("0123456789lIOo") else 1]
    if len(printed) <= 2 and not printed[0].isdigit() and not printed[1:].isdigit():
        return None
    value = int(digits.translate(str.maketrans("lIOo", "1100")))
    return value if 1 <= value <= 31 else None


def _ordinal(printed: str) -> int:
    word = printed.lower()
    tens = 20 if word.startswith("twenty") else 30 if word.startswith("thirty") else 0
    return tens + ORDINALS[word[6:].lstrip("- ") if tens else word]
