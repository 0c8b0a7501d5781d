"""Tasks: who is to do them, and by when."""

from __future__ import annotations

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain
from minutebook_models import ActionStatus


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
    return failed(told, without)


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
    return failed(f"{len(without)} of {len(tasks)} tasks do not say by when", without)


TESTS = {
    "due_after_meeting": due_after_meeting,
    "tasks_have_days": tasks_have_days,
    "task_owners": owners,
}
