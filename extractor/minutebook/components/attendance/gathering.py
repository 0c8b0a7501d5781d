"""What one pass over a document has gathered so far, shared by the readers of its lists."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, rules_of
from minutebook.components.attendance.rolls import read_roll
from minutebook.components.attendance.tables import read_table
from minutebook.document import Block, BlockKind, Span
from minutebook.values.hints import holds
from minutebook.values.people import read_person
from minutebook.values.people_lists import PeopleList

CUES = (
    *("present", "attend", "absent", "absence", "apolog", "regret", "excus", "particip", "roll", "sign-in"),
    *("sign in", "in the chair", "presid", "remote", "zoom", "phone", "in person", "answered", "acting as"),
    *("at his post", "at her post", "sederunt", "also here"),
    *("here today", "visitors:", "here:", "here (", "not here", "missing", "no show", "no-show", "loa:", "on leave"),
    *("who came", "who was", "unable to", "i láthair", "as láthair", "leithsc", "presennol", "bresennol"),
    *("ymddiheur", "présent", "anwesend", "entschuldigt", "aanwezig"),
)
"""Words of which every label and sentence of attendance holds one."""
_ROLL = re.compile(r"\broll", re.IGNORECASE)
_VOTED = re.compile(r"\b(?:ayes?|nays?|yeas?|noes|vote[ds]?|carried|passed|motion|unanim\w+)\b", re.IGNORECASE)
"""What follows upon a roll call that was a vote."""
_DATED = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b.*\b\d{1,2}/\d{1,2}/\d{2,4}\b")


def has_cue(text: str, start: int, end: int) -> bool:
    """Whether a stretch may speak of attendance at all."""
    lower = text[start:end].lower()
    return holds(lower, CUES)


class Gathering:
    """The blocks of a document and the people found in them."""

    def __init__(self, found: Annotations) -> None:
        self.found = found
        self.document = found.document
        self.text = found.document.text
        self.blocks = found.document.blocks
        self.end = found.appendix_from if found.appendix_from is not None else len(self.blocks)
        self.headings = {section.block for section in found.sections}
        self.candidates: list[Candidate] = []
        self.bodies = 0
        """How many of them are bodies, not people."""
        self.occupied: set[int] = set()
        """Indexes of the blocks that the lists occupy."""
        self.run = 0
        """Number of the list being read."""
        self.headed = 0
        """How many names stood under the body that they represent."""
        self.last_list = -100
        """Index of the last block of the last list."""
        self.uncued = range(0)
        """Rows of the last table in which nothing speaks of attendance."""

    def line(self, index: int) -> str:
        """A block's text without its enumerator."""
        block = self.blocks[index]
        return self.text[self.content(block) : block.end]

    def content(self, block: Block) -> int:
        """Where a block's text starts after its enumerator."""
        return max(block.content, block.start)

    def take(
        self, found: PeopleList, group: Group, index: int, heading: Span | None = None, role: Span | None = None
    ) -> None:
        """Keep the people of a stretch; a body over them is that of all, an office over them that of the first."""
        for entry in found.entries:
            self.candidates.append(Candidate(entry, group, self.run, index, affiliation=heading, role=role))
            self.bodies += entry.person is None
            role = None if heading else role
        if found.entries:
            self.occupied.add(index)

    def _table_cue(self, index: int, stop: int) -> bool:
        """Whether a table that no label announced may be one of people: by its words, or its columns for dates."""
        lower = self.text[self.blocks[index].start : self.blocks[stop - 1].end].lower()
        if holds(lower, CUES) or "status" in lower:
            return True
        return _DATED.search(self.text, self.blocks[index].start, self.blocks[index].end) is not None

    def table_end(self, index: int) -> int:
        """The index after the last row of the table that a row opens."""
        stop, table = index, self.blocks[index].table
        while stop < self.end and self.blocks[stop].kind is BlockKind.ROW and self.blocks[stop].table == table:
            stop += 1
        return stop

    def rows(self, index: int, group: Group | None) -> int | None:
        """Read a table of people; the index after it, or None where it is something else."""
        if group is None and index in self.uncued:
            return None
        stop = self.table_end(index)
        if group is None and not self._table_cue(index, stop):
            # What is not in a table is not in the rest of it either: each row would look through all below.
            self.uncued = range(index, stop)
            return None
        self.run += 1
        people = read_table(self.found, range(index, stop), group, self.run)
        if not people:
            return None
        self.candidates += people
        self.bodies += sum(c.listed.person is None for c in people)
        self.occupied.update(c.block for c in people)
        self.last_list = max(c.block for c in people)
        return stop

    def roll(self, index: int, group: Group | None, *, seats: bool = False) -> int | None:
        """Read a roll in lines; the index after it, or None where there is none."""
        found = read_roll(self.document, index, self.end, group, self.run + 1, seats=seats)
        if found is None:
            return None
        self.run += 1
        self.candidates += found[0]
        self.occupied.update(range(index, found[1]))
        self.last_list = found[1] - 1
        return found[1]

    def keep(self, candidates: list[Candidate]) -> None:
        """Keep these of the people found and take back the others."""
        self.candidates = candidates
        self.bodies = sum(c.listed.person is None for c in candidates)

    def titled_line(self, index: int) -> bool:
        """Whether a block starts with a person whose title is printed."""
        start, end = self.content(self.blocks[index]), self.blocks[index].end
        person = read_person(self.text, start, end)
        return person is not None and person.titled

    @property
    def delegations(self) -> bool:
        """Whether the people found so far were listed under the bodies that they represent, or are such bodies."""
        return self.headed + self.bodies >= 3

    def in_vote(self, index: int) -> bool:
        """Whether words of a tally stand near a block."""
        near = range(max(0, index - 3), min(self.end, index + 3))
        lines = [self.line(i) for i in near if self.blocks[i].kind is not BlockKind.HEADING]
        return any(
            rule.regex and rule.regex.search(line) for rule in rules_of("vote") for line in lines if len(line) < 300
        )

    def opens(self, index: int, group: Group) -> bool:
        """Whether a label is that of a list of attendance and not of a vote."""
        if group.status in ("absent", "apologies") and self.in_vote(index):
            return False
        rest = self.text[group.content : min(group.content + 120, self.blocks[index].end)]
        if _ROLL.search(self.text, *group.label) and _VOTED.search(rest.partition(".")[0]):
            return False
        return group.status is not None
