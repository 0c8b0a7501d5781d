"""Everybody once: what the lists, rows and sentences of a document say of one person, put together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from minutebook.components.annotations import Entry, Person
from minutebook.components.attendance.attendee import Attendee, capacity_of
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, group_role
from minutebook.components.attendance.record import entry_of, person_of
from minutebook.components.attendance.remarks import read_remarks
from minutebook.document import Span
from minutebook.values.clock import find_times
from minutebook.values.designations import words_of
from minutebook.values.people import PersonName, initials_of, name_tokens, same_person
from minutebook.values.people_lists import Listed, role_text
from minutebook.values.titles import COURTESY

_SINGULAR = {
    "messrs": "Mr",
    "mssrs": "Mr",
    "mesdames": "Mrs",
    "misses": "Miss",
    "cllrs": "Cllr",
    "clrs": "Clr",
    "crs": "Cr",
    "drs": "Dr",
    "profs": "Prof",
    "professors": "Professor",
    "bros": "Bro",
    "alds": "Ald",
    "reps": "Rep",
}
MOST_NAMESAKES = 100
"""So many people with a word of their names in common are told apart; more are no list of people."""
_WEAK_LABEL = re.compile(r"roll|attendance|attendees", re.IGNORECASE)


class Roster:
    """The people of one document, in the order in which they were found."""

    def __init__(self, text: str, half: str) -> None:
        self.text = text
        self.half = half
        self.attendees: list[Attendee] = []
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        """Numbers of the attendees under each word of their names."""

    def add(self, candidate: Candidate) -> None:
        """Take in somebody found: a new person, or more about one who is here already."""
        new = self._attendee(candidate)
        if new.status is None:
            return
        known = self._known(new)
        self._infer_office(new, known)
        if known is None:
            self._append(new)
        else:
            self._merge(known, new)

    def arrived(self, listed: Listed, rule: str, words: Span) -> Attendee:
        """Somebody on no list who is said to have come."""
        group = Group(rule, 0.7, words, "present")
        attendee = self._attendee(Candidate(listed, group, 10_000, 0))
        self._append(attendee)
        return attendee

    def name_officer(self, listed: Listed) -> None:
        """An office printed before a name where the meeting is opened: it says more than the label over the list."""
        if listed.person is None or listed.role is None:
            return
        meant = [a for a in self.attendees if a.person and same_person(a.person, listed.person)]
        if len(meant) == 1 and (meant[0].role is None or meant[0].role == meant[0].candidate.group.role):
            meant[0].role, meant[0].role_value = listed.role, role_text(self.text, listed.role)
            meant[0].capacity = capacity_of(meant[0], meant[0].candidate.group.capacity)

    def add_office(self, candidate: Candidate, *, near: bool) -> None:
        """Take in the holder of an office: more about somebody listed, or somebody whom no list holds."""
        new = self._attendee(candidate)
        known = self._known(new)
        self._infer_office(new, known)
        if known is not None:
            self._merge(known, new)
        elif near:
            self._append(new)

    def _infer_office(self, new: Attendee, known: Attendee | None) -> None:
        """ "Clerked by" and "Chaired by" say what the person is without naming the office."""
        group = new.candidate.group
        if (
            "/office_" not in group.rule
            or group.role is not None
            or new.role is not None
            or (known is not None and known.role is not None)
        ):
            return
        words = self.text[slice(*group.label)].lower()
        value = "Clerk" if words.startswith("clerk") else "Chair" if words.startswith("chair") else None
        if value:
            new.role, new.role_value, new.role_rule = group.label, value, group.rule

    def _attendee(self, candidate: Candidate) -> Attendee:
        listed, group, text = candidate.listed, candidate.group, self.text
        spans = [*listed.remarks, *candidate.remarks]
        said = read_remarks(text, spans, self.half)
        for event, span in candidate.times.items():
            time = read_remarks(text, [span], self.half)
            found = time.arrived or time.left or self._bare_time(span)
            setattr(said, event, found)
        status = candidate.status or said.status or group.status
        if status in ("absent", "apologies") and said.arrived:
            status = "present"
        status_span = candidate.status_span or (said.status_span if said.status else None) or group.label
        new = Attendee(candidate, said, status, status_span, mode=said.mode or group.mode, runs={candidate.run})
        new.affiliation = listed.affiliation or candidate.affiliation or (group.affiliation if listed.person else None)
        self._titles(new)
        new.capacity = capacity_of(new, said.capacity or group.capacity)
        return new

    def _bare_time(self, span: Span) -> tuple[str, Span] | None:
        times = find_times(self.text[slice(*span)])
        if not times:
            return None
        return times[0].during(self.half), (span[0] + times[0].start, span[0] + times[0].end)

    def _titles(self, new: Attendee) -> None:
        """Honorific and role: of a plural title or a label the role, where the entry gives none of its own."""
        listed, group = new.candidate.listed, new.candidate.group
        person = listed.person
        if person and person.honorific and not person.plural:
            new.honorific, new.honorific_span = person.honorific, person.honorific_span
        own = listed.role or new.candidate.role
        if own:
            new.role, new.role_value = own, role_text(self.text, own)
        title = listed.title
        if title:
            words = [w.low for w in words_of(self.text, *title)]
            if words[-1] in COURTESY or (own and new.honorific is None):
                if new.honorific is None:
                    new.honorific = _SINGULAR.get(words[-1]) or role_text(self.text, title)
                    new.honorific_span = title
            elif new.role is None:
                new.role, new.role_value = title, role_text(self.text, title)
        if new.role is None and group.role is not None and person and not (title or _is_member_title(new.honorific)):
            new.role, new.role_value = group.role, group_role(self.text, group.role)

    def _append(self, new: Attendee) -> None:
        new.number = len(self.attendees)
        self.attendees.append(new)
        self._index(new)

    def _index(self, attendee: Attendee) -> None:
        for key in self._keys(attendee):
            if attendee.number not in (listed := self._by_key[key]) and len(listed) < MOST_NAMESAKES:
                listed.append(attendee.number)

    def _namesakes(self, new: Attendee) -> list[Attendee]:
        """Those here who share a word of the name or the initials, in order: nobody else can be the same person."""
        numbers = {number for key in self._keys(new) for number in self._by_key.get(key, ())}
        return [self.attendees[number] for number in sorted(numbers)]

    def _keys(self, attendee: Attendee) -> set[str]:
        """What somebody may be looked up by."""
        if attendee.person is None:
            body = self.text[slice(*attendee.affiliation)].casefold() if attendee.affiliation else ""
            return {f"body {body}"} if body else set()
        name = attendee.person.name
        keys = {*name_tokens(name), name.casefold(), name.replace("_", " ").split()[0].casefold()}
        return keys | {initials_of(name).casefold(), (attendee.candidate.listed.initials or "").casefold()} - {""}

    def _known(self, new: Attendee) -> Attendee | None:
        """The one person here already who is meant; None where nobody or more than one fits."""
        if new.person is None:
            same = [a for a in self._namesakes(new) if a.person is None and self._same_body(a, new)]
            return same[0] if same else None
        others = [a for a in self._namesakes(new) if a.person is not None]
        fitting = [a for a in others if self._fits(a, new)]
        if not fitting:
            fitting = [
                a for a in others if new.candidate.run not in a.runs and _short_form(a.person, new.person, a.candidate)
            ]
        return fitting[0] if len(fitting) == 1 else None

    def _fits(self, known: Attendee, new: Attendee) -> bool:
        assert known.person is not None
        assert new.person is not None
        if new.candidate.run in known.runs:
            moved = new.said.arrived is not None or new.said.left is not None
            if moved and known.person.name.casefold() == new.person.name.casefold():
                return True
            if " " not in new.person.name and " " in known.person.name and known.candidate.block < new.candidate.block:
                return same_person(known.person, new.person)
            same = known.person.name.casefold() == new.person.name.casefold() and " " in new.person.name
            return same and (known.affiliation is None or new.affiliation is None or self._same_body(known, new))
        if " " not in known.person.name or " " not in new.person.name:
            sides = {known.candidate.group.capacity, new.candidate.group.capacity}
            if sides == {"member", "staff"} or sides == {"member", "guest"}:
                return False
        return same_person(known.person, new.person)

    def _same_body(self, one: Attendee, other: Attendee) -> bool:
        a, b = (self.text[slice(*x.affiliation)].casefold() if x.affiliation else "" for x in (one, other))
        return a == b

    def _merge(self, known: Attendee, new: Attendee) -> None:
        known.runs |= new.runs
        if len(new.person.name if new.person else "") > 0 and new.status != known.status:
            self._settle(known, new)
        if known.role is None and new.role is not None:
            known.role, known.role_value, known.role_rule = new.role, new.role_value, new.role_rule
        if known.affiliation is None:
            known.affiliation = new.affiliation
        if known.honorific is None and new.honorific is not None and _is_courtesy(new.honorific):
            known.honorific, known.honorific_span = new.honorific, new.honorific_span
        known.mode = known.mode or new.mode
        known.said.arrived = known.said.arrived or new.said.arrived
        known.said.left = known.said.left or new.said.left
        if new.capacity in ("chair", "secretary") and known.capacity not in ("chair", "secretary"):
            known.capacity = new.capacity
        known.candidate.listed.initials = known.candidate.listed.initials or new.candidate.listed.initials
        self._index(known)
        known.more.append((new.candidate.listed.start, new.candidate.listed.end))

    def _settle(self, known: Attendee, new: Attendee) -> None:
        """Who is listed as present anywhere was there; but a roll of all members says less than "Absent: A"."""
        wins = new.status == "present" and not (new.weak or new.candidate.group.confidence <= 0.6)
        if known.status == "present":
            wins = (
                known.weak
                and new.candidate.group.confidence > 0.6
                and bool(_WEAK_LABEL.search(self.text[slice(*known.candidate.group.label)]))
            )
        if known.status == "absent" and new.status == "apologies":
            wins = True  # absent, and somewhere else it stands that they were excused
        near = abs(known.candidate.block - new.candidate.block) <= 3
        if near and (known.excepted or new.excepted):
            wins = new.excepted
        if wins:
            known.status, known.status_span = new.status, new.status_span

    def entries(self) -> Iterator[Entry]:
        """The attendees as entries of the record."""
        return (entry_of(self.text, attendee) for attendee in self.attendees)

    def people(self) -> list[Person]:
        """The registry that other components look names up in."""
        return [person_of(self.text, attendee) for attendee in self.attendees]


def _short_form(known: PersonName | None, new: PersonName | None, candidate: Candidate) -> bool:
    """Whether a lone word is the given name or the initials of somebody: "Lee" for "Lee Ash", "LA" for "Lee Ash"."""
    full = known.name.replace("_", " ") if known else ""
    if known is None or new is None or " " in new.name or " " not in full:
        return False
    word = new.name
    if word.isupper() and len(word) <= 4:
        return initials_of(known.name) == word or candidate.listed.initials == word
    return full.split()[0].casefold() == word.casefold() and not new.titled


def _is_courtesy(honorific: str) -> bool:
    return all(w.low in COURTESY for w in words_of(honorific))


def _is_member_title(honorific: str | None) -> bool:
    """Whether the title before a name says already what the label over the list would."""
    return honorific is not None and any(
        w.low not in COURTESY or w.low in ("cllr", "cr", "clr") for w in words_of(honorific)
    )
