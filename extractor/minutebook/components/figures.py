"""Figures: every amount of money and percentage, and counts of things."""

from __future__ import annotations

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Entry
from minutebook.document import BlockKind, Document, Span
from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times
from minutebook.values.counts import CountMention, find_counts
from minutebook.values.money import MoneyMention, find_money
from minutebook.values.numbers import decimal_string
from minutebook.values.percents import PercentMention, find_percents
from minutebook.values.provenance import money_country


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["figures"]`."""
    found.entries["figures"] = find_figures(found.document)


def find_figures(document: Document) -> list[Entry]:
    """Every figure of the document, in order."""
    country = money_country(document.text)
    entries: list[Entry] = []
    for block in document.blocks:
        start = block.content if block.content > block.start else block.start
        text = document.text[start : block.end]
        money = find_money(text, country)
        percents = find_percents(text)
        taken = [(m.start, m.end) for m in (*money, *percents, *find_dates(text), *find_times(text))]
        counts = find_counts(text, taken)
        found = [*(_money(m, start, country) for m in money), *(_percent(m, start) for m in percents), *(_count(m, start, text) for m in counts)]
        entries += sorted(found, key=lambda entry: entry.start)
    return entries


def _money(mention: MoneyMention, offset: int, country: str | None) -> Entry:
    span = (offset + mention.start, offset + mention.end)
    entry = Entry((span,), f"figures/money_{mention.form}", 0.95)
    entry.values["kind"] = "money"
    entry.put("value", decimal_string(mention.value), span)
    if mention.value_max is not None:
        entry.put("value_max", decimal_string(mention.value_max), span)
    if mention.currency:
        entry.put("currency", mention.currency, span)
        if mention.inferred:
            entry.infer("currency", mention.currency, "currency_of_country", country=country or "none shown")
    return entry


def _percent(mention: PercentMention, offset: int) -> Entry:
    span = (offset + mention.start, offset + mention.end)
    entry = Entry((span,), "figures/percent", 0.97)
    entry.values["kind"] = "percent"
    entry.put("value", decimal_string(mention.value), span)
    if mention.value_max is not None:
        entry.put("value_max", decimal_string(mention.value_max), span)
    return entry


def _count(mention: CountMention, offset: int, text: str) -> Entry:
    span = (offset + mention.start, offset + mention.end)
    entry = Entry((span,), f"figures/count_{mention.form}", 0.7)
    entry.values["kind"] = "count"
    entry.put("value", decimal_string(mention.value), span)
    if mention.value_max is not None:
        entry.put("value_max", decimal_string(mention.value_max), span)
    unit = (offset + mention.unit[0], offset + mention.unit[1])
    entry.put("unit", text[mention.unit[0] : mention.unit[1]], unit)
    return entry
