"""Ruling lines of a PDF page and the table grids that they make."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from minutebook.document import Box
from minutebook.readers.pdf_glyphs import Placing

THIN = 3.0
"""Points; a filled box that is thinner is a line."""
TOUCH = 3.5
"""Points; ends that are nearer meet."""
SHORTEST = 4.0
MAX_PATHS = 20_000
"""Per page; a page with more is a drawing or a map, and its tables are not looked for."""
MAX_SEGMENTS = 5000


@dataclass(slots=True)
class Rule:
    """A horizontal or vertical line: `at` is its y (or x), from `start` to `end` along the other axis."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Cell:
    """A cell of a grid: its box, and the first row and column that it covers."""

    box: Box
    row: int
    column: int
    columns: int = 1


@dataclass(slots=True)
class Grid:
    """A ruled table: its box and its cells in reading order."""

    box: Box
    cells: list[Cell] = field(default_factory=list)
    xs: tuple[float, ...] = ()


@dataclass(slots=True)
class Rules:
    """All ruling lines of a page."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)

    def add_line(self, xa: float, ya: float, xb: float, yb: float) -> None:
        """Add a stroke where it is level or upright."""
        if abs(ya - yb) <= 1.0 and abs(xa - xb) >= SHORTEST:
            self.across.append(Rule((ya + yb) / 2, min(xa, xb), max(xa, xb)))
        elif abs(xa - xb) <= 1.0 and abs(ya - yb) >= SHORTEST:
            self.down.append(Rule((xa + xb) / 2, min(ya, yb), max(ya, yb)))

    def add_box(self, box: Box, *, edges: bool) -> None:
        """Add a filled box: a line where it is thin, else its edges where they are drawn."""
        x0, y0, x1, y1 = box
        if y1 - y0 <= THIN or x1 - x0 <= THIN:
            across = x1 - x0 > y1 - y0
            self.add_line(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2) if across else self.add_line(
                (x0 + x1) / 2, y0, (x0 + x1) / 2, y1
            )
        elif edges:
            for line in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
                self.add_line(*line)


def page_rules(page: pdfium.PdfPage, placing: Placing) -> Rules:
    """Ruling lines of a page, in points from its top left corner."""
    rules = Rules()
    for number, shape in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=4)):
        if number >= MAX_PATHS:
            return Rules()
        _add_path(shape, placing, rules)
    return rules


def _add_path(shape: pdfium.PdfObject, placing: Placing, rules: Rules) -> None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(shape.raw, mode, stroke) or not (mode.value or stroke.value):
        return
    matrix = shape.get_matrix()
    if shape.container is not None:
        matrix = matrix.multiply(shape.container.get_matrix())
    for points in _subpaths(shape):
        placed = [placing.point(*matrix.on_point(x, y)) for x, y in points]
        if stroke.value:
            for (xa, ya), (xb, yb) in pairwise(placed):
                rules.add_line(xa, ya, xb, yb)
        else:
            xs, ys = [x for x, _ in placed], [y for _, y in placed]
            rules.add_box((min(xs), min(ys), max(xs), max(ys)), edges=False)


def _subpaths(shape: pdfium.PdfObject) -> Iterator[list[tuple[float, float]]]:
    """Corner points of each stretch of a path that is made of straight lines."""
    points: list[tuple[float, float]] = []
    curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(raw.FPDFPath_CountSegments(shape.raw), MAX_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(shape.raw, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        points.append((x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def find_grids(rules: Rules) -> list[Grid]:
    """Tables: sets of lines that touch one another and make at least two cells."""
    across, down = _merged(rules.across), _merged(rules.down)
    grids = [grid for lines in _components(across, down) if (grid := _grid(*lines)) is not None]
    return _outermost(sorted(grids, key=lambda grid: (grid.box[1], grid.box[0])))


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line put together, and double lines taken as one."""
    levels: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if levels and rule.at - levels[-1][0].at <= TOUCH - 1:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    out: list[Rule] = []
    for level in levels:
        at = level[0].at
        run: Rule | None = None
        for rule in sorted(level, key=lambda rule: rule.start):
            if run and rule.start <= run.end + TOUCH:
                run.end = max(run.end, rule.end)
            else:
                run = Rule(at, rule.start, rule.end)
                out.append(run)
    return out


def _components(across: Sequence[Rule], down: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that hang together by touching."""
    parent = list(range(len(across) + len(down)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    ats = [rule.at for rule in across]
    for number, upright in enumerate(down, start=len(across)):
        index = bisect_left(ats, upright.start - TOUCH)
        while index < len(across) and ats[index] <= upright.end + TOUCH:
            level = across[index]
            if level.start - TOUCH <= upright.at <= level.end + TOUCH:
                parent[root(index)] = root(number)
            index += 1
    groups: defaultdict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for number, rule in enumerate((*across, *down)):
        groups[root(number)][0 if number < len(across) else 1].append(rule)
    return [group for group in groups.values() if len(group[0]) >= 2 and len(group[1]) >= 2]


def _grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    ys, xs = _levels(across), _levels(down)
    if len(ys) < 2 or len(xs) < 2 or (len(ys) - 1) * (len(xs) - 1) < 2 or len(ys) * len(xs) > 20_000:
        return None
    grid = Grid((xs[0], ys[0], xs[-1], ys[-1]), xs=tuple(xs))
    walls = _borders(down, ys, xs)
    floors = _borders(across, xs, ys)
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) not in taken:
                grid.cells.append(_cell(row, column, xs, ys, walls, floors, taken))
    return grid if len(grid.cells) >= 2 else None


def _cell(
    row: int,
    column: int,
    xs: Sequence[float],
    ys: Sequence[float],
    walls: set[tuple[int, int]],
    floors: set[tuple[int, int]],
    taken: set[tuple[int, int]],
) -> Cell:
    """The cell that starts here: as far right and down as no line parts it."""
    right, below = column + 1, row + 1
    while right < len(xs) - 1 and (row, right) not in walls and (row, right) not in taken:
        right += 1
    while below < len(ys) - 1 and all((c, below) not in floors for c in range(column, right)):
        below += 1
    taken.update((r, c) for r in range(row, below) for c in range(column, right))
    return Cell((xs[column], ys[row], xs[right], ys[below]), row, column, right - column)


def _levels(rules: Sequence[Rule]) -> list[float]:
    levels: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not levels or at - levels[-1] > TOUCH:
            levels.append(at)
    return levels


def _borders(rules: Sequence[Rule], stops: Sequence[float], levels: Sequence[float]) -> set[tuple[int, int]]:
    """Which stretch between two stops has a line on which level: (stretch, level)."""
    borders: set[tuple[int, int]] = set()
    for rule in rules:
        level = min(range(len(levels)), key=lambda i: abs(levels[i] - rule.at))
        for stretch, (start, end) in enumerate(pairwise(stops)):
            middle = (start + end) / 2
            if rule.start <= middle <= rule.end:
                borders.add((stretch, level))
    return borders


def _outermost(grids: Sequence[Grid]) -> list[Grid]:
    """Grids that do not lie within another one's cell: tables within tables are read as their text."""
    out: list[Grid] = []
    for grid in grids:
        inside = any(
            other is not grid
            and all(a <= b + 1 for a, b in zip(other.box[:2], grid.box[:2], strict=True))
            and all(a >= b - 1 for a, b in zip(other.box[2:], grid.box[2:], strict=True))
            for other in out
        )
        if not inside:
            out.append(grid)
    return out
