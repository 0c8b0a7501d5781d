"""What is minuted of the part held without the public, and of the part in which the public was heard."""

from __future__ import annotations

from collections.abc import Callable

from minutebook.checks.conditions import closed_session
from minutebook.checks.items.attendance import apologies_or_silence, present
from minutebook.checks.items.interests import declarations_or_silence
from minutebook.checks.items.motions import results
from minutebook.checks.items.timing import published_in_7_working_days
from minutebook.checks.items.votes import extent, votes_told
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Decision, SectionKind, Span


def closed_minuted(minutes: Minutes) -> Verdict:
    """What came of a confidential item is minuted."""
    parts = _closed_parts(minutes)
    if not parts:
        return uncertain("where the closed part begins and ends was not read", closed_session(minutes)[:1])
    for part in parts:
        inside = [act for act in minutes.decisions if part.start <= act.evidence[0].start < part.end and act.outcome]
        if told := [span for act in inside for span in _outcomes(minutes, act)]:
            return passed("a closed item has its outcome", (told[0],))
        if none := minutes.says("no_action", part):
            return passed(f'"{minutes.quote(none[0])}"', none)
        if told := [span for span in _sentences(minutes, "outcome_words", part) if not minutes.says("to_close", span)]:
            return uncertain("the outcome of a closed item may be told", (told[0],))
    said = "the closed part has no outcome"
    return failed(said, (parts[0],)) if minutes.read_well else uncertain(said, (parts[0],))


def _outcomes(minutes: Minutes, act: Decision) -> list[Span]:
    """The sentences of an act that do more than close the meeting to the public."""
    told = _sentences(minutes, "outcome_words", extent(act))
    return [span for span in told if not minutes.says("to_close", span)]


def _sentences(minutes: Minutes, cue: str, within: Span) -> list[Span]:
    return [minutes.sentence(span) for span in minutes.find(cue, within)]


def _closed_parts(minutes: Minutes) -> list[Span]:
    sections = minutes.sections(SectionKind.EXECUTIVE_SESSION)
    return [Span(start=s.start, end=s.end) for s in sections]


def open_results(minutes: Minutes) -> Verdict:
    """Every act of the open part has its result; business in private is exempt."""
    return _without_private(minutes) or results(minutes)


def open_votes(minutes: Minutes) -> Verdict:
    """Every vote of the open part is told; business in private is exempt."""
    return _without_private(minutes) or votes_told(minutes)


def _without_private(minutes: Minutes) -> Verdict | None:
    parts = _closed_parts(minutes)
    if minutes.decisions and parts and all(_inside(act, parts) for act in minutes.decisions):
        return not_applicable("everything was decided in private", (parts[0],))
    return None


def _inside(act: Decision, parts: list[Span]) -> bool:
    return any(part.start <= act.evidence[0].start < part.end for part in parts)


def public_session(minutes: Minutes) -> Verdict:
    """It is told that the public was heard, or that nobody wished to be; speakers need no names."""
    if speakers := minutes.record.speakers:
        return passed("members of the public were heard", speakers[0].evidence[:1])
    if parts := minutes.sections(SectionKind.PUBLIC_COMMENT):
        return passed("there was a part for the public", parts[0].evidence)
    return minutes.missing("no word on a part for the public", SectionKind.PUBLIC_COMMENT, maybe="public")


def wales_note(minutes: Minutes) -> Verdict:
    """What the published note of a community council in Wales holds (W1 to W5)."""
    parts: tuple[Callable[[Minutes], Verdict], ...] = (
        present,
        apologies_or_silence,
        declarations_or_silence,
        open_results,
        open_votes,
        published_in_7_working_days,
    )
    return worst([test(minutes) for test in parts])


TESTS = {
    "wales_note": wales_note,
    "closed_minuted": closed_minuted,
    "open_results": open_results,
    "open_votes": open_votes,
    "public_session": public_session,
}
