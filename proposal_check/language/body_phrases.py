"""What a phrase says of a body: which one it is, how large a part of it is meant, whose party its members are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, modifiers, peoples, phrase
from proposal_check.language.model import Party
from proposal_check.language.parties import resolve
from proposal_check.language.quantity import FRACTIONS, number, share_of
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

GOVERNING = words("parties.yaml", "bodies", "governing")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Composition:
    """One statement: the members' party is `party`, and they are `share` of the body (None: not said)."""

    body: Token
    members: Token
    party: Party
    share: float | None
    anchor: Token
    elected: bool = False
    few: bool = False
    """Whether only one, two or three are counted, and not of how many."""


def is_body(token: Token) -> bool:
    """Whether a noun heads a body, names those who sit on one, or names a role in the plural."""
    if token.tag_ == "NNS" and is_word(token, "people", "roles"):
        return True
    return is_word(token, "bodies", "heads") or token.lemma_.lower() in GOVERNING


def governed(token: Token) -> Token | None:
    """The body that a quantified phrase is about: "nine of the twelve directors" → directors."""
    owner = next((c for c in token.children if c.dep_ == "poss" and is_body(c)), None)
    if token.lemma_.lower() in {"member", "seat", "place"} and owner is not None:
        return owner  # "the council's members"
    if is_body(token) and not prepositional(token, "of"):
        return token
    for whole in prepositional(token, "of", "among", "on"):
        deeper = governed(whole)
        if deeper is not None:
            return deeper
    return token if is_body(token) else None


def quantifier(token: Token) -> float | None:
    """The share said by a phrase, its determiners or an adverb beside it ("all", "mostly")."""
    share = share_of(token)
    if share is not None:
        return share
    for child in [t for c in token.lefts for t in [c, *c.children]]:
        if child.lower_ in {"all", "every", "each", "most", "both", "no", "half", "many"}:
            return FRACTIONS.get(child.lower_, 0.6)
        if child.lower_ in {"whole", "entire"} and token.tag_ == "NN":
            return 1.0
    return None


def is_few(token: Token) -> bool:
    """ "one of its members", "two of our trustees": a handful of a body whose size the phrase does not tell."""
    counts = [token, *(c for c in token.children if c.dep_ == "nummod" and token.lemma_.lower() in {"member", "seat"})]
    part = next((n for t in counts if (n := number(t)) is not None), None)
    return part is not None and part <= FEW and share_of(token) is None and bool(prepositional(token, "of"))


FEW = 3


def attribute_party(attribute: Token, scene: Scene) -> Party | None:
    """The party that a predicate names, as a noun ("parents") or an adjective ("Deaf", "care-experienced")."""
    if attribute.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "DET"}:
        party = resolve(attribute, scene).party
        if is_word(attribute, "people", "roles") and not is_word(attribute, "people", "heads") and party != "people":
            return None
        if is_word(attribute, "bodies", "heads") and party == "unknown":
            return None
        return party if party != "unknown" else None
    if any(peoples(t) and t.lemma_.lower() not in {"local", "experience"} for t in [attribute, *attribute.lefts]):
        return "people"
    if attribute.pos_ == "ADP":
        for noun in [c for c in attribute.children if c.dep_ == "pobj"]:
            return resolve(noun, scene).party
    return None


def body_name(token: Token) -> str:
    """A body's name as the cast shows it."""
    tokens = sorted(
        [
            *[t for t in modifiers(token) if t.pos_ in {"NOUN", "PROPN", "ADJ", "PART"} or t.dep_ == "poss"],
            token,
        ],
        key=lambda t: t.i,
    )
    return token.doc[tokens[0].i : token.i + 1].text if tokens else phrase(token)
