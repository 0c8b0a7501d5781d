"""What Word's styles say of paragraphs and runs, with inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Node

_FALSE = frozenset(("0", "false", "off", "none"))
_HEADING_NAME = re.compile(r"heading (\d)", re.I)
_TOGGLES = ("b", "i", "caps", "vanish")


def child(element: Node | None, *path: str) -> Node | None:
    """An element below, by Word tag names; None where a step is missing."""
    for tag in path:
        if element is None:
            return None
        element = element.find(qn(f"w:{tag}"))
    return element


def value(element: Node | None, *path: str, name: str = "val") -> str | None:
    """A Word attribute of an element below; None where there is none."""
    found = child(element, *path)
    return found.get(qn(f"w:{name}")) if found is not None else None


def number(text: str | None) -> int | None:
    """A whole number; None where it is none."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else None


def switch(properties: Node | None, tag: str) -> bool | None:
    """An on/off property: None where nothing is said of it."""
    found = child(properties, tag)
    return None if found is None else (found.get(qn("w:val")) or "1").lower() not in _FALSE


@dataclass(slots=True)
class Styles:
    """The styles of a document."""

    by_id: dict[str, Node] = field(default_factory=dict)
    defaults: Node | None = None
    normal: str | None = None
    chains: dict[str, tuple[Node, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Node | None) -> Styles:
        """Read the styles part."""
        styles = cls(defaults=child(root, "docDefaults"))
        for style in root.findall(qn("w:style")) if root is not None else ():
            name = style.get(qn("w:styleId"))
            if name:
                styles.by_id[name] = style
                if style.get(qn("w:default")) in ("1", "true") and style.get(qn("w:type")) == "paragraph":
                    styles.normal = name
        return styles

    def chain(self, name: str | None) -> tuple[Node, ...]:
        """A style and those it is based on, nearest first."""
        if name is None:
            return ()
        if name not in self.chains:
            self.chains[name] = tuple(self._walk(name))
        return self.chains[name]

    def _walk(self, name: str | None) -> Iterator[Node]:
        seen = set()
        while name and name in self.by_id and name not in seen:
            seen.add(name)
            yield self.by_id[name]
            name = value(self.by_id[name], "basedOn")

    def of_paragraph(self, paragraph: Node) -> tuple[Node, ...]:
        """The style chain of a paragraph."""
        return self.chain(value(paragraph, "pPr", "pStyle") or self.normal)

    def find(self, paragraph: Node, *path: str) -> Node | None:
        """A paragraph property: its own, else that of the nearest style that has it."""
        own = child(paragraph, "pPr", *path)
        if own is not None:
            return own
        for style in self.of_paragraph(paragraph):
            found = child(style, "pPr", *path)
            if found is not None:
                return found
        return child(self.defaults, "pPrDefault", "pPr", *path)

    def heading_level(self, paragraph: Node) -> int:
        """1 to 9 for a heading, else 0."""
        for style in self.of_paragraph(paragraph):
            name = value(style, "name") or ""
            if found := _HEADING_NAME.fullmatch(name):
                return max(1, int(found[1]))
            if name.lower() == "title":
                return 1
        level = number(value(self.find(paragraph, "outlineLvl")))
        return level + 1 if level is not None and 0 <= level < 9 else 0

    def toggle(self, run: Node, paragraph: Node, tag: str) -> bool:
        """Whether a property such as bold ("b") is on for a run."""
        own = switch(child(run, "rPr"), tag)
        if own is not None:
            return own
        # Bold in the paragraph's style and in the run's style make plain text together: that is how Word has it.
        in_paragraph = self._styled(self.of_paragraph(paragraph), tag)
        in_run = self._styled(self.chain(value(run, "rPr", "rStyle")), tag)
        if in_paragraph is None and in_run is None:
            return bool(switch(child(self.defaults, "rPrDefault", "rPr"), tag))
        return bool(in_paragraph) != bool(in_run)

    def _styled(self, chain: tuple[Node, ...], tag: str) -> bool | None:
        for style in chain:
            found = switch(child(style, "rPr"), tag)
            if found is not None:
                return found
        return None

    def run_value(self, run: Node, paragraph: Node, tag: str) -> str | None:
        """A run property with a value such as the size ("sz")."""
        chain = (run, *self.chain(value(run, "rPr", "rStyle")), *self.of_paragraph(paragraph))
        for source in chain:
            found = value(source, "rPr", tag)
            if found is not None:
                return found
        return value(self.defaults, "rPrDefault", "rPr", tag)
