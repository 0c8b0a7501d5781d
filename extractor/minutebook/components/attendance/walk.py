"""From block to block: where lists of people start, what they hold and where they end."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.components.annotations import Annotations
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, read_label, rules_of
from minutebook.components.attendance.lists import (
    ListStyle,
    goes_on,
    people_in,
    plausible,
    read_entry,
    runs_on,
    sentences,
)
from minutebook.components.attendance.prose import sentence_people
from minutebook.components.attendance.tables import read_table
from minutebook.components.attendance.columns import read_columns
from minutebook.document import Block, BlockKind, Span
from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times
from minutebook.values.countries import is_country
from minutebook.values.designations import is_body, read_designation, words_of
from minutebook.values.people import PersonName, parse_person, read_person
from minutebook.values.people_lists import Listed, PeopleList, split_people
from minutebook.values.titles import NOT_NAMES, is_plural

_CUES = (
    "present", "attend", "absent", "absence", "apolog", "regret", "excus", "particip", "roll call", "rollcall", "roll-call", "sign-in", "sign in",
    "in the chair", "presid", "remote", "zoom", "phone", "in person", "leave of absence", "answered", "acting as", "at his post", "at her post",
)  # fmt: skip
_CUE = re.compile(
    r"present|attend|absent|absence|ap?pologi|regrets|excus|particip|roll ?call|roll-call|sign[- ]in|in the chair|presid|remote|zoom|phone|in person|leave of absence|answered",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\W*(?:other|also|additional|guest)s?\b", re.IGNORECASE)
_ENUMERATORS = (
    ("digit", re.compile(r"\(?\d{1,3}[.):]?")),
    ("decimal", re.compile(r"\d{1,3}(?:[./]\d{1,4})+[.):]?")),
    ("roman", re.compile(r"\(?[ivxIVX]{1,6}[.)]")),
    ("letter", re.compile(r"\(?[A-Za-z][.)]")),
)
_FIRST = re.compile(r"\(?(?:1|a|A|i|I)[.):]?")
_DATED = re.compile(r"\b\d{1,2}/\d{1,2}/\d{2,4}\b.*\b\d{1,2}/\d{1,2}/\d{2,4}\b")
_MIDWAY = re.compile(r"[\w).;] (?:also present|in attendance|present|absent|apologies|regrets|excused)\s?:", re.IGNORECASE)
_HANDLE = re.compile(r"@?[A-Za-z][\w.-]{1,24}")
_NO_ROLES = re.compile(r"\b(?:nominees|candidates)\b", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|would|that|moved|seconded|reported|noted|agreed|asked|called|opened|thanked|stated|said|presented|gave"
    r"|made|welcomed|introduced|explained|advised|informed|requested|discussed|updated|spoke|read|announced)\b"
)


def _is_enumerator(label: str) -> bool:
    """Whether a label counts items rather than marking them."""
    return any(regex.fullmatch(label) for _, regex in _ENUMERATORS)


def _plural_end(text: str, label: Span) -> bool:
    """Whether a label ends in the name of a group: "… Management and Staff", not in one office: "A. Roe Chair"."""
    words = words_of(text, *label)
    return is_plural(words[-1].text) or words[-1].low in ("staff", "public", "press", "media")


class Walk:
    """One pass over the blocks of a document."""

    def __init__(self, found: Annotations) -> None:
        self.found = found
        self.document = found.document
        self.text = found.document.text
        self.blocks = found.document.blocks
        self.end = found.appendix_from if found.appendix_from is not None else len(self.blocks)
        self.headings = {section.block for section in found.sections}
        self.candidates: list[Candidate] = []
        self.occupied: set[int] = set()
        self.run = 0
        self.headed = 0
        """How many names stood under the body that they represent."""
        self.resume = 0
        """Where to go on after a list that started within a block."""
        self.last_list = -100
        """Index of the last block of the last list."""

    def all(self) -> list[Candidate]:
        """Everybody found, in document order."""
        index = 0
        while index < self.end:
            index = max(self._at(index), self.resume)
        return self.candidates

    def line(self, index: int) -> str:
        """A block's text without its enumerator."""
        block = self.blocks[index]
        return self.text[self._content(block) : block.end]

    def _content(self, block: Block) -> int:
        return max(block.content, block.start)

    def _at(self, index: int) -> int:
        """Look for a list that starts in this block; the index of the block to go on with."""
        block = self.blocks[index]
        if block.kind is BlockKind.FURNITURE:
            return index + 1
        if block.kind is BlockKind.ROW:
            return self._rows(index, None) or index + 1
        if table := read_columns(self.found, index, self.run + 1):
            self.run += 1
            self.candidates += table[0]
            self.occupied.update(range(index, table[1]))
            self.last_list = table[1] - 1
            return table[1]
        lower = self.text[block.start : block.end].lower()
        if not any(word in lower for word in _CUES):
            return index + 1
        start = self._content(block)
        group = read_label(self.text, start, block.end, "label")
        if group and self._opens(index, group):
            stop = self._region(index, group)
            if stop > index:
                return stop
        self._inner(index)
        return index + 1

    # Lists that a label opens.

    def _opens(self, index: int, group: Group) -> bool:
        """Whether a label is that of a list of attendance and not of a vote."""
        if group.status in ("absent", "apologies") and self._in_vote(index):
            return False
        return group.status is not None

    def _in_vote(self, index: int) -> bool:
        near = range(max(0, index - 3), min(self.end, index + 3))
        lines = [self.line(i) for i in near if not self.blocks[i].kind is BlockKind.HEADING]
        return any(rule.regex and rule.regex.search(line) for rule in rules_of("vote") for line in lines if len(line) < 300)

    def _region(self, index: int, group: Group) -> int:
        """Read the list that a label opens; the index after it, or `index` where there is no list after all."""
        before = len(self.candidates)
        self.run += 1
        block = self.blocks[index]
        if self.text[group.content : block.end].strip(" .:\t-–*"):
            following = self._run_in(index, group.content, group)
            if following is None:
                return index
        elif group.explicit:
            following = index + 1
        else:
            return index
        self._group_before(index, group)
        self._before(index, group)
        stop = self._beneath(following, group, opener=index)
        if len(self.candidates) == before:
            return index
        self.occupied.update(range(index, stop))
        self.last_list = stop - 1
        return stop

    def _run_in(self, index: int, start: int, group: Group) -> int | None:
        """People after a label on its own line and on those that it runs on to; None where there are none."""
        stop = index
        while stop + 1 < self.end and self._continues(stop):
            stop += 1
        for last in range(stop, index - 1, -1):
            end = self.blocks[last].end
            cells = self.blocks[index].kind is BlockKind.ROW
            segments = self._segments(start, end, group)
            count, reached = 0, start
            for first, until, inner in segments:
                found, done = people_in(self.text, first, until, strict=not inner.explicit or last > index, wrapped=not cells)
                if not self._believable(found, inner):
                    break
                count += len(found.entries) + len(found.groups)
                reached = done
                self._take(found, inner, index)
            if count and (last == index or not self.text[reached:end].strip(" .")):
                self._sentences_after(index, reached, end)
                return last + 1
            if count and last > index:
                self._forget(index)
                continue
            if self._nobody(start, end):
                return last + 1
        return None

    def _forget(self, index: int) -> None:
        """Take back what was read from this block: it is to be read again, cut differently."""
        self.candidates = [c for c in self.candidates if not (c.block == index and c.run == self.run)]

    def _nobody(self, start: int, end: int) -> bool:
        words = self.text[start:end].strip(" .*-").lower()
        return words in ("none", "nil", "n/a", "no one", "nobody", "none received", "none recorded", "all", "as above")

    def _believable(self, found: PeopleList, group: Group) -> bool:
        """A label without a colon needs a list that cannot be anything else."""
        if not (found.entries or found.groups):
            return False
        if group.explicit:
            return True
        sure = [e for e in found.people if e.person and (e.person.titled or " " in e.person.name)]
        return found.clean and bool(sure)

    def _segments(self, start: int, end: int, group: Group) -> list[tuple[int, int, Group]]:
        """The stretch cut at further labels within it: "Present: A, B. Absent: C. Staff: D"."""
        cuts: list[tuple[int, Group]] = []
        starts = {first for first, _ in list(sentences(self.text, start, end))[1:]}
        starts |= {match.start() + 1 for match in _MIDWAY.finditer(self.text, start, end)}
        for first in sorted(starts):
            at = first + len(self.text[first:end]) - len(self.text[first:end].lstrip())
            if cuts and at <= cuts[-1][1].label[1]:
                continue
            label = read_label(self.text, at, end, "label", "group", "office")
            if label and (label.explicit or label.status):
                cuts.append((at, label.within(cuts[-1][1] if cuts else group) if label.status is None else label))
        result, first, current = [], start, group
        for at, label in cuts:
            result.append((first, at, current))
            first, current = label.content, label
        return [*result, (first, end, current)]

    def _continues(self, index: int) -> bool:
        """Whether the running list of this block goes on in the next."""
        following = self.blocks[index + 1]
        if index + 1 in self.headings and not self.line(index).rstrip().endswith((",", ";")):
            return False
        if not goes_on(self.document, self.blocks[index], following):
            return False
        label = read_label(self.text, following.start, following.end, "label")
        return not (label and label.explicit)

    def _group_before(self, index: int, group: Group) -> None:
        """A group that is named right before the label of those present: "Staff: A. Roe" over "Present: …"."""
        if group.status != "present" or index == 0 or index - 1 in self.occupied:
            return
        block = self.blocks[index - 1]
        label = read_label(self.text, self._content(block), block.end, "group") if block.kind is not BlockKind.ROW else None
        if label is None or not label.explicit or not self.text[label.content : block.end].strip():
            return
        found = split_people(self.text, label.content, block.end)
        if found.clean and found.people and all(e.person and " " in e.person.name for e in found.people):
            self._take(found, label.within(group), index - 1)

    def _before(self, index: int, group: Group) -> None:
        """Lists before "Other attendees" are of attendees too, though no label says so: "Board of Directors", "Staff"."""
        if not _OTHERS.match(self.text, *group.label) or (self.candidates and self.candidates[-1].block >= index - 12):
            return
        first = index
        while first > 0 and index - first < 60 and self._listlike(first - 1):
            first -= 1
        while first < index and self._group_heading(first) is None:
            first += 1
        heading = self._group_heading(first) if first < index else None
        if heading is not None and index - first >= 3:
            self._beneath(first, replace(heading, status="present", confidence=0.75), until=index)
            self.occupied.update(range(first, index))

    def _listlike(self, index: int) -> bool:
        block = self.blocks[index]
        if block.kind is BlockKind.FURNITURE or self._group_heading(index) is not None:
            return True
        first = block.cells[0] if block.cells else (self._content(block), block.end)
        return read_person(self.text, *first) is not None and len(self.line(index)) < 120

    def _group_heading(self, index: int) -> Group | None:
        block = self.blocks[index]
        if block.kind is BlockKind.ROW:
            return None
        group = read_label(self.text, self._content(block), block.end, "group")
        whole = group is not None and group.explicit and not self.text[group.content : block.end].strip()
        return group if whole else None

    def _beneath(self, index: int, outer: Group, *, opener: int | None = None, until: int | None = None) -> int:
        """Read the blocks beneath a label as its list; the index of the first that is none of it."""
        group = outer
        last = self.end if until is None else until
        style = ListStyle(self._run_of_lines(index))
        heading: Span | None = None
        role: Span | None = None
        enumerated: bool | None = None
        while index < last:
            block = self.blocks[index]
            if block.kind is BlockKind.FURNITURE:
                index += 1
                continue
            if block.kind is BlockKind.ROW:
                stop = self._rows(index, group)
                if stop is None:
                    break
                index = stop
                continue
            start = self._content(block)
            label = self._label_within(index, group, outer)
            if label is not None:
                stop = self._sub_list(index, label)
                if stop is None:
                    break
                index, group, heading, role, enumerated = stop, label, label.affiliation, None, None
                if label.status:
                    outer = label
                style = ListStyle(self._run_of_lines(index))
                continue
            if self._stops(index, enumerated) or (opener is not None and self._numbered_alike(opener, block)):
                break
            if enumerated is not None and self._wrapped(index):
                index += 1
                continue
            if title := self._heading(index, style):
                heading, role = title.affiliation, title.role
                index += 1
                continue
            stop = index + 1
            while stop < self.end and runs_on(self.line(index)) and self._continues(stop - 1):
                stop += 1
            found = self._entries(index, stop, style)
            while stop > index + 1 and not plausible(found):
                stop -= 1
                found = self._entries(index, stop, style)
            if not plausible(found):
                if self._remainder(index, enumerated) or self._unread(index, style):
                    index += 1
                    continue
                if self._sentence(index, outer):
                    index += 1
                    continue
                break
            self._take(found, group, index, heading, None if _NO_ROLES.search(self.text, *group.label) else role)
            if heading is not None:
                role = None
                self.headed += len(found.people)
            self._carry_title(found, index)
            if enumerated is None:
                enumerated = _is_enumerator(block.label)
            index = stop
            if role is not None and heading is None:
                role = self._keep_role(index, role)
        return index

    def _carry_title(self, found: PeopleList, index: int) -> None:
        """A plural title on the first of several lines holds for the names on the lines after it."""
        entry = self.candidates[-1].listed if len(found.entries) == 1 and found.people else None
        before = self.candidates[-2] if len(self.candidates) > 1 else None
        if entry is None or before is None or before.block >= index or before.run != self.run:
            return
        person, title = entry.person, before.listed.title
        if person and title and not person.titled and entry.role is None and entry.title is None:
            entry.title = title

    def _numbered_alike(self, opener: int, block: Block) -> bool:
        """Whether a block is the next item after the one whose label opened the list: an agenda, not a list of people."""
        label = self.blocks[opener].label
        kinds = [next((k for k, r in _ENUMERATORS if r.fullmatch(one)), None) for one in (label, block.label)]
        return kinds[0] is not None and kinds[0] == kinds[1] and not _FIRST.fullmatch(block.label)

    def _keep_role(self, index: int, role: Span) -> Span | None:
        """An office on a line of its own holds for the deeper lines under it, else for one name."""
        if index < self.end and self.blocks[index].indent > self.blocks[self.document.block_at(role[0])].indent:
            return role
        return None

    def _run_of_lines(self, index: int) -> list[str]:
        """The lines from here to the next heading or label: what the style of a list is seen from."""
        lines = []
        for i in range(index, min(self.end, index + 120)):
            block = self.blocks[i]
            other = lines and block.label[:1].isdigit() != self.blocks[index].label[:1].isdigit()
            if block.kind in (BlockKind.ROW, BlockKind.HEADING) or len(self.line(i)) > 150 or other:
                break
            label = read_label(self.text, self._content(block), block.end, "label")
            if label and label.explicit:
                break
            lines.append(self.line(i))
        return lines

    def _entries(self, index: int, stop: int, style: ListStyle) -> PeopleList:
        start, end = self._content(self.blocks[index]), self.blocks[stop - 1].end
        if stop - index > 1:
            return split_people(self.text, start, end, wrapped=True)
        if style.by_body and not read_person(self.text, start, end):
            return PeopleList()
        if (bodies := self._body_label(start, end)) is not None:
            return bodies
        if style.titled == 0 and self.delegations and self._names_body(index):
            return PeopleList(entries=[Listed(start, end, None, affiliation=(start, end))])
        if style.handles and _HANDLE.fullmatch(self.text, start, end):
            name = PersonName(start, end, self.text[start:end], (start, end))
            return PeopleList(entries=[Listed(start, end, name)])
        bullet = bool(self.blocks[index].label)
        return read_entry(self.text, start, end, style, bullet=bullet)

    def _body_label(self, start: int, end: int) -> PeopleList | None:
        """"European Commission: Publications Office, Joint Research Centre": bodies, or people, of one larger body."""
        match = re.compile(r"([A-Z][^:,;()]{2,60}):\s+").match(self.text, start, end)
        if match is None or read_person(self.text, start, match.end(1)):
            return None
        label = read_designation(self.text, *match.span(1))
        found = split_people(self.text, match.end(), end)
        known = is_country(self.text[slice(*match.span(1))]) or any(is_body(w.low) for w in words_of(self.text, *match.span(1)))
        if not known or label.affiliation is None or not found.clean or not found.entries:
            return None
        for entry in found.people:
            entry.affiliation = entry.affiliation or label.affiliation
        return found

    @property
    def delegations(self) -> bool:
        """Whether the people found so far were listed under the bodies that they represent, or are such bodies."""
        return self.headed + sum(c.listed.person is None for c in self.candidates) >= 3

    def _names_body(self, index: int) -> bool:
        line = self.line(index)
        words = words_of(line)
        return len(words) <= 8 and not re.search(r"[,;:]", line) and not any(w.low in NOT_NAMES and w.upper and w.low != "new" for w in words)

    def _label_within(self, index: int, group: Group, outer: Group) -> Group | None:
        """A label that changes group or status within a list."""
        block = self.blocks[index]
        start = self._content(block)
        label = read_label(self.text, start, block.end, "label")
        if label and self._opens(index, label) and (label.explicit or self._rest_is_people(label, block)):
            return label
        inner = read_label(self.text, start, block.end, "group", "office")
        if inner is None or not inner.explicit:
            return None
        whole = not self.text[inner.content : block.end].strip()
        if whole and read_person(self.text, start, block.end) and not _plural_end(self.text, inner.label):
            return None
        inner = self._of_its_own(inner.within(outer), outer, index)
        if not whole and not inner.capacity == "secretary" and (designation := self._body_after(inner, block)):
            return replace(inner, affiliation=designation, content=block.end)
        return inner

    def _of_its_own(self, inner: Group, outer: Group, index: int) -> Group:
        """A group that follows the list of those absent is present, unless it is the first thing under that label."""
        if outer.status == "present" or not self.candidates or self.candidates[-1].group.label < outer.label:
            return inner
        return replace(inner, status="present") if self.candidates[-1].block < index else inner

    def _rest_is_people(self, label: Group, block: Block) -> bool:
        found, _ = people_in(self.text, label.content, block.end, strict=True)
        return self._believable(found, label)

    def _body_after(self, group: Group, block: Block) -> Span | None:
        """"Guest speakers – Acme Chapter of …": the body that all of the group come from."""
        span = (group.content, block.end)
        words = words_of(self.text, *span)
        if "," in self.text[slice(*span)] or not any(is_body(w.low) for w in words) or parse_person(self.text, *span):
            return None
        return read_designation(self.text, *span).affiliation

    def _is_person_line(self, index: int) -> bool:
        start, end = self._content(self.blocks[index]), self.blocks[index].end
        person = read_person(self.text, start, end)
        return person is not None and person.titled

    def _sub_list(self, index: int, label: Group) -> int | None:
        """People after a label within a list; the index to go on with, None where the label ends the list."""
        block = self.blocks[index]
        self.run += 1
        if not self.text[label.content : block.end].strip(" .:\t-–*") or label.content >= block.end:
            return index + 1
        stop = self._run_in(index, label.content, label)
        if stop is None:
            found = split_people(self.text, label.content, block.end)
            return index + 1 if found.groups and found.clean else None
        return stop

    def _stops(self, index: int, enumerated: bool | None) -> bool:
        """Whether a block cannot belong to the list: a heading, a sentence, another kind of numbering."""
        block = self.blocks[index]
        line = self.line(index)
        if len(line) > (3000 if line.count(",") > 8 else 600) or (_SENTENCE.search(line) and not _CUE.search(line) and "(" not in line):
            return True
        numbered = _is_enumerator(block.label)
        if enumerated is not None and numbered and not enumerated:
            return True
        if block.kind is BlockKind.HEADING:
            return not self._is_person_line(index)
        return index in self.headings and read_person(self.text, self._content(block), block.end) is None

    def _heading(self, index: int, style: ListStyle) -> Listed | None:
        """A line over names: the body that they represent, or the office that the next one holds."""
        block = self.blocks[index]
        start, end = self._content(block), block.end
        line = self.line(index)
        if index + 1 >= self.end or len(line) > 90 or self._is_person_line(index) or (self.delegations and not style.titled):
            return None
        after = self.blocks[index + 1]
        person = read_person(self.text, self._content(after), after.end)
        if person is None or is_country(self.line(index + 1)):
            return None
        body = is_country(line) or (style.by_body and person.titled and not line.rstrip().endswith((",", ";")))
        alone = read_person(self.text, start, end) is None and not re.search(r"[,;.]", line)
        designation = read_designation(self.text, start, end)
        if body:
            affiliation = designation.affiliation or (None if designation.role else (start, end))
            return Listed(start, end, None, role=designation.role, affiliation=affiliation or (start, end))
        words = words_of(self.text, start, end)
        if alone and designation.role and not designation.affiliation and len(words) <= 5:
            return Listed(start, end, None, role=designation.role)
        deeper = after.indent > block.indent or line.rstrip().endswith(":") or line.isupper()
        if alone and deeper and designation.affiliation and any(is_body(w.low) for w in words):
            return Listed(start, end, None, affiliation=designation.affiliation)
        return None

    def _remainder(self, index: int, enumerated: bool | None) -> bool:
        """The rest of an entry that was wrapped, or a remark that names nobody ("None", "29 people in attendance")."""
        block = self.blocks[index]
        if enumerated is None and len(self.line(index)) < 60 and (find_dates(self.line(index)) or find_times(self.line(index))):
            return not read_person(self.text, self._content(block), block.end) or bool(find_times(self.line(index)))
        if self._nobody(self._content(block), block.end) or re.match(r"(?:none|nil|no apologies)\b", self.line(index), re.IGNORECASE):
            return True
        counted = re.match(r"\d+ (?:out )?of \d+ |\d+ \w+", self.line(index)) is not None and len(self.line(index)) < 80 and not enumerated
        return counted and block.kind is BlockKind.LIST_ITEM

    def _wrapped(self, index: int) -> bool:
        """Whether a line is the rest of the list item before it."""
        block, earlier = self.blocks[index], self.blocks[index - 1]
        return block.indent > 0 and not block.label and not block.gap and earlier.kind is BlockKind.LIST_ITEM

    def _unread(self, index: int, style: ListStyle) -> bool:
        """One entry that cannot be read, in the middle of a list that goes on in the same way."""
        if index + 1 >= self.end or not self.candidates or self.candidates[-1].block != index - 1:
            return False
        block, after, before = self.blocks[index], self.blocks[index + 1], self.blocks[index - 1]
        alike = block.kind is after.kind is before.kind and block.label[-1:] == after.label[-1:] == before.label[-1:] and not block.gap
        short = len(self.line(index)) <= 90 and not _SENTENCE.search(self.line(index))
        return alike and short and not after.gap and self._entries(index + 1, index + 2, style).clean and bool(self._entries(index + 1, index + 2, style).people)

    def _sentence(self, index: int, outer: Group) -> bool:
        """A sentence within the list that names people ("Apologies were received from …")."""
        block = self.blocks[index]
        if not _CUE.search(self.text, block.start, block.end) or len(self.line(index)) > 700:
            return False
        before = len(self.candidates)
        announced = False
        self.run += 1
        for found, group, _ in sentence_people(self.text, self._content(block), block.end):
            self._take(found, group, index)
            announced = announced or not found.entries
        return announced or len(self.candidates) > before

    def _sentences_after(self, index: int, start: int, end: int) -> None:
        """Sentences that follow the list in its own block."""
        if start < end and _CUE.search(self.text, start, end):
            self.run += 1
            for found, group, _ in sentence_people(self.text, start, end):
                self._take(found, group, index)

    # Lists that stand in the middle of a block.

    def _inner(self, index: int) -> None:
        """Labels and sentences of attendance within a block that opens with something else."""
        block = self.blocks[index]
        start = self._content(block)
        if self._inner_label(index, start):
            return
        near = index - self.last_list <= 2 or (self.last_list < 0 and index < 25)
        kind = self.found.kind_at(index)
        near = near or kind in ("attendance", "apologies", "call_to_order")
        self.run += 1
        for found, group, after in sentence_people(self.text, start, block.end):
            if after and not near and not (group.status == "present" and len(found.entries) >= 3):
                if group.status == "present" or group.capacity:
                    continue
                self._take(found, replace(group, confidence=0.6), index, doubtful=self._in_vote(index))
                continue
            self._take(found, group, index)
            if not after:
                self._opened_by_sentence(index, found, group)

    def _opened_by_sentence(self, index: int, found: PeopleList, group: Group) -> None:
        """A sentence that ends in a colon opens a list beneath it."""
        if found.entries:
            return
        before = len(self.candidates)
        stop = self._beneath(index + 1, group)
        if len(self.candidates) < before + 2 and group.confidence < 0.8:
            del self.candidates[before:]
        elif stop > index + 1:
            self.occupied.update(range(index, stop))
            self.last_list = stop - 1

    def _inner_label(self, index: int, start: int) -> bool:
        block = self.blocks[index]
        for first, last in sentences(self.text, start, block.end):
            at = last - len(self.text[first:last].lstrip())
            if at == start:
                continue
            group = read_label(self.text, at, block.end, "label")
            if group and group.explicit and ":" in self.text[group.content - 2 : group.content] and self._opens(index, group):
                self._sentences_after(index, start, at)
                self.run += 1
                if not self.text[group.content : block.end].strip():
                    return self._after_line(index, group)
                stop = self._run_in(index, group.content, group)
                if stop is not None:
                    stop = self._beneath(stop, group) if stop > index + 1 or self.blocks[index].kind is not BlockKind.LIST_ITEM else stop
                    self.last_list = stop - 1
                    return True
        return False

    def _after_line(self, index: int, group: Group) -> bool:
        """A label at the end of a line, its list on the lines after it."""
        before = len(self.candidates)
        following = self.blocks[index + 1] if index + 1 < self.end else None
        if following is None:
            return False
        stop = self._run_in(index + 1, self._content(following), group) or index + 1
        stop = self._beneath(stop, group)
        if len(self.candidates) > before:
            self.occupied.update(range(index + 1, stop))
            self.last_list = stop - 1
            self.resume = stop
        return len(self.candidates) > before

    # Tables.

    def _table_cue(self, index: int, stop: int) -> bool:
        """Whether a table that no label announced may be one of people: by its words, or its columns for dates."""
        lower = self.text[self.blocks[index].start : self.blocks[stop - 1].end].lower()
        if any(word in lower for word in _CUES) or "status" in lower:
            return True
        return _DATED.search(self.text, self.blocks[index].start, self.blocks[index].end) is not None

    def _rows(self, index: int, group: Group | None) -> int | None:
        """Read a table of people; the index after it, or None where it is something else."""
        stop = index
        table = self.blocks[index].table
        while stop < self.end and self.blocks[stop].kind is BlockKind.ROW and self.blocks[stop].table == table:
            stop += 1
        if group is None and not self._table_cue(index, stop):
            return None
        self.run += 1
        people = read_table(self.found, range(index, stop), group, self.run)
        if not people:
            return None
        self.candidates += people
        self.occupied.update(c.block for c in people)
        self.last_list = max(c.block for c in people)
        return stop

    def _take(
        self, found: PeopleList, group: Group, index: int, heading: Span | None = None, role: Span | None = None, *, doubtful: bool = False
    ) -> None:
        if doubtful:
            return
        for entry in found.entries:
            self.candidates.append(Candidate(entry, group, self.run, index, affiliation=heading, role=role))
            role = None if heading else role
        if found.entries:
            self.occupied.add(index)
