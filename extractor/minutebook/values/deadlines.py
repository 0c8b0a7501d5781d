"""When something is due: the words of a task that say so, read against the day of the meeting."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from minutebook.values.calendar import DateContext, find_dates, resolve
from minutebook.values.date_words import MONTHS

_NUMBERS = {month[:3]: number for number, month in enumerate(MONTHS, 1)}
"""Months by the letters that every short form begins with."""
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_SMALL = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_SHORT_MONTHS = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_MONTH_NAMES = "|".join(month.capitalize() for month in MONTHS)

_NEXT_MEETING = re.compile(
    r"\b(?:(?:(?:by|before|at|to|for|until|in time for|prior to|on the agenda (?:for|of)) )?(?:the |our |its )"
    r"|(?:by|before|at|to|for|until) (?=next)|(?<=\t)(?=next meeting\s*(?:\t|\n|\Z)))(?:next|following|forthcoming) "
    r"(?:(?:regular|monthly|parish|council|board|committee|full|scheduled|ordinary|general) ){0,2}"
    r"(?:meet ?ing|agenda|session)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:by|before|in|for|at|to|until|during|early|mid|late|of|end|towards)[- ](?:the )?"
    r"(?:[\w ]{0,20}[’']s )?(?:end of |beginning of |start of |middle of |early |late |mid-?|mid )?"
    rf"(?P<month>(?-i:(?:{_MONTH_NAMES})\b|{_SHORT_MONTHS}))"
    rf"(?:/(?P<last>(?-i:{_MONTH_NAMES})))?(?! ?\d)(?P<meeting> (?:\w+ )?(?:meeting|mtg)\b)?",
    re.IGNORECASE,
)
_BEFORE_END = re.compile(r"\b(?:by|before)[- ](?:the )?end (?:of )?\Z", re.IGNORECASE)
_END_OF_MONTH = re.compile(r"(?:by|before)[- ](?:the )?end of ", re.IGNORECASE)
_NO_DATE_BEHIND = r"(?!s\b)(?!,? (?:the )?\d)(?!,? (?-i:[A-Z][a-z]{2,8}\.? \d))"
"""Not "on Saturday, 16 October": the date says more than the weekday."""
_RELATIVE = re.compile(
    r"\b(?:(?P<tomorrow>tomorrow|(?:the )?next day|the following day)"
    r"|(?P<today>(?:by|later) today|by the end of the day)"
    r"|(?:by )?(?:the )?end of (?:the|this) (?P<end>week|month|year)"
    r"|(?P<this>(?:later )?this month)"
    r"|(?P<following>(?:by |in |during )?(?:the )?(?:next|following) week)(?! (?:or|and)\b|['’]s)"
    rf"|(?:within|in)(?: the next)? (?P<count>\d{{1,2}}|{'|'.join(_SMALL)}) (?P<unit>day|week|month)s?(?:['’]? time)?"
    r"|(?:by|on|before|this|next|until|for|the) (?:next |this |coming |following )?"
    rf"(?P<weekday>{'|'.join(_WEEKDAYS)})(?: following this meeting)?)\b{_NO_DATE_BEHIND}",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(
    rf"\b(?:by|on|before|until|for) (?:the |(?:{'|'.join(day[:3] for day in _WEEKDAYS)})[a-z]{{0,6}}\.?,? (?:the )?)"
    r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?=[.,;)]|\Z| (?:if|at|and|in|with|when|so)\b)",
    re.IGNORECASE,
)
"""A day of the month alone ("on Thurs 13th"): the next such day."""
_BARE_WEEKDAY = re.compile(
    r"(?<!\blast )(?<!\bsince )(?<!\bfrom )(?<!\bof )(?<!\bevery )(?<!\beach )(?<=[a-z] )"
    rf"(?P<weekday>{'|'.join(day.capitalize() for day in _WEEKDAYS)})(?=[.;]?\Z|[.;] )"
)
"""A weekday that closes the sentence ("is sending it Wednesday.")."""
_CONDITION = re.compile(r"\bnot [a-z]+ed \Z", re.IGNORECASE)
_PAST_MEETING = re.compile(
    r"\b(?:unless (?:[a-z]+ )?by|minutes of"
    r"|meeting (?:of|held)|held on|dated|letter of|since|from|last|as of|agreed (?:on|at|in)"
    r"|approved (?:on|at|in))(?: the)?\s*\Z",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:by|before|until|due|deadline|carr(?:y|ied) (?:over|forward) to|new date)\b[^.;]{0,20}\Z", re.IGNORECASE
)
"""What makes a day the last one."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something is due: where it is printed, and the date as EDTF; `inferred` where it is worked out."""

    start: int
    end: int
    edtf: str
    inferred: bool = True


def find_deadline(
    text: str, start: int, end: int, context: DateContext, next_meeting: str | None = None
) -> Deadline | None:
    """The date by or on which what text[start:end] tells is to be done; None where none is fixed."""
    found = [
        *_printed(text, start, end, context),
        *_next_meeting(text, start, end, next_meeting),
        *_month(text, start, end, context.reference, next_meeting),
        *_relative(text, start, end, context.reference),
        *_day_alone(text, start, end, context.reference),
    ]
    if not found:
        return None
    return min(found, key=lambda d: (not _is_limit(text, d), -len(d.edtf), d.start))


def _is_limit(text: str, deadline: Deadline) -> bool:
    return _LIMIT.search(text, max(0, deadline.start - 24), deadline.start + 8) is not None


def _printed(text: str, start: int, end: int, context: DateContext) -> list[Deadline]:
    """Calendar dates that lie after the meeting."""
    found = []
    for mention in find_dates(text[start:end]):
        at = start + mention.start
        if _PAST_MEETING.search(text, max(start, at - 30), at):
            continue
        edtf = resolve(mention, context, 1).edtf
        if edtf is None or context.reference is None:
            continue
        if (
            edtf[:10] < context.reference.isoformat()[: len(edtf[:10])]
            or edtf[:10] > date(context.reference.year + 2, 12, 31).isoformat()
        ):
            continue
        if edtf[:10] == context.reference.isoformat():
            continue
        if len(edtf) == 7 and _BEFORE_END.search(text, max(start, at - 24), at):
            edtf = f"{edtf}-{monthrange(int(edtf[:4]), int(edtf[5:]))[1]:02d}"
        found.append(Deadline(at, start + mention.end, edtf, inferred=mention.first.year is None))
    return found


def _next_meeting(text: str, start: int, end: int, next_meeting: str | None) -> list[Deadline]:
    if next_meeting is None:
        return []
    return [Deadline(m.start(), m.end(), next_meeting) for m in _NEXT_MEETING.finditer(text, start, end)][:1]


def _month(text: str, start: int, end: int, reference: date | None, next_meeting: str | None) -> list[Deadline]:
    """A month alone ("in late January"), or the meeting of a month."""
    if reference is None:
        return []
    found = []
    for match in _MONTH.finditer(text, start, end):
        number = _NUMBERS[match["month"][:3].lower()]
        year = reference.year + (number < reference.month)
        if (year - reference.year) * 12 + number - reference.month > 9:
            continue
        edtf = f"{year:04d}-{number:02d}"
        if _END_OF_MONTH.match(match[0]) and not match["last"]:
            edtf += f"-{monthrange(year, number)[1]:02d}"
        if match["last"]:
            edtf += f"/{year:04d}-{_NUMBERS[match['last'][:3].lower()]:02d}"
        asked = match["meeting"] or text[max(start, match.start() - 7) : match.start()] == "agenda "
        if asked and next_meeting and next_meeting[:7] == edtf:
            edtf = next_meeting
        found.append(Deadline(match.start(), match.end(), edtf))
    return found


def _relative(text: str, start: int, end: int, reference: date | None) -> list[Deadline]:
    if reference is None:
        return []
    found = []
    for match in _RELATIVE.finditer(text, start, end):
        day = _day(match, reference)
        # What was "not played in three weeks" is a condition.
        if day is not None and not _CONDITION.search(text, max(start, match.start() - 30), match.start()):
            found.append(Deadline(match.start(), match.end(), day))
    return found


def _day_alone(text: str, start: int, end: int, reference: date | None) -> list[Deadline]:
    """A day of the month without its month, or a weekday that closes the sentence."""
    if reference is None:
        return []
    found = []
    for match in _DAY_ALONE.finditer(text, start, end):
        ahead = (reference + timedelta(days=n) for n in range(1, 45))
        day = next((day for day in ahead if day.day == int(match["day"])), None)
        if day is not None:
            found.append(Deadline(match.start(), match.end(), day.isoformat()))
    for match in _BARE_WEEKDAY.finditer(text, start, end):
        found.append(Deadline(match.start(), match.end(), _coming(match["weekday"], reference)))
    return found


def _week_after(reference: date) -> str:
    """The week after that of a day, Monday to Sunday."""
    monday = reference + timedelta(days=7 - reference.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _day(match: re.Match[str], reference: date) -> str | None:
    """The date of a relative expression."""
    if match["following"]:
        return _week_after(reference)
    if match["tomorrow"]:
        return (reference + timedelta(days=1)).isoformat()
    if match["today"]:
        return reference.isoformat()
    if match["this"]:
        return reference.isoformat()[:7]
    if match["end"]:
        return _end_of(match["end"].lower(), reference)
    if match["count"]:
        return _after(match["count"].lower(), match["unit"].lower(), reference)
    return _coming(match["weekday"], reference)


def _coming(weekday: str, reference: date) -> str:
    """The next such weekday after the day of the meeting."""
    ahead = (_WEEKDAYS.index(weekday.lower()) - reference.weekday() - 1) % 7 + 1
    return (reference + timedelta(days=ahead)).isoformat()


def _end_of(unit: str, reference: date) -> str:
    if unit == "week":
        return (reference + timedelta(days=6 - reference.weekday())).isoformat()
    if unit == "year":
        return date(reference.year, 12, 31).isoformat()
    return reference.replace(day=monthrange(reference.year, reference.month)[1]).isoformat()


def _after(count: str, unit: str, reference: date) -> str:
    number = int(count) if count.isdigit() else _SMALL[count]
    if unit == "month":
        months = reference.year * 12 + reference.month - 1 + number
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return (reference + timedelta(days=number * (7 if unit == "week" else 1))).isoformat()
