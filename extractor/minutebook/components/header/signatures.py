"""Signatures at the end of the minutes: a name with its office after it or below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.components.annotations import Annotations
from minutebook.components.header.lines import strip
from minutebook.components.header.officer_names import CALL_SIGN, Name, holds, named, names_in
from minutebook.document import BlockKind, Document, Span
from minutebook.rules import rule_set
from minutebook.values.people import PersonName, read_person

SIGNATURES = 16
"""How many blocks at the end can hold the signatures."""
LAST_LINES = 2
"""So many lines at the end can be signatures even of minutes so short that they seem all head."""
Signature = tuple[str, list[Name], str]
"""The field, the names and the rule."""
_LISTS = frozenset({"attendance", "apologies", "appendix"})
"""Sections whose rows name people who do not sign."""
_COLUMNS = re.compile(r"\t+| {3,}")
_EDGES = " \t,.()-–—:_"
_TREASURER = re.compile(r"\W*(?:[A-Za-z.]+ )?treasurer\W*", re.IGNORECASE)
_CALL_SIGN = re.compile(rf"{CALL_SIGN},? ")
_SECRETARY = re.compile(r"\b(?:secretary|secy|sec|clerk|scribe|recorder)\b", re.IGNORECASE)
_TOLD = re.compile(r"\s+(?!(?:and|for|to|of|in|at|pro)\b)[a-z]{3,}")
"""What goes on after an office as a sentence does ("The Secretary submitted …") is no signature."""
_TEMPLAR = re.compile(r"W\.?C\.?T\b")
"""Worthy Chief Templar, who presides over a lodge."""


def find_signatures(found: Annotations, head_end: int) -> Iterator[Signature]:
    """All signatures of a chair, a secretary or a treasurer below the head, in order."""
    document = found.document
    last = len(document.blocks) if found.appendix_from is None else found.appendix_from
    first = min(head_end, max(2, last - LAST_LINES))
    for index in range(max(first, last - SIGNATURES), last):
        block = document.blocks[index]
        if block.end - block.start > 160 or block.kind is BlockKind.FURNITURE or not _has_office(document, index):
            continue
        if len(block.cells) > 1 and found.kind_at(index) in _LISTS:
            continue
        parts = block.cells if len(block.cells) > 1 else _columns(document.text, block.start, block.end)
        for part in parts:
            span = strip(document.text, part, _EDGES)
            yield from _several(document.text, span) or _one_by_one(found, index, span)


def _has_office(document: Document, index: int) -> bool:
    """Whether a word for an office stands in a block or in the one below: a cheap test before names are read."""
    below = document.blocks[min(index + 1, len(document.blocks) - 1)]
    lower = document.text[document.blocks[index].start : below.end].lower()
    return any(word in lower for rule in rule_set("header", part="office_signed").rules for word in rule.needs)


def _columns(text: str, start: int, end: int) -> list[Span]:
    """Two signatures that stand side by side, with a gap between them."""
    spans, at = [], start
    for cut_start, cut_end in [*(m.span() for m in _COLUMNS.finditer(text, start, end)), (end, end)]:
        if cut_start > at:
            spans.append((at, cut_start))
        at = cut_end
    return spans


def _several(text: str, span: Span) -> list[Signature]:
    """Two names with one office for both: "Ann Bell, Gary Olney, Clerks"."""
    match = rule_set("header", part="several_sign").first(text, *span)
    names = names_in(text, span[0], match.start) if match else []
    if match is None or len(names) < 2:
        return []
    clerical = text[slice(*match.groups["office"])].lower() in ("clerks", "secretaries")
    return [("secretary" if clerical else "chair", names, match.rule.id)]


def _one_by_one(found: Annotations, index: int, span: Span) -> Iterator[Signature]:
    """Names with their offices, one after another."""
    text = found.document.text
    at = span[0]
    while at < span[1]:
        person = read_person(text, at, span[1])
        if person is None or not _may_sign(text, person, span):
            return
        rest = strip(text, (person.end, span[1]), _EDGES)
        if letters := _CALL_SIGN.match(text, *rest):
            rest = (letters.end(), rest[1])
        below = rest[0] >= rest[1]
        start, end = _below(found, index, span) if below else rest
        office = rule_set("header", part="office_signed").first(text[start:end])
        if office is None or _TOLD.match(text, start + office.end, end):
            return
        if field := _field_of(text[start : start + office.end]):
            yield field, [named(person)], "en/header/signature"
        if below:
            return
        at = strip(text, (start + office.end, span[1]), _EDGES + "|/")[0]


def _may_sign(text: str, person: PersonName, span: Span) -> bool:
    """Whether a name is whole, and not the only word beside the office before it ("Mayor Bell")."""
    alone = person.role is not None and not text[person.end : span[1]].strip(" ,.()-–")
    return len(person.name.split()) > 1 and not alone


def _below(found: Annotations, index: int, span: Span) -> Span:
    """What stands below a name: the next line, or the cell in the same column of the next row."""
    document = found.document
    if index + 1 >= len(document.blocks):
        return 0, 0
    block, below = document.blocks[index], document.blocks[index + 1]
    if len(block.cells) > 1:
        column = next((i for i, cell in enumerate(block.cells) if cell[0] <= span[0] < cell[1]), 0)
        if len(below.cells) != len(block.cells) or _is_list(document, index):
            return 0, 0
        return strip(document.text, below.cells[column], _EDGES)
    return strip(document.text, (below.start, below.end), _EDGES) if below.end - below.start <= 70 else (0, 0)


def _is_list(document: Document, index: int) -> bool:
    """Whether a row's own cells pair a name with its office, so that the next row is another pair."""
    words = [document.text[slice(*cell)] for cell in document.blocks[index].cells]
    return any(rule_set("header", part="office_signed").first(word) is not None for word in words)


def _field_of(office: str) -> str | None:
    if _SECRETARY.search(office):
        return "secretary"
    if _TREASURER.fullmatch(office):
        return "treasurer"
    return "chair" if holds(office, "chair") or _TEMPLAR.search(office) else None
