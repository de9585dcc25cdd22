"""`Document` → `Cast` and `Claim`s: spaCy pipeline, lexicons, frames, firmness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.model import Actor, Cast, CastEntry, Claim, LocalWords, Passage

if TYPE_CHECKING:
    from proposal_check.documents.model import Document
    from proposal_check.language.reading import Understanding

__all__ = ["Actor", "Cast", "CastEntry", "Claim", "LocalWords", "Passage", "understand"]


def understand(document: Document, words: LocalWords | None = None) -> Understanding:
    """The cast, the claims and the money of a document that uses a project's own `words` (see `language.reading`)."""
    from proposal_check.language.reading import understand as run

    return run(document, words=words or LocalWords())
