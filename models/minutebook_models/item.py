"""What every listed item of a record has: its words, where they stand, and how they were read."""

from __future__ import annotations

import hashlib

from pydantic import Field, JsonValue

from minutebook_models.model import Model
from minutebook_models.notation import Share, Words
from minutebook_models.span import Span

ID_PREFIXES = {
    "sections": "sec",
    "attendees": "att",
    "decisions": "dec",
    "action_items": "act",
    "figures": "fig",
    "dates": "dat",
    "declarations": "dcl",
    "closed_sessions": "cls",
    "speakers": "spk",
    "movements": "mov",
    "signatures": "sig",
    "appointments": "apt",
}
"""The first letters of an item's id, by the list of the record that holds it."""


def item_id(task: str, start: int, end: int, sha256: str, index: int, running: int) -> str:
    """The stable id of an item, such as "dec-1a2b3c4d5e".

    `task` is the name of the record's list ("decisions"), `start` and `end` the first span, `sha256` and `index`
    those of the source, `running` the item's number among the items of that list with the same span, from 0.
    """
    key = f"{task}|{start}|{end}|{sha256}|{index}|{running}"
    return f"{ID_PREFIXES[task]}-{hashlib.sha256(key.encode()).hexdigest()[:10]}"


class Rival(Model):
    """A reading that was rejected."""

    value: JsonValue = Field(description="what the other reading would have said")
    rule: Words = Field(description="the rule that proposed it")
    reason: Words = Field(description="why it was rejected")


class Derivation(Model):
    """How a value was inferred that is not printed."""

    rule: Words = Field(description="the rule that inferred the value")
    inputs: dict[str, JsonValue] = Field(default_factory=dict, description="what it was inferred from, by name")


class Grounded(Model):
    """Something that stands in the text and says so."""

    id: Words = Field(description="stable id: hash of list, span, source and running number")
    evidence: tuple[Span, ...] = Field(
        min_length=1, description="where it stands; further spans are the other lines it was read from"
    )
    fields: dict[str, tuple[Span, ...]] = Field(
        default_factory=dict,
        description="where each attribute stands, by its name; a part of `vote` as `vote.for`, "
        "the voters' names in the order of the ballots as `vote.ballots`",
    )
    rule: Words = Field(description='name of the rule that produced it; "human" after a correction')
    confidence: Share | None = Field(default=None, description="0 to 1, calibrated on gold; null where it was not")
    rivals: tuple[Rival, ...] = Field(default=(), description="readings that were rejected")
    derived: dict[str, Derivation] = Field(
        default_factory=dict, description="attributes that are inferred, not printed, named as in `fields`"
    )
    corrected_by: Words | None = Field(default=None, description="who mended it")


class Item(Grounded):
    """One entry of a list of the record; `text` is the text at its first span."""

    text: Words = Field(description="verbatim: the record's text at the first span")
    section: Words | None = Field(default=None, description="id of the innermost section that holds it")
