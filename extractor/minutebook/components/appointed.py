"""The people and the office of an appointment, as they stand around its verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.document import Span
from minutebook.rules import rule_set
from minutebook.values.designations import names_office
from minutebook.values.people import read_person

_JOINED = re.compile(r"(?:,|;)? ?(?:and|&|;|,) ?(?:also )?(?=\S)")
_COUNTED = re.compile(r",? ?\(?\d{1,5}(?: votes?)?\)?(?=[;,. ]|$)")
_BRACKET = re.compile(r" ?\((?P<inner>[^()]{1,80})\)")
_NAME_START = re.compile(r"(?<![\w’'.-])(?=[A-ZÀ-Þ])")
_SPACE = re.compile(r"[\s,–—-]*")
_NO_PERSON = re.compile(
    r"(?:the|new|all|this|that|members?|officers?|board|council|committee|mayor|chair\w*|president|secretary|"
    r"treasurer|clerk|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s,]*(?:,? (?:of|from) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?,?)?\s*")
_OF_OTHERS = re.compile(r"\b(?:of|by|from|with|for|to|in|at)(?: the)? \Z", re.IGNORECASE)
"""Before a name that belongs to the words before it, not to the verb ("on the motion of Bell, Dunn was elected")."""
_HOME = re.compile(r" (?:of|from) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?(?= (?:as|to|be) )")
_FURTHER = re.compile(r"(?:,|;)?(?: for [^,;.]{3,25})?(?:,|;)? ?(?:and|&|;|,) (?=\S)")
_FIRM = re.compile(
    r"(?P<name>(?:(?:Messrs|M/s)\.? )?[A-Z][\w’'-]*(?:,? (?:& |and )?[A-Z][\w’'-]*){0,4}"
    r"(?:(?: &|,| and) (?:Co|Company|Associates|Partners|Sons)\b|,? (?:LLP|Ltd|Inc|Limited)\b)\.?)\s*\Z"
)
_ALL = re.compile(r"\b(?:officers|following|officials)\b", re.IGNORECASE)
"""No office of anybody, but the word for all of them."""
_AS = re.compile(r"\bas\b")
_PLAIN = re.compile(r"[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]*){0,6}")
"""What stands behind "as" is what they are to be, whether the word is known as an office or not."""
_LETTERS = re.compile(r"[A-Z]{2,5}")
"""An office in letters ("CRO")."""
FARTHEST = 300
"""Names stand no further from their verb than this."""


@dataclass(frozen=True, slots=True)
class Named:
    """One of the people appointed, with the office in the bracket behind the name."""

    name: Span
    bracket: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody was appointed to: an office, a body or both."""

    office: Span | None = None
    body: Span | None = None
    end: int = 0


def people_from(text: str, start: int, end: int) -> tuple[list[Named], int]:
    """The people of a list that opens a stretch, and where it stops."""
    people: list[Named] = []
    at = _SPACE.match(text, start, end).end()  # type: ignore[union-attr]
    stop = start
    while (person := read_person(text, at, end)) is not None and not _NO_PERSON.fullmatch(person.name):
        stop = person.end
        bracket = _BRACKET.match(text, stop, end)
        counted = _COUNTED.match(text, stop, end)
        stop = bracket.end() if bracket else counted.end() if counted else stop
        people.append(Named(person.name_span, bracket.span("inner") if bracket else None))
        joined = _JOINED.match(text, stop, end)
        if joined is None:
            break
        at = joined.end()
    return people, stop


def people_until(text: str, start: int, end: int, *, one: bool = False) -> list[Named]:
    """The firm, or the people of the longest list, that ends a stretch; the last alone where the verb is for one."""
    if (firm := _FIRM.search(text, max(start, end - 70), end)) is not None:
        return [Named(firm.span("name"))]
    after = max(start, end - FARTHEST)
    for match in _NAME_START.finditer(text, after, end):
        if match.start() < after:
            continue
        people, stop = people_from(text, match.start(), end)
        if people and _OF_OTHERS.search(text, max(start, match.start() - 12), match.start()):
            after = people[0].name[1]
        elif people and (stop == end or _TAIL.fullmatch(text, stop, end)):
            return people[-1:] if one else people
    return []


def place_from(text: str, start: int, end: int) -> Place:
    """The office or the body that opens a stretch ("as Clerk for a year" -> "Clerk")."""
    home = _HOME.match(text, start, end)
    start = home.end() if home else start
    lead = rule_set("appointments", part="before_office").first(text[start:end])
    begin = start + lead.end if lead else _SPACE.match(text, start, end).end()  # type: ignore[union-attr]
    after = rule_set("appointments", part="after_office").first(text[begin:end])
    stop = begin + after.start if after else end
    place = place_of(text, begin, stop)
    if place.office is None and place.body is None:
        is_as = lead is not None and _AS.search(text, start, begin) and _PLAIN.fullmatch(text, begin, stop)
        return Place(office=(begin, stop), end=stop) if is_as else Place(end=start)
    return place


def next_named(text: str, start: int, end: int) -> tuple[list[Named], Place]:
    """Further people for whom the verb is not said again: "… Captain, and Ed Roe Vice-Captain"."""
    joined = _FURTHER.match(text, start, end)
    people, stop = people_from(text, joined.end(), end) if joined else ([], start)
    place = place_from(text, stop, end) if people else Place()
    return (people, place) if place.office or place.body else ([], Place())


def place_of(text: str, begin: int, stop: int) -> Place:
    """An office, a body, or an office on a body ("chair of the committee")."""
    while stop > begin and text[stop - 1] in " ,.:;–—-(":
        stop -= 1
    words = text[begin:stop]
    if not words or len(words) > 90 or _ALL.search(words):
        return Place(end=begin)
    is_body = rule_set("appointments", part="body").first(words) is not None
    split = re.search(r" (?:of|to|on|for)(?: the)? (?=[^ ])", words)
    if split is not None and is_body and names_office(words[: split.start()]):
        return Place((begin, begin + split.start()), (begin + split.end(), stop), stop)
    if is_body:
        return Place(body=(begin, stop), end=stop)
    known = rule_set("appointments", part="office").first(words) is not None
    if known or _LETTERS.fullmatch(words) or names_office(words) or names_office(words.removesuffix("s")):
        return Place(office=(begin, stop), end=stop)
    return Place(end=begin)
