"""Times of day in a string: "7:03 pm", "1900 hours", "half past seven", "seven o'clock in the evening", "noon".

A time on the 12-hour clock with no sign of its half of the day keeps it open: `TimeMention.value` is None, and
`TimeMention.on_clock` takes a guess from the caller, who knows more (the meeting's other times).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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


_AM_PM = r"[ap](?:\s?\.\s?m\b\.?|\s?m\b)"
_CLOCK = re.compile(
    rf"(?<![\w$£€.,:/])(?P<hour>[0-2]?[\dOol])\s?[:.;h·]\s?(?P<minute>[0-5][\dOo])(?:[:.][0-5]\d)?(?!\d)\s?(?P<half>{_AM_PM})"
    rf"|(?<![\w$£€.,:/])(?P<spaced>1[0-2]|0?[1-9])[\s-](?P<spaced_minute>[0-5]\d)\s?(?P<spaced_half>{_AM_PM})"
    rf"|(?<![\w$£€.,:/])(?P<bare>1[0-2]|0?[1-9])\s?(?P<bare_half>{_AM_PM})"
    rf"|(?<![\w$£€.,/:])(?P<colon>[01]?\d|2[0-4]):(?P<colon_minute>[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"|(?<![\w$£€.,:/])(?P<h>[01]?\d|2[0-4])\s?h\s?(?P<h_minute>[0-5]\d)?(?![\w])"
    rf"|(?<![\w$£€.,:/\-])(?P<military>(?:[01]\d|2[0-4])[.:]?[0-5]\d)\s?(?:hrs?\b\.?|hours\b|h\b)",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"\b(?:at|from|until|till|to|by|before|after|about|around|approximately|time|opened|closed|commenced|began|ended|adjourned)"
    r"[:\s]\s?(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d%]|\.\d|\s?(?:%|per\b|percent|m\b|million|k\b|km|miles?|acres?|metres?))",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"\b(?:(?P<noon>12(?::00)?\s+(?:o'clock\s+)?noon|twelve\s+(?:o['’]?\s?clock\s+)?noon|noon|midday|mid-day)"
    r"|(?P<midnight>12(?::00)?\s+midnight|twelve\s+midnight|midnight)"
    r"|(?:(?P<part>half|(?:a\s+)?quarter|\d{1,2}\s+minutes?|(?:five|ten|twenty-?\s?five|twenty)(?:\s+minutes?)?)[\s-]+(?P<to>past|after|to|before|of)"
    r"\s+(?P<part_hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?![:.]\d))"
    r"|(?P<clock>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[:.](?P<clock_minute>[0-5]\d))?"
    r"\s+(?:o\s?['’`´]?\s?clock|of\s+the\s+clock))",
    re.IGNORECASE,
)
_DAYPART = re.compile(
    r"[\s,]{0,3}(?:(?:in\s+the|this|that|on\s+the\s+same|same|the\s+same)\s+)?"
    r"(?P<part>fore-?noon|morning|after-?noon|evening|night|[ap](?:\.\s?m\b\.?|\s?m\b))",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\s?(?:-|–|—|to|until|till|and|through)\s?(?:about\s+|approximately\s+)?", re.IGNORECASE)
_BARE_FIRST = re.compile(r"(?<![\w$£€.,:/\-])(?P<hour>1[0-2]|[1-9])\s?(?:-|–|—|to|until|till)\s?\Z", re.IGNORECASE)


def find_times(text: str) -> list[TimeMention]:
    """All times of day in the text, in order; of a range, the half of the day counts for both ends."""
    found: list[TimeMention] = []
    for mention in sorted([*_worded(text), *_digits(text), *_dotted(text)], key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return _siblings(text, [_with_daypart(text, mention) for mention in found])


def parse_time(text: str, half: str | None = None) -> str | None:
    """The one time in a string as HH:MM; None where there is none, several, or its half of the day is open.

    half: "am" or "pm" to assume where it is open.
    """
    found = find_times(text)
    if len(found) != 1:
        return None
    return found[0].on_clock(half) if half else found[0].value


def _digits(text: str) -> Iterator[TimeMention]:
    for m in _CLOCK.finditer(text):
        if m["hour"]:
            yield from _made(m, _int(m["hour"]), _int(m["minute"]), m["half"])
        elif m["spaced"]:
            yield from _made(m, int(m["spaced"]), int(m["spaced_minute"]), m["spaced_half"])
        elif m["bare"]:
            yield from _made(m, int(m["bare"]), 0, m["bare_half"])
        elif m["colon"]:
            hour = int(m["colon"])
            yield from _made(m, hour, int(m["colon_minute"]), None, full=hour > 12 or m["colon"].startswith("0"))
        elif m["h"]:
            if m["h_minute"] or int(m["h"]) > 6:  # "15h" is a time; "2h" is as likely a duration
                yield from _made(m, int(m["h"]), int(m["h_minute"] or 0), None, full=True)
        else:
            digits = re.sub(r"\D", "", m["military"])
            yield from _made(m, int(digits[:2]), int(digits[2:]), None, full=True)


def _int(digits: str) -> int:
    return int(digits.translate(str.maketrans("Ool", "001")))


def _made(match: re.Match[str], hour: int, minute: int, half: str | None, *, full: bool = False) -> Iterator[TimeMention]:
    name = half and (AM if half[0].lower() == "a" else PM)
    if hour > 24 or hour == 24 and minute:
        return
    yield TimeMention(match.start(), match.end(), hour, minute, name, full or hour > 12 or hour == 0)


def _dotted(text: str) -> Iterator[TimeMention]:
    for m in _DOTTED.finditer(text):
        hour = int(m["hour"])
        yield TimeMention(m.start("hour"), m.end(), hour, int(m["minute"]), None, hour > 12 or m["hour"].startswith("0"))


def _worded(text: str) -> Iterator[TimeMention]:
    for m in _WORDED.finditer(text):
        if m["noon"] or m["midnight"]:
            yield TimeMention(m.start(), m.end(), 12 if m["noon"] else 24, 0, None, True)
        elif m["clock"]:
            yield TimeMention(m.start(), m.end(), _hour(m["clock"]), int(m["clock_minute"] or 0), None, False)
        elif minutes := _part(m["part"]):
            hour = _hour(m["part_hour"])
            if m["to"].lower() in ("past", "after"):
                yield TimeMention(m.start(), m.end(), hour, minutes, None, False)
            elif m["part"].lower() != "half" and (m["to"].lower() != "of" or "quarter" in m["part"].lower()):
                yield TimeMention(m.start(), m.end(), (hour + 10) % 12 + 1, 60 - minutes, None, False)


def _hour(word: str) -> int:
    if word.isdigit():
        return int(word)
    number = read_words(word, 0)
    return int(number[0]) if number else 0


def _part(words: str) -> int:
    lower = words.lower()
    if lower == "half":
        return 30
    if "quarter" in lower:
        return 15
    digits = re.match(r"\d+", lower)
    if digits:
        return int(digits.group()) if int(digits.group()) < 60 else 0
    number = read_words(lower, 0)
    return int(number[0]) if number else 0


def _with_daypart(text: str, mention: TimeMention) -> TimeMention:
    """The half of the day from "in the evening", "P.M." and the like after the time."""
    if mention.full or mention.half:
        return mention
    match = _DAYPART.match(text, mention.end)
    if not match:
        return mention
    part = match["part"].lower().replace("-", "").replace(".", "").replace(" ", "")
    if part in ("am", "pm"):
        return replace(mention, end=match.end(), half=part)
    half = AM if part in ("forenoon", "morning") or part == "night" and mention.hour in (12, 1, 2, 3, 4) else PM
    return replace(mention, half=half, half_from="daypart")


def _siblings(text: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """Carry the half of the day over a range: "7:00 – 8:30 pm", "10 to 11.30 a.m."."""
    found: list[TimeMention] = []
    for mention in mentions:
        previous = found[-1] if found else None
        if previous and mention.half and not previous.half and not previous.full and _THROUGH.fullmatch(text, previous.end, mention.start):
            found[-1] = replace(previous, half=_first_half(previous, mention), half_from="sibling")
        elif mention.half and (m := _BARE_FIRST.search(text, max(0, mention.start - 9), mention.start)):
            if previous is None or previous.end <= m.start():
                bare = TimeMention(m.start(), m.end("hour"), int(m["hour"]), 0, None, False)
                found.append(replace(bare, half=_first_half(bare, mention), half_from="sibling"))
        found.append(mention)
    return found


def _first_half(first: TimeMention, last: TimeMention) -> str:
    """The half of the day of the start of a range: the end's, unless that would put it after the end."""
    assert last.half is not None
    return last.half if first.on_clock(last.half) < last.on_clock(last.half) else AM if last.half == PM else PM
