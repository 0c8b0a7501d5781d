"""LibreOffice as a converter: formats that only it reads well become DOCX."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from minutebook.document import Reading
from minutebook.errors import DamagedFile, MissingTool
from minutebook.readers.options import USUAL, ReadOptions

PROGRAMS = ("soffice", "libreoffice")

_SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
)
_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + _SETTING.format("BlockUntrustedRefererLinks", "true")
    + _SETTING.format("DisableMacrosExecution", "true")
    + _SETTING.format("MacroSecurityLevel", "3")
    + "</oor:items>\n"
)
"""Nothing that a document links to is fetched, and no macro of it runs."""


def read_converted(
    data: bytes, ending: str, read_docx: Callable[[bytes, ReadOptions], Reading], options: ReadOptions = USUAL
) -> Reading:
    """Read a file by way of a DOCX that LibreOffice makes of it.

    ending: the format's usual one ("doc"). Raises MissingTool where there is no LibreOffice, DamagedFile where it makes
    nothing of the file or does not end.
    """
    program = _program(ending)
    reading = read_docx(_converted(data, ending, program, options.limits.max_seconds), options)
    return replace(reading, tools={**reading.tools, "soffice": _version(program)})


def _program(ending: str) -> str:
    for name in PROGRAMS:
        if found := shutil.which(name):
            return found
    raise MissingTool(
        f"reading .{ending} files needs LibreOffice (package libreoffice-writer); install it or save the file as DOCX"
    )


def _converted(data: bytes, ending: str, program: str, seconds: float) -> bytes:
    # LibreOffice may still be writing to its profile when it has been ended.
    with tempfile.TemporaryDirectory(prefix="minutebook-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"document.{ending}")
        source.write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={_profile(Path(folder)).as_uri()}",
            *["--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir"],
            str(Path(folder, "made")),
            str(source),
        ]
        _run(command, seconds)
        result = Path(folder, "made", "document.docx")
        if not result.exists():
            raise DamagedFile("LibreOffice cannot open the file; open it in a word processor and save it as DOCX")
        return result.read_bytes()


def _profile(folder: Path) -> Path:
    """A profile of its own: with the user's, a second LibreOffice would hand the file to the first one and stop."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    return profile


def _run(command: list[str], seconds: float) -> None:
    """Run a program, and end it with all its children when its time is over."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise DamagedFile(
            f"LibreOffice did not convert the file in {seconds:g} s; raise --max-seconds or save it as DOCX"
        ) from error
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
