"""Decisions in tables: a column for each of motion, mover, seconder and result, or a column of labels."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.extent import end_of_minutes
from minutebook.components.decisions.names import read_names
from minutebook.document import Block, BlockKind, Span
from minutebook.values.votes import parse_tally

_COLUMNS = {
    "text": re.compile(r"(?:motions?|resolutions?|proposals?|items?|matters?|description|recommendation|decisions?|subject|topic|business)(?: (?:text|details|description|put))?", re.IGNORECASE),
    "mover": re.compile(r"(?:moved?|mover|proposed|proposer|nominated|nominator|motion)(?: by)?", re.IGNORECASE),
    "seconder": re.compile(r"(?:second(?:ed|er)?|2nd)(?: by)?", re.IGNORECASE),
    "result": re.compile(r"(?:results?|outcomes?|votes?|status|carried(?:\W*lost)?|passed|decision|disposition|action(?: taken)?)(?:\W.*)?", re.IGNORECASE),
    "number": re.compile(r"(?:no\.?|num(?:ber)?|#|ref(?:erence)?\.?|motion (?:no\.?|number|#)|resolution (?:no\.?|number|#))", re.IGNORECASE),
    "office": re.compile(r"(?:positions?|offices?|roles?|post)(?: .{0,20})?", re.IGNORECASE),
    "elected": re.compile(r"(?:elected|appointed|successful (?:candidate|nominee)|elected member|new (?:officer|holder)s?)(?: .{0,20})?", re.IGNORECASE),
}  # fmt: skip
_OUTCOMES = (
    ("lost", re.compile(r"\b(?:not (?:carried|passed|approved|agreed)|lost|failed|defeated|rejected|negatived)\b", re.IGNORECASE)),
    ("withdrawn", re.compile(r"\bwithdrawn\b", re.IGNORECASE)),
    ("deferred", re.compile(r"\b(?:deferred|tabled|postponed|referred|held over|laid)\b", re.IGNORECASE)),
    ("carried", re.compile(r"\b(?:carried|passed|passes|approved|adopted|agreed|accepted|yes|unanimous(?:ly)?|resolved)\b|✓|✔", re.IGNORECASE)),
)  # fmt: skip


def read_tables(found: Annotations) -> tuple[list[Draft], frozenset[int]]:
    """The decisions of tables that are laid out for them, and the blocks that were read."""
    drafts: list[Draft] = []
    read: set[int] = set()
    for rows in _tables(found):
        columns = _columns(rows[0][1], found.document.text)
        if {"mover", "seconder"} <= columns.keys() and len(rows[0][1].cells) > 2:
            made = [_motion(block, columns, found.document.text) for _, block in rows[1:]]
        elif "office" in columns and "elected" in columns:
            made = [_election(block, columns) for _, block in rows[1:]]
        elif labelled := _labelled(rows, found.document.text):
            made = [labelled]
            _add_heading(labelled, rows[0][0], found)
        else:
            continue
        drafts += [draft for draft in made if draft]
        read |= {index for index, _ in rows}
    return drafts, frozenset(read)


def _tables(found: Annotations) -> list[list[tuple[int, Block]]]:
    tables: dict[int, list[tuple[int, Block]]] = {}
    for index, block in enumerate(found.document.blocks[: end_of_minutes(found)]):
        if block.kind is BlockKind.ROW and block.table and block.cells and index not in found.attendance_blocks:
            tables.setdefault(block.table, []).append((index, block))
    return [rows for rows in tables.values() if len(rows) > 1]


def _columns(header: Block, text: str) -> dict[str, int]:
    """What the columns hold, by their headings."""
    columns: dict[str, int] = {}
    for number, (start, end) in enumerate(header.cells):
        heading = text[start:end].strip(" :*")
        for name, pattern in _COLUMNS.items():
            if name not in columns and heading and pattern.fullmatch(heading):
                columns[name] = number
                break
    return columns


def _cell(block: Block, columns: dict[str, int], name: str, text: str) -> Span | None:
    number = columns.get(name)
    if number is None or number >= len(block.cells):
        return None
    start, end = block.cells[number]
    return (start, end) if text[start:end].strip() else None


def _motion(block: Block, columns: dict[str, int], text: str) -> Draft | None:
    wording = _cell(block, columns, "text", text)
    result = _cell(block, columns, "result", text)
    mover = _cell(block, columns, "mover", text)
    if wording is None or not (result or mover):
        return None
    draft = Draft([wording], "en/decisions/table", 0.93, "motion")
    for name, span in (("movers", mover), ("seconders", _cell(block, columns, "seconder", text))):
        if span:
            setattr(draft, name, read_names(text, *span) or [])
            draft.add(span)
    if result:
        _settle(draft, result, text)
    if number := _cell(block, columns, "number", text):
        draft.identifier = (text[slice(*number)].strip(), number)
        draft.add(number)
    return draft


def _settle(draft: Draft, result: Span, text: str) -> None:
    draft.add(result)
    for outcome, pattern in _OUTCOMES:
        if match := pattern.search(text, *result):
            draft.settle(outcome, match.span())
            break
    draft.tally = parse_tally(text, *result)


def _election(block: Block, columns: dict[str, int]) -> Draft | None:
    if max(columns["office"], columns["elected"]) >= len(block.cells):
        return None
    draft = Draft([(block.start, block.end)], "en/decisions/table_election", 0.88, "election")
    draft.outcome, draft.inferred = "carried", "elected"
    return draft


def _labelled(rows: list[tuple[int, Block]], text: str) -> Draft | None:
    """A table of two columns, labels and values ("Moved by | A. Bell")."""
    values: dict[str, Span] = {}
    for _, block in rows:
        if len(block.cells) != 2:
            return None
        label = text[slice(*block.cells[0])].strip(" :*")
        name = next((n for n, pattern in _COLUMNS.items() if pattern.fullmatch(label)), None)
        if name and name not in values and text[slice(*block.cells[1])].strip():
            values[name] = block.cells[1]
    if "mover" not in values or not ({"seconder", "result"} & values.keys()):
        return None
    wording = values.get("text") or (rows[0][1].start, rows[-1][1].end)
    draft = Draft([wording], "en/decisions/table_labels", 0.9, "motion")
    draft.movers = read_names(text, *values["mover"]) or []
    draft.seconders = (read_names(text, *values["seconder"]) or []) if "seconder" in values else []
    if "result" in values:
        _settle(draft, values["result"], text)
    return draft


def _add_heading(draft: Draft, block: int, found: Annotations) -> None:
    """The heading over a table that tells no wording of its own."""
    section = found.section_of[block] if block < len(found.section_of) else None
    if section is not None:
        draft.add(found.sections[section].heading)
