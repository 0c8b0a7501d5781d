"""What is told of a value: rule, words in their place, section, rivals, findings."""

from __future__ import annotations

import pytest

import minutebook
from minutebook.explaining import UnknownTarget, explain, overview, render
from minutebook_models import Record

TEXT = """MINUTES OF THE HARBOUR COMMITTEE
Held on 4 May 2021 at the Boat House at 7.00 pm

Present: Ann Bell (Chair), Carl Dunn
Apologies: Eve Fisk

1. Minutes
The minutes of the meeting held on 6 April 2021 were approved.

2. Slipway
Moved by Carl Dunn, seconded by Ann Bell, that the slipway be mended at a cost of £450. Carried.
ACTION: Carl Dunn to order the timber by 1/2/2022.
"""


@pytest.fixture(scope="module")
def record() -> Record:
    """A record with something in every list."""
    return minutebook.extract_text(TEXT)


@pytest.mark.parametrize(
    ("target", "told"),
    [
        pytest.param("date", "date         2021-05-04", id="value of a field"),
        pytest.param("meeting.date", "Held on [[4 May 2021]] at the Boat House", id="words in their line"),
        pytest.param("decisions[1]", "mover        Carl Dunn   from “Carl Dunn” at", id="attribute with its words"),
        pytest.param("decisions[1]", "rules/en/decisions.toml", id="file of the rule"),
        pytest.param("decisions[1]", "finds, for example: ", id="example of the rule"),
        pytest.param("decisions[1]", "section      2 Slipway", id="section of an item"),
        pytest.param("attendees[0]", "confidence   0.", id="confidence"),
        pytest.param("figures[0]", "currency     GBP", id="currency"),
        pytest.param("dates[2]", "rejected     2022-01-02", id="rival that was rejected"),
        pytest.param("dates[2]", "inferred: date_in_context", id="how a value was inferred"),
    ],
)  # fmt: skip
def test_what_is_told(record: Record, target: str, told: str) -> None:
    assert told in render(record, explain(record, target))


def test_an_item_is_found_by_its_id(record: Record) -> None:
    assert explain(record, record.decisions[0].id).title == f"decisions[0] ({record.decisions[0].id})"


def test_a_finding_stands_with_the_field_it_doubts() -> None:
    text = (
        "MINUTES OF THE HARBOUR COMMITTEE\nTuesday 4 May 2021\nPresent: Ann Bell, Carl Dunn\n"
        "Meeting opened at 9.00 pm\nMeeting closed at 8.00 pm\n"
    )
    record = minutebook.extract_text(text)
    finding = record.findings[0]
    assert finding in explain(record, str(finding.path)).findings


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        pytest.param("start_tme", "start_time", id="a field, mistyped"),
        pytest.param("decision[0]", "decisions[0]", id="a list, mistyped"),
        pytest.param("zzzzzz", "lists them all", id="nothing near"),
    ],
)
def test_an_unknown_name_suggests_the_nearest(record: Record, target: str, hint: str) -> None:
    with pytest.raises(UnknownTarget, match="no item or field") as caught:
        explain(record, target)
    assert hint in str(caught.value)


def test_the_overview_names_every_item_and_field_that_has_a_value(record: Record) -> None:
    targets = [row.target for row in overview(record)]
    assert {item.id for _, item in record.items()} < set(targets)
    assert "meeting.date" in targets
    assert "meeting.number" not in targets
    for target in targets:
        explain(record, target)
