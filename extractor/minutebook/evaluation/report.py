"""Evaluations and comparisons as text for people: plain lines of even columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from minutebook.evaluation.compare import Change, Comparison
from minutebook.evaluation.evaluation import Evaluation
from minutebook.evaluation.fates import AttributeCount, Fate, Tally

_SHOWN_WORDS = 160


def render(evaluation: Evaluation, *, per_document: bool = False, errors_of: str | None = None) -> str:
    """The evaluation as text: the figures of each task and the means.

    `per_document` adds the F1 of every document, `errors_of` the missed, spurious and wrong items of one task.
    """
    lines = [*_summary(evaluation), *_further(evaluation)]
    if per_document:
        lines += ["", *_documents(evaluation)]
    if errors_of is not None:
        lines += ["", *(f"{document}: {_error(fate)}" for document, fate in evaluation.errors(errors_of))]
    return "\n".join(lines)


def _summary(evaluation: Evaluation) -> Iterator[str]:
    missing = evaluation.missing
    named = f": {', '.join(missing)}" if missing else ""
    yield f"{len(evaluation.documents)} documents, {len(missing)} without a record{named}"
    if unreadable := [name for document in evaluation.documents for name in document.unreadable]:
        yield f"not readable as JSON: {', '.join(unreadable)}"
    yield ""
    yield f"{'task':<16}{'P':>7}{'R':>7}{'F1':>7}   attributes of matched items (right/stated)"
    for task in evaluation.tasks:
        tally = evaluation.tally(task)
        yield _row(task, tally)
    yield f"{'mean F1':<16}{'':14}{evaluation.mean_f1:7.3f}   {_means(evaluation)}"


def _further(evaluation: Evaluation) -> Iterator[str]:
    """What only some gold covers, beside the headline."""
    covered = {task: tally.further for task in evaluation.tasks if (tally := evaluation.tally(task)).further}
    if not covered and not evaluation.further_tasks:
        return
    yield ""
    yield "beside the headline, where the gold covers it"
    for task in evaluation.further_tasks:
        yield _row(task, evaluation.tally(task))
    for task, counts in covered.items():
        yield f"{task:<16}{'':21}   {_attributes(counts)}"


def _row(task: str, tally: Tally) -> str:
    figures = f"{tally.precision:7.3f}{tally.recall:7.3f}{tally.f1:7.3f}"
    return f"{task:<16}{figures}   {_attributes(tally.attributes)}".rstrip()


def _attributes(counts: Mapping[str, AttributeCount]) -> str:
    return "  ".join(
        f"{name} {count.right}/{count.stated}" + (f" ({count.wrong} wrong)" if count.wrong else "")
        for name, count in sorted(counts.items())
    )


def _means(evaluation: Evaluation) -> str:
    parts = [
        f"over documents {evaluation.mean_f1_over_documents:.3f}",
        f"wrong among the values given {evaluation.wrong_values:.3f}",
    ]
    if evaluation.not_grounded:
        parts.append(f"NOT GROUNDED: {evaluation.not_grounded}")
    return "   ".join(parts)


def _documents(evaluation: Evaluation) -> Iterator[str]:
    width = max(len(document.document) for document in evaluation.documents) + 2
    for document in evaluation.documents:
        scores = ((task, document.f1(task)) for task in evaluation.tasks)
        cells = (f"{task} {'  - ' if score is None else f'{score:.2f}'}" for task, score in scores)
        yield f"{document.document:<{width}}{'  '.join(cells)}"


def _error(fate: Fate) -> str:
    """One missed, spurious or wrong item in a line."""
    value = "" if fate.value is None else f" [{fate.value}]"
    wrong = "; ".join(
        f"{each.name}: gold {each.gold!r}, predicted {each.predicted!r}"
        for each in fate.attributes
        if each.gold != each.predicted
    )
    words = " ".join(fate.text.split())[:_SHOWN_WORDS]
    return f"{fate.verdict}: {words}{value}" + (f" ({wrong})" if wrong else "")


def render_comparison(comparison: Comparison) -> str:
    """The comparison as text: the figures, then what was gained and lost, item by item."""
    lines = [f"{'task':<16}{'before':>8}{'after':>8}"]
    lines += [f"{task:<16}{before:8.3f}{after:8.3f}" for task, (before, after) in comparison.f1.items()]
    lines += [f"{'mean F1':<16}{comparison.mean_f1[0]:8.3f}{comparison.mean_f1[1]:8.3f}"]
    for name in ("gained", "lost", "changed", "spurious_removed", "spurious_added"):
        lines += _changes(name.replace("_", " "), getattr(comparison, name))
    for side in ("added", "removed"):
        if documents := getattr(comparison, f"documents_{side}"):
            lines += ["", f"documents {side}: {', '.join(documents)}"]
    if comparison.not_compared:
        lines += ["", f"not compared, since the gold was edited: {comparison.not_compared} items"]
    return "\n".join(lines)


def _changes(title: str, changes: Iterable[Change]) -> Iterator[str]:
    listed = list(changes)
    if not listed:
        return
    yield ""
    yield f"{title}: {len(listed)}"
    for change in listed:
        words = change.key.partition(": ")[2][:_SHOWN_WORDS]
        details = f" ({'; '.join(change.details)})" if change.details else ""
        yield f"  {change.document} {change.task}: {words}{details}"
