"""What the words after a phrase say that it is: appositions, relative clauses, and what people have lived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.experience import is_condition, is_experience, is_kin, lived
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Who, is_word, peoples
from proposal_check.language.model import Party
from proposal_check.language.quantity import number
from proposal_check.language.tree import joined, own_subjects, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

EACH = {"all", "each", "both", "most"}
AGES = (8, 24)
"""Between these an age beside a name tells a young person, whom youth projects are for."""
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
            skipped = listed or name_of_staff or is_word(child, "bodies", "heads") or is_every(child)
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
        if all_are_people(child, who) or (token.pos_ == "PROPN" and is_told_of_person(child)):
            return "people"
        if child.dep_ in {"relcl", "acl"} and lived(child) and may_have_lived(token):
            return "people"
        if child.dep_ == "relcl" and clause_says_people(child, who):
            return "people"
    following = token.doc[token.i + 1 : token.i + 3]
    loose = len(following) == 2 and following[0].text == "," and following[1].dep_ == "dep"
    return "people" if loose and all_are_people(following[1], who) else None


def is_every(token: Token) -> bool:
    """Whether a word is "all", "each" or "every one" of those before it."""
    return token.lower_ in EACH or (token.lower_ == "one" and any(c.lower_ == "every" for c in token.children))


def all_are_people(child: Token, who: Who) -> bool:
    """ "six researchers, all living with pain", "seven workers, every one a survivor", "checkers, each with asthma"."""
    if not is_every(child) or child.dep_ not in {"appos", "conj", "dep", "npadvmod"}:
        return False
    for told in child.children:
        if told.dep_ in {"acl", "relcl"} and lived(told):
            return True
        if told.lower_ == "with" and any(is_condition(t) or is_experience(t) for t in told.children):
            return True
        if told.dep_ == "appos" and who(told).party == "people":
            return True
        if told.lower_ == "of" and any(who(t).party == "people" for t in told.children if t.pos_ == "PROPN"):
            return True  # "Tash and Marisol, both of the Collective"
    return False


def is_told_of_person(child: Token) -> bool:
    """What is told right after a name: an age at school, an illness, what was done to them, a loss in the family."""
    if child.dep_ == "appos" and child.lemma_ == "type":
        return any(c.lower_ in {"1", "2", "one", "two"} for c in child.children)  # "(type 1, 26 years)"
    if child.dep_ == "appos":
        age = number(child)
        return age is not None and AGES[0] <= age <= AGES[1] and not list(child.lefts)
    if child.dep_ == "acl" and child.tag_ == "VBN":
        return child.lemma_ in words("verbs.yaml", "lived", "done_to") | {"release"}
    if child.dep_ == "relcl" and child.lemma_ in {"die", "live", "be", "have"}:
        return any(is_kin(s) and any(c.lower_ == "whose" for c in s.children) for s in own_subjects(child))
    return child.dep_ == "amod" and child.lower_ in {"clean", "sober"}


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
    if any(number(t) is not None for t in own_subjects(verb)):
        return False  # "trustees, two of whom are tenants": some of them
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
