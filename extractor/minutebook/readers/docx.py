"""Word documents: paragraphs and tables in reading order, numbered as Word shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.document import Line, LineKind, Reading
from minutebook.readers.docx_numbering import Label, Numbering
from minutebook.readers.docx_package import Package, open_package
from minutebook.readers.docx_styles import Styles, child, number, switch, value
from minutebook.readers.docx_text import Content, content_of, is_joined
from minutebook.readers.runs import line_of, open_ends, plain
from minutebook.readers.tables import Cell, Grid
from minutebook.readers.wrapped import printed_lines

_LONGEST_HEADING = 250
"""A "heading" that is longer is a paragraph in the wrong style."""
_WIDE = 200
"""Space before a paragraph, in twentieths of a point, that stands out."""
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\W*\d*\W*(?:(?:of|/)\s*\d*)?\W*", re.I)
_WRAPPERS = frozenset(qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_NOTES = ("footnote", "endnote")


def read_docx(data: bytes) -> Reading:
    """Read a Word document (DOCX)."""
    package = open_package(data)
    styles = Styles.of(package.related("styles"))
    document = package.part(package.document)
    body = child(document, "body")
    if body is None:
        return Reading(lines=())
    writer = _Writer(styles, Numbering(package.related("numbering"), styles))
    heads, feet = _furniture(package, body, styles)
    writer.blocks(body)
    notes = _notes(package, writer.notes, styles)
    return Reading(lines=(*heads, *printed_lines(writer.lines), *notes, *feet), language=_language(styles))


@dataclass(slots=True)
class _Writer:
    """Collects the lines of the body as its blocks come."""

    styles: Styles
    numbering: Numbering
    lines: list[Line] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    carried: Content | None = None
    """Of a paragraph whose end was deleted: it goes on in the next one."""
    gap: bool = False
    tables: int = 0

    def blocks(self, parent: Node) -> None:
        """All paragraphs and tables of an element."""
        for block in _children(parent):
            if block.tag == qn("w:p"):
                self.paragraph(block)
            elif block.tag == qn("w:tbl"):
                self.table(block)

    def paragraph(self, paragraph: Node) -> None:
        """A paragraph, and what is anchored in it."""
        content = content_of(paragraph, self.styles)
        self.notes += content.notes
        if self.carried is not None:
            content = _joined(self.carried, content)
            self.carried = None
        if is_joined(paragraph):
            self.carried = content
            return
        self._write(paragraph, content, self.numbering.label(paragraph))
        for box in content.boxes:
            self.gap = True
            self.blocks(box)
            self.gap = True

    def _write(self, paragraph: Node, content: Content, label: Label | None) -> None:
        texts = [plain("".join(run.text for run in piece)) for piece in content.pieces]
        if not any(texts):
            self.gap = True
            return
        level = self.styles.heading_level(paragraph) if sum(map(len, texts)) <= _LONGEST_HEADING else 0
        facts = {
            "centred": value(self.styles.find(paragraph, "jc")) == "center",
            "indent": self._indent(paragraph, label),
        }
        self.gap |= label is None and _is_spaced(self.styles, paragraph)
        loose = open_ends(texts)
        for place, piece in enumerate(content.pieces):
            item = label is not None
            line = line_of(
                piece,
                label.text if label else "",
                kind=LineKind.HEADING if level else LineKind.LIST_ITEM if item else LineKind.TEXT,
                level=level or (label.level if label else 0),
                complete=not loose[place] and not (place and loose[place - 1]),
                gap=self.gap,
                **facts,
            )
            if line is not None:
                self.lines.append(line)
                self.gap, label = False, None

    def _indent(self, paragraph: Node, label: Label | None) -> float:
        own = number(value(paragraph, "pPr", "ind", name="left") or value(paragraph, "pPr", "ind", name="start"))
        if own is not None:
            return own / 20
        if label is not None and label.indent is not None:
            return label.indent
        found = self.styles.find(paragraph, "ind")
        styled = number((found.get(qn("w:left")) or found.get(qn("w:start"))) if found is not None else None)
        return styled / 20 if styled is not None else 0.0

    def table(self, table: Node) -> None:
        """A table, row by row."""
        self.tables += 1
        grid = Grid(self.tables)
        for row in _children(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            grid.add_row()
            for _ in range(min(number(value(row, "trPr", "gridBefore")) or 0, 60)):
                grid.add_cell(Cell())
            for cell in _children(row, "tc"):
                grid.add_cell(self._cell(cell))
        lines = grid.lines()
        if lines:
            self.lines += [replace(lines[0], gap=True), *lines[1:]]
        self.gap = True

    def _cell(self, cell: Node) -> Cell:
        outside, self.lines = self.lines, []
        self.gap = False
        self.blocks(cell)
        lines, self.lines = self.lines, outside
        columns = min(max(number(value(cell, "tcPr", "gridSpan")) or 1, 1), 60)
        merge = child(cell, "tcPr", "vMerge")
        continues = merge is not None and merge.get(qn("w:val")) != "restart"
        return Cell(() if continues else tuple(lines), columns)


def _children(parent: Node, *tags: str) -> Iterator[Node]:
    """Children of these tags (paragraphs and tables where none are given), those in wrappers included."""
    wanted = {qn(f"w:{tag}") for tag in tags or ("p", "tbl")}
    stack = [iter(parent)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in wanted:
            yield element
        elif element.tag in _WRAPPERS:
            stack.append(iter(element))


def _joined(before: Content, after: Content) -> Content:
    pieces = [*before.pieces[:-1], before.pieces[-1] + after.pieces[0], *after.pieces[1:]]
    return Content(pieces, before.boxes + after.boxes, before.notes + after.notes)


def _is_spaced(styles: Styles, paragraph: Node) -> bool:
    spacing = styles.find(paragraph, "spacing")
    before = number(spacing.get(qn("w:before"))) if spacing is not None else None
    return (before or 0) >= _WIDE or bool(switch(child(paragraph, "pPr"), "pageBreakBefore"))


def _furniture(package: Package, body: Node, styles: Styles) -> tuple[list[Line], list[Line]]:
    """Running heads and feet, each once: those of first pages before the others."""
    relations = package.relations(package.document)
    found: dict[str, list[Line]] = {"header": [], "footer": []}
    references = [
        reference
        for section in body.iter(qn("w:sectPr"))
        for reference in section
        if isinstance(reference.tag, str) and reference.tag.endswith("Reference")
    ]
    for reference in sorted(references, key=lambda one: one.get(qn("w:type")) != "first"):
        kind, name = relations.get(reference.get(qn("r:id"), ""), ("", ""))
        root = package.part(name) if kind in found else None
        if root is not None:
            known = {line.text for line in found[kind]}
            found[kind] += [line for line in _plain_lines(root, styles) if line.text not in known]
    return found["header"], found["footer"]


def _plain_lines(root: Node, styles: Styles) -> list[Line]:
    """Lines of a running head or foot; a page number alone is none."""
    writer = _Writer(styles, Numbering(None, styles))
    writer.blocks(root)
    kept = (line for line in writer.lines if not _PAGE_NUMBER.fullmatch(line.text))
    return [replace(line, kind=LineKind.FURNITURE, level=0, cells=(), table=0) for line in kept]


def _notes(package: Package, wanted: list[tuple[str, str]], styles: Styles) -> Iterator[Line]:
    """Footnotes and endnotes in the order in which the text refers to them."""
    for kind in _NOTES:
        root = package.related(f"{kind}s")
        by_id = {note.get(qn("w:id")): note for note in root.findall(qn(f"w:{kind}"))} if root is not None else {}
        for count, name in enumerate((name for found, name in wanted if found == kind), 1):
            writer = _Writer(styles, Numbering(None, styles))
            if name in by_id:
                writer.blocks(by_id[name])
            for place, line in enumerate(writer.lines):
                yield (
                    line
                    if place
                    else replace(line, text=f"{count} {line.text}", bold_end=0, bold=False, gap=count == 1)
                )


def _language(styles: Styles) -> str | None:
    tag = value(styles.defaults, "rPrDefault", "rPr", "lang")
    return tag if tag and re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) else None
