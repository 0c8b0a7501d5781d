"""The masthead of a numbered record: symbol, session, ordinal, weekday, date of issue."""

from __future__ import annotations

import datetime
import re

from minutebook.checks.items import head
from minutebook.checks.items.timing import day_of
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain
from minutebook_models import SectionKind, Span

SYMBOL = re.compile(
    r"\b(?P<stem>[A-Z][A-Za-z0-9.]*(?:/[A-Za-z0-9.()]+)*)/(?P<series>SR|PV)\.\s?(?P<n>\d+)(?P<part>/Add\.\d+)?"
)
_HEAD = 2500
"""Characters of a masthead."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b[^\n.]{0,40}?meeting", re.IGNORECASE)


def _top(minutes: Minutes) -> Span:
    return Span(start=0, end=min(_HEAD, len(minutes.text)))


def symbol(minutes: Minutes) -> Verdict:
    """The symbol of the record (…/SR.n, …/PV.n) has the ordinal of the meeting."""
    found = SYMBOL.search(minutes.text, 0, _top(minutes).end)
    if not found:
        return minutes.missing("the record has no symbol (…/SR.n)", maybe="symbol")
    span = Span(start=found.start(), end=found.end())
    ordinal, spans = _ordinal(minutes)
    if ordinal is None:
        return uncertain(f"{found[0]}; the ordinal of the meeting was not read", (span,))
    if ordinal == int(found["n"]):
        return passed(f"{found[0]} is that of meeting {ordinal}", (span, *spans))
    said = f"{found[0]} is not that of meeting {ordinal}"
    return failed(said, (span, *spans)) if minutes.read_well else uncertain(said, (span, *spans))


def _ordinal(minutes: Minutes) -> tuple[int | None, tuple[Span, ...]]:
    if match := _ORDINAL.search(minutes.text, 0, _top(minutes).end):
        return int(match[1]), (Span(start=match.start(), end=match.end()),)
    number = re.search(r"\d+", minutes.meeting.number or "")
    return (int(number[0]), minutes.field("number")) if number else (None, ())


def number(minutes: Minutes) -> Verdict:
    """The serial number of the meeting is given."""
    ordinal, spans = _ordinal(minutes)
    if ordinal is not None:
        return passed(f"it is meeting {ordinal}", spans)
    if minutes.meeting.number:
        return passed(f"it is meeting {minutes.meeting.number}", minutes.field("number"))
    said = "the serial number of the meeting is not given"
    if words := minutes.says("meeting_number", _top(minutes)):
        return uncertain(f'{said}; "{minutes.quote(words[0])}" may be it', words)
    return minutes.missing(said)


def session(minutes: Minutes) -> Verdict:
    """The session of the body is named."""
    if words := minutes.says("session", _top(minutes)):
        return passed(f'"{minutes.quote(words[0])}"', words)
    return minutes.missing("the session is not named")


def weekday(minutes: Minutes) -> Verdict:
    """The day of the week is given, and is that of the date."""
    known = [(minutes.meeting.date, span) for span in minutes.field("date")[:1]]
    known += [(m.edtf, m.evidence[0]) for m in minutes.record.dates if m.evidence[0].end <= _top(minutes).end]
    full = [(day, span) for date, span in known if date and (day := day_of(date))]
    if not full:
        return head.date(minutes)
    for day, span in full:
        printed = _DAY.search(minutes.text, max(0, span.start - 14), min(len(minutes.text), span.end + 14))
        if printed and "\n\n" not in minutes.text[printed.start() : span.start]:
            return _weekday(minutes, day, printed[0], span)
    return minutes.missing("the day of the week is not given", SectionKind.CALL_TO_ORDER)


def _weekday(minutes: Minutes, day: datetime.date, printed: str, span: Span) -> Verdict:
    true = _DAYS[day.weekday()]
    if true.startswith(printed.lower()[:3]):
        return passed(f"{day} was a {true.capitalize()}", (span,))
    said = f"{day} was a {true.capitalize()}, and it says {printed}"
    return failed(said, (span,)) if minutes.read_well else uncertain(said, (span,))


def scheduled_time(minutes: Minutes) -> Verdict:
    """The hour for which the meeting was called is given."""
    meeting = minutes.meeting
    if meeting.scheduled_start_time:
        return passed(f"called for {meeting.scheduled_start_time}", minutes.field("scheduled_start_time"))
    if words := minutes.says("clock", minutes.head):
        return uncertain(f'"{minutes.quote(words[0])}" may be the hour of the meeting', words)
    return minutes.missing("the hour for which the meeting was called is not given", maybe="called_to_order")


def called_to_order(minutes: Minutes) -> Verdict:
    """The hour at which the meeting was called to order is given."""
    words = minutes.says("called_to_order")
    meeting = minutes.meeting
    clock = bool(words and minutes.says("clock", minutes.sentence(words[0])))
    if words and meeting.start_time and (clock or meeting.scheduled_start_time not in (None, meeting.start_time)):
        return passed(f"the meeting began at {minutes.meeting.start_time}", minutes.field("start_time") or words)
    said = "the hour at which the meeting was called to order is not given"
    if clock:
        return uncertain(f"{said}; {minutes.quote(minutes.sentence(words[0]))}", words)
    return minutes.missing(said, SectionKind.CALL_TO_ORDER)


def distribution(minutes: Minutes) -> Verdict:
    """The masthead tells the distribution."""
    return _line(minutes, "distribution", "the distribution")


def original_language(minutes: Minutes) -> Verdict:
    """The masthead tells the original language."""
    return _line(minutes, "original_language", "the original language")


def _line(minutes: Minutes, cue: str, what: str) -> Verdict:
    if words := minutes.says(cue, _top(minutes)):
        return passed(f'"{minutes.quote(words[0])}"', words)
    return minutes.missing(f"{what} is not told in the masthead", maybe=cue)


def issue_date(minutes: Minutes) -> Verdict:
    """The masthead tells the day of issue."""
    held = minutes.field("date")
    for mention in minutes.record.dates:
        span = mention.evidence[0]
        if span.end <= _top(minutes).end and not any(span.start < h.end and h.start < span.end for h in held):
            return passed(f'"{minutes.quote(span)}"', (span,))
    return minutes.missing("the day of issue is not told in the masthead", maybe="issued")


def correction_note(minutes: Minutes) -> Verdict:
    """How the record may be corrected is told."""
    return _anywhere(minutes, "correction_note", "how the record may be corrected")


def partial_footnote(minutes: Minutes) -> Verdict:
    """A partial record says where the other part is recorded, or that it is not."""
    return _anywhere(minutes, "other_part", "where the other part is recorded")


def _anywhere(minutes: Minutes, cue: str, what: str) -> Verdict:
    if words := minutes.says(cue):
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}"', words)
    return minutes.missing(f"{what} is not told")


def one_series(minutes: Minutes) -> Verdict:
    """A meeting has a summary record or a verbatim one, not both."""
    found = [
        (m["stem"], m["n"], m["series"], Span(start=m.start(), end=m.end())) for m in SYMBOL.finditer(minutes.text)
    ]
    if not found:
        return not_applicable("the record has no symbol")
    stem, n, series, span = found[0]
    other = [s for a, b, c, s in found if (a, b) == (stem, n) and c != series]
    if other:
        return failed(f"{stem} has {n} in both series", (span, other[0]))
    return passed(f"one series: {series}", (span,))


TESTS = {
    "symbol": symbol,
    "meeting_number": number,
    "session": session,
    "meeting_weekday": weekday,
    "scheduled_time": scheduled_time,
    "called_to_order": called_to_order,
    "distribution": distribution,
    "original_language": original_language,
    "issue_date": issue_date,
    "correction_note": correction_note,
    "partial_footnote": partial_footnote,
    "one_series": one_series,
}
