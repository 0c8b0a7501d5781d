"""The state machine that puts one motion together from text, mover, seconder, vote and result.

It reads the units once, in order. At most one motion is open at a time; what follows (a second, discussion, ballots,
a result) is added to it until its result, a heading or the next motion. A result or a mover without an open motion
belongs to the words before it.
"""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.ballots import read_ballots
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.names import Named, read_name
from minutebook.components.decisions.stops import is_no_act
from minutebook.components.decisions.units import Unit, content_words, residue
from minutebook.document import BlockKind, Span
from minutebook.rules import Match
from minutebook.values.votes import parse_tally

REACH = 25
"""How many units of discussion may stand between a motion and its result."""
NEAR = 3
"""How many units may stand between a proposal and what makes it a motion."""
MAX_WORDS = 80
"""A decision's own wording is continued over list items up to this many words."""

_FORWARD = re.compile(r"[\"“'‘(*]*(?:that|resolved|and resolved|be it|whereas)\b|[“\"]", re.IGNORECASE)
_PROCEDURE = re.compile(r"\b(?:second|first|discussion|vote|question)\b", re.IGNORECASE)
_SUBSTITUTE = re.compile(r"\b(?:substitute|as amended|amended motion|revised motion)\b", re.IGNORECASE)
_ADJOURN = re.compile(r"\badjourn", re.IGNORECASE)


class Assembly:
    """One pass over the units of a document."""

    def __init__(self, found: Annotations, units: list[Unit]) -> None:
        self.text = found.document.text
        self.blocks = found.document.blocks
        self.found = found
        self.units = units
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.weak: Draft | None = None
        self.done: Draft | None = None
        """The decision that was closed last: votes and movers that follow at once still belong to it."""

    def run(self) -> list[Draft]:
        """All decisions, in order."""
        for unit in self.units:
            if unit.heading and not unit.has("mover", "both", "result", "answer", "motion", "act"):
                self._flush()
                self.done = None
                continue
            if unit.found or self._awaits_text(unit):
                self._read(unit)
        self._flush()
        return self.drafts

    # ------------------------------------------------------------------ dispatch

    def _read(self, unit: Unit) -> None:
        if self._awaits_text(unit):
            self._take_text(unit)
        elif unit.has("mover", "both", "motion"):
            self._moved(unit)
        elif unit.has("seconder"):
            self._seconded(unit)
        elif unit.has("result"):
            self._result(unit, "result")
        elif self._acts(unit):
            self._act(unit)
        elif unit.has("answer"):
            self._result(unit, "answer")
        elif unit.has("proposal"):
            self.weak = self._draft(unit, unit.found["proposal"][0], weak=True)
        elif unit.has("vote"):
            self._vote(unit)

    # ------------------------------------------------------------------ motions

    def _moved(self, unit: Unit) -> None:
        """A mover, or a motion without one: opens a motion, or names the mover of the one at hand."""
        label = not residue(unit, self.text)
        if label and (target := self._unmoved(unit)):
            self._take_people(target, unit)
            self._take_outcome(target, unit)
            self._extend(target, unit)
            return
        earlier = self.open
        self._flush()
        draft = self._draft(unit, (unit.get("both") or unit.get("mover") or unit.found["motion"][0]))
        if label:
            self._borrow_text(draft, unit)
        self._displace(earlier, draft)
        self.open, self.done = draft, None
        self._take_people(draft, unit)
        self._continue_list(draft, unit)
        self._take_outcome(draft, unit)

    def _unmoved(self, unit: Unit) -> Draft | None:
        """The motion at hand that has no mover yet."""
        draft = self.open or self.done
        if draft and not draft.movers and unit.index - draft.last <= NEAR + 1:
            return draft
        return None

    def _displace(self, earlier: Draft | None, draft: Draft) -> None:
        """A motion without result that its substitute or amended form replaces is withdrawn."""
        if earlier is None or earlier.outcome or draft.opened - earlier.opened > REACH:
            return
        if _SUBSTITUTE.search(self.text, *draft.texts[0]) and earlier.movers:
            earlier.outcome, earlier.inferred = "withdrawn", "replaced"

    def _draft(self, unit: Unit, match: Match, *, weak: bool = False) -> Draft:
        draft = Draft([unit.span], match.rule.id, match.rule.confidence, match.rule.sets.get("kind"), weak=weak)
        draft.opened = draft.last = unit.index
        draft.last_block = unit.block
        if weak:
            self._take_people(draft, unit)
        return draft

    def _borrow_text(self, draft: Draft, unit: Unit) -> None:
        """A line that only names mover and seconder: its wording stands before it, or comes after."""
        before = self._before(unit)
        if before is None or self._comes_after(unit):
            draft.pending_text = True
            return
        draft.texts = [before.span, unit.span]

    def _comes_after(self, unit: Unit) -> bool:
        """Whether the wording follows: as a quotation, or after "Resolved"."""
        for following in self.units[unit.index + 1 : unit.index + 5]:
            if following.heading or following.has("mover", "both"):
                return False
            if following.found.get("act") or _FORWARD.match(self.text, following.start, following.end):
                return True
            if not following.has("seconder", "result"):
                return False
        return False

    def _before(self, unit: Unit) -> Unit | None:
        """The unit whose words a bare mover or result refers to."""
        if unit.index == 0:
            return None
        before = self.units[unit.index - 1]
        if unit.block - before.block > 3 or before.index == (self.done.last if self.done else -1):
            return None
        return before

    def _awaits_text(self, unit: Unit) -> bool:
        draft = self.open
        if draft is None or not draft.pending_text:
            return False
        return bool(unit.found.get("act")) or bool(_FORWARD.match(self.text, unit.start, unit.end))

    def _take_text(self, unit: Unit) -> None:
        draft = self.open
        assert draft is not None
        label = draft.texts
        draft.texts = [unit.span, *label]
        draft.pending_text = residue(unit, self.text) == 0
        if draft.pending_text:
            draft.texts = [*label, unit.span]
        draft.last, draft.last_block = unit.index, unit.block
        act = unit.get("act")
        if act:
            draft.settle(act.rule.sets["outcome"], (act.start, act.end))
        self._take_outcome(draft, unit)
        if not draft.pending_text:
            self._continue_list(draft, unit)

    def _continue_list(self, draft: Draft, unit: Unit) -> None:
        """Wording that ends in a colon goes on in the items that follow."""
        if not self.text[unit.start : unit.end].rstrip("*_ ").endswith((":", ":-", ": -", "–")):
            return
        start, end = draft.texts[-1] if not draft.pending_text else unit.span
        whole = len(content_words(self.text[unit.start : unit.end])) < 4
        words = 0
        for following in self.units[unit.index + 1 : unit.index + 40]:
            if following.heading or following.has("mover", "both", "seconder", "result", "vote", "motion"):
                break
            words += len(self.text[following.start : following.end].split())
            if words > MAX_WORDS:
                break
            if whole:
                end = following.end
            else:
                draft.add(following.span)
            draft.last, draft.last_block = following.index, following.block
        if whole and end > unit.end:
            at = draft.texts.index((start, unit.end)) if (start, unit.end) in draft.texts else len(draft.texts) - 1
            draft.texts[at] = (draft.texts[at][0], end)

    # ------------------------------------------------------------------ what follows a motion

    def _seconded(self, unit: Unit) -> None:
        target = self.open or self._near(self.weak, unit) or self._near(self.done, unit)
        if target is None or target.seconders:
            return
        self._promote(target)
        self._take_people(target, unit)
        self._extend(target, unit)
        self._take_outcome(target, unit)

    def _near(self, draft: Draft | None, unit: Unit) -> Draft | None:
        return draft if draft and unit.index - draft.last <= NEAR else None

    def _promote(self, draft: Draft) -> None:
        if draft.weak:
            draft.weak = False
            self._flush()
            self.open, self.weak = draft, None

    def _extend(self, draft: Draft, unit: Unit) -> None:
        draft.add(unit.span)
        draft.last, draft.last_block = unit.index, unit.block

    def _result(self, unit: Unit, part: str) -> None:
        """A result: of the open motion, of the proposal just made, or of the words before it."""
        own = residue(unit, self.text)
        target = self.open if self.open and unit.index - self.open.last <= REACH else None
        if target is None and (weak := self._near(self.weak, unit)):
            self._promote(weak)
            target = weak
        if target is None and self.done and unit.index - self.done.last == 1 and own < 3:
            self._take_outcome(self.done, unit)
            self._extend(self.done, unit)
            return
        if target is None:
            self._lone_result(unit, part, own)
            return
        self._extend(target, unit)
        self._take_outcome(target, unit)
        self._close()

    def _lone_result(self, unit: Unit, part: str, own: int) -> None:
        match = unit.found[part][0]
        if is_no_act(self.text, unit.start, unit.end, match):
            return
        draft = self._draft(unit, match)
        draft.confidence -= 0.15
        draft.kind = "motion" if part == "result" else "consensus"
        if own < 2:
            before = self._before(unit)
            if before is None:
                return
            if before.heading:
                draft.texts = [unit.span, before.span]
            elif before.block == unit.block:
                draft.texts = [(before.start, unit.end)]
            else:
                draft.texts = [before.span, unit.span]
        self._flush()
        self.open = draft
        self._take_outcome(draft, unit)
        self._close()

    def _vote(self, unit: Unit) -> None:
        """A tally or ballots: of the open motion, or of the one just closed."""
        target = self.open or (self.done if self.done and unit.block - self.done.last_block <= 2 else None)
        if target is None and (weak := self._near(self.weak, unit)):
            self._promote(weak)
            target = weak
        if target is None or unit.index - target.last > REACH:
            return
        self._extend(target, unit)
        self._take_outcome(target, unit)

    def _take_outcome(self, draft: Draft, unit: Unit) -> None:
        """Result, tally and ballots that a unit prints."""
        for part in ("result", "answer"):
            if match := self._weightiest(unit, part):
                draft.settle(match.rule.sets["outcome"], (match.start, match.end), override=match.rule.sets["outcome"] != "carried")
                break
        tally = parse_tally(self.text, unit.start, unit.end)
        for name, count in tally.counts.items():
            if name not in draft.tally.counts:
                draft.tally.counts[name], draft.tally.spans[name] = count, tally.spans[name]
        draft.tally.unanimous = draft.tally.unanimous or tally.unanimous
        draft.tally.method = draft.tally.method or tally.method
        if draft.outcome is None and tally.unanimous:
            draft.settle("carried", tally.unanimous)
        draft.ballots += [b for b in read_ballots(self.text, unit.span) if b.name[0] not in {o.name[0] for o in draft.ballots}]

    def _weightiest(self, unit: Unit, part: str) -> Match | None:
        """The result that decides: anything but "carried" before it."""
        matches = unit.found.get(part, [])
        return next((m for m in matches if m.rule.sets["outcome"] != "carried"), matches[0] if matches else None)

    def _take_people(self, draft: Draft, unit: Unit) -> None:
        both = unit.get("both")
        if both and not unit.has("seconder"):
            self._name(draft.movers, both, "mover")
            self._name(draft.seconders, both, "seconder")
            return
        for part in ("mover", "proposal"):
            if not draft.movers and (match := unit.get(part)):
                self._name(draft.movers, match, "mover")
        if not draft.seconders:
            for match in unit.found.get("seconder", ()):
                self._name(draft.seconders, match, "seconder")
                if draft.seconders:
                    break

    def _name(self, into: list[Named], match: Match, group: str) -> None:
        span = match.groups.get(group)
        if span and (named := read_name(self.text, *span)):
            into.append(named)

    # ------------------------------------------------------------------ acts

    def _acts(self, unit: Unit) -> bool:
        return any(not is_no_act(self.text, unit.start, unit.end, match) for match in unit.found.get("act", ()))

    def _act(self, unit: Unit) -> None:
        match = next(m for m in unit.found["act"] if not is_no_act(self.text, unit.start, unit.end, m))
        deferral = next((m for m in unit.found["act"] if m.rule.sets["outcome"] in ("deferred", "lost")), match)
        if self._answers_open(unit, match):
            assert self.open is not None
            self.open.settle(deferral.rule.sets["outcome"], (deferral.start, deferral.end))
            self._extend(self.open, unit)
            self._take_outcome(self.open, unit)
            self._close()
            return
        self._flush()
        draft = self._draft(unit, match)
        draft.settle(deferral.rule.sets["outcome"], (deferral.start, deferral.end))
        if weak := self._near(self.weak, unit):
            if residue(unit, self.text) < 3:
                draft.texts = [weak.texts[0], unit.span] if weak.last_block != unit.block else [(weak.texts[0][0], unit.end)]
                draft.movers = weak.movers
        elif len(content_words(self.text[unit.start : unit.end])) < 2 and (before := self._before(unit)):
            draft.texts = [(before.start, unit.end)] if before.block == unit.block else [unit.span, before.span] if before.heading else [before.span, unit.span]
        self.open = draft
        self._take_people(draft, unit)
        self._continue_list(draft, unit)
        self._take_outcome(draft, unit)
        self._close()

    def _answers_open(self, unit: Unit, match: Match) -> bool:
        """Whether an act is the result of the open motion, told in other words."""
        draft = self.open
        if draft is None or draft.outcome or not (draft.movers or draft.seconders):
            return False
        if unit.block - draft.last_block > 1 or unit.index - draft.last > NEAR:
            return False
        own = set(content_words(self.text[unit.start : unit.end]))
        shared = own & set(content_words(self.text[draft.texts[0][0] : draft.texts[0][1]]))
        return len(own) <= 2 or len(shared) >= 0.5 * len(own)

    # ------------------------------------------------------------------ closing

    def _close(self) -> None:
        self.done = self.open
        if self.open:
            self.drafts.append(self.open)
        self.open = self.weak = None

    def _flush(self) -> None:
        """End the open motion; without result it stays one only where it was moved."""
        draft = self.open
        if draft is None:
            return
        if draft.outcome is None and _ADJOURN.search(self.text, *draft.texts[0]):
            draft.outcome, draft.inferred = "carried", "meeting_ended"
        self._close()
