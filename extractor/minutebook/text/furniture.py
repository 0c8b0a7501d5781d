"""Running heads, feet and page numbers: the first of each head stays, repeats go, numbers become page labels."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from minutebook.document import Line, LineKind
from minutebook.text.characters import clean, collapse

DEEPEST = 6
"""A head or foot has at most so many lines."""
SHARE = 0.3
"""A line that stands on so many of the pages is furniture (left and right pages may differ)."""
LONGEST = 160
MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.I)
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"[-–—\[(|~. ]*(?:(?:page|pg\.?|p\.)\s*)?(?P<label>\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?(?:\s*\|?\s*page)?[-–—\])|~. ]*", re.I
)
WORDED_NUMBER = re.compile(r"\bpage\s*:?\s*(?P<label>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\b", re.I)


def strip_furniture(lines: Sequence[Line]) -> tuple[list[Line], dict[int, str]]:
    """Lines without repeated heads and feet, and the pages' printed labels."""
    pages: defaultdict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        pages[line.page].append(index)
    texts = [collapse(clean(line.text)) for line in lines]
    finder = _Finder(lines, texts, pages)
    finder.peel(top=True)
    finder.peel(top=False)
    return finder.result(), finder.labels


class _Finder:
    def __init__(self, lines: Sequence[Line], texts: list[str], pages: dict[int, list[int]]) -> None:
        self._lines, self._texts, self._pages = lines, texts, pages
        self._numbered = {index for indexes in pages.values() for index in indexes if PAGE_NUMBER.fullmatch(texts[index])}
        self._gone: set[int] = set()
        self._first: set[int] = set()
        self.labels: dict[int, str] = {}

    def peel(self, *, top: bool) -> None:
        """Take furniture off the pages' upper or lower edges, line by line from the outside."""
        if len(self._pages) < 2:
            self._peel_single()
            return
        depth = dict.fromkeys(self._pages, 0)
        seen: set[str] = set()
        for _ in range(DEEPEST):
            edges = {page: index for page in self._pages if (index := self._edge(page, depth[page], top)) is not None}
            counts = Counter(self._key(index) for index in edges.values())
            peeled = False
            for page, index in edges.items():
                key = self._key(index)
                if counts[key] >= max(2, SHARE * (len(self._pages) - 1)) or key in seen:
                    self._take(page, index, first=key not in seen)
                    seen.add(key)
                    depth[page] += 1
                    peeled = True
            if not peeled:
                return

    def _peel_single(self) -> None:
        """A single page has no repeats; only a number at its very foot goes."""
        for page, indexes in self._pages.items():
            match = WORDED_NUMBER.fullmatch(self._texts[indexes[-1]])
            if match:
                self.labels[page] = match["label"]
                self._gone.add(indexes[-1])

    def _edge(self, page: int, depth: int, top: bool) -> int | None:
        indexes = self._pages[page]
        if depth >= len(indexes):
            return None
        index = indexes[depth] if top else indexes[-1 - depth]
        line = self._lines[index]
        usable = line.kind is not LineKind.HEADING and len(self._texts[index]) <= LONGEST and index not in self._gone
        return index if usable else None

    def _key(self, index: int) -> str:
        if index in self._numbered:
            return "#"
        return DIGITS.sub("#", MONTH.sub("month", self._texts[index].lower()))

    def _take(self, page: int, index: int, *, first: bool) -> None:
        text = self._texts[index]
        match = PAGE_NUMBER.fullmatch(text) or WORDED_NUMBER.search(text)
        if match:
            self.labels.setdefault(page, match["label"])
        if first and index not in self._numbered:
            self._first.add(index)
        else:
            self._gone.add(index)

    def result(self) -> list[Line]:
        """The lines that stay; what a page begins with has no gap before it."""
        out: list[Line] = []
        gap = fresh = False
        for index, line in enumerate(self._lines):
            fresh = fresh or index > 0 and line.page != self._lines[index - 1].page
            if index in self._gone or (not self._texts[index] and not line.cells):
                gap = gap or line.gap
                continue
            kind = LineKind.FURNITURE if index in self._first else line.kind
            out.append(replace(line, kind=kind, gap=(gap or line.gap) and not fresh))
            gap, fresh = False, fresh and index in self._first
        return out
