"""Columns that text files make with runs of spaces, tabs or leader dots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutebook.document import Line, LineKind
from minutebook.text.characters import clean, collapse
from minutebook.text.labels import Labels
from minutebook.text.pieces import Piece

GAP = re.compile(r"[ ]*\t[ \t]*|[ ]{2,}")
LEADER = re.compile(r"(?<=[^\s.])\s*(?:\.{4,}|(?:\s\.){3,})\s*(?=[^\s.])")
SIDE_AT = 0.55
"""A side column starts at least this far into the widest wrapped line."""
SIDE_WIDTH = 24
MARGIN_LABEL = 32
"""Longest marginal label."""
TAB_SIZE = 8
WRAPPED = 130
"""Longer lines are whole paragraphs, which tell nothing of the page's width."""


@dataclass(slots=True)
class Segment:
    """A stretch of a line between wide gaps, and the columns at which it starts and ends."""

    text: str
    start: int
    end: int
    gap: int = 0
    """Width of the gap before it."""
    tab: bool = False
    """The gap before it holds a tab."""


@dataclass(slots=True)
class Scan:
    """A line with its segments; none where the line is not to be cut."""

    line: Line
    segments: list[Segment]
    labelled: bool = False


def cut(lines: Sequence[Line], labels: Labels) -> list[Piece]:
    """Make pieces of lines: rows where spaces make columns, marginal labels and side columns apart."""
    scans = [_scan(line, labels) for line in lines]
    ends = [scan.segments[-1].end for scan in scans if scan.segments]
    width = max((end for end in ends if end <= WRAPPED), default=0)
    pieces: list[Piece] = []
    for index, scan in enumerate(scans):
        above = scans[index - 1] if index and not scan.line.gap else None
        below = scans[index + 1] if index + 1 < len(scans) and not scans[index + 1].line.gap else None
        pieces.extend(_pieces(scan, above, below, width))
    return pieces


def _scan(line: Line, labels: Labels) -> Scan:
    if line.cells or line.kind in (LineKind.ROW, LineKind.FURNITURE):
        return Scan(line, [])
    segments = _segments(clean(line.text), int(line.indent) if line.box is None else 0)
    label = len(segments) > 1 and labels.find(segments[0].text + " x")
    if label and label.content == len(segments[0].text) + 1 and (len(segments) == 2 or not label.text.isdigit()):
        first, second = segments[:2]
        segments[:2] = [Segment(f"{first.text} {second.text}", first.start, second.end)]
    return Scan(line, segments, bool(label))


def _segments(text: str, indent: int) -> list[Segment]:
    """Split at wide gaps; a tab ends at the next tab stop."""
    segments: list[Segment] = []
    at, column, gap, tab = 0, indent, 0, False
    text = LEADER.sub("\t", text.rstrip())
    for match in GAP.finditer(text):
        if match.start() > at:
            end = column + match.start() - at
            segments.append(Segment(text[at : match.start()], column, end, gap, tab))
            column, gap, tab = end, 0, False
        stop = column
        for character in match[0]:
            stop += 1 if character == " " else TAB_SIZE - stop % TAB_SIZE
        gap, tab, column, at = gap + stop - column, tab or "\t" in match[0], stop, match.end()
    if at < len(text):
        segments.append(Segment(text[at:], column, column + len(text) - at, gap, tab))
    return segments


def _pieces(scan: Scan, above: Scan | None, below: Scan | None, width: int) -> list[Piece]:
    if not scan.segments:
        return [_whole(scan.line)]
    parts = _parts(scan, above, below)
    if len(parts) == 1:
        return [_piece(scan.line, parts[0])]
    if len(parts) == 2:
        first, second = parts
        if first.text.endswith(":") and len(first.text) <= MARGIN_LABEL + 8:
            merged = Segment(f"{first.text} {second.text}", second.start, second.end)
            return [_piece(scan.line, merged)]
        if _hangs(first, second, below):
            return [_piece(scan.line, first), replace_gap(_piece(scan.line, second))]
        if _stands_beside(first, second, above, below, width):
            piece = _piece(scan.line, first)
            piece.side = collapse(second.text)
            return [piece]
    return [_row(scan.line, parts)]


def replace_gap(piece: Piece) -> Piece:
    """A marginal label's text goes on in the same line: no gap before it."""
    piece.gap = False
    return piece


def _parts(scan: Scan, above: Scan | None, below: Scan | None) -> list[Segment]:
    """Segments put together again over gaps that make no column."""
    starts = {segment.start for other in (above, below) if other for segment in other.segments[1:]}
    parts = [scan.segments[0]]
    for segment in scan.segments[1:]:
        last = parts[-1]
        sentence = last.text[-1] in ".?!,;" and segment.gap <= 3 and not segment.tab
        aligned = segment.gap >= 2 and segment.start in starts and not sentence
        if aligned or (segment.tab or segment.gap >= 4) and not sentence:
            parts.append(segment)
        else:
            parts[-1] = replace(last, text=f"{last.text} {segment.text}", end=segment.end)
    return parts


def _hangs(label: Segment, text: Segment, below: Scan | None) -> bool:
    """Whether a marginal label stands beside a paragraph that goes on below, at the paragraph's own left edge."""
    if below is None or len(below.segments) == 0 or len(label.text) > MARGIN_LABEL:
        return False
    first = below.segments[0]
    goes_on = first.text[:1].islower() or text.text[-1] not in ".?!:;"
    return first.start == text.start and goes_on and len(text.text) >= 30


def _stands_beside(text: Segment, side: Segment, above: Scan | None, below: Scan | None, width: int) -> bool:
    """Whether the second part is a note in a side column at the right of a paragraph."""
    if len(side.text) > SIDE_WIDTH or side.start < SIDE_AT * width or side.gap < 3:
        return False
    for other in (above, below):
        if other and len(other.segments) == 1:
            line = other.segments[0]
            if line.end - line.start >= 30 and line.end <= side.start + 2 and abs(line.start - text.start) <= 6:
                return True
    return False


def _piece(line: Line, part: Segment) -> Piece:
    text = collapse(part.text)
    if line.box is not None:
        return _boxed(line, text)
    return Piece(line, text, left=part.start, right=part.start + len(text), gap=line.gap)


def _whole(line: Line) -> Piece:
    cells = tuple(collapse(clean(cell)) for cell in line.cells)
    text = "\t".join(cells) if cells else collapse(clean(line.text))
    if line.box is not None:
        return _boxed(line, text, cells)
    return Piece(line, text, cells, line.indent, line.indent + len(text), gap=line.gap, table=line.table)


def _boxed(line: Line, text: str, cells: tuple[str, ...] = ()) -> Piece:
    assert line.box is not None
    left, _, right, _ = line.box
    unit = (right - left) / max(1, len(text))
    return Piece(line, text, cells, left, right, unit, line.gap, table=line.table)


def _row(line: Line, parts: Sequence[Segment]) -> Piece:
    cells = tuple(collapse(part.text) for part in parts)
    piece = _whole(replace(line, cells=cells))
    piece.spans = tuple((part.start, part.end) for part in parts)
    return piece
