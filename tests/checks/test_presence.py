"""Who was in the room at each act of the corpus, and the four shapes of a list of attendance."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from minutebook import extract, extract_text
from minutebook.checks.presence import Presence, Shape
from minutebook_models import Movement, Record, Span

CORPUS = Path(__file__).parents[2] / "corpus"


def place(text: str, quote: str) -> Span:
    """Where a quotation of the gold stands, whatever the line breaks."""
    words = [re.escape(word) if word[-1] != "-" else re.escape(word[:-1]) + "-?" for word in quote.split()]
    match = re.search("".join(w + (r"\s*" if w.endswith("-?") else r"\s+") for w in words)[:-3], text)
    assert match, quote
    return Span(start=match.start(), end=match.end())


def moved(record: Record, gold: dict[str, Any]) -> Record:
    """A record with the movements of the gold."""
    made = [
        Movement(
            id=f"mov-{index}",
            evidence=(span := place(record.text, row["quote"]),),
            rule="human",
            text=record.text[span.start : span.end],
            name=row["name"],
            event=row["event"],
            time=row["time"],
        )
        for index, row in enumerate(gold["movements"])
    ]
    return record.model_copy(update={"movements": tuple(made)})


@cache
def replayed(name: str) -> tuple[Presence, list[int]]:
    """The replay of a document of the corpus, and where the acts of its gold stand."""
    gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    document = next(path for path in CORPUS.glob(f"{name}.*"))
    record = moved(extract(document), gold)
    return Presence(record), sorted(place(record.text, act["quote"]).start for act in gold["decisions"])


def states(presence: Presence, person: str, offsets: list[int]) -> str:
    """Somebody's presence at some places: + in the room, - out of it, ? where the minutes do not tell."""
    (one,) = presence.roster.fitting(person)
    marks = {True: "+", False: "-", None: "?"}
    return "".join(marks[presence.inside(one, offset)] for offset in offsets)


ROWS: tuple[tuple[str, str, str], ...] = (
    ("academic_senate_2005", "Toth", "++++++++++++--"),
    ("board_of_health_1908", "Sorley", "++++++++-+++++"),
    ("board_of_health_1908", "Dreisbach", "------------++"),
    ("chess_club_2008", "Lino Fa'asavalu", "?????????"),
    ("church_1836", "Tolland", "++++------++++++"),
    ("city_council_2022", "Eckhart", "+++++++++-"),
    ("community_council_2013", "Rintoul", "??????????"),
    ("community_council_2013", "Leckie", "----------"),
    ("coop_agm_2011", "Rotich", "++++++++++++++"),
    ("faculty_meeting_2017", "Simone Laframboise", "????????--++"),
    ("health_board_2020", "Kinloch", "-----+++++"),
    ("health_board_2020", "Tulloch", "++++++----"),
    ("health_board_2020", "Rintoul", "------++++"),
    ("health_board_2020", "Lornie", "++++++++++"),
    ("homeowners_association_2023", "Hal", "+++++++++++++-"),
    ("housing_society_2014", "Patki", "+++++---------"),
    ("library_trustees_2009", "Swinford", "---++++++++++"),
    ("lodge_1889", "Farquhar", "++++++++++++"),
    ("nonprofit_board_2018", "Suzanne Kerr", "?????????"),
    ("oss_steering_2024", "Isolde McGarvie", "???????"),
    ("oss_steering_2024", "Chidi", "+++++++"),
    ("oss_steering_2024", "Hanne", "+++++++"),
    ("panchayat_2016", "Ravindra Shet", "+++++--+++"),
    ("panchayat_2016", "Kamala Naik", "+++++++---"),
    ("parish_2019", "Upsall", "??++++++++++"),
    ("parish_2019", "Finnemore", "++----------"),
    ("parish_2019", "Kemble", "+++-++++++++"),
    ("residents_association_2016", "Kevin Mundine-Hart", "????????????"),
    ("sacco_board_2018", "Stanley Mutuota", "??????????++++"),
    ("sacco_board_2018", "Nthenge", "++++++++-+++++"),
    ("sacco_board_2018", "Guyo", "++++++++++-+++"),
    ("school_board_1998", "Tran", "+++++++++++-"),
    ("un_committee_2015", "Mulenga", "-----+++++"),
    ("un_committee_2015", "Hallgruber", "++++++++++"),
    ("union_branch_1952", "W. Treharne", "++++----------"),
    ("union_branch_1952", "Cadogan", "++++++++++++++"),
    ("w3c_group_2021", "Pilar", "+++-"),
    ("wharf_1931", "Sturgis", "++++-+++++++"),
)


@pytest.mark.parametrize(("name", "person", "expected"), ROWS, ids=[f"{name}: {person}" for name, person, _ in ROWS])
def test_presence_at_every_act(name: str, person: str, expected: str) -> None:
    """Whoever comes or goes is in the room at the acts of the meeting where the minutes have them."""
    presence, offsets = replayed(name)
    assert states(presence, person, offsets) == expected


def test_table_is_of_at_least_twelve_documents() -> None:
    """The replay is shown on a dozen documents or more, with arrivals, departures and recusals."""
    assert len({name for name, _, _ in ROWS}) >= 12


HEAD = "TARROW GREEN PARISH COUNCIL\nMinutes of the meeting held on Monday 4 March 2019 at 7.30pm in the Hall\n\n"
LIST = "Present: Cllr A. Barnwell (Chair), Cllr R. Castellan, Cllr P. Dunmore.\n\n"
BODY = "1. Roof\nCllr Barnwell proposed, Cllr Dunmore seconded, that the roof be mended. The motion was carried.\n"
ARRIVAL = "Cllr Castellan arrived at 7.50pm."
ROLL = "1. Roof\nMoved by Cllr Barnwell that the roof be mended. Yes: Barnwell, Dunmore. No: Castellan. Carried 2-1.\n"


@pytest.mark.parametrize(
    ("text", "arrival", "shape"),
    [
        (HEAD + LIST + BODY, False, Shape.OPENING),
        (HEAD + LIST + BODY + f"\n2. Path\n{ARRIVAL}\n", True, Shape.CUMULATIVE),
        (HEAD + ROLL, False, Shape.PER_DECISION),
        (HEAD + BODY, False, Shape.UNKNOWN),
    ],
    ids=["opening", "cumulative", "per decision", "unknown"],
)
def test_shape_of_list(text: str, arrival: bool, shape: Shape) -> None:
    """A list that holds whoever came later is cumulative; where votes are named and no list is given, they are it."""
    record = extract_text(text)
    rows = [{"quote": ARRIVAL, "name": "Castellan", "event": "arrived", "time": "19:50"}] if arrival else []
    assert Presence(moved(record, {"movements": rows})).shape == shape


RECUSED = "Cllr Dunmore recused himself from item 4 as a neighbour."


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("Cllr Dunmore left the room.", "left", "-"),
        ("Cllr Dunmore returned.", "returned", "+"),
        ("Cllr Dunmore declared that he would take no part and withdrew.", "recused", "-"),
        (RECUSED, "recused", "?"),
    ],
    ids=["left", "returned", "recused", "recused from another item"],
)
def test_after_a_movement(words: str, event: str, expected: str) -> None:
    """What was told before a vote decides it; a recusal from a numbered item leaves other votes of the section open."""
    record = extract_text(HEAD + LIST + BODY.replace("1. Roof\n", f"1. Roof\n{words}\n"))
    row = {"quote": words, "name": "Dunmore", "event": event, "time": None}
    presence = Presence(moved(record, {"movements": [row]}))
    assert states(presence, "Dunmore", [record.text.index("The motion was carried")]) == expected


def test_return_without_departure_leaves_the_time_before_open() -> None:
    """Somebody who returns went at some place that the minutes do not tell."""
    words = "Cllr Dunmore returned."
    record = extract_text(HEAD + LIST + BODY + f"\n2. Path\n{words}\nIt was agreed to mend the path.\n")
    row = {"quote": words, "name": "Dunmore", "event": "returned", "time": None}
    presence = Presence(moved(record, {"movements": [row]}))
    offsets = [record.text.index("The motion was carried"), record.text.index("agreed to mend")]
    assert states(presence, "Dunmore", offsets) == "?+"
