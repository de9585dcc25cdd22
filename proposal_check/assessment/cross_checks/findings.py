"""What the cross-checks look at."""

from __future__ import annotations

from dataclasses import dataclass

from proposal_check.assessment.cross_checks.naming import same_name
from proposal_check.assessment.verdicts import is_firm_support
from proposal_check.documents.model import Block
from proposal_check.language.ledger.model import NO_LEDGER, Ledger
from proposal_check.language.model import OUTSIDE, Cast, CastEntry, Claim, Strand

SHARED = 4
"""The level from which people share control (see `LEVELS`)."""
POWERLESS = ("advise", "decide", "vote", "attend")
"""Actions that say of a body that it only advises, where they are denied it."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the cross-checks look at: who is who, who does what, the money, and the draft's blocks in order."""

    cast: Cast
    claims: tuple[Claim, ...]
    ledger: Ledger = NO_LEDGER
    blocks: tuple[Block, ...] = ()

    def firm(self, *strands: Strand) -> tuple[Claim, ...]:
        """Give the firm supporting claims of any of these strands."""
        return tuple(
            claim for claim in self.claims if is_firm_support(claim) and not set(strands).isdisjoint(claim.strands)
        )

    def mechanisms(self) -> tuple[Claim, ...]:
        """Give the passages in which people do or decide something; a seat on a body that only advises is none."""
        return tuple(
            claim
            for claim in self.firm("leadership", "power")
            if claim.level >= SHARED and not (claim.action == "govern" and self.only_advises(claim))
        )

    def taken(self) -> tuple[Claim, ...]:
        """Give the passages that take control from people: denied them, or somebody else's.

        A body that nobody explains counts where its word stands over what others decide.
        """
        return tuple(
            claim
            for claim in self.claims
            if not {"leadership", "power"}.isdisjoint(claim.strands)
            and (
                claim.stance == "undermines"
                or (claim.actor.party == "unknown" and claim.stance == "weak" and "overrides" in claim.detail)
            )
        )

    def body_of(self, claim: Claim) -> CastEntry | None:
        """Give the cast's entry that a claim about the make-up of a body tells of."""
        spot = claim.passage
        for entry in self.cast.entries:
            told = entry.evidence
            if (
                told is not None
                and told.place.block == spot.place.block
                and told.start < spot.end
                and spot.start < told.end
                and same_name(entry.name, claim.object)
            ):
                return entry
        return None

    def sentence(self, claim: Claim) -> str:
        """Give the whole sentence that a claim's passage stands in, or its row."""
        blocks = self.blocks
        spot = claim.passage
        if not 0 <= spot.place.block < len(blocks):
            return spot.text
        text = blocks[spot.place.block].text
        start = max(text.rfind(mark, 0, spot.start) for mark in (". ", "? ", "! "))
        ends = [end for mark in (". ", "? ", "! ") if (end := text.find(mark, max(spot.end - 1, 0))) >= 0]
        return text[start + 1 : min(ends, default=len(text))] if text[spot.start : spot.end] else spot.text

    def only_advises(self, seats: Claim) -> bool:
        """Say whether the draft says of the body that a claim seats people on that it has no say."""
        entry = self.body_of(seats)
        names = [seats.object, entry.name] if entry is not None else [seats.object]
        if entry is not None and entry.advisory:
            return True
        return any(
            claim.actor.party == "people"
            and claim.stance == "undermines"
            and claim.action in POWERLESS
            and any(same_name(who, name) for who in (claim.actor.text, claim.actor.known_as) if who for name in names)
            for claim in self.claims
        )


def is_outside(claim: Claim) -> bool:
    """Say whether a claim is of somebody who is known not to be the people."""
    return claim.actor.party in OUTSIDE
