"""What a figure measures: the label of its row or line, or the words that it is "for" or "of"."""

from __future__ import annotations

import re

from minutebook.document import Span

_WORDS = r"(?:[\w'’/&.\-]{1,30}[ ]){0,7}[\w'’/&\-]{1,30}"
_AFTER = re.compile(rf"\)?\s(?:for|of|towards?)\s(?:the\s|an?\s)?(?P<of>{_WORDS})")
_LABEL = re.compile(rf"(?:\A|[.;:,(•*\t]\s*|\s{{2,}})(?P<of>[^\W\d_]{_WORDS})\s*(?:[:=–—-]|\.[. ]{{2,60}})\s*\Z")
_BEFORE_OF = re.compile(r"(?:\A|\s)(?:the\s|an?\s)?(?P<of>(?:[\w'’/&\-]{1,30}\s){0,3}[^\W\d_][\w'’/&\-]{1,30})\sof\s\Z")
_STOP = re.compile(
    r".*\b(?:at|an?|the|of|and|in|for|to|their|his|her|its|our|by|had|has|was|were|been|paid|\d+)\s", re.IGNORECASE
)
_END = re.compile(
    r"(?<=[a-z]{3})\.\s.*\Z|\s(?:and|be|is|was|were|are|has|had|have|will|would|which|that|who|to|at|on|in|from|by|with|as|per|but|or)\s.*\Z"
)
_CLOSE = 90
"""How far before a figure its label may begin, in characters."""


def subject_of(text: str, cells: tuple[Span, ...], start: int, end: int) -> Span | None:
    """Where the words stand that say what the figure at text[start:end] measures; None where none do.

    cells: the cells of a table's row, as offsets into `text`.
    """
    if len(cells) > 1 and start >= cells[0][1]:
        return _row_label(text, cells[0])
    if after := _AFTER.match(text, end):
        return _trimmed(text, after)
    begin = max(0, start - _CLOSE)
    if label := _LABEL.search(text, begin, start):
        return label.span("of")
    before = _BEFORE_OF.search(text, begin, start)
    if before is None:
        return None
    stop = _STOP.match(before["of"])
    return before.start("of") + (stop.end() if stop else 0), before.end("of")


def _row_label(text: str, cell: Span) -> Span | None:
    label = text[cell[0] : cell[1]].strip()
    if not any(c.isalpha() for c in label):
        return None
    start = text.index(label, cell[0])
    return start, start + len(label)


def _trimmed(text: str, match: re.Match[str]) -> Span:
    """The phrase up to the first word that goes on about something else."""
    start, end = match.span("of")
    phrase = text[start:end]
    cut = _END.search(phrase)
    phrase = (phrase[: cut.start()] if cut else phrase).rstrip(" .-")
    return start, start + len(phrase)
