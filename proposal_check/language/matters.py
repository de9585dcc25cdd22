"""What lies with somebody or is handed on: a decision, money, rules, a writing, property, a piece of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.quantity import share_of
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

DECISIONS = words("nouns.yaml", "resting_decisions")
WRITINGS = words("nouns.yaml", "resting_writings")


def matter(things: list[Token]) -> str | None:
    """Whether what lies somewhere is a decision, money, rules or property."""
    for thing in things:
        lemma = thing.lemma_.lower()
        if lemma in {"idea", "brainchild", "suggestion", "impetus", "notion", "scheme", "proposal", "initiative"}:
            return "initiate"
        if lemma in WRITINGS:
            return "write"
        if lemma in DECISIONS or lemma in words("objects.yaml", "rules"):
            return "decide"
        if lemma in words("objects.yaml", "money"):
            return "hold_budget"
        if (
            (
                lemma in words("objects.yaml", "property")
                and thing.pos_ in {"NOUN", "PROPN"}
                and lemma not in {"house", "home", "one"}
            )
            or lemma in words("objects.yaml", "data")
            or lemma in {"rush", "idea", "seed", "word", "final cut", "file"}
        ):
            return "own"
        if lemma in words("roles.yaml", "crafts"):
            return "deliver"
    return None


def voting_share(things: list[Token]) -> str | None:
    """ "Nine of the thirteen votes are the parents'": at least half of the votes."""
    votes = [t for t in things if any(v.lemma_ in {"vote", "share"} for v in prepositional(t, "of"))]
    return "vote" if votes and (share_of(votes[0]) or 0) >= 0.5 else None
