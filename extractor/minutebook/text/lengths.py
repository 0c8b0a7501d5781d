"""Lines and table cells far too long for what they claim to be, cut before anything else is done with them.

Much of what follows looks at a whole block for each thing found in it, so a block's length must have a bound for
the time to grow with the document alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutebook.document import Line, LineKind

LONGEST = 8000
"""Characters of a paragraph; the longest that clerks write are half of that."""
_SENTENCE_END = re.compile(r"[.;?!]['\"”’)]?\s+(?=\W?[A-Z])")


def cut_long(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, none much longer than a paragraph; the same sequence where none is."""
    if all(len(line.text) <= LONGEST for line in lines):
        return lines
    return [part for line in lines for part in (_parts(line) if len(line.text) > LONGEST else (line,))]


def _parts(line: Line) -> Iterator[Line]:
    """A long line as paragraphs; a row whose cell holds a whole document is no row."""
    if line.cells and max(map(len, line.cells)) <= LONGEST // 2:
        yield from _part_rows(line)
        return
    text, at = line.text, 0
    while at < len(text):
        end = _cut_at(text, at)
        yield replace(
            line,
            text=text[at:end],
            kind=LineKind.TEXT if line.kind in (LineKind.HEADING, LineKind.ROW) else line.kind,
            complete=True,
            gap=line.gap and at == 0,
            bold_end=max(0, min(line.bold_end, end) - at),
            box=line.box,
            spans=(),
            cells=(),
            table=0,
        )
        at = end


def _part_rows(line: Line) -> Iterator[Line]:
    """A row of very many cells as several rows."""
    start = size = 0
    for index, cell in enumerate(line.cells):
        size += len(cell) + 1
        if size > LONGEST or index == len(line.cells) - 1:
            cells = line.cells[start : index + 1]
            yield replace(line, text="\t".join(cells), cells=cells, gap=line.gap and start == 0)
            start, size = index + 1, 0


def _cut_at(text: str, at: int) -> int:
    """Where a part ends: after the last sentence that fits, else at the last space, else in the middle of a word."""
    limit = at + LONGEST
    if limit >= len(text):
        return len(text)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, at + LONGEST // 2, limit)]
    return ends[-1] if ends else text.rfind(" ", at + LONGEST // 2, limit) + 1 or limit
