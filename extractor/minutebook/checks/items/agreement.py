"""Do the minutes agree with themselves? Conflicts are reported with every span, never resolved in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from minutebook.checks.minutes import Minutes
from minutebook.checks.roster import votes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain, worst
from minutebook.values.people import read_person
from minutebook_models import Ballot, Decision, Outcome, Span, Vote, VoteOption

_COUNTED = {"for_": VoteOption.YES, "against": VoteOption.NO, "abstain": VoteOption.ABSTAIN}
_CAST = (VoteOption.YES, VoteOption.NO, VoteOption.ABSTAIN)


def counts_match_roll(minutes: Minutes) -> Verdict:
    """The printed counts are those of the names (X1)."""
    both = [act for act in minutes.decisions if act.vote and act.vote.ballots and _counts(act)]
    if not both:
        return not_applicable("no vote has both counts and names")
    return worst([_match(minutes, act) for act in both])


def _match(minutes: Minutes, act: Decision) -> Verdict:
    named = Counter(ballot.option for ballot in _vote(act).ballots)
    spans = _spans(act, "vote.for", "vote.against", "vote.abstain", "vote.ballots")
    wrong = [
        f"{count} {option} counted, {named[option]} named"
        for option, count in _counts(act).items()
        if count != named[option] and (named[option] or count)
    ]
    lists = [option for option in _counts(act) if named[option]]
    if not wrong:
        return passed("counts and names agree", spans)
    told = f"{'; '.join(wrong)} ({_told(minutes, act)})"
    whole = all(count == 0 or option in lists for option, count in _counts(act).items())
    return failed(told, spans) if whole and minutes.read_well else uncertain(told, spans)


def actors_are_listed(minutes: Minutes) -> Verdict:
    """Every voter, mover and seconder is on a list of attendance (X2)."""
    if not minutes.presence.listed:
        return not_checkable("there is no list of attendance")
    strangers, doubtful, seen = [], [], 0
    for act in minutes.decisions:
        for name, span in _actors(act):
            seen += 1
            fitting = minutes.presence.roster.fitting(name)
            if not fitting:
                strangers.append((name, span))
            elif len(fitting) > 1:
                doubtful.append((name, span))
    if not seen:
        return not_applicable("no mover, seconder or voter is named")
    if strangers:
        names = ", ".join(dict.fromkeys(name for name, _ in strangers))
        verdict = failed if minutes.read_well else uncertain
        return verdict(f"on no list of attendance: {names}", _unique(span for _, span in strangers))
    if doubtful:
        names = ", ".join(dict.fromkeys(name for name, _ in doubtful))
        return uncertain(f"two people on the list fit: {names}", _unique(span for _, span in doubtful))
    return passed("everybody who moves, seconds or votes is listed")


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
    return uncertain(f"on no list of attendance: {names}", _unique(span for _, span in strangers))


def _is_name(words: str) -> bool:
    read = read_person(words, 0, len(words))
    return read is not None and " " in read.name and not words.casefold().startswith("the ")


def nobody_votes_outside(minutes: Minutes) -> Verdict:
    """Nobody votes, moves or seconds while out of the room (X3)."""
    if not minutes.presence.steps:
        return not_applicable("nobody comes or goes")
    conflicts, doubts, checked = [], [], 0
    for act in minutes.decisions:
        for name, span in _actors(act):
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
            return verdict(f"{names} {said}", _unique(span for _, spans in found for span in spans))
    return (
        passed("whoever came or went was there when acting")
        if checked
        else not_applicable("nobody who came or went acts")
    )


def counts_fit_room(minutes: Minutes) -> Verdict:
    """No vote counts more than the members present (X4)."""
    counted = [act for act in minutes.decisions if act.vote and _counts(act)]
    if not counted:
        return not_applicable("no vote is counted")
    if not minutes.presence.listed:
        return not_checkable("there is no list of attendance")
    return worst([_fits_room(minutes, act) for act in counted])


def _fits_room(minutes: Minutes, act: Decision) -> Verdict:
    total = sum(_counts(act).values())
    known = minutes.presence.at(act)
    there = sum(state is not False for state in known.values())
    spans = _spans(act, "vote.for", "vote.against", "vote.abstain")
    if total <= there:
        return passed("no vote counts more than the members present", spans)
    told = f"{total} votes are counted, {there} members with a vote are listed as present ({_told(minutes, act)})"
    more = minutes.says("others_present")
    everybody = len(minutes.record.attendees)
    return (
        uncertain(told, (*spans, *more)) if more or total <= everybody or not minutes.read_well else failed(told, spans)
    )


def quorum_is_met(minutes: Minutes) -> Verdict:
    """The members present make the quorum that is stated (X5)."""
    detail, spans = minutes.meeting.quorum_detail, minutes.field("quorum_detail") or minutes.field("quorum")
    required = detail.required if detail else None
    if required is None:
        return not_checkable("the number needed for a quorum is not stated", spans)
    there = [p for p in minutes.presence.listed if votes(p)]
    stated = detail.present if detail else None
    if not there and stated is None:
        return not_checkable("there is no list of attendance", spans)
    number = max(len(there), stated or 0)
    if number >= required:
        return passed(f"{number} present, {required} needed", spans)
    if minutes.meeting.quorum is False:
        return passed(f"{number} present, {required} needed, and no quorum is claimed", spans)
    if minutes.says("others_present") or not minutes.read_well:
        return uncertain(f"{number} members are listed, {required} are needed", spans)
    return failed(
        f"{number} members are listed as present, {required} are needed for a quorum",
        (*spans, *(p.evidence[0] for p in there)),
    )


def outcome_fits_counts(minutes: Minutes) -> Verdict:
    """The result is what the counts give, at the threshold that is stated (X6)."""
    counted = [act for act in minutes.decisions if act.vote and act.outcome in (Outcome.CARRIED, Outcome.LOST)]
    counted = [act for act in counted if _vote(act).for_ is not None and _vote(act).against is not None]
    if not counted:
        return not_applicable("no result has votes for and against")
    return worst([_fits(minutes, act) for act in counted])


def _fits(minutes: Minutes, act: Decision) -> Verdict:
    yes, no = _vote(act).for_ or 0, _vote(act).against or 0
    spans = _spans(act, "outcome_text", "vote.for", "vote.against")
    around = Span(start=act.evidence[0].start, end=max(span.end for span in act.evidence))
    casting = minutes.says("casting_vote", around)
    two_thirds = minutes.says("two_thirds", around)
    told = f"{act.outcome} with {yes} for and {no} against ({_told(minutes, act)})"
    if casting:
        return passed(f"{told}, by a casting vote", (*spans, *casting))
    if two_thirds:
        right = (3 * yes >= 2 * (yes + no)) == (act.outcome == Outcome.CARRIED)
        return (
            passed(told, spans) if right else failed(f"{told}, where two thirds are asked for", (*spans, *two_thirds))
        )
    if act.outcome == Outcome.CARRIED:
        return passed(told, spans) if yes > no else failed(told, spans)
    return passed(told, spans) if yes <= no else uncertain(f"{told}; a threshold may not be stated", spans)


def votes_add_up(minutes: Minutes) -> Verdict:
    """Counted votes add up, fit the room and fit their result (X1, X4, X6)."""
    return worst([counts_match_roll(minutes), counts_fit_room(minutes), outcome_fits_counts(minutes)])


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
            ballots = [b for b in _cast(act) if _same(minutes, b.name, one.person or "")]
            if not ballots:
                continue
            if (one.section and one.section == act.section) or _speaks_of(minutes, one.item, act):
                return failed(
                    f"{one.person} declared an interest and voted", (one.evidence[0], *_spans(act, "vote.ballots"))
                )
            doubtful.append((one.person, one.evidence[0]))
    if doubtful and any(one.item is None for one in declared):
        return uncertain(f"which item {doubtful[0][0]} has an interest in was not read", (doubtful[0][1],))
    return passed("nobody who declared an interest votes on the matter", (declared[0].evidence[0],))


def unanimous_means_all(minutes: Minutes) -> Verdict:
    """A vote that is called unanimous has no vote against and no abstention (X14)."""
    called = [act for act in minutes.decisions if act.vote and act.vote.unanimous]
    if not called:
        return not_applicable("no vote is called unanimous")
    for act in called:
        against = (_vote(act).against or 0) or sum(b.option == VoteOption.NO for b in _vote(act).ballots)
        abstain = (_vote(act).abstain or 0) or sum(b.option == VoteOption.ABSTAIN for b in _vote(act).ballots)
        if against or abstain:
            what = f"{against} against" if against else f"{abstain} abstaining"
            return failed(
                f"called unanimous with {what} ({_told(minutes, act)})",
                _spans(act, "vote.unanimous", "vote.against", "vote.abstain", "vote.ballots"),
            )
    return passed("what is called unanimous has no vote against", called[0].evidence[:1])


def _vote(act: Decision) -> Vote:
    assert act.vote is not None
    return act.vote


def _counts(act: Decision) -> dict[VoteOption, int]:
    return {option: count for name, option in _COUNTED.items() if (count := getattr(act.vote, name)) is not None}


def _cast(act: Decision) -> list[Ballot]:
    return [b for b in act.vote.ballots if b.option in (VoteOption.YES, VoteOption.NO)] if act.vote else []


def _actors(act: Decision) -> Iterator[tuple[str, Span]]:
    """Everybody who moves, seconds or votes, with the place of the name."""
    for field, single, several in (("mover", act.mover, act.movers), ("seconder", act.seconder, act.seconders)):
        names = several or ((single,) if single else ())
        spans = act.fields.get(field + "s") or act.fields.get(field) or act.evidence[:1]
        for index, name in enumerate(names):
            yield name, spans[min(index, len(spans) - 1)]
    ballots = act.vote.ballots if act.vote else ()
    spans = act.fields.get("vote.ballots") or act.evidence[:1]
    for index, ballot in enumerate(ballots):
        if ballot.option in _CAST:
            yield ballot.name, spans[min(index, len(spans) - 1)]


def _same(minutes: Minutes, one: str, other: str) -> bool:
    first, second = minutes.presence.roster.fitting(one), minutes.presence.roster.fitting(other)
    return len(first) == 1 and first == second


def _speaks_of(minutes: Minutes, item: str | None, act: Decision) -> bool:
    return bool(item and item.casefold() in minutes.text[act.evidence[0].start : act.evidence[0].end].casefold())


def _spans(act: Decision, *names: str) -> tuple[Span, ...]:
    found = _unique(span for name in names for span in act.fields.get(name, ()))
    return found or act.evidence[:1]


def _unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))


def _told(minutes: Minutes, act: Decision) -> str:
    return f'"{minutes.quote(act.evidence[0], 50)}"'


TESTS = {
    "counts_match_roll": counts_match_roll,
    "actors_are_listed": actors_are_listed,
    "owners_are_listed": owners_are_listed,
    "nobody_votes_outside": nobody_votes_outside,
    "counts_fit_room": counts_fit_room,
    "quorum_is_met": quorum_is_met,
    "outcome_fits_counts": outcome_fits_counts,
    "votes_add_up": votes_add_up,
    "interested_abstain": interested_abstain,
    "unanimous_means_all": unanimous_means_all,
}
