"""What the screens say about an assessment, worked out without a widget in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .words import STRAND_NAMES

if TYPE_CHECKING:
    from proposal_check.assessment.model import Assessment, CriterionVerdict, Gap, StrandVerdict
    from proposal_check.documents.model import Block, Document, Place
    from proposal_check.language.model import Claim, Strand


@dataclass(frozen=True, slots=True)
class StrandSummary:
    """One strand: `verdict` is None if the pack doesn't ask about it; `level` None if unclaimed."""

    strand: Strand
    verdict: StrandVerdict | None
    level: int | None
    supporting: int
    weak: int
    undermining: int
    gaps: int


@dataclass(frozen=True, slots=True)
class GapCase:
    """A gap with what the draft says about it now: `claim` is the nearest passage that falls short.

    `others` counts further passages that fall short of the same criterion.
    """

    gap: Gap
    criterion: CriterionVerdict | None
    claim: Claim | None
    block: Block | None
    others: int


def strands(assessment: Assessment) -> tuple[StrandSummary, ...]:
    """Sum up the four strands in their usual order."""
    verdicts = {verdict.id: verdict for verdict in assessment.strands}
    criteria = {criterion.id: criterion.strand for criterion in assessment.criteria}
    return tuple(
        StrandSummary(
            strand=strand,
            verdict=verdicts.get(strand),
            level=highest_level(assessment, strand),
            supporting=_passages(assessment, strand, "supports"),
            weak=_passages(assessment, strand, "weak"),
            undermining=_passages(assessment, strand, "undermines"),
            gaps=sum(criteria.get(gap.criterion) == strand for gap in assessment.gaps),
        )
        for strand in STRAND_NAMES
    )


def highest_level(assessment: Assessment, strand: Strand) -> int | None:
    """Find the highest rung that a firm supporting claim reaches; None if there is none."""
    return max(
        (
            claim.level
            for claim in assessment.claims
            if strand in claim.strands and claim.stance == "supports" and claim.firmness != "hedged"
        ),
        default=None,
    )


def gap_cases(assessment: Assessment) -> tuple[GapCase, ...]:
    """Every gap, in the assessment's order, with the passage that comes nearest to closing it."""
    criteria = {criterion.id: criterion for criterion in assessment.criteria}
    return tuple(_case(assessment.document, gap, criteria.get(gap.criterion)) for gap in assessment.gaps)


def block_at(document: Document, place: Place | None) -> Block | None:
    """Find the block at `place`, if the document has one there."""
    if place is None or not 0 <= place.block < len(document.blocks):
        return None
    return document.blocks[place.block]


def _case(document: Document, gap: Gap, criterion: CriterionVerdict | None) -> GapCase:
    short = (*criterion.against, *criterion.weak) if criterion else ()
    # The gap's own place comes first; then what speaks against it, then what is merely weak.
    here = [claim for claim in short if gap.near and claim.passage.place.block == gap.near.block]
    claim = next(iter(here or short), None)
    place = claim.passage.place if claim else gap.near
    return GapCase(gap, criterion, claim, block_at(document, place), max(len(short) - 1, 0))


def _passages(assessment: Assessment, strand: Strand, stance: str) -> int:
    return sum(strand in claim.strands and claim.stance == stance for claim in assessment.claims)
