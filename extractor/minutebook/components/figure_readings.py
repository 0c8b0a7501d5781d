"""What each block of a document says of money, percentages, dates and times, before figures are made of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from minutebook.document import Block, Document, Span
from minutebook.values.calendar import find_dates
from minutebook.values.clock import find_times
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.money import MoneyMention, find_money
from minutebook.values.number_words import STARTS
from minutebook.values.percents import PercentMention, find_percents
from minutebook.values.sterling import COINS

Mention = TypeVar("Mention", MoneyMention, PercentMention)
_DIGIT = re.compile(r"[0-9½¼¾⅓⅔⅛⅜⅝⅞¢]")
_NUMBER = re.compile(rf"\b(?:{STARTS})|{'|'.join(COINS)}|per[\s-]?cent", re.IGNORECASE)
_STEMS = (*dict.fromkeys(word[:4] for word in (*STARTS.split("|"), *COINS)), "cent")
"""Of which one stands wherever `_NUMBER` is found: a cheap test."""
_SIGN_AT_END = re.compile(r"(?:[£$€₹₦]|\b(?:Rs|Rs\.|KShs?|KShs?\.|USD|EUR|GBP|KES|INR|NGN))\s?\Z", re.IGNORECASE)
"""A sign that a column of amounts sets off from its numbers."""
_SEPARATOR = re.compile(r"[-–]\s+(?=[^\W\d_]{0,4}\.?\s?[£$€₹\d])")


@dataclass(frozen=True, slots=True)
class BlockReading:
    """One block; all offsets are into its text."""

    block: Block
    text: str
    """The block's text with blanks for its enumerator or bullet: "2)" counts nothing, "-" is no minus."""
    money: tuple[MoneyMention, ...]
    percents: tuple[PercentMention, ...]
    taken: tuple[Span, ...]
    """Where money, percentages, dates and times stand: their numbers count nothing else."""
    countless: bool = False
    """There is no number in it, in digits or words: a cheap test before all others."""


def read_blocks(document: Document, country: str | None) -> list[BlockReading]:
    """Read every block. `country`: the country whose money "$" or "cents" is, as far as it shows."""
    return [_read(document, block, country) for block in document.blocks]


def _has_number(text: str) -> bool:
    """Whether there may be a number in it, in digits or words."""
    if _DIGIT.search(text):
        return True
    return holds(lowered_in_place(text), _STEMS) and _NUMBER.search(text) is not None


def _read(document: Document, block: Block, country: str | None) -> BlockReading:
    label = max(0, block.content - block.start)
    text = " " * label + document.text[block.start + label : block.end]
    if not _has_number(text):
        return BlockReading(block, text, (), (), (), countless=True)
    money = _in_cells(block, text, lambda cell: find_money(cell, country))
    percents = _in_cells(block, text, find_percents)
    taken = [(m.start, m.end) for m in money] + [(p.start, p.end) for p in percents]
    taken += [(d.start, d.end) for d in find_dates(text)] + [(t.start, t.end) for t in find_times(text)]
    return BlockReading(block, text, tuple(money), tuple(percents), tuple(taken))


def _with_signs(block: Block, text: str) -> list[Span]:
    """The cells of a row, each that ends in a sign ("Rs.") together with the number in the next one."""
    cells: list[Span] = []
    for start, end in block.cells:
        before = text[cells[-1][0] - block.start : cells[-1][1] - block.start] if cells else ""
        if _SIGN_AT_END.search(before) and text[start - block.start : start - block.start + 1].isdigit():
            cells[-1] = (cells[-1][0], end)
        else:
            cells.append((start, end))
    return cells


def _in_cells(block: Block, text: str, find: Callable[[str], list[Mention]]) -> list[Mention]:
    """What `find` finds in a block, in each cell of a table by itself: brackets round a whole cell are a minus."""
    if not block.cells:
        return find(text)
    found: list[Mention] = []
    for number, (start, end) in enumerate(_with_signs(block, text)):
        offset = start - block.start
        cell = text[offset : end - block.start]
        if number and len(block.cells) == 2:  # "Road repairs    - £50": the dash only leads to the amount
            cell = _SEPARATOR.sub(lambda dash: " " * len(dash.group()), cell, count=1)
        found += [replace(m, start=m.start + offset, end=m.end + offset) for m in find(cell)]
    return found
