"""Two versions of the minutes of one meeting: what changed, field by field, and whether a later meeting says so."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain
from minutebook_models import Decision, FigureKind, PreviousMinutesStatus, Record, Span

_FIELDS = ("date", "start_time", "end_time", "location", "chair", "secretary", "number")
_ALIKE = 0.85
"""Likeness (0 to 1) from which two names are one, spelt differently."""
_SAME_ACT = 0.6

Change = tuple[str, tuple[Span, ...]]
"""What changed, and where it stands in the newer version."""


def changes(draft: Record, approved: Record) -> list[Change]:
    """What the approved minutes say differently from the draft; a change of spelling is none."""
    return [*_fields(draft, approved), *_people(draft, approved), *_acts(draft, approved), *_amounts(draft, approved)]


def changes_explained(draft: Record, approved: Record, later: Record | None) -> Verdict:
    """Whether the meeting that approved the minutes speaks of what was changed in them (X15)."""
    found = changes(draft, approved)
    if not found:
        return passed("its draft and its approved minutes say the same")
    told = f"changed since the draft: {'; '.join(words for words, _ in found)}"
    spans = tuple(dict.fromkeys(span for _, where in found for span in where))
    if later is None:
        return uncertain(f"{told}; the later meeting is not here", spans)
    amended = any(one.status == PreviousMinutesStatus.AMENDED for one in later.meeting.previous_minutes)
    if amended or Minutes(later).says("correction"):
        return passed(f"{told}; the meeting of {later.meeting.date} speaks of a correction", spans)
    sure = all(Minutes(one).read_well for one in (draft, approved, later))
    return (failed if sure else uncertain)(f"{told}; the meeting of {later.meeting.date} does not say so", spans)


def _fields(draft: Record, approved: Record) -> Iterator[Change]:
    for name in _FIELDS:
        old, new = getattr(draft.meeting, name), getattr(approved.meeting, name)
        if old and new and not _alike(old, new, exact=name not in ("location", "chair", "secretary")):
            yield f"{name.replace('_', ' ')} {old} → {new}", approved.meeting.fields.get(name, ())


def _people(draft: Record, approved: Record) -> Iterator[Change]:
    """Names that stand in one list alone, and people whose status is another."""
    for person in approved.attendees:
        before = next((one for one in draft.attendees if _alike(one.name, person.name)), None)
        if before is None:
            yield f"{person.name} added", person.evidence
        elif before.status != person.status:
            yield f"{person.name} {before.status or '–'} → {person.status or '–'}", person.evidence
    for person in draft.attendees:
        if not any(_alike(one.name, person.name) for one in approved.attendees):
            yield f"{person.name} taken out", ()


def _acts(draft: Record, approved: Record) -> Iterator[Change]:
    """Acts that are new or gone, and acts with another result, mover, seconder or vote."""
    left = list(draft.decisions)
    for act in approved.decisions:
        before = max(left, key=lambda one: _likeness(one.text, act.text), default=None)
        if before is None or _likeness(before.text, act.text) < _SAME_ACT:
            yield f'"{" ".join(act.text.split())[:50]}" added', act.evidence
            continue
        left.remove(before)
        for name, old, new in _differences(before, act):
            yield f'{name} of "{" ".join(act.text.split())[:40]}" {old} → {new}', act.evidence
    for act in left:
        yield f'"{" ".join(act.text.split())[:50]}" taken out', ()


def _differences(before: Decision, act: Decision) -> Iterator[tuple[str, object, object]]:
    if before.outcome != act.outcome:
        yield "result", before.outcome, act.outcome
    for name in ("mover", "seconder"):
        if not _alike(getattr(before, name), getattr(act, name)):
            yield name, getattr(before, name), getattr(act, name)
    for field, name in (("for_", "votes for"), ("against", "votes against"), ("abstain", "abstentions")):
        old, new = (getattr(one.vote, field) if one.vote else None for one in (before, act))
        if old != new:
            yield name, old, new


def _amounts(draft: Record, approved: Record) -> Iterator[Change]:
    """Amounts of money that stand in one version alone."""
    old, new = ([f for f in one.figures if f.kind == FigureKind.MONEY and f.value] for one in (draft, approved))
    for figure in new:
        if figure.value not in {one.value for one in old}:
            yield f"amount {figure.text} new", figure.evidence
    gone = [figure.text for figure in old if figure.value not in {one.value for one in new}]
    yield from ((f"amount {text} gone", ()) for text in gone)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def _alike(one: str | None, other: str | None, exact: bool = False) -> bool:
    if one is None or other is None or exact:
        return one == other
    return _likeness(one, other) >= _ALIKE
