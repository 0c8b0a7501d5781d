"""What was gained and lost between two runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from minutebook.errors import EvaluationError
from minutebook.evaluation import Comparison, compare, evaluate, render_comparison, to_json

TAP = "Moved by Ada Pell that a second tap be fitted on the lower plots."
FENCE = "Agreed to mend the fence along the railway before the winter."
GOLD = {"decisions": [{"quote": TAP, "mover": "Ada Pell"}, {"quote": FENCE}]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "autumn.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return tmp_path


def compared(gold: Path, before: list[dict[str, Any]], after: list[dict[str, Any]]) -> Comparison:
    old, new = (evaluate(gold, {"autumn": {"decisions": decisions}}) for decisions in (before, after))
    return compare(to_json(old), new)


RIGHT = {"text": TAP, "mover": "Ada Pell"}
WRONG = {"text": TAP, "mover": "Tom Reeve"}
OTHER = {"text": FENCE}
NOISE = {"text": "The weather was discussed at some length."}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([RIGHT], [RIGHT, OTHER], {"gained": [FENCE]}, id="gained"),
        pytest.param([RIGHT, OTHER], [OTHER], {"lost": [TAP]}, id="lost"),
        pytest.param([RIGHT], [OTHER], {"gained": [FENCE], "lost": [TAP]}, id="one_for_the_other"),
        pytest.param([RIGHT], [WRONG], {"changed": [TAP]}, id="attribute_changed"),
        pytest.param([RIGHT], [RIGHT, NOISE], {"spurious_added": [NOISE["text"]]}, id="noise_added"),
        pytest.param([NOISE], [], {"spurious_removed": [NOISE["text"]]}, id="noise_removed"),
        pytest.param([RIGHT, OTHER], [OTHER, RIGHT], {}, id="order_is_no_change"),
    ],
)
def test_changes(
    gold: Path, before: list[dict[str, Any]], after: list[dict[str, Any]], expected: dict[str, list[str]]
) -> None:
    comparison = compared(gold, before, after)
    names = ("gained", "lost", "changed", "spurious_added", "spurious_removed")
    listed = {name: [change.key.split(": ")[1][:-3] for change in getattr(comparison, name)] for name in names}
    assert {name: keys for name, keys in listed.items() if keys} == expected


def test_a_change_says_which_attribute(gold: Path) -> None:
    (change,) = compared(gold, [RIGHT], [WRONG]).changed
    assert change.details == ("mover: 'Ada Pell' (right) -> 'Tom Reeve' (wrong)", "no longer complete")


def test_the_same_words_twice_are_two_items(tmp_path: Path) -> None:
    date = {"quote": "5 November", "edtf": "2016-11-05"}
    (tmp_path / "autumn.json").write_text(json.dumps({"dates": [date, date]}), encoding="utf-8")
    one, two = (evaluate(tmp_path, {"autumn": {"dates": [date] * count}}) for count in (1, 2))
    assert len(compare(one, two).gained) == 1


def test_documents_of_one_run_alone_are_named_not_compared(gold: Path) -> None:
    before = evaluate(gold, {})
    (gold / "winter.json").write_text(json.dumps(GOLD), encoding="utf-8")
    comparison = compare(before, evaluate(gold, {"winter": {"decisions": [RIGHT]}}))
    assert (comparison.documents_added, comparison.gained) == (("winter",), ())


def test_gold_that_was_edited_is_counted_not_compared(gold: Path) -> None:
    before = evaluate(gold, {"autumn": {"decisions": [RIGHT]}})
    (gold / "autumn.json").write_text(json.dumps({"decisions": GOLD["decisions"][1:]}), encoding="utf-8")
    assert compare(before, evaluate(gold, {"autumn": {}})).not_compared == 1


@pytest.mark.parametrize("other", ["{", "[]", '{"mean_f1": 1.0}'])
def test_another_file_is_refused(gold: Path, other: str) -> None:
    with pytest.raises(EvaluationError, match="give what an evaluation wrote with --json"):
        compare(other, evaluate(gold, {}))


def test_the_report_of_a_comparison(gold: Path) -> None:
    report = render_comparison(compared(gold, [RIGHT], [WRONG, OTHER]))
    assert "gained: 1\n  autumn decisions: Agreed to mend the fence" in report
    assert "decisions          0.667   1.000" in report
