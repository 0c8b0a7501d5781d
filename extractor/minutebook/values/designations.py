"""What stands beside a name: a role ("Vice Chair"), an affiliation ("Acme Ltd"), or both ("Director, District L")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from minutebook.values.titles import BODIES, MEMBERSHIP, OFFICES, QUALIFIERS, SEATS, TITLE_AREAS, WEAK, plain, word_set

Span = tuple[int, int]

WORD = re.compile(r"[^\W_]+(?:[’'`‘‐‑_-][^\W_]+)*\.?")
_LEAD = re.compile(
    r"(?:represent(?:ing|ed|s|ative of)|on behalf of|of|from|for|at|with)\b\s*(?:the\b\s*)?", re.IGNORECASE
)
_LINK = re.compile(r"\b(?:of|for|to|at|from|in|on)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\s+(?:at|from|with|representing)\s+|\s*,\s*|\s+[-–—]+\s+|\s*:\s+")


_VERBS = word_set("was were is are has had have be been will would")
MAX_LENGTH = 140
MAX_WORDS = 14
"""What is longer is no role and no name of a body but a sentence."""
_RUN_ON = re.compile(r"([A-Z][a-z]{3,})(?=[A-Z][a-z]{2,}\.?$)")
_BY_THEMSELVES = word_set(
    "captain patron patroness matron coach umpire scorer selector handicapper starter bosun groundsman greenkeeper"
    " housekeeper cook officio ex-officio elder elders deacon deacons bandmaster ringmaster"
)
"""Offices that would be titles or surnames before a name; a phrase beside a name that ends in one is a role."""
_YEAR = re.compile(r"[\s,(]+(?:1[89]|20)\d{2}(?:[-–/]\d{2,4})?\)?\s*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a string with its offsets; `low` is the word in lower case without full stops."""

    start: int
    end: int
    text: str
    low: str

    @property
    def upper(self) -> bool:
        """Whether it starts with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Designation:
    """A role, an affiliation or both, as offsets into the string they were read from."""

    role: Span | None = None
    affiliation: Span | None = None


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end], an abbreviation with its full stop."""
    return list(_words_of(text, start, len(text) if end is None else end))


@lru_cache(maxsize=1024)  # several readings of one line ask for the same
def _words_of(text: str, start: int, stop: int) -> tuple[Word, ...]:
    words = []
    for match in WORD.finditer(text, start, stop):
        cut = _title_in_front(match.group())
        for first, last in ((0, cut), (cut, len(match.group()))) if cut else ((0, len(match.group())),):
            part = match.group()[first:last]
            words.append(Word(match.start() + first, match.start() + last, part, plain(part)))
    return tuple(words)


def _title_in_front(word: str) -> int:
    """Where a title that lost its space ends ("MayorRoe", "CityClerk"); 0 where there is none."""
    match = _RUN_ON.match(word) if len(word) >= 7 else None  # what it finds has seven letters
    if match is None or not (is_title_word(match[1].lower()) or match[1].lower() in TITLE_AREAS):
        return 0
    return match.end(1)


def is_office(low: str) -> bool:
    """Whether a word names an office or a job ("treasurer", "a/director", "vice-chair")."""
    return low in OFFICES or low in MEMBERSHIP or ("-" in low and low.rsplit("-", 1)[1] in OFFICES)


def names_office(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether one of the words of text[start:end] is an office."""
    return any(is_office(word.low) for word in words_of(text, start, end))


def is_body(low: str) -> bool:
    """Whether a word names a kind of body or place for certain."""
    return low in BODIES and low not in WEAK


def is_title_word(low: str) -> bool:
    """Whether a word belongs to roles and names of bodies rather than to names of people."""
    return (is_office(low) or low in QUALIFIERS or low in BODIES or low in TITLE_AREAS) and low not in WEAK


def is_acronym(text: str) -> bool:
    """Whether a word is written as an abbreviation of a body: "WHO", "DfT", "OECD"."""
    letters = text.replace(".", "").replace("-", "")
    return len(letters) > 1 and letters.isalnum() and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)


_MARK = re.compile(
    r"(?:(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:day|nesday|urday)?\.?|[YNXPA]|yes|no|aye|nay|yea|present|absent|(?:Mr|Mrs|Ms|Smt|Shri|Sri|Dr)\.?)",
    re.I,
)
"""A mark of a roll call, or the title of a name that goes on in the next line."""


def read_designation(text: str, start: int = 0, end: int | None = None) -> Designation:
    """What text[start:end], which stands after a name or in brackets, says of the person.

    Empty where it says neither: a remark, a number, an e-mail address.
    """
    span = _trim(text, start, len(text) if end is None else end)
    if span and (year := _YEAR.search(text, *span)):
        span = _trim(text, span[0], year.start())
    if span is None or span[1] - span[0] > MAX_LENGTH or "@" in text[span[0] : span[1]]:
        return Designation()
    if _MARK.fullmatch(text, *span):
        return Designation()
    lead = _LEAD.match(text, *span)
    if lead and lead.end() < span[1] and text[lead.end()].isupper():
        return Designation(affiliation=_trim(text, lead.end(), _before(text, lead.end(), span[1])))
    cut = _BESIDE.search(text, *span)
    if cut is None:
        return _simple(text, span)
    first = _simple(text, (span[0], cut.start()))
    rest = read_designation(text, cut.end(), span[1])
    return _joined(text, span, first, rest)


def _joined(text: str, span: Span, first: Designation, rest: Designation) -> Designation:
    """Two neighbouring designations as one: roles run together, a body after a role is the affiliation."""
    if first.role and rest.role and not rest.affiliation:
        return Designation(role=(first.role[0], rest.role[1]), affiliation=first.affiliation)
    if first.role and not rest.role:
        if text[first.role[1] : span[1]].startswith(":"):
            return Designation(role=(first.role[0], span[1]))  # "Director: Technical Services"
        return Designation(first.role, rest.affiliation or _unknown_body(text, (first.role[1], span[1])))
    if first.affiliation and rest.role:
        return Designation(rest.role, first.affiliation)
    if first.affiliation:
        return Designation(affiliation=(first.affiliation[0], (rest.affiliation or first.affiliation)[1]))
    return Designation(rest.role, rest.affiliation)


def _unknown_body(text: str, span: Span) -> Span | None:
    """The rest after a role, where it is written like a name of something."""
    rest = _trim(text, *span)
    return rest if rest and text[rest[0]].isupper() else None


def _simple(text: str, span: Span) -> Designation:
    """A phrase without commas or dashes: the last word before "of" says what it is."""
    words = words_of(text, *span)
    if (
        not words
        or len(words) > MAX_WORDS
        or any(w.low in _VERBS for w in words)
        or not any(c.isalpha() for c in text[span[0] : span[1]])
    ):
        return Designation()
    head = _head(text, words)
    if head.low in _BY_THEMSELVES and len(words) <= 3:
        return Designation(role=span)
    letters = "".join(w.low for w in words) if all(len(w.low) == 1 for w in words) else ""
    foreign = any(w.upper and not is_title_word(w.low) and w.low not in WEAK for w in words[:-1])
    if head.low in WEAK and head == words[-1] and len(words) == 2 and foreign and not is_acronym(words[0].text):
        return Designation(affiliation=span) if is_body(head.low) else Designation()
    if (
        is_office(head.low)
        or head.low in SEATS
        or letters in OFFICES
        or (head.low == "chief" and len(words) > 1)
        or any(w.low in ("pro", "elect") for w in words[1:])
    ):
        return Designation(role=span)
    if (
        is_office(words[0].low)
        and words[0].low not in WEAK
        and all(is_title_word(w.low) or w.low in WEAK or not w.upper for w in words)
    ):
        return Designation(role=span)
    if any(is_office(w.low) and w.low not in WEAK for w in words) and not any(is_body(w.low) for w in words):
        return Designation(role=span)
    if words[0].upper and (any(is_body(w.low) or is_acronym(w.text) for w in words) or len(words) <= 8):
        return Designation(affiliation=span)
    return Designation()


def _head(text: str, words: list[Word]) -> Word:
    """The word that carries the phrase: the last one before the first "of", "for", "to" …"""
    link = _LINK.search(text, words[0].end, words[-1].end)
    before = [w for w in words if link and w.end <= link.start()]
    return before[-1] if before else words[-1]


def _before(text: str, start: int, end: int) -> int:
    """Where a body's name ends that goes on with "with authority from …"."""
    cut = re.compile(r"\s+(?:with|by|in|who|and|[-–—]+)\s+[a-z]").search(text, start, end)
    return cut.start() if cut else end


def _trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space and punctuation at its ends; None where nothing is left."""
    if end - start > 2 and text[start] == "[" and text[end - 1] == "]" and "[" not in text[start + 1 : end - 1]:
        start, end = start + 1, end - 1
    while start < end and text[start] in " \t\n,;:.-–—*•|_/":
        start += 1
    while end > start and text[end - 1] in " \t\n,;:-–—*•|_/":
        end -= 1
    if end > start and text[end - 1] == "." and text[start:end].count(".") == 1 and end - start > 5:
        end -= 1
    return (start, end) if end > start else None
