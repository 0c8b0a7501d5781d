"""A self-contained HTML page: each result beside the words that decided it, no script, nothing loaded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import jinja2

from minutebook.checks.reports.report import Report
from minutebook_models import CheckOutcome

TOLD = {
    CheckOutcome.FAIL: "missing",
    CheckOutcome.UNCERTAIN: "look yourself",
    CheckOutcome.PASS: "there",
    CheckOutcome.NOT_APPLICABLE: "does not apply",
    CheckOutcome.NOT_CHECKABLE: "cannot be checked",
}
"""What the results are called for people."""


def as_page(reports: Sequence[Report]) -> str:
    """One page for all meetings; whatever stands in a document is escaped."""
    return _template().render(reports=reports, told=TOLD, outcomes=list(TOLD))


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("minutebook.checks.reports", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html")
