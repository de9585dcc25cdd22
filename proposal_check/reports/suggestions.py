"""What the second opinion would look at again: what `suggest` prints."""

from __future__ import annotations

from collections.abc import Sequence

from proposal_check.documents.model import Document
from proposal_check.language.suggestions import Suggestion
from proposal_check.reports.escape import escape
from proposal_check.reports.location import where
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, Layout

INTRODUCTION = (
    "A second opinion takes these sentences for evidence; the check says nothing of them. Judge for yourself: fewer"
    " than half of such sentences are evidence. None counts towards a verdict."
)
NOTHING = "The second opinion sees nothing that the check passed over."


def render_suggestions(document: Document, found: Sequence[Suggestion], layout: Layout = PLAIN) -> str:
    """Return the suggested sentences in reading order, each with the strands that it may be evidence for."""
    page = Page(layout)
    page.line(escape(str(document.path)), "bold")
    page.line(INTRODUCTION if found else NOTHING)
    for suggestion in found:
        page.line()
        page.line(f"Perhaps {' and '.join(suggestion.strands)}", "bold")
        page.item("?", f"“{escape(suggestion.passage.text.strip())}” ({where(document, suggestion.passage)})")
    return page.text()
