"""How elements change the look of the text in them, and how lists number their items."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from minutebook.readers.counters import letters, roman
from minutebook.readers.tree import Element, names

BULLET = "-"
"""Shown before items of lists without numbers, whatever the format draws there."""

_BOLD = names("b strong th")
_ITALIC = names("i em cite dfn var address")
_LIST_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}
_BULLETS = names("disc circle square")
_CENTRED = re.compile(r"(?:^|[\s-])(?:text-?center|align-?center)(?:ed)?(?:\s|$)")
_SHOWN = _BULLETS | names("none decimal decimal-leading-zero")
_COUNTERS = {"alpha": letters, "latin": letters, "roman": roman}


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks in a place of a page."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    centred: bool = False
    pre: bool = False
    """Line ends and spaces count as they stand."""
    heading: int = 0
    indent: int = 0


def styled(style: Style, element: Element) -> Style:
    """The style inside an element, given the one around it."""
    tag = element.tag
    changes: dict[str, bool | int] = {}
    if tag in _BOLD:
        changes["bold"] = True
    elif tag in _ITALIC:
        changes["italic"] = True
    elif tag == "u":
        changes["underline"] = True
    elif tag in ("pre", "xmp", "listing"):
        changes["pre"] = True
    elif tag == "blockquote":
        changes["indent"] = style.indent + 1
    elif level := heading_level(element):
        changes |= {"heading": level, "bold": False}
    centred = _centred(element)
    if centred is not None:
        changes["centred"] = centred
    if element.get("style"):
        changes |= _inline(element)
    return replace(style, **changes) if changes else style  # type: ignore[arg-type]


def heading_level(element: Element) -> int:
    """1 to 6 for a heading, else 0."""
    if re.fullmatch(r"h[1-6]", element.tag):
        return int(element.tag[1])
    level = element.get("aria-level")
    return int(level) if element.get("role") == "heading" and re.fullmatch("[1-6]", level) else 0


def _centred(element: Element) -> bool | None:
    if element.tag == "center":
        return True
    align = element.style("text-align") or element.get("align").lower()
    if align:
        return align == "center" if element.tag not in ("table", "img", "hr") else None
    return True if _CENTRED.search(element.get("class")) else None


def _inline(element: Element) -> dict[str, bool | int]:
    changes: dict[str, bool | int] = {}
    weight = element.style("font-weight")
    if weight:
        changes["bold"] = weight.startswith("bold") or bool(re.match(r"[6-9]\d\d", weight))
    if slant := element.style("font-style"):
        changes["italic"] = slant in ("italic", "oblique")
    if "underline" in element.style("text-decoration"):
        changes["underline"] = True
    if element.style("white-space").startswith("pre") and element.tag not in ("span", "a"):
        changes["pre"] = True
    return changes


@dataclass(slots=True)
class Numbering:
    """How an open list labels its items, and the number that comes next."""

    style: str
    next: int = 1
    step: int = 1

    def label(self, item: Element) -> str:
        """The label of the next item; "" where the list shows none."""
        value = item.get("value").strip()
        if re.fullmatch(r"-?\d{1,9}", value):
            self.next = int(value)
        number, self.next = self.next, self.next + self.step
        style = _list_style(item, self.style)
        kind, _, counter = style.rpartition("-")
        if style == "none":
            return ""
        if counter in _COUNTERS:
            shown = _COUNTERS[counter](number)
            return f"{shown.upper() if kind == 'upper' else shown}{item.get('delimiter') or '.'}"
        if style.startswith("decimal"):
            return f"{number:02d}." if style.endswith("zero") else f"{number}{item.get('delimiter') or '.'}"
        return BULLET


def numbering(element: Element) -> Numbering:
    """How a list element begins to number."""
    if element.tag != "ol":
        bare = re.search(r"(?:^|\s)(?:list-unstyled|list-none|no-bullets?)(?:\s|$)", element.get("class"))
        return Numbering("none" if bare else _list_style(element, "disc"))
    backwards = "reversed" in element.attributes
    items = sum(not isinstance(child, str) and child.tag == "li" for child in element.children)
    start = element.get("start").strip()
    first = int(start) if re.fullmatch(r"-?\d{1,9}", start) else items if backwards else 1
    return Numbering(_list_style(element, "decimal"), first, -1 if backwards else 1)


def _list_style(element: Element, otherwise: str) -> str:
    shown = element.style("list-style-type") or element.style("list-style").split(" ")[0]
    if shown in _SHOWN or shown.rpartition("-")[2] in _COUNTERS:
        return shown
    kind = element.get("type").strip()
    return _LIST_TYPES.get(kind, kind.lower() if kind.lower() in _BULLETS else otherwise)
