"""Do the minutes agree with themselves? Conflicts are reported with every span, never resolved in silence."""

from __future__ import annotations

import re
from collections import Counter

from minutebook.checks.items import actors, room
from minutebook.checks.items.acts import counts_of, spans_of, told_of, vote_of
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Decision, Outcome, Span, VoteOption

_NEGATIVE = re.compile(r"\b(?:not|negative|reject\w*|refus\w*|declin\w*|oppos(?:e|ition))\b", re.IGNORECASE)
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


def _said_unanimous(minutes: Minutes, act: Decision) -> tuple[Span, ...]:
    """Where the words of an act call it unanimous, though the counts were taken for its vote."""
    return next((found for span in act.evidence if (found := minutes.says("unanimous", span))), ())


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


def votes_add_up(minutes: Minutes) -> Verdict:
    """Counted votes add up, fit the room and fit their result (X1, X4, X6)."""
    return worst([counts_match_roll(minutes), room.counts_fit_room(minutes), outcome_fits_counts(minutes)])


def unanimous_means_all(minutes: Minutes) -> Verdict:
    """A vote that is called unanimous has no vote against and no abstention (X14)."""
    called = [act for act in minutes.decisions if act.vote and (act.vote.unanimous or _said_unanimous(minutes, act))]
    if not called:
        return not_applicable("no vote is called unanimous")
    for act in called:
        against = (vote_of(act).against or 0) or sum(b.option == VoteOption.NO for b in vote_of(act).ballots)
        abstain = (vote_of(act).abstain or 0) or sum(b.option == VoteOption.ABSTAIN for b in vote_of(act).ballots)
        if against or abstain:
            what = f"{against} against" if against else f"{abstain} abstaining"
            said = act.fields.get("vote.unanimous") or _said_unanimous(minutes, act)
            spans = (*said, *spans_of(act, "vote.against", "vote.abstain", "vote.ballots"))
            far = max(span.end for span in spans) - min(span.start for span in spans) > _ONE_VOTE
            verdict = uncertain if far or not minutes.read_well else failed
            return verdict(f"called unanimous with {what} ({told_of(minutes, act)})", spans)
    return passed("what is called unanimous has no vote against", called[0].evidence[:1])


TESTS = {
    **actors.TESTS,
    **room.TESTS,
    "counts_match_roll": counts_match_roll,
    "outcome_fits_counts": outcome_fits_counts,
    "votes_add_up": votes_add_up,
    "unanimous_means_all": unanimous_means_all,
}
