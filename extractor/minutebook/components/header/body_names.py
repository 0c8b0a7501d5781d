"""The name of a body in a line: where it starts and ends, without the words that any title has."""

from __future__ import annotations

import re

from minutebook.components.header.lines import strip
from minutebook.document import Span
from minutebook.rules import rule_set
from minutebook.values.designations import is_acronym

LONGEST_NAME = 16
"""Longest name of a body, in words."""
EDGES = " \t\n*_|:–—-#>•·,;.()[]\"“”'/"
_NAME_EDGES = EDGES.replace(")", "").replace("(", "").replace(".", "")
WORD = re.compile(r"[\w’'&.-]+")
SPLIT = re.compile(r"\s[-–—]+\s?|\s?[–—]+\s|[|\t:;]|\s-(?=\w)")
_OPEN_END = re.compile(r"(?:\b(?:of|the|and|for|on|city|town)|[&,])\s*$", re.IGNORECASE)
_OPEN_START = re.compile(r"\s*(?:of|and|for|&)\b", re.IGNORECASE)
_NO_NAME = re.compile(r"(?:the|of|an?|and|for|to|no|in|at|on|\W|\d{1,4})+", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:committee|group|commission|party|panel|task force|council|forum|conference)$", re.IGNORECASE)
_A_DAY = re.compile(
    r"\s*(?:the\s+)?(?:\W*\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec"
    r"|(?:above|following|same)\b|zoom|teams|line)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:(?:the|an?|of|for|and)\s+)+", re.IGNORECASE)
_TRAIL = re.compile(r"(?:\s+(?:the|an?|of|for|and|at|in|on))+$", re.IGNORECASE)
_SORT_AT_END = re.compile(r"\s+(board|council|committee)$", re.IGNORECASE)


def name_after(text: str, start: int, end: int, dates: list[Span]) -> Span | None:
    """The name that starts here and goes to the first word that can only stand after a name."""
    stop = min([end, *(s for s, _ in dates if s >= start)])
    enders = rule_set("header", part="after_name").find(text, start, stop)
    at = next(
        (m.start for m in enders if text[m.start : m.end].strip() and not _on_subject(text, start, m.start, m.end)),
        stop,
    )
    span = strip(text, (start, _line_end(text, start, at)), _NAME_EDGES)
    return span if span[0] < span[1] else None


def _on_subject(text: str, start: int, at: int, end: int) -> bool:
    """Whether "on" leads to what a body is about ("Committee on Roads"), not to its day."""
    return (
        text[at:end].strip(" ").lower() == "on"
        and _ABOUT.search(text, start, at) is not None
        and _A_DAY.match(text, end) is None
    )


def _line_end(text: str, start: int, end: int) -> int:
    """Where the name's lines end: it goes over a line end only where the line plainly goes on."""
    at = text.find("\n", start, end)
    while at >= 0:
        broken = text[start:end].isupper() and rule_set("header", part="body").first(text, start, at) is None
        if not (broken or _OPEN_END.search(text, start, at) or _OPEN_START.match(text, at, end)):
            return at
        at = text.find("\n", at + 1, end)
    return end


def name_before(text: str, start: int, end: int, dates: list[Span]) -> Span | None:
    """The name before the word "meeting": from the last separator or date."""
    begin = start
    cuts = [m.end() for m in SPLIT.finditer(text, start, end)] + [date_end for _, date_end in dates]
    cuts += [m.end for m in rule_set("header", part="of").find(text, start, end)]
    for cut in sorted(cuts):
        if begin < cut < end and text[cut:end].strip(EDGES):
            begin = cut
    span = strip(text, (begin, end), EDGES)
    return span if span[0] < span[1] else None


def cleaned(text: str, span: Span, *, named: bool) -> tuple[Span, ...] | None:
    """The name without the words of a title within it; None where too little is left to name a body.

    named: the words stand where a body is named, so that an acronym or a proper name will do.
    """
    parts = _without_fillers(text, span, named)
    if not parts or sum(len(WORD.findall(text, *part)) for part in parts) > LONGEST_NAME:
        return None
    parts = _once(text, _without_links(text, parts))
    if not parts or (named and text[parts[0][0]].islower()):
        return None
    kinds = ("body",) if named else ("body", "people")
    if any(rule_set("header", part=kind).first(text, *part) for part in parts for kind in kinds):
        return tuple(parts[-2:])
    words = [word for part in parts for word in WORD.findall(text, *part)]
    return tuple(parts[-1:]) if named and _is_proper(words) else None


def _without_fillers(text: str, span: Span, named: bool) -> list[Span]:
    """What is left of the span between the words of a title."""
    start, end = span
    fillers = [(m.start, m.end) for m in rule_set("header", part="strip").find(text, start, end)]
    if named:
        fillers += [(m.start, m.end) for m in rule_set("header", part="strip_before").find(text, start, end)]
    parts, at = [], start
    for filler_start, filler_end in [*sorted(fillers), (end, end)]:
        part = strip(text, (at, filler_start), _NAME_EDGES)
        if filler_start > at and part[0] < part[1]:
            parts.append(part)
        at = max(at, filler_end)
    return [part for part in parts if not _NO_NAME.fullmatch(text[slice(*part)].replace(" ", ""))]


def _is_proper(words: list[str]) -> bool:
    """Whether a few words are a proper name: an acronym, or at least two words in capitals."""
    if not words or len(words) > 4 or not words[-1][0].isupper():
        return False
    if any(word[0].islower() and len(word) > 3 for word in words):
        return False
    return sum(word[0].isupper() for word in words) > 1 or any(is_acronym(word) for word in words)


def _once(text: str, parts: list[Span]) -> list[Span]:
    """The parts without a sort of body that they have already ("Board of Directors Board Meeting")."""
    if not parts:
        return parts
    start, end = parts[-1]
    last = _SORT_AT_END.search(text, start, end)
    if last is None:
        return parts
    before = [text[slice(*part)] for part in parts[:-1]] + [text[start : last.start()]]
    if last[1].lower() not in " ".join(before).lower().split():
        return parts
    return [*parts[:-1], (start, last.start())]


def _without_links(text: str, parts: list[Span]) -> list[Span]:
    """The parts without the articles and prepositions that a removed word leaves at their ends."""
    kept: list[Span] = []
    for start, end in parts:
        if not kept and (lead := _LEAD.match(text, start, end)):
            start = lead.end()
        if trail := _TRAIL.search(text, start, end):
            end = trail.start()
        if start < end:
            kept.append((start, end))
    return kept


def is_generic(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether the words say only what sort of body it is."""
    words = [word for span in spans for word in WORD.findall(text, *span)]
    generic = rule_set("header", part="generic")
    return all(any(m.start == 0 and m.end == len(word) for m in generic.find(word)) for word in words)
