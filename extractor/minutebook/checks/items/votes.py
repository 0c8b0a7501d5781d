"""How votes are told: that each has a result, and who voted how."""

from __future__ import annotations

from collections import Counter

from minutebook.checks.guests import labelled
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Decision, DecisionKind, Outcome, Section, Span, Vote, VoteOption

_UNVOTED = frozenset({Outcome.DEFERRED, Outcome.WITHDRAWN})
NEAR = 160
"""Characters after a tally in which a dissenter may be named."""


def votes_told(minutes: Minutes) -> Verdict:
    """Every vote has counts, names, or is called unanimous (VOTE)."""
    verdicts = [_told(minutes, act) for act in voted(minutes)] + _votes_without_act(minutes)
    if verdicts:
        return worst(verdicts)
    if minutes.decisions:
        return not_applicable("nothing was put to a vote")
    if words := minutes.says("act"):
        return uncertain(f'no vote was read, yet "{minutes.quote(words[0])}" may speak of one', words)
    return not_applicable("no vote is recorded")


def voted(minutes: Minutes) -> list[Decision]:
    """The acts that were put to a vote, or may have been: not those withdrawn, put off, or agreed without one."""
    return [act for act in minutes.decisions if act.vote or not _without_vote(minutes, act)]


def _without_vote(minutes: Minutes, act: Decision) -> bool:
    died = act.outcome == Outcome.LOST and bool(minutes.says("no_seconder", extent(act)))
    return died or act.outcome in _UNVOTED or act.kind == DecisionKind.CONSENSUS


def extent(act: Decision) -> Span:
    """From the first to the last word that an act was read from."""
    return Span(start=min(e.start for e in act.evidence), end=max(e.end for e in act.evidence))


def _told(minutes: Minutes, act: Decision) -> Verdict:
    spans = act.evidence[:1]
    quoted = f'"{minutes.quote(spans[0], 50)}"'
    if act.vote and (act.vote.unanimous or act.vote.ballots or counted(act.vote)):
        return passed("every vote has its numbers, its names, or is called unanimous", spans)
    if act.outcome is not None:
        return uncertain(f"the result of {quoted} is told without numbers or names", spans)
    if minutes.says("vote_taken", extent(act)) or (act.vote and act.vote.method):
        said = f"a vote was taken on {quoted}, its result is not told"
        sure = minutes.read_well and not minutes.says("vote_result", extent(act))
        return failed(said, spans) if sure else uncertain(said, spans)
    return uncertain(f"whether {quoted} was voted on is not told", spans)


def counted(vote: Vote) -> bool:
    """Whether a vote has a count for or against."""
    return vote.for_ is not None or vote.against is not None


def _votes_without_act(minutes: Minutes) -> list[Verdict]:
    """Votes that are said to be taken, and no act was read near the words."""
    return [
        verdict
        for span in minutes.find("vote_taken")
        if not any(touches(extent(act), span) for act in minutes.decisions) and (verdict := _lone_vote(minutes, span))
    ]


def touches(one: Span, other: Span) -> bool:
    """Whether two spans meet."""
    return one.start <= other.end and other.start <= one.end


def _lone_vote(minutes: Minutes, span: Span) -> Verdict | None:
    holding = [s for s in minutes.record.sections if s.start <= span.start < s.end]
    end = min((s.end for s in holding), default=len(minutes.text))
    rest = Span(start=span.start, end=end)
    if any(span.start <= act.evidence[0].start < end and act.outcome for act in minutes.decisions):
        return None
    quoted = minutes.quote(minutes.sentence(span), 60)
    if told := minutes.says("vote_result", rest):
        return uncertain(f'the result of the vote in "{quoted}" was not read', (span, *told))
    said = f'a vote was taken and no result is told: "{quoted}"'
    return failed(said, (span,)) if minutes.read_well else uncertain(said, (span,))


def votes_by_name(minutes: Minutes) -> Verdict:
    """For every vote the choice of each member present is told (BYNAME)."""
    acts = voted(minutes)
    if acts:
        return worst([by_name(minutes, act) for act in acts])
    if words := minutes.says("act"):
        return uncertain(f'no vote was read, yet "{minutes.quote(words[0])}" may speak of one', words)
    return not_applicable("no vote is recorded")


def by_name(minutes: Minutes, act: Decision) -> Verdict:
    """Whether the choice of each member present follows from what is told of one act."""
    spans = act.evidence[:1]
    quoted = f'"{minutes.quote(spans[0], 50)}"'
    vote = act.vote or Vote()
    if unnamed := _unnamed(vote):
        said = f"{unnamed} in {quoted}, and not by name"
        near = _names_after(minutes, act)
        return uncertain(said, (*spans, *near)) if near or not minutes.read_well else failed(said, spans)
    staff = {p.id for p in minutes.presence.listed if labelled(minutes, p, "in_attendance")}
    there = [one for one, state in minutes.presence.at(act).items() if state is not False and one not in staff]
    if vote.ballots:
        return _roll(minutes, act, there)
    if vote.unanimous or (vote.for_ is not None and vote.for_ == len(there)):
        whole = bool(there) and not minutes.says("others_present", minutes.head)
        said = f"all voted for {quoted}"
        return passed(said, spans) if whole else uncertain(f"{said}, and who was there is not fully listed", spans)
    return uncertain(f"who voted how on {quoted} is not told", spans)


def _unnamed(vote: Vote) -> str:
    named = Counter(ballot.option for ballot in vote.ballots)
    if (vote.against or 0) > named[VoteOption.NO]:
        return f"{vote.against} against"
    if (vote.abstain or 0) > named[VoteOption.ABSTAIN]:
        return f"{vote.abstain} abstaining"
    return ""


def _names_after(minutes: Minutes, act: Decision) -> tuple[Span, ...]:
    """Names of members beside or after the tally: the dissenter may be among them."""
    told = [*act.fields.get("vote.against", ()), *act.fields.get("vote.abstain", ())]
    start = min((span.start for span in told), default=act.evidence[0].end)
    end = min(max(extent(act).end, start) + NEAR, _item_end(minutes, act))
    return minutes.names(Span(start=start, end=max(start, end)))


def _item_end(minutes: Minutes, act: Decision) -> int:
    own = next((s for s in minutes.record.sections if s.id == act.section), None)
    return own.end if own else len(minutes.text)


def _roll(minutes: Minutes, act: Decision, there: list[str]) -> Verdict:
    spans = act.evidence[:1]
    ballots = act.vote.ballots if act.vote else ()
    called = {fitting[0].id for ballot in ballots if len(fitting := minutes.presence.roster.fitting(ballot.name)) == 1}
    if not there:
        return uncertain("who was there is not listed by name", spans)
    missing = [minutes.presence.name(one) for one in there if one not in called]
    if not missing:
        return passed("the choice of every member present is told", spans)
    return uncertain(f'the vote of {", ".join(missing)} on "{minutes.quote(spans[0], 50)}" was not read', spans)


def section_of(minutes: Minutes, act: Decision) -> Section | None:
    """The section that an act stands in."""
    return next((section for section in minutes.record.sections if section.id == act.section), None)


TESTS = {"votes_told": votes_told, "votes_by_name": votes_by_name}
