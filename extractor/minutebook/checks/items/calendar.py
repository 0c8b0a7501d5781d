"""Days and hours that must fit each other (X8)."""

from __future__ import annotations

import datetime
import re

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import DateMention

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_GREGORIAN = datetime.date(1752, 9, 14)
"""From this day on England and its colonies count as we do."""
_FILE_DATE = re.compile(r"(?<!\d)((?:18|19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)")


def weekdays_fit(minutes: Minutes) -> Verdict:
    """The day of the week is that of the date, wherever both are printed."""
    verdicts = [verdict for mention in minutes.record.dates if (verdict := _weekday(minutes, mention))]
    return worst(verdicts) if verdicts else not_applicable("no date is given with its day of the week")


def _weekday(minutes: Minutes, mention: DateMention) -> Verdict | None:
    span = mention.evidence[0]
    around = minutes.text[max(0, span.start - 14) : span.end + 14]
    printed = _DAY.search(mention.text) or re.search(
        rf"{_DAY.pattern}[,\s]*(?:the\s*)?$", minutes.text[max(0, span.start - 18) : span.start], re.IGNORECASE
    )
    if not printed or not mention.edtf or not _FULL.fullmatch(mention.edtf) or mention.derived.get("edtf"):
        return None
    try:
        day = datetime.date.fromisoformat(mention.edtf)
    except ValueError:
        return None
    said = next(name for name in _DAYS if name.startswith(printed[1].lower()[:3]))
    true = _DAYS[day.weekday()]
    if said == true:
        return passed("days of the week fit their dates", (span,))
    told = f"{mention.edtf} was a {true.capitalize()}, and it says {said.capitalize()} ({' '.join(around.split())})"
    return failed(told, (span,)) if day >= _GREGORIAN and minutes.read_well else uncertain(told, (span,))


def end_after_start(minutes: Minutes) -> Verdict:
    """The meeting ends after it begins."""
    start, end = minutes.meeting.start_time, minutes.meeting.end_time
    if not start or not end:
        return not_applicable("a time of opening and one of closing are not both given")
    spans = (*minutes.field("start_time"), *minutes.field("end_time"))
    if end > start:
        return passed(f"from {start} to {end}", spans)
    if end < "05:00" or minutes.says("midnight") or len(minutes.meeting.date or "") > 10:
        return uncertain(f"from {start} to {end}: past midnight, or over several days", spans)
    return failed(f"it ends at {end} and begins at {start}", spans)


def file_name_date(minutes: Minutes) -> Verdict:
    """The date in the file's name is that of the meeting."""
    named = _FILE_DATE.search(minutes.record.source.name)
    date = minutes.meeting.date
    if not named or not date or not _FULL.match(date):
        return not_applicable("the file's name holds no date to compare")
    said = "-".join(named.groups())
    if said in date:
        return passed(f"file name and head say {said}", minutes.field("date"))
    return uncertain(f"the file's name says {said}, the head {date}; it may be the day of issue", minutes.field("date"))


TESTS = {"weekdays_fit": weekdays_fit, "end_after_start": end_after_start, "file_name_date": file_name_date}
