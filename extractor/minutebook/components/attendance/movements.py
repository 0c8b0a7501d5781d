"""Who came, went, returned or stood aside during the meeting, and what that says of the attendees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.components.annotations import Annotations, Entry
from minutebook.components.attendance.attendee import Attendee
from minutebook.components.attendance.labels import rules_of
from minutebook.components.attendance.lists import sentences, trimmed
from minutebook.components.attendance.roster import Roster
from minutebook.document import Span
from minutebook.values.clock import find_times
from minutebook.values.designations import words_of
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.people import PersonName, same_person
from minutebook.values.people_lists import Listed, split_people
from minutebook.values.titles import MEMBERSHIP

_CUE = re.compile(
    r"\b(?:left|arriv|join|entered|depart|return|rejoin|withdrew|retired|recus|excused|logged"
    r"|stepped|absented|came in|leaves|hung up|dropped|rang off|signed off)",
    re.IGNORECASE,
)
_CUES = (
    *("left", "arriv", "join", "entered", "depart", "return", "withdrew", "retired", "recus", "excused", "logged"),
    *("stepped", "absented", "came in", "leaves", "hung up", "dropped", "rang off", "signed off"),
)
"""The same as plain strings, which are looked for first."""
_CLAUSE = re.compile(
    r".*(?:[;:–—(\[]\s?|\b(?:that|when|where|as|because|since|at this (?:point|time|stage|juncture),?"
    r"|note|noted|also|then|while)\s)",
    re.IGNORECASE | re.DOTALL,
)


def find(found: Annotations, roster: Roster) -> list[Entry]:
    """Movements of people in attendance; times of coming and going are put down with the attendee too."""
    document = found.document
    entries: list[Entry] = []
    end = found.appendix_from if found.appendix_from is not None else len(document.blocks)
    for index in range(end):
        block = document.blocks[index]
        if not holds(lowered_in_place(document.text[block.start : block.end]), _CUES):
            continue
        if not _CUE.search(document.text, block.start, block.end):
            continue
        for first, last in sentences(document.text, max(block.start, block.content), block.end):
            entries += _of_sentence(document.text, first, last, roster)
    return entries


def _of_sentence(text: str, start: int, end: int, roster: Roster) -> Iterator[Entry]:
    lower = text[start:end].lower()
    taken = start
    for rule in rules_of("movement"):
        if rule.regex is None or not holds(lower, rule.needs):
            continue
        for match in rule.regex.finditer(text, max(start, taken), end):
            people = _subject(text, start, match.start(), roster)
            if not people:
                continue
            time = _time(text, (match.start(), end), roster.half)
            event = rule.sets["event"]
            for listed, attendee in people:
                yield _entry(listed, rule.id, event, (start, end), time, text)
                if attendee is None and event == "arrived" and roster.attendees:
                    attendee = roster.arrived(listed, rule.id, (match.start(), match.end()))
                if attendee is not None:
                    _note(attendee, event, time)
            taken = match.end()


def _subject(text: str, start: int, end: int, roster: Roster) -> list[tuple[Listed, Attendee | None]]:
    """The people before the verb, where all of them are in attendance or bear a title."""
    clause = _CLAUSE.match(text, start, end)
    for begin in [start] if clause is None else [clause.end(), start]:
        found = split_people(text, begin, end, wrapped=True)
        if not found.clean or not found.people or len(found.people) != len(found.entries):
            continue
        pairs = [(entry, _attendee(entry.person, roster)) for entry in found.people if entry.person]
        if all(attendee is not None or (entry.person and _member_title(entry.person)) for entry, attendee in pairs):
            return [*pairs]
    return []


def _member_title(person: PersonName) -> bool:
    """Whether the title before a name is that of a member or an officer, not one of courtesy."""
    words = [w.low for w in words_of(person.honorific or "")]
    return person.role is not None or any(low in MEMBERSHIP or low in ("cllr", "cr", "clr") for low in words)


def _attendee(person: PersonName, roster: Roster) -> Attendee | None:
    meant = [a for a in roster.attendees if a.person and same_person(a.person, person)]
    if not meant and " " not in person.name:
        meant = [
            a for a in roster.attendees if a.person and a.person.name.split()[0].casefold() == person.name.casefold()
        ]
    return meant[0] if len(meant) == 1 else None


def _time(text: str, span: Span, half: str) -> tuple[str, Span] | None:
    mentions = find_times(text[slice(*span)])
    if len(mentions) != 1 and not (mentions and mentions[0].start < 60):
        return None
    mention = mentions[0]
    return mention.during(half), (span[0] + mention.start, span[0] + mention.end)


def _note(attendee: Attendee, event: str, time: tuple[str, Span] | None) -> None:
    if attendee.status != "present" and event == "arrived":
        attendee.status = "present"
    if event == "arrived" and time and attendee.said.arrived is None and attendee.said.left is None:
        attendee.said.arrived = time
    if event == "left" and time:
        attendee.said.left = attendee.said.left or time
    if event == "returned":
        attendee.said.left = None


def _entry(listed: Listed, rule: str, event: str, sentence: Span, time: tuple[str, Span] | None, text: str) -> Entry:
    entry = Entry((trimmed(text, sentence),), rule, 0.8)
    assert listed.person is not None
    entry.put("name", listed.person.name, listed.person.name_span)
    entry.put("event", event)
    if time:
        entry.put("time", *time)
    return entry
