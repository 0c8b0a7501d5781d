"""From a word processor's paragraphs and tables to lines: what is the same in Word and OpenDocument texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from minutebook.document import Line, LineKind
from minutebook.readers.runs import Run, line_of, open_ends, plain
from minutebook.readers.tables import Grid

BULLET = "•"
_DASHES = frozenset("-–—*")
_LONGEST_HEADING = 250
"""A "heading" that is longer is a paragraph in the wrong style."""

Node = TypeVar("Node")
Note = TypeVar("Note")


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Label:
    """What is printed before a paragraph: "" where its level shows nothing."""

    text: str
    level: int
    """List depth, 1 = outermost."""
    indent: float | None = None
    """In points."""


def bullet(char: str) -> str:
    """A bullet as it is shown; "" where it is blank."""
    return char if char in _DASHES else BULLET if char.strip() else ""


@dataclass(slots=True)
class Paragraph(Generic[Node, Note]):
    """What a paragraph shows: its pieces between line breaks, and what is anchored in it."""

    pieces: list[list[Run]] = field(default_factory=lambda: [[]])
    boxes: list[Node] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def add(self, text: str | None, look: Look) -> None:
        """Text in a look; nothing where it is hidden."""
        if text and not look.hidden:
            shown = text.upper() if look.capitals else text
            self.pieces[-1].append(Run(shown, look.bold, look.italic, look.underline, look.size))

    def texts(self) -> list[str]:
        """The text of each piece."""
        return [plain("".join(run.text for run in piece)) for piece in self.pieces]


@dataclass(slots=True)
class LineWriter(Generic[Node]):
    """Collects lines as paragraphs and tables come."""

    lines: list[Line] = field(default_factory=list, init=False)
    gap: bool = field(default=False, init=False)
    above: tuple[str | None, float] = field(default=(None, 0), init=False)
    """Style of the paragraph before and the space after it."""
    tables: int = field(default=0, init=False)

    def blocks(self, parent: Node) -> None:
        """All paragraphs and tables of an element."""
        raise NotImplementedError

    def put(
        self,
        pieces: Sequence[Sequence[Run]],
        texts: Sequence[str],
        label: Label | None,
        *,
        level: int,
        indent: float,
        centred: bool,
    ) -> None:
        """A paragraph's lines, one for each piece.

        texts: those of the pieces. level: that of a heading, 0 where it is none.
        """
        level = level if sum(map(len, texts)) <= _LONGEST_HEADING else 0
        loose = open_ends(texts)
        for place, piece in enumerate(pieces):
            line = line_of(
                piece,
                label.text if label else "",
                kind=LineKind.HEADING if level else LineKind.LIST_ITEM if label else LineKind.TEXT,
                level=level or (label.level if label else 0),
                complete=not loose[place] and not (place and loose[place - 1]),
                gap=self.gap,
                indent=indent,
                centred=centred,
            )
            if line is not None:
                self.lines.append(line)
                self.gap, label = False, None

    def put_boxes(self, boxes: Iterable[Node]) -> None:
        """What stands in boxes that are anchored in a paragraph."""
        for box in boxes:
            self.gap = True
            self.blocks(box)
            self.gap = True

    def put_table(self, grid: Grid) -> None:
        """A table's rows, parted from what is around it."""
        lines = grid.lines()
        if lines:
            self.lines += [replace(lines[0], gap=True), *lines[1:]]
        self.gap = True

    def apart(self, cell: Node) -> tuple[Line, ...]:
        """The lines of a cell, which are not put among the others."""
        outside, self.lines = self.lines, []
        self.gap, self.above = False, (None, 0)
        self.blocks(cell)
        inside, self.lines = self.lines, outside
        return tuple(inside)

    def space_above(self, style: str | None, before: float, after: float, *, close: bool) -> float:
        """The space between a paragraph and the one before, whose place it takes.

        before, after: what it asks for. close: it wants none to a neighbour of its own style.
        """
        space = 0 if close and self.above[0] == style else before + self.above[1]
        self.above = style, after
        return space
