"""Who came, went, returned or stood aside during the meeting, and what that says of the attendees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.components.annotations import Annotations, Entry
from minutebook.components.attendance.attendee import Attendee
from minutebook.components.attendance.labels import rules_of
from minutebook.components.attendance.lists import sentences, trimmed
from minutebook.components.attendance.moved import of_remarks
from minutebook.components.attendance.roster import Roster
from minutebook.components.subjects import Subject, one_mentioned, people_at, people_before
from minutebook.document import Span
from minutebook.values.clock import find_times
from minutebook.values.designations import words_of
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.people import PersonName, same_person
from minutebook.values.people_lists import Listed, split_people
from minutebook.values.titles import MEMBERSHIP

_CUE = re.compile(
    r"\b(?:left|arriv|join|entered|depart|return|rejoin|withdrew|retired|recus|excused|logged|went out|step|out of the"
    r"|absented|came|comes|called|brought back|resumed|took|leave|hung up|dropped|rang off|signed off)",
    re.IGNORECASE,
)
_CUES = (
    *("left", "arriv", "join", "entered", "depart", "return", "withdrew", "retired", "recus", "excused", "logged"),
    *("step", "absented", "came", "comes", "leave", "hung up", "dropped", "rang off", "signed off", "went out"),
    *("called", "brought back", "resumed", "took h", "took t", "out of the"),
)
"""The same as plain strings, which are looked for first."""
_CLAUSE = re.compile(
    r".*(?:[;:–—(\[]\s?|\b(?:that|when|where|as|because|since|at this (?:point|time|stage|juncture),?"
    r"|note|noted|also|then|while)\s)",
    re.IGNORECASE | re.DOTALL,
)


Named = tuple[str, Span, PersonName | None]
"""A name, where it is printed, and the person read there where a list of people was."""
_PLACE = re.compile(r"\b(?:meeting|room|chambers?|hall|call|table|session|zoom|teams)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^|(?<=[\s(]))(?:(?:he|she)|(?P<they>they))(?: then| also| both)?$", re.IGNORECASE)
_COORDINATED = re.compile(r"(?:,| and|, and|, then| and then) $", re.IGNORECASE)


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
            sentence = _Sentence(found, roster, index, (first, last), entries)
            entries += _of_sentence(sentence)
    start_time = found.meeting.get("start_time")
    opened = None if start_time is None else str(start_time.value)
    return entries + list(of_remarks(document.text, roster, entries, opened))


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that may tell of somebody's coming and going, and the movements told before it."""

    found: Annotations
    roster: Roster
    block: int
    span: Span
    before: list[Entry]


def _of_sentence(sentence: _Sentence) -> Iterator[Entry]:
    text, (start, end), roster = sentence.found.document.text, sentence.span, sentence.roster
    lower = text[start:end].lower()
    if "minutes" in lower and holds(lower, ("approved", "correct", "amend")):  # of the meeting before
        return
    taken = start
    for rule in rules_of("movement"):
        if rule.regex is None or not holds(lower, rule.needs):
            continue
        for match in rule.regex.finditer(text, max(start, taken), end):
            time = _time(text, (match.start(), end), roster.half) or _stamp(text, (start, match.start()), roster.half)
            people = _subject(text, start, match.start(), roster) or _known(sentence, match, told=time is not None)
            event = rule.sets["event"]
            for name, attendee in people:
                meant = _again(event, name[0], sentence.before)
                yield _entry(name, rule.id, meant, (start, end), time, text)
                if attendee is None and event == "arrived" and roster.attendees and (listed := _listed(text, name)):
                    attendee = roster.arrived(listed, rule.id, (match.start(), match.end()))
                if attendee is not None:
                    _note(attendee, meant, time)
            taken = match.end() if people else taken


def _listed(text: str, name: Named) -> Listed | None:
    person = name[2]
    return None if person is None else Listed(person.start, person.end, person, person.role_span)


def _again(event: str, name: str, before: list[Entry]) -> str:
    """Somebody who comes in after having left returns."""
    gone = event == "arrived" and any(
        entry.values["name"] == name and entry.values["event"] in ("left", "recused") for entry in before
    )
    return "returned" if gone else event


def _known(sentence: _Sentence, match: re.Match[str], *, told: bool) -> list[tuple[Named, Attendee | None]]:
    """People before the verb by initials or office; before "… and left the room" where the sentence begins; "she"."""
    text, start = sentence.found.document.text, sentence.span[0]
    strong = told or _PLACE.search(match[0]) is not None
    if pronoun := _PRONOUN.search(text[max(start, match.start() - 12) : match.start()]):
        return _meant(sentence, pronoun, match) if strong else []
    people = people_before(sentence.found, start, match.start())
    if not people and strong and _COORDINATED.search(text[max(start, match.start() - 12) : match.start() + 1]):
        people = people_at(sentence.found, start, match.start())
    if any(each.attendee is None for each in people) and not strong:
        return []
    return [(_named(each), _of_roster(sentence.roster, each)) for each in people]


def _meant(sentence: _Sentence, pronoun: re.Match[str], match: re.Match[str]) -> list[tuple[Named, Attendee | None]]:
    """Whom a pronoun means: those who went out together, or the one attendee whom the block named so far."""
    block = sentence.found.document.blocks[sentence.block]
    if pronoun["they"]:
        last = sentence.before[-1] if sentence.before else None
        gone = [e for e in sentence.before if last and e.evidence == last.evidence and e.start >= block.start]
        names = [(e.values["name"], e.fields["name"][0], None) for e in gone] if len(gone) > 1 else []
        return [(name, _by_name(sentence, name)) for name in names]
    somebody = one_mentioned(sentence.found, block.start, match.start())
    return [] if somebody is None else [(_named(somebody), _of_roster(sentence.roster, somebody))]


def _by_name(sentence: _Sentence, name: Named) -> Attendee | None:
    people = people_at(sentence.found, *name[1])
    return _of_roster(sentence.roster, people[0]) if people else None


def _named(subject: Subject) -> Named:
    return subject.name, subject.span, None


def _of_roster(roster: Roster, subject: Subject) -> Attendee | None:
    index = subject.attendee
    return roster.attendees[index] if index is not None and index < len(roster.attendees) else None


def _stamp(text: str, span: Span, half: str) -> tuple[str, Span] | None:
    """The time that a line of a log begins with ("19:20 Roe joins")."""
    mentions = find_times(text[span[0] : min(span[1], span[0] + 24)])
    if len(mentions) != 1 or text[span[0] : span[0] + mentions[0].start].strip(" [("):
        return None
    return mentions[0].during(half), (span[0] + mentions[0].start, span[0] + mentions[0].end)


def _subject(text: str, start: int, end: int, roster: Roster) -> list[tuple[Named, Attendee | None]]:
    """The people before the verb, where all of them are in attendance or bear a title."""
    clause = _CLAUSE.match(text, start, end)
    for begin in [start] if clause is None else [clause.end(), start]:
        found = split_people(text, begin, end, wrapped=True)
        if found.people and _in_brackets(text, found.people[0].start, end):  # beside one of several names
            continue
        if not found.clean or not found.people or len(found.people) != len(found.entries):
            continue
        pairs = [(entry, _attendee(entry.person, roster)) for entry in found.people if entry.person]
        if all(attendee is not None or (entry.person and _member_title(entry.person)) for entry, attendee in pairs):
            return [((p.name, p.name_span, p), attendee) for (e, attendee) in pairs if (p := e.person)]
    return []


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text.count("(", start, end) > text.count(")", start, end)


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


def _entry(name: Named, rule: str, event: str, sentence: Span, time: tuple[str, Span] | None, text: str) -> Entry:
    entry = Entry((trimmed(text, sentence),), rule, 0.8)
    entry.put("name", name[0], name[1])
    entry.put("event", event)
    if time:
        entry.put("time", *time)
    return entry
