"""Assessment → report. To add one: a module with a `render`, and its line in `REPORTS`."""

from proposal_check.reports import json, text
from proposal_check.reports.results import PLAIN, VERDICTS, Layout, Report, Results

REPORTS: dict[str, Report] = {
    "text": text.render,
    "json": json.render,
}

__all__ = ["PLAIN", "REPORTS", "VERDICTS", "Layout", "Report", "Results"]
