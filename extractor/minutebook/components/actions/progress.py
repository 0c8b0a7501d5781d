"""How far the tasks of a list are, where lines of their own say it.

Such a line stands over a group of items ("Completed:", "Ongoing") or behind the item it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutebook.components.actions.wording import says
from minutebook.document import Block, BlockKind

_LENGTH = 40
_LONG = 200
_NEAR = 3
DROPPED = re.compile(
    r"\W*(?:duplicate|abandoned|dropped|obsolete|overtaken|obe|moot|void|cancell?ed|withdrawn|expired|superseded|rejected"
    r"|no longer \w+|not needed)\b",
    re.IGNORECASE,
)
"""What stands below a task that nobody will do any more."""
DROPPED_BEHIND = re.compile(
    r"[\w.>)\]] [\[(]?(?:Duplicate|Abandoned|Dropped|Obsolete|Overtaken by events|Moot|Void|Cancell?ed"
    r"|Withdrawn|Expired|Superseded)\W*\Z"
)
"""The same behind it on its line."""


def group_of(text: str, block: Block) -> str | None:
    """Whether a block only says how far tasks are: done, open or neither."""
    words = text[block.content or block.start : block.end].strip()
    if not words or len(words) > _LENGTH or block.kind is BlockKind.ROW:
        return None
    return "done" if says("group_done", words) else "open" if says("group_open", words) else None


def states(text: str, blocks: Sequence[Block], first: int, last: int) -> tuple[dict[int, str], set[int]]:
    """How far the items blocks[first:last] are, by index, and which blocks only say so."""
    labels = {at: group for at in range(first, last) if (group := group_of(text, blocks[at])) is not None}
    items = [at for at in range(first, last) if blocks[at].kind is BlockKind.LIST_ITEM and at not in labels]
    if not items:
        return {}, set()
    if labels and min(labels) < items[0]:
        return _over(text, blocks, last, labels), set(labels)
    behind = labels | {
        at: "done"
        for at in range(first, last)
        if blocks[at].kind is BlockKind.PARAGRAPH and DROPPED.match(text, blocks[at].start, blocks[at].end)
    }
    return _behind(items, behind), set(behind)


def _over(text: str, blocks: Sequence[Block], last: int, labels: dict[int, str]) -> dict[int, str]:
    """Each label speaks of what stands beneath it, up to the next one or to where the minutes go on."""
    state: str | None = None
    result: dict[int, str] = {}
    for at in range(min(labels), last):
        block = blocks[at]
        leaves = block.kind is BlockKind.PARAGRAPH and (block.gap or block.end - block.start > _LONG)
        if at in labels:
            state = labels[at]
        elif block.kind is BlockKind.HEADING or leaves:
            state = None
        elif state is not None:
            result[at] = state
    return result


def _behind(items: list[int], labels: dict[int, str]) -> dict[int, str]:
    """Each label speaks of the item right before it."""
    result: dict[int, str] = {}
    for at, state in labels.items():
        before = max((item for item in items if item < at), default=None)
        if before is not None and at - before <= _NEAR:
            result.setdefault(before, state)
    return result
