"""What each task rewards and punishes, one case a row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from minutebook.evaluation.entries import read_minutes
from minutebook.evaluation.fates import Tally
from minutebook.evaluation.further import FURTHER_SCORERS
from minutebook.evaluation.tasks import SCORERS

Row = Mapping[str, Any]

TAP = "Moved by Ada Pell that a second tap be fitted on the lower plots."
FENCE = "Agreed to mend the fence along the railway before the winter."


def tally_of(task: str, gold: Row, predicted: Row) -> Tally:
    scorer = {**SCORERS, **FURTHER_SCORERS}[task]
    return Tally.of(scorer(read_minutes([gold], is_record=False), read_minutes([predicted])))


def figures(tally: Tally) -> tuple[int, int, int]:
    return tally.found, tally.spurious, tally.missed


def counted(tally: Tally, name: str) -> tuple[int, int, int]:
    """How often the attribute was right, stated, and given wrong."""
    count = tally.attribute(name)
    return count.right, count.stated, count.wrong


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        pytest.param({"date": "2016-11-05"}, {"date": "2016-11-05"}, (1, 0, 0), id="right"),
        pytest.param({"date": "2016-11-05"}, {"date": "2016-11-06"}, (0, 1, 1), id="wrong_counts_twice"),
        pytest.param({"date": "2016-11-05"}, {"date": None}, (0, 0, 1), id="missed"),
        pytest.param({"date": None}, {"date": "2016-11-05"}, (0, 1, 0), id="spurious"),
        pytest.param({"quorum": False}, {"quorum": False}, (1, 0, 0), id="false_is_a_value"),
        pytest.param({"number": ""}, {"number": []}, (0, 0, 0), id="blanks_are_absent"),
        pytest.param({"chair": "Ada Pell"}, {"chair": "A. Pell"}, (1, 0, 0), id="chair_is_a_name"),
        pytest.param({"chair": "the Vice Chair"}, {"chair": "Vice Chair"}, (1, 0, 0), id="chair_is_a_role"),
        pytest.param({"body": "Allotment Society"}, {"body": "The Allotment Society"}, (1, 0, 0), id="body"),
        pytest.param(
            {"next_meeting": {"date": "2016-12-03", "time": "19:00"}},
            {"next_meeting": {"date": "2016-12-03", "time": None}},
            (1, 0, 0),
            id="only_the_date_of_the_next_meeting",
        ),
        pytest.param(
            {"previous_minutes": [{"date": "2016-10-01", "status": "approved"}]},
            {"previous_minutes": [{"date": "2016-10-01", "status": "amended"}]},
            (0, 1, 1),
            id="previous_minutes_with_other_status",
        ),
        pytest.param(
            {"previous_minutes": [{"date": "2016-10-01", "status": "approved"}, {"date": None, "status": "deferred"}]},
            {"previous_minutes": [{"date": None, "status": "deferred"}]},
            (1, 0, 1),
            id="one_of_two_previous_minutes",
        ),
    ],
)
def test_header(gold: Row, predicted: Row, expected: tuple[int, int, int]) -> None:
    assert figures(tally_of("header", {"meeting": gold}, {"meeting": predicted})) == expected


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        pytest.param(["Water supply", "Fences"], ["Water supply", "Fences"], (2, 0, 0), id="right"),
        pytest.param(["Water supply", "Fences"], ["Fences", "Water supply"], (1, 1, 1), id="order_matters"),
        pytest.param(["Water supply"], ["WATER SUPPLY"], (1, 0, 0), id="case_does_not"),
        pytest.param(["Report of the clerk"], ["Report of the new clerk"], (1, 0, 0), id="nearly_the_same"),
        pytest.param(["Water supply"], ["Water"], (0, 1, 1), id="half_is_another"),
    ],
)
def test_sections(gold: list[str], predicted: list[str], expected: tuple[int, int, int]) -> None:
    ours, theirs = ({"sections": [{"title": title} for title in titles]} for titles in (gold, predicted))
    assert figures(tally_of("sections", ours, theirs)) == expected


def test_the_number_of_a_section_may_have_its_point() -> None:
    gold = {"sections": [{"number": "4.1", "title": "Fences"}]}
    predicted = {"sections": [{"number": "4.1.", "title": "Fences"}]}
    assert counted(tally_of("sections", gold, predicted), "number") == (1, 1, 0)


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        pytest.param({"name": "Ada Pell"}, {"name": "A Pell"}, (1, 0, 0), id="name"),
        pytest.param({"name": "Ada Pell"}, {"name": "Tom Reeve"}, (0, 1, 1), id="other_name"),
        pytest.param(
            {"name": "Ada Pell", "status": "present"},
            {"name": "Ada Pell", "status": "absent"},
            (0, 1, 1),
            id="wrong_status_counts_twice",
        ),
        pytest.param(
            {"name": "Ada Pell", "status": "excused"},
            {"name": "Ada Pell", "status": "apologies"},
            (1, 0, 0),
            id="excused_is_apologies",
        ),
        pytest.param(
            {"name": None, "affiliation": "Parish Council"},
            {"name": None, "affiliation": "the Parish Council"},
            (1, 0, 0),
            id="organisation",
        ),
        pytest.param(
            {"name": None, "affiliation": "Parish Council"}, {"name": "Parish Council"}, (1, 0, 0), id="as_a_name"
        ),
    ],
)
def test_attendees(gold: Row, predicted: Row, expected: tuple[int, int, int]) -> None:
    assert figures(tally_of("attendees", {"attendees": [gold]}, {"attendees": [predicted]})) == expected


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        pytest.param({"role": "Treasurer"}, {"role": "Treasurer"}, (1, 1, 0), id="right"),
        pytest.param({"role": "Treasurer"}, {"role": "Vice Treasurer"}, (0, 1, 1), id="qualifier"),
        pytest.param({"role": "Treasurer"}, {}, (0, 1, 0), id="missed"),
        pytest.param({}, {"role": "Treasurer"}, (0, 1, 1), id="spurious"),
        pytest.param({"role": "Councillors"}, {"honorific": "Cllr"}, (0, 0, 0), id="title_in_either_place"),
    ],
)
def test_role_of_an_attendee(gold: Row, predicted: Row, expected: tuple[int, int, int]) -> None:
    ours, theirs = ({"attendees": [{"name": "Ada Pell", "status": "present", **row}]} for row in (gold, predicted))
    assert counted(tally_of("attendees", ours, theirs), "role") == expected


@pytest.mark.parametrize(
    ("name", "gold", "predicted", "expected"),
    [
        pytest.param("outcome", {"outcome": "lost"}, {"outcome": "lost"}, (1, 1, 0), id="outcome"),
        pytest.param("outcome not carried", {"outcome": "lost"}, {"outcome": "carried"}, (0, 1, 0), id="uncommon"),
        pytest.param("outcome not carried", {"outcome": "carried"}, {"outcome": "lost"}, (0, 0, 0), id="common"),
        pytest.param("mover", {"mover": "Ada Pell"}, {"mover": "Pell"}, (1, 1, 0), id="mover"),
        pytest.param("mover", {}, {"mover": "Pell"}, (0, 1, 1), id="invented_mover"),
        pytest.param("counts", {"for": 5, "against": 1}, {"vote": {"for": 5, "against": 1}}, (1, 1, 0), id="counts"),
        pytest.param("counts", {"for": 5, "against": 0}, {"vote": {"for": 5}}, (1, 1, 0), id="none_against"),
        pytest.param("counts", {}, {"vote": {"for": None}}, (0, 0, 0), id="no_counts"),
        pytest.param(
            "ballots",
            {"ballots": {"Pell": "yes", "Reeve": "absent"}},
            {"vote": {"ballots": [{"name": "T Reeve", "option": "excused"}, {"name": "A Pell", "option": "yes"}]}},
            (1, 1, 0),
            id="ballots_in_any_order",
        ),
        pytest.param(
            "ballots",
            {"ballots": {"Pell": "yes"}},
            {"vote": {"ballots": [{"name": "Pell", "option": "no"}]}},
            (0, 1, 1),
            id="other_ballot",
        ),
    ],
)
def test_attributes_of_a_decision(name: str, gold: Row, predicted: Row, expected: tuple[int, int, int]) -> None:
    ours = {"decisions": [{"quote": TAP, **gold}]}
    theirs = {"decisions": [{"text": TAP, **predicted}]}
    assert counted(tally_of("decisions", ours, theirs), name) == expected


@pytest.mark.parametrize(
    ("predicted", "complete"),
    [
        pytest.param({"text": TAP, "mover": "Ada Pell"}, 1, id="right"),
        pytest.param({"text": TAP, "mover": "Tom Reeve"}, 0, id="wrong_mover"),
        pytest.param({"text": TAP + " Discussion followed." * 20, "mover": "Ada Pell"}, 0, id="padded"),
        pytest.param({"text": FENCE}, 0, id="missed"),
    ],
)
def test_a_decision_is_complete_with_all_attributes_and_no_padding(predicted: Row, complete: int) -> None:
    gold = {"decisions": [{"quote": TAP, "mover": "Ada Pell"}]}
    tally = tally_of("decisions", gold, {"decisions": [predicted]})
    assert counted(tally, "COMPLETE")[:2] == (complete, 1)


def test_further_spans_are_read_with_the_first() -> None:
    text = "RESOLVED, on a division\nthat the annual rent be raised by two pounds from Lady Day"
    end = text.index("\n")
    item = {"text": text[:end], "evidence": [{"start": 0, "end": end}, {"start": end + 1, "end": len(text)}]}
    gold = {"decisions": [{"quote": "that the annual rent be raised by two pounds from Lady Day"}]}
    assert figures(tally_of("decisions", gold, {"text": text, "decisions": [item]})) == (1, 0, 0)


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        pytest.param(["Ada Pell"], ["A Pell"], (1, 1, 0), id="name"),
        pytest.param(["the Clerk"], ["Clerk"], (1, 1, 0), id="role"),
        pytest.param(["Ada Pell", "Clerk"], ["Clerk"], (0, 1, 1), id="one_of_two"),
        pytest.param([], ["Clerk"], (0, 1, 1), id="invented"),
        pytest.param([], [], (0, 0, 0), id="nobody"),
    ],
)
def test_owners_of_an_action_item(gold: list[str], predicted: list[str], expected: tuple[int, int, int]) -> None:
    ours = {"action_items": [{"quote": FENCE, "owners": gold}]}
    theirs = {"action_items": [{"text": FENCE, "owners": predicted}]}
    assert counted(tally_of("action_items", ours, theirs), "owners") == expected


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        pytest.param(("money", "£5", 5), ("money", "£5", "5"), (1, 0, 0), id="number_or_string"),
        pytest.param(("money", "£1,200", 1200), ("money", "1,200", "1200.00"), (1, 0, 0), id="decimals"),
        pytest.param(("money", "£5", 5), ("money", "£6", "6"), (0, 1, 1), id="other_amount"),
        pytest.param(("percent", "5%", 5), ("money", "5", "5"), (0, 1, 1), id="other_kind"),
        pytest.param(("count", "nine plots", 9), ("count", "9 plot", "9"), (1, 0, 0), id="the_same_things"),
        pytest.param(("count", "nine plots", 9), ("count", "nine members", "9"), (0, 1, 1), id="other_things"),
        pytest.param(("count", "nine plots", 9), ("count", "30 days", "30"), (0, 0, 1), id="duration_costs_nothing"),
        pytest.param(
            ("count", "nine plots", 9), ("count", "9 square feet", "9"), (0, 0, 1), id="measure_costs_nothing"
        ),
        pytest.param(("count", "12 feet", 12), ("count", "nine plots", "9"), (0, 1, 0), id="nor_is_it_asked_for"),
        pytest.param(("money", "£5", 5), ("percent", "25 basis points", "0.25"), (0, 0, 1), id="basis_points"),
    ],
)
def test_figures(gold: tuple[str, str, Any], predicted: tuple[str, str, Any], expected: tuple[int, int, int]) -> None:
    ours, theirs = ({"figures": [dict(zip(("kind", "text", "value"), row, strict=True))]} for row in (gold, predicted))
    assert figures(tally_of("figures", ours, theirs)) == expected


@pytest.mark.parametrize(
    ("value", "value_max", "found"), [("3", None, 1), ("4", None, 1), ("3", "4", 1), ("4", "5", 1), ("5", None, 0)]
)
def test_either_end_of_a_range_will_do(value: str, value_max: str | None, found: int) -> None:
    gold = {"figures": [{"kind": "count", "quote": "3-4 people", "value": 3, "value_max": 4}]}
    predicted = {"figures": [{"kind": "count", "text": "3-4 people", "value": value, "value_max": value_max}]}
    assert tally_of("figures", gold, predicted).found == found


@pytest.mark.parametrize(("truncated", "spurious"), [(True, 1), (False, 2)])
def test_a_table_that_the_annotator_left_is_not_held_against_the_record(truncated: bool, spurious: int) -> None:
    amounts = [{"kind": "money", "text": f"£{value}", "value": value} for value in (7, 10, 20, 30)]
    gold = {"figures": amounts[1:3], "figures_truncated": truncated}
    assert tally_of("figures", gold, {"figures": amounts}).spurious == spurious


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        pytest.param(("5 November", "2016-11-05"), ("5 November", "2016-11-05"), (1, 0, 0), id="right"),
        pytest.param(("5 November", "2016-11-05"), ("5 November", "2015-11-05"), (0, 1, 1), id="other_year"),
        pytest.param(("5 November", "2016-11-05"), ("next Tuesday", "2016-11-08"), (0, 0, 1), id="relative"),
        pytest.param(("5 November", "2016-11-05"), ("November", "2016-11"), (0, 0, 1), id="bare_month"),
        pytest.param(("5 November", "2016-11-05"), ("8/11/16", "2016-11-08"), (0, 1, 1), id="numeric"),
        pytest.param(("5 November", "2016-11-05"), ("5 November", None), (0, 0, 1), id="not_resolved"),
    ],
)
def test_dates(gold: tuple[str, str], predicted: tuple[str, str | None], expected: tuple[int, int, int]) -> None:
    ours, theirs = ({"dates": [{"text": text, "edtf": edtf}]} for text, edtf in (gold, predicted))
    assert figures(tally_of("dates", ours, theirs)) == expected


@pytest.mark.parametrize(
    ("task", "gold", "predicted", "expected"),
    [
        pytest.param(
            "movements",
            {"name": "Pell", "event": "left"},
            {"name": "Ada Pell", "event": "left"},
            (1, 0, 0),
            id="person",
        ),
        pytest.param("movements", {"name": "Pell"}, {"name": "Reeve"}, (0, 1, 1), id="other_person"),
        pytest.param("closed_sessions", {}, {}, (1, 0, 0), id="words_alone"),
    ],
)
def test_further_lists(task: str, gold: Row, predicted: Row, expected: tuple[int, int, int]) -> None:
    words = "Ada Pell left the room at nine while the members conferred in private."
    ours, theirs = ({task: [{"text": words, **row}]} for row in (gold, predicted))
    assert figures(tally_of(task, ours, theirs)) == expected


def test_a_list_that_the_gold_does_not_cover_is_not_scored() -> None:
    assert not tally_of("movements", {}, {"movements": [{"text": "Ada Pell left"}]}).asked


@pytest.mark.parametrize(
    ("gold", "expected"),
    [
        pytest.param({"kind": "finance"}, (0, 1, 1), id="other_kind"),
        pytest.param({"kind": None}, (0, 1, 1), id="null_is_an_answer"),
        pytest.param({}, (0, 0, 0), id="not_covered"),
    ],
)
def test_further_attributes_are_asked_where_the_gold_speaks_of_them(gold: Row, expected: tuple[int, int, int]) -> None:
    ours = {"sections": [{"title": "Fences", **gold}]}
    count = tally_of("sections", ours, {"sections": [{"title": "Fences", "kind": "other"}]}).further.get("kind")
    assert (count.right, count.stated, count.wrong) == expected if count else expected == (0, 0, 0)
