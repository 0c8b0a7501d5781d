"""Checking a record against a profile: one result for each of its rules, in their order."""

from __future__ import annotations

from pathlib import Path

from minutebook.checks.conditions import CONDITIONS
from minutebook.checks.items import TESTS
from minutebook.checks.minutes import Minutes
from minutebook.checks.profile import DEFAULT, Profile, Rule, load_profile
from minutebook.checks.verdict import Verdict, not_applicable
from minutebook_models import CheckOutcome, CheckResult, Record, Severity, Span

NO_MINUTES_RULE = "minutes"
"""Id of the one result for a document that is no minutes."""


def check(record: Record, profile: str | Path | Profile = DEFAULT) -> list[CheckResult]:
    """What each rule of a profile says of one record.

    profile: the id of one that comes with minutebook ("roberts-rules"), the path of a TOML file of your own, or a
    loaded Profile. A document that is no minutes gives one result. Raises ProfileError.
    """
    chosen = profile if isinstance(profile, Profile) else load_profile(profile)
    minutes = Minutes(record)
    if not minutes.are_minutes:
        return [_no_minutes(minutes)]
    return [_result(rule, minutes) for rule in chosen.rules]


def _result(rule: Rule, minutes: Minutes) -> CheckResult:
    trigger: tuple[Span, ...] = ()
    if rule.condition and not (trigger := CONDITIONS[rule.condition](minutes)):
        verdict = not_applicable(f"nothing in these minutes calls for it ({rule.condition.replace('_', ' ')})")
    else:
        verdict = TESTS[rule.test](minutes)
    return _of(rule, verdict, trigger)


def _of(rule: Rule, verdict: Verdict, trigger: tuple[Span, ...]) -> CheckResult:
    return CheckResult(
        rule=rule.id,
        result=verdict.result,
        severity=rule.severity,
        message=verdict.message,
        citation=rule.citation,
        evidence=verdict.evidence,
        sections_searched=verdict.searched,
        trigger=trigger,
    )


def _no_minutes(minutes: Minutes) -> CheckResult:
    told = next(
        (f.message for f in minutes.record.findings if f.code in minutes.codes & {"not_minutes", "other_language"}), ""
    )
    return CheckResult(
        rule=NO_MINUTES_RULE,
        result=CheckOutcome.NOT_CHECKABLE,
        severity=Severity.ERROR,
        message=f"this is not read as the minutes of a meeting, so nothing in it was checked ({told})",
    )
