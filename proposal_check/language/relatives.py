"""What a relative pronoun stands for, also where the parser hung its clause on the wrong noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVES = {"who", "which", "that", "whom"}
NAMELESS = {"people", "person", "one", "those", "party", "team"}
PERSONS = words("parties.yaml", "people", "heads")


def identified(head: Token) -> Token:
    """Who "the ones who decide" are, where a copula says so ("the ones who decide are tenants")."""
    if head.lemma_.lower() not in NAMELESS or any(c.dep_ in {"amod", "compound", "prep"} for c in head.children):
        return head
    verb = head.head
    if verb.lemma_ != "be":
        return head
    if head.dep_ == "attr":
        return next((c for c in verb.children if c.dep_ == "nsubj" and c.pos_ in {"NOUN", "PROPN", "PRON"}), head)
    if head.dep_ == "nsubj":
        return next((c for c in verb.children if c.dep_ == "attr" and c.pos_ in {"NOUN", "PROPN"}), head)
    return head


def antecedent(subject: Token, verb: Token) -> Token:
    """What a relative pronoun stands for; any other subject stands for itself."""
    if subject.lower_ in RELATIVES and verb.dep_ in {"ccomp", "relcl", "advcl"} and verb.head.lemma_ == "be":
        clefted = [c for c in verb.head.children if c.dep_ == "attr" and c.i < verb.i]
        if clefted and any(c.lower_ == "it" for c in verb.head.children):
            return clefted[0]
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl" and verb.head.dep_ == "conj" and subject.i > 0:
        before = subject.doc[subject.i - 1]
        if before.dep_ == "conj" and before.pos_ == "PRON":
            return before
    if subject.lower_ in RELATIVES and verb.dep_ == "relcl":
        return identified(
            contrasted(verb.head) or (owner(verb.head) if subject.lower_ in {"who", "whom"} else verb.head)
        )
    if subject.lower_ in RELATIVES and verb.dep_ == "conj" and verb.head.dep_ == "relcl":
        return verb.head.head
    return subject


def contrasted(head: Token) -> Token | None:
    """Whom "it is X who …" is about where the parser hung the clause on what X is set against ("not staff")."""
    against = owner(head)
    above = against.head.head if against.dep_ == "pobj" and against.head.lower_ == "than" else None
    if against.dep_ == "appos" and any(c.dep_ == "neg" for c in against.head.children):
        above = against.head
    if above is None or above.dep_ != "attr":
        return None
    return above if any(c.dep_ == "nsubj" and c.lower_ == "it" for c in above.head.children) else None


def owner(head: Token) -> Token:
    """Whom "who" stands for where the parser hung it on a place ("residents of the estate, who …")."""
    whole = head.head.head if head.dep_ == "pobj" else head
    if whole.lemma_.lower() in PERSONS and head.lemma_.lower() not in PERSONS and head.pos_ == "NOUN":
        return whole
    return head
