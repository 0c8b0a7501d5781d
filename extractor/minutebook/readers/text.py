"""Plain text: bytes to lines, whatever the encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

from minutebook.document import Line, PageSize, Reading
from minutebook.errors import DamagedFile, EmptyDocument

BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe\x00\x00": "utf-32", b"\x00\x00\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
BINARY_SHARE = 0.02
PAGE_MARK = re.compile(r"\s*(?:[-=*#\[<]{1,6}\s*)page\s*(?P<label>\d{1,4})(?:\s*of\s*\d+)?\s*[-=*#\]>:]{0,6}\s*", re.I)
TAB_SIZE = 8


def read_text(data: bytes) -> Reading:
    """Read a text file; form feeds and page marks cut it into pages."""
    lines: list[Line] = []
    labels: dict[int, str] = {}
    page = 1
    gap = False
    for raw in _raw_lines(decode(data)):
        if raw == "\f":
            page, gap = page + bool(lines), True
        elif mark := PAGE_MARK.fullmatch(raw):
            page, gap = page + bool(lines), False
            labels[page] = mark["label"]
        elif not raw.strip():
            gap = True
        else:
            lines.append(_line(raw, page, gap and bool(lines)))
            gap = False
    if not lines:
        raise EmptyDocument("the text file holds no text")
    pages = tuple(PageSize(number, label=labels.get(number)) for number in range(1, page + 1))
    return Reading(tuple(lines), pages)


def decode(data: bytes) -> str:
    """Text of the bytes: by byte order mark, as UTF-8, or as the most likely old encoding."""
    for mark, encoding in BOMS.items():
        if data.startswith(mark):
            return _checked(_strict(data, encoding))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_guess(data))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DamagedFile(f"the file says that it is {encoding} text and is not: {error.reason}; save it anew as UTF-8") from error


def _guess(data: bytes) -> str:
    best = from_bytes(data, cp_isolation=["cp1252", "mac_roman", "cp437", "utf_16_le", "utf_16_be"]).best()
    return str(best) if best is not None else data.decode("cp1252", errors="replace")


def _checked(text: str) -> str:
    sample = text[:65536]
    if sample and len(CONTROLS.findall(sample)) > max(1, BINARY_SHARE * len(sample)):
        raise DamagedFile("this is not a text file: it is full of control characters")
    return text


def _raw_lines(text: str) -> Iterator[str]:
    """Lines without their ends, and each form feed by itself."""
    for number, part in enumerate(text.removeprefix("\ufeff").split("\f")):
        if number:
            yield "\f"
        yield from re.split(r"\r\n|[\n\r\x85\u2028\u2029]", part)


def _line(raw: str, page: int, gap: bool) -> Line:
    text = raw.strip()
    lead = raw[: len(raw) - len(raw.lstrip())].expandtabs(TAB_SIZE)
    return Line(text, page=page, gap=gap, indent=float(len(lead)))
