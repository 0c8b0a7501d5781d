"""The layout facts of a printed line, as every reader states them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.document import Box, Line
from minutebook.readers.pdf_lines import PrintLine, underlined
from minutebook.readers.pdf_rules import Rule
from minutebook.readers.pdf_words import Word

GAP = 1.25
"""A distance of baselines that is so much wider than the usual one is a gap."""
DOUBTFUL = 0.7
"""OCR's confidence in a word from which it is taken as read."""
LONG = 30
"""Characters; lines that are long enough to tell the margins."""


@dataclass(frozen=True, slots=True)
class Column:
    """The column in which lines stand: its page, margins, ruling lines, and the document's usual line distance."""

    page: int
    left: float
    right: float
    across: Sequence[Rule]
    pitch: float

    @classmethod
    def around(cls, lines: Sequence[PrintLine], page: int, across: Sequence[Rule], pitch: float) -> Column:
        """The column that some lines make."""
        long = [line for line in lines if line.length >= LONG] or lines
        return cls(page, min(line.box[0] for line in long), max(line.box[2] for line in long), across, pitch)


def column_lines(lines: Sequence[PrintLine], column: Column, *, gap: bool) -> list[Line]:
    """Facts of the lines of a column, from top to bottom; `gap` says whether there is one before the first."""
    out: list[Line] = []
    for number, line in enumerate(lines):
        above = lines[number - 1] if number else None
        lead = 0.0
        if above is not None and column.pitch:
            lead = (line.base - above.base) / (column.pitch * max(line.size, above.size))
        beside = any(_same_left(line, other) for other in lines[max(0, number - 1) : number + 2] if other is not line)
        out.append(_line(line, column, lead, gap=lead > GAP if above is not None else gap, beside=beside))
    return out


def _same_left(line: PrintLine, other: PrintLine) -> bool:
    """Whether two lines begin at one left edge and end apart: they are set flush left."""
    return abs(line.box[0] - other.box[0]) < 2 and abs(line.box[2] - other.box[2]) > 6


def _line(line: PrintLine, column: Column, lead: float, *, gap: bool, beside: bool) -> Line:
    x0, _, x1, _ = line.box
    text = line.text
    bold = line.bold
    return Line(
        text,
        page=column.page,
        gap=gap,
        lead=round(lead, 3),
        bold=bold,
        bold_end=len(text) if bold else line.bold_end(),
        italic=all(word.italic for word in line.words),
        underline=underlined(line, column.across),
        centred=not beside and _centred(x0, x1, column),
        size=round(line.size, 1),
        indent=round(max(0.0, x0 - column.left), 1),
        box=rounded(line.box),
        spans=tuple((round(words[0].x0, 1), round(words[-1].x1, 1)) for words in line.segments()),
        quality=mean_quality(line.words),
        doubtful=doubtful(line.words),
    )


def mean_quality(words: Sequence[Word]) -> float | None:
    """How sure OCR is of some words, by their lengths; None where none was recognised."""
    known = [(word.quality, len(word.text)) for word in words if word.quality is not None]
    total = sum(length for _, length in known)
    return round(sum(quality * length for quality, length in known) / total, 4) if total else None


def doubtful(words: Sequence[Word]) -> tuple[tuple[str, float], ...]:
    """The words of which OCR is not sure."""
    return tuple((word.text, word.quality) for word in words if word.quality is not None and word.quality < DOUBTFUL)


def rounded(box: Box) -> Box:
    """A box to a tenth of a point."""
    return round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1)


def _centred(x0: float, x1: float, column: Column) -> bool:
    width = column.right - column.left
    before, after = x0 - column.left, column.right - x1
    return before > 0.08 * width and abs(before - after) < max(5.0, 0.025 * width)
