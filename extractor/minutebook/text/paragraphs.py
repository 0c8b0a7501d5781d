"""Paragraphs of a few lines whose column's right edge is known: a table cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from minutebook.document import Line
from minutebook.text.characters import clean, collapse
from minutebook.text.columns import whole
from minutebook.text.hyphens import join_lines
from minutebook.text.labels import Labels
from minutebook.text.reflow import Reflow


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines, by number, that make one paragraph."""

    lines: tuple[int, ...]
    text: str
    labelled: bool


def group_paragraphs(lines: Sequence[Line], edge: float) -> list[LineGroup]:
    """Group the lines of a column with a known right edge into paragraphs."""
    labels = Labels.of(collapse(clean(line.text)) for line in lines)
    pieces = [whole(line) for line in lines]
    for piece in pieces:
        piece.label = labels.find(piece.text)
    groups = []
    number = 0
    for bunch in Reflow(pieces, labels, edge).bunches():
        numbers = tuple(range(number, number + len(bunch.pieces)))
        number += len(numbers)
        groups.append(
            LineGroup(numbers, join_lines([piece.text for piece in bunch.pieces]), bunch.head.label is not None)
        )
    return groups
