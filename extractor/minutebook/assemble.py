"""From annotations to the validated record: evidence, sections, ids, in document order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from minutebook.components import COMPONENTS
from minutebook.components.annotations import Annotations, Derivation, Entry, Section
from minutebook.components.legibility import Legibility, legible_confidence
from minutebook.document import Document, Span
from minutebook.errors import RecordError
from minutebook.regions import Regions
from minutebook.rules.library import confidences
from minutebook.version import __version__
from minutebook_models import Record
from minutebook_models.item import item_id

LISTS = (
    "attendees", "decisions", "action_items", "figures", "dates", "declarations",
    "closed_sessions", "speakers", "movements", "signatures", "appointments",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from."""

    name: str
    sha256: str
    media_type: str
    bytes: int
    index: int = 0
    span: Span | None = None
    options: dict[str, Any] = field(default_factory=dict)


def assemble(found: Annotations, origin: Origin) -> Record:
    """Build and validate the record of one meeting.

    Raises RecordError where the annotations break the contract: always our own bug.
    """
    try:
        return Record(**_Assembly(found, origin).parts())
    except ValidationError as error:
        raise RecordError(f"the record breaks its contract, please report this: {error}") from error


class _Assembly:
    """One record in the making."""

    def __init__(self, found: Annotations, origin: Origin) -> None:
        self.found = found
        self.origin = origin
        self.document: Document = found.document
        self.regions = Regions(found.document)
        self.legibility = Legibility(found.document)
        self.section_ids = self._section_ids()

    def parts(self) -> dict[str, Any]:
        """Everything that the record is made of, as plain values."""
        lists = {name: self._items(name) for name in LISTS}
        return {
            "source": self._source(),
            "extractor": {
                "name": "minutebook",
                "version": __version__,
                "pipeline": COMPONENTS,
                "options": self.origin.options,
                "tools": self.document.tools,
            },
            "text": self.document.text,
            "pages": [self._page(page) for page in self.document.pages],
            "blocks": [self._block(block) for block in self.document.blocks],
            "meeting": self._meeting(),
            "sections": [self._section(i, section) for i, section in enumerate(self.found.sections)],
            **lists,
            "findings": self._findings(),
        }

    def _source(self) -> dict[str, Any]:
        span = self.origin.span
        return {
            "name": self.origin.name,
            "sha256": self.origin.sha256,
            "media_type": self.origin.media_type,
            "bytes": self.origin.bytes,
            "pages": len(self.document.pages),
            "language": self.document.language or "en",
            "ocr": self.document.ocr,
            "index": self.origin.index,
            "span": None if span is None else {"start": span[0], "end": span[1]},
            "redacted": False,
        }

    def _page(self, page: Any) -> dict[str, Any]:
        names = ("number", "label", "start", "end", "width", "height", "rotation", "quality")
        return {name: getattr(page, name) for name in names}

    def _block(self, block: Any) -> dict[str, Any]:
        cells = [{"start": start, "end": end} for start, end in block.cells]
        return {"kind": block.kind, "start": block.start, "end": block.end, "page": block.page, "cells": cells}

    def _spans(self, spans: tuple[Span, ...]) -> list[Any]:
        return [self.regions.place(span) for span in spans]

    def _fields(self, fields: dict[str, tuple[Span, ...]]) -> dict[str, list[Any]]:
        return {name: self._spans(spans) for name, spans in sorted(fields.items())}

    def _meeting(self) -> dict[str, Any]:
        meeting: dict[str, Any] = {"fields": {}, "rules": {}, "confidence": {}, "derived": {}}
        for name, value in sorted(self.found.meeting.items()):
            meeting[name] = value.value
            meeting["rules"][name] = value.rule
            meeting["confidence"][name] = self._sure(value.confidence, value.spans)
            if value.spans:
                meeting["fields"][name] = self._spans(value.spans)
            if value.derived:
                meeting["derived"][name] = _derivation(value.derived)
        return meeting

    def _section_ids(self) -> list[str]:
        return [
            item_id("sections", *section.heading, self.origin.sha256, self.origin.index, 0)
            for section in self.found.sections
        ]

    def _section(self, index: int, section: Section) -> dict[str, Any]:
        start, end = section.heading
        fields: dict[str, tuple[Span, ...]] = {"number": (section.number_span,)} if section.number_span else {}
        return {
            "id": self.section_ids[index],
            "number": section.number,
            "title": " ".join(self.document.text[start:end].split()),
            "kind": section.kind,
            "level": section.level,
            "parent": None if section.parent is None else self.section_ids[section.parent],
            "start": section.start,
            "end": section.end,
            "page": self.document.blocks[section.block].page,
            "evidence": self._spans((section.heading,)),
            "fields": self._fields(fields),
            "rule": section.rule,
            "confidence": self._sure(_confidence("sections", section.rule, section.confidence), (section.heading,)),
        }

    def _items(self, name: str) -> list[dict[str, Any]]:
        seen: Counter[Span] = Counter()
        items = []
        for entry in sorted(self.found.entries.get(name, []), key=lambda e: e.evidence):
            span = entry.evidence[0]
            running = seen[span]
            seen[span] += 1
            items.append(self._item(name, entry, running))
        return items

    def _item(self, name: str, entry: Entry, running: int) -> dict[str, Any]:
        start, end = entry.evidence[0]
        return {
            **entry.values,
            "id": item_id(name, start, end, self.origin.sha256, self.origin.index, running),
            "text": self.document.text[start:end],
            "evidence": self._spans(entry.evidence),
            "fields": self._fields(entry.fields),
            "section": self._section_at(start),
            "rule": entry.rule,
            "confidence": self._sure(_confidence(name, entry.rule, entry.confidence), entry.evidence),
            "rivals": [{"value": value, "rule": rule, "reason": reason} for value, rule, reason in entry.rivals],
            "derived": {key: _derivation(value) for key, value in sorted(entry.derived.items())},
        }

    def _section_at(self, offset: int) -> str | None:
        block = self.document.block_at(offset)
        index = self.found.section_of[block] if block < len(self.found.section_of) else None
        return None if index is None else self.section_ids[index]

    def _sure(self, confidence: float, spans: tuple[Span, ...]) -> float:
        """The confidence in what stands at some spans, as far as they could be read."""
        return legible_confidence(confidence, self.legibility.of(spans))

    def _findings(self) -> list[dict[str, Any]]:
        return [
            {
                "code": doubt.code,
                "severity": doubt.severity,
                "message": doubt.message,
                "path": doubt.path,
                "evidence": self._spans(doubt.evidence),
            }
            for doubt in self.found.doubts
        ]


def _confidence(task: str, rule: str, own: float) -> float:
    """The share of a rule's items that were right on gold; the component's own guess where it was seen too seldom."""
    calibrated = confidences().get(task, {}).get(rule)
    return round(own if calibrated is None else calibrated, 3)


def _derivation(derived: Derivation) -> dict[str, Any]:
    rule, inputs = derived
    return {"rule": rule, "inputs": dict(inputs)}
