"""Elections told as lists: what fills an office, what opens a list and what is none."""

from __future__ import annotations

from typing import Any

import pytest
import spacy

from minutebook import readers
from minutebook.components import decisions, sections
from minutebook.components.annotations import Annotations
from minutebook.text import compose

NLP = spacy.blank("en")
TOP = "# Mill Club\n\n## Welcome\n\nMary Poe welcomed all.\n\n"
END = "\n\n## Close\n\nThe meeting closed at nine.\n"


def told(markdown: str) -> list[dict[str, Any]]:
    """The decisions' values with their texts, of a part of a meeting's minutes."""
    document = compose(readers.read((TOP + markdown + END).encode(), "minutes.md"))
    found = Annotations(document, genre="minutes")
    doc = NLP.make_doc(document.text)
    sections.annotate(doc, found)
    decisions.annotate(doc, found)
    rows = []
    for entry in found.entries["decisions"]:
        start, end = entry.evidence[0]
        rows.append({"text": document.text[start:end]} | entry.values)
    return rows


LISTS = [
    pytest.param("## Election of Officers\n\nChair: Mary Poe\n\nTreasurer: Al Roe", 2, id="labels"),
    pytest.param("## Elections\n\n- Mary Poe - Chair\n- Al Roe – Treasurer (unopposed)", 2, id="name first"),
    pytest.param("## Election of Officers\n\n- Mary Poe (chair)\n- Al Roe (treasurer)", 2, id="office in brackets"),
    pytest.param("## Elections\n\nPresident\n\nMary Poe\n\nSecretary\n\nAl Roe", 2, id="name under office"),
    pytest.param("## Election of captains\n\nFirst team: Tim Lee\n\nSecond team: Jo Orr", 2, id="teams"),
    pytest.param(
        "## Election of Officers\n\n| Chair | Mary Poe |\n|---|---|\n| Treasurer | Al Roe |", 2, id="rows of a table"
    ),
    pytest.param("## AGM\n\nThe officers elected for next year were:\n\nChair: Mary Poe\n\nClerk: Al Roe", 2, id="led"),
    pytest.param("## Election of Officers\n\nChair: vacant\n\nTreasurer: Al Roe\n\nClerk: Jo Fay", 2, id="vacancy"),
    pytest.param(
        "## Election of Officers\n\nAll of those listed were elected unopposed.\n\n### Executive officers\n\n"
        "Chair: Mary Poe\n\nClerk: Al Roe",
        2,
        id="told of the whole list",
    ),
    pytest.param("## Nominations for election\n\nChair: Mary Poe\n\nClerk: Al Roe", 0, id="nominations"),
    pytest.param("## Elections\n\nMary Poe: running for chair\n\nAl Roe: running for clerk", 0, id="candidates"),
    pytest.param("## Elections\n\nReturning Officer: Mary Poe", 0, id="who ran it"),
]


@pytest.mark.parametrize(("text", "count"), LISTS)
def test_each_line_that_fills_an_office_is_an_election(text: str, count: int) -> None:
    rows = told(text)
    assert [row["outcome"] for row in rows] == ["carried"] * count


def test_a_count_after_the_office_is_that_of_its_vote() -> None:
    rows = told("## Election of a committee\n\nJo Fay -> Clerk: 11 agreed, 1 abstained\n\nAl Roe -> Chair: 12 agreed")
    assert [row["vote"] for row in rows] == [{"for": 11, "abstain": 1}, {"for": 12}]


def test_a_line_of_nomination_names_mover_and_seconder() -> None:
    rows = told("## Elections\n\nChair: Mary Poe.\n\nNominated: Al Roe. Seconded: Jo Fay.\n\nClerk: Tim Lee.")
    assert [(row.get("mover"), row.get("seconder")) for row in rows] == [("Al Roe", "Jo Fay"), (None, None)]


def test_a_sentence_that_lists_offices_tells_an_election_for_each() -> None:
    rows = told("## AGM\n\nThe following were elected: President, Mary Poe; Clerk, Al Roe; S.W., Bro. Tim Lee.")
    assert [row["text"].split(": ")[-1] for row in rows] == [
        "President, Mary Poe",
        "Clerk, Al Roe",
        "S.W., Bro. Tim Lee.",
    ]
