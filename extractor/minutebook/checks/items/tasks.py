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


TESTS = {"task_owners": owners}
