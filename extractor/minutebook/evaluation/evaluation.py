"""Evaluating records against gold: the fate of every item, and the figures over all documents."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutebook.errors import EvaluationError
from minutebook.evaluation.documents import Predictions, gold_documents, predicted_records
from minutebook.evaluation.entries import read_minutes
from minutebook.evaluation.fates import COMPLETE, NOT_CARRIED, AttributeCount, Fate, Tally, Verdict
from minutebook.evaluation.further import FURTHER_SCORERS
from minutebook.evaluation.tasks import COMPLETE_TASKS, SCORERS

TASKS = tuple(SCORERS)
"""The tasks of the headline, in the order of reports."""
FURTHER_TASKS = tuple(FURTHER_SCORERS)
"""Tasks that only some gold covers, reported beside the headline."""
_ALL_SCORERS = {**SCORERS, **FURTHER_SCORERS}


@dataclass(frozen=True, slots=True)
class DocumentFates:
    """What became of the items of one document, task by task."""

    document: str
    fates: Mapping[str, list[Fate]]
    not_grounded: int = 0
    missing: bool = False
    """Whether there was no record of it."""
    unreadable: tuple[str, ...] = ()
    """Names of its files that are not JSON."""

    def f1(self, task: str) -> float | None:
        """F1 of one task, None where there was nothing to find and nothing found."""
        tally = Tally.of(self.fates[task])
        return tally.f1 if tally.asked else None

    @property
    def mean_f1(self) -> float | None:
        """Mean of the tasks that the document asks for."""
        scores = [score for task in self.fates if task in TASKS and (score := self.f1(task)) is not None]
        return sum(scores) / len(scores) if scores else None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What became of every item of every document; all figures are counted from it."""

    documents: tuple[DocumentFates, ...]
    tasks: tuple[str, ...] = TASKS
    """The scored tasks of the headline."""

    @property
    def further_tasks(self) -> tuple[str, ...]:
        """The other tasks that the gold covers."""
        scored = {task for document in self.documents for task, fates in document.fates.items() if fates}
        return tuple(task for task in FURTHER_TASKS if task in scored)

    def tally(self, task: str) -> Tally:
        """The figures of one task over all documents."""
        tally = Tally.of(fate for document in self.documents for fate in document.fates[task])
        if task in COMPLETE_TASKS:
            tally.attribute(COMPLETE)
        return tally

    @property
    def missing(self) -> list[str]:
        """Documents without a record; they count as empty records."""
        return [document.document for document in self.documents if document.missing]

    @property
    def not_grounded(self) -> int:
        """Number of items whose words do not stand where they say."""
        return sum(document.not_grounded for document in self.documents)

    @property
    def mean_f1(self) -> float:
        """The headline: unweighted mean of the tasks, each over all documents."""
        scores = [tally.f1 for task in self.tasks if (tally := self.tally(task)).asked]
        return sum(scores) / len(scores) if scores else 0.0

    @property
    def mean_f1_over_documents(self) -> float:
        """Mean of the documents' own means, which no long document rules."""
        means = [mean for document in self.documents if (mean := document.mean_f1) is not None]
        return sum(means) / len(means) if means else 0.0

    @property
    def wrong_values(self) -> float:
        """Share of wrong ones among the attribute values given: what a user would be misled by."""
        counts = [
            count for task in self.tasks for name, count in self.tally(task).attributes.items() if _is_judged(name)
        ]
        given = sum(count.right + count.wrong for count in counts)
        return sum(count.wrong for count in counts) / given if given else 0.0

    def errors(self, task: str) -> Iterator[tuple[str, Fate]]:
        """What was missed, spurious or wrong in one task, with the document."""
        for document in self.documents:
            for fate in document.fates[task]:
                if fate.verdict in (Verdict.MISSED, Verdict.SPURIOUS, Verdict.WRONG):
                    yield document.document, fate


def evaluate(
    gold: Path | str,
    predictions: Predictions | str,
    *,
    only: Collection[str] | None = None,
    tasks: Collection[str] = (*TASKS, *FURTHER_TASKS),
) -> Evaluation:
    """Compare records with the gold files, or corrected records, of a folder.

    `predictions` is a folder of records, or the records themselves by document id; a document without one counts as
    an empty record. `only` names the documents and `tasks` the tasks to score. Raises EvaluationError where there is
    no gold to compare with, or an asked document or task is not known.
    """
    documents = gold_documents(Path(gold))
    _refuse_unknown("document", only or (), documents)
    _refuse_unknown("task", tasks, _ALL_SCORERS)
    source = Path(predictions) if isinstance(predictions, str) else predictions
    if isinstance(source, Path) and not source.is_dir():
        raise EvaluationError(f"{source}: records are looked for in a folder, and this is none")
    ordered = [task for task in _ALL_SCORERS if task in tasks]
    asked = [name for name in documents if not only or name in only]
    return Evaluation(
        tuple(_evaluate_document(name, documents[name], source, ordered) for name in asked),
        tuple(task for task in ordered if task in TASKS),
    )


def _refuse_unknown(what: str, asked: Collection[str], known: Collection[str]) -> None:
    for name in asked:
        if name not in known:
            raise EvaluationError(f"there is no {what} {name!r} to evaluate")


def _evaluate_document(
    document: str, gold: Mapping[str, Any], predictions: Predictions, tasks: Collection[str]
) -> DocumentFates:
    records, unreadable = predicted_records(predictions, document)
    expected, found = read_minutes([gold], is_record=False), read_minutes(records)
    fates = {task: _ALL_SCORERS[task](expected, found) for task in tasks}
    return DocumentFates(document, fates, found.not_grounded, not records, tuple(unreadable))


def _is_judged(attribute: str) -> bool:
    return attribute not in (COMPLETE, NOT_CARRIED) and not attribute.endswith(("recall", "precision"))


def to_json(evaluation: Evaluation) -> str:
    """The evaluation as JSON text: its figures, and the fate of every item for a later comparison."""
    return json.dumps(as_data(evaluation), ensure_ascii=False, indent=1)


def as_data(evaluation: Evaluation) -> dict[str, Any]:
    """The evaluation as plain values; figures are rounded to four places."""
    return {
        "documents": len(evaluation.documents),
        "missing": evaluation.missing,
        "mean_f1": round(evaluation.mean_f1, 4),
        "mean_f1_over_documents": round(evaluation.mean_f1_over_documents, 4),
        "wrong_values": round(evaluation.wrong_values, 4),
        "not_grounded": evaluation.not_grounded,
        "tasks": {task: _tally_data(evaluation.tally(task)) for task in evaluation.tasks},
        "further_tasks": {task: _tally_data(evaluation.tally(task)) for task in evaluation.further_tasks},
        "further_attributes": {
            task: _counts_data(further) for task in evaluation.tasks if (further := evaluation.tally(task).further)
        },
        "by_document": {
            document.document: {task: _rounded(document.f1(task)) for task in document.fates}
            for document in evaluation.documents
        },
        "items": [item for document in evaluation.documents for item in _items(document)],
    }


def _tally_data(tally: Tally) -> dict[str, Any]:
    return {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "attributes": _counts_data(tally.attributes),
    }


def _counts_data(counts: Mapping[str, AttributeCount]) -> dict[str, list[int]]:
    return {name: [count.right, count.stated, count.wrong] for name, count in sorted(counts.items())}


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)


def _items(document: DocumentFates) -> Iterator[dict[str, Any]]:
    """The document's items with keys that a later run will give them again: side, words and running number."""
    for task, fates in document.fates.items():
        seen: Counter[str] = Counter()
        for fate in fates:
            side = "gold" if fate.is_gold else "predicted"
            words = f"{side}: {' '.join(fate.text.split())}"
            seen[words] += 1
            yield {
                "document": document.document,
                "task": task,
                "key": f"{words} #{seen[words]}",
                "verdict": fate.verdict,
                "value": fate.value,
                "start": fate.start,
                "complete": fate.complete,
                "attributes": {
                    each.name: {"verdict": each.verdict, "gold": each.gold, "predicted": each.predicted}
                    for each in (*fate.attributes, *fate.further)
                },
            }
