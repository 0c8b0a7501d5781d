"""Complete minutes, and the same with something taken out: what a profile says of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutebook import extract_text
from minutebook.checks import check
from minutebook_models import (
    Appointment,
    ClosedSession,
    Declaration,
    Movement,
    Page,
    Record,
    Signature,
    Span,
    Speaker,
)

COMPLETE = Path(__file__).parent / "complete"
KINDS: dict[str, type[Any]] = {
    "signatures": Signature,
    "declarations": Declaration,
    "closed_sessions": ClosedSession,
    "speakers": Speaker,
    "movements": Movement,
    "appointments": Appointment,
}
Planted = tuple[str, str, dict[str, Any]]
"""A list of the record, the words an entry stands at, and its values; it is gone where its words are."""
Results = Callable[..., dict[str, str]]


@cache
def _read(text: str) -> Record:
    return extract_text(text)


def _entry(record: Record, planted: Planted) -> Any:
    task, words, values = planted
    start = record.text.index(words)
    span = Span(start=start, end=start + len(words))
    holding = [s for s in record.sections if s.start <= start < s.end]
    section = min(holding, key=lambda s: s.end - s.start).id if holding else None
    return KINDS[task](
        id=f"{task}-{start}", text=words, evidence=(span,), section=section, rule="human", corrected_by="test", **values
    )


@pytest.fixture
def results() -> Results:
    """What each rule of a profile says of a complete text after changes, with lists that words in it give."""

    def _results(
        name: str,
        profile: str,
        changes: tuple[tuple[str, str], ...] = (),
        lists: tuple[Planted, ...] = (),
        **values: Any,
    ) -> dict[str, str]:
        text = (COMPLETE / f"{name}.txt").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, f"{old!r} does not stand in {name}.txt"
            text = text.replace(old, new)
        record = _read(text)
        for task in KINDS:
            entries = tuple(_entry(record, one) for one in lists if one[0] == task and one[1] in record.text)
            record = record.model_copy(update={task: entries})
        if pages := values.pop("pages", None):
            made = tuple(
                Page(number=n, label=label, start=0, end=0, width=595, height=842, rotation=0)
                for n, label in enumerate(pages, start=1)
            )
            source = record.source.model_copy(update={"media_type": "application/pdf"})
            record = record.model_copy(update={"pages": made, "source": source})
        if values:
            record = record.model_copy(update={"meeting": record.meeting.model_copy(update=values)})
        return {result.rule: str(result.result) for result in check(record, profile)}

    return _results
