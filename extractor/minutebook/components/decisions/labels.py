"""Lines that only name mover and seconder: their motion's wording stands before them, or comes after."""

from __future__ import annotations

import re

from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.tape import NEAR, REACH, SOLEMN, Tape
from minutebook.components.decisions.units import Unit, residue
from minutebook.components.decisions.wording import words_before
from minutebook.document import Span

_FORWARD = re.compile(
    r"\W{0,3}(?:that|resolved|and resolved|be it|birt|bifrt|whereas)\b|[“\"]|\W{0,3}(?:(?:the|"
    r"this) )?(?:council|union|house|"
    r"meeting|branch|conference|board|committee|"
    r"congress|guild|senate|congregation) (?:notes|believes|resolves|recogni[sz]es|instructs|mandates|calls)\b",
    re.IGNORECASE,
)
_WORDED = re.compile(r"[\W\d]{0,4}(?-i:That )(?:[\w’'-]+ ){1,40}?(?:be|are)\b", re.IGNORECASE)
_NOTICE = re.compile(
    r"\W{0,3}(?:I (?:will |hereby |wish to |beg to )?move|motion:|that this (?:council|board|committee|meeting|"
    r"house|conference)"
    r"|to propose that)\b",
    re.IGNORECASE,
)


class Labels:
    """Finds the wording that belongs to a mover's line."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.lead = self._lead()
        """This document writes mover and seconder before the wording."""

    def _lead(self) -> bool:
        """Judged over all such lines where only one of the two ways fits."""
        tape = self.tape
        lead = 0
        for unit in tape.units:
            if unit.has("mover", "both") and not residue(unit, tape.text) and (before := tape.before(unit)):
                lead += self.comes_after(unit) - self._is_quoted(before.span)
        return lead > 0

    def unmoved(self, unit: Unit) -> Draft | None:
        """The motion at hand that has no mover yet."""
        tape = self.tape
        if self.lead and self.comes_after(unit):
            return None
        if tape.open and not tape.open.movers:
            return tape.open if unit.index - tape.open.last <= NEAR + 1 else None
        draft = tape.done if tape.open is None else None
        return draft if draft and not draft.movers and self._follows(draft, unit) else None

    def _follows(self, draft: Draft, unit: Unit) -> bool:
        """Whether nothing but table rows stands between a decision and the unit."""
        between = self.tape.units[draft.last + 1 : unit.index]
        return all(other.row and not other.found for other in between) and unit.block - draft.last_block <= 40

    def borrow_text(self, draft: Draft, unit: Unit) -> None:
        """Give a draft the words before its mover's line, or let it wait for those that come."""
        tape = self.tape
        spans = self.notice_before(unit) or words_before(tape.text, tape.units, unit)
        quoted = bool(spans) and self._is_quoted(spans[0]) and not tape.is_taken(unit.index - 1)
        if not spans or (self.comes_after(unit) and not (quoted and not self.lead)):
            draft.pending_text = True
        elif not tape.is_taken(unit.index - 1):
            headed = tape.units[unit.index - 1].heading
            draft.texts = [unit.span, *spans] if headed else [*spans, unit.span]

    def _is_quoted(self, span: Span) -> bool:
        """Whether words are a motion's wording by their form ("That the hall be let")."""
        return _FORWARD.match(self.tape.text, span[0]) is not None

    def notice_before(self, unit: Unit) -> list[Span]:
        """The wording of a notice of motion ("I will move that …") that mover and seconder follow after a reply."""
        tape = self.tape
        for before in reversed(tape.units[max(0, unit.index - REACH) : unit.index]):
            if tape.is_taken(before.index) or before.has("mover", "seconder", "both"):
                break
            if _NOTICE.match(tape.text, *before.span) or _WORDED.match(tape.text, *before.span):
                return [before.span]
            if before.opens:
                break
        return []

    def comes_after(self, unit: Unit) -> bool:
        """Whether the wording follows: as a quotation, or after "Resolved"."""
        for following in self.tape.units[unit.index + 1 : unit.index + 5]:
            if (following.heading and not following.found) or following.has("mover", "both"):
                return False
            solemn = any(m.rule.name in SOLEMN for m in following.found.get("act", ()))
            if solemn or self._is_quoted(following.span):
                return True
            if not following.has("seconder"):
                return False
        return False

    def awaits(self, unit: Unit) -> bool:
        """Whether a unit is the wording that the open motion waits for."""
        draft = self.tape.open
        if draft is None or not draft.pending_text or unit.has("mover", "both"):
            return False
        return unit.has("act") or self._is_quoted(unit.span)

    def take_text(self, unit: Unit) -> bool:
        """Put the wording in; False where the unit only announces it ("And resolved:")."""
        tape = self.tape
        draft = tape.open
        assert draft is not None
        self._absorb(draft, unit)
        own = residue(unit, tape.text)
        announces = unit.has("act") and own <= 1 and tape.words(unit).rstrip().endswith(":")
        bare = announces or (own == 0 and not self._is_quoted(unit.span))
        draft.texts = [*draft.texts, unit.span] if bare else [unit.span, *draft.texts]
        draft.pending_text = bare
        draft.last, draft.last_block = unit.index, unit.block
        tape.take_outcome(draft, unit)
        return not bare

    def _absorb(self, draft: Draft, unit: Unit) -> None:
        """The telling before the mover's line and the resolution after it are one decision."""
        tape = self.tape
        told = tape.drafts[-1] if tape.drafts else None
        if told and not told.movers and told.last == draft.opened - 1 and tape.share(unit, told.texts[0]) >= 0.5:
            tape.drafts.pop()
            draft.texts += told.texts
