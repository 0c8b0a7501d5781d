"""One scorer for each task: from the entries of gold and record to the fate of each.

A scorer decides which entries answer to each other and asks for the attributes of those that do. An attribute counts
where either side states it. SCORERS holds them by task, in the order in which tasks are reported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import zip_longest
from typing import TypeAlias

from minutebook.evaluation.entries import COUNTS, Entry, Minutes
from minutebook.evaluation.fates import NOT_CARRIED, AttributeFate, Fate, Verdict
from minutebook.evaluation.matching import (
    align,
    fold,
    pair,
    passage_similarity,
    same_extent,
    same_identifier,
    same_name,
    same_text,
    similar_value,
    word_overlap,
)
from minutebook.evaluation.mentions import score_dates, score_figures
from minutebook.evaluation.questions import Judgement, Listing, SameText, all_right, ask, ask_text

Scorer: TypeAlias = Callable[[Minutes, Minutes], list[Fate]]

STATUS_SYNONYMS = {"excused": "apologies", "regrets": "apologies", "late": "present"}
SHORT_TITLES = {"cllr": "councillor", "cllrs": "councillor", "ald": "alderman", "aldermen": "alderman"}


def _same_person(gold: str, predicted: str) -> bool:
    """Whether two fields that hold a name, or a role where there is no name, are the same."""
    return same_name(gold, predicted) or similar_value(gold, predicted)


# Header

HEADER_FIELDS: Mapping[str, SameText] = {
    "body": similar_value,
    "kind": same_text,
    "number": same_text,
    "date": same_text,
    "start_time": same_text,
    "end_time": same_text,
    "quorum": same_text,
    "location": similar_value,
    "chair": _same_person,
    "secretary": _same_person,
}


def score_header(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """Each field of the meeting is an item of its own."""
    attributes = []
    for name, same in HEADER_FIELDS.items():
        attributes += ask_text(name, gold.meeting, predicted.meeting, same)
    attributes += _ask_previous_minutes(gold, predicted)
    attributes += ask("next_meeting", gold.next_meeting.get("date"), predicted.next_meeting.get("date"), same_text)
    return [_header_fate(attribute) for attribute in attributes]


def _header_fate(attribute: AttributeFate) -> Fate:
    several = attribute.name == "previous_minutes"
    return Fate(
        task="header",
        verdict=attribute.verdict,
        text=f"{attribute.name} {attribute.gold or attribute.predicted}" if several else attribute.name,
        value=attribute.gold,
        is_gold=attribute.gold is not None,
        attributes=(attribute,),
    )


def _ask_previous_minutes(gold: Minutes, predicted: Minutes) -> list[AttributeFate]:
    """Earlier minutes are the same with the same date and status; what is left over is set against each other."""
    ours, theirs = ([_previous(entry) for entry in minutes.previous_minutes] for minutes in (gold, predicted))
    fates = []
    for each in list(ours):
        if each in theirs:
            ours.remove(each)
            theirs.remove(each)
            fates += ask("previous_minutes", each, each, same_text)
    for one, other in zip_longest(ours, theirs):
        fates += ask("previous_minutes", one, other, lambda _, __: False)
    return fates


def _previous(entry: Entry) -> str:
    return f"{entry.get('date') or '-'} {entry.get('status')}"


# Sections

SECTIONS = Listing(
    "sections",
    label=lambda entry: entry.get("title") or "",
    value=lambda entry: entry.get("number"),
    further={"kind": same_text, "level": same_text},
)


def score_sections(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """Headings with like titles, in order."""
    ours, theirs = gold.entries("sections"), predicted.entries("sections")
    pairs = align(ours, theirs, _same_heading, skip="gold")
    return SECTIONS.fates(
        ours, theirs, pairs, lambda one, other: Judgement(ask_text("number", one, other, _same_number))
    )


def _same_heading(gold: Entry, predicted: Entry) -> bool:
    title, other = gold.get("title"), predicted.get("title")
    return same_text(title, other) or word_overlap(title, other).f1 >= 0.8


def _same_number(gold: str, predicted: str) -> bool:
    return fold(gold).strip(". )(") == fold(predicted).strip(". )(")


# Attendees

ATTENDEES = Listing(
    "attendees",
    label=lambda entry: entry.get("name") or entry.get("affiliation") or "",
    value=lambda entry: entry.get("status"),
    asks_complete=True,
    further={"honorific": same_text, "capacity": same_text, "mode": same_text},
)


def score_attendees(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """People by name, organisations by affiliation; one found with a wrong status is missed and spurious at once."""
    ours, theirs = gold.entries("attendees"), predicted.entries("attendees")
    return ATTENDEES.fates(ours, theirs, pair(ours, theirs, _attendee_similarity), _judge_attendee)


def _attendee_similarity(gold: Entry, predicted: Entry) -> float:
    name, other_name = gold.get("name"), predicted.get("name")
    if name and other_name:
        if not same_name(name, other_name):
            return 0.0
        return 0.5 + 0.4 * word_overlap(name, other_name).f1 + 0.1 * (_status(gold) == _status(predicted))
    if not name and not other_name:
        return 0.9 if similar_value(gold.get("affiliation"), predicted.get("affiliation")) else 0.0
    affiliation = predicted.get("affiliation") if name else gold.get("affiliation")
    return 0.3 if same_text(affiliation, name or other_name) else 0.0


def _judge_attendee(gold: Entry, predicted: Entry) -> Judgement:
    status = ask("status", _status(gold), _status(predicted), lambda one, other: one == other)
    role = [] if _same_title(gold, predicted) else ask_text("role", gold, predicted, similar_value)
    attributes = [
        *status,
        *role,
        *ask_text("affiliation", gold, predicted, similar_value),
        *ask("arrived/left", _presence(gold), _presence(predicted), lambda one, other: one == other),
    ]
    return Judgement(attributes, right=all_right(status), complete=all_right(attributes))


def _status(entry: Entry) -> str:
    status = fold(entry.get("status"))
    return STATUS_SYNONYMS.get(status, status)


def _presence(entry: Entry) -> str | None:
    """When somebody came and went, where either is stated."""
    arrived, left = entry.get("arrived"), entry.get("left")
    return f"{arrived or '-'}/{left or '-'}" if arrived or left else None


def _same_title(gold: Entry, predicted: Entry) -> bool:
    """Whether the role of one is the honorific of the other ("Councillors A and B", "Cllr A")."""
    if bool(gold.get("role")) == bool(predicted.get("role")):
        return False
    stated, other = (gold, predicted) if gold.get("role") else (predicted, gold)
    honorific = other.get("honorific")
    return honorific is not None and _plain_title(stated.get("role")) == _plain_title(honorific)


def _plain_title(title: str | None) -> str:
    word = fold(title).strip(". ")
    return SHORT_TITLES.get(word, word.removesuffix("s"))


# Decisions and action items

DECISIONS = Listing(
    "decisions",
    value=lambda entry: entry.get("outcome"),
    asks_complete=True,
    further={"kind": same_text, "method": same_text, "unanimous": same_text},
)
ACTION_ITEMS = Listing(
    "action_items",
    value=lambda entry: ", ".join(entry.owners) or None,
    asks_complete=True,
    further={"status": same_text},
)


def _passage_similarity(gold: Entry, predicted: Entry) -> float:
    return passage_similarity(gold.readings, predicted.readings)


def _judge_passage(gold: Entry, predicted: Entry, attributes: list[AttributeFate]) -> Judgement:
    complete = all_right([each for each in attributes if each.name != NOT_CARRIED])
    return Judgement(attributes, complete=complete and same_extent(gold.readings, predicted.readings))


def score_decisions(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """Decisions by their wording."""
    ours, theirs = gold.entries("decisions"), predicted.entries("decisions")
    return DECISIONS.fates(ours, theirs, pair(ours, theirs, _passage_similarity), _judge_decision)


def _judge_decision(gold: Entry, predicted: Entry) -> Judgement:
    attributes = [
        *_ask_uncommon_outcome(gold, predicted),
        *ask_text("outcome", gold, predicted),
        *ask_text("mover", gold, predicted, same_name),
        *ask_text("seconder", gold, predicted, same_name),
        *ask_text("identifier", gold, predicted, same_identifier),
        *ask("counts", gold.counts or None, predicted.counts or None, _same_counts, _listed),
        *ask("ballots", gold.ballots or None, predicted.ballots or None, _same_ballots, _listed),
    ]
    return _judge_passage(gold, predicted, attributes)


def _ask_uncommon_outcome(gold: Entry, predicted: Entry) -> list[AttributeFate]:
    """Whether an outcome other than `carried` was seen; never counted as a wrong value, that is what `outcome` does."""
    outcome, other = gold.get("outcome"), predicted.get("outcome")
    if outcome in (None, "carried"):
        return []
    return [AttributeFate(NOT_CARRIED, Verdict.RIGHT if outcome == other else Verdict.MISSED, outcome, other)]


def _same_counts(gold: Mapping[str, int], predicted: Mapping[str, int]) -> bool:
    """A count that is not printed is none."""
    return all(gold.get(name, 0) == predicted.get(name, 0) for name in COUNTS)


def _same_ballots(gold: Mapping[str, str], predicted: Mapping[str, str]) -> bool:
    """The same people voted the same."""
    left = list(predicted.items())
    for name, option in gold.items():
        hit = next((each for each in left if same_name(name, each[0]) and same_text(option, each[1])), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


def _listed(values: Mapping[str, object]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items())


def score_action_items(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """Action items by their wording."""
    ours, theirs = gold.entries("action_items"), predicted.entries("action_items")
    return ACTION_ITEMS.fates(ours, theirs, pair(ours, theirs, _passage_similarity), _judge_action_item)


def _judge_action_item(gold: Entry, predicted: Entry) -> Judgement:
    attributes = [
        *ask("owners", gold.owners or None, predicted.owners or None, _same_owners, ", ".join),
        *ask_text("due", gold, predicted),
    ]
    return _judge_passage(gold, predicted, attributes)


def _same_owners(gold: tuple[str, ...], predicted: tuple[str, ...]) -> bool:
    """Every owner of either side is one of the other."""
    every = all(any(_same_person(one, other) for other in predicted) for one in gold)
    return every and all(any(_same_person(one, other) for one in gold) for other in predicted)


SCORERS: Mapping[str, Scorer] = {
    "header": score_header,
    "sections": score_sections,
    "attendees": score_attendees,
    "decisions": score_decisions,
    "action_items": score_action_items,
    "figures": score_figures,
    "dates": score_dates,
}
COMPLETE_TASKS = ("attendees", "decisions", "action_items")
"""Tasks that count complete items."""
