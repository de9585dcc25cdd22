"""The second opinion as it is measured: alone, with the rules where they are silent, and where both agree."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from proposal_check.corpus.sentences import sentence_claim
from proposal_check.documents.model import Document
from proposal_check.language.model import Claim
from proposal_check.language.reading import Understanding, understand
from proposal_check.language.second_opinion import Scorer
from proposal_check.language.suggestions import second_opinion, speaks_of, suggestions
from tests.accuracy.halves import gold
from tests.accuracy.train import FOLDS, crossed, examples

READ: dict[str, Understanding] = {}


def read_by_rules(document: Document) -> Understanding:
    """The rules, asked once a document."""
    if document.sha256 not in READ:
        READ[document.sha256] = understand(document)
    return READ[document.sha256]


@cache
def folds() -> dict[str, Scorer]:
    """For each development draft, by its checksum, a scorer that was trained without it."""
    trained = crossed(examples(gold("development")))
    return {proposal.document.sha256: trained[i % FOLDS] for i, proposal in enumerate(gold("development"))}


def unseen(document: Document) -> Scorer | None:
    """The scorer that did not see a draft: the shipped one, None, except on the development half."""
    ours = any(proposal.document.sha256 == document.sha256 for proposal in gold("development"))
    return folds()[document.sha256] if ours else None


def read_alone(document: Document) -> Understanding:
    """The second opinion by itself, crediting what it would suggest."""
    cast = read_by_rules(document).cast
    suggested = second_opinion(document, cast, unseen(document))
    return Understanding(cast, tuple(sentence_claim(s.passage, s.strands) for s in suggested))


def read_union(document: Document) -> Understanding:
    """The rules' claims, and what is suggested where they are silent."""
    cast, claims, _ = read_by_rules(document)
    more = suggestions(document, cast, claims, unseen(document))
    return Understanding(cast, (*claims, *(sentence_claim(s.passage, s.strands) for s in more)))


def read_agreement(document: Document) -> Understanding:
    """The rules' claims, less the supporting ones that the second opinion does not share."""
    cast, claims, _ = read_by_rules(document)
    opinions = read_alone(document).claims
    return Understanding(cast, tuple(c for c in claims if c.stance != "supports" or shared(c, opinions)))


def shared(claim: Claim, opinions: Sequence[Claim]) -> bool:
    """Whether a sentence of a claim is credited in one of its strands."""
    return any(speaks_of(claim, o.passage) and set(claim.strands) & set(o.strands) for o in opinions)
