"""The query of a criterion: which claims answer it, said over claim fields and never over text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from proposal_check.assessment.strict import PackModel
from proposal_check.language.model import DETAILS, Claim, Detail, Firmness, Party, Strand


@cache
def action_names() -> tuple[str, ...]:
    """Give the names of all actions, from the lexicon that the language pass reads.

    Only the names are wanted here, and they are the file's top-level keys: reading the lines costs
    a hundredth of parsing the words below them.
    """
    lexicon = resources.files("proposal_check.models") / "actions.yaml"
    lines = lexicon.read_text(encoding="utf-8").splitlines()
    return tuple(line.split(":")[0] for line in lines if line[:1].isalpha() and ":" in line)


def _known_action(value: str) -> str:
    if value not in action_names():
        raise PydanticCustomError("unknown_action", "is not an action", {"value": value, "options": action_names()})
    return value


Action = Annotated[str, AfterValidator(_known_action)]


def _known_detail(value: str) -> str:
    if value not in DETAILS:
        raise PydanticCustomError("unknown_detail", "is not a detail of claims", {"value": value, "options": DETAILS})
    return value


DetailName = Annotated[str, AfterValidator(_known_detail)]


Unit = Literal[
    "hour", "half day", "day", "session", "meeting", "workshop", "interview", "shift", "week", "month", "year", "person"
]


WORD = re.compile(r"[^\W_]+")
Words = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+( [a-z0-9]+)*$", max_length=60)]
"""One or a few words in small letters, as in `board` or `small grants`."""


class Bounds(PackModel):
    """How large a number in a claim's detail must be: at least `min`, at most `max`, both included."""

    min: float | None = None
    max: float | None = None

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if self.min is None and self.max is None:
            raise PydanticCustomError("no_bounds", "needs a min or a max", {"value": "{}", "options": ()})
        if self.min is not None and self.max is not None and self.min > self.max:
            message = "is more than the max, so that nothing can reach it"
            raise PydanticCustomError("bounds", message, {"value": str(self.min), "options": (), "at": ("min",)})
        return self

    def hold(self, value: Detail | None) -> bool:
        """Say whether `value` is a number within the bounds; a missing one or a word is not."""
        if not isinstance(value, int | float):
            return False
        return (self.min is None or value >= self.min) and (self.max is None or value <= self.max)


class Query(PackModel):
    """Claims whose every given field fits; an empty list asks nothing of its field.

    `strands` left out means the strand of the criterion. `objects` are plain words, never patterns,
    one of which the claim's object must hold, or its passage where it names no object; each stands
    for itself and its plural in -s. `detail_has` is met by any one of its keys; every one of
    `detail` must be stated and lie within its bounds, as in `detail: {share: {min: 0.75}}`. Shares
    of seats are 0 to 1; amounts are in the draft's own currency and for its own unit, so bound an
    amount together with `units`. Whether a claim counts at all is its stance's business: see
    `verdicts.is_firm_support`.
    """

    actions: tuple[Action, ...] = ()
    objects: tuple[Words, ...] = ()
    strands: tuple[Strand, ...] = ()
    parties: tuple[Party, ...] = ()
    firmness: tuple[Firmness, ...] = ()
    min_level: int = Field(default=0, ge=0, le=5)
    detail_has: tuple[DetailName, ...] = ()
    detail: dict[DetailName, Bounds] = Field(default_factory=dict)
    units: tuple[Unit, ...] = ()

    def matches(self, claim: Claim, strand: Strand) -> bool:
        """Say whether `claim` answers this query of a criterion of `strand`."""
        return (
            self.about(claim, strand)
            and _asks_or_has(self.parties, [claim.actor.party])
            and _asks_or_has(self.firmness, [claim.firmness])
            and claim.level >= self.min_level
            and _asks_or_has(self.detail_has, claim.detail)
            and all(bounds.hold(claim.detail.get(name)) for name, bounds in self.detail.items())
            and _asks_or_has(self.units, [str(claim.detail.get("unit", "")).replace("-", " ")])
        )

    def about(self, claim: Claim, strand: Strand) -> bool:
        """Say whether `claim` speaks of the same actions, whoever acts and however firmly.

        This is how a claim that takes something back finds the criterion it speaks against: there
        the actor is rarely the people, and no amount or share is given.
        """
        return (
            _asks_or_has(self.actions, [claim.action])
            and _asks_or_has(self.strands or (strand,), claim.strands)
            and _names(self.objects, claim.object or claim.quote)
        )


def _names(words: tuple[str, ...], text: str) -> bool:
    """Say whether `text` holds one of `words` whole, or its plural; no words ask nothing."""
    line = f" {' '.join(WORD.findall(text.casefold()))} "
    return not words or any(f" {word} " in line or f" {word}s " in line for word in words)


def _asks_or_has(asked: tuple[str, ...], has: Iterable[str]) -> bool:
    return not asked or not set(asked).isdisjoint(has)
