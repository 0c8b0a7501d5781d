"""Blocks that might be headings, with the features by which they are judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from minutebook.document import Block, BlockKind, Document, Span
from minutebook.rules import rule_set
from minutebook.values.numbering import Enumerator, Scheme, parse_enumerator

MAX_WORDS = 40
TAIL = re.compile(
    r"(?:[ \t]*[\[(][^\])]{0,30}\d ?(?:min|:\d\d)[^\])]{0,30}[\])]"  # "[10 min, until 12:20]"
    r"|[ \t]*(?:[-–—:,.(\[]|\bat\b)*[ \t]*\d{1,2}[:.]\d\d ?(?:[ap]\.? ?m\.?|hrs?|hours)?[)\]]*"  # a time
    r"|[ \t]*[-–—:(]+[ \t]*(?:carried|approved|passed|lost|none|nil|noted|received|accepted|defeated|tabled|deferred)\)?)[ .]*$",
    re.I,
)
RUN_IN = re.compile(r"(?P<title>[^:.–—\t]{2,70}?)(?: ?:(?=\s|$)|\.? [–—-]{1,2} |\.(?=\s[A-Z])|\s[–—]\s?|[–—]\s)")
LABELS = re.compile(
    r"(?:sub(?:stitute)? ?)?(?:motions?|moved(?: by)?|seconded(?: by)?|proposed(?: by)?|proposers?|seconders?|actions?(?: items?)?(?: required| by)?|resolved|resolution|result|vote|ayes?|nays?|noes|yes|no|"
    r"abstain(?:ed)?|abstentions?|decisions?|agreed|carried|status|note|notes|nb|n\.b|update|passed|lost|defeated|failed|adopted|approved|accepted|confirmed|unanimous(?:ly)?|voting results?|votes?|moved and seconded|recommended action|recommendation|recommendations|"
    r"discussion|background|for|against|owner|due|date|time|place|venue|location|chair(?:man|person)?|secretary|scribe|recorder|department\(? ?s?\)?|to|from|subject|re|cc|"
    r"topic|outcome|conclusion|q|a|question|answer|response|comment|summary of discussion|speakers?|by|title|claimant)",
    re.I,
)
WEAK_LABELS = re.compile(r"minutes|present|absent|apologies|agenda|in attendance|attendees|regrets|venue|held\b.*", re.I)
"""Labels that are headings only where the document writes its headings so."""
CAPS_RUN = re.compile(r"[A-Z][A-Z&'’/., -]{2,60}[A-Z](?=\s|[:–—-]|$)(?! ?[a-z]{1,2}\b)")
SENTENCE_START = re.compile(
    r" (?=(?:The|There|This|It|A|An|In|At|After|That|As|We|He|She|They|All|No|None|Nothing|Following|On|Cllrs?\.?|Mrs?\.?|Ms\.?|Dr\.?|Members|Councillors?|To|•)(?: [a-zA-Z]))"
)
SMALL = frozenset("a an and as at by for from in of on or the to with re per via & – -".split())
VERBS = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|be|been|moved|seconded|asked|said|reported|noted|agreed|stated|thanked|gave|advised|informed|explained|carried|discussed|should|shall|can|could|may|read|made|called|opened|closed|adjourned|ended|did|does|do|we|he|she|they|I)\b"
)
PERSON = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Cr|Prof|Sir|Rev|Councill?or|Messrs|H\.E)\.? [A-Z]")
DATEISH = re.compile(
    r"(?:\W*(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day|\.)?,?)?\W*(?:\d{1,2}(?:st|nd|rd|th)?\W+)?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\W*\d{0,2}(?:st|nd|rd|th)?\W*\d{0,4}\W*|[\d/.:\- ]+(?:[ap]\.?m\.?)?\W*",
    re.I,
)


@dataclass(slots=True)
class Candidate:
    """A block that may be a heading."""

    block: int
    start: int
    title: Span
    text: str
    number: str | None
    number_span: Span | None
    enumerator: Enumerator | None
    markup: int
    """Heading level stated by the format; 0 where none."""
    style: tuple[object, ...]
    """What headings of one kind in one document have in common."""
    run_in: bool
    kind: str
    known: float
    """Share of the title that a rule for section titles covers, 0..1."""
    body_after: bool
    strict: bool
    """A short line of its own that reads like a title and has text beneath: a heading even where nothing is bold."""
    parent_item: bool
    """A list item with items one level deeper beneath it."""
    score: float = 0.0
    rule: str = "style"
    confidence: float = 0.8

    @property
    def depth(self) -> int:
        """Depth that the numbering states: 1 for "3.", 2 for "3.1"; 0 where it states none."""
        if self.enumerator is None:
            return 0
        if self.enumerator.scheme is Scheme.DECIMAL:
            return len(self.enumerator.parts)
        return 1 if self.enumerator.scheme is Scheme.NUMBER else 0

    @property
    def family(self) -> tuple[object, ...]:
        """Style with the numbering's depth: headings of one family stand at one level."""
        return (*self.style, self.depth)


def candidates(document: Document) -> list[Candidate]:
    """All blocks that might be headings, in order."""
    return [candidate for index in range(len(document.blocks)) if (candidate := _candidate(document, index))]


def _candidate(document: Document, index: int) -> Candidate | None:
    block = document.blocks[index]
    if block.kind in (BlockKind.FURNITURE, BlockKind.SIGNATURE):
        return None
    if block.kind is BlockKind.ROW:
        return _row_candidate(document, index)
    span, run_in = _title_span(document, block)
    if span is None:
        return None
    return _build(document, index, span, run_in, block.label, (block.start, block.start + len(block.label)))


def _row_candidate(document: Document, index: int) -> Candidate | None:
    """A table row of a number and a title, as layout tables have them ("3" TAB "Finance")."""
    block = document.blocks[index]
    cells = [cell for cell in block.cells if document.text[cell[0] : cell[1]].strip()]
    if not 1 <= len(cells) <= 2:
        return None
    first = document.text[cells[0][0] : cells[0][1]]
    if len(cells) == 2:
        enumerator = parse_enumerator(first) if len(first) <= 12 else None
        if enumerator is None or enumerator.scheme is Scheme.BULLET:
            return None
        return _build(document, index, cells[1], False, first, cells[0])
    return _build(document, index, cells[0], False, "", (cells[0][0], cells[0][0]))


def _build(document: Document, index: int, span: Span, run_in: bool, label: str, label_span: Span) -> Candidate | None:
    span = _trim(document.text, span)
    title = document.text[span[0] : span[1]]
    if not title or len(title) > 400 or len(title.split()) > MAX_WORDS or not any(c.isalpha() for c in title):
        return None
    block = document.blocks[index]
    enumerator = parse_enumerator(label) if label else None
    numbered = enumerator is not None and enumerator.scheme is not Scheme.BULLET
    kind, known = classify(title)
    number = enumerator.text if enumerator is not None and numbered else None
    body_after = run_in or _body_follows(document, index)
    strict = body_after and not run_in and _reads_like_title(title, block) and not number
    parent_item = _has_deeper_items(document, index)
    return Candidate(
        block=index,
        start=block.start,
        title=span,
        text=title,
        number=number,
        number_span=_number_span(document.text, label_span, number) if number else None,
        enumerator=enumerator,
        markup=block.level if block.kind is BlockKind.HEADING else 0,
        style=(*_style(block, span, title, enumerator, run_in), strict, parent_item),
        run_in=run_in,
        kind=kind,
        known=known,
        body_after=body_after,
        strict=strict,
        parent_item=parent_item,
    )


def _reads_like_title(title: str, block: Block) -> bool:
    words = title.split()
    return (
        len(words) <= 12
        and (block.gap or block.kind is BlockKind.HEADING)
        and title[0].isupper()
        and title[-1] not in ".;,"
        and title.count(",") < 2
        and not VERBS.search(title)
        and not PERSON.search(title)
        and not DATEISH.fullmatch(title)
        and not LABELS.fullmatch(title.strip(" :"))
    )


def _has_deeper_items(document: Document, index: int) -> bool:
    block = document.blocks[index]
    following = next(_following(document, index), None)
    return block.kind is BlockKind.LIST_ITEM and block.level > 0 and following is not None and following.level > block.level


def _number_span(text: str, label: Span, number: str) -> Span:
    at = text.find(number, label[0], label[1])
    return (at, at + len(number)) if at >= 0 else label


def classify(title: str) -> tuple[str, float]:
    """The section kind that a title names, and which share of the title says so."""
    plain = title.strip(" :.-–—").replace("’", "'")
    match = rule_set("sections").first(plain)
    if match is None:
        return "other", 0.0
    words = max(1, len(plain.split()))
    return match.rule.sets["kind"], min(1.0, len(plain[match.start : match.end].split()) / words)


def _title_span(document: Document, block: Block) -> tuple[Span | None, bool]:
    """The title's span and whether text follows it in the same block."""
    start, end = max(block.content, block.start), block.end
    text = document.text[start:end]
    if block.kind is BlockKind.HEADING:
        return (start, end), False
    if start < block.bold_end < end and 2 <= block.bold_end - start <= 120:
        bold = document.text[start : block.bold_end].rstrip(" :.–—-\t")
        labelled = LABELS.fullmatch(bold.strip(" []()"))
        return (None, False) if labelled or not bold else ((start, start + len(bold)), True)
    length = _run_in_length(text, bool(block.label))
    if length < 0:
        return None, False
    if length:
        return (start, start + length), True
    return ((start, end), False) if len(text) < 300 else (None, False)


def _run_in_length(text: str, labelled: bool) -> int:
    """Length of a title that its text follows in the same block; 0 where the block is all title, -1 for a mere label."""
    mark = RUN_IN.match(text)
    if mark and LABELS.fullmatch(mark["title"].strip()) and text[mark.end() :].strip():
        return -1
    if labelled and len(text) > 40 and (run := _title_case_run(text)):
        return run
    if mark and _is_text(text[mark.end() :]) and not VERBS.search(mark["title"]):
        return mark.end("title")
    caps = CAPS_RUN.match(text)
    if caps and _is_text(text[caps.end() :]) and classify(caps.group())[1] >= 0.5:
        return caps.end()
    return 0


def _is_text(rest: str) -> bool:
    """Whether what follows a possible title is text and not the rest of the title: a sentence, or a long stretch."""
    rest = rest.strip(" :–—-")
    if not rest:
        return False
    return len(rest) > 80 or rest.endswith((".", ";", "!", "?")) or bool(VERBS.search(rest))


def _title_case_run(text: str) -> int:
    """Length of a title that runs on into its text without a mark ("Apologies and Welcome There were none"); 0 if none.

    The title is a run of capitalised and small words; it ends before a capitalised word that begins a sentence.
    """
    for match in SENTENCE_START.finditer(text, 4, 120):
        words = text[: match.start()].split()
        plain = sum(w[0].islower() and w.lower() not in SMALL for w in words)
        if words and len(words) <= 14 and plain <= len(words) // 4 and not VERBS.search(text, 0, match.start()):
            return match.start()
    return 0


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while match := TAIL.search(text, start, end):
        if match.start() <= start:
            break
        end = match.start()
    while end > start and text[end - 1] in " \t:-–—|":
        end -= 1
    while start < end and text[start] in " \t:-–—|*":
        start += 1
    return start, end


def _style(block: Block, span: Span, title: str, enumerator: Enumerator | None, run_in: bool) -> tuple[object, ...]:
    letters = [c for c in title if c.isalpha()]
    caps = len(letters) > 2 and sum(c.isupper() for c in letters) > 0.85 * len(letters)
    bold = block.bold or block.bold_end >= span[1]
    scheme = enumerator.scheme if enumerator else None
    level = block.level if block.kind is BlockKind.HEADING else 0
    return (level, bold, caps, block.underline, round(block.size * 5), scheme, enumerator.upper if enumerator else False, run_in)


def _body_follows(document: Document, index: int) -> bool:
    """Whether the next block reads like text under a heading: longer, or a sentence."""
    for block in _following(document, index):
        text = document.text[block.content or block.start : block.end]
        return len(text) > 60 or text.rstrip().endswith((".", ";", ")")) or bool(VERBS.search(text))
    return False


def _following(document: Document, index: int) -> Iterator[Block]:
    for block in document.blocks[index + 1 : index + 6]:
        if block.kind is not BlockKind.FURNITURE:
            yield block
