"""Decisions in tables: a column for each of motion, mover, seconder and result, or a column of labels."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.extent import end_of_minutes
from minutebook.components.decisions.names import read_names
from minutebook.components.decisions.rosters import is_vacant
from minutebook.document import Block, BlockKind, Span
from minutebook.rules import load
from minutebook.values.votes import parse_tally

_MOTIONS = re.compile(r"\W*(?:motion|resolution|proposal)s?\b", re.IGNORECASE)
"""What a column is headed that holds motions and nothing else."""
_ACCEPTED = re.compile(r"\W*(?:approved|accepted|adopted|agreed|confirmed|carried)\b", re.IGNORECASE)
"""How a line starts that tells an act and not of what."""
Row = tuple[int, Block]
"""A table row with the index of its block."""
Cells = dict[str, Span]
"""Where each of the things that a decision consists of stands."""


def read_tables(found: Annotations) -> tuple[list[Draft], frozenset[int]]:
    """The decisions of tables that are laid out for them, and the blocks that were read."""
    drafts: list[Draft] = []
    read: set[int] = set()
    for rows in _tables(found):
        made = _read_table(rows, found)
        if made:
            drafts += made
            read |= {index for index, _ in rows}
            read |= {found.document.block_at(draft.texts[0][0]) for draft in made}
    return drafts, frozenset(read)


def _tables(found: Annotations) -> list[list[Row]]:
    tables: dict[int, list[Row]] = {}
    for index, block in enumerate(found.document.blocks[: end_of_minutes(found)]):
        if block.kind is BlockKind.ROW and block.table and block.cells and index not in found.attendance_blocks:
            tables.setdefault(block.table, []).append((index, block))
    return [rows for rows in tables.values() if len(rows) > 1]


def _read_table(rows: list[Row], found: Annotations) -> list[Draft]:
    """The decisions of one table; empty where it is no table of decisions."""
    text = found.document.text
    columns = _columns(rows[0][1], text)
    if {"mover", "seconder"} <= columns.keys() and len(rows[0][1].cells) > 2:
        motions = (_motion(_cells(block, columns, text), text) for _, block in rows[1:])
        return [draft for draft in motions if draft]
    if {"both", "result"} <= columns.keys():
        lead = _accepted_before(rows[0][0], found) if len(rows) == 2 else None
        return [draft for _, block in rows[1:] if (draft := _answer(block, _cells(block, columns, text), text, lead))]
    if {"text", "result"} <= columns.keys() and _MOTIONS.match(text, *rows[0][1].cells[columns["text"]]):
        motions = (_motion(_cells(block, columns, text), text) for _, block in rows[1:])
        return [draft for draft in motions if draft and draft.outcome]
    if {"office", "elected"} <= columns.keys():
        offices = ((block, _cells(block, columns, text)) for _, block in rows[1:])
        return [_election(block) for block, cells in offices if _is_filled(cells, text)]
    labelled = _labelled(rows, text)
    if labelled is None:
        return []
    section = found.section_of[rows[0][0]]
    if section is not None:
        labelled.add(found.sections[section].heading)
    return [labelled]


def _heading(text: str) -> str | None:
    """What a column's heading or a label says that stands there."""
    for rule in load("decision_columns"):
        if rule.regex and rule.sets["column"] != "outcome" and rule.regex.search(text.strip(" :*")):
            return rule.sets["column"]
    return None


def _columns(header: Block, text: str) -> dict[str, int]:
    """What the columns hold, by their headings; a second column of a sort is left out."""
    columns: dict[str, int] = {}
    for number, (start, end) in enumerate(header.cells):
        if name := _heading(text[start:end]):
            columns.setdefault(name, number)
    return columns


def _cells(block: Block, columns: dict[str, int], text: str) -> Cells:
    """The cells of a row by what they hold, the empty ones left out."""
    cells = {name: block.cells[number] for name, number in columns.items() if number < len(block.cells)}
    return {name: span for name, span in cells.items() if text[slice(*span)].strip()}


def _motion(cells: Cells, text: str) -> Draft | None:
    """The decision of one row; None where it has no wording, or nothing but wording."""
    if "text" not in cells or not ({"result", "mover"} & cells.keys()):
        return None
    draft = Draft([cells["text"]], "en/decisions/table", 0.93, "motion")
    _fill(draft, cells, text)
    for name in ("mover", "seconder", "result", "number"):
        if name in cells:
            draft.add(cells[name])
    if number := cells.get("number"):
        draft.identifier = (text[slice(*number)].strip(), number)
    return draft


def _accepted_before(header: int, found: Annotations) -> Span | None:
    """The line before a table that tells the act whose mover and result the table gives."""
    before = found.document.blocks[header - 1] if header else None
    if before is None or before.kind is BlockKind.ROW:
        return None
    return (before.start, before.end) if _ACCEPTED.match(found.document.text, before.start, before.end) else None


def _answer(row: Block, cells: Cells, text: str, lead: Span | None) -> Draft | None:
    """The decision of a row that names mover, seconder and result ("JF / AR | Agreed | Clerk to pay")."""
    if not {"both", "result"} <= cells.keys():
        return None
    wording = lead or cells.get("text") or (row.start, row.end)
    draft = Draft([wording], "en/decisions/table", 0.9, "motion")
    _fill(draft, cells, text)
    if draft.outcome is None:
        return None
    names = read_names(text, *cells["both"]) or []
    draft.movers, draft.seconders = names[:1], names[1:2]
    draft.add((row.start, row.end))
    return draft


def _fill(draft: Draft, cells: Cells, text: str) -> None:
    """Put names and result into a draft."""
    if "mover" in cells:
        draft.movers = read_names(text, *cells["mover"]) or []
    if "seconder" in cells:
        draft.seconders = read_names(text, *cells["seconder"]) or []
    if result := cells.get("result"):
        for rule in load("decision_columns"):
            match = rule.regex.search(text, *result) if rule.regex and "outcome" in rule.sets else None
            if match:
                draft.settle(rule.sets["outcome"], match.span())
                break
        draft.tally = parse_tally(text, *result)


def _is_filled(cells: Cells, text: str) -> bool:
    """Whether a row names an office and who was elected."""
    return {"office", "elected"} <= cells.keys() and not is_vacant(text[slice(*cells["elected"])])


def _election(block: Block) -> Draft:
    """One office filled, as a row tells it."""
    draft = Draft([(block.start, block.end)], "en/decisions/table_election", 0.88, "election")
    draft.outcome, draft.inferred = "carried", "elected"
    return draft


def _labelled(rows: list[Row], text: str) -> Draft | None:
    """A table of two columns, labels and values ("Moved by | A. Bell")."""
    cells: Cells = {}
    for _, block in rows:
        if len(block.cells) != 2:
            return None
        name = _heading(text[slice(*block.cells[0])])
        if name and text[slice(*block.cells[1])].strip():
            cells.setdefault(name, block.cells[1])
    if "mover" not in cells or not ({"seconder", "result"} & cells.keys()):
        return None
    wording = cells.get("text") or (rows[0][1].start, rows[-1][1].end)
    draft = Draft([wording], "en/decisions/table_labels", 0.9, "motion")
    _fill(draft, cells, text)
    return draft
