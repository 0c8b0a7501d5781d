"""Tables whose columns came out one after the other: names, then titles, then "Present", "Absent", then times.

Text taken from a laid-out page often holds a table so. The headings ("Attendee Name", "Title", "Status",
"Arrived") show it; names, titles and marks are counted off against one another, run by run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from minutebook.components.annotations import Annotations
from minutebook.components.attendance import marks
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group
from minutebook.document import BlockKind, Span
from minutebook.values.clock import find_times
from minutebook.values.designations import read_designation
from minutebook.values.people import parse_person
from minutebook.values.people_lists import Listed

_NAME = re.compile(
    r"(?:attendee|member|councill?or|director|board member|participant)?s? ?names?|attendees?|name of member",
    re.IGNORECASE,
)
_NAME_LAST = re.compile(r"(?<=[.:] )(?:attendee|member|councill?or) name$", re.IGNORECASE)
_OTHER = re.compile(
    r"title|position|role|office|status|attendance|arrived|departed|left|organi[sz]ation|time|district|ward",
    re.IGNORECASE,
)
_RULE = "en/attendance/columns"


@dataclass(slots=True)
class _Run:
    """Names and what was counted off against them."""

    names: list[tuple[int, Span]] = field(default_factory=list)
    titles: list[Span] = field(default_factory=list)
    statuses: list[Span] = field(default_factory=list)
    times: list[Span] = field(default_factory=list)


def read_columns(found: Annotations, index: int, run: int) -> tuple[list[Candidate], int] | None:
    """The people of a table that came out column by column from this block on, and the index after it."""
    document = found.document
    block = document.blocks[index]
    head = _NAME.fullmatch(document.text, block.start, block.end) if block.end - block.start <= 30 else None
    head = head or _NAME_LAST.search(document.text, max(block.start, block.end - 30), block.end)
    if head is None:
        return None
    label: Span = head.span()
    runs = [_Run()]
    stop, heads = index + 1, 0
    while stop < len(document.blocks):
        block = document.blocks[stop]
        if block.kind is not BlockKind.FURNITURE:
            if heads < 6 and _OTHER.fullmatch(document.text, block.start, block.end):
                heads += 1
            elif not _count_off(document.text, (block.start, block.end), stop, runs):
                break
        stop += 1
    group = Group(_RULE, 0.8, label)
    people = [c for one in runs for c in _people(document.text, one, group, run)]
    marked = sum(c.status is not None for c in people)
    return (people, stop) if heads and len(people) >= 3 and marked >= 0.8 * len(people) else None


def _count_off(text: str, span: Span, block: int, runs: list[_Run]) -> bool:
    """Put a line into the run that it belongs to; False where it is none of the table's."""
    words = text[slice(*span)].strip()
    run = runs[-1]
    if len(words) > 60:
        return False
    if re.fullmatch(r"\d{1,2}[:.]\d{2} ?[AaPp]\.?[Mm]\.?", words):
        run.times.append(span)
    elif marks.is_mark(words) and len(words) > 2:
        run.statuses.append(span)
    elif read_designation(text, *span).role:
        run.titles.append(span)
    elif parse_person(text, *span):
        if run.statuses or (run.titles and len(run.titles) >= len(run.names)):
            if not run.statuses:
                run.names.append((block, span))
                return True
            runs.append(_Run())
        runs[-1].names.append((block, span))
    else:
        return False
    return True


def _people(text: str, run: _Run, group: Group, number: int) -> list[Candidate]:
    people = []
    titled, marked = len(run.titles) == len(run.names), len(run.statuses) == len(run.names)
    for k, (block, span) in enumerate(run.names):
        person = parse_person(text, *span)
        if person is None:
            continue
        candidate = Candidate(Listed(person.start, person.end, person), group, number, block)
        if titled:
            designation = read_designation(text, *run.titles[k])
            candidate.role, candidate.affiliation = designation.role, designation.affiliation
        if marked:
            candidate.status = marks.status_of(text[slice(*run.statuses[k])])
            candidate.status_span = run.statuses[k]
            candidate.remarks.append(run.statuses[k])
        people.append(candidate)
    _times(text, run, people)
    return people


def _times(text: str, run: _Run, people: list[Candidate]) -> None:
    """Times of arrival: one for each name, or one for each that was marked present in the room."""
    there = [c for c in people if c.status_span and text[slice(*c.status_span)].strip().lower() == "present"]
    takers = people if len(run.times) == len(people) else there if len(run.times) == len(there) else []
    for candidate, span in zip(takers, run.times, strict=False):
        if find_times(text[slice(*span)]):
            candidate.times["arrived"] = span
