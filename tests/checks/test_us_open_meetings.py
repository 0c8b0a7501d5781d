"""Open-meeting laws of the United States: complete minutes pass, and what is left out is found."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutebook.checks import load_profile

PLANTED = Path(__file__).parent / "planted"
PROFILES = ("us-al", "us-ca", "us-fl", "us-il", "us-ma", "us-mt", "us-nj", "us-ny", "us-pa", "us-tx", "us-wa")
Table = dict[str, Any]

NEVER_FAIL = {
    *("CA1", "FL1", "MT6", "WA1"),  # no document can show them
    "FL4b",  # the memorandum may be attached
    "IL3b",  # nothing said and nobody remote
    "MA7",  # a cue without a person
    "TX4",  # a permission
}
"""Rules whose tests have no failure."""


@cache
def table(profile: str) -> Table:
    """The rows of a profile."""
    return tomllib.loads((PLANTED / f"{profile}.toml").read_text(encoding="utf-8"))


def rows(kind: str) -> list[Any]:
    """The rows of all profiles, each with a name that says which it is."""
    return [
        pytest.param(name, row, id=f"{name} {row['name']}") for name in PROFILES for row in table(name).get(kind, ())
    ]


def said(results: Callable[..., dict[str, str]], profile: str, changes: list[list[str]]) -> dict[str, str]:
    """What the profile says of its complete minutes after changes."""
    given = table(profile)
    lists = tuple((one["task"], one["words"], one["values"]) for one in given.get("list", ()))
    return results(given["minutes"], profile, tuple((old, new) for old, new in changes), lists)


@pytest.mark.parametrize("profile", PROFILES)
def test_complete(profile: str, results: Callable[..., dict[str, str]]) -> None:
    """Nothing fails and nothing is in doubt in complete minutes."""
    found = said(results, profile, [])
    assert {rule: result for rule, result in found.items() if result in ("fail", "uncertain")} == {}


@pytest.mark.parametrize(("profile", "row"), rows("planted"))
def test_planted(profile: str, row: Table, results: Callable[..., dict[str, str]]) -> None:
    """What is left out fails, and nothing else does."""
    found = said(results, profile, row["changes"])
    assert {rule for rule, result in found.items() if result == "fail"} == set(row["fails"])


@pytest.mark.parametrize(("profile", "row"), rows("other"))
def test_other_results(profile: str, row: Table, results: Callable[..., dict[str, str]]) -> None:
    """A trigger taken away, or a doubt."""
    assert said(results, profile, row["changes"])[row["rule"]] == row["result"]


def test_section_without_speakers(results: Callable[..., dict[str, str]]) -> None:
    """A part for the public in which no speaker was read leaves it open who spoke."""
    assert results("borough_council", "us-pa")["PA5"] == "uncertain"


@pytest.mark.parametrize("profile", PROFILES)
def test_every_rule_is_planted(profile: str) -> None:
    """Each rule whose test can fail is left out in two ways at least, and each condition is taken away."""
    own = [rule for rule in load_profile(profile).rules if not rule.id.startswith("X")]
    planted = Counter(rule for row in table(profile)["planted"] for rule in row["fails"])
    assert {rule.id for rule in own if planted[rule.id] < 2} <= NEVER_FAIL
    absent = {row["rule"] for row in table(profile).get("other", ()) if row["result"] == "not_applicable"}
    assert {rule.id for rule in own if rule.condition} <= absent


def test_most_omissions_fail(results: Callable[..., dict[str, str]]) -> None:
    """Of the things left out or done wrongly, four in five at least fail and do not end in doubt."""
    ended: Counter[str] = Counter()
    for profile in PROFILES:
        given = table(profile)
        rules = [(row["changes"], rule) for row in given["planted"] for rule in row["fails"] if rule[0] != "X"]
        rules += [(row["changes"], row["rule"]) for row in given.get("other", ()) if row["result"] == "uncertain"]
        ended.update(said(results, profile, changes)[rule] for changes, rule in rules)
    assert ended["fail"] / ended.total() >= 0.8, ended
