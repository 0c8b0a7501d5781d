"""What tests ask of a formal act: who acts in it, what was counted, where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from minutebook.checks.minutes import Minutes
from minutebook_models import Ballot, Decision, Span, Vote, VoteOption

_COUNTED = {"for_": VoteOption.YES, "against": VoteOption.NO, "abstain": VoteOption.ABSTAIN}
_CAST = (VoteOption.YES, VoteOption.NO, VoteOption.ABSTAIN)


def vote_of(act: Decision) -> Vote:
    """The vote of an act that has one."""
    assert act.vote is not None
    return act.vote


def counts_of(act: Decision) -> dict[VoteOption, int]:
    """The printed counts by option."""
    return {option: count for name, option in _COUNTED.items() if (count := getattr(act.vote, name)) is not None}


def cast(act: Decision) -> list[Ballot]:
    """The ballots for and against."""
    return [b for b in act.vote.ballots if b.option in (VoteOption.YES, VoteOption.NO)] if act.vote else []


def actors(act: Decision) -> Iterator[tuple[str, Span]]:
    """Everybody who moves, seconds or votes, with the place of the name."""
    for field, single, several in (("mover", act.mover, act.movers), ("seconder", act.seconder, act.seconders)):
        names = several or ((single,) if single else ())
        spans = act.fields.get(field + "s") or act.fields.get(field) or act.evidence[:1]
        for index, name in enumerate(names):
            yield name, spans[min(index, len(spans) - 1)]
    ballots = act.vote.ballots if act.vote else ()
    spans = act.fields.get("vote.ballots") or act.evidence[:1]
    for index, ballot in enumerate(ballots):
        if ballot.option in _CAST:
            yield ballot.name, spans[min(index, len(spans) - 1)]


def spans_of(act: Decision, *names: str) -> tuple[Span, ...]:
    """Where some attributes of an act stand; the act itself where none has a place."""
    found = unique(span for name in names for span in act.fields.get(name, ()))
    return found or act.evidence[:1]


def unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans without repetition, in their order."""
    return tuple(dict.fromkeys(spans))


def told_of(minutes: Minutes, act: Decision) -> str:
    """The first words of an act for a message."""
    return f'"{minutes.quote(act.evidence[0], 50)}"'
