"""Where a decision's wording stands: the clause of a sentence, the list that goes on with it, the words before it."""

from __future__ import annotations

import re

from minutebook.components.decisions.units import Unit, content_words
from minutebook.document import Span
from minutebook.values.votes import BALLOT_LINE

MAX_WORDS = 80
"""A decision's own wording is continued over sentences and list items up to this many words."""
FEW = 5
"""Wording of fewer words of its own than this is quoted with what stands before it."""

_COLON = re.compile(
    r"(?:[:–—]|:-|viz\.?|\b(?:agreements?|decisions?) (?:were|was) (?:reached|made|taken)"
    r"(?! (?:to|that|not|by)\b)[^:.]{0,60}\.)[\s*_-]*$",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:that|to|resolved|agreed|decided|approved|moved|motion|and|resolution|adopted|are|the (?:board|council|"
    r"committee|following)(?: of \w+)?|of)[\s:*–—_-]*$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:[,;:–—-]|\band\b|\bbut\b|\bso\b)\s+(?=\S)", re.IGNORECASE)
_BACK = re.compile(r"(?:all|each|both|most|some) of (?:whom|which)|who (?:was|were)|which (?:was|were)", re.IGNORECASE)
_ANAPHOR = re.compile(
    r"\W*(?:this|these|that|they|it|both|all|the (?:report|motion|proposal|suggestion|request|matter|bill|offer|"
    r"amendment|minutes|board|council|committee|meeting))\b",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\b(?:this|that|these|so|the same)(?: (?:\w+ )?(?:arrangements?|approach|proposals?|suggestions?|"
    r"recommendations?|action|requests?|plans?|idea|changes?|motion|amendments?|statement|report|policy|"
    r"way))?\W*$|\ball (?:present )?were\W*$|\ball approved\b",
    re.IGNORECASE,
)
COUNT_LINE = re.compile(r"[^:\t.]{2,50}[:\t–-] ?\d{1,4}\W*|vot(?:e|es|ing)(?: results?)?\W*", re.IGNORECASE)
"""A line of a count: a candidate or an option with a number."""
_COUNTED = re.compile(
    r"\W*(?:(?:votes? )?(?:for|against|in favou?r(?: of)?|opposed(?: to)?|abstain(?:ed|ing)?|abstentions?|"
    r"ayes?|yes|noes|nays?|no)(?: votes?| (?:the|this)(?: \w+){1,4})? ?[:=–-] ?\d{1,4}\W*){1,4}",
    re.IGNORECASE,
)
"""A line that is nothing but a labelled count ("Against the change: 11,")."""
_RESULT_WAS = re.compile(
    r"\W*(?:the )?(?:results?|votes?|voting|outcome|count|tally)\b[^.:]{0,40}[:.]?\W*", re.IGNORECASE
)
_ALL_PAID = re.compile(
    r"\W*(?:all|the above|these|both)(?: (?:were|payments|accounts|bills|cheques|invoices|of (?:the above|"
    r"these)))* (?:approved|agreed|passed)\b",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\W*to (?:consider|receive|approve|agree|discuss|note|resolve|confirm)\b", re.IGNORECASE)
"""A heading in the words of the agenda."""
_MONEY = re.compile(r"[£$€]|\d\.\d\d\b|\bNo\b|\d{5,}")
_REASON = re.compile(r"\W*(?:reason|rationale|note|background|explanation)s?\b ?:", re.IGNORECASE)
_SENTENCE = re.compile(r"\W*[A-Z(\"“].{12,}", re.DOTALL)


def clause_start(text: str, unit: Unit, act: int) -> int:
    """Where the act's own clause starts: what a long sentence tells before it is left out."""
    lead = text[unit.start : act]
    if len(lead.split()) < 14 or len(text[act : unit.end].split()) < 7:
        return unit.start
    cuts = list(_CUT.finditer(text, unit.start, act + 1))
    for cut in reversed(cuts):
        if len(text[cut.end() : act].split()) <= 6:
            last = cut
            if (
                last.group().lower().strip() in ("and", "but", "so")
                or ":" in last.group()
                or len(text[last.end() : act].split()) <= 4
            ):
                return last.end()
    return unit.start


def is_open_ended(text: str, unit: Unit) -> bool:
    """Whether the unit's words go on in the items after it."""
    return _COLON.search(text, unit.start, unit.end) is not None


def is_unfinished(text: str, unit: Unit) -> bool:
    """Whether the list after a colon is the decision itself ("RESOLVED:"), not an addition ("as follows:")."""
    return _UNFINISHED.search(text, unit.start, unit.end) is not None


def items_after(text: str, units: list[Unit], unit: Unit, *stops: str) -> list[Unit]:
    """The units that go on with a list or a quotation, up to MAX_WORDS."""
    words = 0
    items: list[Unit] = []
    for following in units[unit.index + 1 : unit.index + 40]:
        words += len(text[following.start : following.end].split())
        listed = following.item and is_unfinished(text, unit)
        if BALLOT_LINE.fullmatch(text, *following.span):
            break
        acts = following.first and items and _tells_act(following)
        if acts or (following.heading and not listed) or following.has(*stops) or (words > MAX_WORDS and items):
            break
        items.append(following)
    return items


def _tells_act(unit: Unit) -> bool:
    """Whether a paragraph tells an act of the body in words of its own."""
    names = ("deferred", "rejected") if unit.item else ("body_", "it_was_agreed", "deferred", "rejected")
    return any(match.rule.name.startswith(names) for match in unit.found.get("act", ()))


def are_sentences(text: str, items: list[Unit]) -> bool:
    """Whether list items are complete statements, so that each is a decision of its own."""
    return len(items) >= 2 and all(
        len(text[i.start : i.end].split()) >= 6 and _SENTENCE.match(text, i.start, i.end) for i in items
    )


def words_before(text: str, units: list[Unit], unit: Unit) -> list[Span]:
    """What a bare result or mover refers to: the unit before it, with the one that it gives the reason for."""
    at = unit.index - 1
    spans: list[Span] = []
    while at >= 0 and _is_vote_line(text, units[at]) and unit.block - units[at].block <= 12:
        spans.insert(0, units[at].span)
        at -= 1
    if at >= 0 and units[at].found.get("act") and len(spans) >= 2:
        return spans
    if at < 0 or unit.block - units[at].block > 3 + len(spans):
        return spans
    spans.insert(0, units[at].span)
    if _REASON.match(text, units[at].start) and at and not units[at - 1].heading:
        spans.insert(0, units[at - 1].span)
    elif _BACK.match(text, unit.start):
        while at and _is_list_line(text, units[at]) and unit.block - units[at].block < 12:
            at -= 1
            spans.insert(0, units[at].span)
    elif _ALL_PAID.match(text, unit.start):
        while at and _MONEY.search(text, *units[at].span) and not units[at].opens and unit.block - units[at].block < 20:
            at -= 1
            if not (units[at].heading and _AGENDA.match(text, units[at].start)):
                spans.insert(0, units[at].span)
    return spans


def is_all_paid(text: str, unit: Unit) -> bool:
    """Whether a unit says of the bills listed before it that they were all approved."""
    return _ALL_PAID.match(text, unit.start, unit.end) is not None


def counted_lines(text: str, units: list[Unit], unit: Unit) -> list[Unit]:
    """The lines after the telling of a vote that count it, each option on its own, up to the last of them."""
    lines: list[Unit] = []
    for following in units[unit.index + 1 : unit.index + 7]:
        counted = _COUNTED.fullmatch(text, *following.span)
        if not counted and not (_RESULT_WAS.fullmatch(text, *following.span) and not lines):
            break
        lines.append(following)
    return lines if lines and _COUNTED.fullmatch(text, *lines[-1].span) else []


def _is_list_line(text: str, unit: Unit) -> bool:
    """Whether a line is a list of names rather than a sentence."""
    return len(re.findall(r"\b[a-z]{3,}\b", text[unit.start : unit.end])) < 3


def _is_vote_line(text: str, unit: Unit) -> bool:
    """Whether a unit is part of a count and not what was voted on."""
    if COUNT_LINE.fullmatch(text, unit.start, unit.end):
        return True
    return unit.found.keys() <= {"vote", "tail"} and unit.has("vote") and len(text[unit.start : unit.end].split()) <= 12


def refers_back(text: str, unit: Unit) -> bool:
    """Whether the unit does not tell alone what was decided."""
    words = len(content_words(text[unit.start : unit.end]))
    if _THIS.search(text, unit.start, unit.end):
        return True
    return (
        words < FEW
        or _BACK.match(text, unit.start) is not None
        or (words < 9 and _ANAPHOR.match(text, unit.start) is not None)
    )
