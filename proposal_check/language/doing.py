"""Acts without a word of their own in the lexicon of actions: what people make, ask round and serve (`doing.yaml`).

Any firm act of this kind by a definite group of people, on something of the project, is work of theirs for it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from proposal_check.language.doers import definite, planned
from proposal_check.language.fieldwork import among_others
from proposal_check.language.lessons import lesson
from proposal_check.language.lexicon import actions, load_yaml_once, words
from proposal_check.language.predication import Predication
from proposal_check.language.relatives import RELATIVES
from proposal_check.language.things import thing_lemma
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
ASKING = {"what", "whatever", "whichever", "who", "whom", "how", "whether", "why"}
BEFORE = {"before", "until", "if", "unless", "once", "while", "because"}
POINTED = {"the", "our", "all", "every", "each"}
PLACES = {"in", "on", "at", "for", "from"}
WHOLE = {"everything", "all", "most", "rest"}


@cache
def kinds() -> dict[str, str]:
    """The action as which each verb of `doing.yaml` is read."""
    return {verb: kind for kind in reversed(KINDS) for verb in words(FILE, kind)}


def doing(verb: Token) -> list[Predication]:
    """The act of a verb, where definite people do it to something that is not merely their own."""
    if verb.pos_ != "VERB" or verb.dep_ == "amod" or restrictive(verb):
        return []
    borrowed = is_passive(verb) and any(c.dep_ == "advcl" and c.tag_ == "VBN" for c in verb.children)
    doers = [] if borrowed else [t for t in agents(verb) if definite(t) or planned(t, verb)]
    if not doers:
        return []
    things = patients(verb)
    kind = plain(verb, things) or light(verb, things) or among_others(verb, things) or alone(verb, doers)
    if kind is None or subordinate(verb) or (verb.lemma_ in words(FILE, "handicraft") and lesson(verb, doers)):
        return []
    if things and all(any(c.lower_ in THEIRS for c in t.children) for t in things) and not is_passive(verb):
        return []  # "cook their own meals", "mend her bike"
    return [Predication(actions().by_name[kind], verb, tuple(doers), tuple(things), work=True)]


def restrictive(verb: Token) -> bool:
    """Whether a clause only says which people are meant ("everyone who drives"), and nothing of what they did."""
    if verb.dep_ == "relcl":
        if verb.head.dep_ == "attr" and any(c.lower_ == "it" for c in verb.head.head.children):
            return False  # "it was tenants who raised the money"
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
    top = verb
    while top.dep_ == "conj" and top.head.pos_ == "VERB":
        top = top.head
    asked = top.dep_ != "relcl" and any(c.lower_ in ASKING and c.i < v.i for v in (top, verb) for c in v.children)
    inner = top.dep_ in {"ccomp", "pcomp"} and top.doc[top.left_edge.i].lower_ in ASKING | {"which", "when", "where"}
    return asked or inner or any(c.dep_ in {"mark", "advmod"} and c.lower_ in BEFORE for c in verb.children)


def plain(verb: Token, things: list[Token]) -> str | None:
    """A verb that is work with whatever it is done to."""
    lemma = verb.lemma_.lower()
    kind = kinds().get(lemma)
    particles = {c.lower_ for c in verb.children if c.dep_ == "prt"}
    if kind is None or particles & UNDONE or lemma in load_yaml_once(FILE)["light"]:
        return None
    named = [t for t in things if t.pos_ in {"NOUN", "PROPN", "NUM"} or t.lower_ in POINTING]
    clause = lemma in CLAUSES and any(c.dep_ in {"ccomp", "xcomp"} and c.i > verb.i for c in verb.children)
    line = verb.i == verb.sent.start and verb.dep_ == "ROOT" and any(c.dep_ == "agent" for c in verb.children)
    return kind if named or clause or line else None  # "Coached by our older players"


def light(verb: Token, things: list[Token]) -> str | None:
    """A plain verb that is work with certain things ("do the ordering", "give advice", "go through the figures")."""
    taken = load_yaml_once(FILE)["light"].get(verb.lemma_.lower(), ())
    over = prepositional(verb, "through", "at", "over", "after") if verb.lemma_ in {"go", "look"} else []
    reached = [*things, *over]
    if any(thing_lemma(t) in taken or t.lower_ in taken for t in reached):
        return "deliver"
    crafts = words("roles.yaml", "crafts")
    if (
        verb.lemma_ == "take"
        and any(c.lower_ == "on" for c in verb.children)
        and any(t.lower_ in crafts for t in things)
    ):
        return "deliver"
    if verb.lemma_ == "work" and verb.tag_ != "VBG" and any(made_thing(t) for t in prepositional(verb, "on")):
        return "design"
    if verb.lemma_ in RUNNING and any(project_thing(t) for t in things):
        return "deliver"
    if verb.lemma_ == "do" and any(piece_of_work(t) for t in things):
        return "deliver"
    by_them = verb.dep_ != "acl" and any(c.dep_ == "agent" for c in verb.children)
    if by_them and verb.lemma_ in words(FILE, "passives"):
        return None if any(t.lemma_.lower() in words(FILE, "not_made") for t in things) else "deliver"
    out = verb.lemma_ != "carry" or any(c.lower_ == "out" for c in verb.children)
    if verb.lemma_ in words(FILE, "undertaking") and things and out:
        return None if any(t.lemma_.lower() in words(FILE, "not_undertaken") for t in things) else "deliver"
    papers = words("objects.yaml", "documents") | words("objects.yaml", "work") | words(FILE, "light", "make")
    made = verb.lemma_ in words(FILE, "producing") and any(t.lemma_.lower() in papers for t in things)
    return "deliver" if made else None


RUNNING = {"run", "operate", "staff", "crew"}
NOT_RUN = {
    "risk",
    "race",
    "marathon",
    "errand",
    "bath",
    "household",
    "home",
    "gauntlet",
    "mile",
    "temperature",
    "fever",
    "machine",
}


def project_thing(thing: Token) -> bool:
    """Whether what people run or staff is a certain thing of the project ("the pontoon"), whatever its word."""
    pointed = any(c.lower_ in {"the", "our", "this", "each", "every", "both"} for c in thing.children)
    return thing.pos_ == "NOUN" and pointed and thing.lemma_.lower() not in NOT_RUN


def made_thing(thing: Token) -> bool:
    """Whether what people worked on is a certain text or design of the project."""
    texts = words("objects.yaml", "documents") | words("roles.yaml", "crafts") | words("roles.yaml", "works")
    return thing.lemma_.lower() in texts and any(c.lower_ in POINTED for c in thing.children)


def piece_of_work(thing: Token) -> bool:
    """Whether what is done is some of the project's work: a gerund, "everything", or "the access audit"."""
    if thing.tag_ == "VBG" or (thing.tag_ == "NN" and thing.lower_.endswith("ing")) or thing.lower_ in WHOLE:
        return True
    pointed = any(
        c.lower_ in {"the", "our", "all", "every", "each"} and c.dep_ in {"det", "predet", "poss"}
        for c in thing.children
    )
    return thing.pos_ == "NOUN" and pointed and thing.lemma_.lower() not in words(FILE, "not_work_done")


def alone(verb: Token, doers: list[Token]) -> str | None:
    """Work that needs no object: "Ada directs", "members cook, serve and wash up", "two tenants typed"."""
    if verb.lemma_.lower() not in words(FILE, "alone") or verb.tag_ not in {"VBZ", "VBP", "VBD", "VB"}:
        return None
    said = any(
        c.dep_ in {"ccomp", "xcomp", "dobj", "prep"} and c.lower_ not in {"in", "on", "at", "for", "from"}
        for c in verb.children
    )
    bare = any(
        t.tag_ == "NNS" and t.lemma_ != "member" and not any(c.dep_ == "nummod" for c in t.children) for t in doers
    )
    able = any(c.dep_ == "aux" and c.lower_ not in {"will", "shall", "'ll"} for c in verb.children)
    main = verb.dep_ in {"ROOT", "conj", "ccomp", "parataxis"}
    return "deliver" if main and not (said or bare or able) else None
