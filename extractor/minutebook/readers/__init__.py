"""One file per format: bytes in, a `Reading` out.

`sniff` tells what a file is, `read` reads it. The formats' modules are imported when they are needed, so that
reading a text file costs no import of a word processor's or a PDF library.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import cast

from minutebook.document import Reading
from minutebook.errors import EmptyDocument, UnsupportedFormat
from minutebook.readers.options import USUAL, ReadOptions
from minutebook.readers.sniffing import (
    DOC,
    DOCX,
    EML,
    FODT,
    HTML,
    IMAGE,
    IMAGES,
    MARKDOWN,
    MSG,
    ODT,
    PDF,
    RTF,
    TEXT,
    sniff,
)  # fmt: skip

__all__ = ["READERS", "Reader", "read", "sniff"]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format's reader, imported when it is first called."""

    module: str
    function: str

    def __call__(self, data: bytes, options: ReadOptions) -> Reading:
        """Read the bytes of one file."""
        function = getattr(import_module(f"minutebook.readers.{self.module}"), self.function)
        return cast(Reading, function(data, options))


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        TEXT: Reader("text", "read_text"),
        MARKDOWN: Reader("markdown", "read_markdown"),
        HTML: Reader("html", "read_html"),
        PDF: Reader("pdf", "read_pdf"),
        DOCX: Reader("docx", "read_docx"),
        DOC: Reader("doc", "read_doc"),
        ODT: Reader("odt", "read_odt"),
        FODT: Reader("odt", "read_odt"),
        RTF: Reader("rtf", "read_rtf"),
        EML: Reader("eml", "read_eml"),
        MSG: Reader("msg", "read_msg"),
        **{media_type: Reader("images", "read_image") for media_type in IMAGES},
    }
)
"""Media type to reader."""

_ADVICE = {
    IMAGE: "this kind of picture is not read; save it as PNG, JPEG or TIFF",
}
_OTHERWISE = (
    "no text can be read from this kind of file; "
    "give PDF, DOCX, DOC, ODT, RTF, HTML, EML, MSG, Markdown, plain text or a picture"
)


def read(data: bytes, name: str = "document", options: ReadOptions = USUAL) -> Reading:
    """Read a file of any supported format.

    name: the file's name; its ending decides where the content leaves it open (Markdown or plain text).
    options: whether and how pictures of pages are recognised, and the limits.
    Raises ReadError where the file cannot be read.
    """
    if not data.strip():
        raise EmptyDocument("the file is empty")
    media_type = sniff(data, name)
    reader = READERS.get(media_type)
    if reader is None:
        family = IMAGE if media_type.startswith("image/") else media_type
        raise UnsupportedFormat(_ADVICE.get(family, _OTHERWISE))
    reading = reader(data, options)
    options.limits.check_characters(sum(len(line.text) for line in reading.lines))
    if not reading.lines:
        raise EmptyDocument(reading.troubles[0].message if reading.troubles else "there is no text in it")
    return reading
