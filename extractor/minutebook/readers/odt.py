"""OpenDocument texts (ODT, also flat): paragraphs and tables in reading order, numbered as they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import _Element as Node

from minutebook.document import Line, Reading
from minutebook.readers.margins import as_furniture, as_note
from minutebook.readers.odt_lists import Numbering
from minutebook.readers.odt_package import Package, named, open_package, said
from minutebook.readers.odt_styles import Styles
from minutebook.readers.odt_writer import Writer
from minutebook.readers.options import USUAL, ReadOptions
from minutebook.readers.wrapped import printed_lines

_COMMON, _AUTOMATIC, _MASTERS = map(named, ("office:styles", "office:automatic-styles", "office:master-styles"))
_HEADS = ("style:header-first", "style:header", "style:header-left")
_FEET = ("style:footer-first", "style:footer", "style:footer-left")
_USUAL = "Standard"
"""Name of the page style that pages have where nothing else is said."""


def read_odt(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read an OpenDocument text (ODT or FODT)."""
    package = open_package(data, options.limits)
    common = _group(package.styles, _COMMON)
    styles = Styles.of(common, _group(package.content, _AUTOMATIC))
    writer = Writer(styles, Numbering(styles))
    writer.blocks(package.body)
    around = Styles.of(common, _group(package.styles, _AUTOMATIC))
    masters = list(_masters(package))
    heads, feet = (_furniture(masters, wanted, around) for wanted in (_HEADS, _FEET))
    notes = _notes(writer.notes, styles)
    return Reading(lines=(*heads, *printed_lines(writer.lines), *notes, *feet), language=_language(styles))


def _group(root: Node | None, tag: str) -> Node | None:
    group: Node | None = root.find(tag) if root is not None else None
    return group


def _masters(package: Package) -> Iterator[Node]:
    """The page styles that the text uses."""
    styles = _group(package.content, _AUTOMATIC)
    used = {said(style, "style:master-page-name") for style in (styles if styles is not None else ())}
    masters = _group(package.styles, _MASTERS)
    for master in masters if masters is not None else ():
        if said(master, "style:name") in used | {_USUAL}:
            yield master


def _furniture(masters: list[Node], wanted: tuple[str, ...], styles: Styles) -> list[Line]:
    """Running heads or feet, each once: those of first pages before the others."""
    found: dict[str, Line] = {}
    for tag in map(named, wanted):
        for part in (part for master in masters for part in master.findall(tag)):
            if said(part, "style:display") != "false":
                writer = Writer(styles, Numbering(styles))
                writer.blocks(part)
                for line in as_furniture(writer.lines):
                    found.setdefault(line.text, line)
    return list(found.values())


def _notes(notes: list[Node], styles: Styles) -> Iterator[Line]:
    """Footnotes, then endnotes, in the order in which the text refers to them."""
    for place, note in enumerate(sorted(notes, key=lambda one: said(one, "text:note-class") == "endnote")):
        writer = Writer(styles, Numbering(styles))
        for body in note.findall(named("text:note-body")):
            writer.blocks(body)
        citation = note.findtext(named("text:note-citation")) or str(place + 1)
        yield from as_note(writer.lines, citation.strip(), first=not place)


def _language(styles: Styles) -> str | None:
    properties = styles.defaults.get("paragraph")
    found = properties.find(named("style:text-properties")) if properties is not None else None
    tag = "-".join(filter(None, (said(found, "fo:language"), said(found, "fo:country"))))
    return tag if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) and tag != "none-none" else None
