"""Which documents the paths of a command line name, and what their records are called."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook.cli.output import shown
from minutebook.cli.progress import track
from minutebook.readers.limits import USUAL_LIMITS, Limits
from minutebook.readers.options import Ocr
from minutebook.readers.sniffing import ENDINGS

if TYPE_CHECKING:
    from minutebook.extraction import Result


@dataclass(frozen=True, slots=True)
class Reading:
    """What the command line says of how documents are read: processes, OCR, language, quiet, limits."""

    jobs: int
    ocr: Ocr
    lang: str
    quiet: bool
    limits: Limits = USUAL_LIMITS

    def results(self, documents: Sequence[Input]) -> Iterator[tuple[Input, Result]]:
        """Extract from the documents, in their order, and show how far that has come."""
        from minutebook.extraction import extract_many

        paths = [document.path for document in documents]
        results = extract_many(paths, jobs=self.jobs, ocr=self.ocr, lang=self.lang, limits=self.limits)
        return zip(documents, track(results, len(documents), self.quiet), strict=True)


@dataclass(frozen=True, slots=True)
class Input:
    """A document to read and the record's name below the output folder, without ".json"."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Inputs:
    """The documents that were found, and what is wrong with the paths that gave none."""

    documents: tuple[Input, ...]
    problems: tuple[str, ...]


def gather(paths: Sequence[Path], endings: frozenset[str] = ENDINGS) -> Inputs:
    """Find the documents of files and folders, in a fixed order.

    Files in a folder with another ending are passed over; a file that is named is always tried.
    A document in a folder keeps its sub-folder in the name; with several folders each one's own name comes first.
    """
    several = sum(map(is_folder, paths)) > 1
    documents: list[Input] = []
    problems: list[str] = []
    for path in paths:
        if is_folder(path):
            inside = list(_documents_in(path, path.resolve().name if several else "", endings))
            documents += inside
            if not inside:
                problems.append(
                    f"{shown(path)}: no document in this folder; it should hold {', '.join(sorted(endings))} files"
                )
        elif _stands(path):
            documents.append(Input(path, path.name))
        else:
            problems.append(f"{shown(path)}: there is no such file or folder; check the path")
    return Inputs(tuple(documents), tuple(problems))


def is_folder(path: Path) -> bool:
    """Whether a path names a folder; a path that cannot be looked at does not."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _stands(path: Path) -> bool:
    """Whether there is something; what may not be looked at is tried all the same, for the error to say why."""
    try:
        return path.exists()
    except OSError:
        return True


def _documents_in(folder: Path, prefix: str, endings: frozenset[str]) -> Iterator[Input]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in endings:
                yield Input(path, str(Path(prefix, path.relative_to(folder))))
