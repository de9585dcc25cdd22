"""By which word a thing is classed: what a part or a sum is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token


def thing_lemma(token: Token) -> str:
    """The lemma by which a thing is classed; "each of the sessions" counts as its sessions, "£5,000" as money."""
    if any(c.lower_ in words("payment.yaml", "currency") for c in token.lefts) or token.lower_ in words(
        "payment.yaml", "currency"
    ):
        return "money"
    wholes = prepositional(token, "of")
    if wholes and (
        token.pos_ in {"DET", "NUM", "PRON"} or token.lemma_ in words("parties.yaml", "bodies", "parts_of_things")
    ):
        return str(wholes[0].lemma_.lower())
    return str(token.lemma_.lower())
