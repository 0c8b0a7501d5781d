"""Tasks: who is to do them, and by when."""

from __future__ import annotations

import re

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain
from minutebook_models import ActionItem, ActionStatus

_ENTRIES = frozenset({"label", "list_item", "list_fields", "dash", "table_row", "table_owner", "human"})
"""Rules of reading that take a task from an entry made for it."""
_SOMEBODY = re.compile(
    r"\b(?:(?i:chair\w*|president|secretary|treasurer|clerk|director|manager|officer|staff|team|committee|board|council"
    r"|members?|everyone|everybody|all|we|i|he|she|they|group|editors?|trustees?)"
    r"|[A-Z]{2,4}|[A-Z][a-z]+ [A-Z][a-z]+)\b"
)
_SOME_TIME = re.compile(
    r"\b(?:by|before|until|till|due|asap|next|urgent\w*|immediate\w*|soon|week\w*|month\w*|year\w*|today|tomorrow|ongoing"
    r"|when|after|once|meeting|done|completed?|continued?|in progress|closed"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\d{1,2}[/.]\d{1,2}",
    re.IGNORECASE,
)

_SAID_ONCE = re.compile(
    r"\b(?:done|finished|completed?|ready|due)\s+(?:by|on|before|for)\b|\bdeadlines?\b|\bby the next\b", re.IGNORECASE
)
"""A day that holds for several tasks."""


def owners(minutes: Minutes) -> Verdict:
    """Every open task says who is to do it."""
    tasks = [task for task in minutes.record.action_items if task.status == ActionStatus.OPEN]
    if not tasks:
        return not_applicable("no task is recorded")
    without = tuple(task.evidence[0] for task in tasks if not task.owners)
    if not without:
        return passed(f"{len(tasks)} tasks, each with somebody to do it", (tasks[0].evidence[0],))
    told = f'{len(without)} of {len(tasks)} tasks name nobody, the first "{minutes.quote(without[0])}"'
    if "unclear_owner" in minutes.codes or not minutes.read_well:
        return uncertain(told, without)
    sure = tuple(task for task in tasks if not task.owners and _is_entry(task) and not _names_somebody(minutes, task))
    if not sure:
        return uncertain(told, without)
    spans = tuple(task.evidence[0] for task in sure)
    return failed(f'{len(sure)} of {len(tasks)} tasks name nobody, the first "{minutes.quote(spans[0])}"', spans)


def _is_entry(task: ActionItem) -> bool:
    """Whether a task is entered as one, under a label or in a list; told in passing, it may be none."""
    return task.rule.rpartition("/")[2] in _ENTRIES


def _around(minutes: Minutes, task: ActionItem) -> str:
    """The task with the rest of its line and the next one, where a name or a day may stand apart."""
    span = task.evidence[0]
    start = minutes.text.rfind("\n", 0, span.start) + 1
    return minutes.text[start : span.end] + "".join(minutes.text[span.end :].splitlines(keepends=True)[:3])


def _names_somebody(minutes: Minutes, task: ActionItem) -> bool:
    """Whether a name, initials or an office stands near a task."""
    near = _around(minutes, task)
    words = set(re.findall(r"\w+", near.casefold()))
    listed = {word for p in minutes.record.attendees for word in (p.name or "").casefold().split() if len(word) > 2}
    return bool(words & listed or _SOMEBODY.search(near))


def due_after_meeting(minutes: Minutes) -> Verdict:
    """No open task was due before the meeting."""
    date = minutes.meeting.date
    tasks = [task for task in minutes.record.action_items if task.due and task.status == ActionStatus.OPEN]
    if not tasks or not date:
        return not_applicable("no task has a day by which it is due")
    early = [task for task in tasks if task.due and task.due[:10] < date[: len(task.due[:10])]]
    if not early:
        return passed(f"{len(tasks)} tasks with a day, none before the meeting", (tasks[0].evidence[0],))
    spans = tuple(span for task in early for span in (task.fields.get("due") or task.evidence[:1]))
    told = f"due on {early[0].due}, before the meeting on {date}"
    return failed(told, (*spans, *minutes.field("date"))) if minutes.read_well else uncertain(told, spans)


def tasks_have_days(minutes: Minutes) -> Verdict:
    """Every open task says by when."""
    tasks = [task for task in minutes.record.action_items if task.status == ActionStatus.OPEN]
    if not tasks:
        return not_applicable("no task is recorded")
    without = tuple(task.evidence[0] for task in tasks if not task.due and not task.due_text)
    if not without:
        return passed(f"{len(tasks)} tasks, each with its time", (tasks[0].evidence[0],))
    sure = tuple(
        task.evidence[0]
        for task in tasks
        if not task.due and not task.due_text and _is_entry(task) and not _SOME_TIME.search(_around(minutes, task))
    )
    if not sure or not minutes.read_well or _SAID_ONCE.search(minutes.text):
        return uncertain(f"{len(without)} of {len(tasks)} tasks do not say by when", without)
    return failed(f"{len(sure)} of {len(tasks)} tasks do not say by when", sure)


TESTS = {
    "due_after_meeting": due_after_meeting,
    "tasks_have_days": tasks_have_days,
    "task_owners": owners,
}
