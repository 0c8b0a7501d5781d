"""Sums that must come out: totals of tables, amounts in words and in digits (X10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Block, BlockKind, CheckOutcome, Figure, FigureKind, Span

_TOTAL = re.compile(r"\s*(?:grand |sub-?)?totals?\b(?! (?:number|of))", re.IGNORECASE)
_BARE = re.compile(r"\s*(?:sub-?\s?)?totals?\b\W*(?:$|[\t\n]|[\d$£€(])", re.IGNORECASE)
"""A total of all that stands above; "total expenditure" may be of some rows."""
_GRAND = re.compile(r"\s*grand\b", re.IGNORECASE)
_AMOUNT = re.compile(r"[^\d(–-]{0,4}(\()?([–-]?\s?\d{1,3}(?:[, ']\d{3})+(?:\.\d+)?|[–-]?\d+(?:\.\d+)?)\)?\s*[A-Z]{0,3}")
_STERLING = re.compile(r"\d\s*[-/.]\s*\d+\s*[-/.]\s*\d|\d\s*[sd]\b")
_DIGIT = re.compile(r"\d(?!\d{3}$)")
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
    """The totals of a table; where most do not come out, rows were not read, and nothing is said to be wrong."""
    for index, row in enumerate(rows):
        label = minutes.text[row.start : row.end]
        if _TOTAL.match(label) and index >= 2 and not _GRAND.match(label):
            above = rows[_after_last_total(minutes, rows, index) : index]
            columns = [_column(minutes, above, row, column) for column in range(1, len(row.cells))]
            told = [verdict for verdict in columns if verdict]
            wrong = [verdict for verdict in told if verdict.result == CheckOutcome.FAIL]
            others = len(told) > len(wrong)
            doubtful = 2 * len(wrong) > len(told) > 1 or not (others or _BARE.match(label))
            yield from (uncertain(one.message, one.evidence) if doubtful and one in wrong else one for one in told)


def _after_last_total(minutes: Minutes, rows: list[Block], index: int) -> int:
    before = (n + 1 for n in range(index - 1, -1, -1) if _TOTAL.match(minutes.text[rows[n].start : rows[n].end]))
    return next(before, 0)


def _column(minutes: Minutes, above: list[Block], total: Block, column: int) -> Verdict | None:
    """Compare a column; None where a cell is no plain amount, so that nothing can be said."""
    said = _amount(minutes, total, column)
    cells = [(row, _amount(minutes, row, column)) for row in above if len(row.cells) == len(total.cells)]
    filled = [(row, amount) for row, amount in cells if _words(minutes, row, column)]
    heads = [row for row, amount in filled[:1] if amount is None and not _DIGIT.search(_words(minutes, row, column))]
    read = [amount for row, amount in filled if row not in heads]
    amounts = [amount for amount in read if amount is not None]
    if said is None or len(amounts) < 2 or len(amounts) < len(read):
        return None
    whole = sum(amounts, Decimal(0))
    spans = (_cell(total, column), *(_cell(row, column) for row, _ in filled if row not in heads))
    lower = (sum(amounts[start:], Decimal(0)) for start in range(1, len(amounts) - 1))
    if abs(whole - said) < _CENT or said in lower:
        return passed("totals are the sums of their columns", spans[:1])
    told = f"a total says {said}, what stands above it makes {whole}"
    sure = minutes.read_well and len(cells) == len(above) and not _may_be_rounded([said, *amounts], whole - said)
    return failed(told, spans) if sure else uncertain(told, spans)


def _may_be_rounded(amounts: Sequence[Decimal], difference: Decimal) -> bool:
    """Whether amounts miss each other by no more than rounding each of them to its last digit does."""
    unit = Decimal(1).scaleb(min(int(amount.as_tuple().exponent) for amount in amounts))
    return len(amounts) > 2 and abs(difference) <= unit * max(1, len(amounts) // 3)


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
