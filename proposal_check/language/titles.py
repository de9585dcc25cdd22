"""Holders of an action that is worded as an adjective or a title: "in charge of", "answerable to", "as chair"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import Action, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import (
    agents,
    is_passive,
    is_verb,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

BEING = words("verbs.yaml", "being")


def adjective_holders(adjective: Token, action: Action) -> list[Predication]:
    """ "X are in charge of Y", "X is answerable to Y" (where Y holds it)."""
    top = adjective
    while top.dep_ in {"pobj", "prep", "conj", "amod", "compound"} and not is_verb(top.head):
        top = top.head
    verb = top.head
    if not is_verb(verb) or verb == adjective or verb.lemma_ not in BEING:
        return []
    if action.name == "hold_to_account":
        return [Predication(action, verb, tuple(prepositional(adjective, "to")), tuple(subjects(verb)))]
    holders, payers = subjects(verb), []
    if verb.lemma_ in {"put", "place", "keep", "leave"}:
        holders, payers = patients(verb), agents(verb)
    things = prepositional(adjective, "of", "for", "over")
    return [Predication(action, verb, tuple(holders), tuple(things), tuple(payers))]


def copula_holders(noun: Token, action: Action) -> list[Predication]:
    """Titles: "the treasurer is a resident" the other way round, "Amina is co-chair", "as chair"."""
    verb = noun.head
    if noun.dep_ == "nsubj":
        return holders_named(noun, action)
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        above = noun.head.head
        if is_verb(above):
            people = patients(above) if above.lemma_ in words("verbs.yaml", "appointing") else agents(above)
            return [Predication(action, above, tuple(people), tuple(prepositional(noun, "of", "for")))]
        return []
    if (
        noun.dep_ in {"attr", "oprd"}
        and is_verb(verb)
        and verb.lemma_ in {"be", "become", "remain", "elect", "make", "appoint"}
    ):
        holders = patients(verb) if is_passive(verb) or verb.lemma_ in {"make", "elect", "appoint"} else subjects(verb)
        return [
            Predication(
                action,
                verb,
                tuple(t for t in holders if t != noun),
                tuple(prepositional(noun, "of", "for", "on")),
            )
        ]
    return []


def holders_named(noun: Token, action: Action) -> list[Predication]:
    """Who the holders of a title are said to be: "the authors of this bid are survivors"."""
    verb = noun.head
    if verb.lemma_ != "be" or not any(c.lower_ in {"the", "our", "its", "their"} for c in noun.children):
        return []
    named = tuple(c for c in verb.children if c.dep_ == "attr" and c.pos_ in {"NOUN", "PROPN"})
    return [Predication(action, verb, named, tuple(prepositional(noun, "of", "for")))] if named else []
