"""Rows of people without headings: a name with office, body and mark beside it, a grid of names, initials and names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from minutebook.components.attendance import marks
from minutebook.components.attendance.candidates import Candidate
from minutebook.components.attendance.labels import Group, read_label
from minutebook.components.attendance.lists import ListStyle, trimmed
from minutebook.document import Span
from minutebook.values.clock import find_times
from minutebook.values.designations import is_body, read_designation, words_of
from minutebook.values.people import initials_of, read_person
from minutebook.values.people_entries import REMARK
from minutebook.values.people_lists import Listed, split_people

_INITIALS = re.compile(r"[ .,]*(?:\([A-Z][A-Za-z]{0,2}\))?[ .,]*")
_CHAIRING = re.compile(r",\s+(in the chair|presiding)\.?\s*\Z", re.IGNORECASE)
_NAMED = re.compile(r"(?=[^,;@]*[^\W\d_]{3})(?:[A-Z]|\d{4}[-–]\d{2})[^,;@|$£€%]{2,60}")
"""What stands beside a name in a list of names and bodies, though no word of it names a kind of body."""


def without_remark(text: str, candidate: Candidate, cell: Span) -> Span:
    """A cell up to a remark in brackets ("Director (arrived late)"), which is noted."""
    bracket = re.compile(r"\s*\(([^()]*)\)").search(text, *cell)
    if bracket is None or not bracket[1].strip()[:1].islower():
        return cell
    office = read_designation(text, *bracket.span(1)).role
    if office and not REMARK.search(bracket[1]):
        candidate.role = candidate.role or office
        return cell[0], bracket.start()
    candidate.remarks.append(bracket.span(1))
    return cell[0], bracket.start()


def _before_bracket(text: str, cell: Span) -> Span:
    """A cell up to its first bracket, where anything stands before that."""
    bracket = text.find("(", *cell)
    return (cell[0], bracket) if bracket > cell[0] else cell


def entry_of_row(text: str, cells: Sequence[Span], span: Span, group: Group, run: int, index: int) -> Candidate | None:
    """A person and what stands in the cells beside; None where nothing does, or people or labels do."""
    beside = [cell for cell in cells if cell[0] > span[1] and text[slice(*cell)].strip()]
    if not beside or not _one_person(text, span, full=True):
        return None
    if any(
        _one_person(text, _before_bracket(text, c))
        or (text[c[1] - 1] == ":" and read_label(text, *c, "label", "group"))
        for c in beside
    ):
        return None
    listed = split_people(text, *span, one=True)
    if len(listed.people) != 1 or not listed.clean:
        return None
    candidate = Candidate(listed.people[0], group, run, index)
    for cell in beside:
        _bare_cell(text, candidate, cell)
    return candidate


def bare_rows(text: str, cells: Mapping[int, Sequence[Span]], rows: range, group: Group, run: int) -> list[Candidate]:
    """Rows without headings beneath a label: a grid of names, or a name with office, body and mark beside it."""
    filled = [[span for span in cells[i] if text[slice(*span)].strip()] for i in rows]
    style = ListStyle([text[slice(*row[0])] for row in filled if row])
    counts = [row for row in filled if len(row) == 2 and re.fullmatch(r"\W*\d{1,4}\W*", text[slice(*row[1])])]
    if len(counts) > 0.6 * len(filled):
        return []
    lone = not any(_one_person(text, row[0], full=True) for row in filled if row)
    if len(initialled := _initialled(text, filled, rows, group, run)) >= 0.7 * len(filled):
        return initialled
    beside = [_one_person(text, span, full=not lone) for row in filled for span in row[1:]]
    bodies = sum(any(is_body(w.low) for w in words_of(text, *span)) for row in filled for span in row[1:])
    named = sum(_one_person(text, row[0]) for row in filled) + sum(beside)
    grid = named >= 0.75 * (len(filled) + len(beside)) and sum(beside) >= 0.5 * len(beside) and bodies < 2
    people: list[Candidate] = []
    for i, row in zip(rows, filled, strict=True):
        row = [s for k, s in enumerate(row) if k or not re.fullmatch(r"\W*\d{1,3}\W*", text[slice(*s)])]
        spans = row if grid else row[:1]
        if not grid and (several := _several(text, row[0])):
            people += _sharing(text, several, row[1:], group, run, i)
            continue
        for span in spans:
            listed = split_people(
                text, *span, one=not grid or "," in text[slice(*span)], surname_first=style.surname_first
            )
            if len(listed.people) != 1 or not listed.clean:
                break
            if grid and not _one_person(text, span):
                continue  # "(Quorum confirmed)" among the names
            candidate = Candidate(listed.people[0], group, run, i)
            people.append(candidate)
            for cell in [] if grid else row[1:]:
                _bare_cell(text, candidate, cell)
    return people


def _several(text: str, span: Span) -> list[Listed]:
    """Two or more people named in full in one cell: "Messrs. A. Roe & B. Doe"; none where it is one person's."""
    if " & " not in text[slice(*span)] and " and " not in text[slice(*span)]:
        return []
    found = split_people(text, *span)
    full = all(e.person and (e.person.titled or " " in e.person.name) for e in found.entries)
    alone = all(not (e.affiliation or e.remarks) for e in found.entries)
    return found.people if found.clean and full and alone and len(found.people) > 1 else []


def _sharing(
    text: str, people: Sequence[Listed], beside: Sequence[Span], group: Group, run: int, index: int
) -> list[Candidate]:
    """People of one row, who have what stands in the other cells in common."""
    shared = [Candidate(listed, group, run, index) for listed in people]
    for candidate in shared:
        for cell in beside:
            _bare_cell(text, candidate, cell)
    return shared


def _initialled(text: str, filled: Sequence[Sequence[Span]], rows: range, group: Group, run: int) -> list[Candidate]:
    """Rows of initials and the person for whom they stand: "AR | - Ann Roe, treasurer"."""
    people = []
    for i, row in zip(rows, filled, strict=True):
        if len(row) != 2 or not re.fullmatch(r"[A-Z]{2,4}", text[slice(*row[0])].strip()):
            continue
        second = trimmed(text, row[1])
        start = second[0] + len(text[slice(*second)]) - len(text[slice(*second)].lstrip("-–—: "))
        found = split_people(text, start, second[1], one=True)
        initials = text[slice(*row[0])].strip()
        person = found.people[0].person if found.clean and len(found.people) == 1 else None
        if person and initials_of(person.name)[:1] == initials[0]:
            found.people[0].initials = initials
            people.append(Candidate(found.people[0], group, run, i))
    return people


def _one_person(text: str, span: Span, *, full: bool = False) -> bool:
    person = read_person(text, *span)
    if full and person is not None and not (person.titled or " " in person.name):
        return False
    return person is not None and _INITIALS.fullmatch(text, person.end, span[1]) is not None


def _unbracketed(text: str, cell: Span) -> Span:
    """A cell without the brackets around the office that it holds, or the brace before it: "(Deputy Mayor)"."""
    start, end = trimmed(text, cell)
    if text[start:end].startswith((") ", "} ", "] ")):
        return start + 2, end
    whole = end - start > 2 and text[start] == "(" and text.find(")", start, end) == end - 1
    return (start + 1, end - 1) if whole and read_designation(text, start + 1, end - 1).role else cell


def _bare_cell(text: str, candidate: Candidate, cell: Span) -> None:
    words = text[slice(*cell)].strip()
    if marks.is_mark(words) and (len(words) > 1 or words.isupper() or not words.isalnum()):
        candidate.status, candidate.status_span = marks.status_of(words), cell
        return
    cell = without_remark(text, candidate, _unbracketed(text, cell))
    if find_times(words) and len(words) < 30 and not text[slice(*cell)].strip()[:1].isupper():
        candidate.remarks.append(cell)
        return
    if chairing := _CHAIRING.search(text, *cell):
        candidate.remarks.append(chairing.span(1))
        cell = (cell[0], chairing.start())
    designation = read_designation(text, *cell)
    candidate.role = candidate.role or designation.role
    candidate.affiliation = candidate.affiliation or designation.affiliation
    if (
        not (designation.role or designation.affiliation)
        and _NAMED.fullmatch(text[slice(*cell)].strip())
        and not REMARK.search(text, *cell)
    ):
        candidate.affiliation = candidate.affiliation or trimmed(text, cell)
