"""What is each person's own: her data and image, and leave to use them, which is no say in the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.daily_life import THEIRS
from proposal_check.language.lexicon import words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

ONE = {"each", "every", "any", "the"}
PERSONAL = {
    "data",
    "record",
    "information",
    "sample",
    "image",
    "plan",
    "goal",
    "pathway",
    "journey",
    "profile",
    "account",
}
STUDIED = words("payment.yaml", "studied") | {"user", "client", "patient"}


def of_ones_own_use(verb: Token) -> bool:
    """ "Patients must give consent before their data is used": leave to use what is one's own, no say in the work."""
    return any(
        {t.lemma_.lower(), t.lower_} & PERSONAL and any(c.lower_ in THEIRS for c in t.children)
        for t in verb.subtree
        if t.i > verb.i
    )


def of_ones_own(found: Predication, things: list[Token]) -> bool:
    """ "Participants keep ownership of their data", "each young person will own a support plan": their own, no more."""
    if found.noun is not None:
        things = [*things, *prepositional(found.noun, "of")]
    personal = [t for t in things if t.pos_ in {"NOUN", "PROPN"} and {t.lemma_.lower(), t.lower_} & PERSONAL]
    single = any(c.lower_ in ONE for t in found.holders for c in t.children if t.tag_ == "NN")
    studied = any({t.lemma_.lower(), t.lower_.removesuffix("s")} & STUDIED for t in found.holders)
    return bool(personal) and (single or studied)
