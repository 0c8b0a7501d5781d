"""Whether a record says only what its text holds.

Each function yields one line for each violation, with the place in the record and what is wrong there.
They are written for speed: a record has thousands of spans, so spans carry no validators of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol

from minutebook_models.finding import FINDING_CODES
from minutebook_models.item import Grounded, Item
from minutebook_models.items import Decision, Section
from minutebook_models.meeting import Meeting
from minutebook_models.model import Model

if TYPE_CHECKING:
    from minutebook_models.record import Record

FIRST_OF_ALL = (
    ("chair", "chairs"),
    ("secretary", "secretaries"),
    ("next_meeting", "next_meetings"),
    ("mover", "movers"),
    ("seconder", "seconders"),
)
"""Pairs of a field and the list that holds all its values: where the list is given, the field is its first."""


class Stretched(Protocol):
    """Anything with a start and an end: spans, pages, blocks, cells, sections."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def find_violations(record: Record, *, newer: bool) -> Iterator[str]:
    """Everything in the record that its text does not bear out.

    `newer` records, of a later minor version, may name attributes and finding codes that are not known here.
    """
    yield from _violations_of_layout(record)
    yield from _violations_of_sections(record)
    yield from _violations_of_meeting(record.meeting, len(record.text), newer=newer)
    seen: set[str] = set()
    for task, item in record.items():
        if item.id in seen:
            yield f"{task}.{item.id}: two items have this id"
        seen.add(item.id)
        for problem in _violations_of_item(item, record, newer=newer):
            yield f"{task}.{item.id}: {problem}"
    yield from _violations_of_references(record)
    yield from _violations_of_findings(record, newer=newer)


def _outside(spans: Iterable[Stretched], length: int) -> Iterator[str]:
    for span in spans:
        if not 0 <= span.start <= span.end <= length:
            yield f"span {span.start}-{span.end} is not within the text of {length} characters"


def _violations_of_layout(record: Record) -> Iterator[str]:
    length = len(record.text)
    for page in record.pages:
        for problem in _outside((page,), length):
            yield f"pages: page {page.number}: {problem}"
    for position, block in enumerate(record.blocks):
        for problem in _outside((block, *block.cells), length):
            yield f"blocks.{position}: {problem}"


def _violations_of_sections(record: Record) -> Iterator[str]:
    earlier: set[str] = set()
    last_start = 0
    for section in record.sections:
        if section.parent is not None and section.parent not in earlier:
            yield f"sections.{section.id}: its parent {section.parent!r} is no earlier section"
        if section.start < last_start:
            yield f"sections.{section.id}: sections are not in document order"
        for problem in _outside((section,), len(record.text)):
            yield f"sections.{section.id}: {problem}"
        earlier.add(section.id)
        last_start = section.start


def _violations_of_item(item: Grounded, record: Record, *, newer: bool) -> Iterator[str]:
    length = len(record.text)
    outside = list(_outside(chain(item.evidence, *item.fields.values()), length))
    yield from outside
    if not outside:
        yield from _violations_of_wording(item, record.text)
    yield from _violations_of_attributes(item, newer=newer)
    if isinstance(item, Decision):
        yield from _violations_of_ballots(item)


def _violations_of_wording(item: Grounded, text: str) -> Iterator[str]:
    """The item's text, or the section's title, is what stands at the first span."""
    first = item.evidence[0]
    words = text[first.start : first.end]
    if isinstance(item, Item) and item.text != words:
        yield f"text is {item.text[:60]!r}, and at {first.start}-{first.end} stands {words[:60]!r}"
    if isinstance(item, Section) and item.title != " ".join(words.split()):
        yield f"title is {item.title[:60]!r}, and at {first.start}-{first.end} stands {words[:60]!r}"


def _violations_of_meeting(meeting: Meeting, length: int, *, newer: bool) -> Iterator[str]:
    for problem in _outside(chain.from_iterable(meeting.fields.values()), length):
        yield f"meeting: {problem}"
    for problem in _violations_of_attributes(meeting, newer=newer):
        yield f"meeting: {problem}"
    known = attribute_names(Meeting)
    for holder, keys in (("rules", meeting.rules), ("confidence", meeting.confidence)):
        for key in keys:
            if key not in known and not newer:
                yield f"meeting: {holder}[{key!r}] names no field of the meeting"


def _violations_of_attributes(owner: Grounded | Meeting, *, newer: bool) -> Iterator[str]:
    """Every key names an attribute, and every attribute that is taken from words says where from."""
    model = type(owner)
    known = attribute_names(model)
    for holder, keys in (("fields", owner.fields), ("derived", owner.derived)):
        for key in keys:
            if key not in known and not newer and not _is_part(owner, key):
                yield f"{holder}[{key!r}] names no attribute"
    for key, spans in owner.fields.items():
        if not spans:
            yield f"fields[{key!r}] has no span"
    for name in model.word_attributes:
        value = getattr(owner, name)
        if value is not None and value != () and not (_names(owner.fields, name) or _names(owner.derived, name)):
            yield f"{name} is given, and neither fields[{name!r}] nor derived[{name!r}] says where it comes from"
    for one, several in FIRST_OF_ALL:
        if several in known and (values := getattr(owner, several)) and values[0] != getattr(owner, one):
            yield f"{one} is {getattr(owner, one)!r}, and the first of {several} is {values[0]!r}"


def _violations_of_ballots(decision: Decision) -> Iterator[str]:
    """Each voter's name has its span, in the order of the ballots."""
    ballots = decision.vote.ballots if decision.vote else ()
    if not ballots or "vote.ballots" in decision.derived:
        return
    spans = decision.fields.get("vote.ballots", ())
    if len(spans) != len(ballots):
        yield f"fields['vote.ballots'] has {len(spans)} spans for the names of {len(ballots)} ballots"


def _violations_of_references(record: Record) -> Iterator[str]:
    """Ids that are referred to exist."""
    sections = {section.id for section in record.sections}
    attendees = {attendee.id for attendee in record.attendees}
    for task, item in record.items():
        if isinstance(item, Item) and item.section is not None and item.section not in sections:
            yield f"{task}.{item.id}: there is no section {item.section!r}"
    for decision in record.decisions:
        for ballot in decision.vote.ballots if decision.vote else ():
            if ballot.attendee is not None and ballot.attendee not in attendees:
                yield f"decisions.{decision.id}: there is no attendee {ballot.attendee!r}"


def _violations_of_findings(record: Record, *, newer: bool) -> Iterator[str]:
    for position, finding in enumerate(record.findings):
        if finding.code not in FINDING_CODES and not newer:
            yield f"findings.{position}: {finding.code!r} is no documented code"
        for problem in _outside(finding.evidence, len(record.text)):
            yield f"findings.{position}: {problem}"


@cache
def attribute_names(model: type[Model]) -> frozenset[str]:
    """The attributes of a model by their JSON names, without those that every item has."""
    shared = {*Item.model_fields, "rules"}
    aliases = {name: field.serialization_alias or name for name, field in model.model_fields.items()}
    return frozenset(alias for name, alias in aliases.items() if name not in shared)


def _is_part(owner: Model, key: str) -> bool:
    """Whether a key such as `vote.for` names an attribute of one of the owner's values."""
    head, _, rest = key.partition(".")
    value: Any = getattr(owner, head) if head in attribute_names(type(owner)) else None
    return isinstance(value, Model) and rest in attribute_names(type(value))


def _names(keys: Mapping[str, object], name: str) -> bool:
    """Whether the attribute, or a part of it such as `vote.for`, is among the keys."""
    return name in keys or (bool(keys) and any(key.startswith(name + ".") for key in keys))
