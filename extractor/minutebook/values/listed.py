"""What a list of people holds: its entries, groups without names, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutebook.values.designations import Span
from minutebook.values.people import PersonName


@dataclass(slots=True)
class Listed:
    """One entry of a list: a person with what is said beside the name, or a body alone (`person` is None)."""

    start: int
    end: int
    person: PersonName | None
    role: Span | None = None
    affiliation: Span | None = None
    initials: str | None = None
    """Initials printed in brackets, as later passages use them ("(ARo)")."""
    remarks: list[Span] = field(default_factory=list)
    title: Span | None = None
    """A plural title that holds for this name: "Councillors" before it or before an earlier name."""


@dataclass(slots=True)
class PeopleList:
    """What a list holds, and how well it was understood."""

    entries: list[Listed] = field(default_factory=list)
    groups: list[Span] = field(default_factory=list)
    """Groups without names: "12 members of the public"."""
    unread: list[Span] = field(default_factory=list)
    """Pieces that are nobody and belong to nobody."""
    stop: int = 0
    """Where reading stopped (`prose`): the first piece that is nobody."""

    @property
    def clean(self) -> bool:
        """Whether every piece was understood."""
        return not self.unread

    @property
    def people(self) -> list[Listed]:
        """The entries that name a person."""
        return [entry for entry in self.entries if entry.person]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch between two separators, and the separator before it."""

    start: int
    end: int
    separator: str
    inverse: bool = False
    """The role stands first and the person in brackets: "Director, Roads (Mr A. Bell)"."""
