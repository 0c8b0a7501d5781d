"""What a PDF's fonts say of their characters: size, boldness, slant, and letters that they hide."""

from __future__ import annotations

import ctypes
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as raw

BOLD_WEIGHT = 700
BOLD_NAME = re.compile(r"bold|black|heavy|semibd|demi|^(?:[a-z]{6}\+)?(?:cm|sf|ec|lm)b")
ITALIC_NAME = re.compile(r"italic|oblique|slanted|^(?:[a-z]{6}\+)?(?:cm|sf|ec)(?:ti|sl|bxti)")
NAMELESS = re.compile(r"(?:[a-z]{6}\+)?(?:[a-z]{0,2}\d{0,4}|.*font\d*|unnamed.*)")
"""Font names that say nothing of the face; only then is PDFium's estimate of the weight worth anything."""
SYMBOLS = re.compile(r"(?:[a-z]{6}\+)?(?:symbol|wingding|webding|zapfdingbat|dingbat)")
FORCE_BOLD = 1 << 18
ITALIC_FLAG = 1 << 6
ASLANT = 0.06
"""Quarter turns; baselines that are off by less stand level or upright."""


@dataclass(frozen=True, slots=True)
class Face:
    """What all characters of one text object have in common."""

    font: str
    size: float
    """In points, as shown."""
    bold: bool
    italic: bool
    angle: int
    """Quarter turns of the baseline, 0 to 3; -1 where it stands aslant."""
    symbols: bool
    """Its letters are pictures: bullets, mostly."""


_NameBuffer = ctypes.c_char * 128


class _Font(NamedTuple):
    """What the name of a font says."""

    name: str
    bold: bool
    italic: bool
    nameless: bool
    symbols: bool


@lru_cache(maxsize=1024)  # every text object names its font, and a document has a few
def _font(printed: bytes) -> _Font:
    name = printed.decode("utf-8", "replace").lower()
    return _Font(
        name,
        bool(BOLD_NAME.search(name)),
        bool(ITALIC_NAME.search(name)),
        bool(NAMELESS.fullmatch(name)),
        bool(SYMBOLS.match(name)),
    )


def read_face(handle: object, index: int, text_object: object) -> Face:
    """The face of a character."""
    matrix, flags, buffer = raw.FS_MATRIX(), ctypes.c_int(), _NameBuffer()
    raw.FPDFText_GetFontInfo(handle, index, buffer, len(buffer), flags)
    raw.FPDFText_GetMatrix(handle, index, matrix)
    font = _font(buffer.value)
    bold = font.bold or bool(flags.value & FORCE_BOLD)
    if not bold and font.nameless:
        bold = raw.FPDFText_GetFontWeight(handle, index) >= BOLD_WEIGHT
    stroked = raw.FPDFTextObj_GetTextRenderMode(text_object) == raw.FPDF_TEXTRENDERMODE_FILL_STROKE
    return Face(
        font.name,
        raw.FPDFText_GetFontSize(handle, index) * (math.hypot(matrix.c, matrix.d) or 1.0),
        bold or stroked,
        font.italic or bool(flags.value & ITALIC_FLAG),
        _quarter(matrix.a, matrix.b),
        font.symbols,
    )


def _quarter(a: float, b: float) -> int:
    """Quarter turns of a baseline; slanted letters on a level baseline are not turned."""
    turns = math.atan2(b, a) / (math.pi / 2)
    nearest = round(turns)
    return nearest % 4 if abs(turns - nearest) < ASLANT else -1


def is_glyph_number(code: int) -> bool:
    """Whether a code is no character but a glyph's number: fonts embedded without a table of their letters.

    3 is the space in the usual order of glyphs, and the digits fall on control codes.
    """
    return 3 <= code < 32 and code not in (9, 10, 12, 13)


def glyph_character(number: int) -> str:
    """The character of a glyph's number in the order that TrueType fonts use by custom.

    It is ASCII from 3 on and Mac OS Roman from 98 on; the latter's no-break space has no glyph of its own.
    """
    if 3 <= number < 98:
        return chr(number + 29)
    if 98 <= number < 172:
        return bytes([number + 30]).decode("mac_roman")
    return bytes([number + 31]).decode("mac_roman") if 172 <= number < 225 else "\ufffd"
