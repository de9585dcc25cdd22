"""What the words after a phrase say that it is: appositions, relative clauses, and what people have lived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.experience import is_experience, lived
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Who, is_word, peoples
from proposal_check.language.model import Party
from proposal_check.language.tree import joined, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

MAKING_UP = words("verbs.yaml", "making_up")  # fmt: skip


def said_after(token: Token, who: Who) -> Party | None:
    """The party that an apposition or a clause right after a phrase gives it, or None."""
    for child in token.rights:
        party: Party | None = None
        if contrasted(child):
            continue
        if child.dep_ == "appos" and child.lemma_ != token.lemma_:
            listed = any(c.dep_ == "nummod" for c in child.children)
            name_of_staff = child.pos_ == "PROPN" and is_word(token, "applicant", "heads")
            skipped = listed or name_of_staff or is_word(child, "bodies", "heads")
            party = None if skipped else who(child).party
        elif child.dep_ == "acl" and child.lemma_ in MAKING_UP:
            sources = prepositional(child, "by", "from", "of")
            party = who(sources[0]).party if sources else None
        elif (child.lower_ == "with" and any(is_experience(c) for c in child.children)) or (
            child.dep_ == "amod" and peoples(child) and token.pos_ == "PROPN"
        ):
            party = "people"
        if party is not None and party != "unknown":
            return party
        if child.dep_ in {"relcl", "acl"} and lived(child) and may_have_lived(token):
            return "people"
        if child.dep_ == "relcl" and clause_says_people(child, who):
            return "people"
    return None


def contrasted(apposition: Token) -> bool:
    """Whether an apposition says who it is not: "tenants, not staff, decide"."""
    return apposition.dep_ == "appos" and any(
        t.dep_ in {"neg", "preconj"} and t.lower_ == "not" for t in apposition.doc[apposition.head.i + 1 : apposition.i]
    )


def may_have_lived(token: Token) -> bool:
    """Whether a phrase names a person or a role, so that what they have lived tells their party."""
    return token.pos_ == "PROPN" or is_word(token, "people", "roles") or is_word(token, "applicant", "heads")


def clause_says_people(verb: Token, who: Who) -> bool:
    """Whether a relative clause names somebody as people ("all of whom are tenants", "who is Deaf")."""
    if verb.lemma_ != "be":
        return any(is_experience(t) for t in verb.subtree if t.dep_ == "dobj")
    for child in verb.children:
        if child.dep_ not in {"attr", "acomp"}:
            continue
        nouns = [t for t in joined(child) if t.pos_ in {"NOUN", "PROPN"}]
        if any(who(t).party == "people" for t in nouns):
            return True
        described = [t for t in child.subtree if t.pos_ == "ADJ" or t.dep_ in {"npadvmod", "compound"}]
        if any(peoples(t) for t in described):
            return True
    return False
