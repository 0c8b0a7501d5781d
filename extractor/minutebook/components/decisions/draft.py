"""One decision in the making, and the entry that becomes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from minutebook.components.annotations import Entry
from minutebook.components.decisions.names import Named
from minutebook.document import Span
from minutebook.values.votes import Tally

_IDENTIFIER = re.compile(
    r"\b(?:(?:special |ordinary |joint )?resolution|ordinance|motion|by-?law|warrant article)"
    r"(?: (?:no|number|nos)\b\.?|s? ?#)? ?:? ?#?(?-i:[A-Z]{1,4}[-–. ]{0,2})?\d+(?:[-–./] ?\d+)*"
    r"(?-i:[A-Z])?\b(?! votes?\b)",
    re.IGNORECASE,
)
_PAPERS = r"(?:minutes|agenda|reports?|accounts|financials|bills|payments?)\b"
_APPROVE = r"\b(?:approve|accept|adopt|receive|confirm|correct)\w*"
_KINDS = (
    ("adjournment", re.compile(r"\badjourn(?:ed|ment|s)?\b", re.IGNORECASE)),
    ("ordinance", re.compile(r"\bordinances?\b", re.IGNORECASE)),
    ("election", re.compile(r"\b(?:elected|re-?elected|nominat(?:ed?|ions?)|co-?opted)\b", re.IGNORECASE)),
    ("approval", re.compile(rf"{_APPROVE}[^.;]{{0,60}}\b{_PAPERS}|\b{_PAPERS}[^.;]{{0,60}}{_APPROVE}", re.IGNORECASE)),
    ("resolution", re.compile(r"\bresol(?:ution|ved)\b", re.IGNORECASE)),
)


@dataclass(slots=True)
class Ballot:
    """What one named person voted."""

    name: Named
    option: str


@dataclass(slots=True)
class Draft:
    """A decision that is being put together from the units of a document."""

    texts: list[Span]
    """Where its wording stands; the first is the entry's text."""
    rule: str
    confidence: float
    kind: str | None = None
    opened: int = 0
    """Index of the unit that opened it."""
    last: int = 0
    """Index of the last unit that belongs to it."""
    last_block: int = 0
    listed: bool = False
    """It ends in a colon: what follows is part of it."""
    listing: bool = False
    """Its wording is a list, whose items may look like headings."""
    pending_text: bool = False
    """Its wording has not come yet: only mover and seconder stand so far."""
    movers: list[Named] = field(default_factory=list)
    seconders: list[Named] = field(default_factory=list)
    outcome: str | None = None
    outcome_span: Span | None = None
    inferred: str | None = None
    """Why the outcome is given where no result is printed."""
    tally: Tally = field(default_factory=Tally)
    ballots: list[Ballot] = field(default_factory=list)
    identifier: tuple[str, Span] | None = None

    def add(self, span: Span) -> None:
        """Add a further span, joined with the last one where it follows directly."""
        if all(not (start <= span[0] and span[1] <= end) for start, end in self.texts):
            self.texts.append(span)

    def settle(self, outcome: str, span: Span, *, override: bool = False) -> None:
        """Set the outcome, if it has none yet."""
        if self.outcome is None or override:
            self.outcome, self.outcome_span, self.inferred = outcome, span, None


def to_entry(draft: Draft, text: str) -> Entry:
    """The entry of a draft; `texts` in document order after the first."""
    first, *rest = draft.texts
    entry = Entry(evidence=(first, *_joined(rest)), rule=draft.rule, confidence=draft.confidence)
    entry.values["kind"] = _kind(draft, text)
    if draft.outcome and draft.inferred:
        entry.infer("outcome", draft.outcome, draft.inferred)
    elif draft.outcome and draft.outcome_span:
        entry.put("outcome", draft.outcome, draft.outcome_span)
        entry.put(
            "outcome_text",
            " ".join(text[slice(*draft.outcome_span)].split()).strip(" .,;:–—-*()") or None,
            draft.outcome_span,
        )
        if entry.values["outcome_text"] is None:
            del entry.values["outcome_text"], entry.fields["outcome_text"]
    _put_people(entry, "mover", draft.movers)
    _put_people(entry, "seconder", draft.seconders)
    _put_vote(entry, draft)
    identifier = draft.identifier or _find_identifier(draft, text)
    if identifier:
        entry.put("identifier", identifier[0], identifier[1])
    return entry


def _joined(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start - merged[-1][1] <= 2:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _put_people(entry: Entry, name: str, people: list[Named]) -> None:
    if not people:
        return
    entry.put(name, people[0][0], people[0][1])
    if len(people) > 1:
        entry.put(f"{name}s", tuple(person[0] for person in people), *(person[1] for person in people))


def _put_vote(entry: Entry, draft: Draft) -> None:
    tally = draft.tally
    vote: dict[str, Any] = dict(tally.counts)
    for name, span in tally.spans.items():
        entry.fields[f"vote.{name}"] = (span,)
    if tally.unanimous:
        vote["unanimous"] = True
        entry.fields["vote.unanimous"] = (tally.unanimous,)
    if tally.method:
        vote["method"] = tally.method[0]
        entry.fields["vote.method"] = (tally.method[1],)
    if draft.ballots:
        vote["ballots"] = tuple({"name": b.name[0], "option": b.option} for b in draft.ballots)
        entry.fields["vote.ballots"] = tuple(b.name[1] for b in draft.ballots)
    if vote:
        entry.values["vote"] = vote


def _kind(draft: Draft, text: str) -> str:
    words = " ".join(text[start:end] for start, end in draft.texts[:2])[:400]
    for kind, pattern in _KINDS:
        if kind == "approval" and draft.outcome == "deferred":
            continue
        if pattern.search(words) and not (kind == "election" and draft.kind not in (None, "election", "motion")):
            return kind
    return draft.kind or "motion"


HEADED = re.compile(
    r"\W*(?:(?:special|ordinary) )?(?:resolution|ordinance|motion|by-?law)s? (?:(?:no|number)\b\.? ?|# "
    r"?)?[A-Z]{0,3}-?\d+(?:[-–./]\d+)*|\W*(?:19|20)\d\d[-–/.]\d{1,4}(?=\W*$| moved)",
    re.IGNORECASE | re.MULTILINE,
)
"""A heading that starts with the number of the motion under it."""


def _find_identifier(draft: Draft, text: str) -> tuple[str, Span] | None:
    """The number of the resolution or ordinance, where the wording names one alone."""
    seen: dict[str, tuple[str, Span]] = {}
    for start, end in draft.texts[:1]:
        for match in _IDENTIFIER.finditer(text, start, end):
            key = "".join(c for c in match[0] if c.isdigit())
            seen.setdefault(key, (" ".join(match[0].split()), match.span()))
    return next(iter(seen.values())) if len(seen) == 1 else None
