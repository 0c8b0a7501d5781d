"""Shared by all tests: the command line as a process, and the corpus."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run `python -m minutebook …` and return the finished process."""

    def _run(*arguments: object, stdin: str = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "extractor"), str(ROOT / "models")])}
        command = [sys.executable, "-m", "minutebook", *map(str, arguments)]
        return subprocess.run(
            command, input=stdin, capture_output=True, text=True, env=environment, cwd=cwd, check=False, timeout=120
        )

    return _run


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the project's own minutes."""
    return CORPUS
