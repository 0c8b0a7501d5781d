"""Sums that must come out: totals of tables, amounts in words and in digits (X10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Block, BlockKind, Figure, FigureKind, Span

_TOTAL = re.compile(r"\s*(?:grand |sub-?)?totals?\b(?! (?:number|of))", re.IGNORECASE)
_GRAND = re.compile(r"\s*grand\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"[^\d(–-]{0,4}(\()?([–-]?\s?\d{1,3}(?:[, ']\d{3})+(?:\.\d\d)?|[–-]?\d+(?:\.\d\d)?)\)?\s*[A-Z]{0,3}"
)
_STERLING = re.compile(r"\d\s*[-/.]\s*\d+\s*[-/.]\s*\d|\d\s*[sd]\b")
_CENT = Decimal("0.01")


def totals(minutes: Minutes) -> Verdict:
    """The total of a table is the sum of what stands above it."""
    verdicts = [verdict for rows in _tables(minutes) for verdict in _table(minutes, rows)]
    return worst(verdicts) if verdicts else not_applicable("no table has a total")


def _tables(minutes: Minutes) -> Iterator[list[Block]]:
    """Runs of rows that follow each other."""
    rows: list[Block] = []
    for block in minutes.record.blocks:
        if block.kind == BlockKind.ROW:
            rows.append(block)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _table(minutes: Minutes, rows: list[Block]) -> Iterator[Verdict]:
    for index, row in enumerate(rows):
        label = minutes.text[row.start : row.end]
        if _TOTAL.match(label) and index >= 2 and not _GRAND.match(label):
            above = rows[_after_last_total(minutes, rows, index) : index]
            for column in range(1, len(row.cells)):
                if verdict := _column(minutes, above, row, column):
                    yield verdict


def _after_last_total(minutes: Minutes, rows: list[Block], index: int) -> int:
    before = (n + 1 for n in range(index - 1, -1, -1) if _TOTAL.match(minutes.text[rows[n].start : rows[n].end]))
    return next(before, 0)


def _column(minutes: Minutes, above: list[Block], total: Block, column: int) -> Verdict | None:
    """Compare a column; None where a cell is no plain amount, so that nothing can be said."""
    said = _amount(minutes, total, column)
    cells = [(row, _amount(minutes, row, column)) for row in above if len(row.cells) == len(total.cells)]
    filled = [(row, amount) for row, amount in cells if _words(minutes, row, column)]
    heads = [row for row, amount in filled[:1] if amount is None]
    amounts = [amount for row, amount in filled if row not in heads]
    if said is None or len(amounts) < 2 or None in amounts:
        return None
    whole = sum((amount for amount in amounts if amount is not None), Decimal(0))
    spans = (_cell(total, column), *(_cell(row, column) for row, _ in filled if row not in heads))
    if abs(whole - said) < _CENT:
        return passed("totals are the sums of their columns", spans[:1])
    told = f"a total says {said}, what stands above it makes {whole}"
    return failed(told, spans) if minutes.read_well and len(cells) == len(above) else uncertain(told, spans)


def _cell(row: Block, column: int) -> Span:
    return Span(start=row.cells[column].start, end=row.cells[column].end)


def _words(minutes: Minutes, row: Block, column: int) -> str:
    cell = row.cells[column]
    return minutes.text[cell.start : cell.end].strip()


def _amount(minutes: Minutes, row: Block, column: int) -> Decimal | None:
    words = _words(minutes, row, column)
    match = None if _STERLING.search(words) else _AMOUNT.fullmatch(words)
    if match is None:
        return None
    number = Decimal(re.sub(r"[^\d.]", "", match[2]))
    return -number if match[1] or match[2][0] in "–-" else number


def words_and_digits(minutes: Minutes) -> Verdict:
    """An amount in words is that of the digits beside it."""
    money = [figure for figure in minutes.record.figures if figure.kind == FigureKind.MONEY and figure.value]
    pairs = [(a, b) for a, b in pairwise(money) if _beside(minutes, a, b)]
    if not pairs:
        return not_applicable("no amount stands in words and digits")
    for one, other in pairs:
        if one.value and other.value and Decimal(one.value) != Decimal(other.value):
            spans = (one.evidence[0], other.evidence[0])
            told = f"{one.text!r} is not {other.text!r}"
            return failed(told, spans) if minutes.read_well else uncertain(told, spans)
    return passed("amounts in words are those in digits", (pairs[0][0].evidence[0],))


def _beside(minutes: Minutes, one: Figure, other: Figure) -> bool:
    """Whether one is in words, the other in digits, with nothing but a bracket between."""
    between = minutes.text[one.evidence[0].end : other.evidence[0].start]
    digits = [any(c.isdigit() for c in figure.text) for figure in (one, other)]
    return digits[0] != digits[1] and bool(re.fullmatch(r"\s*[(\[,]\s*", between))


TESTS = {"table_totals": totals, "words_and_digits": words_and_digits}
