"""Tables of delegations: a state or a body in one cell, its people in the next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, read_label
from minutebook.components.attendance.lists import joined
from minutebook.document import Span
from minutebook.values.countries import is_country
from minutebook.values.designations import is_acronym, read_designation
from minutebook.values.listed import Listed
from minutebook.values.people import read_person
from minutebook.values.people_lists import split_people

_PART = re.compile(r"[^;\n]+")
_UNNAMED = re.compile(r"\s*(?:\([^()]*\)|[-–—]+|tb[ac]|to be (?:announced|advised)|not named)\s*", re.IGNORECASE)
"""What stands where a delegation has named nobody."""


def read_delegations(
    text: str, cells: Mapping[int, Sequence[Span]], rows: range, group: Group, run: int
) -> list[Candidate]:
    """Rows of a body and its people by title: "Austria | - Mr. A. Roe, Ms. B. Doe"; empty where any row is another.

    Rows with the label of a group ("Observers:") change the group of those after them.
    """
    people: list[Candidate] = []
    current = group
    for i in rows:
        filled = [span for span in cells[i] if text[slice(*span)].strip()]
        if not filled or len(filled) > 2:
            return []
        label = read_label(text, *filled[0], "label", "group")
        if label and not (label.explicit and label.status is None and not text[label.content : filled[0][1]].strip()):
            return []
        if label:
            current = label.within(group)
        found = _of_row(text, filled, current, run, i) if len(filled) == 2 else [] if label else None
        if found is None:
            return []
        people += found
    return people if any(c.listed.person for c in people) else []


def _of_row(text: str, filled: Sequence[Span], group: Group, run: int, index: int) -> list[Candidate] | None:
    """The people of one delegation, or the delegation itself where it names nobody; None where it is none."""
    body = _body(text, filled[0])
    if body is None:
        return None
    if _UNNAMED.fullmatch(text, *filled[1]):
        return [Candidate(Listed(*body, None, affiliation=body), group, run, index)]
    parts = [m.span() for m in _PART.finditer(text, *filled[1])]
    found = joined([split_people(text, *part, one=True) for part in parts])
    titled = found.people and all(e.person and e.person.titled for e in found.people)
    if not found.clean or not titled or len(found.people) != len(found.entries):
        return None
    state = is_country(text[slice(*body)])
    for entry in found.people:
        entry.affiliation = body if state else entry.affiliation or body
    return [Candidate(entry, group, run, index) for entry in found.people]


def _body(text: str, span: Span) -> Span | None:
    """The state, body or abbreviation of one that a cell names."""
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip(" -–—:\t"))
    end = span[0] + len(words.rstrip(" -–—:\t"))
    if is_country(text[start:end]):
        return start, end
    if text[start:end].lower().endswith("secretariat"):
        return start, end
    designation = read_designation(text, *span)
    if designation.role or (read_person(text, start, end) and not is_acronym(text[start:end])):
        return None
    return (start, end) if designation.affiliation or is_acronym(text[start:end]) else None
