"""The body of an OpenDocument text, or a part of it, as lines: paragraphs, lists and tables as they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Node

from minutebook.readers.line_writer import Label, LineWriter
from minutebook.readers.odt_lists import Numbering, Place
from minutebook.readers.odt_package import count, named, names, said
from minutebook.readers.odt_styles import Styles, points
from minutebook.readers.odt_text import Content, content_of
from minutebook.readers.tables import Cell, Grid

_WIDE = 5.0
"""Points of space between two paragraphs that part them."""
_MOST_REPEATED = 100
"""A row or cell that says it is repeated more often than this only fills a sheet."""
_PARAGRAPH, _HEADING, _LIST, _TABLE = map(named, ("text:p", "text:h", "text:list", "table:table"))
_ITEM, _NUMBERED, _LIST_HEAD = map(named, ("text:list-item", "text:numbered-paragraph", "text:list-header"))
_ROW, _CELL, _COVERED = map(named, ("table:table-row", "table:table-cell", "table:covered-table-cell"))
_WRAPPERS = names(
    "text:section text:index-body text:index-title text:table-of-content text:illustration-index text:table-index "
    "text:object-index text:user-index text:alphabetical-index text:bibliography draw:text-box draw:g draw:a "
    "draw:frame draw:custom-shape draw:rect draw:ellipse draw:caption"
)
_ROWS = names("table:table-header-rows table:table-rows table:table-row-group")


@dataclass(slots=True)
class Writer(LineWriter[Node]):
    """Collects the lines of the body as its blocks come."""

    styles: Styles
    numbering: Numbering
    notes: list[Node] = field(default_factory=list)

    def blocks(self, parent: Node) -> None:
        """All paragraphs, lists and tables of an element."""
        for block in parent:
            if block.tag in (_PARAGRAPH, _HEADING):
                self._paragraph(block, None)
            elif block.tag == _LIST:
                self._list(block, None)
            elif block.tag == _NUMBERED:
                self._item(block, self.numbering.enter(block, None))
            elif block.tag == _TABLE:
                self._table(block)
            elif block.tag in _WRAPPERS and said(block, "text:display") not in ("none", "condition"):
                self.blocks(block)

    def _list(self, element: Node, around: Place | None) -> None:
        place = self.numbering.enter(element, around)
        for item in element:
            if item.tag == _ITEM:
                self._item(item, place)
            elif item.tag == _LIST_HEAD:
                self.blocks(item)

    def _item(self, item: Node, place: Place) -> None:
        """An item: its first paragraph bears the label; one that holds only a deeper list is not counted."""
        first = True
        for block in item:
            if block.tag in (_PARAGRAPH, _HEADING):
                label = self.numbering.label(place, count(item, "text:start-value")) if first else None
                self._paragraph(block, label)
                first = False
            elif block.tag == _LIST:
                self._list(block, place)
            elif block.tag == _TABLE:
                self._table(block)

    def _paragraph(self, paragraph: Node, label: Label | None) -> None:
        name = said(paragraph, "text:style-name") or ""
        content = content_of(paragraph, self.styles, self.styles.look("paragraph", name, self.styles.plain()))
        self.notes += content.notes
        level = self._heading_level(paragraph, name)
        if level and label is None and said(paragraph, "text:is-list-header") != "true":
            label = self.numbering.heading(level) if paragraph.tag == _HEADING else None
            label = label if label is not None and label.text else None
        self._write(name, content, label, level)
        self.put_boxes(content.boxes)

    def _heading_level(self, paragraph: Node, name: str) -> int:
        if paragraph.tag != _HEADING:
            return self.styles.title_level(name)
        stated = count(paragraph, "text:outline-level")
        return 1 if stated is None else min(stated, 9)

    def _write(self, name: str, content: Content, label: Label | None, level: int) -> None:
        texts = content.texts()
        if not any(texts):
            self.gap = True
            return
        self.gap |= self._is_parted(name) and (label is None or level > 0)
        indent = points(self.styles.stated_by(name, "fo:margin-left"))
        self.put(
            content.pieces,
            texts,
            label,
            level=level,
            indent=indent or (label.indent if label else None) or 0.0,
            centred=self.styles.stated_by(name, "fo:text-align") == "center",
        )

    def _is_parted(self, name: str) -> bool:
        """Whether there is an empty line's worth of space before a paragraph, or a page ends there."""
        before, after = (points(self.styles.stated_by(name, f"fo:margin-{side}")) for side in ("top", "bottom"))
        close = self.styles.stated_by(name, "style:contextual-spacing") == "true"
        space = self.space_above(name, before, after, close=close)
        return space >= _WIDE or self.styles.stated_by(name, "fo:break-before") in ("page", "column")

    def _table(self, table: Node) -> None:
        self.tables += 1
        grid = Grid(self.tables)
        for row in _rows(table):
            for _ in range(_repeats(row, "table:number-rows-repeated")):
                self._row(row, grid)
        self.put_table(grid)

    def _row(self, row: Node, grid: Grid) -> None:
        grid.add_row()
        covered = 0
        for cell in row:
            if cell.tag == _COVERED and covered:
                covered -= 1
            elif cell.tag in (_CELL, _COVERED):
                found = self._cell(cell)
                for _ in range(_repeats(cell, "table:number-columns-repeated")):
                    grid.add_cell(found)
                covered = found.columns - 1

    def _cell(self, cell: Node) -> Cell:
        if cell.tag == _COVERED:
            return Cell()
        return Cell(self.apart(cell), _repeats(cell, "table:number-columns-spanned"))


def _rows(table: Node) -> Iterator[Node]:
    """The rows of a table, those in groups included."""
    stack = [iter(table)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag == _ROW:
            yield element
        elif element.tag in _ROWS:
            stack.append(iter(element))


def _repeats(element: Node, name: str) -> int:
    return min(max(count(element, name) or 1, 1), _MOST_REPEATED)
