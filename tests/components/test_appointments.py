"""Appointments: the people around verbs of electing, their office and body, and what is no appointment."""

from __future__ import annotations

import pytest
import spacy

from minutebook.components import appointments
from minutebook.components.annotations import Annotations, Entry
from minutebook.readers.text import read_lines
from minutebook.text import compose

Found = list[tuple[str, str | None, str | None]]
CASES = [
    pytest.param("Mr. Fay was re-elected Captain by 14 votes.", [("Fay", "Captain", None)], id="verb behind"),
    pytest.param(
        "Messrs. Fay and Roe were appointed Auditors, on the motion of the Chairman.",
        [("Fay", "Auditors", None), ("Roe", "Auditors", None)],
        id="two of one office",
    ),
    pytest.param(
        "On the motion of Mr. Bell, seconded by Mr. Dunn, Sir Hugh Fay was elected President.",
        [("Hugh Fay", "President", None)],
        id="not the movers",
    ),
    pytest.param("Chose Silas Fay Treasurer.", [("Silas Fay", "Treasurer", None)], id="verb before"),
    pytest.param(
        "The Council appointed Jo Fay to the Parks Commission.",
        [("Jo Fay", None, "Parks Commission")],
        id="onto a body",
    ),
    pytest.param(
        "Jo Fay was elected Chair, and Ms. Di Roe Secretary.",
        [("Jo Fay", "Chair", None), ("Di Roe", "Secretary", None)],
        id="the verb once",
    ),
    pytest.param(
        "It was agreed that a sub-committee of Mr. Fay and Mrs. Roe be formed.",
        [("Fay", None, "sub-committee"), ("Roe", None, "sub-committee")],
        id="a committee of",
    ),
    pytest.param("Fay & Sons were re-appointed auditors.", [("Fay & Sons", "auditors", None)], id="a firm"),
    pytest.param("Jo Fay and Di Roe were appointed to visit him.", [], id="a task is no office"),
    pytest.param("A clerk will be appointed by Jo Fay.", [], id="still to come"),
    pytest.param("The newly elected Cllr Fay was welcomed.", [], id="of old"),
    pytest.param("Those who were elected in May thanked Jo Fay.", [], id="nobody named"),
]


def found_in(text: str, *decisions: Entry) -> Found:
    found = Annotations(compose(read_lines(text)))
    found.entries["decisions"] = list(decisions)
    appointments.annotate(spacy.blank("en")(found.document.text), found)
    values = [entry.values for entry in found.entries["appointments"]]
    return [(v["person"], v.get("office"), v.get("body")) for v in values]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_appointments(text: str, expected: Found) -> None:
    """What is found is who was put into what."""
    assert found_in(text) == expected


@pytest.mark.parametrize(("outcome", "count"), [("carried", 1), ("lost", 0), ("deferred", 0)])
def test_what_was_not_carried_is_no_appointment(outcome: str, count: int) -> None:
    text = "Moved by Mr. Bell that Jo Fay be appointed Clerk."
    decision = Entry(((0, len(text)),), "test", 0.9, {"kind": "motion", "outcome": outcome})
    assert len(found_in(text, decision)) == count


def test_a_list_of_offices_is_read_where_it_is_an_election() -> None:
    text = "Treasurer: Jo Fay"
    decision = Entry(((0, len(text)),), "test", 0.9, {"kind": "election", "outcome": "carried"})
    assert found_in(text, decision) == [("Jo Fay", "Treasurer", None)]
    assert found_in(text) == []
