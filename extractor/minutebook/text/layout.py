"""From bunches to blocks: kinds, labels, cells, relative sizes, and where everything stands in the canonical text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from minutebook.document import Block, BlockKind, LineKind, PrintedLine
from minutebook.text.characters import clean, collapse
from minutebook.text.labels import Labels
from minutebook.text.pieces import Bunch, Piece

SIGNATURE = re.compile(r"(?:[^_.…]{0,40}[:,]?\s*)?(?:_{5,}|[._]{8,}|(?:_ ){4,}|…{3,})")
KINDS = {
    LineKind.HEADING: BlockKind.HEADING,
    LineKind.LIST_ITEM: BlockKind.LIST_ITEM,
    LineKind.ROW: BlockKind.ROW,
    LineKind.FURNITURE: BlockKind.FURNITURE,
}


class Canon:
    """Builds the canonical text block by block."""

    def __init__(self, labels: Labels, size: float) -> None:
        self._labels = labels
        self._size = size
        self._parts: list[str] = []
        self._at = 0
        self.blocks: list[Block] = []

    @property
    def text(self) -> str:
        """The canonical text so far."""
        return "".join(self._parts)

    def add(self, bunch: Bunch) -> None:
        """Append a block."""
        head = bunch.head
        if self.blocks:
            self._write("\n\n" if head.gap else "\n")
        start = self._at
        printed = self._write_pieces(bunch)
        cells = self._cells(bunch, start)
        text = "".join(self._parts[-(2 * len(bunch.pieces) + len(bunch.sides)) :])[-(self._at - start) :]
        kind, label, content = self._kind(bunch, text, start)
        self.blocks.append(
            Block(
                kind,
                start,
                self._at,
                page=head.page,
                level=head.line.level,
                label=label,
                content=content,
                gap=head.gap,
                bold=all(piece.line.bold for piece in bunch.pieces),
                bold_end=start + _bold_length(bunch),
                italic=head.line.italic,
                underline=head.line.underline,
                centred=head.line.centred,
                size=round(head.line.size / self._size, 2) if self._size and head.line.size else 1.0,
                indent=head.line.indent if head.line.box is not None else head.left,
                cells=cells,
                table=head.table,
                lines=printed,
                quality=_quality(bunch),
            )
        )

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)

    def _write_pieces(self, bunch: Bunch) -> tuple[PrintedLine, ...]:
        printed: list[PrintedLine] = []
        for index, piece in enumerate(bunch.pieces):
            text = piece.text
            if index < len(bunch.joints) and bunch.joints[index] == "-":
                text = text[:-1]
            if index and bunch.joints[index - 1] == " ":
                self._write(" ")
            start = self._at
            self._write(text)
            printed.append(PrintedLine(start, self._at, piece.page, piece.box))
        if bunch.sides:
            self._write("\t" + " ".join(bunch.sides))
        return tuple(printed)

    def _cells(self, bunch: Bunch, start: int) -> tuple[tuple[int, int], ...]:
        if bunch.sides:
            end = self._at - len(" ".join(bunch.sides))
            return ((start, end - 1), (end, self._at))
        spans = []
        for cell in bunch.head.cells:
            spans.append((start, start + len(cell)))
            start += len(cell) + 1
        return tuple(spans)

    def _kind(self, bunch: Bunch, text: str, start: int) -> tuple[BlockKind, str, int]:
        kind = KINDS.get(bunch.head.line.kind)
        if kind is BlockKind.FURNITURE:
            return kind, "", start
        if SIGNATURE.match(text) and kind is not BlockKind.HEADING:
            return BlockKind.SIGNATURE, "", start
        label = self._labels.find(text)
        if bunch.head.cells or bunch.sides:
            kind = BlockKind.ROW
        if label is None:
            return kind or BlockKind.PARAGRAPH, "", start
        return kind or BlockKind.LIST_ITEM, label.text, start + label.content


def common_size(pieces: Sequence[Piece]) -> float:
    """The font size that most characters have; 0 where none is known."""
    sizes: Counter[float] = Counter()
    for piece in pieces:
        if piece.line.size:
            sizes[round(piece.line.size, 1)] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _bold_length(bunch: Bunch) -> int:
    """How many of the block's first characters are bold."""
    length = 0
    for index, piece in enumerate(bunch.pieces):
        bold = len(piece.text) if piece.line.bold else _bold_prefix(piece)
        length += bold
        if bold < len(piece.text):
            return length
        joint = bunch.joints[index] if index < len(bunch.joints) else ""
        length += {" ": 1, "-": -1}.get(joint, 0)
    return length


def _bold_prefix(piece: Piece) -> int:
    prefix = collapse(clean(piece.line.text[: piece.line.bold_end]))
    return len(prefix) if piece.text.startswith(prefix) else 0


def _quality(bunch: Bunch) -> float | None:
    values = [(piece.line.quality, len(piece.text)) for piece in bunch.pieces if piece.line.quality is not None]
    total = sum(length for _, length in values)
    return round(sum(value * length for value, length in values) / total, 4) if total else None
