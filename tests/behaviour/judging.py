"""What the language pass made of a case, and whether that is what the guide says.

What may be expected: "supports STRAND" (a supporting claim of people; "STRAND or STRAND": of either
one), "weak" and "undermines" (a claim of that stance and none that supports), "short" (either of
them), "taken back" (a claim that undermines, whatever else is said), "without STRAND" (nothing
supports that strand), "gone" (nothing supports any strand).
"""

from __future__ import annotations

from dataclasses import dataclass

from proposal_check.language import understand
from proposal_check.language.model import STRANDS, Claim
from tests.behaviour.generate import Case, document, judged

STANCES = {
    "weak": {"weak"},
    "undermines": {"undermines"},
    "taken": {"undermines"},
    "short": {"weak", "undermines"},
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case with the claims found where it is judged."""

    case: Case
    claims: tuple[Claim, ...]

    @property
    def credited(self) -> tuple[Claim, ...]:
        """The claims that support what the case is about: its strand, or any where it names none."""
        about = {strand for strand in STRANDS if strand in self.case.expect.split()} or {*STRANDS}
        return tuple(claim for claim in self.claims if claim.stance == "supports" and about & {*claim.strands})

    @property
    def falsely_credited(self) -> bool:
        """Whether something counts as evidence that must not."""
        return bool(self.credited) and not self.case.expect.startswith(("supports", "taken back"))

    @property
    def as_expected(self) -> bool:
        """Whether the claims are what the case expects."""
        wanted = self.case.expect.partition(" ")[0]
        if wanted == "supports":
            return any(claim.actor.party == "people" for claim in self.credited)
        if self.falsely_credited:
            return False
        return wanted in {"gone", "without"} or any(claim.stance in STANCES[wanted] for claim in self.claims)

    def __str__(self) -> str:
        got = "; ".join(
            f"{claim.stance} {'+'.join(claim.strands) or '-'} {claim.action} [{claim.actor.text}: {claim.actor.party}]"
            for claim in self.claims
        )
        return f"{self.case.text}\n    expected {self.case.expect}; got {got or 'no claim'}"


def outcome(case: Case) -> Outcome:
    """Reads a case as a draft of its own; the claims kept are those about what is judged."""
    places = judged(case)
    claims = understand(document(case)).claims
    return Outcome(case, tuple(claim for claim in claims if any(is_about(claim, *place) for place in places)))


def is_about(claim: Claim, block: int, start: int, end: int) -> bool:
    """Whether a claim and a stretch share at least half of the shorter of the two, as in `corpus.evaluate`."""
    where = claim.passage
    shared = min(where.end, end) - max(where.start, start)
    shorter = min(where.end - where.start, end - start)
    return where.place.block == block and shared > 0 and 2 * shared >= shorter
