"""What stands between two lines of one paragraph: a space, a hyphen that stays, or one that goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

HYPHEN = re.compile(r"[^\W\d_]{2,}[-‐¬]$")
WORD = re.compile(r"[^\W\d_]+")
COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
ADDRESS = re.compile(r"(?:://|www\.)\S*$")
REST_OF_ADDRESS = re.compile(r"[^\s,]*[/=&?%_#~][^\s,]*")
_FIRST_PARTS = """non self well ex vice two three four five six seven eight nine ten half long short high low full part
semi"""
KEPT = frozenset(_FIRST_PARTS.split())
"""First parts of compounds that keep their hyphen, where the document does not show it."""


def compounds(texts: Iterable[str]) -> frozenset[str]:
    """Words with a hyphen inside a line: at a line's end they keep it."""
    return frozenset(word.lower() for text in texts if "-" in text for word in COMPOUND.findall(text))


def joint(above: str, below: str, known: frozenset[str] = frozenset()) -> str:
    """What stands between two lines: " ", "" where a hyphen stays, "-" where the hyphen is to be taken off."""
    if ADDRESS.search(above) and REST_OF_ADDRESS.match(below) and not ADDRESS.search(below.split(" ", 1)[0]):
        return ""
    if not HYPHEN.search(above) or not below[:1].isalpha():
        return "" if above.endswith(("-", "/")) and above[-2:-1].isalnum() and below[:1].isalnum() else " "
    first = above.split()[-1][:-1].lower().strip("(\"'“‘")
    match = WORD.match(below)
    second = match[0] if match else ""
    keeps = not below[:1].islower() or f"{first}-{second}" in known or first in KEPT
    return "" if keeps else "-"


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
