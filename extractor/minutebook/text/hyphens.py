"""What stands between two lines of one paragraph: a space, a hyphen that stays, or one that goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

HYPHENS = "-‐¬"
WORD = re.compile(r"[^\W\d_]+")
COMPOUND = re.compile(r"\b[^\W\d_]+(?:-[^\W\d_]+)+")
REST_OF_ADDRESS = re.compile(r"[^\s,]*[/=&?%_#~][^\s,]*")
_FIRST_PARTS = """non self well ex vice two three four five six seven eight nine ten half long short high low full part
semi"""
KEPT = frozenset(_FIRST_PARTS.split())
"""First parts of compounds that keep their hyphen, where the document does not show it."""


def compounds(texts: Iterable[str]) -> frozenset[str]:
    """Words with a hyphen inside a line: at a line's end they keep it."""
    return frozenset(word.lower() for text in texts if "-" in text for word in COMPOUND.findall(text))


def ends_hyphenated(text: str) -> bool:
    """Whether a line ends in the middle of a word."""
    return text[-1:] in HYPHENS and len(text) > 2 and text[-3:-1].isalpha()


def _is_address(word: str) -> bool:
    return "://" in word or word.startswith("www.")


def joint(above: str, below: str, known: frozenset[str] = frozenset()) -> str:
    """What stands between two lines: " ", "" where a hyphen stays, "-" where the hyphen is to be taken off."""
    last, first = above.rsplit(" ", 1)[-1], below.split(" ", 1)[0]
    if _is_address(last) and REST_OF_ADDRESS.match(first) and not _is_address(first):
        return ""
    if not ends_hyphenated(above) or not below[:1].isalpha():
        return "" if above.endswith(("-", "/")) and above[-2:-1].isalnum() and below[:1].isalnum() else " "
    return "" if _keeps_hyphen(last, below, known) else "-"


def _keeps_hyphen(last: str, below: str, known: frozenset[str]) -> bool:
    """Whether the hyphen belongs to the word, wherever the line ends."""
    first = last[:-1].lower().strip("(\"'“‘")
    match = WORD.match(below)
    second = match[0] if match else ""
    return not below[:1].islower() or f"{first}-{second}" in known or first in KEPT


def join_lines(texts: Sequence[str]) -> str:
    """The lines of one paragraph as one string."""
    out: list[str] = []
    for text in texts:
        between = joint(out[-1], text) if out else ""
        if between == "-":
            out[-1] = out[-1][:-1]
        elif between:
            out.append(between)
        out.append(text)
    return "".join(out)
