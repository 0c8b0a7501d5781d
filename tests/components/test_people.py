"""Names, initials and offices looked up among the people in attendance."""

from __future__ import annotations

import pytest

from minutebook.components.annotations import Person
from minutebook.components.people import resolve

PEOPLE = [
    Person("Ann Bell", "Bell", "Cllr", "Chair", None, "present", "chair"),
    Person("Ben Cole", "Cole", None, "Town Clerk", None, "present", "secretary", initials="BCo"),
    Person("Ben Dunn", "Dunn", "Mr", None, None, "present"),
    Person("Di Dunn", "Dunn", "Mrs", "Vice Chair", None, "apologies"),
    Person(None, "", None, None, "Uganda", "apologies"),
]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("Cllr Bell", "Ann Bell", id="title and surname"),
        pytest.param("A. Bell", "Ann Bell", id="initial"),
        pytest.param("Ann", "Ann Bell", id="given name"),
        pytest.param("AB", "Ann Bell", id="initials of the name"),
        pytest.param("BCo", "Ben Cole", id="initials as printed"),
        pytest.param("the Chair", "Ann Bell", id="office"),
        pytest.param("Clerk", "Ben Cole", id="end of the office"),
        pytest.param("Mrs Dunn", "Di Dunn", id="told apart by the title"),
        pytest.param("Ben", None, id="two of that given name"),
        pytest.param("Dunn", None, id="two of that surname"),
        pytest.param("Mr Poe", None, id="not there"),
        pytest.param("the Treasurer", None, id="no such office"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_resolve(words: str, name: str | None) -> None:
    person = resolve(words, PEOPLE)
    assert (person.name if person else None) == name
