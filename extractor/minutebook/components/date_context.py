"""What a document shows about its dates as a whole, for every component that resolves one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from minutebook.document import Document
from minutebook.values.calendar import DateContext, DateMention, find_dates
from minutebook.values.provenance import infer_country

_NUMERIC_WEIGHT, _WORDED_WEIGHT = 8, 1
"""27/06/2017 proves the order of the digits; "June 27" only makes one likelier."""
_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def infer_context(document: Document, meeting_date: str | None = None) -> DateContext:
    """What the document shows: the order of day and month, and the day and year that its dates are near to.

    meeting_date: EDTF date of the meeting where it is known; else the first date that is printed in full stands in.
    """
    mentions = [(text, mention) for text in _texts(document) for mention in find_dates(text)]
    reference = day_of(meeting_date) or _first_full(mentions)
    return DateContext(reference=reference, year=_year_of(meeting_date) or _commonest_year(mentions), day_first=_day_first(document, mentions))


def day_of(edtf: str | None) -> date | None:
    """The first day of an EDTF date, month or interval; None where it names no month."""
    match = _MONTH.match(edtf or "")
    return date(int(match[1]), int(match[2]), int(match[3] or 1)) if match else None


def _year_of(edtf: str | None) -> int | None:
    return int(edtf[:4]) if edtf and edtf[:4].isdigit() else None


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield document.text[block.start : block.end]


def _first_full(mentions: list[tuple[str, DateMention]]) -> date | None:
    for _, mention in mentions:
        if mention.other is None and mention.first.day is not None and mention.first.whole:
            return date(mention.first.year or 1, mention.first.month, mention.first.day)
    return None


def _commonest_year(mentions: list[tuple[str, DateMention]]) -> int | None:
    years = Counter(mention.first.year for _, mention in mentions if mention.first.whole)
    return years.most_common(1)[0][0] if years else None


def _day_first(document: Document, mentions: list[tuple[str, DateMention]]) -> bool | None:
    """Whether days are written before months: by dates that leave no choice, else by the country."""
    balance = 0
    for text, mention in mentions:
        if mention.form in ("numeric", "numeric_day"):
            balance += _NUMERIC_WEIGHT * _proof(text, mention)
        elif mention.form in ("day_month", "month_day") and mention.first.day is not None:
            balance += _WORDED_WEIGHT if mention.form == "day_month" else -_WORDED_WEIGHT
    if balance:
        return balance > 0
    country = infer_country(document.text)
    return None if country is None else country != "US"


def _proof(text: str, mention: DateMention) -> int:
    """1 where digits can only be day first, -1 where only month first, 0 where both."""
    if mention.other is not None or mention.first.day is None or mention.first.day <= 12:
        return 0
    opening = int(re.match(r"\d+", text[mention.start :]).group())  # type: ignore[union-attr]
    return 1 if opening == mention.first.day else -1


