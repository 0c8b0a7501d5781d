"""The state machine that puts one motion together from text, mover, seconder, vote and result.

It reads the units once, in order. At most one motion is open at a time; what follows (a second, discussion, ballots,
a result) is added to it until its result, a heading or the next motion. A result or a mover without an open motion
belongs to the words before it.
"""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.following import Following
from minutebook.components.decisions.stops import is_foreign, is_foreign_permit, is_no_act, own_words
from minutebook.components.decisions.units import Unit, content_words, residue
from minutebook.components.decisions.wording import (
    FEW,
    MAX_WORDS,
    are_sentences,
    is_unfinished,
    clause_start,
    is_open_ended,
    items_after,
    refers_back,
    words_before,
)
from minutebook.document import Span
from minutebook.rules import Match
from minutebook.values.votes import BALLOT_LINE

REACH = 25
"""How many units of discussion may stand between a motion and its result."""
FRONT = 10
"""Blocks before the first section in which a lone "APPROVED" is a stamp."""
NEAR = 3
"""How many units may stand between a proposal and what makes it a motion."""

_FORWARD = re.compile(r"\W{0,3}(?:that|resolved|and resolved|be it|whereas)\b|[“\"]", re.IGNORECASE)
_NOTICE = re.compile(r"\W{0,3}(?:I (?:will |hereby |wish to |beg to )?move|motion:|that this (?:council|board|committee|meeting|house|conference)|to propose that)\b", re.IGNORECASE)
_FURTHER = re.compile(r"\W{0,3}(?:now,? |and |therefore,? |that )*(?:be it|it is|it was|further|also)\b[\w ,]{0,25}\bresolved\b", re.IGNORECASE)
_CONDITIONAL = re.compile(r"\bproposed\b|\bnominat|\bintroduced\b|\bproposal\b", re.IGNORECASE)
_NOMINATION = re.compile(r"\bnominat|\bbe (?:re-?)?(?:appointed|elected)\b", re.IGNORECASE)
_DECISION = re.compile(r"\W{0,3}decision\b", re.IGNORECASE)
_ASSENTS = ("/bare_result", "/answer_agreed", "/all_agreed")
_SOLEMN = ("adopted_resolution", "resolution_label", "voted_that")
"""Rules of acts that say so in their first words: nothing else in the sentence is stronger."""
_THIS = re.compile(r"\W*(?:so |therefore |thus )?(?:this|that|it|the (?:matter|item|motion|decision))\b", re.IGNORECASE)
ONE_VOICE = re.compile(r"\W*(?!(?:ALL|Board|Council|Committee)\b)(?:[A-Z]{1,4}|[A-Z][a-z]+) ?[:–—-] ?(?:agreed|approved|accepted)\W*$", re.I)
_MOTION = re.compile(r"\b(?:motion|resolution)\b", re.IGNORECASE)
_POSTPONED = re.compile(r"\b(?:be|was|were|is) (?:\w+ )?(?:postponed|deferred|tabled|held over)\b", re.IGNORECASE)
_TITLE = re.compile(r"(?:The|Elected|Councill?or|Mayor|Deputy|Vice|President|Chair\w*|Secretary|Treasurer|Committee|Board|Council|Mrs?|Ms|Officer|Member|Director)s?")
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")


class Assembly:
    """One pass over the units of a document."""

    def __init__(self, found: Annotations, units: list[Unit]) -> None:
        self.text = found.document.text
        self.found = found
        self.units = units
        self.following = Following(self.text, units)
        self.own = own_words(found)
        self.labels_lead = self._labels_lead()
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.done: Draft | None = None
        """The decision that was closed last: votes and movers that follow at once still belong to it."""
        self.nominees: list[Draft] = []
        self.weak: list[Draft] = []
        """Proposals and nominations since the last heading."""
        self.read_to = -1
        """Index of the last unit that was read as part of another."""

    def run(self) -> list[Draft]:
        """All decisions, in order."""
        for unit in self.units:
            if unit.index <= self.read_to:
                continue
            listing = self.open is not None and self.open.listing and unit.item
            if unit.opens and not listing and (not unit.heading or residue(unit, self.text)):
                self._flush()
                self.done, self.weak = None, []
            if unit.heading and not unit.found:
                continue
            if self._awaits_text(unit):
                self._take_text(unit)
            elif unit.found:
                self._read(unit)
            elif self._is_ballot(unit):
                self._vote(unit)
        self._flush()
        return self.drafts

    def _is_ballot(self, unit: Unit) -> bool:
        """Whether a line after a motion is one person's vote ("Bell, Anna, yea")."""
        draft = self.open or self.done
        return draft is not None and unit.index - draft.last == 1 and BALLOT_LINE.fullmatch(self.text, unit.start, unit.end) is not None

    def _read(self, unit: Unit) -> None:
        act = self._act_of(unit)
        first = next((m for m in unit.found.get("act", ()) if m.rule.name in _SOLEMN), None)
        if first and not unit.has("mover"):
            self._act(unit, first)
        elif unit.has("mover", "both", "motion") or (unit.has("proposal") and unit.has("seconder")):
            self._moved(unit)
        elif unit.has("seconder"):
            self._seconded(unit)
        elif unit.has("result"):
            self._result(unit, "result")
        elif act:
            self._act(unit, act)
        elif unit.has("answer"):
            self._result(unit, "answer")
        elif unit.has("proposal"):
            self.weak.append(self._draft(unit, unit.found["proposal"][0]))
        elif unit.has("vote") or (unit.has("tail") and residue(unit, self.text) < NEAR):
            self._vote(unit)

    # ------------------------------------------------------------------ motions

    def _moved(self, unit: Unit) -> None:
        """A mover, or a motion without one: opens a motion, or names the mover of the one at hand."""
        label = not residue(unit, self.text)
        leads = label and self.labels_lead and self._comes_after(unit)
        if label and not leads and (target := self._unmoved(unit)):
            self.following.add(target, unit)
            return
        match = unit.get("both") or unit.get("mover") or unit.get("motion") or unit.found["proposal"][0]
        draft = self._draft(unit, match)
        if self._is_weak(unit, match, draft, label=label):
            self._propose(draft)
            return
        self._before_motion(unit, match)
        self._flush()
        if label:
            self._borrow_text(draft, unit)
            if not unit.has("act", "result", "answer", "tail") and _NOMINATION.search(self.text, *draft.texts[0]):
                self._propose(draft)
                return
        self.open, self.done = draft, None
        if not label:
            self._continue(draft, unit)
            if residue(unit, self.text) < FEW:
                self._add_context(draft, unit)
        self._take_outcome(draft, unit)
        if draft.outcome and not draft.pending_text:
            self._close()

    def _add_context(self, draft: Draft, unit: Unit) -> None:
        """What a motion of few words is about ("moved to approve"): the sentence or the heading before it."""
        chosen = any(m.rule.name == "appointed" for m in unit.found.get("act", ()))
        if unit.opens or chosen or not unit.index or self._is_taken(unit.index - 1):
            return
        before = self.units[unit.index - 1]
        section = self.found.section_of[unit.block]
        heading = self.found.sections[section] if section is not None else None
        listed = unit.item and before.item
        if before.block != unit.block and not listed and heading and unit.block - heading.block <= 8:
            draft.add(heading.heading)
        elif unit.block - before.block <= 1:
            draft.add(before.span)

    def _propose(self, draft: Draft) -> None:
        """Remember what is no motion yet; nominations count until the election is told, headings or not."""
        self.weak.append(draft)
        if _NOMINATION.search(self.text, *draft.texts[0]):
            self.nominees.append(draft)

    def _is_weak(self, unit: Unit, match: Match, draft: Draft, *, label: bool) -> bool:
        """Whether it is no motion yet: proposed and not seconded, or a nomination."""
        if unit.has("result", "tail", "answer") or any(m.rule.sets["outcome"] for m in unit.found.get("act", ())):
            return False
        if _NOMINATION.search(self.text, unit.start, unit.end):
            return True
        return not label and not draft.seconders and _CONDITIONAL.search(self.text, match.start, match.end) is not None and not _is_label(self.text, match)

    def _unmoved(self, unit: Unit) -> Draft | None:
        """The motion at hand that has no mover yet."""
        if self.open and not self.open.movers:
            return self.open if unit.index - self.open.last <= NEAR + 1 else None
        draft = self.done if self.open is None else None
        return draft if draft and not draft.movers and self._follows(draft, unit) else None

    def _follows(self, draft: Draft, unit: Unit) -> bool:
        """Whether nothing but table rows stands between a decision and the unit."""
        between = self.units[draft.last + 1 : unit.index]
        return all(other.row and not other.found for other in between) and unit.block - draft.last_block <= 40

    def _before_motion(self, unit: Unit, match: Match) -> None:
        """An act that the same sentence tells before its motion ("it was decided to wait, but on the motion of …")."""
        act = self._act_of(unit)
        if act is None or len(self.text[act.end : match.start].split()) < 5:
            return
        cut = re.compile(r"[,;]? (?:but|and) (?=\W*\w* ?$)|; ").search(self.text, act.end, match.start + 3)
        cut = cut or re.compile(r"\b(?:but|and) on the ?").search(self.text, act.end, match.start + 8)
        if cut is None:
            return
        self._flush()
        draft = Draft([(unit.start, cut.start())], act.rule.id, act.rule.confidence, act.rule.sets.get("kind"))
        outcomes = [m for m in unit.found["act"] if m.start < cut.start()]
        deferral = next((m for m in outcomes if m.rule.sets["outcome"] != "carried"), act)
        draft.settle(deferral.rule.sets["outcome"], (deferral.start, deferral.end))
        draft.opened = draft.last = unit.index
        self.drafts.append(draft)

    def _draft(self, unit: Unit, match: Match) -> Draft:
        draft = Draft([unit.span], match.rule.id, match.rule.confidence, match.rule.sets.get("kind"))
        draft.opened = draft.last = unit.index
        draft.last_block = unit.block
        self.following.take_people(draft, unit)
        return draft

    def _borrow_text(self, draft: Draft, unit: Unit) -> None:
        """A line that only names mover and seconder: its wording stands before it, or comes after."""
        spans = self._moved_before(unit) or words_before(self.text, self.units, unit)
        quoted = bool(spans) and self._is_quoted(spans[0]) and not self._is_taken(unit.index - 1)
        if not spans or (self._comes_after(unit) and not (quoted and not self.labels_lead)):
            draft.pending_text = True
        elif not self._is_taken(unit.index - 1):
            draft.texts = [*spans, unit.span] if not self.units[unit.index - 1].heading else [unit.span, *spans]

    def _is_quoted(self, span: Span) -> bool:
        """Whether words are a motion's wording by their form ("That the hall be let")."""
        return _FORWARD.match(self.text, span[0]) is not None

    def _labels_lead(self) -> bool:
        """Whether this document writes mover and seconder before the wording, judged where only one of the two ways fits."""
        lead = 0
        for unit in self.units:
            if unit.has("mover", "both") and unit.index and not residue(unit, self.text):
                before = self._is_quoted(self.units[unit.index - 1].span)
                after = self._comes_after(unit)
                lead += after - before
        return lead > 0

    def _moved_before(self, unit: Unit) -> list[Span]:
        """The wording of a notice of motion ("I will move that …") that mover and seconder follow after a reply."""
        for before in reversed(self.units[max(0, unit.index - REACH) : unit.index]):
            if self._is_taken(before.index) or before.has("mover", "seconder", "both"):
                break
            if _NOTICE.match(self.text, *before.span):
                return [before.span]
            if before.opens:
                break
        return []

    def _is_taken(self, index: int) -> bool:
        """Whether a unit belongs to the decision before."""
        return self.done is not None and index <= self.done.last

    def _comes_after(self, unit: Unit) -> bool:
        """Whether the wording follows: as a quotation, or after "Resolved"."""
        for following in self.units[unit.index + 1 : unit.index + 5]:
            if following.heading or following.has("mover", "both"):
                return False
            solemn = any(m.rule.name in _SOLEMN for m in following.found.get("act", ()))
            if solemn or _FORWARD.match(self.text, following.start, following.end):
                return True
            if not following.has("seconder"):
                return False
        return False

    def _awaits_text(self, unit: Unit) -> bool:
        if self.open is None or not self.open.pending_text or unit.has("mover", "both"):
            return False
        return bool(unit.found.get("act")) or bool(_FORWARD.match(self.text, unit.start, unit.end))

    def _take_text(self, unit: Unit) -> None:
        """The wording of a motion whose mover stood before it."""
        draft = self.open
        assert draft is not None
        self._absorb(draft, unit)
        bare = residue(unit, self.text) == 0 and not _FORWARD.match(self.text, unit.start, unit.end)
        if unit.has("act") and residue(unit, self.text) <= 1 and self.text[unit.start : unit.end].rstrip().endswith(":"):
            bare = True
        draft.texts = [*draft.texts, unit.span] if bare else [unit.span, *draft.texts]
        draft.pending_text = bare
        draft.last, draft.last_block = unit.index, unit.block
        self._take_outcome(draft, unit)
        if not bare:
            self._continue(draft, unit)
            if draft.outcome:
                self._close()

    def _absorb(self, draft: Draft, unit: Unit) -> None:
        """The telling before the mover's line and the resolution after it are one decision."""
        told = self.drafts[-1] if self.drafts else None
        if told is None or told.movers or told.last != draft.opened - 1:
            return
        own = set(content_words(self.text[unit.start : unit.end]))
        shared = own & set(content_words(self.text[slice(*told.texts[0])]))
        if own and len(shared) >= 0.5 * len(own):
            self.drafts.pop()
            draft.texts += told.texts

    def _continue(self, draft: Draft, unit: Unit) -> None:
        """Add the items that an open-ended wording goes on in, or the rest of a labelled motion's paragraph."""
        stops = ("mover", "both", "seconder", "result", "motion", "answer")
        if is_open_ended(self.text, unit):
            items = items_after(self.text, self.units, unit, *stops, "vote")
            whole = draft.listing = is_unfinished(self.text, unit)
        elif draft.rule.endswith(("_label", "adopted_resolution")):
            items = items_after(self.text, self.units, unit, *stops)
            if not draft.rule.endswith("motion_label") or not self._is_labelled(items):
                items = [item for item in items if item.block == unit.block]
            whole = True
        else:
            return
        for item in items:
            if whole:
                draft.texts[0] = (draft.texts[0][0], item.end)
            else:
                draft.add(item.span)
        if items:
            draft.last, draft.last_block = items[-1].index, items[-1].block
            self.read_to = items[-1].index

    def _is_labelled(self, items: list[Unit]) -> bool:
        """Whether a line that names the mover ends the paragraphs of a labelled motion."""
        if not items or len(items) > 8 or items[-1].index + 1 >= len(self.units):
            return False
        end = self.units[items[-1].index + 1]
        return end.has("mover", "seconder", "both") and residue(end, self.text) == 0

    # ------------------------------------------------------------------ what follows a motion

    def _seconded(self, unit: Unit) -> None:
        weak = self.weak[-1] if self.weak and self.open is None else None
        if weak and _NOMINATION.search(self.text, *weak.texts[0]) and self._near(weak, unit):
            self.following.add(weak, unit)
        elif (target := self._target(unit) or self._near(self.done, unit)) and not target.seconders:
            self.following.add(target, unit)

    def _near(self, draft: Draft | None, unit: Unit) -> Draft | None:
        return draft if draft and unit.index - draft.last <= NEAR else None

    def _target(self, unit: Unit) -> Draft | None:
        """The motion that a result or a vote is of: the open one, else the proposal just made."""
        if self.open and unit.index - self.open.last <= REACH:
            return self.open
        if not self.weak:
            return None
        weak = self.weak[-1]
        alone = len(self.weak) == 1 and _NOMINATION.search(self.text, *weak.texts[0]) and unit.index - weak.last <= REACH
        return self._promote(weak) if alone or self._near(weak, unit) else None

    def _promote(self, draft: Draft) -> Draft:
        self._flush()
        self.open, self.weak = draft, []
        self.nominees = [other for other in self.nominees if other is not draft]
        return draft

    def _result(self, unit: Unit, part: str) -> None:
        """A result: of the open motion, of the proposal just made, or of the words before it."""
        if ONE_VOICE.match(self.text, unit.start, unit.end):
            return
        own = residue(unit, self.text)
        if self.open is None and self.done and self._is_told_again(unit, part, own):
            self.following.add(self.done, unit)
        elif target := self._target(unit):
            self.following.add(target, unit)
            self._take_outcome(target, unit)
            self._close()
        elif not is_no_act(self.text, unit.start, unit.end, unit.found[part][0]):
            self._lone_result(unit, part, own)

    def _is_told_again(self, unit: Unit, part: str, own: int) -> bool:
        """Whether a result is that of the decision just closed ("The chair declared the motion carried")."""
        assert self.done is not None
        distance = unit.index - self.done.last
        match = unit.found[part][0]
        same = self.done.outcome in (None, match.rule.sets["outcome"])
        declared = same and _MOTION.search(self.text, match.start, match.end) is not None
        return (distance == 1 and own < 2) or (distance <= NEAR + 2 and declared and not self._since(unit))

    def _since(self, unit: Unit) -> bool:
        """Whether another motion has been told of since the decision just closed."""
        assert self.done is not None
        return any(u.has("mover", "motion", "proposal") or u.opens for u in self.units[self.done.last + 1 : unit.index])

    def _lone_result(self, unit: Unit, part: str, own: int) -> None:
        """A result of the words before it."""
        if unit.heading and unit.found[part][0].rule.name not in ("bare_result", "capital_result"):
            return
        if unit.found[part][0].rule.name == "bare_result" and is_foreign_permit(self.text, unit.start, unit.end):
            return
        draft = self._draft(unit, unit.found[part][0])
        draft.confidence -= 0.15
        draft.kind = "motion" if part == "result" else "consensus"
        spans = words_before(self.text, self.units, unit)
        if own < 2 and (not spans or (unit.block < FRONT and self.found.section_of[unit.block] is None)):
            return
        self._refer(draft, unit, own)
        self._whole_cell(draft, unit)
        if draft.rule.endswith("capital_result"):
            self._whole_item(draft, unit)
        self.open = draft
        self._take_outcome(draft, unit)
        self._count_before(draft, unit)
        self._close()

    def _count_before(self, draft: Draft, unit: Unit) -> None:
        """The votes in the lines that a result refers to."""
        for other in self.units[max(0, unit.index - 8) : unit.index]:
            if other.span in draft.texts and other.has("vote"):
                self.following.take_vote(draft, other)
        self.following.take_candidate(draft, set(_NAME.findall(self.text[unit.start : unit.end])))

    def _refer(self, draft: Draft, unit: Unit, own: int) -> None:
        """Put the words before a result into the draft, as its text where the result has none of its own."""
        if self._is_taken(unit.index - 1) or not unit.index:
            return
        before = self.units[unit.index - 1]
        spans = words_before(self.text, self.units, unit)
        if not spans or unit.block - before.block > 3:
            return
        if own >= 2 or before.heading or unit.row:
            draft.texts = [draft.texts[0], *spans]
        elif before.block == unit.block:
            draft.texts = [(spans[0][0], unit.end)]
        else:
            draft.texts = [*spans, unit.span]

    def _whole_cell(self, draft: Draft, unit: Unit) -> None:
        """A short table cell that starts with a decision is all of it."""
        if not unit.row or not unit.first:
            return
        cell = [unit]
        for following in self.units[unit.index + 1 :]:
            if following.block != unit.block or following.first or following.has("act", "mover", "result", "answer"):
                break
            cell.append(following)
        if len(self.text[unit.start : cell[-1].end].split()) <= 40:
            draft.texts = [(s, cell[-1].end) if (s, e) == unit.span else (s, e) for s, e in draft.texts]

    def _whole_item(self, draft: Draft, unit: Unit) -> None:
        """A result at the end of an item is the result of all of its sentences."""
        first = unit.index
        while first and self.units[first - 1].block == unit.block and not self._is_taken(first - 1):
            first -= 1
        ends = unit.index + 1 == len(self.units) or self.units[unit.index + 1].block != unit.block
        start = self.units[first].start
        if ends and first < unit.index and len(self.text[start : unit.end].split()) <= 2 * MAX_WORDS:
            draft.texts = [(start, unit.end)]

    def _vote(self, unit: Unit) -> None:
        """A tally or ballots: of the open motion, or of the one just closed."""
        target = self._target(unit) or (self.done if self.done and unit.block - self.done.last_block <= 2 else None)
        if target is None:
            self._lone_vote(unit)
            return
        self.read_to = max(self.read_to, self.following.add(target, unit))
        self._take_outcome(target, unit)

    def _lone_vote(self, unit: Unit) -> None:
        """A counted vote whose question was not marked as a motion."""
        tally = self.following.tally(unit)
        match = unit.found["vote" if unit.has("vote") else "tail"][0]
        if is_no_act(self.text, unit.start, unit.end, match):
            return
        if "for" not in tally.counts or not ("against" in tally.counts or unit.has("tail")):
            return
        draft = Draft([unit.span], match.rule.id, 0.6, "motion", opened=unit.index, last=unit.index, last_block=unit.block)
        self._refer(draft, unit, residue(unit, self.text))
        self.following.take_vote(draft, unit)
        self._flush()
        self.open = draft

    def _take_outcome(self, draft: Draft, unit: Unit) -> None:
        """The result, tally and ballots that a unit prints."""
        for part in ("result", "tail", "answer", "act"):
            matches = unit.found.get(part, [])
            if part == "act":
                matches = [m for m in matches if not is_no_act(self.text, unit.start, unit.end, m)]
            match = next((m for m in matches if m.rule.sets["outcome"] != "carried"), matches[0] if matches else None)
            if match:
                outcome = match.rule.sets["outcome"]
                draft.settle(outcome, (match.start, match.end), override=part != "act" and outcome != "carried")
                break
        self.following.take_vote(draft, unit)

    # ------------------------------------------------------------------ acts

    def _act_of(self, unit: Unit) -> Match | None:
        for match in unit.found.get("act", ()):
            if not is_no_act(self.text, unit.start, unit.end, match) and not is_foreign(self.text, unit.start, match, self.own):
                return match
        return None

    def _act(self, unit: Unit, match: Match) -> None:
        deferral = next((m for part in ("act", "result") for m in unit.found.get(part, ()) if m.rule.sets["outcome"] != "carried"), match)
        target = self._answered(unit, match)
        if target is None and (self._goes_on(unit) or self._turns(unit, deferral)):
            return
        if target:
            target.settle(deferral.rule.sets["outcome"], (deferral.start, deferral.end))
            self.following.add(target, unit)
            self._close()
            return
        self._flush()
        if is_open_ended(self.text, unit) and (self._is_introduction(unit) or self._split_list(unit, match)):
            return
        if self._tells_fuller(unit, match):
            return
        draft = self._draft(unit, match)
        if match.rule.name in ("it_was_agreed", "body_agreed"):
            draft.texts = [(clause_start(self.text, unit, match.start), unit.end)]
        draft.settle(deferral.rule.sets["outcome"], (deferral.start, deferral.end))
        if refers_back(self.text, unit):
            self._refer(draft, unit, residue(unit, self.text))
            self._take_proposal(draft, unit)
            self._count_before(draft, unit)
        self._whole_cell(draft, unit)
        if match.rule.name == "deferred" and self.text[match.start].isupper():
            self._whole_item(draft, unit)
        self.open = draft
        self._continue(draft, unit)
        self._take_outcome(draft, unit)
        self._close()

    def _take_proposal(self, draft: Draft, unit: Unit) -> None:
        """The mover of a proposal that the act answers; a proposal to postpone that was agreed postpones."""
        weak = self._near(self.weak[-1], unit) if self.weak else None
        if weak and any(start <= weak.texts[0][0] < end for start, end in draft.texts):
            draft.movers = draft.movers or weak.movers
        before = next((m for s, e in draft.texts if s < unit.start and (m := _POSTPONED.search(self.text, s, min(e, unit.start)))), None)
        if before and draft.outcome == "carried":
            draft.settle("deferred", before.span(), override=True)

    def _is_introduction(self, unit: Unit) -> bool:
        """Whether the items after a colon bear results of their own."""
        items = self.units[unit.index + 1 : unit.index + 5]
        return sum(1 for item in items if item.has("answer", "tail", "result") and residue(item, self.text) < 8) >= 2

    def _tells_fuller(self, unit: Unit, match: Match) -> bool:
        """An act that words what the members just assented to ("All agreed. The Board resolved to …")."""
        done = self.done
        if done is None or done.last != unit.index - 1 or done.movers or not done.rule.endswith(_ASSENTS):
            return False
        if not match.rule.name.startswith(("body_", "resolution_label")) or done.outcome != match.rule.sets["outcome"]:
            return False
        done.texts = [unit.span, *done.texts]
        done.rule, done.kind, done.last, done.last_block = match.rule.id, match.rule.sets.get("kind"), unit.index, unit.block
        self.following.take_vote(done, unit)
        return True

    def _goes_on(self, unit: Unit) -> bool:
        """A further clause of the resolution before ("Be it further resolved"), or its summary ("DECISION: …")."""
        draft = self.open or self.done
        if draft is None:
            return False
        distance = unit.block - draft.last_block
        summary = draft.movers and _DECISION.match(self.text, unit.start) and unit.index - draft.last <= NEAR
        further = draft.kind == "resolution" and _FURTHER.match(self.text, unit.start)
        if not (summary and distance <= NEAR or further and distance <= (12 if draft.rule.endswith("adopted_resolution") else 4)):
            return False
        draft.add(unit.span)
        draft.last, draft.last_block = unit.index, unit.block
        draft.settle("carried", unit.span)
        return True

    def _turns(self, unit: Unit, deferral: Match) -> bool:
        """A postponement or refusal of what was just told ("This was thus deferred")."""
        outcome = deferral.rule.sets["outcome"]
        if outcome == "carried" or self.done is None or self.done.last != unit.index - 1 or self.done.last_block != unit.block:
            return False
        if not _THIS.match(self.text, unit.start):
            return False
        self.done.settle(outcome, (deferral.start, deferral.end), override=True)
        self.done.add(unit.span)
        self.done.last = unit.index
        return True

    def _split_list(self, unit: Unit, match: Match) -> bool:
        """ "The Board agreed that:" and a list of statements: each is a decision."""
        items = items_after(self.text, self.units, unit, "mover", "seconder", "motion")
        items = [item for item in items if item.first]
        if match.rule.name == "resolution_label" or not are_sentences(self.text, items):
            return False
        for item in items:
            draft = self._draft(item, match)
            if item is items[0]:
                draft.texts = [(unit.start, item.end)] if item.index == unit.index + 1 else [item.span, unit.span]
            draft.settle(match.rule.sets["outcome"], (match.start, match.end))
            self.drafts.append(draft)
        self.done, self.read_to = self.drafts[-1], items[-1].index
        return True

    def _answered(self, unit: Unit, match: Match) -> Draft | None:
        """The open motion or nomination whose result an act is, told in other words."""
        if match.rule.name in ("appointed", "presented_and_accepted") and (elected := self._elected(unit)):
            return elected
        draft = self.open
        if draft is None or draft.outcome or not (draft.movers or draft.seconders):
            return None
        if draft.last == unit.index - 1 and self._is_broken(draft, unit):
            return draft
        if unit.block - draft.last_block > 1 or unit.index - draft.last > NEAR:
            return None
        own = set(content_words(self.text[unit.start : unit.end]))
        shared = own & set(content_words(self.text[slice(*draft.texts[0])]))
        return draft if len(own) <= 2 or len(shared) >= 0.5 * len(own) else None

    def _is_broken(self, draft: Draft, unit: Unit) -> bool:
        """Whether a sentence that names the mover goes on in the unit, cut by a line end that is none."""
        end, start = self.text[draft.texts[0][1] - 1], self.text[unit.start]
        return end not in ".!?:;”\"" and (start.islower() or start in "(,") and residue(self.units[draft.opened], self.text) < FEW

    def _elected(self, unit: Unit) -> Draft | None:
        """The nomination of the person who was elected: the one that names them, or the only one."""
        names = {name for name in _NAME.findall(self.text[unit.start : unit.end]) if not _TITLE.fullmatch(name)}
        drafts = [*([self.open] if self.open else []), *self.weak, *(n for n in self.nominees if n not in self.weak)]
        drafts = [d for d in drafts if d is self.open or _NOMINATION.search(self.text, *d.texts[0])]
        shares = [len(names & set(_NAME.findall(self.text[slice(*d.texts[0])]))) for d in drafts]
        best = max(shares, default=0)
        chosen = drafts[0] if len(drafts) == 1 and not names else None
        if best and len({d.texts[0] for d, share in zip(drafts, shares, strict=True) if share == best}) == 1:
            chosen = drafts[shares.index(best)]
        return self._promote(chosen) if chosen and chosen is not self.open else chosen

    # ------------------------------------------------------------------ closing

    def _close(self) -> None:
        draft = self.open
        if draft and draft.outcome is None and _NOMINATION.search(self.text, *draft.texts[0]):
            self.nominees.append(draft)
            self.open, self.weak = None, []
            return
        self.done = draft
        if draft:
            self.drafts.append(draft)
        self.open = None
        self.weak = []

    def _flush(self) -> None:
        """End the open motion; mover and seconder alone, whose wording never came, are none."""
        if self.open and self.open.pending_text:
            self.open = None
        if self.open:
            self._close()


def _is_label(text: str, match: Match) -> bool:
    """Whether the mover stands behind a label ("Proposed: A. Bell")."""
    return match.rule.name == "mover_label" and not text[match.start : match.start + 9].lower().startswith("nominat")
