"""Who held the chair and the pen, who else was there, and whether enough were."""

from __future__ import annotations

import re

from minutebook.checks.items import head
from minutebook.checks.items.attendance import absent_or_none, present
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_checkable, passed, uncertain, worst
from minutebook_models import AttendeeStatus, Capacity, CheckOutcome, SectionKind, Span

_OTHERS = frozenset({Capacity.STAFF, Capacity.GUEST, Capacity.OBSERVER, Capacity.PRESENTER, Capacity.SECRETARY})
_AWAY = frozenset({AttendeeStatus.ABSENT, AttendeeStatus.APOLOGIES})
_LIST = (SectionKind.ATTENDANCE, SectionKind.CALL_TO_ORDER)
_TITLE = 60
"""Characters beside a name in which the title of the office stands."""


def regular_chair(minutes: Minutes) -> Verdict:
    """The regular chair was there, or who took the chair is named."""
    if words := minutes.says("regular_chair"):
        return passed(f'"{minutes.quote(words[0])}"', words)
    return head.chair(minutes)


def regular_secretary(minutes: Minutes) -> Verdict:
    """The regular secretary was there, or who took the minutes is named."""
    if words := minutes.says("regular_secretary"):
        return passed(f'"{minutes.quote(words[0])}"', words)
    if not minutes.meeting.secretary:
        for one in minutes.record.attendees:
            if one.capacity == Capacity.SECRETARY and one.name and one.status == AttendeeStatus.PRESENT:
                return passed(f"{one.name} is listed as secretary", one.evidence[:1])
        for sign in minutes.record.signatures:
            if sign.name and re.search("secretary|clerk", sign.role or "", re.IGNORECASE):
                return passed(f"{sign.name} signed as secretary", sign.evidence[:1])
    return head.secretary(minutes)


def chair_title(minutes: Minutes) -> Verdict:
    """Who presided is named with the title of the office."""
    return _titled(minutes, regular_chair(minutes), "chair", "presiding")


def secretary_title(minutes: Minutes) -> Verdict:
    """Who took the minutes is named with the title of the office."""
    return _titled(minutes, regular_secretary(minutes), "secretary", "recording")


def _titled(minutes: Minutes, named: Verdict, field: str, cue: str) -> Verdict:
    if named.result != CheckOutcome.PASS:
        return named
    spans = (*minutes.field(field), *named.evidence)
    for span in spans:
        start, end = max(0, span.start - _TITLE), min(len(minutes.text), span.end + _TITLE)
        if minutes.says(cue, Span(start=start, end=end)):
            return named
    return minutes.missing(f"{named.message}, without a title", *_LIST, maybe=cue)


def present_and_absent(minutes: Minutes) -> Verdict:
    """Who was present and who was absent are both told."""
    return worst([present(minutes), absent_or_none(minutes)])


def attendance_apart(minutes: Minutes) -> Verdict:
    """Those present, those in attendance and those with apologies stand apart."""
    there = present(minutes)
    if there.result != CheckOutcome.PASS:
        return there
    others = [p for p in minutes.record.attendees if p.status == AttendeeStatus.PRESENT and p.capacity in _OTHERS]
    away = [p for p in minutes.record.attendees if p.status in _AWAY]
    if others and minutes.says("in_attendance", minutes.head) and (away or minutes.says("absent")):
        return passed("present, in attendance and apologies stand apart", (others[0].evidence[0],))
    guests = [p for p in minutes.record.attendees if p.status == AttendeeStatus.PRESENT and p.role]
    mixed = [p for p in guests if minutes.says("no_director", p.evidence[0])]
    if mixed and not minutes.says("in_attendance"):
        said = f"{mixed[0].name} is listed among the members"
        return failed(said, mixed[0].evidence[:1]) if minutes.read_well else uncertain(said, mixed[0].evidence[:1])
    return passed("those present are listed by themselves", there.evidence)


def quorum_stated(minutes: Minutes) -> Verdict:
    """That there was a quorum is stated."""
    if minutes.meeting.quorum is not None or minutes.meeting.quorum_detail:
        return passed("the quorum is stated", minutes.field("quorum") or minutes.field("quorum_detail"))
    return minutes.missing("nothing is said of a quorum", *_LIST, maybe="quorum")


def quorum_throughout(minutes: Minutes) -> Verdict:
    """There was a quorum at every vote."""
    detail = minutes.meeting.quorum_detail
    if not detail or detail.required is None or not minutes.presence.listed:
        return not_checkable("the number needed, or who was there, is not told")
    if not minutes.presence.steps:
        return uncertain("nobody is said to come or go", minutes.field("quorum_detail"))
    for act in minutes.decisions:
        states = minutes.presence.at(act).values()
        there, maybe = sum(s is True for s in states), sum(s is None for s in states)
        if there < detail.required:
            spans = (*act.evidence[:1], *(step.span for step in minutes.presence.steps))
            said = f'{there} present at "{minutes.quote(act.evidence[0], 50)}", {detail.required} needed'
            sure = there + maybe < detail.required and minutes.read_well
            return failed(said, spans) if sure else uncertain(said, spans)
    return passed("there was a quorum at every vote", minutes.field("quorum_detail"))


def movement_times(minutes: Minutes) -> Verdict:
    """When somebody joined or left is told, by the hour or by the item."""
    for move in minutes.record.movements:
        if not move.time and minutes.says("vague_movement", minutes.sentence(move.evidence[0])):
            return failed(f"when {move.name or 'somebody'} came or went is not told", move.evidence[:1])
    if minutes.record.movements:
        return passed("comings and goings have their time or place", minutes.record.movements[0].evidence[:1])
    timed = [p for p in minutes.record.attendees if p.arrived or p.left]
    if timed:
        return passed("comings and goings have their time", timed[0].evidence[:1])
    if vague := minutes.says("vague_movement"):
        if minutes.says("timed_movement", minutes.sentence(vague[0])):
            return passed(f'"{minutes.quote(minutes.sentence(vague[0]))}"', vague)
        said = f'"{minutes.quote(minutes.sentence(vague[0]))}" does not tell when'
        return failed(said, vague) if minutes.read_well else uncertain(said, vague)
    if words := minutes.in_body("movement")[:1]:
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}" stands in the order of business', words)
    return uncertain("when somebody came or went was not read", minutes.says("movement"))


def notice(minutes: Minutes) -> Verdict:
    """Notice of the meeting, or that it was waived, is told."""
    if words := minutes.says("notice"):
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}"', words)
    return minutes.missing("no word on notice of the meeting or its waiver", SectionKind.CALL_TO_ORDER)


TESTS = {
    "regular_chair": regular_chair,
    "regular_secretary": regular_secretary,
    "chair_title": chair_title,
    "secretary_title": secretary_title,
    "present_and_absent": present_and_absent,
    "attendance_apart": attendance_apart,
    "quorum_stated": quorum_stated,
    "quorum_throughout": quorum_throughout,
    "movement_times": movement_times,
    "notice": notice,
}
