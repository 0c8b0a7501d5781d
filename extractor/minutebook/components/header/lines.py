"""The head of the minutes and their labelled lines: where the header's values stand.

The head is what comes before the first item: title, date, place, and the lines of labels ("Venue: Town Hall").
A label may also fill a cell, or a line by itself with its value on the next one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from minutebook.components.annotations import Annotations, Section
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.rules import rule_set
from minutebook.values.calendar import find_dates

MAX_HEAD = 40
"""How many blocks the head can have at most."""
LABEL_REACH = 60
"""How far from either end of the document labelled lines are looked for, in blocks."""
NEAR_HEAD = 14
"""How many blocks below the head, or from the end, the labels of offices stand."""
LONGEST_LABELLED = 400
_OTHER_LABEL = re.compile(r"\W*[A-Z][\w/]*(?: [\w/]+){0,3}:(?:\s|$)")
_KEY = re.compile(r"[a-z][\w-]{1,20}(?::(?=\s|$)| = )")
_FENCES = ("+++", "---")
_TOML = re.compile(r"(?:\+\+\+\s*)?[a-z]\w{1,20} = [\"\[]")
_TOML_VALUE = re.compile(r"\b(?P<key>title|date) = \"(?P<value>[^\"]{1,200})\"")
_KEY_ITEM = re.compile(r"\s*-\s+\S{1,40}(?:\s\S{1,20}){0,3}$")
_EDGES = " \t*_|:：–—-#>•·+"


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
    front_items = [item for index in front for item in _toml(document, index)]
    head.labelled = front_items + [item for item in _labelled(found, head) if _in_place(item, head)]
    return head


def _toml(document: Document, index: int) -> list[Labelled]:
    """Title and date of front matter that is written as `title = "Minutes"`."""
    block = document.blocks[index]
    found = _TOML_VALUE.finditer(document.text, block.start, block.end)
    return [Labelled(m["key"], m.span("key"), m.span("value"), index, "en/header/front_matter") for m in found]


def _in_place(item: Labelled, head: Head) -> bool:
    """Whether a label stands where its field is printed: offices stand near the head or among the signatures."""
    if item.field not in ("chair", "secretary", "body", "kind", "number", "title", "memo"):
        return True
    count = len(head.document.blocks)
    return item.block < head.end + NEAR_HEAD or (item.field in ("chair", "secretary") and item.block >= count - NEAR_HEAD)


def strip(text: str, span: Span, edges: str = _EDGES) -> Span:
    """The span without white space, rules and marks at its ends."""
    start, end = span
    while start < end and (text[start] in edges or text[start] == "\n"):
        start += 1
    while end > start and (text[end - 1] in edges or text[end - 1] == "\n"):
        end -= 1
    return start, _closed(text, start, end)


def _closed(text: str, start: int, end: int) -> int:
    """The end, with the bracket that closes one opened within."""
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        return end + 1
    return end


def flat(text: str, start: int, end: int) -> str:
    """text[start:end] with its line ends as spaces, for what is broken over lines."""
    return text[start:end].replace("\n", " ")


def is_row(block: Block) -> bool:
    """Whether the block is a table row with several cells."""
    return block.kind is BlockKind.ROW and len(block.cells) > 1


def _front_matter(document: Document) -> list[int]:
    """The lines of keys and values that open a Markdown file ("title: Minutes", "tags:", "- roads")."""
    front: list[int] = []
    for index, block in enumerate(document.blocks[:MAX_HEAD]):
        text = document.text[block.start : block.end]
        if _TOML.match(text) and all(document.block_text(i).strip() in _FENCES for i in front):
            return [*front, index]
        if index == 0 and text.strip() in _FENCES:
            front.append(index)
            continue
        if block.kind is BlockKind.HEADING or not (_KEY.match(text) or (front and _KEY_ITEM.match(text) and _is_list(document, front[-1]))):
            break
        front.append(index)
    return front


def _is_list(document: Document, index: int) -> bool:
    """Whether a line of the front matter is a key without a value, or an item of one."""
    text = document.block_text(index)
    return text.rstrip().endswith(":") or _KEY_ITEM.match(text) is not None


def _head_end(found: Annotations, start: int) -> int:
    """Where the head ends: at the first real heading, where people are listed, or after the first long paragraph.

    A heading does not end it before both a title and a date have been printed, where a later one does.
    """
    document = found.document
    limit = _people(document, start, min(len(document.blocks), start + MAX_HEAD))
    ends = [s.block for s in found.sections if start < s.block < limit and _opens_text(document, s, start)]
    for end in [*ends, limit]:
        if _titled_and_dated(document, start, end):
            return end
    return ends[0] if ends else limit


def _people(document: Document, start: int, limit: int) -> int:
    """The block where people are listed, or where a table of them or a long paragraph has begun."""
    stop = rule_set("header", part="stop")
    for index in range(start, limit):
        block = document.blocks[index]
        match = stop.first(document.text, block.start, min(block.end, block.start + 60))
        if match is not None and match.start - block.start <= 3:
            return max(index, start + 1)
        if block.end - block.start > LONGEST_LABELLED:
            return index + 1
        if is_row(block) and len(block.cells) > 2 and not any(_cell_label(document.text, *cell) for cell in block.cells):
            return max(index, start + 1)
    return limit


def _titled_and_dated(document: Document, start: int, end: int) -> bool:
    """Whether the lines print both a word for minutes or a meeting and a date."""
    first, last = document.blocks[start].start, document.blocks[max(start, end - 1)].end
    return rule_set("header", part="title").first(document.text, first, last) is not None and any(
        mention.first.day is not None for mention in find_dates(document.text[first:last])
    )


def _opens_text(document: Document, section: Section, start: int) -> bool:
    """Whether a heading opens the text rather than belonging to the title."""
    if section.number is not None and document.blocks[section.block].label:
        return True
    title = document.text[slice(*section.heading)]
    naming = rule_set("header", part="title").first(title) or rule_set("header", part="body").first(title)
    if section.block < start + 12 and naming and section.kind != "call_to_order":
        return False
    if section.kind == "other" and section.block < start + 8 and len(title) < 60 and rule_set("header", part="place").first(title):
        return False
    return not find_dates(title)


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
        stop = found[position + 1][0] if position + 1 < len(found) else block.end
        if text[end:stop].strip(_EDGES + ".…") == "" and "_" in text[end:stop]:
            continue  # a form that was not filled in
        alone = not text[start:end].rstrip().endswith((":", "：", "-", "–", "—", "*"))
        if alone and (text[end:block.end].strip(_EDGES) or not in_head):
            continue
        value = strip(text, (end, stop))
        if value[0] >= value[1]:
            value = _in_row_below(document, index, position, len(found)) if len(found) > 1 else _next_line(document, index)
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
    return before.endswith(("\t", "  ", "| ", "|", "; ", "**", ": ")) or (before.endswith((". ", ", ")) and text[at].isupper())


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
    if _OTHER_LABEL.match(document.text, block.start, block.end):
        return 0, 0
    return strip(document.text, (block.start, block.end))


def _in_row_below(document: Document, index: int, position: int, count: int) -> Span:
    """The cell that belongs to one of several labels, where the next row has a cell for each of them."""
    if index + 1 >= len(document.blocks):
        return 0, 0
    cells = [cell for cell in document.blocks[index + 1].cells if document.text[cell[0] : cell[1]].strip()]
    return strip(document.text, cells[position]) if len(cells) == count else (0, 0)


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
            else:
                value = _cell_below(document, index, (start, end))
        if value[0] < value[1]:
            items.append(Labelled(name, (start, label_end), value, index, rule))
    return items


def _cell_below(document: Document, index: int, cell: Span) -> Span:
    """The cell under a label in the heading row of a table."""
    if index + 1 >= len(document.blocks):
        return 0, 0
    above, below = document.blocks[index], document.blocks[index + 1]
    if len(above.cells) != len(below.cells) or below.table != above.table:
        return 0, 0
    value = strip(document.text, below.cells[above.cells.index(cell)])
    return value if value[0] < value[1] and _cell_label(document.text, *value) is None else (0, 0)


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
