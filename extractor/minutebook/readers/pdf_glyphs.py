"""Characters of a PDF page with their places, by PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from minutebook.document import Box
from minutebook.readers.pdf_fonts import Face, glyph_character, is_glyph_number, read_face

HYPHENS = {0x2: "-", 0xFFFE: "-", 0xAD: "-", 0x2010: "-", 0x2011: "-"}
"""What PDFium and fonts make of a hyphen at a line's end."""


@dataclass(slots=True)
class Glyph:
    """A character: its box and the start of its baseline in the page's own coordinates, and its face."""

    code: int
    char: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    face: Face


class Placing:
    """Turns a page's own coordinates into points from the top left corner of the page as it is read.

    `turn` is the number of quarter turns, clockwise, that set its text upright.
    """

    def __init__(self, page: pdfium.PdfPage, turn: int) -> None:
        self.left, self.bottom, right, top = page.get_cropbox()
        self.turn = turn
        self.across, self.up = right - self.left, top - self.bottom

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as the page is read."""
        return (self.across, self.up) if self.turn % 2 == 0 else (self.up, self.across)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Place of a point."""
        x, y = x - self.left, y - self.bottom
        return (
            (x, self.up - y),
            (y, x),
            (self.across - x, y),
            (self.up - y, self.across - x),
        )[self.turn]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Place of a box."""
        (xa, ya), (xb, yb) = self.point(left, bottom), self.point(right, top)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)


def page_glyphs(page: pdfium.PdfPage) -> list[Glyph | None]:
    """Characters of a page in the order of the file; None stands for white space and line ends."""
    text_page = page.get_textpage()
    try:
        return _deciphered(list(_glyphs(text_page)))
    finally:
        text_page.close()


def _glyphs(text_page: pdfium.PdfTextPage) -> Iterator[Glyph | None]:
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    faces: dict[int, Face] = {}
    address = ctypes.c_void_p.from_buffer  # the pointer's own memory; a cast takes six times as long
    handle = text_page.raw
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        char = HYPHENS.get(code) or (chr(code) if code < 0x110000 else "\ufffd")
        if char.isspace() or code == 0 or (raw.FPDFText_IsGenerated(handle, index) == 1 and char != "-"):
            yield None
            continue
        if not raw.FPDFText_GetLooseCharBox(handle, index, box) or not raw.FPDFText_GetCharOrigin(handle, index, x, y):
            continue
        text_object = raw.FPDFText_GetTextObject(handle, index)
        key = address(text_object).value or 0
        face = faces.get(key)
        if face is None:
            face = faces[key] = read_face(handle, index, text_object)
        yield Glyph(code, char, box.left, box.bottom, box.right, box.top, x.value, y.value, face)


def _deciphered(glyphs: Sequence[Glyph | None]) -> list[Glyph | None]:
    """Letters put in place of glyph numbers, and bullets in place of symbol fonts' letters."""
    hiding = {glyph.face.font for glyph in glyphs if glyph is not None and is_glyph_number(glyph.code)}
    out: list[Glyph | None] = []
    for glyph in glyphs:
        if glyph is not None and glyph.face.symbols:
            glyph.char = "•" if glyph.char.isascii() or "\ue000" <= glyph.char <= "\uf8ff" else glyph.char
        elif glyph is not None and glyph.face.font in hiding:
            glyph.char = glyph_character(glyph.code)
        out.append(None if glyph is None or glyph.char.isspace() else glyph)
    return out
