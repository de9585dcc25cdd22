"""The query of a criterion: which claims answer it, said over claim fields and never over text.

A query compares a claim's fields with lists whose length the models bound, so its cost is known
before a pack is run: there is no pattern in it that a draft could make slow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from proposal_check.assessment.strict import OneOf, PackModel
from proposal_check.language.model import DETAILS, Claim, Detail, Firmness, Party, Stance, Strand

FIRM = ("done", "committed")


@cache
def action_names() -> tuple[str, ...]:
    """Give the names of all actions, from the lexicon that the language pass reads.

    Only the names are wanted here, and they are the file's top-level keys: reading the lines costs
    a hundredth of parsing the words below them.
    """
    lexicon = resources.files("proposal_check.models") / "actions.yaml"
    lines = lexicon.read_text(encoding="utf-8").splitlines()
    return tuple(line.split(":")[0] for line in lines if line[:1].isalpha() and ":" in line)


Action = Annotated[str, OneOf(action_names, "is not an action")]
DetailName = Annotated[str, OneOf(lambda: DETAILS, "is not a detail of claims")]
Unit = Literal[
    "hour", "half day", "day", "session", "meeting", "workshop", "interview", "shift", "week", "month", "year", "person"
]
MOST_ACTIONS = 100
MOST_NAMES = 20


QUESTION_WORDS = {"who", "whom", "whose", "which", "what", "how", "where", "when", "whether", "why"}
WORD = re.compile(r"[^\W_]+")
Words = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+( [a-z0-9]+)*$", max_length=60)]
"""One or a few words in small letters, as in `board` or `small grants`."""


class Bounds(PackModel):
    """How large a number in a claim's detail must be: at least `min`, at most `max`, both included."""

    min: float | None = None
    """The smallest number that counts."""
    max: float | None = None
    """The largest number that counts."""

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
    """Passages that answer: those whose every given field fits. A field left out asks nothing.

    Of passages that support, only firm ones (done or promised without a hedge) ever answer.
    """

    actions: Annotated[tuple[Action, ...], Field(max_length=MOST_ACTIONS)] = ()
    """What is done: any one of these actions."""
    objects: Annotated[tuple[Words, ...], Field(max_length=MOST_NAMES)] = ()
    """What it is done to: words, never patterns, of which the object must hold one, or the passage where the object
    is none or a whole question ("who gets a grant"). Each stands for itself and its plural in -s.
    """
    strands: Annotated[tuple[Strand, ...], Field(max_length=MOST_NAMES)] = ()
    """The strand that the passage belongs to; left out, the criterion's own."""
    parties: Annotated[tuple[Party, ...], Field(max_length=MOST_NAMES)] = ()
    """Who does it, or is paid: any one of these."""
    stances: Annotated[tuple[Stance, ...], Field(min_length=1, max_length=MOST_NAMES)] = ("supports",)
    """How the passage stands to people in the lead. With weak, being told or asked can be counted too."""
    firmness: Annotated[tuple[Firmness, ...], Field(max_length=MOST_NAMES)] = ()
    """How firmly it is said: any one of these."""
    min_level: int = Field(default=0, ge=0, le=5)
    """The least share in control: 0 done to, 1 told, 2 asked, 3 involved, 4 shares control, 5 in charge."""
    max_level: int = Field(default=5, ge=0, le=5)
    """The greatest share in control, on the same steps as min_level."""
    detail_has: Annotated[tuple[DetailName, ...], Field(max_length=MOST_NAMES)] = ()
    """What the passage must state: any one of these."""
    detail: Annotated[dict[DetailName, Bounds], Field(max_length=MOST_NAMES)] = Field(default_factory=dict)
    """Numbers that the passage must state, all of them, each within its bounds: {share: {min: 0.75}}.

    Shares of seats are 0 to 1. Amounts are in the draft's own currency and for its own unit, so bound an amount
    together with units.
    """
    units: Annotated[tuple[Unit, ...], Field(max_length=MOST_NAMES)] = ()
    """What an amount is paid for: any one of these."""

    @model_validator(mode="after")
    def _can_be_answered(self) -> Self:
        if self.min_level > self.max_level:
            message = "is more than max_level, so that nothing can answer"
            context = {"value": str(self.min_level), "options": (), "at": ("min_level",)}
            raise PydanticCustomError("levels", message, context)
        return self

    def matches(self, claim: Claim, strand: Strand) -> bool:
        """Say whether `claim` answers this query of a criterion of `strand`."""
        return self.about(claim, strand) and not self.misses(claim, strand)

    def misses(self, claim: Claim, strand: Strand) -> tuple[str, ...]:
        """Name the fields in which `claim` isn't what this query asks for; none when it answers."""
        firm = claim.stance != "supports" or claim.firmness in FIRM
        bounded = all(bounds.hold(claim.detail.get(name)) for name, bounds in self.detail.items())
        fits = {
            "actions": _asks_or_has(self.actions, [claim.action]),
            "objects": _names(self.objects, claim),
            "strands": _asks_or_has(self.strands or (strand,), claim.strands),
            "parties": _asks_or_has(self.parties, [claim.actor.party]),
            "stances": claim.stance in self.stances,
            "firmness": firm and _asks_or_has(self.firmness, [claim.firmness]),
            "min_level": claim.level >= self.min_level,
            "max_level": claim.level <= self.max_level,
            "detail_has": _asks_or_has(self.detail_has, claim.detail),
            "detail": bounded,
            "units": _asks_or_has(self.units, [str(claim.detail.get("unit", "")).replace("-", " ")]),
        }
        return tuple(name for name, fit in fits.items() if not fit)

    def about(self, claim: Claim, strand: Strand) -> bool:
        """Say whether `claim` speaks of the same actions, whoever acts and however firmly.

        This is how a claim that takes something back finds the criterion it speaks against: there
        the actor is rarely the people, and no amount or share is given.
        """
        return (
            _asks_or_has(self.actions, [claim.action])
            and _asks_or_has(self.strands or (strand,), claim.strands)
            and _names(self.objects, claim)
        )


def _names(words: tuple[str, ...], claim: Claim) -> bool:
    """Say whether what is decided, held or done is named by one of `words`; no words ask nothing."""
    named = claim.object and claim.object.casefold().split()[0] not in QUESTION_WORDS
    text = claim.object if named else claim.quote
    line = f" {' '.join(WORD.findall(text.casefold()))} " if words else ""
    return not words or any(f" {word} " in line or f" {word}s " in line for word in words)


def _asks_or_has(asked: tuple[str, ...], has: Iterable[str]) -> bool:
    return not asked or any(each in asked for each in has)
