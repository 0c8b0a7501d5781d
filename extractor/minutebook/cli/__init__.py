"""The command line: arguments in, exit codes out, nothing else.

Importing this package does not import spaCy; only the commands that extract do, when they run.
"""

from __future__ import annotations

import io
import sys

import typer

from minutebook.cli.app import app
from minutebook.cli.status import Status

__all__ = ["main"]


def main() -> None:
    """Run the command line and exit with its status (`Status`)."""
    for stream in (sys.stdout, sys.stderr):
        # Records are UTF-8 with plain line ends wherever they are printed: the same bytes on every system.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        code = app(standalone_mode=False, prog_name="minutebook")
    except (KeyboardInterrupt, typer.Abort):
        code = Status.INTERRUPTED
    except Exception as error:
        code = _usage_status(error)
    if code == Status.INTERRUPTED:  # typer may have made a status of the interrupt already
        print("interrupted; what is written so far is whole", file=sys.stderr)
    sys.exit(int(code or 0))


def _usage_status(error: Exception) -> int:
    """Show a usage error as typer does; anything else goes on up as the bug that it is."""
    show = getattr(error, "show", None)  # typer brings its own click, or uses the one installed
    if show is None:
        raise error
    show(sys.stderr)
    return Status.WRONG_COMMAND
