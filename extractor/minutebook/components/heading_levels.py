"""Levels of headings, from the markup where there is one, else from numbering and typography."""

from __future__ import annotations

from collections import defaultdict

from minutebook.components.heading_model import Candidate
from minutebook.components.heading_runs import style_of
from minutebook.values.numbering import Scheme

DEEPEST = 6
Key = tuple[object, ...]


def levels(headings: list[Candidate]) -> list[int]:
    """A level for each heading, 1 for the highest."""
    if headings and all(candidate.look.markup for candidate in headings):
        ranks = {level: rank for rank, level in enumerate(sorted({c.look.markup for c in headings}), 1)}
        return [ranks[candidate.look.markup] for candidate in headings]
    return _Outline(headings).levels()


class _Outline:
    """The headings that are open, from the highest to the one just met."""

    def __init__(self, headings: list[Candidate]) -> None:
        self.headings = headings
        self.stack: list[Candidate] = []
        self.level_of_run: dict[int, int] = {}
        self.keys: dict[int, Key] = {}
        self.last: dict[Key, int] = {}
        self.runs: dict[Key, set[int]] = defaultdict(set)
        within_day = False
        for index, heading in enumerate(headings):
            key = (within_day and heading.rule != "day", *_style(heading))
            within_day |= heading.rule == "day"
            self.keys[heading.block] = key
            self.last[key] = index
            self.runs[key].add(heading.run_number)

    def levels(self) -> list[int]:
        """The level of every heading in order."""
        found = []
        for index, heading in enumerate(self.headings):
            self._descend(index, heading)
            self.stack.append(heading)
            level = min(DEEPEST, len(self.stack))
            if heading.counts:
                self.level_of_run.setdefault(heading.run_number, level)
            found.append(level)
        return found

    def _descend(self, index: int, heading: Candidate) -> None:
        """Leave on the stack what the heading stands under."""
        if heading.counts and heading.run_number in self.level_of_run:
            del self.stack[self.level_of_run[heading.run_number] - 1 :]
            return
        keys = [self.keys[upper.block] for upper in self.stack]
        if (key := self.keys[heading.block]) in keys:
            del self.stack[keys.index(key) :]
            return
        while self.stack and not self._under(index, heading, self.stack[-1]):
            self.stack.pop()

    def _under(self, index: int, heading: Candidate, upper: Candidate) -> bool:
        """Whether a heading of a new style stands under the one above it."""
        if heading.look.markup and upper.look.markup:
            return heading.look.markup > upper.look.markup
        if upper.rule == "day" or heading.rule == "day":
            return upper.rule == "day"
        if heading.bulleted:
            return not upper.bulleted or heading.list_level > upper.list_level
        if heading.counts and upper.counts:
            return _depth(heading) != 1 or _depth(upper) == 0 or self.last[self.keys[upper.block]] > index
        if heading.look.rank != upper.look.rank:
            return heading.look.rank < upper.look.rank
        return self._between(index, heading, upper) or self._directly(index, heading, upper)

    def _between(self, index: int, heading: Candidate, upper: Candidate) -> bool:
        """Whether headings like the upper one go on after this one, which then stands under the first."""
        if self.last[self.keys[upper.block]] <= index:
            return False
        if heading.counts:
            return _depth(heading) != 1 or len(self.runs[self.keys[heading.block]]) > 1
        return not heading.look.capitals and heading.known < 0.5

    def _directly(self, index: int, heading: Candidate, upper: Candidate) -> bool:
        """Whether it follows a heading of the same weight that has no text of its own, or is plainer."""
        if heading.counts:
            return index > 0 and upper is self.headings[index - 1] and not upper.body
        return upper.counts and bool(heading.mark or not heading.look.typeset) and heading.known < 0.5


def _depth(heading: Candidate) -> int:
    """Depth that the numbering states: 1 for "3.", 2 for "3.1"; 0 where it states none."""
    if heading.enumerator is None:
        return 0
    if heading.enumerator.scheme is Scheme.DECIMAL:
        return len(heading.enumerator.parts)
    return 1 if heading.enumerator.scheme in (Scheme.NUMBER, Scheme.REFERENCE) else 0


def _style(heading: Candidate) -> Key:
    """What headings of one level have in common."""
    if heading.counts and heading.enumerator is not None:
        return ("number", *style_of(heading, heading.enumerator))
    return (heading.look.markup, heading.look.rank, heading.mark, heading.bulleted and heading.list_level)
