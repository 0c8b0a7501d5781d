"""The corpus as a whole: accuracy floors, snapshots, grounding, determinism."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from minutebook.extraction import extract_all
from minutebook_models import Record, Section

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpus"
DOCUMENTS = [path for path in sorted(CORPUS.iterdir()) if path.is_file() and path.name != "README.md"]


def _sibling(name: str) -> ModuleType:
    """A module beside this one; the tests are no package."""
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


floors, snapshot = _sibling("floors"), _sibling("snapshot")
HELD = json.loads(floors.FLOORS.read_text(encoding="utf-8"))


def assert_grounded(record: Record) -> None:
    """The one assert of grounding: every item's text (a section's title) stands where its first span says."""
    for name, item in record.items():
        words = record.text[item.evidence[0].start : item.evidence[0].end]
        printed = item.title if isinstance(item, Section) else item.text  # type: ignore[attr-defined]
        assert printed == (" ".join(words.split()) if isinstance(item, Section) else words), f"{name} {item.id}"


@pytest.fixture(scope="module")
def reached() -> dict[str, float]:
    return floors.figures(floors.measure())  # type: ignore[no-any-return]


def test_the_floors_were_pinned_for_this_corpus() -> None:
    assert HELD["corpus"] == floors.digest(), "the corpus has changed: run `make floors` and read the diff"


@pytest.mark.parametrize("name", HELD["floors"], ids=str)
def test_accuracy_does_not_fall(reached: dict[str, float], name: str) -> None:
    assert reached[name] >= HELD["floors"][name]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_document_is_grounded_deterministic_and_as_in_its_snapshot(path: Path) -> None:
    (record,) = extract_all(path)
    assert_grounded(record)
    assert record.to_json() == extract_all(path)[0].to_json()
    assert Record.model_validate_json(record.to_json()) == record
    expected = (snapshot.SNAPSHOTS / f"{path.stem}.txt").read_text(encoding="utf-8")
    assert snapshot.render(record) == expected, "the record has changed: run `make snapshots` and read the diff"
