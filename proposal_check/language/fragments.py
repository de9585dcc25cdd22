"""Bare lines that say whose a thing is: "The lease: in the club's name", "One flat, one vote"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import joined, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

MONEY = words("objects.yaml", "money")
PROPERTY = words("objects.yaml", "property")
SIGNING = {"signatory", "signature"}
ALL = {"all", "both", "each", "every", "any", "either"}
EQUAL = {"vote", "say", "share", "voice"}


def bare(noun: Token) -> list[Predication]:
    """What a noun says in a line without a verb of its own."""
    lemma = noun.lemma_.lower()
    if lemma in EQUAL:
        return one_each(noun)
    if noun.dep_ == "ROOT" and (lemma in MONEY or lemma in PROPERTY):
        return in_the_name(noun)
    return []


def one_each(vote: Token) -> list[Predication]:
    """ "One flat, one vote": every such household or member has the same."""
    doc, at = vote.doc, vote.i - 1
    if at < 1 or doc[at].lower_ not in {"one", "1"}:
        return []
    at -= doc[at - 1].text in {",", ":", "–", "="}
    if at < 2 or doc[at - 2].lower_ not in {"one", "1"} or doc[at - 1].is_punct:
        return []
    return [Predication(actions().by_name["vote"], vote, (doc[at - 1],), (), implied=True)]


def in_the_name(thing: Token) -> list[Predication]:
    """ "The lease: in our name", "The bank account: two signatories, both tenants"."""
    colon = next((t for t in thing.doc[thing.i : thing.sent.end] if t.text == ":"), None)
    if colon is None or any(t.tag_ in {"VBZ", "VBP", "VBD", "MD"} for t in thing.doc[thing.i : colon.i]):
        return []
    kind = "hold_budget" if thing.lemma_.lower() in MONEY else "own"
    for token in thing.doc[colon.i + 1 : thing.sent.end]:
        if token.lemma_ == "name" and token.dep_ == "pobj":
            owners = [t for c in token.children if c.dep_ == "poss" for t in joined(c)] + prepositional(token, "of")
            return [Predication(actions().by_name[kind], thing, tuple(owners), (thing,))] if owners else []
        if token.lemma_ in SIGNING:
            holders = signatories(token)
            return [Predication(actions().by_name["hold_budget"], thing, tuple(holders), (thing,))] if holders else []
    return []


def signatories(noun: Token) -> list[Token]:
    """Who all the signatories of a line are: "both tenants", "both drawn from the membership"."""
    rest = noun.doc[noun.i + 1 : noun.sent.end]
    first = next((t for t in rest if t.lower_ in ALL), None)
    if first is None:
        return []
    return [t for t in rest if t.i > first.i and t.pos_ in {"NOUN", "PROPN"} and t.dep_ != "compound"][:1]
