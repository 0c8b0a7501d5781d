"""Counts whose noun stands before the number or is understood: "six are open", "nine of whom", "a crew of four"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.values.nouns import is_plural, noun_phrase
from minutebook.values.numbers import NumberMention

Span = tuple[int, int]
_THEM = re.compile(r"\s+(?:out\s+)?of\s+(?P<pronoun>them|whom|which|those|these)\b(?!\s+(?:who|that)\b)", re.IGNORECASE)
"""What is told of things named before: "nine of which", "16 of those"."""
_VERB = re.compile(
    r"\s+(?:(?:are|were|have|had)(?:\s+(?:not|now|still|since|already|also|fully|been|being))*\s+[^\W\d_]+"
    r"|(?:outstanding|missing|vacant|withdrew|resigned|joined|lapsed|today|left)\b)",
    re.IGNORECASE,
)
"""What goes on behind a number without its noun: "six are outstanding", "and eleven withdrew"."""
_VOTING = re.compile(
    r"\b(?:in favou?r|against|for|opposed|vot(?:e[ds]?|ing)|abst"
    r"|ayes?|nays?|noes|yes|no|elected by|needed|required|quorum)\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\bof\s+(?:whom|which|them|these|those),?\s+(?:only\s+|about\s+|some\s+|but\s+)?\Z", re.IGNORECASE
)
_PARTITIVE = re.compile(r"\b(?:of(?:\s+the)?|except|but|other|the\s+only)\s+\Z", re.IGNORECASE)
"""Words before a number that is told of but not counted: "six of the eleven are", "all except two had"."""
_COLLECTIVE = re.compile(
    r"\b(?P<noun>crews?|teams?|stock|groups?|part(?:y|ies)|panels?|tables|sets|fleet|squads?|gangs?"
    r"|famil(?:y|ies)|boxes|packs|packets|batches|bundles|deputation|delegation)\s+of\s+(?:about\s+|some\s+)?\Z",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?P<noun>\b(?:membership|attendance|enrol?lments?|circulation|turn-?out|population|workforce|(?:head|door|page)\s?count"
    r"|number\s+of\s+(?:[^\W\d_]+\s){1,4}[^.;:\d]{0,32}?))\s{0,2}"
    r"(?:(?:is|was|were|stands?|stood|remains|remained|now)\s+){1,2}(?:(?:at|about|but|only|now|then)\s+){0,2}\Z",
    re.IGNORECASE,
)
"""What a number is the number of: "membership is now at", "the number of visitors was but"."""
_TOTALLED = re.compile(
    r"(?P<noun>\b(?:[^\W\d_]+\s){0,2}(?P<head>[^\W\d_]+s|people|staff))\s+(?:now\s+)?"
    r"(?:totals?|totall?ed|numbers?|numbered|(?:stands?|stood)\s+at)\s+(?:about\s+|only\s+)?\Z",
    re.IGNORECASE,
)
"""The same with a plural for its subject: "overdue accounts total"."""
_IN_NUMBER = re.compile(r"\s+in\s+(?P<noun>number)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]['\"”)]?\s+['\"“(]?[A-Z\d]")
_BACK = 110
"""How far before a number its noun is looked for, in characters."""
_NOUN_AFTER = re.compile(r"\s?(?:%|per\s?cent|[£$€]|[a-z]+\b)", re.IGNORECASE)


def understood(text: str, number: NumberMention, known: Sequence[Span]) -> tuple[Span, Span] | None:
    """Where a count without a noun behind its number stands, and what it counts; None where it is no count.

    known: units of the counts found so far, the latest of which the number can count in the same sentence.
    """
    if them := _THEM.match(text, number.end):
        if _VOTING.match(text, them.end() + 1):
            return None
        relative = them["pronoun"].lower() in ("whom", "which")
        unit = _antecedent(text, number, known) or (them.span("pronoun") if relative else None)
        return ((number.start, them.end()), unit) if unit else None
    if inside := _IN_NUMBER.match(text, number.end):
        return (number.start, inside.end()), _antecedent(text, number, known) or inside.span("noun")
    return _by_noun_before(text, number) or _by_verb(text, number, known)


def _by_noun_before(text: str, number: NumberMention) -> tuple[Span, Span] | None:
    """The noun before the number: "a stock of 644", "membership is at 187"."""
    if text[number.end : number.end + 1] in ("%", "/", "-", "°"):
        return None
    begin = max(0, number.start - _BACK)
    after = _NOUN_AFTER.match(text, number.end)
    if (group := _COLLECTIVE.search(text, begin, number.start)) and noun_phrase(text, number.end) is None:
        return (group.start("noun"), number.end), group.span("noun")
    if after and after.group().strip().lower() in ("%", "per cent", "percent", "£", "$", "€"):
        return None
    if subject := _SUBJECT.search(text, begin, number.start):
        start = subject.start("noun")
        return (start, number.end), (start, start + len(subject["noun"].rstrip()))
    total = _TOTALLED.search(text, begin, number.start)
    if total and is_plural(total["head"]):
        return (total.start("noun"), number.end), total.span("noun")
    return None


def _by_verb(text: str, number: NumberMention, known: Sequence[Span]) -> tuple[Span, Span] | None:
    """A verb behind the number, and what it counts told before in the same sentence."""
    verb = _VERB.match(text, number.end)
    led = _OF_WHOM.search(text, max(0, number.start - 24), number.start)
    if _PARTITIVE.search(text, max(0, number.start - 16), number.start):
        return None
    if verb is None and not (led and noun_phrase(text, number.end) is None):
        return None
    end = verb.end() if verb else number.end
    if _VOTING.search(text, number.end, min(len(text), end + 12)):
        return None
    unit = _antecedent(text, number, known)
    return ((number.start, end), unit) if unit else None


def _antecedent(text: str, number: NumberMention, known: Sequence[Span]) -> Span | None:
    """What the latest count before the number in its sentence counts."""
    before = [span for span in known if span[1] <= number.start]
    if (
        not before
        or number.start - before[-1][1] > 2 * _BACK
        or _SENTENCE_END.search(text, before[-1][1], number.start + 1)
    ):
        return None
    return before[-1]
