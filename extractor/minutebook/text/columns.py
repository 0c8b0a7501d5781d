"""Columns that spaces, tabs or places on the page make: rows, marginal labels, notes at the side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutebook.document import Box, Line
from minutebook.text.characters import clean, collapse
from minutebook.text.labels import Labels
from minutebook.text.pieces import Piece
from minutebook.text.segments import LEAST_UNIT, Scan, Segment, find_stops, scan
from minutebook.text.sentences import begins_small, ends_sentence, hungry

ROW_GAP = 4
"""A gap of so many characters makes columns; a smaller one only where the lines around have it too."""
SENTENCE = 60
"""Characters; after so many that end a sentence, no gap makes columns."""
SIDE_AT = 0.55
"""A side column starts at least this far into the page's width."""
SIDE_WIDTH = 24
MARGIN_LABEL = 32
"""Longest marginal label."""
RUN_IN_LABEL = 40
"""Longest label with a colon."""
LINE = 30
"""Characters; a line beside which a note may stand has at least so many."""
TITLE = 70
"""Characters; longest heading beside which a note may stand."""
WRAPPED = 130
"""Longer lines are whole paragraphs, which tell nothing of the page's width."""


def cut(lines: Sequence[Line], labels: Labels) -> list[Piece]:
    """Make pieces of lines: rows where gaps make columns, marginal labels and notes at the side apart."""
    cutter = _Cutter([scan(line, labels) for line in lines])
    return [piece for index in range(len(lines)) for piece in cutter.pieces(index)]


@dataclass(slots=True)
class _Cutter:
    """Cuts the lines of one document."""

    scans: list[Scan]
    width: float = field(init=False)
    """Of the page."""
    stops: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        ends = (s.segments[-1].end for s in self.scans if s.segments and len(s.line.text) <= WRAPPED)
        self.width = max(ends, default=0)
        self.stops = find_stops(self.scans)

    def pieces(self, index: int) -> list[Piece]:
        """The pieces of a line."""
        this = self.scans[index]
        if not this.segments:
            return [whole(this.line)]
        above, below = self._above(index), self._below(index)
        parts = self._parts(this, above, below)
        if len(parts) == 1:
            return [_piece(this, parts[0])]
        if len(parts) == 2 and (pieces := self._pair(this, parts, above, below)):
            return pieces
        return [_row(this, parts)]

    def _above(self, index: int) -> Scan | None:
        before = self.scans[index - 1] if index else None
        return before if before and _touch(before, self.scans[index]) else None

    def _below(self, index: int) -> Scan | None:
        after = self.scans[index + 1] if index + 1 < len(self.scans) else None
        return after if after and _touch(self.scans[index], after) else None

    def _parts(self, this: Scan, above: Scan | None, below: Scan | None) -> list[Segment]:
        """Segments put together again over gaps that make no column."""
        parts = [this.segments[0]]
        in_sentence = above is not None and len(above.segments) == 1 and hungry(above.segments[0].text)
        for segment in this.segments[1:]:
            last = parts[-1]
            aligned = any(other.starts_at(segment.start, this) for other in (above, below) if other)
            ended = (
                last.text[-1] in ".?!,;" and not segment.tab and (segment.gap < ROW_GAP or len(last.text) > SENTENCE)
            )
            ended = ended and not (aligned and len(this.segments) >= 3)  # "Sr.No.  Name  Flat No.  Designation"
            beside = len(parts) == 1 and segment.start in self.stops and not this.line.spans
            at_side = segment.start >= SIDE_AT * self.width
            wide = segment.tab or (segment.gap >= ROW_GAP and (at_side or not in_sentence))
            if not ended and (aligned or beside or wide):
                parts.append(segment)
            else:
                parts[-1] = replace(last, text=f"{last.text} {segment.text}", end=segment.end)
        return parts

    def _pair(self, this: Scan, parts: Sequence[Segment], above: Scan | None, below: Scan | None) -> list[Piece]:
        """Two parts that are no row of a table; [] where they are."""
        first, second = parts
        if first.text.endswith(":") and second.text.endswith(":"):
            return []  # "Members present:   Members absent:" over two lists
        if first.text.endswith(":") and len(first.text) <= RUN_IN_LABEL:
            merged = Segment(f"{first.text} {second.text}", second.start, second.end)
            return [_piece(this, merged, first.start)]
        if self._hangs(this, parts, below) or _notes_heading(this, parts, (above, below)):
            beside = _piece(this, second)
            beside.gap, beside.apart = False, True
            return [_piece(this, first), beside]
        if self._stands_beside(this, parts, (above, below)):
            piece = _piece(this, first)
            piece.side = collapse(second.text)
            return [piece]
        return []

    def _hangs(self, this: Scan, parts: Sequence[Segment], below: Scan | None) -> bool:
        """Whether a marginal label stands beside a paragraph, which has a left edge of its own."""
        label, text = parts
        if len(label.text) > MARGIN_LABEL:
            return False
        if text.start in self.stops and not this.line.spans and ends_sentence(text.text):
            return True
        if below is None or not below.segments or len(text.text) < LINE:
            return False
        first = below.segments[0]
        goes_on = begins_small(first.text) or not ends_sentence(text.text)
        return abs(first.start - text.start) < this.unit and goes_on

    def _stands_beside(self, this: Scan, parts: Sequence[Segment], around: Sequence[Scan | None]) -> bool:
        """Whether the second part is a note in a side column at the right of a paragraph."""
        text, side = parts
        if len(side.text) > SIDE_WIDTH or side.start < SIDE_AT * self.width or side.gap < 3:
            return False
        for other in around:
            if other and len(other.segments) == 1:
                line = other.segments[0]
                level = abs(line.start - text.start) <= 6 * this.unit
                if level and len(line.text) >= LINE and line.end <= side.start + 2 * this.unit:
                    return True
        return False


def _touch(above: Scan, below: Scan) -> bool:
    """Whether no gap parts two lines, or but the rule between the heads of a table's columns and its rows."""
    return not below.line.gap or min(len(above.segments), len(below.segments)) >= 3


def _notes_heading(this: Scan, parts: Sequence[Segment], around: Sequence[Scan | None]) -> bool:
    """Whether a remark in words stands at the right of a numbered heading that belongs to no table."""
    title, remark = parts
    if this.label is None or len(title.text) > TITLE or ends_sentence(title.text):
        return False
    in_table = any(len(other.segments) > 1 for other in around if other)
    return not in_table and sum(character.islower() for character in remark.text) >= 3


def _piece(this: Scan, part: Segment, indent: float | None = None) -> Piece:
    line = this.line
    box: Box | None = line.box
    if box is not None and line.spans:
        box = (part.start, box[1], part.end, box[3])
    return Piece(
        line,
        collapse(part.text),
        left=part.start,
        right=part.end,
        unit=this.unit,
        gap=line.gap,
        label=this.label if part.start == this.segments[0].start else None,
        box=box,
        indent=line.indent if line.box is not None else part.start if indent is None else indent,
    )


def whole(line: Line) -> Piece:
    """A piece of an uncut line."""
    cells = tuple(collapse(clean(cell)) for cell in line.cells)
    text = "\t".join(cells) if cells else collapse(clean(line.text))
    left, right, unit = line.indent, line.indent + len(text), 1.0
    if line.box is not None:
        left, right = line.box[0], line.box[2]
        unit = max(LEAST_UNIT, (right - left) / max(1, len(text)))
    return Piece(line, text, cells, left, right, unit, line.gap, table=line.table, box=line.box, indent=line.indent)


def _row(this: Scan, parts: Sequence[Segment]) -> Piece:
    piece = whole(replace(this.line, cells=tuple(part.text for part in parts)))
    piece.spans = tuple((part.start, part.end) for part in parts)
    piece.unit = this.unit
    return piece
