"""A record as the tests look at it: what was read well, where a thing should stand, which words stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from minutebook.checks.cues import cue
from minutebook.checks.presence import Presence
from minutebook.checks.verdict import Verdict, failed, uncertain
from minutebook.values.people import surname_of
from minutebook_models import Decision, Record, Section, SectionKind, Span

UNREAD = frozenset({
    "encoding_doubtful", "handwriting", "low_ocr_quality", "missing_page", "other_language", "reading_order_doubtful",
    "redacted", "text_truncated", "unread_part",
})  # fmt: skip
"""Findings after which a thing that was not found may yet stand in the document."""
NO_MINUTES = frozenset({"not_minutes", "other_language"})
"""Findings after which there is nothing to check."""
LEGIBLE = 0.8
"""Quality of recognised characters (0 to 1) from which a page counts as read well."""
_HEAD = (SectionKind.CALL_TO_ORDER, SectionKind.ATTENDANCE, SectionKind.APOLOGIES)
_HEAD_LENGTH = 1500
"""Characters of the head where no section follows it."""


_STOP = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\bMrs)(?<!\bSmt)(?<!\bProf)(?<![ap]\.m)[.!?](?=\s)|\n")
"""Where a sentence ends: not behind an initial, a title, or the hour."""


class Minutes:
    """One record and the questions that many tests ask of it, each answered once."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.meeting = record.meeting
        self.text = record.text

    @cached_property
    def codes(self) -> frozenset[str]:
        """Codes of what extraction doubted."""
        return frozenset(finding.code for finding in self.record.findings)

    @cached_property
    def are_minutes(self) -> bool:
        """Whether the document is one that can be checked at all."""
        return not self.codes & NO_MINUTES

    @cached_property
    def read_well(self) -> bool:
        """Whether every page was read well, so that what was not found does not stand there."""
        qualities = (page.quality for page in self.record.pages if page.quality is not None)
        return not self.codes & UNREAD and all(quality >= LEGIBLE for quality in qualities)

    def sections(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """The sections of some kinds, in document order."""
        return tuple(section for section in self.record.sections if section.kind in kinds)

    @cached_property
    def head(self) -> Span:
        """From the top to the first section that is not about opening or attendance."""
        bodies = [section.start for section in self.record.sections if section.kind not in _HEAD and section.start]
        end = next((start for start in bodies if start >= 80), min(_HEAD_LENGTH, len(self.text)))
        return Span(start=0, end=end)

    def find(self, name: str, within: Span | Section | None = None) -> tuple[Span, ...]:
        """Every place where a cue's words stand, in the whole text or in a stretch of it."""
        return tuple(self._matches(cue(name), within))

    def says(self, name: str, within: Span | Section | None = None) -> tuple[Span, ...]:
        """The first place where a cue's words stand, as a tuple of one or none."""
        return next(((span,) for span in self._matches(cue(name), within)), ())

    def _matches(self, pattern: re.Pattern[str], within: Span | Section | None) -> Iterator[Span]:
        start, end = (0, len(self.text)) if within is None else (within.start, within.end)
        for match in pattern.finditer(self.text, start, end):
            yield Span(start=match.start(), end=match.end())

    def field(self, name: str) -> tuple[Span, ...]:
        """Where a field of the meeting was read."""
        return self.meeting.fields.get(name, ())

    def quote(self, span: Span, longest: int = 80) -> str:
        """The words of a span for a message, on one line."""
        words = " ".join(self.text[span.start : span.end].split())
        return words if len(words) <= longest else words[: longest - 1] + "…"

    def missing(self, message: str, *kinds: SectionKind, maybe: str | None = None) -> Verdict:
        """The verdict on something that was not found: fail where that is theirs, uncertain where it may be ours.

        kinds: the sections that should hold it. maybe: a cue whose words, where they stand, may be it after all.
        """
        parts = tuple(section.id for section in self.sections(*kinds))
        if maybe and (words := self.says(maybe)):
            return uncertain(f'{message}; "{self.quote(words[0])}" may speak of it', words, parts)
        if not self.read_well:
            return uncertain(f"{message}; a part of the document was not read well", searched=parts)
        return failed(message, searched=parts)

    def sentence(self, span: Span) -> Span:
        """The line or sentence around a span."""
        before = [match.end() for match in _STOP.finditer(self.text, max(0, span.start - 2000), span.start)]
        after = _STOP.search(self.text, span.end)
        return Span(start=before[-1] if before else 0, end=after.start() if after else len(self.text))

    def sentences(self, within: Span | Section) -> Iterator[Span]:
        """The lines and sentences of a stretch of the text, with the marks that end them."""
        start = within.start
        for match in _STOP.finditer(self.text, within.start, within.end):
            yield Span(start=start, end=match.end())
            start = match.end()
        if start < within.end:
            yield Span(start=start, end=within.end)

    def in_body(self, name: str, within: Span | None = None) -> tuple[Span, ...]:
        """Every place where a cue's words stand, headings and lines of nothing else left out."""
        titles = [section.evidence[0] for section in self.record.sections]
        found = self.find(name, within)
        return tuple(s for s in found if not any(t.start <= s.start < t.end for t in titles) and not self._alone(s))

    def _alone(self, span: Span) -> bool:
        """Whether words stand on a line by themselves."""
        start, end = self.text.rfind("\n", 0, span.start) + 1, self.text.find("\n", span.end)
        return (
            not self.text[start : span.start].strip(" \t0123456789.:")
            and not self.text[span.end : max(end, span.end)].strip()
        )

    def names(self, within: Span) -> tuple[Span, ...]:
        """Where family names of people on the list stand in a stretch of the text."""
        families = {surname_of(person.name) for person in self.presence.roster.people if person.name}
        if not families:
            return ()
        pattern = re.compile(
            rf"\b(?:{'|'.join(re.escape(n) for name in sorted(families) if name for n in (name, name.upper()))})\b"
        )
        return tuple(self._matches(pattern, within))

    @cached_property
    def presence(self) -> Presence:
        """Who was in the room when."""
        return Presence(self.record)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """The formal acts of the body."""
        return self.record.decisions
