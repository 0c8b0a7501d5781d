"""A record that its text does not bear out is refused, and the message says where."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from minutebook_models import (
    Ballot,
    Block,
    BlockKind,
    Decision,
    Derivation,
    Finding,
    Meeting,
    Page,
    Record,
    Section,
    Span,
    Stretch,
    Vote,
    VoteOption,
)

BEYOND = Span(start=0, end=9999)
INVERTED = Span(start=9, end=3)
INFERRED = Derivation(rule="test/inferred", inputs={"from": "the heading"})
BALLOTS = (Ballot(name="Ada Pell", option=VoteOption.YES), Ballot(name="Tom Reeve", option=VoteOption.NO))


def test_a_grounded_record_is_accepted(record: Callable[..., Record]) -> None:
    assert record().decisions[0].mover == "Ada Pell"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"text": "Moved by Ada"}, "text is 'Moved by Ada'", id="text_is_not_what_stands_there"),
        pytest.param({"evidence": (BEYOND,)}, "span 0-9999 is not within", id="evidence_beyond_the_text"),
        pytest.param({"fields": {"mover": (INVERTED,)}}, "span 9-3 is not within", id="span_ends_before_it_starts"),
        pytest.param({"fields": {}, "mover": None, "vote": None}, "seconder is given", id="no_span_for_seconder"),
        pytest.param({"outcome_text": "Carried"}, "outcome_text is given", id="no_span_for_outcome_text"),
        pytest.param({"fields": {}, "mover": None, "seconder": None}, "vote is given", id="no_span_for_the_vote"),
        pytest.param({"derived": {"movr": INFERRED}}, "derived['movr'] names no attribute", id="unknown_derived"),
        pytest.param({"derived": {"vote.fro": INFERRED}}, "derived['vote.fro'] names no", id="unknown_part_of_vote"),
        pytest.param({"derived": {"section": INFERRED}}, "derived['section'] names no", id="not_an_own_attribute"),
        pytest.param({"section": "sec-9"}, "there is no section 'sec-9'", id="unknown_section"),
        pytest.param(
            {"movers": ("Tom Reeve", "Ada Pell"), "derived": {"movers": INFERRED}},
            "mover is 'Ada Pell', and the first of movers is 'Tom Reeve'",
            id="mover_is_not_the_first_of_movers",
        ),
    ],
)
def test_an_ungrounded_decision_is_refused(
    record: Callable[..., Record], decision: Callable[..., Decision], changes: dict[str, Any], message: str
) -> None:
    doubtful = decision(**changes)
    with pytest.raises(ValidationError) as refusal:
        record(decisions=(doubtful,))
    assert f"decisions.dec-1: {message}" in str(refusal.value)


def test_a_derived_attribute_needs_no_span(record: Callable[..., Record], decision: Callable[..., Decision]) -> None:
    inferred = decision(fields={}, derived=dict.fromkeys(["mover", "seconder", "vote"], INFERRED))
    assert record(decisions=(inferred,)).decisions[0].derived["mover"] == INFERRED


def test_a_part_of_the_vote_may_have_its_own_span(
    record: Callable[..., Record], decision: Callable[..., Decision], span: Callable[[str], Span]
) -> None:
    fields = decision().fields | {"vote.for": (span("5"),), "vote.against": (span("1."),)}
    assert "vote.for" in record(decisions=(decision(fields=fields),)).decisions[0].fields


def test_each_ballot_has_the_span_of_its_name(
    record: Callable[..., Record], decision: Callable[..., Decision], span: Callable[[str], Span]
) -> None:
    fields = decision().fields | {"vote.ballots": (span("Ada Pell"),)}
    with pytest.raises(ValidationError, match="1 spans for the names of 2 ballots"):
        record(decisions=(decision(vote=Vote(ballots=BALLOTS), fields=fields),))


def test_a_ballot_refers_to_a_listed_attendee(record: Callable[..., Record], decision: Callable[..., Decision]) -> None:
    vote = Vote(ballots=(Ballot(name="Ada Pell", attendee="att-9", option=VoteOption.YES),))
    fields = decision().fields | {"vote.ballots": decision().fields["mover"]}
    with pytest.raises(ValidationError, match="there is no attendee 'att-9'"):
        record(decisions=(decision(vote=vote, fields=fields),))


def test_ids_are_unique(record: Callable[..., Record], decision: Callable[..., Decision]) -> None:
    with pytest.raises(ValidationError, match="two items have this id"):
        record(decisions=(decision(), decision()))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"title": "Water   supply"}, "title is 'Water   supply'", id="title_is_not_collapsed"),
        pytest.param({"fields": {}}, "number is given", id="no_span_for_the_number"),
        pytest.param({"parent": "sec-1"}, "its parent 'sec-1' is no earlier section", id="parent_of_itself"),
        pytest.param({"end": 9999}, "span 57-9999 is not within the text", id="beyond_the_text"),
    ],
)
def test_an_ungrounded_section_is_refused(
    record: Callable[..., Record], section: Callable[..., Section], changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        record(sections=(section(**changes),))
    assert f"sections.sec-1: {message}" in str(refusal.value)


def test_sections_stand_in_document_order(record: Callable[..., Record], section: Callable[..., Section]) -> None:
    with pytest.raises(ValidationError, match="not in document order"):
        record(sections=(section(), section(id="sec-2", start=0)))


@pytest.mark.parametrize(
    ("meeting", "message"),
    [
        pytest.param(Meeting(date="2016-11-05"), "date is given, and neither", id="date_without_span"),
        pytest.param(Meeting(quorum=False), "quorum is given, and neither", id="false_is_a_value"),
        pytest.param(Meeting(fields={"dat": (Span(start=0, end=1),)}), "names no attribute", id="unknown_field"),
        pytest.param(Meeting(fields={"date": ()}), "fields['date'] has no span", id="no_spans"),
        pytest.param(Meeting(rules={"dat": "test"}), "rules['dat'] names no field", id="rule_of_unknown_field"),
        pytest.param(Meeting(fields={"body": (BEYOND,)}), "span 0-9999 is not within", id="span_beyond_the_text"),
        pytest.param(
            Meeting(chairs=("A",), derived={"chairs": INFERRED}),
            "the first of chairs is 'A'",
            id="chairs_without_chair",
        ),
    ],
)
def test_an_ungrounded_meeting_is_refused(record: Callable[..., Record], meeting: Meeting, message: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        record(meeting=meeting)
    assert message in str(refusal.value)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"pages": (Page(number=1, start=0, end=9999),)}, "pages: page 1: span 0-9999", id="page"),
        pytest.param({"blocks": (Block(kind=BlockKind.ROW, start=5, end=4),)}, "blocks.0: span 5-4", id="block"),
        pytest.param(
            {"blocks": (Block(kind=BlockKind.ROW, start=0, end=4, cells=(Stretch(start=0, end=9999),)),)},
            "blocks.0: span 0-9999",
            id="cell",
        ),
        pytest.param(
            {"findings": (Finding(code="no_date", message="none", evidence=(BEYOND,)),)},
            "findings.0: span 0-9999",
            id="finding",
        ),
        pytest.param(
            {"findings": (Finding(code="bad_luck", message="none"),)}, "'bad_luck' is no documented code", id="code"
        ),
        pytest.param({"text": "a\r\nb"}, "text is not canonical", id="carriage_return"),
        pytest.param({"text": "e\u0301"}, "text is not canonical", id="decomposed_letter"),
    ],
)
def test_layout_and_findings_lie_within_the_text(
    record: Callable[..., Record], changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValidationError) as refusal:
        record(**changes)
    assert message in str(refusal.value)


def test_many_violations_are_counted_not_listed(
    record: Callable[..., Record], decision: Callable[..., Decision]
) -> None:
    doubtful = tuple(decision(id=f"dec-{number}", text="other words") for number in range(30))
    with pytest.raises(ValidationError, match="and 20 more"):
        record(decisions=doubtful)
