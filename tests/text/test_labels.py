"""Labels that open a text."""

from __future__ import annotations

import pytest

from minutebook.readers.text import read_lines
from minutebook.text import compose
from minutebook.text.labels import Labels, run_in

FOUND = {
    "1. Finance": "1.",
    "4.1 Finance": "4.1",
    "4.1.2. Finance": "4.1.2.",
    "4.3A Finance": "4.3A",
    "33.1.b. a lesser rule": "33.1.b.",
    "(a) the roof": "(a)",
    "iv) the roof": "iv)",
    "IV. FINANCE": "IV.",
    "(12) the roof": "(12)",
    "Item 3: Finance": "Item 3:",
    "Agenda No. 7: Finance": "Agenda No. 7:",
    "19/045 Finance": "19/045",
    "FGB 20/2021 Finance": "FGB 20/2021",
    "10.Finance": "10.",
    "8.1.To pay the bills": "8.1.",
    "* the roof": "*",
    "- the roof": "-",
    "-- the roof": "--",
    "• the roof": "•",
    "o the roof": "o",
    "1st  To choose a Moderator": "1st",
    "● A) the roof": "● A)",
}
NOT_FOUND = [
    "A. Moss took the chair.",
    "A. B. Moss took the chair.",
    "I. Prouse was absent.",
    "12 members were present.",
    "1987 was a good year.",
    "27/8/2021 by telephone",
    "8/16 Mill Lane",
    "3/4 of the members",
    "3.5m of timber",
    "-5 degrees",
    "**** ",
    "No objection was made.",
    "Item three was deferred.",
    "office hours",
    "a.m. and p.m.",
]


@pytest.mark.parametrize("text", FOUND)
def test_labels(text: str) -> None:
    label = Labels().find(text)
    assert label is not None
    assert label.text == FOUND[text]
    assert text[label.content :] == text[len(FOUND[text]) :].lstrip()


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_no_label(text: str) -> None:
    assert Labels().find(text) is None


@pytest.mark.parametrize(
    ("name", "texts", "labels"),
    [
        ("letters from A on", ["A. Call to Order", "B. Minutes", "M. Smith spoke."], ["A.", "B.", ""]),
        ("Roman numerals", ["I. ROLL CALL", "II. MINUTES", "V. REPORTS"], ["I.", "II.", "V."]),
        ("bare numbers", ["1   MINUTES", "2   FINANCE", "61 games were played."], ["1", "2", ""]),
        (
            "a full stop left out",
            ["2508. Financial report", "2509 Accounts", "2510. Plans"],
            ["2508.", "2509", "2510."],
        ),
        ("days of months", ["6 Dec", "7 Dec", "17 July 2031"], ["", "", ""]),
        ("ordinals before a wide gap", ["1st  To choose a Moderator.", "2d   To hear the report."], ["1st", "2d"]),
        ("years that follow each other", ["2019 was wet.", "2020 was dry."], ["2019", "2020"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_weak_labels_need_a_series(name: str, texts: list[str], labels: list[str]) -> None:
    document = compose(read_lines("\n\n".join(texts)))
    assert [block.label for block in document.blocks] == labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Motion: to adjourn", "Motion:"),
        ("Staff present: Ada Moss", "Staff present:"),
        ("Apologies, absence: none", "Apologies, absence:"),
        ("He said: no", "He said:"),
        ("at 10:30 the chair", ""),
        ("The following members of the committee were present: Ada Moss", ""),
    ],
)
def test_run_in_labels(text: str, label: str) -> None:
    assert run_in(text) == label
