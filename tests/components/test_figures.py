"""The figures component: what is money, a percentage or a count in whole documents."""

from __future__ import annotations

import pytest
import spacy

from minutebook.components import figures
from minutebook.components.annotations import Annotations, Entry
from minutebook.document import Block, BlockKind, Document, Page


def document(*lines: str, labels: dict[int, str] | None = None) -> Document:
    """A document of one block a line; a line with TABs is a row of one table, cells by TAB."""
    text, blocks, start = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        cells, cell = [], start
        for words in line.split("\t") if "\t" in line else []:
            cells.append((cell, cell + len(words)))
            cell += len(words) + 1
        label = (labels or {}).get(number, "")
        kind = BlockKind.ROW if cells else BlockKind.LIST_ITEM if label else BlockKind.PARAGRAPH
        content = start + (len(label) + 1 if label else 0)
        blocks.append(
            Block(kind, start, start + len(line), label=label, content=content, cells=tuple(cells), table=bool(cells))
        )
        start += len(line) + 1
    return Document(text, tuple(blocks), (Page(1, 0, len(text)),), starts=tuple(block.start for block in blocks))


def figures_of(text: Document) -> list[tuple[str, str, str]]:
    return [(text.text[e.start : e.end], e.values["kind"], e.values["value"]) for e in figures.find_figures(text)]


def only(line: str) -> Entry:
    (entry,) = figures.find_figures(document(line))
    return entry


# name: lines of a document, then its figures in order
FOUND: dict[str, tuple[tuple[str, ...], *tuple[tuple[str, str, str], ...]]] = {
    "all kinds in one sentence": (
        ("The 34 members paid $1,200, or 68 % of the sum.",),
        ("34 members", "count", "34"),
        ("$1,200", "money", "1200"),
        ("68 %", "percent", "68"),
    ),
    "dates and times count nothing": (("On 12 March at 7 pm 30 houses were seen.",), ("30 houses", "count", "30")),
    "columns under a heading": (
        ("Payee\tNet\tVAT\tTotal", "Hall\t57.44\t2.87\t60.31"),
        ("57.44", "money", "57.44"),
        ("2.87", "money", "2.87"),
        ("60.31", "money", "60.31"),
    ),
    "whole amounts under a currency": (
        ("Item\t2010 (Kshs)\tMembers", "Turnover\t27,906,300\t214"),
        ("27,906,300", "money", "27906300"),
    ),
    "whole amounts below one with a sign": (
        ("Income\t$ 64,118", "Expense\t152,906", "Ratio\t3"),
        ("$ 64,118", "money", "64118"),
        ("152,906", "money", "152906"),
    ),
    "brackets are a minus in a cell": (
        ("Account\tBalance", "Reserve\t(1,200.50)"),
        ("(1,200.50)", "money", "-1200.5"),
    ),
    "minus in a cell": (("Hosting\t-3,912.40", "Grants\t$5"), ("-3,912.40", "money", "-3912.4"), ("$5", "money", "5")),
    "dash that leads to an amount": (("Road repairs\t- Rs. 4.65 lakh",), ("Rs. 4.65 lakh", "money", "465000")),
    "pounds, shillings and pence in columns": (
        ("Receipts\t£\ts. d.", "Balance from 1890\t4\t11\t2", "Gifts\t17 5\t0", "Teas\t3\t-\t4½"),
        ("4\t11\t2", "money", "4.558333333333333333333333333"),
        ("17 5\t0", "money", "17.25"),
        ("3\t-\t4½", "money", "3.01875"),
    ),
    "sign in the cell before": (("Opening balance\tRs.\t4,18,250.00",), ("Rs.\t4,18,250.00", "money", "418250")),
    "named by the word before it": (
        ("It paid £9.", "Grass cuts (VAT 56.00) were dear."),
        ("£9", "money", "9"),
        ("56.00", "money", "56"),
    ),
    "rate": (("Elm asked $11.85/ton.", "Oak 12.10/ton"), ("$11.85", "money", "11.85"), ("12.10", "money", "12.1")),
    "spent on": (("Costs were 28.50 on ink and £61 for ale.",), ("28.50", "money", "28.5"), ("£61", "money", "61")),
    "same amount without its sign": (
        ("Savings $4,806.12", "We have 4,806 in the fund."),
        ("$4,806.12", "money", "4806.12"),
        ("4,806", "money", "4806"),
    ),
    "part of an amount": (
        ("Income was USD 3,915, of that 2,200 from the fair.",),
        ("USD 3,915", "money", "3915"),
        ("2,200", "money", "2200"),
    ),
    "list of bills": (
        ("Elm Print $ 87.40", "Oak Stores 250.00", "Fir & Co. 6.12"),
        ("$ 87.40", "money", "87.4"),
        ("250.00", "money", "250"),
        ("6.12", "money", "6.12"),
    ),
    "list of bills under a heading": (
        ("The following bills were paid", "Elm Print 87.40", "Oak Stores 250.00"),
        ("87.40", "money", "87.4"),
        ("250.00", "money", "250"),
    ),
    "table that became a paragraph": (
        ("Payments Net VAT Total Lights 57.44 2.87 60.31 Bins 15.58 3.12 18.70",),
        *((number, "money", number.rstrip("0")) for number in ("57.44", "2.87", "60.31", "15.58", "3.12", "18.70")),
    ),
    "second end without a sign": (
        ("worth £35.00 or even 40.00 pounds",),
        ("£35.00", "money", "35"),
        ("40.00 pounds", "money", "40"),
    ),
    "behind words for an amount": (
        ("It paid $5.", "An amount not to exceed 300,000 was set."),
        ("$5", "money", "5"),
        ("300,000", "money", "300000"),
    ),
}
NOTHING: dict[str, tuple[str, ...]] = {
    "decimals without money": ("The depth was 57.44 at the pier.",),
    "table without money": ("Runner\tTime", "Elm\t12.50"),
    "section number beside money": ("See section 12.34",),
    "hours in a total": ("Total: 46.00 - hours",),
    "league table": ("Hawks 10 4 2", "Owls 9 5 2", "Larks 8 1 1"),
    "measures": ("30 days, 12 feet, 5 km",),
}


@pytest.mark.parametrize("name", FOUND)
def test_figures_of_a_document(name: str) -> None:
    lines, *expected = FOUND[name]
    assert figures_of(document(*lines)) == expected


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_figure(name: str) -> None:
    assert figures_of(document(*NOTHING[name])) == []


def test_an_enumerator_counts_nothing() -> None:
    assert figures_of(document("2) matters were left", labels={0: "2)"})) == []


def test_section_number_in_a_sentence_about_money() -> None:
    assert figures_of(document("Under rule 12.34 the fee is £5.")) == [("£5", "money", "5")]


def test_currency_is_printed_or_derived() -> None:
    assert "currency" in only("It cost US$5.").fields
    assert only("It cost $5.").derived["currency"] == ("currency_of_country", {"country": None})
    elsewhere = figures.find_figures(document("Dunedin, New Zealand", "It cost $5."))
    assert [entry.values["currency"] for entry in elsewhere] == ["NZD"]
    bare = figures.find_figures(document("Net\tTotal", "€5.00\t6.00"))[1]
    assert (bare.values["currency"], bare.derived["currency"][0]) == ("EUR", "currency_of_document")


def test_range_unit_and_approximate() -> None:
    entry = only("About 3-4 people came.")
    assert (entry.values["value"], entry.values["value_max"]) == ("3", "4")
    assert entry.values["unit"] == "people"
    assert entry.values["approximate"] is True
    assert "approximate" not in only("Four people came.").values


SUBJECTS = {
    "for": ("It paid £30 for the hall hire.", "hall hire"),
    "of": ("It is 68% of the 2017 budget", "2017 budget"),
    "goes on": ("It paid £30 for paper and was thanked.", "paper"),
    "label": ("Balance: £30", "Balance"),
    "dots": ("Real property ........ $ 30.00", "Real property"),
    "subject of a verb": ("The roof repair cost £30 in all.", "roof repair"),
    "entry of a list that runs on": ("We had: gifts paid £30", "gifts paid"),
    "before of": ("a VAT reclaim of £30", "VAT reclaim"),
}


@pytest.mark.parametrize("name", SUBJECTS)
def test_what_a_figure_measures(name: str) -> None:
    line, subject = SUBJECTS[name]
    entry = only(line)
    (start, end), *_ = entry.fields["of"]
    assert (entry.values["of"], line[start:end]) == (subject, subject)


def test_a_row_is_labelled_by_its_first_cell() -> None:
    assert [e.values["of"] for e in figures.find_figures(document("Item\tCost", "Chairs\t£30.00"))] == ["Chairs"]


def test_a_row_is_labelled_by_all_the_words_it_begins_with() -> None:
    found = figures.find_figures(document("Payee\tFor\tCost", "Fry\tChairs\t£30.00"))
    assert [e.values["of"] for e in found] == ["Fry Chairs"]


def test_an_empty_word_measures_nothing() -> None:
    assert "of" not in only("Bills in the amount of £30 lay open").values


def test_every_value_is_grounded() -> None:
    text = document("About 30 members paid $1,200 for the hall, 5% more.", "Item\tCost", "Chairs\t30.00")
    for entry in figures.find_figures(text):
        assert entry.fields["value"] == ((entry.start, entry.end),)
        for name in ("unit", "of"):
            spans = entry.fields.get(name, ())
            assert [text.text[a:b] for a, b in spans] == [entry.values[name] for _ in spans]


def test_component_fills_its_list() -> None:
    found = Annotations(document("12 members"))
    figures.annotate(spacy.blank("en")("12 members"), found)
    assert [entry.values["kind"] for entry in found.entries["figures"]] == ["count"]
