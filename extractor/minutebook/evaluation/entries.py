"""What is compared: the entries of one document, read from a gold file or from a record.

Gold files call an entry's words `quote` and keep votes flat, records call them `text` and keep a `vote`;
either form is read on both sides. What is blank (null, "", [], {}) is absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, cast

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
JsonObject: TypeAlias = "Mapping[str, Json]"

ITEM_TASKS = ("attendees", "decisions", "action_items", "figures", "dates")
"""The scored lists whose entries say where they stand."""
VOTE_VALUES = ("method", "unanimous")
"""What gold files keep beside the counts, and records in `vote`."""
COUNTS = ("for", "against", "abstain")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its words, and its attributes as text."""

    text: str = ""
    whole: str | None = None
    """All the entry's spans together, where there are several."""
    start: int | None = None
    grounded: bool | None = None
    """Whether the words stand where the entry says; None where it does not say."""
    keys: frozenset[str] = frozenset()
    """The attributes that the entry speaks of, also where it says null."""
    values: Mapping[str, str] = field(default_factory=dict)
    owners: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    ballots: Mapping[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        """The attribute as text, None where it is absent."""
        return self.values.get(name)

    @property
    def readings(self) -> tuple[str, ...]:
        """The words alone, and with the entry's other spans."""
        return (self.text,) if self.whole is None else (self.text, self.whole)


@dataclass(frozen=True, slots=True)
class Minutes:
    """All entries of one document."""

    meeting: Entry = field(default_factory=Entry)
    previous_minutes: tuple[Entry, ...] = ()
    next_meeting: Entry = field(default_factory=Entry)
    lists: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    figures_truncated: bool = False
    """Whether the annotator stopped in a long table of figures."""

    def entries(self, task: str) -> tuple[Entry, ...]:
        """The entries of one list."""
        return self.lists.get(task, ())

    @property
    def not_grounded(self) -> int:
        """Number of scored entries whose words do not stand where they say."""
        return sum(entry.grounded is False for task in ITEM_TASKS for entry in self.entries(task))


def read_minutes(documents: Sequence[JsonObject], *, is_record: bool = True) -> Minutes:
    """The entries of a document from its gold file or its records; several meetings are read as one document.

    `is_record` tells whether spans are looked up in the text.
    """
    if not documents:
        return Minutes()
    meeting = _object(documents[0].get("meeting"))
    lists: dict[str, tuple[Entry, ...]] = {}
    for document in documents:
        text = _text(document.get("text")) if is_record else None
        for task, value in document.items():
            if isinstance(value, list | tuple):
                lists[task] = lists.get(task, ()) + tuple(_entry(item, text) for item in _objects(value))
    return Minutes(
        meeting=_entry(meeting, None),
        previous_minutes=tuple(_entry(item, None) for item in _objects(meeting.get("previous_minutes"))),
        next_meeting=_entry(_object(meeting.get("next_meeting")), None),
        lists=lists,
        figures_truncated=bool(documents[0].get("figures_truncated")),
    )


def _entry(item: JsonObject, text: str | None) -> Entry:
    vote = _object(item.get("vote"))
    item = {**{name: vote[name] for name in VOTE_VALUES if name in vote}, **item}
    own = _text(item.get("quote")) or _text(item.get("text")) or ""
    spans = list(_spans(item)) if text is not None else []
    pieces = [text[start:end] for start, end in spans] if text is not None else []
    return Entry(
        text=own,
        whole="\n".join(pieces) if len(pieces) > 1 else None,
        start=next((start for start, _ in _spans(item)), None),
        grounded=pieces[0] == item.get("text") if pieces else None,
        keys=frozenset(item),
        values={key: written for key, value in item.items() if (written := _text(value)) is not None},
        owners=_owners(item),
        counts=_counts(item),
        ballots=_ballots(item),
    )


def _spans(item: JsonObject) -> Iterator[tuple[int, int]]:
    for span in _objects(item.get("evidence")):
        start, end = span.get("start"), span.get("end")
        if isinstance(start, int) and isinstance(end, int):
            yield start, end


def _owners(item: JsonObject) -> tuple[str, ...]:
    owners = item.get("owners")
    if isinstance(owners, list | tuple) and owners:
        return tuple(str(owner) for owner in owners)
    owner = _text(item.get("owner"))
    return () if owner is None else (owner,)


def _counts(item: JsonObject) -> Mapping[str, int]:
    """The printed counts of a vote; flat ones first."""
    vote = _object(item.get("vote"))
    stated = {name: item[name] if name in item else vote.get(name) for name in COUNTS}
    return {name: count for name, count in stated.items() if isinstance(count, int)}


def _ballots(item: JsonObject) -> Mapping[str, str]:
    """What each named person voted; to be excused is to be absent."""
    ballots = item.get("ballots") or _object(item.get("vote")).get("ballots")
    if isinstance(ballots, Mapping):
        options = {name: _text(option) or "" for name, option in ballots.items()}
    else:
        options = {_text(each.get("name")) or "": _text(each.get("option")) or "" for each in _objects(ballots)}
    return {name: "absent" if option == "excused" else option for name, option in options.items()}


def _text(value: Json) -> str | None:
    """A plain value as text; None where it is blank or no plain value."""
    if value is None or value == "" or isinstance(value, Mapping | list | tuple):
        return None
    return str(value)


def _object(value: Json) -> JsonObject:
    return value if isinstance(value, Mapping) else {}


def _objects(value: Json) -> list[JsonObject]:
    return (
        [cast(JsonObject, item) for item in value if isinstance(item, Mapping)]
        if isinstance(value, list | tuple)
        else []
    )
