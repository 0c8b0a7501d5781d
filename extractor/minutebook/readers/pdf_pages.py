"""Pages of a PDF: stretches of lines and tables in reading order, and the lines made of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

import pypdfium2 as pdfium

from minutebook.document import Line, LineKind, PageSize
from minutebook.readers.pdf_facts import Column, column_lines, doubtful, mean_quality, rounded
from minutebook.readers.pdf_grids import Grid, find_grids
from minutebook.readers.pdf_lines import PrintLine, usual_pitch
from minutebook.readers.pdf_order import find_band, ordered_lines, part_of, parted
from minutebook.readers.pdf_rules import Rule, Rules, page_rules
from minutebook.readers.pdf_tables import TableRow, resume, table_rows, words_in
from minutebook.readers.pdf_words import Word, page_words

NARROW = 0.6
"""A stretch narrower than this share of the page's text is a column of its own."""
FURNITURE = 4
"""A table goes on on the next page if no more lines than heads and feet have stand between."""
SAME_COLUMN = 4.0
TELLING = 40
"""Pages from which a document's usual distance of lines is taken."""


@dataclass(slots=True)
class Stretch:
    """Lines of one column, or a table with the words in its cells."""

    lines: list[PrintLine] = field(default_factory=list)
    grid: Grid | None = None
    words: dict[int, list[Word]] = field(default_factory=dict)


@dataclass(slots=True)
class ReadPage:
    """What a page holds, in reading order."""

    facts: PageSize
    stretches: list[Stretch]
    across: Sequence[Rule] = ()
    characters: int = 0
    garbled: int = 0

    @property
    def lines(self) -> list[PrintLine]:
        """All lines outside of tables."""
        return [line for stretch in self.stretches for line in stretch.lines]


def read_page(page: pdfium.PdfPage, number: int) -> ReadPage:
    """Read one page."""
    words, placing = page_words(page)
    rules = page_rules(page, placing) if words else Rules()
    width, height = placing.size
    return arranged(PageSize(number, round(width, 1), round(height, 1), page.get_rotation()), words, rules)


def arranged(facts: PageSize, words: Sequence[Word], rules: Rules) -> ReadPage:
    """Put the words of a page, printed or recognised, into reading order."""
    text = "".join(word.text for word in words)
    garbled = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in text)
    return ReadPage(facts, _stretches(words, find_grids(rules)), rules.across, len(text), garbled)


def _stretches(words: Sequence[Word], grids: Sequence[Grid]) -> list[Stretch]:
    """Tables and lines in reading order: column by column where the page has columns."""
    if grids and (band := find_band([word for word in words if word.upright], [grid.box for grid in grids])):
        tables: tuple[list[Grid], ...] = ([], [], [], [])
        for grid in grids:
            x0, y0, x1, y1 = grid.box
            tables[part_of(((x0 + x1) / 2, (y0 + y1) / 2), band)].append(grid)
        parts = zip(parted(words, band), tables, strict=True)
        return [stretch for beside, inside in parts for stretch in _stretches(beside, inside)]
    return _stacked(words, grids)


def _stacked(words: Sequence[Word], grids: Sequence[Grid]) -> list[Stretch]:
    """Tables, and the lines above, between and below them."""
    out: list[Stretch] = []
    rest = list(words)
    for grid in grids:
        placed = words_in(grid, rest)
        if not placed:
            continue
        inside = {id(word) for cell in placed.values() for word in cell}
        above = [word for word in rest if id(word) not in inside and word.middle[1] < grid.box[1]]
        out += _columns(above)
        gone = inside | {id(word) for word in above}
        rest = [word for word in rest if id(word) not in gone]
        out.append(Stretch(grid=grid, words=placed))
    return out + _columns(rest)


def _columns(words: Sequence[Word]) -> list[Stretch]:
    return [Stretch(lines) for lines in ordered_lines([word for word in words if word.upright])]


def lines_of(pages: Iterable[ReadPage]) -> list[Line]:
    """Lines of all pages with their layout facts, tables as rows.

    A page's words are let go of once its lines are made: only the first pages, which tell the usual distance of
    lines, and the rows of a table that may go on are held.
    """
    ahead = deque(islice(pages := iter(pages), TELLING))
    pitch = usual_pitch([line for page in ahead for line in page.lines])
    out: list[Line] = []
    tables = _Tables(pitch, out)
    for page in chain(_let_go(ahead), pages):
        for number, stretch in enumerate(page.stretches):
            if stretch.grid is None:
                out += _text_lines(stretch, page, pitch, first=number == 0)
                tables.pass_by(len(stretch.lines))
            else:
                # What goes on from the page before is put into that page's row, which is written at the end.
                out += [Line("", page=page.facts.number)] * tables.add(stretch, page.facts.number, len(out))
    tables.write()
    return [line for line in out if line.text]


def _let_go(pages: deque[ReadPage]) -> Iterator[ReadPage]:
    while pages:
        yield pages.popleft()


def _text_lines(stretch: Stretch, page: ReadPage, pitch: float, *, first: bool) -> list[Line]:
    column = Column.around(page.lines, page.facts.number, page.across, pitch)
    own = Column.around(stretch.lines, page.facts.number, page.across, pitch)
    narrow = own.right - own.left < NARROW * (column.right - column.left) and len(stretch.lines) >= FURNITURE
    return column_lines(stretch.lines, own if narrow else column, gap=not first)


@dataclass(slots=True)
class _Placed:
    """A row, its page, its table's number and its place among the lines."""

    row: TableRow
    page: int
    table: int
    place: int
    first: bool


class _Tables:
    """Tables of a document, put together over page breaks."""

    def __init__(self, pitch: float, out: list[Line]) -> None:
        self._pitch = pitch
        self._out = out
        self._rows: list[_Placed] = []
        self._table = 0
        self._header: list[str] = []
        self._columns: tuple[float, ...] = ()
        self._since = 0
        self._page = 0

    def pass_by(self, lines: int) -> None:
        """Note that so many lines stand after the last table."""
        self._since += lines

    def add(self, stretch: Stretch, page: int, place: int) -> int:
        """Add a table, or what goes on of the last; how many places it takes."""
        assert stretch.grid is not None
        rows = table_rows(stretch.grid, stretch.words, page, self._pitch)
        if self._goes_on(stretch.grid, page):
            rows = self._resume(rows)
        else:
            self.write()
            self._table += 1
            self._header = rows[0].texts if rows else []
        for number, row in enumerate(rows):
            self._rows.append(_Placed(row, page, self._table, place + number, number == 0))
        self._columns, self._since, self._page = stretch.grid.xs, 0, page
        return len(rows)

    def _goes_on(self, grid: Grid, page: int) -> bool:
        same = len(grid.xs) == len(self._columns) and all(
            abs(a - b) <= SAME_COLUMN for a, b in zip(grid.xs, self._columns, strict=True)
        )
        return same and page == self._page + 1 and self._since <= 2 * FURNITURE

    def _resume(self, rows: list[TableRow]) -> list[TableRow]:
        """Rows of the next page, without the header row's repeat and what goes on from the last row."""
        if len(rows) > 1 and rows[0].texts == self._header:
            rows = rows[1:]
        if rows and self._rows:
            resume(self._last_rows(), rows[0])
        return [row for row in rows if any(row.cells)]

    def _last_rows(self) -> list[TableRow]:
        """What was cut out of the last row of the table so far, from below."""
        out: list[TableRow] = []
        for placed in reversed(self._rows):
            out.append(placed.row)
            if placed.row.first:
                break
        return out

    def write(self) -> None:
        """Put the rows of the last table in their places: it does not go on."""
        for placed in self._rows:
            self._out[placed.place] = _row_line(placed)
        self._rows = []


def _row_line(placed: _Placed) -> Line:
    row = placed.row
    texts = row.texts
    bold = all(line.bold for line in row.lines)
    lone = row.layout and len([text for text in texts if text]) == 1
    words = [word for line in row.lines for word in line.words]
    text = next(text for text in texts if text) if lone else "\t".join(texts)
    return Line(
        text,
        page=placed.page,
        kind=LineKind.TEXT if lone else LineKind.ROW,
        complete=True,
        gap=placed.first,
        bold=bold,
        bold_end=len(text) if bold else row.lines[0].bold_end() if lone else 0,
        size=round(max(line.size for line in row.lines), 1),
        box=rounded(row.box),
        cells=() if lone else tuple(texts),
        table=0 if lone else placed.table,
        quality=mean_quality(words),
        doubtful=doubtful(words),
    )
