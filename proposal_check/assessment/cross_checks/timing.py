"""People who come in only after the design is fixed."""

from __future__ import annotations

from collections.abc import Iterator

from proposal_check.assessment.cross_checks.control import DECIDING, MAKING, SETTLING, is_of_plan
from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.cross_checks.naming import listed, name
from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import quoted
from proposal_check.assessment.verdicts import is_firm_support
from proposal_check.language.model import Claim

SHAPING = MAKING | {"research"}
# Where an idea came from is not yet a plan.
IDEAS = ("idea", "came", "thought", "suggest")
BEFOREHAND = ("beforehand", "already", "ahead of", "prior to")


def late_entry(findings: Findings) -> Iterator[Check]:
    """Others have made or settled the plan, people had no part in that, and come in afterwards."""
    claims = findings.claims
    settled = [claim for claim in claims if is_settled(claim) and not came_of_asking(claim, claims)]
    if not settled or any(shaped_it(claim, findings) for claim in claims):
        return
    plan = settled[0]
    entry = next(iter(sorted((c for c in claims if comes_in(c)), key=lambda c: how_late(c, plan))), None)
    if entry is not None:
        yield Check(
            "late-entry",
            f"{quoted(plan)}: the plan was made by others. People come in only afterwards: {quoted(entry)}. "
            "Say what they decided before it was fixed, or what is still open and theirs to settle.",
            (plan, entry),
        )


def is_settled(claim: Claim) -> bool:
    """Say whether a claim tells that somebody else has made or settled what sets the course of the work."""
    return (
        claim.stance == "undermines"
        and claim.actor.party != "people"
        and claim.action in SETTLING
        and claim.detail.get("when") == "before"
        and is_of_plan(claim)
        and not (claim.action == "initiate" and any(word in claim.wording.lower() for word in IDEAS))
        and not listed("set_apart").intersection(claim.quote.lower().split())
    )


def came_of_asking(plan: Claim, claims: tuple[Claim, ...]) -> bool:
    """Say whether what people said stands right before the plan that was made of it, in one paragraph."""
    above = [
        claim
        for claim in claims
        if claim.passage.place.block == plan.passage.place.block and claim.passage.start < plan.passage.start
    ]
    asked = bool(above) and above[-1].stance == "weak" and above[-1].action in {"be_asked", "comment", "attend"}
    return asked and not any(word in plan.quote.lower() for word in BEFOREHAND)


def shaped_it(claim: Claim, findings: Findings) -> bool:
    """Say whether people made, researched or settled a part of the plan before now.

    A choice that stands all alone in a draft may be anything, so it is not taken for that.
    """
    if not is_firm_support(claim) or claim.actor.party != "people" or claim.detail.get("when") != "before":
        return False
    if claim.action in SHAPING:
        return True
    about_plan = bool(name(claim.quote).words & listed("plans"))
    return claim.action in DECIDING and (about_plan or len(findings.mechanisms()) > 1)


def comes_in(claim: Claim) -> bool:
    """Say whether a claim tells of people, or of whoever is asked, being told, asked or brought in."""
    if {"leadership", "power"}.isdisjoint(claim.strands) or claim.action == "buzzword":
        return False
    if claim.stance == "weak":
        return claim.actor.party in {"people", "unknown"} and claim.action != "benefit"
    return claim.stance == "supports" and claim.actor.party == "people" and claim.firmness == "committed"


def how_late(claim: Claim, plan: Claim) -> tuple[bool, bool, bool, int]:
    """Order entries: those said to come after, those that stand below the plan, firm ones, the nearest."""
    distance = claim.passage.place.block - plan.passage.place.block
    return claim.detail.get("when") != "after", distance < 0, claim.firmness == "hedged", abs(distance)
