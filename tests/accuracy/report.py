"""`make accuracy`: measure everything that is compared, in one run, and write the tables of docs/accuracy.md."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from proposal_check.corpus.evaluate import agreement
from proposal_check.corpus.scoring import Count, overlaps
from proposal_check.corpus.sentences import sentence_claim
from proposal_check.language.model import STRANDS
from proposal_check.language.suggestions import suggestions
from tests.accuracy.errors import errors_section
from tests.accuracy.halves import HALVES, gold
from tests.accuracy.measure import Figures, measure, shortfalls
from tests.accuracy.opinions import read_by_rules, unseen
from tests.accuracy.systems import RULES, SYSTEMS

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
OPENING, CLOSING = "<!-- made by `make accuracy` -->", "<!-- end -->"
Row = Sequence[str]


def table(head: Row, rows: Sequence[Row]) -> Iterator[str]:
    """A Markdown table: names on the left, figures on the right."""
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def of_half(half: str) -> Iterator[str]:
    """The section of one half: what was measured, and three tables."""
    proposals = gold(half)
    passages = [passage for proposal in proposals for passage in proposal.passages]
    tempting = sum(passage.stance != "supports" for passage in passages)
    yield f"## The {half} half"
    yield ""
    yield (
        f"{len(proposals)} drafts with {len(passages)} marked passages, {tempting} of which must not be credited; "
        f"{agreement(proposals)}."
    )
    measured = {system.name: measure(system, half) for system in SYSTEMS if not system.missing}
    yield from ("", "Supporting passages, F1 by strand; precision, recall and F1 over all four:", "")
    yield from table(
        ("", *STRANDS, "precision", "recall", "F1"),
        [
            (name, *(of(count.f1) for count in each.score.strands.values()), *three(each))
            for name, each in measured.items()
        ],
    )
    yield from ("", "F1 by stance, false credit, and verdicts that agree:", "")
    yield from table(
        ("", "supports", "weak", "undermines", "false credit", "overall verdicts", "strand verdicts"),
        [
            (
                name,
                *(of(count.f1) if count.hit + count.false else "–" for count in each.score.stances.values()),
                f"{each.false_credit:.1%}",
                f"{each.verdicts['overall']:.0%}",
                f"{each.strand_verdicts:.0%}",
            )
            for name, each in measured.items()
        ],
    )
    yield from ("", "The rules, strand by strand:", "")
    rules = measured[RULES.name].score
    counts: dict[str, Count] = {**dict(rules.strands.items()), **rules.stances}
    yield from table(
        ("", "precision", "recall", "F1", "right", "false", "missed"),
        [
            (name, *map(of, (c.precision, c.recall, c.f1)), *map(str, (c.hit, c.false, c.missed)))
            for name, c in counts.items()
        ],
    )
    yield from ("", added(half))
    for system in SYSTEMS:
        if system.missing:
            yield from ("", f"{system.name}: {system.missing}")


def added(half: str) -> str:
    """What the second opinion suggests where the rules are silent, and how much of it is evidence."""
    hits = suggested = 0
    for proposal in gold(half):
        cast, claims, _ = read_by_rules(proposal.document)
        scorer = unseen(proposal.document)
        supporting = [passage for passage in proposal.passages if passage.stance == "supports"]
        for suggestion in suggestions(proposal.document, cast, claims, scorer):
            suggested += 1
            hits += any(overlaps(sentence_claim(suggestion.passage, ()), passage) for passage in supporting)
    return (
        f"The second opinion suggests {suggested} sentences of which the rules say nothing; "
        f"{hits} of them ({hits / max(suggested, 1):.0%}) hold a supporting passage."
    )


def of(figure: float) -> str:
    """A figure of the tables."""
    return f"{figure:.2f}"


def three(each: Figures) -> tuple[str, str, str]:
    """Precision, recall and F1 over all strands."""
    return of(each.strands.precision), of(each.strands.recall), of(each.strands.f1)


def report() -> str:
    """All sections."""
    sections = [*(of_half(half) for half in HALVES), errors_section()]
    return "\n\n".join("\n".join(section) for section in sections)


def write(page: Path, text: str) -> None:
    """Put a report between the marks of a page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(OPENING)
    _, _, after = rest.partition(CLOSING)
    page.write_text(f"{before}{OPENING}\n\n{text}\n\n{CLOSING}{after}", encoding="utf-8")


if __name__ == "__main__":
    written = report()
    write(PAGE, written)
    sys.stdout.write(written + "\n")
    sys.exit("\n".join(short for system in SYSTEMS if not system.missing for short in shortfalls(system)))
