"""Signatures, and the leaves that they stand on."""

from __future__ import annotations

import re

from minutebook.checks.minutes import Minutes
from minutebook.checks.verdict import Verdict, failed, not_applicable, not_checkable, passed, uncertain
from minutebook_models import MinutesStatus, SectionKind, Signature, Span

_SECRETARY = re.compile(r"\b(?:secretary|clerk|recorder|scribe)\b", re.IGNORECASE)
_CHAIR = re.compile(r"\b(?:chair(?:man|woman|person)?|president|presiding|mayor|moderator)\b", re.IGNORECASE)
_FOOT = 1200
"""Characters at the end where a signature stands."""
_NUMBER = re.compile(r"(?:page\s*)?(\d+)(?:\s*(?:of|/)\s*\d+)?", re.IGNORECASE)


def signed_by_secretary(minutes: Minutes) -> Verdict:
    """The secretary signed (an empty line is a failure, a copy without one leaves it open)."""
    return _signed(minutes, _SECRETARY, "the secretary", minutes.meeting.secretary)


def signed_by_chair(minutes: Minutes) -> Verdict:
    """Whoever presided signed; the line may stay empty until the minutes are approved."""
    verdict = _signed(minutes, _CHAIR, "the chair", minutes.meeting.chair)
    approved = minutes.meeting.status == MinutesStatus.APPROVED
    if verdict.evidence and not approved and verdict.result == "fail":
        return uncertain(f"{verdict.message}; it may be due at the next meeting", verdict.evidence)
    return verdict


def signed_and_dated_by_chair(minutes: Minutes) -> Verdict:
    """Whoever presided signed, with a date."""
    verdict = signed_by_chair(minutes)
    if verdict.result != "pass":
        return verdict
    fitting = _fitting(minutes, _CHAIR, minutes.meeting.chair)
    if any(one.date for one in fitting):
        return passed("the chair signed and dated the minutes", verdict.evidence)
    said = "the chair signed without a date"
    return failed(said, verdict.evidence) if minutes.read_well else uncertain(said, verdict.evidence)


def chair_may_sign(minutes: Minutes) -> Verdict:
    """Whoever presided signed; there is no duty, so its absence leaves it open."""
    verdict = signed_by_chair(minutes)
    return verdict if verdict.result == "pass" else uncertain(verdict.message, verdict.evidence, verdict.searched)


def signed(minutes: Minutes) -> Verdict:
    """Somebody signed."""
    return _signed(minutes, re.compile(""), "anybody", None)


def _fitting(minutes: Minutes, role: re.Pattern[str], name: str | None) -> list[Signature]:
    named = [one for one in minutes.record.signatures if one.name]
    return [one for one in named if role.search(one.role or "") or (name and _same(minutes, one.name, name))]


def _same(minutes: Minutes, one: str | None, other: str) -> bool:
    fitting = minutes.presence.roster.fitting(one or "")
    return one == other or (bool(fitting) and fitting == minutes.presence.roster.fitting(other))


def _signed(minutes: Minutes, role: re.Pattern[str], who: str, name: str | None) -> Verdict:
    if fitting := _fitting(minutes, role, name):
        return passed(f"{fitting[0].name} signed", fitting[0].evidence[:1])
    lines = [one.evidence[0] for one in minutes.record.signatures if not one.name] or empty_lines(minutes)
    for line in lines:
        words = minutes.text[max(0, line.start - 60) : line.end + 60]
        if role.search(words) or not (_SECRETARY.search(words) or _CHAIR.search(words)):
            said = f"the line for the signature of {who} is empty"
            return failed(said, (line,)) if minutes.read_well else uncertain(said, (line,))
    others = tuple(one.evidence[0] for one in minutes.record.signatures if one.name)
    if others:
        return uncertain(f"there is a signature, and whether it is that of {who} is not told", others)
    parts = tuple(section.id for section in minutes.sections(SectionKind.SIGNATURES))
    words_of_it = minutes.says("signed", _foot(minutes))
    return uncertain(f"no signature of {who} was found; this may be a copy", words_of_it, parts)


def empty_lines(minutes: Minutes) -> list[Span]:
    """Lines for a signature, near the end, with nothing on them."""
    return list(minutes.find("empty_signature", _foot(minutes)))


def _foot(minutes: Minutes) -> Span:
    return Span(start=max(0, len(minutes.text) - _FOOT), end=len(minutes.text))


def pages_numbered(minutes: Minutes) -> Verdict:
    """The leaves are numbered without a gap."""
    pages = minutes.record.pages
    if not pages or minutes.record.source.media_type.startswith(("text/", "message/")):
        return not_checkable("the document has no pages")
    if len(pages) == 1:
        return not_applicable("there is one page")
    numbers = [int(match[1]) if (match := _NUMBER.fullmatch((p.label or "").strip())) else None for p in pages]
    known = [number for number in numbers if number is not None]
    if not known:
        return minutes.missing("the pages are not numbered", maybe="page_number")
    first = next(n for n, number in enumerate(numbers) if number is not None)
    wanted = range(known[0] - first, known[0] - first + len(pages))
    wrong = [
        f"page {place} is numbered {number}"
        for place, (number, want) in enumerate(zip(numbers, wanted, strict=True), start=1)
        if number is not None and number != want
    ]
    if wrong:
        return failed(wrong[0]) if minutes.read_well else uncertain(wrong[0])
    return passed("the pages are numbered without a gap")


TESTS = {
    "signed_by_secretary": signed_by_secretary,
    "signed_by_chair": signed_by_chair,
    "signed_and_dated_by_chair": signed_and_dated_by_chair,
    "chair_may_sign": chair_may_sign,
    "signed": signed,
    "pages_numbered": pages_numbered,
}
