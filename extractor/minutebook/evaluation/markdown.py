"""Evaluations and reliability as Markdown tables, for documents that publish them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutebook.evaluation.evaluation import Evaluation
from minutebook.evaluation.reliability import Judged, bins, errors_in_surer_half


def markdown_table(evaluation: Evaluation) -> str:
    """Precision, recall, F1 and COMPLETE of each task, with the counts, and the means below."""
    return "\n".join(_table(evaluation))


def _table(evaluation: Evaluation) -> Iterator[str]:
    yield "| | precision | recall | F1 | complete |"
    yield "| --- | --- | --- | --- | --- |"
    for task in evaluation.tasks:
        tally = evaluation.tally(task)
        complete = tally.attributes.get("COMPLETE")
        share = f"{complete.right / complete.stated:.2f} ({complete.right} of {complete.stated})" if complete else ""
        figures = f"{tally.precision:.2f} | {tally.recall:.2f} | {tally.f1:.2f}"
        yield f"| {task.replace('_', ' ')} | {figures} | {share} |"
    yield ""
    yield (
        f"Mean F1 {evaluation.mean_f1:.3f} over {len(evaluation.documents)} documents; "
        f"{100 * evaluation.wrong_values:.1f} % of the values given are wrong."
    )


def reliability_table(items: Sequence[Judged]) -> str:
    """The share of right items by range of confidence, and how many errors the surer half holds."""
    return "\n".join(_reliability(items))


def _reliability(items: Sequence[Judged]) -> Iterator[str]:
    yield "| confidence | items | right | mean confidence |"
    yield "| --- | --- | --- | --- |"
    for row in bins(items):
        yield f"| {row.low:g} to {row.high:g} | {row.items} | {row.share_right:.2f} | {row.mean_confidence:.2f} |"
    yield ""
    yield f"The surer half of the items holds {errors_in_surer_half(items):.2f} of the errors."
