"""Blocks that might be headings, with the features by which they are judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.components.heading_titles import Title, find_title, is_text, run_in
from minutebook.components.heading_words import (
    classify,
    has_participle,
    has_verb,
    is_capitals,
    is_date,
    is_label,
    is_office,
    names_person,
    title_case,
)
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.values.numbering import Enumerator, Scheme, parse_enumerator

MAX_WORDS = 60
PLAIN_LENGTH = 110
"""Longer lines are no titles unless they are numbered or typeset."""
LONG_TITLE = 250
TIMED = re.compile(r"[(\[]?\d{0,2}:\d\d(?: ?[ap]\.?m\.?)?(?: ?[-–] ?\d{0,2}:\d\d(?: ?[ap]\.?m\.?)?)?[)\]]? *[-–:]? *(?=[A-Z])", re.I)
"""A time or a slot of time that opens the title of an item ("10:15 Budget", "14:00-14:20: Budget")."""
LONE_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})?|[IVXl]{1,5})\.\)?")
POSSESSIVE = re.compile(r"[’']s [A-Z]")
QUOTED_NUMBER = re.compile(r"[|>]{1,2} ?(\d{1,2}\.)[ \t]+(?=[A-Z(“\"])")
"""A numbered line of an agenda that the minutes quote, as mail programs do ("| 3. Finance", "> 3. Finance")."""
PRINTED_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})[.)]?[ \t]+(?=[A-Z(“\"])")
"""A number that the reader left in the title ("2 MATTERS ARISING")."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a title is typeset: what the headings of one document have in common."""

    markup: int
    """Heading level stated by the format; 0 where none."""
    bold: bool
    capitals: bool
    underline: bool
    italic: bool
    size: int
    """Size relative to the text's, in fifths: 5 is the text's own."""

    @property
    def typeset(self) -> bool:
        """Whether it is set off from text by type."""
        return bool(self.markup or self.bold or self.capitals or self.underline or self.size >= 6)

    @property
    def rank(self) -> int:
        """How prominent it is, for the order of levels."""
        return 4 * max(0, self.size - 5) + 2 * self.capitals + 2 * (self.bold or bool(self.markup)) + self.underline


@dataclass(slots=True)
class Candidate:
    """A block that may be a heading."""

    block: int
    start: int
    title: Span
    text: str
    mark: str
    """What sets the title off from text in the same block; "" where the title has the block for itself."""
    label: str
    enumerator: Enumerator | None
    number_span: Span | None
    look: Look
    kind: str
    known: float
    """Share of the title that a rule for section titles covers, 0..1."""
    gap: bool
    list_level: int
    """Depth as a list item; 0 where it is none."""
    body: bool
    """Text stands under it: in its block, or in the next that is no heading-like line."""
    solid: bool
    """The next block is text beyond doubt: a sentence of some length, or an item of a list."""
    strict: bool
    """A short line of its own that reads like a title and has text beneath: a heading even where nothing is bold."""
    parent: bool
    """A list item with items one level deeper beneath it."""
    rest: int = 0
    """Characters after the title in its block."""
    like: float = 0.0
    """How much its words read like a title's rather than a sentence's, a name's or a label's."""
    run: int = 0
    """How many numbered candidates its number counts on with; 0 where it is not numbered."""
    run_number: int = -1
    """Which run of numbers it belongs to."""
    score: float = 0.0
    rule: str = "style"
    confidence: float = 0.8
    level: int = 0

    @property
    def number(self) -> str | None:
        """The number as printed, without its full stop and brackets."""
        return self.enumerator.text if self.counts and self.enumerator else None

    @property
    def counts(self) -> bool:
        """Whether it is numbered or lettered."""
        return self.enumerator is not None and self.enumerator.scheme is not Scheme.BULLET

    @property
    def bulleted(self) -> bool:
        """Whether it opens with a bullet."""
        return self.enumerator is not None and self.enumerator.scheme is Scheme.BULLET

    @property
    def timed(self) -> bool:
        """Whether it opens with the time at which the item is taken."""
        return not self.mark and not self.counts and TIMED.match(self.text) is not None

    @property
    def style(self) -> tuple[object, ...]:
        """What unnumbered headings of one kind in one document have in common."""
        plain = self.strict and not self.look.typeset
        return (self.look, self.mark, self.bulleted, self.list_level, plain and not self.timed, self.parent, self.timed)


def candidates(document: Document) -> list[Candidate]:
    """All blocks that might be headings, in order."""
    found = []
    for index, block in enumerate(document.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.SIGNATURE):
            continue
        candidate = _row(document, index) if block.kind is BlockKind.ROW else _line(document, index)
        if candidate is not None:
            found.append(candidate)
    return found


def _line(document: Document, index: int) -> Candidate | None:
    block = document.blocks[index]
    title = find_title(document, block, whole=block.end - block.start < 160 and _is_parent(document, index))
    if title is None:
        return None
    label = (block.start, block.start + len(block.label))
    if not block.label and (before := _number_before(document, index)):
        label = before
    elif not block.label and (number := _printed_number(document, block, title)):
        label, title = number
    return _build(document, index, title, label)


def _printed_number(document: Document, block: Block, title: Title) -> tuple[Span, Title] | None:
    """A number that stands in the title of a typeset heading, and the title without it."""
    if quoted := QUOTED_NUMBER.match(document.text, block.start, block.end):
        return quoted.span(1), Title((quoted.end(), title.span[1]), title.mark)
    text = document.text[title.span[0] : title.span[1]]
    match = PRINTED_NUMBER.match(text)
    if match is None or not (block.kind is BlockKind.HEADING or block.bold or is_capitals(text)):
        return None
    start = title.span[0]
    return (start, start + len(match.group().rstrip())), Title((start + match.end(), title.span[1]), title.mark)


def _number_before(document: Document, index: int) -> Span | None:
    """A number that stands on a line of its own before the title."""
    if index == 0:
        return None
    before = document.blocks[index - 1]
    if before.end - before.start > 6 or not LONE_NUMBER.fullmatch(document.text, before.start, before.end):
        return None
    return (before.start, before.end)


def _row(document: Document, index: int) -> Candidate | None:
    """A table row that holds a heading.

    A number and a title, as layout tables have them ("3" TAB "Finance"); a title and its text (side headings); or
    one cell: a title across a table that is there for the layout, or the name of the table below it.
    """
    block = document.blocks[index]
    cells = [cell for cell in block.cells if document.text[cell[0] : cell[1]].strip()]
    if not 1 <= len(cells) <= 3:
        return None
    texts = [document.text[a:b].strip() for a, b in cells]
    enumerator = parse_enumerator(texts[0]) if len(texts[0]) <= 12 and len(cells) > 1 else None
    if enumerator is not None and enumerator.scheme is not Scheme.BULLET:
        return _numbered_row(document, index, cells)
    if len(cells) == 1 and _opens_table(document, index):
        return _build(document, index, Title(cells[0]), (block.start, block.start + len(block.label)))
    if len(cells) == 2 and not is_label(texts[0]) and _opens_table(document, index):
        if texts[0].endswith(":") and len(texts[1].split()) <= 2 and " " in texts[0]:
            return _build(document, index, Title(cells[0], "row"), (block.start, block.start))
        if is_text(texts[1]) and len(texts[1]) > 30:
            return _build(document, index, Title(cells[0], "row"), (block.start, block.start))
    return None


def _numbered_row(document: Document, index: int, cells: list[Span]) -> Candidate | None:
    """A number, a title and perhaps its text in the cells of a row."""
    start, end = cells[1]
    length, mark = run_in(document.text[start : min(end, start + 400)], True)
    if length < 0 or (len(cells) == 3 and not length and not is_text(document.text[cells[2][0] : cells[2][1]])):
        return None
    mark = mark or ("row" if len(cells) == 3 else "")
    return _build(document, index, Title((start, start + length if length else end), mark), cells[0])


def _opens_table(document: Document, index: int) -> bool:
    block = document.blocks[index]
    before = document.blocks[index - 1] if index else None
    return before is None or before.kind is not BlockKind.ROW or before.table != block.table or block.gap


def _build(document: Document, index: int, title: Title, label: Span) -> Candidate | None:
    start, end = title.span
    text = document.text[start:end].strip()
    block = document.blocks[index]
    if not text or len(text) > 400 or not any(map(str.isalpha, text)) or len(text.split()) > MAX_WORDS:
        return None
    if label[0] == label[1] and not title.mark and not _is_typeset(block, text):
        if len(text) > PLAIN_LENGTH or has_verb(text):
            return None
    printed = document.text[label[0] : label[1]]
    enumerator = parse_enumerator(printed) if printed else None
    sentence = has_verb(text)
    kind, known = ("other", 0.0) if len(text) > LONG_TITLE or (sentence and len(text) > PLAIN_LENGTH) else classify(text)
    if kind == "appendix":
        known = 1.0
    after = next(_following(document, index), None)
    body = bool(title.mark) or _reads_as_body(document, after)
    candidate = Candidate(
        block=index,
        start=block.start,
        title=title.span,
        text=text,
        mark=title.mark,
        label=printed,
        enumerator=enumerator,
        number_span=_number_span(document.text, label, enumerator),
        look=_look(block, title.span, text),
        kind=kind,
        known=known,
        gap=block.gap,
        list_level=block.level if block.kind is BlockKind.LIST_ITEM else 0,
        body=body,
        solid=bool(title.mark) or _is_solid(document, after),
        strict=body and not title.mark and not printed and _reads_as_title(text, block),
        parent=_is_parent(document, index),
        rest=block.end - end if title.mark else 0,
    )
    candidate.like = _likeness(candidate, sentence)
    return candidate


def _is_parent(document: Document, index: int) -> bool:
    """Whether a list item has text in items one level deeper beneath it (not only names or catchwords)."""
    block = document.blocks[index]
    if block.kind is not BlockKind.LIST_ITEM or not block.level:
        return False
    deeper = []
    for other in document.blocks[index + 1 : index + 9]:
        if other.kind is not BlockKind.LIST_ITEM or other.level <= block.level:
            break
        deeper.append(other)
    text = sum(1 for b in deeper if b.end - b.start > 60 or has_verb(document.text, b.start, b.end))
    named = document.text[block.start : block.end].rstrip().endswith(":")
    return text > 0 if named else 2 * text >= len(deeper) > 0


def _is_typeset(block: Block, text: str) -> bool:
    return block.kind is BlockKind.HEADING or block.bold or block.underline or block.size >= 1.1 or is_capitals(text)


def _reads_as_title(text: str, block: Block) -> bool:
    return (
        len(text.split()) <= 16
        and block.gap
        and text[0].isupper()
        and text[-1] not in ".;,"
        and text.count(",") < 2
        and not has_verb(text)
        and (not names_person(text) or bool(POSSESSIVE.search(text)))
        and not is_date(text)
        and not is_label(text)
    )


def _number_span(text: str, label: Span, enumerator: Enumerator | None) -> Span | None:
    if enumerator is None or enumerator.scheme is Scheme.BULLET:
        return None
    at = text.find(enumerator.text, label[0], label[1])
    return (at, at + len(enumerator.text)) if at >= 0 else label


def _look(block: Block, span: Span, text: str) -> Look:
    return Look(
        markup=block.level if block.kind is BlockKind.HEADING else 0,
        bold=block.bold or block.bold_end >= span[1],
        capitals=is_capitals(text),
        underline=block.underline,
        italic=block.italic,
        size=round(block.size * 5),
    )


def _reads_as_body(document: Document, block: Block | None) -> bool:
    """Whether a block reads like text under a heading: long, or a sentence, or an item of a list."""
    if block is None:
        return False
    text = document.text[block.content or block.start : block.end]
    return (
        len(text) > 60 or text.rstrip().endswith((".", ";", ")")) or has_verb(text) or block.kind is BlockKind.LIST_ITEM
    )


def _is_solid(document: Document, block: Block | None) -> bool:
    if block is None:
        return False
    start = block.content or block.start
    length = block.end - start
    if block.kind is BlockKind.LIST_ITEM:
        return length > 30
    return length > 50 and (has_verb(document.text, start, block.end) or document.text[block.end - 1] in ".:;")


def _following(document: Document, index: int) -> Iterator[Block]:
    for block in document.blocks[index + 1 : index + 6]:
        if block.kind is not BlockKind.FURNITURE:
            yield block


def _likeness(candidate: Candidate, sentence: bool) -> float:
    """How much a candidate's words read like a title's rather than a sentence's, a name's or a label's."""
    text = candidate.text
    words = len(text.split())
    score = 0.5 if words <= 8 else 0.2 if words <= 14 else -0.2 if words <= 22 else -0.8
    if sentence and words > 22:
        return score - 1.5
    if sentence:
        score -= 1.4 if words > 4 else 0.8
    elif has_participle(text):
        score -= 0.3
    if text.endswith((".", ";", ",")) and not candidate.mark and not (candidate.parent and words <= 5):
        score -= 0.5
    if title_case(text) >= 0.6 and words > 1:
        score += 0.3
    if names_person(text) and not POSSESSIVE.search(text):
        score -= 0.8
    if is_office(text) and not (candidate.counts or candidate.look.markup or candidate.parent):
        score -= 1.0
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘(£$€#" or candidate.timed):
        score -= 1.2
    return score - _otherwise(candidate)


def _otherwise(candidate: Candidate) -> float:
    """Evidence that it is a date or a mere label."""
    if is_date(candidate.text) or (candidate.counts and is_date(f"{candidate.label} {candidate.text}")):
        return 2.0
    if is_label(candidate.text):
        return 0.6 if candidate.look.typeset and candidate.counts or candidate.look.markup or candidate.parent else 2.5
    text = candidate.text
    blank = sum(map(str.isspace, text))
    return 1.5 if 2 * sum(map(str.isalpha, text)) < len(text) - blank and not candidate.timed else 0.0
