"""The next meeting of the body, as announced."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from minutebook.components.annotations import Annotations, Value
from minutebook.components.header.dating import dates_at, day_of
from minutebook.components.header.lines import Head, Labelled, strip
from minutebook.components.header.placing import place_in
from minutebook.components.header.scanning import Hit
from minutebook.components.header.times import times_at
from minutebook.document import Span
from minutebook.rules import rule_set
from minutebook.values.calendar import DateContext, resolve, resolve_inst
from minutebook.values.clock import AM, PM, TimeMention
from minutebook.values.number_words import read_words

LONGEST_PLACE = 80
FARTHEST = timedelta(days=430)
_WEEKS = re.compile(r"\bfor (?P<number>one|two|three|four) weeks?\b", re.IGNORECASE)
_INST = re.compile(
    r"\b\d{1,2}\s?(?:st|nd|rd|th|d)?\.?\s+(?:of\s+)?(?:the\s+)?(?:(?:inst|prox)(?:ant|imo)?\b\.?|next month\b)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|future|forthcoming|upcoming|date of|following|subsequent|donm)\b", re.IGNORECASE)
_AMONG = re.compile(
    r"\b(?:agenda|discuss\w*|report back|deferred|carried over|at the next|for the next|before the next"
    r"|until the next|by the next|to the next|postponed|brought to|item)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<![ap]\.m)(?<!\b[A-Z])(?<!\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Oct|Nov|Dec))"
    r"(?<!\b(?:Tues|Weds|Thur|Sept))(?<!\bThurs)[.!?]\s+(?=[A-Z])"
)
_OWNER = re.compile(r"\b(?:[Tt]he|[Tt]heir) (?P<owner>(?:[A-Z][\w&-]+ ){0,3}[A-Z][\w&-]+)(?:[’']s?)? $")
_OWN = {
    "board",
    "council",
    "committee",
    "commission",
    "club",
    "society",
    "association",
    "group",
    "meeting",
    "parish",
    "town",
}
_OTHERS = re.compile(r"\bnext (?:meeting|session) of (?:the )?(?P<body>(?-i:[A-Z])[\w’' &-]{3,60})", re.IGNORECASE)


@dataclass(slots=True)
class _Announced:
    """An announcement with what was read from it."""

    value: dict[str, str | None]
    spans: list[Span]
    rule: str
    confidence: float
    others: list[dict[str, str | None]] = field(default_factory=list)
    derived: tuple[str, dict[str, Any]] | None = None


def find_next(found: Annotations, head: Head, context: DateContext, hits: list[Hit]) -> None:
    """Set `next_meeting` (and `next_meetings` where several are announced)."""
    if len({item.block for item in head.values("next_meeting")}) > 2:
        return  # the next meetings of several committees, told by their reports
    told = _in_sections(found, head, context) or _in_labels(found, head, context) or _in_prose(found, context, hits)
    if told is None:
        return
    confidence = round(told.confidence, 3)
    found.meeting["next_meeting"] = Value(
        told.value, tuple(dict.fromkeys(told.spans)), told.rule, confidence, told.derived
    )
    if told.others:
        found.meeting["next_meetings"] = Value(
            [told.value, *told.others], tuple(dict.fromkeys(told.spans)), told.rule, confidence
        )


def _in_sections(found: Annotations, head: Head, context: DateContext) -> _Announced | None:
    """A section about the next meeting: its heading and its first blocks."""
    document = found.document
    sections = [s for s in found.sections if s.kind == "next_meeting" and _NEXT.search(document.text, *s.heading)]
    for section in reversed(sections):
        this = found.section_of[section.block]
        stop = section.block + 1
        while stop < min(len(document.blocks), section.block + 6) and found.section_of[stop] == this:
            stop += 1
        block = document.blocks[section.block]
        spans = [
            (block.start, block.end),
            *((document.blocks[i].start, document.blocks[i].end) for i in range(section.block + 1, stop)),
        ]
        told = _read(found, spans, context, "en/header/next_section", 0.9)
        if told:
            _labelled_parts(found, head, told, section.block, stop)
            return told
    return None


def _labelled_parts(found: Annotations, head: Head, told: _Announced, first: int, stop: int) -> None:
    """ "Location: Hall" beneath the heading."""
    for item in head.labelled:
        if not first <= item.block < stop:
            continue
        if item.field == "location":
            told.value["location"] = " ".join(found.document.text[slice(*item.value)].split())
            told.spans.append(item.value)
        elif item.field == "time" and (times := times_at(found.document.text, *item.value, bare=True)):
            told.value["time"] = times[0].value or times[0].on_clock(_half(found, times[0]))
            told.spans.append((times[0].start, times[0].end))


def _in_labels(found: Annotations, head: Head, context: DateContext) -> _Announced | None:
    items: list[Labelled] = head.values("next_meeting")
    for item in reversed(items):
        told = _read(found, [item.value], context, item.rule, 0.9)
        if told:
            return told
    return None


def _in_prose(found: Annotations, context: DateContext, hits: list[Hit]) -> _Announced | None:
    """The last sentence that announces a meeting with its day."""
    text = found.document.text
    for hit in reversed([h for h in hits if h.part == "next"]):
        start = hit.match.start
        if (
            _owned(found, hit.start, start)
            or _AMONG.search(text, max(hit.start, start - 80), start)
            or _of_others(found, start, hit.end)
        ):
            continue
        end = _sentence_end(text, hit.match.end, hit.end)
        spans = [(start, end)]
        if end == hit.end and end - start < 60:
            block = hit.block + 1
            if block < len(found.document.blocks):
                below = found.document.blocks[block]
                spans.append((below.start, min(below.end, below.start + 160)))
        told = _read(found, spans, context, hit.match.rule.id, 0.85)
        if told:
            return told
    return None


def _sentence_end(text: str, start: int, end: int) -> int:
    match = _SENTENCE_END.search(text, start, min(end, start + 300))
    return match.start() if match else min(end, start + 300)


def _owned(found: Annotations, begin: int, start: int) -> bool:
    """Whether a name before the words says that it is another body's meeting: "The Friends next meeting"."""
    match = _OWNER.search(found.document.text, max(begin, start - 60), start)
    body = found.meeting.get("body")
    if match is None or body is None:
        return False
    known = {w.lower() for w in re.findall(r"\w{4,}", str(body.value))} | _OWN
    return not known & {w.lower() for w in re.findall(r"\w{4,}", match["owner"])}


def _of_others(found: Annotations, start: int, end: int) -> bool:
    """Whether it is the next meeting of a body with another name."""
    match = _OTHERS.match(found.document.text, start, end)
    body = found.meeting.get("body")
    if match is None or body is None:
        return False
    known = {w.lower() for w in re.findall(r"\w{4,}", str(body.value))}
    return (
        not known & {w.lower() for w in re.findall(r"\w{4,}", match["body"])}
        and rule_set("header", part="body").first(match["body"]) is not None
    )


def _read(
    found: Annotations, spans: list[Span], context: DateContext, rule: str, confidence: float
) -> _Announced | None:
    text = found.document.text
    dates: list[tuple[str, Span]] = []
    for start, end in spans:
        for mention in dates_at(text, start, min(end, start + 400)):
            edtf = resolve(mention, context, 1).edtf
            if edtf and _later(edtf, context) and edtf not in [d for d, _ in dates]:
                dates.append((edtf, (mention.start, mention.end)))
    derived = None
    if not dates:
        reckoned = _reckoned(text, spans, context)
        if reckoned is None:
            return None
        edtf, span, how = reckoned
        dates, derived = (
            [(edtf, span)],
            ("en/header/reckoned_date", {"from": how, "words": " ".join(text[slice(*span)].split())}),
        )
    (edtf, date_span), rest = dates[0], dates[1:]
    value: dict[str, str | None] = {"date": edtf, "time": None, "location": None}
    told = _Announced(value, [date_span], rule, confidence, derived=derived)
    if not rest:
        _time_and_place(found, spans, told)
    told.others = [{"date": other, "time": None, "location": None} for other, _ in rest]
    told.spans += [span for _, span in rest]
    return told


def _half(found: Annotations, time: TimeMention) -> str:
    """The half of the day of "8.30": from eight to eleven that in which this meeting began, else the afternoon."""
    start = found.meeting.get("start_time")
    return AM if 8 <= time.hour <= 11 and start is not None and str(start.value) < "12:00" else PM


def _time_and_place(found: Annotations, spans: list[Span], told: _Announced) -> None:
    """The time and the place that stand in the same line as the date."""
    text = found.document.text
    start, end = next(((s, e) for s, e in spans if s <= told.spans[0][0] < e), spans[0])
    times = times_at(text, start, min(end, start + 400), bare=True)
    if times:
        told.value["time"] = times[0].value or times[0].on_clock(_half(found, times[0]))
        told.spans.append((times[0].start, times[0].end))
    place = place_in(text, start, min(end, start + 300)) or _trailing(text, told.spans[-1][1], end)
    if place:
        told.value["location"] = " ".join(text[slice(*place)].split())
        told.spans.append(place)


def _trailing(text: str, start: int, end: int) -> Span | None:
    """A place that ends the line after date and time ("4 May, 7 pm, Room 2"): whole, and a place by its words."""
    span = strip(text, (start, end), " \t,;.–—-")
    words = text[slice(*span)]
    whole = 3 < len(words) <= LONGEST_PLACE and "\n" not in words and ". " not in words and words[0].isupper()
    return span if whole and rule_set("header", part="place").first(text, *span) is not None else None


def _later(edtf: str, context: DateContext) -> bool:
    day = day_of(edtf.split("/")[0])
    if context.reference is None or day is None:
        return True
    return context.reference - timedelta(days=16 if len(edtf) == 7 else -1) <= day <= context.reference + FARTHEST


def _reckoned(text: str, spans: list[Span], context: DateContext) -> tuple[str, Span, str] | None:
    """The day that "25th inst." names, or that lies so many weeks on."""
    if context.reference is None:
        return None
    for start, end in spans:
        if match := _INST.search(text, start, end):
            edtf = resolve_inst(match[0], context)
            if edtf and _later(edtf, context):
                return edtf, match.span(), "inst"
        if match := _WEEKS.search(text, start, end):
            number = read_words(match["number"].lower(), 0)
            day = context.reference + timedelta(weeks=int(number[0]) if number else 1)
            return day.isoformat(), match.span(), "weeks"
    return None
