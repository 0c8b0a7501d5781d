"""A picture of a page, recognised: set upright and straight, rid of lines and pictures, read, and read again if ill."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from minutebook.document import PageSize, Trouble
from minutebook.readers.ocr_engine import BLOCK, COLUMNS, Engine, OcrFailed
from minutebook.readers.ocr_mending import mend
from minutebook.readers.ocr_words import read_words
from minutebook.readers.pdf_facts import mean_quality
from minutebook.readers.pdf_rules import Rules
from minutebook.readers.scan_columns import has_columns
from minutebook.readers.scan_ink import Ink, find_ink, is_blank, skew, straightened
from minutebook.readers.scan_noise import without_noise
from minutebook.readers.scan_pictures import find_pictures
from minutebook.readers.scan_rules import find_rules, parting
from minutebook.readers.scan_type import Typed, measure

DPI = 300
"""Pixels per inch to which pages are brought: what Tesseract was made for."""
POOR = 0.72
"""A page that is read worse may lie on its side or stand on its head."""
TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
"""Degrees clockwise to Pillow's turns, which are counterclockwise."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture of a page.

    picture: mode L. dpi: its pixels per inch. rotation: degrees by which the file turns the page.
    """

    number: int
    picture: Image.Image
    dpi: int
    rotation: int = 0

    @property
    def scale(self) -> float:
        """Points per pixel."""
        return 72 / self.dpi

    def turned(self, degrees: int) -> Sheet:
        """The page turned clockwise."""
        picture = self.picture.transpose(TURNS[degrees])
        return Sheet(self.number, picture, self.dpi, (self.rotation + degrees) % 360)


@dataclass(slots=True)
class Recognised:
    """What was recognised on a page; places are points on the page as it is read, upright and straight."""

    facts: PageSize
    typed: list[Typed] = field(default_factory=list)
    rules: Rules = field(default_factory=Rules)
    trouble: Trouble | None = None
    lies: bool = False
    """Most of its words run upwards or downwards: the page lies on its side."""


def recognise(sheet: Sheet, engine: Engine) -> Recognised:
    """Recognise a page; one that cannot be recognised has a trouble and no words."""
    try:
        first = _read(sheet, engine)
        if first.facts.quality is None or (first.facts.quality >= POOR and not first.lies):
            return first
        turn = engine.turn(sheet.picture, sheet.dpi)
        # Where Tesseract cannot tell which side is up, a page on its side is read both ways.
        turns = [turn] if turn else [90, 270] if first.lies else []
        return max([first, *(_read(sheet.turned(degrees), engine) for degrees in turns)], key=_legibility)
    except OcrFailed as error:
        facts = _facts(sheet, None)
        return Recognised(
            facts, trouble=Trouble("unread_part", f"page {sheet.number} was not read: {error}", facts.number)
        )


def _legibility(page: Recognised) -> tuple[bool, float]:
    """By which the better of two readings of a page is told."""
    return not page.lies, page.facts.quality or 0.0


def _read(sheet: Sheet, engine: Engine) -> Recognised:
    ink = find_ink(sheet.picture)
    if is_blank(ink):
        return Recognised(_facts(sheet, None))
    angle = skew(ink)
    picture = straightened(sheet.picture, angle)
    ink = find_ink(picture) if angle else ink
    drawn = find_rules(ink, sheet.scale)
    # Lines first: the rough edge that a scan gives them is specks as soon as they are gone.
    picture, ink = without_noise(picture, ink, drawn.pixels, sheet.scale)
    print_only = ink & ~drawn.pixels
    pictures = find_pictures(print_only, sheet.scale)
    print_only &= ~pictures
    mode = COLUMNS if has_columns(print_only, sheet.scale) else BLOCK
    hocr = engine.recognise(_cleaned(picture, pictures, parting(drawn, ink, sheet.scale)), sheet.dpi, mode)
    words = read_words(hocr, sheet.scale)
    facts = _facts(sheet, mean_quality(words))
    letters = sum(len(word.text) for word in words)
    lies = 2 * sum(len(word.text) for word in words if not word.upright) > letters
    return Recognised(facts, measure(mend(words), print_only, sheet.scale), drawn.rules, lies=lies)


def _cleaned(picture: Image.Image, pictures: Ink, lines: Ink) -> Image.Image:
    """The page without its pictures and the lines that part its text."""
    gone = pictures | lines
    if not gone.any():
        return picture
    grey = np.array(picture)
    grey[gone] = 255
    return Image.fromarray(grey)


def _facts(sheet: Sheet, quality: float | None) -> PageSize:
    width, height = (round(side * sheet.scale, 1) for side in sheet.picture.size)
    return PageSize(sheet.number, width, height, sheet.rotation, quality)
