"""Amounts of money without a sign: in columns of accounts, in lists of bills, at the other end of "£35 to 40"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from minutebook.components.figure_readings import BlockReading
from minutebook.document import Span
from minutebook.values.numbers import FRACTIONS, GROUPED, plain


@dataclass(frozen=True, slots=True)
class BareAmount:
    """An amount without a sign: index of its block, offsets into the block's text."""

    block: int
    start: int
    end: int
    value: Decimal
    form: str
    """What shows that it is money: column, list, beside, cue."""
    currency: str | None = None
    """The currency that its form shows; None where it is the document's."""


_SIGNED = r"(?<![\w.,/:£$€])(?P<minus>[-−‐]\s?(?=\d))?(?P<open>\()?"
CENTS = re.compile(
    _SIGNED
    + r"(?P<number>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,7})\.\d\d)(?P<part>[½¼¾])?(?![\d%]|[.,:]\d|[-/]\d)(?P<close>\))?"
)
_POINT = re.compile(r"\.\d\d")
"""A cheap test before `CENTS`."""
_WHOLE = re.compile(_SIGNED + rf"(?P<number>{GROUPED}|\d{{1,7}})(?P<close>\))?")
_EACH = re.compile(r"\s?(?:ea\.?|each|p\.a\.|apiece)\Z")
_UNIT_AFTER = re.compile(
    r"\s?(?:[%°º]|per\s?cent|hours?|hrs?|h|days?|weeks?|months?|years?|minutes?|mins?|[ap]\.?m|miles?|km|mm?|cm|met(?:re|er)s?"
    r"|feet|ft|inch(?:es)?|acres?|ha|hectares?|tons?|tonnes?|kg|lbs?|kwh|mw|points?|gallons?|litres?|fte|wte|sq\.?"
    r"|square)(?![^\W\d_])",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:sections?|items?|clauses?|rules?|nos?|numbers?|v|ver|versions?|articles?|paras?|paragraphs?|policy|pages?"
    r"|chapter|minute|resolution|motion|ordinance|code|ref|reference|at|from|until|till|time|standard|form)\.?\s?\Z",
    re.IGNORECASE,
)
_CURRENCY = r"[£$€₹]|\b(?:USD|EUR|GBP|AUD|CAD|NZD|CHF|INR|KES|Rs|K?Shs?)\b"
_AMOUNT = re.compile(
    rf"{_CURRENCY}|\b(?:amounts?|costs?|prices?|balances?|debits?|credits?|budget(?:ed)?|actuals?|expenditure|income|net"
    r"|vat|gst|gross|payments?|paid)\b",
    re.IGNORECASE,
)
"""Headings of columns that hold amounts."""
_MONEY = re.compile(
    rf"{_AMOUNT.pattern}|\b(?:payee|expenses?|receipts?|invoices?|cheques?|check|bills?|fees?|salary|wages|deposits?|totals?"
    r"|funds?|dues|subscriptions?)\b",
    re.IGNORECASE,
)
"""Words that show that a list or a table is about money."""
_NO_AMOUNT = re.compile(
    r"\b(?:nos?|qty|quantity|numbers?|members|hours|hrs|days|votes?|year|date|time|rate|item|ref|units?|acres?|size|age"
    r"|percent(?:age)?)\b|[%#]",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"[\s\d.,()]*\Z")
_LINK_BEFORE = re.compile(
    r"(?:\bbetween|[£$€₹])\s?\d[\d,. ]{0,15}(?:k|m| million)?\s?(?:to|and|or|plus|[-–/])\s?\Z", re.IGNORECASE
)


def find_bare_amounts(readings: Sequence[BlockReading]) -> list[BareAmount]:
    """All amounts without a sign, in order of their blocks."""
    found: list[BareAmount] = []
    for first, last in _groups(readings):
        if readings[first].block.table:
            found += _in_table(readings, first, last)
        else:
            found += _in_run(readings, first, last)
    return found


def _groups(readings: Sequence[BlockReading]) -> Iterator[tuple[int, int]]:
    """Stretches that are read together: a table, a run of lines that end in amounts, or a single block."""
    index = 0
    while index < len(readings):
        table, end = readings[index].block.table, index + 1
        runs = not table and ends_in_amount(readings[index])
        while end < len(readings) and readings[end].block.table == table and (table or runs):
            if runs and not ends_in_amount(readings[end]):
                break
            end += 1
        yield index, end
        index = end


def ends_in_amount(reading: BlockReading) -> bool:
    return bool(re.search(r"\d\.\d\d\Z", reading.text[-20:].rstrip(" .)")))


def _about_money(readings: Sequence[BlockReading], index: int) -> bool:
    return index >= 0 and bool(_MONEY.search(readings[index].text))


def _in_table(readings: Sequence[BlockReading], first: int, last: int) -> Iterator[BareAmount]:
    """Cells that are nothing but an amount, in a table that is about money."""
    signed = any(reading.money for reading in readings[first:last])
    if not (signed or _about_money(readings, first) or _about_money(readings, first - 1)):
        return
    head = readings[first]
    headings = (
        [] if head.money else [head.text[a - head.block.start : b - head.block.start] for a, b in head.block.cells]
    )
    columns = _signed_columns(readings[first:last])
    for index in range(first, last):
        reading = readings[index]
        shared = len(headings) == len(reading.block.cells)
        for column, (a, b) in enumerate(reading.block.cells):
            start, end = a - reading.block.start, b - reading.block.start
            heading = headings[column] if shared and index > first else ""
            amount = _cell(reading.text[start:end], heading, (len(reading.block.cells), column) in columns)
            if amount and not overlaps(reading.taken, start, end):
                value, left, right = amount
                yield BareAmount(index, start + left, start + right, value, "column")
        if not reading.block.cells:
            yield from cents(index, reading, "column", lambda *_: True)


def _signed_columns(readings: Sequence[BlockReading]) -> set[tuple[int, int]]:
    """Columns in which some cell holds an amount with a sign, by number of cells in the row and index."""
    columns = set()
    for reading in readings:
        for column, (a, b) in enumerate(reading.block.cells):
            start, end = a - reading.block.start, b - reading.block.start
            if any(start < m.end <= end for m in reading.money):
                columns.add((len(reading.block.cells), column))
    return columns


def _cell(cell: str, heading: str, signed_column: bool) -> tuple[Decimal, int, int] | None:
    """The amount that a cell is, if it is nothing else: value, start and end in the cell."""
    stripped = _EACH.sub("", cell.strip(" *"))
    match = CENTS.fullmatch(stripped)
    amounts = bool(_AMOUNT.search(heading))
    if not amounts and _NO_AMOUNT.search(heading):
        return None
    if match is None and (amounts or (signed_column and "," in stripped)):
        match = _WHOLE.fullmatch(stripped)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    left = cell.index(stripped)
    return _value(match), left, left + len(stripped)


def _value(match: re.Match[str]) -> Decimal:
    value = plain(match["number"]) + _part(match)
    return -value if match["minus"] or (match["open"] and match["close"]) else value


def _part(match: re.Match[str]) -> Decimal:
    """What a fraction of a cent adds ("17.62½")."""
    part = match.groupdict().get("part")
    return FRACTIONS[part] / 100 if part else Decimal(0)


def _in_run(readings: Sequence[BlockReading], first: int, last: int) -> Iterator[BareAmount]:
    """Numbers with two decimals at the ends of a list's lines, in a flowed table, or linked to another amount."""
    run = last - first > 1
    if run and (any(reading.money for reading in readings[first:last]) or _about_money(readings, first - 1)):
        for index in range(first, last):
            yield from cents(index, readings[index], "list", lambda text, _, end: bool(_LINE_END.match(text, end)))
    elif not run and _is_flowed_table(readings[first].text):
        yield from cents(first, readings[first], "beside", lambda *_: True)
    elif not run and readings[first].money:
        yield from cents(first, readings[first], "beside", _linked)


def _is_flowed_table(text: str) -> bool:
    """Whether a paragraph is the text of a table of payments: several amounts and the names of its columns."""
    return (
        len(_POINT.findall(text)) >= 3
        and len(CENTS.findall(text)) >= 3
        and len({word.lower() for word in _MONEY.findall(text)}) >= 2
    )


def _linked(text: str, start: int, _: int) -> bool:
    """Whether a number is the other end of "between £35.00 and 40.00"."""
    return bool(_LINK_BEFORE.search(text, max(0, start - 40), start))


def cents(index: int, reading: BlockReading, form: str, fits: Callable[[str, int, int], bool]) -> Iterator[BareAmount]:
    text = reading.text
    for match in CENTS.finditer(text) if _POINT.search(text) else ():
        start, end = match.start("number"), match.end("part" if match["part"] else "number")
        if overlaps(reading.taken, start, end) or _UNIT_AFTER.match(text, end) or not fits(text, start, end):
            continue
        if _NUMBER_OF.search(text, max(0, start - 16), start):
            continue
        minus = bool(match["minus"]) and not match["minus"].endswith(" ")
        value = plain(match["number"]) + _part(match)
        yield BareAmount(index, match.start("minus") if minus else start, end, -value if minus else value, form)


def overlaps(taken: Sequence[Span], start: int, end: int) -> bool:
    return any(left < end and start < right for left, right in taken)
