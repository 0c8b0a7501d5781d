"""Comparing records with gold: precision, recall and F1, and what was gained or lost since another run.

evaluation = evaluate("gold", "records")
print(render(evaluation))
before = Path("before.json").read_text()
print(render_comparison(compare(before, evaluation)))
"""

from minutebook.evaluation.compare import Comparison, compare
from minutebook.evaluation.evaluation import FURTHER_TASKS, TASKS, DocumentFates, Evaluation, evaluate, to_json
from minutebook.evaluation.fates import AttributeFate, Fate, Tally, Verdict
from minutebook.evaluation.markdown import markdown_table, reliability_table
from minutebook.evaluation.reliability import judged_items
from minutebook.evaluation.report import render, render_comparison

__all__ = [
    "FURTHER_TASKS",
    "TASKS",
    "AttributeFate",
    "Comparison",
    "DocumentFates",
    "Evaluation",
    "Fate",
    "Tally",
    "Verdict",
    "compare",
    "evaluate",
    "judged_items",
    "markdown_table",
    "reliability_table",
    "render",
    "render_comparison",
    "to_json",
]
