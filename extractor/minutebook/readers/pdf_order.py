"""Reading order of a page: columns side by side are read one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.readers.pdf_glyphs import Word
from minutebook.readers.pdf_lines import PrintLine, group_lines

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


def ordered_lines(words: Sequence[Word]) -> list[list[PrintLine]]:
    """Stretches of lines in reading order; each stretch is one column or runs over the whole width."""
    lines = group_lines(words)
    out: list[list[PrintLine]] = []
    start = 0
    while start < len(lines):
        end, gutter = _columns_from(lines, start)
        if gutter is None:
            if not out or start == 0 or out[-1] is None:
                out.append([])
            out[-1].append(lines[start])
            start += 1
            continue
        left = [word for line in lines[start:end] for word in line.words if word.x1 <= gutter]
        right = [word for line in lines[start:end] for word in line.words if word.x1 > gutter]
        out += [group_lines(left), group_lines(right), []]
        start = end
    return [stretch for stretch in out if stretch]


def _columns_from(lines: Sequence[PrintLine], start: int) -> tuple[int, float | None]:
    """Where the two columns that begin at a line end, and their gutter; None where none begin."""
    first = lines[start]
    if len(first.words) < 2:
        return start, None
    for gutter in _gaps(first):
        end = start
        while end < len(lines) and not _crosses(lines[end], gutter):
            end += 1
        if _is_text(lines[start:end], gutter):
            return end, gutter
    return start, None


def _gaps(line: PrintLine) -> list[float]:
    """Middles of the wide gaps of a line."""
    return [
        (above.x1 + below.x0) / 2
        for above, below in zip(line.words, line.words[1:], strict=False)
        if below.x0 - above.x1 >= GUTTER
    ]


def _crosses(line: PrintLine, gutter: float) -> bool:
    return any(word.x0 < gutter - 1 and word.x1 > gutter + 1 for word in line.words) or _bridged(line, gutter)


def _bridged(line: PrintLine, gutter: float) -> bool:
    """Whether words left and right of the gutter stand as near as words of one sentence do."""
    left = max((word.x1 for word in line.words if word.x1 <= gutter + 1), default=None)
    right = min((word.x0 for word in line.words if word.x0 >= gutter - 1), default=None)
    return left is not None and right is not None and right - left < GUTTER


def _is_text(lines: Sequence[PrintLine], gutter: float) -> bool:
    """Whether both sides of a gutter are running text."""
    if len(lines) < LEAST_LINES:
        return False
    x0, x1 = min(line.box[0] for line in lines), max(line.box[2] for line in lines)
    if not x0 + MARGIN * (x1 - x0) < gutter < x1 - MARGIN * (x1 - x0):
        return False
    left = [[word for word in line.words if word.x1 <= gutter] for line in lines]
    right = [[word for word in line.words if word.x1 > gutter] for line in lines]
    return _fills([side for side in left if side], gutter - x0) and _fills([side for side in right if side], x1 - gutter)


def _fills(sides: Sequence[Sequence[Word]], width: float) -> bool:
    if len(sides) < LEAST_LINES:
        return False
    lengths = sorted(sum(len(word.text) + 1 for word in side) for side in sides)
    widths = sum(side[-1].x1 - side[0].x0 for side in sides) / len(sides)
    return lengths[len(lengths) // 2] >= LEAST_LENGTH and widths >= FILL * width
