"""From bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252"}


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode text: byte order mark, then UTF-8, then what the file declares, then the likeliest guess.

    UTF-8 comes before the declaration because text that is valid UTF-8 by chance is rarer than a wrong declaration.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data[:4096]:
        return data.decode("utf-16-le" if data[:4096:2].count(0) < data[1:4096:2].count(0) else "utf-16-be", "replace")
    for encoding in ("utf-8", declared):
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return _guess(data)


def _strictly(data: bytes, encoding: str | None) -> str | None:
    if not encoding:
        return None
    # What is declared as Latin-1 is Windows-1252 in practice, as browsers have it.
    name = "windows-1252" if encoding.strip().lower() in _LATIN else encoding.strip()
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _guess(data: bytes) -> str:
    sample = data[: 1 << 16]
    if _nearly_utf8(sample):
        return data.decode("utf-8", "replace")
    text = _strictly(data, "windows-1252")
    if text is not None:
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return data.decode(best.encoding if best else "windows-1252", "replace")


def _nearly_utf8(sample: bytes) -> bool:
    """A few broken bytes in a file that is UTF-8 otherwise."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken * 10 < sum(char > "\x7f" for char in text)
