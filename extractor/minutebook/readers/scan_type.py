"""Sizes and boldness of recognised words: measured on each, settled for the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from minutebook.readers.pdf_words import Word
from minutebook.readers.scan_ink import Ink

SAME = 0.17
"""Sizes that differ less from the usual one are the usual one: letters without tails make a line look smaller."""
STEP = 0.5
"""Points to which other sizes are rounded."""
HEAVIER = 1.22
"""Strokes of bold type are so much thicker than the usual ones."""
LETTERS = 3
"""Shorter words tell little of their strokes."""


@dataclass(slots=True)
class Typed:
    """A word with the thickness of its strokes as a share of its size; 0.0 where that was not measured."""

    word: Word
    stroke: float


def measure(words: Sequence[Word], ink: Ink, scale: float) -> list[Typed]:
    """Measure the strokes of words.

    ink: rows by columns, without ruling lines. scale: points per pixel.
    """
    return [Typed(word, _stroke(word, ink, scale)) for word in words]


def _stroke(word: Word, ink: Ink, scale: float) -> float:
    x0, top, x1, bottom = (round(side / scale) for side in (word.x0, word.top, word.x1, word.bottom))
    if not word.upright or x1 <= x0 or bottom <= top:
        return 0.0
    letters = ink[max(0, top) : bottom, max(0, x0) : x1]
    edges = np.count_nonzero(letters[:, 1:] != letters[:, :-1]) + np.count_nonzero(letters[1:] != letters[:-1])
    # Of a long stroke, two edges for each pixel along it.
    return 2.0 * np.count_nonzero(letters) / edges * scale / word.size if edges else 0.0


def settle(typed: Sequence[Typed]) -> None:
    """Set the sizes of a document's words to the sizes of its type, and tell what is bold."""
    upright = [one for one in typed if one.word.upright]
    if not upright:
        return
    usual = median(one.word.size for one in upright for _ in one.word.text)
    strokes = [one.stroke for one in upright if one.stroke and len(one.word.text) >= LETTERS]
    common = median(strokes) if strokes else 0.0
    for one in upright:
        one.word.bold = common > 0 and one.stroke >= HEAVIER * common
        off = one.word.size / usual
        one.word.size = round(usual, 1) if abs(off - 1) < SAME else round(one.word.size / STEP) * STEP
