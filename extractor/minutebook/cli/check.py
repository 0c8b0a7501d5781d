"""`minutebook check`: do these minutes hold all required items?"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from minutebook.checks import Profile, load_profile
from minutebook.checks.reports import FORMATS, Report, report_on
from minutebook.checks.reports.report import source_name
from minutebook.checks.reports.series import reports_on_series
from minutebook.cli.inputs import Input, Reading, gather
from minutebook.cli.output import OutputError, shown, write_whole
from minutebook.cli.status import Status
from minutebook.errors import MinutebookError, ProfileError
from minutebook.readers.sniffing import ENDINGS
from minutebook.records import read_records

if TYPE_CHECKING:
    from minutebook_models import Record

RECORD_ENDINGS = frozenset({".json", ".jsonl"})
_NOT_RECORDS = "failures.jsonl"


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line asks for."""

    profile: str
    format: str = "table"
    out: Path | None = None
    fail_on: str = "error"
    series: bool = False


def check_paths(paths: Sequence[Path], request: Request, reading: Reading) -> Status:
    """Check all documents and records that the paths name; the worst that happened is the status."""
    try:
        profile = load_profile(request.profile)
        return _checked(paths, profile, request, reading)
    except (ProfileError, OutputError) as error:
        print(f"minutebook check: {error}", file=sys.stderr)
        return Status.WRONG_COMMAND


def _checked(paths: Sequence[Path], profile: Profile, request: Request, reading: Reading) -> Status:
    inputs = gather(paths, ENDINGS | RECORD_ENDINGS)
    for problem in inputs.problems:
        print(problem, file=sys.stderr)
    wanted = [one for one in inputs.documents if one.path.name != _NOT_RECORDS]
    errors: list[Input] = []
    kept: list[Record] | None = [] if request.series else None
    reports = _with_series(_reports(wanted, profile, reading, errors, kept), kept)
    offended = _told(reports, request)
    if inputs.problems:
        return Status.WRONG_COMMAND
    return Status.SOME_FAILED if offended or errors else Status.DONE


def _told(reports: Iterator[Report], request: Request) -> bool:
    """Print or write the reports; whether one of them offends."""
    if request.format == "table":
        from minutebook.checks.reports.table import Table

        table = Table(request.out)
        offended = [report.offends(request.fail_on) for report in map(table.add, reports)]
        table.close()
        return any(offended)
    kept = list(reports)
    text = FORMATS[request.format](kept)
    if request.out:
        write_whole(request.out, text + "\n")
    else:
        print(text)
    return any(report.offends(request.fail_on) for report in kept)


def _with_series(reports: Iterator[Report], kept: list[Record] | None) -> Iterator[Report]:
    """The reports, and after them one for each series of the records that they are about."""
    yield from reports
    if kept:
        yield from reports_on_series(kept)


def _reports(
    inputs: Sequence[Input], profile: Profile, reading: Reading, errors: list[Input], kept: list[Record] | None
) -> Iterator[Report]:
    """One report for each meeting: of records first read from files, of documents extracted now, in the order given."""
    documents = [one for one in inputs if one.path.suffix.lower() not in RECORD_ENDINGS]
    extracted = reading.results(documents) if documents else iter(())
    for one in inputs:
        try:
            if one.path.suffix.lower() in RECORD_ENDINGS:
                records = read_records(one.path)
            else:
                _, result = next(extracted)
                if result.error:
                    raise result.error
                records = result.records
        except MinutebookError as error:
            print(f"{shown(one.path)}: {error}", file=sys.stderr)
            errors.append(one)
            continue
        if kept is not None:
            kept.extend(records)
        yield from _of(one, records, profile)


def _of(one: Input, records: Sequence[Record], profile: Profile) -> Iterator[Report]:
    for index, record in enumerate(records):
        yield report_on(record, profile, source_name(one.path, index, len(records) > 1))
