"""Malformed rules refuse to load and say which file, rule and field is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from minutebook.errors import RuleError
from minutebook.rules.schema import parse_example, parse_rule

GOOD: dict[str, Any] = {"name": "carried", "regex": "carried", "examples": ["It was [[carried]]."]}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"name": "Carried!"}, "needs a name", id="name with capitals"),
        pytest.param({"colour": "red"}, "unknown field 'colour'", id="unknown field"),
        pytest.param({"phrases": ["a"]}, "exactly one of", id="two bodies"),
        pytest.param({"regex": "("}, "no regular expression", id="broken regex"),
        pytest.param({"regex": "{{nobody}}"}, "unknown piece 'nobody'", id="unknown piece"),
        pytest.param({"examples": []}, "at least one sentence", id="no example"),
        pytest.param({"examples": ["carried"]}, "exactly one [[span]]", id="example without span"),
        pytest.param({"examples": ["[[a]] [[b]]"]}, "exactly one [[span]]", id="example with two spans"),
    ],
)
def test_a_malformed_rule_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(RuleError, match=r"rules/en/x\.toml") as caught:
        parse_rule({**GOOD, **change}, "rules/en/x.toml", "en/x", {})
    assert message in str(caught.value)


def test_an_example_keeps_its_span() -> None:
    example = parse_example("It was [[carried]].", "here")
    assert example.span is not None
    assert example.text[slice(*example.span)] == "carried"


def test_pieces_nest_and_lines_are_joined() -> None:
    rule = parse_rule({**GOOD, "regex": "{{outer}}\n  ried"}, "f", "p", {"outer": "{{inner}}r", "inner": "ca"})
    assert rule.regex is not None
    assert rule.regex.search("it carried on")
