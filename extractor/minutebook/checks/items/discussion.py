"""What was said on each subject, in a sentence at least."""

from __future__ import annotations

import re

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, passed, uncertain, worst
from minutebook_models import Decision, Section, SectionKind, Span

_FORMAL = frozenset({
    SectionKind.CALL_TO_ORDER, SectionKind.ATTENDANCE, SectionKind.APOLOGIES, SectionKind.AGENDA,
    SectionKind.PREVIOUS_MINUTES, SectionKind.NEXT_MEETING, SectionKind.ADJOURNMENT, SectionKind.SIGNATURES,
    SectionKind.APPENDIX, SectionKind.DECLARATIONS,
})  # fmt: skip
"""Parts that are no subject of deliberation."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_EMPTY_TITLE = frozenset(
    {"item", "items", "discussion", "matter", "matters", "agenda", "other", "subject", "topic", "no"}
)
_FEWEST = 4
"""Words of a sentence that says something."""


def discussion(minutes: Minutes) -> Verdict:
    """Every subject has a sentence of substance besides its title, motion and vote (SUMMARY)."""
    subjects = subject_items(minutes)
    if not subjects:
        if not minutes.record.sections:
            return uncertain("the subjects were not told apart")
        return not_applicable("nothing but opening, roll and adjournment is recorded")
    return worst([summary(minutes, section) for section in subjects])


def subject_items(minutes: Minutes) -> list[Section]:
    """The sections that treat a subject: no formal parts, and no heading that only gathers others."""
    parents = {section.parent for section in minutes.record.sections}
    found = [section for section in minutes.record.sections if section.kind not in _FORMAL]
    return [section for section in found if section.id not in parents or own_words(minutes, section).strip()]


def own_words(minutes: Minutes, section: Section) -> str:
    """The text of a section without its title and without the sections under it, same offsets, blanks for the rest."""
    text = list(minutes.text[section.start : section.end])
    _blank(text, section, section.evidence[0])
    if section.number:
        for span in section.fields.get("number", ()):
            _blank(text, section, span)
    for other in minutes.record.sections:
        if other.parent == section.id:
            _blank(text, section, Span(start=other.start, end=other.end))
    return "".join(text)


def _blank(text: list[str], section: Section, span: Span) -> None:
    start, end = max(0, span.start - section.start), min(len(text), span.end - section.start)
    for index in range(start, end):
        text[index] = " "


def summary(minutes: Minutes, section: Section) -> Verdict:
    """Whether one section says more than its title, its motions and their votes."""
    title = f'"{minutes.quote(section.evidence[0], 50)}"'
    heading = section.evidence[:1]
    if section.kind == SectionKind.CONSENT:
        return uncertain(f"{title} is a consent list", heading)
    acts = [act for act in minutes.decisions if act.section == section.id]
    told = _sentences(minutes, section, acts)
    if any(not minutes.says("empty_discussion", span) for span in told):
        return passed("every subject has a word on what was said", told[:1])
    if none := minutes.says("no_discussion", Span(start=section.start, end=section.end)):
        return passed("what was not discussed is said so", none)
    if told:
        return uncertain(f"{title}: only that it was discussed", told[:1])
    reasons = tuple(span for act in acts for span in minutes.says("reason", act.evidence[0]))
    said = f"{title} holds no more than its title" + (", motion and result" if acts else "")
    if reasons or not minutes.read_well or len(section.evidence) > 1:
        return uncertain(said, (*heading, *reasons))
    return failed(said, heading, (section.id,))


def _sentences(minutes: Minutes, section: Section, acts: list[Decision]) -> tuple[Span, ...]:
    """The sentences beside the motions: some words long, and no mover, vote or result."""
    text = list(own_words(minutes, section))
    for act in acts:
        for span in (span for spans in act.fields.values() for span in spans):
            _blank(text, section, span)
    found = []
    for span in minutes.sentences(section):
        words = "".join(text[span.start - section.start : span.end - section.start])
        enough = len(_WORD.findall(words)) >= _FEWEST
        motion = any(a.evidence[0].start < span.end and span.start < a.evidence[0].end for a in acts)
        formal = minutes.says("formal_words", span) or (motion and minutes.says("decision_verb", span))
        if (enough and not formal) or (words.strip() and minutes.says("no_discussion", span)):
            found.append(span)
    return tuple(found)


def items_titled(minutes: Minutes) -> Verdict:
    """Every item names its subject: no bare number, no "Discussion"."""
    items = subject_items(minutes)
    if not items:
        return uncertain("the items were not told apart")
    bare = [
        section for section in items if not _subject(minutes, section) and not minutes.says("no_discussion", section)
    ]
    if bare:
        said = f'"{minutes.quote(bare[0].evidence[0], 50)}" does not name its subject'
        return failed(said, bare[0].evidence[:1]) if minutes.read_well else uncertain(said, bare[0].evidence[:1])
    return passed("every item names its subject", items[0].evidence[:1])


def _subject(minutes: Minutes, section: Section) -> bool:
    words = {word.casefold() for word in _WORD.findall(section.title)}
    return bool(words - _EMPTY_TITLE) or len(_WORD.findall(own_words(minutes, section))) >= _FEWEST


TESTS = {"discussion": discussion, "items_titled": items_titled}
