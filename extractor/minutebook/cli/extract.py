"""`minutebook extract`: documents to records."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from minutebook.cli.inputs import Input, Reading, gather, is_folder
from minutebook.cli.output import Failures, OutputError, record_paths, shown, write_whole
from minutebook.cli.status import Status
from minutebook.errors import MinutebookError, ReadError
from minutebook_models import Record


def extract_paths(paths: Sequence[Path], out: Path | None, reading: Reading) -> Status:
    """Extract from all documents that the paths name; the worst that happened is the status."""
    try:
        return _extract_paths(paths, out, reading)
    except OutputError as error:
        print(error, file=sys.stderr)
        return Status.WRONG_COMMAND


def _extract_paths(paths: Sequence[Path], out: Path | None, reading: Reading) -> Status:
    if out is not None and out.exists() and not out.is_dir():
        raise OutputError(out, NotADirectoryError(errno.ENOTDIR, "it is a file"))
    if [str(path) for path in paths] == ["-"]:
        return _extract_stdin(out, reading)
    inputs = gather(paths)
    for problem in inputs.problems:
        print(problem, file=sys.stderr)
    lines = len(paths) > 1 or len(inputs.documents) > 1 or any(is_folder(path) for path in paths)
    writer = _Folder(out, inputs.documents) if out else _Stream(lines)
    failed = _run(inputs.documents, writer, reading)
    if inputs.problems:
        return Status.WRONG_COMMAND
    return Status.SOME_FAILED if failed else Status.DONE


def _run(documents: Sequence[Input], writer: _Folder | _Stream, reading: Reading) -> int:
    for document, result in reading.results(_without_namesakes(documents, writer)):
        if result.error:
            writer.fail(document, result.error)
        else:
            writer.write(document, result.records)
    return writer.failed


def _without_namesakes(documents: Sequence[Input], writer: _Folder | _Stream) -> list[Input]:
    """Leave out documents whose records would overwrite another's of this run, and say so."""
    seen: dict[str, Path] = {}
    once = []
    for document in documents:
        other = seen.setdefault(document.name, document.path)
        if other is document.path or isinstance(writer, _Stream):
            once.append(document)
        else:
            mend = "give their folders instead of the files, or run them apart"
            writer.fail(document, ReadError(f"its record would overwrite that of {shown(other)}; {mend}"))
    return once


class _Folder:
    """Writes records below a folder, one file each."""

    def __init__(self, folder: Path, documents: Iterable[Input]) -> None:
        self.folder = folder
        self.failed = 0
        self.failures = Failures(folder, (document.name for document in documents))

    def write(self, document: Input, records: tuple[Record, ...]) -> None:
        try:
            for path, record in zip(record_paths(self.folder, document.name, len(records)), records, strict=True):
                write_whole(path, record.to_json(indent=1) + "\n")
        except OutputError as error:
            # A name that is too long is this document's trouble; a full disk is everybody's.
            if error.errno != errno.ENAMETOOLONG:
                raise
            self.fail(document, ReadError("its name is too long for that of a record; give it a shorter one"))

    def fail(self, document: Input, error: MinutebookError) -> None:
        self.failed += 1
        print(f"{shown(document.path)}: {error}", file=sys.stderr)
        self.failures.add(document.name, error)


class _Stream:
    """Writes records to standard output: indented where there is one, else a line each."""

    def __init__(self, lines: bool) -> None:
        self.lines = lines
        self.failed = 0

    def write(self, document: Input, records: tuple[Record, ...]) -> None:
        indent = None if self.lines or len(records) > 1 else 1
        for record in records:
            print(record.to_json(indent=indent))

    def fail(self, document: Input, error: MinutebookError) -> None:
        self.failed += 1
        print(f"{shown(document.path)}: {error}", file=sys.stderr)


def _extract_stdin(out: Path | None, reading: Reading) -> Status:
    from minutebook.extraction import extract_all

    document = Input(Path("standard input"), "stdin.txt")
    writer = _Folder(out, [document]) if out else _Stream(lines=False)
    try:
        records = extract_all(
            sys.stdin.buffer,
            name=document.name,
            ocr=reading.ocr,
            lang=reading.lang,
            jobs=reading.jobs,
            limits=reading.limits,
        )
        writer.write(document, records)
    except MinutebookError as error:
        writer.fail(document, error)
    return Status.SOME_FAILED if writer.failed else Status.DONE
