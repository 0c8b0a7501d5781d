"""Pounds, shillings and pence in columns of accounts: a row's last three numbers, beneath "£ s. d."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from minutebook.components.bare_amounts import BareAmount, overlaps
from minutebook.components.figure_readings import BlockReading
from minutebook.values.sterling import in_pounds

_HEAD = re.compile(r"(?:£|(?<!\w)[Ll])\W{1,6}[sS]\W{1,6}[dD]\b")
"""What stands above the columns: "£ s. d."."""
_ROW = re.compile(
    r"(?<![\w.,/:£$€])(?:£\s{0,3})?(?P<l>\d{1,3}(?:,\d{3}){1,3}|\d{1,6})\s[\s.]{0,11}(?P<s>[01]?\d|[oO]{1,2}|[-–—])\s[\s.]{0,11}"
    r"(?P<d>1[01]|0?\d|[oO]{1,2}|[-–—])(?P<f>[½¼¾])?(?![\w½¼¾]|[.,:/%-]\w|[\s.]{1,4}\d)"
)
_SHILLINGS = 20
_OLD_MONEY = ("pounds_shillings_pence", "shillings")
_GAP = 3
"""How many blocks without an amount, as headings between the two sides, a table of accounts may have in a row."""
_RUN = 3
"""How many rows in a row show columns of pounds, shillings and pence where nothing stands above them."""


def find_sterling_columns(readings: Sequence[BlockReading]) -> Iterator[BareAmount]:
    """The amounts of all tables whose columns are pounds, shillings and pence, in order of their blocks."""
    index = 0
    old = any(mention.form in _OLD_MONEY for reading in readings for mention in reading.money)
    while index < len(readings):
        headed = _is_head(readings[index])
        last = _last(readings, index) if headed or (old and _opens_run(readings, index)) else None
        if last is None:
            index += 1
            continue
        for number in range(index, last + 1):
            yield from _amounts(number, readings[number])
        index = last + 1


def _is_head(reading: BlockReading) -> bool:
    head = _HEAD.search(reading.text) if len(reading.text) < 400 else None
    return head is not None and not overlaps(reading.taken, head.start(), head.start() + 1)


def _opens_run(readings: Sequence[BlockReading], index: int) -> bool:
    """Whether rows with three such numbers at their end begin here; only asked where the document has such money."""
    rows = readings[index : index + _RUN]
    return len(rows) == _RUN and all(len(row.text) < 160 and _ends(row.text) for row in rows)


def _ends(text: str) -> bool:
    """Whether a row of words ends in three numbers that can be pounds, shillings and pence."""
    if not text[:1].isalpha():
        return False
    rows = list(_ROW.finditer(text))
    return bool(rows) and int(_digits(rows[-1]["s"])) < _SHILLINGS and not text[rows[-1].end() :].strip(" .")


def _last(readings: Sequence[BlockReading], first: int) -> int | None:
    """The last block of the table that begins here; None where it has no amount."""
    last, index = None, first
    while index < len(readings) and index - (last if last is not None else first) <= _GAP:
        if len(readings[index].text) < 400 and _ROW.search(readings[index].text):
            last = index
        index += 1
    return last


def _amounts(index: int, reading: BlockReading) -> Iterator[BareAmount]:
    for match in _ROW.finditer(reading.text):
        start, end = match.span()
        shillings, pence = _digits(match["s"]), _digits(match["d"])
        if overlaps(reading.taken, start, end) or int(shillings) >= _SHILLINGS:
            continue
        value = Decimal(match["l"].replace(",", "")) + in_pounds(shillings, pence, match["f"])
        yield BareAmount(index, start, end, value, "column", "GBP")


def _digits(printed: str) -> str:
    """A number of shillings or pence; a dash and a misread nought are none."""
    return printed if printed.isdigit() else "0"
