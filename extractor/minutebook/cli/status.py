"""Exit statuses, the same for every command."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What the shell is told."""

    DONE = 0
    SOME_FAILED = 1
    """Some document failed, or a check found a required item missing."""
    WRONG_COMMAND = 2
    """An unknown option, no document in a folder, a path that is not there."""
    INTERRUPTED = 130
