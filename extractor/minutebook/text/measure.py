"""How wide the column is that a line was wrapped in.

A line that ends without a full stop before one that begins with a small letter was wrapped: such pairs witness the
measure. A line is full when the next line's first word would not have fitted into it.
"""

from __future__ import annotations

from collections.abc import Sequence

from minutebook.text.pieces import Piece

WINDOW = 30
NARROWEST = 25
"""In characters; narrower columns are lists of names, whatever the witnesses say."""
TERMINAL = ".?!:;"
CLOSERS = "\"'”’)]»"
LONG = 140
"""Longer lines are whole paragraphs and measure nothing."""


def ends_sentence(text: str) -> bool:
    """Whether a line ends with terminal punctuation, quotes and brackets looked through."""
    bare = text.rstrip(CLOSERS)
    return not bare or bare[-1] in TERMINAL


def begins_small(text: str) -> bool:
    """Whether a line begins with a small letter, quotes and brackets looked through."""
    bare = text.lstrip("\"'“‘([«")
    return bare[:1].islower()


def witnesses(above: Piece, below: Piece) -> bool:
    """Whether a pair of lines shows that the first was wrapped."""
    return (
        above.prose
        and below.prose
        and not below.gap
        and below.label is None
        and not ends_sentence(above.text)
        and begins_small(below.text)
        and len(above.text) >= NARROWEST
    )


class Measure:
    """Right edges of the columns, line by line."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._witness = [
            index
            for index in range(len(pieces) - 1)
            if len(pieces[index].text) <= LONG and witnesses(pieces[index], pieces[index + 1])
        ]
        self._edges = self._run_edges()
        self._near = self._near_edges()

    def full(self, index: int, width: float) -> bool:
        """Whether a word of `width` characters would not have fitted at the end of the line."""
        piece = self._pieces[index]
        reach = piece.right + (width + 1) * piece.unit
        edges = [edge for edge in (self._edges[index], self._near[index]) if edge is not None]
        return any(reach > edge for edge in edges)

    def _run_edges(self) -> list[float | None]:
        """Right edge of each run of lines that follow one another at one left edge, where it has two witnesses."""
        edges: list[float | None] = [None] * len(self._pieces)
        witness = set(self._witness)
        start = 0
        for index in range(1, len(self._pieces) + 1):
            if index < len(self._pieces) and self._runs_on(index):
                continue
            run = range(start, index)
            if sum(i in witness for i in run) >= 2:
                edge = max(self._pieces[i].right for i in run)
                for i in run:
                    edges[i] = edge
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

    def _near_edges(self) -> list[float | None]:
        """Right edge of the witnesses near each line that share its column."""
        edges: list[float | None] = [None] * len(self._pieces)
        low = 0
        for index, piece in enumerate(self._pieces):
            while low < len(self._witness) and self._witness[low] < index - WINDOW:
                low += 1
            rights = []
            for position in range(low, len(self._witness)):
                if self._witness[position] > index + WINDOW:
                    break
                other = self._pieces[self._witness[position]]
                if other.left < piece.right and piece.left < other.right:
                    rights.append(other.right)
            if rights:
                edges[index] = max(rights)
        return edges
