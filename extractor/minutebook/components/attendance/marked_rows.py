"""Tables known by their marks: a column of names beside a column of "P", "R", "A", whatever the headings say.

Rows without a mark are headings within the table ("Department | Rep(s)") and tell what the cells beside the names
are from there on; an empty cell at the left goes on with the body above it; a bracket behind a mark may name who
came instead ("R (alt. Jo Roe)"). Two such tables may stand side by side, each with a heading of its own above it
("Members | | Staff | ").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from minutebook.components.attendance import marks
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, read_label
from minutebook.document import Span
from minutebook.values.designations import is_office, read_designation, words_of
from minutebook.values.people import parse_person, read_person
from minutebook.values.people_lists import Listed, split_people

FEWEST = 3
"""So many rows of a name and a mark make such a table."""
FEWEST_ABREAST = 2
"""So many pairs of a name and a mark in a row are tables side by side."""
_VOTED = re.compile(
    r"\b(?:motion|moved|vote[ds]?|ayes?|nays?|yeas?|action|owner|due|task|grade|paid|fee|amount|item)\b", re.IGNORECASE
)
_INSTEAD = re.compile(
    r"\(\s*(?P<office>alt(?:ernate)?|sub(?:stitute)?|deputy|proxy)?\b[.:]?(?:\s*(?:for|by))?\s*"
    r"(?P<name>[A-Z][^()]{3,40}?)(?P<here>\s+(?:present|attended|attending|instead|here))?\s*\)",
)


@dataclass(slots=True)
class _Shape:
    """Which columns of the table hold what, and what holds for the rows to come."""

    name: int
    mark: int
    kinds: dict[int, str] = field(default_factory=dict)
    role: Span | None = None
    """The heading of the names where it is an office: "Rep(s)"."""
    body: Span | None = None


def marked_rows(
    text: str,
    cells: Mapping[int, Sequence[Span]],
    rows: range,
    group: Group,
    run: int,
    key: Mapping[str, str],
    kind_of: Callable[[str], str | None],
) -> list[Candidate]:
    """The people of a table of names and marks; empty where it is a table of something else.

    key: what the marks mean by the legend of the document. kind_of: what a heading says of its column.
    """
    if any(_VOTED.search(text, *span) for i in rows for span in cells[i]):
        return []
    shape = _shape(text, [cells[i] for i in rows], key)
    if shape is None:
        return []
    people: list[Candidate] = []
    for i in rows:
        people += _row(text, cells[i], i, shape, replace(group, role=None), run, key, kind_of)
    return people


def _pairs(text: str, rows: Sequence[Sequence[Span]], key: Mapping[str, str]) -> list[int]:
    """The columns of names with a column of marks right behind them; empty where any column is another."""
    width = max(len(row) for row in rows)
    pairs = range(0, width - 1, 2)
    if width % 2 or width < 2 * FEWEST_ABREAST:
        return []
    statuses = set()
    for k in pairs:
        named = [row for row in rows if k + 1 < len(row) and _full_name(text, row[k])]
        told = [marks.status_of(text[slice(*row[k + 1])], key) for row in named]
        if sum(status is not None for status in told) < max(2, 0.8 * len(named)):
            return []
        statuses |= set(told)
    longest = sum(_full_name(text, row[0]) for row in rows if row)
    return list(pairs) if longest >= FEWEST and marks.PRESENT in statuses else []


def marked_abreast(
    text: str,
    cells: Mapping[int, Sequence[Span]],
    rows: range,
    group: Group,
    run: int,
    key: Mapping[str, str],
    heads: Sequence[Group],
) -> list[Candidate]:
    """The people of tables of names and marks side by side, each to its end before the next; empty for other tables.

    heads: labels that stand in the line above the table, one over each of the tables.
    """
    pairs = _pairs(text, [cells[i] for i in rows], key)
    if not pairs or any(_VOTED.search(text, *span) for i in rows for span in cells[i]):
        return []
    heads = heads if len(heads) == len(pairs) else _head_row(text, cells[rows.start], len(pairs))
    people: list[Candidate] = []
    for number, column in enumerate(pairs):
        own = heads[number].within(group) if heads else replace(group, role=None)
        for i in rows:
            name, mark = (cells[i][k] if k < len(cells[i]) else (0, 0) for k in (column, column + 1))
            label = read_label(text, *name, "label", "group")
            if label and label.explicit and marks.status_of(text[slice(*mark)], key) is None:
                own = label.within(group)
            listed = split_people(text, *name, one=True) if _full_name(text, name) else None
            status = marks.status_of(text[slice(*mark)], key)
            if listed and status and len(listed.people) == 1 and listed.clean:
                people.append(Candidate(listed.people[0], own, run, i, status=status, status_span=mark))
    return people


def _head_row(text: str, row: Sequence[Span], count: int) -> list[Group]:
    """The labels of a first row that holds one for each table and nothing else."""
    filled = [span for span in row if text[slice(*span)].strip()]
    labels = [read_label(text, *span, "label", "group") for span in filled]
    heads = [label for label in labels if label and label.explicit]
    return heads if len(heads) == len(filled) == count else []


def _shape(text: str, rows: Sequence[Sequence[Span]], key: Mapping[str, str]) -> _Shape | None:
    """The column of names and that of marks, by what most of their cells hold."""
    width = max(len(row) for row in rows)
    names = [sum(_full_name(text, row[k]) for row in rows if k < len(row)) for k in range(width)]
    marked = [
        sum(marks.status_of(text[slice(*row[k])], key) is not None for row in rows if k < len(row))
        for k in range(width)
    ]
    name = max(range(width), key=lambda k: names[k])
    mark = max((k for k in range(width) if k != name), key=lambda k: marked[k], default=name)
    both = [row for row in rows if max(name, mark) < len(row) and _full_name(text, row[name])]
    hits = sum(marks.status_of(text[slice(*row[mark])], key) is not None for row in both)
    if name == mark or hits < FEWEST or hits < 0.8 * len(both):
        return None
    kinds = {
        marks.status_of(text[slice(*row[mark])], key)
        for row in rows
        if mark < len(row) and text[slice(*row[mark])].strip()
    }
    return _Shape(name, mark) if marks.PRESENT in kinds else None


def _full_name(text: str, span: Span) -> bool:
    person = parse_person(text, *span)
    return person is not None and (person.titled or " " in person.name)


def _row(
    text: str,
    row: Sequence[Span],
    index: int,
    shape: _Shape,
    group: Group,
    run: int,
    key: Mapping[str, str],
    kind_of: Callable[[str], str | None],
) -> list[Candidate]:
    """The person of one row and whoever came instead; a row of headings sets what the next ones hold."""
    mark = row[shape.mark] if shape.mark < len(row) else (row[-1][1], row[-1][1])
    status = marks.status_of(text[slice(*mark)], key)
    if shape.name >= len(row) or status is None:
        _headings(text, row, shape, kind_of)
        return []
    listed = split_people(text, *row[shape.name], one=True)
    if len(listed.people) != 1 or not listed.clean:
        return []
    candidate = Candidate(listed.people[0], group, run, index, role=shape.role)
    candidate.status, candidate.status_span = status, mark
    for k, span in enumerate(row):
        if k not in (shape.name, shape.mark):
            _beside(text, candidate, k, span, shape)
    bracket = text.find("(", *mark)
    if bracket < 0:
        return [candidate]
    instead = _instead(text, (bracket, mark[1]), candidate)
    if instead is None:
        candidate.remarks.append((bracket, mark[1]))
        return [candidate]
    return [candidate, instead]


def _headings(text: str, row: Sequence[Span], shape: _Shape, kind_of: Callable[[str], str | None]) -> None:
    """What a row without a mark says of the columns from there on; nothing where it holds somebody."""
    if shape.name < len(row) and _full_name(text, row[shape.name]):
        return
    words = [text[slice(*span)].strip() for span in row]
    kinds = {k: kind for k, word in enumerate(words) if k != shape.name and word and (kind := kind_of(word))}
    if not kinds:
        return
    shape.kinds, shape.body, shape.role = kinds, None, None
    if shape.name < len(row):
        first = words_of(text, *row[shape.name])
        if first and len(first) <= 2 and is_office(first[0].low) and first[0].low.rstrip("s") not in ("member", "name"):
            shape.role = (first[0].start, first[0].end)


def _beside(text: str, candidate: Candidate, column: int, span: Span, shape: _Shape) -> None:
    """An office or a body in a cell beside the name; an empty cell goes on with the body above."""
    kind = shape.kinds.get(column)
    if not text[slice(*span)].strip():
        if kind == "affiliation" and candidate.affiliation is None:
            candidate.affiliation = shape.body
        return
    if text[slice(*span)].strip(" .").isdigit():
        return
    if kind == "affiliation":
        candidate.affiliation = shape.body = _trimmed(text, span)
        return
    designation = read_designation(text, *span)
    office = designation.role or (_trimmed(text, span) if is_office(words_of(text, *span)[0].low) else None)
    if office:
        candidate.role = office
    candidate.affiliation = candidate.affiliation or (
        None if office and not designation.role else designation.affiliation
    )


def _trimmed(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    return span[0] + len(words) - len(words.lstrip()), span[0] + len(words.rstrip())


def _instead(text: str, span: Span, absent: Candidate) -> Candidate | None:
    """Who came for somebody: "(alt. Jo Roe)", "(Jo Roe instead)"."""
    match = _INSTEAD.match(text, *span)
    if match is None or not (match["office"] or match["here"]) or match["office"] == "proxy":
        return None
    person = read_person(text, *match.span("name"))
    if person is None or " " not in person.name:
        return None
    role = match.span("office") if match["office"] else None
    stop = role[1] + (text[role[1]] == ".") if role else 0
    listed = Listed(person.start, person.end, person, role=(role[0], stop) if role else None)
    came = Candidate(listed, absent.group, absent.run, absent.block, affiliation=absent.affiliation)
    came.status, came.status_span = marks.PRESENT, span
    return came
