"""`minutebook explain`: why does this value stand in the record?"""

from __future__ import annotations

import sys
from pathlib import Path

from minutebook.cli.output import shown
from minutebook.cli.status import Status
from minutebook.errors import MinutebookError
from minutebook.explaining import UnknownTarget, explain, overview, render
from minutebook.records import read_records
from minutebook_models import Record

WIDTH = 60
"""Characters of a value in the overview."""


def explain_record(path: Path, target: str | None) -> Status:
    """Print why a value stands in a record, or the list of what can be asked about."""
    try:
        records = read_records(path)
        text = _explained(records, target) if target else "\n\n".join(map(_listed, records))
    except (MinutebookError, UnknownTarget) as error:
        print(f"minutebook explain: {shown(path)}: {error}", file=sys.stderr)
        return Status.WRONG_COMMAND
    print(text)
    return Status.DONE


def _explained(records: tuple[Record, ...], target: str) -> str:
    """The target in the first record that has it; a field of the meeting in every record."""
    told, missed = [], None
    for record in records:
        try:
            told.append(render(record, explain(record, target)))
        except UnknownTarget as error:
            missed = error
    if missed and not told:
        raise missed
    return "\n\n".join(told)


def _listed(record: Record) -> str:
    rows = [
        (row.target, row.value if len(row.value) <= WIDTH else row.value[: WIDTH - 1] + "…", row.rule, row.confidence)
        for row in overview(record)
    ]
    first = max((len(row[0]) for row in rows), default=0)
    lines = [
        f"{target:<{first}}  {value:<{WIDTH}}  {'' if sure is None else f'{sure:.2f}'}  {rule}".rstrip()
        for target, value, rule, sure in rows
    ]
    return "\n".join([record.source.name, *lines])
