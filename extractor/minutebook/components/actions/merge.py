"""One task, one entry: tellings of the same task are brought together."""

from __future__ import annotations

import re

from minutebook.components.actions.task import Task
from minutebook.components.actions.wording import says

_RANK = {"table": 3, "list": 2, "label": 1, "prose": 0}
_EMPTY_TEXT = """
    a about action actions agreed all also an and any are as asked at be been being by can clerk could council
    for from further had has have he her his if in into is it item its may meeting more new next no not of on or
    our out over per re shall she should so that the their then these they this those to up via was we were what
    when where which who will with would
"""
_EMPTY = frozenset(_EMPTY_TEXT.split())
"""Words that two tasks may share by chance."""


_TERSE = 40
_SHORT_NAME = 3
_HALF = 0.5
_BARE = 40
"""A sentence of fewer characters names no matter."""


def merge(tasks: list[Task], text: str) -> list[Task]:
    """The tasks without second tellings; of two the one with owner and due stays, else the listed one."""
    tasks = _adjoined(tasks, text)
    kept: list[Task] = []
    words = {id(task): _words(task, text) for task in tasks}
    for task in tasks:
        rival = next((other for other in kept if _same(task, other, words, text)), None)
        if rival is None:
            kept.append(task)
        elif _worth(task) > _worth(rival):
            _take_over(task, rival)
            kept[kept.index(rival)] = task
        else:
            _take_over(rival, task)
    return kept


def _adjoined(tasks: list[Task], text: str) -> list[Task]:
    """A told task and the label right behind it that names nobody are one: "I will check. ACTION 12 Check it"."""
    result: list[Task] = []
    for task in tasks:
        last = result[-1] if result else None
        if last is not None and last.source == "prose" and task.source == "label" and not task.owners and last.owners:
            gap = text[last.evidence[1] : task.evidence[0]]
            if len(gap) < 8 and not gap.strip(" \n\t-•*"):
                last.more.append(task.evidence)
                last.number = last.number or task.number
                last.source = "label"
                continue
        result.append(task)
    return result


def _worth(task: Task) -> tuple[bool, bool, int]:
    return (bool(task.owners), task.due is not None, 0 if _is_terse(task) else _RANK[task.source])


def _is_terse(task: Task) -> bool:
    """Whether a row or item only reminds of what was told before ("sign it")."""
    return task.source in ("table", "list") and task.due is None and _length(task) < _TERSE


def _reminds(task: Task, other: Task, text: str) -> bool:
    """Whether one of two is an item of a list that only names the matter ("Rates leaflet")."""
    return any(
        one.source == "list" and _is_terse(one) and not says("imperative", text[slice(*(one.task or one.evidence))])
        for one in (task, other)
    )


def _length(task: Task) -> int:
    start, end = task.task or task.evidence
    return end - start


def _take_over(task: Task, other: Task) -> None:
    """What the other telling knows beyond this one."""
    if not task.owners and other.owners:
        task.owners = other.owners
    if task.due is None and other.due is not None:
        task.due, task.due_text, task.due_inferred = other.due, other.due_text, other.due_inferred


def _words(task: Task, text: str) -> frozenset[str]:
    owners = {w for owner in task.owners for w in re.findall(r"[^\W_]+", owner.name.casefold())}
    bare = task.evidence[1] - task.evidence[0] < _BARE  # "Dana to action.": what, says the sentence before
    row = task.task if task.rule == "en/actions/table_owner" else None
    told = " ".join(text[slice(*span)] for span in (row or task.evidence, *(task.more if bare else ())))
    words = re.findall(r"[^\W_]+", told.casefold())
    return frozenset(_stem(w) for w in words if w not in _EMPTY and w not in owners and (len(w) > 2 or w.isdigit()))


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 5 else word


def _same(task: Task, other: Task, words: dict[int, frozenset[str]], text: str) -> bool:
    if task.evidence[0] < other.evidence[1] and other.evidence[0] < task.evidence[1]:
        return True
    mine, theirs = words[id(task)], words[id(other)]
    if not mine or not theirs:
        return False
    if task.source == other.source == "list" and _numbers(mine) != _numbers(theirs):
        return False
    common = len(mine & theirs)
    contained = common / min(len(mine), len(theirs))
    owners, other_owners = _owner_words(task), _owner_words(other)
    alike = owners == other_owners or _short_form(owners, other_owners)
    if task.owners and other.owners and not alike and not owners & other_owners:
        return False
    if task.owners and other.owners and not alike:
        if task.source != other.source and common >= 1 and contained >= _HALF and _reminds(task, other, text):
            return True
        return common >= 2 and contained >= 0.55
    if alike and task.owners and task.source != other.source and (_is_terse(task) or _is_terse(other)):
        return common >= 1 and contained >= 0.5
    if task.source == other.source == "label":
        return False
    if task.source == other.source:
        return alike and contained >= 0.85 and common >= 3
    if alike and task.owners:
        return (
            (common >= 3 and contained >= 0.6)
            or (common >= 2 and contained >= 0.75)
            or _listed_again(task, other, common)
        )
    recap = {task.source, other.source} & {"table", "list"} and bool(task.owners) != bool(other.owners)
    return common >= 3 and contained >= (0.6 if recap else 0.7)


def _listed_again(task: Task, other: Task, common: int) -> bool:
    """A told task whose owner has one of the same words in a list of actions."""
    return (
        (task.source == "prose") != (other.source == "prose") and "list" in (task.source, other.source) and common >= 1
    ) or ({task.source, other.source} == {"prose", "table"} and common >= 2)


def _short_form(owners: frozenset[str], others: frozenset[str]) -> bool:
    """Whether each is one name and one begins with the other ("Alex", "Alexandra")."""
    if len(owners) != 1 or len(others) != 1:
        return False
    one, other = sorted((next(iter(owners)), next(iter(others))), key=len)
    return len(one) >= _SHORT_NAME and other.startswith(one)


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit())


def _owner_words(task: Task) -> frozenset[str]:
    return frozenset(
        w.casefold()
        for owner in task.owners
        for w in re.findall(r"[^\W\d_]+", owner.name)
        if len(w) > 1 and w.lower() not in _TITLES
    )


_TITLES = frozenset(["the", "mr", "mrs", "ms", "miss", "dr", "cllr", "councillor", "cr", "hon", "rev"])
