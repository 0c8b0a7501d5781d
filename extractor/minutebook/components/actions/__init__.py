"""Action items: what somebody is to do after the meeting, with owner and due date.

Four finders look for them: labels ("ACTION: …"), lists below a heading that says so, tables, and sentences
in which somebody takes a task on or is given one. Tellings of the same task are merged.
"""

from __future__ import annotations

import re
from datetime import date

from spacy.tokens import Doc

from minutebook.components.actions.actors import Registry
from minutebook.components.actions.labels import Labels
from minutebook.components.actions.lists import Lists
from minutebook.components.actions.merge import merge
from minutebook.components.actions.passages import sentences
from minutebook.components.actions.prose import Prose
from minutebook.components.actions.tables import Tables, table_runs
from minutebook.components.actions.task import Task
from minutebook.components.actions.zones import Zone, zones
from minutebook.components.annotations import Annotations, Entry
from minutebook.document import Block, BlockKind, Span
from minutebook.values.calendar import DateContext
from minutebook.values.deadlines import find_deadline

_CLOSED_KINDS = frozenset({"agenda", "appendix"})
_VOTED = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th|d)?\.? +)?(?:[^.;]{0,90}\. )?(?:Voted|Resolved|Ordered|Agreed|Chose)\b")
_MOST_OF_IT = 0.3
_SHORT = 60
_NEAR = 4
_GOES = re.compile(r"\b(?:go|going|attend(?:ing)?|be there|do(?:ing)? (?:that|this|it|so))\b")
_MANY = 4


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.entries["action_items"]`."""
    if found.genre != "minutes":
        return
    tasks = _Search(found).tasks()
    _find_due(tasks, found)
    kept = merge([task for task in tasks if not task.done], found.document.text)
    found.entries["action_items"] = [_entry(task, found) for task in kept]


class _Search:
    """All finders at work on one document."""

    def __init__(self, found: Annotations) -> None:
        self.found = found
        self.document = found.document
        self.registry = Registry(found)
        self.prose = Prose(found.document.text, self.registry)
        self.labels = Labels(found.document, self.registry, self.prose)
        blocks = found.document.blocks
        self.titles = {
            section.block for section in found.sections if section.heading[1] >= blocks[section.block].end - 2
        }
        self.reopened = self._reopened()
        # Where "Action:" stands before what the body did, "Action items" are matters for it to decide.
        listed = [] if self.labels.for_decisions else zones(found, self.registry)
        self.zones = [zone for zone in listed if self._open(zone.head)]

    def tasks(self) -> list[Task]:
        """Tasks of lists and tables first, then those of labels and sentences in what they left."""
        tasks: list[Task] = []
        read: set[int] = {zone.head for zone in self.zones}
        lists = Lists(self.found, self.registry, self.prose)
        for zone in self.zones:
            tasks += lists.tasks(zone)
            read |= zone.skipped
        tables = Tables(self.found, self.registry, self.prose)
        for first, last in table_runs(self.found):
            if self._open(first):
                rows, taken = tables.tasks(first, last, self._zone_at(first))
                tasks += rows
                read |= taken
        self.registry.vouch(owner.name for task in tasks for owner in task.owners)
        for index, block in enumerate(self.document.blocks):
            if index not in read and self._open(index):
                tasks += self._told(index, block)
        return sorted(tasks, key=lambda task: task.evidence)

    def _told(self, index: int, block: Block) -> list[Task]:
        """Tasks of a block's labels, and of its sentences that no label covers."""
        begin = block.content or block.start
        parts = block.cells if block.kind is BlockKind.ROW else ((begin, block.end),)
        tasks: list[Task] = []
        for start, end in parts:
            labelled = self.labels.tasks(start, end, self._before(index))
            zone = self._zone_at(index)
            for task in labelled if zone is not None else ():
                task.source, task.old = "list", zone.old if zone else False
            tasks += labelled
            kind = self.found.kind_at(index)
            told = [] if index in self.titles else self.prose.tasks(start, end, kind)
            tasks += [task for task in told if not any(_overlap(task, other) for other in labelled)]
        return tasks

    def _before(self, index: int) -> Span | None:
        """The paragraph before a block."""
        if index == 0:
            return None
        block = self.document.blocks[index - 1]
        return (block.content or block.start, block.end) if block.kind is not BlockKind.HEADING else None

    def _zone_at(self, index: int) -> Zone | None:
        return next((zone for zone in reversed(self.zones) if zone.first <= index < zone.last), None)

    def _open(self, index: int) -> bool:
        """Whether action items may stand in a block."""
        block = self.document.blocks[index]
        if self.found.appendix_from is not None and index >= self.found.appendix_from:
            return False
        if block.kind in (BlockKind.FURNITURE, BlockKind.SIGNATURE):
            return False
        if index in self.found.attendance_blocks and not self._tells(block):
            return False
        kind = self.found.kind_at(index)
        if index in self.reopened:
            return True
        if kind == "agenda" and _VOTED.match(self.document.text, block.content or block.start, block.end):
            return True  # what a town voted on the articles of its warrant
        return kind not in _CLOSED_KINDS or (kind == "agenda" and self._holds_minutes(index))

    def _reopened(self) -> frozenset[int]:
        """Blocks of a table of tasks that stands right behind the agenda, with its title but no heading of its own."""
        blocks = self.document.blocks
        return frozenset(
            at
            for zone in zones(self.found, self.registry)
            if zone.first < len(blocks)
            and blocks[zone.first].kind is BlockKind.ROW
            and self.found.kind_at(zone.head) == "agenda"
            and blocks[zone.head].kind is not BlockKind.LIST_ITEM
            for at in range(zone.head, zone.last)
        )

    def _tells(self, block: Block) -> bool:
        """Whether a block that names who is there is a paragraph that tells of more ("Roll call: … Staff will …")."""
        return block.kind is BlockKind.PARAGRAPH and len(sentences(self.document.text, block.start, block.end)) > _MANY

    def _holds_minutes(self, index: int) -> bool:
        """Whether all the minutes stand below the heading "Agenda"."""
        section = self.found.section_of[index]
        if section is None:
            return False
        first, last = self.found.sections[section].start, self.found.sections[section].end
        return last - first > max(2500, _MOST_OF_IT * len(self.document.text))


def _overlap(task: Task, other: Task) -> bool:
    spans = (other.evidence, *other.more)
    return any(start < task.evidence[1] and task.evidence[0] < end for start, end in spans)


def _find_due(tasks: list[Task], found: Annotations) -> None:
    """Resolve when each task is due against the day of the meeting and the next one's date."""
    context = DateContext(reference=_day(found))
    kind = found.meeting.get("kind")
    upcoming = None if kind and kind.value == "annual" else found.meeting.get("next_meeting")  # that is a year away
    next_meeting = _date_of(upcoming.value) if upcoming else None
    for task in tasks:
        where = task.due_text or task.evidence
        known = None if task.old else next_meeting  # "by the next meeting" of an old task was said at an earlier one
        deadline = find_deadline(found.document.text, *where, context, known)
        if deadline is None and task.source == "prose" and len(task.more) == 1 and _leans(task, found.document.text):
            deadline = find_deadline(found.document.text, *task.more[0], context, known)  # what it points back to
        if deadline is None:
            continue
        task.due, task.due_inferred = deadline.edtf, deadline.inferred
        task.due_text = task.due_text or (deadline.start, deadline.end)


def _leans(task: Task, text: str) -> bool:
    """Whether the day may stand before a task: it says "will go" only, or is the end of the same sentence."""
    start, end = task.evidence
    before = task.more[0]
    same = before[1] <= start and not text[before[0] : start].rstrip().endswith((".", "!", "?"))
    points = end - start < _SHORT and _GOES.search(text, start, end) is not None
    return points or (same and start - before[1] < _NEAR)


def _day(found: Annotations) -> date | None:
    value = found.meeting.get("date")
    if value is None or not isinstance(value.value, str):
        return None
    try:
        return date.fromisoformat(value.value[-10:])
    except ValueError:
        return None


def _date_of(meeting: object) -> str | None:
    value = meeting.get("date") if isinstance(meeting, dict) else getattr(meeting, "date", None)
    return str(value) if value else None


def _entry(task: Task, found: Annotations) -> Entry:
    text = found.document.text
    more = tuple(span for span in dict.fromkeys(task.more) if span != task.evidence)
    entry = Entry((task.evidence, *more), task.rule, task.confidence)
    entry.put("status", "open")
    if task.task is not None:
        entry.put("task", text[slice(*task.task)].strip(), task.task)
    if task.owners:
        unique = {owner.name.casefold(): owner for owner in reversed(task.owners)}
        owners = [owner for owner in task.owners if unique[owner.name.casefold()] is owner]
        entry.put("owners", tuple(owner.name for owner in owners), *(owner.span for owner in owners))
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
