"""The rule files of a language, loaded once and checked against the record's vocabulary."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from minutebook.errors import RuleError
from minutebook.rules.schema import Rule, parse_rule
from minutebook_models import vocabulary

SETTABLE: dict[str, dict[str, frozenset[str] | None]] = {
    "sections": {"kind": frozenset(vocabulary.SectionKind), "part": None},
    "header": {
        "kind": frozenset(vocabulary.MeetingKind),
        "field": None,
        "format": frozenset(vocabulary.MeetingFormat),
        "status": None,
        "quorum": None,
        "part": None,
        "person": None,
    },
    "attendance": {
        "status": frozenset(vocabulary.AttendeeStatus),
        "capacity": frozenset(vocabulary.Capacity),
        "mode": frozenset(vocabulary.AttendanceMode),
        "event": None,
        "part": None,
    },
    "decisions": {
        "kind": frozenset(vocabulary.DecisionKind),
        "outcome": frozenset(vocabulary.Outcome),
        "method": frozenset(vocabulary.VoteMethod),
        "part": None,
        "option": None,
    },
    "decision_columns": {
        "column": frozenset(("number", "text", "mover", "seconder", "both", "result", "office", "elected", "outcome")),
        "outcome": frozenset(vocabulary.Outcome),
    },
    "decision_rosters": {
        "line": frozenset(("heading", "sentence", "no_election", "moved", "all_elected", "vacant", "no_office")),
    },
    "decision_stops": {
        "where": frozenset(("before", "participle", "act", "after", "near", "sentence")),
        "of": None,
        "unless": frozenset(("coordinated",)),
    },
    "actions": {
        "status": frozenset(vocabulary.ActionStatus),
        "part": None,
        "frame": None,
        "before": None,
        "strength": None,
        "column": None,
    },
    "dates": {"kind": frozenset(vocabulary.DateKind)},
    "figures": {"kind": frozenset(vocabulary.FigureKind), "part": None},
    "meetings": {"part": None},
    "signatures": {"part": None},
    "appointments": {"part": None},
    "speakers": {"part": None},
    "declarations": {"part": None},
    "closed_sessions": {"part": None},
    "genre": {"genre": None, "part": None, "way": None},
}
"""What the rules of a component may set, and to which words (None: the component's own)."""


NOT_RULES = frozenset({"pieces.toml", "confidence.toml"})
"""Data beside the rule files."""


@cache
def load(component: str, language: str = "en") -> tuple[Rule, ...]:
    """The rules of one component in file order; RuleError names file, rule and field."""
    file = f"rules/{language}/{component}.toml"
    data = _read(component, language)
    if unknown := sorted(set(data) - {"rule"}):
        raise RuleError(f"{file}: unknown table {unknown[0]!r}; a rule file holds [[rule]] tables only")
    rules = tuple(
        parse_rule(entry, file, f"{language}/{component}", pieces(language)) for entry in data.get("rule", [])
    )
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"{file}: rule {rule.name!r} stands twice")
        seen.add(rule.id)
        _check_words(rule, component, file)
    return rules


@cache
def pieces(language: str = "en") -> dict[str, str]:
    """Named parts of regexes that the rule files share."""
    data = _read("pieces", language)
    return {str(name): str(source) for name, source in data.items()}


@cache
def confidences(language: str = "en") -> dict[str, dict[str, float]]:
    """Task and rule to the share of right items that calibration on gold found (`confidence.toml`)."""
    return {task: dict(rules) for task, rules in _read("confidence", language).items()}


def components(language: str = "en") -> tuple[str, ...]:
    """Names of the components that have a rule file in this language."""
    return tuple(
        sorted(
            p.name.removesuffix(".toml")
            for p in _folder(language).iterdir()
            if p.name.endswith(".toml") and p.name not in NOT_RULES
        )
    )


def _folder(language: str) -> Traversable:
    return files("minutebook.rules").joinpath(language)


def _read(name: str, language: str) -> dict[str, Any]:
    file = _folder(language).joinpath(f"{name}.toml")
    if not file.is_file():
        raise RuleError(f"no rules for language {language!r}: {name}.toml is missing")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"rules/{language}/{name}.toml: not TOML ({error})") from error


def _check_words(rule: Rule, component: str, file: str) -> None:
    settable = SETTABLE.get(component, {})
    for key, value in rule.sets.items():
        if key not in settable:
            raise RuleError(f"{file}: rule {rule.name!r}: 'sets' has no key {key!r}; allowed are {', '.join(settable)}")
        words = settable[key]
        if words is not None and value not in words:
            raise RuleError(
                f"{file}: rule {rule.name!r}: {key} cannot be {value!r}; allowed are {', '.join(sorted(words))}"
            )
    kinds = frozenset(vocabulary.SectionKind)
    if unknown := sorted(rule.within - kinds):
        raise RuleError(f"{file}: rule {rule.name!r}: 'within' has no section kind {unknown[0]!r}")
