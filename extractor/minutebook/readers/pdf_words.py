"""From characters to words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from minutebook.document import Box
from minutebook.readers.pdf_glyphs import Glyph, Placing, page_glyphs

SPLIT_AT = 0.8
"""A gap of so many font sizes parts two words even where the file has no space."""
DRIFT = 0.3
"""Characters whose baselines differ by less (in font sizes) stand on one line."""


@dataclass(slots=True)
class Word:
    """A word: its box in points from the page's top left corner, y of its baseline, and its type."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    bold_head: int = 0
    """How many of its first characters are bold where what follows is not ("Minutes.--The"); else 0."""
    italic: bool = False
    upright: bool = True
    quality: float | None = None
    """How sure OCR is of it, 0..1; None where it was not recognised."""

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return ((self.x0 + self.x1) / 2, (self.top + self.bottom) / 2)


def around(boxes: Sequence[Box]) -> Box:
    """The box around some boxes."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


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
        # What stands aslant is a watermark or a stamp.
        if glyph is not None and glyph.face.angle >= 0:
            run.append(glyph)
    if run:
        words.append(_word(run, placing, turn))
    return words, placing


def _main_turn(glyphs: Sequence[Glyph | None], rotation: int) -> int:
    """The turn that most characters have; the page's own where there is a tie."""
    turns = [0, 0, 0, 0]
    turns[rotation] += 1
    for glyph in glyphs:
        if glyph is not None and glyph.face.angle >= 0:
            turns[glyph.face.angle] += 1
    return turns.index(max(turns))


def _runs_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether two characters belong to one word."""
    face, other = last.face, glyph.face
    angle = face.angle
    if other.angle != angle:
        return False
    along, aside, width = glyph.x - last.x, glyph.y - last.y, last.right - last.left
    if angle % 2:
        along, aside, width = (aside if angle == 1 else -aside), along, last.top - last.bottom
    elif angle == 2:
        along = -along
    size = max(face.size, other.size)
    level = abs(aside) <= DRIFT * size + 0.25 * abs(face.size - other.size)
    # The letters of a ligature start at one place.
    return level and -0.3 * size < along and along - width < SPLIT_AT * size


def _word(run: Sequence[Glyph], placing: Placing, turn: int) -> Word:
    faces = [glyph.face for glyph in run]
    bold = [face.bold for face in faces]
    # Some fonts are mirrored, so that the right edge may lie to the left.
    xs = [edge for glyph in run for edge in (glyph.left, glyph.right)]
    ys = [edge for glyph in run for edge in (glyph.bottom, glyph.top)]
    x0, top, x1, bottom = placing.box(min(xs), min(ys), max(xs), max(ys))
    text = "".join([glyph.char for glyph in run])
    return Word(
        text,
        x0,
        top,
        x1,
        bottom,
        placing.point(run[0].x, run[0].y)[1],
        max([face.size for face in faces]),
        bold=2 * sum(bold) >= len(run),
        bold_head=_bold_head(text, bold) if bold[0] and not all(bold) else 0,
        italic=2 * sum([face.italic for face in faces]) >= len(run),
        upright=faces[0].angle == turn,
    )


def _bold_head(text: str, bold: Sequence[bool]) -> int:
    """Where the type of a word changes from bold; 0 where only signs follow, which say nothing of the type."""
    end = bold.index(False)
    return end if any(character.isalnum() for character in text[end:]) else 0
