"""Whether there was a quorum, where the minutes say so."""

from __future__ import annotations

import re
from typing import Any

from minutebook.components.annotations import Annotations, Doubt, Value
from minutebook.components.header.lines import Head
from minutebook.components.header.scanning import Hit
from minutebook.values.number_words import read_words

_UNSURE = re.compile(
    r"\b(?:if|unless|until|when|whether|for want of|in case|provided|should|would|may|must|shall|requires?"
    r"|no longer|lost|once)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_YES = re.compile(r"\W*(?:yes|y\b|met|present|achieved|established|reached|true|confirmed)", re.IGNORECASE)
_NO = re.compile(r"\W*(?:no\b|n\b|not|none|false)", re.IGNORECASE)
_COUNT = re.compile(
    r"(?P<some>\d{1,4}) (?:out )?of (?:the |our )?\d{1,4}\b|(?P<present>\d{1,4}|[a-z]{3,9}) (?:[a-z]+ ){0,2}"
    r"(?:members|people|persons|directors|trustees|councill?ors|present|in attendance)",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"(?:minimum|required|requires?|needed|quorum (?:is|being|of|=)|at least)(?: of)?:? "
    r"(?P<required>\d{1,4}|[a-z]{3,9})\b",
    re.IGNORECASE,
)


def find_quorum(found: Annotations, head: Head, hits: list[Hit]) -> None:
    """Set `quorum` and `quorum_detail`; two statements that disagree leave it open."""
    text = found.document.text
    for item in head.values("quorum"):
        words = text[slice(*item.value)]
        stated = True if _YES.match(words) else False if _NO.match(words) else None
        if stated is not None:
            found.meeting["quorum"] = Value(stated, (item.value,), item.rule, 0.93)
            _detail(found, item.value)
            return
    told = [
        h
        for h in hits
        if h.part == "quorum" and not _UNSURE.search(text, max(h.start, h.match.start - 60), h.match.start)
    ]
    refused = [h for h in told if h.match.rule.sets["quorum"] == "false"]
    told = [
        h
        for h in told
        if h in refused or not any(r.match.start < h.match.end and h.match.start < r.match.end for r in refused)
    ]
    values = {h.match.rule.sets["quorum"] for h in told}
    if len(values) == 2:
        spans = tuple((h.match.start, h.match.end) for h in (told[0], refused[0]))
        found.doubts.append(
            Doubt(
                "ambiguous_value",
                "the minutes say both that there was a quorum and that there was none",
                "meeting.quorum",
                spans,
            )
        )
    elif told:
        span = (told[0].match.start, told[0].match.end)
        found.meeting["quorum"] = Value(values == {"true"}, (span,), told[0].match.rule.id, 0.92)
        _detail(found, (span[0], min(told[0].end, span[1] + 80)))


def _detail(found: Annotations, span: tuple[int, int]) -> None:
    """The numbers beside the statement."""
    text = found.document.text
    detail: dict[str, Any] = {}
    for name, pattern in (("present", _COUNT), ("required", _NEEDED)):
        for match in pattern.finditer(text, *span):
            number = _number(match[name] or match["some"])
            if number is not None:
                detail[name] = number
                break
    if detail:
        detail["stated"] = " ".join(text[slice(*span)].split())
        found.meeting["quorum_detail"] = Value(detail, (span,), "en/header/quorum_detail", 0.8)


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    read = read_words(word.lower(), 0)
    return int(read[0]) if read and read[1] == len(word) else None
