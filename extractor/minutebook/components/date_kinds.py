"""What a date is the date of: the meeting, the next one, a deadline …, by the words beside it."""

from __future__ import annotations

from datetime import date

from minutebook.components.annotations import Entry
from minutebook.rules import rule_set
from minutebook.values.calendar import DateMention

_NEAR = 48
"""How far from a date its cue may stand, in characters."""


def kind_of(
    entry: Entry, text: str, mention: DateMention, sentence: tuple[int, int], reference: date | None, section: str | None, furniture: bool
) -> None:
    """Set the kind of a date mention and the rule that it follows from."""
    edtf = entry.values["edtf"]
    entry.values["kind"], rule = _kind(edtf, text, mention, sentence, reference, section, furniture)
    if rule:
        entry.derived["kind"] = (rule, {})


def _kind(
    edtf: str | None, text: str, mention: DateMention, sentence: tuple[int, int], reference: date | None, section: str | None, furniture: bool
) -> tuple[str, str]:
    day = reference.isoformat() if reference else None
    if edtf is not None and day is not None and edtf[:10] == day:
        return "meeting", "day_of_the_meeting"
    if furniture:
        return "document", "page_furniture"
    cue = _cue(text, mention, sentence)
    if cue == "next_meeting" and _precedes(edtf, day):
        cue = ""
    if cue == "previous_meeting" and _follows(edtf, day):
        cue = ""
    if not cue and section == "next_meeting" and _follows(edtf, day):
        return "next_meeting", "section"
    if not cue and section == "previous_minutes" and _precedes(edtf, day):
        return "previous_meeting", "section"
    return cue or "other", "cue" if cue else ""


def _precedes(edtf: str | None, day: str | None) -> bool:
    return bool(edtf and day and edtf[:10] < day)


def _follows(edtf: str | None, day: str | None) -> bool:
    return bool(edtf and day and edtf[:10] > day)


def _cue(text: str, mention: DateMention, sentence: tuple[int, int]) -> str:
    """The kind that the first rule with a cue close before the date gives it."""
    start = max(sentence[0], mention.start - 2 * _NEAR)
    before = text[start : mention.start]
    for match in rule_set("dates").find(before):
        if match.end >= len(before) - _NEAR:
            return match.rule.sets["kind"]
    return ""
