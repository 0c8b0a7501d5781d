"""A last look at all decisions of a document: what was told twice, what is none, outcomes that follow."""

from __future__ import annotations

import re
from itertools import pairwise

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.deferral import defers
from minutebook.components.decisions.draft import HEADED, Draft
from minutebook.components.decisions.serials import number_drafts
from minutebook.components.decisions.units import content_words
from minutebook.document import Span

_ADJOURN = re.compile(r"\badjourn", re.IGNORECASE)
_MINUTES = re.compile(r"\bminutes\b|\bas (?:a )?(?:true|correct|accurate)\b", re.IGNORECASE)
_SUBSTITUTE = re.compile(r"\b(?:substitute|as amended|amended motion|revised motion)\b", re.IGNORECASE)
_ON_MOTION = re.compile(
    r"(?:\W*|[^;]{0,80}?(?<!discussion )(?<!vote )(?<!debate )(?<!voted )(?<!ruling )(?<!spoke )\b)"
    r"(?:up)?on (?:a |the )?(?:motion|proposal|proposition|nomination) (?:made )?(?:by|of)\b",
    re.IGNORECASE,
)
"""A sentence that tells what was done "on motion of" somebody."""
_TITLE_REST = re.compile(r"\W*(?:\([^)]{0,40}\))?\W*")
_SUMMARY = re.compile(
    r"\b(?:summary|decisions|outcomes|resolutions|(?<!call to )(?<!calls to )actions?|action items)\b", re.IGNORECASE
)


def review(drafts: list[Draft], found: Annotations) -> list[Draft]:
    """The drafts that are decisions, each told once."""
    text = found.document.text
    kept = [draft for draft in drafts if not _is_nothing(draft, text)]
    for draft, following in pairwise(kept):
        if draft.outcome is None and draft.movers and _SUBSTITUTE.search(text, *following.texts[0]):
            draft.outcome, draft.inferred = "withdrawn", "replaced"
    number_drafts(kept, found.document, found.sections)
    for draft in kept:
        _infer(draft, text)
        if draft.outcome == "carried" and defers(draft, text):
            draft.outcome = "deferred"
        _number(draft, found)
    return _told_once(kept, found)


def _is_nothing(draft: Draft, text: str) -> bool:
    """A motion's wording alone, as agendas print it."""
    bare = not (draft.outcome or draft.movers or draft.seconders or draft.tally or draft.ballots)
    return bare and draft.rule.endswith("/motion_to") and not _ADJOURN.search(text, *draft.texts[0])


def _infer(draft: Draft, text: str) -> None:
    """Outcomes that are not printed and follow all the same."""
    if draft.outcome is not None:
        return
    counts = draft.tally.counts
    if "for" in counts and "against" in counts and counts["for"] != counts["against"]:
        draft.outcome, draft.inferred = ("carried" if counts["for"] > counts["against"] else "lost"), "majority"
    elif counts.get("for", 0) > counts.get("abstain", 0) and "against" not in counts:
        draft.outcome, draft.inferred = "carried", "majority"
    elif len(draft.ballots) > 1 and all(ballot.option == "yes" for ballot in draft.ballots):
        draft.outcome, draft.inferred = "carried", "all_voted_yes"
    elif len(draft.ballots) > 2 and (lead := _lead(draft)):
        draft.outcome, draft.inferred = ("carried" if lead > 0 else "lost"), "majority"
    elif _ADJOURN.search(text, *draft.texts[0]):
        draft.outcome, draft.inferred = "carried", "meeting_ended"
    elif draft.movers and draft.seconders and any(_MINUTES.search(text, *span) for span in draft.texts):
        draft.outcome, draft.inferred = "carried", "minutes_confirmed"
    elif _ON_MOTION.match(text, *draft.texts[0]):
        draft.outcome, draft.inferred = "carried", "done_on_motion"


def _lead(draft: Draft) -> int:
    """By how many named votes those in favour lead."""
    return sum((ballot.option == "yes") - (ballot.option == "no") for ballot in draft.ballots)


def _number(draft: Draft, found: Annotations) -> None:
    """The number of a resolution that its heading bears."""
    block = found.document.block_at(min(start for start, _ in draft.texts))
    index = found.section_of[block] if block < len(found.section_of) else None
    if draft.identifier or not (draft.movers or draft.kind in ("motion", "resolution", "approval")):
        return
    before = found.document.blocks[block - 1] if block else None
    line = HEADED.match(found.document.text, before.start, before.end) if before else None
    headed = HEADED.match(found.document.text, *found.sections[index].heading) if index is not None else None
    if line and before and not _TITLE_REST.fullmatch(found.document.text, line.end(), before.end):
        line = None
    if match := line or headed:
        start = match.start() + len(match[0]) - len(match[0].lstrip(' *"“'))
        draft.identifier = (" ".join(found.document.text[start : match.end()].split()), (start, match.end()))


def _told_once(drafts: list[Draft], found: Annotations) -> list[Draft]:
    """Leave out what a summary of decisions tells again, or what it tells more fully."""
    text = found.document.text
    words = [set(content_words(text[slice(*draft.texts[0])])) for draft in drafts]
    summary = [_in_summary(draft, found) for draft in drafts]
    if not any(summary) or all(summary):
        return drafts
    dropped = set()
    for i, mine in enumerate(words):
        if not summary[i] or len(mine) < 4:
            continue
        for j, other in enumerate(words):
            if summary[j] or j in dropped or len(other) < 4:
                continue
            shared = len(mine & other)
            if shared >= 0.6 * min(len(mine), len(other)):
                drafts[j].identifier = drafts[j].identifier or _row_number(drafts[i], found)
                dropped.add(j if len(mine) >= len(other) and not drafts[j].movers else i)
                break
    return [draft for i, draft in enumerate(drafts) if i not in dropped]


_ROW_NUMBER = re.compile(r"\W*(?P<number>(?:[A-Z]{1,3}[-. ]?)?\d+(?:[./-]\d+)*)\W*")


def _row_number(draft: Draft, found: Annotations) -> tuple[str, Span] | None:
    """The number in the first cell of a row of decisions ("D4.1 | Fee raised")."""
    block = found.document.blocks[found.document.block_at(draft.texts[0][0])]
    number = _ROW_NUMBER.fullmatch(found.document.text, *block.cells[0]) if len(block.cells) > 1 else None
    return (number["number"], number.span("number")) if number else None


def _in_summary(draft: Draft, found: Annotations) -> bool:
    block = found.document.block_at(draft.texts[0][0])
    index = found.section_of[block] if block < len(found.section_of) else None
    if index is None:
        return False
    return _SUMMARY.search(found.document.text, *found.sections[index].heading) is not None
