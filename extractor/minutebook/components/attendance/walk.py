"""From block to block: where lists of people start."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.components.annotations import Annotations
from minutebook.components.attendance.beneath import ListsBeneath
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.columns import read_columns
from minutebook.components.attendance.gathering import Gathering, has_cue
from minutebook.components.attendance.labels import Group, read_label
from minutebook.components.attendance.lists import sentences
from minutebook.components.attendance.marks import legend
from minutebook.components.attendance.prose import sentence_people
from minutebook.components.attendance.running import RunningLists
from minutebook.components.attendance.unannounced import Unannounced
from minutebook.document import BlockKind
from minutebook.values.people import read_person
from minutebook.values.people_lists import PeopleList, split_people

_OPEN_END = re.compile(r"(?:[,;]|\band)\s*\Z", re.IGNORECASE)
"""A list that ends a line so goes on in the next."""
_MIDWAY = re.compile(r"[,;:—-]\s*(?=(?:Present|PRESENT)[,.:]? *[—-]*(?: the)? *[A-Z])")
"""Where "Present" opens a list after the date and the place: "At a Vestry held this day, Present, the Rev. A. Roe"."""
_OTHERS = re.compile(r"\W*(?:other|also|additional|guest)s?\b", re.IGNORECASE)


class Walk:
    """One pass over the blocks of a document."""

    def __init__(self, found: Annotations) -> None:
        self.state = Gathering(found)
        self.running = RunningLists(self.state)
        self.lists = ListsBeneath(self.state, self.running)
        self.resume = 0
        """Where to go on after a list that started within a block."""

    def all(self) -> list[Candidate]:
        """Everybody found, in document order."""
        index = 0
        while index < self.state.end:
            index = max(self._at(index), self.resume)
        Unannounced(self.state, self.running, self.lists).read()
        return self.state.candidates

    def _at(self, index: int) -> int:
        """Look for a list that starts in this block; the index of the block to go on with."""
        block = self.state.blocks[index]
        if block.kind is BlockKind.FURNITURE:
            return index + 1
        if block.kind is BlockKind.ROW:
            before = len(self.state.candidates)
            stop = self.state.rows(index, None)
            if stop is None:
                return index + 1
            below = self._first_column(stop, self.state.candidates[before:])
            return below if below > stop else self._groups_below(self._below_rows(stop))
        if table := read_columns(self.state.found, index, self.state.run + 1):
            self.state.run += 1
            self.state.candidates += table[0]
            self.state.occupied.update(range(index, table[1]))
            self.state.last_list = table[1] - 1
            return table[1]
        if not has_cue(self.state.text, block.start, block.end):
            return index + 1
        if (stop := self.state.roll(index, None)) is not None:
            return stop
        start = self.state.content(block)
        group = read_label(self.state.text, start, block.end, "label")
        if group and self.state.opens(index, group):
            stop = self._region(index, group)
            if stop > index:
                return stop
        self._inner(index)
        return index + 1

    def _groups_below(self, stop: int) -> int:
        """Go on with groups in lines beneath a table and its key: "Guests: A. Roe; B. Doe"."""
        at = stop
        if at < self.state.end and legend(self.state.line(at)):
            at += 1
        block = self.state.blocks[at] if at < self.state.end else None
        if block is None or block.kind is not BlockKind.PARAGRAPH or not self.state.candidates:
            return stop
        group = read_label(self.state.text, self.state.content(block), block.end, "group")
        if (
            group is None
            or not group.explicit
            or group.status
            or ":" not in self.state.text[slice(group.label[1], group.content)]
        ):
            return stop
        self.state.run += 1
        below = self.running.read(at, group.content, replace(group, status="present"))
        if below is None:
            return stop
        self.state.occupied.update(range(at, below))
        self.state.last_list = below - 1
        return below

    def _first_column(self, stop: int, rows: list[Candidate]) -> int:
        """Go on with the first of lists set side by side, which is longer than the others and so no table any more."""
        labels = {candidate.group.label for candidate in rows}
        first = min(rows, key=lambda c: c.group.label, default=None)
        if first is None or len(labels) < 2 or first.group.rule.endswith("/table"):
            return stop
        above = self.state.blocks[stop - 1]
        index = stop
        while index < self.state.end:
            block = self.state.blocks[index]
            alone = block.kind is BlockKind.PARAGRAPH and not block.gap and block.indent <= above.indent
            found = split_people(self.state.text, block.start, block.end, one=True) if alone else PeopleList()
            named = found.clean and len(found.people) == len(found.entries) == 1 and found.people[0].person
            full = named and (named.titled or " " in named.name)
            cued = has_cue(self.state.text, block.start, block.end) and not (named and found.people[0].remarks)
            if not full or cued:
                break
            self.state.take(found, first.group, index)
            index += 1
        if index > stop:
            self.state.last_list = index - 1
        return index

    def _below_rows(self, stop: int) -> int:
        """Go on with a list whose first lines were set in columns and whose next names one person by title."""
        if stop >= self.state.end or not self.state.candidates:
            return stop
        block, group = self.state.blocks[stop], self.state.candidates[-1].group
        goes_on = block.kind is BlockKind.PARAGRAPH and block.indent > 0 and not block.gap
        if not goes_on or not group.status or not group.explicit or not self.state.titled_line(stop):
            return stop
        return self.lists.read(stop, group)

    def _region(self, index: int, group: Group) -> int:
        """Read the list that a label opens; the index after it, or `index` where there is no list after all."""
        before = len(self.state.candidates)
        self.state.run += 1
        block = self.state.blocks[index]
        if self.state.text[group.content : block.end].strip(" .:\t-–*"):
            following = self.running.read(index, group.content, group)
            if following is None:
                return index
        elif group.explicit:
            following = index + 1
        else:
            return index
        self._group_before(index, group)
        self._before(index, group)
        stop = self.lists.read(following, group, opener=index)
        if len(self.state.candidates) == before:
            return index
        self.state.occupied.update(range(index, stop))
        self.state.last_list = stop - 1
        return stop

    def _group_before(self, index: int, group: Group) -> None:
        """A group that is named right before the label of those present: "Staff: A. Roe" over "Present: …"."""
        if group.status != "present" or index == 0 or index - 1 in self.state.occupied:
            return
        block = self.state.blocks[index - 1]
        label = (
            read_label(self.state.text, self.state.content(block), block.end, "group")
            if block.kind is not BlockKind.ROW
            else None
        )
        if label is None or not label.explicit or not self.state.text[label.content : block.end].strip():
            return
        found = split_people(self.state.text, label.content, block.end)
        if found.clean and found.people and all(e.person and " " in e.person.name for e in found.people):
            self.state.take(found, label.within(group), index - 1)

    def _before(self, index: int, group: Group) -> None:
        """Lists before "Other attendees" are of attendees too: "Board of Directors", "Staff"."""
        if not _OTHERS.match(self.state.text, *group.label) or (
            self.state.candidates and self.state.candidates[-1].block >= index - 12
        ):
            return
        first = index
        while first > 0 and index - first < 60 and self._listlike(first - 1):
            first -= 1
        while first < index and self._group_heading(first) is None:
            first += 1
        heading = self._group_heading(first) if first < index else None
        if heading is not None and index - first >= 3:
            self.lists.read(first, replace(heading, status="present", confidence=0.75), until=index)
            self.state.occupied.update(range(first, index))

    def _listlike(self, index: int) -> bool:
        block = self.state.blocks[index]
        if block.kind is BlockKind.FURNITURE or self._group_heading(index) is not None:
            return True
        first = block.cells[0] if block.cells else (self.state.content(block), block.end)
        return read_person(self.state.text, *first) is not None and len(self.state.line(index)) < 120

    def _group_heading(self, index: int) -> Group | None:
        block = self.state.blocks[index]
        if block.kind is BlockKind.ROW:
            return None
        group = read_label(self.state.text, self.state.content(block), block.end, "group")
        whole = group is not None and group.explicit and not self.state.text[group.content : block.end].strip()
        return group if whole else None

    def _inner(self, index: int) -> None:
        """Labels and sentences of attendance within a block that opens with something else."""
        block = self.state.blocks[index]
        start = self.state.content(block)
        if self._inner_label(index, start):
            return
        near = index - self.state.last_list <= 2 or (self.state.last_list < 0 and index < 25)
        kind = self.state.found.kind_at(index)
        near = near or kind in ("attendance", "apologies", "call_to_order")
        self.state.run += 1
        reach = self.running.stretch(index) if _OPEN_END.search(self.state.text, start, block.end) else index
        for found, group, after in sentence_people(self.state.text, start, self.state.blocks[reach].end):
            if reach > index and found.entries and found.entries[-1].start > block.end:
                self.resume = self.state.document.block_at(found.entries[-1].start) + 1
            if after and not near and not (group.status == "present" and len(found.entries) >= 3):
                if group.status == "present" or group.capacity:
                    continue
                if not self.state.in_vote(index):
                    self.state.take(found, replace(group, confidence=0.6), index)
                continue
            self.state.take(found, group, index)
            if not after:
                self._opened_by_sentence(index, found, group)

    def _opened_by_sentence(self, index: int, found: PeopleList, group: Group) -> None:
        """A sentence that ends in a colon opens a list beneath it."""
        if found.entries:
            return
        before = len(self.state.candidates)
        stop = self.lists.read(index + 1, group)
        if len(self.state.candidates) < before + 2 and group.confidence < 0.8:
            self.state.keep(self.state.candidates[:before])
        elif stop > index + 1:
            self.state.occupied.update(range(index, stop))
            self.state.last_list = stop - 1
            self.resume = stop

    def _inner_label(self, index: int, start: int) -> bool:
        block = self.state.blocks[index]
        openings = [
            last - len(self.state.text[first:last].lstrip())
            for first, last in sentences(self.state.text, start, block.end)
        ]
        openings += [match.end() for match in _MIDWAY.finditer(self.state.text, start, block.end)]
        for at in sorted(openings):
            if at == start:
                continue
            group = read_label(self.state.text, at, block.end, "label")
            if group and group.explicit and self._closed(group) and self.state.opens(index, group):
                self.running.sentences_after(index, start, at)
                self.state.run += 1
                if not self.state.text[group.content : block.end].strip():
                    return self._after_line(index, group)
                stop = self.running.read(index, group.content, group)
                if stop is not None:
                    stop = (
                        self.lists.read(stop, group)
                        if stop > index + 1 or self.state.blocks[index].kind is not BlockKind.LIST_ITEM
                        else stop
                    )
                    self.state.last_list = stop - 1
                    return True
        return False

    def _closed(self, group: Group) -> bool:
        """Whether a colon closes a label within a paragraph, or what closes one in old prose: "Present, Mr. Roe"."""
        tail = self.state.text[group.label[1] : group.content]
        return ":" in tail or tail.strip() in (",", ".", "—", "–", "-", "--", ".—", ".--") or not tail.strip()

    def _after_line(self, index: int, group: Group) -> bool:
        """A label at the end of a line, its list on the lines after it."""
        before = len(self.state.candidates)
        following = self.state.blocks[index + 1] if index + 1 < self.state.end else None
        if following is None:
            return False
        stop = self.running.read(index + 1, self.state.content(following), group) or index + 1
        stop = self.lists.read(stop, group)
        if len(self.state.candidates) > before:
            self.state.occupied.update(range(index + 1, stop))
            self.state.last_list = stop - 1
            self.resume = stop
        return len(self.state.candidates) > before
