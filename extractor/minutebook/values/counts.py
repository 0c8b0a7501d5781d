"""Counts of things in a string: "34 States Parties", "seven of the nine documents", "Members of the public: 7"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from minutebook.values.nouns import ADDRESSES, LABELS, MEASURES, VOTES, NounPhrase, noun_phrase, singular
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
    """How it is put: noun, part, present, label."""
    value_max: Decimal | None = None
    approximate: bool = False


_BRACKET = re.compile(r"\s?\(?[\w+\-– ]{1,14}\)")
_PART = re.compile(r"\s+(?:out\s+)?of\s+(?:(?P<det>the|these|those|our|their|its|his|my|your|said)\s+)?(?:said\s+|above-?named\s+|remaining\s+)?", re.IGNORECASE)
_PRESENT = re.compile(r"\s+(?:(?:were|are|is|was)\s+)?(?P<noun>in\s+attendance|present)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<noun>\b(?:members?|residents?|representatives?) of (?:the )?(?:public|press)|\bpublic|\b(?:number of )?[A-Za-z]+(?:s|ance|ship)(?: present| in attendance)?)"
    r"\s?[:=]\s?(?P<number>\d{1,5})(?![\d%.,:/]\d|[%\w/])"
)
_LABEL_NOUN = re.compile(
    r"(?:members?|residents?|representatives?) of|public|attendance|membership|visitors|guests|observers|members|voters|students|pupils|spectators|volunteers|attendees",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’.\-]*)[\s#:]*\Z")
_VOTE_AFTER = re.compile(
    r"\s*(?:present\s+)?(?:having\s+)?(?:(?:all\s+)?vot(?:ed|ing)\b|(?:were\s+|being\s+)?(?:in\s+)?favou?r\b|for\b(?!\s+\w)|against\b|opposed\b|abstain|dissent)", re.IGNORECASE
)
_YEARLIKE = range(1800, 2100)
_SOME = re.compile(r"\b(?:several|few|many)\s\Z", re.IGNORECASE)


def find_counts(text: str, taken: Iterable[Span] = ()) -> list[CountMention]:
    """All counts in the text, in order. `taken`: spans of dates, times and money, whose numbers count nothing."""
    occupied = sorted(taken)
    found: list[CountMention] = []
    for number in find_numbers(text):
        if any(start < number.end and number.start < end for start, end in occupied):
            continue
        if mention := _count(text, number):
            found.append(mention)
    return sorted([*found, *_labelled(text, found)], key=lambda m: m.start)


def _count(text: str, number: NumberMention) -> CountMention | None:
    if not _countable(text, number):
        return None
    end = number.end
    if bracket := _BRACKET.match(text, end):
        end = bracket.end()
    if part := _PART.match(text, end):
        return _part(text, number, part)
    if present := _PRESENT.match(text, end):
        return _made(number, present.span("noun"), "present")
    phrase = noun_phrase(text, end)
    if phrase is None or not _counts(text, number, phrase):
        return None
    return _made(number, (phrase.start, phrase.end), "noun")


def _made(number: NumberMention, unit: Span, form: str) -> CountMention:
    return CountMention(number.start, unit[1], number.value, unit, form, number.value_max, number.approximate)


def _countable(text: str, number: NumberMention) -> bool:
    """Whether a number can count things: whole, two or more in words, no name of anything before it."""
    if number.value % 1 or number.value < 2 and number.in_words or text[number.end : number.end + 1] in ("-", "‐", "%", "°", "/"):
        return False
    if number.value in _YEARLIKE and text[number.start : number.end].isdigit() and not number.approximate:
        return False
    if _SOME.search(text, max(0, number.start - 10), number.start):
        return False
    before = _WORD_BEFORE.search(text, max(0, number.start - 24), number.start)
    return number.in_words or before is None or before[1].lower().rstrip(".") not in LABELS


def _part(text: str, number: NumberMention, part: re.Match[str]) -> CountMention | None:
    """ "seven of the nine documents", "11 of 14 members", "two of them"."""
    position = part.end()
    second = read_number(text, position)
    phrase = noun_phrase(text, second[1] if second else position)
    if phrase is None or not (part["det"] or second) or not _counts(text, number, phrase):
        return None
    return _made(number, (phrase.start, phrase.end), "part")


def _counts(text: str, number: NumberMention, phrase: NounPhrase) -> bool:
    """Whether the noun is one that makes a count: no unit, no vote, no street."""
    head = phrase.head
    if head in MEASURES or singular(head) in MEASURES or singular(head) in VOTES:
        return False
    printed = text[phrase.start : phrase.end]
    if head in ADDRESSES and printed[:1].isupper() and not number.in_words:
        return False
    return not _VOTE_AFTER.match(text, phrase.end)


def _labelled(text: str, found: list[CountMention]) -> Iterable[CountMention]:
    """Counts behind their noun: "Members of the public: 7"."""
    if ":" not in text and "=" not in text:
        return
    for match in _LABEL.finditer(text):
        start, end = match.span()
        if _LABEL_NOUN.match(match["noun"]) and not any(m.start < end and start < m.end for m in found):
            yield CountMention(start, end, Decimal(match["number"]), match.span("noun"), "label")
