"""A report for each series of meetings of one body, shown like that of a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from minutebook.checks.profile import Profile
from minutebook.checks.reports.report import Line, Report, quote
from minutebook.checks.series import SeriesResult, series_results
from minutebook_models import Record

SERIES = Profile(
    id="series",
    title="Do the minutes of a body agree from meeting to meeting?",
    source="minutebook: what people check by hand; no law",
)
_ITEMS = {
    "X9a": "the previous minutes are those of the meeting before",
    "X9b": "the numbers of meetings run on",
    "X11d": "what was to do is spoken of in the next meeting",
    "X15": "what changed from the draft is said in the later meeting",
}


def reports_on_series(records: Iterable[Record]) -> list[Report]:
    """One report for each body that has a series among the records."""
    bodies: dict[str, list[SeriesResult]] = {}
    for one in series_results(records):
        bodies.setdefault((one.record.meeting.body or "").casefold(), []).append(one)
    return [_report(results) for results in bodies.values()]


def _report(results: list[SeriesResult]) -> Report:
    body = results[0].record.meeting.body or ""
    lines = tuple(
        Line(one.result, _ITEMS[one.result.rule], tuple(quote(one.record, s) for s in one.result.evidence), (), ())
        for one in results
    )
    return Report(f"series: {body}", "text/plain", body, SERIES, lines)
