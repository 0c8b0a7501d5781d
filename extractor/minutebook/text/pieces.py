"""What composing works on: cleaned lines, and blocks in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutebook.document import Box, Line, LineKind
from minutebook.text.labels import Label


@dataclass(slots=True)
class Piece:
    """One cleaned line, or the part of it that belongs to one block.

    `left` and `right` are its edges and `unit` the width of a character: in points where the reader knows boxes,
    else in characters.
    """

    line: Line
    text: str
    cells: tuple[str, ...] = ()
    left: float = 0.0
    right: float = 0.0
    unit: float = 1.0
    gap: bool = False
    apart: bool = False
    """It stands beside the piece before it, so it does not go on with it."""
    label: Label | None = None
    side: str = ""
    """What stands beside it in a column at the right ("Action: JB")."""
    table: int = 0
    spans: tuple[tuple[float, float], ...] = ()
    """Left and right edges of the cells of a row that gaps made."""
    box: Box | None = None
    indent: float = 0.0

    @property
    def page(self) -> int:
        """The page it is printed on."""
        return self.line.page

    @property
    def prose(self) -> bool:
        """Whether it may be one printed line of a longer paragraph."""
        return self.line.kind in (LineKind.TEXT, LineKind.LIST_ITEM) and not self.cells and not self.line.complete


@dataclass(slots=True)
class Bunch:
    """A block in the making: its pieces and what stands between them."""

    pieces: list[Piece]
    joints: list[str] = field(default_factory=list)
    """Between pieces: " ", or "" after a hyphen at the line's end."""
    sides: list[str] = field(default_factory=list)
    length: int = 0
    """Characters of its pieces."""

    def __post_init__(self) -> None:
        self.length = sum(len(piece.text) for piece in self.pieces)

    @property
    def head(self) -> Piece:
        """Its first piece."""
        return self.pieces[0]

    @property
    def tail(self) -> Piece:
        """Its last piece."""
        return self.pieces[-1]
