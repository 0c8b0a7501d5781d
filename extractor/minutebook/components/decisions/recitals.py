"""Resolutions in full behind who moved them: a number, "Whereas …", "Be it resolved …", and then the vote."""

from __future__ import annotations

import re

from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.tape import Tape
from minutebook.components.decisions.units import Unit, residue

LONGEST = 40
"""How many units a resolution may run to."""
NEAR = 4
"""Within how many units of the mover's sentence it starts."""
FEW = 4
"""A mover's sentence with fewer words of its own says nothing of what was moved."""
_NUMBERED = re.compile(
    r"\W{0,3}(?:RESOLUTION|ORDINANCE|Resolution|Ordinance)\b ?(?:(?:NO|No)\b\.? ?|# ?)?[\w-]*\d[\w./-]*\d"
)
_RECITAL = re.compile(r"\W{0,3}whereas\b", re.IGNORECASE)
_RESOLVED = re.compile(
    r"\W{0,3}(?:now,? ?)?(?:therefore,? ?)?(?:be it|it is|let it be) (?:further |hereby |therefore )?"
    r"(?:resolved|ordained|ordered|enacted)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r":\W*$|\bfollowing (?:resolution|ordinance|preamble)", re.IGNORECASE)


class Recitals:
    """Reads the units of a resolution that is printed behind its mover."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.draft: Draft | None = None
        """The motion whose resolution is being read."""

    def reads(self, unit: Unit) -> bool:
        """Whether a unit belongs to the resolution of the open motion; what tells its vote does not."""
        draft = self.tape.open
        if draft is None or draft.outcome or not draft.movers or unit.index - draft.opened > LONGEST:
            self.draft = None
            return False
        if draft is not self.draft and not self._begins(draft, unit):
            return False
        self.draft = draft
        if unit.has("mover", "seconder", "result", "vote", "answer", "tail", "put"):
            self.draft = None
            return False
        self._take(draft, unit)
        draft.last, draft.last_block = unit.index, unit.block
        return True

    def _begins(self, draft: Draft, unit: Unit) -> bool:
        """Whether the mover's sentence opens a resolution that starts here or just before."""
        opener = self.tape.units[draft.opened]
        if unit.index - draft.opened > NEAR or not _OPENS.search(self.tape.text, *opener.span):
            return False
        since = self.tape.units[draft.opened + 1 : unit.index + 1]
        if not any(_NUMBERED.match(self.tape.text, *u.span) or _RECITAL.match(self.tape.text, *u.span) for u in since):
            return False
        draft.pending_text = False
        for other in since[:-1]:
            self._take(draft, other)
        return True

    def _take(self, draft: Draft, unit: Unit) -> None:
        """The number of the resolution, and what it resolves."""
        text = self.tape.text
        numbered = _NUMBERED.match(text, *unit.span)
        if numbered and draft.identifier is None:
            start = numbered.start() + len(numbered[0]) - len(numbered[0].lstrip(' *"“'))
            draft.identifier = (" ".join(text[start : numbered.end()].split()), (start, numbered.end()))
        if _RESOLVED.match(text, *unit.span):
            opener = self.tape.units[draft.opened]
            bare = residue(opener, text) < FEW and draft.texts[0][0] == opener.start
            draft.texts = [unit.span, *draft.texts] if bare else [*draft.texts, unit.span]
