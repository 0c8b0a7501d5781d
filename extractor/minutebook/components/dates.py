"""Dates: every calendar date that the text mentions, in EDTF, with what it is the date of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Doubt, Entry
from minutebook.components.date_context import infer_context
from minutebook.components.date_kinds import kind_of
from minutebook.document import BlockKind, Document
from minutebook.values.calendar import DateContext, DateMention, Resolved, find_dates, resolve
from minutebook.values.sentences import split_sentences

_CONFIDENCE = {"iso": 0.97, "day_month": 0.96, "month_day": 0.96, "month_year": 0.95, "year_month": 0.85, "numeric": 0.93}
_CONFIDENCE |= {"numeric_month": 0.8, "numeric_day": 0.75}
_YEAR_INFERRED, _ORDER_INFERRED = 0.95, 0.93
"""What an inferred part takes from the confidence."""

_FUTURE = re.compile(
    r"\b(?:will|shall|next|upcoming|forthcoming|deadline|due|by|until|scheduled|expires?|expiring|going to|to be|would be|is to|are to|plans?|planned"
    r"|planning|tentatively|proposed|coming|future|prox)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|last|since|held|took place|received|approved|minutes|previous|attended|has been|have been|ult|ago|following the)\b", re.IGNORECASE
)
_NEXT_AFTER = re.compile(r"\s*,?\s*(next|instant|inst|prox)\b", re.IGNORECASE)
_LAST_AFTER = re.compile(r"\s*,?\s*(last|past|ult)\b", re.IGNORECASE)


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["dates"]`."""
    meeting = found.meeting.get("date")
    context = infer_context(found.document, meeting.value if meeting else None)
    entries = []
    for entry in find_date_mentions(found.document, context, found):
        if entry.values["edtf"] is None:
            entry_doubt = f"{found.document.text[entry.start : entry.end]!r} can be read in two ways"
            found.doubts.append(Doubt("ambiguous_date", entry_doubt, evidence=entry.evidence))
        entries.append(entry)
    found.entries["dates"] = entries


def find_date_mentions(document: Document, context: DateContext, found: Annotations | None = None) -> list[Entry]:
    """Every date mention of the document in order; those that nothing resolves have no EDTF."""
    entries: list[Entry] = []
    for index, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        section = found.kind_at(index) if found else None
        for mention, sentence in _in_sentences(text):
            resolved = resolve(mention, context, _direction(text, mention, sentence, section))
            if resolved.edtf is None and resolved.rival is None:
                continue
            entry = _entry(text, block.start, mention, resolved, context)
            furniture = block.kind is BlockKind.FURNITURE
            kind_of(entry, text, mention, sentence, context.reference, section, furniture)
            entries.append(entry)
    return entries


def _in_sentences(text: str) -> Iterator[tuple[DateMention, tuple[int, int]]]:
    """Mentions of a block, each with the sentence that it starts in."""
    mentions = find_dates(text)
    if not mentions:
        return
    sentences = split_sentences(text)
    for mention in mentions:
        yield mention, next((s for s in sentences if s[0] <= mention.start < s[1]), (0, len(text)))


def _direction(text: str, mention: DateMention, sentence: tuple[int, int], section: str | None) -> int:
    """Whether the words speak of a day to come (1) or gone by (-1); 0 where they do not say."""
    if _NEXT_AFTER.match(text, mention.end):
        return 1
    if _LAST_AFTER.match(text, mention.end):
        return -1
    before, after = text[sentence[0] : mention.start], text[mention.end : sentence[1]]
    future = len(_FUTURE.findall(before)) * 2 + len(_FUTURE.findall(after)) + (section == "next_meeting") * 3
    past = len(_PAST.findall(before)) * 2 + len(_PAST.findall(after)) + (section == "previous_minutes") * 3
    return (future > past) - (past > future)


def _entry(text: str, offset: int, mention: DateMention, resolved: Resolved, context: DateContext) -> Entry:
    span = (offset + mention.start, offset + mention.end)
    confidence = _CONFIDENCE[mention.form]
    entry = Entry((span,), f"dates/{mention.form}", confidence)
    entry.put("edtf", resolved.edtf, span)
    inferred: dict[str, str] = {}
    if resolved.year_from:
        inferred["year_from"] = entry.values["resolved_from"] = _source(context)
        entry.confidence *= _YEAR_INFERRED
    if resolved.order_from:
        inferred["order"] = resolved.order_from
        entry.confidence *= _ORDER_INFERRED
    if inferred and resolved.edtf:
        entry.infer("edtf", resolved.edtf, "date_in_context", **inferred)
    entry.confidence = round(entry.confidence, 3)
    if resolved.rival and resolved.rival != resolved.edtf:
        entry.rivals = ((resolved.rival, f"dates/{mention.form}", "day and month the other way round"),)
    return entry


def _source(context: DateContext) -> str:
    """The day or year that a missing year was taken from, as EDTF."""
    return context.reference.isoformat() if context.reference else str(context.year)
