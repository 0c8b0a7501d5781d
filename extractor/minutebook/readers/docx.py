"""Word documents: paragraphs and tables in reading order, numbered as Word shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.document import Line, Reading, Trouble
from minutebook.errors import ReadError
from minutebook.readers.docx_numbering import Numbering
from minutebook.readers.docx_package import Package, open_package
from minutebook.readers.docx_styles import Styles, child, switch, value
from minutebook.readers.docx_writer import Writer
from minutebook.readers.margins import as_furniture, as_note
from minutebook.readers.options import USUAL, ReadOptions
from minutebook.readers.sniffing import DOCX, sniff
from minutebook.readers.wrapped import printed_lines

_NOTES = ("footnote", "endnote")


def read_docx(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read a Word document (DOCX)."""
    return _read(data, options, embedded=False)


def _read(data: bytes, options: ReadOptions, embedded: bool) -> Reading:
    """embedded: it stands in another document; what is embedded in itself is not read, for it might never end."""
    package = open_package(data, options.limits)
    styles = Styles.of(package.related("styles"))
    body = child(package.part(package.document), "body")
    if body is None:
        return Reading(lines=())
    writer = Writer(styles, Numbering(package.related("numbering"), styles))
    chunks = _Chunks(package, options)
    if not embedded:
        writer.chunk = chunks.lines
    heads, feet = _furniture(package, body, styles)
    writer.blocks(body)
    notes = _notes(package, writer.notes, styles)
    return Reading(
        lines=(*heads, *printed_lines(writer.lines), *notes, *feet),
        ocr=chunks.ocr,
        language=_language(styles),
        tools=chunks.tools,
        troubles=tuple(chunks.troubles),
    )


class _Chunks:
    """Documents of any format that are embedded whole (`w:altChunk`), each read once."""

    def __init__(self, package: Package, options: ReadOptions) -> None:
        self.package = package
        self.options = options
        self.ocr: bool | None = None
        self.tools: dict[str, str] = {}
        self.troubles: list[Trouble] = []
        self.left = {
            key: name
            for key, (kind, name) in package.relations(package.document).items()
            if kind in ("aFChunk", "afChunk")
        }

    def lines(self, key: str) -> tuple[Line, ...]:
        """Lines of the document that a relationship names; none, and a trouble, where it cannot be read."""
        name = self.left.pop(key, None)
        data = self.package.archive.part(name) if name else None
        if not data or not name:
            return ()
        try:
            reading = self._read(data, name)
        except ReadError as error:
            self.troubles.append(Trouble("unread_part", f"the document embedded as {name} was not read: {error}"))
            return ()
        self.ocr = reading.ocr or self.ocr
        self.tools |= reading.tools
        # Pages and places on them are those of the embedded file, and this one has none.
        self.troubles += [replace(trouble, page=None) for trouble in reading.troubles]
        return tuple(replace(line, page=1, box=None) for line in reading.lines)

    def _read(self, data: bytes, name: str) -> Reading:
        from minutebook.readers import read

        if sniff(data, name) == DOCX:
            return _read(data, self.options, embedded=True)
        return read(data, name, self.options)


def _furniture(package: Package, body: Node, styles: Styles) -> tuple[list[Line], list[Line]]:
    """Running heads and feet, each once: those of first pages before the others."""
    relations = package.relations(package.document)
    found: dict[str, dict[str, Line]] = {"header": {}, "footer": {}}
    even = bool(switch(package.related("settings"), "evenAndOddHeaders"))
    references = [one for section in body.iter(qn("w:sectPr")) for one in _references(section, even)]
    for reference in sorted(references, key=lambda one: one.get(qn("w:type")) != "first"):
        # Each part once: a thousand sections may name the same one.
        kind, name = relations.pop(reference.get(qn("r:id"), ""), ("", ""))
        root = package.part(name) if kind in found else None
        for line in _plain_lines(root, styles) if root is not None else ():
            found[kind].setdefault(line.text, line)
    return list(found["header"].values()), list(found["footer"].values())


def _references(section: Node, even: bool) -> Iterator[Node]:
    """The heads and feet of a section that are shown: those of first and of even pages only where it is so set."""
    shown = {"default"}
    if switch(section, "titlePg"):
        shown.add("first")
    if even:
        shown.add("even")
    for one in section:
        if isinstance(one.tag, str) and one.tag.endswith("Reference") and one.get(qn("w:type"), "default") in shown:
            yield one


def _plain_lines(root: Node, styles: Styles) -> list[Line]:
    writer = Writer(styles, Numbering(None, styles))
    writer.blocks(root)
    return as_furniture(writer.lines)


def _notes(package: Package, wanted: list[tuple[str, str]], styles: Styles) -> Iterator[Line]:
    """Footnotes and endnotes in the order in which the text refers to them."""
    for kind in _NOTES:
        root = package.related(f"{kind}s")
        by_id = {note.get(qn("w:id")): note for note in root.findall(qn(f"w:{kind}"))} if root is not None else {}
        names = dict.fromkeys(name for found, name in wanted if found == kind)
        for count, name in enumerate(names, 1):
            writer = Writer(styles, Numbering(None, styles))
            if name in by_id:
                writer.blocks(by_id[name])
            yield from as_note(writer.lines, str(count), first=count == 1)


def _language(styles: Styles) -> str | None:
    tag = value(styles.defaults, "rPrDefault", "rPr", "lang")
    return tag if tag and re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) else None
