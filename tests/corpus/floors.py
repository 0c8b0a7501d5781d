"""The figures that the corpus holds us to; `python tests/corpus/floors.py` raises them, never lowers them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from minutebook.evaluation import Evaluation, evaluate
from minutebook.evaluation.further import FURTHER_LISTS
from minutebook.extraction import extract_all

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
FLOORS = Path(__file__).with_name("floors.json")
COMPLETE_TASKS = ("attendees", "decisions", "action_items")


def digest() -> str:
    """A digest of all documents and their gold: floors hold for exactly this corpus."""
    whole = hashlib.sha256()
    for path in sorted(p for p in CORPUS.rglob("*") if p.is_file() and p.name != "README.md"):
        whole.update(str(path.relative_to(CORPUS)).encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def measure() -> Evaluation:
    """Evaluate every corpus document against its gold."""
    documents = [path for path in sorted(CORPUS.iterdir()) if path.is_file() and path.name != "README.md"]
    return evaluate(CORPUS / "gold", {path.stem: list(extract_all(path)) for path in documents})


def figures(evaluation: Evaluation) -> dict[str, float]:
    """What is held: F1 of each task, the share of complete items, and the share of values that are not wrong."""
    held = {f"{task} f1": evaluation.tally(task).f1 for task in (*evaluation.tasks, *FURTHER_LISTS)}
    for task in (*COMPLETE_TASKS, *FURTHER_LISTS):
        complete = evaluation.tally(task).attributes["COMPLETE"]
        held[f"{task} complete"] = complete.right / max(1, complete.stated)
    held["values not wrong"] = 1 - evaluation.wrong_values
    return held


def main() -> None:
    """Write the figures reached, keeping every floor that is higher."""
    reached = figures(measure())
    old: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    kept = old.get("floors", {}) if old.get("corpus") == digest() else {}
    floors = {name: max(round(value - 0.0005, 3), kept.get(name, 0.0)) for name, value in reached.items()}
    FLOORS.write_text(json.dumps({"corpus": digest(), "floors": floors}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
