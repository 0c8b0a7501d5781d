"""Every rule is proven by its own examples and stays silent on its own rejects."""

from __future__ import annotations

import time

import pytest
import spacy

from minutebook.rules.library import components, load
from minutebook.rules.matching import RuleSet
from minutebook.rules.schema import Example, Rule
from minutebook.values.hints import lowered_in_place

CASES = [
    pytest.param(component, rule, example, id=f"{rule.id}-{number}")
    for component in components()
    for rule in load(component)
    for number, example in enumerate(rule.examples)
]
REGEXES = [pytest.param(rule, id=rule.id) for component in components() for rule in load(component) if rule.regex]
NLP = spacy.blank("en")
HOSTILE = (
    "a" * 10_000,
    "Mr A " * 2_000,
    "1." * 5_000,
    "moved by " * 1_100,
    ", A" * 3_300,
    "- " * 5_000,
    "A. B. " * 1_700,
)


def spans_of(component: str, rule: Rule, text: str) -> list[tuple[int, int]]:
    rules = RuleSet(component, keep=lambda other: other.id == rule.id)
    section = next(iter(rule.within), None)
    in_words = rules.in_doc(NLP(text)) if rule.phrases or rule.tokens else []
    found = [*rules.find(text, section=section), *in_words]
    return [(match.start, match.end) for match in found]


@pytest.mark.parametrize(("component", "rule", "example"), CASES)
def test_rule_finds_its_examples_and_not_its_rejects(component: str, rule: Rule, example: Example) -> None:
    spans = spans_of(component, rule, example.text)
    if example.span is None:
        assert spans == []
    else:
        assert example.span in spans


@pytest.mark.parametrize("rule", [case for case in REGEXES if case.values[0].lower])
def test_lowered_regex_finds_in_lowered_text_what_the_regex_finds(rule: Rule) -> None:
    for text in (form for example in rule.examples for form in (example.text, example.text.upper())):
        assert rule.regex is not None
        found = [match.regs for match in rule.regex.finditer(text)]
        assert [match.regs for match in rule.finditer(text, lowered_in_place(text), 0, len(text))] == found


HINTED = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for component in components()
    for rule in load(component)
    for number, example in enumerate(rule.examples)
    if rule.hint and example.span
]


@pytest.mark.parametrize(("rule", "example"), HINTED)
def test_hint_stands_wherever_the_rule_is_found(rule: Rule, example: Example) -> None:
    assert rule.hint is not None
    assert rule.hint.search(example.text)


@pytest.mark.parametrize("rule", REGEXES)
def test_regex_is_fast_on_hostile_lines(rule: Rule) -> None:
    assert rule.regex is not None
    start = time.process_time()
    for line in HOSTILE:
        for _ in rule.regex.finditer(line):
            pass
    assert time.process_time() - start < 2.0
