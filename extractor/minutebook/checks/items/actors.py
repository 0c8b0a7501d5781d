"""Is whoever acts in the minutes on the list, in the room, and without an interest (X2, X3, X7, X13)?"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from minutebook.checks.items.acts import actors, cast, spans_of, unique
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain
from minutebook.values.people import read_person, surname_of
from minutebook_models import Attendee, AttendeeStatus, Decision, Declaration, MeetingKind, Span

_FEWEST = 3
"""People from which a list of attendance may be whole."""
_ALIKE = 0.75
"""Likeness (0 to 1) from which two family names may be one, written or read differently."""
_SHORTENED = re.compile(r"[A-Z.]{1,5}|[A-Z]{2,}[a-z]{1,2}|\w+[a-z][A-Z]\w*|[a-z]+\d*")
_OFFICE = re.compile(
    r"\b(?:president|secretary|treasurer|chair\w*|mayor|clerk|director|our|the|board|committee|council|officer)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:\b(?:m(?:r|r?s|iss|essrs)|dr|prof|rev|cllr|cr|bro|sri|smt)\b\.?|\b\w{4,}(?:er|or|an|ee))\s+$", re.IGNORECASE
)
"""What stands before a family name alone; without it, one word may be a first name."""


def actors_are_listed(minutes: Minutes) -> Verdict:
    """Every voter, mover and seconder is on a list of attendance, and not as absent (X2)."""
    if not minutes.presence.listed:
        return not_checkable("there is no list of attendance")
    acting = [pair for act in minutes.decisions for pair in actors(act)]
    if not acting:
        return not_applicable("no mover, seconder or voter is named")
    found = [(name, span, minutes.presence.roster.fitting(name)) for name, span in acting]
    strangers = [(name, span) for name, span, fitting in found if not fitting]
    decided = {span for act in minutes.decisions if act.outcome for _, span in actors(act)}
    sure = [(name, span) for name, span in strangers if span in decided and _is_stranger(minutes, name, span)]
    if sure:
        verdict = failed if minutes.read_well and _is_closed(minutes) else uncertain
        return _names(verdict, "on no list of attendance", sure)
    alone = [(name, fitting[0], span) for name, span, fitting in found if len(fitting) == 1]
    if away := [one for one in alone if _is_away(minutes, one[1], one[0])]:
        spans = [(name, one) for name, person, span in away for one in (span, person.evidence[0])]
        return _names(failed if minutes.read_well else uncertain, "listed as absent", spans)
    if strangers:
        return _names(uncertain, "on no list of attendance, as it was read", strangers)
    if doubtful := [(name, span) for name, span, fitting in found if len(fitting) > 1]:
        return _names(uncertain, "two people on the list fit", doubtful)
    return passed("everybody who moves, seconds or votes is listed")


def _names(verdict: Callable[[str, tuple[Span, ...]], Verdict], said: str, found: list[tuple[str, Span]]) -> Verdict:
    names = ", ".join(dict.fromkeys(name for name, _ in found))
    return verdict(f"{said}: {names}", unique(span for _, span in found))


def _is_closed(minutes: Minutes) -> bool:
    """Whether the list names everybody: that of a general meeting often holds the officers alone."""
    open_kind = minutes.meeting.kind in (MeetingKind.ANNUAL, MeetingKind.EXTRAORDINARY, MeetingKind.PUBLIC_HEARING)
    return not open_kind and not minutes.says("open_list") and len(minutes.presence.listed) >= _FEWEST


def _is_stranger(minutes: Minutes, name: str, span: Span) -> bool:
    """Whether words are the name of somebody unlike all on the list: no office, initials, nickname or misspelling."""
    read = read_person(name, 0, len(name))
    if read is None or _SHORTENED.fullmatch(name) or _OFFICE.search(name):
        return False
    if minutes.text[span.end : span.end + 1].isalnum():
        return False
    if " " not in read.name and not read.honorific and not _TITLE.search(minutes.text[: span.start][-20:]):
        return False
    family = surname_of(read.name).casefold()
    listed = {word for p in minutes.presence.roster.people for word in re.findall(r"\w+", (p.name or "").casefold())}
    return not any(SequenceMatcher(None, family, word).ratio() >= _ALIKE for word in listed)


def _is_away(minutes: Minutes, person: Attendee, name: str) -> bool:
    """Whether somebody, called by the family name, is listed as absent and nobody says that they came after all."""
    came = any(step.inside for step in minutes.presence.steps_of(person))
    family = surname_of(person.name or "").casefold() in name.casefold()
    return person.status in (AttendeeStatus.ABSENT, AttendeeStatus.APOLOGIES) and family and not came


def owners_are_listed(minutes: Minutes) -> Verdict:
    """Whoever takes on a task is on a list of attendance (X7)."""
    if not minutes.presence.listed:
        return not_checkable("there is no list of attendance")
    named = [
        (owner, (task.fields.get("owners") or task.evidence)[0])
        for task in minutes.record.action_items
        for owner in task.owners
        if _is_name(owner)
    ]
    if not named:
        return not_applicable("no task is given to somebody by name")
    strangers = [(name, span) for name, span in named if not minutes.presence.roster.fitting(name)]
    if not strangers:
        return passed("whoever takes on a task is listed")
    names = ", ".join(dict.fromkeys(name for name, _ in strangers))
    return uncertain(f"on no list of attendance: {names}", unique(span for _, span in strangers))


def _is_name(words: str) -> bool:
    read = read_person(words, 0, len(words))
    return read is not None and " " in read.name and not words.casefold().startswith("the ")


def nobody_votes_outside(minutes: Minutes) -> Verdict:
    """Nobody votes, moves or seconds while out of the room (X3)."""
    if not minutes.presence.steps:
        return not_applicable("nobody comes or goes")
    conflicts, doubts, checked = [], [], 0
    for act in minutes.decisions:
        for name, span in actors(act):
            fitting = minutes.presence.roster.fitting(name)
            if len(fitting) != 1 or not (steps := minutes.presence.steps_of(fitting[0])):
                continue
            checked += 1
            state = minutes.presence.inside(fitting[0], span.start)
            if state is False:
                conflicts.append((name, (span, *(step.span for step in steps))))
            elif state is None:
                doubts.append((name, (span, *(step.span for step in steps))))
    for found, verdict, said in (
        (conflicts, failed, "acts while out of the room"),
        (doubts, uncertain, "may act while out of the room"),
    ):
        if found:
            names = ", ".join(dict.fromkeys(name for name, _ in found))
            return verdict(f"{names} {said}", unique(span for _, spans in found for span in spans))
    return (
        passed("whoever came or went was there when acting")
        if checked
        else not_applicable("nobody who came or went acts")
    )


def interested_abstain(minutes: Minutes) -> Verdict:
    """Nobody with an interest votes on the matter (X13)."""
    declared = [one for one in minutes.record.declarations if one.person]
    if not declared:
        return not_applicable("nobody declared an interest")
    if minutes.says("dispensation"):
        return uncertain("a dispensation may have been given", minutes.says("dispensation"))
    doubtful = []
    for one in declared:
        for act in minutes.decisions:
            ballots = [b for b in cast(act) if _same(minutes, b.name, one.person or "")]
            if not ballots:
                continue
            if _speaks_of(minutes, one.item, act) or (one.section and one.section == act.section):
                if _of_another_item(minutes, one, act):
                    return uncertain(
                        f"{one.person} has an interest in {one.item}; whether this vote is on it cannot be told",
                        (one.evidence[0], *spans_of(act, "vote.ballots")),
                    )
                return failed(
                    f"{one.person} declared an interest and voted", (one.evidence[0], *spans_of(act, "vote.ballots"))
                )
            doubtful.append((one.person, one.evidence[0]))
    if doubtful and any(one.item is None for one in declared):
        return uncertain(f"which item {doubtful[0][0]} has an interest in was not read", (doubtful[0][1],))
    return passed("nobody who declared an interest votes on the matter", (declared[0].evidence[0],))


def _of_another_item(minutes: Minutes, one: Declaration, act: Decision) -> bool:
    """Whether the interest is in a numbered item that neither the act nor its section names, as in a vote on a list."""
    number = re.search(r"\d[\d.]*", one.item or "")
    section = next((section for section in minutes.record.sections if section.id == act.section), None)
    words = f"{section.number or ''} {section.title} " if section else ""
    words += minutes.text[act.evidence[0].start : act.evidence[0].end]
    return number is not None and not re.search(rf"(?<!\d){re.escape(number[0].rstrip('.'))}(?!\d)", words)


def _same(minutes: Minutes, one: str, other: str) -> bool:
    first, second = minutes.presence.roster.fitting(one), minutes.presence.roster.fitting(other)
    return len(first) == 1 and first == second


def _speaks_of(minutes: Minutes, item: str | None, act: Decision) -> bool:
    return bool(item and item.casefold() in minutes.text[act.evidence[0].start : act.evidence[0].end].casefold())


TESTS = {
    "actors_are_listed": actors_are_listed,
    "owners_are_listed": owners_are_listed,
    "nobody_votes_outside": nobody_votes_outside,
    "interested_abstain": interested_abstain,
}
