"""Numbers and bullets of an OpenDocument text's lists and headings, counted as a word processor shows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element as Node

from minutebook.readers.counters import letters, repeated_letters, roman
from minutebook.readers.line_writer import BULLET, Label, bullet
from minutebook.readers.odt_package import count, named, said
from minutebook.readers.odt_styles import Styles, points

_LEVELS = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in open lists."""

    style: str
    level: int
    counts: dict[int, int]
    """How far each level has counted; shared by the lists that go on from each other."""


@dataclass(slots=True)
class Numbering:
    """The lists of a document, counted as its paragraphs come."""

    styles: Styles
    levels: dict[str, dict[int, Node]] = field(default_factory=dict)
    by_id: dict[str, dict[int, int]] = field(default_factory=dict)
    by_style: dict[str, dict[int, int]] = field(default_factory=dict)
    headings: dict[int, int] = field(default_factory=dict)

    def enter(self, element: Node, around: Place | None) -> Place:
        """A list begins, maybe in the item of another."""
        style = said(element, "text:style-name") or (around.style if around else "")
        if around is not None:
            return Place(style, min(around.level + 1, _LEVELS), around.counts)
        counts = self._continued(element, style)
        self.by_style[style] = counts
        if key := said(element, "xml:id"):
            self.by_id[key] = counts
        return Place(style, 1, counts)

    def _continued(self, element: Node, style: str) -> dict[int, int]:
        before = self.by_id.get(said(element, "text:continue-list") or "")
        if before is None and said(element, "text:continue-numbering") == "true":
            before = self.by_style.get(style)
        return {} if before is None else before

    def label(self, place: Place, start: int | None) -> Label:
        """The label of an item, counting it; start: the number that it says it has."""
        levels = self._levels(place.style, self.styles.lists.get(place.style))
        _count(place.counts, place.level, levels, start)
        return _label(levels, place.level, place.counts)

    def heading(self, level: int) -> Label:
        """The label of a heading that is in no list: the document may number its headings."""
        levels = self._levels("", self.styles.outline)
        if not said(levels.get(level), "style:num-format"):
            return Label("", level)
        _count(self.headings, level, levels, None)
        return _label(levels, level, self.headings)

    def _levels(self, name: str, style: Node | None) -> dict[int, Node]:
        if name not in self.levels:
            found = {said(level, "text:level") or "": level for level in style} if style is not None else {}
            self.levels[name] = {int(at): level for at, level in found.items() if re.fullmatch(r"\d{1,2}", at)}
        return self.levels[name]


def _count(counts: dict[int, int], level: int, levels: dict[int, Node], start: int | None) -> None:
    """Count one paragraph: its level goes up by one, deeper levels begin anew."""
    if start is not None:
        counts[level] = start
    else:
        counts[level] = counts[level] + 1 if level in counts else _start(levels.get(level))
    for above in range(1, level):
        counts.setdefault(above, _start(levels.get(above)))
    for below in [at for at in counts if at > level]:
        del counts[below]


def _start(level: Node | None) -> int:
    start = count(level, "text:start-value")
    return 1 if start is None else start


def _label(levels: dict[int, Node], at: int, counts: dict[int, int]) -> Label:
    level = levels.get(at)
    if level is None:
        return Label("", at)
    return Label(_shown(level, levels, at, counts), at, _indent(level))


def _shown(level: Node, levels: dict[int, Node], at: int, counts: dict[int, int]) -> str:
    if level.tag == named("text:list-level-style-bullet"):
        return bullet(said(level, "text:bullet-char") or "")
    if level.tag == named("text:list-level-style-image"):
        return BULLET
    if not said(level, "style:num-format"):
        return "".join(said(level, f"style:num-{end}") or "" for end in ("prefix", "suffix")).strip()
    form = said(level, "style:num-list-format") or said(level, "loext:num-list-format")
    if form:
        return re.sub(r"%(\d{1,2})%", lambda found: _number(levels, int(found[1]), counts), form).strip()
    shown = said(level, "text:display-levels") or "1"
    first = max(1, at + 1 - (int(shown) if shown in "123456789" else 1))
    numbers = ".".join(filter(None, (_number(levels, one, counts) for one in range(first, at + 1))))
    return f"{said(level, 'style:num-prefix') or ''}{numbers}{said(level, 'style:num-suffix') or ''}".strip()


def _number(levels: dict[int, Node], at: int, counts: dict[int, int]) -> str:
    kind, reached = said(levels.get(at), "style:num-format"), counts.get(at, 1)
    if not kind:
        return ""
    if kind.lower() == "i":
        shown = roman(reached)
    elif kind.lower() == "a":
        shown = (repeated_letters if said(levels.get(at), "style:num-letter-sync") == "true" else letters)(reached)
    else:
        return str(reached)
    return shown.upper() if kind.isupper() else shown


def _indent(level: Node) -> float:
    properties = level.find(named("style:list-level-properties"))
    aligned = properties.find(named("style:list-level-label-alignment")) if properties is not None else None
    if aligned is not None:
        return points(said(aligned, "fo:margin-left"))
    return points(said(properties, "text:space-before")) + points(said(properties, "text:min-label-width"))
