"""What became of the minutes of the meeting before."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, not_applicable, passed, uncertain
from minutebook_models import MeetingKind, SectionKind

_SINGLE = frozenset({MeetingKind.SPECIAL, MeetingKind.EMERGENCY, MeetingKind.EXTRAORDINARY, MeetingKind.PUBLIC_HEARING})


def previous_minutes(minutes: Minutes) -> Verdict:
    """The previous minutes were approved, amended, put off or dispensed with."""
    told = [one for one in minutes.meeting.previous_minutes if one.status]
    if told:
        return passed(f"the previous minutes were {told[0].status}", minutes.field("previous_minutes"))
    if minutes.meeting.previous_minutes:
        return uncertain(
            "the previous minutes are named, what became of them was not read", minutes.field("previous_minutes")
        )
    if minutes.meeting.kind in _SINGLE:
        return not_applicable(f"a {minutes.meeting.kind} meeting does not take up the minutes of another")
    if first := minutes.says("first_meeting"):
        return not_applicable("it is the first meeting", first)
    return minutes.missing(
        "nothing is said of the previous minutes", SectionKind.PREVIOUS_MINUTES, maybe="previous_minutes"
    )


TESTS = {"previous_minutes": previous_minutes}
