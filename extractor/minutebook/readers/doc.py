"""Word 97 documents, by way of LibreOffice: it makes a DOCX, which is then read."""

from __future__ import annotations

from minutebook.document import Reading
from minutebook.errors import EncryptedFile
from minutebook.readers.archive import LOCKED
from minutebook.readers.docx import read_docx
from minutebook.readers.office import read_converted
from minutebook.readers.options import USUAL, ReadOptions

_WORD_STREAM = b"\xec\xa5"
_SECTOR = 512
_ENCRYPTED = 0x0100


def read_doc(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read a Word 97 document (DOC); needs LibreOffice."""
    if _is_encrypted(data):
        raise EncryptedFile(LOCKED)
    return read_converted(data, "doc", read_docx, options)


def _is_encrypted(data: bytes) -> bool:
    """Whether the header of the Word stream, which begins on a sector, says so."""
    for start in range(_SECTOR, min(len(data) - 12, 1 << 20), _SECTOR):
        if data[start : start + 2] == _WORD_STREAM and data[start + 2] in (0xC1, 0xC0, 0xD9, 0x62, 0x65):
            return bool(int.from_bytes(data[start + 10 : start + 12], "little") & _ENCRYPTED)
    return False
