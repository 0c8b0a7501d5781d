"""Pictures of pages: PNG, JPEG, TIFF (each of its pictures a page), BMP, WebP, GIF."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageOps, ImageSequence

from minutebook.document import Reading
from minutebook.errors import DamagedFile, EmptyDocument, TooLarge
from minutebook.readers.limits import Limits
from minutebook.readers.ocr_engine import Engine
from minutebook.readers.ocr_pages import DPI, Sheet
from minutebook.readers.ocr_run import Recognition, reading_of
from minutebook.readers.options import Ocr, ReadOptions

CLOSE = (220, 420)
"""Pictures between these are left as they are."""
PAGE = (3.0, 26.0)
"""Inches; the longer side of a page. Cameras and editors state resolutions at which it would be a stamp or a poster."""
LONG_SIDE = 11.4
"""Inches of the longer side where the resolution is not known: between letter and A4."""
NEVER = "this is a picture, and pictures are not read with --ocr never; use --ocr auto"
HUGE = "the picture has more than {} pixels"
SMALLER = "scan it at 300 dpi"
BEYOND = "the picture has more pixels than the picture library takes on; scan it at 300 dpi, or cut it into pages"
DAMAGED = "this picture cannot be read: it is damaged or cut off; scan or save it anew"


_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    struct.error,
)
"""What Pillow raises of broken files, each format in its own way."""


def read_image(data: bytes, options: ReadOptions) -> Reading:
    """Recognise a picture, or each of a file's pictures.

    Raises TooLarge, DamagedFile, MissingTool where Tesseract is not installed, EmptyDocument with `ocr` never.
    """
    if options.ocr is Ocr.NEVER:
        raise EmptyDocument(NEVER)
    with warnings.catch_warnings():
        # Pillow warns of sizes from which it would not refuse, and of odd tags that do not matter here.
        warnings.simplefilter("ignore")
        image = _open(data)
        engine = Engine.find(options.language, options.limits.max_seconds)
        with image, Recognition(engine, options.threads) as recognition:
            for sheet in _sheets(image, options.limits):
                recognition.add(sheet)
            return reading_of([], recognition.results(), engine)


def _open(data: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(data))
    except Image.DecompressionBombError as error:
        raise TooLarge(BEYOND) from error
    except _BROKEN as error:
        raise DamagedFile(DAMAGED) from error


def _sheets(image: Image.Image, limits: Limits) -> Iterator[Sheet]:
    """The pictures of a file, one at a time."""
    try:
        for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
            if number > limits.max_pages:
                raise limits.exceeded("max_pages", "the file holds more than {} pictures")
            if frame.width * frame.height > limits.max_pixels:
                raise limits.exceeded("max_pixels", HUGE, SMALLER)
            yield _sheet(frame, number)
    except Image.DecompressionBombError as error:
        raise TooLarge(BEYOND) from error
    except _BROKEN as error:
        raise DamagedFile(DAMAGED) from error


def _sheet(frame: Image.Image, number: int) -> Sheet:
    dpi = _resolution(frame)
    grey = ImageOps.exif_transpose(_grey(frame))
    if CLOSE[0] <= dpi <= CLOSE[1]:
        return Sheet(number, grey, round(dpi))
    factor = DPI / dpi
    size = max(1, round(grey.width * factor)), max(1, round(grey.height * factor))
    return Sheet(number, grey.resize(size, Image.Resampling.BICUBIC), DPI)


def _grey(frame: Image.Image) -> Image.Image:
    """A picture in greys, on white where it is transparent."""
    if frame.mode.startswith("I") or frame.mode == "F":
        low, high = (float(value) for value in frame.getextrema())  # type: ignore[arg-type]
        span = high - low or 1.0
        return frame.convert("F").point(lambda value: value * (255 / span) - low * (255 / span)).convert("L")
    if "A" in frame.getbands() or "transparency" in frame.info:
        clear = frame.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("L")
    return frame.convert("L")


def _resolution(frame: Image.Image) -> float:
    """Pixels per inch: as stated where that makes a page, else as if it were a page of the usual size."""
    longer = max(frame.size)
    stated = frame.info.get("dpi", (0, 0))[0]
    try:
        dpi = float(stated)
    except (TypeError, ValueError, ZeroDivisionError):
        dpi = 0.0
    return dpi if dpi > 0 and PAGE[0] <= longer / dpi <= PAGE[1] and dpi >= 72 else longer / LONG_SIDE
