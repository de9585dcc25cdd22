"""Pay that is told by a sum alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token


EARNING = words("payment.yaml", "receiving_verbs")


def earning(verb: Token) -> list[Predication]:
    """ "gets £15 an hour", "are on £13 an hour": pay without a word for it."""
    if verb.lemma_ not in EARNING or is_passive(verb):
        return []
    objects = patients(verb) + (prepositional(verb, "on") if verb.lemma_ in {"be", "go"} else [])
    if verb.lemma_ in {"cost", "charge", "pay", "offer", "make", "take"}:
        objects = [] if verb.lemma_ != "make" else objects
    if prepositional(verb, "from"):
        return []
    for thing in objects:
        if any(
            t.lower_ in words("payment.yaml", "currency") or t.lemma_.lower() in words("payment.yaml", "currency")
            for t in [thing, *thing.lefts]
        ) or (thing.text[:1] in "£$€"):
            return [Predication(actions().by_name["pay"], verb, tuple(agents(verb)))]
    return []
