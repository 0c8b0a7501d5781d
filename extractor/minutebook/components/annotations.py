"""What components write on a `Doc`: entries, header fields, sections, people and findings.

All extension attributes of `Doc` are registered here and nowhere else (they are global to the process).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from minutebook.document import Document, Span

Derivation = tuple[str, dict[str, Any]]
"""Name of the rule that inferred a value, and its inputs by name."""


@dataclass(slots=True)
class Entry:
    """One item on its way into the record.

    `evidence[0]` is the item's text; `values` holds the record's plain values by attribute name, `fields`
    the spans that they were read from, `derived` those that are inferred.
    """

    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    values: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    derived: dict[str, Derivation] = field(default_factory=dict)
    rivals: tuple[tuple[str, str, str], ...] = ()
    """Readings that were rejected: value, rule, reason."""

    @property
    def start(self) -> int:
        """Where the item's text starts."""
        return self.evidence[0][0]

    @property
    def end(self) -> int:
        """Where the item's text ends."""
        return self.evidence[0][1]

    def put(self, name: str, value: Any, *spans: Span) -> None:
        """Set an attribute together with the spans that it was read from."""
        self.values[name] = value
        if spans:
            self.fields[name] = spans

    def infer(self, name: str, value: Any, rule: str, **inputs: Any) -> None:
        """Set an attribute that is inferred, with the rule and its inputs by name."""
        self.values[name] = value
        self.derived[name] = (rule, inputs)


@dataclass(slots=True)
class Section:
    """A part of the minutes: its heading block and the stretch of blocks that it covers."""

    heading: Span
    """The title alone, without number and result."""
    start: int
    end: int
    number: str | None
    kind: str
    level: int
    rule: str
    confidence: float
    block: int
    """Index of the heading's block."""
    parent: int | None = None
    """Index of the parent in the list of sections."""
    number_span: Span | None = None


@dataclass(slots=True)
class Value:
    """A field of the meeting with where it was read."""

    value: Any
    spans: tuple[Span, ...]
    rule: str
    confidence: float = 0.9
    derived: Derivation | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding on its way into the record."""

    code: str
    message: str
    path: str | None = None
    evidence: tuple[Span, ...] = ()
    severity: str = "warning"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the attendance lists, for the components that meet names later."""

    name: str | None
    surname: str
    honorific: str | None
    role: str | None
    affiliation: str | None
    status: str
    capacity: str | None = None
    initials: str | None = None
    """Initials printed beside the name ("(ARo)"); those that the name itself gives are not repeated here."""


@dataclass(slots=True)
class Annotations:
    """Everything that the components found in one document."""

    document: Document
    sections: list[Section] = field(default_factory=list)
    section_of: list[int | None] = field(default_factory=list)
    """For each block, the index of its innermost section."""
    meeting: dict[str, Value] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    attendance_blocks: frozenset[int] = frozenset()
    """Blocks that the attendance lists occupy: no decision or task stands in them."""
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    """Entries by the record's list name: attendees, decisions, action_items, figures, dates …"""
    doubts: list[Doubt] = field(default_factory=list)
    genre: str = "minutes"
    """What the document looks like; nothing is extracted from what is no minutes."""
    appendix_from: int | None = None
    """First block of appended minutes or reports of other bodies; None where there are none."""

    def kind_at(self, block: int) -> str | None:
        """Kind of the innermost section of a block."""
        section = self.section_of[block] if block < len(self.section_of) else None
        return None if section is None else self.sections[section].kind


def register() -> None:
    """Register the Doc extension (idempotent)."""
    if not Doc.has_extension("minutebook"):
        Doc.set_extension("minutebook", default=None)


def of(doc: Doc) -> Annotations:
    """The annotations of a Doc; made from its text alone where a foreign pipeline gave none."""
    annotations = doc._.minutebook
    if annotations is None:
        from minutebook.readers.text import read_lines
        from minutebook.text import compose

        annotations = Annotations(compose(read_lines(doc.text)))
        doc._.minutebook = annotations
    assert isinstance(annotations, Annotations)
    return annotations


register()
