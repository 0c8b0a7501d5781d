"""Motions: sentences that say that something was moved, and lines that say by whom."""

from __future__ import annotations

import re

from minutebook.components.decisions.amendments import release, set_aside
from minutebook.components.decisions.continuation import add_context, go_on
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.labels import Labels
from minutebook.components.decisions.names import read_name
from minutebook.components.decisions.subjects import subject_before
from minutebook.components.decisions.tape import NOMINATING, Tape
from minutebook.components.decisions.units import Unit, content_words, residue
from minutebook.rules import Match

_CONDITIONAL = re.compile(r"\bproposed\b|\bnominat|\bintroduced\b|\bproposal\b", re.IGNORECASE)
_NOMINATION = re.compile(r"\bnominat|\bbe (?:re-?)?(?:appointed|elected)\b", re.IGNORECASE)
_ADJOURN = re.compile(r"\badjourn", re.IGNORECASE)
_ENDED = re.compile(
    r"\W*(?:the )?(?:\w+ )?(?:meeting|session|board|council) (?:was )?(?:adjourned|ended|closed)\b", re.IGNORECASE
)
_THE_MOTION = re.compile(r"\W*(?:the|this) (?:notice of )?motion\b", re.IGNORECASE)
_GIVEN_BY = re.compile(
    r"\bnotice of (?:the )?motion (?:was )?(?:submitted|given|proposed|tabled|moved|lodged)? ?"
    r"(?:by|from) (?P<mover>.{3,60})",
    re.IGNORECASE,
)
"""The heading of a notice of motion with who gave it."""
_RESULTS = frozenset(["died", "lack", "lost", "failed", "want", "fails", "dies", "defeated", "after"])
_DONE_ON = re.compile(r"(?:up)?on the (?:proposal|proposition)\b", re.IGNORECASE)
"""What was done on a proposal is no proposal any more."""
_SPEECH = re.compile(
    r",? (?:\([^)]{3,60}\),? )?(?:said|observed|remarked|stated|explained|spoke|pointed|referred|"
    r"congratulated|expressed)\b"
)
"""Where the speech starts of one who moves ("in moving the adoption of the report, said that …")."""
_CUT = re.compile(r"[,;]? (?:but|and) (?=\W*\w* ?$)|; |\b(?:but|and) on the ?$")


class Motions:
    """Reads units that put a motion."""

    def __init__(self, tape: Tape, labels: Labels) -> None:
        self.tape = tape
        self.labels = labels

    def read(self, unit: Unit) -> None:
        """A mover, or a motion without one: opens a motion, or names the mover of the one at hand."""
        tape = self.tape
        label = not residue(unit, tape.text)
        if label and (target := self.labels.unmoved(unit)):
            tape.following.add(target, unit)
            return
        match = next(unit.found[part][0] for part in ("both", "mover", "motion", "proposal", "pair") if unit.has(part))
        if self._answers(unit, match) and tape.open:
            tape.following.add(tape.open, unit)
            tape.close()
            return
        draft = tape.draft(unit, match)
        if match.rule.name == "pronoun_moved" and not draft.movers and (mover := subject_before(tape, unit)):
            draft.movers = [mover]
        if match.rule.name == "in_moving" and (speech := _SPEECH.search(tape.text, match.end, unit.end)):
            draft.texts[0] = (unit.start, speech.start())
        if self._is_weak(unit, match, draft, label=label):
            tape.propose(draft)
            return
        self._read_act_before(unit, match)
        if not set_aside(tape, draft, unit):
            tape.flush()
            release(tape)
        if label:
            self.labels.borrow_text(draft, unit)
            if not unit.has("act", "result", "answer", "tail") and tape.is_nomination(draft):
                tape.propose(draft)
                return
        self._open(draft, unit, label=label)

    def _answers(self, unit: Unit, match: Match) -> bool:
        """Whether "motion to amend died" is the result of the motion at hand and not a motion of its own."""
        draft = self.tape.open
        if match.rule.name != "motion_to" or not unit.has("result") or draft is None or draft.outcome:
            return False
        own = set(content_words(self.tape.words(unit))) - _RESULTS
        return bool(own) and own <= set(content_words(self.tape.text[slice(*draft.texts[0])]))

    def _open(self, draft: Draft, unit: Unit, *, label: bool) -> None:
        tape = self.tape
        tape.open, tape.done = draft, None
        if not label:
            go_on(tape, draft, unit)
            add_context(tape, draft, unit)
        tape.take_outcome(draft, unit)
        self._add_ending(draft, unit)
        if draft.outcome and not draft.pending_text:
            tape.close()

    def _add_ending(self, draft: Draft, unit: Unit) -> None:
        """The sentence that says that the meeting ended, after the motion to adjourn."""
        tape = self.tape
        after = tape.after(unit)
        if after is None or after.heading or not _ADJOURN.search(tape.text, *unit.span):
            return
        if _ENDED.match(tape.text, *after.span):
            draft.add(after.span)

    def read_text(self, unit: Unit) -> None:
        """The wording of a motion whose mover stood before it."""
        tape = self.tape
        if self.labels.take_text(unit) and tape.open:
            go_on(tape, tape.open, unit)
            if tape.open.outcome:
                tape.close()

    def read_seconder(self, unit: Unit) -> None:
        """A line that names the seconder alone."""
        tape = self.tape
        weak = tape.weak[-1] if tape.weak and tape.open is None else None
        if weak and tape.is_nomination(weak) and tape.near(weak, unit):
            tape.following.add(weak, unit)
        elif (target := tape.target(unit) or tape.near(tape.done, unit)) and not target.seconders:
            tape.following.add(target, unit)
            if target is tape.open and target.outcome:
                tape.close()
        elif target is None:
            self._read_notice(unit)

    def _read_notice(self, unit: Unit) -> None:
        """ "The motion was seconded by …" under a notice of motion that names who gave it."""
        tape = self.tape
        spans = self.labels.notice_before(unit)
        if not spans or not _THE_MOTION.match(tape.text, unit.start):
            return
        draft = tape.draft(unit, unit.found["seconder"][0])
        draft.texts = [*spans, unit.span]
        first = next(other for other in reversed(tape.units[: unit.index]) if other.span == spans[0])
        head = tape.before(first)
        if head and (given := _GIVEN_BY.search(tape.text, *head.span)):
            named = read_name(tape.text, *given.span("mover"))
            draft.movers = [named] if named else []
            draft.add(head.span)
        tape.flush()
        tape.open = draft

    def _is_weak(self, unit: Unit, match: Match, draft: Draft, *, label: bool) -> bool:
        """Whether it is no motion yet: proposed and not seconded, or a nomination."""
        text = self.tape.text
        if unit.has("result", "tail", "answer", "act"):
            return False
        if match.rule.name in NOMINATING and _NOMINATION.search(text, unit.start, unit.end):
            return True
        if label or draft.seconders or not _CONDITIONAL.search(text, match.start, match.end):
            return False
        if _DONE_ON.match(text, match.start, match.end):
            return False
        nominated = text[match.start : match.start + 9].lower().startswith("nominat")
        return match.rule.name != "mover_label" or nominated

    def _read_act_before(self, unit: Unit, match: Match) -> None:
        """An act that the same sentence tells before its motion ("it was decided to wait, but on the motion of …")."""
        tape = self.tape
        act = tape.act_of(unit)
        if act is None or len(tape.text[act.end : match.start].split()) < 5:
            return
        cut = _CUT.search(tape.text, act.end, match.start + 3) or _CUT.search(tape.text, act.end, match.start)
        if cut is None:
            return
        tape.flush()
        draft = Draft([(unit.start, cut.start())], act.rule.id, act.rule.confidence, act.rule.sets.get("kind"))
        told = (m for m in unit.found["act"] if m.start < cut.start() and m.rule.sets["outcome"] != "carried")
        deciding = next(told, act)
        draft.settle(deciding.rule.sets["outcome"], (deciding.start, deciding.end))
        draft.opened = draft.last = unit.index
        tape.drafts.append(draft)
