"""`Document` → `Cast` and `Claim`s: spaCy pipeline, lexicons, frames, firmness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.model import Actor, Cast, CastEntry, Claim, Passage

if TYPE_CHECKING:
    from proposal_check.documents.model import Document
    from proposal_check.language.reading import Understanding

__all__ = ["Actor", "Cast", "CastEntry", "Claim", "Passage", "understand"]


def understand(document: Document) -> Understanding:
    """The cast, the claims and the money of a document (see `language.reading`; spaCy is imported here)."""
    from proposal_check.language.reading import understand as run

    return run(document)
