"""From Tesseract's hOCR to the words that the PDF reader's machinery takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from minutebook.readers.pdf_words import Word

NUMBERS = r"((?: -?[\d.]+(?:e-?\d+)?)+)"
FACTS = re.compile(rf"\b(bbox|baseline|x_size|x_wconf|textangle){NUMBERS}")
BODY = 1.05
"""What Tesseract takes for a line's height, as a share of which the type's size is stated."""
RISE, FALL = 0.78, 0.24
"""How far a word's box goes above and below its baseline, in sizes: letters' own boxes leap from word to word."""
LONG = 4
"""Letters of a word that is wider than high."""
SMALLEST, LARGEST = 4.0, 72.0
"""Points; what is smaller or larger is no print."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as Tesseract has it, in pixels: its box, its baseline's slope and height at the left end, its size."""

    left: float
    bottom: float
    slope: float
    rise: float
    size: float
    turned: bool

    def base(self, x: float) -> float:
        """Where its baseline is at some x."""
        return self.bottom + self.rise + self.slope * (x - self.left)


def read_words(hocr: str, scale: float) -> list[Word]:
    """Words of a page in Tesseract's order.

    scale: points per pixel. Boxes are points from the top left corner, `quality` is 0..1.
    """
    words: list[Word] = []
    for node in LexborHTMLParser(hocr).css("span.ocrx_word"):
        text = "".join((node.text() or "").split())
        line = _line(node.parent)
        if text and line is not None:
            words += _word(text, _facts(node), line, scale)
    return words


def _word(text: str, facts: dict[str, list[float]], line: Line, scale: float) -> Iterator[Word]:
    box, sure = facts.get("bbox", []), facts.get("x_wconf", [0.0])
    if len(box) != 4 or box[2] <= box[0]:
        return
    size = line.size * scale * BODY
    if not SMALLEST <= size <= LARGEST:
        return
    x0, top, x1, bottom = (side * scale for side in box)
    # Tesseract reads lines that run upwards too; it says so of some of them only.
    turned = line.turned or (len(text) >= LONG and bottom - top > x1 - x0)
    base = bottom if turned else line.base((box[0] + box[2]) / 2) * scale
    if not turned:
        top, bottom = base - RISE * size, base + FALL * size
    yield Word(text, x0, top, x1, bottom, base, size, upright=not turned, quality=sure[0] / 100)


def _line(node: LexborNode | None) -> Line | None:
    """The line that a word's parent is."""
    facts = _facts(node) if node is not None else {}
    box, size = facts.get("bbox", []), facts.get("x_size", [0.0])
    if len(box) != 4:
        return None
    slope, rise = (*facts.get("baseline", []), 0.0, 0.0)[:2]
    turned = facts.get("textangle", [0.0])[0] % 360 != 0
    return Line(box[0], box[3], slope, rise, size[0] or box[3] - box[1], turned)


def _facts(node: LexborNode) -> dict[str, list[float]]:
    """The properties in a node's title."""
    title = node.attributes.get("title") or ""
    return {name: [float(number) for number in numbers.split()] for name, numbers in FACTS.findall(title)}
