"""What stands in the margins of a word processor's pages: running heads and feet, and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from minutebook.document import Line, LineKind

_PAGE_NUMBER = re.compile(r"(?:page\s*)?\W*\d*\W*(?:(?:of|/)\s*\d*)?\W*", re.I)


def as_furniture(lines: Iterable[Line]) -> list[Line]:
    """Lines of a running head or foot; a page number alone is none."""
    kept = (line for line in lines if not _PAGE_NUMBER.fullmatch(line.text))
    return [replace(line, kind=LineKind.FURNITURE, level=0, cells=(), table=0) for line in kept]


def as_note(lines: Iterable[Line], mark: str, first: bool) -> Iterator[Line]:
    """Lines of a note with its mark before them.

    first: whether it is the first note, which a gap parts from the text.
    """
    for place, line in enumerate(lines):
        yield line if place else replace(line, text=f"{mark} {line.text}", bold_end=0, bold=False, gap=first)
