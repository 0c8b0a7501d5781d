"""The state machine that puts one motion together from text, mover, seconder, vote and result.

It reads the units once, in order. At most one motion is open at a time; what follows (a second, discussion, ballots,
a result) is added to it until its result, a heading or the next motion. A result or a mover without an open motion
belongs to the words before it.
"""

from __future__ import annotations

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.acts import Acts
from minutebook.components.decisions.amendments import release, resume
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.labels import Labels
from minutebook.components.decisions.motions import Motions
from minutebook.components.decisions.notices import Notices
from minutebook.components.decisions.recitals import Recitals
from minutebook.components.decisions.results import Results
from minutebook.components.decisions.tape import NEAR, SOLEMN, Tape
from minutebook.components.decisions.units import Unit, residue
from minutebook.values.votes import BALLOT_LINE


class Assembly:
    """One pass over the units of a document."""

    def __init__(self, found: Annotations, units: list[Unit]) -> None:
        self.tape = Tape(found, units)
        self.labels = Labels(self.tape)
        self.motions = Motions(self.tape, self.labels)
        self.notices = Notices(self.tape)
        self.recitals = Recitals(self.tape)
        self.results = Results(self.tape)
        self.acts = Acts(self.tape, self.results)

    def run(self) -> list[Draft]:
        """All decisions, in order."""
        tape = self.tape
        for unit in tape.units:
            if unit.index <= tape.read_to:
                continue
            if self.recitals.reads(unit):
                continue
            self._enter_section(unit)
            if unit.has("notice") and self.notices.read(unit):
                continue
            if unit.has("put") and resume(tape, unit):
                continue
            if unit.heading and not unit.found:
                continue
            if self.labels.awaits(unit):
                self.motions.read_text(unit)
            elif unit.found:
                self._read(unit)
            elif self._is_ballot(unit):
                self.results.read_vote(unit)
        tape.flush()
        release(tape)
        return tape.drafts

    def _enter_section(self, unit: Unit) -> None:
        """A section ends what is open; a heading that is only a label ("Vote:") or a list's item does not."""
        tape = self.tape
        listing = tape.open is not None and tape.open.listing and unit.item
        if unit.opens and not listing and not self._is_ballot(unit) and (not unit.heading or residue(unit, tape.text)):
            tape.flush()
            release(tape)
            tape.done, tape.weak = None, []

    def _is_ballot(self, unit: Unit) -> bool:
        """Whether a line after a motion is one person's vote ("Bell, Anna, yea")."""
        draft = self.tape.open or self.tape.done
        if draft is None or unit.index - draft.last != 1:
            return False
        return BALLOT_LINE.fullmatch(self.tape.text, unit.start, unit.end) is not None

    def _finds_no_seconder(self, unit: Unit) -> bool:
        """Whether a sentence tells of a proposal that nobody would second."""
        return any(match.rule.name == "no_seconder" for match in unit.found.get("result", ()))

    def _is_pair(self, unit: Unit) -> bool:
        """Whether two names with a slash ("Roe / Poe") move: a result stands with them or in the unit after them."""
        if not unit.has("pair"):
            return False
        after = self.tape.after(unit)
        if unit.has("result", "answer", "tail"):
            return True
        if after is None or not after.has("result", "answer"):
            return False
        alone = not residue(unit, self.tape.text) and not residue(after, self.tape.text)
        return after.block == unit.block or (alone and after.block - unit.block == 1)

    def _read(self, unit: Unit) -> None:
        """Hand a unit to what reads its sort."""
        tape = self.tape
        if tape.open and unit.has("motion") and unit.found["motion"][0].rule.name == "put_to_vote":
            del unit.found["motion"]
            if not unit.found:
                return
        solemn = next((m for m in unit.found.get("act", ()) if m.rule.name in SOLEMN), None)
        if solemn and not unit.has("mover"):
            self.acts.read(unit, solemn)
        elif (
            unit.has("mover", "both", "motion")
            or (unit.has("proposal") and (unit.has("seconder") or self._finds_no_seconder(unit)))
            or self._is_pair(unit)
        ):
            self.motions.read(unit)
        elif unit.has("seconder"):
            self.motions.read_seconder(unit)
        elif unit.has("result"):
            self.results.read(unit, "result")
        elif act := tape.act_of(unit):
            self.acts.read(unit, act)
        elif unit.has("answer"):
            self.results.read(unit, "answer")
        elif unit.has("proposal"):
            tape.weak.append(tape.draft(unit, unit.found["proposal"][0]))
        elif unit.has("vote") or (unit.has("tail") and residue(unit, tape.text) < NEAR):
            self.results.read_vote(unit)
