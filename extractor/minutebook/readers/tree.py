"""A web page as a plain tree, made and walked without recursion."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from selectolax.lexbor import LexborHTMLParser, LexborNode

from minutebook.readers.stylesheet import class_styles


def names(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


VOID = names("area base br col embed hr img input link meta param source track wbr")
_IMPLIED = names("p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption html head body")
"""Elements whose end tag people may and do leave out."""
_UNSEEN = names(
    "script style noscript template svg math canvas object iframe audio video map head title meta link select datalist "
    "button textarea progress meter"
)
_INLINE = names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark picture q s samp small span "
    "strike strong sub sup time tt u var"
)
_BLOCKS = names(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup legend listing main menu nav ol pre section summary table ul xmp soft-break"
)
HTML_TAGS = VOID | _IMPLIED | _UNSEEN | _INLINE | _BLOCKS
"""Names that are tags when they stand in angle brackets."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
_DEEPEST = 256
_CLASSES = 20
"""More classes of an element are not looked up."""


class Event(Enum):
    """What `walk` meets."""

    OPEN = auto()
    TEXT = auto()
    CLOSE = auto()


@dataclass(slots=True, eq=False)
class Element:
    """An element with its children: elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute's value; "" where there is none."""
        return self.attributes.get(name, "")

    def style(self, name: str) -> str:
        """A property of the style attribute in lower case; "" where there is none."""
        found = re.findall(rf"(?:^|;)\s*{name}\s*:\s*([^;]*)", self.get("style"), re.I)
        return str(found[-1]).strip().lower() if found else ""

    def elements(self) -> Iterator[Element]:
        """This element and all below it, in document order."""
        return (node for event, node in walk(self) if event is Event.OPEN and isinstance(node, Element))

    def find(self, *tags: str) -> list[Element]:
        """All elements of these tags below this one, in document order."""
        return [element for element in self.elements() if element.tag in tags and element is not self]

    def text(self) -> str:
        """All text in it."""
        return "".join(node for event, node in walk(self) if event is Event.TEXT and isinstance(node, str))

    def without(self, unwanted: Collection[Element]) -> None:
        """Take elements out of it, wherever below they stand."""
        gone = set(map(id, unwanted))
        for element in self.elements():
            if any(id(child) in gone for child in element.children):
                element.children = [child for child in element.children if id(child) not in gone]


def walk(root: Element) -> Iterator[tuple[Event, Element | str]]:
    """Everything in an element in document order: it opens, texts, it closes."""
    stack: list[tuple[Element, Iterator[Element | str]]] = [(root, iter(root.children))]
    yield Event.OPEN, root
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield Event.CLOSE, element
        elif isinstance(child, str):
            yield Event.TEXT, child
        else:
            stack.append((child, iter(child.children)))
            yield Event.OPEN, child


def parse(markup: str) -> Element:
    """Parse HTML; what a browser does not show is left out."""
    root = Element("html")
    parser = LexborHTMLParser(_flattened(markup))
    top = parser.root
    if top is None:
        return root
    styles = class_styles("\n".join(node.text() for node in parser.css("style")))
    root.attributes = _attributes(top, styles)
    # One iterator per open element: depth costs memory, never a Python stack frame.
    open_nodes: list[tuple[LexborNode | None, Element]] = [(top.first_child, root)]
    while open_nodes:
        node, parent = open_nodes.pop()
        if node is None:
            continue
        open_nodes.append((node.next, parent))
        if node.is_text_node:
            parent.children.append(node.text_content or "")
        elif node.is_element_node and node.tag and node.tag not in _UNSEEN:
            element = Element(node.tag, _attributes(node, styles))
            parent.children.append(element)
            open_nodes.append((node.first_child, element))
    return root


def _attributes(node: LexborNode, styles: Mapping[str, str]) -> dict[str, str]:
    """Attributes of an element; what the style sheets say of its classes stands before its own style."""
    attributes = {name.lower(): value or "" for name, value in node.attributes.items() if name}
    said = [styles[name] for name in attributes.get("class", "").split()[:_CLASSES] if name in styles]
    if said:
        attributes["style"] = ";".join([*said, attributes.get("style", "")])
    return attributes


def _flattened(markup: str) -> str:
    """Markup without the tags that would nest deeper than any page does.

    The parser's time grows with the square of the depth: 100,000 open <div> would take minutes.
    """
    depth = deepest = 0
    for found in _TAG.finditer(markup):
        if _nests(found):
            depth = max(0, depth + (-1 if found[1] else 1))
            deepest = max(deepest, depth)
    return markup if deepest <= _DEEPEST else _TAG.sub(_DropDeep(), markup)


def _nests(tag: re.Match[str]) -> bool:
    name = tag[2].lower()
    if name in VOID or name in _IMPLIED:
        return False
    # "<div/>" opens a div for a browser, "<path/>" in a drawing does not.
    return name in HTML_TAGS or not tag[0].endswith("/>")


class _DropDeep:
    def __init__(self) -> None:
        self.depth = 0

    def __call__(self, tag: re.Match[str]) -> str:
        if not _nests(tag):
            return tag[0]
        if tag[1]:
            self.depth = max(0, self.depth - 1)
            return tag[0] if self.depth < _DEEPEST else ""
        self.depth += 1
        return tag[0] if self.depth <= _DEEPEST else ""
