"""Results and votes: of the open motion, of the decision just closed, or of the words before them."""

from __future__ import annotations

import re

from minutebook.components.decisions.ballots import read_ballots
from minutebook.components.decisions.continuation import take_cell, take_item
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.stops import is_foreign_permit, stop_of
from minutebook.components.decisions.tape import NEAR, Tape
from minutebook.components.decisions.units import Unit, residue
from minutebook.components.decisions.wording import COUNT_LINE, counted_lines, is_all_paid, words_before
from minutebook.rules import Match
from minutebook.values.votes import ROLL_LABEL, parse_tally

FRONT = 10
"""Blocks before the first section in which a lone "APPROVED" is a stamp."""
OWN = 5
"""Words of its own by which a counted vote is that of another question."""
ITEM = 3
"""The same for an item of a list, which seldom goes on with the item before."""
AHEAD = 30
"""Characters that an item tells before a vote that is its own."""
COUNTED = 8
"""How many units before a result may hold the count that it follows from."""

_MOTION = re.compile(r"\b(?:motion|resolution)\b", re.IGNORECASE)
_AGREED = re.compile(r"(?:[:(–]|\s-) ?\d+ agreed?\b(?! (?:that|to)\b)", re.IGNORECASE)
"""A count after the question ("Meet monthly: 12 agreed")."""
_VOTE_ON = re.compile(r"\W*(?:votes?|questions?|poll) (?:on|for|of) [^:.]{2,60}:", re.IGNORECASE)
"""A label that says what was voted on ("Vote on the new branch: …")."""
_VOTE_HELD = re.compile(
    r"\bvotes? (?:was|were) (?:then |also )?(?:taken|held|called|conducted) (?:on|to|about|whether|for|as to)\b"
    r"(?! (?:the|this|that) (?:motion|proposal|matter|resolution|amendment|question)\b)",
    re.IGNORECASE,
)
"""A vote that is told with its question."""
_MADE = re.compile(
    r"[^.;]{2,80} (?:is|are) now (?:an? |the |our )?(?:\w+ ){0,2}?(?:members?|\w+er|\w+or|president|secretary|chair)\b",
    re.IGNORECASE,
)
"""What follows from an election or admission ("Ms Roe is now a member")."""
_PROXIES = re.compile(r"\bprox(?:y|ies)\b", re.IGNORECASE)
_AMENDMENT = re.compile(r"\bamend", re.IGNORECASE)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")


class Results:
    """Reads units that tell what became of a motion."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape

    def read(self, unit: Unit, part: str) -> None:
        """A result ("Motion carried") or an answer ("This was agreed")."""
        tape = self.tape
        match = unit.found[part][0]
        stop = stop_of(tape.text, unit.start, unit.end, match)
        if stop and stop.name == "one_voice":
            return
        own = residue(unit, tape.text)
        if tape.open is None and tape.done and self._is_told_again(tape.done, unit, match, own):
            tape.following.add(tape.done, unit)
        elif target := tape.target(unit):
            tape.following.add(target, unit)
            tape.take_outcome(target, unit)
            tape.close()
        elif stop is None:
            self._read_alone(unit, match, own)

    def _is_told_again(self, done: Draft, unit: Unit, match: Match, own: int) -> bool:
        """Whether a result is that of the decision just closed ("The chair declared the motion carried")."""
        distance = unit.index - done.last
        if _AMENDMENT.search(self.tape.text, match.start, match.end) and done.outcome and not self._amends(done):
            return False
        same = done.outcome in (None, match.rule.sets["outcome"])
        declared = same and _MOTION.search(self.tape.text, match.start, match.end) is not None
        if distance == 1 and own < 2:
            return True
        since = self.tape.units[done.last + 1 : unit.index]
        return (
            distance <= NEAR + 2
            and declared
            and not any(u.has("mover", "motion", "proposal") or u.opens for u in since)
        )

    def _amends(self, done: Draft) -> bool:
        """Whether a decision is an amendment itself."""
        return any(_AMENDMENT.search(self.tape.text, *span) for span in done.texts)

    def _read_alone(self, unit: Unit, match: Match, own: int) -> None:
        """A result of the words before it."""
        tape = self.tape
        if unit.heading and match.rule.name not in ("bare_result", "capital_result"):
            return
        if tape.is_consented(unit):
            return
        if match.rule.name == "bare_result" and is_foreign_permit(tape.text, unit.start, unit.end):
            return
        alone = unit.first and match.rule.name in ("bare_result", "capital_result")
        stamp = alone and unit.block < FRONT and tape.found.section_of[unit.block] is None
        if own < 2 and (stamp or not words_before(tape.text, tape.units, unit)):
            return
        draft = tape.draft(unit, match)
        draft.confidence -= 0.15
        draft.kind = "motion" if match.rule.sets["part"] == "result" else "consensus"
        if match.rule.name != "conditional_result" or own < OWN:
            self.refer(draft, unit)
        take_cell(tape, draft, unit)
        if match.rule.name in ("capital_result", "planning_response"):
            take_item(tape, draft, unit)
        tape.flush()
        tape.open = draft
        tape.take_outcome(draft, unit)
        self.count_before(draft, unit)
        self._add_effect(draft, unit)
        tape.close()

    def _add_effect(self, draft: Draft, unit: Unit) -> None:
        """The sentence that tells what follows from the vote ("Ms Roe is now a member")."""
        after = self.tape.after(unit)
        if after and not after.found and not after.heading and _MADE.match(self.tape.text, *after.span):
            draft.add(after.span)
            draft.last, draft.last_block = after.index, after.block

    def refer(self, draft: Draft, unit: Unit) -> None:
        """Put the words before a result into the draft, as its text where the result has none of its own."""
        tape = self.tape
        before = tape.before(unit)
        if before is None or tape.is_taken(before.index) or unit.block - before.block > NEAR:
            return
        spans = words_before(tape.text, tape.units, unit)
        if not spans:
            return
        counted = unit.get("result")
        leads = counted is not None and counted.rule.name.startswith("counted") and counted.start - unit.start <= NEAR
        if _VOTE_ON.match(tape.text, *unit.span):
            return
        listed = len(spans) > 1 and is_all_paid(tape.text, unit)
        if (residue(unit, tape.text) >= 2 and not leads) or before.heading or unit.row or listed:
            draft.texts = [draft.texts[0], *spans]
        elif before.block == unit.block:
            draft.texts = [(spans[0][0], unit.end)]
        else:
            draft.texts = [*spans, unit.span]

    def count_before(self, draft: Draft, unit: Unit) -> None:
        """The votes in the lines that a result refers to."""
        tape = self.tape
        lines = [u for u in tape.units[max(0, unit.index - COUNTED) : unit.index] if u.span in draft.texts]
        for other in lines:
            if other.has("vote"):
                tape.following.take_vote(draft, other)
        unlabelled = any(COUNT_LINE.fullmatch(tape.text, *u.span) and not u.has("vote") for u in lines)
        if unlabelled and "for" not in draft.tally.counts:
            draft.tally.counts.clear()  # "Adopt: 18, reject: 3, abstain: 4": half a count misleads
            draft.tally.spans.clear()
        tape.following.take_candidate(draft, set(_NAME.findall(tape.words(unit))))

    def read_vote(self, unit: Unit) -> None:
        """A tally or ballots: of the open motion, or of the one just closed."""
        tape = self.tape
        done = tape.done if tape.done and unit.block - tape.done.last_block <= 2 else None
        if done and done.outcome and (self._is_other_item(done, unit) or self._is_other_question(done, unit)):
            done = None
        target = tape.target(unit) or done
        if target is None:
            self._read_vote_alone(unit)
            return
        tape.read_to = max(tape.read_to, tape.following.add(target, unit))
        tape.take_outcome(target, unit)

    def _is_other_item(self, done: Draft, unit: Unit) -> bool:
        """Whether a vote is told within another item of a list, behind words of that item."""
        votes = unit.found.get("vote") or unit.found.get("tail") or ()
        within = all(match.start - unit.start > AHEAD for match in votes)
        return unit.item and unit.block != done.last_block and bool(votes) and within

    def _is_other_question(self, done: Draft, unit: Unit) -> bool:
        """Whether a counted vote says itself what it was on, and that is not the decision just closed."""
        counts = self.tape.following.tally(unit).counts
        if "for" in counts and counts["for"] != done.tally.counts.get("for", counts["for"]):
            return True
        if _VOTE_HELD.search(self.tape.text, *unit.span):
            return self.tape.share(unit, done.texts[0]) < 0.5
        if ROLL_LABEL.search(self.tape.text, *unit.span) or read_ballots(self.tape.text, unit.span):
            return False
        fresh = unit.item and unit.first and unit.block != done.last_block and "for" in counts
        least = ITEM if fresh else OWN
        return residue(unit, self.tape.text) >= least and self.tape.share(unit, done.texts[0]) < 0.5

    def _read_vote_alone(self, unit: Unit) -> None:
        """A counted vote whose question was not marked as a motion."""
        tape = self.tape
        match = unit.get("vote") or unit.get("tail")
        lines = counted_lines(tape.text, tape.units, unit)
        counts = parse_tally(tape.text, unit.start, lines[-1].end if lines else unit.end).counts
        if (
            match is None
            or "for" not in counts
            or _PROXIES.search(tape.text, *unit.span)
            or not ("against" in counts or "abstain" in counts or unit.has("tail") or _AGREED.search(tape.words(unit)))
            or tape.is_stopped(unit, match)
        ):
            return
        draft = tape.draft(unit, match)
        draft.confidence, draft.kind = 0.6, "motion"
        self.refer(draft, unit)
        tape.following.take_vote(draft, unit)
        for line in lines:
            tape.following.add(draft, line)
        tape.read_to = max(tape.read_to, draft.last)
        tape.flush()
        tape.open = draft
