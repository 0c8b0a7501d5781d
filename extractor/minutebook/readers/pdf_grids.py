"""Tables that ruling lines make, by pdfplumber's table finder."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from minutebook.document import Box
from minutebook.readers.pdf_rules import Rule, Rules

TOUCH = 4.0
"""Points; lines that are nearer are one, and ends that are nearer meet."""
MOST_LINES = 1500
"""A page with more is a drawing, and its tables are not looked for: the search is quadratic."""
Edge = dict[str, str | float]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid: its box, and the first row and column that it covers."""

    box: Box
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its box, its cells by row and column, and the places of its upright lines."""

    box: Box
    cells: tuple[Cell, ...]
    xs: tuple[float, ...]


def find_grids(rules: Rules) -> list[Grid]:
    """Tables from top to bottom; those within a cell of another are read as its text."""
    if len(rules.across) < 2 or len(rules.down) < 2:
        return []
    edges = merge_edges([*map(_across, rules.across), *map(_down, rules.down)], TOUCH, TOUCH, TOUCH, TOUCH)
    if len(edges) > MOST_LINES:
        return []
    cells = intersections_to_cells(edges_to_intersections(edges, TOUCH, TOUCH))
    grids = [_grid(table) for table in cells_to_tables(cells)]
    return [grid for grid in grids if not any(_holds(other, grid) for other in grids)]


def _across(rule: Rule) -> Edge:
    return _edge("h", rule.start, rule.at, rule.end, rule.at)


def _down(rule: Rule) -> Edge:
    return _edge("v", rule.at, rule.start, rule.at, rule.end)


def _edge(orientation: str, x0: float, top: float, x1: float, bottom: float) -> Edge:
    """A line as pdfplumber has it."""
    place = {"x0": x0, "top": top, "x1": x1, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {"object_type": "line", "orientation": orientation, **place}


def _grid(table: Sequence[tuple[float, float, float, float]]) -> Grid:
    x0s, tops, x1s, bottoms = zip(*table, strict=True)
    rows, columns = sorted(set(tops)), sorted(set(x0s))
    cells = [Cell((x0, y0, x1, y1), bisect_left(rows, y0), bisect_left(columns, x0)) for x0, y0, x1, y1 in table]
    return Grid(
        (min(x0s), min(tops), max(x1s), max(bottoms)),
        tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        (*columns, max(x1s)),
    )


def _holds(outer: Grid, inner: Grid) -> bool:
    """Whether a grid lies within one cell of another."""
    if outer is inner:
        return False
    x0, y0, x1, y1 = inner.box
    return any(
        cell.box[0] - 1 <= x0 and cell.box[1] - 1 <= y0 and cell.box[2] + 1 >= x1 and cell.box[3] + 1 >= y1
        for cell in outer.cells
    )
