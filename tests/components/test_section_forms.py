"""Sections of minutes that are laid out as forms and tables, and of those with labels, slots and lone bullets."""

from __future__ import annotations

import pytest
import spacy

from minutebook import readers
from minutebook.components import sections
from minutebook.components.annotations import Annotations
from minutebook.components.heading_titles import find_title
from minutebook.readers.text import read_lines
from minutebook.text import compose

TALK = "The Clerk reported that the work had been done and the members were content with it."
LETTER = "A letter from the county was read, and it will be answered before the end of the month."
WALL = "The wall has fallen again and the warden will have it mended before the autumn rains come."


def html_table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def headings(text: str, name: str = "") -> list[tuple[str | None, str]]:
    reading = readers.read(text.encode(), name) if name else read_lines(text)
    found = Annotations(compose(reading))
    sections.annotate(spacy.blank("en")(""), found)
    return [(s.number, " ".join(found.document.text[slice(*s.heading)].split())) for s in found.sections]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [
                ("", "Item", "Notes", "Action"),
                ("PC 7/3132", "Apologies", TALK, ""),
                ("PC 8/3132", "Division of the agenda", "", "None"),
                ("PC 9/3132", "Mill race", LETTER, "Clerk"),
                ("PC 10/3132", "To agree the minutes of the last meeting", WALL, "Clerk"),
            ],
            [
                ("PC 7/3132", "Apologies"),
                ("PC 8/3132", "Division of the agenda"),
                ("PC 9/3132", "Mill race"),
                ("PC 10/3132", "To agree the minutes of the last meeting"),
            ],
            id="number, title, text and who acts",
        ),
        pytest.param(
            [
                ("Item", "Main points", "Next step"),
                ("I. Welcome", TALK, ""),
                ("Agenda of the day", LETTER, ""),
                ("II. Footbridge", WALL, "Clerk"),
            ],
            [("I", "Welcome"), (None, "Agenda of the day"), ("II", "Footbridge")],
            id="number and title in one cell",
        ),
        pytest.param(
            [
                ("No.", "Subject", "Minutes", "Who", "When"),
                ("1", "Welcome", TALK, "", ""),
                ("2", "Footbridge", LETTER, "Jo", "May"),
                ("3", "Wall", WALL, "Ann", ""),
            ],
            [("1", "Welcome"), ("2", "Footbridge"), ("3", "Wall")],
            id="five columns",
        ),
        pytest.param(
            [
                ("Topic", "Discussion", "Outcome"),
                ("Footbridge", TALK, "Noted"),
                ("Mill race", LETTER, "Agreed"),
                ("Village hall", WALL, ""),
            ],
            [(None, "Footbridge"), (None, "Mill race"), (None, "Village hall")],
            id="titles without numbers",
        ),
        pytest.param(
            [("No", "Task", "Owner", "Due"), ("1", "Mend the wall", "Ann", "May"), ("2", "Write to Jo", "Cy", "June")],
            [],
            id="tasks are no headings",
        ),
    ],
)
def test_tables_that_are_minutes(rows: list[tuple[str, ...]], expected: list[tuple[str | None, str]]) -> None:
    assert headings(html_table(*rows), "minutes.html") == expected


def test_tables_named_alike_open_sections() -> None:
    rows = [("Mend the gate", "2"), ("Paint the hall", "3")]
    text = "<p>Discussed:</p>" + "".join(
        html_table((f"{name} jobs:", "Days"), *rows) + f"<p>{TALK}</p>" for name in ("Ann’s", "Cy’s", "Dee’s")
    )
    assert [t for _, t in headings(text, "minutes.html")] == ["Ann’s jobs:", "Cy’s jobs:", "Dee’s jobs:"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"1. Welcome\n\n{TALK}\n\n2. Wall\n\n{WALL}\n\n3. AOB\n\nFair: {TALK}\n\nBins: {LETTER}\n\n"
            f"Gates: {WALL}\n\n- the north gate by the mill\n- the south gate by the church\n- the lych gate of old\n"
            "- the gate of the school field",
            [("1", "Welcome"), ("2", "Wall"), ("3", "AOB"), (None, "Fair"), (None, "Bins"), (None, "Gates")],
            id="labels of other business with a list beneath one",
        ),
        pytest.param(
            f"10:00 Budget\n\n{TALK}\n\n10:20 Mill race\n\n{TALK}\n\n10:45 Elections\n\n{TALK}\n\n"
            f"11:00 Notes of last time and of the time before that, with the tasks\n\nDone\n\n11:30 Wall\n\n{TALK}",
            [
                (None, "10:00 Budget"),
                (None, "10:20 Mill race"),
                (None, "10:45 Elections"),
                (None, "11:00 Notes of last time and of the time before that, with the tasks"),
                (None, "11:30 Wall"),
            ],
            id="a slot without text among others",
        ),
    ],
)
def test_labels_and_slots(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert headings(text) == expected


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param(
            "13. NEXT MEETING MONDAY 8 JUNE at 7 p.m. in the Mill", "NEXT MEETING MONDAY 8 JUNE", id="time and place"
        ),
        pytest.param(
            "9. Next meeting Tuesday 4 May, 7.30 pm, Mill", "Next meeting Tuesday 4 May", id="time of the next meeting"
        ),
        pytest.param(
            "Date of next meeting Friday 3 May at the school", "Date of next meeting Friday 3 May", id="place alone"
        ),
        pytest.param("5. Dog Rules- Put off as nobody was there to speak.", "Dog Rules", id="hyphen and space"),
        pytest.param("10. Adjourn at 8:54 PM. Ann moved and Cy seconded.", "Adjourn", id="time of the act"),
        pytest.param("4.2. Other business No other business was told of.", "Other business", id="text runs on"),
    ],
)
def test_where_a_title_ends(line: str, title: str) -> None:
    document = compose(read_lines(line))
    found = find_title(document, document.blocks[0])
    assert found is not None
    assert document.text[slice(*found.span)] == title


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Minutes\n\nAbsent\n\nDee Marsh\n\n{TALK}\n\n{LETTER}", id="a name below Absent"),
        pytest.param(f"<p>{TALK}</p><p><b>No further business.</b></p><p>{LETTER}</p>", id="no further business"),
        pytest.param(f"<p><b>Name of Club</b> Ridge</p><p><b>Venue of Meeting</b> Mill</p><p>{TALK}</p>", id="form"),
        pytest.param(f"<h2>Contents</h2><p>{TALK}</p>", id="table of contents"),
        pytest.param(f"<p>{TALK}</p><h3>Moved by Ann Bell, seconded by Jo Fay.</h3><p>{LETTER}</p>", id="mover"),
        pytest.param(f"<p>{TALK}</p><h3>Motion: Ann Bell</h3><p>{LETTER}</p>", id="mover behind a label"),
        pytest.param(
            f"{TALK}\n\na. The gate is mended.\nb. New bridge: the work has been done.\n"
            f"c. Jo was asked to see the warden.\nd. Mill race: {WALL}\ne. There were no other letters to be read.",
            id="labels among sentences of a lettered list",
        ),
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert headings(text, "minutes.html" if text[0] == "<" else "") == []
