"""A person or body found in a list, with the group it stands in, on the way to becoming an entry."""

from __future__ import annotations

from dataclasses import dataclass, field

from minutebook.components.attendance.labels import Group
from minutebook.document import Span
from minutebook.values.people_lists import Listed


@dataclass(slots=True)
class Candidate:
    """Somebody who was read from a list, a row or a sentence."""

    listed: Listed
    group: Group
    run: int
    """Number of the list: two people of one list are never taken for one person."""
    block: int
    affiliation: Span | None = None
    """A heading over the name: the delegation or body that the list is ordered by."""
    role: Span | None = None
    """A heading over the name that is an office, or a cell of the row."""
    remarks: list[Span] = field(default_factory=list)
    """What is said of the person outside the entry itself: the status and time cells of a row."""
    times: dict[str, Span] = field(default_factory=dict)
    """Cells with the time of "arrived" or "left"."""
    status: str | None = None
    """A status that a mark in the row gives."""
    status_span: Span | None = None
