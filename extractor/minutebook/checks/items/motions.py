"""Motions, resolutions and votes: their wording, their result, their numbers."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain
from minutebook_models import Decision, Span


def results(minutes: Minutes) -> Verdict:
    """Every motion, resolution and order has wording and a result (ACTION)."""
    acts = minutes.decisions
    if not acts:
        return _no_acts(minutes)
    without = [act for act in acts if act.outcome is None]
    if not without:
        return passed(f"{len(acts)} acts, each with its result", _first(acts))
    spans = tuple(act.evidence[0] for act in without)
    told = f'{len(without)} of {len(acts)} acts have no result, the first "{minutes.quote(spans[0])}"'
    return failed(told, spans) if minutes.read_well else uncertain(told, spans)


def _no_acts(minutes: Minutes) -> Verdict:
    if words := minutes.says("act"):
        return uncertain(f'no act was read, yet "{minutes.quote(words[0])}" speaks of one', words)
    return passed("no motion, resolution or order is recorded")


def _first(acts: tuple[Decision, ...]) -> tuple[Span, ...]:
    return tuple(act.evidence[0] for act in acts[:1])


TESTS = {"results": results}
