"""When minutes of public bodies were approved and put before the public, by open-meeting laws."""

from __future__ import annotations

import datetime

from minutebook.checks.items.timing import after, approved_on, day_of, in_time, meeting_day, published_on
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, uncertain
from minutebook_models import CheckOutcome

_SLACK = datetime.timedelta(days=7)
"""A meeting may fall some days off the rhythm of the meetings."""


def approved_by_third_meeting(minutes: Minutes) -> Verdict:
    """The minutes were approved within 30 days or by the third meeting, whichever is later."""
    return _approved_by_meeting(minutes, 3)


def approved_by_second_meeting(minutes: Minutes) -> Verdict:
    """The minutes were approved within 30 days or by the second later meeting, whichever is later."""
    return _approved_by_meeting(minutes, 2)


def _approved_by_meeting(minutes: Minutes, number: int) -> Verdict:
    approved, held = approved_on(minutes), meeting_day(minutes)
    verdict = in_time(minutes, approved, after(minutes, 30), "approved")
    if verdict.result != CheckOutcome.FAIL or held is None or approved[0] is None:
        return verdict
    announced = [*minutes.meeting.next_meetings, *filter(None, [minutes.meeting.next_meeting])]
    known = sorted({day for one in announced if (day := day_of(one.date)) and day > held})
    if not known:
        return uncertain(f"{verdict.message}; when the later meetings were is not known", verdict.evidence)
    limit = known[number - 1] if len(known) >= number else held + number * (known[0] - held) + _SLACK
    return in_time(minutes, approved, max(limit, held + datetime.timedelta(days=30)), "approved")


def public_in_10_days(minutes: Minutes) -> Verdict:
    """The minutes were open to the public within 10 days after their approval."""
    day = approved_on(minutes)[0]
    return in_time(minutes, published_on(minutes), day + datetime.timedelta(days=10) if day else None, "published")


def public_in_2_weeks(minutes: Minutes) -> Verdict:
    """The minutes were open to the public within two weeks after the meeting."""
    return in_time(minutes, published_on(minutes), after(minutes, 14), "published")


TESTS = {
    "approved_by_third_meeting": approved_by_third_meeting,
    "approved_by_second_meeting": approved_by_second_meeting,
    "public_in_10_days": public_in_10_days,
    "public_in_2_weeks": public_in_2_weeks,
}
