"""Who was in the room at a place of the minutes: the list, and the comings and goings replayed in their order.

A list of attendance has one of four shapes. An opening list names who was there when the meeting began: whoever is
said to come later is not on it. A cumulative list names everybody who was there at any time. Where each vote names
those who voted and there is no list, presence is told per decision. Else it is unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from minutebook.checks.roster import Roster, votes
from minutebook_models import Attendee, AttendeeStatus, Decision, Movement, MovementEvent, Record, Span

_NAMED_ITEM = re.compile(r"\bitems?\s+(?:nos?\.?\s*|numbers?\s+|#)?\d", re.IGNORECASE)

_AFTERWARDS = re.compile(r"\b(?:did not|took no|was out|were out|had (?:left|with))", re.IGNORECASE)
_NEAR = 150
"""Characters from an act to the words that somebody took no part in it."""


class Shape(StrEnum):
    """What a list of attendance tells."""

    OPENING = "opening"
    CUMULATIVE = "cumulative"
    PER_DECISION = "per_decision"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody came in (or back) or went out, at a place in the text or at a time alone."""

    attendee: str
    inside: bool
    offset: int | None
    time: str | None
    span: Span
    until: int | None = None
    """Where a recusal ends: it holds for the item in which it was declared."""
    sure: bool = True
    """False where a recusal names an item by its number: what else is voted on there, they may vote on."""
    again: bool = False
    """Whether they came back, so that they went at some place before."""


class Presence:
    """The replay of one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.roster = Roster(record.attendees)
        self.listed = tuple(p for p in self.roster.people if p.status == AttendeeStatus.PRESENT)
        self._by_id = {person.id: person for person in self.roster.people}

    @cached_property
    def shape(self) -> Shape:
        """The shape of the attendance list."""
        if not self.listed:
            named = any(act.vote and act.vote.ballots for act in self.record.decisions)
            return Shape.PER_DECISION if named else Shape.UNKNOWN
        late = {step.attendee for step in self.steps if step.inside}
        return Shape.CUMULATIVE if any(p.id in late or p.arrived for p in self.listed) else Shape.OPENING

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All comings and goings of people on the list: those with a place in the text first, in its order."""
        told = [step for movement in self.record.movements if (step := self._step(movement))]
        known = {(step.attendee, step.inside) for step in told}
        for person in self.roster.people:
            for name, inside in (("arrived", True), ("left", False)):
                if (time := getattr(person, name)) and (person.id, inside) not in known:
                    span = (person.fields.get(name) or person.evidence)[0]
                    told.append(Step(person.id, inside, None, time, span))
        return tuple(sorted(told, key=_order))

    def _step(self, movement: Movement) -> Step | None:
        fitting = self.roster.fitting(movement.name) if movement.name else ()
        if len(fitting) != 1:
            return None
        span = movement.evidence[0]
        inside = movement.event in (MovementEvent.ARRIVED, MovementEvent.RETURNED)
        offset = None if self._in_list(span) else self._start(movement, span)
        until = self._item_end(span) if movement.event == MovementEvent.RECUSED else None
        recused = movement.event == MovementEvent.RECUSED
        sure = not (recused and _NAMED_ITEM.search(self.record.text[span.start : span.end]))
        again = movement.event == MovementEvent.RETURNED
        return Step(fitting[0].id, inside, offset, movement.time, span, until, sure, again)

    def _start(self, movement: Movement, span: Span) -> int:
        """Where a movement takes effect: that somebody "did not take part" is told after the act it is about."""
        if movement.event == MovementEvent.RECUSED and _AFTERWARDS.search(movement.text):
            before = [act for act in self.record.decisions if act.evidence[0].start < span.start]
            if before and span.start - max(e.end for e in before[-1].evidence if e.start < span.start) <= _NEAR:
                return before[-1].evidence[0].start
        return span.start

    def _in_list(self, span: Span) -> bool:
        """Whether a movement is told in the attendance list: it has a time, and no place in the order of business."""
        return any(
            e.start <= span.end and span.start <= e.end + 40 and not self._parted(e.end, span.start)
            for p in self.record.attendees
            for e in p.evidence[:1]
        )

    def _parted(self, end: int, start: int) -> bool:
        """Whether an empty line or a heading stands between the end of a name and the start of a movement."""
        return "\n\n" in self.record.text[end:start] or any(
            end <= section.start <= start for section in self.record.sections
        )

    def _item_end(self, span: Span) -> int:
        holding = [s for s in self.record.sections if s.start <= span.start < s.end]
        return min((s.end for s in holding), default=len(self.record.text))

    def inside(self, person: Attendee, offset: int) -> bool | None:
        """Whether somebody was in the room at an offset of the text; None where it cannot be told."""
        own = [step for step in self.steps if step.attendee == person.id]
        state = self._at_opening(person, own)
        for step in own:
            if step.offset is None:
                state = self._by_clock(step, state, offset) if step.inside or state is not False else False
            elif step.offset <= offset and (step.until is None or offset < step.until):
                state = step.inside if step.sure else None
        return state

    def _at_opening(self, person: Attendee, own: list[Step]) -> bool | None:
        if person.status != AttendeeStatus.PRESENT:
            return False if any(step.inside for step in own) or person.status is not None else None
        placed = [step for step in own if step.offset is not None]
        first = placed[0] if placed else None
        if first is None or not first.inside or self._went_before(own):
            return True
        return None if first.again else False

    def _went_before(self, own: list[Step]) -> bool:
        """Whether somebody is said to return without having been said to go."""
        return any(not step.inside for step in own if step.offset is None)

    def _by_clock(self, step: Step, state: bool | None, offset: int) -> bool | None:
        """A movement that has only a time: it is in order where the clock is known on both sides, else doubtful."""
        start = self.record.meeting.start_time
        if step.inside and step.time and start and step.time <= start:
            return True
        before, after = self._clock_around(offset)
        if step.time and before and before >= step.time:
            return step.inside
        if step.time and after and after < step.time:
            return not step.inside if state is not None else None
        return None

    def _clock_around(self, offset: int) -> tuple[str | None, str | None]:
        """The last time told at or before an offset, and the first after it, in the order of the text."""
        told = sorted(
            [
                (m.evidence[0].start, m.time)
                for m in self.record.movements
                if m.time and not self._in_list(m.evidence[0])
            ]
        )
        before = [time for at, time in told if at <= offset]
        after = [time for at, time in told if at > offset]
        return (before[-1] if before else None), (after[0] if after else None)

    def at(self, act: Decision) -> dict[str, bool | None]:
        """For everybody on the list who may vote, by id: in the room when an act was voted on, or None in doubt."""
        where = act.evidence[-1].start if len(act.evidence) > 1 else act.evidence[0].start
        return {
            person.id: self.inside(person, max(where, act.evidence[0].start))
            for person in self.roster.people
            if votes(person)
        }

    def name(self, attendee: str) -> str:
        """The name of somebody on the list, by id."""
        return self._by_id[attendee].name or ""

    def steps_of(self, person: Attendee) -> tuple[Step, ...]:
        """The comings and goings of one person."""
        return tuple(step for step in self.steps if step.attendee == person.id)


def _order(step: Step) -> tuple[int, int]:
    """Who is said to come at a time alone comes before what is told in the text, who goes, after it."""
    return (1, step.offset) if step.offset is not None else (0 if step.inside else 2, 0)
