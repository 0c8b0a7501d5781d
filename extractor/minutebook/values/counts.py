"""Counts of things in a string: "34 States Parties", "seven of the nine documents", "Members of the public: 7"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from minutebook.values.count_ellipses import understood
from minutebook.values.nouns import (
    ADDRESSES,
    LABEL_ABBREVIATIONS,
    LABELS,
    MEASURES,
    STOP,
    VOTES,
    NounPhrase,
    noun_phrase,
    singular,
)
from minutebook.values.numbers import NumberMention, find_numbers, read_number

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CountMention:
    """A count found in a string; offsets into that string, end exclusive."""

    start: int
    end: int
    value: Decimal
    unit: Span
    """Where the counted noun phrase stands."""
    form: str
    """How it is put: noun, part, present, label, understood."""
    value_max: Decimal | None = None
    approximate: bool = False


_BRACKET = re.compile(r"\s?\([\w+\-– ]{1,14}\)|\s\d{1,4}\)|\s?[Nn]os?\.(?=\s[a-z])")
"""What may stand between a number and its noun: "Eight (8) comments", "3 no. dwellings"."""
_PART = re.compile(
    r"\s+(?:only\s+)?(?:out\s+)?of\s+(?:(?P<the>the|these|those|our|their|its|his|my|your|said)\s+)?"
    r"(?:(?:said|remaining|above-?named)\s+)?",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\s+(?:(?:were|are|is|was)\s+)?(?P<noun>in\s+attendance|present)\b", re.IGNORECASE)
_POSTS = re.compile(r"\s(?:FTEs?|WTEs?|full[- ]time equivalents?)\b")
_OR_MORE = re.compile(r"\s+(?:or|and)\s+(?:more|fewer|less|over|so)(?=\s)", re.IGNORECASE)
_PEOPLE = (
    r"(?:(?:members?|residents?|representatives?) of (?:the )?(?:public|press)|public|attendance|membership|visitors"
    r"|guests|observers|(?:number of )?members(?: present| in attendance)?|voters|students|pupils|spectators|volunteers"
    r"|attendees)"
)
_LABELLED = re.compile(rf"\b(?P<noun>{_PEOPLE})\s?[:=]\s?(?P<number>\d{{1,5}})(?![\d%.,:/]\d|[%\w/])", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w'’.\-]*)[\s#:]*\Z")
_LIST_BEFORE = re.compile(r"(?<![\w.])(?:\d{1,4}[a-z]?(?:,|\s?&|\s(?:and|or|to)|\s?[-–])\s){1,4}\Z")
"""The rest of a list of numbers: "items 1 and 2"."""
_VOTE_AFTER = re.compile(
    r"\s*(?:present\s+)?(?:having\s+)?(?:(?:all\s+)?vot(?:ed|ing)\b|(?:were\s+|being\s+)?(?:in\s+)?favou?r\b"
    r"|for\b(?!\s+\w)|against\b|opposed\b|abstain|dissent)",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(r" [A-Z][a-z]+\b")
_VAGUE_BEFORE = re.compile(r"(?:\b(?:several|few|many)\s|\bcovid\s?[-–]\s?)\Z", re.IGNORECASE)
_NOW_BEFORE = re.compile(
    r"\b(?:now|still|already|thus|club|society|company|association|lodge|union|branch)\s\Z", re.IGNORECASE
)
_YEARS = range(1800, 2100)
_NO_COUNT_AFTER = ("-", "‐", "%", "°", "/")


def find_counts(text: str, taken: Iterable[Span] = ()) -> list[CountMention]:
    """All counts in the text, in order. `taken`: spans of dates, times and money, whose numbers count nothing."""
    occupied = list(taken)
    found: list[CountMention] = []
    for number in find_numbers(text):
        if any(start < number.end and number.start < end for start, end in occupied):
            continue
        if mention := _count(text, number) or _understood(text, number, found):
            found.append(mention)
    return sorted([*found, *_labelled(text, found)], key=lambda m: m.start)


def _count(text: str, number: NumberMention) -> CountMention | None:
    if not _countable(text, number):
        return None
    end = number.end + (text[number.end : number.end + 1] == "+")
    if bracket := _BRACKET.match(text, end):
        end = bracket.end()
    if posts := _POSTS.match(text, end):
        return _made(number, (posts.start() + 1, posts.end()), "noun")
    if part := _PART.match(text, end):
        return _part(text, number, part)
    present = _PRESENT.match(text, end)
    if present and not _VOTE_AFTER.match(text, present.end()):
        return _made(number, present.span("noun"), "present")
    if more := _OR_MORE.match(text, end):
        end = more.end()
    phrase = noun_phrase(text, end)
    return _made(number, (phrase.start, phrase.end), "noun") if phrase and _counts(text, number, phrase) else None


def _understood(text: str, number: NumberMention, found: Sequence[CountMention]) -> CountMention | None:
    """A count without a noun behind its number."""
    if not _countable(text, number):
        return None
    told = understood(text, number, [mention.unit for mention in found])
    if told is None:
        return None
    (start, end), unit = told
    return CountMention(start, end, number.value, unit, "understood", number.value_max, number.approximate)


def _made(number: NumberMention, unit: Span, form: str) -> CountMention:
    return CountMention(number.start, unit[1], number.value, unit, form, number.value_max, number.approximate)


def _countable(text: str, number: NumberMention) -> bool:
    """Whether a number can count things: whole, two or more in words, no name of anything before it."""
    if number.value % 1 and not _POSTS.match(text, number.end):
        return False
    if (number.value < 2 and number.in_words) or text[number.end : number.end + 1] in _NO_COUNT_AFTER:
        return False
    if _VAGUE_BEFORE.search(text, max(0, number.start - 12), number.start):
        return False
    return number.in_words or not (_is_code(text, number) or _named(text, number) or _opens_heading(text, number))


def _is_code(text: str, number: NumberMention) -> bool:
    """Whether the digits are likelier a year, or the number of an account or a form."""
    printed = text[number.start : number.end]
    if not printed.isdigit() or number.approximate:
        return False
    return number.value in _YEARS or (len(printed) > 4 and number.value % 100 != 0)


def _named(text: str, number: NumberMention) -> bool:
    """Whether the digits belong to a name before them: "Phase 2", "Core 2". A word that opens a sentence is no name."""
    listed = _LIST_BEFORE.search(text, max(0, number.start - 24), number.start)
    start = listed.start() if listed else number.start
    before = _WORD_BEFORE.search(text, max(0, start - 32), start)
    if before is None:
        return False
    word = before["word"]
    if word.endswith(".") and word.lower() not in LABEL_ABBREVIATIONS:
        return False
    if word.lower() == "numbers" and _NOW_BEFORE.search(text, max(0, before.start() - 16), before.start()):
        return False  # "the society now numbers 340 members"
    if word.lower().rstrip(".") in LABELS:
        return True
    opening = text[max(0, before.start() - 3) : before.start()].rstrip(' "“(*')
    opens_sentence = (not opening or opening[-1] in ".:;!?\n\t•|–—-") and word[1:].islower()
    colon = before.group().rstrip(" ").endswith(":")
    return word[0].isupper() and not opens_sentence and not colon and word.lower() not in STOP


def _opens_heading(text: str, number: NumberMention) -> bool:
    """Whether the digits open the text before words in capitals, or are too many for a count that opens it."""
    if text[: number.start].strip(' *#"“'):
        return False
    if number.value >= 1000 and text[number.start : number.end].isdigit():
        return True
    word = text[number.end : number.end + 40].split()[:1]
    return bool(word) and word[0].isupper() and len(word[0]) > 3


def _part(text: str, number: NumberMention, part: re.Match[str]) -> CountMention | None:
    """Part of a whole: "seven of the nine documents", "11 of 14 members"."""
    position = part.end()
    second = read_number(text, position)
    more = _OR_MORE.match(text, second[1]) if second else None
    phrase = noun_phrase(text, more.end() if more else second[1] if second else position)
    if phrase is None or not (part["the"] or second) or not _counts(text, number, phrase):
        return None
    return _made(number, (phrase.start, phrase.end), "part")


def _counts(text: str, number: NumberMention, phrase: NounPhrase) -> bool:
    """Whether the noun is one that makes a count: no unit, no vote, no street or other name."""
    printed = text[phrase.start : phrase.end]
    head, first = singular(phrase.head), printed.split()[0].lower().rstrip(".")
    half = first == "half" and " " in printed
    if head in MEASURES or phrase.head in MEASURES or (first in MEASURES and not half) or head in VOTES:
        return False
    named = phrase.head in ADDRESSES or bool(_NAME_AFTER.match(text, phrase.end))
    if named and not number.in_words and printed[:1].isupper():
        return False
    return not _VOTE_AFTER.match(text, phrase.end)


def _labelled(text: str, found: Sequence[CountMention]) -> Iterator[CountMention]:
    """Counts behind their noun: "Members of the public: 7"."""
    if ":" not in text and "=" not in text:
        return
    for match in _LABELLED.finditer(text):
        start, end = match.span()
        if not any(m.start < end and start < m.end for m in found):
            yield CountMention(start, end, Decimal(match["number"]), match.span("noun"), "label")
