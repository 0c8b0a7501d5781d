"""Rolls: a name and a word of presence on each line or row, whatever stands between ("Ward 2 Ann Roe .... Absent")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from minutebook.components.attendance import marks
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, read_label
from minutebook.document import BlockKind, Document, Span
from minutebook.values.people_lists import Listed, split_people

FEWEST = 3
"""So many lines in a row make a roll that nothing announced."""
_RULE = "en/attendance/roll"
_SEAT = re.compile(
    r"(?:[A-Z][\w-]{2,20} )?"
    r"(?:District|Dist\.|Ward|Seat|Place|Position|Zone|Division|Area|Precinct|Post|Beat|Riding|Block|Lot)"
    r"\s+(?:No\.?\s*)?(?:\d{1,3}|[IVX]{1,5}|[A-Z])\b[:.,–-]?\s+"
)
_MARK = re.compile(
    r"\b(?P<mark>present|absent|excused|here|apolog(?:y|ies))\b"
    r"(?P<rest>\s*(?:[(,;–—-]|\b(?:via|by|from|until|at|with|without|on|in|remotely|late)\b).{0,60})?[\s.]*\Z",
    re.IGNORECASE,
)
_LEADER = " \t.…_·:–—-,"


def read_roll(
    document: Document, index: int, end: int, group: Group | None, run: int, *, seats: bool = False
) -> tuple[list[Candidate], int] | None:
    """The people of a roll in lines from a block on, and the index after it; None where there is none.

    seats: only a roll whose lines begin with the seat of each member.
    """
    people: list[Candidate] = []
    stop = index
    while stop < end and (found := _of_block(document, stop, group, run)):
        if seats and found[0].affiliation is None:
            break
        people += found
        stop += 1
    return (people, stop) if len(people) >= FEWEST else None


def _of_block(document: Document, index: int, group: Group | None, run: int) -> list[Candidate]:
    """The people of a block all of whose lines are lines of a roll; none otherwise."""
    block = document.blocks[index]
    if block.kind in (BlockKind.ROW, BlockKind.FURNITURE):
        return []
    start = max(block.content, block.start)
    spans = [(max(line.start, start), line.end) for line in block.lines if line.end > start] or [(start, block.end)]
    people = [_of_line(document.text, span, group, run, index) for span in spans]
    return [person for person in people if person] if all(people) else []


def _of_line(text: str, span: Span, group: Group | None, run: int, index: int) -> Candidate | None:
    if span[1] - span[0] > 140:
        return None
    mark = _MARK.search(text, *span)
    if mark is None:
        return None
    seat = _SEAT.match(text, *span)
    begin = seat.end() if seat else span[0]
    listed = _one(text, begin, _end(text, begin, mark.start()))
    if listed is None:
        return None
    words = Group(_RULE, 0.85, mark.span("mark"), "present")
    candidate = Candidate(listed, group if group and group.status else words, run, index)
    candidate.affiliation = (seat.start(), _end(text, *seat.span())) if seat else None
    _mark(text, candidate, mark.span("mark"), (mark.start(), span[1]))
    return candidate


def _one(text: str, start: int, end: int) -> Listed | None:
    """The one person that a stretch names, in full or by title."""
    found = split_people(text, start, end, one=True)
    if len(found.entries) != 1 or not found.clean or not found.people:
        return None
    person = found.people[0].person
    return found.people[0] if person and (person.titled or " " in person.name) else None


def _end(text: str, start: int, end: int) -> int:
    """The end without the points or the dash that lead on to the mark."""
    return start + len(text[start:end].rstrip(_LEADER))


def _mark(text: str, candidate: Candidate, mark: Span, whole: Span) -> None:
    candidate.status, candidate.status_span = marks.status_of(text[slice(*mark)]), mark
    candidate.remarks.append(whole)


def rolled_rows(text: str, cells: Mapping[int, Sequence[Span]], rows: range, run: int) -> list[Candidate]:
    """Rows of a roll under the label in its first cell: "ROLL CALL: | Ann Roe | Present"; empty where one is not."""
    filled = {i: [span for span in cells[i] if text[slice(*span)].strip()] for i in rows}
    first = filled.get(rows.start, [])
    label = read_label(text, *first[0], "label") if len(first) > 2 else None
    if label is None or not label.explicit or label.status is None or text[label.content : first[0][1]].strip():
        return []
    filled[rows.start] = first[1:]
    people: list[Candidate] = []
    for i in rows:
        mark = _MARK.match(text, *filled[i][-1]) if len(filled[i]) > 1 else None
        listed = _one(text, *filled[i][0]) if mark else None
        if mark is None or listed is None:
            return []
        candidate = Candidate(listed, replace(label, role=None), run, i)
        _mark(text, candidate, mark.span("mark"), filled[i][-1])
        people.append(candidate)
    return people
