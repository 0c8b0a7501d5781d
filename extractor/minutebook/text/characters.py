"""Characters: one form for what looks alike, nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x0b\x1c-\x1f]")
UNSEEN = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\x00-\x08\x0e-\x1b\x7f\ufff9-\ufffc]"
)
LINE_END = re.compile(r"[\r\n\x0c\x85\u2028\u2029]+")
PRIVATE_BULLET = re.compile(r"[\uf020-\uf0ff]")
"""Symbol fonts (Wingdings, Symbol) put their bullets here."""
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st"})


def clean(text: str) -> str:
    """NFC, plain spaces, no unseen characters; runs of spaces and tabs stay, for they may make columns."""
    if text.isascii() and text.isprintable():
        return text
    text = LINE_END.sub(" ", ODD_SPACE.sub(" ", UNSEEN.sub("", text)))
    return unicodedata.normalize("NFC", PRIVATE_BULLET.sub("•", text).translate(LIGATURES))


def collapse(text: str) -> str:
    """Runs of white space to one space, none at the ends."""
    return " ".join(text.split())
