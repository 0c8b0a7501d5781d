"""What only the list of those present tells of chair and secretary."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations, Entry, Value
from minutebook.components.header.officer_names import holds, is_initials
from minutebook.components.header.officers import OFFICES
from minutebook.values.people import surname_of

_ACTING = re.compile(
    r"\b(?:acting|sitting in|standing in|filling in) (?:as|for) (?:the |our )?secretary\b", re.IGNORECASE
)


def from_people(found: Annotations) -> None:
    """Complete `chair` and `secretary` from the list of those present: call it once that is known.

    A surname that is told is made the full name of the list; where nothing is told, whoever is listed as chair
    (else vice-chair, where the chair is listed as away) or as secretary or clerk is taken.
    """
    named = (entry for entry in found.entries.get("attendees", []) if entry.values.get("name"))
    listed = [entry for entry in named if not is_initials(str(entry.values["name"]))]
    present = [entry for entry in listed if entry.values.get("status") == "present"]
    _without_clerk(found)
    for name in OFFICES:
        value = found.meeting.get(name)
        if value is not None:
            _complete(found, name, value, present)
        else:
            _put(found, name, _holders(name, present, listed))


def _without_clerk(found: Annotations) -> None:
    """A clerk who opens the meeting does not preside over it."""
    chair, secretary = found.meeting.get("chair"), found.meeting.get("secretary")
    if chair and secretary and chair.rule.endswith("opened_the_meeting") and str(chair.value) in str(secretary.value):
        del found.meeting["chair"]


def _holders(name: str, present: list[Entry], listed: list[Entry]) -> list[Entry]:
    """Those present who are listed with the office."""
    if name == "secretary" and (acting := [entry for entry in present if _takes_minutes(entry)]):
        return acting
    if name == "chair":
        present = [entry for entry in present if not _takes_minutes(entry)]
    holders = [entry for entry in present if entry.values.get("capacity") == name or holds(_role(entry), name)]
    if not holders and name == "chair":
        away = [entry for entry in listed if entry.values.get("status") != "present"]
        if any(holds(_role(entry), "chair") for entry in away):
            return [entry for entry in present if holds(_role(entry), "vice")]
    return holders


def _takes_minutes(entry: Entry) -> bool:
    """Whether a role says that its holder keeps the minutes instead of somebody else, and hardly presides as well."""
    return _ACTING.search(_role(entry)) is not None


def _role(entry: Entry) -> str:
    return str(entry.values.get("role") or "")


def _put(found: Annotations, name: str, holders: list[Entry]) -> None:
    """Set the field to the first of them; more than two are no officers of this meeting."""
    if not holders or len({str(entry.values["name"]) for entry in holders}) > 2:
        return
    first = holders[0]
    spans = (*first.fields.get("name", (first.evidence[0],)), *first.fields.get("role", ()))
    confidence = 0.8 if len(holders) == 1 else 0.6
    found.meeting[name] = Value(first.values["name"], spans, f"en/header/listed_{name}", confidence)


def _complete(found: Annotations, name: str, value: Value, present: list[Entry]) -> None:
    """Give the full name of the list to somebody who is told by surname alone."""
    told = str(value.value)
    if len(told.split()) > 1:
        return
    same = [entry for entry in present if surname_of(str(entry.values["name"])).casefold() == told.casefold()]
    same = same or [entry for entry in present if str(entry.values["name"]).split()[0].casefold() == told.casefold()]
    if len(same) != 1 or len(str(same[0].values["name"]).split()) < 2:
        return
    full = same[0].values["name"]
    found.meeting[name] = Value(full, (*value.spans, *same[0].fields.get("name", ())), value.rule, value.confidence)
    if several := found.meeting.get(OFFICES[name]):
        several.value = [full, *several.value[1:]]
