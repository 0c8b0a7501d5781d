"""A council's answers to planning applications: a line or row with the reference and, at its end, what is answered."""

from __future__ import annotations

import re

from minutebook.components.annotations import Annotations
from minutebook.components.decisions.draft import Draft
from minutebook.components.decisions.extent import end_of_minutes
from minutebook.document import BlockKind

LEAST = 2
"""How many such lines make a list of answers."""
_LINE = re.compile(
    r"\W{0,3}(?:[A-Z]{1,4}/)?\d{2,4}/\d{2,6}(?:/[A-Z]{1,5})?\b.{5,400}?[\s.:;–—-]\s{0,12}"
    r"(?P<answer>(?:No (?:objections?|comments?)|NO (?:OBJECTIONS?|COMMENTS?)|OBJECT(?:IONS?|ED|S)?|"
    r"Object(?:ions?|ed|s)?"
    r"|Support(?:ed|s)?|SUPPORT(?:ED)?|Neutral|Leave to [\w ]{3,30})(?=[\s.]*$|\s*[.;:–—-]\s)[^.\n]{0,160})",
    re.DOTALL,
)
_OTHER = (BlockKind.FURNITURE, BlockKind.HEADING)
RULE = "en/decisions/planning_response"


def read_planning(found: Annotations) -> tuple[list[Draft], frozenset[int]]:
    """A decision for each application that is answered, and the blocks that were read."""
    text = found.document.text
    drafts: list[Draft] = []
    blocks: set[int] = set()
    for index, block in enumerate(found.document.blocks[: end_of_minutes(found)]):
        match = None if block.kind in _OTHER else _LINE.match(text, block.start, block.end)
        if match is None:
            continue
        draft = Draft([(match.start(), match.end())], RULE, 0.7, "consensus")
        draft.settle("carried", match.span("answer"))
        drafts.append(draft)
        blocks.add(index)
    return (drafts, frozenset(blocks)) if len(drafts) >= LEAST else ([], frozenset())
