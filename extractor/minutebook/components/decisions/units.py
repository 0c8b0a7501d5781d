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
    """It opens its block."""
    heading: bool = False
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


def read_units(found: Annotations) -> list[Unit]:
    """The units of everything where decisions may stand, in order."""
    rules = rule_set("decisions")
    units: list[Unit] = []
    document = found.document
    headings = {section.block: section for section in found.sections}
    stop = len(document.blocks) if found.appendix_from is None else found.appendix_from
    for index, block in enumerate(document.blocks[:stop]):
        if block.kind is BlockKind.FURNITURE or index in found.attendance_blocks:
            continue
        section = found.kind_at(index)
        hot = HOT.search(document.text, block.start, block.end) is not None
        for start, end, first in _spans(document.text, block, hot):
            unit = Unit(len(units), index, start, end, first, row=block.kind is BlockKind.ROW)
            unit.heading = index in headings and first and end <= max(headings[index].heading[1] + 3, block.start + 1)
            if hot:
                _look(unit, rules, document.text, section)
            units.append(unit)
    return units


def _spans(text: str, block: Block, hot: bool) -> Iterator[tuple[int, int, bool]]:
    start = block.content if block.start <= block.content < block.end else block.start
    if not hot or block.kind is BlockKind.ROW:
        yield start, block.end, True
        return
    for number, (begin, end) in enumerate(split_sentences(text, start, block.end)):
        yield begin, end, number == 0


def _look(unit: Unit, rules: RuleSet, text: str, section: str | None) -> None:
    for match in rules.find(text, unit.start, unit.end, section):
        unit.found.setdefault(match.rule.sets["part"], []).append(match)


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
