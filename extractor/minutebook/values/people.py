"""Names of people in a string: title, name and the letters after it, each with its offsets.

`parse_person` reads one person ("Cllr. Mrs. A. Bell OBE", "Mayor Jane Roe", "Smith, J."); lists of people are
the business of `people_lists`. What is written like the name of a body, an office or a phrase is no person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.values.designations import Span, Word, is_acronym, is_office, is_title_word, words_of
from minutebook.values.name_words import (
    BODIES_OF_MEMBERS,
    MEMBER_SHORT,
    is_name,
    is_quoted,
    name_length,
    title_length,
)
from minutebook.values.titles import (
    COURTESY,
    MEMBERSHIP,
    PARTICLES,
    POSTNOMINALS,
    QUALIFIERS,
    SEATS,
    SUFFIXES,
    TITLE_AREAS,
    WEAK,
    is_plural,
    word_set,
)

_POSTNOMINAL = re.compile(r"[\s,]+(?P<letters>(?:[A-Za-z]{1,5}\.?){1,5}|\([Hh]ons?\.?\))(?![\w’'])")
MAX_LENGTH = 200
"""Titles and name together are no longer than that."""
_ILLEGIBLE = re.compile(r"\.?\s?\[(?:\.{2,6}|…|\?{1,3}|illegible)\][\w’'-]{0,20}")
"""Letters that a transcriber could not read within a name: "Thos. Har[..]son"."""
_SUFFIX = re.compile(r", ?(?:[JS]r|[JS]nr|Junr|Sen|Jun|II|III)\b\.?")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person as printed; offsets are into the string that was read, end exclusive."""

    start: int
    """From the honorific …"""
    end: int
    """… through the post-nominals."""
    name: str
    name_span: Span
    honorific: str | None = None
    honorific_span: Span | None = None
    role: str | None = None
    """An office before the name, or a seat after it ("Mayor Jane Roe", "Jane Roe MP")."""
    role_span: Span | None = None
    plural: bool = False
    """The title is a plural that also holds for the names that follow ("Councillors A, B and C")."""

    @property
    def surname(self) -> str:
        """The family name, by the order in which the name is written."""
        return surname_of(self.name)

    @property
    def titled(self) -> bool:
        """Whether a title or an office stands before the name."""
        return self.honorific is not None or (self.role_span is not None and self.role_span[0] == self.start)


def parse_person(text: str, start: int = 0, end: int | None = None) -> PersonName | None:
    """Read text[start:end] as one person; None where it is no person or more than one."""
    stop = len(text) if end is None else end
    person = read_person(text, start, stop)
    if person is None or text[person.end : stop].strip(" \t.,;"):
        return None
    return person


def read_person(text: str, start: int, end: int) -> PersonName | None:
    """Read a person at the start of text[start:end], whatever stands after; None where there is none."""
    words = words_of(text, start, min(end, start + MAX_LENGTH))
    if not words or text[start : words[0].start].strip(" \t\"“‘'*_"):
        return None
    first = title_length(text, words, end)
    name_end = name_length(text, words, first)
    if name_end == first:
        return None
    if first == 0 and not is_name(text, words, name_end):
        return None
    if first and name_end == first + 1 and words[first].low in _OF_OFFICES and is_office(words[first - 1].low):
        return None
    if (
        first
        and name_end == first + 1
        and is_acronym(words[first].text)
        and len(words[first].low) > 2
        and not words[0].text.isupper()
        and not (words[0].low in _ADDRESSED and len(words[first].low) > 3)
    ):
        return None
    return _person(text, words, first, name_end, end)


_OF_OFFICES = word_set("general elect emeritus designate ordinary")
"""What stands after an office and is part of it: "Secretary General"."""
_ADDRESSED = word_set("mr mrs ms miss dr sir")
"""Before a word in capitals they leave no doubt that it is a surname ("Ms. ADEYEMI")."""


def surname_of(name: str) -> str:
    """The family name: the last word, or the first where initials follow it ("Smith J", "Smith, Jane")."""
    name = re.sub(r"\s*\([^)]*\)?", "", name).replace("_", " ").strip()
    if "," in name:
        head, _, tail = name.partition(",")
        if tail.strip().lower().rstrip(".") not in SUFFIXES:
            return head.strip()
        name = head
    parts = [
        p
        for p in re.split(r"(?<=[a-z\s]\.)\s*|(?<=[A-Z]\.)\s*|\s+", name)
        if p and p.lower().rstrip(".") not in SUFFIXES
    ] or [name]
    last = len(parts) - 1
    if last and _initials_only(parts[-1]) and not _initials_only(parts[0]):
        return parts[0]
    while last > 1 and len(parts[last - 1].strip(".")) > 1 and parts[last - 1].lower().strip(".") in _SURNAME_PARTICLES:
        last -= 1
    return " ".join(parts[last:])


_SURNAME_PARTICLES = PARTICLES - {"bin", "ibn", "binti", "bint", "y", "e", "i", "t"}


def same_person(one: PersonName, other: PersonName) -> bool:
    """Whether two printed names can be one person's: equal family names, and given names that do not disagree."""
    a, b = name_tokens(one.name), name_tokens(other.name)
    if a == b:
        return not _different_sex(one, other)
    if not a or not b or _bracketed(one.name) != _bracketed(other.name):
        return False
    if len(a) == 1 or len(b) == 1:
        short, long = (a, b) if len(a) == 1 else (b, a)
        return (
            short[0] == long[-1] or short[0] == surname_of((one if long is a else other).name).casefold()
        ) and not _different_sex(one, other)
    if surname_of(one.name).casefold() != surname_of(other.name).casefold():
        return set(a) == set(b)
    given_a, given_b = _given(one.name), _given(other.name)
    return not given_a or not given_b or _compatible(given_a, given_b)


def _compatible(a: list[str], b: list[str]) -> bool:
    """Whether given names agree: the first ones equal, or one the initial or the short form of the other."""
    first, second = sorted((_WRITTEN_SHORT.get(a[0], a[0]), _WRITTEN_SHORT.get(b[0], b[0])), key=len)
    if len(first) == 1:
        return second.startswith(first) and (len(a) == 1 or len(b) == 1 or a[1][:1] == b[1][:1])
    return first == second or (len(first) >= 3 and second.startswith(first))


def name_tokens(name: str) -> list[str]:
    """The words of a name, for comparison."""
    return re.findall(r"[^\W\d_]+", name.casefold().replace("'", "").replace("’", "").replace("-", ""))


def _given(name: str) -> list[str]:
    family = name_tokens(surname_of(name))
    return [t for t in name_tokens(re.sub(r"\(.*", "", name)) if t not in family]


def _bracketed(name: str) -> str:
    return name.partition("(")[2].lower()


_WRITTEN_SHORT = {
    "alex": "alexander", "benj": "benjamin", "chas": "charles", "danl": "daniel", "edw": "edward", "geo": "george",
    "jas": "james", "jno": "john", "jos": "joseph", "robt": "robert", "saml": "samuel", "thos": "thomas",
    "wm": "william",
}  # fmt: skip
_MEN, _WOMEN = (
    word_set("mr messrs master sir bro brother"),
    word_set("mrs ms miss mesdames dame lady sis sister m/s"),
)


def _different_sex(one: PersonName, other: PersonName) -> bool:
    """Whether the titles say that two people of one name are two: Mr and Mrs Bell."""
    titles = [set((p.honorific or "").casefold().replace(".", "").split()) for p in (one, other)]
    return any(bool(titles[i] & _MEN) and bool(titles[1 - i] & _WOMEN) for i in (0, 1))


def initials_of(name: str) -> str:
    """The initials of a name in its printed order: "Anna-Lena de Vries" -> "ALDV"."""
    letters = re.findall(r"(?<![^\W\d_])[^\W\d_]|(?<=[A-Z]\.)[A-Z]", name)
    return "".join(letters).upper()


def _initials_only(word: str) -> bool:
    letters = word.replace(".", "").replace(",", "")
    return 0 < len(letters) <= 2 and letters.isupper()


def _person(text: str, words: list[Word], first: int, name_end: int, end: int) -> PersonName:
    """Put the parts together: title split into role and honorific, letters after the name."""
    nick = name_end > first + 1 and is_quoted(text, words[first])
    name_start, name_stop = words[first].start - nick, _name_stop(text, words, name_end)
    role, honorific, plural = _split_title(text, words[:first])
    after, seat = _postnominals(text, name_stop, end)
    if seat and role is None:
        role = seat
    return PersonName(
        start=min([s[0] for s in (role, honorific) if s and s[0] < name_start] or [name_start]),
        end=after,
        name=" ".join(text[name_start:name_stop].split()),
        name_span=(name_start, name_stop),
        honorific=text[slice(*honorific)] if honorific else None,
        honorific_span=honorific,
        role=text[slice(*role)] if role else None,
        role_span=role,
        plural=plural,
    )


def _name_stop(text: str, words: list[Word], name_end: int) -> int:
    """Where the name ends: a full stop after the last word belongs to it only after an initial or a suffix."""
    last = words[name_end - 1]
    if illegible := _ILLEGIBLE.match(text, last.end - last.text.endswith(".")):
        return illegible.end()
    suffix = _SUFFIX.match(text, last.end)
    if suffix:
        return suffix.end()
    if last.text.endswith(".") and not (len(last.low) <= 1 or last.low in SUFFIXES):
        return last.end - 1
    initial = re.compile(r" ?\(([A-Z][a-z]?)\)").match(text, last.end)
    return initial.end() if initial and len(last.low) > 1 else last.end


def _split_title(text: str, words: list[Word]) -> tuple[Span | None, Span | None, bool]:
    """Role span, honorific span and whether the title is a plural."""
    if not words:
        return None, None, False
    i = len(words)
    if any(w.low in QUALIFIERS and w.low not in COURTESY for w in words[:-1]) and words[-1].low in COURTESY & WEAK | {
        "chief",
        "inspector",
        "sergeant",
    }:
        return (words[0].start, words[-1].end), None, False
    while (
        i
        and (words[i - 1].low in COURTESY or words[i - 1].low in ("he", "h", "e", "s", "m", "the"))
        and not (i > 1 and is_plural(words[i - 1].text) and words[i - 1].low in MEMBERSHIP)
    ):
        i -= 1
    while i and i < len(words) and words[i].low in MEMBER_SHORT and words[i - 1].low in TITLE_AREAS - BODIES_OF_MEMBERS:
        i -= 1
    if i and words[i - 1].low in MEMBERSHIP and not is_plural(words[i - 1].text):
        j = i - 1
        while j and (words[j - 1].low in TITLE_AREAS or (j == 1 and not is_title_word(words[0].low))):
            j -= 1
        if j == 0 or words[j - 1].low not in QUALIFIERS | {"of", "for", "the"}:
            i = j
    role = (words[0].start, words[i - 1].end) if i else None
    honorific = (words[i].start, words[-1].end) if i < len(words) else None
    if (
        honorific
        and text[slice(*honorific)].count("(") > text[slice(*honorific)].count(")")
        and text[honorific[1]] == ")"
    ):
        honorific = (honorific[0], honorific[1] + 1)
    return role, honorific, is_plural(words[-1].text)


def _postnominals(text: str, start: int, end: int) -> tuple[int, Span | None]:
    """Where the letters after the name end, and the seat in a parliament among them."""
    at, seat = start, None
    while match := _POSTNOMINAL.match(text, at, end):
        letters = match["letters"].replace(".", "").lower().strip("()")
        if letters not in POSTNOMINALS | SEATS or not any(c.isupper() for c in match["letters"]):
            break
        if "," in text[at : match.start("letters")] and letters in ("ma", "ed", "am", "ms", "md", "ca", "ret"):
            break
        if letters in SEATS and letters not in POSTNOMINALS:
            seat = match.span("letters")
        at = match.end()
    return at, seat
