"""What a figure measures: the label of its row or line, or the words that it is "for" or "of"."""

from __future__ import annotations

import itertools
import re

from minutebook.document import Span

_WORDS = r"(?:[\w'’/&.\-]{1,30}[ ]){0,7}[\w'’/&\-]{1,30}"
_AFTER = re.compile(rf"\)?\s(?:for|of|towards?)\s(?:the\s|an?\s)?(?P<of>{_WORDS})")
_LABEL = re.compile(rf"(?:\A|[.;:,(•*\t]\s*|\s{{2,}})(?P<of>[^\W\d_]{_WORDS})\s*(?:[:=–—-]|\.[. ]{{2,60}})\s*\Z")
_BEFORE_OF = re.compile(r"(?:\A|\s)(?:the\s|an?\s)?(?P<of>(?:[\w'’/&\-]{1,30}\s){0,3}[^\W\d_][\w'’/&\-]{1,30})\sof\s\Z")
_STOP = re.compile(
    r".*\b(?:at|an?|the|of|and|in|for|to|their|his|her|its|our|by|had|has|was|were|been|reported|showed|noted|approved|presented|estimated|said|stated|from|\d+)\s",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?<=[a-z]{3})\.\s.*\Z|\s(?:and|be|is|was|were|are|has|had|have|will|would|which|that|who|to|at|on|in|from|by|with|as|per|but|or)\s.*\Z"
)
_VERBS = (
    r"is|was|were|are|stands? at|stood at|amounts? to|amounted to|amounting to"
    r"|totals?|totall?ed|comes? to|came to|costs?|of"
    r"|(?:rose|increased|risen|fell|fallen|decreased|reduced|raised|went up|dropped) (?:by|to|from)"
    r"|remain(?:s|ed) at|now|be(?:en)? (?:set )?at"
)
_SUBJECT = re.compile(
    r"(?:\A|[.;:,(]\s+|\b(?:and|that|but|while)\s)(?:the\s|an?\s|its\s|our\s|total\s)?"
    r"(?P<of>(?:[\w’'&/.-]+\s){0,5}[\w’'&/-]+)\s"
    rf"(?:had\s|has\s|have\s|would\s|will\s)?(?:{_VERBS})\s(?:about\s|approximately\s|some\s|only\s|now\s|currently\s|over\s)?\Z"
)
"""What stands as the subject before "was £5", "amounted to £5", "rose by 5 per cent"."""
_LISTED = re.compile(r"(?:\A|[;:,(•]\s+|(?<=[a-z]{3})\.\s+|\band\s)(?P<of>(?:[\w’'&/-]+\s){0,4}[\w’'&/-]+)\s\Z")
"""The entry of a list that runs on: "contributions £5; benefits paid £3"."""
_NO_ENTRY = re.compile(
    r"(?i)\b(?:he|she|it|they|we|i|you|who|which|that|this|these|is|was|were|are|be|been|has|have|had|will|would|shall|should|may|can|could"
    r"|to|by|at|on|with|about|some|only|over|under|than|or|not|up|into|voted|raise|pay|allow|exceed|approve|approved|moved|said|reported"
    r"|donated?|gave|give|spent|spend|received|collected|raised|asked|wanted|allowed|offered|sold|bought|per|between|plus|least|most|another|totall?ing|ranging|being|after|inclusive|required|against|allows?|ideally|potentially|owing|making|leaving"
    r"|from\Z|of\Z|amend|them|him|year|years|term|month|session|financial|same|total)\b"
)
_EMPTY = frozenset(
    (
        *("amount", "sum", "total", "total sum", "total amount", "rate", "cost", "price", "value", "figure"),
        *("balance of", "maximum", "lot", "same", "work", "quote", "which", "if any"),
    )
)
"""Words that say nothing of what is measured."""
_CLOSE = 90
"""How far before a figure its label may begin, in characters."""


def subject_of(text: str, cells: tuple[Span, ...], start: int, end: int) -> Span | None:
    """Where the words stand that say what the figure at text[start:end] measures; None where none do.

    cells: the cells of a table's row, as offsets into `text`.
    """
    if len(cells) > 1 and start >= cells[0][1]:
        return _row_label(text, [cell for cell in cells if cell[1] <= start])
    if after := _AFTER.match(text, end):
        span = _trimmed(text, after)
        if text[slice(*span)].lower() not in _EMPTY and not _NO_ENTRY.search(text[slice(*span)]):
            return span
    begin = max(0, start - _CLOSE)
    if label := _LABEL.search(text, begin, start):
        return label.span("of")
    if (before := _BEFORE_OF.search(text, begin, start)) and (found := _without_lead(text, before)):
        return found
    if (subject := _SUBJECT.search(text, begin, start)) and (found := _without_lead(text, subject)):
        return found
    listed = _LISTED.search(text, begin, start)
    return listed.span("of") if listed and not _NO_ENTRY.search(listed["of"]) else None


def _without_lead(text: str, match: re.Match[str]) -> Span | None:
    """The phrase behind its last small word or verb of saying; None where only an empty word is left."""
    stop = _STOP.match(match["of"])
    start, end = match.start("of") + (stop.end() if stop else 0), match.end("of")
    words = text[start:end].lower()
    return None if words in _EMPTY or _NO_ENTRY.search(words) else (start, end)


def _row_label(text: str, cells: list[Span]) -> Span | None:
    """The cells in words that a row begins with."""
    worded = list(itertools.takewhile(lambda cell: any(c.isalpha() for c in text[slice(*cell)]), cells))
    if not worded:
        return None
    start, words = worded[0][0], text[worded[0][0] : worded[-1][1]]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _trimmed(text: str, match: re.Match[str]) -> Span:
    """The phrase up to the first word that goes on about something else."""
    start, end = match.span("of")
    phrase = text[start:end]
    cut = _END.search(phrase)
    phrase = (phrase[: cut.start()] if cut else phrase).rstrip(" .-")
    return start, start + len(phrase)
