"""Would a trained pipeline find people's names better than the rules do?

    python benchmarks/names.py MODEL GOLD RECORDS

MODEL: an installed spaCy pipeline with a named-entity recognizer, or its folder. For every document with gold and a
record: the names of attendees that the rules give, those that the model's PERSON entities give within the lines from
the first to the last attendee of the record (where the rules found the list for it), and both together. Printed:
precision and recall of the names alone (no status, no role), the names that only the model finds, the wrong names of
the rules that the model does not confirm, and the time of each. Nothing here is part of minutebook at run time.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path
from typing import Any

import spacy

TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|rev|cllr|councill?or|hon|sir|bro|sister|father)\.?\s+)+", re.IGNORECASE
)


def folded(name: str) -> str:
    """A name for comparison: without titles, case and points."""
    return re.sub(r"[^\w]+", " ", TITLES.sub("", name)).strip().casefold()


def region(record: dict[str, Any]) -> tuple[int, int]:
    """The stretch of the text that holds the attendees of a record; all of it where it has none."""
    spans = [attendee["evidence"][0] for attendee in record["attendees"]]
    if not spans:
        return 0, len(record["text"])
    text = record["text"]
    end = text.find("\n", max(span["end"] for span in spans))
    return text.rfind("\n", 0, min(span["start"] for span in spans)) + 1, end if end >= 0 else len(text)


def share(part: int, whole: int) -> float:
    """A share that is 0 of nothing."""
    return part / whole if whole else 0.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("gold", type=Path)
    parser.add_argument("records", type=Path)
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.model)
    counts = {way: [0, 0, 0] for way in ("rules", "model", "both", "confirmed")}  # right, given, in gold
    seconds, only_model, unconfirmed = 0.0, 0, 0
    for path in sorted(arguments.gold.glob("*.json")):
        predicted = arguments.records / path.name
        if not predicted.exists():
            continue
        record = json.loads(predicted.read_text(encoding="utf-8"))
        gold = {folded(a["name"]) for a in json.loads(path.read_text(encoding="utf-8"))["attendees"] if a.get("name")}
        rules = {folded(a["name"]) for a in record["attendees"] if a["name"]}
        start, end = region(record)
        begun = time.perf_counter()
        entities = nlp(record["text"][start:end]).ents
        seconds += time.perf_counter() - begun
        model = {folded(entity.text) for entity in entities if entity.label_ == "PERSON"} - {""}
        ways = {"rules": rules, "model": model, "both": rules | model, "confirmed": rules & model}
        for way, names in ways.items():
            counts[way][0] += len(names & gold)
            counts[way][1] += len(names)
            counts[way][2] += len(gold)
        only_model += len((model & gold) - rules)
        unconfirmed += len(rules - gold - model)
    for way, (right, given, wanted) in counts.items():
        counted = f"({right}/{given}/{wanted})"
        print(f"{way:<10} precision {share(right, given):.3f}  recall {share(right, wanted):.3f}  {counted}")
    print(f"names that only the model finds: {only_model}")
    print(f"wrong names of the rules that it does not confirm: {unconfirmed}")
    print(f"time of the model: {seconds:.1f} s")


if __name__ == "__main__":
    main()
