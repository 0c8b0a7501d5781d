"""Numbers that a body gives to its motions in a row: before the wording ("2031-14.") or at the end of the vote."""

from __future__ import annotations

import re
from collections import defaultdict

from minutebook.components.annotations import Section
from minutebook.components.decisions.draft import Draft
from minutebook.document import Document, Span

LEAST = 3
"""How many numbers make a series."""
_SERIAL = re.compile(
    r"(?m:^)\W{0,3}(?P<label>(?:(?:resolution|motion|minute|decision|item) (?:no\.? ?|number |#)?)?)"
    r"(?P<head>(?-i:[A-Z]{1,4})?-?(?:\d{1,4}[-/])+)(?P<lead>\d{1,4})(?=[.:)]? ?(?:$|\n|\s+(?-i:[A-Z])))"
    r"|(?<=[\s.)])(?P<tail_head>(?:\d{2,4})[-/])(?P<tail>\d{1,4})(?=[ \t]*(?:\n|$))",
    re.IGNORECASE,
)
REACH = 2
"""How many blocks may stand between a number and its motion."""
NEAR = 12
"""How many characters of a number may stand within its motion."""


def number_drafts(drafts: list[Draft], document: Document, sections: list[Section]) -> None:
    """Give each number of a series to the motion that it stands before or ends."""
    items = {section.number_span[0] for section in sections if section.number_span}
    for leads, span in _series(document.text):
        if span[0] in items:
            continue
        owner = _following(drafts, span, document) if leads else _before(drafts, span, document)
        if owner is not None and owner.identifier is None:
            owner.identifier = (" ".join(document.text[slice(*span)].split()), span)


def _following(drafts: list[Draft], span: Span, document: Document) -> Draft | None:
    """The motion whose wording comes next after a number, in the same block or the next ones."""
    draft = min((d for d in drafts if d.texts[0][0] >= span[0] - NEAR), key=lambda d: d.texts[0][0], default=None)
    if draft is None or document.block_at(draft.texts[0][0]) - document.block_at(span[0]) > REACH:
        return None
    return draft


def _before(drafts: list[Draft], span: Span, document: Document) -> Draft | None:
    """The motion that was told last before a number."""
    ended = [
        (end, number)
        for number, draft in enumerate(drafts)
        for start, end in draft.texts
        if draft.texts[0][0] < span[0] and start < span[0]
    ]
    if not ended:
        return None
    end, number = max(ended)
    return drafts[number] if document.block_at(span[0]) - document.block_at(end - 1) <= REACH else None


def _series(text: str) -> list[tuple[bool, Span]]:
    """All numbers that follow on one another, each with whether it opens a line."""
    groups: dict[tuple[bool, str], list[tuple[int, Span]]] = defaultdict(list)
    for match in _SERIAL.finditer(text):
        if match["tail"]:
            groups[False, match["tail_head"]].append((int(match["tail"]), match.span()))
        else:
            start = match.start("label") if match["label"] else match.start("head")
            groups[True, match["head"]].append((int(match["lead"]), (start, match.end())))
    found: list[tuple[bool, Span]] = []
    for (leads, _), numbers in groups.items():
        run = [numbers[0]]
        for number in numbers[1:]:
            if number[0] == run[-1][0] + 1:
                run.append(number)
        if len(run) >= LEAST and len(run) >= 0.7 * len(numbers):
            found += [(leads, span) for _, span in run]
    return sorted(found, key=lambda item: item[1])
