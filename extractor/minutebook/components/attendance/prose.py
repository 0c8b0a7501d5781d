"""Sentences that say who was there: "Also present were A and B", "Apologies were received from C", "D was absent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from minutebook.components.attendance.labels import Group, group_of, rules_of
from minutebook.components.attendance.lists import people_in, sentences
from minutebook.document import Span
from minutebook.values.countries import is_country
from minutebook.values.designations import read_designation
from minutebook.values.hints import holds
from minutebook.values.people import parse_person
from minutebook.values.people_lists import Listed, PeopleList, split_people

MOST = 8
"""How many times one rule is asked in one block: no minutes announce people more often in one paragraph."""
_CLAUSE = re.compile(
    r".*(?:[;:—]\s|\bpresid(?:ed|ing),? and\s|\bin the chair,? and\s"
    r"|\b(?:that|when|where|as|because|since|with|at roll call,?|at which|also|then"
    r"|but|while|although|for|are|were|viz\.?,?|namely,?)\s)",
    re.IGNORECASE | re.DOTALL,
)
_ALL = re.compile(
    r"\b(?:all|every|everyone|everybody|each|both|no|none|nobody|quorum|majority|half|those|who|which|it|he|she|they|we|there)\b",
    re.IGNORECASE,
)


def sentence_people(text: str, start: int, end: int) -> Iterator[tuple[PeopleList, Group, bool]]:
    """People whom the sentences of text[start:end] record, and whether they stand before the words that say it.

    A sentence that ends in its announcement ("The following were present:") comes with an empty list.
    """
    taken: list[Span] = []
    yield from _before(text, start, end, taken)
    lower = text[start:end].lower()
    rules = [rule for rule in rules_of("after") if holds(lower, rule.needs)]
    if not rules:
        return
    for first, last in sentences(text, start, end):
        for rule in rules:
            match = rule.regex.search(text, first, last) if rule.regex else None
            if match is None or any(a <= match.start() < b for a, b in taken):
                continue
            found = _people_before(text, first, match.start(), after_comma=bool(rule.sets.get("capacity")))
            group = group_of(rule, match, text)
            if found is None and group and group.status == "apologies":
                found = _states(text, first, match.start())
            if found is None and group and not group.capacity:
                found = _office_first(text, first, match.start())
            if found and group:
                taken.append((found.entries[0].start, match.end()))
                yield found, group, True
                if group.capacity:
                    yield from _rest_of_list(text, match.end(), last, group)


def _before(text: str, start: int, end: int, taken: list[Span]) -> Iterator[tuple[PeopleList, Group, bool]]:
    """Announcements with people after them."""
    lower = text[start:end].lower()
    for rule in rules_of("before"):
        if rule.regex is None or not holds(lower, rule.needs):
            continue
        if rule.hint is not None and not rule.hint.search(text, start, end):
            continue
        for match in islice(rule.regex.finditer(text, start, end), MOST):
            if any(a < match.end() <= b for a, b in taken):
                continue
            group = group_of(rule, match, text)
            if group is None:
                continue
            if not text[match.end() : end].strip():
                taken.append(match.span())
                yield PeopleList(), group, False
                continue
            found, stop = people_in(text, match.end(), end, strict=False)
            if not found.entries:
                found = _first_people(text, match.end(), end)
                stop = found.stop
            if found.entries and _first_is_near(found, match.end()):
                taken.append((match.start(), stop))
                yield found, group, False


def _first_people(text: str, start: int, end: int) -> PeopleList:
    """The people at the start of a sentence that goes on with something else."""
    for _, last in sentences(text, start, end):
        return split_people(text, start, last, prose=True, wrapped=True)
    return PeopleList()


def _first_is_near(found: PeopleList, start: int) -> bool:
    first = found.entries[0]
    return min(first.start, first.role[0] if first.role else first.start) - start <= 12


def _states(text: str, start: int, end: int) -> PeopleList | None:
    """States that sent apologies: "Norway and Chile had sent apologies"."""
    found = split_people(text, start, end, wrapped=True)
    states = found.entries and all(e.person is None and is_country(text[e.start : e.end]) for e in found.entries)
    return found if found.clean and states else None


def _office_first(text: str, start: int, end: int) -> PeopleList | None:
    """One person after an office: "The engineer, Mr. A. Roe, was also in attendance", "the Clerk (Mr. Roe)"."""
    people, at = PeopleList(), start
    for stop in [*(m.start() for m in _NEXT_OFFICE.finditer(text, start, end)), end]:
        lead = _OFFICE_FIRST.match(text, at, stop)
        person = parse_person(text, lead.end(), stop - (text[stop - 1] == ")")) if lead else None
        role = read_designation(text, *lead.span(1)).role if lead else None
        if person is None or not person.titled or role is None:
            return None
        people.entries.append(Listed(person.start, person.end, person, role=role))
        at = stop
    return people


_OFFICE_FIRST = re.compile(r"[\s,;]*(?:and )?(?:the |our )?([A-Za-z][A-Za-z -]{3,40}?)(?:, | \()", re.IGNORECASE)
_NEXT_OFFICE = re.compile(r"(?:, |; | )and (?=the |our )|[,;] (?=the )")


def _rest_of_list(text: str, start: int, end: int, group: Group) -> Iterator[tuple[PeopleList, Group, bool]]:
    """The others after the chair: "Mr. A. Bell in the chair; Messrs. C. Roe, D. Poe and two others"."""
    if text[start:end].lstrip()[:1] not in (";", ","):
        return
    found, _ = people_in(text, start, end, strict=True)
    titled = found.people and found.people[0].person and found.people[0].person.titled
    if titled and found.clean:
        yield found, replace(group, capacity=None), True


def _people_before(text: str, start: int, end: int, *, after_comma: bool = False) -> PeopleList | None:
    """The people of whom the verb at `end` says something; None unless nothing else stands in the clause."""
    clause = _CLAUSE.match(text, start, end)
    begins = [start] if clause is None else [start, clause.end()]
    if after_comma and (comma := text.rfind(", ", start, end)) >= 0:
        begins.append(comma + 2)
    for begin in begins:
        found = split_people(text, begin, end, wrapped=True)
        sure = [e for e in found.people if e.person and all(text[a - 1 : a] in ("(", "[") for a, _ in e.remarks)]
        if found.clean and sure and len(sure) == len(found.entries) and not _ALL.search(text, begin, sure[0].start):
            return found
    return None
