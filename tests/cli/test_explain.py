"""`minutebook explain` from the shell."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def records(run: Run, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with two records, one on a line."""
    path = tmp_path_factory.mktemp("explain") / "two.jsonl"
    path.write_text(run("extract", corpus / "parish_2019.txt", corpus / "wharf_1931.txt").stdout, encoding="utf-8")
    return path


def test_without_a_name_all_is_listed(run: Run, records: Path) -> None:
    result = run("explain", records)
    assert result.returncode == 0, result.stderr
    assert "parish_2019.txt" in result.stdout
    assert "wharf_1931.txt" in result.stdout


def test_a_field_is_told_for_every_record(run: Run, records: Path) -> None:
    assert run("explain", records, "date").stdout.count("meeting.date") == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("", "holds no record", id="empty"),
        pytest.param("not JSON", "line 1: is no record", id="no JSON"),
        pytest.param('{"text": 1}', "is no record", id="another object"),
        pytest.param('{"schema_version": "9.0"}', "install the release", id="a newer schema"),
    ],
)
def test_what_is_no_record_is_one_clear_line(run: Run, tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(content, encoding="utf-8")
    result = run("explain", path)
    assert result.returncode == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
