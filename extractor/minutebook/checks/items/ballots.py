"""Votes that a member may ask to be recorded by name, and votes that may not be secret."""

from __future__ import annotations

from minutebook.checks.items.votes import NEAR, by_name, counted, extent, section_of, touches, voted, votes_by_name
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain, worst
from minutebook_models import Decision, Span, Vote, VoteMethod

_OPEN_METHODS = frozenset({VoteMethod.VOICE, VoteMethod.SHOW_OF_HANDS, VoteMethod.ROLL_CALL, VoteMethod.ACCLAMATION})


def recorded_vote_names(minutes: Minutes) -> Verdict:
    """A recorded vote names how each member present voted."""
    acts = [act for act in minutes.decisions if _requested(minutes, act)]
    if not acts:
        return uncertain("which vote was to be recorded was not read", minutes.says("recorded_vote_request"))
    return worst([_named_vote(minutes, act) for act in acts])


def _requested(minutes: Minutes, act: Decision) -> bool:
    """Whether a recorded vote is asked for in the words of an act, or in its item right after it."""
    around, own = extent(act), section_of(minutes, act)
    end = min(around.end + NEAR, own.end if own else len(minutes.text))
    return bool(minutes.says("recorded_vote_request", Span(start=around.start, end=max(around.start, end))))


def _named_vote(minutes: Minutes, act: Decision) -> Verdict:
    spans = act.evidence[:1]
    quoted = f'"{minutes.quote(spans[0], 50)}"'
    if act.vote and act.vote.ballots:
        return by_name(minutes, act)
    if act.vote and act.vote.unanimous:
        return uncertain(f"{quoted} was unanimous, the names may follow from the list", spans)
    around, own = extent(act), section_of(minutes, act)
    end = min(around.end + 2 * NEAR, own.end if own else len(minutes.text))
    after = Span(start=around.start, end=max(around.end, end))
    near = [name for name in minutes.names(after) if not _is_actor(act, name)]
    said = f"a recorded vote was required on {quoted}, and no names are told"
    if len(near) >= 2 or not minutes.read_well:
        return uncertain(said, (*spans, *near))
    return failed(said, spans)


def _is_actor(act: Decision, name: Span) -> bool:
    own = (*act.fields.get("mover", ()), *act.fields.get("seconder", ()))
    return any(span.start <= name.start < span.end for span in own)


def no_secret_vote(minutes: Minutes) -> Verdict:
    """No vote is taken by a ballot without names (NOSECRET)."""
    secret = [act for act in minutes.decisions if act.vote and _secret(act.vote)]
    if secret:
        spans = secret[0].evidence[:1]
        said = f'a ballot without names: "{minutes.quote(spans[0], 50)}"'
        return failed(said, spans) if minutes.read_well else uncertain(said, spans)
    if words := _ballot_words(minutes):
        near = minutes.names(Span(start=words[0].start, end=min(len(minutes.text), words[0].end + NEAR)))
        said = f'"{minutes.quote(words[0])}" is told'
        sure = minutes.says("secret_ballot", words[0]) and not near and minutes.read_well
        return failed(f"{said}, without names", words) if sure else uncertain(said, (*words, *near))
    acts = voted(minutes)
    if not acts:
        return votes_by_name(minutes)
    unknown = [act for act in acts if not _open(act.vote)]
    if unknown:
        spans = unknown[0].evidence[:1]
        return uncertain(f'how "{minutes.quote(spans[0], 50)}" was voted on is not told', spans)
    return passed("every vote was open", acts[0].evidence[:1])


def _secret(vote: Vote) -> bool:
    return vote.method == VoteMethod.BALLOT and not vote.ballots


def _open(vote: Vote | None) -> bool:
    return bool(vote and (vote.ballots or vote.unanimous or vote.method in _OPEN_METHODS or counted(vote)))


def _ballot_words(minutes: Minutes) -> tuple[Span, ...]:
    named = [extent(act) for act in minutes.decisions if act.vote and act.vote.ballots]
    return tuple(s for s in minutes.find("ballot") if not any(touches(s, other) for other in named))[:1]


TESTS = {"recorded_vote_names": recorded_vote_names, "no_secret_vote": no_secret_vote}
