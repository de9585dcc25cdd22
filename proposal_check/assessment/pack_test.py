"""A pack tests itself: each example, read as a draft, must get the verdict it stands under."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from proposal_check.assessment.model import CriterionVerdict, Verdict
from proposal_check.assessment.pack import Criterion, Pack
from proposal_check.assessment.verdicts import judge_criterion
from proposal_check.documents.model import Block, Document, Place
from proposal_check.language.model import Claim, LocalWords

if TYPE_CHECKING:
    from proposal_check.language.reading import Understanding

Understand = Callable[[Document, LocalWords], "Understanding"]
"""The language pass, as `proposal_check.language.understand` is."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example of a criterion: its text, the verdict it should get, what it got, and what was read in it."""

    criterion: Criterion
    text: str
    expected: Verdict
    got: CriterionVerdict
    claims: tuple[Claim, ...] = ()

    @property
    def passed(self) -> bool:
        """Say whether the example got the verdict it stands under."""
        return self.got.verdict == self.expected


def test_pack(pack: Pack, understand_text: Understand) -> list[ExampleResult]:
    """Judge every example of every criterion, each as a draft of its own, in the pack's order."""
    results = []
    for criterion in pack.criteria:
        for expected, text in criterion.examples.labelled():
            claims = understand_text(example_document(text), pack.local_words.plain()).claims
            results.append(ExampleResult(criterion, text, expected, judge_criterion(criterion, claims), claims))
    return results


def example_document(text: str) -> Document:
    """Make a draft of an example: a paragraph of answer for each line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return Document(
        path=Path("example.txt"),
        sha256=sha256(text.encode()).hexdigest(),
        format="txt",
        title="",
        language="en",
        blocks=tuple(Block("paragraph", line, "answer", Place(index)) for index, line in enumerate(lines)),
    )
