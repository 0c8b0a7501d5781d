"""The head of the minutes and their labelled lines: where the header's values stand.

The head is what comes before the first item: title, date, place, and the lines of labels ("Venue: Town Hall").
A label may also fill a cell, or a line by itself with its value on the next one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from minutebook.components.annotations import Annotations
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.rules import rule_set

MAX_HEAD = 40
"""How many blocks the head can have at most."""
LABEL_REACH = 60
"""How far from either end of the document labelled lines are looked for, in blocks."""
LONGEST_LABELLED = 400
_HEAD_KINDS = frozenset({"other", "call_to_order", "adjournment", "previous_minutes"})
"""Kinds that a line of the head can be taken for ("Minutes of the meeting")."""
_EDGES = " \t*_|:：–—-#>•·"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with its label."""

    field: str
    label: Span
    value: Span
    block: int
    rule: str


@dataclass(slots=True)
class Head:
    """What the header is read from, found once for all its fields."""

    document: Document
    blocks: list[int]
    """Indices of the blocks of the head, furniture and front matter left out."""
    front: list[int]
    """Blocks of a Markdown file's front matter."""
    end: int
    """First block after the head."""
    labelled: list[Labelled] = field(default_factory=list)

    def values(self, name: str) -> list[Labelled]:
        """The labelled values of a field, in order."""
        return [item for item in self.labelled if item.field == name]


def read_head(found: Annotations) -> Head:
    """Find the head and all labelled lines."""
    document = found.document
    front = _front_matter(document)
    start = front[-1] + 1 if front else 0
    end = _head_end(found, start)
    head = Head(document, _printed(document, start, end), front, end)
    head.labelled = _labelled(found, head)
    return head


def strip(text: str, span: Span, edges: str = _EDGES) -> Span:
    """The span without white space, rules and marks at its ends."""
    start, end = span
    while start < end and (text[start] in edges or text[start] == "\n"):
        start += 1
    while end > start and (text[end - 1] in edges or text[end - 1] == "\n"):
        end -= 1
    return start, end


def is_row(block: Block) -> bool:
    """Whether the block is a table row with several cells."""
    return block.kind is BlockKind.ROW and len(block.cells) > 1


def _front_matter(document: Document) -> list[int]:
    """Blocks between the first two lines of dashes (or plus signs), where the file opens with one."""
    if not document.blocks or document.block_text(0).strip() not in ("---", "+++"):
        return []
    for index in range(1, min(len(document.blocks), 40)):
        if document.block_text(index).strip() in ("---", "+++"):
            return list(range(index + 1))
    return []


def _head_end(found: Annotations, start: int) -> int:
    """Where the head ends: at the first numbered or well-known heading, or where people are listed."""
    document = found.document
    limit = min(len(document.blocks), start + MAX_HEAD)
    for section in found.sections:
        if section.block >= limit:
            break
        if section.block > start and (section.number or section.kind not in _HEAD_KINDS):
            limit = section.block
    stop = rule_set("header", part="stop")
    for index in range(start, limit):
        block = document.blocks[index]
        match = stop.first(document.text, block.start, min(block.end, block.start + 60))
        if match is not None and match.start - block.start <= 3:
            return index
    return limit


def _printed(document: Document, start: int, end: int) -> list[int]:
    """The blocks without furniture; with it where the head has nothing else."""
    indices = [i for i in range(start, end) if document.block_text(i).strip(_EDGES)]
    plain = [i for i in indices if document.blocks[i].kind is not BlockKind.FURNITURE]
    return plain or indices


def _labelled(found: Annotations, head: Head) -> list[Labelled]:
    document = found.document
    count = len(document.blocks)
    last = count if found.appendix_from is None else found.appendix_from
    near = [i for i in range(last) if i < LABEL_REACH or i >= last - LABEL_REACH]
    items: list[Labelled] = []
    for index in near:
        block = document.blocks[index]
        if block.kind is BlockKind.FURNITURE:
            continue
        if is_row(block):
            items += _in_row(document, index)
        elif block.end - block.start <= LONGEST_LABELLED:
            items += _in_line(document, index, index < head.end)
    return items


def _in_line(document: Document, index: int, in_head: bool) -> list[Labelled]:
    """Labels with their values in one line: each value runs to the next label."""
    block = document.blocks[index]
    text = document.text
    found = [
        (match.start, match.end, match.rule.sets["field"], match.rule.id)
        for match in rule_set("header", part="label").find(text, block.start, block.end)
        if _starts_label(text, block, match.start)
    ]
    found = _longest(found)
    items = []
    for position, (start, end, name, rule) in enumerate(found):
        alone = not text[start:end].rstrip().endswith((":", "：", "-", "–", "—", "*"))
        stop = found[position + 1][0] if position + 1 < len(found) else block.end
        if alone and (text[end:block.end].strip(_EDGES) or not in_head):
            continue
        value = strip(text, (end, stop))
        if value[0] >= value[1] and position + 1 == len(found):
            value = _next_line(document, index)
        if value[0] < value[1]:
            items.append(Labelled(name, (start, end), value, index, rule))
    return items


def _longest(found: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Of labels that overlap, the longer one."""
    kept: list[tuple[int, int, str, str]] = []
    for item in sorted(found, key=lambda f: (f[0], -f[1])):
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def _starts_label(text: str, block: Block, at: int) -> bool:
    """Whether a label can start there: at the start of the line, or well apart from what stands before."""
    before = text[block.start : at]
    if at <= block.content or not before.strip(_EDGES):
        return True
    return before.endswith(("\t", "  ", "| ", "|", "; ", "**"))


def _next_line(document: Document, index: int) -> Span:
    """The line after a label that stands alone; empty where that is a label, a heading or a long text."""
    if index + 1 >= len(document.blocks):
        return 0, 0
    block = document.blocks[index + 1]
    if block.end - block.start > 200 or is_row(block) or (block.kind is BlockKind.HEADING and block.level <= 2):
        return 0, 0
    match = rule_set("header", part="label").first(document.text, block.start, block.end)
    if match is not None and _starts_label(document.text, block, match.start):
        return 0, 0
    return strip(document.text, (block.start, block.end))


def _in_row(document: Document, index: int) -> list[Labelled]:
    """Labels in the cells of a row: the value is the rest of the cell, or the next cell that is not empty."""
    text = document.text
    cells = [cell for cell in document.blocks[index].cells if text[cell[0] : cell[1]].strip()]
    items = []
    for position, (start, end) in enumerate(cells):
        match = _cell_label(text, start, end)
        if match is None:
            continue
        label_end, name, rule = match
        value = strip(text, (label_end, end))
        if value[0] >= value[1]:
            following = cells[position + 1] if position + 1 < len(cells) else (0, 0)
            if following[1] and _cell_label(text, *following) is None:
                value = strip(text, following)
        if value[0] < value[1]:
            items.append(Labelled(name, (start, label_end), value, index, rule))
    return items


def _cell_label(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """Where the label of a cell ends, its field and rule; None where the cell has none."""
    if end - start > LONGEST_LABELLED:
        return None
    found = [
        (match.end, match.rule.sets["field"], match.rule.id)
        for match in rule_set("header", part="label").find(text, start, end)
        if not text[start : match.start].strip(_EDGES)
        and (text[match.start : match.end].rstrip().endswith((":", "：", "-", "–", "—")) or not text[match.end : end].strip(_EDGES))
    ]
    return max(found) if found else None
