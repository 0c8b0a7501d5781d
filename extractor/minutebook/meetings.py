"""Several meetings in one file: where the minutes of each begin, and the part of the document that is its own.

A minute book or a year's volume prints meeting after meeting; each begins with a title and a date, or with a first
sentence that tells both ("At a meeting of the Trustees, 4 May 1843 …"), or with a date on a line of its own. A wrong
cut tears one meeting in two, so a beginning is believed only where those present or presiding are told soon after it,
where its date is another than the one before it, and where the dates run through the file in one direction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from minutebook.components.annotations import Annotations, Doubt, Value
from minutebook.components.header.titles import TELLS, is_sentence
from minutebook.document import Block, BlockKind, Document, Page, Span
from minutebook.rules import rule_set
from minutebook.values.calendar import find_dates

LONGEST_TITLE = 260
NEAR = 4
"""Blocks from the title within which its date stands."""
SOON = 14
"""Blocks from the title within which it is told who was there."""
SHORTEST = 300
"""Characters; what is shorter between two titles is no meeting's minutes."""
APART = 4
"""Days between meetings that only a date on a line tells apart: a conference goes on from day to day."""
_FRAME = re.compile(r"\b(?:held|on|at|in|dated|commencing)\b.*", re.IGNORECASE | re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = re.compile(
    r"the|and|for|minutes?|meetings?|proceedings|regular|special|annual|general|ordinary|extraordinary|monthly|weekly"
    r"|quarterly|adjourned|draft|approved|final|session|agm|egm|emergency|members|board|committee|council"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|\w+day"
)
"""Words of titles that do not tell one body from another."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a meeting's minutes begin: its block, its day as printed, and the words that name its body."""

    block: int
    day: date
    body: frozenset[str]
    dated_only: bool
    """It is a line of a date alone."""


@dataclass(frozen=True, slots=True)
class Part:
    """One meeting's part of a file: its own document, and where it stands in the whole text."""

    document: Document
    span: Span
    doubtful: bool = False
    """Nothing shows that the minutes before it had come to an end."""


def split(document: Document) -> tuple[Part, ...]:
    """The meetings of a file in their order; one part, the document itself, where there is no more than one.

    What stands before the first title belongs to the first meeting.
    """
    chain = _in_order(_apart(document, list(_beginnings(document))))
    if len(chain) < 2:
        return (Part(document, (0, len(document.text))),)
    bounds = [0, *(beginning.block for beginning in chain[1:]), len(document.blocks)]
    return tuple(
        Part(*_cut(document, first, last), doubtful=first > 0 and not _closes(document, first))
        for first, last in pairwise(bounds)
    )


def share(parts: Sequence[Part], found: Sequence[Annotations]) -> None:
    """Give each meeting what the file says of all: that it holds several, and the body if only the first names it."""
    body = found[0].meeting.get("body")
    for number, (part, meeting) in enumerate(zip(parts, found, strict=True), start=1):
        if body is not None and _names_less(meeting.meeting.get("body"), body):
            derived = ("body_of_first_meeting", {"body": body.value})
            meeting.meeting["body"] = Value(body.value, (), body.rule, body.confidence, derived)
        message = f"the file holds the minutes of {len(parts)} meetings; this is number {number}"
        if part.doubtful:
            message += ", and nothing shows that the one before it had ended: look at the cut"
        meeting.doubts.append(
            Doubt("several_meetings", message, "source.span", severity="warning" if part.doubtful else "info")
        )


def _names_less(own: Value | None, first: Value) -> bool:
    """Whether a meeting names no body, or only a part of what the first one's title names, or a mere "Committee"."""
    if own is None or own.value == first.value:
        return own is None
    return own.value.casefold() in first.value.casefold() or not _body(own.value)


def _beginnings(document: Document) -> Iterator[Beginning]:
    rules = {part: rule_set("meetings", part=part) for part in ("title", "prose", "follows", "other")}
    for index, block in enumerate(document.blocks):
        text = document.block_text(index)
        if block.label or block.kind in (BlockKind.ROW, BlockKind.FURNITURE) or len(text) > 4 * LONGEST_TITLE:
            continue
        head = text[:LONGEST_TITLE]
        if rules["prose"].first(head):
            day = _first_day(head)
        elif len(text) > LONGEST_TITLE or rules["other"].first(head):
            continue
        elif rules["title"].first(head) and not is_sentence(text, 0, len(text)) and not TELLS.match(text):
            day = _day_near(document, index)
        elif _is_date(head) and index + 1 < len(document.blocks):
            below = document.block_text(index + 1)[:LONGEST_TITLE]
            if rules["follows"].first(below) and (day := _first_day(head)):
                yield Beginning(index, day, frozenset(), dated_only=True)
            continue
        else:
            continue
        if day and _opens(document, index):
            yield Beginning(index, day, _body(head), dated_only=False)


def _is_date(text: str) -> bool:
    """Whether a line holds a date and little else (a weekday, a place)."""
    dates = find_dates(text)
    return len(dates) == 1 and len(text) - (dates[0].end - dates[0].start) <= 40


def _day_near(document: Document, index: int) -> date | None:
    """The day in a title, or in one of the short lines under it."""
    other = rule_set("meetings", part="other")
    for place in range(index, min(index + NEAR, len(document.blocks))):
        text = document.block_text(place)
        if place > index and (len(text) > LONGEST_TITLE or document.blocks[place].label or other.first(text)):
            return None
        if day := _first_day(text):
            return day
    return None


def _first_day(text: str) -> date | None:
    for mention in find_dates(text):
        day = mention.first
        if day.day is not None and day.whole and day.exists:
            return date(day.year or 1, day.month, day.day)
    return None


def _opens(document: Document, index: int) -> bool:
    """Whether it is told soon after a title who was there or presided."""
    last = min(index + SOON, len(document.blocks)) - 1
    start, end = document.blocks[index].start, document.blocks[last].end
    return rule_set("meetings", part="opens").first(document.text, start, min(end, start + 3000)) is not None


def _closes(document: Document, index: int) -> bool:
    """Whether the blocks before a cut show that the minutes there had come to their end, or a page begins with it."""
    start = document.blocks[max(0, index - 6)].start
    end = document.blocks[index - 1].end
    if rule_set("meetings", part="closes").first(document.text, max(start, end - 1500), end):
        return True
    return document.blocks[index].page > document.blocks[index - 1].page


def _body(title: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(_FRAME.sub("", title)))
    return frozenset(word for word in words if not _PLAIN.fullmatch(word))


def _same_body(first: Beginning, second: Beginning) -> bool:
    """Whether two titles may name one body: one of them names none, or they share half of its words."""
    least = min(len(first.body), len(second.body))
    return not least or 2 * len(first.body & second.body) >= least


def _apart(document: Document, beginnings: Sequence[Beginning]) -> list[Beginning]:
    """Without titles that are printed twice, minutes of other bodies, and the days of a meeting that goes on."""
    kept: list[Beginning] = []
    for beginning in beginnings:
        if not kept:
            kept.append(beginning)
            continue
        before = kept[-1]
        if beginning.day == before.day:
            kept[-1] = replace(before, body=before.body | beginning.body)
            continue
        if not _same_body(kept[0], beginning):
            continue
        if document.blocks[beginning.block].start - document.blocks[before.block].start < SHORTEST:
            continue
        if beginning.dated_only and abs((beginning.day - before.day).days) < APART:
            continue
        kept.append(beginning)
    return kept


def _in_order(beginnings: Sequence[Beginning]) -> list[Beginning]:
    """The longer of the two runs from the first beginning on whose days go in one direction: on, or back."""
    up = _rising(beginnings, 1)
    down = _rising(beginnings, -1)
    return up if len(up) >= len(down) else down


def _rising(beginnings: Sequence[Beginning], sign: int) -> list[Beginning]:
    # Greedy from the first on: a date out of order is a date in the text.
    chain: list[Beginning] = []
    for beginning in beginnings:
        if not chain or sign * (beginning.day - chain[-1].day).days > 0:
            chain.append(beginning)
    return chain


def _cut(document: Document, first: int, last: int) -> tuple[Document, Span]:
    """The blocks first to last (exclusive) as a document of their own, with the span that they have in the whole."""
    blocks = document.blocks[first:last]
    start, end = blocks[0].start, blocks[-1].end
    moved = tuple(_moved(block, start) for block in blocks)
    part = replace(
        document,
        text=document.text[start:end],
        blocks=moved,
        pages=_pages(document, blocks, start, end),
        starts=tuple(block.start for block in moved),
    )
    return part, (start, end)


def _moved(block: Block, by: int) -> Block:
    return replace(
        block,
        start=block.start - by,
        end=block.end - by,
        content=max(0, block.content - by),
        bold_end=max(0, block.bold_end - by),
        cells=tuple((start - by, end - by) for start, end in block.cells),
        lines=tuple(replace(line, start=line.start - by, end=line.end - by) for line in block.lines),
    )


def _pages(document: Document, blocks: Sequence[Block], start: int, end: int) -> tuple[Page, ...]:
    """The pages on which the blocks stand; their bounds within the part."""
    on = {line.page for block in blocks for line in block.lines} | {block.page for block in blocks}
    return tuple(
        replace(page, start=max(0, page.start - start), end=max(0, min(end, page.end) - start))
        for page in document.pages
        if page.number in on
    )
