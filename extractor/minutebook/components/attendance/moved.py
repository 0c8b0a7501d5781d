"""Coming and going that a list of those present tells beside the names ("arr. 7.50 pm", "until 8.10")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutebook.components.annotations import Entry
from minutebook.components.attendance.attendee import Attendee
from minutebook.components.attendance.roster import Roster
from minutebook.document import Span
from minutebook.values.people import initials_of, read_person, same_person

CLOSE = 160
"""Name and time of one entry of a list stand no further apart."""


def of_remarks(text: str, roster: Roster, told: Sequence[Entry], opened: str | None) -> Iterator[Entry]:
    """The movements that stand beside names; where a sentence tells of one too, it takes the time from the list.

    Who came before the meeting opened, as some rolls tell of everybody, moved in no meeting.
    """
    for attendee in roster.attendees:
        for event in ("arrived", "left"):
            said: tuple[str, Span] | None = getattr(attendee.said, event)
            if said is None or attendee.person is None:
                continue
            if event == "arrived" and opened is not None and said[0] <= opened:
                continue
            known = [entry for entry in told if entry.values["event"] == event and _is_of(entry, attendee)]
            if not known:
                yield _entry(text, attendee, event, said)
            elif all("time" not in entry.values for entry in known):
                known[0].put("time", *said)


def _is_of(entry: Entry, attendee: Attendee) -> bool:
    name = entry.values["name"]
    person = read_person(name, 0, len(name))
    assert attendee.person is not None
    if person is not None and same_person(attendee.person, person):
        return True
    full = attendee.person.name
    return name in (full, full.split()[0], initials_of(full), attendee.candidate.listed.initials)


def _entry(text: str, attendee: Attendee, event: str, said: tuple[str, Span]) -> Entry:
    listed, time = attendee.candidate.listed, said[1]
    start, end = listed.start, time[1]
    if text[end : end + 1] in ")]" and text[end : end + 1]:
        end += 1
    if not 0 <= time[0] - start <= CLOSE or "\n\n" in text[start:end]:
        start = text.rfind("\n", 0, time[0]) + 1
        tab = text.rfind("\t", start, time[0]) + 1
        start = max(start, tab)
    start += len(text[start:end]) - len(text[start:end].lstrip())
    assert attendee.person is not None
    entry = Entry(((start, end),), f"en/attendance/{'arrived' if event == 'arrived' else 'left'}", 0.85)
    if not start <= attendee.person.name_span[0] < end:
        entry.evidence = (*entry.evidence, attendee.person.name_span)
    entry.put("name", attendee.person.name, attendee.person.name_span)
    entry.put("event", event)
    entry.put("time", *said)
    return entry
