"""The vocabulary of headings: what a title is about, and what is a label, a sentence, a person or a date instead."""

from __future__ import annotations

import re
from functools import cache

from minutebook.rules import rule_set
from minutebook.rules.matching import RuleSet

EDGES = " \t:.,;-–—[]()*|"
PEOPLE = frozenset({"attendance", "apologies"})
"""Kinds of sections that list people."""
SMALL = frozenset("a an and as at by for from in into of on or the to with re per via vs & – - —".split())
"""Words that a title leaves in lower case."""


@cache
def _kinds() -> RuleSet:
    return RuleSet("sections", keep=lambda rule: "kind" in rule.sets)


def classify(title: str) -> tuple[str, float]:
    """The section kind that a title names, and which share of its words says so."""
    plain = title.strip(EDGES).replace("’", "'")
    match = _kinds().first(plain)
    if match is None:
        return "other", 0.0
    words = max(1, len(plain.split()))
    return match.rule.sets["kind"], min(1.0, len(plain[match.start : match.end].split()) / words)


def is_label(text: str) -> bool:
    """Whether it is a run-in label such as "Motion:", "Ayes", "Action", never a heading."""
    return rule_set("sections", part="label").first(text.strip(EDGES)) is not None


def is_date(text: str) -> bool:
    """Whether it is nothing but a date or a time."""
    return rule_set("sections", part="date").first(text.strip()) is not None


def names_person(text: str) -> bool:
    """Whether a person is named in it with an honorific or an office."""
    return _pattern("person").search(text) is not None


def is_office(text: str) -> bool:
    """Whether it is the name of an office and nothing else."""
    return _pattern("office").fullmatch(text.strip(EDGES)) is not None


def has_verb(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether there is a finite verb or a pronoun: a sentence, hardly a title."""
    return _pattern("sentence").search(text, start, len(text) if end is None else end) is not None


def has_participle(text: str) -> bool:
    """Whether there is a verb form that titles have too ("Correspondence received") but sentences more often."""
    return _pattern("participle").search(text) is not None


def names_document(text: str) -> bool:
    """Whether it says what the document is, whose, when or where: a line of its own title."""
    return _pattern("naming").search(text) is not None


@cache
def _pattern(part: str) -> re.Pattern[str]:
    (rule,) = rule_set("sections", part=part).rules
    assert rule.regex is not None
    return rule.regex


def is_capitals(text: str) -> bool:
    """Whether it is set in capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 2 and sum(c.isupper() for c in letters) > 0.85 * len(letters)


def title_case(text: str) -> float:
    """Share of the words that are capitalised, small words aside."""
    words = [w for w in text.split() if w.lower() not in SMALL and any(c.isalpha() for c in w)]
    return sum(not next(c for c in w if c.isalpha()).islower() for w in words) / len(words) if words else 0.0
