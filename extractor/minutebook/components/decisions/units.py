"""The sentences of a document with what the rules find in each: the tape that the state machine reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from minutebook.components.annotations import Annotations
from minutebook.document import Block, BlockKind, Span
from minutebook.rules import Match, RuleSet, rule_set
from minutebook.values.sentences import split_sentences

HOT = re.compile(
    r"mov(?:e|ed|er|es)\b|motion|second|2nd|propos|carr(?:ied|ies)|pass(?:ed|es)\b|approv|adopt|agree|resol|vote|voti|decid|decision|accept"
    r"|elect|appoint|chose|nominat|adjourn|favou?r|unanim|aye|yea|nay|noes|against|abst|lost|fail|defeat|reject|defer|tabled|postpone|refer"
    r"|withdr|confirm|record|ratif|endors|authori|direct|instruct|request|asked|consen|concur|order|determin|oppos|objection|dissent|happy"
    r"|fine with|ok with|okay|prefer|stand over|all |yes\b|no\b|absent|sanction|selected|changed|amended|died|rescind|acknowledg|received|ballot"
    r"|M/?S/?C|grant|award|\bfor\b|nem|opted|conclu|co-opt|cast|removed|recused|content|happy|comment|yay|support|discussed again|discussion",
    re.IGNORECASE,
)
"""Words of which every rule needs one: a block without any of them is never looked into."""

MOVED = re.compile(r"\b(?:moved|seconded|resolved|motion)\b", re.IGNORECASE)
"""What is never said in a list of names, so that a block with it is read even if attendance claims it."""

FORMULA = frozenset(
    """a an the of to and or that this was were is are be been being by in on for with from it at as his her their its our then so
    motion motions moved move moves mover second seconded seconder seconds carried carry carries passed pass passes unanimously
    unanimous proposed proposer proposal all ayes aye nays nay noes yes no none vote votes voted voting favor favour against abstained
    abstain abstentions resolved agreed approved adopted accepted made who which result roll call item follows following following:
    mr mrs ms miss dr cllr councillor councilmember duly there no objection dissent opposition without consent majority 2nd made
    meeting status passed: members present member board council committee action taken they have has he she also one part""".split()
)
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
    found: dict[str, list[Match]] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Its stretch of the text."""
        return (self.start, self.end)

    def has(self, *parts: str) -> bool:
        """Whether a rule of one of the parts was found."""
        return any(part in self.found for part in parts)

    def get(self, part: str) -> Match | None:
        """The first match of a part, or None."""
        matches = self.found.get(part)
        return matches[0] if matches else None


def read_units(found: Annotations, skip: frozenset[int] = frozenset()) -> list[Unit]:
    """The units of everything where decisions may stand, in order; blocks in `skip` are read elsewhere."""
    rules = rule_set("decisions")
    units: list[Unit] = []
    document = found.document
    headings = {section.heading[0]: section.heading[1] for section in found.sections}
    stop = len(document.blocks) if found.appendix_from is None else found.appendix_from
    for index, block in enumerate(document.blocks[:stop]):
        if block.kind is BlockKind.FURNITURE or index in skip:
            continue
        if index in found.attendance_blocks and not MOVED.search(document.text, block.start, block.end):
            continue
        section = found.kind_at(index)
        hot = HOT.search(document.text, block.start, block.end) is not None
        for start, end, first in _spans(document.text, block, hot):
            unit = Unit(len(units), index, start, end, first, row=block.kind is BlockKind.ROW)
            unit.opens = start in headings or (first and block.start in headings)
            unit.heading = unit.opens and end <= headings.get(start, headings.get(block.start, 0)) + 3
            if hot:
                _look(unit, rules, document.text, section)
            units.append(unit)
    return units


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
    for number, (begin, end) in enumerate(split_sentences(text, start, block.end)):
        yield begin, end, number == 0


def _look(unit: Unit, rules: RuleSet, text: str, section: str | None) -> None:
    """Find the rules in the unit's own words, so that "^" is where the unit starts."""
    start = unit.start
    for match in rules.find(text[start : unit.end], section=section):
        groups = {name: (a + start, b + start) for name, (a, b) in match.groups.items()}
        shifted = Match(match.rule, match.start + start, match.end + start, groups)
        unit.found.setdefault(match.rule.sets["part"], []).append(shifted)


def content_words(text: str) -> list[str]:
    """Words of a text that are no formula of motions, in lower case."""
    return [w for w in (m.group().lower() for m in _WORD.finditer(text)) if w not in FORMULA]


def residue(unit: Unit, text: str) -> int:
    """How many words of its own a unit has beside movers, seconders, votes and results."""
    masked = list(text[unit.start : unit.end])
    for part in ("mover", "seconder", "both", "result", "answer", "vote", "motion", "proposal"):
        for match in unit.found.get(part, ()):
            end = max(match.end, *(span[1] for span in match.groups.values())) if match.groups else match.end
            for at in range(match.start - unit.start, end - unit.start):
                masked[at] = " "
    return len(content_words("".join(masked)))
