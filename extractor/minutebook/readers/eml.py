"""Mail messages (EML), also as the only one in a mailbox (mbox)."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message as Part

from minutebook.document import Reading
from minutebook.errors import DamagedFile, EncryptedFile, UnsupportedFormat
from minutebook.readers.charset import decode
from minutebook.readers.message import ENCRYPTED, Attachment, Message, read_message
from minutebook.readers.options import USUAL, ReadOptions

_POSTMARK = re.compile(rb"^From \S+ .*\d{4}.*$", re.M)
_ESCAPED = re.compile(rb"^>(>*From )", re.M)
_LONGEST_HEADER = 2000
_CRYPT = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_SIGNATURES = frozenset(("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"))


def read_eml(data: bytes, options: ReadOptions = USUAL) -> Reading:
    """Read the minutes in a message, or in the one document that is attached to it."""
    return read_message(parse_eml(_single(data)), options)


def parse_eml(data: bytes) -> Message:
    """What a message says. Raises DamagedFile where its parts nest too deeply."""
    try:
        root = email.message_from_bytes(data, policy=email.policy.compat32)
        texts: list[str] = []
        htmls: list[str] = []
        attachments: list[Attachment] = []
        for part in _leaves(root):
            kind, name = part.get_content_type(), _decoded(part.get_filename() or "")
            if kind in _CRYPT:
                raise EncryptedFile(ENCRYPTED)
            if kind in ("text/plain", "text/html") and not name and part.get_content_disposition() != "attachment":
                (texts if kind == "text/plain" else htmls).append(_text(part))
            elif kind not in _SIGNATURES:
                attachments.append(_attachment(part, name or "unnamed"))
    except RecursionError as error:
        raise DamagedFile("the message nests its parts deeper than any mail program does") from error
    return Message(_decoded(str(root.get("Subject", ""))), "\n".join(texts), "\n".join(htmls), tuple(attachments))


def _single(data: bytes) -> bytes:
    """A message without the line that begins it in a mailbox. Raises UnsupportedFormat where there are several."""
    data = data.lstrip()
    if not data.startswith(b"From "):
        return data
    lines = data.replace(b"\r\n", b"\n")
    count = 1 + sum(lines[: found.start()].endswith(b"\n\n") for found in _POSTMARK.finditer(lines, 1))
    if count > 1:
        raise UnsupportedFormat(f"the mailbox holds {count} messages; save the one with the minutes as a file (EML)")
    return _ESCAPED.sub(rb"\1", lines.partition(b"\n")[2])


def _leaves(root: Part) -> Iterator[Part]:
    """The parts that hold something, in order; a message that is attached is one part."""
    stack = [root]
    while stack:
        part = stack.pop()
        payload = part.get_payload()
        if part.get_content_maintype() != "multipart" or not isinstance(payload, list):
            yield part
        elif part.get_content_type() in _CRYPT:
            raise EncryptedFile(ENCRYPTED)
        else:
            stack += [one for one in reversed(payload) if isinstance(one, Part)]


def _text(part: Part) -> str:
    text = decode(_bytes(part), part.get_content_charset())
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    # A line that ends in a space goes on in the next one, but for the mark before a signature.
    gone = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    return re.sub(r"(?<!^--) \r?\n(?!>)", gone, text, flags=re.M)


def _attachment(part: Part, name: str) -> Attachment:
    inline = part.get_content_disposition() != "attachment" and part.get("Content-ID") is not None
    if part.get_content_maintype() == "message":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return Attachment(name, first.as_bytes() if isinstance(first, Part) else b"")
    return Attachment(name, _bytes(part), inline)


def _bytes(part: Part) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(header: str) -> str:
    """A header's words, whatever they are encoded as."""
    try:
        pieces = decode_header(header[:_LONGEST_HEADER])
        text = "".join(piece if isinstance(piece, str) else decode(piece, charset) for piece, charset in pieces)
    except (HeaderParseError, ValueError, DamagedFile):
        text = header[:_LONGEST_HEADER]
    return " ".join(text.split())
