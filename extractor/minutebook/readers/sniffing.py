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
FODT = "application/vnd.oasis.opendocument.text-flat-xml"
EML = "message/rfc822"
MSG = "application/vnd.ms-outlook"
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
_TEXT_ENDINGS = frozenset((".txt", ".text"))
_MARKDOWN_ENDINGS = frozenset((".md", ".markdown", ".mdown", ".mkd"))
_HTML_ENDINGS = frozenset((".html", ".htm", ".xhtml", ".shtml"))
_WORD_ENDINGS = frozenset((".doc", ".dot", ".docx", ".docm", ".dotx"))
_ODT_ENDINGS = frozenset((".odt", ".ott"))
_MAIL_ENDINGS = frozenset((".eml", ".mbox", ".mht", ".mhtml"))
_OUTLOOK_ENDINGS = frozenset((".msg",))
_PICTURE_ENDINGS = frozenset((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".gif"))
ENDINGS = _TEXT_ENDINGS.union(
    _MARKDOWN_ENDINGS,
    _HTML_ENDINGS,
    _WORD_ENDINGS,
    _ODT_ENDINGS,
    _MAIL_ENDINGS,
    _OUTLOOK_ENDINGS,
    _PICTURE_ENDINGS,
    (".pdf", ".rtf", ".fodt"),
)
"""Endings of the files that are read; what a file is, its content says first."""


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
        if b"opendocument.text" in data[:200] or PurePath(name).suffix.lower() in _ODT_ENDINGS:
            return ODT
        return DOCX if PurePath(name).suffix.lower() in _WORD_ENDINGS or b"word/" in data[:_HEAD] else ZIP
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return ODT
    if not kind and {"content.xml", "META-INF/manifest.xml"} <= names:
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
    if "__properties_version1.0".encode("utf-16-le") in data or PurePath(name).suffix.lower() in _OUTLOOK_ENDINGS:
        return MSG
    return DOC if PurePath(name).suffix.lower() in _WORD_ENDINGS else BINARY


_CONTROL = bytes(byte for byte in range(32) if byte not in (9, 10, 11, 12, 13, 26, 27))
"""Form feeds, tabs and the Windows code page's letters are text; other control bytes are hardly ever."""


def _is_binary(data: bytes) -> bool:
    head = data[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or not head:
        return False
    nuls = head.count(0)
    if nuls and max(head[0::2].count(0), head[1::2].count(0)) >= 0.9 * nuls and nuls > 0.3 * len(head):
        return False  # UTF-16 without a byte order mark
    control = len(head) - len(head.translate(None, _CONTROL))
    return control > max(2, len(head) // 200)


def _sniff_text(data: bytes, name: str) -> str:
    head = data[:_HEAD].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    ending = PurePath(name).suffix.lower()
    if head.startswith("<?xml") and "<office:document" in head and "opendocument.text" in head:
        return FODT
    if _looks_like_mail(head, ending):
        return EML
    if _looks_like_html(head) and ending not in _MARKDOWN_ENDINGS:
        return HTML
    if ending in _HTML_ENDINGS:
        return HTML
    if ending in _MARKDOWN_ENDINGS:
        return MARKDOWN
    return MARKDOWN if ending not in _TEXT_ENDINGS and _looks_like_markdown(head) else TEXT


_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,60}):(?:[ \t]|$)")
_OF_ANY_MAIL = frozenset(("from", "subject", "date", "content-type"))
_OF_MAIL_ALONE = frozenset(
    ("message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature", "x-mozilla-status")
)
"""Headers that programs write: nobody types them above minutes."""
_MOST_HEADERS = 400


def _looks_like_mail(head: str, ending: str) -> bool:
    """Whether it begins with a mail's headers, those that no hand writes among them where the ending is another one."""
    names = set()
    lines = head.split("\n", _MOST_HEADERS)[:_MOST_HEADERS]
    for line in lines[1:] if lines[0].startswith("From ") else lines:
        if found := _HEADER.match(line):
            names.add(found[1].lower())
        elif not line[:1].isspace() or not line.strip():
            break
    return bool(names & _OF_ANY_MAIL) and (ending in _MAIL_ENDINGS or bool(names & _OF_MAIL_ALONE))


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
