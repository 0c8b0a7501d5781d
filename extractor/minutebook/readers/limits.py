"""How much is taken on at most: what is over a limit is refused with an error that names the option to raise it."""

from __future__ import annotations

from dataclasses import dataclass, fields

from minutebook.errors import TooLarge


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one document; each is an option of the command line of the same name (`--max-bytes`)."""

    max_bytes: int = 1 << 29
    """Of the file."""
    max_unpacked: int = 1 << 27
    """Bytes of all parts that are unpacked of a Word or OpenDocument file."""
    max_ratio: int = 400
    """How many times its packed size such a part may have, once it is large; no document is packed more tightly."""
    max_pages: int = 3000
    """Of a PDF, or pictures in a file."""
    max_pixels: int = 90_000_000
    """Of one picture; a page of A3 at 600 dpi has 70 million."""
    max_characters: int = 20_000_000
    """Of text; of HTML and Markdown with the markup, without pictures that stand in it. A thick book has 3 million."""
    max_seconds: float = 180
    """For LibreOffice to convert a file, and for Tesseract to recognise a page."""

    def __post_init__(self) -> None:
        """Refuse a limit under which nothing could be read."""
        for field in fields(self):
            if getattr(self, field.name) <= 0:
                raise ValueError(f"{field.name} must be above 0")

    def exceeded(self, name: str, what: str, instead: str = "split the file") -> TooLarge:
        """The error to raise where a limit is exceeded.

        name: the limit. what: what is too large, the limit's value at "{}". instead: what to do but raise the limit.
        """
        value = f"{getattr(self, name):,}"
        return TooLarge(f"{what.format(value)}; raise --{name.replace('_', '-')} or {instead}")

    def check_characters(self, count: int) -> None:
        """Raise TooLarge where there are so many characters."""
        if count > self.max_characters:
            raise self.exceeded("max_characters", "it holds more than {} characters")


USUAL_LIMITS = Limits()
"""The limits where the caller sets none."""
