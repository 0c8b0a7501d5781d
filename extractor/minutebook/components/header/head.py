"""Where the head of the minutes is: from the title to the first item, front matter apart."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations, Section
from minutebook.components.header.labels import LONGEST_LABELLED, cell_label, read_labels
from minutebook.components.header.lines import EDGES, Head, is_row
from minutebook.document import BlockKind, Document, Span
from minutebook.rules import rule_set
from minutebook.values.calendar import find_dates

MAX_HEAD = 40
"""How many blocks the head can have at most."""
_KEY = re.compile(r"[a-z][\w-]{1,20}(?::(?=\s|$)| = )")
_KEY_ITEM = re.compile(r"\s*-\s+\S{1,40}(?:\s\S{1,20}){0,3}$")
BANNER_WITHIN = 5
"""A banner stands in the first lines."""
_BANNER = re.compile(
    r"(?=.*\b(?:draft|unapproved|unconfirmed|minutes)\b).{0,120}\b(?:until|unless)\b"
    r"|\bnot (?:yet )?(?:to )?(?:be(?:en)? )?(?:considered|deemed|approved|adopted)\b",
    re.IGNORECASE,
)
"""A line over the title that says that the minutes hold only when they have been approved."""
_TITLED = re.compile(r"\b(?:minutes|meeting|proceedings) (?:of|held)\b|\bheld (?:on|at|in)\b", re.IGNORECASE)
"""What the title itself says, which may warn, too ("Minutes of the meeting … (subject to approval)")."""
_UNTIL = re.compile(r"\b(?:until|on|at|of|before|pending)\W*$", re.IGNORECASE)
_FENCES = ("+++", "---")
_TOML = re.compile(r"(?:\+\+\+\s*)?[a-z]\w{1,20} = [\"\[]")


def read_head(found: Annotations) -> Head:
    """Find the head and all labelled lines."""
    document = found.document
    front = _front_matter(document)
    start = front[-1] + 1 if front else 0
    end = _head_end(found, start)
    banner = _banner(document, start, end)
    head = Head(document, _printed(document, start, end, banner), front, end, banner=banner)
    head.labelled = read_labels(found, head)
    return head


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
        if block.kind is BlockKind.HEADING or not (
            _KEY.match(text) or (front and _KEY_ITEM.match(text) and _is_list(document, front[-1]))
        ):
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
        if is_row(block) and len(block.cells) > 2 and not _of_head(document.text, block.cells):
            return max(index, start + 1)
    return limit


def _of_head(text: str, cells: tuple[Span, ...]) -> bool:
    """Whether a row has a label in a cell, or is one of date, time and place."""
    return any(cell_label(text, *cell) or find_dates(text[slice(*cell)]) for cell in cells)


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
    if (
        section.kind == "other"
        and section.block < start + 8
        and len(title) < 60
        and rule_set("header", part="place").first(title)
    ):
        return False
    return not find_dates(title)


def _printed(document: Document, start: int, end: int, banner: list[int]) -> list[int]:
    """The blocks without furniture; the running head of the first page stays, for it may name the body."""
    printed = [i for i in range(start, end) if document.block_text(i).strip(EDGES)]
    indices = [i for i in printed if i not in banner] or printed
    plain = [i for i in indices if i < start + 4 or document.blocks[i].kind is not BlockKind.FURNITURE]
    return plain or indices


def _banner(document: Document, start: int, end: int) -> list[int]:
    """The warning over the title that the minutes are a draft, and the day on which they may be approved."""
    found: list[int] = []
    unfinished = False
    for index in range(start, min(end, start + BANNER_WITHIN)):
        line = document.block_text(index).strip(EDGES)
        banner = _BANNER.search(line) is not None and not _TITLED.search(line)
        if banner or (unfinished and find_dates(line)):
            found.append(index)
        unfinished = banner and _UNTIL.search(line) is not None
    return found
