"""Attendees as entries of the record and as the registry that other components look names up in."""

from __future__ import annotations

from minutebook.components.annotations import Entry, Person
from minutebook.components.attendance.attendee import Attendee
from minutebook.values.people import surname_of


def entry_of(text: str, attendee: Attendee) -> Entry:
    """An attendee as an entry of the record."""
    listed, group = attendee.candidate.listed, attendee.candidate.group
    person = listed.person
    first = (listed.start, listed.end)
    extra = [attendee.status_span, attendee.role, attendee.affiliation, *attendee.more]
    if attendee.honorific_span and attendee.honorific_span[0] < first[0]:
        extra.append(attendee.honorific_span)
    evidence = (
        first,
        *sorted({s for s in extra if s and not (first[0] <= s[0] and s[1] <= first[1]) and s[0] < s[1]}),
    )
    entry = Entry(evidence, group.rule, _confidence(attendee))
    if person is not None:
        entry.put("name", person.name, person.name_span)
    if attendee.honorific and attendee.honorific_span:
        entry.put("honorific", attendee.honorific, attendee.honorific_span)
    if attendee.role_value and attendee.role:
        entry.put("role", attendee.role_value, attendee.role)
        if attendee.role_rule:
            entry.derived["role"] = (attendee.role_rule, {"words": text[slice(*attendee.role)]})
    if attendee.affiliation:
        entry.put("affiliation", " ".join(text[slice(*attendee.affiliation)].split()), attendee.affiliation)
    entry.put("status", attendee.status, *([attendee.status_span] if attendee.status_span else []))
    _put_rest(entry, attendee)
    return entry


def _put_rest(entry: Entry, attendee: Attendee) -> None:
    if attendee.capacity:
        entry.values["capacity"] = attendee.capacity
    if attendee.mode:
        entry.put("mode", attendee.mode, *([attendee.said.mode_span] if attendee.said.mode_span else []))
    for name in ("arrived", "left"):
        if time := getattr(attendee.said, name):
            entry.put(name, time[0], time[1])


def _confidence(attendee: Attendee) -> float:
    confidence = attendee.candidate.group.confidence
    person = attendee.person
    if person is not None and not (person.titled or " " in person.name or attendee.candidate.listed.title):
        confidence -= 0.08
    return max(0.3, min(0.97, confidence))


def person_of(text: str, attendee: Attendee) -> Person:
    """An attendee as somebody whom names in the text may mean."""
    return Person(
        name=attendee.person.name if attendee.person else None,
        surname=surname_of(attendee.person.name) if attendee.person else "",
        honorific=attendee.honorific,
        role=attendee.role_value,
        affiliation=text[slice(*attendee.affiliation)] if attendee.affiliation else None,
        status=attendee.status or "present",
        capacity=attendee.capacity,
        initials=attendee.candidate.listed.initials,
    )
