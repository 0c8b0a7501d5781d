"""Word's automatic numbering: what is printed before a paragraph, counted as Word counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Node

from minutebook.readers.counters import ordinal, repeated_letters, roman
from minutebook.readers.docx_styles import Styles, child, number, switch, value
from minutebook.readers.line_writer import Label, bullet

_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": repeated_letters,
    "upperLetter": lambda count: repeated_letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "decimalZero": lambda count: f"{count:02d}",
    "ordinal": ordinal,
}
"""Everything else is shown as a plain number."""
_LEVELS = 9


@dataclass(slots=True)
class _List:
    """A list definition (`w:abstractNum`) and how far it has counted."""

    levels: dict[int, Node]
    counts: dict[int, int] = field(default_factory=dict)
    started: set[str] = field(default_factory=set)
    """Lists made from it (`w:num`) whose own start has been applied."""


class Numbering:
    """The lists of a document; `label` is called for its paragraphs in order."""

    def __init__(self, root: Node | None, styles: Styles) -> None:
        self.styles = styles
        self.lists: dict[str, _List] = {}
        self.nums: dict[str, Node] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Node) -> None:
        by_style: dict[str, str] = {}
        linked: dict[str, str] = {}
        for abstract in root.findall(qn("w:abstractNum")):
            name = abstract.get(qn("w:abstractNumId"), "")
            self.lists[name] = _List(_levels(abstract))
            if (style := value(abstract, "styleLink")) is not None:
                by_style[style] = name
            if (style := value(abstract, "numStyleLink")) is not None:
                linked[name] = style
        for name, style in linked.items():
            # The list is defined where the style is: both count together.
            if style in by_style:
                self.lists[name] = self.lists[by_style[style]]
        for num in root.findall(qn("w:num")):
            self.nums[num.get(qn("w:numId"), "")] = num

    def label(self, paragraph: Node) -> Label | None:
        """The label of a paragraph, counting it; None where it is in no list."""
        name, level = self._place(paragraph)
        num = self.nums.get(name or "")
        found = self.lists.get(value(num, "abstractNumId") or "") if num is not None else None
        if found is None or num is None or name is None:
            return None
        overrides = {number(override.get(qn("w:ilvl"))): override for override in num.findall(qn("w:lvlOverride"))}
        levels = found.levels | {
            at: own for at, one in overrides.items() if at is not None and (own := child(one, "lvl")) is not None
        }
        if level not in levels:
            return None
        starts = {
            at: start
            for at, one in overrides.items()
            if at is not None and (start := number(value(one, "startOverride"))) is not None
        }
        _count(found, name, level, levels, starts)
        indent = number(
            value(levels[level], "pPr", "ind", name="left") or value(levels[level], "pPr", "ind", name="start")
        )
        text = _shown(levels, level, found.counts)
        return Label(text, level + 1, indent / 20 if indent is not None else None)

    def _place(self, paragraph: Node) -> tuple[str | None, int]:
        """The list (`w:numId`) and level that a paragraph is in, by itself or by its style."""
        own = child(paragraph, "pPr", "numPr")
        name, level = value(own, "numId"), number(value(own, "ilvl"))
        if name is None:
            for style in self.styles.chain(self.styles.name_of(paragraph)):
                properties = child(style, "pPr", "numPr")
                if properties is None:
                    continue
                name = name or value(properties, "numId")
                if level is None:
                    level = number(value(properties, "ilvl"))
                if level is None and name:
                    level = self._level_of_style(name, style.get(qn("w:styleId")))
                if name is not None:
                    break
        return (None if name == "0" else name), min(max(level or 0, 0), _LEVELS - 1)

    def _level_of_style(self, name: str, style: str | None) -> int | None:
        num = self.nums.get(name)
        found = self.lists.get(value(num, "abstractNumId") or "") if num is not None else None
        for level, definition in found.levels.items() if found else ():
            if value(definition, "pStyle") == style:
                return level
        return None


def _levels(abstract: Node) -> dict[int, Node]:
    found = {number(level.get(qn("w:ilvl"))): level for level in abstract.findall(qn("w:lvl"))}
    return {at: level for at, level in found.items() if at is not None}


def _count(found: _List, name: str, level: int, levels: dict[int, Node], starts: dict[int, int]) -> None:
    """Count one paragraph: its level goes up by one, deeper levels begin anew."""
    if name not in found.started:
        found.started.add(name)
        for at in starts:
            found.counts.pop(at, None)
    start = {at: starts.get(at, _start(levels.get(at))) for at in range(_LEVELS)}
    found.counts[level] = found.counts[level] + 1 if level in found.counts else start[level]
    for above in range(level):
        found.counts.setdefault(above, start[above])
    for below in range(level + 1, _LEVELS):
        restart = number(value(levels.get(below), "lvlRestart"))
        if restart is None or (restart and level < restart):
            found.counts.pop(below, None)


def _start(level: Node | None) -> int:
    start = number(value(level, "start"))
    return 1 if start is None else start


def _shown(levels: dict[int, Node], level: int, counts: dict[int, int]) -> str:
    kind = value(levels[level], "numFmt") or _alternate(levels[level]) or "decimal"
    text = value(levels[level], "lvlText") or ""
    if kind == "bullet":
        return bullet(text)
    legal = switch(levels[level], "isLgl")

    def number_of(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        own = value(levels.get(at), "numFmt") or "decimal"
        if own == "none":
            return ""
        return str(counts.get(at, 1)) if legal else _FORMATS.get(own, str)(counts.get(at, 1))

    return (
        "" if kind == "none" and "%" not in text and not text.strip() else re.sub(r"%([1-9])", number_of, text).strip()
    )


def _alternate(level: Node) -> str | None:
    """The format of a level that newer versions of Word write in a second place."""
    for found in level.iter(qn("w:numFmt")):
        kind: str | None = found.get(qn("w:val"))
        return kind
    return None
