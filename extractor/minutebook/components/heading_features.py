"""How a block looks as a heading: whether it reads like a title, and whether text stands beneath it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.components.heading_model import Candidate
from minutebook.components.heading_words import (
    has_participle,
    has_verb,
    is_capitals,
    is_date,
    is_label,
    is_office,
    names_person,
    title_case,
)
from minutebook.document import Block, BlockKind, Document

INNER_STOP = re.compile(r"[a-z]{4}\. [A-Z][a-z]+ [a-z]")
"""A sentence ends within it, and another goes on."""
FEWEST_SPACES = 3
"""A line of less than four words is a catchword, even with a full stop."""
POSSESSIVE = re.compile(r"[’']s [A-Z]")


def is_typeset(block: Block, text: str) -> bool:
    return block.kind is BlockKind.HEADING or block.bold or block.underline or block.size >= 1.1 or is_capitals(text)


def reads_as_title(text: str, block: Block) -> bool:
    return (
        len(text.split()) <= 16
        and (block.gap or block.start == 0)
        and text[0].isupper()
        and text[-1] not in ".;,"
        and text.count(",") < 2
        and not has_verb(text)
        and (len(text.split()) <= 4 or not has_participle(text))
        and (not names_person(text) or bool(POSSESSIVE.search(text)))
        and not is_date(text)
        and not is_label(text)
    )


def reads_as_body(document: Document, block: Block | None) -> bool:
    """Whether a block reads like text under a heading: long, or a sentence, or an item of a list."""
    if block is None:
        return False
    text = document.text[block.content or block.start : block.end]
    return (
        len(text) > 60 or text.rstrip().endswith((".", ";", ")")) or has_verb(text) or block.kind is BlockKind.LIST_ITEM
    )


def is_solid(document: Document, block: Block | None) -> bool:
    if block is None:
        return False
    start = block.content or block.start
    length = block.end - start
    if block.kind is BlockKind.LIST_ITEM:
        return length > 30
    return length > 50 and (has_verb(document.text, start, block.end) or document.text[block.end - 1] in ".:;")


def following(document: Document, index: int) -> Iterator[Block]:
    for block in document.blocks[index + 1 : index + 6]:
        if block.kind is not BlockKind.FURNITURE:
            yield block


def likeness(candidate: Candidate, sentence: bool) -> float:
    """How much a candidate's words read like a title's rather than a sentence's, a name's or a label's."""
    text = candidate.text
    words = len(text.split())
    score = 0.5 if words <= 8 else 0.2 if words <= 14 else -0.2 if words <= 22 else -0.8
    if sentence and words > 22:
        return score - 1.5
    if sentence:
        score -= 1.4 if words > 4 else 0.8
    elif has_participle(text):
        score -= 0.3
    if INNER_STOP.search(text) and not candidate.counts and not candidate.look.typeset:
        score -= 0.8
    if text.endswith((".", ";", ",")) and not candidate.mark and not (candidate.parent and words <= 5):
        score -= 0.5
    if title_case(text) >= 0.6 and words > 1:
        score += 0.3
    if names_person(text) and not POSSESSIVE.search(text):
        score -= 0.8
    if is_office(text) and not (candidate.counts or candidate.look.markup or candidate.parent):
        score -= 1.0
    if candidate.mark and len(text) <= 3 and not candidate.known:
        score -= 1.5  # the initials of a speaker
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'‘(£$€#" or candidate.timed):
        score -= 1.2
    return score - _otherwise(candidate)


def _otherwise(candidate: Candidate) -> float:
    """Evidence that it is a date or a mere label."""
    if is_date(candidate.text) or (candidate.counts and is_date(f"{candidate.label} {candidate.text}")):
        return 2.0
    if is_label(candidate.text):
        allowed = (
            (candidate.counts and (candidate.look.typeset or candidate.known >= 0.9))
            or candidate.look.markup
            or candidate.parent
        )
        return 0.6 if allowed else 2.5
    text = candidate.text
    blank = sum(map(str.isspace, text))
    return 1.5 if 2 * sum(map(str.isalpha, text)) < len(text) - blank and not candidate.timed else 0.0


def is_parent(document: Document, index: int) -> bool:
    """Whether a list item has text in items one level deeper beneath it (not only names or catchwords)."""
    block = document.blocks[index]
    if block.kind is not BlockKind.LIST_ITEM or not block.level:
        return False
    deeper = []
    for other in document.blocks[index + 1 : index + 9]:
        if other.kind is not BlockKind.LIST_ITEM or other.level <= block.level:
            break
        deeper.append(other)
    text = sum(b.end - b.start > 60 or _tells(document.text, b.content or b.start, b.end) for b in deeper)
    named = document.text[block.start : block.end].rstrip().endswith(":")
    return text > 0 if named else 2 * text >= len(deeper) > 0


def _tells(text: str, start: int, end: int) -> bool:
    """Whether an item is a sentence: by its verb, or by its full stop where it is no catchword."""
    if has_verb(text, start, end):
        return True
    return text[start:end].endswith(".") and text.count(" ", start, end) >= FEWEST_SPACES
