"""The vocabulary of headings: what a title is about, and what is a label, a sentence, a person or a date instead."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from minutebook.rules import rule_set
from minutebook.rules.matching import RuleSet
from minutebook.rules.schema import Rule

EDGES = " \t:.,;-–—[]()*|"
OPENING = "(“\"'‘[#"
LONGEST_LABEL = 130
WORD = re.compile(r"[a-z][a-z.]*")
SEPARATORS = str.maketrans({**dict.fromkeys(',.;:!?()[]"“”/', " "), "’": "'"})
STEM = 3
"""Letters of a word by which the rules that need it are found."""
PEOPLE = frozenset({"attendance", "apologies"})
"""Kinds of sections that list people."""
SMALL = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with", "re", "per",
    "via", "vs", "&", "–", "-", "—",
})  # fmt: skip
"""Words that a title leaves in lower case."""


@cache
def _kinds() -> tuple[tuple[Rule, ...], dict[str, tuple[int, ...]]]:
    """The rules for kinds in file order, and by the beginnings of the words they need where each stands."""
    rules = RuleSet("sections", keep=lambda rule: "kind" in rule.sets).regexes
    places: dict[str, list[int]] = defaultdict(list)
    for place, rule in enumerate(rules):
        for stem in {word[:STEM] for word in rule.needs} or {""}:
            places[stem].append(place)
    return rules, {stem: tuple(found) for stem, found in places.items()}


@cache
def _patterns(part: str) -> tuple[re.Pattern[str], ...]:
    return tuple(rule.regex for rule in rule_set("sections", part=part).regexes if rule.regex is not None)


def _found(part: str, text: str) -> bool:
    for pattern in _patterns(part):  # noqa: SIM110 - a generator costs as much as the patterns, and this runs per line
        if pattern.search(text):
            return True
    return False


def classify(title: str) -> tuple[str, float]:
    """The section kind that a title names, and which share of its words says so."""
    plain = title.strip(EDGES).replace("’", "'")
    rules, places = _kinds()
    asked = set(places.get("", ()))
    for word in WORD.findall(plain.lower()):
        asked.update(places.get(word[:STEM], ()))
    for place in sorted(asked):
        regex = rules[place].regex
        if regex is not None and (match := regex.search(plain)):
            return rules[place].sets["kind"], min(1.0, len(match.group().split()) / len(plain.split()))
    return "other", 0.0


def is_label(text: str) -> bool:
    """Whether it is a run-in label such as "Motion:", "Ayes", "Action", never a heading."""
    return len(text) <= LONGEST_LABEL and _found("label", text.strip(EDGES))


def is_date(text: str) -> bool:
    """Whether it is nothing but a date or a time."""
    return len(text) <= LONGEST_LABEL and _found("date", text.strip())


def names_person(text: str) -> bool:
    """Whether a person is named in it with an honorific or an office."""
    return _found("person", text)


def is_office(text: str) -> bool:
    """Whether it is the name of an office and nothing else."""
    (pattern,) = _patterns("office")
    return len(text) <= LONGEST_LABEL and pattern.fullmatch(text.strip(EDGES)) is not None


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(word for rule in rule_set("sections", part=part).rules for word in rule.phrases)


def has_verb(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether there is a finite verb or a pronoun in lower case: a sentence, hardly a title."""
    return not _words("sentence").isdisjoint(text[start:end].translate(SEPARATORS).split())


def has_participle(text: str) -> bool:
    """Whether there is a verb form that titles have too ("Correspondence received") but sentences more often."""
    return not _words("participle").isdisjoint(text.translate(SEPARATORS).split())


def names_document(text: str) -> bool:
    """Whether it says what the document is, whose, when or where: a line of its own title."""
    return _found("naming", text.rstrip(EDGES))


def is_capitals(text: str) -> bool:
    """Whether it is set in capitals."""
    letters = sum(map(str.isalpha, text))
    return letters > 2 and sum(map(str.isupper, text)) > 0.85 * letters


def title_case(text: str) -> float:
    """Share of the words that are capitalised, small words aside."""
    words = [word for word in text.split() if word not in SMALL]
    return sum(not word.lstrip(OPENING)[:1].islower() for word in words) / len(words) if words else 0.0
