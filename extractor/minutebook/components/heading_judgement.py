"""Which heading candidates are headings: each by its own features, all by those of their style."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from minutebook.components.heading_candidates import DATEISH, LABELS, PERSON, VERBS, WEAK_LABELS, Candidate
from minutebook.document import Document
from minutebook.values.numbering import Scheme

THRESHOLD = 1.9
PEOPLE = frozenset({"attendance", "apologies"})


def judge(document: Document, found: list[Candidate]) -> list[Candidate]:
    """The candidates that are headings, in order."""
    chained = _chains(found)
    styles: dict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    for candidate in found:
        candidate.score = _own(candidate, document, chained)
        styles[candidate.style].append(candidate)
    found = _without_repeated_labels(found)
    marked = sum(1 for c in found if c.markup) >= 3
    strong = sum(1 for c in found if c.markup or (c.score >= THRESHOLD and not c.strict))
    lift = {style: _style_lift(members, strong) for style, members in styles.items()}
    accepted = []
    for candidate in found:
        total = candidate.score + lift[candidate.style]
        if marked and candidate.run_in and not candidate.style[1]:
            total -= 1.5  # where headings are marked up, a plain run-in label is none
        if candidate.markup or total >= THRESHOLD:
            candidate.rule = "markup" if candidate.markup else "numbered" if candidate.block in chained else "style"
            candidate.confidence = 0.95 if candidate.markup else min(0.95, 0.6 + 0.1 * (total - THRESHOLD))
            accepted.append(candidate)
    return _without_lists_of_people(_without_title(document, accepted))


def _without_repeated_labels(found: list[Candidate]) -> list[Candidate]:
    """Leave out what stands three times and more before text ("MINUTES: …"): a label, not a title."""
    times = Counter(c.text.casefold() for c in found if c.run_in)
    return [c for c in found if not c.run_in or times[c.text.casefold()] < 3]


def _without_lists_of_people(accepted: list[Candidate]) -> list[Candidate]:
    """Leave out "Present:" and the like where it is not typeset like the other headings."""
    others = {_look(c) for c in accepted if c.kind not in PEOPLE}
    return [c for c in accepted if c.kind not in PEOPLE or c.number or c.markup or _look(c) in others]


def _look(candidate: Candidate) -> tuple[object, ...]:
    level, bold, caps, underline, size, *_ = candidate.style
    return (level, bold, caps, underline, size, candidate.run_in)


def _own(candidate: Candidate, document: Document, chained: set[int]) -> float:
    """The candidate's own evidence."""
    block = document.blocks[candidate.block]
    text = candidate.text
    words = len(text.split())
    _, bold, caps, underline, size, *_ = candidate.style
    score = 1.6 * candidate.known if candidate.known >= 0.3 else 0.0
    score += 1.0 * bool(bold) + 0.9 * bool(underline) + 1.0 * bool(caps) + (1.0 if isinstance(size, int) and size >= 6 else 0.0)
    score += 1.4 * (candidate.block in chained)
    score += 0.3 if words <= 8 else -0.6 if words > 14 else 0.0
    score -= 1.0 if words > 22 else 0.0
    score += 0.4 if candidate.body_after else -0.5
    score += 0.2 * block.gap
    score -= 0.5 if text.rstrip().endswith((".", ";", ",")) and not candidate.run_in else 0.0
    score -= 0.6 * candidate.run_in
    if candidate.parent_item and words <= 10 and not VERBS.search(text):
        score += 1.7
    return score - _against(candidate, words)


def _against(candidate: Candidate, words: int) -> float:
    """Evidence that it is a sentence, a person, a date or a label instead."""
    text = candidate.text
    against = 0.0
    if VERBS.search(text) and not candidate.style[2]:
        against += 1.3 if words > 4 else 0.6
    if PERSON.search(text):
        against += 1.0
    if DATEISH.fullmatch(text):
        against += 2.0
    if LABELS.fullmatch(text.strip(" :[]()*")):
        against += 2.0 if not candidate.known else 0.5
    if WEAK_LABELS.fullmatch(text.strip(" :")):
        against += 0.4
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"'(£$"):
        against += 1.2
    if candidate.enumerator is not None and candidate.enumerator.scheme is Scheme.BULLET:
        against += 1.2
    return against


def _style_lift(members: list[Candidate], strong: int) -> float:
    """What a style's members together say of it: known titles lift, no text beneath sinks.

    Plain lines that read like titles are headings where a document has hardly any stronger ones.
    """
    count = len(members)
    known = sum(1 for c in members if c.known >= 0.5)
    lift = 1.2 * known / count + (0.4 if known >= 2 else 0.0)
    if members[0].run_in and known >= 3 and known >= 0.4 * count:
        return lift + 0.6
    if members[0].strict:
        return lift + (0.2 if strong >= 4 else 1.2 if count >= 2 else 0.4)
    if count >= 3:
        mean = sum(c.score for c in members) / count
        lift += max(-0.8, min(0.6, mean - THRESHOLD + 0.6))
    return lift


def _chains(found: list[Candidate]) -> set[int]:
    """Blocks whose numbers run on 1, 2, 3 … (or 4.1, 4.2 …) over the document with text between them."""
    runs: dict[tuple[object, ...], list[list[Candidate]]] = defaultdict(list)
    for candidate in found:
        if candidate.enumerator is None or candidate.enumerator.scheme is Scheme.BULLET:
            continue
        _extend(runs[candidate.enumerator.style], candidate)
    chained = set()
    for lists in runs.values():
        for run in lists:
            spread = sum(1 for a, b in zip(run, run[1:], strict=False) if b.block - a.block > 1 or a.run_in)
            if len(run) >= 2 and spread >= 0.5 * (len(run) - 1):
                chained |= {c.block for c in run}
    return chained


def _extend(lists: list[list[Candidate]], candidate: Candidate) -> None:
    """Add a candidate to the run that it continues, else start a run with it."""
    assert candidate.enumerator is not None
    parts = candidate.enumerator.parts
    for run in reversed(lists[-4:]):
        last = run[-1].enumerator
        assert last is not None
        if len(last.parts) == len(parts) and last.parts[:-1] == parts[:-1] and 0 < parts[-1] - last.parts[-1] <= 2:
            run.append(candidate)
            return
        if candidate.enumerator.scheme is Scheme.REFERENCE and len(last.parts) == len(parts):
            run.append(candidate)
            return
    lists.append([candidate])


NAMING = re.compile(r"\b(?:minutes|meeting|proceedings|agm)\b|\b(?:19|20)\d\d\b|^(?:held|venue|date|time|location|place|on|at)\b", re.I)
"""Words of a document's own title: what it is, when and where."""


def _without_title(document: Document, accepted: list[Candidate]) -> list[Candidate]:
    """Leave out the document's own title: heading lines before any section that name the meeting or have no text."""
    for position, candidate in enumerate(accepted):
        if candidate.block > 14 or not _is_title_line(candidate, accepted):
            return accepted[position:]
    return [] if len(accepted) <= 2 and all(c.block <= 14 for c in accepted) else accepted


def _is_title_line(candidate: Candidate, accepted: list[Candidate]) -> bool:
    if candidate.number is not None or candidate.run_in:
        return False
    alone = candidate.markup == 1 and sum(c.markup == 1 for c in accepted) == 1 and len(accepted) > 1
    if alone or candidate.known >= 0.5:
        return alone or (candidate.kind == "previous_minutes" and not candidate.body_after)
    return bool(NAMING.search(candidate.text)) or not candidate.body_after
