"""Conditions: what must stand in minutes for a conditional rule to apply, and where it stands."""

from __future__ import annotations

from collections.abc import Callable

from minutebook.checks.minutes import Minutes
from minutebook_models import AttendanceMode, MeetingFormat, Span

Condition = Callable[[Minutes], tuple[Span, ...]]
"""The passages that make a rule apply; none where it does not."""


def closed_session(minutes: Minutes) -> tuple[Span, ...]:
    """A part was held without the public."""
    return tuple(session.evidence[0] for session in minutes.record.closed_sessions)


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
    return tuple(one.evidence[0] for one in minutes.record.declarations if one.person)


CONDITIONS: dict[str, Condition] = {
    "closed_session": closed_session,
    "interest": interest,
    "remote": remote,
}
"""Every condition that a rule of a profile may name."""
