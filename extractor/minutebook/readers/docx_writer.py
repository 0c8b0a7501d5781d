"""The body of a Word document, or a part of it, as lines: paragraphs and tables as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.document import Line
from minutebook.readers.docx_numbering import Numbering
from minutebook.readers.docx_styles import Styles, child, is_on, number, switch, value
from minutebook.readers.docx_text import MC, Content, content_of, is_joined, is_placeholder
from minutebook.readers.line_writer import Label, LineWriter
from minutebook.readers.tables import Cell, Grid

_WIDE = 100
"""Space between two paragraphs, in twentieths of a point, that parts them."""
_AUTOMATIC = 280
"""The space that a web page's paragraphs bring along."""
_WRAPPERS = frozenset(
    (*map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")), f"{MC}Choice")
)


@dataclass(slots=True)
class Writer(LineWriter[Node]):
    """Collects the lines of the body as its blocks come."""

    styles: Styles
    numbering: Numbering
    chunk: Callable[[str], Sequence[Line]] = lambda _: ()
    """Lines of a document that is embedded whole, by its relationship id."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    carried: tuple[Node, Content] | None = None
    """A paragraph whose end was deleted: it goes on in the next one."""
    table_style: str | None = None
    """Of the table that is being read."""

    def blocks(self, parent: Node) -> None:
        """All paragraphs and tables of an element."""
        for block in _children(parent, "p", "tbl", "altChunk"):
            if block.tag == qn("w:p"):
                self.paragraph(block)
                continue
            self._finish()
            if block.tag == qn("w:tbl"):
                self.table(block)
            else:
                self._embed(self.chunk(block.get(qn("r:id"), "")))
        self._finish()

    def _embed(self, lines: Sequence[Line]) -> None:
        """Take over the lines of another document, its tables numbered on from ours."""
        self.lines += [replace(line, table=line.table + self.tables) if line.table else line for line in lines]
        self.tables += max((line.table for line in lines), default=0)
        self.gap = True

    def paragraph(self, paragraph: Node) -> None:
        """A paragraph, and what is anchored in it."""
        content = content_of(paragraph, self.styles)
        self.notes += content.notes
        if self.carried is not None:
            content = self.carried[1].followed_by(content)
            self.carried = None
        if is_joined(paragraph):
            self.carried = paragraph, content
        else:
            self._place(paragraph, content)

    def _finish(self) -> None:
        """Write what had nothing after it to go on in."""
        if self.carried is not None and any(run.text for piece in self.carried[1].pieces for run in piece):
            self._place(*self.carried)
        self.carried = None

    def _place(self, paragraph: Node, content: Content) -> None:
        self._write(paragraph, content, self.numbering.label(paragraph))
        self.put_boxes(content.boxes)

    def _write(self, paragraph: Node, content: Content, label: Label | None) -> None:
        texts = content.texts()
        if not any(texts):
            self.gap = True
            return
        self.gap |= self._is_parted(paragraph) and label is None
        self.put(
            content.pieces,
            texts,
            label,
            level=self.styles.heading_level(paragraph),
            indent=self._indent(paragraph, label),
            centred=value(self.styles.find(paragraph, "jc")) == "center",
        )

    def _is_parted(self, paragraph: Node) -> bool:
        """Whether there is an empty line's worth of space before a paragraph, or a page ends there."""
        style = self.styles.name_of(paragraph)
        before, after = (self._space(paragraph, side) for side in ("before", "after"))
        close = bool(is_on(self.styles.find(paragraph, "contextualSpacing")))
        space = self.space_above(style, before, after, close=close)
        return space >= _WIDE or bool(switch(child(paragraph, "pPr"), "pageBreakBefore"))

    def _space(self, paragraph: Node, side: str) -> int:
        automatic = self.styles.attribute(paragraph, "spacing", f"{side}Autospacing", self.table_style)
        if automatic in ("1", "true", "on"):
            return _AUTOMATIC
        return number(self.styles.attribute(paragraph, "spacing", side, self.table_style)) or 0

    def _indent(self, paragraph: Node, label: Label | None) -> float:
        own = number(value(paragraph, "pPr", "ind", name="left") or value(paragraph, "pPr", "ind", name="start"))
        if own is not None:
            return own / 20
        if label is not None and label.indent is not None:
            return label.indent
        found = (self.styles.attribute(paragraph, "ind", side) for side in ("left", "start"))
        return next((styled / 20 for one in found if (styled := number(one)) is not None), 0.0)

    def table(self, table: Node) -> None:
        """A table, row by row."""
        self.tables += 1
        grid = Grid(self.tables)
        outside, self.table_style = self.table_style, value(table, "tblPr", "tblStyle")
        for row in _children(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            grid.add_row()
            for _ in range(min(number(value(row, "trPr", "gridBefore")) or 0, 60)):
                grid.add_cell(Cell())
            for cell in _children(row, "tc"):
                if child(cell, "tcPr", "cellDel") is None:
                    grid.add_cell(self._cell(cell))
        self.table_style = outside
        self.put_table(grid)

    def _cell(self, cell: Node) -> Cell:
        lines = self.apart(cell)
        columns = min(max(number(value(cell, "tcPr", "gridSpan")) or 1, 1), 60)
        merge = child(cell, "tcPr", "vMerge")
        continues = merge is not None and merge.get(qn("w:val")) != "restart"
        # Old files merge cells side by side like this.
        continues |= value(cell, "tcPr", "hMerge") == "continue"
        return Cell(() if continues else lines, columns)


def _children(parent: Node, *tags: str) -> Iterator[Node]:
    """Children of these tags, those in wrappers included."""
    wanted = {qn(f"w:{tag}") for tag in tags}
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in wanted:
            yield element
        elif element.tag == f"{MC}AlternateContent":
            stack.append(iter(list(element)[:1]))
        elif element.tag in _WRAPPERS and not is_placeholder(element):
            stack.append(iter(element))
