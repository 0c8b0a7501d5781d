"""From the cells of a table to lines: rows where it is one, paragraphs where it only arranges the page."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from minutebook.document import Line, LineKind
from minutebook.readers.runs import labelled

_LABEL = re.compile(r"\(?(?:[0-9]{1,4}|[A-Za-z]|[ivxIVX]{1,5})(?:[./][0-9]{1,4})*(?:\.?[a-z])?[.):]?")
_ITEM = re.compile(r"[0-9]{1,3}(?:[./][0-9]{1,3})*[.)]?\s+[^\W\d_]")
"""How a numbered title begins."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_WIDEST = 256
"""Columns; merged cells beyond cover one place each: a few tags would make billions of blank cells."""
_PROSE = 160
"""A cell line as long as this, among several, is a paragraph of running text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's lines; none where it is blank or covered by a merged one."""

    lines: tuple[Line, ...] = ()
    columns: int = 1
    rows: int = 1
    """How many columns and rows it covers."""


@dataclass(slots=True)
class Grid:
    """A table that is being read cell by cell.

    number: its running number, which its ROW lines carry. terms: it is a list of terms and what they mean.
    """

    number: int
    terms: bool = False
    rows: list[list[Cell]] = field(default_factory=list)
    covered: dict[int, int] = field(default_factory=dict)
    """Column to the number of rows, from this one on, that a merged cell from above covers."""

    def add_row(self) -> None:
        """Begin a row."""
        self.covered = {column: rows - 1 for column, rows in self.covered.items() if rows > 1}
        self.rows.append([])

    def add_cell(self, cell: Cell) -> None:
        """Put a cell into the row, after the places that are covered from above."""
        if not self.rows:
            self.add_row()
        row = self.rows[-1]
        while self.covered.get(len(row), 0):
            row.append(Cell())
        if len(row) >= _WIDEST:
            cell = replace(cell, columns=1, rows=1)
        if cell.rows > 1:
            self.covered |= dict.fromkeys(range(len(row), len(row) + cell.columns), cell.rows)
        row += [cell, *[Cell()] * (cell.columns - 1)]

    def awaits_text(self) -> bool:
        """Whether the row holds a term only."""
        return bool(self.rows) and len(self.rows[-1]) == 1

    def lines(self) -> list[Line]:
        """The table's lines."""
        if self.terms:
            return [line for row in self.rows for line in _term_lines(row, self.number)]
        return table_lines(self.rows, self.number)


def _term_lines(row: Sequence[Cell], number: int) -> list[Line]:
    lines = [line for cell in row for line in cell.lines]
    if len(row) != 2 or len(row[0].lines) > 1 or len(row[1].lines) != 1 or len(row[1].lines[0].text) >= _PROSE:
        return lines
    return [_row([*row[0].lines, *row[1].lines] if row[0].lines else [None, row[1].lines[0]], number)]


def table_lines(rows: Sequence[Sequence[Cell]], number: int) -> list[Line]:
    """Lines of a table whose rows hold one Cell per column (a blank one where a merged cell covers the place)."""
    rows = _without_blanks(rows)
    width = max(map(len, rows), default=0)
    if width == 1 or (len(rows) == 1 and _is_layout(rows[0])):
        return [line for row in rows for line in _unwrapped(row)]
    items = _is_numbered_list(rows) or _is_agenda(rows)
    return [
        line
        for row in rows
        for line in (_unwrapped(row) if items and _has_number(row) else _row_lines(row, width, number))
    ]


def _without_blanks(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Rows without those that are blank and without columns that are blank all the way down."""
    filled = {column for row in rows for column, cell in enumerate(row) if cell.lines}
    kept = ([cell for column, cell in enumerate(row) if column in filled] for row in rows)
    return [row for row in kept if any(cell.lines for cell in row)]


def _is_layout(row: Sequence[Cell]) -> bool:
    return any(len(cell.lines) > 2 for cell in row)


def _is_numbered_list(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether it is a list whose numbers stand in a column of their own."""
    return len(rows) > 1 and all(len(row) == 2 and _has_number(row) and _is_text(row[1]) for row in rows)


def _is_agenda(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether its rows are numbered items of business, some with paragraphs: then all of them are."""
    return sum(map(_has_number, rows)) > 1 and any(any(map(_is_prose, row)) for row in rows if _has_number(row))


def _has_number(row: Sequence[Cell]) -> bool:
    return bool(row[0].lines) and all(_LABEL.fullmatch(line.text) for line in row[0].lines)


def _is_text(cell: Cell) -> bool:
    """Whether there are words in it: a list of years and sums has none."""
    return any(len(_WORD.findall(line.text)) > 1 for line in cell.lines)


def _row_lines(row: Sequence[Cell], width: int, number: int) -> list[Line]:
    filled = [cell for cell in row if cell.lines]
    if len(filled) == 1 and filled[0].columns >= max(2, width):
        return list(filled[0].lines)  # a heading or a paragraph across the table
    if any(map(_is_prose, row)):
        return _unwrapped(row)
    shown = zip_longest(*(_joined(cell.lines) for cell in row))
    return [_row(cells, number) for cells in shown]


def _is_prose(cell: Cell) -> bool:
    """Whether a cell holds text that cannot stand in a row: paragraphs, headings, another table."""
    if len(cell.lines) < 2:
        return False
    if any(line.kind in (LineKind.HEADING, LineKind.ROW) for line in cell.lines) or _has_titles(cell):
        return True
    return any(len(line.text) >= _PROSE for line in cell.lines)


def _has_titles(cell: Cell) -> bool:
    """Whether there are numbered bold lines over plain ones in it: minutes set in a table, their items titled."""
    titles = [line.bold and _ITEM.match(line.text) is not None for line in cell.lines]
    return any(title and not below.bold for title, below in zip(titles, cell.lines[1:], strict=False))


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines of a cell, those that a narrow column wrapped put together again."""
    pending: Line | None = None
    for line in lines:
        if pending is not None and _continues(pending.text, line.text):
            pending = replace(pending, text=f"{pending.text} {line.text}", bold=pending.bold and line.bold)
            continue
        if pending is not None:
            yield pending
        pending = line
    if pending is not None:
        yield pending


def _continues(text: str, following: str) -> bool:
    return following[:1].islower() and text[-1:] not in ".;:!?" and len(text) > 12


def _row(cells: Sequence[Line | None], number: int) -> Line:
    texts = [cell.text.replace("\t", " ") if cell else "" for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    filled = [cell for cell in cells if cell]
    bold = all(cell.bold for cell in filled)
    first = filled[0]
    text = "\t".join(texts)
    lead = len(text) - len(text.lstrip("\t"))
    bold_end = len(text) if bold else (lead + first.bold_end if first.bold_end else 0)
    return Line(
        text,
        kind=LineKind.ROW,
        page=first.page,
        complete=True,
        gap=first.gap,
        bold=bold,
        bold_end=bold_end,
        italic=all(cell.italic for cell in filled),
        size=first.size,
        cells=tuple(texts),
        table=number,
    )


def _unwrapped(row: Sequence[Cell]) -> list[Line]:
    """The lines of a row's cells one after the other, numbers put before the texts they number."""
    cells = deque(list(cell.lines) for cell in row if cell.lines)
    lines: list[Line] = []
    while cells:
        lead = cells.popleft()
        if cells and all(_LABEL.fullmatch(line.text) for line in lead):
            cells[0] = _numbered(lead, cells[0])
        else:
            lines += lead
    return lines


def _numbered(labels: Sequence[Line], texts: list[Line]) -> list[Line]:
    """Texts with the labels of the column before them: one each, or those that are headings, else the first ones."""
    for places in (
        list(range(len(texts))),
        [0],
        [place for place, line in enumerate(texts) if line.kind is LineKind.HEADING],
        [place for place, line in enumerate(texts) if line.bold],
        [place for place, line in enumerate(texts) if line.gap],
    ):
        if len(places) == len(labels):
            break
    else:
        places = list(range(min(len(labels), len(texts))))
    numbered = dict(zip(places, labels, strict=False))
    return [labelled(line, numbered[place].text) if place in numbered else line for place, line in enumerate(texts)]
