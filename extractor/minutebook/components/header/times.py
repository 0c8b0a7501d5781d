"""Times of day as the lines of minutes print them: what `values.clock` finds, and bare digits where a time is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from minutebook.components.header.lines import flat
from minutebook.values.calendar import find_dates
from minutebook.values.clock import AM, PM, TimeMention, find_times

_DIGITS = re.compile(
    r"(?:(?<![\w.,:/$£€-])|(?<=[-–—]))"
    r"(?:(?P<hour>\d{1,2})(?P<dot>\.)(?P<minute>\d\d)(?![\w%]|[.,:/]\d)|(?P<h>\d\d)(?P<m>\d\d)(?!\d|[/.]\d|-\d(?!\d{3}\b)))"
)
_BARE = re.compile(r"\s?(?:UTC|GMT|[A-Z]{2,4}T\b|Z\b|[-–—]|to\b|until\b|h\b|$|[.,;)\]]\s|[.,;)\]]$)")
"""What stands after four digits that are a time."""
_AT = re.compile(r"\b(?:at|from|time:?)\s*$", re.IGNORECASE)
_ZONED = re.compile(r"\s?(?:UTC|GMT|[A-Z]{2,4}T\b|Z\b|hrs?\b|hours|h\b|(?:[-–—]|to)\s?\d{4}\b)")
RANGE = re.compile(r"\s*(?:h|hrs|hours|[A-Z]{2,4}T?)?\.?\s*(?:-|–|—|to|until|till|and|through)\s*", re.IGNORECASE)
"""What stands between the two ends of a range."""
_HOUR = re.compile(r"(?<![\w.,:/$£€-])(?P<hour>1[0-2]|[1-9])(?:[.:](?P<minute>[0-5]\d))?(?![\w%:/]|\.\d)")
_ITEM = re.compile(
    r"\d{1,2}[.)]?\s+(?!(?:[ap]\.?m|h|hrs?|hours?|noon|o.?clock|in|at|on|by|sharp)\b)[A-Za-z]{2}", re.IGNORECASE
)
"""A number that counts an item ("2. Roll Call")."""
_NOT_A_CLOCK = re.compile(
    r"\s*(?:minutes?|mins?|hours?\s+(?:long|later)|members|people|votes?|percent|%)", re.IGNORECASE
)
_LETTER = re.compile(r"[apAP]\b")


def times_at(text: str, start: int, end: int, *, bare: bool = False, first: bool = False) -> list[TimeMention]:
    """The times in text[start:end], with offsets into `text`; bare: also "1800" and "1800 - 1930".

    first: what stands first there is a time even where it looks like a year ("closed 1930").
    """
    part = flat(text, start, end)
    mentions = [_with_letter(part, m) for m in find_times(part) if not _NOT_A_CLOCK.match(part, m.end)]
    if bare:
        taken = [(m.start, m.end) for m in mentions] + [(m.start, m.end) for m in find_dates(part)]
        mentions += [m for m in _bare(part, first) if not any(s < m.end and m.start < e for s, e in taken)]
    return sorted((replace(m, start=m.start + start, end=m.end + start) for m in mentions), key=lambda m: m.start)


def lone_hour(text: str, start: int, end: int) -> list[TimeMention]:
    """ "7" or "7.30" after the label of a time: an hour with nothing to say that it is one but its label."""
    match = _HOUR.search(text, start, end)
    if match is None or match.start() > start + 12 or _ITEM.match(text, match.start(), end):
        return []
    return [TimeMention(match.start(), match.end(), int(match["hour"]), int(match["minute"] or 0), None, False)]


def first_range(text: str, mentions: list[TimeMention]) -> list[TimeMention]:
    """The first time, with the second where the two are a range."""
    if len(mentions) > 1 and RANGE.fullmatch(text, mentions[0].end, mentions[1].start):
        return mentions[:2]
    return mentions[:1]


def _with_letter(part: str, mention: TimeMention) -> TimeMention:
    """The half of the day from a lone letter ("01:00p EDT")."""
    letter = _LETTER.match(part, mention.end)
    if letter is None or mention.half or mention.hour > 12 or mention.hour == 0:
        return mention
    return replace(mention, end=letter.end(), half=PM if letter[0] in "pP" else AM, full=False)


def _bare(part: str, first: bool) -> Iterator[TimeMention]:
    """ "1800 - 1930", "14.00": digits that can only be a time where one is expected."""
    last_end = -1
    for match in _DIGITS.finditer(part):
        hour, minute = int(match["hour"] or match["h"]), int(match["minute"] or match["m"])
        if hour > 23 or minute > 59:
            continue
        ranged = last_end >= 0 and RANGE.fullmatch(part, last_end, match.start()) is not None
        if match["dot"] or ranged or (_BARE.match(part, match.end()) and not _is_year(part, match, first)):
            full = not match["dot"] or hour > 12 or match[0][0] == "0"
            yield TimeMention(match.start(), match.end(), hour, minute, None, full)
            last_end = match.end()


def _is_year(part: str, match: re.Match[str], first: bool) -> bool:
    """Whether four digits are rather a year: nothing before or after them says that they are a time."""
    if match[0][:2] not in ("18", "19", "20") or _ZONED.match(part, match.end()) or _AT.search(part, 0, match.start()):
        return False
    return not (first and not part[: match.start()].strip(" :–-"))
