"""Interests: who declared them, and what they did then."""

from __future__ import annotations

from minutebook.checks.items.actors import interested_abstain
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain, worst
from minutebook_models import Declaration, MovementEvent, SectionKind, Span

_NEAR = 400
"""Characters after a declaration in which it stands what the person did."""


def declarations_told(minutes: Minutes) -> Verdict:
    """Interests are declared, or it is said that there were none."""
    if declared := minutes.record.declarations:
        return passed(f"{len(declared)} declarations are recorded", declared[0].evidence[:1])
    for name in ("no_interest", "declared_interest"):
        if words := minutes.says(name):
            return passed(f'"{minutes.quote(words[0])}"', words)
    return minutes.missing("no word on declarations of interest", SectionKind.DECLARATIONS, maybe="interest")


def declarations_or_silence(minutes: Minutes) -> Verdict:
    """Interests are declared or said to be none; silence leaves it open, for there may have been none."""
    verdict = declarations_told(minutes)
    return verdict if verdict.result == "pass" else uncertain(verdict.message, verdict.evidence, verdict.searched)


def dispensations_told(minutes: Minutes) -> Verdict:
    """What became of a request for a dispensation is told."""
    words = minutes.find("dispensation")
    for span in words:
        if told := minutes.says("dispensation_result", minutes.sentence(span)):
            return passed(f'"{minutes.quote(minutes.sentence(span))}"', told)
    return minutes.missing("what became of a dispensation is not told", SectionKind.DECLARATIONS)


def left_for_interest(minutes: Minutes) -> Verdict:
    """Whoever had an interest that calls for it is said to have left the room."""
    verdict = conflict_handled(minutes)
    if verdict.result == "fail" and not any(
        minutes.says("grave_interest", _around(minutes, s)) for s in declared(minutes)
    ):
        return uncertain(f"{verdict.message}; a personal interest may allow to stay", verdict.evidence)
    return verdict


def conflict_handled(minutes: Minutes) -> Verdict:
    """What each person with an interest did is told: left, abstained, took no part, or stayed."""
    known = [one for one in minutes.record.declarations if one.person]
    if known:
        return worst([_handled(minutes, one) for one in known])
    return worst([_handled_near(minutes, span) for span in declared(minutes)] or [declarations_told(minutes)])


def declared(minutes: Minutes) -> tuple[Span, ...]:
    """Where interests are declared."""
    known = tuple(one.evidence[0] for one in minutes.record.declarations if one.person)
    return known or minutes.find("declared_interest")


def _handled(minutes: Minutes, one: Declaration) -> Verdict:
    span = one.evidence[0]
    if one.withdrew is not None:
        return passed(f"what {one.person} did is told", one.evidence)
    people = minutes.presence.roster.fitting(one.person or "")
    for move in minutes.record.movements:
        gone = move.event in (MovementEvent.LEFT, MovementEvent.RECUSED)
        if (
            gone
            and move.name
            and (move.name == one.person or (people and people == minutes.presence.roster.fitting(move.name)))
        ):
            return passed(f"{one.person} {move.event}", (span, move.evidence[0]))
    return _handled_near(minutes, span)


def _handled_near(minutes: Minutes, span: Span) -> Verdict:
    if words := minutes.says("withdrew", _around(minutes, span)):
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}"', (span, *words))
    said = f'what followed from "{minutes.quote(minutes.sentence(span))}" is not told'
    if words := minutes.says("withdrew"):
        return uncertain(f"{said} there", (span, *words))
    return failed(said, (span,)) if minutes.read_well else uncertain(said, (span,))


def _around(minutes: Minutes, span: Span) -> Span:
    start = minutes.sentence(span).start
    return Span(start=start, end=min(len(minutes.text), span.end + _NEAR))


def interest_nature(minutes: Minutes) -> Verdict:
    """A declared interest has its person and its matter; a notice elsewhere is enough, so its absence never fails."""
    known = minutes.record.declarations
    if known and all(one.person and one.item for one in known):
        return passed("every interest has its person and its matter", known[0].evidence[:1])
    return uncertain("the nature of an interest was not read; a general notice may hold it", declared(minutes)[:1])


def interested_out(minutes: Minutes) -> Verdict:
    """Whoever has an interest was not there for the matter and did not vote on it."""
    return worst([conflict_handled(minutes), interested_abstain(minutes)])


def interested_not_counted(minutes: Minutes) -> Verdict:
    """Whoever has an interest did not vote on the matter; the articles may allow it."""
    if not minutes.record.declarations:
        return uncertain("who has the interest was not read", declared(minutes)[:1])
    verdict = interested_abstain(minutes)
    if verdict.result == "fail":
        return uncertain(f"{verdict.message}; the articles may allow it", verdict.evidence)
    return verdict


TESTS = {
    "declarations_told": declarations_told,
    "declarations_or_silence": declarations_or_silence,
    "dispensations_told": dispensations_told,
    "left_for_interest": left_for_interest,
    "conflict_handled": conflict_handled,
    "interest_nature": interest_nature,
    "interested_out": interested_out,
    "interested_not_counted": interested_not_counted,
}
