"""The same minutes in other formats: what reading them costs against their plain version, on one gold."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from minutebook.evaluation import Evaluation, evaluate
from minutebook.extraction import extract_all
from minutebook.readers import office

CORPUS = Path(__file__).parents[2] / "corpus"
PART = CORPUS / "formats"
LIMITS = {
    "html": 0.02,
    "docx": 0.02,
    "odt": 0.02,
    "rtf": 0.02,
    "doc": 0.02,
    "pdf": 0.02,
    "columns": 0.04,
    "tif": 0.08,
}
"""How much of the mean F1 a format may lose: one column of print, two columns, a noisy scan of 200 dpi."""
TABLES, LIMIT_OF_TABLES = "residents_association_2016", 0.04
"""Minutes whose attendance, motions and actions stand in tables, and what these may lose where a format rules them."""
needs_office = pytest.mark.skipif(not any(map(shutil.which, office.PROGRAMS)), reason="LibreOffice is not installed")
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
NEEDS = {"rtf": [needs_office], "doc": [needs_office], "tif": [needs_tesseract]}


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_CACHE", "")


def printed_as(kind: str) -> dict[str, Path]:
    """The files of one format, by the id of their minutes."""
    return {path.stem.rpartition("-")[0]: path for path in sorted(PART.glob(f"*-{kind}.*"))}


@cache
def plain(document: str) -> tuple[Path, ...]:
    """The document as it stands in the corpus."""
    return tuple(path for path in CORPUS.glob(f"{document}.*") if path.is_file())


def measured(paths: Mapping[str, Path]) -> Evaluation:
    """Evaluate files against the gold of their minutes."""
    records = {document: list(extract_all(path)) for document, path in paths.items()}
    return evaluate(CORPUS / "gold", records, only=frozenset(records))


def loss(paths: Mapping[str, Path]) -> float:
    """How much of the mean F1 these files lose against their plain versions."""
    assert paths
    originals = {document: plain(document)[0] for document in paths}
    return measured(originals).mean_f1 - measured(paths).mean_f1


@pytest.mark.parametrize("kind", [pytest.param(kind, marks=NEEDS.get(kind, ())) for kind in LIMITS])
def test_a_format_loses_little(kind: str) -> None:
    assert loss(printed_as(kind)) <= LIMITS[kind]


@pytest.mark.parametrize("kind", ["html", "docx", "odt", "pdf", "columns"])
def test_tables_lose_little(kind: str) -> None:
    assert loss({TABLES: printed_as(kind)[TABLES]}) <= LIMIT_OF_TABLES


def test_every_file_has_a_limit_and_gold() -> None:
    kinds = {kind: printed_as(kind) for kind in LIMITS}
    assert sorted(path for paths in kinds.values() for path in paths.values()) == sorted(PART.glob("*-*.*"))
    for document in {document for paths in kinds.values() for document in paths}:
        assert len(plain(document)) == 1
        assert json.loads((CORPUS / "gold" / f"{document}.json").read_text(encoding="utf-8"))
