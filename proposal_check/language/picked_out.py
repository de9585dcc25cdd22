"""People picked out by what they have to do with the project: "those who use it", "the guests themselves"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.experience import is_condition, is_denied, is_experience, lived_through
from proposal_check.language.lexicon import words
from proposal_check.language.mention import FIRST_PERSON, is_word
from proposal_check.language.tree import is_passive, own_subjects, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTED = {"those", "anyone", "anybody", "somebody", "someone", "everyone", "everybody"}
OUTSIDE = ("applicant", "authority", "other")
SERVING = {"serve", "support", "help", "house", "feed", "teach", "shelter"}
THINGS = ("money", "property", "work", "documents", "rules", "data", "content", "findings", "personal")


def those_who(token: Token) -> bool:
    """Whether "those", "somebody" or the like are people by the clause or phrase right after them."""
    if token.lower_ not in POINTED:
        return False
    for child in token.rights:
        if child.dep_ in {"relcl", "acl"} and uses(child):
            return True
        if child.lower_ in {"with", "in"} and any(is_condition(t) or is_experience(t) for t in child.children):
            return True
    return False


def uses(clause: Token) -> bool:
    """ "who use it", "who came", "whom it is for", "we serve", "who have been through it": users, by their clause."""
    if is_denied(clause) or any(c.lower_ in {"not", "n't"} for c in clause.children):
        return False
    lemma = clause.lemma_.lower()
    if lived_through(clause):
        return True
    ours = own_subjects(clause)
    if ours and ours[0].lower_ in FIRST_PERSON | {"it"} and lemma in SERVING:
        return True
    if lemma == "be":
        return any(c.lower_ == "through" for c in clause.children)
    if is_passive(clause):
        return lemma in {"affect", "house", "feed", "help", "support", "serve"}
    return lemma in words("verbs.yaml", "lived", "using") and not works_there(clause)


def works_there(clause: Token) -> bool:
    """Whether a clause tells of a trade and not of a use ("those who come to inspect", "who use our data")."""
    aims = [c for c in clause.children if c.dep_ in {"xcomp", "advcl"} and c.lemma_ in {"inspect", "deliver", "teach"}]
    return bool(aims) or any(is_word(t, group, "heads") for t in prepositional(clause, "as") for group in OUTSIDE)


def themselves(token: Token) -> bool:
    """ "the guests themselves": persons set against those who act for them, and none of the staff's words."""
    if token.tag_ != "NNS" or not any(c.lower_ == "themselves" for c in token.children):
        return False
    things = any(token.lemma_.lower() in words("objects.yaml", kind) for kind in THINGS)
    return not things and not any(is_word(token, group, "heads") for group in (*OUTSIDE, "bodies"))
