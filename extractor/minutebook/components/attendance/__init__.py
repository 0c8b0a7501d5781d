"""Who was there: everybody recorded as present, absent or excused, each once.

Lists are found by their labels, by the headings of tables and by sentences that say it (`walk`), read as people
(`values.people_lists`), and put together person by person (`roster`). What this component leaves for the others:
the registry `found.people` (see `components.people.resolve`) and the blocks that the lists occupy.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations
from minutebook.components.attendance import membership, movements, offices
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group
from minutebook.components.attendance.roster import Roster
from minutebook.components.attendance.walk import Walk
from minutebook.values.countries import is_country
from minutebook.values.people import parse_person
from minutebook.values.people_lists import Listed


def annotate(doc: Doc, found: Annotations) -> None:
    """Find the attendees, the registry of people and the blocks of the attendance lists."""
    walk = Walk(found)
    roster = Roster(found.document.text, _half_of_the_day(found))
    for candidate in walk.all():
        roster.add(candidate)
    if not roster.attendees:
        for officer_found in _officers(found, walk.state.run + 2):
            roster.add(officer_found)
    elif not any(a.status == "present" or a.candidate.group.rule.endswith("were_absent") for a in roster.attendees):
        for opener in _openers(found, walk.state.occupied, walk.state.run + 2):
            roster.add(opener)
    for candidate, near in offices.office_lines(found, walk.state.occupied, walk.state.run + 1):
        roster.add_office(candidate, near=near)
    for officer in offices.opening_officers(found, walk.state.occupied):
        roster.name_officer(officer)
    membership.complete(found, roster, walk.state.occupied)
    found.people = roster.people()
    found.attendance_blocks = frozenset(walk.state.occupied)
    found.entries["attendees"] = list(roster.entries())  # names are looked up in them while movements are read
    moves = movements.find(found, roster)
    found.entries["attendees"] = list(roster.entries())
    found.entries.setdefault("movements", []).extend(moves)


def _half_of_the_day(found: Annotations) -> str:
    """The half of the day for times without "am" or "pm": that of the meeting's start, else the second."""
    start = found.meeting.get("start_time")
    return "am" if start is not None and str(start.value) < "11:00" else "pm"


def _openers(found: Annotations, occupied: set[int], run: int) -> Iterator[Candidate]:
    """Who opened a meeting of which the minutes list only those who were absent."""
    for listed in offices.opening_officers(found, occupied):
        if listed.role is not None and listed.person is not None:
            span = (listed.start, listed.end)
            group = Group("en/attendance/opened_by", 0.6, span, "present", "chair")
            yield Candidate(listed, group, run, found.document.block_at(listed.start))


def _officers(found: Annotations, run: int) -> Iterator[Candidate]:
    """Chair and secretary of minutes that hold no list: they at least were there."""
    for name in ("chair", "secretary"):
        several, value = found.meeting.get(f"{name}s"), found.meeting.get(name)
        if value is None or not isinstance(value.value, str) or is_country(value.value):
            continue
        if value.rule.endswith(("chose_moderator", "attested")):  # an act of the meeting, no record of who was there
            continue
        for span in several.spans if several else value.spans[:1]:
            group = Group(f"en/attendance/{name}_of_the_meeting", 0.6, span, "present", name)
            person = parse_person(found.document.text, *span)
            if person is not None and (person.titled or " " in person.name):
                listed = Listed(person.start, person.end, person, person.role_span)
                yield Candidate(listed, group, run, found.document.block_at(span[0]))
