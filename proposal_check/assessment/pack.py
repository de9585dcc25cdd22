"""The `Pack`: what one funder, or one reading of "people in the lead", wants to see in a draft.

The models say what a pack file may hold; `loading.load_pack` reads one. Every model is frozen and
refuses keys it doesn't know, with the nearest key it does know.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from proposal_check.assessment.model import Verdict
from proposal_check.assessment.query import Action, Query
from proposal_check.assessment.strict import PackModel
from proposal_check.language.model import Strand

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
BLANK = "____"
BODY = "{body}"
"""Stands in a pattern for the body that decides: its name where the draft gives one, else a blank."""


def _with_blank(pattern: str) -> str:
    if BLANK not in pattern:
        raise PydanticCustomError("no_blank", "has no ____ for the writer's own facts", {"value": pattern})
    for slot in re.findall(r"\{[^}]*\}?", pattern):
        if slot != BODY:
            raise PydanticCustomError(
                "unknown_slot", "is nothing that can be filled in", {"value": slot, "options": (BODY,)}
            )
    return pattern


def _as_list(value: object) -> object:
    return [value] if isinstance(value, dict) else value


class Source(PackModel):
    """The published page that a criterion's reason rests on."""

    title: Text
    address: Address


class Advice(PackModel):
    """What to add, and sentences to fill in with the draft's own facts: never praise to paste."""

    add: Text
    patterns: Annotated[tuple[Annotated[Text, AfterValidator(_with_blank)], ...], Field(min_length=1)]

    def sentences(self, body: str = "") -> tuple[str, ...]:
        """Give the patterns for a draft whose deciding body has that name, "" for no such body."""
        return tuple(pattern.replace(BODY, body or f"the {BLANK}") for pattern in self.patterns)

    def __str__(self) -> str:
        """Give the advice on one line, as reports and screens show it."""
        return f"{self.add} For example: {' Or: '.join(f'“{text}”' for text in self.sentences())}"


class Examples(PackModel):
    """Short drafts with the verdict this criterion should give them; `criteria test` runs them."""

    met: Annotated[tuple[Text, ...], Field(min_length=1)]
    partly: tuple[Text, ...] = ()
    not_met: Annotated[tuple[Text, ...], Field(min_length=1)]

    def labelled(self) -> Iterator[tuple[Verdict, str]]:
        """Yield each example's expected verdict and text."""
        yield from (("met", text) for text in self.met)
        yield from (("partly", text) for text in self.partly)
        yield from (("not_met", text) for text in self.not_met)


class Criterion(PackModel):
    """One question an assessor asks, the claims that answer it, and what to do when none does.

    A claim answers when it fits any one of `query`; `lookalikes` are actions that read like an
    answer and are none, so that the report can show them and say why. `next_question` is what an
    assessor asks next of a draft that says nothing on it; left out, its strand has one.
    """

    id: Id
    strand: Strand
    key: bool = False
    question: Text
    reason: Text
    source: Source
    query: Annotated[tuple[Query, ...], BeforeValidator(_as_list), Field(min_length=1)]
    lookalikes: tuple[Action, ...] = ()
    at_least: int = Field(default=1, ge=1)
    message: Text
    next_question: Text = Field(default="", validate_default=False)
    advice: Advice
    examples: Examples


class Need(PackModel):
    """One way for a strand to be met: every count that is given must be reached.

    `criteria` and `key_criteria` count this strand's criteria that are met, `claims` its firm
    supporting claims and `actions` the different actions among them; all of `all_of` and one of
    `one_of` must be met; one of `partly_one_of` must be met or partly met.
    """

    criteria: int = Field(default=0, ge=0)
    key_criteria: int = Field(default=0, ge=0)
    claims: int = Field(default=0, ge=0)
    actions: int = Field(default=0, ge=0)
    all_of: tuple[Id, ...] = ()
    one_of: tuple[Id, ...] = ()
    partly_one_of: tuple[Id, ...] = ()


class StrandRule(PackModel):
    """What a strand asks: any one of `met`, or any one of `partly`; `needs` says it in words.

    `headings` are words that a draft's headings use for this strand: where no passage comes near a
    gap, the nearest place to write is below such a heading.
    """

    title: Text
    question: Text
    needs: Text
    met: Annotated[tuple[Need, ...], BeforeValidator(_as_list), Field(min_length=1)]
    partly: Annotated[tuple[Need, ...], BeforeValidator(_as_list)] = (Need(claims=1),)
    headings: tuple[Text, ...] = ()


class OverallRule(PackModel):
    """How strands make the whole: `in_the_lead` must be met, and `expected` must not be absent.

    A strand of `by_choice` may be absent where the people themselves apply and say that nobody is
    paid because they chose so. No other strand can make up for one of `in_the_lead`.
    """

    in_the_lead: Annotated[tuple[Strand, ...], Field(min_length=1)]
    expected: tuple[Strand, ...] = ()
    by_choice: tuple[Strand, ...] = ()


class Pack(PackModel):
    """One reading of what funders want, with its criteria in the order an assessor asks."""

    id: Id
    version: Text
    title: Text
    funder: Text
    overall: OverallRule
    strands: dict[Strand, StrandRule]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        for at, value, message, options in self._disagreements():
            raise PydanticCustomError("disagrees", message, {"value": value, "options": options, "at": at})
        return self

    def _disagreements(self) -> Iterator[tuple[tuple[str | int, ...], str, str, tuple[str, ...]]]:
        """Yield where a part names what isn't there: its path, the value, what's wrong, options."""
        strands = tuple(self.strands)
        ids = tuple(criterion.id for criterion in self.criteria)
        for index, criterion in enumerate(self.criteria):
            if criterion.strand not in self.strands:
                yield (
                    ("criteria", index, "strand"),
                    criterion.strand,
                    "is not among this pack's strands",
                    strands,
                )
            if Counter(ids)[criterion.id] > 1 and ids.index(criterion.id) != index:
                yield ("criteria", index, "id"), criterion.id, "is used by two criteria", ()
        for key in ("in_the_lead", "expected", "by_choice"):
            for strand in getattr(self.overall, key):
                if strand not in self.strands:
                    yield ("overall", key), strand, "is not among this pack's strands", strands
        for name, rule in self.strands.items():
            for key, needs in (("met", rule.met), ("partly", rule.partly)):
                for index, need in enumerate(needs):
                    for part in ("all_of", "one_of", "partly_one_of"):
                        wanted: tuple[str, ...] = getattr(need, part)
                        at = ("strands", name, key, index, part)
                        for missing in set(wanted).difference(ids):
                            yield at, missing, "is not a criterion here", ids

    def criterion(self, name: str) -> Criterion | None:
        """Give the criterion of that id, or None."""
        return next((each for each in self.criteria if each.id == name), None)
