"""What public bodies did, in the combinations that open-meeting laws ask for."""

from __future__ import annotations

from minutebook.checks.items.attendance import absent, present
from minutebook.checks.items.discussion import subject_items, summary
from minutebook.checks.items.motions import motion_wording, results
from minutebook.checks.items.votes import by_name, extent
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, not_applicable, passed, uncertain, worst
from minutebook_models import CheckOutcome, Decision, Section, SectionKind, VoteMethod


def members_present_or_absent(minutes: Minutes) -> Verdict:
    """Members present are named, and those absent, as far as it is known that some were (PRESENT and ABSENT)."""
    return worst([present(minutes), absent(minutes)])


def acts_told(minutes: Minutes) -> Verdict:
    """Every motion, resolution and order has its wording and its result (ACTION)."""
    told = results(minutes)
    return told if told.result != CheckOutcome.PASS else worst([told, motion_wording(minutes)])


def acts_told_but_closed(minutes: Minutes) -> Verdict:
    """Every act has its wording and its result; what was decided in executive session is exempt."""
    kinds = {s.id for s in minutes.record.sections if s.kind == SectionKind.EXECUTIVE_SESSION}
    if minutes.decisions and all(act.section in kinds for act in minutes.decisions):
        return not_applicable("everything was decided in executive session")
    return acts_told(minutes)


def roll_calls_by_name(minutes: Minutes) -> Verdict:
    """A roll-call vote names the choice of each member; a voice vote need not."""
    acts = [act for act in minutes.decisions if _by_roll(minutes, act)]
    if acts:
        return worst([by_name(minutes, act) for act in acts])
    if words := minutes.in_body("roll_call_vote"):
        return uncertain("which motion a roll call belongs to was not read", words[:1])
    return not_applicable("no vote was taken by roll call")


def _by_roll(minutes: Minutes, act: Decision) -> bool:
    method = act.vote.method if act.vote else None
    return method == VoteMethod.ROLL_CALL or bool(minutes.says("roll_call_vote", extent(act)))


def comprehensible(minutes: Minutes) -> Verdict:
    """Every item has a sentence on what was said, or what was done."""
    items = subject_items(minutes)
    if not items:
        return uncertain("the items were not told apart")
    return worst([_comprehensible(minutes, section) for section in items])


def _comprehensible(minutes: Minutes, section: Section) -> Verdict:
    acts = [act for act in minutes.decisions if act.section == section.id and act.outcome]
    if acts:
        return passed("every item says what was said or done", acts[0].evidence[:1])
    return summary(minutes, section)


TESTS = {
    "members_present_or_absent": members_present_or_absent,
    "acts_told": acts_told,
    "acts_told_but_closed": acts_told_but_closed,
    "roll_calls_by_name": roll_calls_by_name,
    "comprehensible": comprehensible,
}
