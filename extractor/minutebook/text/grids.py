"""Tables that gaps make: rows that follow one another, their cells put in columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from minutebook.text.pieces import Piece

Span = tuple[float, float]


def make_tables(pieces: Sequence[Piece]) -> None:
    """Number the tables that gaps make, and put empty cells where a row has none in a column."""
    number = max((piece.table for piece in pieces), default=0)
    for made, group in groupby(pieces, key=lambda piece: bool(piece.spans)):
        rows = list(group)
        if not made or len(rows) < 2:
            continue
        number += 1
        columns = _columns(rows)
        for row in rows:
            row.table = number
            if columns and len(columns) > len(row.cells):
                _fill(row, columns)


def _columns(rows: Sequence[Piece]) -> list[Span]:
    """The columns of a table: cells of all rows that stand above one another; [] where they cannot be told apart."""
    spans = sorted(span for row in rows for span in row.spans)
    columns = [spans[0]]
    for start, end in spans[1:]:
        if start < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], end))
        else:
            columns.append((start, end))
    return columns if len(columns) == max(len(row.spans) for row in rows) else []


def _fill(row: Piece, columns: Sequence[Span]) -> None:
    """Put a row's cells into the columns; those before its first and after its last cell stay out."""
    places = [bisect_right(columns, start, key=itemgetter(0)) - 1 for start, _ in row.spans]
    if len(set(places)) < len(places):
        return
    cells = [""] * len(columns)
    for place, cell in zip(places, row.cells, strict=True):
        cells[place] = cell
    row.cells = tuple(cells)
    row.text = "\t".join(cells)
