"""One attendee of the record in the making, and in what capacity somebody attended."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.remarks import Said
from minutebook.document import Span
from minutebook.values.people import PersonName


@dataclass(slots=True)
class Attendee:
    """One person of the record in the making."""

    candidate: Candidate
    said: Said
    status: str | None
    status_span: Span | None
    role: Span | None = None
    role_value: str | None = None
    honorific: str | None = None
    honorific_span: Span | None = None
    affiliation: Span | None = None
    mode: str | None = None
    capacity: str | None = None
    role_rule: str | None = None
    """The rule that inferred the role from a verb ("Clerked by")."""
    more: list[Span] = field(default_factory=list)
    runs: set[int] = field(default_factory=set)
    number: int = -1
    """Its place in the roster."""

    @property
    def person(self) -> PersonName | None:
        """The name as first listed; None for a body alone."""
        return self.candidate.listed.person

    @property
    def weak(self) -> bool:
        """Whether presence follows only from a heading over the whole roll."""
        return self.candidate.status is None and self.said.status is None and self._weak_label

    @property
    def excepted(self) -> bool:
        """Whether somebody is named as the exception from those present."""
        return self.candidate.group.rule.endswith("all_except")

    @property
    def _weak_label(self) -> bool:
        return self.candidate.group.rule.endswith("present_word")


_CHAIR = re.compile(
    r"\b(?:chair(?:man|woman|person|lady)?|cathaoirleach|moderator|presiding|president|mayor)\b", re.IGNORECASE
)
_NOT_CHAIR = re.compile(
    r"\b(?:vice|deputy|past|former|immediate|pro tem|elect|hon(?:orary)?|assistant|leas)\b", re.IGNORECASE
)
_SECRETARY = re.compile(
    r"\b(?:secretary|secy|clerk|scribe|minute[- ]taker|note[- ]taker|recorder|recording|minutes)\b", re.IGNORECASE
)
_JOB = re.compile(
    r"\b(?:manager|engineer|attorney|counsel|solicitor|planner|administrator|superintendent|principal|officer|accountant|chief|inspector"
    r"|technician|librarian|surveyor|caretaker|assistant|coordinator|co-ordinator|comptroller|controller|staff)\b",
    re.IGNORECASE,
)
_GUEST = re.compile(r"\b(?:guest|visitor|invitee)s?\b", re.IGNORECASE)


def capacity_of(attendee: Attendee, given: str | None) -> str | None:
    """In what capacity somebody attended, by their role, else by the label of the list."""
    role = attendee.role_value or ""
    if given in ("chair", "secretary"):
        return given
    if _CHAIR.search(role) and not _NOT_CHAIR.search(role) and attendee.status == "present":
        return "chair"
    if _SECRETARY.search(role) and not _NOT_CHAIR.search(role) and given in (None, "member", "staff", "guest"):
        return "secretary"
    if _GUEST.search(role):
        return "guest"
    if re.search(r"\bobserv", role, re.IGNORECASE):
        return "observer"
    label = attendee.candidate.group.rule
    if given in (None, "guest", "staff") and _JOB.search(role):
        return "staff"
    return given or ("member" if attendee.person is not None or label else None)
