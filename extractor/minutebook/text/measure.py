"""How wide the column is that a line was wrapped in.

A line that ends without a full stop before one that begins with a small letter was wrapped: such pairs witness the
measure. A line is full when the next line's first word would not have fitted into it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.document import LineKind
from minutebook.text.pieces import Piece
from minutebook.text.sentences import begins_small, ends_sentence, list_goes_on

NEAR = 8
"""So many witnesses before and after a line tell the measure."""
NARROWEST = 25
"""In characters; narrower columns are lists of names, whatever the witnesses say."""
FLUSH = 0.7
"""Lines of justified text end within so many characters of the edge."""
LONG = 140
"""Longer lines are whole paragraphs and measure nothing."""
NEARLY = 0.85
ENOUGH = 12
"""Witnesses from which it can be told whether a text file was set in proportional type."""
WIDE_LETTERS = frozenset("mwMW@%—")
THIN_LETTERS = frozenset("iljtfrI.,;:'!|()[]-’‘ ")


def witnesses(above: Piece, below: Piece) -> bool:
    """Whether a pair of lines shows that the first was wrapped."""
    if not (above.prose and below.prose) or below.line.kind is not LineKind.TEXT:
        return False
    if below.gap or below.label is not None or not NARROWEST <= len(above.text) <= LONG:
        return False
    small = begins_small(below.text) and not ends_sentence(above.text, below.text)
    return small or (list_goes_on(above.text, below.text) and "," in below.text)


def letter_width(text: str) -> float:
    """Width of a text in proportional type, in average letters."""
    capitals = sum(map(str.isupper, text))
    wide = sum(map(text.count, WIDE_LETTERS))
    thin = sum(map(text.count, THIN_LETTERS))
    return len(text) + 0.35 * capitals + 0.55 * wide - 0.42 * thin


@dataclass(slots=True)
class Witness:
    """A wrapped line: where it ends, and where it would have ended with the next word."""

    index: int
    right: float
    reach: float
    left: float


def find_witnesses(pieces: Sequence[Piece]) -> list[Witness]:
    """All pairs of lines that show a wrap, by the first one's number."""
    found = []
    for index in range(len(pieces) - 1):
        above, below = pieces[index], pieces[index + 1]
        if witnesses(above, below):
            found.append(Witness(index, above.right, above.right + _need(below) * above.unit, above.left))
    return found


def _need(below: Piece) -> float:
    """Room, in characters, that the line's first word and a space would have needed."""
    return len(below.text.split(" ", 1)[0]) + 1.0


def set_type(pieces: Sequence[Piece]) -> None:
    """Set the right edges of a text file's lines by the type, even or proportional, that fits the witnesses better."""
    plain = [piece for piece in pieces if piece.line.box is None]
    found = find_witnesses(plain)
    if len(found) < ENOUGH:
        return
    even = _doubt([(witness.right, witness.reach) for witness in found])
    widths = []
    for witness in found:
        above, below = plain[witness.index], plain[witness.index + 1]
        right = above.left + letter_width(above.text)
        widths.append((right, right + letter_width(below.text.split(" ", 1)[0] + " ")))
    if _doubt(widths) < even - 1.0:
        for piece in plain:
            if piece.right == piece.left + len(piece.text):
                piece.right = piece.left + letter_width(piece.text)


def _doubt(witnessed: Sequence[tuple[float, float]]) -> float:
    """How far the ends of wrapped lines reach beyond where others had to be wrapped."""
    rights = sorted(right for right, _ in witnessed)
    reaches = sorted(reach for _, reach in witnessed)
    return rights[len(rights) * 9 // 10] - reaches[len(reaches) // 10]


@dataclass(slots=True)
class Edge:
    """The right edge of a column; flush where its text is justified, so that only last lines fall short."""

    at: float
    flush: bool = False
    start: float | None = None
    """The column's left edge."""

    @classmethod
    def of(cls, found: Sequence[Witness], unit: float) -> Edge:
        """The edge that fits the witnesses best: few end beyond it, few had room for their next word."""
        rights = sorted(witness.right for witness in found)
        reaches = sorted(witness.reach for witness in found)

        def misfits(at: float) -> int:
            return len(found) - bisect_right(rights, at) + bisect_right(reaches, at)

        at = min(rights, key=lambda at: (misfits(at), -at))
        short = sum(at - witness.right > FLUSH * unit for witness in found)
        return cls(at, len(found) >= 4 and short <= 0.1 * len(found), min(witness.left for witness in found))

    def full(self, piece: Piece, below: Piece) -> bool:
        """Whether the next line's first word would not have fitted at a line's end."""
        room = self.at - piece.right
        if piece.line.centred and self.start is not None:
            return room + piece.left - self.start < _need(below) * piece.unit
        return room < 1.5 * piece.unit if self.flush else room < _need(below) * piece.unit


class Measure:
    """Right edges of the columns, line by line."""

    def __init__(self, pieces: Sequence[Piece], edge: float | None = None) -> None:
        self._pieces = pieces
        self._edges: list[tuple[Edge, ...]] = [()] * len(pieces)
        if edge is not None:
            self._edges = [(Edge(edge),)] * len(pieces)
            return
        found = find_witnesses(pieces)
        self._cache: dict[tuple[int, ...], Edge] = {}
        by_run = self._run_edges({witness.index: witness for witness in found})
        for index in range(len(pieces)):
            near = self._near_edge(index, found)
            self._edges[index] = tuple(edge for edge in (by_run[index], near) if edge is not None)

    def full(self, index: int, below: Piece) -> bool:
        """Whether the first word of the line below would not have fitted at the end of a line."""
        return any(edge.full(self._pieces[index], below) for edge in self._edges[index])

    def nearly_full(self, index: int) -> bool:
        """Whether a line of a text file, whose letters' widths are not known, comes near the edge."""
        piece = self._pieces[index]
        return any(piece.right >= NEARLY * edge.at for edge in self._edges[index])

    def _run_edges(self, found: dict[int, Witness]) -> list[Edge | None]:
        """Right edge of each run of lines that follow one another at one left edge, where it has two witnesses."""
        edges: list[Edge | None] = [None] * len(self._pieces)
        start = 0
        for index in range(1, len(self._pieces) + 1):
            if index < len(self._pieces) and self._runs_on(index):
                continue
            own = [found[i] for i in range(start, index) if i in found]
            if len(own) >= 2:
                edge = Edge.of(own[:50], self._pieces[start].unit)
                edges[start:index] = [edge] * (index - start)
            start = index
        return edges

    def _runs_on(self, index: int) -> bool:
        above, below = self._pieces[index - 1], self._pieces[index]
        return (
            above.prose
            and below.prose
            and not below.gap
            and below.label is None
            and abs(above.left - below.left) <= 2.5 * below.unit
        )

    def _near_edge(self, index: int, found: Sequence[Witness]) -> Edge | None:
        """Right edge of the nearest witnesses that share a line's column."""
        place = bisect_left(found, index, key=lambda witness: witness.index)
        piece = self._pieces[index]
        near = found[max(0, place - NEAR) : place + NEAR]
        beside = [witness for witness in near if witness.left < piece.right and piece.left < witness.right]
        if not beside:
            return None
        key = tuple(witness.index for witness in beside)
        edge = self._cache.get(key)
        if edge is None:
            edge = self._cache[key] = Edge.of(beside, piece.unit)
        return edge
