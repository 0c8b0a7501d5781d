"""Rows of ruled tables; a row whose cells hold several paragraphs becomes several rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from minutebook.document import Box
from minutebook.readers.pdf_facts import Column, column_lines
from minutebook.readers.pdf_grids import Cell, Grid
from minutebook.readers.pdf_lines import PrintLine, group_lines
from minutebook.readers.pdf_words import Word
from minutebook.text.hyphens import join_lines
from minutebook.text.paragraphs import group_paragraphs
from minutebook.text.sentences import begins_small, ends_sentence

PADDING = 8.0
"""Points; cells have no more room than this between text and line."""
SAME_ROW = 4.0
"""Points by which paragraphs side by side may begin at different heights."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph in a cell."""

    lines: list[PrintLine]
    text: str
    labelled: bool = False

    @property
    def top(self) -> float:
        """Top of its first line."""
        return self.lines[0].box[1]


@dataclass(slots=True)
class TableRow:
    """A row: for each column its paragraph or None.

    `layout` marks rows cut out of a cell with several paragraphs: there the table only lays out the page.
    """

    cells: list[Paragraph | None]
    layout: bool = False
    main: int = 0
    """Column that holds most of the text."""
    first: bool = True
    """It is the first that was cut out of its row of the table."""

    @property
    def lines(self) -> list[PrintLine]:
        """All its printed lines."""
        return [line for cell in self.cells if cell for line in cell.lines]

    @property
    def box(self) -> Box:
        """Box around its text."""
        boxes = [line.box for line in self.lines]
        return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)

    @property
    def texts(self) -> list[str]:
        """Its cells' texts; empty ones only where the table is one of data, or where they keep the columns."""
        texts = [cell.text if cell else "" for cell in self.cells]
        return texts if not self.layout or self.first else [text for text in texts if text]

    def take_over(self, column: int, below: Paragraph) -> bool:
        """Put what goes on on the next page into a cell, if it does go on."""
        above = self.cells[column]
        if above is None or below.labelled or ends_sentence(above.text):
            return False
        if not (begins_small(below.text) or (len(above.lines) > 1 and column == self.main)):
            return False
        above.text = join_lines([above.text, below.text])
        return True


def resume(before: Sequence[TableRow], after: TableRow) -> None:
    """Put the cells of a page's first row that go on from the page before into the row where they began."""
    if after.cells[0] is not None:
        return
    for column, below in enumerate(after.cells):
        above = next((row for row in before if len(row.cells) == len(after.cells) and row.cells[column]), None)
        if below is not None and above is not None and above.take_over(column, below):
            after.cells[column] = None
    rest = [column for column, cell in enumerate(after.cells) if cell]
    if rest and after.cells[after.main] is None and len(before[0].cells) == len(after.cells):
        for column in rest:
            if before[0].cells[column] is None:
                before[0].cells[column], after.cells[column] = after.cells[column], None


@dataclass(slots=True)
class Filled:
    """A grid's cells with their paragraphs."""

    cell: Cell
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How much text it holds."""
        return sum(len(paragraph.text) for paragraph in self.paragraphs)


def words_in(grid: Grid, words: Sequence[Word]) -> dict[int, list[Word]]:
    """Words by the number of the cell in which their middles lie."""
    out: defaultdict[int, list[Word]] = defaultdict(list)
    rows: defaultdict[float, list[int]] = defaultdict(list)
    for number, cell in enumerate(grid.cells):
        rows[cell.box[1]].append(number)
    for word in words:
        place = _cell_of(word, grid, rows)
        if place is not None:
            out[place].append(word)
    return out


def _cell_of(word: Word, grid: Grid, rows: dict[float, list[int]]) -> int | None:
    x, y = word.middle
    for top, numbers in rows.items():
        if top - 1 > y:
            continue
        for number in numbers:
            x0, _, x1, y1 = grid.cells[number].box
            if x0 - 1 <= x <= x1 + 1 and y <= y1 + 1:
                return number
    return None


def table_rows(grid: Grid, placed: dict[int, list[Word]], page: int, pitch: float) -> list[TableRow]:
    """Rows of a grid from top to bottom."""
    by_row: defaultdict[int, list[Filled]] = defaultdict(list)
    for number, cell in enumerate(grid.cells):
        by_row[cell.row].append(Filled(cell, _paragraphs(placed.get(number, []), cell, page, pitch)))
    rows: list[TableRow] = []
    for _, cells in sorted(by_row.items()):
        rows.extend(_rows(sorted(cells, key=lambda filled: filled.cell.column)))
    return [row for row in rows if any(row.cells)]


def _paragraphs(words: Sequence[Word], cell: Cell, page: int, pitch: float) -> list[Paragraph]:
    """Paragraphs of a cell's text; turned words make one of their own."""
    turned = sorted((word for word in words if not word.upright), key=lambda word: (word.x0, -word.bottom))
    out = [Paragraph([PrintLine(turned)], " ".join(word.text for word in turned))] if turned else []
    lines = group_lines([word for word in words if word.upright])
    if not lines:
        return out
    left = min(line.box[0] for line in lines)
    edge = cell.box[2] - min(PADDING, max(0.0, left - cell.box[0]))
    facts = column_lines(lines, Column(page, left, edge, (), pitch), gap=False)
    for group in group_paragraphs(facts, edge):
        out.append(Paragraph([lines[number] for number in group.lines], group.text, group.labelled))
    return out


def _rows(cells: Sequence[Filled]) -> list[TableRow]:
    """One row, or several where cells hold several paragraphs: side by side what begins at one height."""
    main = max(range(len(cells)), key=lambda number: cells[number].size)
    if all(len(filled.paragraphs) <= 1 for filled in cells):
        return [TableRow([next(iter(filled.paragraphs), None) for filled in cells], main=main)]
    rows: list[TableRow] = []
    for band in _bands(cells, main):
        for depth in range(max(len(column) for column in band)):
            row = [column[depth] if depth < len(column) else None for column in band]
            rows += _apart(TableRow(row, layout=True, main=main, first=not rows))
    return rows


def _bands(cells: Sequence[Filled], main: int) -> list[list[list[Paragraph]]]:
    """The main column's paragraphs, each with what stands beside it."""
    starts = [paragraph.top for paragraph in cells[main].paragraphs]
    bands: list[list[list[Paragraph]]] = [[[] for _ in cells] for _ in starts]
    for column, filled in enumerate(cells):
        for paragraph in filled.paragraphs:
            below = [number for number, start in enumerate(starts) if start <= paragraph.top + SAME_ROW]
            bands[below[-1] if below else 0][column].append(paragraph)
    return bands


def _apart(row: TableRow) -> list[TableRow]:
    """A list that begins beside the row's heading is parted from it: each entry stands for itself."""
    lead, main = row.cells[: row.main], row.cells[row.main]
    if not (row.first and any(lead) and main is not None and main.labelled):
        return [row]
    rest = [None] * len(lead) + row.cells[row.main :]
    heading = lead + [None] * (len(row.cells) - len(lead))
    return [
        TableRow(heading, layout=True, main=row.main, first=False),
        TableRow(rest, layout=True, main=row.main, first=False),
    ]
