"""Collecting from a record what is known about one of its values."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from minutebook.explaining.rulebook import Described, describe
from minutebook_models import Finding, Record, Span
from minutebook_models.item import Derivation, Grounded, Item, Rival

NO_ATTRIBUTES = {
    "id", "evidence", "fields", "rule", "confidence", "rivals", "derived", "corrected_by", "text", "section",
}  # fmt: skip
"""What every item has and what is therefore shown in a place of its own."""


class UnknownTarget(LookupError):
    """A record has no such item or field; the message names the nearest."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """A value of an item, the words it was taken from, and how it was inferred where it was not printed."""

    name: str
    value: object
    spans: tuple[Span, ...] = ()
    derived: Derivation | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that a record knows about one item or one field of its meeting."""

    title: str
    rule: Described | None
    confidence: float | None
    evidence: tuple[Span, ...]
    section: str | None
    attributes: tuple[Attribute, ...]
    rivals: tuple[Rival, ...]
    findings: tuple[Finding, ...]
    corrected_by: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the overview: what to ask for, what it says, and by which rule."""

    target: str
    value: str
    rule: str
    confidence: float | None


def explain(record: Record, target: str) -> Explanation:
    """Explain an item, named by its id or as `decisions[0]`, or a field of the meeting (`date`, `meeting.date`).

    Raises UnknownTarget where the record has nothing of that name.
    """
    for path, item in _items(record):
        if target in (item.id, path):
            return _of_item(record, path, item)
    field = target.removeprefix("meeting.")
    if field in _fields(record):
        return _of_field(record, field)
    raise UnknownTarget(_unknown(record, target))


def overview(record: Record) -> Iterator[Row]:
    """Every field of the meeting that has a value, and every item, with the name to ask for it by."""
    meeting = record.meeting
    for name, value in _fields(record).items():
        if value not in (None, (), ""):
            yield Row(f"meeting.{name}", plain(value), meeting.rules.get(name, ""), meeting.confidence.get(name))
    for _, item in _items(record):
        yield Row(item.id, words_of(record, item), item.rule, item.confidence)


def words_of(record: Record, item: Grounded) -> str:
    """The first words an item was read from, on one line."""
    first = item.evidence[0]
    return " ".join(record.text[first.start : first.end].split())


def _items(record: Record) -> Iterator[tuple[str, Grounded]]:
    counts: dict[str, int] = {}
    for task, item in record.items():
        yield f"{task}[{counts.setdefault(task, 0)}]", item
        counts[task] += 1


def _fields(record: Record) -> dict[str, Any]:
    bookkeeping = {"fields", "rules", "confidence", "derived"}
    return {
        name: getattr(record.meeting, name) for name in type(record.meeting).model_fields if name not in bookkeeping
    }


def _of_item(record: Record, path: str, item: Grounded) -> Explanation:
    values = {name: getattr(item, name) for name in type(item).model_fields if name not in NO_ATTRIBUTES}
    return Explanation(
        title=f"{path} ({item.id})",
        rule=describe(item.rule),
        confidence=item.confidence,
        evidence=item.evidence,
        section=_section(record, item.section) if isinstance(item, Item) else None,
        attributes=tuple(_attributes(values, item.fields, item.derived)),
        rivals=item.rivals,
        findings=tuple(f for f in record.findings if _touches(f, path, item.evidence)),
        corrected_by=item.corrected_by,
    )


def _of_field(record: Record, name: str) -> Explanation:
    meeting = record.meeting
    spans = meeting.fields.get(name, ())
    rule = meeting.rules.get(name)
    values = {name: _fields(record)[name]}
    return Explanation(
        title=f"meeting.{name}",
        rule=describe(rule) if rule else None,
        confidence=meeting.confidence.get(name),
        evidence=tuple(spans),
        section=_section_at(record, spans[0].start) if spans else None,
        attributes=tuple(_attributes(values, {}, meeting.derived)),
        rivals=(),
        findings=tuple(f for f in record.findings if (f.path or "").startswith(f"meeting.{name}")),
    )


def _attributes(
    values: Mapping[str, Any], fields: Mapping[str, tuple[Span, ...]], derived: Mapping[str, Derivation]
) -> Iterator[Attribute]:
    """The attributes that have a value, those of a nested value (a vote) under their dotted names."""
    for name, value in values.items():
        if value in (None, (), ""):
            continue
        inner = {
            f"{name}.{key.removesuffix('_')}": getattr(value, key) for key in getattr(value, "model_fields_set", ())
        }
        if inner and not any(key == name for key in fields):
            yield from _attributes(dict(sorted(inner.items())), fields, derived)
        else:
            own = fields.get(name) or tuple(
                s for key, spans in fields.items() if key.startswith(f"{name}[") for s in spans
            )
            yield Attribute(name, value, own, derived.get(name))


def _touches(finding: Finding, path: str, evidence: Sequence[Span]) -> bool:
    """Whether a finding is about an item: by its path, or by the very words."""
    if finding.path:
        return finding.path == path or finding.path.startswith(f"{path}.")
    return any(f.start < e.end and e.start < f.end for f in finding.evidence for e in evidence)


def _section(record: Record, wanted: str | None) -> str | None:
    titles = {section.id: f"{section.number or ''} {section.title or ''}".strip() for section in record.sections}
    return titles.get(wanted) if wanted else None


def _section_at(record: Record, offset: int) -> str | None:
    inside = [section for section in record.sections if section.start <= offset < section.end]
    return _section(record, inside[-1].id) if inside else None


def plain(value: object) -> str:
    """A value on one line, as a person would write it."""
    if isinstance(value, tuple):
        return "; ".join(map(plain, value))
    dump = getattr(value, "model_dump", None)
    if dump is None:
        return str(value)
    return ", ".join(
        f"{key} {inner}" for key, inner in dump(mode="json", by_alias=True).items() if inner not in (None, [])
    )


def _unknown(record: Record, target: str) -> str:
    names = [*_fields(record), *(name for path, item in _items(record) for name in (path, item.id))]
    near = difflib.get_close_matches(target.removeprefix("meeting."), names, n=3, cutoff=0.5)
    hint = (
        f"did you mean {' or '.join(near)}?" if near else "without a name, `minutebook explain RECORD` lists them all"
    )
    return f"the record has no item or field {target!r}; {hint}"
