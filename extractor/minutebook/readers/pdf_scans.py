"""Which pages of a PDF have no usable text, and pictures of those pages."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from minutebook.readers.ocr_pages import DPI, Sheet
from minutebook.readers.pdf_pages import ReadPage

GARBLED_SHARE = 0.3
"""Share of characters without a meaning from which a text layer is useless."""
COVERED = 0.6
"""A picture of a page covers so much of it."""
FEW = 40
"""Characters; a layer over a picture of a page that holds fewer (a stamp, a page number) is not its text."""
WORDS = re.compile(r"[^\W\d_]{3,}")
VOWEL = re.compile(r"[aeiouyàâäáãåæèéêëìíîïòóôõöøœùúûüýÿ]", re.I)
LATIN_END = "\u0250"
SPOKEN = 0.6
"""Share of a page's words of letters that can be spoken; of a useless layer, fewer."""
ENOUGH_WORDS = 10
MAX_PIXELS = 40_000_000
"""Of one page; a larger one is rendered at a lower resolution."""


def needs_ocr(page: pdfium.PdfPage, read: ReadPage) -> bool:
    """Whether a page shows something and its text layer does not say what.

    read: what its text layer gave.
    """
    if read.characters == 0:
        return next(iter(page.get_objects(max_depth=2)), None) is not None
    if is_garbled(read.garbled, read.characters):
        return True
    return _covered(page) >= COVERED and (read.characters < FEW or not _is_language(read))


def _covered(page: pdfium.PdfPage) -> float:
    """How much of a page its pictures cover; strips side by side count together."""
    left, bottom, right, top = page.get_cropbox()
    area = (right - left) * (top - bottom)
    covered = 0.0
    for picture in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        x0, y0, x1, y1 = picture.get_bounds()
        covered += max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
    return covered / area if area > 0 else 0.0


def _is_language(read: ReadPage) -> bool:
    """Whether a page's words can be spoken, as those of a language can, and those of a broken layer cannot."""
    words = WORDS.findall(" ".join(_texts(read)))
    if len(words) < ENOUGH_WORDS:
        return read.characters < 8 * ENOUGH_WORDS or len(words) * 12 > read.characters
    return sum(map(_is_spoken, words)) >= SPOKEN * len(words)


def _is_spoken(word: str) -> bool:
    return word[0] >= LATIN_END or VOWEL.search(word) is not None


def _texts(read: ReadPage) -> Iterator[str]:
    for stretch in read.stretches:
        yield from (line.text for line in stretch.lines)
        yield from (word.text for words in stretch.words.values() for word in words)


def render(page: pdfium.PdfPage, number: int) -> Sheet:
    """A picture of a page, at 300 dpi or as many as its size allows.

    Raises PdfiumError where the page cannot be drawn.
    """
    width, height = page.get_size()
    bound = math.sqrt(MAX_PIXELS / max(1.0, width * height)) * 72
    dpi = max(1, math.floor(min(DPI, bound)))
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    try:
        picture = bitmap.to_pil().convert("L").copy()
    finally:
        bitmap.close()
    return Sheet(number, picture, dpi, page.get_rotation())


def is_garbled(garbled: int, characters: int) -> bool:
    """Whether so many of the characters have no meaning that the text has none."""
    return garbled > GARBLED_SHARE * characters
