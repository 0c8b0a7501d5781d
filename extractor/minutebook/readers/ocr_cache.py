"""What was recognised is kept in the user's cache folder: the same picture is never recognised twice."""

from __future__ import annotations

import hashlib
import os
import tempfile
import zlib
from pathlib import Path

VARIABLE = "MINUTEBOOK_CACHE"
"""Environment variable that names another folder; empty, nothing is kept."""
DIGEST = 32


def cache_folder() -> Path | None:
    """The folder that is used: `MINUTEBOOK_CACHE`, else `minutebook` in `XDG_CACHE_HOME` or in `~/.cache`."""
    if (named := os.environ.get(VARIABLE)) is not None:
        return Path(named) if named else None
    try:
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:  # a user without a home
        return None
    return Path(home, "minutebook")


def key(*parts: bytes | str) -> str:
    """Name of an entry for all that a result depends on."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def load(name: str) -> str | None:
    """A kept result; None where there is none, or where it is damaged."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        data = _path(folder, name).read_bytes()
        if hashlib.sha256(data[DIGEST:]).digest() != data[:DIGEST]:
            return None
        return zlib.decompress(data[DIGEST:]).decode()
    except (OSError, zlib.error, UnicodeDecodeError):
        return None


def save(name: str, text: str) -> None:
    """Keep a result, whole or not at all; a cache that cannot be written is no reason to stop."""
    folder = cache_folder()
    if folder is None:
        return
    path = _path(folder, name)
    data = zlib.compress(text.encode())
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(data).digest() + data)
        os.replace(temporary, path)
    except OSError:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def _path(folder: Path, name: str) -> Path:
    # A folder with hundreds of thousands of entries is slow on some file systems.
    return folder / "ocr" / name[:2] / name[2:]
