"""The encoding of a format that may declare one."""

from __future__ import annotations

from minutebook.readers.encodings import decode as decode_plain

_LATIN = frozenset(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252"))
_SAMPLE = 1 << 16


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode text: byte order mark, then UTF-8, then what the file declares, then the likeliest guess.

    UTF-8 comes before the declaration: text that is valid UTF-8 by chance is rarer than a wrong declaration.
    """
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        for encoding in ("utf-8-sig", declared):
            text = _strictly(data, encoding)
            if text is not None:
                return text
        if _is_nearly_utf8(data[:_SAMPLE]):
            return data.decode("utf-8", "replace")
    return decode_plain(data)


def _strictly(data: bytes, encoding: str | None) -> str | None:
    if not encoding:
        return None
    # What is declared as Latin-1 is Windows-1252 in practice, as browsers have it.
    name = "windows-1252" if encoding.strip().lower() in _LATIN else encoding.strip()
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_nearly_utf8(sample: bytes) -> bool:
    """Whether there are a few broken bytes in what is UTF-8 otherwise."""
    text = sample.decode("utf-8", "replace")
    return text.count("\ufffd") * 10 < sum(char > "\x7f" for char in text)
