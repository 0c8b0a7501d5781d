"""Are there enough people in the room for what is counted, and for a quorum (X4, X5)?"""

from __future__ import annotations

from minutebook.checks.items.acts import counts_of, spans_of, told_of, unique
from minutebook.checks.minutes import Minutes
from minutebook.checks.roster import votes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain, worst
from minutebook.values.numbers import find_numbers
from minutebook_models import AttendeeStatus, BlockKind, Decision, Span


def counts_fit_room(minutes: Minutes) -> Verdict:
    """No vote counts more than the members present (X4)."""
    counted = [act for act in minutes.decisions if act.vote and counts_of(act)]
    if not counted:
        return not_applicable("no vote is counted")
    if not any(votes(person) for person in minutes.presence.listed):
        return not_checkable("no member is listed as present by name")
    return worst([_fits_room(minutes, act) for act in counted])


def _fits_room(minutes: Minutes, act: Decision) -> Verdict:
    total = sum(counts_of(act).values())
    known = minutes.presence.at(act)
    there = sum(state is not False for state in known.values())
    spans = spans_of(act, "vote.for", "vote.against", "vote.abstain")
    if total <= there:
        return passed("no vote counts more than the members present", spans)
    told = f"{total} votes are counted, {there} members with a vote are listed as present ({told_of(minutes, act)})"
    more = minutes.says("open_list")
    everybody = len(minutes.record.attendees)
    doubtful = more or total <= everybody or not minutes.read_well or _in_table(minutes, act)
    return uncertain(told, (*spans, *more)) if doubtful else failed(told, spans)


def _in_table(minutes: Minutes, act: Decision) -> bool:
    """Whether an act stands in a row of a table, where votes taken between meetings are often listed."""
    rows = (block for block in minutes.record.blocks if block.kind == BlockKind.ROW)
    return any(row.start <= act.evidence[0].start < row.end for row in rows)


def quorum_is_met(minutes: Minutes) -> Verdict:
    """The members present make the quorum that is stated (X5)."""
    detail, spans = minutes.meeting.quorum_detail, minutes.field("quorum_detail") or minutes.field("quorum")
    required, stated = (detail.required, detail.present) if detail else (None, None)
    if required is None:
        required, spans = _needed(minutes)
    if required is None:
        return not_checkable("the number needed for a quorum is not stated", spans)
    there = [p for p in minutes.presence.listed if votes(p)]
    if not there and stated is None:
        return not_checkable("there is no list of attendance", spans)
    number = max(len(there), stated or 0)
    told = f"{number} present, {required} needed"
    if number >= required or minutes.meeting.quorum is False:
        return passed(told, spans)
    everybody = sum(p.status == AttendeeStatus.PRESENT for p in minutes.record.attendees)
    if minutes.says("open_list") or not minutes.read_well or everybody >= required:
        return uncertain(told, spans)
    return failed(told, unique((*spans, *(p.evidence[0] for p in there))))


def _needed(minutes: Minutes) -> tuple[int | None, tuple[Span, ...]]:
    """The number that the words say is needed, where it was not read as a field; None where two are said."""
    found = minutes.find("quorum_number")
    numbers = {int(number.value) for span in found for number in find_numbers(minutes.text[span.start : span.end])}
    return (numbers.pop(), found) if len(numbers) == 1 else (None, found)


TESTS = {"counts_fit_room": counts_fit_room, "quorum_is_met": quorum_is_met}
