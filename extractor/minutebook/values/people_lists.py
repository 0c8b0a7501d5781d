"""Lists of people as minutes print them: "Cllrs A, B and C", "A. Bell (Chair); B. Cole, Town Clerk", "Acme – J. Roe".

A list is cut at its separators into pieces; each piece is a person, a role or a body that belongs to the person
before it, a group without names ("two others"), or a remark. Offsets are into the string given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.values.designations import Span, is_title_word, read_designation, words_of
from minutebook.values.listed import Listed, PeopleList, Piece
from minutebook.values.people import read_person
from minutebook.values.people_reader import Reader
from minutebook.values.titles import COURTESY, MEMBERSHIP, WEAK, is_plural, singular

STRONG = ";\t\n•·|"
"""Separators that end the entry of a person together with role and body."""

__all__ = ["Listed", "PeopleList", "pieces", "role_text", "split_people"]

_SEPARATOR = (
    r"[;\t\n•·|]|,(?!\d)|\s/\s|\s(?:and|&|plus|together with|along with|as well as|accompanied by)\s(?:also\s)?"
    r"|\swith\s(?=[A-Z\d]|the\b|an?\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some)\b)"
)
_MARK = re.compile(rf"[(\[]|[)\]]|{_SEPARATOR}")
_TITLES = (COURTESY | MEMBERSHIP) - WEAK
_BRACKETED = re.compile(r"\(\s*([^()]*)\)?")


def split_people(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    one: bool = False,
    prose: bool = False,
    surname_first: bool = False,
    wrapped: bool = False,
) -> PeopleList:
    """Read text[start:end] as a list of people.

    one: it is the entry of one person, so that what follows the name belongs to it ("Jane Roe, Acme Ltd").
    prose: stop quietly at the first piece that is nobody. surname_first: entries read "Roe, Jane".
    wrapped: line ends are those of a paragraph, not of entries.
    """
    stop = len(text) if end is None else end
    result = PeopleList(stop=stop)
    reader = Reader(text, result, one=one, surname_first=surname_first)
    for piece in pieces(text, start, stop, wrapped=wrapped):
        if reader.take(piece):
            continue
        if prose:
            result.stop = piece.start
            break
        result.unread.append((piece.start, piece.end))
    if text.count(";", start, stop) >= 2:
        _one_each(text, result)
    return result


def _one_each(text: str, result: PeopleList) -> None:
    """Where each semicolon ends one person's entry, a second name is a body: "Di Roe, Clerk; Ed Poe, Elm Ledger"."""
    entries = result.entries
    alone = [k == 0 or ";" in text[entries[k - 1].end : e.start] for k, e in enumerate(entries)]
    said = sum(bool(e.role or e.affiliation) for e, first in zip(entries, alone, strict=True) if first)
    seconds = [k for k, first in enumerate(alone) if not first]
    if len(seconds) != 1 or said < 2 or said < 0.6 * (len(entries) - 1):
        return
    k = seconds[0]
    one, other = entries[k - 1], entries[k]
    if not one.person or not other.person or other.person.titled or other.role or other.affiliation or other.remarks:
        return
    if (
        one.affiliation is None
        and text[one.end : other.start].strip() == ","
        and " " in other.person.name
        and not (one.role or one.title)
    ):
        one.affiliation = (other.start, other.end)
        del entries[k]


def pieces(text: str, start: int, end: int, *, wrapped: bool = False) -> Iterator[Piece]:
    """The stretches between separators outside brackets; a role with its person in brackets is one stretch."""
    depth, at, separator = 0, start, ""
    inverse = _inverse_spans(text, start, end, ";:" if wrapped else ";:\n")
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        if wrapped and mark == "\n":
            continue
        if "/" in mark and _one_title(text, match.end(), end):
            continue
        if mark == "\t" and at == start and is_half_name(text, at, match.start()) and read_person(text, at, end):
            continue
        depth = _depth(depth, mark)
        if mark in "()[]" or (depth and mark != "\n") or any(a <= match.start() < b for a, b in inverse):
            continue
        depth = 0
        if text[at : match.start()].strip(" ,.;"):
            yield Piece(at, match.start(), separator, any(a < match.start() and b > at for a, b in inverse))
            separator = mark.strip() or mark
        elif mark.strip() in STRONG or not separator:
            separator = mark.strip() or mark
        at = match.end()
    if text[at:end].strip(" .,;"):
        yield Piece(at, end, separator, any(b > at for _, b in inverse))


def is_half_name(text: str, start: int, end: int) -> bool:
    """Whether a cell holds but a title or initials, the name of which stands in the next: "Cllr | J B | Roe"."""
    words = words_of(text, start, end)
    if not words or text[start:end].strip(" .") != text[words[0].start : words[-1].end].strip(" ."):
        return False
    titles = 0
    while titles < len(words) and (words[titles].low in _TITLES):
        titles += 1
    initials = all(len(w.low) == 1 and w.upper for w in words[titles:])
    return initials and len(words) <= 5 and (titles > 0 or len(words) > 1)


def _one_title(text: str, start: int, end: int) -> bool:
    """Whether what stands after a stroke goes on with a title: "Secretary / Treasurer Jane Roe"."""
    words = words_of(text, start, min(end, start + 40))
    return not words or is_title_word(words[0].low) or not words[0].upper


def _depth(depth: int, mark: str) -> int:
    if mark in "([":
        return depth + 1
    return max(0, depth - 1) if mark in ")]" else depth


def _inverse_spans(text: str, start: int, end: int, stops: str) -> list[Span]:
    """The stretches "role (titled person)", each from the role through the bracket; beside them "role (A. Roe)" too."""
    if "(" not in text[start:end]:
        return []
    spans: list[Span] = []
    before = start
    for match in _BRACKETED.finditer(text, start, end):
        person = read_person(text, *match.span(1)) if match.end(1) > match.start(1) else None
        stop = match.start()
        while stop > before and text[stop - 1] in " \n;,":
            stop -= 1
        head = max(before, *(text.rfind(mark, before, stop) + 1 for mark in stops))
        if (
            person
            and (person.titled or (spans and " " in person.name and spans[-1][1] == before))
            and not _holds_people(text, head, match.start())
        ):
            spans.append((_first_letter(text, head, match.start()), match.end()))
        before = match.end()
    return [span for span in spans if read_designation(text, span[0], text.find("(", span[0])) is not None]


def _first_letter(text: str, start: int, end: int) -> int:
    lead = re.compile(r"[\s,;:.–—-]*(?:(?:and|&|the)\s+)*", re.IGNORECASE).match(text, start, end)
    return lead.end() if lead else start


def _holds_people(text: str, start: int, end: int) -> bool:
    """Whether people are named in a stretch that would otherwise be a role: it has none, or more than a role."""
    start = _first_letter(text, start, end)
    first = read_person(text, start, end)
    if start >= end or (
        first and (first.titled or not text[first.end : end].strip(" .") or text[first.end : end].lstrip()[:1] == ",")
    ):
        return True
    for piece in re.finditer(r"[^,]+", text[start:end]):
        begin = _first_letter(text, start + piece.start(), start + piece.end())
        person = read_person(text, begin, start + piece.end())
        if person and person.titled:
            return True
    return False


def role_text(text: str, role: Span) -> str:
    """A role as its value: white space collapsed, a plural title in the singular."""
    words = " ".join(text[slice(*role)].split())
    head, _, tail = words.rpartition(" ")
    if is_plural(tail) and not re.search(r"\b(?:of|for|and|to)\b|,", head):
        return f"{head} {singular(tail)}".strip()
    return words
