"""The list beneath a label: line by line, with its groups, headings and sentences, to where it ends."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from minutebook.components.attendance.gathering import Gathering, has_cue
from minutebook.components.attendance.labels import Group, heads_of_columns, read_label
from minutebook.components.attendance.lines import Lines, is_enumerator
from minutebook.components.attendance.lists import ListStyle, people_in, plausible, runs_on
from minutebook.components.attendance.marks import legend
from minutebook.components.attendance.prose import sentence_people
from minutebook.components.attendance.running import RunningLists, believable
from minutebook.document import Block, BlockKind, Span
from minutebook.values.designations import is_body, read_designation, words_of
from minutebook.values.people import parse_person, read_person
from minutebook.values.people_lists import PeopleList, split_people
from minutebook.values.titles import is_plural

_SAYS = re.compile(
    r"\b(?:were|was|are|is|sent|gave) (?:not |both |all |also )?(?:in attendance|present|absent|excused|unable to \w+"
    r"|(?:(?:their|his|her) )?(?:apologies|regrets))\.?\s*\Z",
    re.IGNORECASE,
)
"""A line that is a sentence about those whom it names, though it looks like a list of them."""
_NO_ROLES = re.compile(r"\b(?:nominees|candidates)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Place:
    """Where the reading of one list stands, and what holds for the names to come."""

    index: int
    group: Group
    outer: Group
    """The last label that said whether people were there."""
    style: ListStyle
    opener: int | None
    """The block of the label that opened the list."""
    heading: Span | None = None
    role: Span | None = None
    enumerated: bool | None = None
    """Whether the entries are numbered; None before the first."""

    def move(self, index: int | None) -> bool:
        """Go to a block; False where there is none to go to."""
        if index is not None:
            self.index = index
        return index is not None


class ListsBeneath:
    """Reads the lists beneath labels into a gathering."""

    def __init__(self, state: Gathering, running: RunningLists) -> None:
        self.state = state
        self.running = running
        self.lines = Lines(state)

    def read(self, index: int, outer: Group, *, opener: int | None = None, until: int | None = None) -> int:
        """Read the blocks beneath a label as its list; the index of the first that is none of it."""
        last = self.state.end if until is None else until
        at = _Place(index, outer, outer, ListStyle(self.lines.run_of_lines(index)), opener)
        begun = self.state.candidates[-1].block if self.state.candidates else -1
        if opener is not None and index > opener and begun >= opener:
            at.enumerated = is_enumerator(self.state.blocks[opener].label)
        while at.index < last and self._step(at):
            pass
        return at.index

    def _step(self, at: _Place) -> bool:
        """Read what stands at a place and move on; False where the list ends before it."""
        block = self.state.blocks[at.index]
        if block.kind is BlockKind.FURNITURE:
            return at.move(at.index + 1)
        if block.kind is BlockKind.ROW:
            return at.move(self.state.rows(at.index, at.group))
        if (stop := self.state.roll(at.index, at.group, seats=True)) is not None:
            return at.move(stop)
        if self._above_table(at.index):
            return at.move(at.index + 1)
        label = self.label_within(at.index, at.outer)
        if label is not None:
            return self._enter(at, label)
        beneath = self.state.document.block_at(at.group.label[0]) == at.index - 1
        title = self.lines.heading(at.index, at.style) if beneath else None
        if (title is None and self.lines.stops(at.index, at.enumerated)) or (
            at.opener is not None and self.lines.numbered_alike(at.opener, block)
        ):
            return False
        if at.enumerated is not None and self.lines.wrapped(at.index):
            return at.move(at.index + 1)
        if title := title or self.lines.heading(at.index, at.style):
            at.heading, at.role = title.affiliation, title.role
            return at.move(at.index + 1)
        if _SAYS.search(self.state.line(at.index)) and self.sentence(at.index, at.group):
            return at.move(at.index + 1)
        return self._people(at) or self._nobody(at)

    def _above_table(self, index: int) -> bool:
        """Whether a line is the key of a table's marks or the headings of its columns, the table beneath it."""
        stop = min(self.state.end, index + 3)
        if not any(self.state.blocks[i].kind is BlockKind.ROW for i in range(index + 1, stop)):
            return False
        block = self.state.blocks[index]
        return bool(legend(self.state.line(index)) or heads_of_columns(self.state.text, block.start, block.end))

    def _enter(self, at: _Place, label: Group) -> bool:
        """Go on with the group of a label within the list."""
        stop = self._sub_list(at.index, label)
        if stop is None:
            return False
        if "/office_" in label.rule and _NO_ROLES.search(self.state.text, *at.outer.label):
            label = replace(label, role=None, capacity=at.outer.capacity)
        at.group, at.heading, at.role, at.enumerated = label, label.affiliation, None, None
        at.outer = label if label.status else at.outer
        inverted = at.style.surname_first
        at.style = ListStyle(self.lines.run_of_lines(stop))
        at.style.surname_first = at.style.surname_first or inverted
        return at.move(stop)

    def _people(self, at: _Place) -> bool:
        """Read an entry, or a running list with the lines that it runs on to."""
        index, stop = at.index, at.index + 1
        if runs_on(self.state.line(index)):
            stop = self.running.stretch(index) + 1
            stop = index + 1 if self.lines.each_one(index, stop) else stop
            stop = self.lines.before_title(index, stop) if at.style.titles_open else stop
        found = self.lines.entries(index, stop, at.style)
        while stop > index + 1 and not plausible(found):
            # No stretch that holds the whole of what was not read is a list: the next may end in its first line.
            unread = self.state.document.block_at(found.unread[0][0]) if found.unread else index
            stop = max(index + 1, min(stop - 1, unread + 1))
            found = self.lines.entries(index, stop, at.style)
        if not plausible(found):
            return False
        no_role = _NO_ROLES.search(self.state.text, *at.group.label)
        self.state.take(found, at.group, index, at.heading, None if no_role else at.role)
        self._carry_title(found, index)
        if at.enumerated is None:
            at.enumerated = is_enumerator(self.state.blocks[index].label)
        if at.heading is not None:
            self.state.headed += len(found.people)
        at.role = None if at.heading is not None or at.role is None else self._keep_role(stop, at.role)
        return at.move(stop)

    def _nobody(self, at: _Place) -> bool:
        """Pass over a line that names nobody, or take the people of a sentence."""
        if self.lines.remainder(at.index, at.enumerated) or self.lines.unread(at.index, at.style):
            return at.move(at.index + 1)
        return self.sentence(at.index) and at.move(at.index + 1)

    def _keep_role(self, index: int, role: Span) -> Span | None:
        """An office on a line of its own holds for the deeper lines under it, else for one name."""
        if (
            index < self.state.end
            and self.state.blocks[index].indent > self.state.blocks[self.state.document.block_at(role[0])].indent
        ):
            return role
        return None

    def _carry_title(self, found: PeopleList, index: int) -> None:
        """A plural title on the first of several lines holds for the names on the lines after it."""
        entry = self.state.candidates[-1].listed if len(found.entries) == 1 and found.people else None
        before = self.state.candidates[-2] if len(self.state.candidates) > 1 else None
        if entry is None or before is None or before.block >= index or before.run != self.state.run:
            return
        person, title = entry.person, before.listed.title
        if person and title and not person.titled and entry.role is None and entry.title is None:
            entry.title = title

    def label_within(self, index: int, outer: Group) -> Group | None:
        """A label that changes group or status within a list."""
        block = self.state.blocks[index]
        start = self.state.content(block)
        label = read_label(self.state.text, start, block.end, "label")
        if label and self.state.opens(index, label) and (label.explicit or self._rest_is_people(label, block)):
            return label
        inner = read_label(self.state.text, start, block.end, "group", "office")
        if inner is None or not inner.explicit:
            return None
        whole = not self.state.text[inner.content : block.end].strip()
        if whole and read_person(self.state.text, start, block.end) and not _plural_end(self.state.text, inner.label):
            return None
        inner = self._of_its_own(inner.within(outer), outer, index)
        if not whole and inner.capacity != "secretary" and (designation := self._body_after(inner, block)):
            return replace(inner, affiliation=designation, content=block.end)
        return inner

    def _of_its_own(self, inner: Group, outer: Group, index: int) -> Group:
        """A group that follows the list of those absent is present, unless it is the first thing under that label."""
        if (
            outer.status == "present"
            or not self.state.candidates
            or self.state.candidates[-1].group.label < outer.label
        ):
            return inner
        return replace(inner, status="present") if self.state.candidates[-1].block < index else inner

    def _rest_is_people(self, label: Group, block: Block) -> bool:
        found, _ = people_in(self.state.text, label.content, block.end, strict=True)
        return believable(found, label)

    def _body_after(self, group: Group, block: Block) -> Span | None:
        """ "Guest speakers – Acme Chapter of …": the body that all of the group come from."""
        span = (group.content, block.end)
        words = words_of(self.state.text, *span)
        if (
            "," in self.state.text[slice(*span)]
            or not any(is_body(w.low) for w in words)
            or parse_person(self.state.text, *span)
            or (any(mark in self.state.text[slice(*span)] for mark in "-–—") and self._names_people(span))
        ):
            return None
        return read_designation(self.state.text, *span).affiliation

    def _names_people(self, span: Span) -> bool:
        """Whether the body of a group is followed by its people: "Union of Smiths – Mr. A. Roe"."""
        found = split_people(self.state.text, *span)
        return found.clean and any(e.person and e.person.titled for e in found.people)

    def _sub_list(self, index: int, label: Group) -> int | None:
        """People after a label within a list; the index to go on with, None where the label ends the list."""
        block = self.state.blocks[index]
        self.state.run += 1
        if not self.state.text[label.content : block.end].strip(" .:\t-–*") or label.content >= block.end:
            return index + 1
        stop = self.running.read(index, label.content, label)
        if stop is None:
            found = split_people(self.state.text, label.content, block.end)
            return index + 1 if found.groups and found.clean else None
        return stop

    def sentence(self, index: int, outer: Group | None = None) -> bool:
        """A sentence within the list that names people ("Apologies were received from …").

        outer: the group of the list; those "not in attendance" beneath "Apologies" have sent them, those "absent" not.
        """
        block = self.state.blocks[index]
        if not has_cue(self.state.text, block.start, block.end) or len(self.state.line(index)) > 700:
            return False
        before = len(self.state.candidates)
        announced = False
        self.state.run += 1
        for found, group, _ in sentence_people(self.state.text, self.state.content(block), block.end):
            excused = outer is not None and (group.status, outer.status) == ("absent", "apologies")
            excused = excused and "absent" not in self.state.line(index)
            self.state.take(found, replace(group, status="apologies") if excused else group, index)
            announced = announced or not found.entries
        return announced or len(self.state.candidates) > before


def _plural_end(text: str, label: Span) -> bool:
    """Whether a label ends in the name of a group: "… Management and Staff", not in one office: "A. Roe Chair"."""
    words = words_of(text, *label)
    return is_plural(words[-1].text) or words[-1].low in ("staff", "public", "press", "media", "voting", "non-voting")
