"""Scorers of what only some gold covers: they stand beside the headline figures and are no part of them.

A task is scored on the documents whose gold has its list, an attribute on the entries whose gold has its key (or null).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from minutebook.evaluation.entries import Entry, Minutes
from minutebook.evaluation.fates import Fate
from minutebook.evaluation.matching import pair, passage_similarity, same_extent, same_name, same_text, similar_value
from minutebook.evaluation.questions import Judgement, Listing, SameText, all_right, ask, ask_text

MEETING_FIELDS: Mapping[str, SameText] = {
    "title": similar_value,
    "format": same_text,
    "status": same_text,
    "scheduled_start_time": same_text,
}
FURTHER_LISTS: Mapping[str, Mapping[str, SameText]] = {
    "declarations": {"person": same_name, "item": similar_value, "withdrew": same_text},
    "closed_sessions": {
        "authority": similar_value,
        "purpose": similar_value,
        "start_time": same_text,
        "end_time": same_text,
    },
    "speakers": {"name": same_name, "affiliation": similar_value, "subject": similar_value},
    "movements": {"name": same_name, "event": same_text, "time": same_text},
    "signatures": {"name": same_name, "role": similar_value, "date": same_text},
    "appointments": {"person": same_name, "office": similar_value, "body": similar_value},
}
"""The attributes of each list; one compared as a name says whom an entry is about."""


def score_meeting(gold: Minutes, predicted: Minutes) -> list[Fate]:
    """The fields of the meeting that the header leaves out; each is an item of its own."""
    asked = (
        fate
        for name, same in MEETING_FIELDS.items()
        if name in gold.meeting.keys
        for fate in ask_text(name, gold.meeting, predicted.meeting, same)
    )
    return [
        Fate("meeting", each.verdict, each.name, each.gold, is_gold=each.gold is not None, attributes=(each,))
        for each in asked
    ]


def _score_list(task: str, gold: Minutes, predicted: Minutes) -> list[Fate]:
    """Entries about the same person, likest words first; nothing where the gold has no such list."""
    if task not in gold.lists:
        return []
    attributes = FURTHER_LISTS[task]
    ours, theirs = gold.entries(task), predicted.entries(task)
    pairs = pair(ours, theirs, partial(_similarity, attributes))
    return Listing(task, asks_complete=True).fates(ours, theirs, pairs, partial(_judge, attributes))


def _similarity(attributes: Mapping[str, SameText], gold: Entry, predicted: Entry) -> float:
    words = passage_similarity(gold.readings, predicted.readings)
    who = next((name for name, same in attributes.items() if same is same_name), None)
    stated = (None, None) if who is None else (gold.get(who), predicted.get(who))
    if None in stated:
        return words
    alike = sum(same_text(gold.get(name), predicted.get(name)) for name in attributes)
    return 0.5 + 0.3 * words + 0.2 * alike / len(attributes) if same_name(*stated) else 0.0


def _judge(attributes: Mapping[str, SameText], gold: Entry, predicted: Entry) -> Judgement:
    fates = [
        fate
        for name, same in attributes.items()
        if name in gold.keys
        for fate in ask(name, gold.get(name), predicted.get(name), same)
    ]
    return Judgement(fates, complete=all_right(fates) and same_extent(gold.readings, predicted.readings))


FURTHER_SCORERS: Mapping[str, Callable[[Minutes, Minutes], list[Fate]]] = {
    "meeting": score_meeting,
    **{task: partial(_score_list, task) for task in FURTHER_LISTS},
}
