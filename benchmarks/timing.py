"""What the benchmarks of speed share: the clock, and the pass that readers of PDF are measured against."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import pdfplumber


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
