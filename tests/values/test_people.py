"""Names of people: titles, names in many shapes, letters after them, and what is no person."""

from __future__ import annotations

import pytest

from minutebook.values.people import PersonName, initials_of, parse_person, read_person, same_person, surname_of

NAMES = [
    pytest.param("Mrs A. Bell", "Mrs", "A. Bell", None, id="courtesy"),
    pytest.param("Cllr. Mrs. A. Bell OBE", "Cllr. Mrs.", "A. Bell", None, id="two titles and an honour"),
    pytest.param("Mayor Jane Roe", None, "Jane Roe", "Mayor", id="an office before the name is a role"),
    pytest.param("Mayor Pro Tem Ana Vu", None, "Ana Vu", "Mayor Pro Tem", id="office of several words"),
    pytest.param("Acting Fire Chief Marsh", None, "Marsh", "Acting Fire Chief", id="qualified office"),
    pytest.param("Director of Services Lee Dunn", None, "Lee Dunn", "Director of Services", id="office with of"),
    pytest.param("Secretary / Treasurer Jane Roe", None, "Jane Roe", "Secretary / Treasurer", id="double office"),
    pytest.param("Trustee Poe", "Trustee", "Poe", None, id="a membership title is the honorific"),
    pytest.param("County Councillor Webb", "County Councillor", "Webb", None, id="title with its area"),
    pytest.param(
        "Arden District Councillor A Poe", "Arden District Councillor", "A Poe", None, id="title with a place"
    ),
    pytest.param("Chairman Cllr Mrs Poe", "Cllr Mrs", "Poe", "Chairman", id="office before titles"),
    pytest.param("H.E. Ines Tavarez", "H.E.", "Ines Tavarez", None, id="excellency"),
    pytest.param("Hon. (Dr.) Cy Dunn, MP", "Hon. (Dr.)", "Cy Dunn", "MP", id="title in brackets and a seat"),
    pytest.param("Dr.K.Vasudev Rao", "Dr.", "K.Vasudev Rao", None, id="Indian, run together"),
    pytest.param("PC 1423 Marsh", None, "Marsh", "PC 1423", id="rank with a number"),
    pytest.param("MayorRoe", None, "Roe", "Mayor", id="lost space"),
    pytest.param("JOHN SMITH", None, "JOHN SMITH", None, id="capitals"),
    pytest.param("Ludwig van der Berg", None, "Ludwig van der Berg", None, id="particles"),
    pytest.param("María de la Cruz Gómez", None, "María de la Cruz Gómez", None, id="Hispanic"),
    pytest.param("Hone Te Rangi", None, "Hone Te Rangi", None, id="Maori"),
    pytest.param("WONG Siu-ling", None, "WONG Siu-ling", None, id="family name in capitals first"),
    pytest.param("Abdul bin Hassan", None, "Abdul bin Hassan", None, id="patronymic"),
    pytest.param("Collins (B)", None, "Collins (B)", None, id="surname with an initial in brackets"),
    pytest.param("Smith J", None, "Smith J", None, id="surname and initial"),
    pytest.param("John Smith, Sen.", None, "John Smith, Sen.", None, id="generation"),
    pytest.param("Wm. E. Prouse", None, "Wm. E. Prouse", None, id="abbreviated given name"),
    pytest.param("Janet Church", None, "Janet Church", None, id="a surname that is also a body"),
    pytest.param("Jane Roe, Ph.D.", None, "Jane Roe", None, id="degree"),
]


@pytest.mark.parametrize(("text", "honorific", "name", "role"), NAMES)
def test_person(text: str, honorific: str | None, name: str, role: str | None) -> None:
    person = parse_person(text)
    assert person is not None
    assert (person.honorific, person.name, person.role) == (honorific, name, role)
    assert " ".join(text[slice(*person.name_span)].split()) == name
    assert person.end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Clerk",
        "Town Clerk",
        "two others",
        "12 members of the public",
        "Arden County Council",
        "Welcome and Introductions",
        "Treasurer's Report",
        "Mr. Chairman",
        "None",
        "Apologies",
        "Senior Planner",
        "AI I",
    ],
)
def test_no_person(text: str) -> None:
    assert parse_person(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("Helen Ash Parish Clerk", " Parish Clerk", id="role after the name"),
        pytest.param("Cllr Lee Ash Arden County Council", " Arden County Council", id="body after the name"),
        pytest.param("Lee Ash OECD", " OECD", id="abbreviated body"),
    ],
)
def test_what_stands_after_a_name_is_none_of_it(text: str, rest: str) -> None:
    person = read_person(text, 0, len(text))
    assert person is not None
    assert text[person.end :] == rest


@pytest.mark.parametrize(
    ("name", "surname", "initials"),
    [
        ("Jane Roe", "Roe", "JR"),
        ("Smith J", "Smith", "SJ"),
        ("Roe, Jane", "Roe", "RJ"),
        ("Ludwig van der Berg", "van der Berg", "LVDB"),
        ("Abdul bin Hassan", "Hassan", "ABH"),
        ("J.A.Chow", "Chow", "JAC"),
    ],
)
def test_surname_and_initials(name: str, surname: str, initials: str) -> None:
    assert (surname_of(name), initials_of(name)) == (surname, initials)


def person(text: str) -> PersonName:
    read = parse_person(text)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Cllr Roe", "Jane Roe", True),
        ("J. Roe", "Jane Roe", True),
        ("Tom Roe", "Jane Roe", False),
        ("Mr Roe", "Mrs Roe", False),
        ("Collins (B)", "Collins (J)", False),
        ("Dan Poe", "Daniel Poe", True),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(person(one), person(other)) is same
