"""Ruling lines in a picture of a page, and what of its ink is neither print nor line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from minutebook.readers.pdf_rules import Rule, Rules
from minutebook.readers.scan_ink import Ink, stretches

LONG = 26.0
"""Points; no stroke of a letter runs straight on for so long."""
THICK = 6.0
"""Points; what is thicker is a bar or a picture."""
FILLED = 0.92
"""Share of ink along a line, which a scanner breaks here and there."""
MOST = 3000
NEAR, FAR = 1.5, 8.0
"""Points; print that a line underlines begins and ends so far above it."""
UNDERLINES = 0.3
"""Share of an underline's length above which there is print."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The ruling lines of a page in points, and the pixels that level and upright ones take."""

    rules: Rules
    across: Ink
    down: Ink

    @property
    def pixels(self) -> Ink:
        """Pixels of all lines."""
        return self.across | self.down


def find_rules(ink: Ink, scale: float) -> Drawn:
    """Find level and upright lines.

    ink: rows by columns. scale: points per pixel. Pages with more lines than any table has give none.
    """
    across, across_pixels = _lines(ink, scale)
    down, down_pixels = _lines(ink.T, scale)
    if len(across) + len(down) > MOST:
        return Drawn(Rules(), np.zeros_like(ink), np.zeros_like(ink))
    return Drawn(Rules(across, down), across_pixels, down_pixels.T)


def _lines(ink: Ink, scale: float) -> tuple[list[Rule], Ink]:
    """Level lines, and their pixels."""
    length = max(8, round(LONG / scale))
    pixels = _runs(ink, length)
    # A line is thin: where ink goes on far above and below, it is part of a bar or a picture.
    thick = max(3, round(THICK / scale))
    pixels &= ~_runs(pixels.T, thick + 1, filled=1.0).T
    rules: list[Rule] = []
    rows = np.flatnonzero(pixels.any(axis=1))
    for row in rows:
        for start, end in stretches(pixels[row]):
            if end - start >= length:
                _put(rules, Rule(float(row), float(start), float(end)))
    return [Rule(rule.at * scale, rule.start * scale, rule.end * scale) for rule in rules], pixels


def _put(rules: list[Rule], new: Rule) -> None:
    """Add a run of pixels: rows that touch are one line, as high as their longest run."""
    for rule in reversed(rules[-40:]):
        if new.at - rule.at <= 6 and new.start <= rule.end + 6 and rule.start <= new.end + 6:
            rule.at = new.at if new.end - new.start > rule.end - rule.start else rule.at
            rule.start, rule.end = min(rule.start, new.start), max(rule.end, new.end)
            return
    rules.append(new)


def _runs(ink: Ink, length: int, filled: float = FILLED) -> Ink:
    """Ink that is part of a level stretch of so many pixels, nearly all of them ink."""
    rows, columns = ink.shape
    if columns <= length:
        return np.zeros_like(ink)
    out = np.zeros_like(ink)
    need = round(filled * length)
    # In bands of rows: the sums of a whole page would take a hundred megabytes.
    for top in range(0, rows, 256):
        band = ink[top : top + 256]
        sums: npt.NDArray[np.int32] = np.zeros((band.shape[0], columns + 1), np.int32)
        np.cumsum(band, axis=1, out=sums[:, 1:])
        full = (sums[:, length:] - sums[:, :-length]) >= need
        if not full.any():
            continue
        cover = np.zeros((band.shape[0], columns + 1), np.int32)
        cover[:, : full.shape[1]] += full
        cover[:, length : length + full.shape[1]] -= full
        out[top : top + 256] = (np.cumsum(cover, axis=1)[:, :-1] > 0) & band
    return out


def parting(drawn: Drawn, ink: Ink, scale: float) -> Ink:
    """Pixels of the lines that part text; those that underline it are left, for letters hang into them.

    ink: rows by columns of the whole page. scale: points per pixel.
    """
    out, letters = drawn.across.copy(), ink & ~drawn.pixels
    near, far = (round(points / scale) for points in (NEAR, FAR))
    for rule in drawn.rules.across:
        row, start, end = (round(place / scale) for place in (rule.at, rule.start, rule.end))
        above = letters[max(0, row - far) : max(0, row - near), start:end]
        if above.size and above.any(axis=0).mean() >= UNDERLINES:
            out[max(0, row - far) : row + near + 1, start:end] = False
    return out | drawn.down
