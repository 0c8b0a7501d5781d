"""Dates: every calendar date that the text mentions, in EDTF, with what it is the date of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Doubt, Entry
from minutebook.components.date_context import infer_context
from minutebook.components.date_kinds import Place, column_heading, set_kind
from minutebook.document import Block, Document, Span
from minutebook.values.calendar import DateContext, DateMention, Resolved, find_dates, resolve
from minutebook.values.sentences import split_sentences

# Shares that were right on the documents with gold, rounded down.
_CONFIDENCE = {"iso": 0.98, "day_month": 0.98, "month_day": 0.97, "month_year": 0.97, "year_month_day": 0.95}
_CONFIDENCE |= {"year_month": 0.9, "numeric": 0.95, "numeric_month": 0.85, "numeric_day": 0.8}
_INFERRED = 0.96
"""What each inferred part takes from the confidence."""
_FAR = 5
"""Years from the meeting beyond which "1.30.13" is no date."""

_FUTURE = re.compile(
    r"\b(?:will|shall|next|upcoming|forthcoming|deadline|due|by|until|scheduled|expires?|expiring|going to|to be"
    r"|would be|is to|are to|plans?|planned|planning|tentatively|proposed|coming|future|prox)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|last|since|held|took place|received|approved|minutes|previous|attended|has been|have been|ult"
    r"|ago|following the)\b",
    re.IGNORECASE,
)
_NEXT_AFTER = re.compile(r"\s*,?\s*(?:next|instant|inst|prox)\b", re.IGNORECASE)
_LAST_AFTER = re.compile(r"\s*,?\s*(?:last|past|ult)\b", re.IGNORECASE)
_MINUTES_OF = re.compile(r"\bminutes\s+(?:of|for|from|dated)\b[^.;]{0,200}\Z", re.IGNORECASE)
_CONFIRMED = re.compile(
    r"\b(?:read|confirmed|approved|adopted|accepted|passed|signed|received|agreed)\b", re.IGNORECASE
)
_GONE = -2
"""The direction of dates that cannot lie after the meeting."""
_CLAUSE_BEFORE = re.compile(r"\A.*(?:;|,\s(?:and|but|while|whereas)\s)", re.DOTALL)
_CLAUSE_AFTER = re.compile(r";|,\s(?:and|but|while|whereas)\s")
_NEAR = 400
"""Characters; words farther away in the same sentence speak of something else."""
_BEFORE_WEIGHT, _SECTION_WEIGHT = 2, 3
"""Words before a date say more of its tense than words after it, the section says most."""


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["dates"]`; a date that can be read in two ways has no EDTF and leaves a doubt."""
    meeting = found.meeting.get("date")
    context = infer_context(found.document, meeting.value if meeting else None)
    entries = find_date_mentions(found.document, context, found)
    for entry in entries:
        if entry.values["edtf"] is None:
            printed = found.document.text[entry.start : entry.end]
            message = f"{printed!r} can be read day first or month first, and nothing in the document decides"
            found.doubts.append(Doubt("ambiguous_date", message, evidence=entry.evidence))
    found.entries["dates"] = entries


def find_date_mentions(document: Document, context: DateContext, found: Annotations | None = None) -> list[Entry]:
    """Every date mention of the document in order; those that nothing resolves have no EDTF.

    found: what other components know, for the sections that the dates stand in.
    """
    entries: list[Entry] = []
    meeting = context.reference.isoformat() if context.reference else None
    known = _known(found) if found else {}
    for index, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        section = found.kind_at(index) if found else None
        for mention, sentence in _in_sentences(text):
            resolved = resolve(mention, context, _direction(text, mention, sentence, section))
            if resolved.edtf is None and resolved.rival is None:
                continue
            if not _implausible(block, mention, resolved, context):
                entry = _entry(block, mention, resolved, context)
                heading = column_heading(document, index, entry.start)
                set_kind(entry, mention, Place(text, sentence, block, section, meeting, heading, known))
                entries.append(entry)
    return entries


def _known(found: Annotations) -> dict[str, str]:
    """Dates whose kind the header has found."""
    kinds: dict[str, str] = {}
    for field, kind in (("previous_minutes", "previous_meeting"), ("next_meeting", "next_meeting")):
        value = found.meeting.get(field)
        told = value.value if value else []
        for entry in told if isinstance(told, list) else [told]:
            if entry.get("date"):
                kinds[entry["date"]] = kind
    return kinds


def _in_sentences(text: str) -> Iterator[tuple[DateMention, Span]]:
    """Mentions of a block, each with the sentence that it starts in."""
    mentions = find_dates(text)
    sentences = split_sentences(text) if mentions else []
    for mention in mentions:
        yield mention, next((s for s in sentences if s[0] <= mention.start < s[1]), (0, len(text)))


def _direction(text: str, mention: DateMention, sentence: Span, section: str | None) -> int:
    """Whether the words speak of a day to come (1) or gone by (-1); 0 where they do not say."""
    if _NEXT_AFTER.match(text, mention.end):
        return 1
    if _LAST_AFTER.match(text, mention.end):
        return -1
    before = text[max(sentence[0], mention.start - _NEAR) : mention.start]
    after = text[mention.end : min(sentence[1], mention.end + _NEAR)]
    if _MINUTES_OF.search(before) and _CONFIRMED.search(after):
        return _GONE
    return _tense(_CLAUSE_BEFORE.sub("", before), _CLAUSE_AFTER.split(after)[0], section) or _tense(
        before, after, section
    )


def _tense(before: str, after: str, section: str | None) -> int:
    """Whether the words before and after a date speak of a day to come (1) or gone by (-1)."""
    future = _BEFORE_WEIGHT * len(_FUTURE.findall(before)) + len(_FUTURE.findall(after))
    past = _BEFORE_WEIGHT * len(_PAST.findall(before)) + len(_PAST.findall(after))
    future += _SECTION_WEIGHT * (section == "next_meeting")
    past += _SECTION_WEIGHT * (section == "previous_minutes")
    return (future > past) - (past > future)


def _implausible(block: Block, mention: DateMention, resolved: Resolved, context: DateContext) -> bool:
    """Whether digits are likelier the number of an item or a version: in a label, or far from the meeting."""
    if mention.form == "numeric_month" and mention.end <= block.content - block.start:
        return True
    if mention.form != "numeric" or not mention.short or resolved.edtf is None or context.reference is None:
        return False
    return abs(int(resolved.edtf[:4]) - context.reference.year) > _FAR


def _entry(block: Block, mention: DateMention, resolved: Resolved, context: DateContext) -> Entry:
    span = (block.start + mention.start, block.start + mention.end)
    rule = f"dates/{mention.form}"
    entry = Entry((span,), rule, _CONFIDENCE[mention.form])
    entry.put("edtf", resolved.edtf, span)
    inferred: dict[str, str] = {}
    if resolved.year_from:
        inferred["year_from"] = entry.values["resolved_from"] = _source(context)
    if resolved.order_from:
        inferred["order"] = resolved.order_from
    if inferred and resolved.edtf:
        entry.infer("edtf", resolved.edtf, "date_in_context", **inferred)
    entry.confidence = round(entry.confidence * _INFERRED ** len(inferred), 3)
    if resolved.rival and resolved.rival != resolved.edtf:
        entry.rivals = ((resolved.rival, rule, "the other reading of the digits"),)
    return entry


def _source(context: DateContext) -> str:
    """The day or year that a missing year was taken from."""
    return context.reference.isoformat() if context.reference else str(context.year)
