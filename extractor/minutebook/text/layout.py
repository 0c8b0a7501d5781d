"""From bunches to blocks: kinds, labels, cells, relative sizes, and where everything stands in the canonical text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from minutebook.document import Block, BlockKind, LineKind, PrintedLine, Span
from minutebook.text.characters import clean, collapse
from minutebook.text.labels import Labels
from minutebook.text.pieces import Bunch, Piece
from minutebook.text.sentences import runs

SIGNATURE = re.compile(r"(?:[^_.…]{0,40}[:,]?\s*)?(?:_{5,}|[._]{8,}|(?:_ ){4,}|…{3,})")
"""A line to sign on, with what may stand before it."""
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
        if self.blocks:
            self._write("\n\n" if bunch.head.gap else "\n")
        start, first = self._at, len(self._parts)
        printed = self._write_pieces(bunch)
        kind, label, content = self._kind(bunch, "".join(self._parts[first:]))
        head, line = bunch.head, bunch.head.line
        self.blocks.append(
            Block(
                kind,
                start,
                self._at,
                page=head.page,
                level=line.level,
                label=label,
                content=start + content,
                gap=head.gap,
                bold=all(piece.line.bold for piece in bunch.pieces),
                bold_end=start + _bold_length(bunch),
                italic=all(piece.line.italic for piece in bunch.pieces),
                underline=all(piece.line.underline for piece in bunch.pieces),
                centred=line.centred and not label,
                size=round(line.size / self._size, 2) if self._size and line.size else 1.0,
                indent=head.indent,
                cells=self._cells(bunch, start),
                table=head.table,
                lines=printed,
                quality=_quality(bunch),
            )
        )

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)

    def _write_pieces(self, bunch: Bunch) -> tuple[PrintedLine, ...]:
        """Write a block's text; where each of its printed lines stands."""
        printed: list[PrintedLine] = []
        joints = ["", *bunch.joints, ""]
        for number, piece in enumerate(bunch.pieces):
            if joints[number] == " ":
                self._write(" ")
            start = self._at
            self._write(piece.text[:-1] if joints[number + 1] == "-" else piece.text)
            doubtful = tuple(_doubtful(piece, start, self._at))
            printed.append(PrintedLine(start, self._at, piece.page, piece.box, doubtful))
        if bunch.sides:
            self._write("\t" + " ".join(bunch.sides))
        return tuple(printed)

    def _cells(self, bunch: Bunch, start: int) -> tuple[Span, ...]:
        if bunch.sides:
            side = self._at - len(" ".join(bunch.sides))
            return ((start, side - 1), (side, self._at))
        spans: list[Span] = []
        for cell in bunch.head.cells:
            spans.append((start, start + len(cell)))
            start += len(cell) + 1
        return tuple(spans)

    def _kind(self, bunch: Bunch, text: str) -> tuple[BlockKind, str, int]:
        """A block's kind, its label, and where in it the content starts."""
        kind = KINDS.get(bunch.head.line.kind)
        if kind is BlockKind.FURNITURE:
            return kind, "", 0
        if kind is not BlockKind.HEADING and is_signature(text):
            return BlockKind.SIGNATURE, "", 0
        label = bunch.head.label or self._labels.find(text)
        if bunch.head.cells or bunch.sides:
            kind = BlockKind.ROW
        if label is None:
            return kind or BlockKind.PARAGRAPH, "", 0
        return kind or BlockKind.LIST_ITEM, label.text, label.content


def is_signature(text: str) -> bool:
    """Whether a line is there to be signed on."""
    if "_" not in text and "…" not in text and "...." not in text:
        return False
    match = SIGNATURE.match(text)
    return match is not None and not runs(text[match.end() :])


def common_size(pieces: Sequence[Piece]) -> float:
    """The font size that most characters have; 0 where none is known."""
    sizes: Counter[float] = Counter()
    for piece in pieces:
        if piece.line.size:
            sizes[round(piece.line.size, 1)] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _bold_length(bunch: Bunch) -> int:
    """How many of a block's first characters are bold."""
    length = 0
    for number, piece in enumerate(bunch.pieces):
        bold = len(piece.text) if piece.line.bold else _bold_prefix(piece)
        length += bold
        if bold < len(piece.text):
            return length
        joint = bunch.joints[number] if number < len(bunch.joints) else ""
        length += {" ": 1, "-": -1}.get(joint, 0)
    return length


def _bold_prefix(piece: Piece) -> int:
    """How many of a piece's first characters are bold, after cleaning."""
    prefix = collapse(clean(piece.line.text[: piece.line.bold_end]))
    return len(prefix) if piece.text.startswith(prefix) else 0


def _doubtful(piece: Piece, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    """Where the words of a piece stand of which OCR is not sure."""
    at = 0
    for word, quality in piece.line.doubtful:
        found = piece.text.find(word, at)
        # A line may be cut into pieces, and cleaning may change a word: it is left out then.
        if found >= 0:
            at = found + len(word)
            yield start + found, min(end, start + at), quality


def _quality(bunch: Bunch) -> float | None:
    """Mean OCR confidence, weighted by length."""
    known = [(piece.line.quality, len(piece.text)) for piece in bunch.pieces if piece.line.quality is not None]
    total = sum(length for _, length in known)
    return round(sum(quality * length for quality, length in known) / total, 4) if total else None
