"""Reading records back from files: one record as JSON, or one on each line."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from minutebook.errors import ReadError, RecordError
from minutebook_models import Record


def read_records(path: Path) -> tuple[Record, ...]:
    """The records in a file: a JSON object, an array of them, or JSON Lines.

    Raises ReadError where the file cannot be opened, RecordError (with the line) where it holds something else or a
    record that its own text does not bear out. Unknown fields of later minor versions are ignored.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RecordError("is no record: records are JSON in UTF-8; make one with `minutebook extract`") from error
    except OSError as error:
        raise ReadError(f"cannot be opened ({error.strerror or error}); check the path") from error
    try:
        whole = json.loads(text)
    except ValueError:
        lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        return tuple(_record(line, f"line {number}: ") for number, line in lines) or _empty()
    several = whole if isinstance(whole, list) else [whole]
    return tuple(_record(json.dumps(one), "") for one in several) or _empty()


def _record(text: str, where: str) -> Record:
    try:
        return Record.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        at = ".".join(map(str, first["loc"]))
        said = " ".join(first["msg"].split())
        raise RecordError(
            f"{where}is no record ({at + ': ' if at else ''}{said}); make one with `minutebook extract`"
        ) from error


def _empty() -> tuple[Record, ...]:
    raise RecordError("holds no record; make one with `minutebook extract`")
