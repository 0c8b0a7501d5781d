"""`minutebook evaluate` from the shell."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_documents_and_their_records_score_the_same(run: Run, corpus: Path, tmp_path: Path) -> None:
    run("extract", corpus, "--out", tmp_path)
    of_documents = run("evaluate", corpus / "gold", corpus, "--json")
    of_records = run("evaluate", corpus / "gold", tmp_path, "--json")
    assert json.loads(of_documents.stdout)["mean_f1"] == json.loads(of_records.stdout)["mean_f1"]


def test_a_run_against_itself_gains_and_loses_nothing(run: Run, corpus: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.json"
    earlier.write_text(
        run("evaluate", corpus / "gold", corpus, "--only", "wharf_1931", "--json").stdout, encoding="utf-8"
    )
    result = run("evaluate", corpus / "gold", corpus, "--only", "wharf_1931", "--against", earlier)
    assert result.returncode == 0, result.stderr
    assert "gained" not in result.stdout
    assert "lost" not in result.stdout


def test_a_folder_without_gold_is_a_wrong_command(run: Run, tmp_path: Path) -> None:
    result = run("evaluate", tmp_path, tmp_path)
    assert result.returncode == 2
    assert "no gold" in result.stderr


def test_lists_that_only_some_gold_covers_stand_beside_the_headline(run: Run, corpus: Path) -> None:
    asked = ("evaluate", corpus / "gold", corpus, "--only", "wharf_1931")
    result = run(*asked, "--errors", "movements")
    assert "beside the headline" in result.stdout
    assert "\nmovements " in result.stdout
    headline = [run(*asked, *tasks, "--json").stdout for tasks in ((), ("--task", "dates"))]
    whole, dates = (json.loads(each)["tasks"] for each in headline)
    assert whole["dates"] == dates["dates"]
