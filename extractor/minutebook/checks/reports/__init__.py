"""What people and programs get to read of a check: a table, JSON, SARIF, JUnit XML, an HTML page."""

from minutebook.checks.reports.json_lines import as_json
from minutebook.checks.reports.junit import as_junit
from minutebook.checks.reports.page import as_page
from minutebook.checks.reports.report import Line, Quote, Report, report_on
from minutebook.checks.reports.sarif import as_sarif

FORMATS = {"json": as_json, "sarif": as_sarif, "junit": as_junit, "html": as_page}
"""Writers by the name of their format: reports in, text out."""

__all__ = ["FORMATS", "Line", "Quote", "Report", "as_json", "as_junit", "as_page", "as_sarif", "report_on"]
