"""Words of a PDF page with their places, sizes and faces, by PDFium."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

BOLD_WEIGHT = 600
BOLD_NAMES = ("bold", "black", "heavy", "semibd", "demi")
ITALIC_NAMES = ("italic", "oblique", "slanted")
HYPHENS = {0x2: "-", 0xFFFE: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"}
"""What PDFium and fonts make of a hyphen at a line's end."""
SPLIT_AT = 0.8
"""A gap of so many font sizes parts two words even where the file has no space."""
DRIFT = 0.3
"""Characters whose baselines differ by less (in font sizes) stand on one line."""


@dataclass(slots=True)
class Word:
    """A word: box in points from the page's top left corner, y of its baseline, and its type."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    italic: bool = False
    upright: bool = True

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return ((self.x0 + self.x1) / 2, (self.top + self.bottom) / 2)


@dataclass(frozen=True, slots=True)
class Face:
    """What a text object's font says of its characters."""

    bold: bool
    italic: bool


@dataclass(slots=True)
class Glyph:
    """A character as PDFium has it, in the page's own coordinates."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    size: float
    face: Face
    angle: int
    """Quarter turns, 0 to 3; -1 where it stands aslant."""


class Placing:
    """Turns a page's own coordinates into points from the top left corner of the page as shown."""

    def __init__(self, page: pdfium.PdfPage, turn: int = 0) -> None:
        self.left, self.bottom, right, top = page.get_cropbox()
        self.turn = (page.get_rotation() // 90 + turn) % 4
        self.across, self.up = right - self.left, top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Place of a point."""
        x, y = x - self.left, y - self.bottom
        return (
            (x, self.up - y),
            (y, x),
            (self.across - x, y),
            (self.up - y, self.across - x),
        )[self.turn]

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Place of a box: x0, y0, x1, y1."""
        (xa, ya), (xb, yb) = self.point(left, bottom), self.point(right, top)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)


def page_glyphs(page: pdfium.PdfPage) -> list[Glyph | None]:
    """Characters of a page in the order of the file; None stands for white space and line ends."""
    text_page = page.get_textpage()
    try:
        return list(_glyphs(text_page))
    finally:
        text_page.close()


def _glyphs(text_page: pdfium.PdfTextPage) -> Iterator[Glyph | None]:
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    faces: dict[int, Face] = {}
    handle = text_page.raw
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        char = HYPHENS.get(code) or (chr(code) if code < 0x110000 else "\ufffd")
        if char.isspace() or code == 0 or raw.FPDFText_IsGenerated(handle, index) == 1 and char != "-":
            yield None
            continue
        if not raw.FPDFText_GetLooseCharBox(handle, index, box) or not raw.FPDFText_GetCharOrigin(handle, index, x, y):
            continue
        text_object = raw.FPDFText_GetTextObject(handle, index)
        key = ctypes.cast(text_object, ctypes.c_void_p).value or 0
        face = faces.get(key)
        if face is None:
            face = faces[key] = _face(handle, index, text_object)
        angle = _quarter(raw.FPDFText_GetCharAngle(handle, index))
        size = abs(box.top - box.bottom) if angle in (0, 2) else abs(box.right - box.left)
        yield Glyph(char, box.left, box.bottom, box.right, box.top, x.value, y.value, size, face, angle)


def _quarter(angle: float) -> int:
    turns = angle / (math.pi / 2)
    nearest = round(turns)
    return nearest % 4 if abs(turns - nearest) < 0.06 else -1


def _face(handle: object, index: int, text_object: object) -> Face:
    name = _font_name(handle, index)
    weight = raw.FPDFText_GetFontWeight(handle, index)
    stroked = raw.FPDFTextObj_GetTextRenderMode(text_object) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
    return Face(weight >= BOLD_WEIGHT or stroked or any(word in name for word in BOLD_NAMES), any(word in name for word in ITALIC_NAMES))


def _font_name(handle: object, index: int) -> str:
    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(handle, index, buffer, 128, flags)
    return buffer.value.decode("utf-8", "replace").lower()
