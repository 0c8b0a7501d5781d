"""The tests that rules of a profile name: `Minutes` in, `Verdict` out, grouped by what they are about."""

from __future__ import annotations

from collections.abc import Callable

from minutebook.checks.items import (
    agreement,
    attendance,
    calendar,
    closing,
    discussion,
    head,
    motions,
    order,
    previous,
    sums,
    tasks,
    votes,
)
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict

Test = Callable[[Minutes], Verdict]

TESTS: dict[str, Test] = {
    **head.TESTS,
    **attendance.TESTS,
    **previous.TESTS,
    **motions.TESTS,
    **tasks.TESTS,
    **closing.TESTS,
    **agreement.TESTS,
    **calendar.TESTS,
    **sums.TESTS,
    **order.TESTS,
    **votes.TESTS,
    **discussion.TESTS,
}
"""Every test that a rule of a profile may name."""
