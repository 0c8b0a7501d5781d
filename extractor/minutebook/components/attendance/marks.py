"""Marks in the cells of attendance tables: "P", "✓", "Absent", "excused", "via Zoom"."""

from __future__ import annotations

import re
from collections.abc import Mapping

PRESENT, APOLOGIES, ABSENT = "present", "apologies", "absent"

_MARKS = {
    PRESENT: "p present yes y x ✓ ✔ √ ☑ ☒ 1 here attended attending l late in-person in remote virtual online zoom"
    " phone teams v tele video yes* p* arrived",
    APOLOGIES: "e ex exc excused apologies apology apol apols ap as s sanctioned regrets regret r aa leave loa e/a",
    ABSENT: "a absent ab abs no n o ✗ ✘ × u unexcused na not-present a*",
}
_BY_MARK = {mark: status for status, marks in _MARKS.items() for mark in marks.split()}
_REMOTE = re.compile(
    r"\b(?:remote(?:ly)?|virtual(?:ly)?|online|zoom|phone|teams|video|teleconference|webex)\b", re.IGNORECASE
)
_WORDS = (
    (APOLOGIES, re.compile(r"\b(?:apolog\w+|excused|regrets)\b", re.IGNORECASE)),
    (ABSENT, re.compile(r"\b(?:absent|not present|not attending|did not attend)\b", re.IGNORECASE)),
    (PRESENT, re.compile(r"\b(?:present|in attendance|attended|arrived|late|proxy|represented)\b", re.IGNORECASE)),
)

_KEY = re.compile(
    r"(?<!\w)(?:[“”\"‘'](?P<quoted>[A-Za-z]{1,2}|[✓✔√✗✘×*])[“”\"’']\s*(?:=|:|[-–—])?"
    r"|(?P<mark>[A-Za-z]{1,2}|[✓✔√✗✘×])\s*(?:=|:|[-–—]))\s*(?:for |means )?(?P<meaning>[A-Za-z][A-Za-z ]{2,30})"
)
"""One mark of a legend and its meaning; quotation marks set a mark off as a sign of equality does."""
_REMARKED = re.compile(r"(\S{1,12}|not present|in person)\s*\([^()]{1,50}\)\.?", re.IGNORECASE)


def legend(text: str) -> dict[str, str]:
    """What the marks of a table stand for by its key: "P = present, R = regrets, A = apologies"."""
    meant = {(match["quoted"] or match["mark"]).lower(): _meaning(match["meaning"]) for match in _KEY.finditer(text)}
    key = {mark: status for mark, status in meant.items() if status is not None}
    return key if len(key) > 1 and len(set(key.values())) > 1 else {}


def _meaning(words: str) -> str | None:
    return next((status for status, regex in _WORDS if regex.search(words)), None)


def status_of(cell: str, key: Mapping[str, str] | None = None) -> str | None:
    """The status that a mark stands for; None where it is empty or no mark.

    key: what the marks of this table mean where its legend says it. A remark in brackets behind a mark is no part of
    it ("P (left 7.10)").
    """
    if (remark := _REMARKED.fullmatch(cell.strip())) and (known := status_of(remark[1], key)):
        return known
    if key and (own := key.get(cell.strip().strip(".()[]").lower())):
        return own
    mark = cell.strip().strip(".()[]").lower().replace("in person", "in-person").replace("not present", "not-present")
    if mark in _BY_MARK:
        return _BY_MARK[mark]
    if len(mark) > 40:
        return None
    if _REMOTE.search(mark):
        return PRESENT
    return next((status for status, regex in _WORDS if regex.search(mark)), None)


def is_remote(cell: str) -> bool:
    """Whether a mark says that somebody took part from elsewhere."""
    return _REMOTE.search(cell) is not None


def is_mark(cell: str) -> bool:
    """Whether a cell holds nothing but a mark."""
    return len(cell.strip()) <= 14 and status_of(cell) is not None
