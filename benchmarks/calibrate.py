"""Make the confidences mean what they say: write `rules/en/confidence.toml` from gold.

    python benchmarks/calibrate.py GOLD RECORDS [GOLD RECORDS ...]

For every rule: the share of its items that gold finds right (found, with every attribute right), drawn towards
the share of its task as long as the rule was seen seldom. RECORDS must be made with the same version.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from minutebook.evaluation import evaluate
from minutebook.evaluation.reliability import Judged, bins, errors_in_surer_half, judged_items

TARGET = Path(__file__).parents[1] / "extractor" / "minutebook" / "rules" / "en" / "confidence.toml"
PRIOR_WEIGHT = 8
"""How many items of the task at large a rule's own items are weighed against."""
HEAD = """# How often the items of a rule were right on documents with gold, by task (benchmarks/calibrate.py).
# A rule that is not listed keeps the confidence that its component gives.
"""


def shares(items: list[Judged]) -> dict[str, dict[str, float]]:
    """Task and rule to the share of right items, drawn towards the task's own share."""
    by_task: dict[str, list[Judged]] = defaultdict(list)
    for item in items:
        by_task[item.task].append(item)
    table: dict[str, dict[str, float]] = {}
    for task, members in sorted(by_task.items()):
        prior = sum(i.right for i in members) / len(members)
        by_rule: dict[str, list[Judged]] = defaultdict(list)
        for item in members:
            by_rule[item.rule].append(item)
        table[task] = {
            rule: round((sum(i.right for i in own) + PRIOR_WEIGHT * prior) / (len(own) + PRIOR_WEIGHT), 3)
            for rule, own in sorted(by_rule.items())
            if len(own) >= 3
        }
    return table


def main() -> None:
    """Write the table and print how reliable the confidences of the records were."""
    folders = [Path(argument) for argument in sys.argv[1:]]
    items: list[Judged] = []
    for gold, records in zip(folders[::2], folders[1::2], strict=True):
        items += judged_items(evaluate(gold, records), records)
    lines = [HEAD]
    for task, rules in shares(items).items():
        lines += [f"[{task}]", *(f'"{rule}" = {share}' for rule, share in rules.items()), ""]
    TARGET.write_text("\n".join(lines), encoding="utf-8")
    for row in bins(items):
        print(f"{row.low:.3f}-{row.high:.3f} {row.items:6} items  {row.share_right:.3f} right")
    print(f"the surer half holds {errors_in_surer_half(items):.2f} of the errors")


if __name__ == "__main__":
    main()
