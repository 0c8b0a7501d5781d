"""What the head of minutes tells: who met, when, where, under whom."""

from __future__ import annotations

import re

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, passed, uncertain, worst
from minutebook_models import DateKind, SectionKind, Span

_OPENING = (SectionKind.CALL_TO_ORDER, SectionKind.ATTENDANCE)
_OTHER_DATES = frozenset({DateKind.NEXT_MEETING, DateKind.PREVIOUS_MEETING, DateKind.DEADLINE})
_WITH_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def body(minutes: Minutes) -> Verdict:
    """The body that met is named."""
    if minutes.meeting.body:
        return passed(f"the body is {minutes.meeting.body}", minutes.field("body"))
    if "body_unclear" in minutes.codes:
        return uncertain("which body met could not be told")
    # Names that are one word of capitals, or told in a sentence, are read seldom.
    if hint := minutes.says("body_hint", Span(start=0, end=min(300, minutes.head.end))):
        return uncertain(f'the body that met was not read; "{minutes.quote(hint[0])}" may name it', hint)
    return minutes.missing("the body that met is not named", *_OPENING)


def kind(minutes: Minutes) -> Verdict:
    """What kind of meeting it was is said."""
    if minutes.meeting.kind:
        return passed(f"it was a {minutes.meeting.kind} meeting", minutes.field("kind"))
    return minutes.missing("the kind of meeting (regular, special, annual …) is not stated", maybe="meeting_kind")


def date(minutes: Minutes) -> Verdict:
    """The date of the meeting is given with its day."""
    edtf = minutes.meeting.date
    if edtf and _WITH_DAY.match(edtf) and minutes.field("date"):
        return passed(f"the meeting was held on {edtf}", minutes.field("date"))
    if edtf:
        return uncertain(f"the date is known as {edtf} only, or from elsewhere", minutes.field("date"))
    said = "the date of the meeting is not given"
    if maybe := _maybe_date(minutes):
        return uncertain(f'{said}; "{minutes.quote(maybe[0])}" may speak of it', maybe)
    return minutes.missing(said, *_OPENING)


def _maybe_date(minutes: Minutes) -> tuple[Span, ...]:
    """Words that may be the date of the meeting: none that are read as the date of another one, or of a deadline."""
    other = [m.evidence[0] for m in minutes.record.dates if m.kind in _OTHER_DATES]
    found = [s for s in minutes.find("meeting_date") if not minutes.says("next_meeting", minutes.sentence(s))]
    return tuple(s for s in found if not any(o.start < s.end and s.start < o.end for o in other))[:1]


def start(minutes: Minutes) -> Verdict:
    """The time of opening is given; a scheduled time alone leaves it uncertain."""
    meeting = minutes.meeting
    if meeting.start_time and minutes.field("start_time"):
        if meeting.start_time != meeting.scheduled_start_time:
            return passed(f"the meeting opened at {meeting.start_time}", minutes.field("start_time"))
        return passed(f"the meeting was held at {meeting.start_time}", minutes.field("start_time"))
    if meeting.scheduled_start_time:
        spans = minutes.field("scheduled_start_time")
        return uncertain(f"only the scheduled time ({meeting.scheduled_start_time}) is given", spans)
    return minutes.missing("the time of opening is not given", *_OPENING, maybe="opening_time")


def place(minutes: Minutes) -> Verdict:
    """The place is given, or how the meeting was held without one."""
    meeting = minutes.meeting
    if meeting.location:
        return passed(f"the meeting was held at {meeting.location}", minutes.field("location"))
    if meeting.format and minutes.field("format"):
        return passed(f"the meeting was {meeting.format}", minutes.field("format"))
    if remote := minutes.says("remote", minutes.head):
        return passed(f'the meeting was held by "{minutes.quote(remote[0])}"', remote)
    return minutes.missing("neither a place nor how the meeting was held is given", *_OPENING, maybe="place")


def when_and_where(minutes: Minutes) -> Verdict:
    """Date with a day, time and place (HEAD)."""
    return worst([date(minutes), start(minutes), place(minutes)])


def when(minutes: Minutes) -> Verdict:
    """Date with a day, and time."""
    return worst([date(minutes), start(minutes)])


def chair(minutes: Minutes) -> Verdict:
    """Who presided is named."""
    if minutes.meeting.chair:
        return passed(f"{minutes.meeting.chair} presided", minutes.field("chair"))
    return minutes.missing("who presided is not told", *_OPENING, maybe="presiding")


def secretary(minutes: Minutes) -> Verdict:
    """Who took the minutes is named."""
    if minutes.meeting.secretary:
        return passed(f"{minutes.meeting.secretary} took the minutes", minutes.field("secretary"))
    return minutes.missing("who took the minutes is not told", *_OPENING, maybe="recording")


TESTS = {
    "body": body,
    "meeting_kind": kind,
    "date": date,
    "start_time": start,
    "place": place,
    "when": when,
    "when_and_where": when_and_where,
    "chair": chair,
    "secretary": secretary,
}
