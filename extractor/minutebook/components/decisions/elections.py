"""Which nomination an election answers."""

from __future__ import annotations

import re

from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.tape import Tape
from minutebook.components.decisions.units import Unit

WAITING = 60
"""How many nominations are kept in mind."""

_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_TITLE = re.compile(
    r"(?:The|Elected|Cllr|Councill?or|Mayor|Deputy|Vice|President|Chair\w*|Secretary|Treasurer|Committee|Board|Council|"
    r"Mrs?|Ms"
    r"|Officer|Member|Director)s?"
)


def nomination_of(tape: Tape, unit: Unit) -> Draft | None:
    """The open motion or nomination of the person who was elected: the one that names them, or the only one."""
    names = {name for name in _NAME.findall(tape.words(unit)) if not _TITLE.fullmatch(name)}
    waiting = [draft for draft in tape.nominees[-WAITING:] if draft not in tape.weak]
    drafts = [draft for draft in [*tape.weak, *waiting] if tape.is_nomination(draft)]
    if tape.open:
        drafts.insert(0, tape.open)
    chosen = drafts[0] if len(drafts) == 1 and not names else None
    shares = [len(names & set(_NAME.findall(tape.text[slice(*draft.texts[0])]))) for draft in drafts]
    best = max(shares, default=0)
    named = [draft for draft, share in zip(drafts, shares, strict=True) if share == best]
    if best and len({draft.texts[0] for draft in named}) == 1:
        chosen = named[0]
    return tape.promote(chosen) if chosen and chosen is not tape.open else chosen
