"""Speed side by side in one run: spaCy's bare tokenizer, pdfplumber's own text pass, and minutebook.

    python benchmarks/speed.py FOLDER [--repeat 5]

For every document of the folder that can be read: the time of `nlp.make_doc(text)` on a blank pipeline over
the record's text, and the time of the whole extraction from bytes to record, start-up apart; for PDF files also
pdfplumber's own `extract_text()` over all pages. Printed: sums of the medians over the repeats, and the ratios.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import spacy
from timing import document_of, median_seconds, pdfplumber_pass

from minutebook.errors import MinutebookError
from minutebook.extraction import extract_all


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--repeat", type=int, default=5)
    arguments = parser.parse_args()
    tokenize = spacy.blank("en").make_doc
    sums = dict.fromkeys(("characters", "tokenizer", "reading", "whole", "pdf reading", "pdfplumber"), 0.0)
    documents = 0
    for path in sorted(p for p in arguments.folder.iterdir() if p.is_file()):
        data = path.read_bytes()
        try:
            (record, *_) = extract_all(data, name=path.name, ocr="never")
        except MinutebookError:
            continue
        documents += 1
        reading = median_seconds(lambda: document_of(data, path.name), arguments.repeat)  # noqa: B023
        sums["characters"] += len(record.text)
        sums["tokenizer"] += median_seconds(lambda: tokenize(record.text), arguments.repeat)  # noqa: B023
        sums["reading"] += reading
        sums["whole"] += median_seconds(lambda: extract_all(data, name=path.name, ocr="never"), arguments.repeat)  # noqa: B023
        if record.source.media_type == "application/pdf":
            sums["pdf reading"] += reading
            sums["pdfplumber"] += median_seconds(lambda: pdfplumber_pass(data), arguments.repeat)  # noqa: B023
    print(f"{documents} documents, {sums['characters']:,.0f} characters")
    for name in ("tokenizer", "reading", "whole", "pdf reading", "pdfplumber"):
        print(f"{name:<12}{sums[name] * 1000:10.1f} ms")
    after_reading = sums["whole"] - sums["reading"]
    print(f"extraction after reading : tokenizer = {after_reading / max(sums['tokenizer'], 1e-9):.2f}")
    print(f"whole : tokenizer                    = {sums['whole'] / max(sums['tokenizer'], 1e-9):.2f}")
    if sums["pdfplumber"]:
        print(f"pdf reading : pdfplumber             = {sums['pdf reading'] / sums['pdfplumber']:.2f}")


if __name__ == "__main__":
    main()
