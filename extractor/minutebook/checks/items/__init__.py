"""The tests that rules of a profile name: `Minutes` in, `Verdict` out, grouped by what they are about."""

from __future__ import annotations

from collections.abc import Callable

from minutebook.checks.items import (
    agreement,
    archive,
    attendance,
    ballots,
    beyond,
    calendar,
    closed,
    closed_sessions,
    closed_votes,
    closing,
    conflicts,
    directors,
    discussion,
    documents,
    head,
    interests,
    masthead,
    motions,
    officers,
    order,
    pay,
    previous,
    public,
    public_acts,
    public_dates,
    remote,
    signing,
    style,
    summary_record,
    sums,
    tasks,
    timing,
    votes,
)
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict

Test = Callable[[Minutes], Verdict]

TESTS: dict[str, Test] = {
    **agreement.TESTS,
    **archive.TESTS,
    **attendance.TESTS,
    **ballots.TESTS,
    **beyond.TESTS,
    **calendar.TESTS,
    **closed.TESTS,
    **closed_sessions.TESTS,
    **closed_votes.TESTS,
    **closing.TESTS,
    **conflicts.TESTS,
    **directors.TESTS,
    **discussion.TESTS,
    **documents.TESTS,
    **head.TESTS,
    **interests.TESTS,
    **masthead.TESTS,
    **motions.TESTS,
    **officers.TESTS,
    **order.TESTS,
    **pay.TESTS,
    **previous.TESTS,
    **public.TESTS,
    **public_acts.TESTS,
    **public_dates.TESTS,
    **remote.TESTS,
    **signing.TESTS,
    **style.TESTS,
    **summary_record.TESTS,
    **sums.TESTS,
    **tasks.TESTS,
    **timing.TESTS,
    **votes.TESTS,
}
"""Every test that a rule of a profile may name."""
