"""Reading order of a page: columns of running text side by side are read one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutebook.readers.pdf_lines import PrintLine, group_lines
from minutebook.readers.pdf_words import Word

LEAST_LINES = 6
"""A column of running text has at least so many lines."""
LEAST_LENGTH = 18
"""Characters; shorter lines are labels, names or figures of a table."""
FILL = 0.55
"""Lines of running text fill so much of their column, on the average."""
GUTTER = 8.0
"""Points; the least distance of two columns."""
MARGIN = 0.25
"""A gutter lies this far from the edges of the text, as a share of its width."""
AHEAD = 4
"""Columns may begin at heights that differ by so many lines."""
LONGEST = 400
"""Lines; nothing on one page is longer."""


def ordered_lines(words: Sequence[Word]) -> list[list[PrintLine]]:
    """Stretches of lines in reading order; each stretch is one column or runs over the whole width."""
    lines = group_lines(words)
    out: list[list[PrintLine]] = [[]]
    start = 0
    while start < len(lines):
        end, gutter = _columns_from(lines, start)
        if gutter is None:
            out[-1].append(lines[start])
            start += 1
            continue
        beside = [word for line in lines[start:end] for word in line.words]
        out += ordered_lines([word for word in beside if word.x1 <= gutter])
        out += ordered_lines([word for word in beside if word.x1 > gutter])
        out.append([])
        start = end
    return [stretch for stretch in out if stretch]


def _columns_from(lines: Sequence[PrintLine], start: int) -> tuple[int, float | None]:
    """Where the two columns that begin at a line end, and their gutter; None where none begin."""
    tried: set[int] = set()
    for line in lines[start : start + AHEAD]:
        for gutter in _gaps(line):
            # Gaps of neighbouring lines differ by a point or two.
            if round(gutter / GUTTER) in tried:
                continue
            tried.add(round(gutter / GUTTER))
            end = start
            while end < min(len(lines), start + LONGEST) and not _crosses(lines[end], gutter):
                end += 1
            if _is_text(lines[start:end], gutter):
                return end, gutter
    return start, None


def _gaps(line: PrintLine) -> list[float]:
    """Middles of the wide gaps of a line."""
    return [(left.x1 + right.x0) / 2 for left, right in pairwise(line.words) if right.x0 - left.x1 >= GUTTER]


def _crosses(line: PrintLine, gutter: float) -> bool:
    """Whether a line runs across a gutter: a word does, or words on both sides stand as near as in a sentence."""
    left = max((word.x1 for word in line.words if word.x1 <= gutter + 1), default=None)
    right = min((word.x0 for word in line.words if word.x0 >= gutter - 1), default=None)
    if left is not None and right is not None and right - left < GUTTER:
        return True
    return any(word.x0 < gutter - 1 and word.x1 > gutter + 1 for word in line.words)


def _is_text(lines: Sequence[PrintLine], gutter: float) -> bool:
    """Whether both sides of a gutter are running text."""
    if len(lines) < LEAST_LINES:
        return False
    x0, x1 = min(line.box[0] for line in lines), max(line.box[2] for line in lines)
    if not x0 + MARGIN * (x1 - x0) < gutter < x1 - MARGIN * (x1 - x0):
        return False
    left = [side for line in lines if (side := [word for word in line.words if word.x1 <= gutter])]
    right = [side for line in lines if (side := [word for word in line.words if word.x1 > gutter])]
    return _fills(left, gutter - x0) and _fills(right, x1 - gutter)


def _fills(sides: Sequence[Sequence[Word]], width: float) -> bool:
    if len(sides) < LEAST_LINES:
        return False
    lengths = sorted(sum(len(word.text) + 1 for word in side) for side in sides)
    widths = sum(side[-1].x1 - side[0].x0 for side in sides) / len(sides)
    return lengths[len(lengths) // 2] >= LEAST_LENGTH and widths >= FILL * width
