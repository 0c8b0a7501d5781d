"""Joins wrapped lines into blocks, and only those that were wrapped."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.text.labels import run_in
from minutebook.text.measure import Measure, begins_small, ends_sentence
from minutebook.text.pieces import Bunch, Piece

GOES_ON = frozenset(
    "a an and as at be been being but by for from has have he her his if in into is its nor of on or our per she such than that "
    "the their these they this those to upon was we were which who whom whose will with & - –".split()
)
"""Words at which no heading and no sentence ends."""
HYPHEN = re.compile(r"[^\W\d_]{2,}[-‐¬]$")
LOWER_WORD = re.compile(r"[^\W\d_]+")
KEPT_PREFIX = frozenset("non self well ex vice two three four five six seven eight nine ten half long short high low full part semi".split())
COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
MOSTLY = 0.5
"""A line that goes on over a gap or page is at least this share of the measure."""
SHORT = 40


class Reflow:
    """Joins the pieces of one document."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._measure = Measure(pieces)
        self._words = frozenset(word.lower() for piece in pieces for word in COMPOUND.findall(piece.text))

    def bunches(self) -> list[Bunch]:
        """All blocks in the making, in order."""
        out: list[Bunch] = []
        for index, piece in enumerate(self._pieces):
            if out and self._joins(out[-1], index):
                self._join(out[-1], piece)
            else:
                out.append(Bunch([piece]))
            if piece.side:
                out[-1].sides.append(piece.side)
        return out

    def _join(self, bunch: Bunch, piece: Piece) -> None:
        bunch.joints.append(self._joint(bunch.tail.text, piece.text))
        bunch.pieces.append(piece)

    def _joint(self, above: str, below: str) -> str:
        """What stands between: a space, "" where a hyphen stays, "-" where the hyphen is to be taken off."""
        if not HYPHEN.search(above) or not below[:1].isalpha():
            return "" if above.endswith(("-", "/")) and above[-2:-1].isalnum() and below[:1].isalnum() else " "
        first = above.split()[-1][:-1]
        match = LOWER_WORD.match(below)
        second = match[0] if match else ""
        keeps = (
            not below[:1].islower()
            or f"{first}-{second}".lower() in self._words
            or first.lower().strip("(\"'“‘") in KEPT_PREFIX
        )
        return "" if keeps else "-"

    def _joins(self, bunch: Bunch, index: int) -> bool:
        above, below = bunch.tail, self._pieces[index]
        if not (above.prose and below.prose) or below.label is not None:
            return False
        if not _same_look(above, below) or above.text[-1:] == ":" and len(above.text) < SHORT:
            return False
        small, ended = begins_small(below.text), ends_sentence(above.text)
        if below.gap or below.page != above.page:
            return self._goes_on_over_gap(above, below, small, ended)
        full = self._measure.full(index - 1, len(below.text.split(" ", 1)[0]))
        if run_in(below.text) and (ended or not full or not _hungry(above.text)):
            return False
        if _shouts(bunch) != _shouts_text(below.text) and not small and not _hungry(above.text):
            return full and not _shouts(bunch) and not ended
        if not _level(bunch, below, ended):
            return False
        if full:
            return True
        return (small and not ended) or (_hungry(above.text) and not ended)

    def _goes_on_over_gap(self, above: Piece, below: Piece, small: bool, ended: bool) -> bool:
        if ended or run_in(below.text):
            return False
        long_enough = len(above.text) >= SHORT or HYPHEN.search(above.text) is not None
        return long_enough and (small or (below.page != above.page and _hungry(above.text)))


def _hungry(text: str) -> bool:
    """Whether a line cannot be the end of anything."""
    return text.rsplit(" ", 1)[-1].lower() in GOES_ON or HYPHEN.search(text) is not None


def _shouts_text(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 3 and sum(character.isupper() for character in letters) > 0.9 * len(letters)


def _shouts(bunch: Bunch) -> bool:
    return all(_shouts_text(piece.text) for piece in bunch.pieces)


def _same_look(above: Piece, below: Piece) -> bool:
    """Whether type face and size let two lines be one paragraph."""
    first, second = above.line, below.line
    if first.bold != second.bold and not (first.bold_end < len(first.text) and 0 < first.bold_end):
        return not first.bold and 0 < second.bold_end < len(second.text)
    if first.size and second.size and abs(first.size - second.size) > 0.08 * max(first.size, second.size):
        return False
    return first.centred == second.centred or len(above.text) >= SHORT


def _level(bunch: Bunch, below: Piece, ended: bool) -> bool:
    """Whether the indentation lets the line go on with the block: hanging or first-line indents only at its start."""
    above = bunch.tail
    shift = (below.left - above.left) / below.unit
    if abs(shift) <= 1.5:
        return True
    if len(bunch.pieces) == 1:
        return shift < 0 or bunch.head.label is not None or not ended
    return False
