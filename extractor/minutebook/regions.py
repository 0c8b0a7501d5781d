"""From character spans to places on pages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from minutebook.document import Document, PrintedLine, Span
from minutebook_models.span import Region
from minutebook_models.span import Span as RecordSpan


class Regions:
    """Finds the pages and boxes of spans in one document.

    A box is as wide as the share of its printed line that the span covers, counted in characters.
    """

    def __init__(self, document: Document) -> None:
        self._lines = [line for block in document.blocks for line in block.lines]
        self._starts = [line.start for line in self._lines]
        self._laid_out = len(document.pages) > 1 or any(line.box for line in self._lines)

    def place(self, span: Span) -> RecordSpan:
        """The record's span for a stretch of the text."""
        return RecordSpan(start=span[0], end=span[1], regions=self._regions(span) if self._laid_out else ())

    def _regions(self, span: Span) -> tuple[Region, ...]:
        by_page: dict[int, list[tuple[float, float, float, float]]] = {}
        first = max(0, bisect_right(self._starts, span[0]) - 1)
        for line in self._lines[first : bisect_left(self._starts, span[1])]:
            if line.end > span[0]:
                boxes = by_page.setdefault(line.page, [])
                if line.box:
                    boxes.append(_part(line, span))
        return tuple(Region(page=page, boxes=tuple(boxes)) for page, boxes in sorted(by_page.items()))


def _part(line: PrintedLine, span: Span) -> tuple[float, float, float, float]:
    assert line.box is not None
    x0, y0, x1, y1 = line.box
    per_character = (x1 - x0) / max(1, line.end - line.start)
    left = x0 + per_character * max(0, span[0] - line.start)
    right = x0 + per_character * (min(span[1], line.end) - line.start)
    return (round(left, 1), round(y0, 1), round(right, 1), round(y1, 1))
