"""How minutes end: the hour, the next meeting, the signature."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, passed
from minutebook_models import SectionKind


def end_time(minutes: Minutes) -> Verdict:
    """The hour at which the meeting ended is given."""
    if minutes.meeting.end_time:
        return passed(f"the meeting ended at {minutes.meeting.end_time}", minutes.field("end_time"))
    if said := minutes.says("adjourned"):
        return minutes.missing(
            f'"{minutes.quote(said[0])}" without an hour', SectionKind.ADJOURNMENT, maybe="closing_time"
        )
    return minutes.missing(
        "the hour at which the meeting ended is not given", SectionKind.ADJOURNMENT, maybe="closing_time"
    )


def ended(minutes: Minutes) -> Verdict:
    """The end of the meeting is recorded, with or without its hour."""
    if minutes.meeting.end_time:
        return end_time(minutes)
    if parts := minutes.sections(SectionKind.ADJOURNMENT):
        return passed("the adjournment is recorded", parts[0].evidence)
    if said := minutes.says("adjourned"):
        return passed(f'"{minutes.quote(said[0])}"', said)
    return minutes.missing("the end of the meeting is not recorded", SectionKind.ADJOURNMENT)


def next_meeting(minutes: Minutes) -> Verdict:
    """The next meeting is announced."""
    if minutes.meeting.next_meeting:
        return passed("the next meeting is announced", minutes.field("next_meeting"))
    return minutes.missing("the next meeting is not announced", SectionKind.NEXT_MEETING, maybe="next_meeting")


def signed(minutes: Minutes) -> Verdict:
    """The minutes are signed, or marked as approved or as a draft."""
    if minutes.meeting.status:
        return passed(f"the minutes are marked {minutes.meeting.status}", minutes.field("status"))
    if named := tuple(one.evidence[0] for one in minutes.record.signatures if one.name):
        return passed("the minutes are signed", named[:1])
    return minutes.missing("neither signed nor marked as approved or draft", SectionKind.SIGNATURES, maybe="signature")


TESTS = {"end_time": end_time, "ended": ended, "next_meeting": next_meeting, "signed_or_marked": signed}
