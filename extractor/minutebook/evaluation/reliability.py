"""Does the confidence mean what it says: of the items at 0.9, are nine in ten right?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from minutebook.evaluation.documents import Predictions, predicted_records
from minutebook.evaluation.evaluation import Evaluation
from minutebook.evaluation.fates import Fate, Verdict

TASKS = ("sections", "attendees", "decisions", "action_items", "figures", "dates")
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.975, 1.0)


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted item with its confidence and whether it is right: found in gold, with every attribute right."""

    document: str
    task: str
    rule: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The items of one range of confidence."""

    low: float
    high: float
    items: int
    right: int
    mean_confidence: float

    @property
    def share_right(self) -> float:
        """Share of the items that are right."""
        return self.right / self.items if self.items else 0.0


def judged_items(evaluation: Evaluation, predictions: Predictions) -> list[Judged]:
    """Every predicted item that gold judges, with its confidence."""
    judged: list[Judged] = []
    for document in evaluation.documents:
        records, _ = predicted_records(predictions, document.document)
        for task in TASKS:
            judged += _of_task(document.document, task, document.fates.get(task, ()), records)
    return judged


def _of_task(document: str, task: str, fates: Iterable[Fate], records: Sequence[Mapping[str, Any]]) -> Iterator[Judged]:
    by_start: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for record in records:
        for item in record.get(task) or ():
            by_start[item["evidence"][0]["start"]].append(item)
    for fate in fates:
        if fate.start is None or fate.verdict in (Verdict.MISSED, Verdict.IGNORED) or not by_start[fate.start]:
            continue
        item = by_start[fate.start].pop(0)
        if item.get("confidence") is not None:
            right = fate.verdict is Verdict.RIGHT and fate.complete is not False
            yield Judged(document, task, item["rule"], item["confidence"], right)


def bins(items: Iterable[Judged]) -> list[Bin]:
    """The reliability table: items by range of confidence."""
    listed = list(items)
    table = []
    for low, high in pairwise(EDGES):
        inside = [i for i in listed if low <= i.confidence < high or (high == 1.0 and i.confidence == 1.0)]
        if inside:
            mean = sum(i.confidence for i in inside) / len(inside)
            table.append(Bin(low, high, len(inside), sum(i.right for i in inside), mean))
    return table


def errors_in_surer_half(items: Iterable[Judged]) -> float:
    """Share of all errors that the surer half of the items holds; 0.5 where confidence tells nothing."""
    ranked = sorted(items, key=lambda item: -item.confidence)
    errors = [not item.right for item in ranked]
    return sum(errors[: len(errors) // 2]) / max(1, sum(errors))
