"""JSON: an array with one object for each meeting."""

from __future__ import annotations

import json
from collections.abc import Sequence

from minutebook.checks.reports.report import Report


def as_json(reports: Sequence[Report]) -> str:
    """`[{source, profile, results: [CheckResult]}]`, one meeting an object."""
    rows = [
        {
            "source": report.source,
            "profile": report.profile.id,
            "results": [result.model_dump(mode="json", by_alias=True) for result in report.results],
        }
        for report in reports
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)
