"""The lines of the title, and what they say besides the date: kind and number of the meeting, title, status."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from minutebook.components.annotations import Annotations, Value
from minutebook.components.header.lines import Head, is_row, strip
from minutebook.components.header.scanning import Hit
from minutebook.document import BlockKind, Document, Span
from minutebook.rules import Match, rule_set
from minutebook.values.calendar import find_dates
from minutebook.values.numbering import parse_roman

LONGEST_TITLE = 420
LONGEST_LINE = 160
_OPEN_END = re.compile(
    r"(?:\b(?:of|the|at|on|and|for|in|held|via|annual|general|regular|special|monthly|ordinary|extraordinary|municipal)|[,&])$", re.IGNORECASE
)
_PLACE_END = re.compile(r"\b(?:city|town|village|county|township|parish|borough|district|school|community)$", re.IGNORECASE)
_BODY_START = re.compile(r"(?:council|board|commission|committee|meeting|district)\b", re.IGNORECASE)
_OPEN_START = re.compile(r"(?:of|held|on|at|in|and|for|via|by)\b|&", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-z]{2}[.!?]\s+[A-Z][a-z]|\b(?:was|were|has|have|had|will|is|are|should|would|could|must|shall|called|reported|asked|agreed|discussed)\b")
_TELLS = re.compile(
    r"\W*(?:when|that|meet|met|motion|it|due|on motion|this (?!is)|these (?!are)|present|attend|link|meeting (?:was )?(?:called|started|opened|began|commenced|convened|held))\b",
    re.IGNORECASE,
)
_DATED_END = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?,?$", re.IGNORECASE)
_MONTH_START = re.compile(r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:held|meeting of|proceedings at)\b", re.IGNORECASE)
_ORDINALS = {
    word: n
    for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(), 1)
}
MAX_LINES = 30


@dataclass(frozen=True, slots=True)
class TitleLine:
    """A line of the head, or several that are one phrase; offsets into the document."""

    start: int
    end: int
    title: bool
    """It says that these are minutes or that this is a meeting."""
    naming: bool
    """It holds a word for a body."""
    label: bool
    """It is a labelled line."""
    block: int
    bare: bool = False
    """It says "Minutes" or the like and nothing else."""


@dataclass(slots=True)
class Naming:
    """The lines of the head in order."""

    lines: list[TitleLine] = field(default_factory=list)

    @property
    def titles(self) -> list[TitleLine]:
        """Those that say that these are minutes or that this is a meeting."""
        return [line for line in self.lines if line.title]


def read_lines(head: Head) -> Naming:
    """Cut the head into its lines; lines that are one phrase are taken together."""
    document = head.document
    labelled = {item.block for item in head.labelled if item.field not in ("title", "body")}
    lines: list[TitleLine] = []
    for block, span in _spans(document, head):
        if len(lines) >= MAX_LINES:
            break
        joined = _join(document.text, lines, span, block, labelled)
        lines.append(_line(document.text, joined, block, block in labelled))
    return Naming(lines)


def _spans(document: Document, head: Head) -> list[tuple[int, Span]]:
    """The lines and cells of the head, up to where two sentences in a row tell something."""
    spans: list[tuple[int, Span]] = []
    told = 0
    for index in head.blocks:
        block = document.blocks[index]
        parts = block.cells if is_row(block) else ((block.start, block.end),)
        for part in parts:
            span = strip(document.text, part)
            if span[0] < span[1]:
                spans.append((index, span))
        sentence = is_sentence(document.text, block.start, block.end) or _TELLS.match(document.text, block.start, block.end)
        told = told + 1 if sentence else 0
        if told == 2:
            break
    return spans


def _join(text: str, lines: list[TitleLine], span: Span, block: int, labelled: set[int]) -> Span:
    """The span, begun at the line before where the two are one phrase (which is then taken off the list)."""
    if not lines or block in labelled or lines[-1].label or span[1] - lines[-1].start > LONGEST_TITLE:
        return span
    before = text[lines[-1].start : lines[-1].end]
    if len(before) > LONGEST_LINE or span[1] - span[0] > 2 * LONGEST_LINE or _SENTENCE.search(before):
        return span
    if _unfinished(text, before, span):
        return lines.pop().start, span[1]
    if _OPEN_END.search(before) or (_PLACE_END.search(before) and _BODY_START.match(text, span[0])) or (_OPEN_START.match(text, span[0]) and (lines[-1].title or lines[-1].naming)):
        return lines.pop().start, span[1]
    return span


def _unfinished(text: str, before: str, span: Span) -> bool:
    """Whether a title is broken before its date: in capitals like the next line, or within the date."""
    if _DATED_END.search(before) and _MONTH_START.match(text, span[0]):
        return True
    capitals = before.isupper() and text[slice(*span)].isupper() and len(before) > 40
    return capitals and _UNFINISHED.search(before) is not None and not find_dates(before)


def _line(text: str, span: Span, block: int, label: bool) -> TitleLine:
    start, end = span
    short = end - start <= LONGEST_TITLE
    stop = min(end, start + LONGEST_TITLE)
    words = rule_set("header", part="title").first(text, start, stop)
    title = short and words is not None and "://" not in text[start:end] and not _SENTENCE.search(text, start, end) and not _TELLS.match(text, start, end)
    rest = rule_set("header", part="filler")
    bare = title and end - start < 60 and not _left(text, start, end, [m for m in rest.find(text, start, end)])
    naming = short and rule_set("header", part="body").first(text, start, stop) is not None
    return TitleLine(start, end, title, naming, label, block, bare)


def _left(text: str, start: int, end: int, fillers: list[Match]) -> str:
    """What is left of a line without the words that any title of minutes has."""
    left = list(text[start:end])
    for match in fillers:
        left[match.start - start : match.end - start] = " " * (match.end - match.start)
    return "".join(left).strip(" \t\n-–—:,.()*#|")


def is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a line tells something rather than naming it."""
    return _SENTENCE.search(text, start, end) is not None


def read_kind(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `kind` from a label, the title or the sentence that opens the meeting."""
    rules = rule_set("header", part="kind")
    text = found.document.text
    for item in head.values("kind"):
        if match := rules.first(text[slice(*item.value)] + " meeting"):
            found.meeting["kind"] = Value(match.rule.sets["kind"], (item.value,), match.rule.id, 0.95)
            return
    spans = [(line.start, line.end) for line in naming.lines if not line.label and (line.title or line.end - line.start < 80)]
    spans += _front_titles(found.document, head)
    for start, end in spans:
        if match := _earliest(list(rules.find(text, start, end))):
            found.meeting["kind"] = Value(match.rule.sets["kind"], ((match.start, match.end),), match.rule.id, match.rule.confidence)
            return
    _opening_kind(found, head)


def _front_titles(document: Document, head: Head) -> list[Span]:
    """The lines of the front matter that give the document's title."""
    blocks = [document.blocks[i] for i in head.front if document.block_text(i).lower().startswith(("title", "subtitle", "description", "+++", "date ="))]
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
        if match is not None and abs(match.start - held.start) < 120 and not _earlier_one(document.text, block.start, match.start):
            span = (match.start, match.end)
            found.meeting["kind"] = Value(match.rule.sets["kind"], (span,), match.rule.id, match.rule.confidence - 0.1)
            return


_EARLIER = re.compile(r"\b(?:last|previous|minutes of|next|prior|preceding|that|every|each|approv\w+|motion|moved)\b[^.]{0,60}$", re.IGNORECASE)


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
    spans += [(h.start, h.end) for h in hits if h.part == "opening"][:2]
    for start, end in spans:
        match = rule_set("header", part="number").first(text, start, end)
        if match is not None and (number := _number(text[slice(*match.groups["number"])])):
            found.meeting["number"] = Value(number, (match.groups["number"],), match.rule.id, match.rule.confidence)
            return


def _number(printed: str) -> str | None:
    """The number as a person would type it: "4" for "Fourth" and "4th"; a Roman numeral stays."""
    word = printed.lower()
    if word in _ORDINALS:
        return str(_ORDINALS[word])
    if word[0].isdigit():
        return re.sub(r"(?:st|nd|rd|th)$", "", printed)
    return printed if parse_roman(printed) else None


def read_title(found: Annotations, head: Head, naming: Naming) -> None:
    """Set `title`: the line of the title, else that of a label or the front matter, else the first line."""
    text = found.document.text
    headings = {section.block for section in found.sections}
    for item in head.values("title"):
        if item.block not in head.front and item.block < head.end and rule_set("header", part="title").first(text, *item.value):
            _put_title(found, strip(text, item.value, " \t\"'"), 0.85)
            return
    for position, line in enumerate(naming.lines):
        if line.title and not line.label and not (line.block in headings and position > 2):
            following = naming.lines[position + 1] if position + 1 < len(naming.lines) else None
            joined = line.bare and following is not None and following.naming and not following.label
            _put_title(found, (line.start, following.end if joined and following else line.end), 0.85)
            return
    for item in head.values("title"):
        if item.block in head.front:
            _put_title(found, strip(text, item.value, " \t\"'"), 0.85)
            return
    first = naming.lines[0] if naming.lines else None
    if first and first.end - first.start <= LONGEST_LINE and not first.label and not is_sentence(text, first.start, first.end) and not _TELLS.match(text, first.start):
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
    spans = [(line.start, line.end) for line in naming.lines[:8] if line.end - line.start < 250 and not line.label and line.block not in headings]
    spans += [(item.label[0], item.value[1]) for item in head.values("status") + head.values("title") if item.block in head.front]
    spans += [(b.start, b.end) for b in document.blocks[-4:] if b.end - b.start < 120]
    for start, end in spans:
        match = rules.first(document.text, start, end)
        if match is not None:
            value = Value(match.rule.sets["status"], ((match.start, match.end),), match.rule.id, 0.85)
            found.meeting["status"] = value
            return
