"""How long checking takes on records that are at hand: no spaCy, one core.

    python benchmarks/checking.py [RECORDS] [--count 1000] [--profile general]

RECORDS: a folder of records (`minutebook extract corpus --out records`); each is checked until COUNT are done. Reading
and validating a record is timed apart from checking it.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from minutebook.checks import load_profile
from minutebook.checks.reports import report_on
from minutebook_models import Record


def main() -> None:
    """Print CPU seconds for reading and for checking."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("records", type=Path)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--profile", default="general")
    asked = options.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(asked.records.glob("*.json"))]
    profile = load_profile(asked.profile)
    reading = checking = 0.0
    for text in islice(cycle(texts), asked.count):
        begin = time.process_time()
        record = Record.model_validate_json(text)
        middle = time.process_time()
        report_on(record, profile)
        reading, checking = reading + middle - begin, checking + time.process_time() - middle
    print(f"{asked.count} records against {profile.id} ({len(profile.rules)} rules)")
    print(f"reading and validating {reading:.2f} s, checking {checking:.2f} s, together {reading + checking:.2f} s")
    print(f"spaCy imported: {'spacy' in sys.modules}")


if __name__ == "__main__":
    main()
