"""Lists at the head of minutes that no word of presence announces: "Board: A. Roe, B. Doe" over "Staff: C. Poe".

They are read only where the minutes hold no list of those present under a label that says so: a letterhead names the
board too, whoever came.
"""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.components.attendance.beneath import ListsBeneath
from minutebook.components.attendance.gathering import Gathering
from minutebook.components.attendance.labels import Group, read_label
from minutebook.components.attendance.lines import is_enumerator
from minutebook.components.attendance.running import RunningLists
from minutebook.components.attendance.tables import labelled_rows
from minutebook.document import BlockKind
from minutebook.values.people_lists import PeopleList, split_people

REACH = 40
"""So many blocks are the head of the minutes."""
FEWEST = 3
"""So many people make a list where only one group is named."""
_SIDE = re.compile(
    r"\b(?:also|others?|guests?|visitors?|staff|officers|officials|public|press|phone|telephone|zoom|remote\w*|online|virtual\w*|call)\b",
    re.IGNORECASE,
)
"""Labels of those who are listed beside the members."""
_MAIN = re.compile(
    r"\b(?:board|council|committee|commission|members|councill?ors|directors|trustees|supervisors|commissioners|governors"
    r"|select(?:men|persons)|aldermen|delegates|officers|executive|comhairleoirí|cynghorwyr)\s*\Z",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:board|council|committee|commission)\Z", re.IGNORECASE)
"""A group that is a body: those in it are of it."""


class Unannounced:
    """Reads the groups at the head of minutes into a gathering that holds no list of those present."""

    def __init__(self, state: Gathering, running: RunningLists, lists: ListsBeneath) -> None:
        self.state = state
        self.running = running
        self.lists = lists

    def read(self) -> None:
        """Read the groups, where they look like those of people who came."""
        if self._listed():
            return
        before = len(self.state.candidates)
        groups, index = 0, 0
        while index < self._end_of_head():
            stop = index if index in self.state.occupied else self._at(index, first=not groups)
            groups += stop > index
            index = max(stop, index + 1)
        count = len(self.state.candidates) - before
        beside = any(c.group.explicit and c.group.status for c in self.state.candidates[:before])
        if count < FEWEST and not (count and (groups > 1 or beside)):
            self.state.keep(self.state.candidates[:before])
            return
        self.state.occupied.update(c.block for c in self.state.candidates[before:])
        self.state.candidates.sort(key=lambda c: c.listed.start)

    def _end_of_head(self) -> int:
        """Where the business of the meeting begins: at its first numbered heading."""
        for index in range(min(self.state.end, REACH)):
            kind = self.state.found.kind_at(index)
            if kind in ("attendance", "apologies", "call_to_order"):
                continue
            block = self.state.blocks[index]
            elected = kind == "elections" and not self._group(self.state.content(block), block.end, first=True)
            if elected or (index in self.state.headings and is_enumerator(block.label)):
                return index
        return min(self.state.end, REACH)

    def _listed(self) -> bool:
        """Whether the members who were present are listed as such."""
        main = [
            c
            for c in self.state.candidates
            if c.group.status == "present"
            and c.group.capacity not in ("chair", "secretary")
            and not _SIDE.search(self.state.text, *c.group.label)
        ]
        return len(main) > 1

    def _at(self, index: int, *, first: bool) -> int:
        """Read the group that a block opens; the index after it, or the same index where it opens none."""
        block = self.state.blocks[index]
        if block.kind is BlockKind.ROW:
            return self._rows(index)
        group = self._group(self.state.content(block), block.end, first=first)
        if group is None or not self._people(group.content, block.end):
            return index
        self.state.run += 1
        following = self.running.read(index, group.content, group)
        if following is None:
            return index
        until = min((i for i in self.state.occupied if i > index), default=self.state.end)
        return self.lists.read(following, group, opener=index, until=until)

    def _group(self, start: int, end: int, *, first: bool) -> Group | None:
        """The label of a group, closed by a colon or the end of its cell; the first must be that of the members."""
        label = read_label(self.state.text, start, end, "group")
        if label is None or not label.explicit or (first and not _MAIN.search(self.state.text, *label.label)):
            return None
        tail = self.state.text[label.label[1] : label.content]
        if ":" not in tail and (label.content < end or _BODY.search(self.state.text, *label.label)):
            return None
        role = label.role or (label.label if _BODY.search(self.state.text, *label.label) else None)
        return replace(label, status="present", role=role, confidence=0.75)

    def _people(self, start: int, end: int) -> PeopleList | None:
        """The people after a label, where nothing else stands there and most are named in full or by title."""
        found = split_people(self.state.text, start, end, wrapped=True)
        sure = [e for e in found.people if e.person and (e.person.titled or " " in e.person.name)]
        return found if found.clean and sure and len(sure) >= 0.6 * len(found.entries) else None

    def _rows(self, index: int) -> int:
        """Read a table whose first column holds the labels of groups."""
        stop = self.state.table_end(index)
        cells = {i: self.state.blocks[i].cells for i in range(index, stop)}
        if not cells[index] or (group := self._group(*cells[index][0], first=True)) is None:
            return index
        self.state.run += 1
        outer = replace(group, role=None)
        people = labelled_rows(self.state.text, cells, range(index, stop), self.state.run, outer)
        if len(people) < 2 or any(c.listed.person is None for c in people):
            return index
        self.state.candidates += people
        return stop
