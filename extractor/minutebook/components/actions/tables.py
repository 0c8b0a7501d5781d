"""Tasks in tables: one a row, by what the columns are headed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from minutebook.components.actions.actors import Licence, Registry
from minutebook.components.actions.passages import sentences
from minutebook.components.actions.prose import Prose
from minutebook.components.actions.task import Owner, Task
from minutebook.components.actions.wording import owners_of, rules, says, take_apart
from minutebook.components.actions.zones import Zone
from minutebook.components.annotations import Annotations
from minutebook.document import Block, BlockKind, Span
from minutebook.values.calendar import find_dates

_LONG_STATUS = 5
_ASIDE = re.compile(r"\([^()]{2,120}\)\W*")
_DONE = re.compile(r"\W*(?:done|completed?|closed|finished)\W*", re.IGNORECASE)


@dataclass(slots=True)
class Columns:
    """What the columns of a table hold, by position."""

    kinds: dict[int, str] = field(default_factory=dict)
    width: int = 0
    ruled: bool = True
    """Whether the format says that it is a table; else lines that stand in columns."""

    def of(self, kind: str) -> int | None:
        """Position of the first column of a kind."""
        return next((at for at, name in self.kinds.items() if name == kind), None)

    @property
    def lists_tasks(self) -> bool:
        """Whether the rows are tasks: the columns say what, and who or when."""
        known = set(self.kinds.values())
        return "action" in known and bool(known & {"owner", "due", "status"})

    @property
    def has_side(self) -> bool:
        """Whether an action column stands beside the minutes themselves."""
        known = set(self.kinds.values())
        return (
            bool(known & {"action", "owner"})
            and not self.lists_tasks
            and bool(known & {"matter", "number"})
            and self.width >= 2
        )


class Tables:
    """Reads the rows of a document's tables."""

    def __init__(self, found: Annotations, registry: Registry, prose: Prose) -> None:
        self.text = found.document.text
        self.blocks = found.document.blocks
        self.registry = registry
        self.prose = prose

    def tasks(self, first: int, last: int, zone: Zone | None) -> tuple[list[Task], set[int]]:
        """The tasks of the rows blocks[first:last] (one table), and which rows were read."""
        result: list[Task] = []
        read: set[int] = set()
        columns: Columns | None = None
        owners: tuple[Owner, ...] = ()
        heading: Span | None = None
        if owned := self._owned(first, last):
            return list(owned.values()), set(owned)
        table = self.blocks[first].table
        for at in range(first, last):
            block = self.blocks[at]
            if block.table != table and block.kind is BlockKind.ROW:
                table, columns, owners = block.table, None if self._new_table(block, columns) else columns, ()
            headed = self._columns(block.cells)
            if headed is not None:
                headed.ruled = block.table > 0
            if headed is not None and (headed.lists_tasks or headed.has_side or zone is not None):
                columns, owners = headed, ()
                continue
            whose = says("owner_zone", self.text[slice(*block.cells[0])]) if block.cells else None
            if whose is not None:
                start = block.cells[0][0] + whose.start("owner")
                owners, heading, columns = (
                    (Owner(whose["owner"], (start, start + len(whose["owner"]))),),
                    block.cells[0],
                    None,
                )
                continue
            if result and len(block.cells) == 1 and _ASIDE.fullmatch(self.text, *block.cells[0]):
                result[-1].evidence = (
                    result[-1].evidence[0],
                    block.cells[0][1],
                )  # in brackets below a task: more of it
                read.add(at)
                continue
            listed = zone if zone is not None and zone.first <= at < zone.last else None
            task = self._row(block.cells, columns, listed, owners)
            if task is None or (self.text[task.evidence[0]].islower() and not self._opens_row(task, block)):
                continue  # nothing, or the rest of the row before
            read.add(at)
            if owners and not task.owners:
                task.owners = owners
                if heading is not None:
                    task.more.append(heading)
            if not task.done:
                result.append(task)
        return self._plausible(result), read

    def _owned(self, first: int, last: int) -> dict[int, Task]:
        """Rows of two cells of which the second names members alone ("Follow up the licence | RE"), by block."""
        rows = [
            (at, [cell for cell in self.blocks[at].cells if self.text[slice(*cell)].strip()])
            for at in range(first, last)
        ]
        rows = [(at, cells) for at, cells in rows if cells]
        tasks: dict[int, Task] = {}
        for at, cells in rows:
            if len(cells) != 2 or len(self.text[slice(*cells[0])].split()) < 3:
                continue
            owners = owners_of(self.registry, self.text, *cells[1], stated=True)
            if owners and all(self._is_member(owner.name) for owner in owners):
                row = (cells[0][0], cells[1][1])
                tasks[at] = Task(row, "en/actions/table_owned", 0.85, "table", task=cells[0], owners=owners)
        whats = [task.task for task in tasks.values() if task.task]
        told = sum(len(self.text[slice(*what)].split()) >= 5 or self._bids(what) for what in whats)
        return tasks if told >= 3 and len(tasks) >= 0.6 * len(rows) and told * 2 >= len(tasks) else {}

    def _bids(self, span: Span) -> bool:
        """Whether a cell starts with what to do."""
        return says("imperative", self.text[slice(*span)]) is not None

    def _is_member(self, name: str) -> bool:
        """Whether initials or a name are those of somebody listed, or mean all of them."""
        return (
            name.upper() in self.registry.initials
            or name.lower() in ("all", "everyone")
            or self.registry.licence(name) is Licence.MEMBER
        )

    def _plausible(self, tasks: list[Task]) -> list[Task]:
        """Rows under headings of owners are tasks where most of them have one; else they are something else."""
        rows = [task for task in tasks if task.rule == "en/actions/table_row"]
        if len(rows) >= 4 and sum(bool(task.owners) for task in rows) * 2 < len(rows):
            return [task for task in tasks if task.rule != "en/actions/table_row"]
        return tasks

    def _opens_row(self, task: Task, block: Block) -> bool:
        """Whether a row in small letters is a row of its own: the first cell says who."""
        return block.table > 0 and any(owner.span[0] == block.cells[0][0] for owner in task.owners)

    def _new_table(self, block: Block, columns: Columns | None) -> bool:
        """Whether a row of another table is none of the same columns (a table that goes on over a page has as many)."""
        return columns is None or len(block.cells) != columns.width

    def _columns(self, cells: tuple[Span, ...]) -> Columns | None:
        """The columns, where the cells are headings."""
        columns = Columns(width=len(cells))
        filled = 0
        for at, cell in enumerate(cells):
            words = self.text[slice(*cell)].strip(" :*_")
            if not words:
                continue
            filled += 1
            for rule in rules("column"):
                if len(words) < 40 and rule.regex and rule.regex.fullmatch(words):
                    again = rule.sets["column"] == "owner" and "owner" in columns.kinds.values()
                    columns.kinds[at] = "due" if again and words.lower() == "by" else rule.sets["column"]
                    break
        known = set(columns.kinds.values()) & {"owner", "due", "action"}
        return columns if known and len(columns.kinds) * 2 >= filled and filled >= 2 else None

    def _row(
        self, cells: tuple[Span, ...], columns: Columns | None, zone: Zone | None, owners: tuple[Owner, ...]
    ) -> Task | None:
        filled = [cell for cell in cells if self.text[slice(*cell)].strip(" -–—")]
        if not filled:
            return None
        if columns is not None and columns.has_side and zone is None:
            return self._beside(cells, columns)
        if columns is not None and (columns.lists_tasks or zone is not None):
            return self._listed(cells, columns)
        if owners:
            return self._plain(filled)
        return self._unheaded(filled) if zone is not None else None

    def _cell(self, cells: tuple[Span, ...], columns: Columns, kind: str) -> Span | None:
        at = columns.of(kind)
        if at is None:
            return None
        if len(cells) > columns.width:  # a first column that has no heading
            at += len(cells) - columns.width
        elif len(cells) < columns.width and at >= columns.width - len(cells):  # one that is left out in front
            at -= columns.width - len(cells)
        if at >= len(cells) or not self.text[slice(*cells[at])].strip():
            return None
        return cells[at]

    def _listed(self, cells: tuple[Span, ...], columns: Columns) -> Task | None:
        what = self._cell(cells, columns, "action")
        if what is None:
            rest = [c for at, c in enumerate(cells) if columns.kinds.get(at) not in ("owner", "due", "status")]
            what = max(rest, key=lambda c: c[1] - c[0], default=None)
        if what is None or len(self.text[slice(*what)].split()) < 2 or says("not_task", self.text[slice(*what)]):
            return None
        task = Task(self._told_in(cells, columns), "en/actions/table_row", 0.93, "table", task=what)
        filled = [cell for cell in cells if self.text[slice(*cell)].strip()]
        if len(filled) < 2:
            return None  # the rest of a row that was cut
        who = self._cell(cells, columns, "owner")
        if who is not None:
            task.owners = owners_of(self.registry, self.text, *who, stated=columns.ruled)
        if not task.owners:
            worded = take_apart(self.registry, self.text, *what)
            task.owners = worded.owners
            task.task = worded.task
        task.due_text = self._cell(cells, columns, "due")
        status = self._cell(cells, columns, "status")
        if (
            status is not None
            and says("done", self.text[slice(*status)])
            and not says("still_open", self.text[slice(*status)])
        ):
            task.done = True
        if task.due_text is not None and _DONE.fullmatch(self.text, *task.due_text):
            task.done = True  # the column of dates tells that it is done
        return task

    def _told_in(self, cells: tuple[Span, ...], columns: Columns) -> Span:
        """The row without the cell at its end that tells how far it is, where that is long."""
        status = self._cell(cells, columns, "status")
        rest = tuple(cell for cell in cells if cell != status)
        long = status is not None and len(self.text[slice(*status)].split()) >= _LONG_STATUS
        return _row_span(rest if long and status == cells[-1] else cells)

    def _beside(self, cells: tuple[Span, ...], columns: Columns) -> Task | None:
        """A row of the minutes with an action column: a task there, or only who is to do it."""
        side = self._cell(cells, columns, "action") or self._cell(cells, columns, "owner")
        if side is None:
            return None
        words = self.text[slice(*side)]
        if len(words.strip(" -–—.")) < 2 or says("not_task", words):
            return None
        worded = take_apart(self.registry, self.text, *side)
        if worded.how != "only":
            if len(words.split()) < 3 or not (worded.owners or says("imperative", words)):
                return None
            return Task(side, "en/actions/table_side", 0.88, "table", task=worded.task, owners=worded.owners)
        body = max((c for c in cells if c != side), key=lambda c: c[1] - c[0])
        told = self.prose.tasks(*body, None)
        if told:
            task = told[-1]
            task.owners, task.source, task.more = worded.owners, "table", [side]
            return task
        parts = sentences(self.text, *body)
        if not parts:
            return None
        return Task(
            parts[-1], "en/actions/table_initials", 0.7, "table", task=parts[-1], owners=worded.owners, more=[side]
        )

    def _plain(self, filled: list[Span]) -> Task | None:
        what = max(filled, key=lambda c: c[1] - c[0])
        rest = [self.text[slice(*cell)].strip() for cell in filled if cell != what]
        if (len(filled) < 2 and len(self.text[slice(*what)].split()) < 2) or any(
            len(w) < 20 and says("done", w) for w in rest
        ):
            return None
        return Task(what, "en/actions/table_owner", 0.9, "table", task=what)

    def _unheaded(self, filled: list[Span]) -> Task | None:
        """A row of a list of actions whose columns have no headings."""
        what = max(filled, key=lambda c: c[1] - c[0])
        words = self.text[slice(*what)]
        if len(words.split()) < 3 or says("not_task", words):
            return None
        task = Task(_row_span(tuple(filled)), "en/actions/table_unheaded", 0.75, "table", task=what)
        for cell in filled:
            if cell != what and (owners := owners_of(self.registry, self.text, *cell)):
                task.owners = owners
            elif cell != what and _is_date(self.text[slice(*cell)]):
                task.due_text = cell
        if not task.owners:
            worded = take_apart(self.registry, self.text, *what)
            task.owners, task.task = worded.owners, worded.task
        rest = [self.text[slice(*cell)] for cell in filled if cell != what]
        task.done = any(says("done", words) and not says("still_open", words) for words in rest)
        return task if task.owners or says("imperative", words) else None


def _is_date(words: str) -> bool:
    """Whether a cell holds one date and nothing else."""
    dates = list(find_dates(words))
    return len(dates) == 1 and not (words[: dates[0].start] + words[dates[0].end :]).strip(" .\n")


def _row_span(cells: tuple[Span, ...]) -> Span:
    filled = [c for c in cells if c[1] > c[0]]
    return (filled[0][0], filled[-1][1])


def table_runs(found: Annotations) -> list[tuple[int, int]]:
    """First and one past the last block of every run of rows of one table."""
    runs: list[tuple[int, int]] = []
    blocks = found.document.blocks
    at = 0
    while at < len(blocks):
        if blocks[at].kind is not BlockKind.ROW:
            at += 1
            continue
        stop = at + 1
        while stop < len(blocks) and (blocks[stop].kind is BlockKind.ROW or blocks[stop].kind is BlockKind.FURNITURE):
            stop += 1
        runs.append((at, stop))
        at = stop
    return runs
