"""What was recognised is kept, and a damaged or forbidden cache does no harm."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from minutebook.readers import ocr_cache, read

Make = Callable[..., Any]
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    monkeypatch.setenv("MINUTEBOOK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Puts a script before the real Tesseract that notes each call; gives those that recognised something."""
    log, real = tmp_path / "calls", shutil.which("tesseract")
    script = tmp_path / "bin" / "tesseract"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\necho "$*" >> {log}\nexec {real} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}{os.pathsep}{os.environ['PATH']}")
    return lambda: [call for call in log.read_text(encoding="utf-8").splitlines() if "--psm" in call]


@needs_tesseract
def test_a_second_run_recognises_nothing(own: Path, calls: Callable[[], list[str]], page: Make, file: Make) -> None:
    data = file(page())
    first = read(data)
    assert len(calls()) == 1
    assert read(data) == first
    assert len(calls()) == 1


@needs_tesseract
def test_a_damaged_entry_is_made_anew(own: Path, page: Make, file: Make) -> None:
    data = file(page())
    first = read(data)
    (entry,) = (path for path in own.rglob("*") if path.is_file())
    whole = entry.read_bytes()
    for damaged in (b"", whole[:-3], bytes(len(whole))):
        entry.write_bytes(damaged)
        assert read(data) == first
        assert entry.read_bytes() == whole


@needs_tesseract
def test_without_a_cache_the_same_comes_out(own: Path, page: Make, file: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    data = file(page())
    kept = read(data)
    monkeypatch.setenv("MINUTEBOOK_CACHE", "")
    assert read(data) == kept


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("MINUTEBOOK_CACHE", str(tmp_path / "file"))
    name = ocr_cache.key("page", "5.3.0")
    ocr_cache.save(name, "text")
    assert ocr_cache.load(name) is None


@pytest.mark.parametrize(
    ("variables", "folder"),
    [
        pytest.param({"MINUTEBOOK_CACHE": "own"}, Path("own"), id="named"),
        pytest.param({"MINUTEBOOK_CACHE": ""}, None, id="none"),
        pytest.param({"XDG_CACHE_HOME": "kept"}, Path("kept/minutebook"), id="the user's caches"),
        pytest.param({"HOME": "home"}, Path("home/.cache/minutebook"), id="the user's home"),
    ],
)
def test_where_the_cache_is(variables: dict[str, str], folder: Path | None, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("MINUTEBOOK_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ocr_cache.cache_folder() == folder


def test_parts_of_a_key_are_kept_apart() -> None:
    assert ocr_cache.key("ab", "c") != ocr_cache.key("a", "bc")
