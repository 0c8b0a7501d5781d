"""Conditions of the laws on open meetings: what must stand in minutes for one of their rules to apply."""

from __future__ import annotations

from minutebook.checks.closed_parts import acts_inside, closed_parts
from minutebook.checks.minutes import Minutes
from minutebook_models import AttendanceMode, MeetingFormat, MeetingKind, SectionKind, Span

_WASHINGTON_FROM = "2022-06-09"
"""From this day on the announced purpose of an executive session is entered into minutes in Washington."""
_TITLE = 200
"""Characters at the top in which the body is named."""


def closed_part(minutes: Minutes) -> tuple[Span, ...]:
    """A part was held without the public, by the record, a heading, or the words of entering it."""
    return tuple(part.trigger for part in closed_parts(minutes))


def closed_vote(minutes: Minutes) -> tuple[Span, ...]:
    """A vote is told within a closed part that has its end."""
    found: list[Span] = []
    for part in closed_parts(minutes):
        found += [act.evidence[0] for act in acts_inside(minutes, part) if part.end is not None]
        end = len(minutes.text) if part.end is None else part.end
        found += minutes.says("vote_in_closed", Span(start=part.start, end=max(part.start, end)))
    return tuple(found)


def closed_under_new_law(minutes: Minutes) -> tuple[Span, ...]:
    """A closed part of a meeting held when its purpose had to be entered."""
    return closed_part(minutes) if _new_law(minutes) else ()


def closed_under_old_law(minutes: Minutes) -> tuple[Span, ...]:
    """A closed part of an earlier meeting, or of one whose date is not known."""
    return () if _new_law(minutes) else closed_part(minutes)


def _new_law(minutes: Minutes) -> bool:
    return (minutes.meeting.date or "")[:10] >= _WASHINGTON_FROM


def remotely(minutes: Minutes) -> tuple[Span, ...]:
    """Somebody took part from elsewhere: a remote mode, a virtual or hybrid format, or words in head or list."""
    people = tuple(p.evidence[0] for p in minutes.record.attendees if p.mode == AttendanceMode.REMOTE)
    held = minutes.meeting.format in (MeetingFormat.VIRTUAL, MeetingFormat.HYBRID)
    told = minutes.field("format") if held else ()
    return people or told or tuple(s for s in minutes.find("remote", minutes.head) if not _denied(minutes, s))[:1]


def _denied(minutes: Minutes, span: Span) -> bool:
    return bool(minutes.says("nobody_remote", minutes.sentence(span)))


def not_remotely(minutes: Minutes) -> tuple[Span, ...]:
    """Nobody is said to have taken part from elsewhere."""
    return () if remotely(minutes) else (minutes.head,)


def remote_or_emergency(minutes: Minutes) -> tuple[Span, ...]:
    """Somebody took part from elsewhere, or it was an emergency meeting."""
    emergency = minutes.field("kind") if minutes.meeting.kind == MeetingKind.EMERGENCY else ()
    return emergency or minutes.says("emergency_meeting", minutes.head) or remotely(minutes)


def supervisors(minutes: Minutes) -> tuple[Span, ...]:
    """The board of supervisors of a county met."""
    return _body_says(minutes, "supervisors")


def school_board(minutes: Minutes) -> tuple[Span, ...]:
    """The board of a school district met."""
    return _body_says(minutes, "school_board")


def _body_says(minutes: Minutes, cue: str) -> tuple[Span, ...]:
    named = [span for field in ("body", "title") for span in minutes.field(field)]
    top = Span(start=0, end=min(minutes.head.end, _TITLE))
    return next((told for span in (*named, top) if (told := minutes.says(cue, span))), ())


def public_spoke(minutes: Minutes) -> tuple[Span, ...]:
    """Members of the public were heard, or there is a part for them that is not said to be empty."""
    if speakers := minutes.record.speakers:
        return tuple(one.evidence[0] for one in speakers)
    for section in minutes.sections(SectionKind.PUBLIC_COMMENT):
        words = minutes.text[section.evidence[0].end : section.end].strip(" \n.:")
        if words and not minutes.says("no_speakers", section):
            return section.evidence[:1]
    return tuple(s for s in minutes.find("unnamed_speaker") if not minutes.says("no_speakers", minutes.sentence(s)))


def conflict(minutes: Minutes) -> tuple[Span, ...]:
    """A member has a conflict of interest, or stood aside."""
    if known := tuple(one.evidence[0] for one in minutes.record.declarations if one.person):
        return known
    found = (*minutes.find("declared_interest"), *minutes.find("stood_aside"))
    return tuple(span for span in found if not minutes.says("no_interest", minutes.sentence(span)))


def no_recording_log(minutes: Minutes) -> tuple[Span, ...]:
    """These are minutes, and no log of a recording that takes their place."""
    return () if minutes.says("recording_log") else (minutes.head,)


def recording_log(minutes: Minutes) -> tuple[Span, ...]:
    """The document is a log of a recording that takes the place of minutes."""
    return minutes.says("recording_log")


def recording_official(minutes: Minutes) -> tuple[Span, ...]:
    """The recording is said to be the official record."""
    return minutes.says("recording_official")


CONDITIONS = {
    "closed_part": closed_part,
    "closed_under_new_law": closed_under_new_law,
    "closed_under_old_law": closed_under_old_law,
    "closed_vote": closed_vote,
    "conflict": conflict,
    "no_recording_log": no_recording_log,
    "not_remotely": not_remotely,
    "public_spoke": public_spoke,
    "recording_log": recording_log,
    "recording_official": recording_official,
    "remote_or_emergency": remote_or_emergency,
    "remotely": remotely,
    "school_board": school_board,
    "supervisors": supervisors,
}
"""The conditions that rules on open meetings name."""
