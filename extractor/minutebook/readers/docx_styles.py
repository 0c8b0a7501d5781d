"""What Word's styles say of paragraphs and runs, with inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from docx.oxml.ns import nsmap
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.readers.line_writer import Look

_FALSE = frozenset(("0", "false", "off", "none"))
_HEADING_NAME = re.compile(r"heading (\d)", re.I)
_TOGGLES = {"b": "bold", "i": "italic", "caps": "capitals", "vanish": "hidden"}
_W = f"{{{nsmap['w']}}}"


def child(element: Node | None, *path: str) -> Node | None:
    """An element below, by Word tag names; None where a step is missing."""
    for tag in path:
        if element is None:
            return None
        element = element.find(_W + tag)
    return element


def value(element: Node | None, *path: str, name: str = "val") -> str | None:
    """A Word attribute of an element below; None where there is none."""
    found = child(element, *path)
    return found.get(_W + name) if found is not None else None


def number(text: str | None) -> int | None:
    """A whole number; None where it is none."""
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else None


def switch(properties: Node | None, tag: str) -> bool | None:
    """An on/off property: None where nothing is said of it."""
    return is_on(child(properties, tag))


def is_on(found: Node | None) -> bool | None:
    """Whether an on/off property is on; None where it is not there."""
    return None if found is None else (found.get(f"{_W}val") or "1").lower() not in _FALSE


@dataclass(slots=True)
class Styles:
    """The styles of a document; what they come to is worked out once for each style."""

    by_id: dict[str, Node] = field(default_factory=dict)
    defaults: Node | None = None
    normal: str | None = None
    chains: dict[str, tuple[Node, ...]] = field(default_factory=dict)
    looks: dict[tuple[str | None, str | None], Look] = field(default_factory=dict)
    properties: dict[tuple[str | None, str], Node | None] = field(default_factory=dict)
    attributes: dict[tuple[str | None, str | None, str, str], str | None] = field(default_factory=dict)
    levels: dict[str | None, int] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Node | None) -> Styles:
        """Read the styles part."""
        styles = cls(defaults=child(root, "docDefaults"))
        for style in root.findall(f"{_W}style") if root is not None else ():
            name = style.get(f"{_W}styleId")
            if name:
                styles.by_id[name] = style
                if style.get(f"{_W}default") in ("1", "true") and style.get(f"{_W}type") == "paragraph":
                    styles.normal = name
        return styles

    def name_of(self, paragraph: Node) -> str | None:
        """The style of a paragraph."""
        return value(paragraph, "pPr", "pStyle") or self.normal

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

    def find(self, paragraph: Node, tag: str) -> Node | None:
        """A paragraph property: its own, else that of the nearest style that has it."""
        own = child(paragraph, "pPr", tag)
        return own if own is not None else self._property(self.name_of(paragraph), tag)

    def _property(self, name: str | None, tag: str) -> Node | None:
        if (name, tag) not in self.properties:
            found = [child(style, "pPr", tag) for style in self.chain(name)]
            found.append(child(self.defaults, "pPrDefault", "pPr", tag))
            self.properties[name, tag] = next((one for one in found if one is not None), None)
        return self.properties[name, tag]

    def attribute(self, paragraph: Node, tag: str, name: str, table: str | None = None) -> str | None:
        """An attribute of a paragraph property, which may be said elsewhere than its neighbours are.

        table: the style of the table that the paragraph stands in.
        """
        own = value(paragraph, "pPr", tag, name=name)
        if own is not None:
            return own
        style = self.name_of(paragraph)
        key = style, table, tag, name
        if key not in self.attributes:
            chain = (*self.chain(style), *self.chain(table))
            found = [value(one, "pPr", tag, name=name) for one in chain]
            found.append(value(self.defaults, "pPrDefault", "pPr", tag, name=name))
            self.attributes[key] = next((one for one in found if one is not None), None)
        return self.attributes[key]

    def heading_level(self, paragraph: Node) -> int:
        """1 to 9 for a heading, else 0."""
        name = self.name_of(paragraph)
        if name not in self.levels:
            self.levels[name] = self._named_level(name)
        if self.levels[name]:
            return self.levels[name]
        level = number(value(self.find(paragraph, "outlineLvl")))
        return level + 1 if level is not None and 0 <= level < 9 else 0

    def _named_level(self, name: str | None) -> int:
        for style in self.chain(name):
            title = value(style, "name") or ""
            if found := _HEADING_NAME.fullmatch(title):
                return max(1, int(found[1]))
            if title.lower() == "title":
                return 1
        return 0

    def look(self, run: Node, name: str | None) -> Look:
        """How a run in a paragraph of a style looks."""
        own = child(run, "rPr")
        styled = self._look(name, value(own, "rStyle"))
        if own is None or not len(own):
            return styled
        switches = {fact: on for tag, fact in _TOGGLES.items() if (on := switch(own, tag)) is not None}
        underline, size = value(own, "u"), number(value(own, "sz"))
        return replace(
            styled,
            **switches,
            underline=styled.underline if underline is None else underline != "none",
            size=styled.size if size is None else size / 2,
        )

    def _look(self, name: str | None, run_style: str | None) -> Look:
        """What a paragraph's style and a run's style come to together."""
        if (name, run_style) not in self.looks:
            underline, size = (self._run_value(name, run_style, tag) for tag in ("u", "sz"))
            self.looks[name, run_style] = Look(
                **{fact: self._toggle(name, run_style, tag) for tag, fact in _TOGGLES.items()},
                underline=underline not in (None, "none"),
                size=(number(size) or 0) / 2,
            )
        return self.looks[name, run_style]

    def _toggle(self, name: str | None, run_style: str | None, tag: str) -> bool:
        in_paragraph, in_run = (self._switched(self.chain(style), tag) for style in (name, run_style))
        if in_paragraph is None and in_run is None:
            return bool(switch(child(self.defaults, "rPrDefault", "rPr"), tag))
        # Bold in the paragraph's style and in the run's style make plain text together: that is how Word has it.
        return bool(in_paragraph) != bool(in_run)

    def _switched(self, chain: tuple[Node, ...], tag: str) -> bool | None:
        found = (switch(child(style, "rPr"), tag) for style in chain)
        return next((one for one in found if one is not None), None)

    def _run_value(self, name: str | None, run_style: str | None, tag: str) -> str | None:
        found = [value(style, "rPr", tag) for style in (*self.chain(run_style), *self.chain(name))]
        found.append(value(self.defaults, "rPrDefault", "rPr", tag))
        return next((one for one in found if one is not None), None)
