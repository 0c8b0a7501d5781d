"""What company secretaries enter of directors, invitees and appointments."""

from __future__ import annotations

import re

from minutebook.checks.guests import invitees, labelled
from minutebook.checks.items.votes import extent
from minutebook.checks.minutes import Minutes
from minutebook.checks.roster import votes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import AttendanceMode, Attendee, AttendeeStatus, Capacity, Span, VoteOption

_NAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Shri|Smt|CA|CS|M/s|Messrs|Prof|Sir)\.? [A-Z]|\b[A-Z][a-z]+ (?:[A-Z]\. ?)*[A-Z][a-z]+\b"
)


def company_secretary(minutes: Minutes) -> Verdict:
    """The company secretary in attendance is named."""
    for one in minutes.record.attendees:
        if one.name and one.role and re.search(r"\bsecretary\b", one.role, re.IGNORECASE):
            return passed(f"{one.name} is listed as {one.role}", one.evidence[:1])
    return minutes.missing("no company secretary is named as in attendance", maybe="company_secretary")


def invitees_named(minutes: Minutes) -> Verdict:
    """Invitees are named."""
    known = invitees(minutes)
    if not known:
        return uncertain("who was invited was not read", minutes.says("invitee"))
    if unnamed := [p for p in known if not p.name]:
        return failed(f'"{minutes.quote(unnamed[0].evidence[0])}" is named by no name', unnamed[0].evidence[:1])
    return passed("invitees are named", known[0].evidence[:1])


def invitees_capacity(minutes: Minutes) -> Verdict:
    """In what capacity invitees came, and for whom, is told."""
    known = invitees(minutes)
    if not known:
        return uncertain("who was invited was not read", minutes.says("invitee"))
    bare = [p for p in known if not p.role and not p.affiliation]
    if bare:
        said = f"in what capacity {bare[0].name or 'an invitee'} came is not told"
        return failed(said, bare[0].evidence[:1]) if minutes.read_well else uncertain(said, bare[0].evidence[:1])
    return passed("invitees have their capacity", known[0].evidence[:1])


def chair_first(minutes: Minutes) -> Verdict:
    """The list of those present begins with whoever is in the chair."""
    there = minutes.presence.listed
    if not there:
        return uncertain("no list of those present was read")
    chairs = [p for p in there if p.capacity == Capacity.CHAIR]
    if not chairs and minutes.meeting.chair:
        chairs = list(minutes.presence.roster.fitting(minutes.meeting.chair))
    if not chairs:
        return uncertain("who is in the chair is not on the list", there[0].evidence[:1])
    if chairs[0].id == there[0].id:
        return passed(f"{chairs[0].name} stands first", chairs[0].evidence[:1])
    said = f"{there[0].name} stands before {chairs[0].name}, who is in the chair"
    spans = (there[0].evidence[0], chairs[0].evidence[0])
    return failed(said, spans) if minutes.read_well else uncertain(said, spans)


def appointments_named(minutes: Minutes) -> Verdict:
    """Every appointment names who was appointed."""
    if known := [one for one in minutes.record.appointments if one.person]:
        return passed(f"{known[0].person} was appointed", known[0].evidence[:1])
    return _named_with(minutes, "appointment", "an appointment")


def chair_elected(minutes: Minutes) -> Verdict:
    """Who was elected to the chair is named."""
    return _named_with(minutes, "chair_election", "an election to the chair")


def _named_with(minutes: Minutes, cue: str, what: str) -> Verdict:
    spans = minutes.find(cue)
    for span in spans:
        sentence = minutes.sentence(span)
        words = minutes.text[sentence.start : sentence.end]
        if not _NAME.search(words) and not minutes.names(sentence):
            said = f'{what} without a name: "{minutes.quote(sentence)}"'
            return failed(said, (span,)) if minutes.read_well else uncertain(said, (span,))
    if not spans:
        return uncertain(f"{what} was not read")
    return passed(f'"{minutes.quote(minutes.sentence(spans[0]))}"', spans[:1])


def leave_of_absence(minutes: Minutes) -> Verdict:
    """Directors who sought leave of absence and were granted it are named."""
    away = [p for p in minutes.record.attendees if p.status not in (AttendeeStatus.PRESENT, None)]
    words = minutes.in_body("leave_of_absence")[:1]
    if words and (away or minutes.says("nobody_absent") or minutes.says("no_leave")):
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}"', words)
    if words:
        sentence = minutes.sentence(words[0])
        if minutes.names(sentence) or _NAME.search(minutes.text[words[0].end : sentence.end]):
            return passed(f'"{minutes.quote(sentence)}"', words)
        said = f'leave without a name: "{minutes.quote(sentence)}"'
        return failed(said, words) if minutes.read_well else uncertain(said, words)
    if not away:
        return not_applicable("no director is said to be absent")
    said = f"whether leave of absence was granted to {away[0].name or 'those absent'} is not told"
    if any(p.status == AttendeeStatus.APOLOGIES for p in away):
        return failed(said, away[0].evidence[:1]) if minutes.read_well else uncertain(said, away[0].evidence[:1])
    return uncertain(f"{said}; they may not have sought it", away[0].evidence[:1])


def mode_of_each(minutes: Minutes) -> Verdict:
    """How each director attended is told, by name or in a sentence for all."""
    others = {p.id for p in invitees(minutes)}
    others |= {p.id for p in minutes.presence.listed if labelled(minutes, p, "in_attendance")}
    there = [p for p in minutes.presence.listed if votes(p) and p.capacity != Capacity.SECRETARY and p.id not in others]
    if words := minutes.says("mode_for_all"):
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}"', words)
    without = [p for p in there if p.mode is None]
    if there and not without:
        return passed("how each director attended is told", there[0].evidence[:1])
    if not there:
        return uncertain("no list of directors was read")
    said = f"how {without[0].name} attended is not told"
    if minutes.says("in_person", minutes.head) and len(without) == len(there):
        return uncertain(said, minutes.says("in_person", minutes.head))
    return failed(said, without[0].evidence[:1]) if minutes.read_well else uncertain(said, without[0].evidence[:1])


def place_of_remote(minutes: Minutes) -> Verdict:
    """From where those attended who took part by electronic means is told."""
    remote = [p for p in minutes.record.attendees if p.mode == AttendanceMode.REMOTE]
    if not remote:
        return uncertain("who attended by electronic means was not read", minutes.says("remote"))
    return worst([_place_of(minutes, person) for person in remote])


def _place_of(minutes: Minutes, person: Attendee) -> Verdict:
    line = minutes.sentence(person.evidence[0])
    around = Span(start=line.start, end=min(len(minutes.text), max(line.end, person.evidence[-1].end) + 1))
    if words := minutes.says("from_place", around):
        return passed("from where they attended is told", words)
    said = f"from where {person.name} attended is not told"
    if minutes.says("from_place"):
        return uncertain(f"{said} there", person.evidence[:1])
    return failed(said, person.evidence[:1]) if minutes.read_well else uncertain(said, person.evidence[:1])


def circulated_wording(minutes: Minutes) -> Verdict:
    """The text of a resolution passed by circulation is given."""
    span = minutes.find("circulation")[0]
    holding = [s.end for s in minutes.record.sections if s.start <= span.start < s.end]
    rest = Span(start=span.start, end=min([*holding, len(minutes.text)]))
    if words := minutes.says("resolution_text", rest):
        return passed("the text of the circulated resolution is given", (span, *words))
    if noted := minutes.says("noted", Span(start=minutes.sentence(span).start, end=rest.end)):
        return uncertain("a circulated resolution is noted, its text was not found", (span, *noted))
    return minutes.missing("the text of a resolution passed by circulation is not given")


def dissent_named(minutes: Minutes) -> Verdict:
    """Whoever dissents or does not concur is named."""
    split = [act for act in minutes.decisions if act.vote and ((act.vote.against or 0) + (act.vote.abstain or 0))]
    for act in split:
        assert act.vote is not None
        named = sum(b.option in (VoteOption.NO, VoteOption.ABSTAIN) for b in act.vote.ballots)
        if named < (act.vote.against or 0) + (act.vote.abstain or 0):
            said = f'who dissented on "{minutes.quote(act.evidence[0], 50)}" is not told'
            end = min(len(minutes.text), extent(act).end + 160)
            near = minutes.names(Span(start=min(extent(act).end, end), end=end))
            sure = (
                minutes.read_well and not near and not minutes.says("dissent", Span(start=extent(act).start, end=end))
            )
            return failed(said, act.evidence[:1]) if sure else uncertain(said, act.evidence[:1])
    if split:
        return passed("whoever dissented is named", split[0].evidence[:1])
    if not minutes.says("dissent") and (counted := minutes.says("counted_against")):
        line = minutes.sentence(counted[0])
        blank = minutes.text.find("\n\n", line.end)
        end = min(len(minutes.text) if blank < 0 else blank, line.end + 100)
        if names := minutes.names(Span(start=line.start, end=end)):
            return passed("whoever voted against is named", (*counted, *names))
        said = f'who dissents is not told: "{minutes.quote(line)}"'
        return failed(said, counted) if minutes.read_well else uncertain(said, counted)
    if not minutes.says("dissent"):
        return not_applicable("no dissent is told")
    return _named_with(minutes, "dissent", "a dissent")


def adjournment_explained(minutes: Minutes) -> Verdict:
    """A meeting adjourned for want of a quorum says so."""
    if words := minutes.says("want_of_quorum"):
        return passed(f'"{minutes.quote(minutes.sentence(words[0]))}"', words)
    if minutes.meeting.quorum is False:
        return minutes.missing(
            "there was no quorum, and no word that the meeting was adjourned for it", maybe="adjourned"
        )
    return uncertain("minutes of the other part are not in this document", minutes.says("adjourned_meeting"))


def delegated_authority(minutes: Minutes) -> Verdict:
    """Who may do what under a delegated authority is told."""
    for span in minutes.find("delegated"):
        sentence = minutes.sentence(span)
        who = minutes.says("delegate", sentence) or minutes.names(sentence)
        what = minutes.says("delegated_task", sentence)
        if not who or not what:
            lacks = "to whom" if not who else "for what"
            said = f'{lacks} authority is given is not told: "{minutes.quote(sentence)}"'
            return failed(said, (span,)) if minutes.read_well else uncertain(said, (span,))
    return passed("who may do what is told", minutes.says("delegated"))


TESTS = {
    "company_secretary": company_secretary,
    "invitees_named": invitees_named,
    "invitees_capacity": invitees_capacity,
    "chair_first": chair_first,
    "appointments_named": appointments_named,
    "chair_elected": chair_elected,
    "leave_of_absence": leave_of_absence,
    "mode_of_each": mode_of_each,
    "place_of_remote": place_of_remote,
    "circulated_wording": circulated_wording,
    "dissent_named": dissent_named,
    "adjournment_explained": adjournment_explained,
    "delegated_authority": delegated_authority,
}
