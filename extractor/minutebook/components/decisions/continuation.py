"""Wording that goes on after the sentence that opens a decision: lists, and the rest of a labelled motion."""

from __future__ import annotations

import re
from itertools import takewhile

from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.tape import Tape
from minutebook.components.decisions.units import Unit, residue
from minutebook.components.decisions.wording import FEW, MAX_WORDS, is_open_ended, is_unfinished, items_after

_CHARGE = re.compile(
    r"^\W*(?:The )?(?:[A-Z][\w.’'()-]* ){1,4}?(?:(?:was|were|is|are) (?:also )?"
    r"(?:requested|asked|directed|instructed)|to [a-z]+)\b"
)
"""A sentence beside a resolution that charges somebody ("The Registrar was requested to …")."""
BARE = re.compile(r"\W*RESOLVED(?: UNANIMOUSLY)?\W*")
"""A label on a line of its own, over what was resolved."""
_THAT = re.compile(r"\W*(?:[a-z\d]{1,3}[.)] ?)?(?:That|To)\b")
"""A further clause of what was resolved."""
_STOPS = ("mover", "both", "seconder", "result", "motion", "answer")
_LABELLED = 8
"""How many units the wording of a labelled motion may run to before its mover's line."""
_FURTHER_ACTS = ("it_was_agreed", "rejected", "was_granted", "sum_granted")
"""Rules whose sentences are decisions of their own, also behind a resolution in one paragraph."""
_CELL = 40
"""Words of a table cell that is quoted as a whole."""


def go_on(tape: Tape, draft: Draft, unit: Unit) -> None:
    """Add the items that an open-ended wording goes on in, or the rest of a labelled motion's paragraph."""
    if is_open_ended(tape.text, unit) or BARE.fullmatch(tape.text, *unit.span):
        items = items_after(tape.text, tape.units, unit, *_STOPS, "vote")
        draft.listed = True
        if BARE.fullmatch(tape.text, *unit.span):
            items = items[:1] + list(takewhile(lambda item: _THAT.match(tape.text, item.start), items[1:]))
        whole = draft.listing = is_unfinished(tape.text, unit) or draft.rule.endswith("motion_label")
    elif draft.rule.endswith(("_label", "adopted_resolution", "numbered_resolution")):
        items = items_after(tape.text, tape.units, unit, *_STOPS)
        if not draft.rule.endswith("motion_label") or not _is_labelled(tape, items):
            items = [item for item in takewhile(_goes_with, items) if item.block == unit.block]
        whole = True
    else:
        return
    for item in items:
        whole = whole and not (item.block == unit.block and _CHARGE.search(tape.text, *item.span))
        if whole:
            draft.texts[0] = (draft.texts[0][0], item.end)
        else:
            draft.add(item.span)
    if items:
        draft.last, draft.last_block = items[-1].index, items[-1].block
        tape.read_to = items[-1].index


def _goes_with(item: Unit) -> bool:
    """Whether a sentence behind a resolution is part of it, and no further act of the body."""
    return not any(match.rule.name in _FURTHER_ACTS for match in item.found.get("act", ()))


def _is_labelled(tape: Tape, items: list[Unit]) -> bool:
    """Whether a line that names the mover ends the paragraphs of a labelled motion."""
    if not items or len(items) > _LABELLED or items[-1].index + 1 >= len(tape.units):
        return False
    end = tape.units[items[-1].index + 1]
    return end.has("mover", "seconder", "both") and residue(end, tape.text) == 0


def add_context(tape: Tape, draft: Draft, unit: Unit) -> None:
    """What a motion of few words is about ("moved to approve"): the sentence or the heading before it."""
    before = tape.before(unit)
    chosen = any(m.rule.name == "appointed" for m in unit.found.get("act", ()))
    if before is None or unit.opens or chosen or tape.is_taken(before.index) or residue(unit, tape.text) >= FEW:
        return
    section = tape.found.section_of[unit.block]
    heading = tape.found.sections[section] if section is not None else None
    listed = unit.item and before.item
    if before.block != unit.block and not listed and heading and unit.block - heading.block <= _LABELLED:
        draft.add(heading.heading)
    elif unit.block - before.block <= 1:
        draft.add(before.span)


def take_cell(tape: Tape, draft: Draft, unit: Unit) -> None:
    """A short table cell that starts with a decision is all of it."""
    if not unit.row or not unit.first:
        return
    end = unit.end
    for following in tape.units[unit.index + 1 :]:
        if following.block != unit.block or following.first or following.has("act", "mover", "result", "answer"):
            break
        end = following.end
    if len(tape.text[unit.start : end].split()) <= _CELL:
        draft.texts = [(start, end) if (start, stop) == unit.span else (start, stop) for start, stop in draft.texts]


def take_item(tape: Tape, draft: Draft, unit: Unit) -> None:
    """A result at the end of an item is the result of all of its sentences."""
    first = unit.index
    while first and tape.units[first - 1].block == unit.block and not tape.is_taken(first - 1):
        first -= 1
    ends = unit.index + 1 == len(tape.units) or tape.units[unit.index + 1].block != unit.block
    start = tape.units[first].start
    if ends and first < unit.index and len(tape.text[start : unit.end].split()) <= 2 * MAX_WORDS:
        draft.texts = [(start, unit.end)]
