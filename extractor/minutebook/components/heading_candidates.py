"""Blocks that might be headings, with the features by which they are judged."""

from __future__ import annotations

import re
from dataclasses import replace

from minutebook.components.heading_features import (
    following,
    is_parent,
    is_solid,
    is_typeset,
    likeness,
    reads_as_body,
    reads_as_title,
)
from minutebook.components.heading_model import Candidate, Look
from minutebook.components.heading_rows import Tables, row_title, tables_of
from minutebook.components.heading_titles import Title, find_title
from minutebook.components.heading_words import classify, has_verb, is_capitals
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.values.numbering import Enumerator, Scheme, parse_enumerator

MAX_WORDS = 60
PLAIN_LENGTH = 110
"""Longer lines are no titles unless they are numbered or typeset."""
LONG_TITLE = 250
BY_TABLE = 2.5
"""What a column of titles, or the company of tables named alike, makes of a cell's likeness to a title."""
LONE_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})?|[IVXl]{1,5})\.\)?")
QUOTED_NUMBER = re.compile(r"[|>]{1,2} ?(\d{1,2}\.)[ \t]+(?=[A-Z(“\"])")
"""A numbered line of an agenda that the minutes quote, as mail programs do ("| 3. Finance", "> 3. Finance")."""
DIRECTIVE = re.compile(r"(?:[-*] )?(?P<mark>#(?P<sub>sub)?topic\b:?|(?P<minor>sub-?)?topic ?:)[ \t]+(?=\S)", re.I)
"""The command by which a meeting's robot or scribe opens an item ("#topic Budget", "Topic: Budget")."""
FEWEST_DIRECTIVES = 2
"""One alone may be a label ("Topic: the new roof"), and so may any where a document marks its headings up."""
PRINTED_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5})[.)]?[ \t]+(?=[A-Z(“\"])")
"""A number that the reader left in the title ("2 MATTERS ARISING")."""


def candidates(document: Document) -> list[Candidate]:
    """All blocks that might be headings, in order."""
    found = []
    directives = _directives(document)
    tables = tables_of(document)
    for index, block in enumerate(document.blocks):
        if block.kind in (BlockKind.FURNITURE, BlockKind.SIGNATURE):
            continue
        if index in directives:
            candidate = _directed(document, index, directives[index])
        else:
            candidate = _row(document, index, tables) if block.kind is BlockKind.ROW else _line(document, index)
        if candidate is not None:
            found.append(candidate)
    return found


def _directives(document: Document) -> dict[int, re.Match[str]]:
    """The commands that open items, by block; none where there are too few of them."""
    found = {
        index: match
        for index, block in enumerate(document.blocks)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and block.end - block.start <= LONG_TITLE
        if (match := DIRECTIVE.match(document.text, block.start, block.end))
    }
    marked = sum(block.kind is BlockKind.HEADING for block in document.blocks) > FEWEST_DIRECTIVES
    found = {index: match for index, match in found.items() if match["mark"][0] == "#" or not marked}
    return found if len(found) >= FEWEST_DIRECTIVES else {}


def _directed(document: Document, index: int, directive: re.Match[str]) -> Candidate | None:
    """The title after a command, which is a heading by markup of the robot's own."""
    block = document.blocks[index]
    title = Title((directive.end(), directive.end() + len(document.text[directive.end() : block.end].rstrip())))
    candidate = _build(document, index, title, (block.start, block.start))
    if candidate is not None:
        minor = directive["sub"] or directive["minor"]
        candidate.look = replace(candidate.look, markup=3 if minor else 2)
        candidate.like = max(candidate.like, 0.0)
    return candidate


def _line(document: Document, index: int) -> Candidate | None:
    block = document.blocks[index]
    title = find_title(document, block, whole=block.end - block.start < 160 and is_parent(document, index))
    if title is None:
        return None
    label = (block.start, block.start + len(block.label))
    if not block.label and (before := _number_before(document, index)):
        label = before
    elif not block.label and (number := _printed_number(document, block, title)):
        label, title = number
    return _build(document, index, title, label)


def _printed_number(document: Document, block: Block, title: Title) -> tuple[Span, Title] | None:
    """A number that stands in the title of a typeset heading, and the title without it."""
    if quoted := QUOTED_NUMBER.match(document.text, block.start, block.end):
        return quoted.span(1), Title((quoted.end(), title.span[1]), title.mark)
    text = document.text[title.span[0] : title.span[1]]
    match = PRINTED_NUMBER.match(text)
    if match is None or not (block.kind is BlockKind.HEADING or block.bold or is_capitals(text)):
        return None
    start = title.span[0]
    return (start, start + len(match.group().rstrip())), Title((start + match.end(), title.span[1]), title.mark)


def _number_before(document: Document, index: int) -> Span | None:
    """A number that stands on a line of its own before the title."""
    if index == 0:
        return None
    before = document.blocks[index - 1]
    if before.end - before.start > 6 or not LONE_NUMBER.fullmatch(document.text, before.start, before.end):
        return None
    return (before.start, before.end)


def _row(document: Document, index: int, tables: Tables) -> Candidate | None:
    found = row_title(document, index, tables)
    candidate = None if found is None else _build(document, index, *found)
    if candidate is None:
        return None
    headed = tables.forms.get(document.blocks[index].table, -1) >= 0 and not candidate.label and candidate.like >= 0
    if candidate.start in tables.named or headed:
        candidate.like, candidate.solid = max(candidate.like, BY_TABLE), True
    return candidate


def _build(document: Document, index: int, title: Title, label: Span) -> Candidate | None:
    start, end = title.span
    text = document.text[start:end].strip()
    block = document.blocks[index]
    if not text or len(text) > 400 or not any(map(str.isalpha, text)) or len(text.split()) > MAX_WORDS:
        return None
    plain = label[0] == label[1] and not title.mark and not is_typeset(block, text)
    if plain and (len(text) > PLAIN_LENGTH or has_verb(text)):
        return None
    printed = document.text[label[0] : label[1]]
    enumerator = parse_enumerator(printed) if printed else None
    sentence = has_verb(text)
    named = len(text) <= (PLAIN_LENGTH if sentence else LONG_TITLE)
    kind, known = classify(text) if named else ("other", 0.0)
    if kind == "appendix":
        known = 1.0
    after = next(following(document, index), None)
    body = bool(title.mark) or reads_as_body(document, after)
    candidate = Candidate(
        block=index,
        start=block.start,
        title=title.span,
        text=text,
        mark=title.mark,
        label=printed,
        enumerator=enumerator,
        number_span=_number_span(document.text, label, enumerator),
        look=_look(block, title.span, text),
        kind=kind,
        known=known,
        gap=block.gap or block.start == 0,
        list_level=block.level if block.kind is BlockKind.LIST_ITEM else 0,
        body=body,
        solid=bool(title.mark) or is_solid(document, after),
        strict=body and not title.mark and not printed and reads_as_title(text, block),
        parent=is_parent(document, index),
        opens=block.bold and block.kind is BlockKind.LIST_ITEM and _is_paragraph(document, after),
        told=title.told,
        rest=block.end - end if title.mark else 0,
    )
    candidate.like = likeness(candidate, sentence)
    return candidate


def _is_paragraph(document: Document, block: Block | None) -> bool:
    return block is not None and block.kind is BlockKind.PARAGRAPH and not block.bold and is_solid(document, block)


def _number_span(text: str, label: Span, enumerator: Enumerator | None) -> Span | None:
    if enumerator is None or enumerator.scheme is Scheme.BULLET:
        return None
    at = text.find(enumerator.text, label[0], label[1])
    return (at, at + len(enumerator.text)) if at >= 0 else label


def _look(block: Block, span: Span, text: str) -> Look:
    return Look(
        markup=block.level if block.kind is BlockKind.HEADING else 0,
        bold=block.bold or block.bold_end >= span[1],
        capitals=is_capitals(text),
        underline=block.underline,
        italic=block.italic,
        size=round(block.size * 5),
    )
