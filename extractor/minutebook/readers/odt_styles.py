"""What an OpenDocument text's styles say of paragraphs and stretches of text, with inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Node

from minutebook.readers.line_writer import Look
from minutebook.readers.odt_package import named, said

_UNITS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "px": 0.75}
_FAMILIES = ("paragraph", "text")
_WEIGHT, _SLANT, _SIZE = map(named, ("fo:font-weight", "fo:font-style", "fo:font-size"))
_LINE, _CASE, _SHOWN = map(named, ("style:text-underline-style", "fo:text-transform", "text:display"))


def points(length: str | None) -> float:
    """A length in points; 0 where it is none."""
    found = re.fullmatch(r"(-?\d{1,6}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|px)", length or "")
    return float(found[1]) * _UNITS[found[2]] if found else 0.0


def _changed(look: Look, properties: Mapping[str, str]) -> Look:
    """A look with a style's properties laid over it."""
    changes: dict[str, bool | float] = {}
    if weight := properties.get(_WEIGHT):
        changes["bold"] = weight == "bold" or bool(re.fullmatch("[6-9]00", weight))
    if slant := properties.get(_SLANT):
        changes["italic"] = slant in ("italic", "oblique")
    if line := properties.get(_LINE):
        changes["underline"] = line != "none"
    if case := properties.get(_CASE):
        changes["capitals"] = case == "uppercase"
    if shown := properties.get(_SHOWN):
        changes["hidden"] = shown == "none"
    if size := properties.get(_SIZE):
        changes["size"] = _sized(size, look.size)
    return replace(look, **changes) if changes else look  # type: ignore[arg-type]


def _sized(size: str, around: float) -> float:
    share = re.fullmatch(r"(\d{1,4})(?:\.\d+)?%", size)
    return around * int(share[1]) / 100 if share else points(size)


@dataclass(slots=True)
class Styles:
    """The styles that one part of the document can name."""

    by_name: dict[tuple[str, str], Node] = field(default_factory=dict)
    lists: dict[str, Node] = field(default_factory=dict)
    outline: Node | None = None
    defaults: dict[str, Node] = field(default_factory=dict)
    chains: dict[tuple[str, str], tuple[Node, ...]] = field(default_factory=dict)
    looks: dict[tuple[str, str, Look], Look] = field(default_factory=dict)
    stated: dict[tuple[str, str], str | None] = field(default_factory=dict)

    @classmethod
    def of(cls, *groups: Node | None) -> Styles:
        """Read groups of styles (office:styles, office:automatic-styles); the later ones stand before the earlier."""
        styles = cls()
        for group in groups:
            for style in group if group is not None else ():
                styles._add(style)
        return styles

    def _add(self, style: Node) -> None:
        family, name = said(style, "style:family") or "", said(style, "style:name") or ""
        if style.tag == named("style:style"):
            self.by_name[family, name] = style
        elif style.tag == named("style:default-style"):
            self.defaults[family] = style
        elif style.tag == named("text:list-style"):
            self.lists[name] = style
        elif style.tag == named("text:outline-style"):
            self.outline = style

    def chain(self, family: str, name: str) -> tuple[Node, ...]:
        """A style and those it is based on, nearest first."""
        if (family, name) not in self.chains:
            self.chains[family, name] = tuple(self._walk(family, name))
        return self.chains[family, name]

    def _walk(self, family: str, name: str | None) -> Iterator[Node]:
        seen = set()
        while name and name not in seen and (family, name) in self.by_name:
            seen.add(name)
            yield self.by_name[family, name]
            name = said(self.by_name[family, name], "style:parent-style-name")

    def look(self, family: str, name: str, around: Look) -> Look:
        """How text of a style looks, given the look around it."""
        key = family, name, around
        if key not in self.looks:
            look = around
            for style in reversed(self.chain(family, name)):
                for properties in style.findall(named("style:text-properties")):
                    look = _changed(look, properties.attrib)
            self.looks[key] = look
        return self.looks[key]

    def plain(self) -> Look:
        """How text of no style looks."""
        found = self.defaults.get("paragraph")
        properties = found.find(named("style:text-properties")) if found is not None else None
        return Look() if properties is None else _changed(Look(), properties.attrib)

    def stated_by(self, name: str, attribute: str) -> str | None:
        """A paragraph property of a style or those it is based on ("fo:margin-left"); None where it is not stated."""
        key = name, attribute
        if key not in self.stated:
            parts = (style.find(named("style:paragraph-properties")) for style in self.chain("paragraph", name))
            self.stated[key] = next((one for part in parts if (one := said(part, attribute)) is not None), None)
        return self.stated[key]

    def title_level(self, name: str) -> int:
        """1 for a paragraph in the style of the document's title, else 0."""
        return int(any(said(style, "style:name") == "Title" for style in self.chain("paragraph", name)))
