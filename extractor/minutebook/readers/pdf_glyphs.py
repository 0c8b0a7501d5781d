"""Words of a PDF page with their places, sizes and faces, by PDFium."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

BOLD_WEIGHT = 700
BOLD_NAME = re.compile(r"bold|black|heavy|semibd|demi|^(?:[a-z]{6}\+)?(?:cm|sf|ec|lm)b")
ITALIC_NAME = re.compile(r"italic|oblique|slanted|^(?:[a-z]{6}\+)?(?:cm|sf|ec)(?:ti|sl|bxti)")
NAMELESS = re.compile(r"(?:[a-z]{6}\+)?(?:[a-z]{0,2}\d{0,4}|.*font\d*|unnamed.*)")
"""Font names that say nothing of the face; only then is PDFium's estimate of the weight worth anything."""
FORCE_BOLD = 1 << 18
ITALIC_FLAG = 1 << 6
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
    """What all characters of one text object have in common."""

    size: float
    """In points, as shown."""
    bold: bool
    italic: bool
    angle: int
    """Quarter turns of the baseline, 0 to 3; -1 where it stands aslant."""


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
    face: Face


class Placing:
    """Turns a page's own coordinates into points from the top left corner of the page as it is read.

    `turn` is the number of quarter turns, clockwise, that set its text upright.
    """

    def __init__(self, page: pdfium.PdfPage, turn: int) -> None:
        self.left, self.bottom, right, top = page.get_cropbox()
        self.turn = turn
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
        yield Glyph(char, box.left, box.bottom, box.right, box.top, x.value, y.value, face)


def _face(handle: object, index: int, text_object: object) -> Face:
    matrix, flags = raw.FS_MATRIX(), ctypes.c_int()
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(handle, index, buffer, 128, flags)
    raw.FPDFText_GetMatrix(handle, index, matrix)
    name = buffer.value.decode("utf-8", "replace").lower()
    bold = bool(BOLD_NAME.search(name)) or bool(flags.value & FORCE_BOLD)
    if not bold and NAMELESS.fullmatch(name):
        bold = raw.FPDFText_GetFontWeight(handle, index) >= BOLD_WEIGHT
    stroked = raw.FPDFTextObj_GetTextRenderMode(text_object) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
    return Face(
        raw.FPDFText_GetFontSize(handle, index) * (math.hypot(matrix.c, matrix.d) or 1.0),
        bold or stroked,
        bool(ITALIC_NAME.search(name)) or bool(flags.value & ITALIC_FLAG),
        _quarter(matrix.a, matrix.b),
    )


def _quarter(a: float, b: float) -> int:
    """Quarter turns of a baseline; slanted letters on a level baseline are not turned."""
    turns = math.atan2(b, a) / (math.pi / 2)
    nearest = round(turns)
    return nearest % 4 if abs(turns - nearest) < 0.06 else -1


def page_words(page: pdfium.PdfPage) -> tuple[list[Word], Placing]:
    """Words of a page in the order of the file, and how the page is placed."""
    glyphs = page_glyphs(page)
    turn = _main_turn(glyphs, page.get_rotation() // 90)
    placing = Placing(page, turn)
    words: list[Word] = []
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and (glyph is None or not _runs_on(run[-1], glyph)):
            words.append(_word(run, placing, turn))
            run = []
        if glyph is not None and glyph.face.angle >= 0:
            run.append(glyph)
    if run:
        words.append(_word(run, placing, turn))
    return _without_shadows(words), placing


def _main_turn(glyphs: list[Glyph | None], rotation: int) -> int:
    turns = [0, 0, 0, 0]
    turns[rotation] += 1
    for glyph in glyphs:
        if glyph is not None and glyph.face.angle >= 0:
            turns[glyph.face.angle] += 1
    return turns.index(max(turns))


def _runs_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether two characters belong to one word."""
    if glyph.face.angle != last.face.angle:
        return False
    along, aside = glyph.x - last.x, glyph.y - last.y
    width = last.right - last.left
    if last.face.angle % 2:
        along, aside, width = (aside if last.face.angle == 1 else -aside), along, last.top - last.bottom
    elif last.face.angle == 2:
        along = -along
    size = max(last.face.size, glyph.face.size)
    return (
        abs(aside) <= DRIFT * size + 0.25 * abs(last.face.size - glyph.face.size)
        and -0.3 * size < along and along - width < SPLIT_AT * size
    )


def _word(run: list[Glyph], placing: Placing, turn: int) -> Word:
    boxes = [placing.box(glyph.left, glyph.bottom, glyph.right, glyph.top) for glyph in run]
    bold = sum(glyph.face.bold for glyph in run)
    return Word(
        "".join(glyph.char for glyph in run),
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
        placing.point(run[0].x, run[0].y)[1],
        max(glyph.face.size for glyph in run),
        bold=2 * bold >= len(run),
        italic=2 * sum(glyph.face.italic for glyph in run) >= len(run),
        upright=run[0].face.angle == turn,
    )


def _without_shadows(words: list[Word]) -> list[Word]:
    """A word printed twice, a hair apart, is a bold one."""
    out: list[Word] = []
    last: dict[str, Word] = {}
    for word in words:
        twin = last.get(word.text)
        if (
            twin is not None
            and abs(twin.x0 - word.x0) < 0.15 * word.size
            and abs(twin.base - word.base) < 0.15 * word.size
        ):
            twin.bold = True
            continue
        last[word.text] = word
        out.append(word)
    return out
