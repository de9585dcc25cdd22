"""A baseline: a sentence that is close enough in meaning to the criteria's own examples of a strand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial

from proposal_check.assessment import load_pack
from proposal_check.corpus.evaluate import PACK
from proposal_check.corpus.gold import GoldProposal
from proposal_check.corpus.scoring import score
from proposal_check.corpus.sentences import sentence_claim
from proposal_check.documents.model import Document
from proposal_check.language.model import STRANDS, Claim, Strand
from proposal_check.language.sentences import sentences
from tests.accuracy.minilm import Array, model

STEPS = [step / 50 for step in range(10, 45)]
"""Cosines that are tried as a threshold."""
VECTORS: dict[str, Array] = {}


def similarity_claims(document: Document, thresholds: Mapping[Strand, float]) -> list[Claim]:
    """Every sentence of an answer that is close enough to a strand's examples, as a supporting claim."""
    found = []
    for passage, vector in zip(sentences(document), vectors(document), strict=True):
        near = tuple(s for s, threshold in thresholds.items() if float((examples()[s] @ vector).max()) >= threshold)
        if near:
            found.append(sentence_claim(passage, near))
    return found


def best_thresholds(development: Sequence[GoldProposal]) -> dict[Strand, float]:
    """The threshold of each strand with the best F1 on the development half, the higher one of equals."""
    reached: dict[Strand, list[tuple[float, float]]] = {strand: [] for strand in STRANDS}
    for step in STEPS:
        found = score(development, partial(claims_at, step))
        for strand, count in found.strands.items():
            reached[strand].append((count.f1, step))
    return {strand: max(pairs)[1] for strand, pairs in reached.items()}


def claims_at(threshold: float, proposal: GoldProposal) -> list[Claim]:
    """The claims with one threshold for every strand."""
    return similarity_claims(proposal.document, dict.fromkeys(STRANDS, threshold))


def vectors(document: Document) -> Array:
    """One vector a sentence of a document's answers, made once."""
    if document.sha256 not in VECTORS:
        VECTORS[document.sha256] = model().encode([passage.text for passage in sentences(document)])
    return VECTORS[document.sha256]


@cache
def examples() -> dict[Strand, Array]:
    """The vectors of the examples that meet a strand's criteria."""
    criteria = load_pack(PACK).criteria
    return {
        strand: model().encode([text for c in criteria if c.strand == strand for text in c.examples.met])
        for strand in STRANDS
    }
