"""Action items: what somebody is to do after the meeting, with owner and due date."""

from __future__ import annotations

from spacy.tokens import Doc

from minutebook.components.actions.actors import Registry
from minutebook.components.actions.prose import Prose
from minutebook.components.actions.task import Task
from minutebook.components.annotations import Annotations, Entry
from minutebook.document import Block, BlockKind

_CLOSED_KINDS = frozenset({"agenda", "appendix", "attendance", "apologies"})


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["action_items"]`."""
    if found.genre != "minutes":
        return
    registry = Registry(found)
    prose = Prose(found.document.text, registry)
    tasks: list[Task] = []
    for index, block in enumerate(found.document.blocks):
        if _open(found, index, block):
            tasks += prose.tasks(block.content or block.start, block.end, found.kind_at(index))
    found.entries["action_items"] = [_entry(task, found) for task in tasks if not task.done]


def _open(found: Annotations, index: int, block: Block) -> bool:
    """Whether action items may stand in a block."""
    if found.appendix_from is not None and index >= found.appendix_from:
        return False
    if index in found.attendance_blocks or block.kind in (BlockKind.FURNITURE, BlockKind.SIGNATURE):
        return False
    return found.kind_at(index) not in _CLOSED_KINDS


def _entry(task: Task, found: Annotations) -> Entry:
    text = found.document.text
    entry = Entry((task.evidence, *task.more), task.rule, task.confidence)
    if task.task is not None:
        entry.put("task", " ".join(text[slice(*task.task)].split()), task.task)
    entry.put("status", "open")
    if task.owners:
        entry.put("owners", tuple(owner.name for owner in task.owners), *(owner.span for owner in task.owners))
    if task.due_text is not None:
        entry.put("due_text", text[slice(*task.due_text)], task.due_text)
    if task.due is not None:
        if task.due_text is not None and not task.due_inferred:
            entry.put("due", task.due, task.due_text)
        else:
            entry.infer("due", task.due, "en/actions/due", text=text[slice(*task.due_text)] if task.due_text else "")
    if task.number is not None:
        entry.put("number", text[slice(*task.number)], task.number)
    return entry
