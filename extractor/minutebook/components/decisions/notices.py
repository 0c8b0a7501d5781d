"""Notices of motion: each motion in quotation marks under the name of the member who gave it."""

from __future__ import annotations

import re

from minutebook.components.decisions.names import Named, read_names
from minutebook.components.decisions.tape import Tape
from minutebook.components.decisions.units import Unit

REACH = 2
"""How many lines above its motion the member's name may stand."""
_MOTIONS = re.compile(r"\b(?:notices? of motion|motion (?:on|of) notice|motions)\b", re.IGNORECASE)


class Notices:
    """Reads motions that a heading, not a verb, says were moved."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape

    def read(self, unit: Unit) -> bool:
        """Open the motion that a unit prints; False where it stands under no such heading."""
        tape = self.tape
        if not unit.first or not self._is_under(unit):
            return False
        tape.flush()
        draft = tape.draft(unit, unit.found["notice"][0])
        draft.movers = self._mover(unit)
        tape.open, tape.done, tape.weak = draft, None, []
        return True

    def _is_under(self, unit: Unit) -> bool:
        """Whether a heading of motions stands over a unit."""
        at = self.tape.found.section_of[unit.block]
        while at is not None:
            section = self.tape.found.sections[at]
            if _MOTIONS.search(self.tape.text, *section.heading):
                return True
            at = section.parent
        return False

    def _mover(self, unit: Unit) -> list[Named]:
        """The name on the line above the motion."""
        for before in reversed(self.tape.units[max(0, unit.index - REACH) : unit.index]):
            if names := read_names(self.tape.text, *before.span):
                return names[:1]
        return []
