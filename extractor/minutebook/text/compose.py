"""From what a reader saw to the canonical document: the steps in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from minutebook.document import Block, Document, LineKind, Page, PageSize, Reading
from minutebook.text.characters import clean, collapse
from minutebook.text.columns import cut
from minutebook.text.furniture import strip_furniture
from minutebook.text.grids import make_tables
from minutebook.text.labels import Labels
from minutebook.text.layout import Canon, common_size
from minutebook.text.lengths import cut_long
from minutebook.text.measure import set_type
from minutebook.text.reflow import Reflow


def compose(reading: Reading) -> Document:
    """Make the canonical document of what a reader saw."""
    lines, page_labels = strip_furniture(cut_long(reading.lines))
    labels = Labels.of(collapse(clean(line.text)) for line in lines)
    pieces = cut(lines, labels)
    for piece in pieces:
        if piece.line.kind is not LineKind.FURNITURE and piece.label is None:
            piece.label = labels.find(piece.text)
    make_tables(pieces)
    set_type(pieces)
    canon = Canon(labels, common_size(pieces))
    for bunch in Reflow(pieces, labels).bunches():
        canon.add(bunch)
    blocks = tuple(canon.blocks)
    sizes = [replace(page, label=page.label or page_labels.get(page.number)) for page in reading.pages]
    return Document(
        canon.text,
        blocks,
        _pages(sizes, blocks),
        ocr=reading.ocr,
        language=reading.language,
        tools=dict(reading.tools),
        troubles=reading.troubles,
        starts=tuple(block.start for block in blocks),
    )


def _pages(sizes: Sequence[PageSize], blocks: Sequence[Block]) -> tuple[Page, ...]:
    """Pages with the stretch of text that is printed on each."""
    bounds: dict[int, tuple[int, int]] = {}
    for block in blocks:
        for line in block.lines:
            start, end = bounds.get(line.page, (line.start, line.end))
            bounds[line.page] = (min(start, line.start), max(end, line.end))
    pages = []
    at = 0
    for size in sizes:
        start, at = bounds.get(size.number, (at, at))
        pages.append(Page(size.number, start, at, size.label, size.width, size.height, size.rotation, size.quality))
    return tuple(pages)
