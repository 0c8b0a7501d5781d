"""Running lists: people after a label on its own line and on the lines that it runs on to."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.components.attendance.gathering import Gathering, has_cue
from minutebook.components.attendance.labels import Group, read_label
from minutebook.components.attendance.lists import entry_lines, goes_on, joined, people_in, sentences
from minutebook.components.attendance.prose import sentence_people
from minutebook.document import BlockKind
from minutebook.values.people_lists import PeopleList, split_people

MOST_LINES, LONGEST = 25, 6000
"""Lines and characters of a running list: each shorter stretch of it is tried where the whole is no list."""
_MIDWAY = re.compile(
    r"[\w).;] (?:also present|in attendance|present|absent|apologies|regrets|excused)\s?:", re.IGNORECASE
)
_NOBODY = frozenset(["none", "nil", "n/a", "no one", "nobody", "none received", "none recorded", "all", "as above"])


def believable(found: PeopleList, group: Group) -> bool:
    """Whether people after a label are its list: a label without a colon needs one that cannot be anything else."""
    if not (found.entries or found.groups):
        return False
    if group.explicit:
        return True
    sure = [e for e in found.people if e.person and (e.person.titled or " " in e.person.name)]
    return found.clean and bool(sure)


def says_nobody(words: str) -> bool:
    """Whether the words after a label say that there was none."""
    return words.strip(" .*-").lower() in _NOBODY


class RunningLists:
    """Reads running lists into a gathering."""

    def __init__(self, state: Gathering) -> None:
        self.state = state

    def read(self, index: int, start: int, group: Group) -> int | None:
        """People after a label on its own line and on those that it runs on to; None where there are none."""
        if spans := entry_lines(self.state.document, self.state.blocks[index], start):
            found = joined([split_people(self.state.text, *span, one=True) for span in spans])
            if found.clean and believable(found, group):
                self.state.take(found, group, index)
                return index + 1
        stop = self.stretch(index)
        for last in range(stop, index - 1, -1):
            end = self.state.blocks[last].end
            cells = self.state.blocks[index].kind is BlockKind.ROW
            segments = self.segments(start, end, group)
            count, reached = 0, start
            for first, until, inner in segments:
                found, done = people_in(
                    self.state.text, first, until, strict=not inner.explicit or last > index, wrapped=not cells
                )
                if not believable(found, inner):
                    break
                count += len(found.entries) + len(found.groups)
                reached = done
                self.state.take(found, inner, index)
            if count and (last == index or not self.state.text[reached:end].strip(" .")):
                self.sentences_after(index, reached, end)
                return last + 1
            if count and last > index:
                self.forget(index)
                continue
            if says_nobody(self.state.text[start:end]):
                return last + 1
        return None

    def forget(self, index: int) -> None:
        """Take back what was read from this block: it is to be read again, cut differently."""
        self.state.keep([c for c in self.state.candidates if not (c.block == index and c.run == self.state.run)])

    def segments(self, start: int, end: int, group: Group) -> list[tuple[int, int, Group]]:
        """The stretch cut at further labels within it: "Present: A, B. Absent: C. Staff: D"."""
        cuts: list[tuple[int, Group]] = []
        starts = {first for first, _ in list(sentences(self.state.text, start, end))[1:]}
        starts |= {match.start() + 1 for match in _MIDWAY.finditer(self.state.text, start, end)}
        for first in sorted(starts):
            at = first + len(self.state.text[first:end]) - len(self.state.text[first:end].lstrip())
            if cuts and at <= cuts[-1][1].label[1]:
                continue
            label = read_label(self.state.text, at, end, "label", "group", "office")
            if label and (label.explicit or label.status):
                cuts.append((at, self._within(label, cuts[-1][1] if cuts else group)))
        result, first, current = [], start, group
        for at, label in cuts:
            result.append((first, at, current))
            first, current = label.content, label
        return [*result, (first, end, current)]

    def _within(self, label: Group, before: Group) -> Group:
        """A label in a running list: guests and officers named after the absent were there."""
        if label.status is None and before.status != "present" and label.capacity not in (None, "member", "alternate"):
            return replace(label, status="present", mode=label.mode)
        return label.within(before) if label.status is None else label

    def stretch(self, index: int) -> int:
        """The last block to which the running list of a block may go on."""
        last, start = index, self.state.blocks[index].start
        while last + 1 < self.state.end and last - index < MOST_LINES and self.continues(last):
            if self.state.blocks[last + 1].end - start > LONGEST:
                break
            last += 1
        return last

    def continues(self, index: int) -> bool:
        """Whether the running list of this block goes on in the next."""
        following = self.state.blocks[index + 1]
        if index + 1 in self.state.headings and not self.state.line(index).rstrip().endswith((",", ";")):
            return False
        if not goes_on(self.state.document, self.state.blocks[index], following):
            return False
        label = read_label(self.state.text, following.start, following.end, "label")
        return not (label and label.explicit)

    def sentences_after(self, index: int, start: int, end: int) -> None:
        """Sentences that follow the list in its own block."""
        if start < end and has_cue(self.state.text, start, end):
            self.state.run += 1
            for found, group, _ in sentence_people(self.state.text, start, end):
                self.state.take(found, group, index)
