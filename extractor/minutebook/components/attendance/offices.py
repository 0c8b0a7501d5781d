"""Offices named on lines of their own at the head of the minutes: "Chair: Jane Roe", "Minutes taken by: T. Poe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.components.annotations import Annotations
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, read_label
from minutebook.components.attendance.lists import people_in
from minutebook.document import Block, BlockKind, Span
from minutebook.values.designations import read_designation
from minutebook.values.people import read_person
from minutebook.values.people_lists import Listed

_CUE = re.compile(r"chair|presid|moderat|facilitat|scribe|minute|note|record|clerk|secretary", re.IGNORECASE)
_INNER = re.compile(r"(?:chaired|clerked|minuted|recorded|scribed) by:?\s+", re.IGNORECASE)
REACH = 8
"""How many blocks away from a list such a line may stand to count for somebody who is on no list."""


def office_lines(found: Annotations, occupied: set[int], run: int) -> Iterator[tuple[Candidate, bool]]:
    """People named with their office near the lists, and whether they count without being listed."""
    if not occupied:
        return
    first, last = min(occupied), max(i for i in occupied if i <= min(occupied) + 150)
    for index in range(max(0, first - 30), min(len(found.document.blocks), last + REACH)):
        block = found.document.blocks[index]
        if index in occupied or block.end - block.start > 160 or block.kind is BlockKind.FURNITURE:
            continue
        if found.kind_at(index) == "elections":  # who was elected need not have been there
            continue
        if not _CUE.search(found.document.text, block.start, block.end):
            continue
        near = first - REACH <= index <= last + REACH
        for candidate in _of_block(found.document.text, block, index, run):
            yield candidate, near


_OPENED = re.compile(r"(?:called|opened|convened|brought)\b.{0,60}?\bby (?:the )?", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:called|opened|convened) (?:the|this) .{0,60}?(?:meeting|session|order)", re.IGNORECASE)


def opening_officers(found: Annotations, occupied: set[int]) -> Iterator[Listed]:
    """Who opened the meeting, where an office is printed before the name: "called to order by President Roe"."""
    text = found.document.text
    for block in found.document.blocks[: max(occupied, default=0) + 12]:
        if (
            (by := _OPENED.search(text, block.start, block.end)) and (person := read_person(text, by.end(), block.end))
        ) or (
            _OPENS.search(text, block.start, block.end)
            and (person := read_person(text, max(block.start, block.content), block.end))
        ):
            yield Listed(person.start, person.end, person, person.role_span or _behind(text, person.end, block.end))


def _behind(text: str, start: int, end: int) -> Span | None:
    """The office behind the name of who opened the meeting: "Mr. Roe, President, called the meeting to order"."""
    between = _BEHIND.match(text, start, end)
    return read_designation(text, *between.span(1)).role if between else None


_BEHIND = re.compile(r",\s+(?:the )?([A-Za-z][\w .-]{3,40}),?\s+(?=called|opened|convened)")


def _of_block(text: str, block: Block, index: int, run: int) -> Iterator[Candidate]:
    cells = [span for span in block.cells if text[slice(*span)].strip()] or [
        (max(block.content, block.start), block.end)
    ]
    for k, span in enumerate(cells):
        label = read_label(text, *span, "office")
        following = cells[k + 1] if k + 1 < len(cells) else None
        rest: Span | None = None
        if label and text[label.content : span[1]].strip():
            rest = (label.content, span[1])
        elif label and following:
            rest = following
        if label and rest and (label.explicit or _INNER.match(text, *span)):
            yield from _people(text, label, rest, index, run)


def _people(text: str, label: Group, rest: Span, index: int, run: int) -> Iterator[Candidate]:
    inner = _INNER.search(text, *rest)
    end = inner.start() if inner else rest[1]
    people, _ = people_in(text, rest[0], end, strict=True)
    if 0 < len(people.people) <= 3 and len(people.people) == len(people.entries):
        group = Group(label.rule, 0.85, label.label, "present", label.capacity, role=label.role)
        for entry in people.entries:
            yield Candidate(entry, group, run, index)
    if inner:
        label = read_label(text, inner.start(), rest[1], "office") or label
        yield from _people(text, label, (inner.end(), rest[1]), index, run)
