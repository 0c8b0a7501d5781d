"""JUnit XML: what CI servers show as tests, one suite for each meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from minutebook.checks.reports.report import Line, Report
from minutebook_models import CheckOutcome

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SKIPPED = (CheckOutcome.UNCERTAIN, CheckOutcome.NOT_APPLICABLE, CheckOutcome.NOT_CHECKABLE)


def as_junit(reports: Sequence[Report]) -> str:
    """A test case for each rule: `failure` where it fails, `skipped` with the reason where nothing can be said."""
    root = ET.Element("testsuites", name="minutebook check")
    for report in reports:
        skipped = sum(report.counts[outcome] for outcome in _SKIPPED)
        suite = ET.SubElement(
            root,
            "testsuite",
            name=_clean(f"{report.source} ({report.profile.id})"),
            tests=str(len(report.lines)),
            failures=str(report.counts[CheckOutcome.FAIL]),
            errors="0",
            skipped=str(skipped),
        )
        for line in report.lines:
            _case(suite, report, line)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")


def _case(suite: ET.Element, report: Report, line: Line) -> None:
    result = line.result
    name = _clean(f"{result.rule} {line.item}")
    case = ET.SubElement(suite, "testcase", classname=_clean(report.source), name=name, time="0")
    if result.result == CheckOutcome.FAIL:
        ET.SubElement(case, "failure", type=result.severity, message=_clean(result.message)).text = _evidence(line)
    elif result.result in _SKIPPED:
        ET.SubElement(case, "skipped", message=_clean(f"{result.result}: {result.message}"))


def _evidence(line: Line) -> str:
    told = [f"{quote.before}[{quote.words}]{quote.after}" for quote in line.quotes]
    told += [f"searched: {title}" for title in line.searched]
    told += [line.result.citation] if line.result.citation else []
    return _clean("\n".join(told))


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
