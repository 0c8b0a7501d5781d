"""How well a document could be read: findings about its pages, and how sure the words of an item are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from minutebook.components.annotations import Doubt
from minutebook.document import Document, Page, Span

LOW = 0.75
"""OCR's mean confidence below which a page has a finding."""


def reading_doubts(document: Document) -> list[Doubt]:
    """What the reading doubts: pages that were not read, and those that were read badly, in the order of the pages."""
    unread = [(trouble.page or 0, Doubt(trouble.code, trouble.message)) for trouble in document.troubles]
    poor = [(page.number, _poor(page)) for page in document.pages if page.quality is not None and page.quality < LOW]
    return [doubt for _, doubt in sorted([*unread, *poor], key=lambda one: one[0])]


def _poor(page: Page) -> Doubt:
    message = f"the characters of page {page.number} were recognised poorly (mean confidence {page.quality:.2f})"
    return Doubt("low_ocr_quality", message, evidence=((page.start, page.end),) if page.end > page.start else ())


class Legibility:
    """Finds how sure OCR is of the words of spans in one document."""

    def __init__(self, document: Document) -> None:
        self._doubtful = [word for block in document.blocks for line in block.lines for word in line.doubtful]
        self._starts = [start for start, _, _ in self._doubtful]

    def of(self, spans: tuple[Span, ...]) -> float:
        """The mean over the characters of some spans, 0..1; what is not in doubt counts as sure."""
        total = sum(end - start for start, end in spans)
        lost = sum(self._lost(span) for span in spans)
        return 1 - lost / total if total else 1.0

    def _lost(self, span: Span) -> float:
        start, end = span
        near = self._doubtful[max(0, bisect_right(self._starts, start) - 1) : bisect_left(self._starts, end)]
        return sum(max(0, min(end, last) - max(start, first)) * (1 - quality) for first, last, quality in near)


def legible_confidence(confidence: float, legibility: float) -> float:
    """The confidence in an item, lowered by what OCR doubts of its words."""
    return round(confidence * legibility, 3)
