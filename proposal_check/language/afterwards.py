"""Somebody else decides afterwards: agrees first, weighs it, may refuse it, has the last word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.outsiders import outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import (
    FILE,
    Remark,
    against,
    denied,
    has,
)
from proposal_check.language.tree import (
    by_agents,
    is_passive,
    is_verb,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


SIFTING = {"prioritise", "prioritize", "rank", "score", "shortlist", "filter", "approve"}
ENDING = {"suspend", "dissolve", "disband", "abolish", "terminate", "disestablish", "remove", "discontinue"}


def subject_to(token: Token, scene: Scene) -> Remark | None:
    """ "Subject to approval by the trustees": somebody outside agrees first."""
    if scene.we == "people":
        return None
    for noun in [t for t in token.subtree if t.lemma_.lower() in words(FILE, "consents")]:
        holders = prepositional(noun, "by", "of", "from") + [c for c in noun.children if c.dep_ in {"poss", "compound"}]
        who = next((t for t in holders if outsider(t, scene)), None)
        if who is not None:
            return against(noun, "approve", who, scene, f"{phrase(who)} must agree first.")
    return None


def weighed(verb: Token, scene: Scene) -> Remark | None:
    """ "Recommendations will be considered by the management", "scoring is done by officers only"."""
    if not is_passive(verb) or scene.we == "people":
        return None
    things = patients(verb)
    sifted = has(verb, "weighing") and any(has(t, "decided_things") for t in things)
    sifted = sifted or (verb.lemma_ in SIFTING and any(t.lemma_ in {"suggestion", "idea", "request"} for t in things))
    judged = has(verb, "carrying") and any(has(t, "judging") for t in things)
    for agent in by_agents(verb):
        party = resolve(agent, scene).party
        if party == "people":
            return None
        if (sifted or judged) and (
            outsider(agent, scene) or (party == "unknown" and is_word(agent, "bodies", "heads"))
        ):
            return against(verb, "decide", agent, scene, f"{phrase(agent)} decides what comes of it, not the people.")
    return None


def unfettered(verb: Token, scene: Scene) -> Remark | None:
    """ "Nothing in the process fetters the executive's discretion"."""
    nothing = any(
        t.lower_ in {"nothing", "none"} or any(c.lower_ == "no" for c in t.children) for t in subjects(verb)
    ) or any(c.dep_ == "neg" for c in verb.children)
    if not has(verb, "fettering") or not nothing:
        return None
    owners = [c for t in patients(verb) for c in [t, *t.children] if c == t or c.dep_ == "poss"]
    who = next((t for t in owners if outsider(t, scene)), None)
    return (
        against(verb, "decide", who, scene, f"{phrase(who)} is not bound by what people decide.")
        if who is not None
        else None
    )


def prevails(verb: Token, scene: Scene) -> Remark | None:
    """ "The decision of the Chief Investigator is final", "the view of the sponsor prevails"."""
    for state in [verb, *(c for c in verb.children if c.dep_ == "acomp")]:
        if state.lower_ == "binding" and any(c.dep_ == "neg" for c in verb.children) and scene.we != "people":
            return denied(
                verb,
                "decide",
                subjects(verb)[0] if subjects(verb) else None,
                "What people decide binds nobody.",
            )
        judge = next((t for t in prepositional(state, "to") if outsider(t, scene)), None)
        if state.lower_ == "acceptable" and judge is not None and scene.we != "people":
            return against(verb, "veto", judge, scene, f"{phrase(judge)} has to accept it.")
    ends = has(verb, "prevailing") or (
        verb.lemma_ == "be" and any(c.dep_ == "acomp" and has(c, "final") for c in verb.children)
    )
    if not ends or any(c.dep_ == "neg" for c in verb.children):
        return None
    for thing in subjects(verb):
        holders = prepositional(thing, "of", "by") + [c for c in thing.children if c.dep_ == "poss"]
        who = next((t for t in holders if outsider(t, scene)), None)
        if who is not None:
            return against(verb, "decide", who, scene, f"{phrase(who)} has the last word, not the people.")
    return None


def free_to_refuse(verb: Token, scene: Scene) -> Remark | None:
    """ "may decline to implement them", "is free to appoint others", "reserves the right to overrule"."""
    who = next((t for t in subjects(verb) if outsider(t, scene)), None)
    if who is None:
        return None
    modal = any(c.dep_ == "aux" and c.lower_ in {"may", "can", "will", "could", "might", "must"} for c in verb.children)
    chain = [t for t in verb.subtree if t == verb or (t.dep_ == "conj" and is_verb(t))]
    negative = any(c.dep_ == "neg" for c in verb.children)
    if modal and not negative and any(v.lemma_ in words("weak.yaml", "overruling") for v in chain):
        return against(verb, "veto", who, scene, f"{phrase(who)} may set aside what people decide.")
    ended = [t for t in patients(verb) if is_word(t, "bodies", "heads") and not outsider(t, scene)]
    if modal and not negative and verb.lemma_ in ENDING and ended and scene.we != "people":
        return against(verb, "dismiss", who, scene, f"{phrase(who)} may put an end to it ({phrase(ended[0])}).")
    below = [c for a in verb.children if a.dep_ == "acomp" and has(a, "free") for c in a.children if c.dep_ == "xcomp"]
    if (
        verb.lemma_ == "be"
        and not negative
        and any(has(c, "refusing") or c.lemma_ in {"appoint", "choose", "decide"} for c in below)
    ):
        return against(verb, "veto", who, scene, f"{phrase(who)} may set aside what people decide.")
    bound = any(c.dep_ == "acomp" and c.lower_ in {"bound", "obliged"} for c in verb.children) or any(
        t.lemma_ == "obligation" for t in prepositional(verb, "under")
    )
    if ((verb.lemma_ == "be" and bound) or (verb.lower_ in {"bound", "obliged"} and is_passive(verb))) and (
        negative or any(c.lower_ == "no" for t in prepositional(verb, "under") for c in t.children)
    ):
        return against(verb, "veto", who, scene, f"{phrase(who)} need not do what people decide.")
    if verb.lemma_ in {"reserve", "retain"} and any(
        t.lemma_ in {"right", "discretion", "veto"} for t in patients(verb)
    ):
        return against(verb, "veto", who, scene, f"{phrase(who)} may set aside what people decide.")
    return None
