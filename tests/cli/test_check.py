"""`minutebook check` and `minutebook profiles` from the shell."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from sarif_pydantic import Sarif

Run = Callable[..., "subprocess.CompletedProcess[str]"]

WHOLE = """ALDER GROVE GARDEN SOCIETY

Minutes of the regular meeting of the Committee held on Tuesday, 4 March 2014 at 7.00 pm in the Reading Room.

PRESENT: Mrs. Nora Teale (Chair), Mr. Ivo Brand, Miss Ada Quill (Secretary)
APOLOGIES: Mr. Karl Roos

1. MINUTES
The minutes of the meeting of 4 February 2014 were approved.

2. FENCE
Moved by Mr. Brand, seconded by Miss Quill, that the fence be mended <for once>. Carried.

3. NEXT MEETING
The next meeting will be held on Tuesday, 1 April 2014.

The meeting closed at 8.30 pm.

Signed: Nora Teale, Chair, 1 April 2014
"""

HEAD = 'id = "a"\ntitle = "b"\nsource = "c"\n'


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes that hold everything, the same without who was present, and a page that is no minutes."""
    folder = tmp_path_factory.mktemp("shelf")
    lines = WHOLE.splitlines(keepends=True)
    (folder / "whole.txt").write_text(WHOLE, encoding="utf-8")
    without = [line for line in lines if not line.startswith(("PRESENT", "APOLOGIES"))]
    (folder / "lacking.txt").write_text("".join(without), encoding="utf-8")
    (folder / "recipe.txt").write_text("Take six apples and some sugar. Bake until brown.\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def records(run: Run, shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("records")
    assert run("extract", shelf / "whole.txt", shelf / "lacking.txt", "--out", out).returncode == 0
    return out


def _failed(text: str) -> dict[str, set[str]]:
    return {
        Path(one["source"]).name: {line["rule"] for line in one["results"] if line["result"] == "fail"}
        for one in json.loads(text)
    }


def test_what_is_missing_is_told_and_ends_with_status_1(run: Run, shelf: Path) -> None:
    done = run("check", shelf / "lacking.txt")
    assert done.returncode == 1, done.stderr
    assert "missing (error)" in done.stdout
    assert "who was present, by name" in done.stdout


def test_what_holds_everything_ends_with_status_0(run: Run, shelf: Path) -> None:
    assert run("check", shelf / "whole.txt").returncode == 0


def test_records_give_what_their_documents_give(run: Run, shelf: Path, records: Path) -> None:
    from_documents = run("check", shelf / "whole.txt", shelf / "lacking.txt", "--json")
    from_records = run("check", records, "--json")
    told = [sorted(map(sorted, _failed(done.stdout).values())) for done in (from_documents, from_records)]
    assert told[0] == told[1]
    assert any("G5" in rules for rules in told[0])


def test_a_page_that_is_no_minutes_gives_one_result(run: Run, shelf: Path) -> None:
    done = run("check", shelf / "recipe.txt", "--json")
    assert done.returncode == 1
    assert [line["rule"] for line in json.loads(done.stdout)[0]["results"]] == ["minutes"]


@pytest.mark.parametrize(
    ("level", "status"), [("error", 1), ("warning", 1), ("info", 1), ("uncertain", 1)], ids=lambda value: str(value)
)
def test_fail_on(run: Run, shelf: Path, level: str, status: int) -> None:
    assert run("check", shelf / "lacking.txt", "--fail-on", level).returncode == status


def test_sarif_is_what_its_schema_says(run: Run, shelf: Path) -> None:
    done = run("check", shelf / "lacking.txt", "--format", "sarif")
    log = Sarif.model_validate_json(done.stdout)
    results = log.runs[0].results or []
    assert {result.rule_id for result in results if str(getattr(result.level, "value", result.level)) == "error"} == {
        "G5"
    }
    raw = json.loads(done.stdout)["runs"][0]
    assert all(raw["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in raw["results"])


def test_junit_counts_what_it_holds(run: Run, shelf: Path) -> None:
    suite = ET.fromstring(run("check", shelf / "lacking.txt", "--format", "junit").stdout).find("testsuite")
    assert suite is not None
    assert int(suite.get("failures", "0")) == len(suite.findall("testcase/failure")) > 0
    assert int(suite.get("tests", "0")) == len(suite.findall("testcase"))


def test_the_page_escapes_what_stands_in_a_document(run: Run, shelf: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    run("check", shelf / "whole.txt", "--format", "html", "--profile", "roberts-rules", "--out", page)
    text = page.read_text(encoding="utf-8")
    assert "<for once>" not in text
    assert "<script" not in text


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param('id = "a"', "title: Field required", id="a field is missing"),
        pytest.param(HEAD + '[[rule]]\nid = "Z1"\nitem = "d"\nseverity = "grave"\ntest = "body"',
                     "rule Z1: severity", id="an unknown severity"),
        pytest.param(HEAD + '[[rule]]\nid = "Z1"\nitem = "d"\nseverity = "error"\ntest = "bdy"',
                     "did you mean body", id="an unknown test"),
        pytest.param(HEAD + 'extends = ["generl"]', "did you mean general", id="an unknown base"),
        pytest.param("id = ", "is no TOML", id="no TOML"),
    ],
)  # fmt: skip
def test_a_profile_that_is_wrong_says_where(run: Run, shelf: Path, tmp_path: Path, content: str, told: str) -> None:
    own = tmp_path / "ours.toml"
    own.write_text(content, encoding="utf-8")
    done = run("check", shelf / "whole.txt", "--profile", own)
    assert done.returncode == 2
    assert told in done.stderr
    assert "ours.toml" in done.stderr or "generl" in done.stderr


def test_a_profile_of_ones_own_extends_another(run: Run, shelf: Path, tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text(
        'id = "ours"\ntitle = "Ours"\nsource = "standing orders"\nextends = ["general"]\n'
        '[[rule]]\nid = "O1"\nitem = "who took the minutes"\nseverity = "error"\ntest = "secretary"\n',
        encoding="utf-8",
    )
    results = json.loads(run("check", shelf / "whole.txt", "--profile", own, "--json").stdout)[0]["results"]
    assert results[0]["rule"] == "O1"
    assert {"G1", "X6"} <= {line["rule"] for line in results}


def test_an_unknown_profile_names_the_nearest(run: Run, shelf: Path) -> None:
    done = run("check", shelf / "whole.txt", "--profile", "robert-rules")
    assert done.returncode == 2
    assert "roberts-rules" in done.stderr


def test_a_record_of_a_newer_schema_is_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "new.json").write_text('{"schema_version": "9.0"}', encoding="utf-8")
    done = run("check", tmp_path / "new.json")
    assert done.returncode == 1
    assert "install the release" in done.stderr


def test_profiles_are_listed_with_their_sources(run: Run) -> None:
    assert "us-ma" in run("profiles").stdout
    assert "c.30A" in run("profiles", "us-ma").stdout
    assert json.loads(run("profiles", "uk-parish", "--json").stdout)["id"] == "uk-parish"
