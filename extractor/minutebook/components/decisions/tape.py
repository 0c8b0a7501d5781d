"""What the state machine knows while it reads: the units, the motion that is open, and what was just closed."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.following import Following
from minutebook.components.decisions.stops import is_foreign, is_no_act, own_body
from minutebook.components.decisions.units import Unit, content_words
from minutebook.document import Span
from minutebook.rules import Match

REACH = 25
"""How many units of discussion may stand between a motion and its result."""
NEAR = 3
"""How many units may stand between a proposal and what makes it a motion."""
SOLEMN = ("adopted_resolution", "resolution_label", "voted_that", "numbered_resolution", "hash_agreed")
"""Rules of acts that say so in their first words: nothing else in the sentence is stronger."""

ITEM_ACTS = ("item_act", "item_deferred")
"""Rules that hold for the items of a list alone."""
HEADED = 15
"""How many characters of a heading may follow the word that says it was put off."""
_BODY = re.compile(
    r"(?:[^,;.]{3,40}, )?(?:the|this) (?:[a-z-]+ ){0,2}(?:committee|board|council|meeting|commission|"
    r"conference|session|panel|group|assembly|senate|trustees|governors)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:having|after|following)[^.:]{3,160}, )?(?:the |this )?(?:[\w’&-]+ ){0,4}(?:committee|board|council|trustees"
    r"|governors|group|panel|members|commission|meeting|directors|senate|court|cabinet|executive|forum|sub-?committee)"
    r"(?: (?:then|also|has|have|unanimously|therefore))?\W*",
    re.IGNORECASE,
)
NOMINATING = ("x_nominated_y", "self_nomination", "mover_label", "moved_by_x", "x_proposed", "proposal_by_x")
"""Rules whose sentences may be nominations; who "moved that" somebody be appointed put a motion."""
_NOMINATION = re.compile(
    r"\bnominat|\bbe (?:re-?)?(?:appointed|elected)\b|(?-i:[a-z] proposed [A-Z][\w. -]{2,40}),? seconded\b",
    re.IGNORECASE,
)


_CONSENT = re.compile(r"\bconsent (?:calendar|agenda|items?|list|portion|docket)\b", re.IGNORECASE)


class Tape:
    """The units of a document and the state of reading them."""

    def __init__(self, found: Annotations, units: list[Unit]) -> None:
        self.found = found
        self.text = found.document.text
        self.units = units
        self.following = Following(self.text, units)
        self.own = own_body(found)
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        """The motion whose result has not come yet."""
        self.done: Draft | None = None
        """The decision that was closed last: votes and movers that follow at once still belong to it."""
        self.weak: list[Draft] = []
        """Proposals and nominations since the last heading: motions only if a second or a result follows."""
        self.nominees: list[Draft] = []
        """Nominations that no election has answered yet."""
        self.suspended: list[tuple[Draft, Draft]] = []
        """Motions that wait for the vote on an amendment, each with that amendment."""
        self.has_consent_motion = any(
            unit.has("mover", "both", "motion") and _CONSENT.search(self.text, unit.start, unit.end) for unit in units
        )
        """Somebody moved to adopt the consent calendar."""
        self.read_to = -1
        """Index of the last unit that was read as part of another."""

    # What stands where

    def before(self, unit: Unit) -> Unit | None:
        """The unit before a unit."""
        return self.units[unit.index - 1] if unit.index else None

    def after(self, unit: Unit) -> Unit | None:
        """The unit after a unit."""
        return self.units[unit.index + 1] if unit.index + 1 < len(self.units) else None

    def words(self, unit: Unit) -> str:
        """A unit's own words."""
        return self.text[unit.start : unit.end]

    def is_taken(self, index: int) -> bool:
        """Whether a unit belongs to the decision before."""
        return self.done is not None and index <= self.done.last

    def near(self, draft: Draft | None, unit: Unit) -> Draft | None:
        """The draft, if the unit follows soon after it."""
        return draft if draft and unit.index - draft.last <= NEAR else None

    def share(self, unit: Unit, span: Span) -> float:
        """The share of a unit's own words that also stand in a span; 0 where it has none."""
        own = set(content_words(self.words(unit)))
        return len(own & set(content_words(self.text[slice(*span)]))) / len(own) if own else 0.0

    def is_nomination(self, draft: Draft) -> bool:
        """Whether a draft's wording names somebody for an office."""
        moved = draft.rule.rsplit("/", 1)[1] not in NOMINATING
        return not moved and _NOMINATION.search(self.text, *draft.texts[0]) is not None

    def act_of(self, unit: Unit) -> Match | None:
        """The act of this body that a unit tells."""
        for match in unit.found.get("act", ()):
            if match.rule.name in ITEM_ACTS and not self.is_led(unit):
                continue
            if match.rule.name == "it_acted" and not self._follows_body(unit):
                continue
            if unit.heading and match.rule.name == "deferred" and unit.end - match.end > HEADED:
                continue
            if not self.is_stopped(unit, match) and not is_foreign(self.text, unit.start, match, self.own):
                return match
        return None

    def _follows_body(self, unit: Unit) -> bool:
        """Whether the sentence before, whose subject "it" takes up, has the body that met as its subject."""
        before = self.before(unit)
        if before is None or before.block != unit.block:
            return False
        return _BODY.match(self.text, *before.span) is not None

    def is_led(self, unit: Unit) -> bool:
        """Whether a unit is an item of a list that the body's name opens ("The Committee:")."""
        if not unit.item or not unit.first:
            return False
        for before in reversed(self.units[max(0, unit.index - REACH) : unit.index]):
            if _LEAD.fullmatch(self.text, *before.span):
                return True
            if not before.item:
                return False
        return False

    def is_stopped(self, unit: Unit, match: Match) -> bool:
        """Whether what was found is only reported, planned or supposed."""
        return is_no_act(self.text, unit.start, unit.end, match)

    def is_consented(self, unit: Unit) -> bool:
        """Whether a unit stands under a consent calendar that a motion of its own adopts."""
        if not self.has_consent_motion or unit.block >= len(self.found.section_of):
            return False
        at = self.found.section_of[unit.block]
        while at is not None and self.found.sections[at].kind != "consent":
            at = self.found.sections[at].parent
        return at is not None

    # Drafts

    def draft(self, unit: Unit, match: Match) -> Draft:
        """A new draft from a unit."""
        draft = Draft([unit.span], match.rule.id, match.rule.confidence, match.rule.sets.get("kind"))
        draft.opened = draft.last = unit.index
        draft.last_block = unit.block
        self.following.take_people(draft, unit)
        return draft

    def take_outcome(self, draft: Draft, unit: Unit) -> None:
        """The result, tally and ballots that a unit prints."""
        for part in ("result", "tail", "answer", "act"):
            matches = unit.found.get(part, [])
            if part == "act":
                matches = [m for m in matches if not self.is_stopped(unit, m)]
            match = next((m for m in matches if m.rule.sets["outcome"] != "carried"), matches[0] if matches else None)
            if match:
                outcome = match.rule.sets["outcome"]
                draft.settle(outcome, (match.start, match.end), override=part != "act" and outcome != "carried")
                break
        self.following.take_vote(draft, unit)

    def propose(self, draft: Draft) -> None:
        """Remember what is no motion yet; nominations count until the election is told, headings or not."""
        self.weak.append(draft)
        if self.is_nomination(draft):
            self.nominees.append(draft)

    def promote(self, draft: Draft) -> Draft:
        """Make a proposal the open motion."""
        self.flush()
        self.open, self.weak = draft, []
        self.nominees = [other for other in self.nominees if other is not draft]
        return draft

    def target(self, unit: Unit) -> Draft | None:
        """The motion that a result or a vote is of: the open one, else the proposal just made."""
        if self.open and unit.index - self.open.last <= REACH:
            return self.open
        if not self.weak:
            return None
        weak = self.weak[-1]
        alone = len(self.weak) == 1 and self.is_nomination(weak) and unit.index - weak.last <= REACH
        return self.promote(weak) if alone or self.near(weak, unit) else None

    def close(self) -> None:
        """End the open motion; a nomination without result waits for the election."""
        draft = self.open
        self.open, self.weak = None, []
        if draft and draft.outcome is None and self.is_nomination(draft):
            self.nominees.append(draft)
            return
        self.done = draft
        if draft:
            self.drafts.append(draft)

    def flush(self) -> None:
        """End the open motion, if there is one; mover and seconder whose wording never came are none."""
        if self.open and self.open.pending_text:
            self.open = None
        if self.open:
            self.close()
