"""Names of officers: those in a list, the one that ends or begins at a place, and the office that stands for one."""

from __future__ import annotations

import re

from minutebook.components.header.lines import strip
from minutebook.document import Document, Span
from minutebook.rules import rule_set
from minutebook.values.people import PersonName, parse_person, read_person

Name = tuple[str, Span]
"""A name as printed and where it stands."""
_NAME_START = re.compile(r"(?<![\w’'.])(?=[A-ZÀ-Þ@])")
_SEPARATOR = re.compile(r"\s*(?:,|;|/|\s&\s|\band\b|\t|\()\s*")
_FROM = re.compile(r"\b(?:of|from|in|at|representing|the)\s+$", re.IGNORECASE)
_SIGNED = re.compile(r"(?:_{2,}|\.{4,}|…+|[-–—]{3,}|\[?(?:sgd|signed|signature)[.:\]]*|s/|/s/)", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\([^()]{2,40}\)\s*$")
_OFFICES_BETWEEN = re.compile(r" (?:&|\.{2,}|…) |(?<=\w)\.{3,} ?|: ")
"""What stands between two offices of one person ("Registrar & Secretary", "Dean ... Chairman")."""
CALL_SIGN = r"(?=[A-Z\d]{0,6}\d)[A-Z\d]{4,7}"
"""A call sign or a number of membership behind a name, as a regex."""
_LOOK_BELOW = 3
"""How many lines below "Respectfully submitted," a name can stand."""


def names_in(text: str, start: int, end: int) -> list[Name]:
    """The names in a list of one or two people; what stands in brackets says where from or as what."""
    names: list[Name] = []
    cuts = [m.span() for m in _SEPARATOR.finditer(text, start, end)]
    at = start
    for cut_start, cut_end in [*cuts, (end, end)]:
        bracketed = at > start and text[at - 1] == "("
        person = read_person(text, *strip(text, (at, cut_start))) if cut_start > at and not bracketed else None
        if person is not None:
            alone = not text[person.end : cut_start].strip(" .,)(*_\t0123456789")
            if alone or not names:
                names.append(named(person))
            if not alone:
                break
        at = cut_end
    return names[:3]


def named(person: PersonName) -> Name:
    """Name and span, without an office that a scan has run into the name ("MayorBell")."""
    start, end = person.name_span
    glued = rule_set("header", part="run_in").first(person.name)
    return (person.name[glued.end :], (start + glued.end, end)) if glued else (person.name, person.name_span)


def person_ending(text: str, start: int, end: int) -> PersonName | None:
    """The longest person that ends at `end`, an office in brackets after the name apart."""
    if bracket := _BRACKETED.search(text, start, end):
        end = bracket.start()
    for match in _NAME_START.finditer(text, start, end):
        if len(text[match.start() : end].split()) > 9 or _FROM.search(text, max(0, match.start() - 14), match.start()):
            continue
        if person := parse_person(text, match.start(), end):
            return person
    return None


def person_below(document: Document, block: int) -> PersonName | None:
    """A name in one of the next lines, signature rules passed over."""
    for below in document.blocks[block + 1 : block + 1 + _LOOK_BELOW]:
        span = strip(document.text, (below.start, below.end))
        words = document.text[slice(*span)]
        if not _SIGNED.sub("", words).strip(" \t.:,"):
            continue
        return read_person(document.text, *span) if len(words) <= 120 else None
    return None


def is_initials(name: str) -> bool:
    """Whether it is an abbreviation, which names a body, a machine or nobody that can be told."""
    return len(name) <= 5 and name.isupper() and " " not in name


def holds(role: str, field: str) -> bool:
    """Whether a role is that of a chair, a vice-chair ("vice") or a secretary."""
    offices = _OFFICES_BETWEEN.split(" ".join(role.split()))
    matches = (rule_set("header", part="role").first(office) for office in offices)
    return any(match is not None and match.rule.sets["field"] == field for match in matches)
