"""Who is meant: a name, initials or an office in the text, looked up among the people in attendance."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from minutebook.components.annotations import Person
from minutebook.values.designations import is_office, words_of
from minutebook.values.people import PersonName, initials_of, read_person, same_person
from minutebook.values.titles import word_set

_ARTICLE = re.compile(r"^\s*(?:the|our|that|by)\s+", re.IGNORECASE)
_CHAIR = word_set("chair chairman chairwoman chairperson president mayor moderator convener convenor cathaoirleach")
_SECRETARY = word_set("secretary clerk scribe")


def resolve(name_text: str, people: Sequence[Person]) -> Person | None:
    """The one person of the list that the words mean; None where none or several fit.

    Understood are names in full or in part ("Cllr Bell", "J. Bell", "Jane"), initials as printed or as the
    name gives them ("JT"), and offices ("the Chair", "Town Clerk").
    """
    text = _ARTICLE.sub("", name_text.strip().strip(".,;:"))
    if not text:
        return None
    person = read_person(text, 0, len(text))
    steps: tuple[Callable[[], Iterable[Person]], ...] = (
        lambda: (p for p in people if p.name and p.name.casefold() == text.casefold()),
        lambda: _by_initials(text, people),
        lambda: _by_name(person, people),
        lambda: _by_given_name(person, people),
        lambda: _by_office(text, people),
    )
    for step in steps:
        fitting = list(step())
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _by_initials(text: str, people: Sequence[Person]) -> Iterable[Person]:
    if not re.fullmatch(r"(?:[A-Z]\.?[a-z]?\.?-?){2,5}", text):
        return ()
    letters = re.sub(r"[^A-Za-z]", "", text)
    printed = [p for p in people if p.initials and p.initials.rstrip(".") == letters]
    return printed or [p for p in people if p.name and initials_of(p.name) == letters.upper() and len(letters) > 1]


def _by_name(person: PersonName | None, people: Sequence[Person]) -> Iterable[Person]:
    if person is None:
        return ()
    return (p for p in people if p.name and same_person(person, _named(p)))


def _named(person: Person) -> PersonName:
    name = person.name or ""
    return PersonName(0, len(name), name, (0, len(name)), person.honorific)


def _by_given_name(person: PersonName | None, people: Sequence[Person]) -> Iterable[Person]:
    if person is None or " " in person.name:
        return ()
    return (p for p in people if p.name and p.name.casefold().split()[0] == person.name.casefold())


def _by_office(text: str, people: Sequence[Person]) -> Iterable[Person]:
    words = [w.low for w in words_of(text)]
    if not words or not is_office(words[-1]):
        return ()
    same = [p for p in people if p.role and [w.low for w in words_of(p.role)] == words]
    ending = [p for p in people if p.role and len(words) == 1 and [w.low for w in words_of(p.role)][-1:] == words]
    ending = [
        p for p in ending if not re.search(r"\b(?:vice|deputy|assistant|past|former)\b", p.role or "", re.IGNORECASE)
    ]
    capacity = "chair" if words[-1] in _CHAIR else "secretary" if words[-1] in _SECRETARY else None
    acting = [p for p in people if capacity and p.capacity == capacity and p.status == "present" and len(words) == 1]
    return same or ending or acting
