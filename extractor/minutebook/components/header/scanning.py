"""One pass over the text for all the words that the header's fields are told with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from minutebook.components.annotations import Annotations
from minutebook.document import BlockKind
from minutebook.rules import Match, RuleSet

PROSE = frozenset({"opening", "closing", "chair", "secretary", "quorum", "next"})
"""Parts that can stand anywhere in the text."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule found in a block; `start` and `end` bound the sentence-like stretch around it."""

    match: Match
    block: int
    start: int
    end: int

    @property
    def part(self) -> str:
        """What the rule tells of."""
        return self.match.rule.sets["part"]


@cache
def _prose() -> RuleSet:
    return RuleSet("header", keep=lambda rule: rule.sets.get("part") in PROSE)


def scan(found: Annotations) -> list[Hit]:
    """All hits in the body of the document, in order."""
    document = found.document
    rules = _prose()
    last = len(document.blocks) if found.appendix_from is None else found.appendix_from
    hits = []
    for index in range(last):
        block = document.blocks[index]
        if block.kind is BlockKind.FURNITURE:
            continue
        matches = sorted(rules.find(document.text, block.start, block.end), key=lambda m: (m.start, -m.end))
        hits += [Hit(match, index, block.start, block.end) for match in matches]
    return hits
