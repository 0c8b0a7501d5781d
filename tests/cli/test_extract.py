"""`minutebook extract` from the shell: names, streams, failures and exit statuses."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from minutebook.cli.inputs import gather
from minutebook_models import Record

Run = Callable[..., "subprocess.CompletedProcess[str]"]
MINUTES = """Minutes of the Mill Lane Garden Society held on 4 May 2011

Present: Ann Bell, Carl Dunn

1. Finance

The balance was £20.
"""


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with two good documents, one of them in a sub-folder, and a file that is no document."""
    (tmp_path / "shelf" / "old").mkdir(parents=True)
    (tmp_path / "shelf" / "may.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "shelf" / "old" / "april.txt").write_text(MINUTES.replace("May", "April"), encoding="utf-8")
    (tmp_path / "shelf" / "logo.svg").write_text("<svg/>", encoding="utf-8")
    return tmp_path / "shelf"


def test_one_document_prints_one_verified_record(run: Run, shelf: Path) -> None:
    result = run("extract", shelf / "may.txt")
    assert result.returncode == 0, result.stderr
    assert Record.model_validate_json(result.stdout).source.name == "may.txt"


def test_a_folder_prints_json_lines(run: Run, shelf: Path) -> None:
    result = run("extract", shelf)
    names = [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()]
    assert names == ["may.txt", "april.txt"]


@pytest.mark.parametrize("ending", ["eml", "msg", "ott", "fodt", "gif", "mbox", "docm", "shtml", "mkd", "PDF"])
def test_a_folder_holds_documents_of_every_kind_that_is_read(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"may.{ending}").touch()
    assert [document.name for document in gather([tmp_path]).documents] == [f"may.{ending}"]


def test_stdin_is_read_as_text(run: Run) -> None:
    result = run("extract", "-", stdin=MINUTES)
    assert result.returncode == 0, result.stderr
    assert "Garden Society" in json.loads(result.stdout)["text"]


def test_a_limit_is_an_option(run: Run, shelf: Path) -> None:
    for paths, stdin in ([shelf / "may.txt"], ""), (["-"], MINUTES):
        result = run("extract", *paths, "--max-bytes", "20", stdin=stdin)
        assert result.returncode == 1
        assert "larger than 20 bytes; raise --max-bytes or split the file" in result.stderr


def test_out_keeps_sub_folders_and_endings(run: Run, shelf: Path, tmp_path: Path) -> None:
    run("extract", shelf, "--out", tmp_path / "out")
    written = sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*") if p.is_file())
    assert written == ["may.txt.json", "old/april.txt.json"]


def test_several_folders_put_their_names_first(run: Run, shelf: Path, tmp_path: Path) -> None:
    run("extract", shelf, shelf / "old", "--out", tmp_path / "out")
    written = sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*") if p.is_file())
    assert written == ["old/april.txt.json", "shelf/may.txt.json", "shelf/old/april.txt.json"]


def test_two_runs_give_the_same_bytes(run: Run, corpus: Path) -> None:
    document = corpus / "wharf_1931.txt"
    assert run("extract", document).stdout == run("extract", document, "--jobs", "2").stdout


def test_namesakes_do_not_overwrite_each_other(run: Run, shelf: Path, tmp_path: Path) -> None:
    (shelf / "old" / "may.txt").write_text(MINUTES.replace("Bell", "Kerr"), encoding="utf-8")
    result = run("extract", shelf / "may.txt", shelf / "old" / "may.txt", "--out", tmp_path / "out")
    assert result.returncode == 1
    assert "would overwrite" in result.stderr
    assert "Bell" in (tmp_path / "out" / "may.txt.json").read_text(encoding="utf-8")


def test_a_closed_pipe_ends_quietly(shelf: Path, run: Run) -> None:
    for number in range(60):
        (shelf / f"more{number}.txt").write_text(MINUTES * 40, encoding="utf-8")
    root = Path(__file__).parents[2]
    path = [str(root / "extractor"), str(root / "models")]
    code = f"import sys; sys.path[:0] = {path!r}; from minutebook.cli import main; main()"
    command = [sys.executable, "-c", code, "extract", str(shelf), "--jobs", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
        assert (process.wait(), errors) == (0, b"")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("empty.txt", b"", "empty", id="empty file"),
        pytest.param("blank.txt", b" \n\n ", "empty", id="blank file"),
        pytest.param("noise.txt", bytes(range(256)) * 40, "no text", id="binary renamed to text"),
        pytest.param("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", "damaged", id="damaged PDF"),
        pytest.param("cut.docx", b"PK\x03\x04nothing", "damaged", id="damaged Word file"),
        pytest.param("song.mp3", b"ID3\x03\x00\x00" + bytes(500), "", id="unknown format"),
    ],
)
def test_a_bad_document_is_one_line_and_stops_nobody(
    run: Run, shelf: Path, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    result = run("extract", tmp_path / name, shelf / "may.txt", "--out", tmp_path / "out")
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"{tmp_path / name}: ")
    assert words in result.stderr
    assert (tmp_path / "out" / "may.txt.json").exists()
    assert not (tmp_path / "out" / f"{name}.json").exists()
    row = json.loads((tmp_path / "out" / "failures.jsonl").read_text(encoding="utf-8"))
    assert row["name"] == name


def test_a_mended_document_leaves_the_list_of_failures(run: Run, tmp_path: Path) -> None:
    document = tmp_path / "may.txt"
    document.write_bytes(b"")
    run("extract", document, "--out", tmp_path / "out")
    document.write_text(MINUTES, encoding="utf-8")
    run("extract", document, "--out", tmp_path / "out")
    assert not (tmp_path / "out" / "failures.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["--sideways", "x"], "No such option", id="unknown option"),
        pytest.param(["nowhere.txt"], "no such file", id="path that is not there"),
        pytest.param(["bare"], "no document in this folder", id="folder without documents"),
    ],
)
def test_a_wrong_command_is_status_2(run: Run, tmp_path: Path, arguments: list[str], words: str) -> None:
    (tmp_path / "bare").mkdir()
    result = run("extract", *arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_other_documents_are_done_where_one_path_is_wrong(run: Run, shelf: Path, tmp_path: Path) -> None:
    result = run("extract", tmp_path / "nowhere.txt", shelf / "may.txt", "--out", tmp_path / "out")
    assert result.returncode == 2
    assert (tmp_path / "out" / "may.txt.json").exists()
