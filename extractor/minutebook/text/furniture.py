"""Running heads, feet and page numbers: the first of each head stays, repeats go, numbers become page labels."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from minutebook.document import Line, LineKind
from minutebook.text.characters import clean, collapse
from minutebook.text.layout import is_signature
from minutebook.values.numbering import parse_roman

DEEPEST = 6
"""A head or foot has at most so many lines."""
PLACED_SHARE = 0.3
"""A line that stands at one place on so many of the pages is furniture (left and right pages may differ)."""
SHARE = 0.45
"""The same where the reader knows no places."""
SAME_PLACE = 6.0
"""Points."""
LONGEST = 160
MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.I)
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"""[-–—\[(|~.\ ]*(?P<word>(?:page|pg\.?|p\.)\s*)?(?P<label>\d{1,4}|[ivxl]{1,6})\s*
    (?:(?:of|/)\s*\d{1,4})?(?:\s*\|?\s*page)?[-–—\])|~.\ ]*""",
    re.I | re.X,
)
WORDED_NUMBER = re.compile(r"\bpage\s*:?\s*(?P<label>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\b", re.I)


def strip_furniture(lines: Sequence[Line]) -> tuple[list[Line], dict[int, str]]:
    """Lines without repeated heads and feet, and the pages' printed labels."""
    pages: defaultdict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        pages[line.page].append(index)
    finder = _Finder(lines, [collapse(clean(line.text)) for line in lines], pages)
    if len(pages) > 1:
        finder.peel(top=True)
        finder.peel(top=False)
    else:
        finder.peel_single()
    return finder.result(), finder.labels


@dataclass(slots=True)
class _Finder:
    lines: Sequence[Line]
    texts: Sequence[str]
    pages: Mapping[int, list[int]]
    labels: dict[int, str] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    first: set[int] = field(default_factory=set)

    def peel(self, *, top: bool) -> None:
        """Take furniture off the pages' upper or lower edges, line by line from the outside."""
        depth = dict.fromkeys(self.pages, 0)
        seen: dict[str, int] = {}
        for _ in range(DEEPEST):
            edges = {page: index for page in self.pages if (index := self._edge(page, depth[page], top)) is not None}
            keys = self._repeated(edges)
            peeled = {page: key for page, index in edges.items() if (key := keys.get(index, self._key(index))) in seen}
            peeled |= {page: keys[index] for page, index in edges.items() if index in keys}
            for page, key in peeled.items():
                self._take(page, edges[page], key, seen)
                depth[page] += 1
            if not peeled:
                return

    def peel_single(self) -> None:
        """A single page has no repeats; only a number at its very foot goes."""
        for page, indexes in self.pages.items():
            line, text = self.lines[indexes[-1]], self.texts[indexes[-1]]
            match = WORDED_NUMBER.fullmatch(text) or (PAGE_NUMBER.fullmatch(text) if line.box and line.gap else None)
            if match and len(indexes) > 1:
                self.labels[page] = match["label"]
                self.gone.add(indexes[-1])

    def _edge(self, page: int, depth: int, top: bool) -> int | None:
        """The page's outermost line that is not peeled yet."""
        indexes = self.pages[page]
        if depth >= len(indexes):
            return None
        index = indexes[depth] if top else indexes[-1 - depth]
        usable = self.lines[index].kind is not LineKind.HEADING and len(self.texts[index]) <= LONGEST
        return index if usable and index not in self.gone else None

    def _repeated(self, edges: Mapping[int, int]) -> dict[int, str]:
        """Keys of the edge lines that stand on enough pages, at one place where places are known."""
        keys = self._numbers(edges)
        groups: defaultdict[str, list[int]] = defaultdict(list)
        for index in edges.values():
            groups[keys.get(index, self._key(index))].append(index)
        found: dict[int, str] = {}
        others = len(self.pages) - 1
        for key, indexes in groups.items():
            placed = self._at_one_place(indexes)
            if len(indexes) >= max(2, SHARE * others) or key == "#":
                found.update(dict.fromkeys(indexes, key))
            elif len(placed) >= max(2, PLACED_SHARE * others):
                found.update(dict.fromkeys(placed, key))
        return found

    def _at_one_place(self, indexes: Sequence[int]) -> list[int]:
        """Those lines that stand at the commonest height; none where heights are not known."""
        tops = {index: box[1] for index in indexes if (box := self.lines[index].box) is not None}
        best: list[int] = []
        for top in set(tops.values()):
            near = [index for index in tops if abs(tops[index] - top) <= SAME_PLACE]
            best = max(best, near, key=len)
        return best

    def _numbers(self, edges: Mapping[int, int]) -> dict[int, str]:
        """Edge lines that are page numbers: worded, or counting with the pages."""
        offsets: dict[int, int] = {}
        numbers: dict[int, str] = {}
        for page, index in edges.items():
            if match := PAGE_NUMBER.fullmatch(self.texts[index]):
                value = int(match["label"]) if match["label"].isdigit() else parse_roman(match["label"])
                if match["word"]:
                    numbers[index] = "#"
                elif value is not None:
                    offsets[index] = value - page
        counts = Counter(offsets.values())
        return numbers | {index: "#" for index, offset in offsets.items() if counts[offset] > 1}

    def _key(self, index: int) -> str:
        """What a line has in common with its like on other pages."""
        text = self.texts[index].lower()
        return DIGITS.sub("0", MONTH.sub("month", text)) if any(map(str.isalpha, text)) else text

    def _take(self, page: int, index: int, key: str, seen: dict[str, int]) -> None:
        text = self.texts[index]
        if match := PAGE_NUMBER.fullmatch(text) or WORDED_NUMBER.search(text):
            self.labels.setdefault(page, match["label"])
        if key == "#":
            self.gone.add(index)
        elif is_signature(text):
            # A line to sign on at the foot of every page is signed on the last.
            self.gone |= {seen[key]} if key in seen else set()
            seen[key] = index
            return
        elif key in seen:
            self.gone.add(index)
        else:
            self.first.add(index)
        seen.setdefault(key, index)

    def result(self) -> list[Line]:
        """The lines that stay; what a page begins with has no gap before it."""
        out: list[Line] = []
        gap = fresh = False
        for index, line in enumerate(self.lines):
            fresh = fresh or (index > 0 and line.page != self.lines[index - 1].page)
            if index in self.gone or (not self.texts[index] and not line.cells):
                gap = gap or line.gap
                continue
            kind = LineKind.FURNITURE if index in self.first else line.kind
            gap = (gap or line.gap) and not fresh
            out.append(line if kind is line.kind and gap == line.gap else replace(line, kind=kind, gap=gap))
            gap, fresh = False, fresh and index in self.first
        return out
