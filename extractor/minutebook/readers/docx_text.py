"""The text of a Word paragraph as it is shown: runs, line breaks, and the text boxes anchored in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import nsmap
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.readers.docx_styles import Look, Styles, child
from minutebook.readers.runs import Run

_W = f"{{{nsmap['w']}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_HIDDEN = ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "sdtEndPr", "rubyPr", "rt")
_GONE = frozenset(f"{_W}{tag}" for tag in _HIDDEN)
"""Deleted text stays deleted, and the rest is not shown."""
_SYMBOL_DASH = {"f02d": "-", "2013": "–", "f0be": "—"}
_SYMBOL_TICK = {"f0fc": "✓", "f0fe": "☒", "f0a8": "☐", "f06f": "☐", "f078": "☒", "f052": "☑"}


@dataclass(slots=True)
class Content:
    """What a paragraph shows: its pieces between line breaks, and the text boxes anchored in it."""

    pieces: list[list[Run]] = field(default_factory=lambda: [[]])
    boxes: list[Node] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Footnotes and endnotes that it refers to: (kind, id)."""


def content_of(paragraph: Node, styles: Styles) -> Content:
    """Read a paragraph, tracked changes accepted."""
    content = Content()
    look = Look()
    name = styles.name_of(paragraph)
    for element in _shown(paragraph):
        tag = element.tag
        if tag == f"{_W}r":
            look = styles.look(element, name)
        elif tag == f"{_W}txbxContent":
            content.boxes.append(element)
        elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            content.notes.append((tag.removeprefix(_W).removesuffix("Reference"), element.get(f"{_W}id", "")))
        elif tag in (f"{_W}br", f"{_W}cr"):
            content.pieces.append([])
        elif not look.hidden and (text := _text(element)):
            shown = text.upper() if look.capitals else text
            content.pieces[-1].append(Run(shown, look.bold, look.italic, look.underline, look.size))
    return content


def is_joined(paragraph: Node) -> bool:
    """Whether the paragraph's end was deleted, so that it goes on in the next one."""
    return child(paragraph, "pPr", "rPr", "del") is not None


def _shown(paragraph: Node) -> Iterator[Node]:
    """Runs and what is in them, in document order; text boxes whole."""
    stack: list[Iterator[Node]] = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif not isinstance(element.tag, str) or element.tag in _GONE:
            continue
        elif element.tag == f"{_MC}AlternateContent":
            # The same drawing twice, for new and for old versions of Word.
            stack.append(iter(list(element)[:1]))
        else:
            yield element
            if element.tag != f"{_W}txbxContent":
                stack.append(iter(element))


def _text(element: Node) -> str:
    tag = element.tag
    if tag in (f"{_W}t", _MATH_TEXT):
        return element.text or ""
    if tag in (f"{_W}tab", f"{_W}ptab"):
        return "\t"
    if tag == f"{_W}noBreakHyphen":
        return "-"
    if tag == f"{_W}sym":
        code = element.get(f"{_W}char", "").lower()
        return _SYMBOL_DASH.get(code) or _SYMBOL_TICK.get(code) or "•"
    return ""
