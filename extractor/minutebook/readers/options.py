"""What the caller wants of the reading: whether pictures of pages are recognised, how, and how much at most."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from minutebook.readers.limits import USUAL_LIMITS, Limits

LANGUAGE = "en"
"""BCP 47 tag of the language that is read where none is asked for."""


class Ocr(StrEnum):
    """Which pages are recognised: those without usable text, none, or all."""

    AUTO = "auto"
    NEVER = "never"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Options of the reading.

    language: BCP 47 tag. threads: pages that are recognised at a time; it never changes what comes out.
    """

    ocr: Ocr = Ocr.AUTO
    language: str = LANGUAGE
    threads: int = 1
    limits: Limits = USUAL_LIMITS


USUAL = ReadOptions()
"""What is done where the caller wants nothing else."""
