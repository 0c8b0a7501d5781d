"""Labels and their values: "Venue: Town Hall", a label in a cell, a label in a line by itself."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.header.lines import EDGES, Head, Labelled, is_row, strip
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.rules import Match, rule_set
from minutebook.values.people import parse_person

LABEL_REACH = 60
"""How far from either end of the document labelled lines are looked for, in blocks."""
BELOW_HEAD = 8
"""How many blocks below the head a label can have a line to itself."""
NEAR_HEAD = 14
"""How many blocks below the head, or from the end, the labels of offices stand."""
LONGEST_LABELLED = 400
_OTHER_LABEL = re.compile(r"\W*[A-Z][\w/]*(?: [\w/]+){0,3}:(?:\s|$)")
_TOML_VALUE = re.compile(r"\b(?P<key>title|date) = \"(?P<value>[^\"]{1,200})\"")
_ALONE = ("quorum", "start_time", "end_time")
"""Fields whose label can have a line to itself below the head; there, an office stands in a list of people."""
_BARE_MINUTES = re.compile(r"\W*(?:minutes|notes)\W*", re.IGNORECASE)
"""A label that is that of the minute-taker only in a cell beside a name."""
_MARKS = (":", "：", "-", "–", "—")


def read_labels(found: Annotations, head: Head) -> list[Labelled]:
    """All labelled values, those of the front matter first."""
    front = [item for index in head.front for item in _toml(head.document, index)]
    return front + [item for item in _labelled(found, head) if _in_place(item, head)]


def _in_place(item: Labelled, head: Head) -> bool:
    """Whether a label stands where its field is printed: offices stand near the head or among the signatures."""
    if item.field not in ("chair", "secretary", "body", "kind", "number", "title", "memo"):
        return True
    count = len(head.document.blocks)
    return item.block < head.end + NEAR_HEAD or (
        item.field in ("chair", "secretary") and item.block >= count - NEAR_HEAD
    )


def _toml(document: Document, index: int) -> list[Labelled]:
    """Title and date of front matter that is written as `title = "Minutes"`."""
    block = document.blocks[index]
    found = _TOML_VALUE.finditer(document.text, block.start, block.end)
    return [Labelled(m["key"], m.span("key"), m.span("value"), index, "en/header/front_matter") for m in found]


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
        elif block.end - block.start <= LONGEST_LABELLED and (
            index < head.end + BELOW_HEAD or any(mark in document.text[block.start : block.end] for mark in _MARKS)
        ):
            items += _in_line(document, index, head.end)
    return items


def _in_line(document: Document, index: int, head_end: int) -> list[Labelled]:
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
        if text[end:stop].strip(EDGES + ".…") == "" and "_" in text[end:stop]:
            continue  # a form that was not filled in
        alone = not text[start:end].rstrip().endswith((":", "：", "-", "–", "—", "*"))
        near = index < head_end or (index < head_end + BELOW_HEAD and name in _ALONE)
        if alone and (text[end : block.end].strip(EDGES) or not near):
            continue
        value = strip(text, (end, stop))
        if value[0] >= value[1]:
            value = (
                _in_row_below(document, index, position, len(found)) if len(found) > 1 else _next_line(document, index)
            )
        bare = _BARE_MINUTES.fullmatch(text, start, end) is not None
        if value[0] < value[1] and not (bare and (alone or not _is_name(text, value))):
            items.append(Labelled(name, (start, end), value, index, rule))
    return items


def _is_name(text: str, value: Span) -> bool:
    """Whether a value is a person of two names at least, and nothing more."""
    person = parse_person(text, *value)
    return person is not None and " " in person.name and rule_set("header", part="body").first(text, *value) is None


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
    if at <= block.content or not before.strip(EDGES):
        return True
    return before.endswith(("\t", "  ", "| ", "|", "; ", "**", ": ")) or (
        before.endswith((". ", ", ")) and text[at].isupper()
    )


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
        match = cell_label(text, start, end)
        if match is None:
            continue
        label_end, name, rule = match
        value = strip(text, (label_end, end))
        if value[0] >= value[1]:
            following = cells[position + 1] if position + 1 < len(cells) else (0, 0)
            if following[1] and cell_label(text, *following) is None:
                value = strip(text, following)
            else:
                value = _cell_below(document, index, (start, end))
        bare = _BARE_MINUTES.fullmatch(text, start, label_end) is not None
        if value[0] < value[1] and not (bare and not _is_name(text, value)):
            items.append(Labelled(name, (start, label_end), value, index, rule))
    return items


def _cell_below(document: Document, index: int, cell: Span) -> Span:
    """The cell under a label in the heading row of a table."""
    if index + 1 >= len(document.blocks):
        return 0, 0
    above, below = document.blocks[index], document.blocks[index + 1]
    if len(above.cells) != len(below.cells) or below.table != above.table:
        return 0, 0
    if any(document.text[slice(*c)].strip() and cell_label(document.text, *c) is None for c in above.cells):
        return 0, 0
    value = strip(document.text, below.cells[above.cells.index(cell)])
    return value if value[0] < value[1] and cell_label(document.text, *value) is None else (0, 0)


def cell_label(text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """Where the label of a cell ends, its field and rule; None where the cell has none."""
    if end - start > LONGEST_LABELLED:
        return None
    found = [
        (match.end, match.rule.sets["field"], match.rule.id)
        for match in rule_set("header", part="label").find(text, start, end)
        if not text[start : match.start].strip(EDGES) and _is_whole(text, match, end)
    ]
    return max(found) if found else None


def _is_whole(text: str, match: Match, end: int) -> bool:
    """Whether a label in a cell has a mark after it, or the cell to itself."""
    return text[match.start : match.end].rstrip().endswith(_MARKS) or not text[match.end : end].strip(EDGES)
