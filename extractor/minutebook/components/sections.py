"""Sections: which blocks are headings, and what their sections are about.

Every block that might be a heading becomes a candidate with a style. A document is consistent with itself, so
styles are judged together: a style whose candidates carry known titles, or number on from one to the next with
text between, lifts its plainer members; a style that is a list of names or sentences sinks.
"""

from __future__ import annotations

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Section
from minutebook.components.appendices import appendix_start
from minutebook.components.heading_candidates import candidates
from minutebook.components.heading_judgement import judge
from minutebook.components.heading_levels import levels
from minutebook.components.heading_model import Candidate

HANDED_DOWN = frozenset({
    "reports", "elections", "old_business", "new_business", "finance", "correspondence", "consent", "executive_session",
    "appendix",
})  # fmt: skip
"""Kinds that a part of a section has too, where its own title names none."""


def annotate(doc: Doc, found: Annotations) -> None:
    """Fill `found.sections` and `found.section_of`."""
    headings = judge(found.document, candidates(found.document))
    found.sections = _nest(headings, len(found.document.text), found)
    found.section_of = _innermost(found)
    found.appendix_from = appendix_start(found.document, found.sections)


def _nest(headings: list[Candidate], end: int, found: Annotations) -> list[Section]:
    sections: list[Section] = []
    open_sections: list[int] = []
    for index, (candidate, level) in enumerate(zip(headings, levels(headings), strict=True)):
        while open_sections and sections[open_sections[-1]].level >= level:
            sections[open_sections.pop()].end = candidate.start
        parent = open_sections[-1] if open_sections else None
        section = _section(candidate, level, parent, end)
        if section.kind == "other" and parent is not None and sections[parent].kind in HANDED_DOWN:
            section.kind = sections[parent].kind
        sections.append(section)
        open_sections.append(index)
    return sections


def _section(candidate: Candidate, level: int, parent: int | None, end: int) -> Section:
    return Section(
        heading=candidate.title,
        start=candidate.start,
        end=end,
        number=candidate.number,
        number_span=candidate.number_span,
        kind=candidate.kind,
        level=level,
        rule=f"en/sections/{candidate.rule}",
        confidence=candidate.confidence,
        block=candidate.block,
        parent=parent,
    )


def _innermost(found: Annotations) -> list[int | None]:
    section_of: list[int | None] = []
    current: int | None = None
    upcoming = 0
    for index in range(len(found.document.blocks)):
        while upcoming < len(found.sections) and found.sections[upcoming].block <= index:
            current = upcoming
            upcoming += 1
        section_of.append(current)
    return section_of
