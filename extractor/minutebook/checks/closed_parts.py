"""The parts of a meeting held without the public: where each begins, where it ends, what was decided within."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook.checks.minutes import Minutes
from minutebook_models import ClosedSession, Decision, DecisionKind, Section, SectionKind, Span

_AFTER = 400
"""Characters after the words of entering in which purpose and authority may stand."""


@dataclass(frozen=True, slots=True)
class ClosedPart:
    """One part held without the public."""

    start: int
    end: int | None
    """Where open session is said to go on; None where that was not found."""
    trigger: Span
    entry: ClosedSession | None = None

    def holds(self, offset: int) -> bool:
        """Whether an offset lies within, as far as the end is known."""
        return self.start <= offset and (self.end is None or offset < self.end)


def closed_parts(minutes: Minutes) -> tuple[ClosedPart, ...]:
    """The closed parts in the order of the text: by the record's list, by their headings, by the words of entering."""
    parts: list[ClosedPart] = []
    for trigger, entry in sorted(_triggers(minutes), key=lambda found: (found[0].start, found[0].end)):
        if parts and parts[-1].holds(trigger.start):
            if entry and not parts[-1].entry:
                last = parts[-1]
                parts[-1] = ClosedPart(last.start, last.end, last.trigger, entry)
            continue
        parts.append(ClosedPart(trigger.start, _end(minutes, trigger, entry), trigger, entry))
    return tuple(parts)


def _triggers(minutes: Minutes) -> list[tuple[Span, ClosedSession | None]]:
    found: list[tuple[Span, ClosedSession | None]] = [(s.evidence[0], s) for s in minutes.record.closed_sessions]
    sections = minutes.sections(SectionKind.EXECUTIVE_SESSION)
    found += [(s.evidence[0], None) for s in sections if _held(minutes, s)]
    found += [(span, None) for span in minutes.find("enter_closed") if not _denied(minutes, span)]
    return found


def _held(minutes: Minutes, section: Section) -> bool:
    return not minutes.says("no_closed", section) and bool(
        minutes.text[section.evidence[0].end : section.end].strip(" \n.")
    )


def _denied(minutes: Minutes, span: Span) -> bool:
    return bool(minutes.says("no_closed", minutes.sentence(span)))


def _end(minutes: Minutes, trigger: Span, entry: ClosedSession | None) -> int | None:
    told = [span.start for span in minutes.find("leave_closed") if span.start >= trigger.start]
    told += [span.start for span in (entry.fields.get("end_time", ()) if entry else ())]
    return min(told, default=None)


def around_entry(minutes: Minutes, part: ClosedPart) -> Span:
    """The words about entering: from the sentence of the trigger, or the motion before it, to some sentences after."""
    sentence = minutes.sentence(part.trigger)
    start = min([sentence.start, *(e.start for act in entering(minutes, part) for e in act.evidence)])
    stop = sentence.end + _AFTER if part.end is None else max(min(part.end, sentence.end + _AFTER), sentence.end)
    holding = [s.end for s in minutes.record.sections if s.start <= part.trigger.start < s.end]
    return Span(start=start, end=max(sentence.end, min([stop, *holding, len(minutes.text)])))


def entering(minutes: Minutes, part: ClosedPart) -> tuple[Decision, ...]:
    """The acts by which the meeting was closed."""
    found = []
    for act in minutes.decisions:
        near = part.start - _AFTER <= act.evidence[0].start and part.holds(max(act.evidence[0].start, part.start))
        words = act.evidence if act.evidence[0].start <= part.trigger.start else act.evidence[:1]
        if near and any(minutes.says("to_close", span) for span in words) and not _reopens(minutes, act):
            found.append(act)
    return tuple(found)


def acts_inside(minutes: Minutes, part: ClosedPart) -> tuple[Decision, ...]:
    """What was decided within a closed part, the motions to begin and to end it aside."""
    beside = {act.id for act in entering(minutes, part)}
    return tuple(
        act
        for act in minutes.decisions
        if part.holds(act.evidence[0].start)
        and act.id not in beside
        and act.kind != DecisionKind.ADJOURNMENT
        and not _reopens(minutes, act)
    )


def _reopens(minutes: Minutes, act: Decision) -> bool:
    """Whether an act ends a closed part; one that begins it may announce that open session will go on."""
    told = any(minutes.says("to_reopen", span) for span in act.evidence)
    return told and not any(minutes.says("enter_closed", span) for span in act.evidence)
