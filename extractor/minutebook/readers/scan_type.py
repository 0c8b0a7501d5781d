"""Sizes and boldness of recognised words: measured on each, settled line by line against the whole document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from minutebook.readers.pdf_lines import group_lines
from minutebook.readers.pdf_words import Word
from minutebook.readers.scan_ink import Ink

SAME = 0.17
"""Sizes that differ less from the usual one are the usual one: letters without tails make a line look smaller."""
STEP = 0.5
"""Points to which other sizes are rounded."""
LIGHT, HEAVY = 0.98, 1.2
"""Strokes of plain and of bold type, as multiples of the usual ones."""
LETTERS = 8
"""A word tells of its type by so many letters at most."""
SWITCH = 4.0
"""What a change of type within a line costs, in letters that must speak for it: single words are measured badly."""
MEASURED = 60
"""A page of so many words has its own usual stroke, for scanners ink each page differently."""


@dataclass(slots=True)
class Typed:
    """A word with the thickness of its strokes as a share of its size; 0.0 where that was not measured."""

    word: Word
    stroke: float


def measure(words: Sequence[Word], ink: Ink, scale: float) -> list[Typed]:
    """Measure the strokes of words.

    ink: rows by columns, without ruling lines. scale: points per pixel.
    """
    return [Typed(word, _stroke(word, ink, scale)) for word in words]


def _stroke(word: Word, ink: Ink, scale: float) -> float:
    x0, top, x1, bottom = (round(side / scale) for side in (word.x0, word.top, word.x1, word.bottom))
    if not word.upright or x1 <= x0 or bottom <= top or not any(map(str.isalnum, word.text)):
        return 0.0
    letters = ink[max(0, top) : bottom, max(0, x0) : x1]
    edges = np.count_nonzero(letters[:, 1:] != letters[:, :-1]) + np.count_nonzero(letters[1:] != letters[:-1])
    # Along a long stroke there are two edges for each pixel of its length.
    return float(2.0 * np.count_nonzero(letters) / edges * scale / word.size) if edges else 0.0


def settle(pages: Sequence[Sequence[Typed]]) -> None:
    """Set the sizes of a document's words to the sizes of its type, and tell what is bold."""
    everything = [one for page in pages for one in page if one.word.upright]
    if not everything:
        return
    whole = _usual_stroke(everything)
    for page in pages:
        own = [one for one in page if one.stroke]
        _embolden(own, _usual_stroke(own) if len(own) >= MEASURED else whole)
    usual = median(one.word.size for one in everything for _ in one.word.text)
    for one in everything:
        same = abs(one.word.size / usual - 1) < SAME
        one.word.size = round(usual, 1) if same else round(one.word.size / STEP) * STEP


def _usual_stroke(typed: Sequence[Typed]) -> float:
    strokes = [one.stroke for one in typed if one.stroke and len(one.word.text) > 2]
    return median(strokes) if strokes else 0.0


def _embolden(typed: Sequence[Typed], usual: float) -> None:
    """Tell bold words, each in the light of its neighbours on the line."""
    if not usual:
        return
    strokes = {id(one.word): one.stroke / usual for one in typed}
    for line in group_lines([one.word for one in typed]):
        votes = [_vote(word, strokes[id(word)]) for word in line.words]
        for word, bold in zip(line.words, _runs(votes), strict=True):
            word.bold = bold


def _vote(word: Word, stroke: float) -> float:
    """How many letters speak for bold (or, below zero, for plain) type."""
    middle = (LIGHT + HEAVY) / 2
    return min(len(word.text), LETTERS) * (min(HEAVY, max(LIGHT, stroke)) - middle) / (HEAVY - middle)


def _runs(votes: Sequence[float]) -> list[bool]:
    """The likeliest course of bold and plain along a line (Viterbi's algorithm over two states)."""
    best = [0.0, 0.0]
    back: list[tuple[int, int]] = []
    for vote in votes:
        come = tuple(max((0, 1), key=lambda old: best[old] - SWITCH * (old != new)) for new in (0, 1))
        best = [best[old] - SWITCH * (old != new) + (vote if new else -vote) for new, old in enumerate(come)]
        back.append((come[0], come[1]))
    state = int(best[1] > best[0])
    out = []
    for come in reversed(back):
        out.append(state == 1)
        state = come[state]
    return out[::-1]
