"""What the verdicts would be if some criteria were mended: a claim of their kind added, what speaks against it gone.

Nothing is guessed: the mended criteria, their strands and the whole are judged again by the same functions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from proposal_check.assessment.model import CriterionVerdict, Verdict
from proposal_check.assessment.overall import overall_verdict, unpaid_by_choice
from proposal_check.assessment.pack import Criterion, Pack
from proposal_check.assessment.query import FIRM, Query
from proposal_check.assessment.rungs import highest, passages_of
from proposal_check.assessment.verdicts import (
    StrandEvidence,
    criterion_verdict,
    is_evidence,
    is_firm_support,
    strand_evidence,
    strand_verdict,
)
from proposal_check.documents.model import Place
from proposal_check.language.model import Actor, Cast, Claim, Detail, Firmness, Passage, Strand


@dataclass(frozen=True, slots=True)
class Outlook:
    """The verdicts on the whole and on each strand, as they are or would be."""

    whole: Verdict
    strands: Mapping[Strand, Verdict]
    speaks_against: Mapping[Strand, tuple[Claim, ...]]
    """What still speaks against each strand."""
    met: frozenset[str]
    """The ids of the criteria that are met."""


@dataclass(frozen=True, slots=True)
class Mending:
    """What would meet one criterion: the firm claims to add, and the ids of the claims to take out."""

    criterion: str
    added: tuple[Claim, ...]
    removed: frozenset[str]


def mending(pack: Pack, criterion: Criterion, found: CriterionVerdict) -> Mending:
    """Give the least that meets a criterion that isn't met.

    Of the actions that would answer it, the one is supposed that answers the fewest other criteria.
    """
    query = criterion.query[0]
    choices = [supposed(query, criterion.strand, action) for action in query.actions or ("",)]
    least = min(choices, key=lambda claim: sum(is_evidence(each, claim) for each in pack.criteria))
    lacking = max(criterion.at_least - len(found.evidence), 0)
    return Mending(
        criterion.id,
        tuple(replace(least, id=f"supposed-{criterion.id}-{number}") for number in range(lacking)),
        frozenset(claim.id for claim in found.against),
    )


def supposed(query: Query, strand: Strand, action: str) -> Claim:
    """Make up the plainest firm claim that answers a query."""
    firmness: Firmness = next((each for each in query.firmness if each in FIRM), "done")
    detail: dict[str, Detail] = dict.fromkeys(query.detail_has[:1], 1)
    for name, bounds in query.detail.items():
        detail[name] = (bounds.max or 0) if bounds.min is None else bounds.min
    if query.units:
        detail["unit"] = query.units[0]
    return Claim(
        id="",
        passage=Passage("", Place(0), 0, 0),
        actor=Actor("", query.parties[0] if query.parties else "people"),
        action=action,
        object=query.objects[0] if query.objects else "",
        strands=tuple(dict.fromkeys((strand, *query.strands[:1]))),
        level=query.max_level,
        firmness=firmness,
        stance="supports" if "supports" in query.stances else query.stances[0],
        why="",
        detail=detail,
    )


def mended(claims: Sequence[Claim], mendings: Sequence[Mending]) -> tuple[Claim, ...]:
    """Give the claims of a draft that was mended so."""
    removed = frozenset[str]().union(*(each.removed for each in mendings))
    added = (claim for each in mendings for claim in each.added)
    return (*(claim for claim in claims if claim.id not in removed), *added)


class WhatIf:
    """One judged draft, ready to be judged again with some criteria mended.

    Only what a mending touches is looked at anew, so that trying every pair of gaps stays cheap.
    """

    def __init__(self, pack: Pack, cast: Cast, claims: Sequence[Claim], criteria: Sequence[CriterionVerdict]) -> None:
        self._pack = pack
        self._cast = cast
        self._pay = [claim for claim in claims if "payment" in claim.strands]
        self._by_choice = unpaid_by_choice(cast, self._pay)
        self._answers: dict[str, frozenset[str]] = {}
        self._criteria = [(rule, found) for rule, found in zip(pack.criteria, criteria, strict=True)]
        self._evidence = {strand: strand_evidence(strand, criteria, claims) for strand in pack.strands}
        self._on_rungs = [len(passages_of(rung, claims)) for rung in (pack.scale.rungs if pack.scale else ())]
        self.now = self.outlook()

    def outlook(self, *mendings: Mending) -> Outlook:
        """Judge the draft with these mendings made."""
        removed = frozenset[str]().union(*(each.removed for each in mendings))
        added = [claim for each in mendings for claim in each.added]
        criteria = [self._again(rule, found, added, removed) for rule, found in self._criteria]
        evidence = {
            strand: _evidence(strand, self._evidence[strand], criteria, added, removed) for strand in self._pack.strands
        }
        strands = {strand: strand_verdict(rule, evidence[strand]) for strand, rule in self._pack.strands.items()}
        by_choice = self._by_choice and unpaid_by_choice(self._cast, mended(self._pay, mendings))
        excused = self._pack.overall.by_choice if by_choice else ()
        met = frozenset(each.id for each in criteria if each.verdict == "met")
        against = {strand: each.undermining for strand, each in evidence.items()}
        return Outlook(self._whole(strands, excused, met), strands, against, met)

    def _whole(self, strands: Mapping[Strand, Verdict], excused: Sequence[Strand], met: frozenset[str]) -> Verdict:
        """Give the verdict on the whole: by the scale where there is one, whose passages stay as they are."""
        scale = self._pack.scale
        if scale is None:
            return overall_verdict(self._pack.overall, strands, excused)
        return scale.rungs[highest(scale, self._on_rungs, met)].counts_for

    def _again(
        self, rule: Criterion, found: CriterionVerdict, added: Sequence[Claim], removed: frozenset[str]
    ) -> CriterionVerdict:
        new = tuple(claim for claim in added if rule.id in self._answered(claim))
        against = tuple(claim for claim in found.against if claim.id not in removed)
        if not new and len(against) == len(found.against):
            return found
        evidence = (*found.evidence, *new)
        return replace(found, verdict=criterion_verdict(rule, evidence, against), evidence=evidence, against=against)

    def _answered(self, claim: Claim) -> frozenset[str]:
        """Give the ids of the criteria that a supposed claim answers."""
        if claim.id not in self._answers:
            self._answers[claim.id] = frozenset(rule.id for rule, _ in self._criteria if is_evidence(rule, claim))
        return self._answers[claim.id]


def _evidence(
    strand: Strand,
    before: StrandEvidence,
    criteria: Sequence[CriterionVerdict],
    added: Sequence[Claim],
    removed: frozenset[str],
) -> StrandEvidence:
    return StrandEvidence(
        criteria=tuple(each for each in criteria if each.strand == strand),
        supporting=(
            *before.supporting,
            *(claim for claim in added if strand in claim.strands and is_firm_support(claim)),
        ),
        undermining=tuple(claim for claim in before.undermining if claim.id not in removed),
        weak=before.weak,
    )
