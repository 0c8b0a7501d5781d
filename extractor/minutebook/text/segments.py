"""A line cut at its wide gaps."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutebook.document import Line, LineKind
from minutebook.text.characters import clean, collapse
from minutebook.text.labels import Label, Labels

GAP = re.compile(r"[ ]*\t[ \t]*|[ ]{2,}")
LEADER = re.compile(
    r"(?<=[^\s.])(\.?)[ \t]{0,9}(?:\.{4,}|(?:[ \t]{1,9}\.){2,}\.*)[ \t]{0,40}(?=[^\w\s.]{0,2}\d|[^\w\s.] )"
)
"""Dots that lead to a figure."""
TAB_SIZE = 8
LEAST_UNIT = 0.01
"""Points; damaged files have letters without a width."""
STOP_LINES = 3
"""A column at which so many lines begin is one of the page's own."""
STOP_FROM = 8.0
"""Characters; columns farther left are indents."""


@dataclass(slots=True)
class Segment:
    """A stretch of a line between wide gaps; places are characters, or points where the reader knows them."""

    text: str
    start: float
    end: float
    gap: float = 0
    """Width of the gap before it, in characters."""
    tab: bool = False
    """The gap before it holds a tab."""


@dataclass(slots=True)
class Scan:
    """A line with its segments (none where it is not to be cut) and the width of a character."""

    line: Line
    segments: list[Segment]
    unit: float = 1.0
    label: Label | None = None

    def starts_at(self, place: float, other: Scan) -> bool:
        """Whether one of its segments after the first starts at a place of another line."""
        near = 0.6 * max(self.unit, other.unit) if self.line.spans else 0.5
        first = bisect_right(self.segments, place - near, lo=1, key=lambda segment: segment.start)
        return first < len(self.segments) and self.segments[first].start < place + near


def scan(line: Line, labels: Labels) -> Scan:
    """Cut a line at its wide gaps; a label belongs to what follows it."""
    if line.cells or line.kind in (LineKind.ROW, LineKind.FURNITURE):
        return Scan(line, [])
    segments, unit = _measured(line) if line.spans else (_counted(clean(line.text), int(line.indent)), 1.0)
    if len(segments) < 2:
        return Scan(line, segments, unit, labels.find(collapse(segments[0].text)) if segments else None)
    first, second = segments[:2]
    label = labels.find(f"{first.text}  x")
    if label and label.content == len(first.text) + 2 and (len(segments) == 2 or not label.text.isdigit()):
        segments[:2] = [Segment(f"{first.text} {second.text}", first.start, second.end)]
        label = replace(label, content=label.content - 1)
    return Scan(line, segments, unit, label)


def _measured(line: Line) -> tuple[list[Segment], float]:
    """Stretches whose edges the reader knows."""
    texts = [collapse(text) for text in clean(line.text).split("\t")]
    unit = max(LEAST_UNIT, sum(right - left for left, right in line.spans) / max(1, sum(map(len, texts))))
    segments: list[Segment] = []
    for text, (left, right) in zip(texts, line.spans, strict=True):
        gap = (left - segments[-1].end) / unit if segments else 0
        segments.append(Segment(text, left, right, gap))
    return segments, unit


def _counted(text: str, indent: int) -> list[Segment]:
    """Stretches between runs of spaces; a tab ends at the next tab stop."""
    segments: list[Segment] = []
    at, column, gap, tab = 0, indent, 0, False
    text = _without_leaders(text.rstrip())
    for match in GAP.finditer(text):
        if match.start() > at:
            end = column + match.start() - at
            segments.append(Segment(text[at : match.start()], column, end, gap, tab))
            column, gap, tab = end, 0, False
        stop = column
        for character in match[0]:
            stop += 1 if character == " " else TAB_SIZE - stop % TAB_SIZE
        gap, tab, column, at = gap + stop - column, tab or "\t" in match[0], stop, match.end()
    if at < len(text):
        segments.append(Segment(text[at:], column, column + len(text) - at, gap, tab))
    return segments


def _without_leaders(text: str) -> str:
    """A tab in place of dots that lead to a figure."""
    # Few lines have such dots; the pattern looks behind every character.
    dotted = "...." in text or " ." in text or "\t." in text
    return LEADER.sub(r"\1\t", text) if dotted else text


def find_stops(scans: Sequence[Scan]) -> frozenset[int]:
    """Columns, well off the left margin, at which many lines of a text file begin: text beside marginal labels."""
    counts = Counter(round(s.segments[0].start) for s in scans if s.segments and not s.line.spans)
    return frozenset(column for column, count in counts.items() if count >= STOP_LINES and column >= STOP_FROM)
