"""Pounds, shillings and pence as decimal pounds: "£61. 4s. 9d.", "£5-10-0", "2s. 6d.", "Sixpence"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from minutebook.values.hints import holds
from minutebook.values.numbers import FRACTIONS


@dataclass(frozen=True, slots=True)
class SterlingMention:
    """An amount in pounds, shillings and pence; offsets into the string, end exclusive."""

    start: int
    end: int
    value: Decimal
    form: str


_POUNDS = re.compile(
    r"£\s?(?P<l>\d{1,3}(?:,\d{3}){1,3}|\d{1,6})"
    r"(?:[.,:;]?\s{0,3}(?P<s1>\d{1,2})\s?s\b\.?(?:[,;]?\s{0,3}(?P<d1>\d{1,2})(?P<f1>[½¼¾])?\s?d\b\.?)?"  # £4 7s. 6d.
    r"|[-–.:/]\s?(?P<s2>[01]?\d)[-–.:/]\s?(?P<d2>\d|1[01])(?P<f2>[½¼¾])?(?![\d/.:-]|\s?d\b)"  # £5-10-0
    r"|\s{1,12}(?P<s3>[01]?\d)\s{1,12}(?P<d3>\d|1[01])(?P<f3>[½¼¾])?(?!\w|[.,]\d|\s?[%£]))"  # £12 10 6
)
_SHILLINGS_PENCE = re.compile(r"(?<![\w£.])(?P<s>\d{1,2})\s?s\b\.?,?\s?(?P<d>\d|1[01])(?P<f>[½¼¾])?\s?d\b\.?")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_EACH = r"(?=\s(?:per|each|a)\b)"
# As the price or the charge itself, without a stop of its own: "claiming 35s.", "butter was 3d, cheese 5d".
_PRICED = re.compile(
    r"\b(?:was|were|is|at|cost|costs|fees?|charges?d?|claim(?:ed|ing|s)?|paid|pay|worth|offered"
    r"|price|rate of|sum of|bill for)\s"
    r"(?:(?P<s>\d{1,2})s|(?P<d>\d|1[01])(?P<f>[½¼¾])?d)(?=[,;:)–—-]|\.?—|\.?\s(?:for|each|per|a|and)\b|\.?\s*\Z|\.\s[A-Z])"
)
# A few shillings or pence by themselves: only behind a word that leads to an amount.
_LONE = re.compile(
    r"\b(?:at|of|for|from|paid|fee|cost|charge|sum|to|and|is|was)\s"
    rf"(?:(?P<s>\d{{1,2}})(?:s\.|s{_EACH}|/-)|(?P<d>\d|1[01])(?:d\.|d{_EACH})|(?P<s2>\d{{1,2}})/(?P<d2>\d|1[01]){_EACH})"
    rf"(?!\s?(?:of|day|inst|{_MONTHS})\b)"
)
# Among other old money also without such a word: "per sack 36s., per loaf 5¼d.".
_AMONG_OTHERS = re.compile(
    r"(?<![\w£.,/:-])(?:(?P<s>\d{1,2})s\.(?=[,;:)]|\s[a-z(]|\s*\Z)|(?P<d>\d|1[01])(?:(?P<f>[½¼¾])\s?d\b\.?|d\.(?=[,;:)]|\s*\Z)))"
)
_PENCE_WORDS = (
    "half-penny 0.5, halfpenny 0.5, halfpence 0.5, one penny 1, twopence 2, threepence 3, fourpence 4, fivepence 5,"
    " sixpence 6, sevenpence 7, eightpence 8, ninepence 9, tenpence 10, elevenpence 11, half-a-crown 30,"
    " half a crown 30, three-farthings 0.75, three farthings 0.75, one farthing 0.25, a farthing 0.25, half-guinea 126,"
    " half-a-guinea 126, half a guinea 126, half-sovereign 120, half a sovereign 120, a fiver 1200, a tenner 2400"
)
_PENCE = {name: Decimal(value) for name, value in (pair.strip().rsplit(" ", 1) for pair in _PENCE_WORDS.split(","))}
COINS = ("pence", "penny", "crown", "farthing", "guinea", "sovereign", "fiver", "tenner")
"""Of which one stands in every amount of pence in one word: a cheap test."""
PENCE_WORD = re.compile(rf"(?<!& )(?:(?P<whole>one|two|three)\s)?\b(?P<pence>{'|'.join(_PENCE)})\b", re.IGNORECASE)
"""Pence in one word: "Sixpence", "three halfpence"."""
_HINT = re.compile(r"\d\s?[sd]\b|\d/[-\d]")
"""A cheap test before the slower patterns."""
_WHOLE = {"one": 1, "two": 2, "three": 3}


def find_sterling(text: str) -> Iterator[SterlingMention]:
    """All amounts with shillings or pence in digits, and pence in one word."""
    if "£" in text:
        for m in _POUNDS.finditer(text):
            shillings, pence, part = (m[f"{k}1"] or m[f"{k}2"] or m[f"{k}3"] for k in "sdf")
            value = Decimal(m["l"].replace(",", "")) + in_pounds(shillings, pence, part)
            yield SterlingMention(m.start(), m.end(), value, "pounds_shillings_pence")
    if holds(text.lower(), COINS):
        for m in PENCE_WORD.finditer(text):
            yield SterlingMention(m.start(), m.end(), pence_in_pounds(m), "words")
    if not _HINT.search(text):
        return
    for m in _SHILLINGS_PENCE.finditer(text):
        yield SterlingMention(m.start(), m.end(), in_pounds(m["s"], m["d"], m["f"]), "shillings")
    for m in _PRICED.finditer(text):
        yield SterlingMention(
            m.start("s") if m["s"] else m.start("d"), m.end(), in_pounds(m["s"], m["d"], m["f"]), "shillings"
        )
    for m in _LONE.finditer(text):
        start = m.start(next(group for group in ("s", "d", "s2") if m[group]))
        yield SterlingMention(start, m.end(), in_pounds(m["s"] or m["s2"], m["d"] or m["d2"]), "shillings")
    if "£" in text or _SHILLINGS_PENCE.search(text):
        for m in _AMONG_OTHERS.finditer(text):
            yield SterlingMention(m.start(), m.end(), in_pounds(m["s"], m["d"], m["f"]), "shillings")


def pence_in_pounds(match: re.Match[str]) -> Decimal:
    """The value in pounds of a match of `PENCE_WORD`."""
    return _PENCE[match["pence"].lower()] * _WHOLE.get((match["whole"] or "one").lower(), 1) / 240


def in_pounds(shillings: str | None, pence: str | None, part: str | None = None) -> Decimal:
    """What printed shillings, pence and the fraction of a penny are worth in pounds."""
    fraction = FRACTIONS[part] if part else 0
    return Decimal(shillings or 0) / 20 + (Decimal(pence or 0) + fraction) / 240
