"""Acts without a word of the lexicon: what a definite group of people does, and pay that is told by a sum alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token


def work(verb: Token) -> list[Predication]:
    """An act outside the lexicon by a definite group ("the two recorders write down the prices"): work on the project.

    Bare plurals ("carers lose sleep") speak of people in general and are left out.
    """
    if verb.lemma_.lower() in words("verbs.yaml", "not_work") or verb.pos_ != "VERB":
        return []
    if verb.dep_ in {"amod", "relcl", "acl"} or any(c.dep_ == "prt" for c in verb.children):
        return []
    things = patients(verb)
    doers = [t for t in agents(verb) if definite(t)]
    named = [t for t in things if t.pos_ in {"NOUN", "PROPN"} or t.lower_ in {"it", "them", "this", "these"}]
    if not doers or not named:
        return []
    return [Predication(actions().by_name["deliver"], verb, tuple(doers), tuple(things), idiom=False, work=True)]


def definite(token: Token) -> bool:
    """Whether a noun phrase names certain people: counted, named, pointed at or possessed."""
    if token.pos_ == "PROPN" or token.lower_ in {"they", "she", "he", "who"}:
        return True
    if any(c.lower_ == "themselves" for c in token.children):
        return True
    restricted = any(c.dep_ in {"relcl", "prep", "acl"} for c in token.children)
    role = (
        is_word(token, "people", "roles")
        or token.lemma_.lower() in {"member", "peer researcher"}
        or is_word(token, "people", "phrases")
    )
    if token.pos_ == "NOUN" and (restricted or role):
        return True
    return token.pos_ in {"NOUN", "NUM"} and any(
        (c.dep_ in {"det", "poss", "nummod"} and c.lower_ not in {"a", "an", "some", "any", "most", "many"})
        or c.pos_ == "NUM"
        or c.lower_ in {"each", "every", "both"}
        for c in token.children
    )


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
