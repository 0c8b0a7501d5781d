"""Meetings with members elsewhere: who took part remotely, how each attended, votes by roll call."""

from __future__ import annotations

from minutebook.checks.items.votes import extent, voted
from minutebook.checks.minutes import Minutes
from minutebook.checks.open_meetings import remotely
from minutebook.checks.roster import votes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import AttendanceMode, Attendee, Decision, MeetingFormat, VoteMethod


def remote_named(minutes: Minutes) -> Verdict:
    """Members who took part remotely are named; a cue without a person leaves it open."""
    named = tuple(p.evidence[0] for p in minutes.record.attendees if p.mode == AttendanceMode.REMOTE and p.name)
    if named:
        return passed(f"{len(named)} took part remotely, by name", named[:1])
    listed = minutes.presence.listed
    if minutes.meeting.format == MeetingFormat.VIRTUAL and listed:
        return passed("the meeting was virtual, and those present are named", minutes.field("format")[:1])
    return uncertain("somebody took part remotely, and who it was could not be read", remotely(minutes)[:1])


def mode_told(minutes: Minutes) -> Verdict:
    """Whether those present were there in person or remotely is told, for each or for all."""
    members = [p for p in minutes.presence.listed if votes(p)]
    without = [p for p in members if p.mode is None]
    if members and not without:
        return passed("how each member attended is told", members[0].evidence[:1])
    if minutes.meeting.format in (MeetingFormat.VIRTUAL, MeetingFormat.IN_PERSON) and minutes.field("format"):
        return passed(f"the meeting was {minutes.meeting.format}", minutes.field("format"))
    if told := (*minutes.says("mode_told", minutes.head), *minutes.says("nobody_remote", minutes.head)):
        return passed(f'"{minutes.quote(minutes.sentence(told[0]))}"', told[:1])
    return _mode_missing(minutes, members, without)


def _mode_missing(minutes: Minutes, members: list[Attendee], without: list[Attendee]) -> Verdict:
    cue = remotely(minutes)
    if not cue:
        return uncertain("whether members were there in person is not told, and nothing says they were not")
    if len(without) < len(members) or not members:
        names = ", ".join(p.name or "" for p in without[:3])
        return uncertain(f"how {names or 'each member'} attended is not told", cue[:1])
    said = "somebody took part remotely, and who was there in person is not told"
    return failed(said, cue[:1]) if minutes.read_well else uncertain(said, cue[:1])


def votes_by_roll_call(minutes: Minutes) -> Verdict:
    """Every vote was taken by roll call."""
    acts = voted(minutes)
    if acts:
        return worst([rolled(minutes, act) for act in acts])
    if words := minutes.says("act"):
        return uncertain(f'no vote was read, yet "{minutes.quote(words[0])}" may speak of one', words)
    return not_applicable("no vote is recorded")


def rolled(minutes: Minutes, act: Decision) -> Verdict:
    """Whether one act was voted on by roll call: "unanimous" alone is none."""
    spans, vote = act.evidence[:1], act.vote
    quoted = f'"{minutes.quote(spans[0], 50)}"'
    if vote and vote.ballots:
        return passed("the votes are by roll call", spans)
    called = minutes.says("roll_call", extent(act))
    if called or (vote and vote.method == VoteMethod.ROLL_CALL):
        if vote and vote.unanimous:
            return passed("the votes are by roll call", (*spans, *called))
        return uncertain(f"the names of the roll call on {quoted} were not read", (*spans, *called))
    said = f"{quoted} was not voted on by roll call"
    if act.outcome is None or not minutes.read_well:
        return uncertain(said, spans)
    return failed(said, spans)


TESTS = {"remote_named": remote_named, "mode_told": mode_told, "votes_by_roll_call": votes_by_roll_call}
