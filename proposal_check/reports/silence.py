"""Why a passage carries no claim, step by step: what was looked for in it, what was seen, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.documents.find import Found
from proposal_check.documents.model import Document
from proposal_check.reports.cast import PARTIES
from proposal_check.reports.escape import escape
from proposal_check.reports.explanation import actor, in_place, step
from proposal_check.reports.location import where
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, Layout

if TYPE_CHECKING:
    from proposal_check.language.silence import Glance

LOOKED_FOR = (
    "people deciding, choosing, voting, approving or stopping things, holding money or posts, starting, designing,"
    " running or judging the work, being paid, or being helped to take part; and others doing so instead"
)


def render_silence(
    document: Document, found: Found, unread: str, glances: Sequence[Glance], layout: Layout = PLAIN
) -> str:
    """Return what was seen at a place without a claim; `unread` says why it is no answer, if it is none."""
    page = Page(layout)
    page.line("[ ] This passage counts neither for nor against: no claim was found in it.", "bold")
    step(page, 1, "The passage")
    text = escape(found.block.text[found.start : found.end])
    page.line(f"“{text}” ({where(document, found.block.place)})", indent=3)
    in_place(page, found.block, found.start, found.end)
    step(page, 2, "Whether it is the applicant's own answer")
    if unread:
        page.line(f"No. {escape(unread)}", indent=3)
        return page.text()
    page.line("Yes, so it was read.", indent=3)
    named = [each for glance in glances for each in glance.named]
    step(page, 3, "Who is named")
    for each in named:
        actor(page, each)
    if not named:
        page.line("Nobody whom the reader knows: neither the people this is for nor anybody else.", indent=3)
    step(page, 4, "What they do")
    acts = [act for glance in glances for act in glance.acts]
    for act in acts:
        page.item(f"“{escape(act.wording)}”:", escape(act.why), indent=3)
    if not acts:
        page.line(f"Nothing that could count. Looked for: {LOOKED_FOR}.", indent=3)
    step(page, 5, "What is missing")
    page.line(missing(glances), indent=3)
    return page.text()


def missing(glances: Sequence[Glance]) -> str:
    """Say what would have to be said for a claim to be found."""
    parties = {each.party for glance in glances for each in glance.named}
    acts = any(glance.acts for glance in glances)
    if "people" not in parties and not acts:
        return "Who does what: name the people this is for, and what they decide, do or are given."
    if "people" not in parties:
        others = [PARTIES[party] for party in ("applicant", "authority", "other") if party in parties]
        instead = f", and not only {' and '.join(others)}" if others else ""
        return f"The people this is for: say that it is they who do this{instead}, if it is."
    if not acts:
        return "What the people do: say what they decide, run, make or are paid for."
    return "Say outright, of this project, that it is the people who do this; the reason is in step 4."
