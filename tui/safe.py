"""Text from a draft made safe to show: what a terminal would obey or hide becomes visible."""

from __future__ import annotations

from proposal_check.reports.escape import escape


def visible(text: str) -> str:
    """`text` on one line with hidden characters shown, as in the reports.

    A space at either end is kept, so that the pieces of a block can be joined again.
    """
    middle = escape(text)
    if not middle:
        return " " if text else ""
    return " " * text[0].isspace() + middle + " " * text[-1].isspace()
