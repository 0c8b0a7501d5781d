"""Tasks in lists of actions: one an item, with what stands below it."""

from __future__ import annotations

import re

from minutebook.components.actions.actors import Registry
from minutebook.components.actions.passages import shortened
from minutebook.components.actions.progress import DROPPED, DROPPED_BEHIND, states
from minutebook.components.actions.prose import Prose
from minutebook.components.actions.task import Owner, Task
from minutebook.components.actions.wording import owners_of, says, take_apart
from minutebook.components.actions.zones import Zone, heads_owner
from minutebook.components.annotations import Annotations
from minutebook.document import Block, BlockKind, Span

_FINISHED_FIELD = re.compile(r"\A\W*(?:done|completed?|closed|finished|yes)\b", re.IGNORECASE)
_NO_ITEM = re.compile(
    r"\b(?:next|following) (?:\w+ )?(?:\(\w+\) )?meeting\b.{0,60}\b(?:will|to be|on|at)\b|\A(?:none|"
    r"nil|n/?a|no (?:new )?(?:action|items?)\b)|\bmeeting (?:was )?(?:closed|adjourned|ended)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\A(?:the |an? )?(?:[\w’'.-]+ ){1,5}?(?:has|have|had|was|were|did|reported|said|advised|stated|"
    r"noted|confirmed|sent|received|attended|contacted|emailed|spoke|wrote|asked|agreed|discussed|"
    r"approved|reviewed|decided|explained|thanked|gave|presented|moved|seconded|carried)\b",
    re.IGNORECASE,
)


_REFERENCE = re.compile(r"\A[A-Z]{2,8}-?[\w-]*\d[\w-]*:? ")
"""The number of a task in some register ("SC-2018-2 …")."""
_OWED = re.compile(
    r"\b(?:to be \w+(?:ed|en|nt|ade|one)|needs?(?: to)?|must|due|required|by (?:the )?(?:end|next)|outstanding)\b",
    re.IGNORECASE,
)
_WORKING = re.compile(r"\A(?:to |will |[a-z]+ing\b)", re.IGNORECASE)


class Lists:
    """Reads the items of action lists."""

    def __init__(self, found: Annotations, registry: Registry, prose: Prose) -> None:
        self.found = found
        self.text = found.document.text
        self.blocks = found.document.blocks
        self.registry = registry
        self.prose = prose
        self.beside: list[Task] = []
        """Tasks that are told within the fields of others."""
        self.states: dict[int, str] = {}
        """What lines of their own say of the items, by block: done or open."""
        self.headed = False
        """Whether the items stand below somebody's name."""

    def tasks(self, zone: Zone) -> list[Task]:
        """The tasks of one list; `zone.skipped` gets the blocks that were read."""
        result: list[Task] = []
        owners, owner_span = zone.owners, zone.owner_span
        depth = None
        at = zone.first
        highest = 0
        self.states, labels = states(self.text, self.blocks, zone.first, zone.last)
        while at < zone.last:
            block = self.blocks[at]
            number = int(digits[0]) if (digits := re.match(r"\d+", block.label)) else None
            if at in labels or self.states.get(at) == "done":
                highest = 0 if at in labels else highest
                zone.skipped.add(at)
                at += 1
                continue
            if number == 1 and highest >= 3 and not owners:
                break  # another list begins
            highest = max(highest, number or 0)
            if block.kind in (BlockKind.FURNITURE, BlockKind.ROW, BlockKind.HEADING):
                at += 1
                continue
            below = self._below(at, zone.last)
            named = heads_owner(self.registry, self.text, block)
            if (
                named
                and not self._fields(self.blocks[at + 1 : below])
                and (below > at + 1 or self._goes_on(at, zone.last))
            ):
                owners, owner_span, depth = named, (block.start, block.end), (block.level, block.indent)
                zone.skipped.add(at)
                at += 1
                continue
            if depth is not None and (block.level, block.indent) <= depth and named == () and not zone.owners:
                owners, owner_span, depth = (), None, None
            self.beside = []
            self.headed = bool(owners)
            task = self._item(zone, at, below)
            result += self.beside
            if task is not None:
                task.old = zone.old
                self._give(task, owners, owner_span)
                result.append(task)
            at = below if task is not None or at in zone.skipped else at + 1
        return result

    def _goes_on(self, at: int, last: int) -> bool:
        return (
            at + 1 < last
            and self.blocks[at + 1].kind is BlockKind.LIST_ITEM
            and self.blocks[at].kind is BlockKind.PARAGRAPH
        )

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
        own = says("field", words)
        if own is not None and (_key(own["key"]) != "task" or self._fields_behind(zone, at)):
            return self._told_by_fields(zone, at) if _key(own["key"]) == "task" else None
        if len(words.strip()) < 4 or says("label", words) or _NO_ITEM.search(words):
            return None
        fields = self._fields(children)
        if fields:
            zone.skipped.update(range(at, below))
            task = self._with_fields(block, begin, children, fields)
            self.beside += self._beside(task, children) if task is not None else []
            return task
        worded = take_apart(self.registry, self.text, begin, block.end)
        if not self._is_task(zone, at, words, self.text[slice(*worded.task)], bool(worded.owners)):
            return None
        zone.skipped.add(at)
        everything = self.text[begin : children[-1].end] if children else words
        if self._finished(everything) or any(DROPPED.match(self.text, c.content or c.start, c.end) for c in children):
            zone.skipped.update(range(at, below))
            return None
        task = Task((begin, block.end), "en/actions/list_item", 0.88, "list", task=worded.task, owners=worded.owners)
        if not task.owners:
            task.owners = next((told.owners for told in self.prose.tasks(begin, block.end, None) if told.owners), ())
        self._read_children(zone, task, at, below)
        return task

    def _fields_behind(self, zone: Zone, at: int) -> bool:
        """Whether the block after this one says who is to do it, or when."""
        if at + 1 >= zone.last:
            return False
        match = says("field", self._words(at + 1))
        return match is not None and _key(match["key"]) != "task"

    def _told_by_fields(self, zone: Zone, at: int) -> Task | None:
        """A task whose parts are labelled blocks: "Task: …", "Responsible: …"."""
        stop = at + 1
        while (
            stop < zone.last
            and (match := says("field", self._words(stop))) is not None
            and _key(match["key"]) != "task"
        ):
            stop += 1
        zone.skipped.update(range(at, stop))
        block = self.blocks[at]
        begin = block.content or block.start
        own = says("field", self._words(at))
        if own is None or not own["value"].strip() or says("not_task", own["value"]):
            return None
        fields = self._fields(self.blocks[at:stop])
        status = fields.get("status")
        if status is not None and _FINISHED_FIELD.search(self.text[slice(*status[0])]):
            return None
        task = Task(
            (begin, block.end), "en/actions/list_fields", 0.9, "list", task=(begin + own.start("value"), block.end)
        )
        if "owner" in fields:
            task.owners = owners_of(self.registry, self.text, *fields["owner"][0], stated=True)
            task.more.append((fields["owner"][1].content or fields["owner"][1].start, fields["owner"][1].end))
        return task

    def _words(self, at: int) -> str:
        block = self.blocks[at]
        return self.text[block.content or block.start : block.end]

    def _finished(self, words: str) -> bool:
        done = bool(says("done", words)) or bool(DROPPED_BEHIND.search(words))
        return done and not says("still_open", words)

    def _is_task(self, zone: Zone, at: int, words: str, task: str, owned: bool) -> bool:
        """Whether an item of the list reads as a task: owned, or a command, or short and of no past."""
        block = self.blocks[at]
        if words.rstrip().endswith("?"):
            return False
        if owned:
            lead = self.text[block.content or block.start : block.content + len(words) - len(task)]
            if zone.old and re.search(r"[-–—]\s*$", lead) and not says("imperative", task):
                return False  # "RB – we need more time": somebody speaks
            return len(words) < 700 and (
                not re.search(r"[-–—:]\s*$", lead) or bool(_WORKING.match(task)) or bool(says("imperative", task))
            )
        if says("imperative", _REFERENCE.sub("", task)):
            return True
        if zone.old and block.kind is not BlockKind.LIST_ITEM:
            return False
        if block.kind is not BlockKind.LIST_ITEM:
            return bool(zone.owners) and len(words) < 200
        told = self.states.get(at) == "open" or self.headed
        listed = told or bool(zone.owners or _REFERENCE.match(task) or _OWED.search(task))
        return listed and len(words.split()) <= 45 and not _PAST.match(task) and not words.rstrip().endswith(":")

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
        stop = shortened(self.text, begin, max(block.end, last.end))
        task = Task((begin, stop), "en/actions/list_fields", 0.9, "list", task=(begin, block.end))
        if "owner" in fields:
            task.owners = owners_of(self.registry, self.text, *fields["owner"][0], stated=True)
        if "task" in fields:
            task.task = fields["task"][0]
        return task

    def _beside(self, task: Task, children: tuple[Block, ...]) -> list[Task]:
        """Tasks of others that the fields of a task tell of: "Status: Dana has asked Ned, and will ask again"."""
        told = [
            other for child in children for other in self.prose.tasks(child.content or child.start, child.end, None)
        ]
        mine = {owner.name for owner in task.owners}
        return [other for other in told if other.owners and not mine & {owner.name for owner in other.owners}]

    def _read_children(self, zone: Zone, task: Task, at: int, below: int) -> None:
        """What is said below an item may name its owner; it stays prose otherwise."""
        for index in range(at + 1, below):
            child = self.blocks[index]
            begin = child.content or child.start
            told = self.prose.tasks(begin, child.end, None)
            owners = told[0].owners if told else self._speaker(begin, child.end)
            if owners and not task.owners:
                task.owners = owners
                task.more.append((begin, child.end))
                zone.skipped.add(index)
                return

    def _speaker(self, start: int, end: int) -> tuple[Owner, ...]:
        """Who says below a task that it is under way: "RB – No progress, will ask again"."""
        match = re.compile(r"(?P<who>[A-Z][\w.]{0,12}(?: [A-Z]\w+)?)\s?[-–—:]\s").match(self.text, start, end)
        words = self.text[start:end]
        if match is None or not re.search(
            r"\b(?:no progress|in progress|no (?:response|reply|update)|will|expect\w*|awaiting|ongoing)\b",
            words,
            re.IGNORECASE,
        ):
            return ()
        return owners_of(self.registry, self.text, *match.span("who"))


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
