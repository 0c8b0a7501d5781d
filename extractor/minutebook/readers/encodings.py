"""The encoding of text that declares none: byte order marks, UTF-8, or the likeliest of the old ones."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from minutebook.errors import DamagedFile

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LIKELY = ("cp1252", "mac_roman", "cp850", "utf_16_le", "utf_16_be")
SAMPLE = 1 << 16
MAC_QUOTES = re.compile(rb"[a-z]\xd5[a-z]|\xd2[A-Z][^\xd2]{1,400}\xd3")
"""Apostrophes and quotes as Mac OS Roman has them; in Windows-1252 these bytes are capitals with accents."""
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
BINARY_SHARE = 0.02


def decode(data: bytes) -> str:
    """Text of the bytes, without a byte order mark. Raises DamagedFile where they are no text."""
    text = _decoded(data).removeprefix("\ufeff")
    sample = text[:SAMPLE]
    if len(CONTROLS.findall(sample)) > max(1, BINARY_SHARE * len(sample)):
        raise DamagedFile("this is not a text file: it is full of characters that no text has")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if len(MAC_QUOTES.findall(data[:SAMPLE])) > data[:SAMPLE].count(b"\x92"):
        return data.decode("mac_roman")
    best = from_bytes(data[:SAMPLE], cp_isolation=list(LIKELY)).best()
    return data.decode(best.encoding if best is not None else "cp1252", "replace")
