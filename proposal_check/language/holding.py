"""What outsiders hold: the making of it, the decisions made before, the place where control rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.model import OUTSIDE
from proposal_check.language.outsiders import maker, named, outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import (
    BOTH,
    LEADERSHIP,
    Remark,
    against,
    firm,
    has,
)
from proposal_check.language.tree import (
    agents,
    by_agents,
    is_passive,
    joined,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def made_by_others(verb: Token, scene: Scene) -> Remark | None:
    """ "The site plan was prepared by our manager", "our directorate shaped the three themes"."""
    if not (
        has(verb, "making")
        or (
            verb.lemma_ in {"put", "draw", "work"} and any(c.lower_ in {"together", "up", "out"} for c in verb.children)
        )
    ):
        return None
    things = [t for t in patients(verb) if made_thing(t)]
    if not things and verb.dep_ == "acl" and made_thing(verb.head):
        things = [verb.head]
    if (
        not things
        or not firm(verb)
        or (any(t.lemma_ in {"bid", "application", "proposal"} for t in things) and verb.dep_ == "acl")
    ):
        return None
    if any(resolve(t, scene).party == "people" and not outsider(t, scene) for t in agents(verb)):
        return None
    who = next((t for t in agents(verb) if maker(t, verb, things, scene) and t.lower_ not in {"we", "us"}), None)
    if who is None:
        return None
    return against(
        verb, "design", who, scene, f"{phrase(who)} made this ({things[0].text}), not the people.", LEADERSHIP
    )


def made_thing(token: Token) -> bool:
    """Whether a noun names something that sets the course of a project, alone or as a part of it."""
    return has(token, "made") or any(
        has(t, "made") for t in prepositional(token, "of") if token.lemma_ in {"rest", "term", "part", "bulk", "draft"}
    )


def settled_before(verb: Token, scene: Scene) -> Remark | None:
    """ "The model was agreed at the Executive", "was confirmed by Cabinet ahead of this application"."""
    if not has(verb, "settling") or not is_passive(verb) or verb.dep_ in {"amod"} or not firm(verb):
        if verb.lemma_ == "form" and any(c.dep_ == "neg" for c in verb.children):
            part = [t for p in patients(verb) for t in prepositional(p, "of")] + prepositional(verb, "of")
            if any(has(t, "before_now") for t in part) and subjects(verb):
                return against(
                    verb, "decide", subjects(verb)[0], scene, "This is kept out of what people may influence."
                )
        return None
    if any(resolve(t, scene).party == "people" for t in by_agents(verb)):
        return None
    things = patients(verb)
    thing = any(has(t, "settled_things") or has(t, "made") for t in things)
    early = any(
        c.lower_ in {"before", "ahead", "already", "beforehand", "prior"}
        for c in verb.subtree
        if c.i > verb.i or c.dep_ == "advmod"
    )
    asked_later = any(
        c.dep_ == "advcl"
        and c.lemma_ in {"consult", "ask", "involve", "engage", "tell", "meet", "begin", "start"}
        and any(g.lower_ == "before" for g in c.children)
        for c in verb.children
    )
    early = asked_later or (
        early and (any(has(t, "before_now") for t in verb.subtree) or any(c.lower_ == "already" for c in verb.children))
    )
    places = by_agents(verb) + prepositional(verb, "at", "in", "between", "among")
    who = next((t for t in places if outsider(t, scene) and t.lower_ not in {"we", "us"}), None)
    if who is not None and (thing or early):
        return against(verb, "decide", who, scene, f"{phrase(who)} settled this, not the people.", BOTH)
    if early and thing and scene.we != "people" and things:
        return against(verb, "decide", things[0], scene, "This was settled before people could have a say.", BOTH)
    return None


def resting_elsewhere(verb: Token, scene: Scene) -> Remark | None:
    """ "The lease belongs to the executive", "responsibility remains with the Trust"."""
    if not has(verb, "resting") or not firm(verb):
        return None
    things = [t for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} for t in joined(c)] or subjects(verb)
    places = prepositional(verb, "with", "to")
    for child in verb.children:
        if child.dep_ == "attr" and child.lemma_ in words("weak.yaml", "belongings"):
            places += prepositional(child, "of", "for") + [t for t in child.children if t.dep_ == "poss"]
        if child.dep_ == "prep" and child.lower_ == "in":
            places += [
                t
                for c in child.children
                if c.lemma_ in {"gift", "hand", "control", "ownership"}
                for t in [*prepositional(c, "of"), *(g for g in c.children if g.dep_ == "poss")]
            ]
    if verb.lemma_ == "vest":
        places += prepositional(verb, "in")
    if verb.lemma_ == "be" and not any(c.dep_ in {"attr", "prep"} for c in verb.children):
        return None
    owned = any(has(t, "rested") or has(t, "owned") for t in things) or any(
        c.dep_ == "attr" and c.lemma_ == "property" for c in verb.children
    )
    who = next((t for t in places if outsider(t, scene)), None)
    if who is None or not owned or any(resolve(t, scene).party == "people" for t in places):
        return None
    return against(verb, "decide", who, scene, f"This rests with {phrase(who)}, not with the people.")


def in_full_control(verb: Token, scene: Scene) -> Remark | None:
    """ "The Board has full delegated authority", "is overseen by our directors", "chaired by the Director"."""
    who: Token | None = None
    ready = (
        verb.lemma_ == "be"
        and any(c.lower_ == "already" for c in verb.children)
        and any(t.lemma_ == "place" for t in prepositional(verb, "in"))
    )
    if ready and scene.we != "people" and any(has(t, "made") for t in subjects(verb)):
        return against(
            verb, "decide", subjects(verb)[0], scene, "This was settled before people could have a say.", BOTH
        )
    if has(verb, "possessing") and not is_passive(verb):
        nouns = [t for t in patients(verb) if has(t, "control_nouns")]
        if any(has(c, "control_adjectives") for t in nouns for c in t.children) or any(
            t.lemma_ in {"authority", "discretion", "control", "veto"} for t in nouns
        ):
            who = next((t for t in agents(verb) if outsider(t, scene)), None)
    elif verb.lemma_ in {"oversee", "govern", "steer"} and not is_passive(verb):
        if any(has(t, "overseen") for t in patients(verb)):
            who = next((t for t in agents(verb) if outsider(t, scene) and is_word(t, "bodies", "heads")), None)
    elif has(verb, "overseeing") and is_passive(verb):
        if any(
            has(t, "overseen") or is_word(t, "bodies", "heads")
            for t in [*patients(verb), *([verb.head] if verb.dep_ == "acl" else [])]
        ):
            who = next(
                (t for t in by_agents(verb) if outsider(t, scene) and resolve(t, scene).party != "other"),
                None,
            )
    elif (
        verb.lemma_ in {"lead", "manage", "run", "direct"}
        and is_passive(verb)
        and any(has(t, "overseen") for t in patients(verb))
    ):
        who = next(
            (
                t
                for t in by_agents(verb)
                if outsider(t, scene)
                and (
                    has(t, "institutions")
                    or t.lemma_ in {"board", "trustee", "committee"}
                    or any(c.lower_.rstrip(".") in {"dr", "prof", "professor"} for c in t.children)
                )
            ),
            None,
        )
    elif has(verb, "owning") and any(has(t, "owned") for t in patients(verb)):
        who = next((t for t in agents(verb) if (outsider(t, scene) or named(t, scene)) and not own_thing(verb)), None)
    if who is None or not firm(verb) or any(resolve(t, scene).party == "people" for t in agents(verb)):
        return None
    return against(
        verb,
        "own" if has(verb, "owning") and has(verb, "owned") else "decide",
        who,
        scene,
        f"{phrase(who)} holds control here, not the people.",
    )


def own_thing(verb: Token) -> bool:
    """Whether what is owned is the owner's anyway ("their own premises")."""
    return any(c.lower_ in {"own", "their"} for t in patients(verb) for c in t.children)


def evaluated(verb: Token, scene: Scene) -> Remark | None:
    """ "The University will evaluate the programme": an institution judges the work, not the people."""
    judges = verb.lemma_ in {"evaluate"} or (
        has(verb, "carrying") and any(t.lemma_ == "evaluation" for t in patients(verb))
    )
    work = any(t.lemma_ == "evaluation" for t in patients(verb)) and verb.lemma_ != "evaluate"
    bought = (
        is_passive(verb)
        and verb.lemma_ in {"lead", "undertake", "conduct", "carry", "evaluate"}
        and (work or (verb.lemma_ == "evaluate" and any(outsider(t, scene) for t in by_agents(verb))))
    )
    if not (judges or bought) or not firm(verb) or any(resolve(t, scene).party == "people" for t in agents(verb)):
        return None
    who = next(
        (
            t
            for t in agents(verb)
            if (bought and t.lower_ not in {"we", "us"} and resolve(t, scene).party in OUTSIDE)
            or ((outsider(t, scene) or t.pos_ == "PROPN") and (has(t, "institutions") or has(t, "units")))
        ),
        None,
    )
    return (
        against(verb, "evaluate", who, scene, f"{phrase(who)} evaluates the work, not the people.", LEADERSHIP)
        if who is not None
        else None
    )
