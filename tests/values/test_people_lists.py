"""Lists of people as minutes print them, with roles, bodies and remarks beside the names."""

from __future__ import annotations

import pytest

from minutebook.values.people_lists import Listed, role_text, split_people


def shown(text: str, entry: Listed) -> str:
    """An entry as "name {role} [body] ^title", what is absent left out."""
    parts = [entry.person.name if entry.person else "-"]
    if entry.role:
        parts.append(f"{{{role_text(text, entry.role)}}}")
    if entry.affiliation:
        parts.append(f"[{' '.join(text[slice(*entry.affiliation)].split())}]")
    if entry.title:
        parts.append(f"^{role_text(text, entry.title)}")
    return " ".join(parts)


LISTS = [
    pytest.param("Cllrs A Bell, Poe and C. Dunn", "A Bell ^Cllr|Poe ^Cllr|C. Dunn ^Cllr", id="plural title"),
    pytest.param(
        "A. Bell (Chair), B. Cole, Town Clerk; C. Dunn", "A. Bell {Chair}|B. Cole {Town Clerk}|C. Dunn", id="mixed"
    ),
    pytest.param(
        "The Mayor (Mr A Bell) and Councillors Poe, Roe",
        "A Bell {Mayor}|Poe ^Councillor|Roe ^Councillor",
        id="office, then bracket",
    ),
    pytest.param(
        "Director, Roads (Mr. K. Bell), Clerk (Ms. T. Poe)",
        "K. Bell {Director} [Roads]|T. Poe {Clerk}",
        id="offices before brackets",
    ),
    pytest.param(
        "Miss Ann Bell, Mr Lee Poe and Mrs Di Roe, Councillors",
        "Ann Bell {Councillor}|Lee Poe {Councillor}|Di Roe {Councillor}",
        id="role for all",
    ),
    pytest.param("Ann Bell - Treasurer, Lee Poe – UNDP", "Ann Bell {Treasurer}|Lee Poe [UNDP]", id="after a dash"),
    pytest.param(
        "Ann Bell: Ward 3; Lee Poe: Board of Trade", "Ann Bell [Ward 3]|Lee Poe [Board of Trade]", id="after a colon"
    ),
    pytest.param("Clerk: Jane Roe", "Jane Roe {Clerk}", id="role first"),
    pytest.param(
        "Ann Bell, Clerk; Ben Cole, Engineer; Di Roe, Elm Ledger",
        "Ann Bell {Clerk}|Ben Cole {Engineer}|Di Roe [Elm Ledger]",
        id="a body that reads like a name",
    ),
    pytest.param("Mr. Jan VERMEULEN, Secretary General", "Jan VERMEULEN {Secretary General}", id="surname in capitals"),
    pytest.param("the Bishop of Elmham and Mr. A. Roe", "Bishop of Elmham|A. Roe", id="a bishop by his see"),
    pytest.param(
        "Per Lund, Ruben de Wit – external adviser", "Per Lund|Ruben de Wit {external adviser}", id="particles"
    ),
    pytest.param("P Dunn Clerk Mrs J Roe", "P Dunn|J Roe {Clerk}", id="no separator"),
    pytest.param(
        "Councillors A Bell (Chair) R Poe, C Roe",
        "A Bell {Chair} ^Councillor|R Poe ^Councillor|C Roe ^Councillor",
        id="comma forgotten",
    ),
    pytest.param("Mr & Mrs M. Bell", "Bell|M. Bell", id="couple"),
    pytest.param("Cllrs Bell & Poe, County Cllr Webb & the Clerk", "Bell ^Cllr|Poe ^Cllr|Webb", id="unnamed clerk"),
    pytest.param("Smith J, Brown K.L.", "Smith J|Brown K.L.", id="initials last"),
    pytest.param("A. Bell / B. Cole / C. Dunn", "A. Bell|B. Cole|C. Dunn", id="strokes"),
    pytest.param("Ann Bell · Ben Cole · Cy Dunn", "Ann Bell|Ben Cole|Cy Dunn", id="middle dots"),
    pytest.param("C. Bell. P. Poe, Mrs. Roe", "C. Bell|P. Poe|Roe", id="full stop for a comma"),
    pytest.param(
        "Secretary Poe, Ph.D. (via phone), Treasurer Roe", "Poe {Secretary}|Roe {Treasurer}", id="degree and remark"
    ),
    pytest.param("Belgium (BE), Denmark, WHO", "- [Belgium (BE)]|- [Denmark]|- [WHO]", id="delegations"),
    pytest.param("WDC – A. Roe", "A. Roe [WDC]", id="body first"),
    pytest.param(
        "Mr Lee Ash (Director Corporate Services)", "Lee Ash {Director Corporate Services}", id="office without of"
    ),
    pytest.param("Ann Roe MSP, Lee Poe JP", "Ann Roe {MSP}|Lee Poe", id="seat and honour"),
    pytest.param("(Treasurer) Tim Opal, Ann Roe", "Tim Opal {Treasurer}|Ann Roe", id="role in brackets first"),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_list(text: str, expected: str) -> None:
    found = split_people(text)
    assert "|".join(shown(text, entry) for entry in found.entries) == expected
    assert found.clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ann Bell (ABe), Water Board (WB) - Vice-Chair", "Ann Bell {Vice-Chair} [Water Board (WB)]", id="body, role"
        ),
        pytest.param(
            "Lee Poe representing Acme Ltd with authority from K. Roe", "Lee Poe [Acme Ltd]", id="representing"
        ),
        pytest.param("Di Roe, Partner, Roe & Co. LLP", "Di Roe {Partner} [Roe & Co. LLP]", id="ampersand in a firm"),
        pytest.param("Cy Dunn, Beta Labs (remote)", "Cy Dunn [Beta Labs]", id="remark after the body"),
        pytest.param("Ann Bell ms705", "Ann Bell", id="an account name"),
    ],
)
def test_entry_of_one_person(text: str, expected: str) -> None:
    found = split_people(text, one=True)
    assert "|".join(shown(text, entry) for entry in found.entries) == expected


def test_surname_first() -> None:
    text = "Roe, Jane Secretary, Executive Director"
    found = split_people(text, one=True, surname_first=True)
    assert [shown(text, entry) for entry in found.entries] == ["Roe, Jane {Secretary, Executive Director}"]


def test_groups_are_nobody() -> None:
    found = split_people("Ann Bell, two others and 12 members of the public")
    assert [entry.person.name for entry in found.entries if entry.person] == ["Ann Bell"]
    assert len(found.groups) == 2


def test_initials_and_remarks_are_kept() -> None:
    text = "Ann Bell (ABe), Lee Poe (arrived 7.20 pm)"
    first, second = split_people(text).entries
    assert first.initials == "ABe"
    assert [text[slice(*span)] for span in second.remarks] == ["arrived 7.20 pm"]


def test_prose_stops_at_what_is_nobody() -> None:
    text = "Ann Bell, Lee Poe, whereupon the meeting began"
    found = split_people(text, prose=True)
    assert len(found.entries) == 2
    assert text[found.stop :].strip(" ,").startswith("whereupon")


def test_a_name_may_be_wrapped() -> None:
    text = "Ann Bell, Flo\nGay and Lee Poe"
    assert [e.person.name for e in split_people(text, wrapped=True).entries if e.person] == [
        "Ann Bell",
        "Flo Gay",
        "Lee Poe",
    ]
