"""What a date is the date of: the meeting, the next one, a deadline …, by the words beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from minutebook.components.annotations import Entry
from minutebook.document import Block, BlockKind, Document
from minutebook.rules import rule_set
from minutebook.values.calendar import DateMention

_NEAR = 90
"""How far before a date its cue may stand, in characters."""
_BETWEEN = re.compile(
    r"(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|weds?|thurs?|fri|sat|sun|the|this|each"
    r"|(?:the )?(?:end|beginning|middle|close|first week|last week) of)\b[.,]?\s*){1,4}\Z",
    re.IGNORECASE,
)
"""Words between a cue and its date."""
_DUE = re.compile(r"\b(?:due|deadline|by|by when|target|completion|complete by|when|timescale)\b", re.IGNORECASE)
_DAY_AHEAD = re.compile(
    r"(?:\b(?:on|for|to be|is|are|from|to|starting|beginning|between|in)\s*|[(:–—,-]\s*)\Z", re.IGNORECASE
)
_FIRM = ("deadline", "document")
"""Kinds that the words before a date prove, whatever else is on that day."""
_BESIDE_SIGNATURE = re.compile(r"\W*(?:\(?signed\)?|dated?|approved|confirmed)?[\W_]*\d{0,4}\W*", re.IGNORECASE)
"""What may stand on a line with a date under a signature."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands: its sentence, block and section, and the day of the meeting."""

    text: str
    """Text of the block."""
    sentence: tuple[int, int]
    block: Block
    section: str | None
    meeting: str | None
    """EDTF of the meeting's day."""
    heading: str
    """Heading of its column, where it stands in a table."""
    known: Mapping[str, str]
    """Dates whose kind the header has found, by EDTF."""


def set_kind(entry: Entry, mention: DateMention, place: Place) -> None:
    """Set the kind of a date mention and the rule that it follows from."""
    entry.values["kind"], rule = _kind(entry.values["edtf"], mention, place)
    if rule:
        entry.derived["kind"] = (rule, {})


def column_heading(document: Document, index: int, offset: int) -> str:
    """What the first row of a table prints over the cell that holds `offset`; "" outside tables."""
    block = document.blocks[index]
    column = next((k for k, (start, end) in enumerate(block.cells) if start <= offset < end), None)
    if column is None or not block.table:
        return ""
    first = index
    while first > 0 and document.blocks[first - 1].table == block.table:
        first -= 1
    head = document.blocks[first]
    if first == index or len(head.cells) != len(block.cells):
        return ""
    start, end = head.cells[column]
    return document.text[start:end]


def _kind(edtf: str | None, mention: DateMention, place: Place) -> tuple[str, str]:
    day = edtf[:10] if edtf else None
    if day is not None and day == place.meeting:
        return "meeting", "day_of_the_meeting"
    after = bool(day and place.meeting and day > place.meeting)
    before = bool(day and place.meeting and day < place.meeting)
    if place.block.kind in (BlockKind.FURNITURE, BlockKind.SIGNATURE) or (after and _alone(mention, place)):
        return "document", "foot_or_signature"
    if place.heading and _DUE.search(place.heading):
        return "deadline", "column_heading"
    found = _cue(mention, place, after, before)
    if found and found[0] in _FIRM:
        return found
    if edtf is not None and edtf in place.known:
        return place.known[edtf], "header"
    if place.section == "next_meeting" and after:
        return "next_meeting", "section"
    if found:
        return found
    if place.section == "previous_minutes" and before:
        return "previous_meeting", "section"
    return _by_form(mention, place, after)


def _cue(mention: DateMention, place: Place, after: bool, before: bool) -> tuple[str, str] | None:
    """Kind and name of the first rule with a cue before the date that does not contradict the calendar."""
    text = place.text[max(place.sentence[0], mention.start - _NEAR) : mention.start]
    text = _BETWEEN.sub("", text)
    for match in rule_set("dates").find(text):
        kind = match.rule.sets["kind"]
        if (kind == "next_meeting" and before) or (kind == "previous_meeting" and after):
            continue
        return kind, match.rule.id
    return None


def _by_form(mention: DateMention, place: Place, after: bool) -> tuple[str, str]:
    """A day to come, an interval or a weekday is an event where nothing says otherwise; anything else is other."""
    text = place.text[max(0, mention.start - 24) : mention.start]
    ahead = after and mention.first.day is not None and bool(_DAY_AHEAD.search(_BETWEEN.sub("", text)))
    if ahead or (mention.first.day is not None and mention.last is not None) or (after and mention.weekday is not None):
        return "event", "day_ahead"
    return "other", ""


def _alone(mention: DateMention, place: Place) -> bool:
    """Whether a line is nothing but a date, or one with "Date" or "Signed" beside it."""
    rest = place.text[: mention.start] + place.text[mention.end :]
    return place.block.kind is BlockKind.PARAGRAPH and bool(_BESIDE_SIGNATURE.fullmatch(rest))
