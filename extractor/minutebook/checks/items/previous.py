"""What became of the minutes of the meeting before."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, not_applicable, passed, uncertain
from minutebook_models import MeetingKind, SectionKind, Span

_AFTER = 60
"""Characters after the minutes of a committee in which it stands what was done with them."""
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
    if single := _single(minutes):
        return single
    said = "nothing is said of the previous minutes"
    if words := minutes.in_body("previous_minutes", _below_title(minutes)):
        return uncertain(f'{said}; "{minutes.quote(words[0])}" may speak of it', words)
    return minutes.missing(said, SectionKind.PREVIOUS_MINUTES)


def _single(minutes: Minutes) -> Verdict | None:
    if minutes.meeting.kind in _SINGLE:
        return not_applicable(f"a {minutes.meeting.kind} meeting does not take up the minutes of another")
    if first := minutes.says("first_meeting"):
        return not_applicable("it is the first meeting", first)
    return None


def _below_title(minutes: Minutes) -> Span:
    """The text after the title and the date, which may be "Minutes of the meeting" themselves."""
    top = [span.end for name in ("title", "date", "body") for span in minutes.field(name)]
    start = max((end for end in top if end <= minutes.head.end), default=0)
    return Span(start=start, end=len(minutes.text))


def previous_minutes_date(minutes: Minutes) -> Verdict:
    """The previous minutes are named by their date."""
    told = minutes.meeting.previous_minutes
    if any(one.date for one in told):
        dates = ", ".join(one.date for one in told if one.date)
        return passed(f"the previous minutes are those of {dates}", minutes.field("previous_minutes"))
    if told:
        near = [m.evidence[0] for m in minutes.record.dates if _near(m.evidence[0], minutes.field("previous_minutes"))]
        said = "the date of the previous minutes is not given"
        return uncertain(said, tuple(near)) if near else minutes.missing(said, SectionKind.PREVIOUS_MINUTES)
    return _single(minutes) or uncertain("no previous minutes were read, so no date of theirs")


def _near(one: Span, others: tuple[Span, ...]) -> bool:
    return any(one.start <= other.end + 80 and other.start <= one.end + 80 for other in others)


def committee_minutes_noted(minutes: Minutes) -> Verdict:
    """The minutes of committees were noted."""
    for span in minutes.find("committee_minutes"):
        line = minutes.sentence(span)
        ends = (line.end + _AFTER, len(minutes.text), minutes.text.find("\n", line.end))
        after = Span(start=line.start, end=min(end for end in ends if end >= line.end))
        if noted := minutes.says("noted", after):
            return passed(f'"{minutes.quote(minutes.sentence(span))}"', noted)
    return minutes.missing("the minutes of a committee are named and not noted")


TESTS = {
    "previous_minutes": previous_minutes,
    "previous_minutes_date": previous_minutes_date,
    "committee_minutes_noted": committee_minutes_noted,
}
