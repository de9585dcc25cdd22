"""A project's own names: with a pack that gives them, "the Sparks decide" is read as "residents decide"."""

from __future__ import annotations

import pytest

from proposal_check.language import LocalWords, understand
from tests.language.statements import draft

WORDS = LocalWords(("Sparks", "Wren Company", "companions"), (("the Hive", "people"), ("Green Room", "applicant")))


def credited(text: str, words: LocalWords = WORDS) -> list[str]:
    """What the people are credited with in a text."""
    return [c.action for c in understand(draft(text), words).claims if c.stance == "supports"]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("The Sparks decide what is filmed.", "decide"),
        ("Sparks choose the films.", "choose"),
        ("A Spark chairs the panel.", "chair"),
        ("Seven of the nine seats on the board are held by Sparks.", "govern"),
        ("Sparks are paid £12 an hour.", "pay"),
        ("Who decides? The Sparks.", "decide"),
        ("The Wren Company run the sessions.", "run"),
        ("The Wren Company chooses the artists.", "choose"),
        ("Every companion has a vote.", "vote"),
        ("Companions wrote this bid.", "write"),
        ("The Hive approves every grant.", "approve"),
        ("Nothing is filmed without the Hive's agreement.", "approve"),
        ("The final decision is the Hive's.", "decide"),
    ],
)
def test_a_name_is_credited_with_the_pack_that_gives_it_and_not_without(text: str, action: str) -> None:
    assert action in credited(text)
    assert action not in credited(text, LocalWords())


@pytest.mark.parametrize(
    "text",
    [
        "Music sparks a joy that lasts.",
        "Staff decide what the Sparks film.",
        "The Sparks may be consulted.",
        "The Green Room decides the budget.",
        "The hive is kept on the roof.",
    ],
)
def test_a_name_gives_no_credit_that_a_plain_word_would_not(text: str) -> None:
    assert credited(text) == []


def test_a_body_of_somebody_else_speaks_against() -> None:
    (claim,) = understand(draft("The Green Room decides the budget."), WORDS).claims
    assert (claim.actor.party, claim.stance) == ("applicant", "undermines")


def test_names_that_the_draft_uses_stand_in_its_cast_with_their_reason() -> None:
    cast = understand(draft("The Sparks decide. Each Spark has a vote. The Hive approves it."), WORDS).cast
    assert [(e.name, e.party, e.mentions, e.because) for e in cast.entries] == [
        ("Sparks", "people", 2, "Your criteria pack says so."),
        ("the Hive", "people", 1, "Your criteria pack says so."),
    ]


def test_the_quote_is_the_drafts_own() -> None:
    (claim,) = understand(draft("The Wren Company choose the artists."), WORDS).claims
    assert claim.quote == "The Wren Company choose the artists"
    assert claim.actor.text == "The Wren Company"


def test_the_names_of_two_packs_are_read_together() -> None:
    both = LocalWords(("Sparks",), (("the Hive", "people"),)).with_those_of(
        LocalWords(("Wrens", "Sparks"), (("the Hive", "authority"), ("the Loft", "people")))
    )
    assert both.people == ("Sparks", "Wrens")
    assert dict(both.bodies) == {"the Hive": "people", "the Loft": "people"}
