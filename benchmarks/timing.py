"""What the benchmarks of speed share: the clock, the reading of a file, and the pass that PDF is measured against."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import pdfplumber

from minutebook import readers
from minutebook.document import Document
from minutebook.readers.options import Ocr, ReadOptions
from minutebook.text import compose


def median_seconds(work: Callable[[], object], repeat: int) -> float:
    """Median wall time of a call."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def pdfplumber_pass(data: bytes) -> None:
    """What pdfplumber's users do: text of every page."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_text()


def document_of(data: bytes, name: str) -> Document:
    """Bytes to canonical document without OCR, which none of the plain calls does: a scan is an error here."""
    return compose(readers.read(data, name, ReadOptions(ocr=Ocr.NEVER)))
