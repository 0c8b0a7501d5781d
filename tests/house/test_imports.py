"""The house keeps its order: who may import whom, and what is imported late."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import minutebook

PACKAGE = Path(minutebook.__file__).parent
LAYERS = [
    {"errors", "document", "version"},
    {"values", "text", "readers", "rules"},
    {"components"},
    {"regions", "assemble", "tokenizing", "meetings"},
    {"extraction"},
    {"evaluation", "explaining", "records", "checks"},
    {"cli", "__main__"},
]
"""From the bottom up: a module imports from its own layer and those below."""
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {name.split(".")[1] for name in names if name.startswith("minutebook.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_downwards(path: Path) -> None:
    top = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if top == "__init__":
        return
    # components.annotations makes a document for foreign pipelines, and only then.
    above = {name for name in imported(path) if RANK.get(name, -1) > RANK[top]}
    assert not above, f"{path.name} imports from a higher layer: {sorted(above)}"


@pytest.mark.parametrize("command", ["--help", "schema", "--version", "profiles"])
def test_light_commands_do_not_import_spacy(command: str) -> None:
    code = (
        "import sys\nsys.argv = ['minutebook', sys.argv[1]]\n"
        "from minutebook.cli import main\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    assert not stop.code, stop.code\n"
        "assert 'spacy' not in sys.modules, 'spaCy was imported'\n"
    )
    path = [str(PACKAGE.parent), str(PACKAGE.parent.parent / "models")]
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}\n{code}", command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_models_import_without_spacy_and_without_minutebook() -> None:
    code = "import sys, minutebook_models; assert not {'spacy', 'minutebook'} & set(sys.modules)"
    path = str(PACKAGE.parent.parent / "models")
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {path!r}); {code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_public_names_are_sorted_and_importable() -> None:
    assert list(minutebook.__all__) == sorted(minutebook.__all__)
    for name in minutebook.__all__:
        assert getattr(minutebook, name) is not None
