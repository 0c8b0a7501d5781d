"""Joins wrapped lines into blocks, and only those that were wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.document import LineKind
from minutebook.text.hyphens import HYPHEN, compounds, joint
from minutebook.text.labels import Labels, run_in
from minutebook.text.measure import Measure
from minutebook.text.pieces import Bunch, Piece
from minutebook.text.sentences import begins_small, ends_sentence, hungry, list_goes_on, shouts

SHORT = 40
"""Characters; a line over a gap or a page's end goes on only if it is longer."""
TITLE = 25
"""Characters; a shorter line by itself may be a heading."""
APART = 1.06
"""Lines so much farther apart than usual are two paragraphs, though there is no clear gap."""
REFERENCE = re.compile(r"[A-Z]{1,5}[/-]?\d{2,4}/\d{2,}|[A-Z]{1,4}/\d{2,}")
"""A case or application number opens an entry of its own."""


class Reflow:
    """Joins the pieces of one document, or of one table cell whose right edge is known."""

    def __init__(self, pieces: Sequence[Piece], labels: Labels, edge: float | None = None) -> None:
        self._pieces = pieces
        self._labels = labels
        self._measure = Measure(pieces, edge)
        self._numbers = {id(piece): number for number, piece in enumerate(pieces)}
        self._compounds = compounds(piece.text for piece in pieces)

    def bunches(self) -> list[Bunch]:
        """All blocks in the making, in order."""
        out: list[Bunch] = []
        last = -1
        for index, piece in enumerate(self._pieces):
            if piece.line.kind is LineKind.FURNITURE:
                out.append(Bunch([piece]))
                continue
            if last >= 0 and self._joins(out[last], index):
                self._add(out[last], piece)
                last = _clear(out, last)
            else:
                out.append(Bunch([piece]))
                last = len(out) - 1
            if piece.side:
                out[last].sides.append(piece.side)
        return out

    def _add(self, bunch: Bunch, piece: Piece) -> None:
        alone = len(bunch.pieces) == 1 and self._labels.alone(bunch.tail.text)
        bunch.joints.append(" " if alone else joint(bunch.tail.text, piece.text, self._compounds))
        bunch.pieces.append(piece)

    def _joins(self, bunch: Bunch, index: int) -> bool:
        """Whether a line goes on with the block before it."""
        above, below = bunch.tail, self._pieces[index]
        if not (above.prose and below.prose) or below.line.kind is not LineKind.TEXT:
            return False
        if len(bunch.pieces) == 1 and self._labels.alone(above.text):
            return below.label is None
        small, ended = begins_small(below.text), ends_sentence(above.text)
        full = self._measure.full(self._numbers[id(above)], below)
        if below.label is not None and not self._by_chance(bunch, below, full=full and not ended):
            return False
        in_sentence = full and small and not ended
        if not _same_look(above, below, in_sentence=in_sentence) or (above.text.endswith(":") and len(above.text) < SHORT):
            return False
        if below.gap or below.page != above.page:
            return self._goes_on_over_gap(above, below, full=full, small=small and not ended, ended=ended)
        if self._opens(bunch, below, full=full, small=small, ended=ended) or not _level(bunch, below, ended=ended):
            return False
        if full:
            return below.line.lead < APART or not ended
        if ended:
            return False
        return self._unfinished(bunch, below, small=small)

    def _by_chance(self, bunch: Bunch, below: Piece, *, full: bool) -> bool:
        """Whether a number or dash at a line's start only looks like a label: the sentence before it goes on."""
        label = below.label
        if label is None or not full or below.gap:
            return False
        if label.text in ("-", "–", "—"):
            return begins_small(below.text[label.content :]) and bunch.head.label is not None and not bunch.head.label.bullet
        return not label.bullet and not self._labels.counted(label)

    def _opens(self, bunch: Bunch, below: Piece, *, full: bool, small: bool, ended: bool) -> bool:
        """Whether a line's first words open a paragraph of their own."""
        above = bunch.tail
        if run_in(below.text) and (ended or not full or not hungry(above.text)):
            return True
        if REFERENCE.match(below.text) and ended:
            return True
        first = below.text.split(" ", 1)[0]
        if ended and shouts(first) and len(first) >= 4 and not shouts(above.text):
            return True
        starts_bold = 3 <= below.line.bold_end < len(below.line.text) and above.line.bold_end < len(above.line.text)
        if starts_bold and (ended or not full):
            return True
        if shouts(above.text) != shouts(below.text) and not small and not hungry(above.text):
            return not full or ended or all(shouts(piece.text) for piece in bunch.pieces)
        return False

    def _unfinished(self, bunch: Bunch, below: Piece, *, small: bool) -> bool:
        """Whether the line before, though it had room, cannot be the end of its block."""
        above = bunch.tail
        if hungry(above.text) or HYPHEN.search(above.text) or list_goes_on(above.text, below.text):
            return True
        if run_in(bunch.head.text) and above.text.endswith(",") and not shouts(bunch.head.text.split(":", 1)[0] + below.text):
            return True
        titled = len(bunch.pieces) == 1 and len(above.text) < TITLE and (above.gap or above.line.bold or above.line.underline)
        return small and not titled

    def _goes_on_over_gap(self, above: Piece, below: Piece, *, full: bool, small: bool, ended: bool) -> bool:
        """Whether a paragraph goes on after a blank line or on the next page."""
        if ended or run_in(below.text) or (len(above.text) < SHORT and not HYPHEN.search(above.text)):
            return False
        if small or below.gap:
            return small
        return hungry(above.text) or (below.line.bold_end == 0 and full and shouts(above.text) == shouts(below.text))


def _clear(out: list[Bunch], last: int) -> int:
    """Move furniture out of the way of a paragraph that goes on: feet before it, heads after it."""
    if last == len(out) - 1:
        return last
    bunch, between = out[last], out[last + 1 :]
    feet = [other for other in between if other.head.page < bunch.tail.page]
    heads = [other for other in between if other.head.page >= bunch.tail.page]
    out[last:] = [*feet, bunch, *heads]
    return last + len(feet)


def _same_look(above: Piece, below: Piece, *, in_sentence: bool) -> bool:
    """Whether type face and size let two lines be one paragraph; bold may begin or end within a sentence."""
    first, second = above.line, below.line
    if first.size and second.size and abs(first.size - second.size) > 0.08 * max(first.size, second.size):
        return False
    if first.bold != second.bold and not in_sentence and (second.bold or second.bold_end == 0):
        return False
    return first.centred == second.centred or len(above.text) >= SHORT


def _level(bunch: Bunch, below: Piece, *, ended: bool) -> bool:
    """Whether the indentation lets a line go on with a block: it may change once, after the block's first line."""
    shift = (below.left - bunch.tail.left) / below.unit
    if abs(shift) <= 1.5:
        return True
    return len(bunch.pieces) == 1 and (shift < 0 or bunch.head.label is not None or not ended)
