"""What kind of file these bytes are: by content first, by the name's ending where the content leaves it open."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePath

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOC = "application/msword"
RTF = "application/rtf"
ODT = "application/vnd.oasis.opendocument.text"
ZIP = "application/zip"
IMAGE = "image/*"
IMAGES = ("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/webp", "image/gif")
"""Kinds of pictures that are read."""
BINARY = "application/octet-stream"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0", "image/tiff"),
    (b"MM\0+", "image/tiff"),
    (b"BM", "image/bmp"),
)
_HEAD = 1 << 16
"""As much as is looked at to tell text formats apart."""
_WORD_ENDINGS = {".doc", ".dot", ".docx", ".docm", ".dotx"}
_MARKDOWN_ENDINGS = {".md", ".markdown", ".mdown", ".mkd"}
_HTML_ENDINGS = {".html", ".htm", ".xhtml", ".shtml"}


def sniff(data: bytes, name: str = "") -> str:
    """Media type of a file; "application/octet-stream" where it is nothing that is known."""
    if data.lstrip()[:5] == b"%PDF-" or b"%PDF-" in data[:1024]:
        return PDF
    if data[:4] == b"PK\x03\x04":
        return _sniff_zip(data, name)
    if data[:8] == _OLE:
        return _sniff_ole(data, name)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif"):
        return "image/heif"
    for magic, media_type in _MAGIC:
        if data.startswith(magic) and (magic != b"BM" or _is_binary(data)):
            return media_type
    return BINARY if _is_binary(data) else _sniff_text(data, name)


def _sniff_zip(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            kind = (
                archive.read("mimetype")[:80]
                if "mimetype" in names and archive.getinfo("mimetype").file_size < 200
                else b""
            )
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError):
        # Cut off in the middle: what it was meant to be decides whose error message the user gets.
        return DOCX if PurePath(name).suffix.lower() in _WORD_ENDINGS or b"word/" in data[:_HEAD] else ZIP
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return ODT
    return DOCX if "word/document.xml" in names or _has_word_part(names) else ZIP


def _has_word_part(names: set[str]) -> bool:
    return "[Content_Types].xml" in names and any(re.fullmatch(r"word/document\d*\.xml", name) for name in names)


def _sniff_ole(data: bytes, name: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        # A DOCX with a password is an OLE file around the encrypted package.
        return DOCX
    if "WordDocument".encode("utf-16-le") in data:
        return DOC
    return DOC if PurePath(name).suffix.lower() in _WORD_ENDINGS else BINARY


def _is_binary(data: bytes) -> bool:
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or not head:
        return False
    nuls = head.count(0)
    if nuls and max(head[0::2].count(0), head[1::2].count(0)) >= 0.9 * nuls and nuls > 0.3 * len(head):
        return False  # UTF-16 without a byte order mark
    # Form feeds, tabs and the Windows code page's letters are text; other control bytes are hardly ever.
    control = sum(head.count(byte) for byte in range(32) if byte not in (9, 10, 11, 12, 13, 26, 27))
    return control > max(2, len(head) // 200)


def _sniff_text(data: bytes, name: str) -> str:
    head = data[:_HEAD].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    ending = PurePath(name).suffix.lower()
    if _looks_like_html(head) and ending not in _MARKDOWN_ENDINGS:
        return HTML
    if ending in _HTML_ENDINGS:
        return HTML
    if ending in _MARKDOWN_ENDINGS:
        return MARKDOWN
    return MARKDOWN if ending not in {".txt", ".text"} and _looks_like_markdown(head) else TEXT


_HTML_START = re.compile(r"(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_HTML_TAGS = re.compile(r"</(?:p|div|h[1-6]|li|ul|ol|table|tr|td|span|b|strong|body|html)\s*>", re.I)


def _looks_like_html(head: str) -> bool:
    if head.startswith("<?xml"):
        return bool(re.search(r"<html\b", head[:2000], re.I))
    if _HTML_START.match(head):
        return True
    return head.startswith("<") and len(_HTML_TAGS.findall(head)) >= 5


_MARKDOWN_SIGNS = (
    re.compile(r"^#{1,6} \S.*$", re.M),
    re.compile(r"(?<![\\*\w])\*\*[^\s*][^*\n]*\*\*"),
    re.compile(r"\[[^\]\n]+\]\((?:https?:|/|#|mailto:)[^)\s]*\)"),
    re.compile(r"^\|?[ :]*-{3,}[ :]*\|[-| :]*$", re.M),
)


def _looks_like_markdown(head: str) -> bool:
    return sum(len(sign.findall(head)[:2]) for sign in _MARKDOWN_SIGNS) >= 3
