"""Seats: who sits on, serves on or has places on a panel that hires, or on a board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import is_word, modifiers
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

SITTING = words("verbs.yaml", "sitting")
CHOOSING = words("nouns.yaml", "panel_purposes")


def sitting(verb: Token) -> list[Predication]:
    """ "Three tenants sit on the interview panel" is hiring; on any other body it is a seat."""
    if verb.lemma_ not in SITTING or is_passive(verb):
        return []
    places = prepositional(verb, "on")
    if verb.lemma_ in {"have", "hold", "take", "get", "occupy", "fill"}:
        places = [t for p in patients(verb) if p.lemma_ in {"seat", "place"} for t in prepositional(p, "on")]
    if verb.lemma_ == "join":
        places = patients(verb)
    for body in places:
        if not is_word(body, "bodies", "heads"):
            continue
        doers = agents(verb)
        alone = (
            len(doers) == 1 and doers[0].tag_ == "NN" and any(c.lower_ in {"a", "an", "one"} for c in doers[0].children)
        )
        chooses = any(t.lower_ in CHOOSING for t in modifiers(body)) and not alone
        action = actions().by_name["hire" if chooses else "represent"]
        return [Predication(action, verb, tuple(doers), (body,))]
    return []
