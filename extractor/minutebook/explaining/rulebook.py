"""What a rule's id stands for: its file, its reason, its examples."""

from __future__ import annotations

from dataclasses import dataclass

from minutebook.errors import RuleError
from minutebook.rules.library import load
from minutebook.rules.schema import Rule


@dataclass(frozen=True, slots=True)
class Described:
    """A rule as a reader can look it up."""

    id: str
    file: str | None
    """The rule file that holds it; None where the rule is layout logic in a component."""
    example: str | None
    """Its first example, with the words that it finds in double brackets."""
    why: str = ""


def describe(rule_id: str) -> Described:
    """Look a rule id up among the rule files; ids of other releases and of layout logic have no file."""
    language, _, rest = rule_id.partition("/")
    component, _, name = rest.partition("/")
    try:
        rules = load(component, language) if name else ()
    except RuleError:
        rules = ()
    for rule in rules:
        if rule.id == rule_id:
            return Described(rule_id, f"rules/{language}/{component}.toml", _first_example(rule), rule.why)
    return Described(rule_id, None, None)


def _first_example(rule: Rule) -> str | None:
    for example in rule.examples:
        if example.span:
            start, end = example.span
            return f"{example.text[:start]}[[{example.text[start:end]}]]{example.text[end:]}"
    return None
