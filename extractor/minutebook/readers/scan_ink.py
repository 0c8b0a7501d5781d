"""From a grey picture of a page to what is printed on it: ink or paper, and how far the lines stand aslant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

Ink = npt.NDArray[np.bool_]
"""Rows of pixels, True where there is ink."""

DARKER = 0.72
"""Ink is darker than this share of the paper around it."""
COARSE = 16
"""Paper is looked at in squares of so many pixels; no stroke of a letter fills one."""
SPECK = 0.0002
"""A page with a smaller share of ink is blank, but for specks."""
STEEPEST = 5.0
"""Degrees; pages that lie more aslant were not meant to be read as they lie."""
LEVEL = 0.08
"""Degrees; less is not worth turning a page for, which blurs it."""
SKEW_PIXELS = 1000
"""The height to which a page is brought to measure its skew."""


def find_ink(picture: Image.Image) -> Ink:
    """Tell ink from paper, whose grey may change over the page.

    picture: mode L. Returns rows by columns, as large as the picture.
    """
    small = picture.reduce(COARSE) if min(picture.size) > 4 * COARSE else picture
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.BoxBlur(2))
    level = paper.point([int(grey * DARKER) for grey in range(256)]).resize(picture.size, Image.Resampling.BILINEAR)
    return np.asarray(picture) < np.asarray(level)


def is_blank(ink: Ink) -> bool:
    """Whether a page holds no more than specks; its margins, where scanners leave shadows, do not count."""
    height, width = ink.shape
    inner = ink[height // 30 : height - height // 30, width // 30 : width - width // 30]
    return inner.size == 0 or float(inner.mean()) < SPECK


def squares(ink: Ink, step: int) -> Ink:
    """The page in squares of so many pixels, for a look at it from afar: axes 1 and 3 run within a square."""
    height, width = (side // step for side in ink.shape)
    return ink[: height * step, : width * step].reshape(height, step, width, step)


def stretches(line: Ink) -> Iterator[tuple[int, int]]:
    """Where a row of pixels is True without a break: first place, place after the last."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], line, [False])).astype(np.int8)))
    return zip(edges[::2], edges[1::2], strict=True)


def skew(ink: Ink) -> float:
    """By how many degrees the lines of print fall to the right; 0.0 where that cannot be told.

    Set straight, lines and the white between them give the sharpest profile; that angle is searched for.
    """
    ys, xs = _dots(ink)
    if len(ys) < 500:
        return 0.0
    angle = _sharpest(ys, xs, np.arange(-STEEPEST, STEEPEST + 0.01, 0.5))
    angle = _sharpest(ys, xs, angle + np.arange(-0.5, 0.51, 0.1))
    angle = _sharpest(ys, xs, angle + np.arange(-0.1, 0.101, 0.02))
    # At the end of the scale there is no sharpest angle but only a slope towards one.
    return round(angle, 2) if LEVEL <= abs(angle) < STEEPEST else 0.0


def _dots(ink: Ink) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Places of the ink in a smaller picture of the page; what fills a place wholly is no print."""
    ys, xs = np.nonzero(squares(ink, max(1, ink.shape[0] // SKEW_PIXELS)).mean(axis=(1, 3)) >= 0.3)
    return ys.astype(np.float64), xs.astype(np.float64)


def _sharpest(ys: npt.NDArray[Any], xs: npt.NDArray[Any], angles: npt.NDArray[Any]) -> float:
    return float(max(angles, key=lambda angle: (_sharpness(ys, xs, float(angle)), -abs(angle))))


def _sharpness(ys: npt.NDArray[Any], xs: npt.NDArray[Any], angle: float) -> float:
    """How much neighbouring rows differ in ink when the page is turned back by an angle."""
    rows = np.rint(ys - xs * np.tan(np.radians(angle))).astype(np.int64)
    profile = np.bincount(rows - rows.min()).astype(np.float64)
    return float(np.square(np.diff(profile)).sum())


def straightened(picture: Image.Image, angle: float) -> Image.Image:
    """Turn a page back by its skew, about its centre; the corners that come in are white."""
    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) if angle else picture
