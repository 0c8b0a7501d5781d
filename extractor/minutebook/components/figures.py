"""Figures: every amount of money and percentage, and counts of things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from spacy.tokens import Doc

from minutebook.components.amounts_beside import find_amounts_beside
from minutebook.components.annotations import Annotations, Entry
from minutebook.components.bare_amounts import BareAmount, find_bare_amounts
from minutebook.components.figure_readings import BlockReading, read_blocks
from minutebook.components.figure_subjects import subject_of
from minutebook.components.sterling_columns import find_sterling_columns
from minutebook.document import Document
from minutebook.values.counts import CountMention, find_counts
from minutebook.values.currencies import own_currency
from minutebook.values.money import MoneyMention
from minutebook.values.numbers import decimal_string, is_approximate
from minutebook.values.percents import PercentMention
from minutebook.values.provenance import money_country

# Shares that were right on the documents with gold, rounded down.
_MONEY, _BARE_MONEY, _PERCENT = 0.97, 0.9, 0.98
_COUNTS = {"noun": 0.93, "part": 0.9, "present": 0.85, "label": 0.85, "understood": 0.85}


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["figures"]`."""
    found.entries["figures"] = find_figures(found.document)


def find_figures(document: Document) -> list[Entry]:
    """Every figure of the document, in order."""
    country = money_country(document.text)
    readings = read_blocks(document, country)
    currency = _main_currency(readings) or own_currency(country)
    bare: defaultdict[int, list[BareAmount]] = defaultdict(list)
    for amount in _without_sign(readings):
        bare[amount.block].append(amount)
    entries: list[Entry] = []
    for index, reading in enumerate(readings):
        entries += [_money(reading, mention, country) for mention in reading.money]
        entries += [_bare(reading, amount, currency) for amount in bare[index]]
        entries += [_percent(reading, mention) for mention in reading.percents]
        entries += [_count(reading, mention) for mention in _counts(reading, bare[index])]
    return sorted(entries, key=lambda entry: (entry.start, entry.end))


def _without_sign(readings: Sequence[BlockReading]) -> list[BareAmount]:
    """Amounts without a sign; of two that share digits, the one in pounds, shillings and pence."""
    found = list(find_sterling_columns(readings))
    for amount in find_bare_amounts(readings):
        if not any(f.block == amount.block and f.start < amount.end and amount.start < f.end for f in found):
            found.append(amount)
    return found + find_amounts_beside(readings, found)


def _counts(reading: BlockReading, bare: Iterable[BareAmount]) -> list[CountMention]:
    if reading.countless:
        return []
    return find_counts(reading.text, [*reading.taken, *((amount.start, amount.end) for amount in bare)])


def _main_currency(readings: Sequence[BlockReading]) -> str | None:
    """The currency that most amounts with a sign are in."""
    counts = Counter(m.currency for reading in readings for m in reading.money if m.currency)
    return counts.most_common(1)[0][0] if counts else None


def _money(reading: BlockReading, mention: MoneyMention, country: str | None) -> Entry:
    entry = _entry(reading, mention.start, mention.end, "money", mention.value, mention.value_max)
    entry.rule, entry.confidence = f"figures/money_{mention.form}", _MONEY
    if mention.currency and mention.inferred:
        entry.infer("currency", mention.currency, "currency_of_country", country=country)
    elif mention.currency:
        entry.put("currency", mention.currency, *entry.evidence)
    return _finished(entry, reading, mention.start, mention.end, mention.approximate)


def _bare(reading: BlockReading, amount: BareAmount, currency: str | None) -> Entry:
    entry = _entry(reading, amount.start, amount.end, "money", amount.value, None)
    entry.rule, entry.confidence = f"figures/money_{amount.form}", _BARE_MONEY
    if amount.currency:
        entry.put("currency", amount.currency, *entry.evidence)
    elif currency:
        entry.infer("currency", currency, "currency_of_document")
    approximate = is_approximate(reading.text, amount.start)
    return _finished(entry, reading, amount.start, amount.end, approximate)


def _percent(reading: BlockReading, mention: PercentMention) -> Entry:
    entry = _entry(reading, mention.start, mention.end, "percent", mention.value, mention.value_max)
    entry.rule, entry.confidence = "figures/percent", _PERCENT
    return _finished(entry, reading, mention.start, mention.end, mention.approximate)


def _count(reading: BlockReading, mention: CountMention) -> Entry:
    entry = _entry(reading, mention.start, mention.end, "count", mention.value, mention.value_max)
    entry.rule, entry.confidence = f"figures/count_{mention.form}", _COUNTS[mention.form]
    offset, (start, end) = reading.block.start, mention.unit
    entry.put("unit", reading.text[start:end], (offset + start, offset + end))
    if mention.approximate:
        entry.values["approximate"] = True
    return entry


def _entry(reading: BlockReading, start: int, end: int, kind: str, value: Decimal, value_max: Decimal | None) -> Entry:
    """A figure with its value and, of a range, its highest one."""
    span = (reading.block.start + start, reading.block.start + end)
    entry = Entry((span,), "", 0.0)
    entry.values["kind"] = kind
    entry.put("value", decimal_string(value), span)
    if value_max is not None:
        entry.put("value_max", decimal_string(value_max), span)
    return entry


def _finished(entry: Entry, reading: BlockReading, start: int, end: int, approximate: bool) -> Entry:
    """The figure with what it measures and whether it is exact, where the text says so."""
    offset = reading.block.start
    cells = tuple((a - offset, b - offset) for a, b in reading.block.cells)
    if subject := subject_of(reading.text, cells, start, end):
        entry.put("of", " ".join(reading.text[slice(*subject)].split()), (offset + subject[0], offset + subject[1]))
    if approximate:
        entry.values["approximate"] = True
    return entry
