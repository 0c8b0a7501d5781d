"""Who on the list was there by invitation: by capacity, or by the label of the group that the name stands under."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook_models import Attendee, AttendeeStatus, Capacity, Span

_INVITED = frozenset({Capacity.GUEST, Capacity.OBSERVER, Capacity.PRESENTER})


def invitees(minutes: Minutes) -> tuple[Attendee, ...]:
    """Those who were there by invitation."""
    there = [p for p in minutes.record.attendees if p.status == AttendeeStatus.PRESENT]
    return tuple(p for p in there if p.capacity in _INVITED or labelled(minutes, p, "invited"))


def labelled(minutes: Minutes, person: Attendee, cue: str) -> bool:
    """Whether the label of somebody's group, on the line or as a heading above, holds a cue's words."""
    start = person.evidence[0].start
    line = Span(start=minutes.text.rfind("\n", 0, start) + 1, end=start)
    return any(minutes.says(cue, span) for span in (line, *person.evidence[1:]))
