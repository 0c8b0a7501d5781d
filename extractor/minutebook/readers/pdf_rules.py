"""Ruling lines of a PDF page, by PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from minutebook.document import Box
from minutebook.readers.pdf_glyphs import Placing

THIN = 3.0
"""Points; a filled box that is thinner is a line."""
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
