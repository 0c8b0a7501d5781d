"""Ruling lines in a picture of a page, and what of its ink is neither print nor line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from minutebook.readers.pdf_rules import Rule, Rules
from minutebook.readers.scan_ink import Ink, stretches

LONG = 26.0
"""Points; no stroke of a letter runs straight on for so long."""
THICK = 4.0
"""Points; what is thicker is a letter's stem, a bar or a picture."""
FILLED = 0.85
"""Share of ink along a line, which a scanner breaks here and there."""
MOST = 3000
NEAR, FAR = 1.5, 8.0
"""Points; print that a line underlines begins and ends so far above it."""
UNDERLINES = 0.3
"""Share of an underline's length above which there is print."""
FRINGE = 0.5
"""Points; so far a line's rough or blurred edge reaches beyond its ink."""
TOUCH = 6
"""Pixels; runs of ink that are nearer are of one line."""
CORNER = 3
"""Pixels; half as thick is a line that meets another, mostly."""
MEETS = 4.0
"""Points; a level line ends so near an upright one that closes it off."""
LOW, CLOSES = 12.0, 2.5
"""Points; a table's row of small print is so high at least, and its sides end so near the lines above and below."""


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
    across, across_pixels = _lines(ink, scale, LONG)
    down, down_pixels = _upright(np.ascontiguousarray(ink.T), scale, across)
    if len(across) + len(down) > MOST:
        return Drawn(Rules(), np.zeros_like(ink), np.zeros_like(ink))
    # Where two lines meet, ink is thin in no direction.
    corners = ink & grown(across_pixels, CORNER, CORNER) & grown(down_pixels.T, CORNER, CORNER)
    return Drawn(Rules(across, down), across_pixels | corners, down_pixels.T | corners)


def _upright(turned: Ink, scale: float, across: list[Rule]) -> tuple[list[Rule], Ink]:
    """Upright lines, also the short ones between two level lines: sides of a table's row."""
    rules, pixels = _lines(turned, scale, LOW if len(across) > 1 else LONG)
    kept = [rule for rule in rules if rule.end - rule.start >= LONG or _is_closed(rule, across, CLOSES)]
    if len(kept) == len(rules):
        return rules, pixels
    near = np.zeros_like(pixels)
    for rule in kept:
        row, start, end = (round(place / scale) for place in (rule.at, rule.start, rule.end))
        near[max(0, row - 2 * TOUCH) : row + 2 * TOUCH + 1, max(0, start - TOUCH) : end + TOUCH] = True
    return kept, pixels & near


def _lines(ink: Ink, scale: float, least: float) -> tuple[list[Rule], Ink]:
    """Level lines of so many points, and their pixels."""
    length = max(8, round(least / scale))
    # A line is thin wherever it is met; the serifs of a line of bold print are so only beside its stems.
    thick = max(3, round(THICK / scale))
    thin = ink & ~_tall(ink, thick + 1)
    # A line that stands a little aslant goes on in the next row of pixels.
    course = _runs(grown(thin, 1, 0), length)
    rules: list[Rule] = []
    for row in np.flatnonzero(course.any(axis=1)):
        for start, end in stretches(course[row]):
            _put(rules, Rule(float(row), float(start), float(end)))
    fringe = max(1, round(FRINGE / scale))
    pixels = thin & grown(course, fringe, 0)
    return [Rule(rule.at * scale, rule.start * scale, rule.end * scale) for rule in rules], pixels


def grown(mask: Ink, rows: int, columns: int) -> Ink:
    """A mask widened by so many rows above and below, and so many columns on either side."""
    out = mask.copy()
    for step in range(1, rows + 1):
        out[step:] |= mask[:-step]
        out[:-step] |= mask[step:]
    tall = out.copy() if columns else out
    for step in range(1, columns + 1):
        out[:, step:] |= tall[:, :-step]
        out[:, :-step] |= tall[:, step:]
    return out


def _tall(ink: Ink, height: int) -> Ink:
    """Ink that is part of an upright stretch of so many pixels."""
    out = ink
    have = 1
    while have < height and have < len(ink):  # each step takes what stands on a stretch as long as all before
        step = min(have, height - have)
        out = np.concatenate([out[:-step] & out[step:], np.zeros_like(out[:step])])
        have += step
    have = 1
    while have < height and have < len(ink):
        step = min(have, height - have)
        out = np.concatenate([out[:step], out[step:] | out[:-step]])
        have += step
    return out


def _put(rules: list[Rule], new: Rule) -> None:
    """Add a run of pixels: rows that touch are one line, as high as their longest run."""
    longest = new.end - new.start
    for number in range(len(rules) - 1, max(-1, len(rules) - 41), -1):
        rule = rules[number]
        if new.at - rule.at <= TOUCH and new.start <= rule.end + TOUCH and rule.start <= new.end + TOUCH:
            if rule.end - rule.start >= longest:
                longest, new.at = rule.end - rule.start, rule.at
            new.start, new.end = min(rule.start, new.start), max(rule.end, new.end)
            del rules[number]
    rules.append(new)


def _runs(ink: Ink, length: int) -> Ink:
    """Level stretches of so many pixels, nearly all of them ink, with the breaks in them."""
    rows, columns = ink.shape
    out = np.zeros_like(ink)
    if columns <= length:
        return out
    need = round(FILLED * length)
    # In bands of rows: the sums of a whole page would take a hundred megabytes.
    for top in range(0, rows, 256):
        band = ink[top : top + 256]
        sums: npt.NDArray[np.int32] = np.zeros((band.shape[0], columns + 1), np.int32)
        np.cumsum(band, axis=1, out=sums[:, 1:])
        full = (sums[:, length:] - sums[:, :-length]) >= need
        # A stretch begins and ends with ink, so that a line is no longer than it was drawn.
        full &= band[:, : full.shape[1]] & band[:, length - 1 :]
        if not full.any():
            continue
        cover = np.zeros((band.shape[0], columns + 1), np.int32)
        cover[:, : full.shape[1]] += full
        cover[:, length : length + full.shape[1]] -= full
        out[top : top + 256] = np.cumsum(cover, axis=1)[:, :-1] > 0
    return out


def parting(drawn: Drawn, ink: Ink, scale: float) -> Ink:
    """Pixels of the lines that part text; those that underline it are left, for letters hang into them.

    ink: rows by columns of the whole page. scale: points per pixel.
    """
    fringe = max(1, round(FRINGE / scale))
    out, letters = drawn.across.copy(), ink & ~grown(drawn.pixels, fringe, fringe)
    near, far = (round(points / scale) for points in (NEAR, FAR))
    for rule in drawn.rules.across:
        if _is_closed(rule, drawn.rules.down, MEETS):
            continue
        row, start, end = (round(place / scale) for place in (rule.at, rule.start, rule.end))
        above = letters[max(0, row - far) : max(0, row - near), start:end]
        if above.size and above.any(axis=0).mean() >= UNDERLINES:
            out[max(0, row - far) : row + near + 1, start:end] = False
    out |= drawn.down
    # What is left of a line's edge would be read as letters; print that stands on it stays.
    return grown(out, fringe, fringe) & ~grown(ink & ~grown(out, fringe, fringe), 1, 1)


def _is_closed(rule: Rule, others: list[Rule], reach: float) -> bool:
    """Whether a line ends at lines of the other direction on both sides: it is the border of a table's cell."""
    met = [one.at for one in others if one.start - reach <= rule.at <= one.end + reach]
    return all(any(abs(at - end) <= reach for at in met) for end in (rule.start, rule.end))
