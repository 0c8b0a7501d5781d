"""Tells text that was broken into lines by hand or by a scanner from text that a format wraps by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from minutebook.document import Line, LineKind

_LONG = 45
"""A shorter line says nothing: it ends where its text ends."""
_WIDEST = 140
"""Printed lines are not longer, paragraphs are."""
_FEWEST = 5
_SHARE = 0.12
_PROSE = (LineKind.TEXT, LineKind.LIST_ITEM)


def printed_lines(lines: Sequence[Line]) -> list[Line]:
    """Lines as they are, or open for joining where every printed line was made a paragraph of its own.

    Scans and PDFs that were turned into web pages, Markdown or Word look like this: paragraphs of one line's length
    that end in the middle of a sentence.
    """
    return [_opened(line) for line in lines] if _is_printed(lines) else list(lines)


def _is_printed(lines: Sequence[Line]) -> bool:
    prose = [line for line in lines if line.kind in _PROSE]
    if sum(len(line.text) > _WIDEST for line in prose) > 0.05 * len(prose):
        return False
    long = broken = 0
    for above, below in pairwise(lines):
        if above.kind in _PROSE and below.kind is LineKind.TEXT and len(above.text) >= _LONG and above.complete:
            long += 1
            broken += above.text[-1].isalnum() and below.text[:1].islower()
    return broken >= max(_FEWEST, _SHARE * long)


def _opened(line: Line) -> Line:
    if line.kind is LineKind.LIST_ITEM:
        return replace(line, complete=False)
    return replace(line, complete=False, gap=False) if line.kind is LineKind.TEXT else line


def is_wrapped(source: str) -> bool:
    """Whether a text file's lines were broken at a right margin, rather than each ending where its text ends."""
    lengths = [len(line) for line in source.split("\n")]
    running = sum(length for length in lengths if length >= _LONG)
    return sum(length for length in lengths if length > _WIDEST) < 0.2 * running
