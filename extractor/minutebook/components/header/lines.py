"""What the header is read from: the head of the minutes and its labelled lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutebook.document import Block, BlockKind, Document, Span
from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times

EDGES = " \t*_|:：–—-#>•·+"
"""Marks that stand around values."""
OPENING_KINDS = frozenset({None, "other", "call_to_order", "attendance"})
"""Sections in which the sentence that opens the meeting can stand."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with its label."""

    field: str
    label: Span
    value: Span
    block: int
    rule: str


@dataclass(slots=True)
class Head:
    """What the header is read from, found once for all its fields."""

    document: Document
    blocks: list[int]
    """Indices of the blocks of the head, furniture and front matter left out."""
    front: list[int]
    """Blocks of a Markdown file's front matter."""
    end: int
    """First block after the head."""
    labelled: list[Labelled] = field(default_factory=list)
    banner: list[int] = field(default_factory=list)
    """Blocks over the title that warn that the minutes are a draft, left out of `blocks`."""

    def values(self, name: str) -> list[Labelled]:
        """The labelled values of a field, in order."""
        return [item for item in self.labelled if item.field == name]


def strip(text: str, span: Span, edges: str = EDGES) -> Span:
    """The span without white space, rules and marks at its ends."""
    start, end = span
    while start < end and (text[start] in edges or text[start] == "\n"):
        start += 1
    while end > start and (text[end - 1] in edges or text[end - 1] == "\n"):
        end -= 1
    return start, _closed(text, start, end)


def _closed(text: str, start: int, end: int) -> int:
    """The end, with the bracket that closes one opened within."""
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        return end + 1
    return end


def flat(text: str, start: int, end: int) -> str:
    """text[start:end] with its line ends as spaces, for what is broken over lines."""
    return text[start:end].replace("\n", " ")


def dated(text: str, start: int, end: int) -> list[Span]:
    """Where dates and times stand in text[start:end], in order; offsets into `text`."""
    part = flat(text, start, end)
    spans = [(m.start + start, m.end + start) for m in find_dates(part)]
    return sorted(spans + [(m.start + start, m.end + start) for m in find_times(part)])


def is_row(block: Block) -> bool:
    """Whether the block is a table row with several cells."""
    return block.kind is BlockKind.ROW and len(block.cells) > 1
