"""Control given in one passage and taken back in another."""

from __future__ import annotations

from collections.abc import Iterator

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import quoted
from proposal_check.language.model import Claim, Strand


def control_contradicted(findings: Findings) -> Iterator[Check]:
    """Control is claimed here and denied there: of each strand, the two passages that stand closest."""
    for strand in ("power", "leadership"):
        given = findings.firm(strand)
        denials = [c for c in findings.claims if c.stance == "undermines" and strand == _control(c)]
        pairs = [(min(given, key=lambda each: _distance(each, taken)), taken) for taken in denials if given]
        if not pairs:
            continue
        claim, taken = min(pairs, key=lambda pair: _distance(*pair))
        more = f" {len(pairs) - 1} more passages take control back." if len(pairs) > 2 else ""
        yield Check(
            "control-contradicted",
            f"{quoted(claim)} gives people control and {quoted(taken)} takes it back. "
            f"Say which is true, and mend the other.{more}",
            (claim, taken),
        )


def _control(claim: Claim) -> Strand | None:
    """Give the strand of control a claim speaks of; power first, so that none counts twice."""
    return next((each for each in ("power", "leadership") if each in claim.strands), None)


def _distance(given: Claim, taken: Claim) -> tuple[bool, bool, int]:
    """Order supporting claims by how plainly `taken` speaks of them."""
    return (
        given.action != taken.action,
        given.object.casefold() != taken.object.casefold(),
        abs(given.passage.place.block - taken.passage.place.block),
    )
