"""Columns that spaces, tabs or places on the page make: rows, marginal labels, notes at the side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutebook.document import Box, Line, LineKind
from minutebook.text.characters import clean, collapse
from minutebook.text.labels import Labels
from minutebook.text.pieces import Piece

GAP = re.compile(r"[ ]*\t[ \t]*|[ ]{2,}")
LEADER = re.compile(r"(?<=[^\s.])\s*(?:\.{4,}|(?:\s\.){3,})\s*(?=[^\s.])")
ROW_GAP = 4
"""A gap of so many characters makes columns; a smaller one only where the lines around have it too."""
SIDE_AT = 0.55
"""A side column starts at least this far into the page's width."""
SIDE_WIDTH = 24
MARGIN_LABEL = 32
"""Longest marginal label."""
LINE = 30
"""Characters; a line beside which a note may stand has at least so many."""
WRAPPED = 130
"""Longer lines are whole paragraphs, which tell nothing of the page's width."""
TAB_SIZE = 8


@dataclass(slots=True)
class Segment:
    """A stretch of a line between wide gaps; places are characters, or points where the reader knows them."""

    text: str
    start: float
    end: float
    gap: float = 0
    """Width of the gap before it, in characters."""
    tab: bool = False
    """The gap before it holds a tab."""


@dataclass(slots=True)
class Scan:
    """A line with its segments (none where it is not to be cut) and the width of a character."""

    line: Line
    segments: list[Segment]
    unit: float = 1.0

    def starts_at(self, place: float, other: Scan) -> bool:
        """Whether one of its segments after the first starts at a place of another line."""
        near = 0.6 * max(self.unit, other.unit) if self.line.spans else 0.5
        return any(abs(segment.start - place) < near for segment in self.segments[1:])


def cut(lines: Sequence[Line], labels: Labels) -> list[Piece]:
    """Make pieces of lines: rows where gaps make columns, marginal labels and notes at the side apart."""
    scans = [_scan(line, labels) for line in lines]
    width = max((scan.segments[-1].end for scan in scans if scan.segments and len(scan.line.text) <= WRAPPED), default=0)
    pieces: list[Piece] = []
    for index, scan in enumerate(scans):
        above = scans[index - 1] if index and not scan.line.gap else None
        below = scans[index + 1] if index + 1 < len(scans) and not scans[index + 1].line.gap else None
        pieces.extend(_pieces(scan, above, below, width))
    return pieces


def _scan(line: Line, labels: Labels) -> Scan:
    if line.cells or line.kind in (LineKind.ROW, LineKind.FURNITURE):
        return Scan(line, [])
    segments, unit = _measured(line) if line.spans else (_segments(clean(line.text), int(line.indent)), 1.0)
    label = len(segments) > 1 and labels.find(segments[0].text + " x")
    if label and label.content == len(segments[0].text) + 1 and (len(segments) == 2 or not label.text.isdigit()):
        first, second = segments[:2]
        segments[:2] = [Segment(f"{first.text} {second.text}", first.start, second.end)]
    return Scan(line, segments, unit)


def _measured(line: Line) -> tuple[list[Segment], float]:
    """Stretches whose edges the reader knows."""
    texts = [collapse(text) for text in clean(line.text).split("\t")]
    unit = sum(right - left for left, right in line.spans) / max(1, sum(map(len, texts)))
    segments: list[Segment] = []
    for text, (left, right) in zip(texts, line.spans, strict=True):
        gap = (left - segments[-1].end) / unit if segments and unit else 0
        segments.append(Segment(text, left, right, gap))
    return segments, unit


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


def _pieces(scan: Scan, above: Scan | None, below: Scan | None, width: float) -> list[Piece]:
    if not scan.segments:
        return [whole(scan.line)]
    parts = _parts(scan, above, below)
    if len(parts) == 1:
        return [_piece(scan, parts[0])]
    if len(parts) == 2:
        first, second = parts
        if first.text.endswith(":") and len(first.text) <= MARGIN_LABEL + 8:
            merged = Segment(f"{first.text} {second.text}", second.start, second.end)
            return [_piece(scan, merged)]
        if _hangs(scan, parts, below):
            text = _piece(scan, second)
            text.gap = False
            return [_piece(scan, first), text]
        if _stands_beside(scan, parts, (above, below), width):
            piece = _piece(scan, first)
            piece.side = collapse(second.text)
            return [piece]
    return [_row(scan, parts)]


def _parts(scan: Scan, above: Scan | None, below: Scan | None) -> list[Segment]:
    """Segments put together again over gaps that make no column."""
    parts = [scan.segments[0]]
    for segment in scan.segments[1:]:
        last = parts[-1]
        sentence = last.text[-1] in ".?!,;" and segment.gap < ROW_GAP and not segment.tab
        aligned = any(other.starts_at(segment.start, scan) for other in (above, below) if other)
        if not sentence and (aligned or segment.tab or segment.gap >= ROW_GAP):
            parts.append(segment)
        else:
            parts[-1] = replace(last, text=f"{last.text} {segment.text}", end=segment.end)
    return parts


def _hangs(scan: Scan, parts: Sequence[Segment], below: Scan | None) -> bool:
    """Whether a marginal label stands beside a paragraph that goes on below, at the paragraph's own left edge."""
    label, text = parts
    if below is None or not below.segments or len(label.text) > MARGIN_LABEL or len(text.text) < LINE:
        return False
    first = below.segments[0]
    goes_on = first.text[:1].islower() or text.text[-1] not in ".?!:;"
    return abs(first.start - text.start) < scan.unit and goes_on


def _stands_beside(scan: Scan, parts: Sequence[Segment], around: Sequence[Scan | None], width: float) -> bool:
    """Whether the second part is a note in a side column at the right of a paragraph."""
    text, side = parts
    if len(side.text) > SIDE_WIDTH or side.start < SIDE_AT * width or side.gap < 3:
        return False
    for other in around:
        if other and len(other.segments) == 1:
            line = other.segments[0]
            level = abs(line.start - text.start) <= 6 * scan.unit
            if level and len(line.text) >= LINE and line.end <= side.start + 2 * scan.unit:
                return True
    return False


def _piece(scan: Scan, part: Segment) -> Piece:
    text = collapse(part.text)
    right = part.end if scan.line.spans else part.start + len(text)
    return Piece(scan.line, text, left=part.start, right=right, unit=scan.unit, gap=scan.line.gap, box=_box(scan.line, part))


def _box(line: Line, part: Segment) -> Box | None:
    if line.box is None or not line.spans:
        return line.box
    return (part.start, line.box[1], part.end, line.box[3])


def whole(line: Line) -> Piece:
    """A piece of an uncut line."""
    cells = tuple(collapse(clean(cell)) for cell in line.cells)
    text = "\t".join(cells) if cells else collapse(clean(line.text))
    left, right, unit = line.indent, line.indent + len(text), 1.0
    if line.box is not None:
        left, right = line.box[0], line.box[2]
        unit = (right - left) / max(1, len(text))
    return Piece(line, text, cells, left, right, unit, line.gap, table=line.table, box=line.box)


def _row(scan: Scan, parts: Sequence[Segment]) -> Piece:
    piece = whole(replace(scan.line, cells=tuple(collapse(part.text) for part in parts)))
    piece.spans = tuple((part.start, part.end) for part in parts)
    piece.unit = scan.unit
    return piece
