"""Assessment → report. To add one: a module with a `render`, and its name in `REPORTS`."""

from __future__ import annotations

from importlib import import_module

from proposal_check.reports.results import PLAIN, VERDICTS, Layout, Report, Results, error_line


def _report(name: str) -> Report:
    """Return the report of the module `name`, which is imported when first used.

    The command line lists the formats in its help, which must not wait for what they import.
    """

    def render(results: Results, layout: Layout = PLAIN) -> str:
        report: Report = import_module(f"{__name__}.{name}").render
        return report(results, layout)

    return render


REPORTS: dict[str, Report] = {name: _report(name) for name in ("text", "json")}

__all__ = ["PLAIN", "REPORTS", "VERDICTS", "Layout", "Report", "Results", "error_line"]
