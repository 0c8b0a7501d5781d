"""Numbers that run without a gap, and an agenda that was followed (X9, X12)."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain
from minutebook_models import BlockKind, Section, SectionKind, Span

_NUMBER = re.compile(r"(?P<stem>.*?)(?P<last>\d+)[.):]?")
_WORD = re.compile(r"[^\W\d_]{3,}")
_ITEM = re.compile(r"\s*(?:item\s+)?(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)[.):]?\s+\S", re.IGNORECASE)
"""An item of an agenda with its number or letter; a line without one may be a remark."""
_FEWEST_STEPS = 3
_SMALL = frozenset(
    {"the", "and", "for", "any", "from", "with", "item", "items", "report", "reports", "update", "meeting"}
)


def numbering(minutes: Minutes) -> Verdict:
    """Item numbers run on: none is skipped and none stands twice."""
    chains: dict[tuple[str | None, str], list[tuple[int, Section]]] = defaultdict(list)
    for section in minutes.record.sections:
        if section.number and section.kind != SectionKind.APPENDIX and (match := _NUMBER.fullmatch(section.number)):
            chains[section.parent, match["stem"]].append((int(match["last"]), section))
    steps = [(a, b) for chain in chains.values() for a, b in pairwise(chain)]
    if not steps:
        return not_applicable("no items are numbered")
    breaks = [(a, b) for a, b in steps if b[0] != a[0] + 1]
    if not breaks:
        return passed(f"{len(steps) + 1} numbers run on")
    (before, first), (after, second) = breaks[0]
    spans = (first.evidence[0], second.evidence[0])
    said = f"number {second.number} stands twice" if after == before else f"{second.number} follows {first.number}"
    regular = len(breaks) == 1 and len(steps) >= _FEWEST_STEPS and 0 <= after - before <= 2
    if minutes.read_well and regular and not _explained(minutes, first, second, before + 1):
        return failed(said, spans)
    return uncertain(said, spans)


def _explained(minutes: Minutes, first: Section, second: Section, number: int) -> bool:
    """Whether a break may be our reading: the number stands between, or the same heading or a table comes again."""
    between = minutes.text[first.evidence[0].end : second.evidence[0].start]
    again = first.number == second.number and bool(_words(first.title) & _words(second.title))
    rows = [block for block in minutes.record.blocks if block.kind == BlockKind.ROW]
    in_table = any(row.start <= section.start < row.end for row in rows for section in (first, second))
    skipped = first.number != second.number
    named = re.search(
        rf"(?:^|[\s(]){number}\s*[.):](?!\d)|^\s*{number}\b|\b(?:item|no\.?|#)\s*{number}\b",
        between,
        re.IGNORECASE | re.MULTILINE,
    )
    joined = re.match(rf"\s*(?:[,&]|and|to|[-–])\s*{number}\b", between)
    return again or in_table or (skipped and bool(named or joined))


def agenda_followed(minutes: Minutes) -> Verdict:
    """Every item of the agenda has its minute."""
    agendas = [s for s in minutes.sections(SectionKind.AGENDA) if len(_lines(minutes, s)) >= 3]
    if not agendas:
        return not_checkable("no agenda stands in the document")
    agenda = agendas[0]
    minuted = [_words(s.title) for s in minutes.record.sections if s.start >= agenda.end]
    if len(minuted) < 3:
        return not_checkable("the items after the agenda were not told apart", agenda.evidence)
    body = set(_WORD.findall(minutes.text[agenda.end :].casefold()))
    without = []
    for span in _lines(minutes, agenda):
        words = _words(minutes.text[span.start : span.end])
        if words and not any(words & title for title in minuted):
            without.append((span, bool(words & body) or not _ITEM.match(minutes.text[span.start : span.end])))
    if not without:
        return passed("every item of the agenda has its minute", agenda.evidence)
    told = f'no minute was found for "{minutes.quote(without[0][0])}" of the agenda'
    spans = tuple(span for span, _ in without)
    sure = minutes.read_well and all(not elsewhere for _, elsewhere in without)
    return failed(told, spans) if sure else uncertain(told, spans)


def _lines(minutes: Minutes, section: Section) -> list[Span]:
    start = section.evidence[0].end
    found = re.finditer(r"[^\n]+", minutes.text[start : section.end])
    return [Span(start=start + m.start(), end=start + m.end()) for m in found if len(m[0].split()) <= 14]


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _SMALL


TESTS = {"numbering": numbering, "agenda_followed": agenda_followed}
