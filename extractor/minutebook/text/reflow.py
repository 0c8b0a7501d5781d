"""Joins wrapped lines into blocks, and only those that were wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.document import LineKind
from minutebook.text.hyphens import compounds, ends_hyphenated, joint
from minutebook.text.labels import Labels, run_in
from minutebook.text.lengths import LONGEST
from minutebook.text.measure import Measure
from minutebook.text.pieces import Bunch, Piece
from minutebook.text.sentences import (
    begins_small,
    ends_sentence,
    hungry,
    is_title,
    list_goes_on,
    lists_names,
    runs,
    shouts,
    splits_date,
)

SHORT = 40
"""Characters; a line over a gap or a page's end goes on only if it is longer."""
LONG = 60
"""Characters; a line of this length is no name and no heading."""
TITLE = 25
"""Characters; a shorter line by itself may be a heading."""
APART = 1.06
"""Lines so much farther apart than usual are two paragraphs, though there is no clear gap."""
RESIZED = 0.08
REFERENCE = re.compile(r"[A-Z]{1,5}[/-]?\d{2,4}/\d{2,}|[A-Z]{1,4}/\d{2,}")
"""A case or application number opens an entry of its own."""


@dataclass(frozen=True, slots=True)
class Seam:
    """Where a line meets the block before it, and what is known of both."""

    bunch: Bunch
    below: Piece
    small: bool
    """The line begins with a small letter."""
    ended: bool
    """The block ends with terminal punctuation."""
    full: bool
    """The line's first word would not have fitted into the line above."""
    near: bool
    """The line above comes near the right edge (text files only, where letters' widths are not known)."""

    @property
    def above(self) -> Piece:
        """The block's last line."""
        return self.bunch.tail

    @property
    def in_sentence(self) -> bool:
        """Whether the line surely goes on with a sentence."""
        return self.full and not self.ended and (self.small or hungry(self.above.text))


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
        for piece in self._pieces:
            if piece.line.kind is LineKind.FURNITURE:
                out.append(Bunch([piece]))
                continue
            if last >= 0 and self._joins(out[last], piece):
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
        bunch.length += len(piece.text)

    def _joins(self, bunch: Bunch, below: Piece) -> bool:
        """Whether a line goes on with the block before it."""
        above = bunch.tail
        if not (above.prose and below.prose) or below.apart or below.line.kind is not LineKind.TEXT:
            return False
        if bunch.length > LONGEST:
            return False
        if len(bunch.pieces) == 1 and self._labels.alone(above.text):
            return below.label is None and not self._labels.alone(below.text)
        if not below.gap and splits_date(above.text, below.text):
            return True
        seam = self._seam(bunch, below)
        if below.label is not None and not self._labelled_by_chance(seam):
            return False
        if not _looks_alike(seam) or (above.text.endswith(":") and len(above.text) < SHORT):
            return False
        if below.gap or below.page != above.page:
            return _goes_on_over_gap(seam)
        if _opens(seam) or not _is_level(seam):
            return False
        if seam.full:
            return below.line.lead < APART or not seam.ended
        return not seam.ended and (_is_unfinished(seam) or _is_ragged(seam))

    def _seam(self, bunch: Bunch, below: Piece) -> Seam:
        number = self._numbers[id(bunch.tail)]
        return Seam(
            bunch,
            below,
            begins_small(below.text),
            ends_sentence(bunch.tail.text, below.text),
            self._measure.full(number, below),
            self._measure.nearly_full(number),
        )

    def _labelled_by_chance(self, seam: Seam) -> bool:
        """Whether a number or dash at a line's start only looks like a label: the sentence before it goes on."""
        label, head = seam.below.label, seam.bunch.head.label
        if label is None or not seam.full or seam.ended or seam.below.gap:
            return False
        if label.text in ("-", "–", "—"):
            return begins_small(seam.below.text[label.content :]) and head is not None and not head.bullet
        if label.text.isdigit() and hungry(seam.above.text):
            return True
        return not label.bullet and not self._labels.counted(label)


def _clear(out: list[Bunch], last: int) -> int:
    """Move furniture out of the way of a paragraph that goes on: feet before it, heads after it."""
    if last == len(out) - 1:
        return last
    bunch, between = out[last], out[last + 1 :]
    feet = [other for other in between if other.head.page < bunch.tail.page]
    heads = [other for other in between if other.head.page >= bunch.tail.page]
    out[last:] = [*feet, bunch, *heads]
    return last + len(feet)


def _looks_alike(seam: Seam) -> bool:
    """Whether type face and size let two lines be one paragraph; bold may begin or end within a sentence."""
    first, second = seam.above.line, seam.below.line
    if first.size and second.size and abs(first.size - second.size) > RESIZED * max(first.size, second.size):
        return False
    if first.bold != second.bold and not seam.in_sentence and (second.bold or second.bold_end == 0):
        return False
    return first.centred == second.centred or len(seam.above.text) >= SHORT


def _is_level(seam: Seam) -> bool:
    """Whether the indentation lets a line go on with a block: it may change once, after the block's first line."""
    shift = (seam.below.left - seam.above.left) / seam.below.unit
    if abs(shift) <= 1.5:
        return True
    return len(seam.bunch.pieces) == 1 and (shift < 0 or seam.bunch.head.label is not None or not seam.ended)


def _opens(seam: Seam) -> bool:
    """Whether a line's first words open a paragraph of their own."""
    above, below = seam.above, seam.below
    if run_in(below.text) and (seam.ended or not hungry(above.text)):
        return True
    if seam.ended and (REFERENCE.match(below.text) or _opens_in_capitals(seam)):
        return True
    if _opens_bold(seam) and (seam.ended or not seam.full):
        return True
    if seam.small or hungry(above.text):
        return False
    if _follows_title(seam):
        return True
    if shouts(above.text) == shouts(below.text):
        return False
    return not seam.full or seam.ended or all(shouts(piece.text) for piece in seam.bunch.pieces)


def _opens_in_capitals(seam: Seam) -> bool:
    """Whether the line's first word is a run-in heading in capitals."""
    first = seam.below.text.split(" ", 1)[0]
    return len(first) >= 4 and shouts(first) and not shouts(seam.above.text)


def _opens_bold(seam: Seam) -> bool:
    """Whether the line begins with bold words and the line above does not end with such."""
    above, below = seam.above.line, seam.below.line
    return 3 <= below.bold_end < len(below.text) and above.bold_end < len(above.text)


def _follows_title(seam: Seam) -> bool:
    """Whether the block is a heading in title case, and the line the text under it."""
    head = seam.bunch.head
    if not (head.gap or head.label) or not all(is_title(piece.text) for piece in seam.bunch.pieces):
        return False
    return runs(seam.below.text) and not lists_names(seam.above.text)


def _is_unfinished(seam: Seam) -> bool:
    """Whether the line above, though it had room, cannot be the end of its block."""
    text, head = seam.above.text, seam.bunch.head
    if hungry(text) or ends_hyphenated(text) or list_goes_on(text, seam.below.text):
        return True
    if run_in(head.text) and "," in text and (text.endswith((",", ";")) or _enumerates(seam)):
        return True
    alone = len(seam.bunch.pieces) == 1 and len(text) < TITLE
    return seam.small and not (alone and (head.gap or head.line.bold or head.line.underline))


def _enumerates(seam: Seam) -> bool:
    """Whether both lines look like parts of one long enumeration."""
    return len(seam.above.text) >= LONG and any(mark in seam.below.text for mark in ",;")


def _is_ragged(seam: Seam) -> bool:
    """Whether a typed line stops in mid-sentence not far from the edge, as typists' lines do."""
    above = seam.above
    if above.line.box is not None or not runs(above.text) or len(seam.below.text) < TITLE:
        return False
    if above.text.endswith(","):
        return len(above.text) >= LONG
    return above.text[-1].isalnum() and seam.near


def _goes_on_over_gap(seam: Seam) -> bool:
    """Whether a paragraph goes on after a blank line or on the next page."""
    above, below = seam.above, seam.below
    if seam.ended or run_in(below.text) or (len(above.text) < SHORT and not ends_hyphenated(above.text)):
        return False
    if seam.small or below.gap:
        return seam.small
    return hungry(above.text) or (below.line.bold_end == 0 and seam.full and shouts(above.text) == shouts(below.text))
