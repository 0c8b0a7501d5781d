"""Tables of people: columns for name, office and presence, "Present | Apologies" side by side, labels before lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from minutebook.components.annotations import Annotations
from minutebook.components.attendance import marks
from minutebook.components.attendance.bare_rows import bare_rows, entry_of_row, without_remark
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.delegations import read_delegations
from minutebook.components.attendance.labels import Group, heads_of_columns, may_hold_label, read_label
from minutebook.components.attendance.lists import people_in, trimmed
from minutebook.components.attendance.marked_rows import marked_abreast, marked_rows
from minutebook.components.attendance.rolls import rolled_rows
from minutebook.document import Span
from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times
from minutebook.values.designations import is_body, read_designation, words_of
from minutebook.values.people import parse_person, read_person
from minutebook.values.people_lists import is_half_name, split_people
from minutebook.values.titles import PARTICLES

_HEADERS = (
    ("arrived", re.compile(r"\b(?:arriv\w*|time in|joined)\b", re.IGNORECASE)),
    ("left", re.compile(r"\b(?:left|depart(?:s|ed|ures?)?|time out)\b", re.IGNORECASE)),
    ("apologies", re.compile(r"^\W*(?:apologies|excused|regrets|apologies for absence)\W*$", re.IGNORECASE)),
    ("absent", re.compile(r"^\W*(?:absent|not present|absentees)\W*$", re.IGNORECASE)),
    ("present", re.compile(r"^\W*(?:present|in attendance|attended|members present|attending)\W*\??$", re.IGNORECASE)),
    ("name", re.compile(r"\b(?:names?|attendees?|participants?)\b", re.IGNORECASE)),
    (
        "role",
        re.compile(r"\b(?:position|title|role|office|capacity|designation|type|job|function|post)\b", re.IGNORECASE),
    ),
    (
        "affiliation",
        re.compile(
            r"\b(?:organi[sz]ations?|affiliation|company|representing|represents|agency|department|ward|district|state|institution|country|association|body|firm|employer|group|party|constituency|entity|facult(?:y|ies)|branch|chapter|parish|college|congregation|lodge|lots?|units?|apartments?|flats?|plots?)\b",
            re.IGNORECASE,
        ),
    ),
    ("status", re.compile(r"\b(?:status|attendance|present|attended|attending|roll)\b", re.IGNORECASE)),
    (
        "name",
        re.compile(
            r"\b(?:names?|attendees?|members?|councill?ors?|governors?|directors?|commissioners?|participants?"
            r"|representatives?|trustees?|delegates?|owners?|proprietors?|shareholders?|householders?|unit holders?)\b",
            re.IGNORECASE,
        ),
    ),
)
_NOT_PEOPLE = re.compile(
    r"\b(?:motion|moved|vote|action|owner|by whom|task|due|item|agenda|amount|votes?|nominee|seconded"
    r"|date|telephone|e-?mail|budget|term)\b",
    re.IGNORECASE,
)
_ROLL = "en/attendance/table"


@dataclass(slots=True)
class Columns:
    """What the columns of a table hold."""

    name: int
    of: dict[int, str] = field(default_factory=dict)


def read_table(found: Annotations, rows: range, group: Group | None, run: int) -> list[Candidate]:
    """The people of a table; empty where it is a table of something else."""
    text = found.document.text
    blocks = found.document.blocks
    cells = {i: _whole_names(text, blocks[i].cells or ((blocks[i].start, blocks[i].end),)) for i in rows}
    first = next((i for i in rows if sum(bool(text[a:b].strip()) for a, b in cells[i]) > 1), rows.start)
    key = _legend(found, rows)
    default = _default(text, cells[first], group)
    if abreast := marked_abreast(text, cells, rows, default, run, key, _heads(found, rows)):
        return abreast
    side = _side_by_side(text, cells[first])
    if side and _all_told(text, cells[first]):
        return _lists_by_column(text, cells, range(first + 1, rows.stop), side, run)
    columns = _columns(found, [cells[i] for i in rows if i >= first], group, key)
    if columns is not None:
        return [c for i in range(first + 1, rows.stop) for c in _row(text, cells[i], i, columns, default, run, key)]
    if rolled := rolled_rows(text, cells, range(first, rows.stop), run):
        return rolled
    if group or key or any(_kind(text[slice(*span)]) in ("status", "present") for span in cells[first]):
        body = range(rows.start, rows.stop)
        if people := marked_rows(text, cells, body, default, run, key, _kind):
            return people
    if side:
        return _lists_by_column(text, cells, range(first + 1, rows.stop), side, run)
    if group is None:
        return labelled_rows(text, cells, rows, run)
    if delegations := read_delegations(text, cells, rows, group, run):
        return delegations
    return labelled_rows(text, cells, rows, run, group) or bare_rows(text, cells, rows, group, run)


def _whole_names(text: str, cells: Sequence[Span]) -> Sequence[Span]:
    """The cells of a row with a name in one that stood in several: "Cllr | J B | Roe"."""
    whole: list[Span] = []
    for span in cells:
        if len(whole) == 1 and is_half_name(text, *whole[0]) and _name_goes_on(text, span):
            whole[-1] = (whole[-1][0], span[1])
        else:
            whole.append(span)
    person = parse_person(text, *whole[0]) if len(whole) < len(cells) else None
    return whole if person and person.titled else cells


def _name_goes_on(text: str, span: Span) -> bool:
    """Whether a cell may hold the rest of a name: it begins with a capital or a small word of names ("van Roe")."""
    words = words_of(text, *span)
    return bool(words) and not text[span[0] : words[0].start].strip() and (words[0].upper or words[0].low in PARTICLES)


def _legend(found: Annotations, rows: range) -> dict[str, str]:
    """What the marks mean by a key right before or after the table."""
    blocks, text = found.document.blocks, found.document.text
    near = [*range(max(0, rows.start - 2), rows.start), *range(rows.stop, min(len(blocks), rows.stop + 2))]
    keys = [marks.legend(text[blocks[i].start : blocks[i].end]) for i in near if blocks[i].end - blocks[i].start < 300]
    return next((key for key in keys if key), {})


def _heads(found: Annotations, rows: range) -> list[Group]:
    """The labels in the line right above a table that are headings of its columns: "Members:      Staff:"."""
    above = found.document.blocks[rows.start - 1] if rows.start else None
    return heads_of_columns(found.document.text, above.start, above.end) if above else []


def _default(text: str, header: Sequence[Span], group: Group | None) -> Group:
    return group or Group(_ROLL, 0.85, header[0])


def _columns(
    found: Annotations, rows: list[Sequence[Span]], group: Group | None, key: Mapping[str, str]
) -> Columns | None:
    """The columns by their headings; None where the first row is no heading of a table of people."""
    text = found.document.text
    words = [text[a:b].strip() for a, b in rows[0]]
    if words[0].strip(".").isdigit() or any(
        (p := read_person(text, a, b)) and p.titled and p.honorific for a, b in rows[0]
    ):
        return None  # the first row holds somebody already
    kinds = {k: kind for k, word in enumerate(words) if word and len(word) < 50 and (kind := _kind(word))}
    kinds |= _date_column(found, rows, words)
    names = [k for k, kind in kinds.items() if kind == "name"]
    name = names[0] if names else 0 if not words[0] and {"status", "date"} & set(kinds.values()) else None
    if name is None or (len(kinds) < 2 and group is None and words[name]):
        return None
    others = {k: kind for k, kind in kinds.items() if k != name}
    if {"status", "present", "absent", "apologies", "arrived", "date"} & set(others.values()):
        return Columns(name, others)
    if (unnamed := _marks_unnamed(text, rows, name, key)) is not None and unnamed not in others:
        return Columns(name, others | {unnamed: "status"})
    foreign = any(_NOT_PEOPLE.search(w) for k, w in enumerate(words) if k not in kinds)
    return None if group is None or foreign else Columns(name, others)


def _marks_unnamed(text: str, rows: list[Sequence[Span]], name: int, key: Mapping[str, str]) -> int | None:
    """The one column without a heading that holds marks beside nearly all names."""
    named = [row for row in rows[1:] if name < len(row) and parse_person(text, *row[name])]
    found = [
        k
        for k, head in enumerate(rows[0])
        if k != name
        and not text[slice(*head)].strip()
        and sum(k < len(row) and marks.status_of(text[slice(*row[k])], key) is not None for row in named) >= 2
        and sum(k < len(row) and marks.status_of(text[slice(*row[k])], key) is not None for row in named)
        >= 0.8 * len(named)
    ]
    return found[0] if len(found) == 1 else None


def _kind(word: str) -> str | None:
    return next((kind for kind, regex in _HEADERS if regex.search(word)), None)


def _date_column(found: Annotations, rows: list[Sequence[Span]], words: list[str]) -> dict[int, str]:
    """Of columns for several meetings that of this one: by its date, else the last that is filled in."""
    columns = {k: dates[0] for k, word in enumerate(words) if 0 < len(word) <= 20 and (dates := find_dates(word))}
    if not columns:
        return {}
    meeting = found.meeting.get("date")
    day = str(meeting.value)[:10] if meeting is not None else ""
    for k, mention in columns.items():
        readings = [d for d in (mention.first, mention.other) if d is not None and d.day is not None]
        if any(day.endswith(f"-{d.month:02d}-{d.day:02d}") for d in readings):
            return {k: "date"}
    text = found.document.text
    filled = [k for k in columns if sum(marks.is_mark(text[slice(*row[k])]) for row in rows[1:] if k < len(row)) >= 2]
    return {filled[-1]: "date"} if filled and len(columns) > 1 else {}


def _row(
    text: str,
    cells: Sequence[Span],
    block: int,
    columns: Columns,
    group: Group,
    run: int,
    key: Mapping[str, str],
) -> list[Candidate]:
    """The person of one row; none where the row says nothing of the presence that the table is about."""
    if columns.name >= len(cells):
        return []
    listed = split_people(text, *cells[columns.name], one=True)
    body = len(listed.entries) == 1 and any(is_body(w.low) for w in words_of(text, *cells[columns.name]))
    if (len(listed.people) != 1 and not body) or not listed.clean:
        return []
    candidate = Candidate(listed.entries[0] if body else listed.people[0], group, run, block)
    marked = {"status", "present", "absent", "apologies", "date"} & set(columns.of.values())
    for k, kind in columns.of.items():
        if k < len(cells) and text[slice(*cells[k])].strip():
            _cell(text, candidate, kind, cells[k], key)
    if marked and candidate.status is None:
        if marked & {"date", "status"} or not {"present"} & marked:
            return []
        candidate.status = "absent"
    return [candidate] if candidate.status or group.status else []


def _cell(text: str, candidate: Candidate, kind: str, cell: Span, key: Mapping[str, str]) -> None:
    words = text[slice(*cell)].strip()
    if kind == "affiliation" and (words.isdigit() or candidate.listed.person is None):
        return  # a bare number is no body, and a body that is listed itself represents no other
    if kind in ("role", "affiliation"):
        cell = without_remark(text, candidate, cell)
        designation = read_designation(text, *cell)
        if kind == "affiliation" and designation.role is None:
            candidate.affiliation = designation.affiliation or trimmed(text, cell)
        elif designation.role or designation.affiliation:
            candidate.role = designation.role or (
                trimmed(text, cell) if designation.affiliation and kind == "role" else None
            )
            candidate.affiliation = designation.affiliation if designation.role else candidate.affiliation
    elif kind in ("status", "date"):
        candidate.status, candidate.status_span = marks.status_of(words, key), cell
        if marks.is_remote(words) or len(words) > 3:
            candidate.remarks.append(cell)
    elif kind in ("present", "absent", "apologies"):
        mark = marks.status_of(words, key)
        if mark == "present" or (kind != "present" and mark == kind):
            candidate.status, candidate.status_span = kind, cell
        elif kind == "present" and mark:
            candidate.status, candidate.status_span = mark, cell
    elif kind in ("arrived", "left") and find_times(words):
        candidate.times[kind] = cell


def _side_by_side(text: str, header: Sequence[Span]) -> dict[int, Group]:
    """Columns that are lists of their own: "Present | Apologies | Absent"."""
    groups = {}
    for k, (start, end) in enumerate(header):
        label = read_label(text, start, end, "label", "group") if end > start else None
        if label is None or not label.explicit or text[label.content : end].strip():
            return {}
        groups[k] = label
    status = next((g for g in groups.values() if g.status), None)
    if len(groups) < 2 or status is None:
        return {}
    return {k: g if g.status else replace(g, status="present") for k, g in groups.items()}


def _all_told(text: str, header: Sequence[Span]) -> bool:
    """Whether every heading says by a colon that people are listed under it: "Members present: | Members absent:"."""
    return all(text[slice(*span)].rstrip().endswith(":") for span in header)


def _lists_by_column(
    text: str, cells: Mapping[int, Sequence[Span]], rows: range, groups: dict[int, Group], run: int
) -> list[Candidate]:
    people = []
    for i in rows:
        for k, group in groups.items():
            if k < len(cells[i]) and text[slice(*cells[i][k])].strip():
                found = split_people(text, *cells[i][k])
                people += [Candidate(entry, group, run, i) for entry in found.entries if found.clean]
    return people


def _of_its_own(inner: Group, outer: Group, people: Sequence[Candidate]) -> Group:
    """A group without a status after the people listed as absent was there: "Absent: | A" over "Staff: | B"."""
    beneath = not people or people[-1].group.label < outer.label
    return inner if outer.status == "present" or beneath else replace(inner, status="present")


def labelled_rows(
    text: str, cells: Mapping[int, Sequence[Span]], rows: range, run: int, outer: Group | None = None
) -> list[Candidate]:
    """Rows with labels before people: "Present | A, B and C", "Chaired by | A | Clerked by | B"."""
    people: list[Candidate] = []
    group = outer
    for i in rows:
        if group is None and not may_hold_label(text, cells[i][0][0], cells[i][-1][1]):
            continue
        if text[slice(*cells[i][0])].strip():
            group = outer
        for span in cells[i]:
            if not text[slice(*span)].strip():
                continue
            label = read_label(text, *span, "label", *(("group", "office") if outer or group or people else ()))
            if label and label.explicit and (label.status or group or outer or people):
                base = group or outer or (people[-1].group if people else label)
                group = label if label.status else _of_its_own(label.within(base), base, people)
                span = (label.content, span[1])
            if group is not None and group is not outer and text[slice(*span)].strip():
                if entry := entry_of_row(text, cells[i], span, group, run, i):
                    people.append(entry)
                    break
                found, _ = people_in(text, *span, strict=True, wrapped="," in text[slice(*span)])
                if label and span[0] > cells[i][0][1] and not found.people:
                    continue  # "Mr A. Roe | Director: Roads": an office, no label over people
                people += [Candidate(entry, group, run, i) for entry in found.entries]
    return people
