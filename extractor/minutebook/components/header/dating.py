"""The meeting's date, and what the document says about its dates as a whole.

Every place where minutes print their date is a candidate with a weight; the heaviest wins. A missing year comes
from the document's other dates, an open order of day and month from its other digits and its country.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from minutebook.components.annotations import Annotations, Doubt, Value
from minutebook.components.date_context import infer_context
from minutebook.components.header.lines import OPENING_KINDS, Head, flat
from minutebook.components.header.titles import Naming, TitleLine
from minutebook.document import BlockKind, Span
from minutebook.rules import rule_set
from minutebook.values.calendar import DateContext, DateMention, find_dates, resolve
from minutebook.values.odd_dates import find_odd_date

OPENING_BLOCKS = 12
"""How far into the text after the head an opening sentence can stand."""
SAMPLE = 60_000
"""How much of a text is searched for the year that a date leaves out."""
_DIGITS = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}/\d{1,2}")
_MINUTES = re.compile(r"\bminutes\b|\b(?:last|previous|next) ", re.IGNORECASE)
_ENDING = re.compile(r"\b(?:ending|until|till|through) (?:on )?(?:the )?$", re.IGNORECASE)
_DATELINE = re.compile(
    r"\W*(?:(?:at|on) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*(?:the\s+)?"
    r"(?:(?:morning|evening|afternoon),?\s*)?)?",
    re.IGNORECASE,
)
_APPROVED = re.compile(
    r"[\s,]*(?:were |was |are )?(?:passed|approved|adopted|agreed|confirmed|accepted|taken as read|signed)"
    r"\b(?! (?:on|at|by)\b)",
    re.I,
)
"""What follows the date of earlier minutes, not that of these."""
_MASTHEAD = re.compile(
    r"\b(?:herald|times|gazette|chronicle|mercury|advertiser|standard|journal|star|argus|press|courier|observer"
    r"|telegraph|mail|guardian|reporter|examiner|express|news|independent|echo|sentinel|tribune|intelligencer)\b"
    r"(?=\W{1,4}(?:\w+day|\d|no\b|vol\b|[a-z]{3,9}\.? \d))",
    re.IGNORECASE,
)
"""The head of a newspaper, whose date is that of the issue."""
_STAMP = re.compile(r"\dT\d\d:\d\d")
_OTHER = re.compile(r"\W*(?:previous|last|next|prior)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may print the meeting's date; offsets into the document."""

    mentions: tuple[DateMention, ...]
    weight: float
    rule: str

    @property
    def first(self) -> DateMention:
        """Its first mention."""
        return self.mentions[0]


def find_date(found: Annotations, head: Head, naming: Naming) -> DateContext:
    """Set `date` where it can be told, and return the context for all other dates."""
    candidates = sorted(_candidates(found, head, naming), key=lambda c: -c.weight)
    context = _context(found, candidates)
    for candidate in candidates:
        value = _value(found, candidate, context)
        if value is None:
            continue
        value = _sharpened(value, candidates, context)
        found.meeting["date"] = value
        _doubts(found, value, candidates, context)
        return replace(context, reference=day_of(value.value), year=int(value.value[:4]))
    if candidates:
        _open_date(found, candidates[0], context)
    return context


def day_of(edtf: str) -> date | None:
    """The (last) day of an EDTF date, the middle of a month; None for anything vaguer."""
    parts = edtf.split("/")[-1].rstrip("?~%").split("-")
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) > 2 else 15)
    except (ValueError, IndexError):
        return None


def dates_at(text: str, start: int, end: int) -> list[DateMention]:
    """The dates in text[start:end], with offsets into `text`."""
    return [replace(m, start=m.start + start, end=m.end + start) for m in find_dates(flat(text, start, end))]


def _candidates(found: Annotations, head: Head, naming: Naming) -> Iterator[Candidate]:
    yield from _labelled_dates(found, head)
    yield from _title_dates(found, head, naming)
    yield from _opening_dates(found, head)
    yield from _datelines(found, head)
    yield from _row_dates(found, head)
    yield from _front_dates(found, head)


def _labelled_dates(found: Annotations, head: Head) -> Iterator[Candidate]:
    """ "Date: 12 May 2019" in the head; in a memorandum that is the day on which it was written."""
    memo = bool(head.values("memo"))
    for item in head.values("date"):
        if item.block >= head.end + 6 or item.block in head.front or found.kind_at(item.block) == "next_meeting":
            continue
        weight = 0.5 if memo else 0.95
        if not any(mention.year_printed for mention in dates_at(found.document.text, *item.value)):
            yield from _odd(found, item.value, weight, item.rule)
        yield from _made(found, item.value, weight, item.rule)
    for item in head.values("title"):
        if item.block < head.end + 4 and item.block not in head.front:
            yield from _made(found, item.value, 0.93, "en/header/subject")
    for item in head.values("start_time")[:1]:
        if item.block < head.end + 4:
            yield from _made(found, item.value, 0.85, item.rule)


def _title_dates(found: Annotations, head: Head, naming: Naming) -> Iterator[Candidate]:
    """Dates in the lines of the head: most in the title itself, then in lines that are little else."""
    document = found.document
    for position, line in enumerate(naming.lines):
        mentions = dates_at(document.text, line.start, line.end)
        if (
            not mentions
            or line.label
            or _OTHER.match(document.text, line.start)
            or _APPROVED.match(document.text, mentions[0].end, line.end)
            or (line.end - line.start > 200 and not line.title)
        ):
            continue
        rest = (line.end - line.start) - sum(m.end - m.start for m in mentions)
        weight = _line_weight(document.text, line, mentions[0], rest)
        if mentions[0].first.day is None and not line.title:
            weight -= 0.3  # a month alone is when the minutes were published
        if rest < 45 and position + 1 < len(naming.lines) and not line.title:
            following = naming.lines[position + 1]
            mentions += dates_at(document.text, following.start, following.end) if not following.label else []
        yield from _of(mentions, weight - 0.004 * position, "en/header/title_date")


def _line_weight(text: str, line: TitleLine, first: DateMention, rest: int) -> float:
    """How likely a line of the head dates the meeting; `rest`: the characters in it that are no date."""
    if line.title:
        return 0.94
    if _MASTHEAD.search(text, line.start, line.end):
        return 0.6
    if rest < 45:
        return 0.9
    if first.year_printed and _DATELINE.fullmatch(text, line.start, first.start):
        return 0.86
    return 0.8 if line.naming else 0.6


def _opening_dates(found: Annotations, head: Head) -> Iterator[Candidate]:
    """ "was held on July 9, 2025" and the like in the first sentences of the text."""
    document = found.document
    rules = rule_set("header", part="held")
    for index in range(head.blocks[0] if head.blocks else 0, min(len(document.blocks), head.end + OPENING_BLOCKS)):
        block = document.blocks[index]
        match = rules.first(document.text, block.start, min(block.end, block.start + 600))
        if (
            match is None
            or _MINUTES.search(document.text, block.start, match.start)
            or found.kind_at(index) not in OPENING_KINDS
        ):
            continue
        yield from _made(found, (match.start, min(block.end, match.end + 160)), 0.85, match.rule.id)


def _datelines(found: Annotations, head: Head) -> Iterator[Candidate]:
    """ "Tuesday, May 3d, 1836. The Session met …": a day that opens the first paragraph, as minute books have it."""
    document = found.document
    first = head.blocks[0] if head.blocks else 0
    for block in document.blocks[first : min(len(document.blocks), head.end + 4)]:
        if block.kind is not BlockKind.PARAGRAPH or block.end - block.start < 60:
            continue
        mentions = dates_at(document.text, block.start, min(block.end, block.start + 60))
        if mentions and _DATELINE.fullmatch(document.text, block.start, mentions[0].start) and mentions[0].year_printed:
            yield from _of(mentions[:1], 0.84, "en/header/dateline")
            return


def _row_dates(found: Annotations, head: Head) -> Iterator[Candidate]:
    """A cell of the head that is a date: "Wednesday, May 4, 2022 | 6:30 PM | Council Chambers"."""
    document = found.document
    for block in document.blocks[: head.end]:
        for start, end in block.cells if block.kind is BlockKind.ROW else ():
            mentions = dates_at(document.text, start, end)
            if mentions and (end - start) - (mentions[0].end - mentions[0].start) <= 14:
                yield from _of(mentions[:1], 0.83, "en/header/row_date")
                return


def _front_dates(found: Annotations, head: Head) -> Iterator[Candidate]:
    """Front matter: its title is the document's; its date is often that of the publication."""
    text = found.document.text
    for item in head.labelled:
        if item.block not in head.front or item.field not in ("title", "date"):
            continue
        stamped = _STAMP.search(text, *item.value) is not None
        weight = 0.88 if item.field == "title" else 0.55 if stamped else 0.7
        yield from _made(found, item.value, weight, "en/header/front_matter")


def _made(found: Annotations, span: Span, weight: float, rule: str) -> Iterator[Candidate]:
    text = found.document.text
    mentions = dates_at(text, *span)
    if mentions and _ENDING.search(text, max(span[0], mentions[0].start - 20), mentions[0].start):
        return  # the end of several days whose beginning could not be read
    yield from _of(mentions, weight, rule)


def _odd(found: Annotations, span: Span, weight: float, rule: str) -> Iterator[Candidate]:
    """A labelled date in a form that only dateparser knows."""
    if mention := find_odd_date(found.document.text[span[0] : span[1]]):
        yield from _of([replace(mention, start=mention.start + span[0], end=mention.end + span[0])], weight, rule)


def _of(mentions: list[DateMention], weight: float, rule: str) -> Iterator[Candidate]:
    if not mentions:
        return
    whole = 0.0 if mentions[0].first.day is not None else 0.12
    if weight - whole > 0.5:
        yield Candidate(tuple(mentions[:3]), weight - whole, rule)


def _context(found: Annotations, candidates: list[Candidate]) -> DateContext:
    """The year that most dates are in, and the order of day and month where digits leave it open."""
    text = found.document.text
    day_first = infer_context(found.document).day_first if _DIGITS.search(text) else None
    return DateContext(year=_year(text, candidates), day_first=day_first)


def _year(text: str, candidates: list[Candidate]) -> int | None:
    """The year of the meeting: as printed, else that of the same day elsewhere, else the commonest."""
    for candidate in candidates:
        for mention in candidate.mentions:
            if mention.first.whole:
                return mention.first.year
    if not candidates:
        return None
    first = candidates[0].first.first
    years: Counter[int] = Counter()
    for mention in find_dates(text[:SAMPLE]):
        if mention.first.whole and mention.first.year is not None:
            same = (mention.first.month, mention.first.day) == (first.month, first.day)
            years[mention.first.year] += 20 if same else 1
    if not years:
        return None
    year, _ = min(years.items(), key=lambda item: (-item[1], -item[0]))
    return _by_weekday(candidates[0].first, year)


def _by_weekday(mention: DateMention, year: int) -> int:
    """The year, or the one beside it where only that has the printed weekday on that day."""
    if mention.weekday is None or mention.first.day is None:
        return year
    for other in (year, year - 1, year + 1):
        day = day_of(mention.first.in_year(other).edtf or "")
        if day is not None and day.weekday() == mention.weekday:
            return other
    return year


def _value(found: Annotations, candidate: Candidate, context: DateContext) -> Value | None:
    """The candidate's value: one date, or the interval of the days of a meeting that went on."""
    mentions = _days(candidate.mentions, context)
    resolved = [resolve(m, context) for m in mentions]
    if not resolved or resolved[0].edtf is None:
        return None
    edtf = resolved[0].edtf
    spans = tuple((m.start, m.end) for m in mentions)
    last = resolved[-1].edtf
    if len(resolved) > 1 and last:
        edtf = f"{edtf.split('/')[0]}/{last.split('/')[-1]}"
    derived = None
    if resolved[0].year_from or resolved[0].order_from:
        derived = ("en/header/date_context", {"year_from": resolved[0].year_from, "order_from": resolved[0].order_from})
    confidence = candidate.weight - (0.05 if derived else 0)
    return Value(edtf, spans, candidate.rule, round(max(0.3, min(0.97, confidence)), 3), derived)


def _days(mentions: tuple[DateMention, ...], context: DateContext) -> tuple[DateMention, ...]:
    """The first mention, with the next ones where they are the days that follow it."""
    kept = [mentions[0]]
    for mention in mentions[1:]:
        before, after = (resolve(m, context).edtf for m in (kept[-1], mention))
        a, b = day_of(before or ""), day_of(after or "")
        if a is None or b is None or b - a != timedelta(days=1) or mention.start - kept[-1].end > 60:
            break
        kept.append(mention)
    return tuple(kept)


def _sharpened(value: Value, candidates: list[Candidate], context: DateContext) -> Value:
    """A month made exact by another candidate's day in that month."""
    if len(value.value) != 7:
        return value
    for candidate in candidates:
        edtf = resolve(candidate.first, context).edtf
        if edtf and len(edtf) == 10 and edtf.startswith(value.value):
            return Value(edtf, ((candidate.first.start, candidate.first.end),), candidate.rule, value.confidence)
    return value


def _doubts(found: Annotations, value: Value, candidates: list[Candidate], context: DateContext) -> None:
    """Say where another place of nearly the same weight gives another date."""
    for candidate in candidates:
        edtf = resolve(candidate.first, context).edtf
        span = (candidate.first.start, candidate.first.end)
        if (
            candidate.weight < max(0.84, value.confidence - 0.1)
            or edtf is None
            or len(edtf) != 10
            or "/" in value.value
        ):
            continue
        if edtf != value.value and len(value.value) == 10:
            message = f"the meeting's date is given as {value.value} and as {edtf}"
            found.doubts.append(Doubt("date_conflict", message, "meeting.date", (value.spans[0], span)))
            value.confidence = round(value.confidence - 0.2, 3)
            return


def _open_date(found: Annotations, candidate: Candidate, context: DateContext) -> None:
    """Say why a printed date gives no value."""
    mention = candidate.first
    span = ((mention.start, mention.end),)
    if mention.other is not None and mention.first.year is not None:
        readings = " or ".join(sorted(filter(None, (mention.first.edtf, mention.other.edtf))))
        message = (
            f"the meeting's date can be read as {readings}"
            if readings
            else "the meeting's date can be read in two ways"
        )
        found.doubts.append(Doubt("ambiguous_date", message, "meeting.date", span))
    else:
        found.doubts.append(
            Doubt("missing_year", "the meeting's date has no year, and the document fixes none", "meeting.date", span)
        )
