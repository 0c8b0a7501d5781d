"""Titles in the rows of tables: layout tables, side headings, and minutes that are laid out as one table.

Many bodies write their minutes into a form: a column of numbers, one of titles, one of text and one of those who
are to act. Whether a table is such a form is seen from all its rows, or from the words over its columns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from minutebook.components.heading_titles import Title, is_text, run_in, trimmed
from minutebook.components.heading_words import has_verb, is_date, is_label, names_person
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.values.numbering import Enumerator, Scheme, parse_enumerator

LONG_CELL = 160
OWNER = 30
"""A third cell of less than so many characters names somebody or a date and is no text of an item."""
LONGEST_NUMBER = 12
LONGEST_SIDE = 100
"""A longer cell is no title of the text beside it."""
FIRST_SENTENCE = re.compile(r"[^.]{8,200}(?=\.\s)")
"""In a long cell the item's title is its first sentence."""
ITEM = re.compile(r"(\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})?)[.)]) +(?=\S)")
"""The letter or number of an item that opens a cell of text."""
FEWEST_NUMBERED = 3
FEWEST_TOLD = 2
TITLES = re.compile(
    r"(?:agenda )?(?:items?|topics?|subjects?|matters?)(?: ?/ ?(?:topics?|subjects?|items?))?|agenda", re.I
)
"""What stands over the column of titles."""
TEXTS = re.compile(
    r"(?:key |main )?(?:discussions?|points?|notes|minutes?|summary|comments?|proceedings|remarks|deliberations?)\b"
    r".{0,40}",
    re.I,
)
"""What stands over the column of text."""
TASKS = re.compile(r"\b(?:deadline|due|by when|target|status|owner|task|priority|complet\w+|progress)\b", re.I)
"""What stands over columns of a list of tasks."""

Found = tuple[Title, Span]
"""A title and the span of its number."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a document are to its headings."""

    forms: dict[int, int]
    """Tables that are minutes throughout, with the column of their titles; -1 where numbers show it."""
    named: frozenset[int]
    """First rows of tables that are named alike ("Ann's tasks | Hours", "Jo's tasks | Hours")."""


def tables_of(document: Document) -> Tables:
    """The tables by what they are to the headings."""
    tables: dict[int, list[Block]] = defaultdict(list)
    for block in document.blocks:
        if block.kind is BlockKind.ROW and block.table:
            tables[block.table].append(block)
    return Tables(_forms(document, tables), _named(document, tables))


def row_title(document: Document, index: int, tables: Tables) -> Found | None:
    """The title that a table row holds.

    A number and a title, as layout tables have them ("3" TAB "Finance"); a title and its text (side headings); or
    one cell: a title across a table that is there for the layout, or the name of the table below it.
    """
    block = document.blocks[index]
    cells = [cell for cell in block.cells if document.text[cell[0] : cell[1]].strip()]
    if block.table in tables.forms and cells:
        return _in_form(document, index, cells, tables.forms[block.table])
    if block.start in tables.named:
        return Title(cells[0], "row"), (block.start, block.start)
    if not 1 <= len(cells) <= 3:
        return None
    texts = [document.text[a:b].strip() for a, b in cells]
    if len(cells) > 1 and _number(texts[0]) is not None:
        return _numbered_row(document, cells)
    if len(cells) == 1 and _opens_table(document, index):
        return Title(cells[0]), (block.start, block.start + len(block.label))
    if len(cells) == 2 and not is_label(texts[0]) and _opens_table(document, index):
        if texts[0].endswith(":") and len(texts[1].split()) <= 2 and " " in texts[0]:
            return Title(cells[0], "row"), (block.start, block.start)
        if is_text(texts[1]) and len(texts[1]) > OWNER:
            return Title(cells[0], "row"), (block.start, block.start)
    return None


def _named(document: Document, tables: dict[int, list[Block]]) -> frozenset[int]:
    """The first rows of tables whose first cells end with the same word and are else different."""
    alike: dict[str, dict[str, int]] = defaultdict(dict)
    for first in (rows[0] for rows in tables.values() if len(rows) > 1):
        cells = [text for a, b in first.cells if (text := document.text[a:b].strip(" \t:"))]
        if 1 <= len(cells) <= 2 and len(cells[0]) <= LONGEST_SIDE and " " in cells[0] and not is_label(cells[0]):
            alike[cells[0].split()[-1].casefold()].setdefault(cells[0].casefold(), first.start)
    return frozenset(start for names in alike.values() if len(names) >= FEWEST_NUMBERED for start in names.values())


def _forms(document: Document, tables: dict[int, list[Block]]) -> dict[int, int]:
    forms = {}
    for table, rows in tables.items():
        heads = [document.text[a:b].strip(" \t:.") for a, b in rows[0].cells]
        column = next((i for i, head in enumerate(heads[:2]) if TITLES.fullmatch(head)), None)
        told = any(map(TEXTS.fullmatch, heads))
        tasks = not told and any(map(TASKS.search, heads))
        if _is_numbered_form(document, rows) and not tasks:
            forms[table] = -1
        elif column is not None and told:
            forms[table] = column
    return forms


def _is_numbered_form(document: Document, rows: list[Block]) -> bool:
    """Whether several rows have a number, a title and a text of some length."""
    numbered = told = 0
    for row in rows:
        texts = [text for a, b in row.cells if (text := document.text[a:b].strip())]
        if len(texts) < 2 or _number(texts[0]) is None:
            continue
        numbered += 1
        told += len(texts) > 2 and len(texts[1]) <= LONG_CELL and len(texts[2]) > OWNER and is_text(texts[2])
    return numbered >= FEWEST_NUMBERED and told >= FEWEST_TOLD


def _in_form(document: Document, index: int, cells: list[Span], column: int) -> Found | None:
    """The title in a row of minutes that are laid out as a table."""
    block = document.blocks[index]
    text = document.text
    if len(cells) > 1 and _number(text[slice(*cells[0])].strip()) is not None:
        return _titled(text, cells[1], cells[0])
    if item := ITEM.match(text, *cells[0]):
        return _item(text, item.span(1), (item.end(), cells[0][1]))
    if column < 0 or len(block.cells) <= column + 1 or _heads_columns(document, block, column):
        return None
    side, label = block.cells[column], (block.start, block.start)
    if block.label and side[0] == block.start and block.content < side[1]:
        side, label = (block.content, side[1]), (block.start, block.start + len(block.label))
    name = text[slice(*side)].strip()
    beside = text[slice(*block.cells[column + 1])].strip()
    named = 0 < len(name) <= LONGEST_SIDE and not (is_label(name) or is_date(name) or names_person(name))
    return (Title(side, "row"), label) if named and beside and not has_verb(name) else None


def _item(text: str, label: Span, cell: Span) -> Found | None:
    """The title of a lettered item that has a cell of a form for itself ("b. Roof. The Clerk reported …")."""
    start, end = cell
    length, mark = run_in(text[start : min(end, start + 400)], True)
    if not length and end - start > LONG_CELL and (sentence := FIRST_SENTENCE.match(text, start, end)):
        length, mark = sentence.end() - start, "stop"
    title = trimmed(text, start, start + length if length else end, mark or "row") if length >= 0 else None
    return (title, label) if title is not None else None


def _heads_columns(document: Document, block: Block, column: int) -> bool:
    return TITLES.fullmatch(document.text[slice(*block.cells[column])].strip(" \t:.")) is not None


def _titled(text: str, cell: Span, number: Span) -> Found:
    """A whole cell as a title, or the first sentence of a long one."""
    start, end = cell
    if end - start > LONG_CELL and (sentence := FIRST_SENTENCE.match(text, start, end)):
        end = sentence.end()
    return Title((start, end), "row"), number


def _numbered_row(document: Document, cells: list[Span]) -> Found | None:
    """A number, a title and perhaps its text in the cells of a row."""
    start, end = cells[1]
    length, mark = run_in(document.text[start : min(end, start + 400)], True)
    if length < 0 or (len(cells) == 3 and not length and end - start < LONG_CELL and cells[2][1] - cells[2][0] < OWNER):
        return None  # "4. | Write to the owner | Ann Bell": a row of tasks
    if not length and end - start > LONG_CELL and (sentence := FIRST_SENTENCE.match(document.text, start, end)):
        length, mark = sentence.end() - start, "stop"
    mark = mark or ("row" if len(cells) == 3 else "")
    return Title((start, start + length if length else end), mark), cells[0]


def _number(text: str) -> Enumerator | None:
    """The number or letter that a cell holds and nothing else; None where it is a bullet or text."""
    enumerator = parse_enumerator(text) if len(text) <= LONGEST_NUMBER else None
    return enumerator if enumerator is not None and enumerator.scheme is not Scheme.BULLET else None


def _opens_table(document: Document, index: int) -> bool:
    block = document.blocks[index]
    before = document.blocks[index - 1] if index else None
    return before is None or before.kind is not BlockKind.ROW or before.table != block.table or block.gap
