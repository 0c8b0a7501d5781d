"""Motions and resolutions: their wording, mover and result."""

from __future__ import annotations

import re

from minutebook.checks.items import votes
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Decision, DecisionKind, Outcome, SectionKind, Span, VoteMethod

_WORD = re.compile(r"[^\W\d_]{2,}")
_PROCEDURAL = frozenset({DecisionKind.ADJOURNMENT, DecisionKind.CONSENSUS, DecisionKind.ELECTION})
_CUT_OFF = 300
"""Characters after a motion in which an adjournment may cut it off."""


def results(minutes: Minutes) -> Verdict:
    """Every motion, resolution and order has wording and a result (ACTION)."""
    acts = minutes.decisions
    if not acts:
        return _no_acts(minutes)
    without = [act for act in acts if act.outcome is None]
    if not without:
        return passed(f"{len(acts)} acts, each with its result", _first(acts))
    spans = tuple(act.evidence[0] for act in without)
    hidden = all(minutes.says("result_words", votes.extent(act)) for act in without)
    told = f'{len(without)} of {len(acts)} acts have no result, the first "{minutes.quote(spans[0])}"'
    if len(without) == 1 and (end := _cut_off(minutes, without[0])):
        return uncertain(f"{told}; the meeting may have ended before it was voted on", (*spans, *end))
    if hidden:
        return uncertain(f"{told}; a word in them may be the result", spans)
    return failed(told, spans) if minutes.read_well else uncertain(told, spans)


def _no_acts(minutes: Minutes) -> Verdict:
    if words := minutes.says("act"):
        return uncertain(f'no act was read, yet "{minutes.quote(words[0])}" speaks of one', words)
    return passed("no motion, resolution or order is recorded")


def _first(acts: tuple[Decision, ...]) -> tuple[Span, ...]:
    return tuple(act.evidence[0] for act in acts[:1])


def _cut_off(minutes: Minutes, act: Decision) -> tuple[Span, ...]:
    """Words of adjournment in the same item, right after a motion."""
    end = votes.extent(act).end
    own = votes.section_of(minutes, act)
    last = min(end + _CUT_OFF, own.end if own else len(minutes.text))
    return minutes.says("adjourned", Span(start=end, end=max(end, last)))


def motion_wording(minutes: Minutes) -> Verdict:
    """The wording of every motion is given: "motion carried" alone is none."""
    if not minutes.decisions and not minutes.says("bare_motion"):
        return _no_acts(minutes)
    bare = [act.evidence[0] for act in minutes.decisions if _bare(minutes, act)] + _lone_results(minutes)
    if not bare:
        return passed("every motion has its wording", _first(minutes.decisions))
    said = f'"{minutes.quote(bare[0])}" does not say what was moved'
    return failed(said, tuple(bare)) if minutes.read_well else uncertain(said, tuple(bare))


def _bare(minutes: Minutes, act: Decision) -> bool:
    """Whether an act holds nothing but who moved, who seconded and what came of it, whatever its heading says."""
    headings = [section.evidence[0] for section in minutes.record.sections]
    for span in act.evidence:
        if any(span.start < heading.end and heading.start < span.end for heading in headings):
            if minutes.says("act_in_title", span):
                return False
        elif _WORD.search(_beside_formula(minutes, act, span)):
            return False
    return True


def _beside_formula(minutes: Minutes, act: Decision, span: Span) -> str:
    """The words of a span that are no name of a mover, no result and no formula."""
    text = list(minutes.text[span.start : span.end])
    names = (
        field for key, fields in act.fields.items() if key.startswith(("mover", "seconder", "vote")) for field in fields
    )
    for known in (*names, *minutes.find("formula", span)):
        for index in range(max(0, known.start - span.start), min(len(text), known.end - span.start)):
            text[index] = " "
    return "".join(text)


def _lone_results(minutes: Minutes) -> list[Span]:
    """Sentences such as "The motion was carried" that belong to no act."""
    held = [votes.extent(act) for act in minutes.decisions]
    found = minutes.find("bare_motion")
    return [s for s in found if not any(h.start <= s.start + 2 and s.start <= h.end + 2 for h in held)]


def main_movers(minutes: Minutes) -> Verdict:
    """Every main motion has its mover; motions of procedure need none."""
    acts = [act for act in minutes.decisions if main(minutes, act)]
    if not acts:
        return not_applicable("no main motion is recorded") if minutes.decisions else _no_acts(minutes)
    without = [act.evidence[0] for act in acts if not act.mover]
    if not without:
        return passed(f"{len(acts)} main motions, each with its mover", _first(tuple(acts)))
    said = f'who moved "{minutes.quote(without[0])}" is not told'
    near = [s for act in acts if not act.mover for s in minutes.names(votes.extent(act))]
    if near or not minutes.read_well:
        return uncertain(said, tuple(dict.fromkeys((*without, *near))))
    return failed(said, tuple(without))


def main(minutes: Minutes, act: Decision) -> bool:
    """Whether an act is a main motion, and none of procedure (to adjourn, to recess, to approve minutes)."""
    own = votes.section_of(minutes, act)
    if own and own.kind in (SectionKind.PREVIOUS_MINUTES, SectionKind.ADJOURNMENT, SectionKind.APOLOGIES):
        return False
    moved = act.mover or minutes.says("motion_words", votes.extent(act))
    return bool(moved) and act.kind not in _PROCEDURAL and not minutes.says("procedural", act.evidence[0])


def no_seconder_entered(minutes: Minutes) -> Verdict:
    """The seconder is not entered."""
    if not minutes.decisions:
        return _no_acts(minutes)
    named = tuple(s for act in minutes.decisions if act.seconder for s in act.fields.get("seconder", act.evidence[:1]))
    if named:
        return failed(f'a seconder is entered: "{minutes.quote(named[0])}"', named)
    return passed("no seconder is entered", _first(minutes.decisions))


def counted_votes_told(minutes: Minutes) -> Verdict:
    """A counted vote or ballot has the number on each side, a roll call each name."""
    verdicts = [verdict for act in minutes.decisions if (verdict := _counted(minutes, act))]
    return worst(verdicts) if verdicts else not_applicable("no vote was counted, by ballot or by roll call")


def _counted(minutes: Minutes, act: Decision) -> Verdict | None:
    vote, spans = act.vote, act.evidence[:1]
    words = minutes.says("counted_vote", votes.extent(act))
    method = vote.method if vote else None
    if not words and method not in (VoteMethod.ROLL_CALL, VoteMethod.BALLOT, VoteMethod.POLL):
        return None
    quoted = f'"{minutes.quote(spans[0], 50)}"'
    if vote and (vote.ballots or (vote.for_ is not None and vote.against is not None)):
        if method == VoteMethod.ROLL_CALL and not vote.ballots:
            said = f"the names of the roll call on {quoted} are not told"
            near = minutes.names(
                Span(start=spans[0].end, end=min(len(minutes.text), votes.extent(act).end + votes.NEAR))
            )
            near = near or minutes.names(spans[0])[2:]  # more than a mover and a seconder
            return uncertain(said, spans) if near or not minutes.read_well else failed(said, spans)
        return passed("counted votes have their numbers, roll calls their names", spans)
    if vote and (vote.for_ is not None or vote.unanimous):
        return uncertain(f"one side of the count on {quoted} is told", spans)
    said = f"the numbers of the vote on {quoted} are not told"
    return failed(said, (*spans, *words)) if minutes.read_well else uncertain(said, (*spans, *words))


def points_of_order(minutes: Minutes) -> Verdict:
    """A point of order or an appeal has its ruling, and the reasons for it."""
    raised = minutes.find("point_of_order")
    if not raised:
        return not_applicable("no point of order and no appeal is recorded")
    return worst([_ruling(minutes, span) for span in raised])


def _ruling(minutes: Minutes, span: Span) -> Verdict:
    holding = [s.end for s in minutes.record.sections if s.start <= span.start < s.end]
    rest = Span(start=span.start, end=min([*holding, span.start + 600, len(minutes.text)]))
    ruled = minutes.says("ruling", rest)
    if not ruled:
        return minutes.missing(f'"{minutes.quote(minutes.sentence(span))}" has no ruling')
    if minutes.says("reason", rest):
        return passed("the ruling and its reason are told", (span, *ruled))
    return uncertain("the ruling is told, its reason was not found", (span, *ruled))


def decision_form(minutes: Minutes) -> Verdict:
    """Decisions stand in a fixed form ("It was resolved that …")."""
    acts = [act for act in minutes.decisions if act.outcome == Outcome.CARRIED]
    if not acts:
        return not_applicable("nothing was decided") if minutes.decisions else _no_acts(minutes)
    loose = [act.evidence[0] for act in acts if not minutes.says("decision_verb", _with_next(minutes, act))]
    if loose:
        said = f'"{minutes.quote(loose[0])}" is in no form of a decision'
        return failed(said, tuple(loose)) if minutes.read_well else uncertain(said, tuple(loose))
    return passed("decisions stand in a fixed form", acts[0].evidence[:1])


def _with_next(minutes: Minutes, act: Decision) -> Span:
    """An act with the words right after it, where its "RESOLVED" may stand."""
    whole = votes.extent(act)
    return Span(start=whole.start, end=min(len(minutes.text), whole.end + 40))


def proceedings(minutes: Minutes) -> Verdict:
    """What was done is recorded: a decision, a thing noted, or that there was no business."""
    if minutes.decisions:
        return passed(f"{len(minutes.decisions)} acts are recorded", _first(minutes.decisions))
    if words := minutes.says("noted"):
        return passed(f'"{minutes.quote(words[0])}"', words)
    return minutes.missing("nothing that was done is recorded", maybe="act")


TESTS = {
    "results": results,
    "motion_wording": motion_wording,
    "main_movers": main_movers,
    "no_seconder_entered": no_seconder_entered,
    "counted_votes_told": counted_votes_told,
    "points_of_order": points_of_order,
    "decision_form": decision_form,
    "proceedings": proceedings,
}
