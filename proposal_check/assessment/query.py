"""The query of a criterion: which claims answer it, said over claim fields and never over text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from proposal_check.language.model import Claim, Firmness, Party, Strand

ACTIONS_BY_STRAND: dict[str, tuple[str, ...]] = {
    "leadership": (
        *("initiate", "write", "design", "lead", "run", "deliver", "facilitate", "chair"),
        *("coordinate", "research", "evaluate", "speak_for", "train_others", "recruit"),
    ),
    "power": (
        *("decide", "choose", "vote", "approve", "veto", "hold_budget", "allocate", "own"),
        *("hire", "dismiss", "appoint", "elect", "govern", "set_terms", "hold_to_account"),
        "control_data",
    ),
    "payment": ("pay", "employ", "budget_pay"),
    "support": (
        *("expenses", "childcare", "train", "access", "interpret", "mentor", "timing"),
        *("benefits_advice", "support"),
    ),
    "low": (
        *("involve", "advise", "comment", "attend", "be_asked", "be_told", "represent"),
        *("benefit", "buzzword"),
    ),
}
ACTIONS: tuple[str, ...] = tuple(name for names in ACTIONS_BY_STRAND.values() for name in names)


def _known_action(value: str) -> str:
    if value not in ACTIONS:
        raise PydanticCustomError(
            "unknown_action", "is not an action", {"value": value, "options": ACTIONS}
        )
    return value


Action = Annotated[str, AfterValidator(_known_action)]


class Query(BaseModel):
    """Claims whose every given field fits; an empty list asks nothing of its field.

    `strands` left out means the strand of the criterion. `detail_has` is met by any one of its
    keys. Whether a claim counts at all is its stance's business: see `verdicts.is_firm_support`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    actions: tuple[Action, ...] = ()
    strands: tuple[Strand, ...] = ()
    parties: tuple[Party, ...] = ()
    firmness: tuple[Firmness, ...] = ()
    min_level: int = Field(default=0, ge=0, le=5)
    detail_has: tuple[str, ...] = ()

    def matches(self, claim: Claim, strand: Strand) -> bool:
        """Say whether `claim` answers this query of a criterion of `strand`."""
        return (
            self.about(claim, strand)
            and _asks_or_has(self.parties, [claim.actor.party])
            and _asks_or_has(self.firmness, [claim.firmness])
            and claim.level >= self.min_level
            and _asks_or_has(self.detail_has, claim.detail)
        )

    def about(self, claim: Claim, strand: Strand) -> bool:
        """Say whether `claim` speaks of the same actions, whoever acts and however firmly.

        This is how a claim that takes something back finds the criterion it speaks against: there
        the actor is rarely the people, and no amount or share is given.
        """
        return _asks_or_has(self.actions, [claim.action]) and _asks_or_has(
            self.strands or (strand,), claim.strands
        )


def _asks_or_has(asked: tuple[str, ...], has: Iterable[str]) -> bool:
    return not asked or not set(asked).isdisjoint(has)
