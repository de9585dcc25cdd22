"""How well claims and verdicts agree with gold proposals, beside a word list, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from proposal_check.corpus.agreement import kappa
from proposal_check.corpus.gold import GoldPassage, GoldProposal, load_folder
from proposal_check.corpus.wordlist import word_list_claims
from proposal_check.documents.model import Document
from proposal_check.language.model import STRANDS, Claim, Strand

Finder = Callable[[Document], Sequence[Claim]]


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
        claims = finder(proposal.document)
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


def verdict_agreement(proposals: Iterable[GoldProposal], finder: Finder) -> dict[str, tuple[int, int]]:
    """For "overall" and each strand: how many verdicts agree, of how many."""
    from proposal_check.assessment import assess, load_pack
    from proposal_check.language import understand

    pack = load_pack("people_in_the_lead")
    counts = {key: [0, 0] for key in ("overall", *STRANDS)}
    for proposal in proposals:
        cast, claims = understand(proposal.document)
        result = assess(proposal.document, cast, claims, pack)
        given = {"overall": result.verdict, **{s.id: s.verdict for s in result.strands}}
        for key, count in counts.items():
            count[0] += given.get(key) == proposal.verdicts[key]
            count[1] += 1
    return {key: (right, total) for key, (right, total) in counts.items()}


def rule_claims(document: Document) -> Sequence[Claim]:
    """The claims of the product's own language pass."""
    from proposal_check.language import understand

    return understand(document).claims


def evaluate_folder(folder: Path) -> str:
    """The report of `evaluate GOLD`: figures by strand and stance, verdicts, agreement, beside the word list.

    Raises GoldError where the folder holds no usable gold proposals.
    """
    proposals = load_folder(folder)
    rules, listed = score(proposals, rule_claims), score(proposals, word_list_claims)
    lines = [
        f"{len(proposals)} proposals, {sum(len(p.passages) for p in proposals)} marked passages",
        "",
        f"{'supporting':<14}{'precision':>10}{'recall':>8}{'F1':>7}   {'word list F1':>12}",
    ]
    for strand in STRANDS:
        lines.append(row(strand, rules.strands[strand], listed.strands[strand]))
    lines += ["", f"{'stance':<14}{'precision':>10}{'recall':>8}{'F1':>7}   {'word list F1':>12}"]
    for stance in rules.stances:
        lines.append(row(stance, rules.stances[stance], listed.stances[stance]))
    lines += [
        "",
        f"false credit: {rules.credited} of {rules.tempting} must-not passages"
        f" ({rules.credited / max(rules.tempting, 1):.1%}); word list {listed.credited / max(listed.tempting, 1):.1%}",
        "",
        "verdicts that agree:",
    ]
    for key, (right, of) in verdict_agreement(proposals, rule_claims).items():
        lines.append(f"  {key:<12}{right:>3} of {of} ({right / of:.0%})")
    lines += ["", *agreement_lines(proposals)]
    return "\n".join(lines)


def row(name: str, mine: Count, other: Count) -> str:
    """One line of a table of figures."""
    return f"{name:<14}{mine.precision:>10.3f}{mine.recall:>8.3f}{mine.f1:>7.3f}   {other.f1:>12.3f}"


def agreement_lines(proposals: Sequence[GoldProposal]) -> list[str]:
    """Cohen's kappa of the two labelling passes, on stance and on party."""
    pairs = [
        (a, b) for p in proposals if len(p.second) == len(p.passages) for a, b in zip(p.passages, p.second, strict=True)
    ]
    if not pairs:
        return ["second labelling: none"]
    stance = kappa([(a.stance, b.stance) for a, b in pairs])
    party = kappa([(a.party, b.party) for a, b in pairs])
    return [
        f"two labelling passes over {len(pairs)} passages: Cohen's kappa {stance:.2f} on stance, {party:.2f} on party"
    ]
