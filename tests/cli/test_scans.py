"""`--ocr` and `--lang` from the shell."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

Run = Callable[..., "subprocess.CompletedProcess[str]"]
pytestmark = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
TEXT = """Minutes of the Mill Lane Garden Society held on 4 May 2011

Present: Ann Bell, Carl Dunn

It was resolved that the fence be repaired.
"""


@pytest.fixture
def scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scanned page."""
    monkeypatch.setenv("MINUTEBOOK_CACHE", str(tmp_path / "cache"))
    picture = Image.new("L", (1300, 700), 255)
    ImageDraw.Draw(picture).text((90, 90), TEXT, fill=0, font=ImageFont.load_default(34), spacing=16)
    picture.save(tmp_path / "may.tif", dpi=(200, 200))
    return tmp_path / "may.tif"


def test_a_scan_becomes_a_record_that_says_so(run: Run, scan: Path) -> None:
    result = run("extract", scan)
    assert result.returncode == 0, result.stderr
    record = json.loads(result.stdout)
    assert record["meeting"]["date"] == "2011-05-04"
    assert record["source"]["ocr"] is True
    assert set(record["extractor"]["tools"]) == {"tesseract"}
    assert record["extractor"]["options"] == {"ocr": "auto", "lang": "en"}
    assert record["pages"][0]["quality"] > 0.8
    assert run("extract", scan, "--jobs", "1", "--ocr", "auto").stdout == result.stdout


def test_a_folder_takes_its_pictures_in(run: Run, scan: Path, tmp_path: Path) -> None:
    assert run("extract", scan.parent, "--out", tmp_path / "out").returncode == 0
    assert (tmp_path / "out" / "may.tif.json").exists()


@pytest.mark.parametrize(
    ("options", "status", "words"),
    [
        pytest.param(["--ocr", "never"], 1, "--ocr auto", id="never"),
        pytest.param(["--lang", "xx"], 1, "'xx'", id="a tag that is none"),
        pytest.param(["--ocr", "perhaps"], 2, "perhaps", id="no such choice"),
    ],
)
def test_what_goes_wrong_is_told(options: list[str], status: int, words: str, run: Run, scan: Path) -> None:
    result = run("extract", scan, *options)
    assert (result.returncode, result.stdout) == (status, "")
    assert words in result.stderr
