"""Seals, logos, stamps, scrawls and a scanner's dark margins: ink that is no print, found by its size."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from minutebook.readers.scan_ink import Ink, squares

LARGE = 44.0
"""Points; what hangs together and is so high is no letter."""
STEP = 4
"""Pixels of the page that are one place of the coarse map."""
SOLID = 0.2
"""Share of its box that a picture fills; what stands in the box of an emptier one (a frame) is print."""
MOST = 200_000
"""Runs of ink in a coarse map; a page with more is noise."""


def find_pictures(ink: Ink, scale: float) -> Ink:
    """Pixels of pictures, as a mask of the page.

    ink: rows by columns, ruling lines taken out. scale: points per pixel.
    """
    coarse = np.asarray(squares(ink, STEP).any(axis=(1, 3)))
    places, sizes = _pieces(coarse)
    mask = np.zeros_like(coarse)
    for (top, left, bottom, right), rows in zip(places, sizes, strict=True):
        if (bottom - top) * STEP * scale < LARGE:
            continue
        area = sum(end - start for _, start, end in rows)
        if area >= SOLID * (bottom - top) * (right - left) and (right - left) * STEP * scale >= LARGE / 2:
            mask[top:bottom, left:right] = True
        else:
            for row, start, end in rows:
                mask[row, start:end] = True
    full = mask.repeat(STEP, axis=0).repeat(STEP, axis=1)
    out = np.zeros_like(ink)
    out[: full.shape[0], : full.shape[1]] = full
    return out


Run = tuple[int, int, int]
"""Row, first column, column after the last."""


def _pieces(coarse: Ink) -> tuple[list[tuple[int, int, int, int]], list[list[Run]]]:
    """What hangs together: boxes (top, left, bottom, right) and the runs of each piece."""
    runs = _runs(coarse)
    if len(runs) > MOST:
        return [], []
    parents = list(range(len(runs)))
    above = 0
    for number, (row, start, end) in enumerate(runs):
        while runs[above][0] < row - 1 or (runs[above][0] == row - 1 and runs[above][2] <= start):
            above += 1
        other = above
        while runs[other][0] == row - 1 and runs[other][1] < end:
            _join(parents, other, number)
            other += 1
    pieces: dict[int, list[Run]] = {}
    for number, run in enumerate(runs):
        pieces.setdefault(_root(parents, number), []).append(run)
    groups = list(pieces.values())
    return [_box(group) for group in groups], groups


def _runs(coarse: Ink) -> list[Run]:
    padded: npt.NDArray[np.int8] = np.pad(coarse.astype(np.int8), ((0, 0), (1, 1)))
    change = np.diff(padded, axis=1)
    rows, starts = np.nonzero(change == 1)
    ends = np.nonzero(change == -1)[1]
    return list(zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True))


def _box(group: list[Run]) -> tuple[int, int, int, int]:
    return group[0][0], min(start for _, start, _ in group), group[-1][0] + 1, max(end for _, _, end in group)


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _join(parents: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(parents, one), _root(parents, other)))
    parents[second] = first
