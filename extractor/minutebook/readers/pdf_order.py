"""Reading order of a page: columns of running text side by side are read one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from minutebook.document import Box
from minutebook.readers.pdf_lines import PrintLine, group_lines
from minutebook.readers.pdf_words import Word

LEAST_LINES = 6
"""A column of running text has at least so many lines."""
LEAST_LENGTH = 26
"""Characters; shorter lines are labels, names or figures of a table."""
FULL = 0.75
"""A line that fills so much of its column is one that was wrapped in it."""
FULL_SHARE = 0.3
"""Running text wraps so many of its lines; lists and tables do not."""
GUTTER = 8.0
"""Points; the least distance of two columns."""
MARGIN = 0.25
"""A gutter lies this far from the edges of the text, as a share of its width."""
STEP = 3.0
"""Points from one gutter that is tried to the next."""
APART = 1.8
"""A head or foot stands so many times the usual distance from the columns."""


@dataclass(frozen=True, slots=True)
class Band:
    """Two columns side by side: the y of their top and bottom, and the x of their gutter."""

    top: float
    bottom: float
    gutter: float


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines first to last (exclusive) that a gutter parts."""

    first: int
    last: int
    gutter: float


def ordered_lines(words: Sequence[Word]) -> list[list[PrintLine]]:
    """Stretches of lines in reading order; each stretch is one column or runs over the whole width."""
    band = find_band(words)
    if band is None:
        lines = group_lines(words)
        return [lines] if lines else []
    return [stretch for part in parted(words, band) for stretch in ordered_lines(part)]


def parted(words: Sequence[Word], band: Band) -> tuple[list[Word], list[Word], list[Word], list[Word]]:
    """The words above a band, in its left and right column, and below it."""
    parts: tuple[list[Word], list[Word], list[Word], list[Word]] = ([], [], [], [])
    for word in words:
        parts[part_of(word.middle, band)].append(word)
    return parts


def part_of(middle: tuple[float, float], band: Band) -> int:
    """Where a point lies: 0 above the band, 1 and 2 in its columns, 3 below it."""
    x, y = middle
    if y < band.top:
        return 0
    if y > band.bottom:
        return 3
    return 1 if x < band.gutter else 2


def find_band(words: Sequence[Word], solid: Sequence[Box] = ()) -> Band | None:
    """The tallest pair of columns of running text on a page; None where there is none.

    solid: boxes of tables, which no gutter crosses.
    """
    lines = group_lines(words)
    if len(lines) < LEAST_LINES:
        return None
    runs = sorted(_runs(lines, solid), key=lambda run: run.first - run.last)
    for run in _centred(runs):
        trimmed = _trimmed(lines, run)
        if _is_text(lines[trimmed.first : trimmed.last], run.gutter):
            inside = lines[trimmed.first : trimmed.last]
            return Band(
                min(line.box[1] for line in inside) - 0.5, max(line.box[3] for line in inside) + 0.5, run.gutter
            )
    return None


def _runs(lines: Sequence[PrintLine], solid: Sequence[Box]) -> Iterator[_Run]:
    """For each gutter that may be one, the longest runs of lines that it does not cross."""
    left, right = min(line.box[0] for line in lines), max(line.box[2] for line in lines)
    merged = [list(_stretches(line)) for line in lines]
    barred = [
        [(x0, x1) for x0, y0, x1, y1 in solid if y0 - 1 <= line.box[3] and line.box[1] <= y1 + 1] for line in lines
    ]
    gutter = left + MARGIN * (right - left)
    while gutter < right - MARGIN * (right - left):
        first = 0
        for number in range(len(lines) + 1):
            if number < len(lines) and not _crossed(merged[number], gutter) and not _crossed(barred[number], gutter):
                continue
            if number - first >= LEAST_LINES:
                yield _Run(first, number, gutter)
            first = number + 1
        gutter += STEP


def _stretches(line: PrintLine) -> Iterator[tuple[float, float]]:
    """From where to where words stand as near as in a sentence."""
    start = line.words[0].x0
    for last, word in pairwise(line.words):
        if word.x0 - last.x1 >= GUTTER:
            yield start, last.x1
            start = word.x0
    yield start, line.words[-1].x1


def _crossed(stretches: Sequence[tuple[float, float]], gutter: float) -> bool:
    return any(start - 1 < gutter < end + 1 for start, end in stretches)


def _centred(runs: Sequence[_Run]) -> Iterator[_Run]:
    """Of neighbouring gutters that part the same lines, the middle one."""
    groups: dict[tuple[int, int], list[_Run]] = {}
    for run in runs:
        groups.setdefault((run.first, run.last), []).append(run)
    for same in groups.values():
        yield same[len(same) // 2]


def _trimmed(lines: Sequence[PrintLine], run: _Run) -> _Run:
    """Without a head or foot that stands apart, and without what the right column alone begins with."""
    first, last = run.first, run.last
    pitches = sorted(below.base - above.base for above, below in pairwise(lines[first:last]))
    far = APART * pitches[len(pitches) // 2]
    for number in (first + 1, first + 2):
        if number < last and lines[number].box[1] - lines[number - 1].box[3] > far:
            first = number
            break
    while first < last and lines[first].box[0] > run.gutter:
        first += 1
    for number in (last - 1, last - 2):
        if number > first and lines[number].box[1] - lines[number - 1].box[3] > far:
            last = number
            break
    return _Run(first, last, run.gutter)


def _is_text(lines: Sequence[PrintLine], gutter: float) -> bool:
    """Whether both sides of a gutter are running text."""
    left = [side for line in lines if (side := [word for word in line.words if word.x1 <= gutter])]
    right = [side for line in lines if (side := [word for word in line.words if word.x1 > gutter])]
    return _fills(left) and _fills(right)


def _fills(sides: Sequence[Sequence[Word]]) -> bool:
    """Whether a side is running text: enough of its lines are long and were wrapped at its edge."""
    if len(sides) < LEAST_LINES:
        return False
    width = max(side[-1].x1 for side in sides) - min(side[0].x0 for side in sides)
    full = [side for side in sides if side[-1].x1 - side[0].x0 >= FULL * width]
    lengths = sorted(sum(len(word.text) + 1 for word in side) for side in full)
    return len(full) >= max(3, FULL_SHARE * len(sides)) and lengths[len(lengths) // 2] >= LEAST_LENGTH
