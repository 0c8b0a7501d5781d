"""Times of day in a string: "7:03 pm", "1900 hours", "half past seven", "seven o'clock in the evening", "noon".

A time on the 12-hour clock with no sign of its half of the day keeps it open: `TimeMention.value` is None, and
`TimeMention.on_clock` takes a guess from the caller, who knows more (the meeting's other times).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from minutebook.values.hints import holds
from minutebook.values.number_words import read_words

AM, PM = "am", "pm"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time of day found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    hour: int
    """As printed: 0 to 24 on the 24-hour clock, 1 to 12 on the 12-hour clock."""
    minute: int
    half: str | None
    """"am" or "pm" where it is printed or follows from the words beside it; None where it is open."""
    full: bool
    """Whether the hour is on the 24-hour clock."""
    half_from: str | None = None
    """What the half follows from: "daypart" or "sibling"; None where it is printed."""

    @property
    def value(self) -> str | None:
        """The time as HH:MM; None where the half of the day is open."""
        if not self.full and self.half is None:
            return None
        return self.on_clock(self.half or AM)

    def on_clock(self, half: str) -> str:
        """The time as HH:MM, in this half of the day where its own is open."""
        hour = self.hour % 24
        if not self.full:
            hour = hour % 12 + (12 if (self.half or half) == PM else 0)
        return f"{hour:02d}:{self.minute:02d}"

    def during(self, half: str) -> str:
        """The time as HH:MM within a meeting of this half of the day: a bare 12 is noon."""
        return self.on_clock(PM if self.hour == 12 else half)


_AM_PM = r"[ap](?:\s?\.\s?m\b\.?|\s?m\b)"
_FREE = r"(?<![\w$£€.,:/])"
_CLOCK = re.compile(
    rf"{_FREE}(?=[\dOol])(?:"  # said once for all: most places are seen to be no time without trying five ways
    rf"(?P<hour>[0-2]?[\dOol])\s?[:.;h·]\s?(?P<minute>[0-5][\dOo])(?:[:.][0-5]\d)?(?!\d)\s?(?P<half>{_AM_PM})"
    rf"|(?P<hour2>1[0-2]|0?[1-9])(?:[\s-](?P<minute2>[0-5]\d))?\s?(?P<half2>{_AM_PM})"
    rf"|(?P<hour3>[01]?\d|2[0-4]):(?P<minute3>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"|(?P<hour4>[01]?\d|2[0-4])\s?h\s?(?P<minute4>[0-5]\d)?(?!\w)"
    rf"|(?<!-)(?P<hour5>[01]\d|2[0-4])[.:]?(?P<minute5>[0-5]\d)\s?(?:hrs?\b\.?|hours\b|h\b))",
    re.IGNORECASE,
)
"""With am or pm; "7 30 p.m." and "7pm"; 19:00; 15h00; 1900 hours."""
_DOTTED = re.compile(
    r"\b(?:at|from|until|till|to|by|before|after|about|around|approximately|time|opened|closed|commenced|began|ended"
    r"|adjourned)[:\s]\s?(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
    r"(?![\d%]|\.\d|\s?(?:%|per\b|percent|m\b|million|k\b|km|miles?|acres?|metres?))",
    re.IGNORECASE,
)
"""7.30 behind a word that leads to a time."""
_FOUR_DIGITS = re.compile(
    r"\b(?:opened|closed|commenced|started|began|ended|adjourned|convened|finished|resumed|terminated|concluded|arrived|left"
    r"|time)\s(?:at|from)\s(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\w,:]|\.\d)",
    re.IGNORECASE,
)
"""1945 behind words that leave no other reading."""
_HOUR = r"(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WORDED = re.compile(
    r"\b(?:(?P<noon>(?:12(?::00)?\s+(?:o'clock\s+)?|twelve\s+(?:o['’]?\s?clock\s+)?)?noon|mid-?day)"
    r"|(?P<midnight>(?:(?:12(?::00)?|twelve)\s+)?midnight)"
    r"|(?P<part>half|(?:a\s+)?quarter|\d{1,2}\s+minutes?|(?:five|ten|twenty-?\s?five|twenty)(?:\s+minutes?)?)"
    rf"[\s-]+(?P<to>past|after|to|before|of)\s+(?P<part_hour>{_HOUR})\b(?![:.]\d)"
    rf"|(?P<clock>{_HOUR})(?:[:.](?P<clock_minute>[0-5]\d))?\s+(?:o\s?['’`´]?\s?clock|of\s+the\s+clock))",
    re.IGNORECASE,
)
_WORD_HINT = re.compile(r"clock|noon|mid-?day|midnight|\b(?:half|quarter|minutes?|five|ten|twenty)\b")
_WORD_STEMS = ("clock", "noon", "midday", "mid-day", "midnight", "half", "quarter", "minute", "five", "ten", "twenty")
_DIGIT = re.compile(r"\d")
_DOT_DIGITS = re.compile(r"\d\.[0-5]\d")
_DIGITS_4 = re.compile(r"\s\d\d\d\d")
"""Cheap tests before the slower patterns."""
_DAYPART = re.compile(
    r"[\s,]{0,3}(?:(?:in\s+the|this|that|on\s+the\s+same|(?:the\s+)?same)\s+)?"
    rf"(?P<part>(?:fore-?noon|morning|after-?noon|evening|night)\b|{_AM_PM})",
    re.IGNORECASE,
)
_SMALL_HOURS = (12, 1, 2, 3, 4)
_THROUGH = re.compile(r"\s?(?:-|–|—|to|until|till|and|through)\s?(?:about\s+|approximately\s+)?", re.IGNORECASE)
_BARE_FIRST = re.compile(r"(?<![\w$£€.,:/\-])(?P<hour>1[0-2]|[1-9])\s?(?:-|–|—|to|until|till)\s?\Z", re.IGNORECASE)
_DURATION = 6
"""Up to which hour "2h" is rather a duration than a time."""


def find_times(text: str) -> list[TimeMention]:
    """All times of day in the text, in order; of a range, the half of the day counts for both ends."""
    found: list[TimeMention] = []
    for mention in sorted([*_worded(text), *_digits(text), *_cued(text)], key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(_with_daypart(text, mention))
    return _with_siblings(text, found)


def parse_time(text: str, half: str | None = None) -> str | None:
    """The one time in a string as HH:MM; None where there is none, several, or its half of the day is open.

    half: "am" or "pm" to assume where it is open.
    """
    found = find_times(text)
    if len(found) != 1:
        return None
    return found[0].on_clock(half) if half else found[0].value


def _digits(text: str) -> Iterator[TimeMention]:
    if not _DIGIT.search(text):
        return
    for m in _CLOCK.finditer(text):
        number = next(n for n in ("", "2", "3", "4", "5") if m[f"hour{n}"])
        printed, minute = m[f"hour{number}"], m[f"minute{number}"]
        hour, half = _int(printed), m[f"half{number}"] if number in ("", "2") else None
        if number == "4" and minute is None and hour <= _DURATION:
            continue
        full = half is None and (number in ("4", "5") or hour > 12 or printed.startswith("0"))
        if hour < 24 or (hour == 24 and _int(minute) == 0):
            name = half and (AM if half[0].lower() == "a" else PM)
            yield TimeMention(m.start(), m.end(), hour, _int(minute), name, full or hour > 12 or hour == 0)


def _int(digits: str | None) -> int:
    return int(digits.translate(str.maketrans("Ool", "001"))) if digits else 0


def _cued(text: str) -> Iterator[TimeMention]:
    if not _DIGIT.search(text):
        return
    for m in _DOTTED.finditer(text) if _DOT_DIGITS.search(text) else ():
        full = int(m["hour"]) > 12 or m["hour"].startswith("0")
        yield TimeMention(m.start("hour"), m.end(), int(m["hour"]), int(m["minute"]), None, full)
    for m in _FOUR_DIGITS.finditer(text) if _DIGITS_4.search(text) else ():
        yield TimeMention(m.start("hour"), m.end(), int(m["hour"]), int(m["minute"]), None, True)


def _worded(text: str) -> Iterator[TimeMention]:
    lower = text.lower()
    if not holds(lower, _WORD_STEMS) or not _WORD_HINT.search(lower):
        return
    for m in _WORDED.finditer(text):
        if m["noon"] or m["midnight"]:
            yield TimeMention(m.start(), m.end(), 12 if m["noon"] else 24, 0, None, True)
        elif m["clock"]:
            yield TimeMention(m.start(), m.end(), _count(m["clock"]), _int(m["clock_minute"]), None, False)
        elif time := _part_of_hour(m["part"].lower(), m["to"].lower(), _count(m["part_hour"])):
            yield TimeMention(m.start(), m.end(), *time, None, False)


def _part_of_hour(part: str, to: str, hour: int) -> tuple[int, int] | None:
    """Hour and minute of "half past seven", "ten minutes to eight", "a quarter of nine"; None of "half of seven"."""
    quarter = "quarter" in part
    minutes = 30 if part == "half" else 15 if quarter else _count(part)
    if not 0 < minutes < 60 or (to == "of" and not quarter):
        return None
    if to in ("past", "after"):
        return hour, minutes
    return None if part == "half" else ((hour + 10) % 12 + 1, 60 - minutes)


def _count(words: str) -> int:
    """A number in digits or words, with what follows it; 0 where there is none."""
    digits = re.match(r"\d+", words)
    number = None if digits else read_words(words, 0)
    return int(digits.group()) if digits else int(number[0]) if number else 0


def _with_daypart(text: str, mention: TimeMention) -> TimeMention:
    """The half of the day from "in the evening", "P.M." and the like after the time."""
    match = None if mention.full or mention.half else _DAYPART.match(text, mention.end)
    if match is None:
        return mention
    part = re.sub(r"[-.\s]", "", match["part"].lower())
    if part in (AM, PM):
        return replace(mention, end=match.end(), half=part)
    early = part in ("forenoon", "morning") or (part == "night" and mention.hour in _SMALL_HOURS)
    return replace(mention, half=AM if early else PM, half_from="daypart")


def _with_siblings(text: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Carry the half of the day over a range: "7:00 – 8:30 pm", "10 to 11.30 a.m."."""
    found: list[TimeMention] = []
    for mention in mentions:
        previous = found[-1] if found else None
        if mention.half and previous and not previous.half and not previous.full:
            if _THROUGH.fullmatch(text, previous.end, mention.start):
                found[-1] = replace(previous, half=_first_half(previous, mention), half_from="sibling")
        elif mention.half and (bare := _bare_first(text, mention)) and (not previous or previous.end <= bare.start):
            found.append(replace(bare, half=_first_half(bare, mention), half_from="sibling"))
        found.append(mention)
    return found


def _bare_first(text: str, mention: TimeMention) -> TimeMention | None:
    """The hour alone that a range starts with."""
    match = _BARE_FIRST.search(text, max(0, mention.start - 9), mention.start)
    return TimeMention(match.start(), match.end("hour"), int(match["hour"]), 0, None, False) if match else None


def _first_half(first: TimeMention, last: TimeMention) -> str:
    """The half of the day of the start of a range: the end's, unless that would put it after the end."""
    half = last.half or PM
    if first.on_clock(half) < last.on_clock(half):
        return half
    return AM if half == PM else PM
