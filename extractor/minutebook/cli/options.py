"""The options that commands share: which documents, how they are read, and how much at most."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from minutebook.readers.options import Ocr


class Format(StrEnum):
    """What a check is written as."""

    TABLE = "table"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    HTML = "html"


class FailOn(StrEnum):
    """From which results on a check ends with status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    UNCERTAIN = "uncertain"


CORES = os.cpu_count() or 1

Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH...", help="Documents, or folders of them; - reads text from standard input."),
]
Jobs = Annotated[
    int, typer.Option("--jobs", min=1, help="Processes to work with; default: the cores.", show_default=False)
]
Recognise = Annotated[
    Ocr,
    typer.Option("--ocr", help="Recognise pages: auto, those without usable text (scans, pictures); never; always."),
]
Lang = Annotated[
    str, typer.Option("--lang", metavar="TAG", help="Language of the pages that are recognised, like en or de.")
]
Quiet = Annotated[bool, typer.Option("--quiet", help="No progress.")]

_LIMITS = "Limits of one document"
MaxBytes = Annotated[int, typer.Option("--max-bytes", min=1, rich_help_panel=_LIMITS, help="Of the file.")]
MaxUnpacked = Annotated[
    int,
    typer.Option("--max-unpacked", min=1, rich_help_panel=_LIMITS, help="Bytes unpacked of a Word or ODT file."),
]
MaxRatio = Annotated[
    int,
    typer.Option("--max-ratio", min=1, rich_help_panel=_LIMITS, help="Times its packed size of a part of it."),
]
MaxPages = Annotated[
    int, typer.Option("--max-pages", min=1, rich_help_panel=_LIMITS, help="Of a PDF, or pictures in a file.")
]
MaxPixels = Annotated[int, typer.Option("--max-pixels", min=1, rich_help_panel=_LIMITS, help="Of one picture.")]
MaxCharacters = Annotated[
    int, typer.Option("--max-characters", min=1, rich_help_panel=_LIMITS, help="Of its text, HTML with the markup.")
]
MaxSeconds = Annotated[
    float,
    typer.Option(
        "--max-seconds", min=0.1, rich_help_panel=_LIMITS, help="For LibreOffice with a file, Tesseract with a page."
    ),
]
