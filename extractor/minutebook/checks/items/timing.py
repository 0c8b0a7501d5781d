"""Days between a meeting and what was to be done with its minutes."""

from __future__ import annotations

import datetime
import re

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_checkable, passed, uncertain
from minutebook_models import MinutesStatus, Span

_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_BESIDE = 40
"""Characters between words such as "approved on" and their date."""
_EDGE = 900
"""Characters at the top and at the end where minutes are marked."""

Dated = tuple[datetime.date | None, tuple[Span, ...]]


def approved_on(minutes: Minutes) -> Dated:
    """The day on which these minutes were approved: marked at the top or the end, or beside a signature."""
    marked = _beside(minutes, "approved_on")
    if marked[0]:
        return marked
    signed = [(day, one.evidence[:1]) for one in minutes.record.signatures if (day := day_of(one.date))]
    return signed[0] if signed else (None, ())


def published_on(minutes: Minutes) -> Dated:
    """The day on which these minutes were published, where it is marked."""
    return _beside(minutes, "published_on")


def entered_on(minutes: Minutes) -> Dated:
    """The day on which these minutes were entered in their book, where it is marked."""
    return _beside(minutes, "entered_on")


def meeting_day(minutes: Minutes) -> datetime.date | None:
    """The day of the meeting, where it is known to the day."""
    return day_of(minutes.meeting.date)


def day_of(edtf: str | None) -> datetime.date | None:
    """A date that is known to the day; None for any other."""
    if not edtf or not _FULL.fullmatch(edtf[:10]):
        return None
    try:
        return datetime.date.fromisoformat(edtf[:10])
    except ValueError:
        return None


def _beside(minutes: Minutes, name: str) -> Dated:
    length = len(minutes.text)
    edges = (Span(start=0, end=min(_EDGE, length)), Span(start=max(0, length - _EDGE), end=length))
    for edge in edges:
        for span in minutes.find(name, edge):
            for mention in minutes.record.dates:
                at, day = mention.evidence[0], day_of(mention.edtf)
                if day and 0 <= at.start - span.end <= _BESIDE and "\n\n" not in minutes.text[span.end : at.start]:
                    return day, (span, at)
    return None, ()


def in_time(minutes: Minutes, second: Dated, limit: datetime.date | None, what: str) -> Verdict:
    """Whether a second date stands and is no later than a limit (TIMING)."""
    day, spans = second
    held = meeting_day(minutes)
    if day is None:
        return not_checkable(f"when they were {what} is not told")
    if limit is None or held is None:
        return not_checkable("the day of the meeting is not known", spans)
    if day < held:
        return uncertain(f"{what} on {day}, before the meeting on {held}", spans)
    told = f"{what} on {day}, in time until {limit}" if day <= limit else f"{what} on {day}, later than {limit}"
    return passed(told, spans) if day <= limit else failed(told, spans)


def after(minutes: Minutes, days: int) -> datetime.date | None:
    """The day that lies some days after the meeting."""
    held = meeting_day(minutes)
    return held + datetime.timedelta(days=days) if held else None


def approved_in_30_days(minutes: Minutes) -> Verdict:
    """The minutes were approved within 30 days."""
    return in_time(minutes, approved_on(minutes), after(minutes, 30), "approved")


def entered_in_30_days(minutes: Minutes) -> Verdict:
    """The minutes were entered in their book within 30 days."""
    return in_time(minutes, entered_on(minutes), after(minutes, 30), "entered in the book")


def approved_by_next_or_60_days(minutes: Minutes) -> Verdict:
    """The minutes were approved by the next meeting or within 60 days, whichever is later."""
    limits = [after(minutes, 60), *(day_of(one.date) for one in minutes.meeting.next_meetings)]
    if minutes.meeting.next_meeting:
        limits.append(day_of(minutes.meeting.next_meeting.date))
    known = [limit for limit in limits if limit]
    return in_time(minutes, approved_on(minutes), max(known, default=None), "approved")


def published_in_7_working_days(minutes: Minutes) -> Verdict:
    """The minutes were published by the 7th working day, the day of the meeting being the first."""
    day, spans = published_on(minutes)
    held = meeting_day(minutes)
    if not day or not held or day < held:
        return in_time(minutes, (day, spans), held, "published")
    days = 1 + sum((held + datetime.timedelta(days=n)).weekday() < 5 for n in range(1, (day - held).days + 1))
    told = f"published on {day}, working day {days} from the meeting"
    if days <= 7:
        return passed(told, spans)
    return uncertain(f"{told}; a public holiday may lie between", spans) if days == 8 else failed(told, spans)


def approval_marked(minutes: Minutes) -> Verdict:
    """Approved minutes bear the day of their approval."""
    day, spans = approved_on(minutes)
    if day:
        return passed(f"approved on {day}", spans)
    if minutes.meeting.status == MinutesStatus.APPROVED:
        said = "the minutes are marked approved, and not on which day"
        marks = minutes.field("status")
        return failed(said, marks) if minutes.read_well else uncertain(said, marks)
    return uncertain("no mark of approval was found; these minutes may not be approved yet")


TESTS = {
    "approved_in_30_days": approved_in_30_days,
    "approved_by_next_or_60_days": approved_by_next_or_60_days,
    "entered_in_30_days": entered_in_30_days,
    "published_in_7_working_days": published_in_7_working_days,
    "approval_marked": approval_marked,
}
