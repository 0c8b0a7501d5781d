"""Finding the gold file and the records of each document."""

from __future__ import annotations

import glob
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias, cast

from minutebook.errors import EvaluationError
from minutebook.evaluation.entries import Json, JsonObject
from minutebook_models import Record

Predicted: TypeAlias = "Record | JsonObject | Sequence[Record | JsonObject]"
Predictions: TypeAlias = "Path | Mapping[str, Predicted]"


def gold_documents(folder: Path) -> dict[str, JsonObject]:
    """The gold of every document in a folder, by document id: the file's name without `.json`."""
    gold: dict[str, JsonObject] = {}
    for path in sorted(folder.glob("*.json")):
        content = _load(path)
        if not isinstance(content, Mapping):
            raise EvaluationError(f"{path}: gold is one JSON object, and this is not")
        gold[path.stem] = content
    if not gold:
        raise EvaluationError(f"{folder}: there is no gold in it (files <document id>.json)")
    return gold


def predicted_records(predictions: Predictions, document: str) -> tuple[list[JsonObject], list[str]]:
    """The records of one document, [] where there is none, and the names of files that are not JSON.

    In a folder they are `<id>.json`; without that, all of `<id>.<format>.json` and `<id>.<format>.<nn>.json`, at any
    depth: one file for each meeting.
    """
    if isinstance(predictions, Path):
        return _read_records(_record_files(predictions, document))
    predicted = predictions.get(document, ())
    several = predicted if isinstance(predicted, Sequence) else (predicted,)
    return [record.model_dump(mode="json") if isinstance(record, Record) else record for record in several], []


def _record_files(folder: Path, document: str) -> list[Path]:
    exact = folder / f"{document}.json"
    return [exact] if exact.exists() else sorted(folder.rglob(f"{glob.escape(document)}.*json"))


def _read_records(paths: Sequence[Path]) -> tuple[list[JsonObject], list[str]]:
    records: list[JsonObject] = []
    unreadable = []
    for path in paths:
        try:
            content = _load(path)
        except EvaluationError:
            unreadable.append(path.name)
            continue
        several = content if isinstance(content, list) else [content]
        records += [record for record in several if isinstance(record, Mapping)]
    return records, unreadable


def _load(path: Path) -> Json:
    try:
        return cast(Json, json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise EvaluationError(f"{path}: not readable as JSON: {error}") from error
