"""The `Pack`: what one funder, or one reading of "people in the lead", wants to see in a draft.

The models say what a pack file may hold, and the JSON Schema is made from them; `loading.load_pack`
reads a file. Every model is frozen, refuses keys it doesn't know, and bounds its lists and texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from proposal_check.assessment.model import Verdict
from proposal_check.assessment.query import MOST_NAMES, Action, Query
from proposal_check.assessment.scale import Scale
from proposal_check.assessment.strict import Id, OneOf, OneOrMore, PackModel, Source, Text
from proposal_check.language.model import LocalWords, Party, Strand

MOST_CRITERIA, MOST_QUERIES, MOST_EXAMPLES = 60, 8, 20

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
BLANK = "____"
BODY = "{body}"
"""Stands in a pattern for the body that decides: its name where the draft gives one, else a blank."""


def check_ids() -> tuple[str, ...]:
    """Give the ids of the cross-checks."""
    from proposal_check.assessment.cross_checks import CROSS_CHECKS

    return tuple(CROSS_CHECKS)


def _with_blank(pattern: str) -> str:
    if BLANK not in pattern:
        raise PydanticCustomError("no_blank", "has no ____ for the writer's own facts", {"value": pattern})
    for slot in re.findall(r"\{[^}]*\}?", pattern):
        if slot != BODY:
            raise PydanticCustomError(
                "unknown_slot", "is nothing that can be filled in", {"value": slot, "options": (BODY,)}
            )
    return pattern


class Advice(PackModel):
    """What to add, and sentences to fill in with the draft's own facts: never praise to paste."""

    add: Text
    """What to write, said to the writer."""
    patterns: Annotated[
        tuple[Annotated[Text, AfterValidator(_with_blank)], ...], Field(min_length=2, max_length=MOST_EXAMPLES)
    ]
    """Two or more sentences with a blank (____) for each fact; {body} stands for the body that decides."""

    def sentences(self, body: str = "") -> tuple[str, ...]:
        """Give the patterns for a draft whose deciding body has that name, "" for no such body."""
        return tuple(pattern.replace(BODY, body or f"the {BLANK}") for pattern in self.patterns)

    def __str__(self) -> str:
        """Give the advice on one line, as reports and screens show it."""
        return f"{self.add} For example: {' Or: '.join(f'“{text}”' for text in self.sentences())}"


class Examples(PackModel):
    """Short drafts with the verdict this criterion should give them; `criteria test` runs them."""

    met: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MOST_EXAMPLES)]
    """Drafts that answer the question."""
    partly: Annotated[tuple[Text, ...], Field(max_length=MOST_EXAMPLES)] = ()
    """Drafts that answer it and take it back, or say too little."""
    not_met: Annotated[tuple[Text, ...], Field(min_length=1, max_length=MOST_EXAMPLES)]
    """Drafts that do not answer it, however much they sound like it."""

    def labelled(self) -> Iterator[tuple[Verdict, str]]:
        """Yield each example's expected verdict and text."""
        yield from (("met", text) for text in self.met)
        yield from (("partly", text) for text in self.partly)
        yield from (("not_met", text) for text in self.not_met)


class Criterion(PackModel):
    """One question an assessor asks, the passages that answer it, and what to do when none does."""

    id: Id
    """Its name in reports and commands: small letters, digits and hyphens."""
    strand: Strand
    """The strand that it belongs to."""
    key: bool = False
    """Whether it is one of the strand's key questions."""
    question: Text
    """What an assessor asks."""
    reason: Text
    """Why funders ask it."""
    source: Source
    """The published page that says so."""
    query: Annotated[tuple[Query, ...], Field(min_length=1, max_length=MOST_QUERIES), OneOrMore()]
    """Which passages answer: those that fit any one of these."""
    lookalikes: Annotated[tuple[Action, ...], Field(max_length=MOST_NAMES)] = ()
    """Actions that read like an answer and are none, so that reports can show them and say why."""
    at_least: int = Field(default=1, ge=1, le=100)
    """How many passages must answer for “met”; fewer are “partly”."""
    headings: Annotated[tuple[Text, ...], Field(max_length=MOST_NAMES)] = ()
    """Words, or starts of words, that headings and form questions on this very criterion use, beside its strand's."""
    message: Text
    """What reports say is missing."""
    next_question: Text = Field(default="", validate_default=False)
    """What an assessor asks next of a draft that says nothing on it; left out, its strand has one."""
    advice: Advice
    """What to write where it is missing."""
    examples: Examples
    """Short drafts that keep the criterion honest."""


class Need(PackModel):
    """One way for a strand to be met: every count that is given must be reached."""

    criteria: int = Field(default=0, ge=0)
    """How many of the strand's criteria must be met."""
    key_criteria: int = Field(default=0, ge=0)
    """How many of its key criteria must be met."""
    claims: int = Field(default=0, ge=0)
    """How many passages must firmly support the strand."""
    actions: int = Field(default=0, ge=0)
    """How many different things they must say that people do."""
    all_of: Annotated[tuple[Id, ...], Field(max_length=MOST_CRITERIA)] = ()
    """Criteria that must all be met."""
    one_of: Annotated[tuple[Id, ...], Field(max_length=MOST_CRITERIA)] = ()
    """Criteria of which one must be met."""
    partly_one_of: Annotated[tuple[Id, ...], Field(max_length=MOST_CRITERIA)] = ()
    """Criteria of which one must be met or partly met."""


Needs = Annotated[tuple[Need, ...], Field(min_length=1, max_length=MOST_QUERIES), OneOrMore()]


class StrandRule(PackModel):
    """What a strand asks."""

    title: Text
    """Its name, as a reader sees it."""
    question: Text
    """What an assessor asks of the whole strand."""
    needs: Text
    """What “met” takes, in words: it completes “Met when:”."""
    met: Needs
    """Ways for the strand to be met: any one of these."""
    partly: Needs = (Need(claims=1),)
    """Ways for it to be partly met: any one of these."""
    headings: Annotated[tuple[Text, ...], Field(max_length=MOST_CRITERIA)] = ()
    """Words, or starts of words, of headings below which a draft writes about this."""


class OverallRule(PackModel):
    """How strands make the whole. No other strand can make up for one of `in_the_lead`."""

    in_the_lead: Annotated[tuple[Strand, ...], Field(min_length=1, max_length=MOST_NAMES)]
    """Strands that must be met."""
    expected: Annotated[tuple[Strand, ...], Field(max_length=MOST_NAMES)] = ()
    """Strands that must not be absent."""
    by_choice: Annotated[tuple[Strand, ...], Field(max_length=MOST_NAMES)] = ()
    """Strands that may be absent where the people themselves apply and say that nobody is paid by their choice."""


class CrossChecks(PackModel):
    """Which cross-checks run: all but these."""

    off: Annotated[
        tuple[Annotated[str, OneOf(check_ids, "is not a cross-check")], ...], Field(max_length=MOST_CRITERIA)
    ] = ()
    """Cross-checks that do not matter to this funder."""


ProperName = Annotated[str, StringConstraints(pattern=r"^\w[\w'’.&-]*( [\w'’.&-]+){0,5}$", max_length=60)]


class PackWords(PackModel):
    """A project's own names, so that a draft that uses them is read as one in plain words."""

    people: Annotated[tuple[ProperName, ...], Field(max_length=MOST_NAMES)] = ()
    """What the people it is for are called here, as in: [Sparks, the Wren Company]."""
    bodies: Annotated[dict[ProperName, Party], Field(max_length=MOST_NAMES)] = Field(default_factory=dict)
    """Whose each body is that has a name of its own, as in: {the Hive: people}."""

    def plain(self) -> LocalWords:
        """Give them as the language pass takes them."""
        return LocalWords(self.people, tuple(self.bodies.items()))


class Pack(PackModel):
    """One reading of what funders want, with its criteria in the order an assessor asks."""

    id: Id
    version: Text
    title: Text
    funder: Text
    language: Language = "en"
    overall: OverallRule
    scale: Scale | None = None
    strands: dict[Strand, StrandRule]
    criteria: tuple[Criterion, ...]
    cross_checks: CrossChecks = CrossChecks()
    local_words: PackWords = PackWords()

    def criterion(self, name: str) -> Criterion | None:
        """Give the criterion of that id, or None."""
        return next((each for each in self.criteria if each.id == name), None)


NEEDED = ("funder", "overall", "strands", "criteria")
"""What a pack must hold that takes nothing from another; with a scale it may do without `overall`."""


class PackFile(PackModel):
    """A pack of criteria for proposal-check: what one funder wants to see in a draft.

    With `extends` it takes everything from another pack and says only what differs. Strands and criteria are
    taken by their name: one that stands here takes the place of the other pack's, whole, and a new one is added
    after them. Of everything else, what stands here takes the place of what stands there, whole.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": ["extends"]},
                {"required": list(NEEDED)},
                {"required": [*(key for key in NEEDED if key != "overall"), "scale"]},
            ]
        },
    )

    id: Id
    """The pack's name in commands and reports: small letters, digits and hyphens."""
    version: Annotated[Text, StringConstraints(max_length=40)]
    """Changes when what the pack asks changes, so that reports can be compared; in quotes: "1.0"."""
    title: Text
    """Its name, as a reader sees it."""
    extends: Text | None = None
    """The pack that this one builds on: the id of one that is shipped, or a .yaml file beside this one."""
    leave_out: Annotated[tuple[Id, ...], Field(max_length=MOST_CRITERIA)] = ()
    """Criteria of the other pack that this one does without; a strand's name leaves out all of its criteria."""
    funder: Text | None = None
    """Whose reading this is."""
    language: Language | None = None
    """The language that questions and advice are written in, by its two letters (ISO 639-1); left out, en."""
    overall: OverallRule | None = None
    """How the strands make the verdict on the whole draft; with a scale it follows from that instead."""
    scale: Scale | None = None
    """A ladder on which the draft stands; the verdict on the whole draft follows from its rung."""
    strands: Annotated[dict[Strand, StrandRule], Field(max_length=MOST_NAMES)] = Field(default_factory=dict)
    """What each strand asks."""
    criteria: Annotated[tuple[Criterion, ...], Field(max_length=MOST_CRITERIA)] = ()
    """The questions, in the order that an assessor asks them."""
    cross_checks: CrossChecks | None = None
    """Which cross-checks run; left out, all."""
    local_words: PackWords | None = None
    """A project's own names for its people and its bodies."""
