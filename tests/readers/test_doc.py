"""Word 97 documents, by way of LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from minutebook.errors import DamagedFile, EncryptedFile, MissingTool
from minutebook.readers import office
from minutebook.readers.doc import read_doc
from minutebook.readers.limits import Limits
from minutebook.readers.options import ReadOptions

OFFICE = next(filter(None, map(shutil.which, office.PROGRAMS)), None)
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def word_97(folder: Path, html: str) -> bytes:
    """A DOC file that LibreOffice makes of a web page."""
    assert OFFICE is not None
    source = folder / "minutes.html"
    source.write_text(html, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--norestore", "--convert-to", "doc:MS Word 97", "--outdir", str(folder)]
    subprocess.run([OFFICE, profile, *options, "--writer", str(source)], check=True, capture_output=True, timeout=120)
    return (folder / "minutes.doc").read_bytes()


@needs_office
def test_a_word_97_file_is_read(tmp_path: Path) -> None:
    data = word_97(tmp_path, "<h1>Minutes</h1><p><b>Present:</b> A. Moss<ol><li>Finance<li>Path</ol>")
    reading = read_doc(data)
    assert [line.text for line in reading.lines] == ["Minutes", "Present: A. Moss", "1. Finance", "2. Path"]
    assert reading.lines[1].bold_end == 8
    assert reading.tools["soffice"][0].isdigit()


def test_a_missing_program_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ("no-such-office",))
    with pytest.raises(MissingTool, match="libreoffice-writer"):
        read_doc(OLE)


def test_a_password_is_seen_without_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ())
    header = b"\xec\xa5\xc1\x00" + bytes(6) + (0x0100).to_bytes(2, "little")
    with pytest.raises(EncryptedFile, match="password"):
        read_doc(OLE + header + bytes(500))


def program(folder: Path, script: str) -> str:
    """A stand-in for LibreOffice."""
    path = folder / "office"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_program_that_makes_nothing_means_a_damaged_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office, "PROGRAMS", (program(tmp_path, "exit 0"),))
    with pytest.raises(DamagedFile, match="cannot open"):
        read_doc(OLE)


def test_a_program_that_hangs_is_ended_with_its_children(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    monkeypatch.setattr(office, "PROGRAMS", (program(tmp_path, f"(sleep 2; touch {mark}) & sleep 60"),))
    start = time.perf_counter()
    with pytest.raises(DamagedFile, match="--max-seconds"):
        read_doc(OLE, ReadOptions(limits=Limits(max_seconds=0.3)))
    assert time.perf_counter() - start < 20
    time.sleep(2.5)
    assert not mark.exists()


def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(office, "PROGRAMS", (program(tmp_path, "exit 0"),))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = sorted(tmp_path.iterdir())
    with pytest.raises(DamagedFile):
        read_doc(OLE)
    assert sorted(tmp_path.iterdir()) == before
