"""The sentences of a document with what the rules find in each: the tape that the state machine reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.extent import end_of_minutes
from minutebook.document import Block, BlockKind, Document, Span
from minutebook.rules import Match, Rule, rule_set
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.sentences import BEFORE_COMMAND, split_sentences

MOVED = re.compile(
    r"\b(?:moved|seconded|resolved|motion|approved|accepted|agreed|sanctioned|granted|carried)\b|"
    r"[,:–-] ?(?:aye|yea|nay|yes|no)\b ?[;.,]|\b(?:ayes|yeas|"
    r"nays|noes)\b ?:",
    re.IGNORECASE,
)
"""What is hardly said in a list of names, so that a block with it is read even if attendance claims it."""

_FORMULA_WORDS = """
    a an the of to and or that this was were is are be been being by in on for with from it at as his her their
    its our then so motion motions moved move moves mover second seconded seconder seconds carried carry carries
    passed pass passes unanimously unanimous proposed proposer proposal all ayes aye nays nay noes yes no none
    vote votes voted voting favor favour against abstained abstain abstentions resolved agreed approved adopted
    accepted made who which result roll call item follows following following: mr mrs ms miss dr cllr councillor
    councilmember duly there objection dissent opposition without consent majority 2nd meeting status two three
    four five six seven eight nine ten eleven twelve members present member board council committee action taken
    they have has he she also one part
"""
FORMULA = frozenset(_FORMULA_WORDS.split())
_WITHIN = re.compile(
    r"\bmotion (?:to|for) ([^.;:,]{3,120}?),? (?:(?:was )?(?:made|moved|offered) )?by\b", re.IGNORECASE
)
"""What was moved, within a mover's formula ("motion to pay the bill made by Roe")."""
_GROUP = re.compile(r" \([^()]{2,24}\)")
"""Whom a mover speaks for ("Ada (Physics)")."""
_DASHED = re.compile(rf"(?<=[a-z\d)”’\"][.!?)])[ ]?(?=(?:—|--) ?[A-ZÀ-Þ“\"])|{BEFORE_COMMAND.pattern}")
_WORD = re.compile(r"[^\W\d_][\w’'-]+|\d+")


@dataclass(slots=True)
class Unit:
    """A sentence, a table row or a heading, with the rules found in it."""

    index: int
    block: int
    start: int
    end: int
    first: bool
    """It opens its block, or its cell of a table row."""
    heading: bool = False
    """It is nothing but a heading."""
    opens: bool = False
    """A section starts with it."""
    row: bool = False
    item: bool = False
    """It stands in a list item."""
    found: dict[str, list[Match]] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Its stretch of the text."""
        return (self.start, self.end)

    def has(self, *parts: str) -> bool:
        """Whether a rule of one of the parts was found."""
        return not self.found.keys().isdisjoint(parts)

    def get(self, part: str) -> Match | None:
        """The first match of a part, or None."""
        matches = self.found.get(part)
        return matches[0] if matches else None


def read_units(found: Annotations, skip: frozenset[int] = frozenset()) -> list[Unit]:
    """The units of everything where decisions may stand, in order; blocks in `skip` are read elsewhere."""
    document = found.document
    lower = lowered_in_place(document.text)
    candidates = _candidates(document, lower)
    headings = {section.heading[0]: section.heading[1] for section in found.sections}
    units: list[Unit] = []
    for index, block in enumerate(document.blocks[: end_of_minutes(found)]):
        if block.kind is BlockKind.FURNITURE or index in skip:
            continue
        if index in found.attendance_blocks and not MOVED.search(document.text, block.start, block.end):
            continue
        rules = candidates.get(index, ())
        for start, end, first in _spans(document.text, block, bool(rules)):
            unit = Unit(
                len(units),
                index,
                start,
                end,
                first,
                row=block.kind is BlockKind.ROW,
                item=block.kind is BlockKind.LIST_ITEM,
            )
            unit.opens = start in headings or (first and block.start in headings)
            unit.heading = unit.opens and end <= headings.get(start, headings.get(block.start, 0)) + 3
            _look(unit, rules, document.text, lower)
            units.append(unit)
    return units


def _candidates(document: Document, lower: str) -> dict[int, list[Rule]]:
    """For each block, the rules one of whose `needs` it holds: to look for plain strings is far cheaper."""
    found: dict[int, set[int]] = {}
    rules = rule_set("decisions").regexes
    for need, wanting in _needs().items():
        at = lower.find(need)
        while at >= 0:
            block = document.block_at(at)
            found.setdefault(block, set()).update(wanting)
            at = lower.find(need, document.blocks[block].end)
    return {block: [rules[i] for i in sorted(numbers)] for block, numbers in found.items()}


@cache
def _needs() -> dict[str, tuple[int, ...]]:
    """The rules, by number, that need a string."""
    wanting: dict[str, list[int]] = {}
    for number, rule in enumerate(rule_set("decisions").regexes):
        for need in rule.needs:
            wanting.setdefault(need, []).append(number)
    return {need: tuple(numbers) for need, numbers in wanting.items()}


def _spans(text: str, block: Block, hot: bool) -> Iterator[tuple[int, int, bool]]:
    """Sentences, each with whether it opens its block or its table cell."""
    if block.cells:
        for start, end in block.cells:
            for number, (begin, stop) in enumerate(split_sentences(text, start, end)):
                yield begin, stop, number == 0
        return
    start = block.content if block.start <= block.content < block.end else block.start
    if not hot:
        yield start, block.end, True
        return
    number = 0
    for begin, end in split_sentences(text, start, block.end):
        for piece in _dashed(text, begin, end):
            yield *piece, number == 0
            number += 1


def _dashed(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts of a sentence between full stops with a dash, as papers set one speaker's words after another's."""
    for match in _DASHED.finditer(text, start, end):
        if match.start() - start > 1:
            yield start, match.start()
            start = match.end()
    yield start, end


def _look(unit: Unit, rules: Iterable[Rule], text: str, lower: str) -> None:
    """Find the rules in the unit's own words, so that "^" is where the unit starts."""
    start = unit.start
    own, own_lower = text[start : unit.end].replace("ſ", "s"), lower[start : unit.end]
    for rule in rules:
        if not holds(own_lower, rule.needs):
            continue
        if rule.hint is not None and not rule.hint.search(own):
            continue
        for match in rule.finditer(own, own_lower, 0, len(own)):
            groups = {
                name: (match.start(name) + start, match.end(name) + start)
                for name, value in match.groupdict().items()
                if value
            }
            found = Match(rule, match.start() + start, match.end() + start, groups)
            unit.found.setdefault(rule.sets["part"], []).append(found)


def content_words(text: str) -> list[str]:
    """Words of a text that are no formula of motions, in lower case."""
    return [w for w in (m.group().lower() for m in _WORD.finditer(text)) if w not in FORMULA]


def residue(unit: Unit, text: str) -> int:
    """How many words of its own a unit has beside movers, seconders, votes and results."""
    masked = list(text[unit.start : unit.end])
    for part in ("mover", "seconder", "both", "pair", "result", "tail", "answer", "vote", "motion", "proposal"):
        for match in unit.found.get(part, ()):
            end = max(match.end, *(span[1] for span in match.groups.values())) if match.groups else match.end
            if match.groups and (group := _GROUP.match(text, end, unit.end)):
                end = group.end()
            for at in range(match.start - unit.start, end - unit.start):
                masked[at] = " "
    for piece in _WITHIN.finditer(text, unit.start, unit.end) if unit.has("mover") else ():
        masked[piece.start(1) - unit.start : piece.end(1) - unit.start] = piece[1]
    return sum(not word.isdigit() for word in content_words("".join(masked)))
