"""What the title says besides the date: kind and number of the meeting, the title itself, its status."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations, Value
from minutebook.components.header.lines import Head, flat, strip
from minutebook.components.header.scanning import Hit
from minutebook.components.header.titles import LONGEST_LINE, TELLS, Naming, is_sentence
from minutebook.document import BlockKind, Document, Span
from minutebook.rules import Match, rule_set
from minutebook.values.numbering import parse_roman

FIRST_LINES = 8
SHORT = 60
"""Up to this length a line near the top can say which meeting it was without being the title."""
_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
)
_STEMS_OF_TENS = "twent thirt fort fift sixt sevent eight ninet"
_TENS = {stem + end: 10 * tens for tens, stem in enumerate(_STEMS_OF_TENS.split(), 2) for end in ("y", "ieth")}
_ORDINALS = {word: number for number, word in enumerate(_WORDS.split(), 1)}


def read_kind(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `kind` from a label, the title or the sentence that opens the meeting."""
    rules = rule_set("header", part="kind")
    text = found.document.text
    for item in head.values("kind"):
        if match := rules.first(text[slice(*item.value)] + " meeting"):
            found.meeting["kind"] = Value(match.rule.sets["kind"], (item.value,), match.rule.id, 0.95)
            return
    spans = [
        (line.start, line.end) for line in naming.lines if not line.label and (line.title or line.end - line.start < 80)
    ]
    spans += _front_titles(found.document, head)
    for start, end in spans:
        if match := _earliest(list(rules.find(text, start, end))):
            found.meeting["kind"] = Value(
                match.rule.sets["kind"], ((match.start, match.end),), match.rule.id, match.rule.confidence
            )
            return
    _opening_kind(found, head)


def _front_titles(document: Document, head: Head) -> list[Span]:
    """The lines of the front matter that give the document's title."""
    blocks = [
        document.blocks[i]
        for i in head.front
        if document.block_text(i).lower().startswith(("title", "subtitle", "description", "+++", "date ="))
    ]
    return [(block.start, block.end) for block in blocks]


def _opening_kind(found: Annotations, head: Head) -> None:
    document = found.document
    kinds, opening = rule_set("header", part="kind"), rule_set("header", part="held")
    for index in range(head.blocks[0] if head.blocks else 0, min(len(document.blocks), head.end + 6)):
        block = document.blocks[index]
        stop = min(block.end, block.start + 300)
        held = opening.first(document.text, block.start, stop)
        if held is None or block.kind is BlockKind.FURNITURE:
            continue
        match = _earliest(list(kinds.find(document.text, block.start, stop)))
        if (
            match is not None
            and abs(match.start - held.start) < 120
            and not _earlier_one(document.text, block.start, match.start)
        ):
            span = (match.start, match.end)
            found.meeting["kind"] = Value(match.rule.sets["kind"], (span,), match.rule.id, match.rule.confidence - 0.1)
            return


_EARLIER = re.compile(
    r"\b(?:last|previous|minutes of|next|prior|preceding|that|every|each|approv\w+|motion|moved)\b[^.]{0,60}$",
    re.IGNORECASE,
)


def _earlier_one(text: str, start: int, at: int) -> bool:
    """Whether it is another meeting whose kind is told."""
    return _EARLIER.search(text, start, at) is not None


def _earliest(matches: list[Match]) -> Match | None:
    return min(matches, key=lambda m: m.start, default=None)


def read_number(found: Annotations, head: Head, naming: Naming, hits: list[Hit]) -> None:
    """Set `number` from a label, the title or the sentence that opens the meeting."""
    text = found.document.text
    for item in head.values("number"):
        value = text[slice(*item.value)]
        if len(value) <= 20 and any(c.isdigit() for c in value):
            found.meeting["number"] = Value(value, (item.value,), item.rule, 0.9)
            return
    spans = [(line.start, line.end) for line in naming.lines if line.title]
    spans += _front_titles(found.document, head)
    spans += [
        (line.start, line.end)
        for line in naming.lines[:FIRST_LINES]
        if not (line.title or line.label) and line.end - line.start <= SHORT
    ]
    spans += [(h.match.start, min(h.end, h.match.end + 80)) for h in hits if h.part == "opening"][:2]
    for start, end in spans:
        match = rule_set("header", part="number").first(flat(text, start, end))
        if match is None:
            continue
        first, last = match.groups["number"]
        if number := _number(text[start + first : start + last]):
            span = (start + first, start + last)
            found.meeting["number"] = Value(number, (span,), match.rule.id, match.rule.confidence)
            return


def _number(printed: str) -> str | None:
    """The number as a person would type it: "4" for "Fourth" and "4th"; a Roman numeral stays."""
    word = printed.lower()
    tens, _, units = word.partition("-")
    if tens in _TENS and (not units or units in _ORDINALS):
        return str(_TENS[tens] + _ORDINALS.get(units, 0))
    if word in _ORDINALS:
        return str(_ORDINALS[word])
    if word[0].isdigit():
        return re.sub(r"(?:st|nd|rd|th)$", "", printed, flags=re.IGNORECASE)
    return printed if parse_roman(printed) else None


def read_title(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `title`: the line of the title, else that of a label or the front matter, else the first line."""
    text = found.document.text
    headings = {section.block for section in found.sections}
    for item in head.values("title"):
        if (
            item.block not in head.front
            and item.block < head.end
            and rule_set("header", part="title").first(text, *item.value)
        ):
            _put_title(found, strip(text, item.value, " \t\"'"), 0.85)
            return
    for position, line in enumerate(naming.lines):
        if line.title and not line.label and not (line.block in headings and position > 2):
            following = naming.lines[position + 1] if position + 1 < len(naming.lines) else None
            joined = line.bare and following is not None and following.naming and not following.label
            start = following.start if joined and following and following.block == line.block else line.start
            _put_title(found, (start, following.end if joined and following else line.end), 0.85)
            return
    for item in head.values("title"):
        if item.block in head.front:
            _put_title(found, strip(text, item.value, " \t\"'"), 0.85)
            return
    first = naming.lines[0] if naming.lines else None
    if (
        first
        and first.end - first.start <= LONGEST_LINE
        and not first.label
        and not is_sentence(text, first.start, first.end)
        and not TELLS.match(text, first.start)
    ):
        _put_title(found, (first.start, first.end), 0.6)


def _put_title(found: Annotations, span: Span, confidence: float) -> None:
    title = " ".join(found.document.text[slice(*span)].split())
    if title:
        found.meeting["title"] = Value(title, (span,), "en/header/title", confidence)


def read_status(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `status`: whether these minutes call themselves draft or approved."""
    document = found.document
    rules = rule_set("header", part="status")
    headings = {section.block for section in found.sections}
    spans = [
        (line.start, line.end)
        for line in naming.lines[:8]
        if line.end - line.start < 250 and not line.label and line.block not in headings
    ]
    spans += [
        (item.label[0], item.value[1])
        for item in head.values("status") + head.values("title")
        if item.block in head.front
    ]
    spans += [(document.blocks[i].start, document.blocks[i].end) for i in head.banner]
    spans += [(b.start, b.end) for b in document.blocks[-4:] if b.end - b.start < 120]
    for start, end in spans:
        match = rules.first(document.text, start, end)
        if match is not None:
            value = Value(match.rule.sets["status"], ((match.start, match.end),), match.rule.id, 0.85)
            found.meeting["status"] = value
            return
