"""Which blocks stand in a list of actions: below a heading or a label that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.components.actions.actors import Licence, Registry
from minutebook.components.actions.progress import group_of
from minutebook.components.actions.task import Owner
from minutebook.components.actions.wording import owners_of, says
from minutebook.components.annotations import Annotations
from minutebook.document import Block, BlockKind, Span

_DECIDING = re.compile(
    r"\b(?:moved by|motion|seconded|2nd|carried|unanimously|ordinance|resolution \w*\d)\b", re.IGNORECASE
)
_HEADING_LENGTH = 90


@dataclass(slots=True)
class Zone:
    """A stretch of blocks that lists tasks."""

    head: int
    """Index of the heading's block."""
    first: int
    last: int
    """One past the last block."""
    old: bool
    """A list of an earlier meeting that is gone through here."""
    owners: tuple[Owner, ...] = ()
    """Whose tasks they are, where the heading says so."""
    owner_span: Span | None = None
    skipped: set[int] = field(default_factory=set)


def zones(found: Annotations, registry: Registry) -> list[Zone]:
    """All lists of actions, in order; an inner one takes its blocks from the outer."""
    document = found.document
    starts = {section.block: section for section in found.sections}
    result: list[Zone] = []
    for index, block in enumerate(document.blocks):
        begin, end = _heading_span(found, index, block)
        words = document.text[begin:end].strip(" *_#")
        if not words or len(words) > _HEADING_LENGTH:
            continue
        listed = says("zone", words)
        owner = says("owner_zone", words) if block.kind is not BlockKind.ROW and not listed else None
        if not listed and (owner is None or not _is_somebody(registry, owner["owner"])):
            continue
        last = _end_of_section(found, index) if index in starts else _end_of_list(found, index)
        zone = Zone(index, index + 1, last, bool(says("old", words)))
        if owner is not None:
            at = begin + document.text[begin:end].index(owner["owner"])
            zone.owners = (Owner(owner["owner"], (at, at + len(owner["owner"]))),)
            zone.owner_span = (begin, end)
        zone.last = _end_of_table(found, zone) if zone.last > zone.first else zone.last
        if zone.last > zone.first and not _decides(found, zone):
            result.append(zone)
    return result


def _is_somebody(registry: Registry, name: str) -> bool:
    """Whether a heading's first words may be a person: no word of the language."""
    return registry.licence(name) is not Licence.NONE and name.casefold().split()[0] not in registry.common


def _heading_span(found: Annotations, index: int, block: Block) -> Span:
    for section in found.sections:
        if section.block == index:
            return section.heading
    return (block.content or block.start, block.end)


def _end_of_section(found: Annotations, index: int) -> int:
    """A section ends where the next heading stands that is no numbered item of the list."""
    blocks = found.document.blocks
    here = next((section for section in found.sections if section.block == index), None)
    for section in found.sections:
        if section.block <= index:
            continue
        inner = here is not None and section.start < here.end and section.level > here.level
        if not (inner and blocks[section.block].kind is BlockKind.LIST_ITEM):
            return section.block
    return len(blocks)


def _end_of_list(found: Annotations, index: int) -> int:
    """A list under a mere label goes on as long as its blocks are items, or deeper than the label."""
    blocks = found.document.blocks
    stop = _end_of_section(found, index)
    label = blocks[index]
    at = index + 1
    while at < stop:
        block = blocks[at]
        deeper = block.level > label.level or block.indent > label.indent
        if label.kind is BlockKind.LIST_ITEM and not deeper:
            break
        if block.kind not in (BlockKind.LIST_ITEM, BlockKind.ROW, BlockKind.FURNITURE) and not deeper:
            if at > index + 1 and block.gap and not group_of(found.document.text, block):
                break
            if len(found.document.text[block.start : block.end]) > 300:
                break
        at += 1
    return at


def _end_of_table(found: Annotations, zone: Zone) -> int:
    """A list that is a table ends with the table."""
    blocks = found.document.blocks
    if blocks[zone.first].kind is not BlockKind.ROW:
        return zone.last
    at = zone.first
    table = blocks[at].table
    if not table and at + 1 < zone.last and blocks[at + 1].kind is BlockKind.ROW:
        table, at = blocks[at + 1].table, at + 1  # what the columns are headed stands above the ruled table
    while at < zone.last and (
        (blocks[at].table == table and blocks[at].kind is BlockKind.ROW)
        or blocks[at].kind is BlockKind.FURNITURE
        or _within_table(blocks, at, zone.last)
    ):
        at += 1
    return at


def _within_table(blocks: Sequence[Block], at: int, last: int) -> bool:
    """Whether a block between two rows of as many cells is the rest of a cell that was broken off."""
    if at + 1 >= last or blocks[at + 1].kind is not BlockKind.ROW or blocks[at - 1].kind is not BlockKind.ROW:
        return False
    same = blocks[at + 1].table == blocks[at - 1].table and len(blocks[at + 1].cells) == len(blocks[at - 1].cells)
    return same and blocks[at].end - blocks[at].start < _HEADING_LENGTH and not blocks[at].gap


def _decides(found: Annotations, zone: Zone) -> bool:
    """Whether the list is of matters for the body to decide ("Action items" of an American agenda)."""
    blocks = found.document.blocks[zone.first : zone.last]
    text = found.document.text
    deciding = sum(bool(_DECIDING.search(text, block.start, block.end)) for block in blocks)
    return deciding >= 2 or deciding * 2 > len(blocks)


def heads_owner(registry: Registry, text: str, block: Block) -> tuple[Owner, ...]:
    """The owners that a block names and nothing else ("Dana:")."""
    return owners_of(registry, text, block.content or block.start, block.end) if block.end - block.start < 60 else ()
