"""Where the minutes of the meeting end and appended papers begin."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.document import BlockKind, Document

_ADJOURNED = re.compile(
    r"\b(?:meeting|session|agm|council|board|committee)\b[^.]{0,80}\b(?:adjourned|closed|ended|concluded|"
    r"finished)\b|\badjourn(?:ed|ment)\b[^.]{0,60}\d|\bmeeting (?:closed|ended|finished)",
    re.IGNORECASE,
)
_ENDINGS = ("adjourn", "closed", "ended", "concluded", "finished")
_SIGNED = re.compile(
    r"\b(?:respectfully submitted|attest(?:ed)?\b|minutes (?:recorded|taken|prepared|submitted|respectfully)|"
    r"signed[: ]|signature|recording secretary|submitted by)|_{8,}"
    r"|^[^.,]{3,40}, (?:[A-Z]\w+ )*(?:secretary|clerk|chair(?:man|person)?|president|mayor)\W*$",
    re.IGNORECASE,
)
REACH = 12
"""How many blocks may stand between the adjournment and the signature."""
LONG = 4000
"""Papers of fewer characters after the signature are read as part of the minutes."""


def end_of_minutes(found: Annotations) -> int:
    """Index of the first block after the minutes: after the adjournment and the signature, where much follows.

    Appended papers (staff reports, resolutions in full, minutes of committees) hold acts that this meeting did not do.
    """
    document = found.document
    last = len(document.blocks) if found.appendix_from is None else found.appendix_from
    if len(document.text) < LONG:
        return last
    for index in _adjournments(document):
        for following in range(index, min(index + REACH, last)):
            block = document.blocks[following]
            signed = block.kind is BlockKind.SIGNATURE or _SIGNED.search(document.text, block.start, block.end)
            if signed and block.kind is not BlockKind.FURNITURE:
                return following + 1 if len(document.text) - block.end > LONG else last
    return last


def _adjournments(document: Document) -> list[int]:
    """Blocks that say that the meeting ended."""
    lower = document.text.lower()
    blocks: set[int] = set()
    for word in _ENDINGS:
        at = lower.find(word)
        while at >= 0:
            blocks.add(document.block_at(min(at, len(document.text) - 1)))
            at = lower.find(word, at + len(word))
    short = (i for i in sorted(blocks) if document.blocks[i].end - document.blocks[i].start < 400)
    return [i for i in short if _ADJOURNED.search(document.text, document.blocks[i].start, document.blocks[i].end)]
