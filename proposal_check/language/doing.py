"""Acts without a word of their own in the lexicon of actions: what people make, ask round and serve (`doing.yaml`).

Any firm act of this kind by a definite group of people, on something of the project, is work of theirs for it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, load_yaml_once, words
from proposal_check.language.mention import is_word
from proposal_check.language.predication import Predication
from proposal_check.language.relatives import RELATIVES
from proposal_check.language.tree import agents, is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "doing.yaml"
KINDS = ("write", "research", "evaluate", "design", "deliver")
UNDONE = {"off", "away", "back"}
"""Particles that make another verb of it ("wrote off", "gave away")."""
CLAUSES = {"write", "note", "jot", "type", "record", "ask", "list", "draw", "map"}
"""Verbs whose object may be a clause ("wrote down what was wanted")."""
THEIRS = {"their", "his", "her"}
POINTING = {"it", "them", "this", "these", "those", "one", "some", "everything", "both", "which", "that"}
ASKING = {"what", "whatever", "whichever", "who", "whom"}
BEFORE = {"before", "until", "if", "unless", "once", "while", "because"}
INDEFINITE = {"a", "an", "some", "any", "most", "many"}


@cache
def kind_of(lemma: str) -> str | None:
    """The action as which a verb of `doing.yaml` is read."""
    return next((kind for kind in KINDS if lemma in words(FILE, kind)), None)


def doing(verb: Token) -> list[Predication]:
    """The act of a verb, where definite people do it to something that is not merely their own."""
    if verb.pos_ != "VERB" or verb.dep_ == "amod" or restrictive(verb):
        return []
    borrowed = is_passive(verb) and any(c.dep_ == "advcl" and c.tag_ == "VBN" for c in verb.children)
    doers = [] if borrowed else [t for t in agents(verb) if definite(t) or planned(t, verb)]
    if not doers:
        return []
    things = patients(verb)
    kind = plain(verb, things) or light(verb, things) or among_others(verb, things)
    if kind is None or subordinate(verb) or (verb.lemma_ in words(FILE, "handicraft") and lesson(verb, doers)):
        return []
    if things and all(any(c.lower_ in THEIRS for c in t.children) for t in things) and not is_passive(verb):
        return []  # "cook their own meals", "mend her bike"
    return [Predication(actions().by_name[kind], verb, tuple(doers), tuple(things), work=True)]


def restrictive(verb: Token) -> bool:
    """Whether a clause only says which people are meant ("everyone who drives"), and nothing of what they did."""
    if verb.dep_ == "relcl":
        first = verb.doc[verb.left_edge.i]
        comma = first.i > 0 and first.nbor(-1).is_punct
        subject = any(c.dep_ == "nsubj" and c.lower_ not in RELATIVES for c in verb.children)
        return not comma and not subject
    return (
        verb.dep_ == "acl"
        and not (verb.tag_ == "VBG" and definite(verb.head))
        and not (verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in verb.children))
    )


def subordinate(verb: Token) -> bool:
    """Whether the act is only what something else waits for, or what is asked about ("what they cook")."""
    asked = any(c.lower_ in ASKING and c.i < verb.i for c in verb.children)
    return asked or any(c.dep_ in {"mark", "advmod"} and c.lower_ in BEFORE for c in verb.children)


def plain(verb: Token, things: list[Token]) -> str | None:
    """A verb that is work with whatever it is done to."""
    lemma = verb.lemma_.lower()
    kind = kind_of(lemma)
    particles = {c.lower_ for c in verb.children if c.dep_ == "prt"}
    if kind is None or particles & UNDONE or lemma in load_yaml_once(FILE)["light"]:
        return None
    named = [t for t in things if t.pos_ in {"NOUN", "PROPN", "NUM"} or t.lower_ in POINTING]
    clause = lemma in CLAUSES and any(c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i for c in verb.children)
    return kind if named or clause else None


def light(verb: Token, things: list[Token]) -> str | None:
    """A plain verb that is work with certain things ("do the ordering", "give advice", "go through the figures")."""
    taken = load_yaml_once(FILE)["light"].get(verb.lemma_.lower())
    if taken is None:
        return None
    reached = things or prepositional(verb, "through", "at", "over", "in")
    if any(t.lemma_.lower() in taken or t.lower_ in taken for t in reached):
        return "deliver"
    gerunds = [t for t in things if t.tag_ == "VBG" or (t.tag_ == "NN" and t.lower_.endswith("ing"))]
    return "deliver" if verb.lemma_ == "do" and gerunds else None


def among_others(verb: Token, things: list[Token]) -> str | None:
    """Going to others: "ring every family", "visit two farms", "went from door to door", "knocked on 90 doors"."""
    lemma = verb.lemma_.lower()
    known = words(FILE, "contacted")
    if lemma in words(FILE, "contacting") and not is_passive(verb):
        met = [t for t in things if t.lemma_.lower() in known and certain(t)]
        asked = lemma != "ask" or any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children)
        return "research" if met and asked else None
    if lemma in words(FILE, "knocking"):
        return "research"
    if lemma in words(FILE, "going_about"):
        about = [c for c in verb.children if c.i > verb.i and c.lower_ in words(FILE, "about")]
        places = prepositional(verb, "to", "round", "around")
        counted = [t for t in places if t.lemma_.lower() in known and any(c.dep_ == "nummod" for c in t.children)]
        return "research" if about or counted else None
    return None


def certain(token: Token) -> bool:
    """Whether those who are visited or rung are picked out: counted, pointed at, "every family", or bare plurals."""
    return not any(c.lower_ in {"a", "an", "our", "the"} and c.dep_ in {"det", "poss"} for c in token.children) or any(
        c.dep_ in {"relcl", "nummod", "prep", "acl"} for c in token.children
    )


def lesson(verb: Token, doers: list[Token]) -> bool:
    """Whether what is made is a client's exercise: by learners, or in the company of a teacher."""
    if any(t.lemma_.lower() in words(FILE, "clients") for t in doers):
        return True
    taught = prepositional(verb, "with", "alongside", "under")
    return any(t.lemma_.lower() in words(FILE, "teachers") for t in taught)


def planned(token: Token, verb: Token) -> bool:
    """Whether a bare plural is those who will do a thing of this project ("local families will plant the orchard")."""
    if token.tag_ != "NNS":
        return False
    ahead = any(c.dep_ == "aux" and c.lower_ in {"will", "shall", "'ll", "’ll"} for c in verb.children)
    ours = any(c.lower_ in {"the", "our", "this", "each", "every"} for t in patients(verb) for c in t.children)
    by_them = is_passive(verb) and any(c.dep_ == "agent" for c in verb.children)
    return (ahead and (ours or by_them)) or (ours and verb.tag_ == "VBD") or (by_them and ours)


def definite(token: Token) -> bool:
    """Whether a noun phrase names certain people: counted, named, pointed at or possessed."""
    if token.pos_ == "PROPN" or token.lower_ in {"they", "she", "he", "who", "we", "us", "them"}:
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
    return (
        token.pos_ in {"NOUN", "NUM", "PRON", "DET"}
        and any(
            (c.dep_ in {"det", "poss", "nummod"} and c.lower_ not in INDEFINITE)
            or c.pos_ == "NUM"
            or c.lower_ in {"each", "every", "both"}
            for c in token.children
        )
    ) or token.pos_ == "NUM"
