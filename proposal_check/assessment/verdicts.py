"""The verdicts on criteria and strands, as pure functions of claims and a pack's rules.

A verdict never averages: something that undermines stands against what supports, and is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from proposal_check.assessment.model import CriterionVerdict, StrandVerdict, Verdict
from proposal_check.assessment.pack import Criterion, Need, StrandRule
from proposal_check.assessment.query import FIRM
from proposal_check.assessment.reasons import falls_short, named, passages, sentence, shown
from proposal_check.language.model import Claim, Strand


def is_firm_support(claim: Claim) -> bool:
    """Say whether a claim is evidence: it supports, and it's done or promised without a hedge."""
    return claim.stance == "supports" and claim.firmness in FIRM


def is_by_choice(claim: Claim) -> bool:
    """Say whether people go unpaid by their own stated choice, which speaks neither for their pay nor against it."""
    return claim.detail.get("by_choice") == "yes"


def speaks_against(claim: Claim) -> bool:
    """Say whether a claim takes something away from the people."""
    return claim.stance == "undermines" and not is_by_choice(claim)


def outweighed(supporting: Sequence[Claim], undermining: Sequence[Claim]) -> bool:
    """Say whether what the draft takes back is more than twice what it gives.

    A draft that gives two rights and takes back three is contradictory (partly), not empty.
    """
    return len(undermining) > 2 * len(supporting)


def strongest_first(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Order claims by level, then what is done before what is promised, then by the draft."""
    return tuple(sorted(claims, key=lambda claim: (-claim.level, claim.firmness != "done")))


# --- criteria ---------------------------------------------------------------------------------


def judge_criterion(criterion: Criterion, claims: Sequence[Claim]) -> CriterionVerdict:
    """Judge one criterion by the claims that concern it."""
    evidence, weak, against = _sorted_out(criterion, claims)
    return CriterionVerdict(
        id=criterion.id,
        strand=criterion.strand,
        key=criterion.key,
        verdict=criterion_verdict(criterion, evidence, against),
        question=criterion.question,
        reason=sentence(_criterion_reason(criterion, evidence, weak, against)),
        advice=str(criterion.advice),
        evidence=evidence,
        weak=weak,
        against=against,
    )


def criterion_verdict(criterion: Criterion, evidence: Sequence[Claim], against: Sequence[Claim]) -> Verdict:
    """Say met, partly when contradicted or too few, not met without evidence."""
    if not evidence:
        return "not_met"
    return "partly" if against or len(evidence) < criterion.at_least else "met"


def is_evidence(criterion: Criterion, claim: Claim) -> bool:
    """Say whether a claim answers a criterion."""
    return any(query.matches(claim, criterion.strand) for query in criterion.query)


def _sorted_out(
    criterion: Criterion, claims: Sequence[Claim]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...], tuple[Claim, ...]]:
    """Part the claims that concern a criterion into evidence, weak ones, and those against it.

    What looks like an answer and speaks against its strand ("the panel only advises") speaks
    against the answer too.
    """
    evidence, weak, against = [], [], []
    for claim in claims:
        about = any(query.about(claim, criterion.strand) for query in criterion.query)
        lookalike = claim.action in criterion.lookalikes
        if is_evidence(criterion, claim):
            evidence.append(claim)
        elif is_by_choice(claim):
            continue
        elif claim.stance == "undermines":
            if about or (lookalike and criterion.strand in claim.strands):
                against.append(claim)
        elif not is_firm_support(claim) and (about or lookalike):
            weak.append(claim)
    return strongest_first(evidence), strongest_first(weak), strongest_first(against)


def _criterion_reason(
    criterion: Criterion,
    evidence: Sequence[Claim],
    weak: Sequence[Claim],
    against: Sequence[Claim],
) -> str:
    found = f"{passages(len(evidence), 'answer')} this"
    if evidence and against:
        return (
            f"{found} (about {named(evidence)}), but {passages(len(against), 'say')} otherwise (about {named(against)})"
        )
    if evidence and len(evidence) < criterion.at_least:
        return f"{found} (about {named(evidence)}), where {criterion.at_least} are needed"
    if evidence:
        return f"{found}, {_strongest(evidence)}"
    if against:
        return f"{passages(len(against), 'say')} the opposite, about {named(against)}"
    if weak:
        return f"{passages(len(weak), 'come')} near (about {named(weak)}) without counting: {falls_short(weak[0])}"
    return "nothing in the draft answers this"


def _strongest(evidence: Sequence[Claim]) -> str:
    return f"{'' if len(evidence) == 1 else 'the strongest '}about {named(evidence)}"


# --- strands ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StrandEvidence:
    """What a draft says of one strand: its criteria's verdicts, and its claims by stance."""

    criteria: tuple[CriterionVerdict, ...]
    supporting: tuple[Claim, ...]
    undermining: tuple[Claim, ...]
    weak: tuple[Claim, ...]


def strand_evidence(strand: Strand, criteria: Sequence[CriterionVerdict], claims: Sequence[Claim]) -> StrandEvidence:
    """Gather what concerns one strand."""
    own = [claim for claim in claims if strand in claim.strands]
    return StrandEvidence(
        criteria=tuple(each for each in criteria if each.strand == strand),
        supporting=strongest_first([claim for claim in own if is_firm_support(claim)]),
        undermining=strongest_first([claim for claim in own if speaks_against(claim)]),
        weak=strongest_first([each for each in own if each.stance != "undermines" and not is_firm_support(each)]),
    )


def answers(need: Need, evidence: StrandEvidence) -> bool:
    """Say whether the evidence reaches every count and criterion of one need."""
    met = [each for each in evidence.criteria if each.verdict == "met"]
    ids = {each.id for each in met}
    touched = {each.id for each in evidence.criteria if each.verdict != "not_met"}
    return (
        len(met) >= need.criteria
        and sum(each.key for each in met) >= need.key_criteria
        and len(evidence.supporting) >= need.claims
        and len({claim.action for claim in evidence.supporting}) >= need.actions
        and ids.issuperset(need.all_of)
        and (not need.one_of or not ids.isdisjoint(need.one_of))
        and (not need.partly_one_of or not touched.isdisjoint(need.partly_one_of))
    )


def judge_strand(strand: Strand, rule: StrandRule, evidence: StrandEvidence) -> StrandVerdict:
    """Judge one strand by its rule."""
    verdict = strand_verdict(rule, evidence)
    return StrandVerdict(strand, verdict, sentence(_strand_reason(strand, rule, verdict, evidence)))


def strand_verdict(rule: StrandRule, evidence: StrandEvidence) -> Verdict:
    """Say the verdict of a strand, with what undermines it set against what supports it."""
    supporting, undermining = evidence.supporting, evidence.undermining
    if not supporting or outweighed(supporting, undermining):
        return "not_met"
    if not undermining and any(answers(need, evidence) for need in rule.met):
        return "met"
    return "partly" if any(answers(need, evidence) for need in rule.partly) else "not_met"


def _strand_reason(strand: Strand, rule: StrandRule, verdict: Verdict, evidence: StrandEvidence) -> str:
    supporting, undermining = evidence.supporting, evidence.undermining
    found = shown(supporting, strand)
    if supporting and undermining:
        against = f"{passages(len(undermining), 'say')} otherwise"
        return f"{found} (about {named(supporting)}), but {against} (about {named(undermining)})"
    if verdict == "met":
        return f"{found}, {_strongest(supporting)}"
    if supporting:
        return f"{found} (about {named(supporting)}), where more is needed: {rule.needs}"
    if undermining:
        against = f"{passages(len(undermining), 'say')} the opposite"
        return f"{found}, and {against} (about {named(undermining)})"
    if evidence.weak:
        return (
            f"{found}, and {passages(len(evidence.weak), 'come')} near it without counting: "
            f"{falls_short(evidence.weak[0])}"
        )
    return found
