"""What the meeting did with the minutes of earlier meetings.

A passage counts where minutes are its object: its section is about them, or it opens with them, or a motion
approves them. Dates are those of the meetings whose minutes they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from minutebook.components.annotations import Annotations, Section, Value
from minutebook.components.header.consent_lists import consented
from minutebook.components.header.dating import dates_at, day_of
from minutebook.document import BlockKind, Document, Span
from minutebook.rules import Match, rule_set
from minutebook.values.calendar import DateContext, resolve
from minutebook.values.sentences import split_sentences

SHORT = 120
"""Up to this length in characters the result of a sentence may stand in the next one."""
HEADED = 16
"""How far before its text the heading "Minutes" can stand whose sentence goes on ("MINUTES of 3 May were read")."""
ANSWER = 40
"""Up to this length a sentence is nothing but a result."""
REACH = 3
"""How many blocks of a section about the minutes are looked at."""
FARTHEST = 14
SCRAP = 60
"""Shorter lines ("Seconded by: Ann Bell") take nothing from that reach."""
_MINUTES = re.compile(
    r"(?<![^-\d\n]\d )(?<![^-\d\n]\d\d )(?<!ten )(?<!five )(?<!few )(?<!thirty )(?<!fifteen )(?<!twenty )\bminutes?\b"
    r"(?! (?:each|long|later|per|late|early|of (?:silence|discussion|time)|silence|book|secretary|taker|to speak))"
    r"|\bnotes\b(?= (?:of|from) (?:the )?(?:last|previous|preceding|[A-Z]{1,5} ?#? ?\d|meeting|\d))"
    r"|\bproceedings\b(?= (?:of the (?:last|previous|preceding|meeting)|dated|held)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[Mm]inutes|MINUTES|[Pp]roceedings|[Nn]otes (?:of|from)")
_AND_OTHERS = re.compile(r",? and (?:that )?(?=the minutes (?:of|for|from)\b)", re.IGNORECASE)
"""Where a motion goes on to the minutes of another meeting."""
_MONTHS_OWN = re.compile(r"\W*(?:the )?(?:(?:last|previous|[A-Z][a-z]{2,8}) )(?:[a-z]+ )?minutes\b")
_TAKEN_AS = re.compile(
    r"\b(?:accept|approv|adopt|pass)\w* (?:them |these |it |the minutes )?as (?:corrected|amended|read|printed"
    r"|circulated|written|presented|submitted|published|distributed)\b"
    r"|\b(?:accept|approv|adopt|pass)\w* (?:them |these |it )?(?:w/|with) (?:that|the|this|those|these) (?:one )?"
    r"(?:fix|correction|change|amendment|edit)",
    re.IGNORECASE,
)
"""What a motion does with minutes that the sentences before it named."""
TAKEN_WITHIN = 4
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_ITEM = re.compile(r"\W*(?:approval of |approve |adoption of )?(?:the )?(?:[a-z]+ )?minutes\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:(?:not|nor|never|without|cannot|didn’t|didn't|wasn’t|weren’t)(?: \w+)?"
    r"|for|(?:could|would|will|may|shall)(?: be| indicate| signify| mean| constitute)?)\s*$",
    re.IGNORECASE,
)
"""What makes an approval none, or one to come ("unavailable for acceptance")."""
_ASIDE = re.compile(
    r"\b(?:approved|signed|confirmed|circulated|dated|due|until|next meeting|by) (?:on|at|by|for|of)?\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Passage:
    """A stretch about the minutes: the words that name them, and those that say what was done."""

    spans: list[Span]
    heading: Span | None


def find_previous(found: Annotations, context: DateContext, from_block: int) -> None:
    """Set `previous_minutes`."""
    values: list[dict[str, str | None]] = []
    spans: list[Span] = []
    rule = ""
    for passage in _passages(found, from_block):
        for match, dates in _read(found, passage, context):
            named: list[tuple[str | None, Span]] = [*dates] or [(None, (match.start, match.end))]
            for edtf, span in named:
                if any(v["date"] == edtf for v in values):
                    continue
                values.append({"date": edtf, "status": match.rule.sets["status"]})
                spans += [(match.start, match.end), span]
            rule = rule or match.rule.id
    for edtf, span in consented(found, context):
        if _earlier(edtf, context) and not any(v["date"] == edtf for v in values):
            values.append({"date": edtf, "status": "approved"})
            spans.append(span)
            rule = rule or "en/header/consent_minutes"
    if any(v["date"] for v in values):
        values = [v for v in values if v["date"]]
    if values:
        found.meeting["previous_minutes"] = Value(values, tuple(dict.fromkeys(spans)), rule, 0.8)


def _passages(found: Annotations, from_block: int) -> Iterator[_Passage]:
    """Sections about the minutes; where there are none, sentences that act upon them."""
    document = found.document
    last = len(document.blocks) if found.appendix_from is None else found.appendix_from
    sections = [
        s for s in found.sections if s.kind == "previous_minutes" and s.block < last and _about_minutes(document, s)
    ]
    covered: set[int] = set()
    for section in sections:
        passage = _of_section(found, section.block, section.heading)
        covered |= {document.block_at(s) for s, _ in passage.spans}
        yield passage
    for index in range(from_block, last):
        block = document.blocks[index]
        if (
            index in covered
            or block.kind is BlockKind.FURNITURE
            or not _NAMED.search(document.text, block.start, block.end)
        ):
            continue
        yield from _sentences(found, index)


def _about_minutes(document: Document, section: Section) -> bool:
    """Whether minutes are named in the heading or in the block below it."""
    below = document.blocks[min(section.block + 1, len(document.blocks) - 1)]
    return _MINUTES.search(document.text, section.start, min(below.end, section.start + 400)) is not None


def _of_section(found: Annotations, block: int, heading: Span) -> _Passage:
    document = found.document
    this = found.section_of[block]
    spans = [(heading[1], document.blocks[block].end)]
    read = 0
    for index in range(block + 1, min(len(document.blocks), block + 1 + FARTHEST)):
        below = document.blocks[index]
        named = _MINUTES.search(document.text, below.start, below.end) is not None
        if found.section_of[index] != this or (read >= REACH and not named):
            break
        read += below.end - below.start > SCRAP or named
        spans.append((below.start, below.end))
    return _Passage(spans, heading)


def _sentences(found: Annotations, index: int) -> Iterator[_Passage]:
    """The sentences of a block that act upon minutes, from the first to the last, with the result that follows."""
    document = found.document
    text, block = document.text, document.blocks[index]
    sentences = split_sentences(text, block.content or block.start, block.end)
    acting = [i for i, span in enumerate(sentences) if _acts(text, span)]
    acting += [i + 1 for i, (span, after) in enumerate(pairwise(sentences)) if _answered(text, span, after)]
    acting += list(_taken(text, sentences))
    if not acting:
        return
    first, last = min(acting), max(acting)
    short = sentences[last][1] - sentences[last][0] < SHORT
    spans = sentences[first : last + 1 + short]
    if short and last + 1 == len(sentences) and index + 1 < len(document.blocks):
        below = document.blocks[index + 1]
        spans = [*spans, (below.start, min(below.end, below.start + 160))]
    before = next((s for s in sentences[max(0, first - 3) : first][::-1] if _names_dated(text, s)), None)
    yield _Passage(spans, before or _named_above(document, index))


def _taken(text: str, sentences: list[Span]) -> Iterator[int]:
    """Sentences from one that is about minutes to one that takes them as corrected, some way below."""
    for index, span in enumerate(sentences):
        if _MONTHS_OWN.match(text, *span) is None and not _names_dated(text, span):
            continue
        for ahead, below in enumerate(sentences[index : index + TAKEN_WITHIN]):
            if _TAKEN_AS.search(text, *below):
                yield from (index, index + ahead)
                return


def _answered(text: str, span: Span, after: Span) -> bool:
    """Whether a sentence that only names minutes is answered by the next: "Minutes of May 4, 2021. Approved."."""
    short = after[1] - after[0] <= ANSWER and _names_dated(text, span)
    return short and next(rule_set("header", part="minutes").find(text, *after), None) is not None


def _named_above(document: Document, index: int) -> Span | None:
    """The line shortly before that names minutes with their dates, as the item of an agenda does."""
    for above in document.blocks[max(0, index - 3) : index][::-1]:
        if above.end - above.start < 250 and _ITEM.match(document.text, above.content or above.start, above.end):
            return (above.start, above.end) if _names_dated(document.text, (above.start, above.end)) else None
    return None


def _names_dated(text: str, span: Span) -> bool:
    """Whether a sentence names minutes and a date, for the one after it to act upon."""
    if _MINUTES.search(text, *span) is None:
        return False
    return bool(dates_at(text, *span)) or rule_set("header", part="minutes_month").first(text, *span) is not None


def _acts(text: str, span: Span) -> bool:
    """Whether the sentence does something with minutes: it approves them, or it is about nothing else."""
    minutes = _MINUTES.search(text, *span)
    if minutes is None or rule_set("header", part="minutes_act").first(text[slice(*span)]) is None:
        return False
    near = max(span[0], minutes.start() - 40)
    return rule_set("header", part="other_minutes").first(text, near, minutes.start()) is None


def _read(found: Annotations, passage: _Passage, context: DateContext) -> list[tuple[Match, list[tuple[str, Span]]]]:
    """What was done, with the dates of the meetings; two motions on minutes of their own dates are told apart."""
    text = found.document.text
    groups: list[tuple[list[Span], list[Match]]] = [([passage.heading] if passage.heading else [], [])]
    for position, (start, end) in enumerate(passage.spans):
        for sentence in _motions(text, start, end):
            matches = _matches(text, sentence, groups[-1][1], bool(passage.heading and position))
            scope, earlier = groups[-1]
            if earlier and _names_dated(text, sentence) and any(_names_dated(text, s) for s in scope):
                groups.append(([sentence], matches))
            else:
                scope.append(sentence)
                earlier += matches
    result = []
    for scope, matches in groups:
        if matches:
            match = _decisive(matches)
            result.append((match, _dates(found, scope, context, match)))
    return result


def _motions(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences, each cut where it goes on to other minutes after something was done with the first."""
    for first, last in split_sentences(text, start, end):
        for cut in _AND_OTHERS.finditer(text, first, last):
            if next(rule_set("header", part="minutes").find(text, first, cut.start()), None) is not None:
                yield first, cut.start()
                first = cut.end()
        yield first, last


def _matches(text: str, sentence: Span, earlier: list[Match], below: bool) -> list[Match]:
    """The words of a sentence that say what was done; once that is told, others count only beside minutes."""
    here = [m for m in rule_set("header", part="minutes").find(text, *sentence) if not _negated(text, sentence[0], m)]
    if below and earlier and _MINUTES.search(text, *sentence) is None:
        return [m for m in here if m.rule.sets["status"] == "amended"]
    return here


def _negated(text: str, start: int, match: Match) -> bool:
    return (
        match.rule.sets["status"] in ("approved", "amended")
        and _NEGATED.search(text, max(start, match.start - 24), match.start) is not None
    )


def _decisive(matches: list[Match]) -> Match:
    """Amended goes before approved, approval before deferment; mere dispensing with the reading counts last."""
    by_status: dict[str, Match] = {}
    for match in matches:
        by_status.setdefault(match.rule.sets["status"], match)
    for status in ("amended", "approved", "deferred", "dispensed"):
        if status in by_status:
            if status == "amended" and "approved" not in by_status and "deferred" in by_status:
                continue
            return by_status[status]
    return matches[0]


def _dates(found: Annotations, scope: list[Span], context: DateContext, match: Match) -> list[tuple[str, Span]]:
    """Dates of the earlier meetings in the words that name their minutes, else the month that names them."""
    text = found.document.text
    dates: list[tuple[str, Span]] = []
    for start, end in scope:
        for mention in dates_at(text, start, min(end, start + 500)):
            if _ASIDE.search(text, max(start, mention.start - 30), mention.start) and not re.search(
                r"minutes (?:dated|of|for|from)\s*$", text[start : mention.start], re.I
            ):
                continue
            edtf = resolve(mention, context, -1).edtf
            if (
                edtf
                and _earlier(edtf, context)
                and edtf not in [d for d, _ in dates]
                and _belongs(text, start, mention.start, bool(dates))
            ):
                dates.append((edtf, (mention.start, mention.end)))
        if dates and start >= match.start - 400:
            break
    if dates:
        return _exact(dates)
    for start, end in scope:
        for named in rule_set("header", part="minutes_month").find(text, start, min(end, start + 300)):
            span = named.groups["month"]
            edtf = _month(text[slice(*span)], context)
            if edtf:
                return [(edtf, span)]
    return []


def _exact(dates: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Without months where whole days stand beside them."""
    days = [d for d in dates if len(d[0]) >= 10]
    return days or dates


def _belongs(text: str, start: int, at: int, follows: bool) -> bool:
    """Whether a date is that of the minutes: the word, or "meeting", stands before it in its sentence or just after.

    follows: a date of minutes stands before it, which "and" or a comma carries on.
    """
    before = text[max(start - HEADED, at - 160, 0) : at]
    sentence = re.split(r"[a-z)][.!?]\s+(?=[A-Z])", before)[-1]
    return bool(
        re.search(r"\bminutes?\b|\bmeetings?\b|\bAGM\b|\bnotes of\b|^\W*$", sentence, re.I)
        or (follows and re.search(r"(?:\band|[,&(])\s*$", sentence))
    ) or bool(re.match(r"[^.]{0,60}\b(?:minutes|meeting)", text[at : at + 120], re.I))


def _earlier(edtf: str, context: DateContext) -> bool:
    day = day_of(edtf)
    return (
        context.reference is None or day is None or (day < context.reference and (context.reference - day).days < 1500)
    )


def _month(name: str, context: DateContext) -> str | None:
    """The last such month before the meeting."""
    if context.reference is None:
        return None
    month = next((i for i, full in enumerate(_MONTHS, 1) if full.startswith(name.lower()[:3])), None)
    if month is None or not any(
        full.startswith(name.lower().rstrip(".")) or name.lower() == "sept" for full in _MONTHS
    ):
        return None
    year = context.reference.year - (month >= context.reference.month)
    return f"{year:04d}-{month:02d}"
