"""The text of an OpenDocument paragraph as it is shown, with the boxes and notes that are anchored in it."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Node

from minutebook.readers.line_writer import Look, Paragraph
from minutebook.readers.odt_package import named, names, said
from minutebook.readers.odt_styles import Styles

_UNSHOWN = names(
    "office:annotation office:annotation-end text:hidden-text text:placeholder text:ruby-text text:tracked-changes "
    "text:script office:event-listeners draw:image draw:object draw:object-ole draw:plugin draw:control "
    "svg:title svg:desc"
)
_SHAPES = names(
    "draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:line draw:polygon draw:polyline draw:path "
    "draw:caption draw:connector"
)
_BREAK, _TAB, _SPACE, _NOTE, _SPAN = map(named, ("text:line-break", "text:tab", "text:s", "text:note", "text:span"))


@dataclass(slots=True)
class Content(Paragraph[Node, Node]):
    """What a paragraph shows."""

    def special(self, element: Node, look: Look) -> bool:
        """Take an element that is something else than text around its children; whether it was one."""
        tag = element.tag
        if tag in (_TAB, _SPACE):
            self.add("\t" if tag == _TAB else " ", look)
        elif tag == _BREAK:
            self.pieces.append([])
        elif tag == _NOTE:
            self.notes.append(element)
        elif tag in _SHAPES:
            self.boxes.append(element)
        else:
            return tag in _UNSHOWN
        return True


def content_of(paragraph: Node, styles: Styles, look: Look) -> Content:
    """Read a paragraph, tracked changes accepted: what was deleted is kept elsewhere in the file.

    look: how text of the paragraph's style looks.
    """
    content = Content()
    looks = [look]
    walker = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            looks.pop()
            if element is not paragraph:
                content.add(_blank(element.tail), looks[-1])
            continue
        name = said(element, "text:style-name") if element.tag == _SPAN else None
        looks.append(styles.look("text", name, looks[-1]) if name else looks[-1])
        if element is not paragraph and content.special(element, looks[-1]):
            walker.skip_subtree()
        else:
            content.add(_blank(element.text), looks[-1])
    return content


def _blank(text: str | None) -> str:
    """Text of the file: its tabs and line ends are spaces, those that are shown are elements."""
    return (text or "").replace("\t", " ").replace("\n", " ")
