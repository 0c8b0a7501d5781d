"""Word 97 documents, by way of LibreOffice: it makes a DOCX, which is then read."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from minutebook.document import Reading
from minutebook.errors import DamagedFile, EncryptedFile, MissingTool
from minutebook.readers.docx import read_docx

PROGRAMS = ("soffice", "libreoffice")
TIME_LIMIT = 120.0
"""Seconds for one conversion."""

_WORD_STREAM = b"\xec\xa5"
_SECTOR = 512
_ENCRYPTED = 0x0100


def read_doc(data: bytes) -> Reading:
    """Read a Word 97 document (DOC); needs LibreOffice."""
    if _is_encrypted(data):
        raise EncryptedFile("the file is protected by a password; save it without one")
    program = _program()
    reading = read_docx(_converted(data, program))
    return replace(reading, tools={"soffice": _version(program)})


def _program() -> str:
    for name in PROGRAMS:
        if found := shutil.which(name):
            return found
    raise MissingTool(
        "reading .doc files needs LibreOffice (package libreoffice-writer); install it or save the file as DOCX"
    )


def _converted(data: bytes, program: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="minutebook-") as folder:
        source = Path(folder, "document.doc")
        source.write_bytes(data)
        # Its own profile: with the user's, a second LibreOffice would hand the file to the first one and stop.
        command = [
            program,
            f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
            *["--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir"],
            folder,
            str(source),
        ]
        _run(command)
        result = Path(folder, "document.docx")
        if not result.exists():
            raise DamagedFile("LibreOffice cannot open the file; open it in a word processor and save it as DOCX")
        return result.read_bytes()


def _run(command: list[str]) -> None:
    """Run a program, and end it with all its children when its time is over."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(TIME_LIMIT)
    except subprocess.TimeoutExpired as error:
        raise DamagedFile(f"LibreOffice did not convert the file in {TIME_LIMIT:.0f} s; save it as DOCX") from error
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@cache
def _version(program: str) -> str:
    try:
        shown = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=30, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return "unknown"
    found = re.search(r"\d+(?:\.\d+)+", shown)
    return found[0] if found else "unknown"


def _is_encrypted(data: bytes) -> bool:
    """Whether the header of the Word stream, which begins on a sector, says so."""
    for start in range(_SECTOR, min(len(data) - 12, 1 << 20), _SECTOR):
        if data[start : start + 2] == _WORD_STREAM and data[start + 2] in (0xC1, 0xC0, 0xD9, 0x62, 0x65):
            return bool(int.from_bytes(data[start + 10 : start + 12], "little") & _ENCRYPTED)
    return False
