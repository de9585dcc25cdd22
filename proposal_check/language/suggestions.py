"""Where a reviewer might look again: what the second opinion takes for evidence and no claim speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from proposal_check.documents.model import Document
from proposal_check.language.model import Cast, Claim, Passage, Strand
from proposal_check.language.second_opinion import Scorer, features_of, scorer
from proposal_check.language.sentences import sentences


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence that may be evidence in `strands`; it counts for nothing until a person says so."""

    passage: Passage
    strands: tuple[Strand, ...]


def second_opinion(document: Document, cast: Cast, opinion: Scorer | None = None) -> list[Suggestion]:
    """Every sentence that the second opinion takes for evidence, whatever the rules say of it."""
    opinion = opinion or scorer()
    passages = list(sentences(document))
    found = []
    for passage, features in zip(passages, features_of(passages, cast), strict=True):
        strands = opinion.strands(features)
        if strands:
            found.append(Suggestion(passage, strands))
    return found


def suggestions(
    document: Document, cast: Cast, claims: Sequence[Claim], opinion: Scorer | None = None
) -> list[Suggestion]:
    """What the second opinion adds: its sentences of which no claim of any stance speaks, in reading order."""
    found = second_opinion(document, cast, opinion)
    return [s for s in found if not any(speaks_of(claim, s.passage) for claim in claims)]


def speaks_of(claim: Claim, passage: Passage) -> bool:
    """Whether a claim's words stand in a passage."""
    place = claim.passage
    return place.place.block == passage.place.block and place.start < passage.end and passage.start < place.end
