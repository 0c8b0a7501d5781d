"""When the meeting began and ended: from what the text tells, else from the head.

A time that is told of the opening goes before one that is printed in the head (which then is the scheduled one).
"7:30" without a half of the day is read by what else the minutes say, and by when people meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from minutebook.components.annotations import Annotations, Doubt, Value
from minutebook.components.header.lines import Head, flat
from minutebook.components.header.scanning import Hit
from minutebook.components.header.times import first_range, lone_hour, times_at
from minutebook.components.header.titles import LONGEST_LINE, TELLS, Naming, is_sentence
from minutebook.document import BlockKind
from minutebook.rules import rule_set
from minutebook.values.calendar import find_dates
from minutebook.values.clock import AM, PM, TimeMention

REACH = 130
"""How far from the words of the opening or the closing its time stands, in characters."""
_STAMP = re.compile(r"\d(?:T\d\d:\d\d| \d\d:\d\d:\d\d)")
_OPENED = re.compile(
    r"\b(?:opened|started|commenced|began|kicked off|got (?:going|under ?way)|actual(?:ly)?)\b"
    r"(?: at| about)?:? ?(?=\d)",
    re.IGNORECASE,
)
_SCHEDULED = re.compile(
    r"\b(?:scheduled|due|billed|called|advertised|set|planned) (?:for |at |to (?:start|begin) (?:at )?)?(?=\d)", re.I
)
_GLUED = re.compile(r"\s?at(?=\d)")
"""Scans run words together: "to orderat4:08 P.M."."""
_DAYPART = re.compile(r"(?<=day )(?:morning|forenoon|evening|night|afternoon)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?]\s+(?=[A-Z])|\n\n")


@dataclass(frozen=True, slots=True)
class Told:
    """A time that is told of the opening or the closing; offsets into the document."""

    mention: TimeMention
    rule: str
    confidence: float


def read_times(found: Annotations, head: Head, naming: Naming, hits: list[Hit]) -> None:
    """Set `start_time`, `end_time` and `scheduled_start_time`."""
    planned = list(_planned(found, head, naming))
    opened = _labelled(found, head, "start_time") or _opened_late(found, naming) or _first_opening(found, hits)
    closed = _labelled(found, head, "end_time") or _last_closing(
        found, hits, opened or (planned[0] if planned else None)
    )
    scheduled = planned[0] if planned else None
    start = opened or scheduled
    end = closed or (planned[1] if len(planned) > 1 else None)
    half = _half(start, end, scheduled, _daypart(found.document.text, head))
    if start is not None and _likely(found, start, half):
        _put(found, "start_time", start, half)
    if scheduled is not None and start is not None and scheduled.mention.start != start.mention.start:
        _put(found, "scheduled_start_time", scheduled, half)
    if end is not None:
        _put_end(found, end, start, half)


def _likely(found: Annotations, start: Told, half: str) -> bool:
    """Whether people would meet at that time: not at night, and not at an hour of eight that leaves its half open."""
    mention = start.mention
    value = mention.value or mention.on_clock(half)
    if value < "05:00" and not (mention.full and mention.hour):
        span = ((mention.start, mention.end),)
        found.doubts.append(
            Doubt("time_conflict", f"the meeting would have begun at {value}", "meeting.start_time", span)
        )
        return False
    return True


def _planned(found: Annotations, head: Head, naming: Naming) -> Iterator[Told]:
    """Times in the head: a label's, else those beside the date or in a line of their own."""
    text = found.document.text
    for item in head.values("time") + head.values("date"):
        if (
            item.block >= head.end + 6
            or found.kind_at(item.block) == "next_meeting"
            or _STAMP.search(text, *item.value)
        ):
            continue
        mentions = times_at(text, *item.value, bare=item.field == "time") or (
            lone_hour(text, *item.value) if item.field == "time" else []
        )
        if mentions:
            yield from (Told(m, item.rule, 0.92) for m in first_range(text, mentions))
            return
    for line in naming.lines:
        if (line.label and not line.title) or is_sentence(text, line.start, line.end) or TELLS.match(text, line.start):
            continue
        mentions = _in_title(text, line.start, line.end)
        if mentions:
            yield from (Told(m, "en/header/title_time", 0.88) for m in first_range(text, mentions))
            return
    held = list(_held_times(found, head))
    yield from held or _row_times(found, head)


def _row_times(found: Annotations, head: Head) -> Iterator[Told]:
    """A cell of the head that is a time, in a row with the date."""
    document = found.document
    for block in document.blocks[: head.end]:
        cells = block.cells if block.kind is BlockKind.ROW else ()
        if not any(find_dates(document.text[start:end]) for start, end in cells):
            continue
        for start, end in cells:
            mentions = times_at(document.text, start, end)
            if mentions and end - start <= 24:
                yield from (Told(m, "en/header/row_time", 0.8) for m in first_range(document.text, mentions))
                return


def _in_title(text: str, start: int, end: int) -> list[TimeMention]:
    """The times of a title line; beside a date "14.00" is one, too."""
    return times_at(text, start, end, bare=bool(find_dates(flat(text, start, end))))


def _held_times(found: Annotations, head: Head) -> Iterator[Told]:
    """ "was held on Thursday, between 7:00pm and 8:00pm" in the first sentences."""
    document = found.document
    for index in range(head.blocks[0] if head.blocks else 0, min(len(document.blocks), head.end + 4)):
        block = document.blocks[index]
        match = rule_set("header", part="held").first(document.text, block.start, min(block.end, block.start + 400))
        if match is None:
            continue
        mentions = times_at(document.text, match.start, min(block.end, match.end + 160))
        if mentions:
            yield from (Told(m, match.rule.id, 0.8) for m in first_range(document.text, mentions))
            return


def _labelled(found: Annotations, head: Head, name: str) -> Told | None:
    text = found.document.text
    items = [i for i in head.values(name) if i.value[1] - i.value[0] <= 120]
    starts = head.values("start_time")
    if name == "start_time" and not starts and (opened := _opened_in_time(found, head)):
        return opened
    if name == "end_time" and starts:
        items = [i for i in items if i.block >= starts[0].block]
    for item in items if name == "start_time" or starts else items[::-1]:
        mentions = times_at(text, *item.value, bare=True) or lone_hour(text, *item.value)
        if mentions and found.kind_at(item.block) != "next_meeting":
            return Told(_same_zone(text, mentions), item.rule, 0.93)
    return None


def _opened_in_time(found: Annotations, head: Head) -> Told | None:
    """ "Time: scheduled 6.30 pm, opened 6.41 pm" tells both."""
    text = found.document.text
    for item in head.values("time"):
        match = _OPENED.search(text, *item.value)
        mentions = times_at(text, match.end(), item.value[1]) if match else []
        if mentions:
            return Told(mentions[0], item.rule, 0.9)
    return None


def _opened_late(found: Annotations, naming: Naming) -> Told | None:
    """ "Scheduled 7.00, started 7.25" in a line of the head."""
    text = found.document.text
    for line in naming.lines:
        planned = _SCHEDULED.search(text, line.start, line.end) if line.end - line.start < LONGEST_LINE else None
        match = _OPENED.search(text, planned.end(), line.end) if planned else None
        mentions = times_at(text, match.end(), line.end, bare=True) if match else []
        if mentions:
            return Told(mentions[0], "en/header/opened_late", 0.88)
    return None


def _same_zone(text: str, mentions: list[TimeMention]) -> TimeMention:
    """Of one time in several zones, the one in UTC; else the first."""
    for mention in mentions:
        if (
            re.match(r"\s?(?:UTC|GMT)\b", text[mention.end : mention.end + 5])
            and mention.start - mentions[0].start < 30
        ):
            return mention
    return mentions[0]


def _first_opening(found: Annotations, hits: list[Hit]) -> Told | None:
    """The time beside the first words that open the meeting."""
    openings = [h for h in hits if h.part == "opening"]
    half_way = len(found.document.text) // 2 + 2000
    for hit in openings:
        late = hit.match.start > half_way and hit.match.rule.name != "sat_since"
        if late or _hypothetical(found.document.text, hit):
            continue
        if mention := _beside(found, hit):
            return Told(mention, hit.match.rule.id, hit.match.rule.confidence)
    return None


def _last_closing(found: Annotations, hits: list[Hit], start: Told | None) -> Told | None:
    """The time beside the last words that close the meeting; appended minutes may close others, at odd times."""
    text = found.document.text
    told = []
    told_last = start is not None and start.rule.endswith("sat_since")
    earliest = start.mention.start if start and not told_last else len(text) // 5
    for hit in reversed([h for h in hits if h.part == "closing"]):
        if _hypothetical(text, hit) or hit.match.start < earliest:
            continue
        if mention := _beside(found, hit):
            told.append(Told(mention, hit.match.rule.id, hit.match.rule.confidence))
    several_days = "/" in str(found.meeting["date"].value) if "date" in found.meeting else False
    fitting = [t for t in told if start is None or several_days or _follows(start.mention, t.mention)]
    if fitting or start is None or not told or _opens_again(hits, start.mention.start, len(text) // 4):
        return next(iter(fitting), None)
    span = (told[0].mention.start, told[0].mention.end)
    found.doubts.append(
        Doubt("time_conflict", "the meeting seems to end before it starts", "meeting.end_time", (span,))
    )
    return replace(told[0], confidence=0.5)


def _opens_again(hits: list[Hit], start: int, far: int) -> bool:
    """Whether another meeting is opened far below, so that the closing may be its own."""
    return any(hit.part == "opening" and hit.match.start - start > far for hit in hits)


def _follows(start: TimeMention, end: TimeMention) -> bool:
    """Whether a meeting that began at one time can have ended at the other, before the next morning."""
    if start.value is None or end.value is None:
        return True
    return (_minutes(end.value) - _minutes(start.value)) % 1440 < 14 * 60


_HYPOTHETICAL = re.compile(
    r"\b(?:will|would|should|could|next|must|may|scheduled to|if|until|before|previous|last)\b[^.;]{0,50}$",
    re.IGNORECASE,
)


def _hypothetical(text: str, hit: Hit) -> bool:
    """Whether the words tell of another meeting or of one to come."""
    return _HYPOTHETICAL.search(text, max(hit.start, hit.match.start - 60), hit.match.start) is not None


def _beside(found: Annotations, hit: Hit) -> TimeMention | None:
    """The time after the words, in their sentence or the next one; else before them in their sentence."""
    text = found.document.text
    stop = min(hit.end, hit.match.end + REACH)
    until = re.compile(
        r"\b(?:until|till|next|reconvene|resumed?)\b|\bto (?:meet|reconvene|be held|\d)", re.IGNORECASE
    ).search(text, hit.match.end, stop)
    after = times_at(text, hit.match.end, until.start() if until else stop, bare=True, first=True)
    if after:
        return _same_zone(text, after)
    if glued := _GLUED.match(text, hit.match.end, stop):
        return next(iter(times_at(text, glued.end(), stop)), None)
    begin = max(hit.start, hit.match.start - REACH)
    cuts = [m.end() for m in _STOP.finditer(text, begin, hit.match.start)]
    before = times_at(text, cuts[-1] if cuts else begin, hit.match.start)
    if before:
        return before[-1]
    return _next_block(found, hit)


def _next_block(found: Annotations, hit: Hit) -> TimeMention | None:
    """The time in the block below a heading ("Adjournment" / "8:05 pm"), where it opens that block."""
    document = found.document
    block = document.blocks[hit.block]
    if hit.block + 1 >= len(document.blocks) or block.end - block.start > 60:
        return None
    below = document.blocks[hit.block + 1]
    mentions = times_at(document.text, below.start, min(below.end, below.start + 90), bare=True)
    return mentions[0] if mentions else None


def _daypart(text: str, head: Head) -> str | None:
    """The half of the day by a word of the head, as in "Monday evening, May 4"."""
    end = head.document.blocks[min(head.end, len(head.document.blocks) - 1)].start if head.document.blocks else 0
    match = _DAYPART.search(text, 0, end)
    return None if match is None else AM if match.group().lower() in ("morning", "forenoon") else PM


def _half(start: Told | None, end: Told | None, scheduled: Told | None, daypart: str | None) -> str:
    """The half of the day of a start that leaves it open: as the scheduled one, else as people meet."""
    told = start.mention if start else end.mention if end else None
    if told is None:
        return PM
    for other in (scheduled, end):
        if other and other.mention is not told and (other.mention.half or other.mention.full):
            value = other.mention.value or "12:00"
            if other is scheduled:
                return PM if value >= "12:00" else AM
            return _before(told, value)
    if daypart and 6 <= told.hour <= 11:
        return daypart
    return AM if 8 <= told.hour <= 11 else PM


def _before(told: TimeMention, end: str) -> str:
    """The half that makes a start come before this end and not more than eight hours before it."""
    morning, evening = told.on_clock(AM), told.on_clock(PM)
    return PM if evening <= end or end < morning else AM


def _put(found: Annotations, name: str, told: Told, half: str) -> None:
    mention = told.mention
    value = mention.value or mention.on_clock(half)
    derived = (
        None
        if mention.value
        else ("en/header/half_of_day", {"printed": f"{mention.hour}:{mention.minute:02d}", "half": half})
    )
    confidence = told.confidence - (0.2 if derived else 0.0)
    found.meeting[name] = Value(value, ((mention.start, mention.end),), told.rule, round(confidence, 3), derived)


def _put_end(found: Annotations, end: Told, start: Told | None, half: str) -> None:
    """The end, in the half of the day in which it comes first after the start."""
    mention = end.mention
    if mention.value is None and start is not None:
        begin = start.mention.value or start.mention.on_clock(half)
        half = min((AM, PM), key=lambda h: (_minutes(mention.on_clock(h)) - _minutes(begin)) % 1440)
    elif mention.value is None and 8 <= mention.hour <= 12:
        return  # nothing tells a morning from an evening
    _put(found, "end_time", end, half)


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
