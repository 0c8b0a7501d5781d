"""Conditions: what must stand in minutes for a conditional rule to apply, and where it stands."""

from __future__ import annotations

from collections.abc import Callable

from minutebook.checks.guests import invitees
from minutebook.checks.minutes import Minutes
from minutebook.checks.open_meetings import CONDITIONS as OPEN_MEETINGS
from minutebook_models import (
    AttendanceMode,
    MeetingFormat,
    MinutesStatus,
    SectionKind,
    Span,
)

Condition = Callable[[Minutes], tuple[Span, ...]]
"""The passages that make a rule apply; none where it does not."""
_WALES_FROM = "2021-05-01"
"""From this day on community councils in Wales publish a note of each meeting."""


def closed_session(minutes: Minutes) -> tuple[Span, ...]:
    """A part was held without the public."""
    told = tuple(session.evidence[0] for session in minutes.record.closed_sessions)
    return told or tuple(section.evidence[0] for section in minutes.sections(SectionKind.EXECUTIVE_SESSION))


def remote(minutes: Minutes) -> tuple[Span, ...]:
    """Somebody took part from elsewhere: a remote mode, a virtual format, or words in the head or the list."""
    people = tuple(p.evidence[0] for p in minutes.record.attendees if p.mode == AttendanceMode.REMOTE)
    if people:
        return people
    if minutes.meeting.format in (MeetingFormat.VIRTUAL, MeetingFormat.HYBRID) and (spans := minutes.field("format")):
        return spans
    return minutes.says("remote", minutes.head)


def interest(minutes: Minutes) -> tuple[Span, ...]:
    """Somebody declared an interest."""
    known = tuple(one.evidence[0] for one in minutes.record.declarations if one.person)
    if known or minutes.says("no_interest"):
        return known
    return minutes.says("declared_interest")


def movement(minutes: Minutes) -> tuple[Span, ...]:
    """Somebody came or went during the meeting."""
    told = tuple(move.evidence[0] for move in minutes.record.movements)
    timed = tuple(p.evidence[0] for p in minutes.record.attendees if p.arrived or p.left)
    return told or timed or minutes.says("movement") or minutes.says("vague_movement")


def invitee(minutes: Minutes) -> tuple[Span, ...]:
    """Somebody was there by invitation."""
    return tuple(p.evidence[0] for p in invitees(minutes)) or minutes.says("invited")


def approved(minutes: Minutes) -> tuple[Span, ...]:
    """These minutes are approved."""
    marked = minutes.meeting.status == MinutesStatus.APPROVED
    return (minutes.field("status") or (Span(start=0, end=0),)) if marked else ()


def not_approved(minutes: Minutes) -> tuple[Span, ...]:
    """These minutes are a draft, or not marked as approved."""
    marked = minutes.meeting.status == MinutesStatus.APPROVED
    return () if marked else (minutes.field("status") or minutes.field("title") or (minutes.head,))


def no_draft(minutes: Minutes) -> tuple[Span, ...]:
    """These minutes are not marked as a draft."""
    marked = minutes.meeting.status == MinutesStatus.DRAFT
    return () if marked else (minutes.field("status") or minutes.field("title") or (minutes.head,))


def wales_note(minutes: Minutes) -> tuple[Span, ...]:
    """The meeting was held when the law on published notes was in force."""
    date = minutes.meeting.date
    if date and date[:10] < _WALES_FROM[: len(date[:10])]:
        return ()
    return minutes.field("date") or (minutes.head,)


def welsh_council(minutes: Minutes) -> tuple[Span, ...]:
    """A community council in Wales met, when the law on published notes was in force."""
    spans = minutes.field("body")
    welsh = minutes.says("welsh", spans[0]) if spans else minutes.says("welsh", minutes.head)
    return welsh if welsh and wales_note(minutes) else ()


def no_quorum(minutes: Minutes) -> tuple[Span, ...]:
    """There was no quorum, or an adjourned meeting is named."""
    if minutes.meeting.quorum is False:
        return minutes.field("quorum") or minutes.field("quorum_detail") or (minutes.head,)
    return minutes.says("want_of_quorum") or minutes.says("adjourned_meeting")


def _words(name: str) -> Condition:
    """The condition that words of a cue stand somewhere."""

    def stand(minutes: Minutes) -> tuple[Span, ...]:
        return minutes.find(name)

    return stand


CONDITIONS: dict[str, Condition] = {
    **OPEN_MEETINGS,
    "adjourned_meeting": no_quorum,
    "appointment": _words("appointment"),
    "approved": approved,
    "chair_election": _words("chair_election"),
    "circulation": _words("circulation"),
    "closed_session": closed_session,
    "committee_minutes": _words("committee_minutes"),
    "contents": _words("contents"),
    "delegated": _words("delegated"),
    "dispensation": _words("dispensation"),
    "dissent": _words("dissent"),
    "interest": interest,
    "invitee": invitee,
    "movement": movement,
    "no_draft": no_draft,
    "not_approved": not_approved,
    "partial_record": _words("partial_record"),
    "pay": _words("pay"),
    "payments": _words("payments"),
    "recorded_vote": _words("recorded_vote"),
    "recorded_vote_request": _words("recorded_vote_request"),
    "remote": remote,
    "section_137": _words("section_137"),
    "wales_note": wales_note,
    "welsh_council": welsh_council,
    "written_resolution": _words("written_resolution"),
}
"""Every condition that a rule of a profile may name."""
