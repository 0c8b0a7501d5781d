"""Where appended papers begin: minutes and reports of other bodies, whose people and acts are not this meeting's.

A wrong answer loses everything after it, so an appendix is believed only behind the end of the meeting, or where
it calls itself one and nothing after it belongs to a meeting.
"""

from __future__ import annotations

import re

from minutebook.components.annotations import Section
from minutebook.document import BlockKind, Document

ENDED = re.compile(
    r"\b(?:meeting|session|conference|agm|business|proceedings)\b[^.]{0,60}?"
    r"\b(?:closed|closing|adjourn(?:ed|ment)?|ended|concluded|dissolved|terminated|finished)\b"
    r"|^(?:meeting )?(?:adjourn(?:ed|ment)?|closed?|ends?|ended)\b|\bclosed? the meeting\b|\bmeeting clos(?:e|ed|ure)\b"
    r"|^minutes (?:prepared|taken|recorded|submitted) by\b|^respectfully submitted\b",
    re.I,
)
CLOSE = re.compile(r"\badjourn|\bclos(?:e|ed|ing|ure)\b|\bend of\b", re.I)
BODY = (
    r"\b(?:committee|sub-?committee|board|panel|group|association|council|commission|society|task ?force|trust|club)\b"
)
OTHER_PAPER = re.compile(
    rf"{BODY}.{{0,40}}\b(?:notes|minutes|report)\b"
    rf"|\b(?:minutes|notes|report) (?:of|from) (?:the )?.{{0,40}}(?:{BODY}|\bofficer\b)|\bmeeting notes\b",
    re.I,
)
"""Titles of papers that another body wrote."""
MEETING_KINDS = frozenset(
    {"call_to_order", "attendance", "apologies", "adjournment", "next_meeting", "any_other_business", "public_comment"}
)
"""Sections that only a meeting has."""


def appendix_start(document: Document, sections: list[Section]) -> int | None:
    """First block of appended papers; None where there are none beyond doubt."""
    end = _end_of_meeting(document, sections)
    for index, section in enumerate(sections):
        title = document.text[section.heading[0] : section.heading[1]]
        later = {other.kind for other in sections[index + 1 :] if other.level <= section.level}
        if section.number is not None or later & {"adjournment", "call_to_order"}:
            continue
        behind = end is not None and section.block > end
        if section.kind == "appendix" and section.level == 1:
            if behind or (section.start > 0.5 * len(document.text) and not later & MEETING_KINDS):
                return section.block
        elif behind and (_other_paper(title) or (section.level == 1 and _long_rest(document, section))):
            return section.block
    return None


def _other_paper(title: str) -> bool:
    return OTHER_PAPER.search(title) is not None and "previous" not in title.lower()


def _long_rest(document: Document, section: Section) -> bool:
    """Whether so much follows that it can be nothing but papers handed out with the minutes."""
    return len(document.blocks) - section.block > 60 and len(document.text) - section.start > 0.4 * len(document.text)


def _end_of_meeting(document: Document, sections: list[Section]) -> int | None:
    """Block that tells the end of the meeting; None where nothing does."""
    headings = [s.block for s in sections if s.kind == "adjournment" and CLOSE.search(document.text, *s.heading)]
    if headings:
        return headings[-1]
    blocks = document.blocks
    for index in range(len(blocks) // 3, len(blocks)):
        block = blocks[index]
        if block.kind is BlockKind.SIGNATURE:
            return index
        if block.end - block.start < 200 and ENDED.search(document.text[block.start : block.end]):
            return index
    return None
