"""A checked meeting, ready to be shown: each result beside its rule and the words that decided it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from minutebook.checks.checking import NO_MINUTES_RULE, check
from minutebook.checks.profile import Profile
from minutebook_models import CheckOutcome, CheckResult, Record, Severity, Span

AROUND = 70
"""Characters that are shown on either side of a quoted passage."""
_SEVERITIES = list(Severity)
_OUTCOMES = list(CheckOutcome)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with what stands around it, and where that is."""

    before: str
    words: str
    after: str
    start: int
    end: int
    page: int | None
    section: str | None
    """Number and title of the innermost section."""


@dataclass(frozen=True, slots=True)
class Line:
    """One result, what its rule asks for, and its evidence."""

    result: CheckResult
    item: str
    quotes: tuple[Quote, ...]
    trigger: tuple[Quote, ...]
    searched: tuple[str, ...]
    """Titles of the sections where it was looked for in vain."""


@dataclass(frozen=True, slots=True)
class Report:
    """One meeting checked against one profile; it holds no record, so thousands can be kept."""

    source: str
    media_type: str
    meeting: str
    """Body and date, for a heading."""
    profile: Profile
    lines: tuple[Line, ...]

    @property
    def results(self) -> tuple[CheckResult, ...]:
        """The results alone."""
        return tuple(line.result for line in self.lines)

    @property
    def counts(self) -> Counter[CheckOutcome]:
        """How often each result stands there."""
        return Counter(line.result.result for line in self.lines)

    def by_urgency(self) -> list[Line]:
        """Failures first, the graver before the lesser; the order of the profile within."""
        return sorted(self.lines, key=lambda line: (_RANK[line.result.result], _SEVERITIES.index(line.result.severity)))

    def offends(self, level: str) -> bool:
        """Whether it holds a failure as grave as error, warning or info; or, for "uncertain", any failure or doubt."""
        if any(line.result.rule == NO_MINUTES_RULE for line in self.lines):
            return True
        outcomes = [line.result.result for line in self.lines]
        if level == CheckOutcome.UNCERTAIN:
            return CheckOutcome.FAIL in outcomes or CheckOutcome.UNCERTAIN in outcomes
        grave = _SEVERITIES[: _SEVERITIES.index(Severity(level)) + 1]
        return any(line.result.result == CheckOutcome.FAIL and line.result.severity in grave for line in self.lines)


_RANK = {
    CheckOutcome.FAIL: 0,
    CheckOutcome.UNCERTAIN: 1,
    CheckOutcome.PASS: 2,
    CheckOutcome.NOT_APPLICABLE: 3,
    CheckOutcome.NOT_CHECKABLE: 4,
}


def report_on(record: Record, profile: Profile, source: str | None = None) -> Report:
    """Check a record and quote what decided each result. source: the name to show; default the record's own."""
    items = {rule.id: rule.item for rule in profile.rules}
    titles = {section.id: _title(section.number, section.title) for section in record.sections}
    lines = tuple(
        Line(
            result,
            items.get(result.rule, "minutes of a meeting"),
            tuple(quote(record, span) for span in result.evidence),
            tuple(quote(record, span) for span in result.trigger),
            tuple(titles[section] for section in result.sections_searched if section in titles),
        )
        for result in check(record, profile)
    )
    meeting = ", ".join(part for part in (record.meeting.body, record.meeting.date) if part)
    return Report(source or record.source.name, record.source.media_type, meeting, profile, lines)


def quote(record: Record, span: Span) -> Quote:
    """A passage with what stands around it."""
    text = record.text
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    page = next((page.number for page in record.pages if page.start <= span.start < page.end), None)
    holding = [section for section in record.sections if section.start <= span.start < section.end]
    inner = max(holding, key=lambda section: section.start, default=None)
    return Quote(
        _flat(before).lstrip(),
        _flat(text[span.start : span.end]).strip(),
        _flat(after).rstrip(),
        span.start,
        span.end,
        page if len(record.pages) > 1 else None,
        None if inner is None else _title(inner.number, inner.title),
    )


def _title(number: str | None, title: str) -> str:
    return f"{number} {title}" if number else title


def _flat(words: str) -> str:
    """On one line, keeping a space at the ends where there was one."""
    flat = " ".join(words.split())
    return f"{' ' if words[:1].isspace() else ''}{flat}{' ' if words[-1:].isspace() and flat else ''}"


def source_name(path: Path, index: int, several: bool) -> str:
    """How a meeting of a file is called: the path as given, with its number where there are several."""
    return f"{path}#{index + 1}" if several else str(path)
