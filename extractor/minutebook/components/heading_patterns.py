"""Headings that only their pattern in the document shows: the days of a long meeting, labels within reports."""

from __future__ import annotations

import re
from bisect import bisect_left

from minutebook.components.heading_model import Candidate
from minutebook.components.heading_words import PEOPLE, is_date, is_office, names_person
from minutebook.document import BlockKind, Document

WORD = re.compile(r"[A-Za-z]{3}")
LABEL_WORDS = 5
MOST_DAYS = 6
"""No meeting goes on for longer; more dates are those of a calendar or a chronicle."""
SCRAP = 30
"""Shorter lines are hardly text of an item."""
FEWEST_ITEMS = 4
"""So many labels at least are the items of minutes."""
FEWEST_SLOTS = 3
NO_PARAGRAPHS = frozenset({BlockKind.FURNITURE, BlockKind.ROW, BlockKind.LIST_ITEM})
REPORTS = frozenset({"reports", "old_business", "new_business", "any_other_business"})


def days(document: Document, found: list[Candidate]) -> set[int]:
    """Lines that are a date alone, where several cut the minutes into days; their number is part of the date."""
    dated = [c for c in found if c.gap and not c.mark and _is_day(document, c)]
    apart = [
        c
        for i, c in enumerate(dated)
        if c.block + 2 < len(document.blocks)
        and (i == 0 or c.block - dated[i - 1].block > 1)
        and (i + 1 == len(dated) or dated[i + 1].block - c.block > 1)
    ]
    if not 2 <= len({_line(document, c).casefold() for c in apart}) <= MOST_DAYS or len({c.look for c in apart}) > 1:
        return set()
    for candidate in apart:
        candidate.title = (document.blocks[candidate.block].start, candidate.title[1])
        candidate.text = document.text[candidate.title[0] : candidate.title[1]]
        candidate.enumerator = candidate.number_span = None
        candidate.rule = "day"
    return {candidate.block for candidate in apart}


def _line(document: Document, candidate: Candidate) -> str:
    return document.text[document.blocks[candidate.block].start : candidate.title[1]]


def _is_day(document: Document, candidate: Candidate) -> bool:
    line = _line(document, candidate)
    return WORD.search(line) is not None and is_date(line)


def slots(found: list[Candidate], accepted: set[int]) -> set[int]:
    """All lines that open with a slot of time, where most of them are headings anyhow ("10:15-10:30 Budget")."""
    timed = [c for c in found if c.timed]
    sure = {c.look for c in timed if c.block in accepted}
    if sum(c.block in accepted for c in timed) < max(FEWEST_SLOTS, len(timed) // 2):
        return set()
    return {c.block for c in timed if c.look in sure and c.like >= 0.0}


def labelled_reports(document: Document, found: list[Candidate], accepted: set[int]) -> set[int]:
    """Labels that open the items of a section of reports ("Footpaths: …", "Clerk – …")."""
    starts = sorted(accepted)
    labels: set[int] = set()
    for section in found:
        if section.block not in accepted or section.kind not in REPORTS or section.mark:
            continue
        after = bisect_left(starts, section.block + 1)
        end = starts[after] if after < len(starts) else len(document.blocks)
        inside = [c for c in found if section.block < c.block < end and _is_topic(c)]
        if len(inside) >= 2 and len(inside) >= 0.6 * _paragraphs(document, section.block + 1, end) and _alike(inside):
            labels |= {c.block for c in inside}
    return labels


def _paragraphs(document: Document, first: int, end: int) -> int:
    """How many blocks of a section are text: feet of pages, rows, scraps of lines and items of lists are none."""
    return sum(
        block.end - block.start >= SCRAP and block.kind not in NO_PARAGRAPHS for block in document.blocks[first:end]
    )


def labelled_items(document: Document, found: list[Candidate], accepted: set[int]) -> set[int]:
    """Labels that open nearly every paragraph of minutes that have no other headings ("Fair: …", "Uniforms: …")."""
    topics = [c for c in found if _is_topic(c) and c.mark in ("colon", "dash") and c.kind not in PEOPLE]
    if len(topics) < FEWEST_ITEMS or any(c.block in accepted and c.mark not in ("colon", "dash") for c in found):
        return set()
    between = topics[-1].block - topics[0].block + 1
    known = sum(c.known >= 0.5 for c in topics)
    if not known or len(topics) < 0.7 * between or not _alike(topics):
        return set()
    return {c.block for c in topics}


def _is_topic(candidate: Candidate) -> bool:
    words = candidate.text.split()
    return (
        candidate.mark in ("colon", "dash", "stop", "bold")
        and not candidate.counts
        and not candidate.bulleted
        and len(words) <= LABEL_WORDS
        and (candidate.like >= 0.0 or is_office(candidate.text))
        and not names_person(candidate.text)
    )


def _alike(inside: list[Candidate]) -> bool:
    """Whether the labels are those of different topics, set off in one way."""
    return len({c.text.casefold() for c in inside}) == len(inside) and len({c.mark for c in inside}) == 1
