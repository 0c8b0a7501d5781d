"""What a motion takes from the units after it: names, tallies, and roll calls that run over several lines."""

from __future__ import annotations

import re

from minutebook.components.decisions.ballots import read_ballots
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.names import Named, read_name, read_names
from minutebook.components.decisions.units import Unit
from minutebook.document import Span
from minutebook.rules import Match
from minutebook.values.votes import ROLL_LABEL, Tally, parse_tally

PAIRED = ("motion_x_second_y", "x_moved_y_seconded", "x_seconded_by_y_moved")
"""Rules that read both names, where the verb behind the first looks like that of a seconder."""
ROLL = 40
"""How many lines a roll call may run to."""

_NUMBERED = re.compile(r" (?:M|MNo|Reg|Mem)(?=/)")
"""A membership number behind a name ("Joyce Odera M/No. 118")."""
_NAMES = re.compile(r"[A-ZÀ-Þ][^:;!?()]{1,160}")
_PAIRED = re.compile(
    r"[A-ZÀ-Þ][\w.’' -]{1,40}? ?[:–—,-] ?(?:voted )?(?:ayes?|yes|yea|nays?|no|abstain(?:ed|s)?|"
    r"absent)\b(?=\s*(?:[;,.]|$))",
    re.IGNORECASE,
)
"""One person's vote among others on a line ("Bell - yes; Dunn - no")."""
_PAIR_END = re.compile(r"[:–—,-] ?(?:voted )?(?:aye|yes|yea|nay|no|ab)", re.IGNORECASE)
"""Stands in every pair and begins with a sign, so that it is found fast: a cheap test."""
_SUPPOSED = re.compile(r"\bif (?:the|a|any|there)\b|\bwould (?:need|require|have)\b|\brequires?\b", re.IGNORECASE)
_CANDIDATE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^:\t\d\n]{2,40}?) ?[:\t–-] ?(?P<votes>\d{1,4})\b(?=\W*(?:$|\n))", re.MULTILINE
)


class Following:
    """Reads further units into a draft."""

    def __init__(self, text: str, units: list[Unit]) -> None:
        self.text = text
        self.flat = text.replace("\n", " ")
        """The text with blocks joined, for names that run over their ends."""
        self.units = units

    def add(self, draft: Draft, unit: Unit) -> int:
        """Add a unit with its names, votes and result; the index of the last unit that went with it."""
        draft.add(unit.span)
        draft.last, draft.last_block = unit.index, unit.block
        self.take_people(draft, unit)
        if match := next((m for part in ("result", "tail", "answer") for m in unit.found.get(part, ())), None):
            outcome = match.rule.sets["outcome"]
            draft.settle(outcome, (match.start, match.end), override=outcome != "carried")
        return self.take_vote(draft, unit)

    def tally(self, unit: Unit) -> Tally:
        """The tally that a unit prints."""
        return parse_tally(self.text, unit.start, unit.end)

    def take_vote(self, draft: Draft, unit: Unit) -> int:
        """Tally and ballots of a unit, and of the lines that go on with its roll call."""
        if _SUPPOSED.search(self.text, unit.start, unit.end):
            return unit.index
        span, last = self._roll(unit)
        tally = parse_tally(self.text, *span)
        for name, count in tally.counts.items():
            if name not in draft.tally.counts:
                draft.tally.counts[name], draft.tally.spans[name] = count, tally.spans[name]
        draft.tally.unanimous = draft.tally.unanimous or tally.unanimous
        draft.tally.method = draft.tally.method or tally.method
        if draft.outcome is None and tally.unanimous and not unit.has("mover", "motion"):
            draft.settle("carried", tally.unanimous)
        known = {ballot.name[0] for ballot in draft.ballots}
        draft.ballots += [b for b in read_ballots(self.flat, span) if b.name[0] not in known]
        if last.index > unit.index:
            draft.add(span)
            draft.last, draft.last_block = last.index, last.block
        return last.index

    def take_candidate(self, draft: Draft, names: set[str]) -> None:
        """The count of the one who was elected, from the lines that count the votes of each candidate."""
        for start, end in draft.texts:
            for match in _CANDIDATE.finditer(self.text, start, end):
                if "for" not in draft.tally.counts and set(match["name"].split()) <= names:
                    draft.tally.counts["for"], draft.tally.spans["for"] = int(match["votes"]), match.span("votes")

    def _roll(self, unit: Unit) -> tuple[Span, Unit]:
        """The stretch of a roll call that starts in a unit: labels and lists of names on lines of their own."""
        last = unit
        paired = self._is_paired(unit)
        if not paired and not ROLL_LABEL.search(self.text, unit.start, unit.end):
            return unit.span, unit
        for following in self.units[unit.index + 1 : unit.index + ROLL]:
            names = self._is_names(following)
            if (following.heading and (not names or self.text[last.end - 1].isdigit())) or following.has(
                "mover", "motion", "act"
            ):
                break
            goes_on = paired and _PAIRED.match(self.text, *following.span)
            if following.block - last.block > 2 or not (names or goes_on or self._is_labelled(following)):
                break
            last = following
        return (unit.start, last.end), last

    def _is_paired(self, unit: Unit) -> bool:
        """Whether somebody's own vote stands in it."""
        if not _PAIR_END.search(self.text, unit.start, unit.end):
            return False
        return _PAIRED.search(self.text, unit.start, unit.end) is not None

    def _is_labelled(self, unit: Unit) -> bool:
        """Whether a line starts with the label of a vote."""
        return ROLL_LABEL.match(self.text, unit.start, unit.end) is not None

    def _is_names(self, unit: Unit) -> bool:
        """Whether a line is nothing but names."""
        if not _NAMES.fullmatch(self.text, unit.start, unit.end) or unit.has("result", "answer"):
            return False
        return read_names(self.text, unit.start, unit.end) is not None

    def take_people(self, draft: Draft, unit: Unit) -> None:
        """Mover and seconder that a unit names."""
        both = unit.get("both") or (None if unit.has("mover") else unit.get("pair"))
        if both and (both.rule.name in PAIRED or not unit.has("seconder")) and not draft.movers:
            self._name(draft.movers, both, "mover")
            self._name(draft.seconders, both, "seconder")
            return
        if both and not unit.has("mover") and not draft.movers:
            self._name(draft.movers, both, "mover")
        if not draft.movers:
            told = [m for part in ("mover", "proposal") for m in unit.found.get(part, ()) if "mover" in m.groups]
            for match in sorted(told, key=lambda m: m.start):
                self._name(draft.movers, match, "mover")
                if draft.movers:
                    break
        for match in unit.found.get("seconder", ()) if not draft.seconders else ():
            if self._has_moved(draft, match):
                continue
            self._name(draft.seconders, match, "seconder")
            if draft.seconders:
                break

    def _has_moved(self, draft: Draft, match: Match) -> bool:
        """Whether the name before "second" is the mover's, as in "motion by Roe, second Poe"."""
        start, end = match.groups.get("seconder", (match.start, match.end))
        return any(begin < end and start < stop for _, (begin, stop) in draft.movers)

    def _name(self, into: list[Named], match: Match, group: str) -> None:
        span = match.groups.get(group)
        if not span:
            return
        if number := _NUMBERED.search(self.text, span[0], span[1] + 4):
            span = (span[0], number.start())
        names = read_names(self.text, *span) if "," in self.text[slice(*span)] else None
        named = names or [name for name in [read_name(self.text, *span)] if name]
        into += named
