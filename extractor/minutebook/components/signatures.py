"""Signatures: who signed the minutes, in which office and when; a line that nobody signed is an item without a name.

They stand in the last lines, a cell or a column each: a name with its office after it or below it, or a name alone
under a rule or a closing formula.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Entry
from minutebook.components.header.lines import strip
from minutebook.components.signing import EDGES, Cell, Signed, cells_of, cue_end, office_in, read_cell
from minutebook.document import Span
from minutebook.rules import rule_set

_YEAR = re.compile(r"\W{1,3}\d{4}\b")
MOST_PLAIN = 4
"""More names with offices than this, without a mark of signing, are a list of officers."""


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["signatures"]`."""
    if found.genre != "minutes":
        return
    signed = _Reader(found).read()
    if sum(not each.marked for each in signed) > MOST_PLAIN:
        signed = [each for each in signed if each.marked]
    found.entries["signatures"] = [_entry(found.document.text, each) for each in signed]


class _Reader:
    """Reads the last lines of one document, cell by cell."""

    def __init__(self, found: Annotations) -> None:
        self.found = found
        self.text = found.document.text
        self.cells = cells_of(found)
        self.dates = {
            entry.evidence[0]: str(entry.values["edtf"])
            for entry in found.entries.get("dates", [])
            if entry.values.get("edtf")
        }
        self.opened: dict[int, Cell] = {}
        """By column the cell with a rule or a formula under which a name is looked for."""
        self.empty: dict[Cell, Signed] = {}
        """Lines for a name of which no office says whose."""
        self.signed: list[Signed] = []
        self.read_below: set[Cell] = set()

    def read(self) -> list[Signed]:
        """All signatures in order."""
        for index, cell in enumerate(self.cells):
            if cell in self.read_below or self._braced(cell):
                continue
            each = read_cell(self.found, cell, opened=self._opened(cell), below=self._below(index))
            if each is None:
                self._open(cell)
                continue
            if each.role_cell is not None:
                self.read_below.add(each.role_cell)
            above = self.opened.pop(cell.column, None) or self.opened.pop(0, None)
            if above is not None:
                self.empty.pop(above, None)
            each.date = self._date(index, each)
            self.signed.append(each)
        return sorted([*self.signed, *self.empty.values()], key=lambda each: each.start)

    def _opened(self, cell: Cell) -> bool:
        """Whether a rule or a formula stands in the same column up to two lines above."""
        above = self.opened.get(cell.column) or (None if cell.columns > 1 else next(iter(self.opened.values()), None))
        return above is not None and cell.block - above.block <= 2

    def _open(self, cell: Cell) -> None:
        start, end = cell.span
        at, marked = cue_end(self.text, start, end)
        approved = self._label_end("approved", cell)
        if marked and not self.text[at:end].strip(EDGES + "_/"):
            self.opened[cell.column] = cell
            if self.text[at - 1] in "_.…" and self.text[start] not in "_.…-":
                self.empty[cell] = Signed(cell, start, at, None, "en/signatures/empty_line", marked=True)
        elif approved > start and (date := self._first_date(approved, end)) and date[1][0] - approved <= 2:
            self.opened[cell.column] = self.opened[cell.column + 1] = cell

    def _below(self, index: int) -> Cell | None:
        """The cell of the same column in the next line."""
        cell = self.cells[index]
        return next(
            (
                each
                for each in self.cells[index + 1 :]
                if each.block == cell.block + 1 and each.column == cell.column and each.columns == cell.columns
            ),
            None,
        )

    def _braced(self, cell: Cell) -> bool:
        """Whether it is a brace with the office of the names before it: "A. Bell ) / C. Dunn ) Wardens"."""
        start, end = cell.span
        if self.text[start] not in ")}]":
            return False
        inner = strip(self.text, (start, end), EDGES + "}]")
        role = office_in(self.text, *inner)
        for each in reversed(self.signed if role else []):
            if each.role is not None:
                break
            each.role = role
        return True

    def _date(self, index: int, signed: Signed) -> tuple[str, Span] | None:
        """The date behind the name, in a later cell of the line, below it, or of the approval just above."""
        block, column = signed.cell.block, signed.cell.column
        last = max(signed.cell.block, signed.role_cell.block if signed.role_cell else 0)
        if (inside := self._first_date(signed.stop, signed.cell.span[1])) is not None:
            return inside
        for cell in self.cells[index + 1 : index + 9]:
            beside = cell.block in (block, last) and cell.column > column
            under = cell.block in (last + 1, last + 2) and (cell.columns == 1 or cell.column == column)
            at = self._label_end("dated", cell)
            under = under and (cell.block == last + 1 or at > cell.span[0])
            if (beside or under) and (found := self._first_date(at, cell.span[1])) and found[1][0] - at <= 2:
                return found if beside or cell.columns > 1 or not self._right_of(signed) else None
            if self.text[cell.span[0] : cell.span[1]].strip() and cell.block > last + 1:
                break
        above = self.cells[index - 1] if index else None
        if above is not None and block - above.block <= 1:
            at = self._label_end("approved", above)
            date = self._first_date(at, above.span[1]) if at > above.span[0] else None
            return date if date and date[1][0] - at <= 2 else None
        return None

    def _right_of(self, signed: Signed) -> bool:
        """Whether another signature stands to the right in the same line: a date below is that one's."""
        return any(
            cell.block == signed.cell.block and cell.column > signed.cell.column and cell.columns > 1
            for cell in self.cells
        )

    def _label_end(self, part: str, cell: Cell) -> int:
        match = rule_set("signatures", part=part).first(self.text[slice(*cell.span)])
        return cell.span[0] + match.end if match else cell.span[0]

    def _first_date(self, start: int, end: int) -> tuple[str, Span] | None:
        """The first date of a stretch, unless a year goes on behind it that was not read as its own ("Feb 8. 1927")."""
        found = ((edtf, span) for span, edtf in self.dates.items() if start <= span[0] and span[1] <= end)
        return next((each for each in found if not _YEAR.match(self.text, each[1][1])), None)


def _entry(text: str, signed: Signed) -> Entry:
    """The record's item: the words in the name's line, then the office below and the date elsewhere."""
    inside = [span[1] for span in (signed.role, signed.date and signed.date[1]) if span and _within(span, signed.cell)]
    spans = [(signed.start, max([signed.stop, *inside]))]
    spans += [span for span in (signed.role, signed.date and signed.date[1]) if span and not _within(span, signed.cell)]
    entry = Entry(tuple(spans), signed.rule, 0.9 if signed.marked else 0.8)
    if signed.name is not None:
        entry.put("name", text[slice(*signed.name)], signed.name)
    if signed.role is not None:
        entry.put("role", text[slice(*signed.role)], signed.role)
    if signed.date is not None:
        entry.put("date", *signed.date)
    return entry


def _within(span: Span, cell: Cell) -> bool:
    return cell.span[0] <= span[0] and span[1] <= cell.span[1]
