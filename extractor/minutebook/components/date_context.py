"""What a document shows about its dates as a whole, for every component that resolves one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from minutebook.document import Document
from minutebook.values.calendar import DateContext, DateMention, find_dates
from minutebook.values.provenance import infer_country

_NUMERIC_WEIGHT, _WORDED_WEIGHT = 8, 1
"""27/06/2017 proves the order of the digits; "June 27" only makes one likelier."""
_MONTH_FIRST = frozenset({"US", "PH"})
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
"""Who writes points between the numbers of a date writes the day first ("05.08.2015")."""
_EDTF = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def infer_context(document: Document, meeting_date: str | None = None) -> DateContext:
    """What the document shows: the order of day and month, and the day and year that its dates are near to.

    meeting_date: EDTF date of the meeting where it is known; else the first date that is printed in full stands in.
    """
    texts = (document.text[block.start : block.end] for block in document.blocks)
    mentions = [(text, mention) for text in texts for mention in find_dates(text)]
    known = int(meeting_date[:4]) if meeting_date and meeting_date[:4].isdigit() else None
    return DateContext(
        reference=day_of(meeting_date) or _first_full(mentions),
        year=known or _commonest_year(mentions),
        day_first=_day_first(document, mentions),
    )


def day_of(edtf: str | None) -> date | None:
    """The first day of an EDTF date, month or interval; None where it names no month."""
    match = _EDTF.match(edtf or "")
    return date(int(match[1]), int(match[2]), int(match[3] or 1)) if match else None


def _first_full(mentions: Sequence[tuple[str, DateMention]]) -> date | None:
    for _, mention in mentions:
        first = mention.first
        if mention.other is None and first.day is not None and first.year is not None and first.whole:
            return date(first.year, first.month, first.day)
    return None


def _commonest_year(mentions: Sequence[tuple[str, DateMention]]) -> int | None:
    years = Counter(mention.first.year for _, mention in mentions if mention.first.whole)
    return years.most_common(1)[0][0] if years else None


def _day_first(document: Document, mentions: Sequence[tuple[str, DateMention]]) -> bool | None:
    """Whether days are written before months: by dates that leave no choice, else by the country or points."""
    balance = 0
    for text, mention in mentions:
        if mention.form in ("numeric", "numeric_day"):
            balance += _NUMERIC_WEIGHT * _proof(text, mention)
        elif mention.first.day is not None:
            balance += {"day_month": _WORDED_WEIGHT, "month_day": -_WORDED_WEIGHT}.get(mention.form, 0)
    if balance:
        return balance > 0
    country = infer_country(document.text)
    if country is None:
        dotted = any(_DOTTED.fullmatch(text, mention.start, mention.end) for text, mention in mentions)
        return True if dotted else None
    return country not in _MONTH_FIRST


def _proof(text: str, mention: DateMention) -> int:
    """1 where digits can only be day first, -1 where only month first, 0 where both."""
    day = mention.first.day
    if mention.other is not None or day is None or day <= 12:
        return 0
    opening = re.compile(r"\d+").match(text, mention.start)
    return 1 if opening and int(opening.group()) == day else -1
