"""The question that an assessor would ask next, having read what the draft says now."""

from __future__ import annotations

from collections.abc import Sequence

from proposal_check.assessment.model import CriterionVerdict
from proposal_check.assessment.pack import Criterion
from proposal_check.assessment.reasons import PRONOUNS, in_quotes, quoted
from proposal_check.language.model import Claim, Strand

LONGEST_NAME = 40
OF_A_STRAND: dict[Strand, str] = {
    "leadership": "Who among them does this, and since when?",
    "payment": "How much, for what, and from which line of the budget?",
    "power": "Who can overrule them?",
    "support": "Who could not take part without it?",
}
"""Asked where a draft is silent and the pack's criterion has no next question of its own."""


def next_question(criterion: Criterion, found: CriterionVerdict) -> str:
    """Give the question: about a contradiction, else the passage that falls short, else the silence."""
    if found.against and found.evidence:
        return f"Which is it: {quoted(found.evidence[0])} or {quoted(found.against[0])}?"
    if found.against:
        return _of_denial(found.against[0], criterion.strand)
    if found.evidence:
        return "Where else is that so?"
    return _of_weak(criterion, found.weak) or criterion.next_question or OF_A_STRAND[criterion.strand]


def _of_denial(claim: Claim, strand: Strand) -> str:
    if strand == "payment":
        return "Who on this project is paid, and why are they not?"
    if claim.actor.party == "people" or not _has_name(claim):
        return "Why is this not theirs to decide?" if strand == "power" else "Why is this not theirs to do?"
    if claim.action == "govern":
        return "Why are most of those seats not theirs?"
    who = in_quotes(claim.actor.text, LONGEST_NAME)
    return f"Who can overrule {who}?" if strand == "power" else f"Why {who}, and not the people this is for?"


def _of_weak(criterion: Criterion, weak: Sequence[Claim]) -> str:
    """Ask what a weak passage on this very question leaves open; "" where the silence says more."""
    for claim in weak:
        if not any(query.about(claim, criterion.strand) for query in criterion.query):
            continue
        if claim.actor.party == "unknown" and _has_name(claim):
            return f"Who sits on, or stands behind, {in_quotes(claim.actor.text, LONGEST_NAME)}?"
        if claim.firmness == "hedged":
            return f"{quoted(claim)}: what does that depend on?"
    asked = any(claim.level == 2 and claim.stance == "weak" and "power" in claim.strands for claim in weak)
    return "And if they say no?" if asked and criterion.strand == "power" and criterion.key else ""


def _has_name(claim: Claim) -> bool:
    return bool(claim.actor.text.strip()) and claim.actor.text.strip().lower() not in PRONOUNS
