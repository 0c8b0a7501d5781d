"""Remarks beside a name: when somebody came or went, how they took part, whether they were there after all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from minutebook.components.attendance.labels import rules_of
from minutebook.document import Span
from minutebook.values.clock import TimeMention, find_times
from minutebook.values.hints import holds


@dataclass(slots=True)
class Said:
    """What remarks say of a person, with where they say it."""

    status: str | None = None
    mode: str | None = None
    capacity: str | None = None
    arrived: tuple[str, Span] | None = None
    left: tuple[str, Span] | None = None
    status_span: Span | None = None
    mode_span: Span | None = None


def read_remarks(text: str, spans: list[Span], half: str) -> Said:
    """Everything that the remarks at these places say; `half` is the half of the day that open times are in."""
    said = Said()
    for start, end in spans:
        _read(said, text, start, end, half)
    return said


def _read(said: Said, text: str, start: int, end: int, half: str) -> None:
    lower = text[start:end].lower()
    events: list[tuple[int, str]] = []
    for rule in rules_of("remark"):
        if rule.regex is None or not holds(lower, rule.needs):
            continue
        match = rule.regex.search(text, start, end)
        if match is None:
            continue
        if event := rule.sets.get("event"):
            events.append((match.end(), event))
        elif capacity := rule.sets.get("capacity"):
            said.capacity = capacity
        elif (mode := rule.sets.get("mode")) and said.mode is None:
            said.mode, said.mode_span = mode, match.span()
        elif (status := rule.sets.get("status")) and said.status is None:
            said.status, said.status_span = status, match.span()
    if events:
        _times(said, text, start, end, half, sorted(events))


def _lone_hours(words: str) -> list[TimeMention]:
    """The bare hour in "came in at 12", "had to go at 9"."""
    match = _LONE_HOUR.search(words)
    return [TimeMention(*match.span(1), int(match[1]), 0, None, False)] if match else []


_LONE_HOUR = re.compile(r"\bat (1[0-2]|[1-9])\.?\s*\Z")


def _times(said: Said, text: str, start: int, end: int, half: str, events: list[tuple[int, str]]) -> None:
    """Give each time to the event that stands last before it, or after it where none does."""
    for mention in find_times(text[start:end]) or _lone_hours(text[start:end]):
        before = [event for at, event in events if at <= start + mention.start]
        event = before[-1] if before else events[0][1]
        value = (mention.during(half), (start + mention.start, start + mention.end))
        if event == "arrived" and said.arrived is None:
            said.arrived = value
        elif event == "left" and said.left is None:
            said.left = value
    if said.status == "absent" and said.arrived:
        said.status = "present"
