"""How a project began, told as a story: who thought of it, brought it to others, asked for it (`origin.yaml`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.beginnings import holders_of_origin
from proposal_check.language.lexicon import actions, stands_in, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import (
    agents,
    by_agents,
    is_passive,
    is_verb,
    joined,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "origin.yaml"
MARKS = {"when", "after", "because"}
HERE = {"it", "this", "we", "everything", "all", "that"}


def origin(verb: Token) -> list[Predication]:
    """The predications of beginning that a verb carries, whatever the story is."""
    if not is_verb(verb):
        return []
    readings = (
        thought_of,
        brought_to,
        came_to,
        grown_from,
        begun_when,
        began,
        decided_to,
        proposed,
        at_their_word,
        won,
    )
    told = [found for reading in readings for found in reading(verb)][:1]
    return told or beginning(verb, holders_of_origin(verb), []) or carried_to(verb)


def carried_to(verb: Token) -> list[Predication]:
    """ "Tenants will take the findings to every councillor": speaking for the work."""
    told = [t for t in prepositional(verb, "to", "before") if listed(t, "hearers") or listed(t, "audiences")]
    found = [t for t in patients(verb) if listed(t, "carried")]
    if verb.lemma_ not in {"take", "bring", "carry", "deliver"} or not told or not found:
        return []
    return [Predication(actions().by_name["speak_for"], verb, tuple(agents(verb)), tuple(found), work=True)]


def beginning(verb: Token, holders: list[Token], things: list[Token]) -> list[Predication]:
    """A predication of having started it, where anybody is named."""
    return [Predication(actions().by_name["initiate"], verb, tuple(holders), tuple(things))] if holders else []


def listed(token: Token, name: str) -> bool:
    """Whether a word is in a class of `origin.yaml`."""
    return stands_in(token, FILE, name)


def thought_of(verb: Token) -> list[Predication]:
    """ "Colin thought of it", "the scheme was dreamt of by two farmers"."""
    past = verb.tag_ in {"VBD", "VBN"} or any(c.lower_ == "did" for c in verb.children)
    if verb.lemma_ not in {"think", "dream"} or not past:
        return []
    things = [*prepositional(verb, "of"), *(patients(verb) if is_passive(verb) else [])]
    return beginning(verb, agents(verb), things) if any(listed(t, "begun") for t in things) else []


def brought_to(verb: Token) -> list[Predication]:
    """ "It was brought to us by Ada", "they took the drawings to the meeting", "was put to the board by patients"."""
    posed = verb.lemma_ in {"ask", "pose", "raise"} and is_passive(verb)
    if posed and any(t.lemma_ in {"question", "issue", "it"} for t in patients(verb)):
        return beginning(verb, by_agents(verb), patients(verb))
    if not listed(verb, "bringing") or any(c.dep_ == "prt" and c.lower_ != "forward" for c in verb.children):
        return []
    things = patients(verb)
    places = ("to", "before", "with", "at") if listed(verb, "airing") else ("to", "before")
    heard = [t for t in prepositional(verb, *places) if listed(t, "hearers")]
    forward = any(c.lower_ == "forward" for c in verb.children) or (listed(verb, "airing") and bool(by_agents(verb)))
    if not any(listed(t, "begun") for t in things) or not (heard or forward) or verb.tag_ not in {"VBD", "VBN"}:
        return []
    doers = by_agents(verb) if is_passive(verb) else agents(verb)
    brought = beginning(verb, [t for t in doers if t not in heard], things)
    return [replace(found, work=True) for found in brought]  # what outsiders bring takes nothing from the people


def came_to(verb: Token) -> list[Predication]:
    """ "Six parents approached us", "residents asked us to open it", "came to our office with the proposal"."""
    if (
        not (listed(verb, "coming") or listed(verb, "calling_on"))
        or is_passive(verb)
        or verb.tag_ not in {"VBD", "VBN"}
    ):
        return []
    met = patients(verb) if listed(verb, "calling_on") else []
    told = [t for t in [*met, *prepositional(verb, "to")] if listed(t, "hearers")]
    startable = words("objects.yaml", "startable")
    with_what = [t for t in prepositional(verb, "with", "about") if listed(t, "ideas") or listed(t, "tokens")]
    with_what += [t for t in prepositional(verb, "for") if listed(t, "begun") or t.lemma_.lower() in startable]
    wanted = any(c.dep_ in {"xcomp", "ccomp", "advcl"} and not listed(c, "complaining") for c in verb.children)
    said = any(c.dep_ == "conj" and listed(c, "telling") for c in verb.children)
    us = [t for t in told if t.lower_ == "us" or any(c.lower_ in {"our", "the"} for c in t.children)]
    if not us or not (wanted or said or with_what or listed(verb, "approaching")):
        return []
    return beginning(verb, [t for t in agents(verb) if t not in us], us)


def grown_from(verb: Token) -> list[Predication]:
    """ "The study grew out of talks with carers", "it started as a rant by Ada", "the notion came from two farmers"."""
    if not listed(verb, "growing") or is_passive(verb):
        return []
    things = subjects(verb)
    if not any(listed(t, "begun") or listed(t, "ideas") for t in things):
        return []
    sources = prepositional(verb, "from", "of", "in", "out", "with", "as")
    inner = [t for s in sources for t in prepositional(s, "with", "among", "between", "of", "by", "from")]
    made = [t for s in [verb, *sources] for c in s.children if is_verb(c) and c.i > verb.i for t in by_agents(c)]
    return beginning(verb, [*made, *inner, *sources], things)


def begun_when(verb: Token) -> list[Predication]:
    """ "The club began in 2009 when six women on the same bus …", "it started after two patients asked …"."""
    if verb.lemma_ not in {"start", "begin", "originate", "commence"} or is_passive(verb):
        return []
    things = subjects(verb)
    named = any(t.pos_ == "PROPN" or t.lower_ in HERE or listed(t, "begun") for t in things)
    below = [*verb.children, *(c for t in prepositional(verb, "in", "on") for c in t.children)]
    clauses = [
        c
        for c in below
        if c.dep_ in {"advcl", "relcl"} and any(m.lower_ in MARKS and m.dep_ in {"advmod", "mark"} for m in c.children)
    ]
    return beginning(verb, [t for c in clauses for t in subjects(c)], things) if named else []


def began(verb: Token) -> list[Predication]:
    """ "We started in 2017 in the back of a laundrette", "we formed after the flood": a group that made itself."""
    if not listed(verb, "starting") or is_passive(verb) or verb.tag_ != "VBD" or patients(verb):
        return []
    if any(c.dep_ in {"xcomp", "ccomp", "prt"} for c in verb.children):
        return []
    dated = any(
        t.ent_type_ == "DATE" or t.like_num or t.pos_ == "NOUN" for t in prepositional(verb, "in", "at", "around")
    )
    who = [t for t in subjects(verb) if t.lower_ == "we"]
    return beginning(verb, who, []) if dated else []


def decided_to(verb: Token) -> list[Predication]:
    """ "Nine of us sat under a tree and decided to begin": making up one's mind to do it."""
    if verb.lemma_ not in {"decide", "resolve", "agree"} or verb.tag_ not in {"VBD", "VBN"} or is_passive(verb):
        return []
    aims = [c for c in verb.children if c.dep_ == "xcomp" and listed(c, "setting_about")]
    return beginning(verb, agents(verb), []) if aims else []


def proposed(verb: Token) -> list[Predication]:
    """ "Ada stood up and proposed that we build a store", "members suggested 61 activities", "said why don't we"."""
    if (
        verb.lemma_ == "call"
        and verb.tag_ in {"VBD", "VBN"}
        and any(t.lemma_ in {"meeting", "assembly"} for t in patients(verb))
    ):
        return beginning(verb, agents(verb), patients(verb))
    if verb.lemma_ == "stand" and any(c.lower_ == "up" for c in verb.children):
        spoken = [c for c in verb.children if c.dep_ == "conj" and listed(c, "telling")]
        return beginning(verb, agents(verb), []) if spoken else []
    if verb.tag_ not in {"VBD", "VBN"} or verb.dep_ in {"amod", "acl"}:
        return []
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i]
    if listed(verb, "proposing"):
        counted = [t for t in patients(verb) if any(c.dep_ == "nummod" for c in t.children) or listed(t, "begun")]
        ours = [c for c in clauses if any(s.lower_ in {"we", "they"} for s in subjects(c))]
        return beginning(verb, agents(verb), counted) if counted or (ours and verb.lemma_ != "suggest") else []
    if verb.lemma_ in {"say", "ask"}:
        return beginning(verb, agents(verb), []) if any(why_not(c) for c in clauses) else []
    return []


def why_not(clause: Token) -> bool:
    """Whether a clause is a proposal in the shape of a question ("why don't they just give us the money", "let's")."""
    asked = any(c.lower_ == "why" for c in clause.children) and any(c.dep_ == "neg" for c in clause.children)
    return asked or clause.lemma_ == "let"


def at_their_word(verb: Token) -> list[Predication]:
    """ "Visits were cut from nine to four at its insistence", "the hours have moved on the group's say-so"."""
    if not listed(verb, "reworked"):
        return []
    said = [t for t in prepositional(verb, "at", "on") if listed(t, "at_word")]
    holders = [t for word in said for t in [*prepositional(word, "of", "from"), *owners(word)]]
    design = actions().by_name["design"]
    return [Predication(design, verb, tuple(holders), tuple(patients(verb)), work=True)] if holders else []


def won(verb: Token) -> list[Predication]:
    """ "They argued that the nights were worst, and the study was rebuilt": what people won the argument for."""
    if verb.lemma_ not in {"argue", "insist", "persuade", "object"} or verb.tag_ != "VBD":
        return []
    changed = [c for c in verb.children if c.dep_ in {"conj", "parataxis"} and listed(c, "reworked") and c.i > verb.i]
    ours = [c for c in changed if is_passive(c) or any(t.lower_ == "we" for t in subjects(c))]
    design = actions().by_name["design"]
    return [Predication(design, verb, tuple(agents(verb)), (), work=True)] if ours else []


def owners(noun: Token) -> list[Token]:
    """Whose a noun is by its possessor."""
    return [t for c in noun.children if c.dep_ == "poss" for t in joined(c)]
