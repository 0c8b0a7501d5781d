"""The lines of the head: which make up the title, which name a body, which belong together as one phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from minutebook.components.header.lines import Head, is_row, strip
from minutebook.document import Document, Span
from minutebook.rules import Match, rule_set
from minutebook.values.calendar import find_dates

LONGEST_TITLE = 420
LONGEST_LINE = 160
_OPEN_END = re.compile(
    r"(?:\b(?:of|the|at|on|and|for|in|held|via|annual|general|regular|special|monthly|ordinary|extraordinary|municipal)|[,&])$",
    re.IGNORECASE,
)
_PLACE_END = re.compile(
    r"\b(?:city|town|village|county|township|parish|borough|district|school|community)$", re.IGNORECASE
)
_BODY_START = re.compile(r"(?:council|board|commission|committee|meeting|district)\b", re.IGNORECASE)
_OPEN_START = re.compile(r"(?:of|held|on|at|in|and|for|via|by)\b|&", re.IGNORECASE)
_SENTENCE = re.compile(
    r"[a-z]{2}[.!?]\s+[A-Z][a-z]|\b(?:was|were|has|have|had|will|is|are|should|would|could|must|shall|called|reported|asked|agreed|discussed)\b"
)
TELLS = re.compile(
    r"\W*(?:when|that|meet|met|motion|it|due|on motion|this (?!is)|these (?!are)|present|attend|link"
    r"|the (?:meeting|council|board|committee) (?:was |then |had ){0,2}(?:called|adjourned|closed|ended|opened)"
    r"|meeting (?:was )?(?:called|started|opened|began|commenced|convened|held|adjourned|closed|ended))\b",
    re.IGNORECASE,
)
"""How lines begin that tell something of the meeting rather than naming it."""
_DATED_END = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?,?$", re.IGNORECASE)
_MONTH_START = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE
)
_UNFINISHED = re.compile(r"\b(?:held|meeting of|proceedings at)\b", re.IGNORECASE)
_CRUMBS = re.compile(r"[^\W\d] (?:>|»|›|::) [^>»›\n]{2,60} (?:>|»|›|::) ")
"""The way to a page ("Home > Town Hall > Minutes"), which names no body."""
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
            if span[0] < span[1] and not _CRUMBS.search(document.text, *part):
                spans.append((index, span))
        sentence = is_sentence(document.text, block.start, block.end) or TELLS.match(
            document.text, block.start, block.end
        )
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
    if (
        _OPEN_END.search(before)
        or (_PLACE_END.search(before) and _BODY_START.match(text, span[0]))
        or (
            _OPEN_START.match(text, span[0])
            and (lines[-1].title or lines[-1].naming)
            and not (_SENTENCE.search(text, *span) and find_dates(before))
        )
    ):
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
    title = (
        short
        and words is not None
        and "://" not in text[start:end]
        and not _SENTENCE.search(text, start, end)
        and not TELLS.match(text, start, end)
    )
    rest = rule_set("header", part="filler")
    bare = title and end - start < 60 and not _left(text, start, end, list(rest.find(text, start, end)))
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
