"""The dates component: context of the document, kinds of dates, what is inferred and what stays open."""

from __future__ import annotations

from datetime import date

import pytest
import spacy

from minutebook.components import dates
from minutebook.components.annotations import Annotations, Entry, Value
from minutebook.components.date_context import day_of, infer_context
from minutebook.document import Block, BlockKind, Document, Page
from minutebook.values.calendar import DateContext


def document(*lines: str, kinds: dict[int, BlockKind] | None = None) -> Document:
    """A document of one block a line; a line with TABs is a row of one table, cells by TAB."""
    text, blocks, start = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        kind = (kinds or {}).get(number, BlockKind.ROW if "\t" in line else BlockKind.PARAGRAPH)
        cells, cell = [], start
        for words in line.split("\t") if "\t" in line else []:
            cells.append((cell, cell + len(words)))
            cell += len(words) + 1
        blocks.append(Block(kind, start, start + len(line), content=start, cells=tuple(cells), table=int("\t" in line)))
        start += len(line) + 1
    return Document(text, tuple(blocks), (Page(1, 0, len(text)),), starts=tuple(block.start for block in blocks))


def found_in(text: Document, meeting: str = "2019-04-09") -> list[Entry]:
    return dates.find_date_mentions(text, infer_context(text, meeting))


CONTEXTS: dict[str, tuple[tuple[str, ...], bool | None]] = {
    "digits prove day first": (("5/6/2019 and 27/6/2019",), True),
    "digits prove month first": (("5/6/2019 and 6/27/2019",), False),
    "digits outweigh words": (("June 5 and June 6", "27/6/2019"), True),
    "words": (("on 5 June", "and 5/6/2019"), True),
    "words, month first": (("on June 5", "and 5/6/2019"), False),
    "country, month first": (("Elm Township, Ohio, on 5/6/2019",), False),
    "country, day first": (("Elm Parish Council on 5/6/2019",), True),
    "nothing shows it": (("on 5/6/2019",), None),
}


@pytest.mark.parametrize("name", CONTEXTS)
def test_order_of_day_and_month_is_the_documents_own(name: str) -> None:
    lines, day_first = CONTEXTS[name]
    assert infer_context(document(*lines)).day_first is day_first


def test_reference_is_the_meeting_else_the_first_full_date() -> None:
    text = document("Held in May", "on 3 May 2018, after 1 March 2018")
    assert infer_context(text, "2019-04").reference == date(2019, 4, 1)
    assert infer_context(text).reference == date(2018, 5, 3)
    assert infer_context(document("no date")) == DateContext()


@pytest.mark.parametrize(
    ("edtf", "day"),
    [("2019-04-09", date(2019, 4, 9)), ("2019-04-09/2019-04-10", date(2019, 4, 9)), ("2019", None), (None, None)],
)
def test_day_of(edtf: str | None, day: date | None) -> None:
    assert day_of(edtf) == day


# name: sentence, kind of its date; the meeting was on 9 April 2019
KINDS = {
    "day of the meeting": ("Minutes of the meeting held on 9 April 2019", "meeting"),
    "next meeting": ("The next meeting will be on 14 May.", "next_meeting"),
    "will meet": ("The committee will meet again on 14 May.", "next_meeting"),
    "adjourned to": ("The meeting adjourned to Tuesday, 14 May.", "next_meeting"),
    "minutes of": ("The minutes of 12 March were approved.", "previous_meeting"),
    "last meeting": ("At the last meeting, on 12 March, it was put off.", "previous_meeting"),
    "next meeting cannot be before": ("Before the next meeting it was said on 12 March.", "other"),
    "by": ("The clerk is to reply by 30 April.", "deadline"),
    "by the end of": ("to be done by the end of May 2019", "deadline"),
    "by a weekday": ("to reply by Friday 26 April", "deadline"),
    "closing date": ("Closing date: 30 April", "deadline"),
    "dated": ("A letter dated 2 April was read.", "document"),
    "letter of": ("the letter of 2 April", "document"),
    "last updated": ("Last updated: 12 April 2019", "document"),
    "date alone": ("12 April 2019", "document"),
    "signature": ("Signed: ______ Date: 14 May 2019", "document"),
    "held": ("The fair will be held on 18 May.", "event"),
    "workshop": ("attended the workshop of 28 March", "event"),
    "to come": ("Work starts on 3 June.", "event"),
    "balance": ("Bank balances at 31 March 2019", "other"),
    "since": ("61 visits since 1 December 2018", "other"),
    "with effect": ("a new rate with effect from 1 April 2019", "other"),
    "gone by": ("It was done on 3 February.", "other"),
}


@pytest.mark.parametrize("name", KINDS)
def test_kind_follows_from_the_words_beside_it(name: str) -> None:
    sentence, kind = KINDS[name]
    (entry,) = found_in(document("Report", sentence))
    assert entry.values["kind"] == kind


def test_kind_of_furniture_and_of_a_due_column() -> None:
    text = document("Draft of 12 April 2019", "Action\tDue", "Mend the gate\t30 April", kinds={0: BlockKind.FURNITURE})
    assert [entry.values["kind"] for entry in found_in(text)] == ["document", "deadline"]


def test_kind_from_the_header() -> None:
    text = document("See you on 14 May 2019.", "As said on 12 March 2019.")
    found = Annotations(text)
    found.meeting["date"] = Value("2019-04-09", ((0, 1),), "test")
    found.meeting["next_meeting"] = Value({"date": "2019-05-14"}, ((0, 1),), "test")
    found.meeting["previous_minutes"] = Value([{"date": "2019-03-12", "status": "approved"}], ((0, 1),), "test")
    dates.annotate(spacy.blank("en")(text.text), found)
    kinds = [entry.values["kind"] for entry in found.entries["dates"]]
    assert kinds == ["next_meeting", "previous_meeting"]


def test_what_is_inferred_is_derived() -> None:
    (entry,) = found_in(document("to reply by 30 April"))
    assert entry.values["edtf"] == "2019-04-30"
    assert entry.values["resolved_from"] == "2019-04-09"
    assert entry.derived["edtf"] == ("date_in_context", {"year_from": "2019-04-09"})
    (printed,) = found_in(document("on 30 April 2019"))
    assert "edtf" not in printed.derived
    assert entry.confidence < printed.confidence


def test_span_is_the_mention_in_the_document() -> None:
    text = document("First line", "Held on Tuesday 9th April 2019 at 7")
    (entry,) = found_in(text)
    assert text.text[entry.start : entry.end] == "9th April 2019"


def test_open_order_leaves_no_date_and_a_doubt() -> None:
    text = document("on 5/6/2019")
    found = Annotations(text)
    dates.annotate(spacy.blank("en")(text.text), found)
    (entry,) = found.entries["dates"]
    assert entry.values["edtf"] is None
    assert entry.rivals[0][0] == "2019-05-06"
    assert [doubt.code for doubt in found.doubts] == ["ambiguous_date"]


@pytest.mark.parametrize("line", ["release 1.30.13 is out", "see the list"])
def test_numbers_far_from_the_meeting_are_no_dates(line: str) -> None:
    assert found_in(document(line)) == []


def test_future_and_past_words_choose_the_year() -> None:
    text = document("The fee is due on 1 February.", "It was paid on 1 November last.")
    assert [entry.values["edtf"] for entry in found_in(text)] == ["2020-02-01", "2018-11-01"]


def test_minutes_that_are_confirmed_lie_behind_the_meeting() -> None:
    text = document("The minutes of the special meeting of 9 June were read and confirmed.")
    assert [entry.values["edtf"] for entry in found_in(text)] == ["2018-06-09"]


def test_words_of_another_clause_say_less() -> None:
    text = document("The drought will long be remembered, and the fair of 9 August was held in the rain.")
    assert [entry.values["edtf"] for entry in found_in(text, "2019-02-17")] == ["2018-08-09"]
