"""The figures of one system on one half of the gold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from proposal_check.corpus.evaluate import VERDICTS, verdicts_right
from proposal_check.corpus.gold import GoldProposal
from proposal_check.corpus.scoring import Count, Score, score
from proposal_check.language.model import STRANDS, Strand
from proposal_check.language.reading import Understanding
from tests.accuracy.halves import gold
from tests.accuracy.systems import RULES, System

MARGINS: dict[str, dict[str, float]] = YAML(typ="safe").load(Path(__file__).with_name("margins.yaml"))
ENOUGH = 2
"""Sentences that make a strand met where no action is known; one makes it partly met."""
IN_THE_LEAD: tuple[Strand, ...] = ("leadership", "power")


@dataclass(frozen=True)
class Figures:
    """What a system reaches: its counts, and the share of verdicts that agree by "overall" and strand."""

    score: Score
    verdicts: Mapping[str, float]

    @property
    def strands(self) -> Count:
        """The counts of all strands together."""
        counts = self.score.strands.values()
        return Count(sum(c.hit for c in counts), sum(c.false for c in counts), sum(c.missed for c in counts))

    @property
    def supports(self) -> Count:
        """The counts of supporting passages, in whatever strand."""
        return self.score.stances["supports"]

    @property
    def false_credit(self) -> float:
        """The share of must-not passages that are credited, 0 to 1."""
        return self.score.credited / max(self.score.tempting, 1)

    @property
    def floored(self) -> dict[str, float]:
        """The figures that tests/gold/floors.yaml may name."""
        found = {name: count.f1 for name, count in self.score.stances.items()}
        found |= {strand: count.f1 for strand, count in self.score.strands.items()}
        found |= {"supports_precision": self.supports.precision, "supports_recall": self.supports.recall}
        found |= {f"{key}_verdicts": share for key, share in self.verdicts.items()}
        return found | {"false_credit": self.false_credit}

    @property
    def strand_verdicts(self) -> float:
        """The share of strand verdicts that agree, 0 to 1."""
        return sum(self.verdicts[strand] for strand in STRANDS) / len(STRANDS)


@cache
def measure(system: System, half: str) -> Figures:
    """Read every proposal of a half and compare it with its marks."""
    proposals = gold(half)
    understood = {proposal.name: system.read(proposal.document) for proposal in proposals}
    verdicts = counted_verdicts if system.counted else verdicts_right
    return Figures(score(proposals, lambda proposal: understood[proposal.name].claims), verdicts(proposals, understood))


def shortfalls(system: System) -> list[str]:
    """Where the rules do not keep their stored distance from a baseline on the test half, in words."""
    margin: dict[str, float] = MARGINS.get(system.name, {})
    rules, other = measure(RULES, "test"), measure(system, "test")
    distance = {"f1": rules.strands.f1 - other.strands.f1, "false_credit": other.false_credit - rules.false_credit}
    return [
        f"{system.name}: the rules' {key} is better by {distance[key]:.3f}, and must be by {wanted}"
        for key, wanted in margin.items()
        if distance[key] < wanted
    ]


def counted_verdicts(proposals: Sequence[GoldProposal], understood: Mapping[str, Understanding]) -> dict[str, float]:
    """The share of verdicts that agree where each is counted from the sentences that are credited."""
    right = dict.fromkeys(VERDICTS, 0)
    for proposal in proposals:
        claims = understood[proposal.name].claims
        given: dict[str, str] = {s: counted(sum(s in claim.strands for claim in claims)) for s in STRANDS}
        lead = {given[strand] for strand in IN_THE_LEAD}
        given["overall"] = lead.pop() if len(lead) == 1 else "partly"
        for key in VERDICTS:
            right[key] += proposal.verdicts[key] == given[key]
    return {key: count / len(proposals) for key, count in right.items()}


def counted(sentences: int) -> str:
    """The verdict of a strand with so many credited sentences."""
    return "met" if sentences >= ENOUGH else "partly" if sentences else "not_met"
