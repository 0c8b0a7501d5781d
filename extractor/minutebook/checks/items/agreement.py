"""Do the minutes agree with themselves? Conflicts are reported with every span, never resolved in silence."""

from __future__ import annotations

import re
from collections import Counter

from minutebook.checks.items import actors
from minutebook.checks.items.acts import counts_of, spans_of, told_of, vote_of
from minutebook.checks.minutes import Minutes
from minutebook.checks.roster import votes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain, worst
from minutebook_models import BlockKind, Decision, Outcome, Span, VoteOption

_NEGATIVE = re.compile(r"\b(?:not|against|negative|reject\w*|refus\w*|declin\w*)\b(?!\s*:?\s*\d)", re.IGNORECASE)
_ONE_VOTE = 400
"""Characters within which a word and a count are taken to be about one vote."""


def counts_match_roll(minutes: Minutes) -> Verdict:
    """The printed counts are those of the names (X1)."""
    both = [act for act in minutes.decisions if act.vote and act.vote.ballots and counts_of(act)]
    if not both:
        return not_applicable("no vote has both counts and names")
    return worst([_match(minutes, act) for act in both])


def _match(minutes: Minutes, act: Decision) -> Verdict:
    named = Counter(ballot.option for ballot in vote_of(act).ballots)
    spans = spans_of(act, "vote.for", "vote.against", "vote.abstain", "vote.ballots")
    wrong = [
        f"{count} {option} counted, {named[option]} named"
        for option, count in counts_of(act).items()
        if count != named[option] and (named[option] or count)
    ]
    lists = [option for option in counts_of(act) if named[option]]
    if not wrong:
        return passed("counts and names agree", spans)
    told = f"{'; '.join(wrong)} ({told_of(minutes, act)})"
    whole = all(count == 0 or option in lists for option, count in counts_of(act).items())
    return failed(told, spans) if whole and minutes.read_well else uncertain(told, spans)


def counts_fit_room(minutes: Minutes) -> Verdict:
    """No vote counts more than the members present (X4)."""
    counted = [act for act in minutes.decisions if act.vote and counts_of(act)]
    if not counted:
        return not_applicable("no vote is counted")
    if not minutes.presence.listed:
        return not_checkable("there is no list of attendance")
    return worst([_fits_room(minutes, act) for act in counted])


def _fits_room(minutes: Minutes, act: Decision) -> Verdict:
    total = sum(counts_of(act).values())
    known = minutes.presence.at(act)
    there = sum(state is not False for state in known.values())
    spans = spans_of(act, "vote.for", "vote.against", "vote.abstain")
    if total <= there:
        return passed("no vote counts more than the members present", spans)
    told = f"{total} votes are counted, {there} members with a vote are listed as present ({told_of(minutes, act)})"
    more = minutes.says("open_list")
    everybody = len(minutes.record.attendees)
    doubtful = more or total <= everybody or not minutes.read_well or _in_table(minutes, act)
    return uncertain(told, (*spans, *more)) if doubtful else failed(told, spans)


def _in_table(minutes: Minutes, act: Decision) -> bool:
    """Whether an act stands in a row of a table, where votes taken between meetings are often listed."""
    rows = (block for block in minutes.record.blocks if block.kind == BlockKind.ROW)
    return any(row.start <= act.evidence[0].start < row.end for row in rows)


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
    if minutes.says("open_list") or not minutes.read_well:
        return uncertain(f"{number} members are listed, {required} are needed", spans)
    return failed(
        f"{number} members are listed as present, {required} are needed for a quorum",
        (*spans, *(p.evidence[0] for p in there)),
    )


def outcome_fits_counts(minutes: Minutes) -> Verdict:
    """The result is what the counts give, at the threshold that is stated (X6)."""
    counted = [act for act in minutes.decisions if act.vote and act.outcome in (Outcome.CARRIED, Outcome.LOST)]
    counted = [act for act in counted if vote_of(act).for_ is not None and vote_of(act).against is not None]
    if not counted:
        return not_applicable("no result has votes for and against")
    return worst([_fits(minutes, act) for act in counted])


def _fits(minutes: Minutes, act: Decision) -> Verdict:
    yes, no = vote_of(act).for_ or 0, vote_of(act).against or 0
    spans = spans_of(act, "outcome_text", "vote.for", "vote.against")
    around = Span(start=act.evidence[0].start, end=max(span.end for span in act.evidence))
    casting = minutes.says("casting_vote", around)
    two_thirds = minutes.says("two_thirds", around)
    told = f"{act.outcome} with {yes} for and {no} against ({told_of(minutes, act)})"
    if casting:
        return passed(f"{told}, by a casting vote", (*spans, *casting))
    if two_thirds:
        right = (3 * yes >= 2 * (yes + no)) == (act.outcome == Outcome.CARRIED)
        return (
            passed(told, spans) if right else failed(f"{told}, where two thirds are asked for", (*spans, *two_thirds))
        )
    if act.outcome == Outcome.CARRIED:
        if yes <= no and _NEGATIVE.search(minutes.text[around.start : around.end]):
            return uncertain(f"{told}; what was carried may be a refusal", spans)
        return passed(told, spans) if yes > no else failed(told, spans)
    return passed(told, spans) if yes <= no else uncertain(f"{told}; a threshold may not be stated", spans)


def unanimous_means_all(minutes: Minutes) -> Verdict:
    """A vote that is called unanimous has no vote against and no abstention (X14)."""
    called = [act for act in minutes.decisions if act.vote and act.vote.unanimous]
    if not called:
        return not_applicable("no vote is called unanimous")
    for act in called:
        against = (vote_of(act).against or 0) or sum(b.option == VoteOption.NO for b in vote_of(act).ballots)
        abstain = (vote_of(act).abstain or 0) or sum(b.option == VoteOption.ABSTAIN for b in vote_of(act).ballots)
        if against or abstain:
            what = f"{against} against" if against else f"{abstain} abstaining"
            spans = spans_of(act, "vote.unanimous", "vote.against", "vote.abstain", "vote.ballots")
            far = max(span.end for span in spans) - min(span.start for span in spans) > _ONE_VOTE
            verdict = uncertain if far or not minutes.read_well else failed
            return verdict(f"called unanimous with {what} ({told_of(minutes, act)})", spans)
    return passed("what is called unanimous has no vote against", called[0].evidence[:1])


TESTS = {
    **actors.TESTS,
    "counts_match_roll": counts_match_roll,
    "counts_fit_room": counts_fit_room,
    "quorum_is_met": quorum_is_met,
    "outcome_fits_counts": outcome_fits_counts,
    "unanimous_means_all": unanimous_means_all,
}
