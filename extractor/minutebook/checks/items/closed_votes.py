"""Votes within a part held without the public: by roll call, in the open, or with their determination and date."""

from __future__ import annotations

from minutebook.checks.closed_parts import ClosedPart, acts_inside
from minutebook.checks.items.closed_sessions import each_closed
from minutebook.checks.items.head import date
from minutebook.checks.items.remote import rolled
from minutebook.checks.items.votes import counted, touches
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain, worst
from minutebook_models import Decision, Span


def votes_in_closed_by_roll(minutes: Minutes) -> Verdict:
    """Votes within a closed part were taken by roll call; open minutes need not show them."""
    return each_closed(minutes, _closed_votes)


def _closed_votes(minutes: Minutes, part: ClosedPart) -> Verdict:
    acts = acts_inside(minutes, part) if part.end is not None else ()
    if acts:
        return worst([rolled(minutes, act) for act in acts])
    return not_checkable("these minutes show no vote in closed session", (part.trigger,))


def no_vote_in_closed(minutes: Minutes) -> Verdict:
    """The final vote on a closed matter stands in the open part."""
    return each_closed(minutes, _open_only)


def _open_only(minutes: Minutes, part: ClosedPart) -> Verdict:
    if part.end is None:
        return uncertain("where the closed session ends was not found", (part.trigger,))
    voted = [act.evidence[0] for act in acts_inside(minutes, part) if act.outcome]
    lone = minutes.says("vote_in_closed", Span(start=part.start, end=part.end))
    if voted:
        return _absent_at(minutes, f'"{minutes.quote(voted[0])}" was decided in closed session', (part.trigger, *voted))
    if lone:
        return uncertain(f'"{minutes.quote(lone[0])}" may tell of a vote in closed session', (part.trigger, *lone))
    return passed("no vote stands in the closed session", (part.trigger,))


def _absent_at(minutes: Minutes, said: str, spans: tuple[Span, ...]) -> Verdict:
    return failed(said, spans) if minutes.read_well else uncertain(said, spans)


def closed_vote_told(minutes: Minutes) -> Verdict:
    """A formal vote in a closed part has its determination, its date and its vote."""
    return each_closed(minutes, _formal_vote)


def _formal_vote(minutes: Minutes, part: ClosedPart) -> Verdict:
    acts = acts_inside(minutes, part) if part.end is not None else ()
    end = len(minutes.text) if part.end is None else part.end
    lone = minutes.says("vote_in_closed", Span(start=part.start, end=max(part.start, end)))
    if acts:
        return worst([date(minutes), *(_determined(minutes, act) for act in acts)])
    if not lone:
        return not_applicable("no vote is told in the closed session", (part.trigger,))
    sentence = minutes.sentence(lone[0])
    if touches(sentence, lone[0]) and minutes.says("vote_result", Span(start=lone[0].end, end=max(lone[0].end, end))):
        return uncertain("the vote in closed session was not read", (part.trigger, *lone))
    said = f'"{minutes.quote(sentence)}": neither what was decided nor the vote is told'
    return _absent_at(minutes, said, (part.trigger, *lone))


def _determined(minutes: Minutes, act: Decision) -> Verdict:
    quoted = f'"{minutes.quote(act.evidence[0], 50)}"'
    if act.outcome is None:
        return _absent_at(minutes, f"what came of {quoted} in closed session is not told", act.evidence[:1])
    vote = act.vote
    if vote and (vote.unanimous or vote.ballots or counted(vote)):
        return passed("the determination and the vote in closed session are told", act.evidence[:1])
    return uncertain(f"the vote on {quoted} in closed session is told without numbers or names", act.evidence[:1])


TESTS = {
    "votes_in_closed_by_roll": votes_in_closed_by_roll,
    "no_vote_in_closed": no_vote_in_closed,
    "closed_vote_told": closed_vote_told,
}
