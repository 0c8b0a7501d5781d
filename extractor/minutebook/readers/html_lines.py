"""From an element tree to lines: the blocks that a browser would show, one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from minutebook.document import Line, LineKind
from minutebook.readers.html_style import BULLET, Numbering, Style, numbering, styled
from minutebook.readers.runs import Run, is_full, line_of, open_ends, plain, split_bullets
from minutebook.readers.tables import Cell, Grid
from minutebook.readers.tree import Element, Event, names, walk

SOFT_BREAK = "soft-break"
"""Tag that stands for a line end in the source that the format does not show (Markdown)."""

_BLOCKS = names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul xmp"
)
_SPACED = names("p h1 h2 h3 h4 h5 h6 table blockquote pre hr dl figure fieldset")
"""Blocks with an empty line around them."""
_LISTS = names("ul ol menu dir")
_CELLS = {"td": "table", "th": "table", "dt": "dl", "dd": "dl"}
_DEEPEST_TABLE = 8
_ENTRY = re.compile(r"\n(?=(?:[-•*–] |\d{1,2}[.)] |[A-Z][\w'’ ]{1,30}: )\S)")
"""A line end in the source before something that begins a line: an entry of a list that was never marked up as one."""


def lines_of(root: Element, soft_wraps: bool = True) -> list[Line]:
    """All lines of an element, in reading order.

    soft_wraps: whether a soft break may stand where a line was full, so that the text may go on after it.
    """
    writer = _Writer(soft_wraps)
    for event, node in walk(root):
        if isinstance(node, str):
            writer.text(node)
        elif event is Event.OPEN:
            writer.open(node)
        else:
            writer.close(node)
    writer.flush()
    return writer.lines


@dataclass(slots=True)
class _Piece:
    """What stands between two line breaks."""

    runs: list[Run] = field(default_factory=list)
    soft: bool = False
    """A soft break ends it."""

    def parts(self) -> list[_Piece]:
        """It, or the items of the list that was pasted into it."""
        *first, last = split_bullets(self.runs)
        return [*map(_Piece, first), _Piece(last, self.soft)]


class _Writer:
    """Collects the lines of a page as its elements open and close."""

    def __init__(self, soft_wraps: bool) -> None:
        self.soft_wraps = soft_wraps
        self.lines: list[Line] = []
        self.style = Style()
        self.styles: list[Style] = []
        self.lists: list[Numbering] = []
        self.grids: list[tuple[str, Grid]] = []
        self.frames: list[tuple[list[Line], list[Numbering], bool]] = []
        self.pieces = [_Piece()]
        self.label: str | None = None
        """Of the list item that has no line yet; None elsewhere."""
        self.gap = False
        self.depth = self.tables = 0

    def text(self, text: str) -> None:
        """Text between tags."""
        text = text.replace("\r\n", "\n")
        if self.style.pre:
            for place, part in enumerate(text.split("\n")):
                if place:
                    self._break(soft=True)
                self._add(part)
            return
        before = ""
        for place, part in enumerate(_ENTRY.split(text.replace("\t", " "))):
            if place and is_full(before):
                self._add(" ")
            elif place:
                self._break(soft=False)
            self._add(part)
            before = part.rsplit("\n", 1)[-1].strip()

    def open(self, element: Element) -> None:
        """An element begins."""
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
            self.gap |= tag in _SPACED or (tag in _LISTS and not self.lists)
        self.styles.append(self.style)
        self.style = styled(self.style, element)
        if tag in ("br", SOFT_BREAK):
            self._break(soft=tag != "br")
        elif tag == "input" and element.get("type").lower() == "checkbox":
            self.text("[x] " if "checked" in element.attributes else "[ ] ")
        elif tag in _LISTS:
            self.lists.append(numbering(element))
        elif tag == "li":
            self.label = self.lists[-1].label(element) if self.lists else BULLET
        elif tag in ("table", "dl"):
            self._open_table(tag)
        elif tag == "tr" and self._inside("table"):
            self.grids[-1][1].add_row()
        elif tag in _CELLS and self._inside(_CELLS[tag]):
            self._open_cell(element)

    def close(self, element: Element) -> None:
        """An element ends."""
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
            self.gap |= tag in _SPACED or (tag in _LISTS and len(self.lists) == 1)
        self.style = self.styles.pop()
        if tag in _LISTS:
            self.lists.pop()
        elif tag == "li":
            self.label = None
        elif tag in ("table", "dl"):
            self._close_table(tag)
        elif tag in _CELLS and self._inside(_CELLS[tag]):
            self._close_cell(element)

    def flush(self) -> None:
        """Write what has been collected since the last block began or ended."""
        pieces, self.pieces = self.pieces, [_Piece()]
        if len(pieces) == 1 and not any(run.text.strip() for run in pieces[0].runs):
            return
        if self.style.pre:
            for piece in pieces:
                self._write_printed(piece.runs)
            return
        pieces = [part for piece in pieces for part in piece.parts()]
        texts = [plain("".join(run.text for run in piece.runs)) for piece in pieces]
        loose = open_ends(texts, [piece.soft and self.soft_wraps for piece in pieces])
        for place, piece in enumerate(pieces):
            if texts[place]:
                self._write(piece.runs, complete=not loose[place] and not (place and loose[place - 1]))
            else:
                self.gap |= 0 < place < len(pieces) - 1

    def _write(self, runs: Sequence[Run], complete: bool) -> None:
        style, item = self.style, self.label is not None
        line = line_of(
            runs,
            self.label or "",
            kind=LineKind.HEADING if style.heading else LineKind.LIST_ITEM if item else LineKind.TEXT,
            level=style.heading or (len(self.lists) if item else 0),
            complete=complete,
            gap=self.gap,
            centred=style.centred,
            indent=4.0 * (style.indent + max(0, len(self.lists) - item)),
        )
        if line is not None:
            self.lines.append(line)
            self.label, self.gap = None, False

    def _write_printed(self, runs: Sequence[Run]) -> None:
        """A line of preformatted text, its spaces kept as in a text file."""
        text = "".join(run.text for run in runs).expandtabs(8).replace("\u00a0", " ").rstrip()
        line = line_of(runs, gap=self.gap)
        self.gap = line is None
        if line is not None:
            shown = text.lstrip()
            bold_end = len(shown) if line.bold else min(line.bold_end, len(shown))
            self.lines.append(replace(line, text=shown, indent=float(len(text) - len(shown)), bold_end=bold_end))

    def _add(self, text: str) -> None:
        style = self.style
        self.pieces[-1].runs.append(Run(text, style.bold, style.italic, style.underline))

    def _break(self, soft: bool) -> None:
        self.pieces[-1].soft = soft
        self.pieces.append(_Piece())

    def _inside(self, tag: str) -> bool:
        return bool(self.grids) and self.depth <= _DEEPEST_TABLE and self.grids[-1][0] == tag

    def _open_table(self, tag: str) -> None:
        self.depth += 1
        if self.depth <= _DEEPEST_TABLE:
            self.tables += 1
            self.grids.append((tag, Grid(self.tables, terms=tag == "dl")))

    def _close_table(self, tag: str) -> None:
        if self.depth <= _DEEPEST_TABLE:
            lines = self.grids.pop()[1].lines()
            if lines:
                # The line before which there is a gap is the table's first, whatever it was in its cell.
                self.lines += [replace(lines[0], gap=True), *lines[1:]]
                self.label = None
        self.depth -= 1

    def _open_cell(self, element: Element) -> None:
        if element.tag == "dt" or (element.tag == "dd" and not self.grids[-1][1].awaits_text()):
            self.grids[-1][1].add_row()
        if element.tag == "dd" and not self.grids[-1][1].awaits_text():
            self.grids[-1][1].add_cell(Cell())
        self.frames.append((self.lines, self.lists, self.gap))
        self.lines, self.lists, self.gap = [], [], False

    def _close_cell(self, element: Element) -> None:
        cell = Cell(tuple(self.lines), _span(element.get("colspan"), 100), _span(element.get("rowspan"), 1000))
        self.grids[-1][1].add_cell(cell)
        self.lines, self.lists, self.gap = self.frames.pop()
        self.label = None


def _span(value: str, most: int) -> int:
    return min(most, max(1, int(value))) if value.strip().isascii() and value.strip().isdigit() else 1
