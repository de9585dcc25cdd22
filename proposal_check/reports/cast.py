"""Who is who in a draft, with the reason for each: what `who` prints."""

from __future__ import annotations

from proposal_check.documents.model import Document
from proposal_check.language.model import Cast, CastEntry, Party
from proposal_check.reports.escape import escape
from proposal_check.reports.location import where
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, Layout

PARTIES: dict[Party, str] = {
    "people": "the people this is for",
    "applicant": "the organisation that asks",
    "authority": "an authority over the people",
    "other": "someone else",
    "unknown": "nobody says who they are",
}


def render_cast(document: Document, cast: Cast, layout: Layout = PLAIN) -> str:
    """Return whoever writes, then every party by how often it is named."""
    page = Page(layout)
    page.line(escape(str(document.path)), "bold")
    page.line()
    named = cast.we.name and cast.we.name.lower() != "we"
    _entry(page, document, cast.we, f"“We” are {cast.we.name}" if named else "“We”")
    others = [entry for entry in cast.entries if entry != cast.we]
    for entry in sorted(others, key=lambda entry: -entry.mentions):
        page.line()
        _entry(page, document, entry, f"{entry.name}{_times(entry.mentions)}")
    return page.text()


def _times(mentions: int) -> str:
    if not mentions:
        return ""
    return " (once)" if mentions == 1 else f" ({mentions} times)"


def _entry(page: Page, document: Document, entry: CastEntry, name: str) -> None:
    advisory = ", advises only" if entry.advisory else ""
    page.line(f"{escape(name)}: {PARTIES[entry.party]}{advisory}", "bold")
    page.line(escape(entry.because), indent=2)
    if entry.members:
        page.item("Made of:", f"“{escape(entry.members)}”")
    if entry.evidence:
        place = where(document, entry.evidence)
        page.item("Says so:", f"“{escape(entry.evidence.text)}” ({place})")
