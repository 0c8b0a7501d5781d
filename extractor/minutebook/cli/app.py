"""The commands."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from minutebook.cli.options import (
    CORES,
    FailOn,
    Format,
    Jobs,
    Lang,
    MaxBytes,
    MaxCharacters,
    MaxPages,
    MaxPixels,
    MaxRatio,
    MaxSeconds,
    MaxUnpacked,
    Paths,
    Quiet,
    Recognise,
)
from minutebook.cli.pipes import ends_with_its_pipe
from minutebook.cli.status import Status
from minutebook.readers.limits import USUAL_LIMITS, Limits
from minutebook.readers.options import LANGUAGE, Ocr
from minutebook.version import __version__

app = typer.Typer(
    help="Minutes of meetings in, validated records out. Works offline; the same bytes come out every time.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        print(f"minutebook {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Minutes of meetings in, validated records out. Works offline; the same bytes come out every time."""


@app.command()
@ends_with_its_pipe
def extract(
    paths: Paths,
    out: Annotated[
        Path | None, typer.Option("--out", help="Folder for the records: NAME.json for each document.")
    ] = None,
    jobs: Jobs = CORES,
    ocr: Recognise = Ocr.AUTO,
    lang: Lang = LANGUAGE,
    quiet: Quiet = False,
    max_bytes: MaxBytes = USUAL_LIMITS.max_bytes,
    max_unpacked: MaxUnpacked = USUAL_LIMITS.max_unpacked,
    max_ratio: MaxRatio = USUAL_LIMITS.max_ratio,
    max_pages: MaxPages = USUAL_LIMITS.max_pages,
    max_pixels: MaxPixels = USUAL_LIMITS.max_pixels,
    max_characters: MaxCharacters = USUAL_LIMITS.max_characters,
    max_seconds: MaxSeconds = USUAL_LIMITS.max_seconds,
) -> int:
    """Turn documents into records.

    One document without --out: its record as JSON. Several, or a folder: JSON Lines. A document that cannot be
    read is one line on standard error and does not stop the others.
    """
    from minutebook.cli.extract import extract_paths
    from minutebook.cli.inputs import Reading

    limits = Limits(max_bytes, max_unpacked, max_ratio, max_pages, max_pixels, max_characters, max_seconds)
    return extract_paths(paths, out, Reading(jobs, ocr, lang, quiet, limits))


@app.command()
@ends_with_its_pipe
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Folder of gold files, or of corrected records.")],
    predicted: Annotated[Path, typer.Argument(metavar="INPUT", help="Folder of documents or of records.")],
    per_document: Annotated[bool, typer.Option("--per-doc", help="Also the F1 of every document.")] = False,
    errors: Annotated[
        str | None, typer.Option("--errors", metavar="TASK", help="List what was missed, spurious or wrong in a task.")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="ID", help="Score this document alone (repeatable).")
    ] = None,
    tasks: Annotated[
        list[str] | None, typer.Option("--task", metavar="TASK", help="Score this task alone (repeatable).")
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", help="JSON of an earlier run: show what was gained and lost.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Figures and the fate of every item, as JSON.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="The figures as a Markdown table.")] = False,
    reliability: Annotated[
        bool, typer.Option("--reliability", help="Also whether the confidence means what it says.")
    ] = False,
    jobs: Jobs = CORES,
    ocr: Recognise = Ocr.AUTO,
    lang: Lang = LANGUAGE,
    quiet: Quiet = False,
    max_bytes: MaxBytes = USUAL_LIMITS.max_bytes,
    max_unpacked: MaxUnpacked = USUAL_LIMITS.max_unpacked,
    max_ratio: MaxRatio = USUAL_LIMITS.max_ratio,
    max_pages: MaxPages = USUAL_LIMITS.max_pages,
    max_pixels: MaxPixels = USUAL_LIMITS.max_pixels,
    max_characters: MaxCharacters = USUAL_LIMITS.max_characters,
    max_seconds: MaxSeconds = USUAL_LIMITS.max_seconds,
) -> int:
    """Measure records, or what is extracted from documents, against gold.

    Precision, recall and F1 of each task; attributes right, stated and wrong; COMPLETE is the share of gold items
    found with every attribute right.
    """
    from minutebook.cli.evaluate import Request, evaluate_paths
    from minutebook.cli.inputs import Reading

    limits = Limits(max_bytes, max_unpacked, max_ratio, max_pages, max_pixels, max_characters, max_seconds)
    request = Request(
        gold, predicted, per_document, errors, only or [], tasks or [], against, as_json, as_markdown, reliability
    )
    return evaluate_paths(request, Reading(jobs, ocr, lang, quiet, limits))


@app.command()
@ends_with_its_pipe
def explain(
    record: Annotated[Path, typer.Argument(metavar="RECORD", help="A file of records, as `extract` writes them.")],
    target: Annotated[
        str | None,
        typer.Argument(metavar="[ITEM-ID or FIELD]", help="dec-74aa6b540a, decisions[0] or date; none: list them all."),
    ] = None,
) -> int:
    """Tell why a value stands in a record: its rule, its words in their place, the readings that were rejected."""
    from minutebook.cli.explain import explain_record

    return explain_record(record, target)


@app.command()
@ends_with_its_pipe
def check(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Documents, records, or folders of them.")],
    profile: Annotated[
        str, typer.Option("--profile", metavar="NAME", help="What to check against: see `profiles`, or a .toml file.")
    ] = "general",
    format_: Annotated[
        Format, typer.Option("--format", help="Table for people, or what programs read.")
    ] = Format.TABLE,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write to a file.")] = None,
    fail_on: Annotated[
        FailOn,
        typer.Option("--fail-on", help="Status 1 from this severity of a missing item on; uncertain: from doubt on."),
    ] = FailOn.ERROR,
    series: Annotated[
        bool, typer.Option("--series", help="Also whether the meetings of each body agree with one another.")
    ] = False,
    jobs: Jobs = CORES,
    ocr: Recognise = Ocr.AUTO,
    lang: Lang = LANGUAGE,
    quiet: Quiet = False,
    max_bytes: MaxBytes = USUAL_LIMITS.max_bytes,
    max_unpacked: MaxUnpacked = USUAL_LIMITS.max_unpacked,
    max_ratio: MaxRatio = USUAL_LIMITS.max_ratio,
    max_pages: MaxPages = USUAL_LIMITS.max_pages,
    max_pixels: MaxPixels = USUAL_LIMITS.max_pixels,
    max_characters: MaxCharacters = USUAL_LIMITS.max_characters,
    max_seconds: MaxSeconds = USUAL_LIMITS.max_seconds,
) -> int:
    """Tell whether minutes hold all required items, and whether they agree with themselves.

    Missing is what was looked for in a part that was read well; what may stand there unread is "look yourself".
    Status 1 where a required item is missing.
    """
    from minutebook.cli.check import Request, check_paths
    from minutebook.cli.inputs import Reading

    request = Request(profile, "json" if as_json else format_, out, fail_on, series)
    limits = Limits(max_bytes, max_unpacked, max_ratio, max_pages, max_pixels, max_characters, max_seconds)
    return check_paths(paths, request, Reading(jobs, ocr, lang, quiet, limits))


@app.command()
@ends_with_its_pipe
def profiles(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="One profile; none: list them all.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> int:
    """List what minutes can be checked against, and what one profile requires, with its sources."""
    from minutebook.cli.profiles import list_profiles

    return list_profiles(name, as_json)


@app.command()
@ends_with_its_pipe
def schema() -> int:
    """Print the JSON Schema of the record."""
    import json

    from minutebook_models import Record

    json.dump(Record.model_json_schema(mode="serialization"), sys.stdout, indent=2, ensure_ascii=False)
    print()
    return Status.DONE
