"""Nothing of a machine stands in the project."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = {".py", ".toml", ".md", ".txt", ".json", ".html", ".yml", ""}
FILES = [
    path
    for folder in ("extractor", "models", "corpus", "tests", "docs", "benchmarks", ".ci")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts
]
MACHINE = re.compile(r"/(?:work|root|home/\w+|opt/mb)/|/tmp/w\b")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_path_of_a_machine(path: Path) -> None:
    if path == Path(__file__):
        return
    assert not MACHINE.search(path.read_text(encoding="utf-8", errors="replace"))
