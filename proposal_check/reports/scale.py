"""The rungs of a pack's scale as lines of a report: where the draft stands, and what the next rung asks."""

from __future__ import annotations

from typing import Any

from proposal_check.assessment.model import Assessment, RungFound, ScaleVerdict
from proposal_check.reports.escape import escape
from proposal_check.reports.location import where
from proposal_check.reports.page import Page

MOST_QUOTES = 3
LONGEST_QUOTE = 200
"""Characters; the strands below quote the same passages at full length."""


def scale_lines(page: Page, assessment: Assessment, scale: ScaleVerdict) -> None:
    """Write the ladder from its top, with a mark at the rung reached, what shows it, and the next step."""
    page.line()
    page.line(escape(scale.title).upper(), "bold")
    for number in range(len(scale.rungs), 0, -1):
        page.item(_sign(scale, number - 1), _named(scale.rungs[number - 1], number), indent=2)
    reached = scale.rungs[scale.reached]
    page.line()
    page.item("It stands here:", escape(reached.means), indent=0)
    for claim in reached.claims[:MOST_QUOTES]:
        quote = " ".join(claim.quote.split())
        cut = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
        page.item("+", f"“{escape(cut)}” ({where(assessment.document, claim.passage)})", indent=2)
    if scale.asks:
        above = scale.rungs[scale.reached + 1]
        page.item("Next rung:", f"{escape(above.title)}. {escape(scale.asks)}", indent=0)


def scale_fields(scale: ScaleVerdict) -> dict[str, Any]:
    """Give the scale as the JSON report holds it: the rungs from low to high, and which is reached."""
    above = scale.rungs[scale.reached + 1 : scale.reached + 2]
    return {
        "title": scale.title,
        "reached": scale.rungs[scale.reached].id,
        "next": above[0].id if above else None,
        "asks": scale.asks,
        "rungs": [
            {
                "id": rung.id,
                "title": rung.title,
                "band": rung.band,
                "means": rung.means,
                "counts_for": rung.counts_for,
                "shown": rung.shown,
                "claims": [claim.id for claim in rung.claims],
            }
            for rung in scale.rungs
        ],
    }


def _sign(scale: ScaleVerdict, index: int) -> str:
    return "[*]" if index == scale.reached else "[ ]"


def _named(rung: RungFound, number: int) -> str:
    return f"{number} {escape(rung.title)}{f' ({escape(rung.band)})' if rung.band else ''}"
