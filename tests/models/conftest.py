"""An invented meeting, and a way to build records of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from minutebook_models import Decision, Extractor, Record, Section, Source, Span, Vote

TEXT = """Quarry Lane Allotment Society
Minutes of 5 November 2016
1. Water   supply
Moved by Ada Pell, seconded by Tom Reeve, that a second tap be fitted. Carried 5-1.
Ada Pell: yes. Tom Reeve: no.
"""


def at(words: str) -> Span:
    """The span of the first place where the words stand."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def make_decision(**changes: Any) -> Decision:
    words = "Moved by Ada Pell, seconded by Tom Reeve, that a second tap be fitted."
    values: dict[str, Any] = {
        "id": "dec-1",
        "text": words,
        "evidence": (at(words), at("Carried 5-1.")),
        "rule": "test/moved_by",
        "section": "sec-1",
        "outcome": "carried",
        "mover": "Ada Pell",
        "seconder": "Tom Reeve",
        "vote": Vote(for_=5, against=1),
        "fields": {"mover": (at("Ada Pell"),), "seconder": (at("Tom Reeve"),), "vote": (at("5-1"),)},
    }
    return Decision(**values | changes)


def make_section(**changes: Any) -> Section:
    values: dict[str, Any] = {
        "id": "sec-1",
        "number": "1.",
        "title": "Water supply",
        "start": TEXT.index("1. Water"),
        "end": len(TEXT),
        "evidence": (at("Water   supply"),),
        "fields": {"number": (at("1."),)},
        "rule": "test/numbered",
    }
    return Section(**values | changes)


def make_record(**changes: Any) -> Record:
    values: dict[str, Any] = {
        "source": Source(name="society.txt", sha256="0" * 64, media_type="text/plain", bytes=len(TEXT)),
        "extractor": Extractor(name="minutebook", version="0.1.0"),
        "text": TEXT,
        "sections": (make_section(),),
        "decisions": (make_decision(),),
    }
    return Record(**values | changes)


@pytest.fixture
def span() -> Callable[[str], Span]:
    return at


@pytest.fixture
def decision() -> Callable[..., Decision]:
    return make_decision


@pytest.fixture
def section() -> Callable[..., Section]:
    return make_section


@pytest.fixture
def record() -> Callable[..., Record]:
    return make_record
