"""Outlook's mail messages (MSG): an OLE file with a stream for each property."""

from __future__ import annotations

from io import BytesIO

import olefile

from minutebook.document import Reading
from minutebook.errors import DamagedFile, EncryptedFile, UnsupportedFormat
from minutebook.readers.charset import decode
from minutebook.readers.message import ENCRYPTED, Attachment, Message, read_message
from minutebook.readers.options import USUAL, ReadOptions

_SUBJECT, _BODY, _HTML, _RTF, _CLASS = "0037", "1000", "1013", "1009", "001A"
_DATA, _LONG_NAME, _SHORT_NAME, _TITLE, _CONTENT_ID = "3701", "3707", "3704", "3001", "3712"
_ATTACHMENT = "__attach_version1.0_"


def read_msg(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read the minutes in an Outlook message, or in the one document that is attached to it."""
    return read_message(parse_msg(data), options)


def parse_msg(data: bytes) -> Message:
    """What a message says. Raises DamagedFile where the file is broken."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as ole:
            return _parsed(_Properties(ole))
    except (
        OSError,
        ValueError,
        IndexError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise DamagedFile("the message is damaged; open it in the mail program and save it as EML or text") from error


class _Properties:
    """The properties of a message and of its attachments, by their numbers."""

    def __init__(self, ole: olefile.OleFileIO) -> None:
        self.ole = ole
        self.names = {"/".join(path) for path in ole.listdir()}

    def data(self, number: str, folder: str = "") -> bytes:
        """A property that is bytes; none where it is not there."""
        name = f"{folder}__substg1.0_{number}0102"
        return bytes(self.ole.openstream(name).read()) if name in self.names else b""

    def text(self, number: str, folder: str = "") -> str:
        """A property that is text, in Unicode or in an old code page; "" where it is not there."""
        name = f"{folder}__substg1.0_{number}"
        if f"{name}001F" in self.names:
            shown = self.ole.openstream(f"{name}001F").read().decode("utf-16-le", "replace")
        elif f"{name}001E" in self.names:
            shown = decode(self.ole.openstream(f"{name}001E").read(), "windows-1252")
        else:
            shown = ""
        return str(shown).rstrip("\0")

    def attachments(self) -> list[str]:
        """The folders of the attachments, in order."""
        return sorted({f"{name.partition('/')[0]}/" for name in self.names if name.startswith(_ATTACHMENT)})


def _parsed(properties: _Properties) -> Message:
    if properties.text(_CLASS).upper() == "IPM.NOTE.SMIME":
        raise EncryptedFile(ENCRYPTED)
    html = properties.data(_HTML)
    text, shown = properties.text(_BODY), decode(html) if html else properties.text(_HTML)
    attachments = tuple(_attachment(properties, folder) for folder in properties.attachments())
    if not text.strip() and not shown.strip() and not attachments and properties.data(_RTF):
        raise UnsupportedFormat("the message's text is kept in Outlook's own form; save it as EML or text")
    return Message(" ".join(properties.text(_SUBJECT).split()), text, shown, attachments)


def _attachment(properties: _Properties, folder: str) -> Attachment:
    name = next(
        filter(None, (properties.text(number, folder).strip() for number in (_LONG_NAME, _SHORT_NAME, _TITLE))),
        "unnamed",
    )
    return Attachment(
        " ".join(name.split()), properties.data(_DATA, folder), bool(properties.text(_CONTENT_ID, folder))
    )
