"""Conflicts of interest by Florida's laws: nobody present may keep from voting without one, and one is put on paper."""

from __future__ import annotations

from minutebook.checks.guests import labelled
from minutebook.checks.items.votes import extent, voted
from minutebook.checks.minutes import Minutes
from minutebook.checks.open_meetings import conflict
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Decision, Span, VoteOption

_AROUND = 400
"""Characters around a vote or a declaration in which the reason stands."""


def everybody_votes(minutes: Minutes) -> Verdict:
    """Each member present votes, save for a conflict; abstaining without one is a failure."""
    acts = voted(minutes)
    if acts:
        return worst([_all_vote(minutes, act) for act in acts])
    if words := minutes.says("act"):
        return uncertain(f'no vote was read, yet "{minutes.quote(words[0])}" may speak of one', words)
    return not_applicable("no vote is recorded")


def _all_vote(minutes: Minutes, act: Decision) -> Verdict:
    spans, vote = act.evidence[:1], act.vote
    quoted = f'"{minutes.quote(spans[0], 50)}"'
    excused = bool(_reasons(minutes, act))
    if vote and (vote.abstain or any(b.option == VoteOption.ABSTAIN for b in vote.ballots)) and not excused:
        said = f"an abstention on {quoted}, and no conflict is told"
        return failed(said, spans) if minutes.read_well else uncertain(said, spans)
    if vote and vote.unanimous:
        return passed("each member present voted, or had a conflict", spans)
    cast = _cast(act)
    if cast is None:
        return uncertain(f"who voted on {quoted} is not told", spans)
    there = _present(minutes, act)
    if cast >= there or excused:
        return passed("each member present voted, or had a conflict", spans)
    return uncertain(f"{cast} votes on {quoted}, {there} members listed as present", spans)


def _cast(act: Decision) -> int | None:
    """Votes for, against or excused, by names or by numbers."""
    if act.vote and act.vote.ballots:
        return sum(b.option in (VoteOption.YES, VoteOption.NO, VoteOption.EXCUSED) for b in act.vote.ballots)
    if act.vote and (act.vote.for_ is not None or act.vote.against is not None):
        return (act.vote.for_ or 0) + (act.vote.against or 0)
    return None


def _present(minutes: Minutes, act: Decision) -> int:
    staff = {p.id for p in minutes.presence.listed if labelled(minutes, p, "in_attendance")}
    return sum(state is True and one not in staff for one, state in minutes.presence.at(act).items())


def _reasons(minutes: Minutes, act: Decision) -> tuple[Span, ...]:
    around = extent(act)
    near = Span(start=max(0, around.start - _AROUND), end=min(len(minutes.text), around.end + _AROUND))
    told = (*minutes.says("declared_interest", near), *minutes.says("stood_aside", near))
    return told or minutes.says("quasi_judicial", near) or tuple(one.evidence[0] for one in minutes.record.declarations)


def conflict_stated(minutes: Minutes) -> Verdict:
    """Who has a conflict and what it is is stated."""
    known = [one for one in minutes.record.declarations if one.person]
    if known and all(one.item or minutes.says("conflict_reason", _near(minutes, one.evidence[0])) for one in known):
        return passed("each conflict is stated, with its person", known[0].evidence[:1])
    return worst([_stated(minutes, span) for span in conflict(minutes)])


def _stated(minutes: Minutes, span: Span) -> Verdict:
    near = _near(minutes, span)
    quoted = f'"{minutes.quote(minutes.sentence(span), 60)}"'
    named = minutes.names(minutes.sentence(span))
    reason = minutes.says("conflict_reason", near)
    if named and reason:
        return passed("a conflict is stated, with its person", (*named[:1], *reason))
    said = f"{quoted} does not state the conflict" if named else f"{quoted} does not say whose conflict it is"
    if reason or not minutes.read_well:
        return uncertain(said, (span,))
    return failed(said, (span,))


def _near(minutes: Minutes, span: Span) -> Span:
    sentence = minutes.sentence(span)
    return Span(start=sentence.start, end=min(len(minutes.text), sentence.end + _AROUND // 2))


def conflict_memorandum(minutes: Minutes) -> Verdict:
    """The memorandum of the conflict (Form 8B) is named or attached; else it may be in the book."""
    if named := minutes.says("conflict_memorandum"):
        return passed(f'"{minutes.quote(named[0])}"', named)
    return uncertain("no memorandum of the conflict was found; it may be attached", conflict(minutes)[:1])


TESTS = {
    "everybody_votes": everybody_votes,
    "conflict_stated": conflict_stated,
    "conflict_memorandum": conflict_memorandum,
}
