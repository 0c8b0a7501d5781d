"""What looks like a heading and is none: the document's own title, lists of people, closing formulas."""

from __future__ import annotations

import re
from collections import Counter

from minutebook.components.heading_model import Candidate, Look
from minutebook.components.heading_words import PEOPLE, classify, is_date, is_office, names_document
from minutebook.document import Document
from minutebook.values.numbering import Scheme
from minutebook.values.people import parse_person, read_person

LABELS = frozenset({"colon", "bold", "dash", "caps"})
"""What sets a label off from a list."""
LONGEST_LABEL = 40
LONGEST_LIST = 400
ASIDE = re.compile(r"\([^()]{0,60}\)")
PIECES = re.compile(r"[,;]|\band\b|&|\n")
TELLING = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|to|moved|said|asked|the)\b")
"""Words of sentences, which no list of names has."""
PAGE = re.compile(r"page \d+(?: of \d+)?$|\d+ of \d+$", re.I)
DOCUMENTS = frozenset(
    {"report", "minutes", "record", "notes", "proceedings", "summary", "summary record", "draft report"}
)
"""What a document calls itself in a line of its title."""
MEETING = re.compile(r"\b(?:meeting|minutes|proceedings|session)\b", re.I)
CONTENTS = re.compile(r"(?:table of )?contents[ .:]*", re.I)
MOVERS = re.compile(r"(?:motion|mover|moved|seconder|seconded|second)(?: by\b| ?:(?= ?[A-Z]))", re.I)
"""Who moved something, which word processors' styles for headings are often put upon."""
REPEATED = 3
HEAD = 14
"""The document's own title stands in its first blocks."""


def without_false(document: Document, headings: list[Candidate]) -> list[Candidate]:
    """The headings without those that only look like it."""
    headings = _without_title(document, headings)
    headings = [c for c in headings if c.kind != "signatures" or c.look.markup]
    headings = [c for c in headings if not MOVERS.match(c.text)]
    headings = [c for c in headings if not CONTENTS.fullmatch(c.text) and not _is_listed(document, c)]
    headings = _without_people(document, headings)
    headings = _without_page_heads(_without_repeated(headings))
    return _without_lone(_without_lists_of_people(headings))


def _without_lone(headings: list[Candidate]) -> list[Candidate]:
    """Leave out the one line of a document that reads like a heading and by nothing else is one ("Adjourned at 9")."""
    if len(headings) != 1 or headings[0].counts or headings[0].mark or headings[0].look.typeset:
        return headings
    return [] if headings[0].kind == "adjournment" else headings


def _without_people(document: Document, headings: list[Candidate]) -> list[Candidate]:
    """Leave out a name that is numbered beneath "Absent", and a label with nothing but a name after it."""
    kept: list[Candidate] = []
    for candidate in headings:
        above = kept[-1] if kept and kept[-1].kind in PEOPLE else None
        names = _counts_people(document, candidate, above) if candidate.counts else _labels_people(document, candidate)
        if candidate.look.markup or not names:
            kept.append(candidate)
    return kept


def _counts_people(document: Document, candidate: Candidate, above: Candidate | None) -> bool:
    """Whether a numbered line beneath the heading of a list of people is a name, or has people beneath it."""
    if above is None:
        return False
    beside = above.block == candidate.block - 1
    if beside and not candidate.known and parse_person(document.text, *candidate.title):
        return True
    return _heads_people(document, candidate)


def _labels_people(document: Document, candidate: Candidate) -> bool:
    """Whether nothing but a name or a list of names stands after a label."""
    after = (candidate.title[1], document.blocks[candidate.block].end)
    if candidate.mark == "colon" and _is_person(document.text, *after):
        return True
    return candidate.mark in LABELS and not candidate.known and _lists_people(document.text, *after)


def _lists_people(text: str, start: int, end: int) -> bool:
    """Whether what stands after a label is a list of names and nothing else ("Board: Ann Bell, Jo Fay (chair)")."""
    if not 8 <= end - start <= LONGEST_LIST or TELLING.search(text, start, end):
        return False
    pieces = [piece for piece in PIECES.split(ASIDE.sub("", text[start:end]).strip(" :.–—-\t\n")) if piece.strip()]
    named = [p for p in pieces if (person := parse_person(p.strip())) is not None and " " in person.name]
    return (len(named) >= 2 and 2 * len(named) > len(pieces)) or (
        len(named) == 1 and len(pieces) == 2 and is_office(pieces[1])
    )


def _heads_people(document: Document, candidate: Candidate) -> bool:
    """Whether a numbered line within the list of those present has a person beneath it ("(A) Officers")."""
    if candidate.block + 1 >= len(document.blocks) or candidate.mark or not _is_lettered(candidate):
        return False
    if candidate.known and candidate.kind not in (*PEOPLE, "elections"):
        return False
    below = document.blocks[candidate.block + 1]
    start, end = below.cells[0] if below.cells else (below.content or below.start, below.end)
    return read_person(document.text, max(start, below.content), end) is not None


def _is_listed(document: Document, candidate: Candidate) -> bool:
    """Whether a plain line is a name that stands right below "Present", "Absent" and the like."""
    if candidate.block == 0 or candidate.counts or candidate.mark or candidate.look.typeset or candidate.known:
        return False
    before = document.block_text(candidate.block - 1)
    if len(before) > LONGEST_LABEL or classify(before)[0] not in PEOPLE:
        return False
    return _is_person(document.text, *candidate.title)


def _is_lettered(candidate: Candidate) -> bool:
    return candidate.enumerator is not None and candidate.enumerator.scheme in (Scheme.ALPHA, Scheme.ROMAN)


def _is_person(text: str, start: int, end: int) -> bool:
    """Whether what stands after a label is a name and nothing else."""
    start += len(text[start:end]) - len(text[start:end].lstrip(" :–—-\t"))
    person = parse_person(text, start, end) if end - start <= 60 else None
    return person is not None and " " in person.name


def _without_repeated(headings: list[Candidate]) -> list[Candidate]:
    """Leave out what stands again and again over parts of items ("REPLY"): a label, where no markup says otherwise."""
    times = Counter(c.text.casefold() for c in headings if not c.counts and not c.look.markup)
    return [c for c in headings if c.counts or c.look.markup or c.known or times[c.text.casefold()] < REPEATED]


def _without_page_heads(headings: list[Candidate]) -> list[Candidate]:
    """Leave out running heads that came through as headings: "Page 2", the document's name again and again."""
    times = Counter(c.text.casefold() for c in headings)
    again = {text for text, count in times.items() if count > 1 and names_document(text)}
    return [c for c in headings if not PAGE.match(c.text) and (c.counts or c.known or c.text.casefold() not in again)]


def _without_lists_of_people(headings: list[Candidate]) -> list[Candidate]:
    """Leave out "Present:" and the like where it is not typeset like the other headings."""
    others = [c for c in headings if c.kind not in PEOPLE]
    return [c for c in headings if c.kind not in PEOPLE or c.counts or c.look.markup or _like_others(c, others)]


def _like_others(candidate: Candidate, others: list[Candidate]) -> bool:
    if candidate.look.typeset and sum(bool(c.look.markup) for c in others) > 0.6 * len(others):
        return False
    if candidate.mark and not candidate.counts and sum(c.counts for c in others) > 0.7 * len(others):
        return False
    alike = sum(c.mark == candidate.mark and _alike(candidate, c) for c in others)
    return alike >= 2 or alike >= 0.5 * len(others) > 0


def _alike(one: Candidate, other: Candidate) -> bool:
    if not one.look.typeset:
        return not other.look.typeset and one.counts == other.counts
    return bool(_type(one.look) & _type(other.look))


def _type(look: Look) -> set[str]:
    marks = {"bold": look.bold or bool(look.markup), "capitals": look.capitals, "underline": look.underline}
    return {name for name, present in marks.items() if present} | ({f"size {look.size}"} if look.size >= 6 else set())


def _without_title(document: Document, headings: list[Candidate]) -> list[Candidate]:
    """Leave out the document's own title: heading lines before any section that name the meeting or have no text."""
    first = headings[0] if headings else None
    if first and first.text.strip(".: ").lower() == "minutes" and not (first.look.markup or first.mark or first.counts):
        alike = sum(_line(c.look) == _line(first.look) and not c.counts and not c.mark for c in headings)
        headings = headings if alike > 2 or _about_minutes(document, first) else headings[1:]
    for position, candidate in enumerate(headings):
        if candidate.block > HEAD or not _is_title_line(document, candidate, headings):
            return headings[position:]
    return []


def _is_title_line(document: Document, candidate: Candidate, headings: list[Candidate]) -> bool:
    if candidate.run > 1 or candidate.mark or candidate.rule == "day":
        return False
    if candidate.text[0] == "(" and candidate.text[-1] == ")":
        return True  # an abbreviation or a remark beneath the name
    if candidate.text.strip(".: ").lower() in DOCUMENTS and _heads_nothing(candidate, headings):
        return True
    alone = candidate.look.markup == 1 and sum(c.look.markup == 1 for c in headings) == 1 and len(headings) > 1
    if alone or is_date(candidate.text):
        return True
    if candidate.kind == "reports" and candidate.solid and not MEETING.search(candidate.text):
        return False  # "Report of the Committee" and its text
    if candidate.known >= 0.3:
        return candidate.kind == "previous_minutes" and not _about_minutes(document, candidate)
    later = {_line(c.look) for c in headings if c.block > candidate.block and not c.mark}
    return names_document(candidate.text) or not candidate.body or _line(candidate.look) not in later


def _heads_nothing(candidate: Candidate, headings: list[Candidate]) -> bool:
    """Whether the next heading stands right below it, with no text between."""
    return any(other.block - candidate.block == 1 for other in headings)


def _line(look: Look) -> tuple[object, ...]:
    return (look.markup, look.bold, look.capitals, look.underline, look.size)


def _about_minutes(document: Document, candidate: Candidate) -> bool:
    """Whether the text under a heading "Minutes" is about the last meeting's minutes."""
    for block in document.blocks[candidate.block + 1 : candidate.block + 3]:
        if "minutes" in document.text[block.start : block.end].lower():
            return True
    return False
