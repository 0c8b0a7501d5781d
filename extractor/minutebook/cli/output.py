"""Writing records and failures so that a reader never sees half of one."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def write_whole(path: Path, text: str) -> None:
    """Write a file atomically: it is there whole, or as it was before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
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
        self.rows = [row for row in self._read() if row.get("name") not in anew]
        self._save()

    def add(self, name: str, error: Exception) -> None:
        """Note a failure; the file is whole again before the next document starts."""
        self.rows.append({"name": name, "error": type(error).__name__, "message": str(error)})
        self._save()

    def _read(self) -> list[dict[str, Any]]:
        if not self.path.exists():
            return []
        rows = []
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                rows.append(json.loads(line))
            except ValueError:
                continue  # a line of somebody else's making
        return [row for row in rows if isinstance(row, dict)]

    def _save(self) -> None:
        if self.rows:
            write_whole(self.path, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in self.rows))
        else:
            self.path.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
