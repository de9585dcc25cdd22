"""Hits, misses, false alarms and false credit of a set of claims against gold passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from proposal_check.corpus.gold import GoldPassage, GoldProposal
from proposal_check.language.model import STRANDS, Claim, Strand

Finder = Callable[[GoldProposal], Sequence[Claim]]


@dataclass(slots=True)
class Count:
    """Hits, false alarms and misses of one strand or stance."""

    hit: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0 to 1."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 0.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found, 0 to 1."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Score:
    """Counts over a set of proposals; `credited` of `tempting` must-not passages got false credit."""

    strands: dict[Strand, Count] = field(default_factory=lambda: {s: Count() for s in STRANDS})
    stances: dict[str, Count] = field(default_factory=lambda: {s: Count() for s in ("supports", "weak", "undermines")})
    credited: int = 0
    tempting: int = 0


def overlaps(claim: Claim, passage: GoldPassage) -> bool:
    """Whether a claim and a marked passage share at least half of the shorter of the two."""
    where = claim.passage
    if where.place.block != passage.block:
        return False
    shared = min(where.end, passage.end) - max(where.start, passage.start)
    shorter = min(where.end - where.start, passage.end - passage.start)
    return shared >= 0.5 * shorter and shared > 0


def score(proposals: Iterable[GoldProposal], finder: Finder) -> Score:
    """Compare what a finder claims with what is marked.

    A supporting passage is found by a supporting claim of its strand; a supporting claim on no supporting
    passage of its strand is a false alarm; a must-not passage (weak, undermines or none) touched by a supporting
    claim and by no supporting passage is false credit.
    """
    total = Score()
    for proposal in proposals:
        claims = finder(proposal)
        supporting = [p for p in proposal.passages if p.stance == "supports"]
        for strand in STRANDS:
            marked = [p for p in supporting if strand in p.strands]
            made = [c for c in claims if c.stance == "supports" and strand in c.strands]
            tally(total.strands[strand], made, marked)
        for stance, count in total.stances.items():
            marked = [p for p in proposal.passages if p.stance == stance]
            tally(count, [c for c in claims if c.stance == stance], marked)
        for passage in proposal.passages:
            if passage.stance == "supports":
                continue
            total.tempting += 1
            total.credited += any(
                c.stance == "supports" and overlaps(c, passage) and not any(overlaps(c, s) for s in supporting)
                for c in claims
            )
    return total


def tally(count: Count, made: Sequence[Claim], marked: Sequence[GoldPassage]) -> None:
    """Add one proposal's hits, misses and false alarms; several claims on one passage are one hit."""
    found = sum(any(overlaps(c, p) for c in made) for p in marked)
    count.hit += found
    count.missed += len(marked) - found
    count.false += len(
        {(c.passage.place.block, c.passage.start) for c in made if not any(overlaps(c, p) for p in marked)}
    )
