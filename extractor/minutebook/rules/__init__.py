"""Rules are data: TOML files with examples, loaded and checked once, matched block by block."""

from minutebook.rules.library import load
from minutebook.rules.matching import Match, RuleSet, rule_set
from minutebook.rules.schema import Rule

__all__ = ["Match", "Rule", "RuleSet", "load", "rule_set"]
