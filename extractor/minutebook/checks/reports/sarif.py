"""SARIF 2.1.0: what editors and code hosts show beside the file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from minutebook.checks.profile import Profile
from minutebook.checks.reports.report import Line, Quote, Report
from minutebook.version import __version__
from minutebook_models import CheckOutcome, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_KINDS = {
    CheckOutcome.FAIL: "fail",
    CheckOutcome.UNCERTAIN: "review",
    CheckOutcome.PASS: "pass",
    CheckOutcome.NOT_APPLICABLE: "notApplicable",
    CheckOutcome.NOT_CHECKABLE: "open",
}


def as_sarif(reports: Sequence[Report]) -> str:
    """One run for each profile; offsets of regions index the record's canonical text (`charOffset`)."""
    profiles = {report.profile.id: report.profile for report in reports}
    runs = [_run(profile, [r for r in reports if r.profile.id == name]) for name, profile in profiles.items()]
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": runs}, ensure_ascii=False, indent=1)


def _run(profile: Profile, reports: Sequence[Report]) -> dict[str, Any]:
    rules = {
        line.result.rule: {
            "id": line.result.rule,
            "shortDescription": {"text": line.item},
            "defaultConfiguration": {"level": _LEVELS[line.result.severity]},
            **({"help": {"text": line.result.citation}} if line.result.citation else {}),
        }
        for report in reports
        for line in report.lines
    }
    index = {rule: number for number, rule in enumerate(rules)}
    driver = {"name": "minutebook", "version": __version__, "rules": list(rules.values())}
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"minutebook/{profile.id}/"},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, line, index) for report in reports for line in report.lines],
    }


def _result(report: Report, line: Line, index: dict[str, int]) -> dict[str, Any]:
    result = line.result
    failed = result.result == CheckOutcome.FAIL
    return {
        "ruleId": result.rule,
        "ruleIndex": index[result.rule],
        "kind": _KINDS[result.result],
        "level": _LEVELS[result.severity] if failed else "none",
        "message": {"text": result.message},
        "locations": [_location(report, line.quotes[0] if line.quotes else None)],
        **({"relatedLocations": [_location(report, quote) for quote in line.quotes[1:]]} if line.quotes[1:] else {}),
        **({"properties": {"searched": list(line.searched)}} if line.searched else {}),
    }


def _location(report: Report, quoted: Quote | None) -> dict[str, Any]:
    file = report.source.partition("#")[0].replace("\\", "/")
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(file)}}
    if quoted is None:
        return {"physicalLocation": place}
    place["region"] = {
        "charOffset": quoted.start,
        "charLength": quoted.end - quoted.start,
        "snippet": {"text": quoted.words},
    }
    location: dict[str, Any] = {"physicalLocation": place}
    if quoted.section:
        location["logicalLocations"] = [{"name": quoted.section, "kind": "section"}]
    if quoted.page:
        location["properties"] = {"page": quoted.page}
    return location
