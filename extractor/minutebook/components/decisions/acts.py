"""Acts that one sentence tells: agreements, approvals, resolutions, elections."""

from __future__ import annotations

import re

from minutebook.components.decisions.continuation import BARE, go_on, take_cell, take_item
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.elections import filled_offices, nomination_of, offices_within
from minutebook.components.decisions.results import Results
from minutebook.components.decisions.tape import NEAR, Tape
from minutebook.components.decisions.units import Unit, content_words, residue
from minutebook.components.decisions.wording import (
    FEW,
    are_sentences,
    clause_start,
    is_open_ended,
    items_after,
    refers_back,
)
from minutebook.rules import Match

_FURTHER = re.compile(
    r"\W{0,3}(?:now,? |and |therefore,? |that )*(?:be it|it is|it was|further|also)\b[\w ,]{0,25}\bresolved\b",
    re.IGNORECASE,
)
_DECISION = re.compile(r"\W{0,3}decision\b", re.IGNORECASE)
_THIS = re.compile(r"\W*(?:so |therefore |thus )?(?:this|that|it|the (?:matter|item|motion|decision))\b", re.IGNORECASE)
_PAPER = re.compile(
    r"\W*the (?:[\w’'-]+ ){0,3}?(?P<noun>reports?|minutes|accounts?|budget|statements?) (?:was|were|be|is|are)\b", re.I
)
_RESULT = re.compile(r"(?:RESOLVED|ORDERED|CARRIED|AGREED|UNANIMOUSLY)\b")
_IT = re.compile(r"\b(?:it|this|the (?:motion|matter|question|item|proposal|resolution))\b", re.IGNORECASE)
_POSTPONED = re.compile(r"\b(?:be|was|were|is) (?:\w+ )?(?:postponed|deferred|tabled|held over)\b", re.IGNORECASE)
_PROPOSED = re.compile(r"\W{0,3}(?:PROPOSED|PROPOSAL)\b[^:]{0,20}:")
_ASSENTS = ("/bare_result", "/answer_agreed", "/all_agreed")
_TOLD_LATE = ("it_was_agreed", "body_agreed", "vote_of_thanks")
"""Rules whose sentences may tell much before the act."""
FEWEST = 3
"""Wording of so few words ("#agreed decline") is quoted with the sentence before it."""
_WHOLE = ("numbered_resolution", "draft_adopted", "draft_rejected")
"""Rules whose sentences name what was decided, however short they are."""
_ANSWERING = ("way_not_open",)
"""Rules whose sentences answer what stands before them."""
_AMENDED = re.compile(r"\bas (?:so |thus )?amended\b", re.IGNORECASE)
_AMENDMENT = re.compile(r"\bamendment\b", re.IGNORECASE)
_CONSENT = re.compile(r"\bconsent\b", re.IGNORECASE)
_APPROVALS = ("minutes_approved", "agenda_approved", "report_adopted", "matter_approved")
_ELECTIONS = ("appointed", "presented_and_accepted")


class Acts:
    """Reads units that tell an act of the body."""

    def __init__(self, tape: Tape, results: Results) -> None:
        self.tape = tape
        self.results = results

    def read(self, unit: Unit, match: Match) -> None:
        """An act: of its own, or what became of the motion at hand."""
        tape = self.tape
        if match.rule.name == "action_taken" and self._is_consent(unit):
            return
        if match.rule.sets.get("kind") == "approval" and not unit.has("vote") and self.tape.is_consented(unit):
            return
        deciding = self._deciding(unit, match)
        if target := self._answered(unit, match, deciding):
            target.settle(deciding.rule.sets["outcome"], (deciding.start, deciding.end))
            tape.following.add(target, unit)
            tape.close()
            return
        if self._goes_on(unit) or self._turns(unit, deciding):
            return
        tape.flush()
        if match.rule.name in _ELECTIONS and self._fill_offices(unit, match):
            return
        if is_open_ended(tape.text, unit) and (self._is_introduction(unit) or self._split_list(unit, match)):
            return
        if not self._tells_fuller(unit, match):
            self._read_own(unit, match, deciding)

    def _is_consent(self, unit: Unit) -> bool:
        """Whether a unit stands under a consent calendar, which one motion adopted."""
        moved = next((draft for draft in reversed(self.tape.drafts) if draft.movers), None)
        listed = moved is not None and moved.listed and _CONSENT.search(self.tape.text, *moved.texts[0]) is not None
        return listed or self.tape.found.kind_at(unit.block) == "consent"

    def _deciding(self, unit: Unit, match: Match) -> Match:
        """What decides the outcome where a sentence tells more than one thing: anything but "carried"."""
        told = (m for part in ("act", "result") for m in unit.found.get(part, ()))
        return next((m for m in told if m.rule.sets["outcome"] != "carried"), match)

    def _read_own(self, unit: Unit, match: Match, deciding: Match) -> None:
        tape = self.tape
        draft = tape.draft(unit, match)
        if match.rule.name in _TOLD_LATE:
            draft.texts = [(clause_start(tape.text, unit, match.start), unit.end)]
        postponed = _POSTPONED.search(tape.text, unit.start, match.start)
        if postponed and len(tape.text[match.end : unit.end].split()) < 3:  # "… be deferred, and the Board agreed"
            draft.settle("deferred", postponed.span())
        draft.settle(deciding.rule.sets["outcome"], (deciding.start, deciding.end))
        told = match.rule.name in _ANSWERING or refers_back(tape.text, unit)
        if told and match.rule.name not in _WHOLE and not self._stands_alone(unit, match):
            self.results.refer(draft, unit)
            self._take_proposal(draft, unit)
            self.results.count_before(draft, unit)
        if match.rule.name == "hash_agreed":
            self._take_chat(draft, unit)
        elif match.rule.name == "resolution_label":
            self._take_votes(draft, unit)
        take_cell(tape, draft, unit)
        if match.rule.name == "deferred" and tape.text[match.start].isupper():
            take_item(tape, draft, unit)
        tape.open = draft
        go_on(tape, draft, unit)
        tape.take_outcome(draft, unit)
        tape.close()

    def _take_chat(self, draft: Draft, unit: Unit) -> None:
        """The votes of a chat, or the few words, that a bot's "#agreed" answers."""
        before = self.tape.before(unit)
        if before is None or before.block != unit.block or self.tape.is_taken(before.index):
            return
        if before.has("vote") or len(content_words(self.tape.words(unit))) < FEWEST:
            draft.texts = [(before.start, unit.end)]
            self.tape.following.take_vote(draft, before)

    def _take_votes(self, draft: Draft, unit: Unit) -> None:
        """The votes of a chat on what was proposed, right before it is resolved."""
        votes = self.tape.before(unit)
        asked = self.tape.before(votes) if votes else None
        if votes and asked and votes.found.keys() == {"vote"} and _PROPOSED.match(self.tape.text, *asked.span):
            self.tape.following.take_vote(draft, votes)

    def _stands_alone(self, unit: Unit, match: Match) -> bool:
        """Whether a paragraph names a paper of which the words before it say nothing ("The report was adopted")."""
        if match.rule.name == "resolution_label" and BARE.fullmatch(self.tape.text, *unit.span):
            return True
        named = _PAPER.match(self.tape.text, unit.start, unit.end)
        if named is None or unit.index == 0:
            return False
        before = self.tape.units[unit.index - 1]
        told = self.tape.text[before.start : before.end].lower()
        return before.block != unit.block and named["noun"].lower()[:4] not in told

    def _take_proposal(self, draft: Draft, unit: Unit) -> None:
        """The mover of a proposal that the act answers; a proposal to postpone that was agreed postpones."""
        tape = self.tape
        weak = tape.near(tape.weak[-1], unit) if tape.weak else None
        if weak and any(start <= weak.texts[0][0] < end for start, end in draft.texts):
            draft.movers = draft.movers or weak.movers
        for start, end in draft.texts:
            postponed = _POSTPONED.search(tape.text, start, min(end, unit.start)) if start < unit.start else None
            if postponed and draft.outcome == "carried":
                draft.settle("deferred", postponed.span(), override=True)

    def _is_introduction(self, unit: Unit) -> bool:
        """Whether the items after a colon bear results of their own."""
        text = self.tape.text
        items = self.tape.units[unit.index + 1 : unit.index + 5]
        results = sum(item.has("answer", "tail", "result") and residue(item, text) < 8 for item in items)
        return results >= 2 or sum(item.item and item.first and item.has("act") for item in items) >= 2

    def _tells_fuller(self, unit: Unit, match: Match) -> bool:
        """An act that words what the members just assented to ("All agreed. The Board resolved to …")."""
        done = self.tape.done
        if done is None or done.last != unit.index - 1 or done.movers or not done.rule.endswith(_ASSENTS):
            return False
        if not match.rule.name.startswith(("body_", "resolution_label")) or done.outcome != match.rule.sets["outcome"]:
            return False
        done.texts = [unit.span, *done.texts]
        done.rule, done.kind = match.rule.id, match.rule.sets.get("kind")
        done.last, done.last_block = unit.index, unit.block
        self.tape.following.take_vote(done, unit)
        return True

    def _goes_on(self, unit: Unit) -> bool:
        """A further clause of the resolution before ("Be it further resolved"), or its summary ("DECISION: …")."""
        text, draft = self.tape.text, self.tape.open or self.tape.done
        if draft is None:
            return False
        distance = unit.block - draft.last_block
        summary = (
            draft.movers and _DECISION.match(text, unit.start) and unit.index - draft.last <= NEAR and distance <= NEAR
        )
        reach = 12 if draft.rule.endswith("adopted_resolution") else 4
        further = draft.kind == "resolution" and _FURTHER.match(text, unit.start) and distance <= reach
        if not (summary or further):
            return False
        draft.add(unit.span)
        draft.last, draft.last_block = unit.index, unit.block
        draft.settle("carried", unit.span)
        return True

    def _turns(self, unit: Unit, deciding: Match) -> bool:
        """A postponement or refusal of what was just told ("This was thus deferred")."""
        done, outcome = self.tape.done, deciding.rule.sets["outcome"]
        if outcome == "carried" or done is None or done.last != unit.index - 1 or done.last_block != unit.block:
            return False
        if not _THIS.match(self.tape.text, unit.start):
            return False
        done.settle(outcome, (deciding.start, deciding.end), override=True)
        done.add(unit.span)
        done.last = unit.index
        return True

    def _fill_offices(self, unit: Unit, match: Match) -> bool:
        """ "The following were elected:" and a line for each office: each is an election."""
        tape = self.tape
        lines = filled_offices(tape, unit) if is_open_ended(tape.text, unit) else []
        for line in lines:
            draft = tape.draft(line, match)
            draft.texts = [line.span, unit.span]
            draft.settle(match.rule.sets["outcome"], (match.start, match.end))
            tape.drafts.append(draft)
        if lines:
            tape.done, tape.read_to = tape.drafts[-1], lines[-1].index
        return bool(lines) or self._fill_within(unit, match)

    def _fill_within(self, unit: Unit, match: Match) -> bool:
        """A sentence that lists offices and who fills them: each is an election."""
        tape = self.tape
        spans = offices_within(tape.text, unit)
        for span in spans:
            draft = tape.draft(unit, match)
            draft.texts = [(unit.start, span[1]) if span is spans[0] else span]
            draft.settle(match.rule.sets["outcome"], (match.start, match.end))
            tape.drafts.append(draft)
        if spans:
            tape.done = tape.drafts[-1]
        return bool(spans)

    def _split_list(self, unit: Unit, match: Match) -> bool:
        """ "The Board agreed that:" and a list of statements: each is a decision."""
        tape = self.tape
        items = [item for item in items_after(tape.text, tape.units, unit, "mover", "seconder", "motion") if item.first]
        if match.rule.name == "resolution_label" or not are_sentences(tape.text, items):
            return False
        for item in items:
            draft = tape.draft(item, match)
            if item is items[0]:
                draft.texts = [(unit.start, item.end)] if item.index == unit.index + 1 else [item.span, unit.span]
            draft.settle(match.rule.sets["outcome"], (match.start, match.end))
            tape.drafts.append(draft)
        tape.done, tape.read_to = tape.drafts[-1], items[-1].index
        return True

    def _answered(self, unit: Unit, match: Match, deciding: Match) -> Draft | None:
        """The open motion or nomination whose result an act is, told in other words."""
        tape = self.tape
        if match.rule.name in _ELECTIONS and (elected := nomination_of(tape, unit)):
            return elected
        done = tape.done if tape.open is None else None
        if done and self._is_told_after(done, unit, deciding):
            return done
        if done and match.rule.name == "all_agreed" and done.last == unit.index - 1 and residue(unit, tape.text) < 2:
            return done
        draft = tape.open
        if (
            draft is None
            or draft.outcome
            or not (draft.movers or draft.seconders or draft.ballots or draft.rule.endswith("/vote_opened"))
        ):
            return None
        if draft.rule.endswith("/vote_opened") and unit.index - draft.last <= NEAR:
            return draft
        turned = deciding.rule.sets["outcome"] != "carried" and unit.index - draft.last <= NEAR
        if turned and _IT.search(tape.text, max(unit.start, deciding.start - 45), deciding.start + 12):
            return draft
        if draft.last == unit.index - 1 and self._is_broken(draft, unit):
            return draft
        if unit.block - draft.last_block > 1 or unit.index - draft.last > NEAR:
            return None
        few = len(set(content_words(tape.words(unit)))) <= 2
        return draft if few or tape.share(unit, draft.texts[0]) >= 0.5 else None

    def _is_told_after(self, done: Draft, unit: Unit, deciding: Match) -> bool:
        """Whether a few words right behind a motion tell its result once more ("No objections. Minutes approved.")."""
        near = done.last == unit.index - 1 and done.last_block == unit.block and not unit.first
        if not near or not done.movers or done.outcome != deciding.rule.sets["outcome"]:
            return False
        if _AMENDED.search(self.tape.text, *unit.span) and _AMENDMENT.search(self.tape.text, *done.texts[0]):
            return False
        own = set(content_words(self.tape.words(unit)))
        return len(own) <= FEW and deciding.rule.name in _APPROVALS

    def _is_broken(self, draft: Draft, unit: Unit) -> bool:
        """Whether a sentence that names the mover goes on in the unit, cut by a line end that is none."""
        text = self.tape.text
        end, start = text[draft.texts[0][1] - 1], text[unit.start]
        cut = end not in '.!?:;”"' and (start.islower() or start in "(," or _RESULT.match(text, unit.start) is not None)
        return cut and residue(self.tape.units[draft.opened], text) < FEW
