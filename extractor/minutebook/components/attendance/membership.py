"""Roles and bodies of attendees that stand elsewhere: in a list of the members, or beside the signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.components.annotations import Annotations
from minutebook.components.attendance.attendee import Attendee
from minutebook.components.attendance.roster import Roster
from minutebook.document import Block, BlockKind, Span
from minutebook.values.designations import read_designation, words_of
from minutebook.values.people import PersonName, read_person, same_person
from minutebook.values.people_lists import Listed, role_text, split_people

_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|had|will|would|to|that|moved|seconded|motion|nominat\w+|elected|report|action|presented)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\b(?:chair\w*|president|secretary|secy|clerk|treasurer|mayor|moderator|reeve|warden|supervisor|director|manager|recorder|scribe|provost|convenor|convener|minute)\b",
    re.IGNORECASE,
)
_ELECTION = re.compile(r"\b(?:elected|nomin\w+|candidates?|unopposed|moved|motion|action|owner)\b", re.IGNORECASE)
_AREA = re.compile(
    r"\b(?:district|ward|division|borough|county|riding|precinct|region|constituency|lot|unit|zone)\b", re.IGNORECASE
)
SIGNATURE_BLOCKS = 14
"""How many blocks at the end of the minutes may hold signatures."""


def complete(found: Annotations, roster: Roster, occupied: set[int]) -> None:
    """Give attendees without a role or a body those of a membership list or of the signatures."""
    wanting = [
        a for a in roster.attendees if a.person and " " in a.person.name and (_open_role(a) or a.affiliation is None)
    ]
    if not wanting:
        return
    surnames = re.compile("|".join(sorted({re.escape(a.person.surname) for a in wanting if a.person})), re.IGNORECASE)
    for index in _places(found, occupied):
        block = found.document.blocks[index]
        if not surnames.search(found.document.text, block.start, block.end):
            continue
        signatures = index >= len(found.document.blocks) - SIGNATURE_BLOCKS and index > max(occupied, default=0)
        if signatures and block.kind is BlockKind.LIST_ITEM:
            continue
        for listed in _listed(found, index, block):
            if signatures:
                listed.affiliation = None
            _give(roster.text, listed, wanting, signatures=signatures)


def _places(found: Annotations, occupied: set[int]) -> Iterator[int]:
    """Blocks before the first list, and those at the end of the minutes."""
    blocks = found.document.blocks
    first = min(occupied, default=0)
    end = found.appendix_from if found.appendix_from is not None else len(blocks)
    text = found.document.text
    rows = [i for i in range(len(blocks)) if blocks[i].kind is BlockKind.ROW and len(blocks[i].cells) > 1]
    elections = {
        blocks[i].table for i in rows if blocks[i].table and _ELECTION.search(text, blocks[i].start, blocks[i].end)
    }
    cards = _cards(text, [blocks[i] for i in rows])
    tables = [i for i in rows if blocks[i].table not in elections]
    for index in sorted({*range(min(first, 60)), *tables, *range(max(0, end - SIGNATURE_BLOCKS), end)} - occupied):
        if blocks[index].kind is BlockKind.ROW and blocks[index].table in cards:
            continue
        if blocks[index].kind is not BlockKind.FURNITURE and blocks[index].end - blocks[index].start <= 140:
            yield index


def _cards(text: str, rows: list[Block]) -> set[int]:
    """Tables of two columns that both hold names: cards side by side, where a row joins what is not related."""
    columns: dict[int, set[int]] = {}
    for row in rows:
        for k, span in enumerate(row.cells if len(row.cells) == 2 else ()):
            if len(text[slice(*span)]) <= 60 and (person := read_person(text, *span)) and " " in person.name:
                columns.setdefault(row.table, set()).add(k)
    return {table for table, names in columns.items() if len(names) > 1}


def _listed(found: Annotations, index: int, block: Block) -> Iterator[Listed]:
    text = found.document.text
    if block.kind is BlockKind.ROW and len(block.cells) > 1:
        yield from _of_row(text, block)
        return
    start = max(block.content, block.start)
    if _SENTENCE.search(text, start, block.end):
        return
    if len(split_people(text, start, block.end).people) > 2:
        return  # a list of several: what stands between two names belongs to neither
    people = split_people(text, start, block.end, one=True)
    if len(people.entries) == 1 and people.clean and people.people:
        listed = people.entries[0]
        if listed.role and listed.affiliation and listed.role[1] <= listed.start + 1 < listed.affiliation[0]:
            listed.affiliation = None if read_person(text, *listed.affiliation) else listed.affiliation
        if listed.role is None and listed.affiliation is None and index + 1 < len(found.document.blocks):
            below = found.document.blocks[index + 1]
            role = read_designation(text, below.start, below.end).role
            if (
                role
                and len(words_of(text, below.start, below.end)) <= 5
                and not _SENTENCE.search(text, below.start, below.end)
            ):
                listed.role = (role[0], role[1])
        yield listed


def _of_row(text: str, block: Block) -> Iterator[Listed]:
    """A row with a name and a role or district beside it; not one of tasks or motions."""
    cells = [span for span in block.cells if text[slice(*span)].strip()]
    if any(_SENTENCE.search(text, *span) or len(text[slice(*span)]) > 60 for span in cells):
        return
    people = [
        (span, person)
        for span in cells
        if (person := read_person(text, *span)) and _whole(text, person, span) and " " in person.name
    ]
    if len(people) != 1:
        return
    (span, person), listed = people[0], None
    listed = Listed(person.start, person.end, person, role=person.role_span)
    for cell in cells:
        if cell != span and re.search(r"[^\W\d_]{3}", text[slice(*cell)]) and "@" not in text[slice(*cell)]:
            designation = read_designation(text, *cell)
            listed.role = listed.role or designation.role
            if _AREA.search(text, *cell):
                listed.affiliation = listed.affiliation or designation.affiliation
    yield listed


def _whole(text: str, person: PersonName, span: Span) -> bool:
    return not text[person.end : span[1]].strip(" .,")


def _open_role(attendee: Attendee) -> bool:
    """Whether no role is known, or only that of the label over the whole list."""
    return attendee.role is None or attendee.role == attendee.candidate.group.role


def _short(text: str, role: Span) -> bool:
    words = text[slice(*role)]
    return len(words.split()) <= 7 and ". " not in words


def _give(text: str, listed: Listed, wanting: list[Attendee], *, signatures: bool) -> None:
    assert listed.person is not None
    if not (listed.role or listed.affiliation) or " " not in listed.person.name:
        return
    meant = [a for a in wanting if a.person and same_person(a.person, listed.person)]
    if len(meant) > 1:
        meant = [a for a in meant if a.person and len(a.person.name.split()[0].strip(".")) > 1]
    if len(meant) != 1:
        return
    attendee = meant[0]
    signer = not signatures or _SIGNS.search(text, *listed.role or (0, 0))
    if _open_role(attendee) and listed.role and signer and _short(text, listed.role):
        attendee.role, attendee.role_value = listed.role, role_text(text, listed.role)
    if attendee.affiliation is None and listed.affiliation:
        attendee.affiliation = listed.affiliation
