"""A passage in its context: the block around it, the passage marked with brackets and reversed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from .safe import visible
from .words import count

if TYPE_CHECKING:
    from proposal_check.documents.model import Block, Place
    from proposal_check.language.model import Claim

WORDS_BEFORE, WORDS_AFTER = 60, 120
MARK_STYLE = "bold reverse"
MUTED = "$foreground-muted"


def in_context(block: Block | None, claim: Claim | None) -> Content:
    """Give the block's text with the claim's passage marked ⟦like this⟧.

    Of a very long block only the words around the passage are shown, and how many were left out.
    Without a claim the block is shown from its start; without a block, the passage alone.
    """
    if block is None:
        return _marked(claim.quote) if claim else Content("")
    text = block.text
    if claim is None:
        return Content.assemble(_after(text))
    start = min(max(claim.passage.start, 0), len(text))
    end = min(max(claim.passage.end, start), len(text))
    if start == end:
        return Content.assemble(_after(text))
    return Content.assemble(_before(text[:start]), _marked(text[start:end]), _after(text[end:]))


def where(place: Place | None) -> str:
    """Where a passage stands, in words: "Who decides › Governance · page 4"."""
    if place is None:
        return "nowhere in the draft yet"
    parts = [" › ".join(visible(heading) for heading in place.heading) or "before any heading"]
    if place.page is not None:
        parts.append(f"page {place.page}")
    if place.table is not None:
        row = "" if place.row is None else f", row {place.row + 1}"
        parts.append(f"table {place.table + 1}{row}")
    elif place.page is None:
        parts.append(f"paragraph {place.block + 1}")
    return " · ".join(parts)


def _marked(passage: str) -> Content:
    return Content.assemble((f"⟦{visible(passage)}⟧", MARK_STYLE))


def _before(text: str) -> Content:
    words = text.split()
    if len(words) <= WORDS_BEFORE * 2:
        return Content(visible(text))
    kept = visible(" ".join(words[-WORDS_BEFORE:])) + " " * text[-1].isspace()
    return Content.assemble((_left_out(len(words) - WORDS_BEFORE) + " … ", MUTED), kept)


def _after(text: str) -> Content:
    words = text.split()
    if len(words) <= WORDS_AFTER * 2:
        return Content(visible(text))
    kept = " " * text[0].isspace() + visible(" ".join(words[:WORDS_AFTER]))
    return Content.assemble(kept, (" … " + _left_out(len(words) - WORDS_AFTER), MUTED))


def _left_out(words: int) -> str:
    return f"({count(words, 'word')} not shown)"
