"""Closed sessions: parts of the meeting from which the public was excluded, with law, purpose and times.

A session starts where the minutes say that the meeting went into it and lasts until they say that it came out;
a second sentence of going in, with no coming out between, is about the same session ("moved to go into …",
"entered … at 8.41").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from minutebook.components.annotations import Annotations, Entry
from minutebook.document import BlockKind, Span
from minutebook.rules import RuleSet, rule_set
from minutebook.values.clock import TimeMention, find_times
from minutebook.values.hints import holds, lowered_in_place
from minutebook.values.sentences import split_sentences

CUES = ("session", "camera", "committee", "exclu", "closed part", "public", "reconven", "resum", "open", "asked to")
"""A block without one of these tells nothing of closed sessions."""
NEAR = 6
"""So many blocks behind the going in are read whatever they hold ("Time out: 9.37")."""
LASTS = 40
"""A coming out is looked for in so many blocks after the going in."""
_LEAD = re.compile(
    r"(?:\b(?:pursuant to|under|per|in accordance with|as (?:provided|permitted|allowed|authori[sz]ed) (?:by|under|in)"
    r"|in terms of|by virtue of|citing|authori[sz]ed by|according to)|(?<=session) \(|(?<=camera) \()[ :]?(?:the )?",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\b(?:Act|Code|Section|Sec|Standing Orders?|Law|Statutes?|Rules?|By-?laws?|Chapter|Article|Ordinance|Regulations?"
    r"|Order|[A-Z]{2,5})\b|§|(?:[A-Z]\.){2,}|\bs\. ?\d|\bsection \d"
)
_LAW_STOP = re.compile(
    r"\s(?:to|for|in order|that|at|regarding|concerning|with|the (?:press|public)|(?:the )?members|because|owing|due"
    r"|and the|so that|relating|- )|[;:]|\s[–—-]\s"
    r"|(?<=[\d)]) (?=(?-i:[a-z]))(?!(?:of|and|or|the|et|as|ss?|c|cap)\b)"
    r"|,(?! ?(?:\d{4}|c\.|cap|ss?\.|section|sub|as amended|part|schedule|para))",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:(?:to|for the purposes? of|in order to|for) (?:further )?(?:discuss(?:ing|ion of)?|consider(?:ing|ation of)?"
    r"|deal(?:ing)? with|talk(?:ing)? about)"
    r"|(?:for (?:the )?(?:purposes? of )?|to)(?= (?:review|deliberat|hear|receiv|evaluat|confer|interview|conduct"
    r"|negotiat|address|obtain)\w* )"
    r"|regarding|concerning|relating to|re:?|(?:owing|due) to|because of|on account of)(?=[ :])[ :]*",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"[ ,]*(?:at [\d:.]+ ?(?:[ap]\.?m\.?)? ?)?(?:for|on|-|–|—|:) (?!motion|the (?:motion|following)|about|approx|\d)",
    re.IGNORECASE,
)
_PURPOSE_STOP = re.compile(
    r"[;]|, (?:and )?(?:the|no|at|with|which|after|second(?:ed)?|motion|for about|on (?:a|the) motion|all|moved|it)\b"
    r"| at (?:approximately |about )?\d| pursuant\b| under (?:the|section)\b| per [A-Z]| (?:was )?moved\b"
    r"|,? seconded\b| on (?:a )?motion\b|\.? ?$",
    re.IGNORECASE,
)
_NATURE = re.compile(r"(?:the )?(?:confidential|sensitive|private) nature of[^()]{0,60}\((?P<what>[^()]{3,80})\)", re.I)
_TIME_ALONE = re.compile(r"\W{0,4}at [\d:.]+ ?[ap]\. ?m\.", re.IGNORECASE)
_CUT = re.compile(r"\b(?:ss?|sec|stats?|wis|gov|art|ch|exec)\.$", re.IGNORECASE)
_CAPITALS = re.compile(r"\W{0,4}(?P<what>[A-Z][A-Z0-9 ,’'/–—-]{6,100}[A-Z])(?![a-z])")
_EMPTY = re.compile(
    r"\b(?:listed|following|above|below|regular|purpose)\b|^\W*(?:closed|executive) session\W*$", re.IGNORECASE
)
"""What says no more than that there was a purpose."""
_TOLD_LATER = re.compile(r"(?:met|held)\b", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|—|to|until|till)\s?")


@dataclass(slots=True)
class _Session:
    """A session in the making, and whether it is still on."""

    entry: Entry
    block: int
    open: bool = True


def annotate(doc: Doc, found: Annotations) -> None:
    """Put the closed sessions into `found.entries`."""
    found.entries.setdefault("closed_sessions", [])
    if found.genre != "minutes":
        return
    document = found.document
    heads = {section.block: section.heading[1] for section in found.sections}
    sessions: list[_Session] = []
    for index in range(len(document.blocks) if found.appendix_from is None else found.appendix_from):
        block = document.blocks[index]
        if block.kind is BlockKind.FURNITURE or index in found.attendance_blocks:
            continue
        if _is_asked(found, sessions, index):
            start = max(block.content, block.start, heads.get(index, 0))
            for span in _joined(document.text, split_sentences(document.text, start, block.end)):
                _read(found, sessions, index, span)
    found.entries["closed_sessions"].extend(session.entry for session in sessions)


def _is_asked(found: Annotations, sessions: list[_Session], index: int) -> bool:
    """Whether a block may tell of one: by its words, or because it stands close behind one that is on."""
    if sessions and sessions[-1].open and index - sessions[-1].block <= NEAR:
        return True
    block = found.document.blocks[index]
    words = lowered_in_place(found.document.text[block.start : block.end])
    return holds(words, CUES) or _is_first(found, index)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Sentences with those put together that an abbreviation cut ("At 7.48 p.m. | President …", "s. | 239")."""
    whole: list[Span] = []
    for start, end in spans:
        if whole and (_TIME_ALONE.fullmatch(text, *whole[-1]) or _CUT.search(text, *whole[-1])):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _read(found: Annotations, sessions: list[_Session], index: int, span: Span) -> None:
    """What one sentence says of the session that is on, or of a new one."""
    text = found.document.text
    current = sessions[-1] if sessions and index - sessions[-1].block <= LASTS else None
    entered = _rules("entered").first(text, *span)
    ended = _rules("ended").first(text, *span)
    if ended is not None and (entered is None or ended.start <= entered.start):
        if current is not None and current.open:
            _end(found, current, span)
        return
    if entered is not None and ended is not None:  # "… went into committee to consider it, and on resuming …"
        comma = text.rfind(",", entered.end, ended.start)
        rest = comma if comma > 0 else ended.start
        _read(found, sessions, index, (span[0], rest))
        _read(found, sessions, index, (ended.start, span[1]))
        return
    if entered is not None:
        if _rules("denied").first(text, *span) is not None:
            return
        later = current is not None and not current.open and _TOLD_LATER.match(text, entered.start)
        if current is None or not (current.open or later):
            current = _Session(Entry((span,), entered.rule.id, 0.8), index)
            sessions.append(current)
        _fill(found, current, span, entered.end)
    elif current is not None and current.open and _rules("began").first(text, *span) is not None:
        _start_time(found, current.entry, span)
    elif current is None and _is_first(found, index):
        _from_heading(found, sessions, index, span)


def _rules(part: str) -> RuleSet:
    return rule_set("closed_sessions", part=part)


def _is_first(found: Annotations, index: int) -> bool:
    """Whether the block is the first of a section for a closed session."""
    here = found.section_of[index] if index < len(found.section_of) else None
    return here is not None and found.kind_at(index) == "executive_session" and found.sections[here].block == index - 1


def _from_heading(found: Annotations, sessions: list[_Session], index: int, span: Span) -> None:
    """A section headed as one, whose first words are the times."""
    text = found.document.text
    mentions = _times(text, span)
    if len(mentions) != 2 or not _RANGE.fullmatch(text, mentions[0].end, mentions[1].start):
        return
    session = _Session(Entry((span,), "en/closed_sessions/heading", 0.75), index)
    sessions.append(session)
    _fill(found, session, span, mentions[1].end)


def _fill(found: Annotations, session: _Session, span: Span, at: int) -> None:
    """Law, purpose and times from a sentence of going in, as far as they are not known."""
    text, entry = found.document.text, session.entry
    if span not in entry.evidence:
        entry.evidence = (*entry.evidence, span)
    law = _authority(text, span)
    if law and "authority" not in entry.values:
        entry.put("authority", " ".join(text[slice(*law)].split()), law)
    purpose = _purpose(text, (at, span[1]), law)
    if purpose is None and text[span[0] : span[1]].rstrip().endswith(":"):  # the agenda's own words follow
        following = _CAPITALS.match(text, span[1])
        purpose = following.span("what") if following and not _EMPTY.search(following["what"]) else None
    if purpose and "purpose" not in entry.values:
        entry.put("purpose", " ".join(text[slice(*purpose)].split()), purpose)
    if _start_time(found, entry, span):
        session.open = False


def _start_time(found: Annotations, entry: Entry, span: Span) -> bool:
    """Set the start from a sentence's time, and the end from a range's; whether both are known now."""
    text, half = found.document.text, _half(found)
    mentions = _times(text, span)
    if not mentions or "start_time" in entry.values:
        return False
    first = mentions[0]
    entry.put("start_time", first.during(half), (first.start, first.end))
    if len(mentions) < 2 or not _RANGE.fullmatch(text, first.end, mentions[1].start):
        return False
    entry.put("end_time", mentions[1].during(half), (mentions[1].start, mentions[1].end))
    return True


def _end(found: Annotations, session: _Session, span: Span) -> None:
    session.open = False
    mentions = _times(found.document.text, span)
    if mentions:
        last = mentions[-1]
        session.entry.put("end_time", last.during(_half(found)), (last.start, last.end))
        session.entry.evidence = (*session.entry.evidence, span)


def _times(text: str, span: Span) -> list[TimeMention]:
    """Times of a sentence, with offsets into the text; one after words that lead to it stands without "p.m." too."""
    start, end = span
    return [
        TimeMention(start + m.start, start + m.end, m.hour, m.minute, m.half, m.full, m.half_from)
        for m in find_times(text[start:end])
    ]


def _half(found: Annotations) -> str:
    """The half of the day for open times: that of the meeting's start, else the second."""
    start = found.meeting.get("start_time")
    return "am" if start is not None and str(start.value) < "11:00" else "pm"


def _authority(text: str, span: Span) -> Span | None:
    """The law that a sentence cites."""
    for lead in _LEAD.finditer(text, *span):
        end = next(
            (
                stop.start()
                for stop in _LAW_STOP.finditer(text, lead.end(), span[1])
                if text.count("(", lead.end(), stop.start()) <= text.count(")", lead.end(), stop.start())
            ),
            span[1],
        )
        cited = text[lead.end() : end].rstrip(" .,")
        if text[lead.start() : lead.end()].strip().startswith("("):
            cited = cited.removesuffix(")") if cited.count("(") < cited.count(")") else cited
        if 4 < len(cited) < 140 and _LAW.search(cited):
            return lead.end(), lead.end() + len(cited)
    return None


def _purpose(text: str, span: Span, law: Span | None) -> Span | None:
    """What it was held for: after "to discuss", "regarding", "for", or after the law."""
    if nature := _NATURE.search(text, *span):
        return nature.span("what")
    lead = _PURPOSE.search(text, *span) or _FOR.match(text, *span)
    start = lead.end() if lead else None
    if (
        start is None
        and law is not None
        and re.match(r"(?:,|:| [–—-]| (?=[a-z])(?!(?:to|for|on)\b)) ?(?=[a-z])", text[law[1] : law[1] + 6])
    ):
        start = law[1] + 1
    if start is None:
        return None
    stop = _PURPOSE_STOP.search(text, start, span[1])
    words = text[start : stop.start() if stop else span[1]]
    kept = words.rstrip(" .,:")
    lead_space = len(kept) - len(kept.lstrip())
    told = len(kept.strip()) >= 4 and not _EMPTY.search(kept)
    return (start + lead_space, start + len(kept)) if told else None
