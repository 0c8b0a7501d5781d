"""A table for people: failures first, each with the words that decided it."""

from __future__ import annotations

import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from minutebook.checks.reports.page import TOLD
from minutebook.checks.reports.report import Line, Report
from minutebook_models import CheckOutcome

_STYLES = {
    CheckOutcome.FAIL: "bold red",
    CheckOutcome.UNCERTAIN: "yellow",
    CheckOutcome.PASS: "green",
    CheckOutcome.NOT_APPLICABLE: "dim",
    CheckOutcome.NOT_CHECKABLE: "dim",
}
_LISTED = (CheckOutcome.FAIL, CheckOutcome.UNCERTAIN, CheckOutcome.PASS)
PIPE_WIDTH = 120
"""Columns where the output is no terminal."""


class Table:
    """Prints a report as soon as it is there, and a summary at the end."""

    def __init__(self, out: Path | None = None) -> None:
        self._file = out.open("w", encoding="utf-8") if out else None
        stream = self._file or sys.stdout
        self._console = Console(file=stream, highlight=False, width=None if stream.isatty() else PIPE_WIDTH)
        self._meetings = self._whole = 0

    def add(self, report: Report) -> Report:
        """Print one report and pass it on."""
        self._meetings += 1
        self._whole += report.counts[CheckOutcome.FAIL] == 0
        self._console.print(Text(report.source, style="bold"))
        self._console.print(Text(f"{report.meeting or 'no body or date read'}; {report.profile.title}", style="dim"))
        grid = Grid(box=None, show_header=False, padding=(0, 1), pad_edge=False)
        grid.add_column(no_wrap=True)
        grid.add_column(no_wrap=True)
        grid.add_column()
        for line in report.by_urgency():
            if line.result.result in _LISTED:
                grid.add_row(*_row(line))
        self._console.print(grid)
        left = [f"{report.counts[outcome]} {TOLD[outcome]}" for outcome in TOLD if report.counts[outcome]]
        self._console.print(Text(", ".join(left), style="dim"))
        self._console.print()
        return report

    def close(self) -> None:
        """Print how many meetings lack nothing."""
        if self._meetings > 1:
            self._console.print(f"{self._whole} of {self._meetings} meetings lack nothing that is asked for")
        if self._file:
            self._file.close()


def _row(line: Line) -> tuple[Text, Text, Text]:
    result = line.result
    state = TOLD[result.result]
    told = Text(line.item)
    if result.result != CheckOutcome.PASS:
        told.append(f"\n{result.message}")
        for quote in line.quotes[:2]:
            told.append(f"\n  …{quote.before[-30:]}", style="dim")
            told.append(quote.words[:100], style="underline")
            told.append(f"{quote.after[:30]}…", style="dim")
        if line.searched:
            told.append(f"\n  looked for in: {'; '.join(line.searched[:4])}", style="dim")
        if result.citation:
            told.append(f"\n  {result.citation}", style="dim")
    failed = result.result == CheckOutcome.FAIL
    return (
        Text(f"{state} ({result.severity})" if failed else state, style=_STYLES[result.result]),
        Text(result.rule),
        told,
    )
