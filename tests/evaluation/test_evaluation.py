"""Whole evaluations: where records are found, what the means are, what is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from minutebook.errors import EvaluationError
from minutebook.evaluation import evaluate, render, to_json
from minutebook_models import Decision, Extractor, Record, Source, Span

TEXT = "Moved by Ada Pell that a second tap be fitted on the lower plots."
GOLD: dict[str, Any] = {"meeting": {"date": "2016-11-05"}, "decisions": [{"quote": TEXT}]}
FOUND: dict[str, Any] = {"meeting": {"date": "2016-11-05"}, "decisions": [{"text": TEXT}]}


def write(folder: Path, **documents: Any) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in documents.items():
        (folder / f"{name.replace('__', '.')}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write(tmp_path / "gold", autumn=GOLD)


@pytest.mark.parametrize(
    ("folder", "names"),
    [
        pytest.param(".", ["autumn"], id="by_id"),
        pytest.param(".", ["autumn__pdf"], id="with_the_format"),
        pytest.param("2016/records", ["autumn__pdf"], id="in_a_sub_folder"),
    ],
)
def test_where_a_record_is_found(gold: Path, tmp_path: Path, folder: str, names: list[str]) -> None:
    write(tmp_path / "records" / folder, **dict.fromkeys(names, FOUND))
    assert evaluate(gold, tmp_path / "records").mean_f1 == 1.0


@pytest.mark.parametrize("listed", [True, False], ids=["one_file", "a_file_for_each"])
def test_several_meetings_are_read_as_one_document(tmp_path: Path, listed: bool) -> None:
    fence = {"quote": "Agreed to mend the fence along the railway before the winter."}
    gold = write(tmp_path / "gold", book={"meeting": GOLD["meeting"], "decisions": [*GOLD["decisions"], fence]})
    meetings = [FOUND, {"meeting": {"date": "2016-12-03"}, "decisions": [fence]}]
    files = {"book__pdf": meetings} if listed else {"book__pdf__01": meetings[0], "book__pdf__02": meetings[1]}
    assert evaluate(gold, write(tmp_path / "records", **files)).mean_f1 == 1.0


def test_a_missing_record_counts_as_empty(gold: Path) -> None:
    evaluation = evaluate(gold, {})
    assert (evaluation.missing, evaluation.mean_f1) == (["autumn"], 0.0)


def test_a_record_that_is_not_json_counts_as_missing_and_is_named(gold: Path, tmp_path: Path) -> None:
    write(tmp_path / "records")
    (tmp_path / "records" / "autumn.json").write_text("{", encoding="utf-8")
    evaluation = evaluate(gold, tmp_path / "records")
    assert evaluation.missing == ["autumn"]
    assert "not readable as JSON: autumn.json" in render(evaluation)


def test_records_may_be_objects(gold: Path) -> None:
    decision = Decision(id="dec-1", text=TEXT, evidence=(Span(start=0, end=len(TEXT)),), rule="test")
    source = Source(name="autumn.txt", sha256="0" * 64, media_type="text/plain", bytes=len(TEXT))
    extractor = Extractor(name="minutebook", version="0.1.0")
    record = Record(source=source, extractor=extractor, text=TEXT, decisions=(decision,))
    assert evaluate(gold, {"autumn": record}).tally("decisions").f1 == 1.0


def test_gold_may_be_a_corrected_record(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold", autumn={**FOUND, "text": TEXT, "movements": []})
    assert evaluate(gold, {"autumn": FOUND}).mean_f1 == 1.0


@pytest.mark.parametrize(("start", "not_grounded"), [(0, 0), (1, 1)])
def test_items_that_do_not_stand_where_they_say_are_counted(gold: Path, start: int, not_grounded: int) -> None:
    item = {"text": TEXT, "evidence": [{"start": start, "end": len(TEXT)}]}
    record: dict[str, Any] = {"text": TEXT, "decisions": [item]}
    assert evaluate(gold, {"autumn": record}).not_grounded == not_grounded


def test_tasks_that_nobody_asks_for_are_no_part_of_the_mean(gold: Path) -> None:
    assert evaluate(gold, {"autumn": {**FOUND, "meeting": {}}}).mean_f1 == 0.5


def test_long_documents_do_not_rule_the_mean_over_documents(tmp_path: Path) -> None:
    days = [{"quote": f"{day} November", "edtf": f"2016-11-{day}"} for day in range(10, 19)]
    gold = write(tmp_path / "gold", long={"dates": days}, short={"dates": days[:1]})
    evaluation = evaluate(gold, {"long": {"dates": days}, "short": {}})
    assert evaluation.mean_f1 == pytest.approx(18 / 19)
    assert evaluation.mean_f1_over_documents == 0.5


def test_wrong_values_are_a_share_of_those_given(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold", autumn={"meeting": {"date": "2016-11-05", "chair": "Ada Pell", "number": "6"}})
    evaluation = evaluate(gold, {"autumn": {"meeting": {"date": "2016-11-05", "chair": "Tom Reeve"}}})
    assert evaluation.wrong_values == 0.5


def test_only_some_documents(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold", autumn=GOLD, winter=GOLD)
    assert len(evaluate(gold, {"autumn": FOUND}, only=["autumn"]).documents) == 1


def test_only_some_tasks(gold: Path) -> None:
    assert evaluate(gold, {"autumn": {**FOUND, "decisions": []}}, tasks=["header"]).mean_f1 == 1.0


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"tasks": ["haeder"]}, "no task 'haeder'", id="task"),
        pytest.param({"only": ["spring"]}, "no document 'spring'", id="document"),
        pytest.param({"predictions": "no/such/folder"}, "looked for in a folder", id="records"),
        pytest.param({"gold": "no/such/folder"}, "there is no gold in it", id="gold"),
    ],
)
def test_what_cannot_be_compared_is_refused(gold: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(EvaluationError, match=message):
        evaluate(**{"gold": gold, "predictions": {}, **changes})


def test_gold_that_is_not_json_is_refused(gold: Path) -> None:
    (gold / "winter.json").write_text("{", encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"winter\.json: not readable as JSON"):
        evaluate(gold, {})


def test_the_json_tells_the_fate_of_every_item(gold: Path) -> None:
    record = {**FOUND, "decisions": [*FOUND["decisions"], {"text": "Agreed to go home."}]}
    items = json.loads(to_json(evaluate(gold, {"autumn": record})))["items"]
    assert [(item["key"], item["verdict"]) for item in items] == [
        ("gold: date #1", "right"),
        (f"gold: {TEXT} #1", "right"),
        ("predicted: Agreed to go home. #1", "spurious"),
    ]


def test_the_report_names_the_errors_of_a_task(gold: Path) -> None:
    report = render(evaluate(gold, {"autumn": {}}), per_document=True, errors_of="header")
    assert "autumn: missed: date [2016-11-05] (date: gold '2016-11-05', predicted None)" in report
    assert "autumn  header 0.00  sections   -" in report


def test_the_report_shows_what_only_some_gold_covers(tmp_path: Path) -> None:
    gold = write(tmp_path / "gold", autumn={"sections": [{"title": "Fences", "kind": "other"}]})
    report = render(evaluate(gold, {"autumn": {"sections": [{"title": "Fences", "kind": "finance"}]}}))
    assert "beside the headline" in report
    assert "kind 0/1 (1 wrong)" in report
