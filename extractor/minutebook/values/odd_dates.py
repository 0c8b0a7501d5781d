"""Dates in forms that the calendar's own patterns do not know, where a label says that a date stands there.

dateparser reads them. It is handed the exact span, English and strict parsing, and only where letters name the month:
let loose on running text, or on bare numbers, it reads dates into everything.
"""

from __future__ import annotations

import re
import warnings

from minutebook.values.days import DateMention, Day

_LONGEST = 40
_LIKELY = re.compile(r"(?=.*\d)(?=.*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", re.IGNORECASE)


def find_odd_date(text: str) -> DateMention | None:
    """The one date that a short labelled value is ("04May2011", "2011, May 4th"); None where it is none."""
    value = text.strip(" .,;:")
    if len(value) > _LONGEST or not _LIKELY.match(value):
        return None
    import dateparser  # costs a third of a second, and is needed seldom

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser calls what Python deprecates
        parsed = dateparser.parse(value, languages=["en"], settings={"STRICT_PARSING": True})
    if parsed is None:
        return None
    start = text.index(value)
    return DateMention(start, start + len(value), Day(parsed.month, parsed.day, parsed.year), "odd")
