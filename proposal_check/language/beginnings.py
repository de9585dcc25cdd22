"""Where a project is said to come from: "this bid is the result of a petition by …", "it was Ada who said …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import stands_in
from proposal_check.language.tree import by_agents, is_passive, joined, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "origin.yaml"
OURS = {"this", "our", "the"}


def holders_of_origin(verb: Token) -> list[Token]:
    """Who began it by what a verb says: its outcome, its source, whoever a cleft says noticed or said it."""
    return outcome_of(verb) or source_of(verb) or picked_out_saying(verb)


def is_begun(token: Token) -> bool:
    """Whether a word is this project, its bid or what stands for it."""
    pointed = token.lower_ in {"it", "this"} or any(c.lower_ in OURS for c in token.children)
    return pointed and stands_in(token, FILE, "begun")


def makers(noun: Token) -> list[Token]:
    """Who made a petition, a meeting or a complaint: by-phrase, possessor, the of- or from-phrase."""
    owners = [t for c in noun.children if c.dep_ == "poss" for t in joined(c)]
    made = [t for c in noun.children if c.dep_ in {"acl", "relcl"} for t in (by_agents(c) or subjects(c))]
    return [*owners, *made, *prepositional(noun, "by", "from", "of", "with", "among", "between")]


def outcome_of(verb: Token) -> list[Token]:
    """ "This project is the result of talks among carers", "the bid is the answer to a letter from prisoners"."""
    if verb.lemma_ != "be" or not any(is_begun(t) for t in subjects(verb)):
        return []
    said = [c for c in verb.children if c.dep_ == "attr" and stands_in(c, FILE, "outcomes")]
    sources = [t for c in said for t in prepositional(c, "of", "to", "from")]
    return [t for source in sources for t in (makers(source) or [source])]


def source_of(verb: Token) -> list[Token]:
    """ "A petition by 212 tenants is the origin of this bid", "the women's drawing was where this began"."""
    if verb.lemma_ != "be":
        return []
    said = [c for c in verb.children if c.dep_ == "attr" and stands_in(c, FILE, "sources")]
    if not any(is_begun(t) for c in said for t in prepositional(c, "of", "for", "behind")):
        return []
    return [t for s in subjects(verb) for t in (makers(s) or [s])]


def picked_out_saying(verb: Token) -> list[Token]:
    """ "It was Ada who said it, noticed it, asked for it": a cleft gives the beginning to whoever spoke first."""
    above = verb.head
    while verb.dep_ == "relcl" and above.dep_ in {"attr", "acomp", "conj", "appos", "pobj", "prep"}:
        above = above.head
    cleft = above.lemma_ == "be" and any(c.lower_ == "it" and c.dep_ == "nsubj" for c in above.children)
    past = verb.tag_ in {"VBD", "VBN"} and not is_passive(verb)
    if (
        not cleft
        or verb.dep_ not in {"relcl", "ccomp", "advcl"}
        or not past
        or not stands_in(verb, FILE, "speaking_up")
    ):
        return []
    empty = any(c.dep_ == "neg" for c in (*verb.children, *above.children))
    told = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp", "prep", "dobj", "prt"}]
    return subjects(verb) if told and not empty and not any(t.lower_ in {"yes", "no"} for t in patients(verb)) else []
