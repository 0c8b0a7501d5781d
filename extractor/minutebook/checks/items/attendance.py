"""Who was there and who was not."""

from __future__ import annotations

from minutebook.checks.guests import labelled
from minutebook.checks.minutes import Minutes
from minutebook.checks.roster import votes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain
from minutebook.values.numbers import find_numbers
from minutebook_models import AttendeeStatus, Capacity, CheckOutcome, SectionKind, Span

_PARTS = (SectionKind.ATTENDANCE, SectionKind.CALL_TO_ORDER)
_GUESTS = frozenset({Capacity.STAFF, Capacity.GUEST, Capacity.OBSERVER, Capacity.PRESENTER})


def present(minutes: Minutes) -> Verdict:
    """An attendance list or roll names a member present (PRESENT); names in votes are none."""
    there = [p for p in minutes.record.attendees if p.status == AttendeeStatus.PRESENT]
    named = tuple(p.evidence[0] for p in there if p.name and p.capacity not in _GUESTS)
    aside = all(labelled(minutes, p, "in_attendance") for p in there)
    if named and aside and (number := minutes.says("number_present")):
        return failed("those present stand as a number, and the names are those of others", number)
    if named:
        return passed(f"{len(named)} present by name", named[:1])
    if there and not any(p.name for p in there):
        return failed("those present stand as numbers, offices or organisations only", (there[0].evidence[0],))
    if counted := minutes.says("present_in_numbers", minutes.head):
        said = f'those present are told as a number: "{minutes.quote(counted[0])}"'
        return failed(said, counted) if minutes.read_well else uncertain(said, counted)
    said = "nobody is named as present"
    if maybe := [s for s in minutes.find("present") if not _in_vote(minutes, s)]:
        return uncertain(f'{said}; "{minutes.quote(maybe[0])}" may speak of it', (maybe[0],))
    return minutes.missing(said, *_PARTS)


def _in_vote(minutes: Minutes, span: Span) -> bool:
    """Whether words stand in a vote: names in votes are no list."""
    held = [(min(e.start for e in act.evidence), max(e.end for e in act.evidence)) for act in minutes.decisions]
    return any(start <= span.start < end for start, end in held)


def absent(minutes: Minutes) -> Verdict:
    """Absences and apologies are named, or it is said that there were none (ABSENT)."""
    away = tuple(p.evidence[0] for p in minutes.record.attendees if p.status in _AWAY)
    if away:
        return passed(f"{len(away)} absent or with apologies", away[:1])
    if none := minutes.says("nobody_absent"):
        return passed("it is said that nobody was absent", none)
    size, spans = body_size(minutes)
    members = sum(votes(p) and not labelled(minutes, p, "in_attendance") for p in minutes.presence.listed)
    if size is not None and members == size:
        return passed(f"all {size} members are named as present", spans)
    if maybe := minutes.says("absent"):
        return uncertain(f'"{minutes.quote(maybe[0])}" may name who was absent', maybe)
    if size is not None and 0 < members < size and minutes.read_well:
        return failed(f"{members} of {size} members are named as present, and no word on the rest", spans)
    return uncertain("nobody is named as absent, and how many members the body has is not known", spans)


def body_size(minutes: Minutes) -> tuple[int | None, tuple[Span, ...]]:
    """How many members the body has, where the minutes say it ("five of the seven members"), and where."""
    for span in minutes.find("size_of_body"):
        words = minutes.text[span.start : span.end]
        numbers = [mention.value for mention in find_numbers(words)]
        if numbers and numbers[-1] is not None:
            return int(numbers[-1]), (span,)
    return None, ()


def absent_or_none(minutes: Minutes) -> Verdict:
    """Absences and apologies are named or said to be none; silence is a failure where the text was read well."""
    verdict = absent(minutes)
    if verdict.evidence or not minutes.read_well:
        return verdict
    return minutes.missing("no word on apologies or absences", SectionKind.APOLOGIES, *_PARTS)


_AWAY = frozenset({AttendeeStatus.ABSENT, AttendeeStatus.APOLOGIES})


def apologies_or_silence(minutes: Minutes) -> Verdict:
    """Apologies are named or said to be none; silence leaves it open, for there may have been none."""
    verdict = absent(minutes)
    return verdict if verdict.result == CheckOutcome.PASS else uncertain(verdict.message, verdict.evidence)


TESTS = {
    "present": present,
    "absent": absent,
    "absent_or_none": absent_or_none,
    "apologies_or_silence": apologies_or_silence,
}
