"""Where standard output ends: a reader who has seen enough closes the pipe, or the disk behind it is full."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from minutebook.cli.status import Status

P = ParamSpec("P")


def ends_with_its_pipe(command: Callable[P, int]) -> Callable[P, int]:
    """Make a command return DONE where standard output is closed before it has written all.

    Where the system does not take the output (a full disk), one line says so.
    """

    @wraps(command)
    def quiet(*args: P.args, **kwargs: P.kwargs) -> int:
        try:
            code = command(*args, **kwargs)
            sys.stdout.flush()
        except BrokenPipeError:
            # The flush at exit must not complain either.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return Status.DONE
        except OSError as error:  # a full disk behind standard output
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            print(f"minutebook: stopped by the system: {error.strerror or error}", file=sys.stderr)
            return Status.WRONG_COMMAND
        return code

    return quiet
