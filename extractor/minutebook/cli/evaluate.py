"""`minutebook evaluate`: precision, recall and F1 against gold."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutebook.cli.inputs import Reading, gather
from minutebook.cli.status import Status
from minutebook.errors import EvaluationError
from minutebook.evaluation import (
    FURTHER_TASKS,
    TASKS,
    Evaluation,
    compare,
    evaluate,
    judged_items,
    markdown_table,
    reliability_table,
    render,
    render_comparison,
    to_json,
)
from minutebook.evaluation.documents import Predictions


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for."""

    gold: Path
    predicted: Path
    per_document: bool = False
    errors: str | None = None
    only: list[str] | None = None
    tasks: list[str] | None = None
    against: Path | None = None
    as_json: bool = False
    as_markdown: bool = False
    reliability: bool = False


def evaluate_paths(request: Request, reading: Reading) -> Status:
    """Evaluate and print; documents that gave no record count as empty and make the status SOME_FAILED."""
    try:
        predictions, failed = _predictions(request, reading)
        evaluation = evaluate(
            request.gold, predictions, only=request.only or None, tasks=request.tasks or (*TASKS, *FURTHER_TASKS)
        )
        _print(request, evaluation, predictions)
    except (EvaluationError, OSError) as error:
        print(f"minutebook evaluate: {error}", file=sys.stderr)
        return Status.WRONG_COMMAND
    return Status.SOME_FAILED if failed else Status.DONE


def _print(request: Request, evaluation: Evaluation, predictions: Predictions) -> None:
    tasks = (*evaluation.tasks, *evaluation.further_tasks)
    if request.errors and request.errors not in tasks:
        raise EvaluationError(f"there is no task {request.errors!r}; the tasks are {', '.join(tasks)}")
    if request.as_json:
        print(to_json(evaluation))
        return
    if request.as_markdown:
        print(markdown_table(evaluation))
    else:
        print(render(evaluation, per_document=request.per_document, errors_of=request.errors))
    if request.reliability:
        print(f"\n{reliability_table(judged_items(evaluation, predictions))}")
    if request.against:
        print()
        print(render_comparison(compare(request.against.read_text(encoding="utf-8"), evaluation)))


def _predictions(request: Request, reading: Reading) -> tuple[Predictions, int]:
    """The folder of records, or the records of the documents in it, and how many documents gave none."""
    if not request.predicted.is_dir():
        raise EvaluationError(f"{request.predicted}: is no folder; give the folder of the documents or of the records")
    if not request.gold.is_dir():
        raise EvaluationError(f"{request.gold}: is no folder; give the folder of the gold files")
    wanted = {path.stem for path in request.gold.glob("*.json")}
    documents = [d for d in gather([request.predicted]).documents if d.path.stem in wanted]
    if not documents:
        return request.predicted, 0
    records: dict[str, list[Mapping[str, Any]]] = {}
    failed = 0
    for document, result in reading.results(documents):
        if result.error:
            failed += 1
            print(f"{document.path}: {result.error}", file=sys.stderr)
        records[document.path.stem] = [record.model_dump(mode="json", by_alias=True) for record in result.records]
    return records, failed
