"""Whether a page is set in columns, seen from its ink: a white band between two stretches of running text."""

from __future__ import annotations

import numpy as np

from minutebook.readers.scan_ink import Ink, squares, stretches

ROW = 3.0
"""Points; the page is looked at in rows of this height."""
GUTTER = 9.0
"""Points; the least width of the white between columns."""
MIDDLE = (0.3, 0.7)
"""Where the white band lies, as shares of the text's width."""
LEAST = 130.0
"""Points; columns run on for so long."""
FULL = 0.7
"""Rows of print on both sides of the band, as a share of all rows with print beside it."""
REACH = 0.75
"""Lines of a column's running text fill so much of its width, on the average."""


def has_columns(ink: Ink, scale: float) -> bool:
    """Whether two columns of running text stand side by side.

    ink: rows by columns of pixels, print alone. scale: points per pixel.
    """
    step = max(1, round(ROW / scale))
    cells = np.asarray(squares(ink, step).any(axis=(1, 3)))
    sides = np.flatnonzero(cells.any(axis=0))
    if len(sides) < 2:
        return False
    left, right = int(sides[0]), int(sides[-1]) + 1
    least = max(1, round(GUTTER / ROW))
    first, last = (left + round(share * (right - left)) for share in MIDDLE)
    return any(_parts(cells, left, right, x, least) for x in range(first, last))


def _parts(cells: Ink, left: int, right: int, x: int, gutter: int) -> bool:
    """Whether the band at some place is white along columns of text."""
    white = np.asarray(~cells[:, x : x + gutter].any(axis=1))
    for start, end in stretches(white):
        if (end - start) * ROW < LEAST:
            continue
        before, after = cells[start:end, left:x], cells[start:end, x + gutter : right]
        if _is_running(before) and _is_running(after[:, ::-1]) and _both(before, after):
            return True
    return False


def _both(before: Ink, after: Ink) -> bool:
    one, other = before.any(axis=1), after.any(axis=1)
    return bool((one & other).sum() >= FULL * (one | other).sum())


def _is_running(side: Ink) -> bool:
    """Whether lines fill a column from its outer edge to the white band."""
    rows = side[side.any(axis=1)]
    if len(rows) * ROW < LEAST / 2 or side.shape[1] * ROW < LEAST / 2:
        return False
    reach = rows.shape[1] - np.argmax(rows[:, ::-1], axis=1)
    return bool(reach.mean() >= REACH * side.shape[1])
