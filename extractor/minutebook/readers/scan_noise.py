"""Specks and grain of a noisy scan, taken out before it is recognised; a clean scan is left as it is."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from minutebook.readers.scan_ink import Ink

REACH = 4
"""Pixels around a pixel of ink in which its neighbours are counted, at 300 dpi."""
FEWEST = 12
"""Ink with fewer pixels around it is a speck; a full stop of small type has twice as many."""
EDGE = 7
"""Width of the square by which ink is widened so that the soft edges of letters stay."""
GRAINY = 4.0
"""Spread of the greys of bare paper from which a scan is noisy; those of clean ones are below 2."""
SPECKLED = 0.002
"""Specks' share of the ink from which a scan in black and white, whose paper has no greys, is noisy."""


def without_noise(picture: Image.Image, ink: Ink, lines: Ink, scale: float) -> tuple[Image.Image, Ink]:
    """The picture with white paper and without specks, and its ink; both as they are where there is no noise.

    lines: pixels of ruling lines, which stay. scale: points per pixel.
    """
    reach = max(1, round(REACH * 72 / 300 / scale))
    letters = ink & ~lines
    blurred = np.asarray(Image.fromarray(letters.astype(np.uint8) * 255).filter(ImageFilter.BoxBlur(reach)))
    share = FEWEST / (2 * REACH + 1) ** 2
    specks = letters & (blurred < 255 * share)
    grey = np.asarray(picture)
    bare = grey[blurred == 0]
    if (bare.size == 0 or _spread(bare) < GRAINY) and specks.sum() < SPECKLED * letters.sum():
        return picture, ink
    kept = ink & ~specks
    near = np.asarray(Image.fromarray(kept.astype(np.uint8) * 255).filter(ImageFilter.MaxFilter(EDGE))) > 0
    return Image.fromarray(np.where(near, grey, np.uint8(255))), kept


def _spread(greys: npt.NDArray[np.uint8]) -> float:
    """Spread of greys between neighbours, so that a shadow over the page is no noise."""
    return float(np.abs(np.diff(greys[: 1 << 20].astype(np.int16))).mean())
