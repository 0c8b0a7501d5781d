"""Tasks in lists of actions: one an item, with what stands below it."""

from __future__ import annotations

import re

from minutebook.components.actions.actors import Registry
from minutebook.components.actions.prose import Prose
from minutebook.components.actions.task import Owner, Task
from minutebook.components.actions.wording import owners_of, says, take_apart
from minutebook.components.actions.zones import Zone, heads_owner
from minutebook.components.annotations import Annotations
from minutebook.document import Block, BlockKind, Span

_FINISHED_FIELD = re.compile(r"\A\W*(?:done|completed?|closed|finished|yes)\b", re.IGNORECASE)
_NO_ITEM = re.compile(r"\b(?:next|following) (?:\w+ )?(?:\(\w+\) )?meeting\b.{0,60}\b(?:will|to be|on|at)\b|\A(?:none|nil|n/?a|no (?:new )?(?:action|items?)\b)|\bmeeting (?:was )?(?:closed|adjourned|ended)\b", re.IGNORECASE)
_PAST = re.compile(r"\A(?:the |an? )?(?:[\w’'.-]+ ){1,5}?(?:has|have|had|was|were|did|reported|said|advised|stated|noted|confirmed|sent|received|attended|contacted|emailed|spoke|wrote|asked)\b", re.IGNORECASE)


class Lists:
    """Reads the items of action lists."""

    def __init__(self, found: Annotations, registry: Registry, prose: Prose) -> None:
        self.found = found
        self.text = found.document.text
        self.blocks = found.document.blocks
        self.registry = registry
        self.prose = prose

    def tasks(self, zone: Zone) -> list[Task]:
        """The tasks of one list; `zone.skipped` gets the blocks that were read."""
        result: list[Task] = []
        owners, owner_span = zone.owners, zone.owner_span
        depth = None
        at = zone.first
        while at < zone.last:
            block = self.blocks[at]
            if block.kind in (BlockKind.FURNITURE, BlockKind.ROW, BlockKind.HEADING):
                at += 1
                continue
            below = self._below(at, zone.last)
            named = heads_owner(self.registry, self.text, block)
            if named and (below > at + 1 or self._goes_on(at, zone.last)):
                owners, owner_span, depth = named, (block.start, block.end), (block.level, block.indent)
                zone.skipped.add(at)
                at += 1
                continue
            if depth is not None and (block.level, block.indent) <= depth and named == () and not zone.owners:
                owners, owner_span, depth = (), None, None
            task = self._item(zone, at, below)
            if task is not None:
                self._give(task, owners, owner_span)
                result.append(task)
            at = below if task is not None else at + 1
        return result

    def _goes_on(self, at: int, last: int) -> bool:
        return at + 1 < last and self.blocks[at + 1].kind is BlockKind.LIST_ITEM and self.blocks[at].kind is BlockKind.PARAGRAPH

    def _below(self, at: int, last: int) -> int:
        """One past the blocks that stand deeper than this one."""
        here = self.blocks[at]
        below = at + 1
        while below < last and _deeper(self.blocks[below], here):
            below += 1
        return below

    def _give(self, task: Task, owners: tuple[Owner, ...], span: Span | None) -> None:
        if owners and not task.owners:
            task.owners = owners
            if span is not None:
                task.more.append(span)

    def _item(self, zone: Zone, at: int, below: int) -> Task | None:
        block = self.blocks[at]
        begin = block.content or block.start
        children = self.blocks[at + 1 : below]
        words = self.text[begin : block.end]
        if len(words.strip()) < 4 or says("label", words) or _NO_ITEM.search(words):
            return None
        fields = self._fields(children)
        if fields:
            zone.skipped.update(range(at, below))
            return self._with_fields(block, begin, children, fields)
        worded = take_apart(self.registry, self.text, begin, block.end)
        if not self._is_task(zone, block, words, self.text[slice(*worded.task)], bool(worded.owners)):
            return None
        zone.skipped.add(at)
        everything = self.text[begin : children[-1].end] if children else words
        if self._finished(everything):
            zone.skipped.update(range(at, below))
            return None
        task = Task((begin, block.end), "en/actions/list_item", 0.88, "list", task=worded.task, owners=worded.owners)
        self._read_children(zone, task, at, below)
        return task

    def _finished(self, words: str) -> bool:
        return bool(says("done", words)) and not says("still_open", words)

    def _is_task(self, zone: Zone, block: Block, words: str, task: str, owned: bool) -> bool:
        """Whether an item of the list reads as a task: owned, or a command, or short and of no past."""
        if owned:
            return len(words) < 700
        if says("imperative", task):
            return True
        if zone.old and block.kind is not BlockKind.LIST_ITEM:
            return False
        if block.kind is not BlockKind.LIST_ITEM:
            return bool(zone.owners) and len(words) < 200
        return len(words.split()) <= 45 and not _PAST.match(task) and not words.rstrip().endswith((":", "?"))

    def _fields(self, children: tuple[Block, ...]) -> dict[str, tuple[Span, Block]]:
        fields: dict[str, tuple[Span, Block]] = {}
        for child in children:
            begin = child.content or child.start
            match = says("field", self.text[begin : child.end])
            if match is not None:
                fields[_key(match["key"])] = ((begin + match.start("value"), child.end), child)
        return fields if {"owner", "status", "due"} & set(fields) else {}

    def _with_fields(
        self, block: Block, begin: int, children: tuple[Block, ...], fields: dict[str, tuple[Span, Block]]
    ) -> Task | None:
        status = fields.get("status")
        if status is not None and _FINISHED_FIELD.search(self.text[slice(*status[0])]):
            return None
        last = (fields.get("task") or fields.get("owner") or next(iter(fields.values())))[1]
        if "task" not in fields and status is not None:
            last = status[1] if status[1].end > last.end else last
        task = Task((begin, max(block.end, last.end)), "en/actions/list_fields", 0.9, "list", task=(begin, block.end))
        if "owner" in fields:
            task.owners = owners_of(self.registry, self.text, *fields["owner"][0])
        if "task" in fields:
            task.task = fields["task"][0]
        return task

    def _read_children(self, zone: Zone, task: Task, at: int, below: int) -> None:
        """What is said below an item may name its owner; it stays prose otherwise."""
        for index in range(at + 1, below):
            child = self.blocks[index]
            told = self.prose.tasks(child.content or child.start, child.end, None)
            if told and not task.owners and told[0].owners:
                task.owners = told[0].owners
                task.more.append((child.content or child.start, child.end))
                zone.skipped.add(index)
                return


def _deeper(block: Block, here: Block) -> bool:
    if block.kind in (BlockKind.HEADING, BlockKind.ROW):
        return False
    if block.level or here.level:
        return block.level > here.level
    return block.indent > here.indent + 1


def _key(key: str) -> str:
    low = key.lower()
    if re.match(r"assign|own|respons|who|lead|by whom|action by", low):
        return "owner"
    if re.match(r"due|dead|by when|when|target|timeline|date", low):
        return "due"
    return "status" if re.match(r"stat|prog|upd|outc", low) else "task"
