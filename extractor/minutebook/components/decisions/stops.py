"""What looks like an act and is none: the rules of `decision_stops.toml` at work, and acts of other bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from minutebook.components.annotations import Annotations
from minutebook.rules import Match, Rule, load

NEAR_WORDS = 30
"""How many characters after an act still belong to the time that it is set in."""

_COORDINATE = re.compile(r"(?:\band|;|,? but|\band it)\s*$|^\W*$", re.IGNORECASE)
_GENERIC_WORDS = """
    the this that our a an of and for in at all both board boards council councils committee committees commission
    commissioners members member membership meeting meetings trustees governors directors supervisors selectmen
    selectboard assembly general annual city town village parish county borough district community municipal full
    entire whole elected unanimously then has have also further body governing councillors councilmembers group
    present management society association club church congregation shareholders delegates participants attendees
    those everyone everybody conference convention session house agm quorum after when while therefore following
    discussion and
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NAMED = re.compile(r"(?:\b(?-i:[A-Z][\w&’'-]*) ){1,4}$")
_PLANNING = re.compile(
    r"\b[A-Z]{1,4}/\d{2,4}/\d{2,}|\b\d{2,4}/\d{3,6}\b|\bplanning (?:decisions?|permissions?|applications?|matters)\b"
    r"|\b(?:refused|granted|permitted)\b",
    re.IGNORECASE,
)
_PLANNING_LIST = re.compile(r"planning (?:decision|permission|application)s?\b", re.IGNORECASE)


def is_no_act(text: str, start: int, end: int, match: Match) -> bool:
    """Whether the sentence text[start:end] only reports, plans or supposes the act that was found in it."""
    return stop_of(text, start, end, match) is not None


def stop_of(text: str, start: int, end: int, match: Match) -> Rule | None:
    """The first rule that says that what was found in the sentence text[start:end] is no act."""
    before = text[start : match.start]
    coordinated = _COORDINATE.search(before) is not None
    for stop in _stops(match.rule):
        if coordinated and "unless" in stop.sets:
            continue
        assert stop.regex is not None
        if stop.regex.search(_stretch(stop.sets["where"], text, start, end, match)):
            return stop
    return None


def _stretch(where: str, text: str, start: int, end: int, match: Match) -> str:
    """The words that a stop is looked for in."""
    match where:
        case "before":
            return text[start : match.start]
        case "participle":
            return text[start : match.start + text[match.start : match.end].rstrip().rfind(" ") + 1]
        case "act":
            return text[match.start : end]
        case "after":
            return text[match.end : end]
        case "near":
            return text[start : min(end, match.end + NEAR_WORDS)]
        case _:
            return text[start:end]


@cache
def _stops_of(name: str, part: str) -> tuple[Rule, ...]:
    return tuple(
        stop for stop in load("decision_stops") if "of" not in stop.sets or {name, part} & set(stop.sets["of"].split())
    )


def _stops(rule: Rule) -> tuple[Rule, ...]:
    return _stops_of(rule.name, rule.sets["part"])


@dataclass(frozen=True, slots=True)
class OwnBody:
    """Words by which the body that met is known; empty where it is not named."""

    initials: str = ""
    """The first letters of the words of its name."""
    name: frozenset[str] = frozenset()
    """The words of its name."""
    top: frozenset[str] = frozenset()
    """Those and the words at the top of the document."""


def own_body(found: Annotations) -> OwnBody:
    """How the body that met is called in this document."""
    body = found.meeting.get("body")
    if body is None or not found.document.blocks:
        return OwnBody()
    end = found.document.blocks[min(8, len(found.document.blocks) - 1)].end
    if found.sections:
        end = min(end, found.sections[0].start)
    name = frozenset(w.lower() for w in _WORD.findall(str(body.value)))
    initials = "".join(w[0].lower() for w in _WORD.findall(str(body.value)) if w[0].isupper())
    return OwnBody(initials, name, name | {w.lower() for w in _WORD.findall(found.document.text[:end])})


def is_foreign(text: str, start: int, match: Match, own: OwnBody) -> bool:
    """Whether an act is another body's: its name has words that the name of the body that met has not."""
    span = match.groups.get("body")
    if span is None:
        return False
    called = text[slice(*span)]
    if match.rule.name == "body_by_name":
        last = called.split()[-1]
        if last.isupper() and len(last) > 1 and own.initials.endswith(last.lower()):
            return False
        return last.lower() not in (own.top if last.isupper() else own.name)
    if not own.name:
        return False
    named = None if called.lower().startswith(("the ", "this ", "our ")) else _NAMED.search(text, start, span[0])
    words = [w.lower() for w in _WORD.findall(text[named.start() if named else span[0] : span[1]])]
    return any(word not in own.top and word not in _GENERIC for word in words)


def is_foreign_permit(text: str, start: int, end: int) -> bool:
    """Whether "approved" in a list of planning applications is the planning authority's word."""
    return bool(_PLANNING.search(text, start, end) or _PLANNING_LIST.search(text, max(0, start - 200), end))
