"""The value that says how firm a statement is: what denies, hedges, ends or attributes it."""

from __future__ import annotations

from dataclasses import dataclass

from proposal_check.language.model import Firmness


@dataclass(frozen=True, slots=True)
class Modality:
    """What surrounds a statement; every flag has its cue, for the reason shown to the reader."""

    negated: bool = False
    hedged: str = ""
    committed: bool = False
    stopped: str = ""
    attributed: str = ""
    question: bool = False
    gate: bool = False
    barred: bool = False

    @property
    def firm(self) -> bool:
        """Said outright, of this project, now or for certain."""
        return not (self.negated or self.hedged or self.stopped or self.attributed or self.question)


def firmness_of(state: Modality) -> Firmness:
    """The guide's four grades."""
    if state.negated:
        return "negated"
    if state.hedged:
        return "hedged"
    return "committed" if state.committed else "done"
