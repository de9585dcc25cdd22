"""The scale of a pack: rungs from low to high, each with what it means and which passages show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from proposal_check.assessment.model import Verdict
from proposal_check.assessment.query import Query
from proposal_check.assessment.strict import Id, OneOrMore, PackModel, Source, Text

FEWEST_RUNGS, MOST_RUNGS = 2, 12
WORTH: dict[Verdict, int] = {"not_met": 0, "partly": 1, "met": 2}


class Rung(PackModel):
    """One rung: a draft stands on the highest that it shows."""

    id: Id
    """Its name in reports: small letters, digits and hyphens."""
    title: Text
    """Its name, as a reader sees it."""
    band: Text | None = None
    """The part of the ladder that it belongs to, such as tokenism."""
    means: Text
    """What it means to stand here."""
    asks: Text | None = None
    """What a draft must say to stand here: it completes “The draft must …”. Only the lowest rung has none."""
    source: Source
    """The published page that describes it."""
    query: Annotated[tuple[Query, ...], Field(max_length=8), OneOrMore()] = ()
    """Passages that show it: those that fit any one of these, of whatever strand."""
    at_least: int = Field(default=1, ge=1, le=100)
    """How many passages must fit its query."""
    criteria: Annotated[tuple[Id, ...], Field(max_length=20)] = ()
    """Criteria that must all be met, and so not be contradicted, for the rung to be shown."""
    counts_for: Verdict
    """The verdict on a draft that stands here."""


class Scale(PackModel):
    """A ladder on which a draft stands; the verdict on the whole draft follows from its rung."""

    title: Text
    """The ladder's name."""
    rungs: Annotated[tuple[Rung, ...], Field(min_length=FEWEST_RUNGS, max_length=MOST_RUNGS)]
    """The rungs from low to high. A draft that shows none of the others stands on the lowest."""

    @model_validator(mode="after")
    def _climbs(self) -> Self:
        for at, value, message in self._missteps():
            raise PydanticCustomError("scale", "{wrong}", {"wrong": message, "value": value, "at": ("rungs", *at)})
        return self

    def _missteps(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Yield what stops the rungs from being a ladder: the way there, the value, and what is wrong."""
        ids = [rung.id for rung in self.rungs]
        for index, rung in enumerate(self.rungs):
            if ids.index(rung.id) != index:
                yield (index, "id"), rung.id, "is used by two rungs"
            if index and not rung.query and not rung.criteria:
                yield (index, "id"), rung.id, "needs a query or criteria that show it"
            if index and not rung.asks:
                yield (index, "id"), rung.id, "needs “asks”: what a draft must say to stand there"
            if index and WORTH[rung.counts_for] < WORTH[self.rungs[index - 1].counts_for]:
                yield (index, "counts_for"), rung.counts_for, "is less than the rung below counts for"
