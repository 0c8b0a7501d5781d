"""The record: what one meeting's minutes become, with the text that bears it out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, Literal, Self

from pydantic import Field, JsonValue, ValidationError, field_validator, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError, PydanticSerializationError

from minutebook_models.finding import Finding
from minutebook_models.grounding import find_violations
from minutebook_models.item import Grounded
from minutebook_models.items import (
    ActionItem,
    Appointment,
    Attendee,
    ClosedSession,
    DateMention,
    Decision,
    Declaration,
    Figure,
    Movement,
    Section,
    Signature,
    Speaker,
)
from minutebook_models.meeting import Meeting
from minutebook_models.model import Model
from minutebook_models.notation import Count, Digest, Flag, LanguageTag, Offset, Ordinal, Share, Words
from minutebook_models.span import Stretch
from minutebook_models.vocabulary import BlockKind

SCHEMA_VERSION = "1.0"
"""The version of the schema that this package writes; it reads every 1.x."""

ITEM_TYPES: dict[str, type[Grounded]] = {
    "sections": Section,
    "attendees": Attendee,
    "decisions": Decision,
    "action_items": ActionItem,
    "figures": Figure,
    "dates": DateMention,
    "declarations": Declaration,
    "closed_sessions": ClosedSession,
    "speakers": Speaker,
    "movements": Movement,
    "signatures": Signature,
    "appointments": Appointment,
}
"""The record's lists of items, in order, with the class of their items."""

_SHOWN_VIOLATIONS = 10


class Source(Model):
    """The file that the record was read from, and which meeting of it."""

    name: Words = Field(description="file name, without its folder")
    sha256: Digest = Field(description="digest of the file's bytes")
    media_type: Words = Field(description="what the file is, told by its content")
    bytes: Count = Field(description="size of the file")
    pages: Count | None = Field(default=None, description="number of pages, where the format has pages")
    language: LanguageTag | None = Field(default=None, description="main language of the text, BCP 47")
    ocr: Flag | None = Field(default=None, description="whether its characters were recognised from images")
    index: Count = Field(default=0, description="which meeting of the file this is, 0 for the first or only one")
    span: Stretch | None = Field(
        default=None, description="where this meeting stands in the whole file's text; null where it is the only one"
    )
    redacted: Flag = Field(default=False, description="whether parts of the document are blacked out")


class Extractor(Model):
    """What made the record; a list that its pipeline has no component for was not looked for."""

    name: Words = Field(description="name of the program")
    version: Words = Field(description="its version")
    pipeline: tuple[Words, ...] = Field(default=(), description="names of the components that ran, in order")
    options: dict[str, JsonValue] = Field(default_factory=dict, description="options that change what is extracted")
    tools: dict[str, Words] = Field(default_factory=dict, description="versions of the programs it used")


class Page(Model):
    """A page of the source and the stretch of the text that stands on it."""

    number: Ordinal = Field(description="counted from 1")
    label: Words | None = Field(default=None, description="page number as printed")
    start: Offset = Field(description="where the page's text starts")
    end: Offset = Field(description="where it ends")
    width: float | None = Field(default=None, description="in points")
    height: float | None = Field(default=None, description="in points")
    rotation: Literal[0, 90, 180, 270] | None = Field(default=None, description="degrees clockwise")
    quality: Share | None = Field(default=None, description="0 to 1, of recognised characters; else null")


class Block(Model):
    """A heading, paragraph, list item, table row or the like."""

    kind: BlockKind = Field(description="what it is")
    start: Offset = Field(description="where it starts")
    end: Offset = Field(description="where it ends")
    page: Ordinal | None = Field(default=None, description="page on which it starts, where the source has pages")
    cells: tuple[Stretch, ...] = Field(default=(), description="the cells of a table row")


class Record(Model):
    """The minutes of one meeting as data; every value can be traced to `text` or says how it was inferred.

    A record that its own text does not bear out is refused. `Record(...)` refuses unknown fields;
    `Record.model_validate` and `Record.model_validate_json` ignore them, so that a record of a later minor
    version can be read. A record of another major version is refused.
    """

    schema_version: str = Field(default=SCHEMA_VERSION, pattern=r"^\d+\.\d+$", description="major.minor")
    source: Source = Field(description="the file it was read from")
    extractor: Extractor = Field(description="what made it")
    text: str = Field(description="canonical text; all offsets count its Unicode code points")
    pages: tuple[Page, ...] = Field(default=(), description="the pages, where the source has pages")
    blocks: tuple[Block, ...] = Field(default=(), description="headings, paragraphs, list items and rows, in order")
    meeting: Meeting = Field(default_factory=Meeting, description="who met, when, where and under whom")
    sections: tuple[Section, ...] = Field(default=(), description="headings, in document order")
    attendees: tuple[Attendee, ...] = Field(default=(), description="people present, absent or excused")
    decisions: tuple[Decision, ...] = Field(default=(), description="formal acts of the body")
    action_items: tuple[ActionItem, ...] = Field(default=(), description="tasks to do after the meeting")
    figures: tuple[Figure, ...] = Field(default=(), description="amounts, percentages and counts")
    dates: tuple[DateMention, ...] = Field(default=(), description="calendar dates mentioned")
    declarations: tuple[Declaration, ...] = Field(default=(), description="interests declared")
    closed_sessions: tuple[ClosedSession, ...] = Field(default=(), description="parts held without the public")
    speakers: tuple[Speaker, ...] = Field(default=(), description="members of the public heard")
    movements: tuple[Movement, ...] = Field(default=(), description="arrivals, departures, returns, recusals")
    signatures: tuple[Signature, ...] = Field(default=(), description="signatures and lines for them")
    appointments: tuple[Appointment, ...] = Field(default=(), description="people put into offices")
    findings: tuple[Finding, ...] = Field(default=(), description="what extraction doubted")

    @field_validator("schema_version")
    @classmethod
    def _refuse_other_major_version(cls, version: str) -> str:
        own = SCHEMA_VERSION.partition(".")[0]
        if version.partition(".")[0] != own:
            raise PydanticCustomError(
                "schema_version",
                "the record has schema version {version}, and this package reads {own}.x: "
                "install the release of minutebook that reads it",
                {"version": version, "own": own},
            )
        return version

    @model_validator(mode="after")
    def _refuse_ungrounded(self) -> Self:
        """Refuse a record whose values its text does not bear out."""
        if "\r" in self.text or not unicodedata.is_normalized("NFC", self.text):
            raise PydanticCustomError("text", "text is not canonical: it must be NFC with \\n line ends")
        newer = _minor(self.schema_version) > _minor(SCHEMA_VERSION)
        violations = find_violations(self, newer=newer)
        if shown := list(islice(violations, _SHOWN_VIOLATIONS)):
            more = sum(1 for _ in violations)
            lines = "\n- ".join([*shown, *([f"and {more} more"] if more else [])])
            raise PydanticCustomError("grounding", "the text does not bear it out:\n- {lines}", {"lines": lines})
        return self

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Read a record from Python objects, ignoring unknown fields unless told otherwise (`extra="forbid"`)."""
        with _version_first():
            return super().model_validate(obj, **{"extra": "ignore", **options})

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Read a record from JSON, ignoring unknown fields unless told otherwise (`extra="forbid"`)."""
        with _version_first():
            return super().model_validate_json(json_data, **{"extra": "ignore", **options})

    def to_json(self, indent: int | None = None) -> str:
        """The record as JSON text: the same record gives the same text, without a line end after it."""
        try:
            return self.model_dump_json(indent=indent, by_alias=True)
        except PydanticSerializationError as error:
            # pydantic makes an error of its own of an interrupt that falls into a serializer.
            if "KeyboardInterrupt" in str(error):
                raise KeyboardInterrupt from error
            raise

    def items(self) -> Iterator[tuple[str, Grounded]]:
        """Every item with the name of its list, list by list."""
        for task in ITEM_TYPES:
            for item in getattr(self, task):
                yield task, item


@contextmanager
def _version_first() -> Iterator[None]:
    """Where the schema version is the trouble, say only that, not all that follows from it."""
    try:
        yield
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            if detail["type"] == "schema_version":
                problem = PydanticCustomError("schema_version", detail["msg"])
                line = InitErrorDetails(type=problem, loc=detail["loc"], input=detail["input"])
                raise ValidationError.from_exception_data(error.title, [line]) from None
        raise


def _minor(version: str) -> int:
    return int(version.partition(".")[2])
