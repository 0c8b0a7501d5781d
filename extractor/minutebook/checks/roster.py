"""The people on the attendance list, and which of them a name in a vote or a motion means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from minutebook.values.people import PersonName, initials_of, read_person, same_person
from minutebook_models import Attendee, Capacity

_ARTICLE = re.compile(r"^(?:the|our|that|by) ", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-Z]\.?-?){2,4}")
_GUESTS = frozenset({Capacity.STAFF, Capacity.GUEST, Capacity.OBSERVER, Capacity.PRESENTER})
_CHAIR = re.compile(r"(?:the )?(?:chair(?:man|woman|person)?|president|mayor|moderator)", re.IGNORECASE)


class Roster:
    """Everybody who is listed, with what they may be called."""

    def __init__(self, attendees: Iterable[Attendee]) -> None:
        self.people = tuple(person for person in attendees if person.name)
        self._names = tuple(_name_of(person) for person in self.people)
        self._known: dict[str, tuple[Attendee, ...]] = {}

    def fitting(self, name: str) -> tuple[Attendee, ...]:
        """Those whom a name may mean: the same words, a part of the name, initials, or an office."""
        # Several tests ask for the same few names of a record.
        if name not in self._known:
            self._known[name] = self._fitting(name)
        return self._known[name]

    def _fitting(self, name: str) -> tuple[Attendee, ...]:
        words = _ARTICLE.sub("", " ".join(name.split()).strip(".,;:"))
        exact = tuple(p for p in self.people if (p.name or "").casefold() == words.casefold())
        return exact or self._by_initials(words) or self._by_name(words) or self._by_office(words)

    def _by_initials(self, words: str) -> tuple[Attendee, ...]:
        if not _INITIALS.fullmatch(words):
            return ()
        letters = re.sub(r"[^A-Z]", "", words)
        return tuple(p for p in self.people if initials_of(p.name or "") == letters)

    def _by_name(self, words: str) -> tuple[Attendee, ...]:
        read = read_person(words, 0, len(words)) or PersonName(0, len(words), words, (0, len(words)), None)
        family = tuple(p for p, n in zip(self.people, self._names, strict=True) if same_person(read, n))
        return family or tuple(p for p in self.people if (p.name or "").casefold().split()[:1] == [words.casefold()])

    def _by_office(self, words: str) -> tuple[Attendee, ...]:
        same = tuple(p for p in self.people if p.role and p.role.casefold() == words.casefold())
        if same or not _CHAIR.fullmatch(words):
            return same
        return tuple(p for p in self.people if p.capacity == Capacity.CHAIR)


def votes(person: Attendee) -> bool:
    """Whether somebody listed may have a vote: staff, guests, observers and presenters have none."""
    return person.capacity not in _GUESTS


def _name_of(person: Attendee) -> PersonName:
    name = person.name or ""
    return PersonName(0, len(name), name, (0, len(name)), person.honorific)
