"""What an archive describes, and what makes a record one to trust."""

from __future__ import annotations

import re

from minutebook.checks.conditions import closed_session
from minutebook.checks.items import head
from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, passed, uncertain, worst

_EDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?|\d{2,3}X{1,2}")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def title(minutes: Minutes) -> Verdict:
    """A title can be made: the body and the date are known, and the kind where it is stated."""
    return worst([head.body(minutes), dates(minutes)])


def dates(minutes: Minutes) -> Verdict:
    """The date is known, be it to the year."""
    date = minutes.meeting.date
    if date and _EDTF.fullmatch(date):
        return passed(f"dated {date}", minutes.field("date"))
    return head.date(minutes)


def extent(minutes: Minutes) -> Verdict:
    """How long it is: pages, else bytes."""
    pages = len(minutes.record.pages)
    return passed(f"{pages} pages" if pages > 1 else f"{minutes.record.source.bytes} bytes")


def level(minutes: Minutes) -> Verdict:
    """At which level it is described: an item, or one of the items in a file."""
    index = minutes.record.source.index
    return passed("an item" if index is None else f"item {index} of a file")


def scope(minutes: Minutes) -> Verdict:
    """What it is about: the titles of its items."""
    titles = [section.title for section in minutes.record.sections]
    if titles:
        return passed(f"{len(titles)} titles, the first {titles[0]!r}", minutes.record.sections[0].evidence[:1])
    return minutes.missing("no item has a title", maybe="act")


def language(minutes: Minutes) -> Verdict:
    """The language is known, as a BCP 47 tag."""
    tag = minutes.record.source.language
    return passed(f"in {tag}") if tag and _TAG.fullmatch(tag) else uncertain("the language could not be told")


def access(minutes: Minutes) -> Verdict:
    """The part that was not public is marked."""
    spans = closed_session(minutes)
    if words := minutes.says("not_public"):
        return passed(f'"{minutes.quote(words[0])}" marks it', words)
    return uncertain("a part was closed, and no word on access to its minutes was found", spans[:1])


def integrity(minutes: Minutes) -> Verdict:
    """The record is tied to its source, and whatever was changed says who changed it."""
    record = minutes.record
    items = (*record.sections, *record.attendees, *record.decisions, *record.action_items, *record.figures)
    changed = [one for one in items if one.rule == "human" and not one.corrected_by]
    if changed:
        return failed("a correction does not say who made it", changed[0].evidence[:1])
    if not record.source.sha256 or not record.text:
        return failed("the record holds no text, or no hash of its source")
    return passed("hash of the source and its text are kept, corrections are signed")


def metadata(minutes: Minutes) -> Verdict:
    """The record says where it comes from and what made it."""
    source, extractor = minutes.record.source, minutes.record.extractor
    if not source.name or not source.media_type or not extractor.version:
        return failed("the record does not say where it comes from and what made it")
    return passed(f"{source.name}, {source.media_type}, read by {extractor.name} {extractor.version}")


TESTS = {
    "archive_title": title,
    "archive_dates": dates,
    "archive_extent": extent,
    "archive_level": level,
    "archive_scope": scope,
    "archive_language": language,
    "archive_access": access,
    "archive_integrity": integrity,
    "archive_metadata": metadata,
}
