"""Do the minutes of one body agree from meeting to meeting? Dates, numbers and tasks that are carried on (X9, X11)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain
from minutebook.checks.versions import changes_explained
from minutebook_models import ActionItem, ActionStatus, CheckResult, MinutesStatus, Record, Severity

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"(?P<stem>.*?)(?P<last>\d+)\W*")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_SLIP = 7
"""Days within which a date that fits no meeting is taken for a wrong one, not for a meeting that is not here."""
_KEPT = 0.6
"""Share of a task's words that stand again where it is carried on."""


@dataclass(frozen=True, slots=True)
class SeriesResult:
    """What a rule says of one meeting in its series; the evidence stands in that meeting's record."""

    record: Record
    result: CheckResult


def check_series(records: Iterable[Record]) -> list[CheckResult]:
    """What the rules on series say of records, per body and in order of date."""
    return [one.result for one in series_results(records)]


def series_results(records: Iterable[Record]) -> list[SeriesResult]:
    """The same, each beside the record that it is about."""
    return [one for body in _bodies(records) for one in _of_body(body)]


def _bodies(records: Iterable[Record]) -> list[list[Record]]:
    """The dated records of each body; those without a body or a day are in no series."""
    found: dict[str, list[Record]] = {}
    for record in records:
        name = " ".join(re.findall(r"\w+", (record.meeting.body or "").casefold()))
        if name and _DAY.match(record.meeting.date or ""):
            found.setdefault(name, []).append(record)
    return [sorted(series, key=lambda record: record.meeting.date or "") for series in found.values()]


def _of_body(series: list[Record]) -> Iterator[SeriesResult]:
    versions: dict[str, list[Record]] = {}
    for record in series:
        versions.setdefault((record.meeting.date or "")[:10], []).append(record)
    meetings = [_latest(same) for same in versions.values()]
    known = set(versions)
    for before, after in pairwise(meetings):
        yield _made(after, "X9a", _previous_date(before, after, known))
        yield _made(after, "X9b", _number(before, after))
        yield _made(after, "X11d", _tasks(before, after))
    for index, same in enumerate(versions.values()):
        later = meetings[index + 1] if index + 1 < len(meetings) else None
        yield _made(_latest(same), "X15", _versions(same, later))


def _latest(same: list[Record]) -> Record:
    """Of several versions the approved one, else the one that comes last."""
    return next((one for one in same if one.meeting.status == MinutesStatus.APPROVED), same[-1])


def _made(record: Record, rule: str, verdict: Verdict) -> SeriesResult:
    told = f"{record.meeting.date}: {verdict.message}"
    severity = Severity.INFO if rule == "X11d" else Severity.WARNING
    made = CheckResult(rule=rule, result=verdict.result, severity=severity, message=told, evidence=verdict.evidence)
    return SeriesResult(record, made)


def _previous_date(before: Record, after: Record, known: set[str]) -> Verdict:
    """The minutes that a meeting approves are those of the meeting before it."""
    minutes = Minutes(after)
    spans = minutes.field("previous_minutes")
    said = [one.date for one in after.meeting.previous_minutes if one.date and _DAY.match(one.date)]
    held = (before.meeting.date or "")[:10]
    if not said:
        return not_checkable("the date of the previous minutes was not read", spans)
    if held in said:
        return passed(f"its previous minutes are of {held}, when the body met", spans)
    told = f"its previous minutes are of {', '.join(said)}, the meeting before was on {held}"
    if not minutes.read_well:
        return uncertain(told, spans)
    if any(day in known for day in said):
        return failed(f"{told}; that one is passed over", spans)
    near = any(abs((date.fromisoformat(day[:10]) - date.fromisoformat(held)).days) <= _SLIP for day in said)
    return failed(told, spans) if near else uncertain(f"{told}; a meeting may not be in this series", spans)


def _number(before: Record, after: Record) -> Verdict:
    """The numbers of meetings run on; they may begin again at 1."""
    first, second = (_NUMBER.fullmatch(one.meeting.number or "") for one in (before, after))
    spans = Minutes(after).field("number")
    if not first or not second or (first["stem"] != second["stem"] and int(second["last"]) != 1):
        return not_applicable("two meetings in a row have no numbers of one kind")
    last, this = int(first["last"]), int(second["last"])
    told = f"number {after.meeting.number} follows {before.meeting.number}"
    return passed(told, spans) if this in (1, last + 1) and this != last else failed(told, spans)


def _tasks(before: Record, after: Record) -> Verdict:
    """What was to do after a meeting is spoken of in the next one."""
    tasks = [task for task in before.action_items if task.status == ActionStatus.OPEN and task.task]
    if not tasks:
        return not_applicable(f"no task is open from {before.meeting.date}")
    dropped = [task for task in tasks if not _spoken_of(task, after)]
    carried = f"{len(tasks) - len(dropped)} of {len(tasks)} tasks of {before.meeting.date} are spoken of again"
    if not dropped:
        return passed(carried)
    names = "; ".join(" ".join((task.task or "").split())[:60] for task in dropped[:3])
    return uncertain(f"{carried}, not found: {names}")


def _spoken_of(task: ActionItem, after: Record) -> bool:
    """Whether most of a task's longer words stand close together in a later text."""
    words = set(_LONG_WORD.findall((task.task or "").casefold()))
    lines = [*re.split(r"\n+", after.text.casefold()), *((one.task or "").casefold() for one in after.action_items)]
    return not words or any(len(words & set(_LONG_WORD.findall(line))) >= _KEPT * len(words) for line in lines)


def _versions(same: list[Record], later: Record | None) -> Verdict:
    """What changed from a draft to the approved minutes is said in the later meeting (X15)."""
    approved = _latest(same)
    drafts = [one for one in same if one is not approved]
    if not drafts:
        return not_checkable("there is one version of its minutes")
    return changes_explained(drafts[0], approved, later)
