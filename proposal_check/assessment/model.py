"""The `Assessment`: verdicts with the claims that decided them, gaps, checks and open questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from proposal_check.documents.model import Document, Place
from proposal_check.documents.questions import Question
from proposal_check.language.ledger.model import NO_LEDGER, Ledger
from proposal_check.language.model import Cast, Claim, Strand

Verdict = Literal["met", "partly", "not_met"]


@dataclass(frozen=True, slots=True)
class StrandVerdict:
    """The verdict on one strand, with its one-sentence reason."""

    id: Strand
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class CriterionVerdict:
    """The verdict on one criterion: `evidence` and `against` are the claims that decided it."""

    id: str
    strand: Strand
    key: bool
    verdict: Verdict
    question: str
    reason: str
    advice: str
    evidence: tuple[Claim, ...] = ()
    weak: tuple[Claim, ...] = ()
    against: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, what to write instead, and the nearest place in the draft to write it.

    `effect` says what mending it would change in the verdicts; `patterns` are sentences whose blanks
    only the writer can fill; `question` is what an assessor would ask next.
    """

    criterion: str
    message: str
    advice: str
    near: Place | None = None
    effect: str = ""
    patterns: tuple[str, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """A form's question, judged by its own answer alone; the whole draft's verdict counts all answers.

    `strands` are those it asks about, and `verdict` sums them up: None where the pack asks nothing of
    the kind.
    """

    question: Question
    strands: tuple[StrandVerdict, ...] = ()
    verdict: Verdict | None = None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A finding of a cross-check: two or more passages that do not go together.

    `information` marks what is worth knowing and no fault, such as people's share of the money.
    """

    id: str
    message: str
    claims: tuple[Claim, ...] = ()
    information: bool = False


@dataclass(frozen=True, slots=True)
class RungFound:
    """One rung of a scale: what it counts for, whether the draft shows it, and the claims that do."""

    id: str
    title: str
    band: str
    means: str
    counts_for: Verdict
    shown: bool
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class ScaleVerdict:
    """Where a draft stands on a scale: `reached` is the number of its rung in `rungs`, from 0.

    `asks` is what the next rung asks of the draft, "" on the highest, and `wanted` the criteria it
    still lacks for that.
    """

    title: str
    rungs: tuple[RungFound, ...]
    reached: int
    reason: str
    asks: str = ""
    wanted: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict that the rung reached counts for."""
        return self.rungs[self.reached].counts_for


@dataclass(frozen=True, slots=True)
class Assessment:
    """One document judged by one pack; `gaps` come most telling first."""

    document: Document
    cast: Cast
    claims: tuple[Claim, ...]
    pack_id: str
    pack_version: str
    verdict: Verdict
    reason: str
    strands: tuple[StrandVerdict, ...]
    criteria: tuple[CriterionVerdict, ...]
    gaps: tuple[Gap, ...] = ()
    checks: tuple[Check, ...] = ()
    ledger: Ledger = NO_LEDGER
    pack_title: str = ""
    questions: tuple[FormQuestion, ...] = ()
    scale: ScaleVerdict | None = None
