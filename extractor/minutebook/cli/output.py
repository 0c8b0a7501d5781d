"""Writing records and failures so that a reader never sees half of one."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any


class OutputError(Exception):
    """A file cannot be written; the message says which, why and what to do."""

    def __init__(self, path: Path, error: OSError) -> None:
        self.errno = error.errno
        super().__init__(f"{shown(path)}: cannot be written ({error.strerror or error}); {_advice(error)}")


def _advice(error: OSError) -> str:
    if error.errno == errno.ENAMETOOLONG:
        return "give the document a shorter name"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "make room on the disk and run it again"
    return "--out must name a folder in which you may write, or one that can be made"


def shown(path: Path) -> str:
    """A path for a message, on one line whatever its characters."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(path))


def write_whole(path: Path, text: str) -> None:
    """Write a file atomically: it is there whole, or as it was before. Raises OutputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, text)
    except OSError as error:
        raise OutputError(path, error) from error


def _replace(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".minutebook-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            file.write(text)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def record_paths(folder: Path, name: str, count: int) -> list[Path]:
    """Where the records of one document go: `jan.pdf.json`, or `jan.pdf.01.json` … where there are several."""
    if count == 1:
        return [folder / f"{name}.json"]
    width = max(2, len(str(count)))
    return [folder / f"{name}.{number:0{width}}.json" for number in range(1, count + 1)]


class Failures:
    """The rows of `failures.jsonl`: documents of this and earlier runs that gave no record."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self.path = folder / "failures.jsonl"
        anew = set(names)
        before = self._read()
        rows = [row for row in before if row.get("name") not in anew]
        if rows:
            if len(rows) < len(before):
                write_whole(self.path, "".join(map(_line, rows)))
        elif self.path.exists():
            self._unlink()

    def add(self, name: str, error: Exception) -> None:
        """Note a failure; the line goes out at once and in one piece, so two runs may share the folder."""
        line = _line({"name": name, "error": type(error).__name__, "message": str(error)})
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab", buffering=0) as file:
                file.write(line.encode("utf-8", "surrogateescape"))
        except OSError as stop:
            raise OutputError(self.path, stop) from stop

    def _read(self) -> list[dict[str, Any]]:
        try:
            text = self.path.read_text(encoding="utf-8", errors="surrogateescape") if self.path.exists() else ""
        except OSError as error:
            raise OutputError(self.path, error) from error
        rows = []
        for line in text.splitlines():
            try:
                rows.append(json.loads(line))
            except ValueError:
                continue  # a line of somebody else's making
        return [row for row in rows if isinstance(row, dict)]

    def _unlink(self) -> None:
        try:
            self.path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(self.path, error) from error


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
