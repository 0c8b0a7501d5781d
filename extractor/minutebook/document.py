"""What a reader saw (`Reading`) and the canonical document made of it (`Document`).

A reader turns bytes into a `Reading`: lines in reading order with the layout facts that the format
knows. `minutebook.text.compose` turns that into a `Document`: canonical text cut into blocks. From
there on every offset is a code point offset into `Document.text`, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points, origin top left."""
Span = tuple[int, int]
"""Start and end offsets into the canonical text, end exclusive."""


class LineKind(StrEnum):
    """What the format itself says of a line; TEXT where it says nothing."""

    TEXT = "text"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    ROW = "row"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line (text, PDF, scan) or one whole paragraph (Word, HTML, Markdown).

    `text` is as read, with a list number that the word processor makes in front of it ("3. Finance").
    Of a ROW, `cells` holds the cells' texts and `text` is them joined by TAB.
    """

    text: str
    page: int = 1
    kind: LineKind = LineKind.TEXT
    level: int = 0
    """Heading level (1 = highest) or list depth (1 = outermost); 0 where the format does not say."""
    complete: bool = False
    """The format says that this is a whole paragraph, so it is never joined with its neighbours."""
    gap: bool = False
    """Blank line or clearly more than the usual space before it."""
    lead: float = 0.0
    """Distance of its baseline from the one above, as a multiple of the usual one; 0 where not known."""
    bold: bool = False
    """All of it is bold."""
    bold_end: int = 0
    """How many leading characters of `text` are bold (a run-in heading); len(text) where all are."""
    italic: bool = False
    underline: bool = False
    centred: bool = False
    size: float = 0.0
    """Font size in points; 0 where not known."""
    indent: float = 0.0
    """Distance from the left margin, in characters (text) or points (PDF)."""
    box: Box | None = None
    spans: tuple[tuple[float, float], ...] = ()
    """Where the reader knows boxes: left and right edges of the stretches that TABs in `text` part."""
    cells: tuple[str, ...] = ()
    table: int = 0
    """Running number (from 1) of the table that a ROW belongs to; 0 where none."""
    quality: float | None = None
    """Mean OCR confidence 0..1 of the line's words; None where it was not read by OCR."""
    doubtful: tuple[tuple[str, float], ...] = ()
    """Words of which OCR is not sure, in their order, with its confidence."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page as the format has it: number from 1, points, degrees."""

    number: int
    width: float | None = None
    height: float | None = None
    rotation: int = 0
    quality: float | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a reader could not do: a finding's code, a sentence for people, and the page; the rest was read."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything a reader got out of a file: lines in reading order."""

    lines: tuple[Line, ...]
    pages: tuple[PageSize, ...] = (PageSize(1),)
    ocr: bool | None = None
    language: str | None = None
    """BCP 47 tag that the format declares, or None."""
    tools: dict[str, str] = field(default_factory=dict)
    """Outside programs used and their versions (tesseract, soffice)."""
    troubles: tuple[Trouble, ...] = ()


class BlockKind(StrEnum):
    """The contract's block kinds (`RECORD.md`)."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    ROW = "row"
    SIGNATURE = "signature"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Where one printed line of a block stands: offsets into the text, page and box."""

    start: int
    end: int
    page: int
    box: Box | None = None
    doubtful: tuple[tuple[int, int, float], ...] = ()
    """Words of which OCR is not sure: start, end, its confidence 0..1."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-sized stretch of the canonical text with its layout facts.

    A block never contains a line end: wrapped lines are joined, so a rule can look at
    `document.text[block.start:block.end]` alone. Offsets are into the document's text.
    """

    kind: BlockKind
    start: int
    end: int
    page: int = 1
    level: int = 0
    """Heading level or list depth that the format states; 0 where it states none."""
    label: str = ""
    """Enumerator or bullet as printed ("3.", "4.1", "(a)", "iv)", "19/045", "•", "-"); "" where none."""
    content: int = 0
    """Where the text after the label starts (== start where there is no label)."""
    gap: bool = False
    bold: bool = False
    bold_end: int = 0
    """Offset at which the leading bold run ends (== start where none)."""
    italic: bool = False
    underline: bool = False
    centred: bool = False
    size: float = 1.0
    """Font size relative to the document's commonest one; 1.0 where not known."""
    indent: float = 0.0
    cells: tuple[Span, ...] = ()
    table: int = 0
    lines: tuple[PrintedLine, ...] = ()
    quality: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the canonical text."""

    number: int
    start: int
    end: int
    label: str | None = None
    width: float | None = None
    height: float | None = None
    rotation: int = 0
    quality: float | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Canonical text, frozen, with blocks and pages in order that cover it."""

    text: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]
    ocr: bool | None = None
    language: str | None = None
    tools: dict[str, str] = field(default_factory=dict)
    troubles: tuple[Trouble, ...] = ()
    starts: tuple[int, ...] = ()
    """Start offsets of the blocks, for `block_at`."""

    def block_at(self, offset: int) -> int:
        """Index of the block that holds `offset` (of the one before it where none does)."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def block_text(self, index: int) -> str:
        """Text of a block, its label included."""
        block = self.blocks[index]
        return self.text[block.start : block.end]
