"""Lines that are signed: cells of the last lines, marks of signing, and the name and office in one cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.components.annotations import Annotations
from minutebook.components.header.lines import strip
from minutebook.components.people import resolve
from minutebook.document import BlockKind, Span
from minutebook.rules import rule_set
from minutebook.values.people import PersonName, initials_of, read_person

LAST = 16
"""How many blocks at the end can hold the signatures."""
LONGEST = 170
"""A line of signatures is no longer than that."""
EDGES = " \t\n,.:;()[]*–—-|"
_LISTS = frozenset({"attendance", "apologies", "appendix"})
_GAP = re.compile(r"\t+| {3,}")
_INITIALS = re.compile(r"(?P<who>[A-Za-z]{2,3})\b ?[,/(–-] ?(?=\d)")
_INITIALS_ALONE = re.compile(r"(?:[A-Z]\. ?){2,4}")
_CALL_SIGN = re.compile(r"[ ,]+(?=[A-Z\d]{0,6}\d)[A-Z\d]{4,7}\b")
_LETTERS = re.compile(r"[, ]+(?:(?:[A-Z][a-z]?\. ?){2,4},)")
"""Degrees after a name ("M. D.,")."""
_FULL_STOP = re.compile(r"(?<![\w.])[^\W\d_]{5,}\.\Z")
"""The end of the line after a whole word; an abbreviation keeps its stop ("Treas.", "W.M.")."""
_BESIDE = re.compile(r"\b(?:date|sign(?:ature)?)\b[ .]{0,3}(?:[._…]{3}|:|\d)", re.IGNORECASE)
"""What stands behind the names of those who sign."""
_NO_NAMES = frozenset({"sign", "signed", "date", "dated", "name", "draft", "copy", "cc", "minutes"})
_TOLD = re.compile(r"\s+(?!(?:and|for|to|of|in|at|pro|on|date|sign|draft)\b)[a-z]{3,}")
"""What goes on after an office as a sentence does is no signature."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a line that one signature can stand in, and its column from the left."""

    block: int
    column: int
    columns: int
    span: Span


@dataclass(slots=True)
class Signed:
    """A signature: name and office as they stand, and whether a mark shows that it is one."""

    cell: Cell
    start: int
    stop: int
    name: Span | None
    rule: str
    role: Span | None = None
    role_cell: Cell | None = None
    marked: bool = False
    date: tuple[str, Span] | None = None


def cells_of(found: Annotations) -> list[Cell]:
    """The cells of the last lines, without lists of people and what is too long."""
    document = found.document
    last = len(document.blocks) if found.appendix_from is None else found.appendix_from
    cells = []
    for index in range(max(2, last - LAST), last):
        block = document.blocks[index]
        if block.end - block.start > LONGEST or block.kind in (BlockKind.FURNITURE, BlockKind.HEADING):
            continue
        if index in found.attendance_blocks or (block.cells and found.kind_at(index) in _LISTS):
            continue
        spans = list(block.cells) if len(block.cells) > 1 else _columns(document.text, block.start, block.end)
        spans = [strip(document.text, span, " \t\n") for span in spans]
        cells += [Cell(index, at, len(spans), span) for at, span in enumerate(spans) if span[1] > span[0]]
    return cells


def _columns(text: str, start: int, end: int) -> list[Span]:
    spans, at = [], start
    for cut in [*(m.span() for m in _GAP.finditer(text, start, end)), (end, end)]:
        if cut[0] > at:
            spans.append((at, cut[0]))
        at = cut[1]
    return spans


def cue_end(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where the marks of signing at the start of a cell end, and whether there are any."""
    at, marked = start, False
    for _ in range(3):
        cue = rule_set("signatures", part="cue").first(text[at:end])
        line = rule_set("signatures", part="line").first(text[at : min(end, at + 200)])
        if cue is not None:
            at, marked = at + cue.end, True
        elif line is not None and line.start <= 2:
            at, marked = at + line.end, True
        else:
            break
    return at, marked


def office_in(text: str, start: int, end: int) -> Span | None:
    """An office at the start of a stretch, that no sentence goes on from."""
    start = strip(text, (start, end), EDGES)[0]
    match = rule_set("signatures", part="office").first(text[start:end])
    if match is None or match.end < 2 or _TOLD.match(text, start + match.end, end):
        return None
    stop = start + match.end
    while stop > start and text[stop - 1] in " ,":
        stop -= 1
    return start, stop - bool(_FULL_STOP.search(text, start, stop))


def read_cell(found: Annotations, cell: Cell, *, opened: bool, below: Cell | None) -> Signed | None:
    """The signature in a cell: a name with its office, a name alone under a mark, an office at an empty line."""
    text, (start, end) = found.document.text, cell.span
    at, marked = cue_end(text, start, end)
    lined = rule_set("signatures", part="line").first(text[start:end]) is not None
    at = strip(text, (at, end), EDGES)[0]
    marked = marked or lined
    signed = _by_name(found, cell, at, marked or opened, below) or _by_initials(found, cell, at, opened=opened)
    beside = _BESIDE.search(text, at, found.document.blocks[cell.block].end) is not None
    if signed is None and (marked or opened or beside):
        signed = _by_office(found, cell, at, lined=lined)
        opened = opened or beside
    if signed is not None:
        signed.marked = marked or opened
    return signed


def _by_name(found: Annotations, cell: Cell, at: int, marked: bool, below: Cell | None) -> Signed | None:
    text, end = found.document.text, cell.span[1]
    person = read_person(text, at, end)
    if person is None or person.name.lower() in _NO_NAMES or text[person.end : person.end + 1] == ":":
        return None
    if person.role is not None and not text[person.end : end].strip(EDGES):
        return None
    signed = Signed(cell, at, person.end, person.name_span, "en/signatures/name_office")
    stop = person.end
    for letters in (_CALL_SIGN, _LETTERS):
        if more := letters.match(text, stop, end):
            stop = more.end()
    if (role := office_in(text, stop, end)) is not None:
        signed.role, signed.stop = role, role[1]
        return signed if marked or _whole(person) else None
    if below is not None and not text[stop:end].strip(EDGES):
        role = office_in(text, *below.span)
        if role is not None and not text[role[1] : below.span[1]].strip(EDGES):
            signed.role, signed.role_cell = role, below
            return signed if marked or _whole(person) else None
    return _alone(found, signed, person, stop, marked)


def _alone(found: Annotations, signed: Signed, person: PersonName, stop: int, marked: bool) -> Signed | None:
    """A name without an office: under a mark, before a brace, or somebody of the meeting in the very last line."""
    text, end = found.document.text, signed.cell.span[1]
    rest = text[stop:end].strip(EDGES)
    signed.rule = "en/signatures/name_alone"
    if marked and (not rest or rest[0].isdigit() or len(rest) > 8) and not _TOLD.match(text, stop, end):
        return signed
    braced = text[end : end + 2].strip(" \t")[:1] in (")", "}") and _whole(person)
    final = signed.cell.block >= len(found.document.blocks) - 1 and signed.cell.columns == 1
    known = final and not rest and resolve(person.name, found.people) is not None
    return signed if braced or known else None


def _whole(person: PersonName) -> bool:
    return len(person.name.split()) > 1


def _by_initials(found: Annotations, cell: Cell, at: int, *, opened: bool) -> Signed | None:
    """Initials with a date, of somebody at the meeting: "jf, 4/3/18"; with stops, of an approval above or beside."""
    text, end = found.document.text, cell.span[1]
    if opened and _INITIALS_ALONE.fullmatch(text, at, end):
        return Signed(cell, at, end, (at, end), "en/signatures/initials")
    if match := _INITIALS.match(text, at, end):
        letters = match["who"].upper()
        known = {person.initials for person in found.people} | {initials_of(p.name) for p in found.people if p.name}
        near_end = cell.block >= len(found.document.blocks) - 3
        if letters in known and near_end:
            return Signed(cell, at, match.end("who"), match.span("who"), "en/signatures/initials")
    return None


def _by_office(found: Annotations, cell: Cell, at: int, *, lined: bool) -> Signed | None:
    """An office at a line that nobody signed, or before the name of who did ("CHAIRMAN: J. Fay  SIGN …")."""
    text, end = found.document.text, cell.span[1]
    role = office_in(text, at, end)
    if role is None:
        return None
    begin = strip(text, (role[1], end), EDGES)[0]
    person = read_person(text, begin, end)
    named = person is not None and person.name.lower() not in _NO_NAMES and not _TOLD.match(text, person.end, end)
    if person is not None and named:
        return Signed(cell, at, person.end, person.name_span, "en/signatures/office_name", role)
    empty = rule_set("signatures", part="line").first(text[role[1] : end]) is not None or lined
    return Signed(cell, cell.span[0], role[1], None, "en/signatures/empty_line", role) if empty else None
