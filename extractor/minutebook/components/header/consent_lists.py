"""Minutes of earlier meetings in the list of what one motion approves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutebook.components.annotations import Annotations, Section
from minutebook.components.header.dating import dates_at
from minutebook.document import Span
from minutebook.values.calendar import DateContext, resolve

_CONSENT_ITEM = re.compile(
    r"\W*(?:(?:approv\w+|adopt\w+|accept\w+)(?: of)? )?(?:the )?(?:[\w’'-]+ ){0,5}?minutes\b", re.IGNORECASE
)
_ADOPTED = re.compile(
    r"\b(?:approved|adopted|accepted|carried|passed)\b|\bm/?s/?[cp]\b[^.]{0,60}\bto (?:approve|adopt|accept)", re.I
)
_ONLY = re.compile(
    r"\b(?:approv|adopt|accept)\w*(?: of)?(?: consent| agenda)? items? "
    r"(?P<items>[A-Z\d]{1,3}(?:(?:, and |, | and | ?& ?)[A-Z\d]{1,3})*)\b",
    re.IGNORECASE,
)
"""Which items of a consent list a motion adopts."""
_WITHDRAWN = re.compile(r"\bitems? (?P<item>[A-Z\d]{1,3}) (?:be |was |were )?(?:removed|pulled|withdrawn)\b", re.I)
"""An item that is taken out of the list."""


def consented(found: Annotations, context: DateContext) -> Iterator[tuple[str, Span]]:
    """Minutes in the list of what one motion approves ("Consent Agenda" / "1. Minutes of May 4")."""
    document = found.document
    for section in found.sections:
        if section.kind != "consent" or _ADOPTED.search(document.text, section.start, section.end) is None:
            continue
        for block in document.blocks[section.block : document.block_at(max(section.start, section.end - 1)) + 1]:
            item = _CONSENT_ITEM.match(document.text, block.content or block.start, block.end)
            if item is None or block.end - block.start > 200 or not _is_adopted(document.text, section, block.label):
                continue
            for mention in dates_at(document.text, item.start(), block.end):
                edtf = resolve(mention, context, -1).edtf
                if edtf:
                    yield edtf, (mention.start, mention.end)


def _is_adopted(text: str, section: Section, label: str) -> bool:
    """Whether an item of a consent list is among those that the motion adopts."""
    letter = label.strip(" .()").casefold()
    if not letter:
        return True
    motions = [only["items"].casefold() for only in _ONLY.finditer(text, section.start, section.end)]
    if motions:  # an item that was taken out may have a motion of its own
        return any(letter in re.split(r"\W+(?:and\W+)?", items) for items in motions)
    return all(out["item"].casefold() != letter for out in _WITHDRAWN.finditer(text, section.start, section.end))
