"""The text of a Word paragraph as it is shown: runs, line breaks, and the text boxes anchored in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import nsmap
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.readers.docx_styles import Styles, child, switch, value
from minutebook.readers.line_writer import Look, Paragraph
from minutebook.readers.runs import Run
from minutebook.readers.symbols import symbol

_W = f"{{{nsmap['w']}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_HIDDEN = ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "sdtPr", "sdtEndPr", "rubyPr", "rt")
_GONE = frozenset(f"{_W}{tag}" for tag in _HIDDEN)
"""Deleted text stays deleted, and the rest is not shown."""


@dataclass(slots=True)
class Content(Paragraph[Node, tuple[str, str]]):
    """What a paragraph shows; its notes are the footnotes and endnotes that it refers to: (kind, id)."""

    def followed_by(self, after: Content) -> Content:
        """It with another paragraph's content joined on; made longer in place, for there may be very many."""
        self.pieces[-1] += after.pieces[0]
        self.pieces += after.pieces[1:]
        self.boxes += after.boxes
        self.notes += after.notes
        return self


def content_of(paragraph: Node, styles: Styles) -> Content:
    """Read a paragraph, tracked changes accepted."""
    content = Content()
    look = Look()
    name = styles.name_of(paragraph)
    fields = _Fields()
    for element in _shown(paragraph):
        tag = element.tag
        if tag == f"{_W}fldChar":
            content.pieces[-1].append(Run(fields.take(element)))
        elif fields.in_code:
            continue
        elif tag == f"{_W}r":
            look = styles.look(element, name)
        elif tag == f"{_W}txbxContent":
            content.boxes.append(element)
        elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            content.notes.append((tag.removeprefix(_W).removesuffix("Reference"), element.get(f"{_W}id", "")))
        elif tag in (f"{_W}br", f"{_W}cr"):
            content.pieces.append([])
        else:
            content.add(_text(element), look)
    return content


@dataclass(slots=True)
class _Fields:
    """The fields that are open: what stands between a field's beginning and its separator is its code."""

    states: list[str] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """Whether what comes is not shown."""
        return "begin" in self.states

    def take(self, mark: Node) -> str:
        """Begin, part or end a field; what is shown in its place."""
        kind = mark.get(f"{_W}fldCharType", "")
        if kind == "begin":
            shown = "" if self.in_code else _check_box(mark)
            self.states.append(kind)
            return shown
        if self.states:
            self.states.pop()
        if kind == "separate":
            self.states.append(kind)
        return ""


def _check_box(mark: Node) -> str:
    """A box to tick in a form."""
    box = child(mark, "ffData", "checkBox")
    if box is None:
        return ""
    ticked = switch(box, "checked")
    return "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"


def is_joined(paragraph: Node) -> bool:
    """Whether the paragraph goes on in the next one: its end was deleted or moved away, or it is a large initial."""
    own = child(paragraph, "pPr")
    marks = child(own, "rPr")
    gone = child(marks, "del") is not None or child(marks, "moveFrom") is not None
    return gone or value(own, "framePr", name="dropCap") in ("drop", "margin")


def is_placeholder(element: Node) -> bool:
    """Whether it is a form field that still shows what to enter ("Click here to enter text")."""
    return element.tag == f"{_W}sdt" and bool(switch(child(element, "sdtPr"), "showingPlcHdr"))


def _shown(paragraph: Node) -> Iterator[Node]:
    """Runs and what is in them, in document order; text boxes whole."""
    stack: list[Iterator[Node]] = [iter(paragraph)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif not isinstance(element.tag, str) or element.tag in _GONE or is_placeholder(element):
            continue
        elif element.tag == f"{MC}AlternateContent":
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
        return symbol(element.get(f"{_W}font", ""), element.get(f"{_W}char", ""))
    return ""
