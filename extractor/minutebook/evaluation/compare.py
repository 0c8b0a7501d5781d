"""What was gained and what was lost between two runs, item by item."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from minutebook.errors import EvaluationError
from minutebook.evaluation.evaluation import Evaluation, as_data
from minutebook.evaluation.fates import Verdict

Run: TypeAlias = "Evaluation | Mapping[str, Any] | str"
Key: TypeAlias = tuple[str, str, str]
"""Document, task, and the item's key."""


@dataclass(frozen=True, slots=True)
class Change:
    """One item that fared differently."""

    document: str
    task: str
    key: str
    before: str | None
    """The verdict of the earlier run; None where it had no such item."""
    after: str | None
    details: tuple[str, ...] = ()
    """Attributes that differ, one line each."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs side by side, over the documents and tasks that both scored."""

    mean_f1: tuple[float, float]
    f1: Mapping[str, tuple[float, float]]
    gained: tuple[Change, ...] = ()
    """Gold items that are right now and were not."""
    lost: tuple[Change, ...] = ()
    """Gold items that were right and are no more."""
    changed: tuple[Change, ...] = ()
    """Gold items that are as right or wrong as before, with another attribute or verdict."""
    spurious_added: tuple[Change, ...] = ()
    spurious_removed: tuple[Change, ...] = ()
    documents_added: tuple[str, ...] = ()
    documents_removed: tuple[str, ...] = ()
    not_compared: int = 0
    """Number of gold items that only one of the runs had: the gold itself was edited."""


def compare(before: Run, after: Run) -> Comparison:
    """Set an earlier run against a later one; each is an Evaluation or what `to_json` made of one.

    Raises EvaluationError where the earlier run is no such JSON.
    """
    old, new = _data(before), _data(after)
    documents = (set(old["by_document"]), set(new["by_document"]))
    common = documents[0] & documents[1]
    old_figures, new_figures = ({**run["tasks"], **run.get("further_tasks", {})} for run in (old, new))
    tasks = [task for task in new_figures if task in old_figures]
    old_items, new_items = (_items(run, common, tasks) for run in (old, new))
    changes = list(_changes(old_items, new_items))
    return Comparison(
        mean_f1=(old["mean_f1"], new["mean_f1"]),
        f1={task: (old_figures[task]["f1"], new_figures[task]["f1"]) for task in tasks},
        gained=_pick(changes, "gained"),
        lost=_pick(changes, "lost"),
        changed=_pick(changes, "changed"),
        spurious_added=_pick(changes, "spurious_added"),
        spurious_removed=_pick(changes, "spurious_removed"),
        documents_added=tuple(sorted(documents[1] - common)),
        documents_removed=tuple(sorted(documents[0] - common)),
        not_compared=len(_pick(changes, "not_compared")),
    )


def _data(run: Run) -> Mapping[str, Any]:
    try:
        data = as_data(run) if isinstance(run, Evaluation) else json.loads(run) if isinstance(run, str) else run
    except ValueError as error:
        raise EvaluationError(
            f"the other run is not JSON ({error}): give what an evaluation wrote with --json"
        ) from error
    if not (isinstance(data, Mapping) and {"items", "by_document", "tasks", "mean_f1"} <= data.keys()):
        raise EvaluationError("the other run lists no items: give what an evaluation wrote with --json")
    return data


def _items(run: Mapping[str, Any], documents: set[str], tasks: list[str]) -> dict[Key, Mapping[str, Any]]:
    return {
        (item["document"], item["task"], item["key"]): item
        for item in run["items"]
        if item["document"] in documents and item["task"] in tasks
    }


def _changes(
    before: Mapping[Key, Mapping[str, Any]], after: Mapping[Key, Mapping[str, Any]]
) -> Iterator[tuple[str, Change]]:
    """Every item that fared differently, with what that means; in the order of the later run."""
    for key in [*after, *(key for key in before if key not in after)]:
        old, new = before.get(key), after.get(key)
        if meaning := _meaning(old, new):
            yield meaning, Change(*key, _verdict(old), _verdict(new), tuple(_details(old, new)))


def _verdict(item: Mapping[str, Any] | None) -> str | None:
    return None if item is None else str(item["verdict"])


def _meaning(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> str | None:
    if old is None or new is None:
        return _meaning_of_one(old, new)
    was_right, is_right = (item["verdict"] == Verdict.RIGHT for item in (old, new))
    if was_right != is_right:
        return "gained" if is_right else "lost"
    same = old["verdict"] == new["verdict"] and old["attributes"] == new["attributes"]
    return None if same and old["complete"] == new["complete"] else "changed"


def _meaning_of_one(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> str | None:
    """What an item means that only one run has: noise, or gold that was edited."""
    verdict = (new or old or {}).get("verdict")
    if verdict == Verdict.SPURIOUS:
        return "spurious_added" if old is None else "spurious_removed"
    return None if verdict == Verdict.IGNORED else "not_compared"


def _details(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None) -> Iterator[str]:
    if old is None or new is None:
        return
    for name in sorted({*old["attributes"], *new["attributes"]}):
        before, after = old["attributes"].get(name), new["attributes"].get(name)
        if before != after:
            yield f"{name}: {_shown(before)} -> {_shown(after)}"
    if old["complete"] != new["complete"]:
        yield "complete now" if new["complete"] else "no longer complete"


def _shown(attribute: Mapping[str, Any] | None) -> str:
    return "not stated" if attribute is None else f"{attribute['predicted']!r} ({attribute['verdict']})"


def _pick(changes: list[tuple[str, Change]], meaning: str) -> tuple[Change, ...]:
    return tuple(change for what, change in changes if what == meaning)
