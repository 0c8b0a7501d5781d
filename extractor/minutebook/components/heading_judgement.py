"""Which heading candidates are headings: numbered ones run by run, the others by the company of their style."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from minutebook.components.heading_filters import without_false
from minutebook.components.heading_model import Candidate
from minutebook.components.heading_patterns import days, labelled_items, labelled_reports, slots
from minutebook.components.heading_runs import Run, runs_of
from minutebook.components.heading_words import PEOPLE, has_verb
from minutebook.document import Document
from minutebook.values.numbering import Scheme, parse_enumerator

RUN_THRESHOLD = 0.85
THRESHOLD = 2.2
MARKED_THROUGHOUT = 8
"""So many headings in the markup are all of them: nested lists beneath them are talk."""
SHORT = 60
"""Up to this length in characters the parts of an item are named rather than told."""
SOLID = 0.9
FEWEST_TOLD, AMONG = 2, 0.4
"""So many lettered sentences, and such a share of the letters, make labels between them part of an item's list."""
OFFICE_FILLED = re.compile(r"\b(?:nominat|elected|unopposed|re-elected|proposed by|duly)\w*", re.I)
"""What stands in the rows of a list of officers ("a. President – Ann Lee, nominated by …")."""


def judge(document: Document, found: list[Candidate]) -> list[Candidate]:
    """The candidates that are headings, in order."""
    accepted = _numbered(document, found)
    accepted |= _others(found, len(accepted))
    accepted |= days(document, found)
    accepted |= slots(found, accepted)
    accepted |= labelled_reports(document, found, accepted)
    accepted |= labelled_items(document, found, accepted)
    headings = [candidate for candidate in found if candidate.block in accepted or candidate.look.markup]
    for candidate in headings:
        if candidate.look.markup:
            candidate.rule, candidate.confidence = "markup", 0.95
    return without_false(document, headings)


def _numbered(document: Document, found: list[Candidate]) -> set[int]:
    """Blocks of the numbered headings: those of the runs that read like titles with text beneath them."""
    by_block = {candidate.block: candidate for candidate in found}
    accepted: set[int] = set()
    totals: dict[tuple[object, ...], list[float]] = defaultdict(list)
    runs = runs_of(found)
    for run in runs:
        total = _run_score(document, run, by_block)
        totals[*run.style, run.members[0].look.typeset].append(total)
        for member in run.members:
            member.score = total
    for run in runs:
        typeset = run.members[0].look.typeset
        good = sum(total >= RUN_THRESHOLD for total in totals[*run.style, typeset])
        apart = typeset or run.members[0].look.italic
        kin = 0.3 if good >= (1 if apart else 2) or _beneath(run, accepted, by_block) else 0.0
        if run.members[0].score + kin >= RUN_THRESHOLD:
            for member in filter(_belongs, run.members):
                member.rule, member.confidence = "numbered", min(0.95, 0.75 + 0.1 * (member.score - RUN_THRESHOLD))
                accepted.add(member.block)
    return accepted


def _beneath(run: Run, accepted: set[int], by_block: dict[int, Candidate]) -> bool:
    """Whether a run of names with texts carries on the number right above it ("6. Motions" / "6.1 Cllr. Low")."""
    first = run.members[0]
    upper = by_block.get(first.block - 1)
    if upper is None or upper.block not in accepted or upper.enumerator is None or first.enumerator is None:
        return False
    return (
        len(first.enumerator.parts) == len(upper.enumerator.parts) + 1
        and first.enumerator.parts[:-1] == upper.enumerator.parts
        and run.spread >= 0.8
        and max(m.title[1] - m.title[0] for m in run.members) <= SHORT
    )


def _run_score(document: Document, run: Run, by_block: dict[int, Candidate]) -> float:
    """What a run's members together say of it: how they read, look, and whether they have text."""
    members = run.members
    count = len(members)
    typeset = sum(m.look.typeset for m in members) / count
    italic = sum(m.look.italic and not m.look.typeset and not m.mark for m in members) / count
    score = run.like + 0.9 * typeset + 0.6 * italic + 0.7 * sum(m.known for m in members) / count
    score += 0.15 * min(4, sum(m.known >= 0.5 for m in members))
    score += 1.2 * (run.spread - 0.5)
    score += 0.2 if count >= 3 else 0.0 if count == 2 else -0.4
    if run.blocks_between >= 0.8:
        score += min(0.4, max(0.0, 0.05 * (count - 3)))
    if typeset < 0.5 and run.spread < 0.5:
        score -= 1.0
    if _led_in(document, members[0], by_block):
        score -= 0.4 if run.blocks_between >= 0.5 else 1.0
    if sum(m.mark != "" and _fills_office(document, m) for m in members) > 0.5 * count:
        score -= 0.8
    if typeset < 0.5 and _among_sentences(document, run):
        score -= 0.6
    if count >= 4 and len({m.text.casefold() for m in members}) < 0.75 * count:
        score -= 1.5  # names and labels come again and again, titles do not
    return score


def _fills_office(document: Document, member: Candidate) -> bool:
    block = document.blocks[member.block]
    return block.end - block.start < 160 and OFFICE_FILLED.search(document.text, member.title[1], block.end) is not None


def _among_sentences(document: Document, run: Run) -> bool:
    """Whether lettered labels stand among letters of the same list that are sentences: the list is within an item."""
    first = run.members[0]
    if first.enumerator is None or first.enumerator.scheme is not Scheme.ALPHA or not first.mark:
        return False
    titled = {member.block for member in run.members if member.mark}
    lo = hi = first.block
    while lo > 0 and _is_lettered(document, lo - 1):
        lo -= 1
    while hi + 1 < len(document.blocks) and _is_lettered(document, hi + 1):
        hi += 1
    others = [i for i in range(lo, hi + 1) if i not in titled]
    told = sum(has_verb(document.text, document.blocks[i].content, document.blocks[i].end) for i in others)
    return told >= FEWEST_TOLD and told >= AMONG * (told + len(titled))


def _is_lettered(document: Document, index: int) -> bool:
    """Whether a block is an item with a letter of the alphabet."""
    enumerator = parse_enumerator(label) if (label := document.blocks[index].label) else None
    return enumerator is not None and (enumerator.scheme is Scheme.ALPHA or enumerator.also is not None)


def _led_in(document: Document, first: Candidate, by_block: dict[int, Candidate]) -> bool:
    """Whether a sentence with a colon leads into the run ("The Board resolved:"): a list within it, no headings."""
    if first.block == 0 or not document.block_text(first.block - 1).rstrip().endswith((":", ":-", ":–")):
        return False
    before = by_block.get(first.block - 1)
    return before is None or before.like < 0 or not (before.counts or before.look.typeset)


def _belongs(member: Candidate) -> bool:
    """Whether a member of a run of headings is one itself: an item of some length that is all sentence is not."""
    if member.look.typeset or member.mark:
        return member.like > -1.6
    if member.text.endswith(".") and len(member.text.split()) > 8 and member.like <= -1.0:
        return False
    return member.like > -1.0 or (len(member.text.split()) <= 30 and member.like > -1.8 and member.body)


def _others(found: list[Candidate], numbered: int) -> set[int]:
    """Blocks of the unnumbered headings."""
    styles: dict[tuple[object, ...], list[Candidate]] = defaultdict(list)
    repeated = Counter(c.text.casefold() for c in found if c.mark)
    plain = [c for c in found if not c.counts and not (c.mark and repeated[c.text.casefold()] >= 3)]
    marked = sum(1 for c in found if c.look.markup)
    for candidate in plain:
        candidate.score = _own(candidate, marked)
        styles[candidate.style].append(candidate)
    strong = numbered + sum(1 for c in plain if c.look.markup or (c.score >= THRESHOLD and not c.strict))
    accepted = set()
    for members in styles.values():
        lift = _lift(members, strong)
        for candidate in members:
            total = candidate.score + lift - (_run_in_doubt(candidate) if marked >= 3 else 0.0)
            if total >= THRESHOLD:
                candidate.confidence = min(0.95, 0.6 + 0.1 * (total - THRESHOLD))
                accepted.add(candidate.block)
    return accepted


def _open_paragraphs(members: list[Candidate]) -> bool:
    """Whether short titles open paragraph after paragraph ("Balance Sheet. The Treasurer read …")."""
    titles = [c for c in members if c.mark in ("stop", "dash") and c.gap and c.like >= 0.4 and len(c.text.split()) <= 8]
    return len(titles) >= 5 and len(titles) >= 0.7 * len(members)


def _run_in_doubt(candidate: Candidate) -> float:
    """Where a document marks its headings up, a label that text runs on from is hardly one."""
    if not candidate.mark:
        return 1.0 if candidate.text.endswith(":") and not (candidate.look.markup or candidate.parent) else 0.0
    return 1.5 if candidate.look.typeset else 2.0


def _own(candidate: Candidate, marked: int) -> float:
    """An unnumbered candidate's own evidence."""
    look = candidate.look
    known = candidate.known
    score = candidate.like + (1.6 * known if known >= 0.3 else 0.3 if known >= 0.15 else 0.0)
    score += 1.0 * look.bold + 0.9 * look.underline + 1.0 * look.capitals
    score += 1.0 * (look.size >= 6) + 1.2 * (look.size >= 7)
    score += 0.4 if candidate.body else -0.5
    score += 0.2 * candidate.gap
    score -= 0.6 * (bool(candidate.mark) and candidate.mark != "bold")
    score += 0.4 if candidate.opens else -1.2 * candidate.bulleted
    score += 1.2 * candidate.timed
    score += 1.2 * (candidate.mark == "row" and candidate.text.endswith(":"))
    score += 0.8 * (candidate.mark == "star")
    if candidate.parent and candidate.like >= -0.3:
        score += 0.8 if marked >= MARKED_THROUGHOUT else 2.3
    return score


def _lift(members: list[Candidate], strong: int) -> float:
    """What a style's members together say of it: known titles lift, no text beneath sinks.

    Plain lines that read like titles are headings where a document has hardly any stronger ones.
    """
    count = len(members)
    known = sum(1 for c in members if c.known >= 0.5 and not (c.mark and c.kind in PEOPLE))
    lift = 1.2 * known / count + (0.4 if known >= 2 else 0.0)
    if members[0].mark and known >= 3 and known >= 0.4 * count:
        return lift + 0.6
    if strong < 4 and known >= 2 and _open_paragraphs(members):
        return lift + 1.3
    if members[0].strict and not members[0].look.typeset and not members[0].timed:
        solid = count >= 3 and sum(c.solid for c in members) >= 0.6 * count
        return lift + (SOLID if strong >= 4 and solid else 0.2 if strong >= 4 else 1.2 if count >= 2 else 0.4)
    if count >= 3:
        mean = sum(c.score for c in members) / count
        lift += max(0.0 if members[0].parent else -0.8, min(0.6, mean - THRESHOLD + 0.6))
        if members[0].look.typeset and sum(c.body for c in members) >= 0.7 * count:
            lift += 0.3
    return lift
