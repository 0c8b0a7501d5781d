"""Amounts without a sign that the words beside them, or the same amount with a sign, show to be money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from minutebook.components.bare_amounts import CENTS, BareAmount, cents, ends_in_amount, overlaps
from minutebook.components.figure_readings import BlockReading
from minutebook.values.nouns import MEASURES, is_plural, singular
from minutebook.values.numbers import GROUPED, plain

_GROUPED = re.compile(r"(?<![\w.,/:£$€])\d{1,3}(?:,\d{3}){1,4}(?![\d%]|[.,:]\d|[-/]\d)")
_WORD = re.compile(r"\s([a-z]+)")
_LARGE, _ROUND = 1000, 100
"""The least amount that is known again without its sign, and whose multiples are not: two things may measure 2,000."""
_NEAR = 24
"""How far behind an amount a part of it may stand, in characters."""
_LABELLED = re.compile(
    r"\b(?:VAT|GST|HST|deposit|postage|carriage)\b:?\s{0,12}\Z",
    re.IGNORECASE,
)
"""What names the amount right behind it: "(VAT 56.00)"."""
_TOTAL = re.compile(r"\b(?:(?:sub-?)?total|balance|net|gross):?\s{0,12}\Z", re.IGNORECASE)
"""What names the amount that ends its line; in the middle of one, "Total: 46.00" may be hours."""
_RATE_AFTER = re.compile(r"\s?/\s?(?!\d)[a-z]{2,}|\s(?:each|ea\.?|apiece|per\s(?!cent)[a-z]+)(?!\w)", re.IGNORECASE)
_SPENT_ON = re.compile(
    r"\s(?:on|for|towards|from)\s(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d)[a-z]", re.IGNORECASE
)
_HOURS, _MINUTES = 24, 60
"""Below these, "19.30 on" is a time of day."""
_OF_IT = re.compile(r"\b(?:of (?:that|which|this|it)|including|less|plus|leaving)[,:]?\s\Z", re.IGNORECASE)
_CUED = re.compile(
    r"\b(?:amount(?:s|ing)?(?: not to exceed| of| to| is| was)|not to exceed|not exceeding"
    r"|(?:sum|cost|budget|balance|bid|price|payment|fee|grant) of)\s+"
    rf"(?P<number>{GROUPED})(?![\d%]|[.,]\d)(?:\s(?P<next>[A-Za-z]+))?",
    re.IGNORECASE,
)
_CUED_END = re.compile(r"\s\d{1,3}[,.'’\u00a0\u202f\u2009]?\d")
"""Stands wherever `_CUED` is found and is found fast: a cheap test."""


def find_amounts_beside(readings: Sequence[BlockReading], known: Sequence[BareAmount]) -> list[BareAmount]:
    """Such amounts in a document that has money, without those that are known already."""
    if not any(reading.money for reading in readings):
        return []
    wholes = {
        int(m.value) for reading in readings for m in reading.money if m.value >= _LARGE and int(m.value) % _ROUND
    }
    taken = {(amount.block, amount.start) for amount in known}
    found: dict[tuple[int, int], BareAmount] = {}
    for index, reading in enumerate(readings):
        alone = _stands_alone(readings, index)
        for amount in (
            *cents(index, reading, "beside", _always if alone else _told),
            *_parts(index, reading),
            *_repeated(index, reading, wholes),
            *_behind_cues(index, reading),
        ):
            if (index, amount.start) not in taken:
                found.setdefault((index, amount.start), amount)
    return list(found.values())


def _always(*_: object) -> bool:
    return True


def _stands_alone(readings: Sequence[BlockReading], index: int) -> bool:
    """Whether a block is nothing but a number right beneath or above rows with amounts: a sum under its column."""
    if not CENTS.fullmatch(readings[index].text.strip()):
        return False
    beside = [*readings[max(0, index - 1) : index], *readings[index + 1 : index + 2]]
    return any(reading.money or ends_in_amount(reading) for reading in beside)


def _repeated(index: int, reading: BlockReading, wholes: set[int]) -> Iterator[BareAmount]:
    """Whole numbers that the document prints with a sign elsewhere: "$4,806.12 … we have 4,806 in the fund"."""
    if reading.block.cells or not wholes or "," not in reading.text:
        return
    for match in _GROUPED.finditer(reading.text):
        start, end = match.span()
        value = plain(match.group())
        following = _WORD.match(reading.text, end)
        counts = following is not None and (is_plural(following[1]) or singular(following[1]) in MEASURES)
        if value in wholes and not counts and not overlaps(reading.taken, start, end):
            yield BareAmount(index, start, end, value, "beside")


def _told(text: str, start: int, end: int) -> bool:
    """Whether the words beside a number with two decimals show that it is money."""
    if _LABELLED.search(text, max(0, start - 30), start) or _RATE_AFTER.match(text, end):
        return True
    if _TOTAL.search(text, max(0, start - 30), start) and not text[end:].strip(" .|"):
        return True
    whole, _, part = text[start:end].replace(",", "").partition(".")
    timely = int(whole) < _HOURS and int(part[:2]) < _MINUTES
    return not timely and _SPENT_ON.match(text, end) is not None


def _parts(index: int, reading: BlockReading) -> Iterator[BareAmount]:
    """Large whole numbers that are part of an amount before them: "USD 3,915, of that 2,200 from the fair"."""
    text = reading.text
    for match in _GROUPED.finditer(text) if "," in text else ():
        start, end = match.span()
        near = any(0 < start - m.end < _NEAR for m in reading.money)
        if near and _OF_IT.search(text, max(0, start - 16), start) and not overlaps(reading.taken, start, end):
            following = _WORD.match(text, end)
            if following is None or not is_plural(following[1]):
                yield BareAmount(index, start, end, plain(match.group()), "beside")


def _behind_cues(index: int, reading: BlockReading) -> Iterator[BareAmount]:
    """Large whole numbers behind words that lead to an amount: "an amount not to exceed 300,000"."""
    for match in _CUED.finditer(reading.text) if _CUED_END.search(reading.text) else ():
        start, end = match.span("number")
        following = match["next"] or ""
        counts = is_plural(following) or singular(following.lower()) in MEASURES  # "a budget of 1,200 hours"
        if not counts and not overlaps(reading.taken, start, end):
            yield BareAmount(index, start, end, plain(match["number"]), "cue")
