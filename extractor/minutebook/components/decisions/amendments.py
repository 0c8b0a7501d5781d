"""Motions that wait while an amendment, or a motion to postpone them, is voted on."""

from __future__ import annotations

import re

from minutebook.components.decisions.deferral import defers
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.tape import Tape
from minutebook.components.decisions.units import Unit
from minutebook.rules import Match

_SUBSIDIARY = re.compile(
    r"\bamend(?:ment|ed|ing)?\b|\bsubstitut|\bprevious question\b|\bthe (?:motion|resolution|matter|question|"
    r"consideration|debate|draft)\b[^.;]{0,60}? be (?:referred|tabled|postponed|deferred|laid|adjourned|put)\b|"
    r"\bto (?:table|postpone|defer|refer) (?:the (?:motion|matter|question|resolution)|it|this)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\bas amended\b", re.IGNORECASE)
_REPLACED = re.compile(r"\b(?:as (?:so |thus )?amended|amended|substantive|substitute)\b", re.IGNORECASE)
_AMENDS = re.compile(r"\bamend(?:ment|ed|ing)?\b|\bsubstitut", re.IGNORECASE)
_ACCEPTED = re.compile(r"\b(?:accepted|agreed to|consented to) (?:the|this|that) (?:\w+ )?amendment\b", re.IGNORECASE)
_HEAD = 300


def set_aside(tape: Tape, draft: Draft, unit: Unit) -> bool:
    """Let the open motion wait where the new one amends or postpones it."""
    if tape.open is None and tape.weak and _AMENDS.search(tape.text, unit.start, min(unit.end, unit.start + _HEAD)):
        last = tape.near(tape.weak[-1], unit)
        if last and last.movers and last.last_block == unit.block:
            tape.promote(last)
    main = tape.open
    if main is None or main.outcome or main.pending_text or not (main.movers or main.kind == "motion"):
        return False
    start, end = unit.span
    end = min(end, start + _HEAD)
    if not _SUBSIDIARY.search(tape.text, start, end) or _SUBJECT.search(tape.text, start, end):
        return False
    tape.suspended.append((main, draft))
    tape.open = None
    return True


def resume(tape: Tape, unit: Unit) -> bool:
    """Go on with the motion that waited, now that it is put; False where none waits."""
    if not tape.suspended or unit.has("mover", "both"):
        return False
    tape.flush()
    main, child = tape.suspended.pop()
    put = unit.found["put"][0]
    if answer := _result_before(unit, put.start):
        child.settle(answer.rule.sets["outcome"], (answer.start, answer.end))
        unit.found["result"] = [match for match in unit.found["result"] if match.start >= put.start]
    if accepted := _ACCEPTED.search(tape.text, *unit.span):
        child.settle("carried", accepted.span())
    elif _REPLACED.search(tape.text, *unit.span) and child.outcome == "carried" and _amends(tape, child):
        _close(tape, main, child)
        people = main.movers, main.seconders
        main = tape.draft(unit, unit.found["put"][0])
        main.movers, main.seconders = people
    tape.open, tape.done = main, None
    tape.following.add(main, unit)
    tape.take_outcome(main, unit)
    if main.outcome:
        tape.close()
    return True


def _result_before(unit: Unit, at: int) -> Match | None:
    """The amendment's own result, told before the motion's ("The amendment found no seconder, and the motion …")."""
    return next((match for match in unit.found.get("result", ()) if match.start < at), None)


def release(tape: Tape) -> None:
    """Close the motions that nobody came back to."""
    while tape.suspended:
        main, child = tape.suspended.pop()
        _close(tape, main, child)


def _close(tape: Tape, main: Draft, child: Draft) -> None:
    """End a motion by what became of its amendment: replaced, or postponed with it."""
    if main.outcome is None and child.outcome in ("carried", "deferred"):
        if defers(child, tape.text):
            main.outcome, main.inferred = "deferred", "postponed"
        elif _amends(tape, child):
            main.outcome, main.inferred = "withdrawn", "replaced"
    tape.drafts.append(main)


def _amends(tape: Tape, child: Draft) -> bool:
    """Whether a motion is an amendment or a substitute."""
    start, end = child.texts[0]
    return _AMENDS.search(tape.text, start, min(end, start + _HEAD)) is not None
