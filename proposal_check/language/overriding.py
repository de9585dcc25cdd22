"""What others may do to what people decide: alter it, have it put before them, keep matters for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.outsiders import outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import FILE, Remark, against, audience, denied, has, hyphened
from proposal_check.language.tree import by_agents, is_passive, is_verb, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

ALTERING = words(FILE, "altering")
ENDING = {"dissolve", "disband", "suspend", "abolish", "wind", "disestablish"}
CLEARING = words(FILE, "clearing")
OUTPUTS = words(FILE, "outputs")
SEATS = {"member", "representative", "rep", "trustee", "director", "delegate", "observer", "participant", "attendee"}
MODALS = {"may", "can", "could", "will", "shall", "might"}
VOTELESS = {"non-voting", "nonvoting", "observing", "ex-officio"}


def overridden(verb: Token, scene: Scene) -> Remark | None:
    """What one clause says that takes back what people decide, in a draft that is not the people's own."""
    if scene.we == "people":
        return None
    return (
        may_alter(verb, scene)
        or needs_leave(verb, scene)
        or may_dissolve(verb, scene)
        or kept_back(verb, scene)
        or without_vote(verb, scene)
    )


def theirs(thing: Token, scene: Scene) -> bool:
    """Whether something is what people made or decided ("the residents' shortlist", "anything the panel proposes")."""
    within = [t for t in thing.subtree if t != thing and t.pos_ in {"NOUN", "PROPN"}]
    return any(audience([t], scene) is not None or peopled(t, scene) for t in within)


def peopled(token: Token, scene: Scene) -> bool:
    """Whether a body may be the people's: theirs by the cast, or one that nobody explains."""
    return is_word(token, "bodies", "heads") and (
        resolve(token, scene).party == "people"
        or (is_word(token, "bodies", "unexplained") and not outsider(token, scene))
    )


def may_alter(verb: Token, scene: Scene) -> Remark | None:
    """ "The trustees may vary or set aside any decision of the panel", "may alter the residents' shortlist"."""
    who = next((t for t in subjects(verb) if outsider(t, scene)), None)
    chain = [verb, *(c for c in verb.children if c.dep_ == "conj" and is_verb(c))]
    alters = any(
        v.lemma_ in ALTERING or (v.lemma_ in {"set", "put"} and any(c.lower_ == "aside" for c in v.children))
        for v in chain
    )
    modal = any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.children)
    negative = any(c.dep_ == "neg" for c in verb.children)
    if who is None or not alters or not modal or negative:
        return None
    things = [t for v in chain for t in patients(v) if has(t, "decided_things") or t.lemma_.lower() in OUTPUTS]
    if not any(theirs(t, scene) for t in things):
        return None
    return against(verb, "veto", who, scene, f"{phrase(who)} may set aside what people decide.")


def needs_leave(verb: Token, scene: Scene) -> Remark | None:
    """ "Anything the panel proposes must be cleared by the press office", "need to be approved by staff"."""
    if verb.lemma_ not in CLEARING or not is_passive(verb):
        return None
    bound = any(c.lower_ in {"must", "shall", "will"} for c in verb.children) or (
        verb.dep_ == "xcomp" and verb.head.lemma_ in {"need", "have", "require"}
    )
    who = next((t for t in by_agents(verb) if outsider(t, scene) or has(t, "institutions")), None)
    things = patients(verb) or subjects(verb.head)
    if not bound or who is None or not any(theirs(t, scene) for t in things):
        return None
    return against(verb, "approve", who, scene, f"{phrase(who)} must agree first.")


def may_dissolve(verb: Token, scene: Scene) -> Remark | None:
    """ "The Board may dissolve the panel at any time"."""
    who = next((t for t in subjects(verb) if outsider(t, scene)), None)
    modal = any(c.dep_ == "aux" and c.lower_ in MODALS for c in verb.children)
    if who is None or not modal or verb.lemma_ not in ENDING or not any(peopled(t, scene) for t in patients(verb)):
        return None
    return against(verb, "veto", who, scene, f"{phrase(who)} may end it.")


def kept_back(verb: Token, scene: Scene) -> Remark | None:
    """ "Staffing and contracts are reserved to the trustees", "spending above £500 is reserved for the Executive"."""
    if verb.lemma_ not in {"reserve", "retain"} or any(c.dep_ == "neg" for c in verb.children):
        return None
    if not (is_passive(verb) or verb.dep_ == "acl"):
        return None
    things = patients(verb) or ([verb.head] if verb.dep_ == "acl" else [])
    weighty = any(
        has(t, "rested") or has(t, "settled_things") or t.lemma_.lower() in {"matter", "spending", "spend", "power"}
        for t in things
    )
    holders = prepositional(verb, "to", "for", "by")
    who = next((t for t in holders if outsider(t, scene) or has(t, "institutions")), None)
    if not weighty or who is None or any(resolve(t, scene).party == "people" for t in holders):
        return None
    return against(verb, "decide", who, scene, f"This rests with {phrase(who)}, not with the people.")


def without_vote(verb: Token, scene: Scene) -> Remark | None:
    """ "The patient representative is a non-voting member", "tenants join as non-voting members"."""
    seats = [c for c in verb.children if c.dep_ == "attr"] + prepositional(verb, "as")
    mute = [
        t
        for t in seats
        if t.lemma_.lower() in SEATS and any(hyphened(c) in VOTELESS or c.lower_ in VOTELESS for c in t.lefts)
    ]
    who = (
        next(
            (
                t
                for t in [*subjects(verb), *patients(verb)]
                if resolve(t, scene).party == "people" or t.lemma_.lower() in SEATS
            ),
            None,
        )
        if mute
        else None
    )
    if who is None or who in mute or outsider(who, scene):
        return None
    return denied(verb, "vote", who, f"{phrase(who)} may be there but have no vote.")
