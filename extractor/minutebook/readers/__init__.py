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
from minutebook.readers.sniffing import DOC, DOCX, EML, FODT, HTML, IMAGE, MARKDOWN, MSG, ODT, PDF, RTF, TEXT, sniff

__all__ = ["READERS", "Reader", "read", "sniff"]


@dataclass(frozen=True, slots=True)
class Reader:
    """A format's reader, imported when it is first called."""

    module: str
    function: str

    def __call__(self, data: bytes) -> Reading:
        """Read the bytes of one file."""
        function = getattr(import_module(f"minutebook.readers.{self.module}"), self.function)
        return cast(Reading, function(data))


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
    }
)
"""Media type to reader."""

_ADVICE = {
    IMAGE: "this is a picture (a scan?), which is not read yet; make a PDF with a text layer of it (OCR)",
}
_OTHERWISE = (
    "no text can be read from this kind of file; give PDF, DOCX, DOC, ODT, RTF, HTML, EML, MSG, Markdown or plain text"
)


def read(data: bytes, name: str = "document") -> Reading:
    """Read a file of any supported format.

    name: the file's name; its ending decides where the content leaves it open (Markdown or plain text).
    Raises ReadError where the file cannot be read.
    """
    if not data.strip():
        raise EmptyDocument("the file is empty")
    media_type = sniff(data, name)
    reader = READERS.get(media_type)
    if reader is None:
        family = IMAGE if media_type.startswith("image/") else media_type
        raise UnsupportedFormat(_ADVICE.get(family, _OTHERWISE))
    reading = reader(data)
    if not reading.lines:
        raise EmptyDocument("there is no text in it; if it holds pictures of pages, they need OCR first")
    return reading
