"""What open-meeting laws ask of a part held without the public: how it was entered, for what, how it ended."""

from __future__ import annotations

from collections.abc import Callable

from minutebook.checks.closed_parts import ClosedPart, around_entry, closed_parts, entering
from minutebook.checks.items.remote import rolled
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Span

_REPORT = 1500
"""Characters after the return to open session in which it is reported what was done."""


def each_closed(minutes: Minutes, test: Callable[[Minutes, ClosedPart], Verdict]) -> Verdict:
    """What a test says of all closed parts together."""
    parts = closed_parts(minutes)
    return worst([test(minutes, part) for part in parts]) if parts else not_applicable("no part was closed")


def _absent(minutes: Minutes, said: str, part: ClosedPart) -> Verdict:
    return failed(said, (part.trigger,)) if minutes.read_well else uncertain(said, (part.trigger,))


def entered_by_roll_call(minutes: Minutes) -> Verdict:
    """The vote to close the meeting was taken by roll call."""
    return each_closed(minutes, _entered)


def _entered(minutes: Minutes, part: ClosedPart) -> Verdict:
    acts = entering(minutes, part)
    if acts:
        return worst([rolled(minutes, act) for act in acts])
    if roll := minutes.says("roll_call", around_entry(minutes, part)):
        return uncertain("the roll call on entering closed session was not read", (part.trigger, *roll))
    if words := minutes.says("act", around_entry(minutes, part)):
        return uncertain("the vote to enter closed session was not read", (part.trigger, *words))
    return _absent(minutes, "no vote to enter closed session is told", part)


def closed_purpose(minutes: Minutes) -> Verdict:
    """What each closed part was held for is told; a citation alone leaves it open."""
    return each_closed(minutes, _purpose)


def _purpose(minutes: Minutes, part: ClosedPart) -> Verdict:
    if told := _purpose_words(minutes, part):
        return passed("the purpose of the closed session is told", told)
    if cited := minutes.says("authority", around_entry(minutes, part)):
        return uncertain("the closed session has a citation, its purpose was not found", (part.trigger, *cited))
    return _undisclosed(minutes, "the purpose of the closed session is not told", part)


def _purpose_words(minutes: Minutes, part: ClosedPart) -> tuple[Span, ...]:
    entry = part.entry
    if entry and entry.purpose:
        return entry.fields.get("purpose") or entry.evidence[:1]
    return minutes.says("purpose", around_entry(minutes, part))


def disclosed_first(minutes: Minutes) -> Verdict:
    """The items of a closed part were disclosed before it: a purpose, or a number on the agenda."""
    return each_closed(minutes, _disclosed)


def _disclosed(minutes: Minutes, part: ClosedPart) -> Verdict:
    told = _purpose_words(minutes, part) or minutes.says("authority", around_entry(minutes, part))
    if told:
        return passed("what the closed session was for is told", told)
    return _undisclosed(minutes, "nothing discloses what the closed session was for", part)


def _undisclosed(minutes: Minutes, said: str, part: ClosedPart) -> Verdict:
    """No purpose was found: a failure where the end of the closed part was, for its agenda may stand further on."""
    return uncertain(said, (part.trigger,)) if part.end is None else _absent(minutes, said, part)


def washington_purpose(minutes: Minutes) -> Verdict:
    """The announced purpose is one for which the law lets the meeting be closed."""
    return each_closed(minutes, _washington)


def _washington(minutes: Minutes, part: ClosedPart) -> Verdict:
    if fitting := minutes.says("washington_purpose", around_entry(minutes, part)):
        return passed(f'the purpose is told: "{minutes.quote(fitting[0])}"', fitting)
    if told := _purpose_words(minutes, part):
        said = f'whether "{minutes.quote(told[0])}" is a purpose that the law allows is not clear'
        return uncertain(said, told)
    return _purpose(minutes, part)


def resumes_told(minutes: Minutes) -> Verdict:
    """Whether open session is to go on after the closed part is told."""
    return each_closed(minutes, _resumes)


def _resumes(minutes: Minutes, part: ClosedPart) -> Verdict:
    start = around_entry(minutes, part).start
    if told := minutes.says("open_resumes", Span(start=start, end=len(minutes.text))):
        return passed("whether open session goes on is told", told)
    return _absent(minutes, "whether open session goes on after the closed session is not told", part)


def closed_end(minutes: Minutes) -> Verdict:
    """When a closed part ended, or how long it was to last, is told."""
    return each_closed(minutes, _ended)


def _ended(minutes: Minutes, part: ClosedPart) -> Verdict:
    if part.entry and part.entry.end_time:
        return passed(f"the closed session ended at {part.entry.end_time}", part.entry.evidence[:1])
    if lasting := minutes.says("closed_end", around_entry(minutes, part)):
        return passed(f'"{minutes.quote(lasting[0])}"', lasting)
    if part.end is None:
        return _absent(minutes, "the end of the closed session is not told", part)
    sentence = minutes.sentence(Span(start=part.end, end=part.end))
    if hour := minutes.says("clock", sentence):
        return passed(f"the closed session ended at {minutes.quote(hour[0])}", hour)
    return _absent(minutes, "the closed session ended without an hour", part)


def closed_report(minutes: Minutes) -> Verdict:
    """Open session goes on and what was done in the closed part is reported, or that there is nothing to report."""
    return each_closed(minutes, _report)


def _report(minutes: Minutes, part: ClosedPart) -> Verdict:
    if part.end is None:
        return uncertain("where the closed session ends was not found", (part.trigger,))
    rest = Span(start=part.trigger.end, end=min(len(minutes.text), part.end + _REPORT))
    if told := minutes.says("closed_report", rest):
        return passed(f'"{minutes.quote(minutes.sentence(told[0]))}"', told)
    return _absent(minutes, "what was done in the closed session is not reported after it", part)


TESTS = {
    "entered_by_roll_call": entered_by_roll_call,
    "closed_purpose": closed_purpose,
    "disclosed_first": disclosed_first,
    "washington_purpose": washington_purpose,
    "resumes_told": resumes_told,
    "closed_end": closed_end,
    "closed_report": closed_report,
}
