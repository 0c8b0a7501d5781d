"""Rich Text Format, by way of LibreOffice: it makes a DOCX, which keeps tables, lists and bold."""

from __future__ import annotations

from minutebook.document import Reading
from minutebook.errors import DamagedFile
from minutebook.readers.docx import read_docx
from minutebook.readers.office import read_converted
from minutebook.readers.options import USUAL, ReadOptions

_DEEPEST = 5000
"""Groups that are open at once; a word processor opens a few dozen."""
_OTHERS = bytes(byte for byte in range(256) if byte not in b"{}")


def read_rtf(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read a Rich Text document (RTF); needs LibreOffice."""
    if _depth(data) > _DEEPEST:
        raise DamagedFile("the RTF file nests its groups deeper than any word processor does; save it as DOCX")
    return read_converted(data, "rtf", read_docx, options)


def _depth(data: bytes) -> int:
    """How many groups are open at once, at most."""
    depth = deepest = 0
    if data.count(b"{") > _DEEPEST:
        for byte in data.translate(None, _OTHERS):
            depth += 1 if byte == ord("{") else -1
            deepest = max(deepest, depth)
    return deepest
