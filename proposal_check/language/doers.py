"""Whether those who do a thing are certain people of the project, so that what they do is work for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lessons import lesson
from proposal_check.language.mention import is_word
from proposal_check.language.tree import is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

THEIRS = {"their", "his", "her"}
INDEFINITE = {"a", "an", "some", "any", "most", "many"}


def planned(token: Token, verb: Token) -> bool:
    """Whether a bare plural is those who will do a thing of this project ("local families will plant the orchard")."""
    if token.tag_ == "NN" and verb.dep_ in {"ROOT", "conj"}:
        ours = any(c.lower_ in {"the", "our"} for t in patients(verb) for c in t.children)
        return ours and any(c.lower_ in {"a", "an"} for c in token.children) and not lesson(verb, [token])
    if token.tag_ != "NNS":
        return False
    ahead = any(c.dep_ == "aux" and c.lower_ in {"will", "shall", "'ll", "’ll"} for c in verb.children)
    pointed = {c.lower_ for t in patients(verb) for c in t.children if c.dep_ in {"det", "poss"}}
    if pointed & {"our", "this"}:
        return True
    ours = bool(pointed & {"the", "each", "every"})
    by_them = is_passive(verb) and any(c.dep_ == "agent" for c in verb.children)
    if verb.tag_ in {"VBP", "VB"} and habit(token, verb):
        return True
    return (ahead and (ours or by_them)) or (ours and verb.tag_ == "VBD") or (by_them and ours)


HABITUAL = {"the", "our", "every", "each", "all", "this", "these", "both"}


def habit(token: Token, verb: Token) -> bool:
    """ "Fishers log every catch", "tenants do the rota": what people of the project do as a rule, to a thing of it."""
    pointed = any(
        c.lower_ in HABITUAL and c.dep_ in {"det", "poss", "predet"} for t in reached(verb) for c in t.children
    )
    main = verb.dep_ in {"ROOT", "conj", "ccomp", "parataxis"} and not any(c.dep_ == "aux" for c in verb.children)
    owned = any(c.lower_ in THEIRS for t in patients(verb) for c in t.subtree)
    return main and pointed and not owned and not lesson(verb, [token])


def reached(verb: Token) -> list[Token]:
    """What a verb is done to, also after its particle ("look after the heating")."""
    return [*patients(verb), *prepositional(verb, "after", "through", "over", "at")]


def definite(token: Token) -> bool:
    """Whether a noun phrase names certain people: counted, named, pointed at or possessed."""
    if token.pos_ == "PROPN" or token.lower_ in {"they", "she", "he", "who", "we", "us", "them"}:
        return True
    if any(c.lower_ == "themselves" for c in token.children):
        return True
    single = any(c.lower_ in {"a", "an"} for c in token.children) and not is_word(token, "bodies", "heads")
    restricted = not single and any(c.dep_ in {"relcl", "prep", "acl"} for c in token.children)
    role = (
        is_word(token, "people", "roles")
        or token.lemma_.lower() in {"member", "peer researcher"}
        or is_word(token, "people", "phrases")
    )
    some = is_word(token, "bodies", "partitives") and any(c.lower_ == "of" for c in token.children)
    if token.pos_ == "NOUN" and (restricted or role or some):
        return True
    return (
        token.pos_ in {"NOUN", "NUM", "PRON", "DET"}
        and any(
            (c.dep_ in {"det", "poss", "nummod"} and c.lower_ not in INDEFINITE)
            or c.pos_ == "NUM"
            or c.lower_ in {"each", "every", "both"}
            for c in token.children
        )
    ) or token.pos_ == "NUM"
