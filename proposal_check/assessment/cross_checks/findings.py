"""What the cross-checks look at."""

from __future__ import annotations

from dataclasses import dataclass

from proposal_check.assessment.verdicts import is_firm_support
from proposal_check.language.ledger.model import NO_LEDGER, Ledger
from proposal_check.language.model import Cast, Claim, Strand


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the cross-checks look at: who is who, who does what, and the money."""

    cast: Cast
    claims: tuple[Claim, ...]
    ledger: Ledger = NO_LEDGER

    def firm(self, *strands: Strand) -> tuple[Claim, ...]:
        """Give the firm supporting claims of any of these strands."""
        return tuple(
            claim for claim in self.claims if is_firm_support(claim) and not set(strands).isdisjoint(claim.strands)
        )
