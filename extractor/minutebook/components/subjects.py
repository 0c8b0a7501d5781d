"""Who a sentence is about: the people before its verb, as far as the document knows them.

People listed as attending are known by name, initials or office; others count where a title stands before the
name. A name that is neither is none: nobody is better than a wrong somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.components.annotations import Annotations
from minutebook.components.people import resolve
from minutebook.document import Span
from minutebook.values.people import read_person, same_person


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody who does what the sentence tells."""

    name: str
    span: Span
    """Where the name is printed: in the sentence, or in the list where the sentence has an office alone."""
    end: int
    """Where what names them in the sentence ends."""
    attendee: int | None
    """Index into `found.people`; None for somebody on no list."""

    def is_same(self, other: Subject) -> bool:
        """Whether two mentions are one person's."""
        if self.attendee is not None or other.attendee is not None:
            return self.attendee == other.attendee
        one, two = (read_person(each.name, 0, len(each.name)) for each in (self, other))
        return one is not None and two is not None and same_person(one, two)


_OPENER = re.compile(
    r"[\s\"“(\[*•–—-]*(?:(?:at (?:this|that) (?:stage|point|time|juncture)|then|also|thereupon|there|and|later"
    r"|shortly after"
    r"|(?:at|around|about) [\d.:]+ ?(?:[ap]\.?m\.?)?|\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?)[,: –—-]+)*",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,? (?:and|&) |, | ?/ ?)(?:also )?")
_INITIALS = re.compile(r"[A-Z]{2,4}(?![\w’'.-])")
_OFFICE = re.compile(r"(?:the |our )?[A-Z][\w’'&-]*(?: (?:of |for )?(?:the )?\(?[A-Z][\w’'&-]*\)?){0,3}", re.IGNORECASE)
_BREAK = re.compile(r"[,;:–—(\[] ?| (?:that|when|where|as|because|since|while|and|then|note[ds]?) ")
LONGEST = 120
"""People and office before a verb take no more characters."""


def people_at(found: Annotations, start: int, end: int) -> list[Subject]:
    """The people that text[start:end] begins with, behind the words that open a sentence."""
    text = found.document.text
    opener = _OPENER.match(text, start, end)
    at = opener.end() if opener else start
    people: list[Subject] = []
    while (somebody := _one(found, at, end)) is not None:
        people.append(somebody)
        joint = _AND.match(text, somebody.end, end)
        if joint is None:
            break
        at = joint.end()
    return people


def people_before(found: Annotations, start: int, verb: int) -> list[Subject]:
    """The people who stand right before a verb, from the start of the sentence or of a clause in it."""
    text = found.document.text
    for begin in _clauses(text, max(start, verb - LONGEST), verb, start):
        people = people_at(found, begin, verb)
        if people and not text[people[-1].end : verb].strip(" ,"):
            return people
    return []


def _clauses(text: str, low: int, verb: int, start: int) -> Iterator[int]:
    if low == start:
        yield start
    yield from (match.end() for match in _BREAK.finditer(text, low, verb))


def one_mentioned(found: Annotations, start: int, end: int) -> Subject | None:
    """The one attendee whom text[start:end] names; None where it names none or several."""
    text = found.document.text
    mentioned: Subject | None = None
    for index, person in enumerate(found.people):
        if not person.name or not person.surname:
            continue
        at = text.find(person.surname, start, end)
        while at > 0 and text[at - 1].isalnum():
            at = text.find(person.surname, at + 1, end)
        if at < 0 or text[at + len(person.surname) : at + len(person.surname) + 1].isalnum():
            continue
        if mentioned is not None:
            return None
        mentioned = Subject(person.surname, (at, at + len(person.surname)), at + len(person.surname), index)
    return mentioned


def _one(found: Annotations, start: int, end: int) -> Subject | None:
    text = found.document.text
    if (initials := _INITIALS.match(text, start, end)) and (known := _known(found, initials[0])):
        return Subject(initials[0], initials.span(), initials.end(), known[0])
    person = read_person(text, start, end)
    if person is not None and person.end - start <= LONGEST:
        known = _known(found, text[person.start : person.end]) or _known(found, person.name)
        if known or person.titled:
            return Subject(person.name, person.name_span, person.end, known[0] if known else None)
    return _holder(found, start, end)


def _holder(found: Annotations, start: int, end: int) -> Subject | None:
    """The attendee who holds the office that the text begins with."""
    match = _OFFICE.match(found.document.text, start, end)
    words = match[0] if match else ""
    attendees = found.entries.get("attendees", [])
    while words:
        known = _known(found, words)
        if known and known[0] < len(attendees) and "name" in attendees[known[0]].fields:
            name = found.people[known[0]].name
            assert name is not None
            return Subject(name, attendees[known[0]].fields["name"][0], start + len(words), known[0])
        words = words.rpartition(" ")[0]
    return None


def _known(found: Annotations, words: str) -> tuple[int] | None:
    person = resolve(words, found.people)
    return None if person is None else (next(i for i, each in enumerate(found.people) if each is person),)
