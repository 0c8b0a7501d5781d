"""What one line beneath a label is: an entry, a heading over names, a remark, or the end of the list."""

from __future__ import annotations

import re

from minutebook.components.attendance.gathering import Gathering, has_cue
from minutebook.components.attendance.labels import read_label
from minutebook.components.attendance.lists import (
    ListStyle,
    ends_open,
    entry_lines,
    joined,
    opens_titled,
    read_entry,
    titled_lines,
)
from minutebook.components.attendance.running import says_nobody
from minutebook.document import Block, BlockKind
from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times
from minutebook.values.countries import is_country
from minutebook.values.designations import is_body, read_designation, words_of
from minutebook.values.people import PersonName, read_person
from minutebook.values.people_lists import Listed, PeopleList, split_people
from minutebook.values.titles import NOT_NAMES

_ENUMERATORS = (
    ("digit", re.compile(r"\(?\d{1,3}[.):]?")),
    ("decimal", re.compile(r"\d{1,3}(?:[./]\d{1,4})+[.):]?")),
    ("roman", re.compile(r"\(?[ivxIVX]{1,6}[.)]")),
    ("letter", re.compile(r"\(?[A-Za-z][.)]")),
)
_FIRST = re.compile(r"\(?(?:1|a|A|i|I)[.):]?")
_HANDLE = re.compile(r"@?[A-Za-z][\w.-]{1,24}")
_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|would|that|moved|seconded|reported|noted|agreed|asked|called|opened|thanked|stated"
    r"|said|presented|gave|made|welcomed|introduced|explained|advised|informed|requested|discussed|updated|spoke|read|announced)\b"
)


def is_enumerator(label: str) -> bool:
    """Whether a label counts items rather than marking them."""
    return any(regex.fullmatch(label) for _, regex in _ENUMERATORS)


class Lines:
    """Judges the lines beneath a label."""

    def __init__(self, state: Gathering) -> None:
        self.state = state

    def run_of_lines(self, index: int) -> list[str]:
        """The lines from here to the next heading or label: what the style of a list is seen from."""
        lines: list[str] = []
        for i in range(index, min(self.state.end, index + 120)):
            block = self.state.blocks[i]
            other = lines and block.label[:1].isdigit() != self.state.blocks[index].label[:1].isdigit()
            if block.kind in (BlockKind.ROW, BlockKind.HEADING) or len(self.state.line(i)) > 150 or other:
                break
            label = read_label(self.state.text, self.state.content(block), block.end, "label")
            if label and label.explicit:
                break
            lines.append(self.state.line(i))
        return lines

    def entries(self, index: int, stop: int, style: ListStyle) -> PeopleList:
        start, end = self.state.content(self.state.blocks[index]), self.state.blocks[stop - 1].end
        if stop - index > 1:
            found = split_people(self.state.text, start, end, wrapped=True, prose=True)
            found.unread += [(found.stop, end)] if found.stop < end else []
            return found
        if style.by_body and not read_person(self.state.text, start, end):
            return PeopleList()
        if (bodies := self._body_label(start, end)) is not None:
            return bodies
        if style.titled == 0 and self.state.delegations and self._names_body(index):
            return PeopleList(entries=[Listed(start, end, None, affiliation=(start, end))])
        if style.handles and _HANDLE.fullmatch(self.state.text, start, end):
            name = PersonName(start, end, self.state.text[start:end], (start, end))
            return PeopleList(entries=[Listed(start, end, name)])
        if spans := entry_lines(self.state.document, self.state.blocks[index], start):
            return joined([read_entry(self.state.text, *span, style) for span in spans])
        block = self.state.blocks[index]
        if style.titles_open and len(spans := titled_lines(self.state.document, block, start)) > 1:
            return joined([read_entry(self.state.text, *span, style) for span in spans])
        bullet = bool(block.label)
        return read_entry(self.state.text, start, end, style, bullet=bullet)

    def each_one(self, index: int, stop: int) -> bool:
        """Whether every line of a stretch is the entry of one person, named in full and closed: none is wrapped."""
        return stop - index > 1 and all(self._closed_entry(i) for i in range(index, stop))

    def before_title(self, index: int, stop: int) -> int:
        """The first line of a stretch that a title opens behind a line that is complete; else the stretch's end."""
        starts = (i for i in range(index + 1, stop) if opens_titled(self.state.line(i)))
        return next((i for i in starts if not ends_open(self.state.line(i - 1))), stop)

    def _closed_entry(self, index: int) -> bool:
        start, end = self.state.content(self.state.blocks[index]), self.state.blocks[index].end
        found = split_people(self.state.text, start, end)
        person = found.people[0].person if found.clean and len(found.entries) == len(found.people) == 1 else None
        named = person is not None and person.start == start and (person.titled or " " in person.name)
        return named and not ends_open(self.state.line(index))

    def _body_label(self, start: int, end: int) -> PeopleList | None:
        """ "Ministry of Works: Roads Office, Bridge Laboratory": bodies, or people, of one larger body."""
        match = re.compile(r"([A-Z][^:,;()]{2,60}(?: \([A-Z]{2,8}\))?):\s+").match(self.state.text, start, end)
        if match is None or read_person(self.state.text, start, match.end(1)):
            return None
        label = read_designation(self.state.text, *match.span(1))
        found = split_people(self.state.text, match.end(), end)
        known = is_country(self.state.text[slice(*match.span(1))]) or any(
            is_body(w.low) for w in words_of(self.state.text, *match.span(1))
        )
        if not known or label.affiliation is None or not found.clean or not found.entries:
            return None
        for entry in found.people:
            entry.affiliation = entry.affiliation or label.affiliation
        return found

    def _names_body(self, index: int) -> bool:
        line = self.state.line(index)
        words = words_of(line)
        return (
            len(words) <= 8
            and not re.search(r"[,;:]", line)
            and not any(w.low in NOT_NAMES and w.upper and w.low != "new" for w in words)
        )

    def stops(self, index: int, enumerated: bool | None) -> bool:
        """Whether a block cannot belong to the list: a heading, a sentence, another kind of numbering."""
        block = self.state.blocks[index]
        line = self.state.line(index)
        if len(line) > (3000 if line.count(",") > 8 else 600) or (
            _SENTENCE.search(line) and not has_cue(line, 0, len(line)) and "(" not in line
        ):
            return True
        if block.gap and re.fullmatch(r"[A-Z]{4,}", line.strip()) and not self._lone_names() and not self._over(index):
            return True  # the heading of a column, or of what follows
        numbered = is_enumerator(block.label)
        if enumerated is not None and numbered and not enumerated:
            return True
        if block.kind is BlockKind.HEADING:
            return not self.state.titled_line(index)
        if index not in self.state.headings:
            return False
        person = read_person(self.state.text, self.state.content(block), block.end)
        return person is None or not (person.titled or " " in person.name)

    def _over(self, index: int) -> bool:
        """Whether a line stands right over a person: the body that the person represents."""
        after = self.state.blocks[index + 1] if index + 1 < self.state.end else None
        return after is not None and read_person(self.state.text, self.state.content(after), after.end) is not None

    def _lone_names(self) -> bool:
        """Whether the person found last is named by one word."""
        last = self.state.candidates[-1].listed.person if self.state.candidates else None
        return last is None or " " not in last.name

    def numbered_alike(self, opener: int, block: Block) -> bool:
        """Whether a block is the next item after the one that opened the list: an agenda, not people."""
        label = self.state.blocks[opener].label
        kinds = [next((k for k, r in _ENUMERATORS if r.fullmatch(one)), None) for one in (label, block.label)]
        return kinds[0] is not None and kinds[0] == kinds[1] and not _FIRST.fullmatch(block.label)

    def heading(self, index: int, style: ListStyle) -> Listed | None:
        """A line over names: the body that they represent, or the office that the next one holds."""
        block = self.state.blocks[index]
        start, end = self.state.content(block), block.end
        line = self.state.line(index)
        if (
            index + 1 >= self.state.end
            or len(line) > 90
            or self.state.titled_line(index)
            or (self.state.delegations and not style.titled)
        ):
            return None
        after = self.state.blocks[index + 1]
        person = read_person(self.state.text, self.state.content(after), after.end)
        if person is None or is_country(self.state.line(index + 1)):
            return None
        body = is_country(line) or (style.by_body and person.titled and not line.rstrip().endswith((",", ";")))
        alone = read_person(self.state.text, start, end) is None and not re.search(r"[,;.]", line)
        designation = read_designation(self.state.text, start, end)
        if body:
            affiliation = designation.affiliation or (None if designation.role else (start, end))
            return Listed(start, end, None, role=designation.role, affiliation=affiliation or (start, end))
        words = words_of(self.state.text, start, end)
        if alone and designation.role and not designation.affiliation and len(words) <= 5:
            return Listed(start, end, None, role=designation.role)
        deeper = after.indent > block.indent or line.rstrip().endswith(":") or line.isupper()
        if alone and deeper and designation.affiliation and any(is_body(w.low) for w in words):
            return Listed(start, end, None, affiliation=designation.affiliation)
        return None

    def remainder(self, index: int, enumerated: bool | None) -> bool:
        """The rest of an entry that was wrapped, or a remark that names nobody ("None", "29 people in attendance")."""
        block = self.state.blocks[index]
        if (
            enumerated is None
            and len(self.state.line(index)) < 60
            and (find_dates(self.state.line(index)) or find_times(self.state.line(index)))
        ):
            return not read_person(self.state.text, self.state.content(block), block.end) or bool(
                find_times(self.state.line(index))
            )
        if says_nobody(self.state.line(index)) or re.match(
            r"(?:none|nil|no apologies)\b", self.state.line(index), re.IGNORECASE
        ):
            return True
        counted = (
            re.match(r"\d+ (?:out )?of \d+ |\d+ \w+", self.state.line(index)) is not None
            and len(self.state.line(index)) < 80
            and not enumerated
        )
        return counted and block.kind is BlockKind.LIST_ITEM

    def wrapped(self, index: int) -> bool:
        """Whether a line is the rest of the list item before it."""
        block, earlier = self.state.blocks[index], self.state.blocks[index - 1]
        return block.indent > 0 and not block.label and not block.gap and earlier.kind is BlockKind.LIST_ITEM

    def unread(self, index: int, style: ListStyle) -> bool:
        """One entry that cannot be read, in the middle of a list that goes on in the same way."""
        if index + 1 >= self.state.end or not self.state.candidates or self.state.candidates[-1].block != index - 1:
            return False
        block, after, before = self.state.blocks[index], self.state.blocks[index + 1], self.state.blocks[index - 1]
        alike = (
            block.kind is after.kind is before.kind
            and block.label[-1:] == after.label[-1:] == before.label[-1:]
            and not block.gap
        )
        short = len(self.state.line(index)) <= 90 and not _SENTENCE.search(self.state.line(index))
        return (
            alike
            and short
            and not after.gap
            and self.entries(index + 1, index + 2, style).clean
            and bool(self.entries(index + 1, index + 2, style).people)
        )
