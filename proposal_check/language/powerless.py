"""Bodies and seats without power: no decision-making body, nothing within their remit, none of the people in charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, phrase
from proposal_check.language.outsiders import outsider
from proposal_check.language.parties import resolve
from proposal_check.language.remark import FILE, LEADERSHIP, Remark, against, denied, has
from proposal_check.language.tree import by_agents, is_passive, patients, prepositional, subjects
from proposal_check.language.verb_mood import is_negative

if TYPE_CHECKING:
    from spacy.tokens import Token

DECIDING = {"decision-making", "executive", "statutory", "decision", "governing", "voting"}
PLACES = {"remit", "scope", "power", "competence", "authority", "jurisdiction", "gift", "control"}
TAKING_PART = {"sit", "serve", "vote", "attend", "participate", "decide"}
RUNNING = {"lead", "manage", "direct", "head", "oversee", "coordinate", "supervise"}
EXPERT = {"qualified", "experienced", "professional", "trained", "specialist", "independent", "senior"}


def powerless(verb: Token, scene: Scene) -> Remark | None:
    """What one clause says of a body's or of people's lack of power, in a draft that is not the people's own."""
    if scene.we == "people":
        return None
    return (
        no_deciding_body(verb, scene) or beyond_remit(verb, scene) or kept_off(verb, scene) or none_of_us(verb, scene)
    )


def no_deciding_body(verb: Token, scene: Scene) -> Remark | None:
    """ "The Forum is not a decision-making body", "the panel has no budget"."""
    bodies = [t for t in subjects(verb) if peopled_body(t, scene)]
    if not bodies:
        return None
    if verb.lemma_ == "be" and is_negative(verb):
        named = [c for c in verb.children if c.dep_ == "attr"]
        if any(t.lemma_.lower() in DECIDING for n in named for t in n.lefts):
            return denied(verb, "decide", bodies[0], f"{phrase(bodies[0])} is said to decide nothing.")
    without = any(
        t.lemma_.lower() in {"budget", "authority", "power", "vote"} and any(c.lower_ == "no" for c in t.lefts)
        for t in patients(verb)
    )
    if verb.lemma_ in {"have", "hold", "carry"} and without:
        return denied(verb, "decide", bodies[0], f"{phrase(bodies[0])} has no power of its own.")
    return None


def peopled_body(token: Token, scene: Scene) -> bool:
    """Whether a body is the people's or one that the draft leaves unexplained, by name or as "it"."""
    mention = resolve(token, scene)
    if token.lower_ in {"it", "which"}:
        return mention.party == "people" and is_word(mention.token, "bodies", "heads")
    if any(c.lower_ in words("parties.yaml", "bodies", "advisory") or c.lower_ == "sounding" for c in token.lefts):
        return True
    if not is_word(token, "bodies", "heads") or outsider(token, scene):
        return False
    return mention.party == "people" or (mention.party == "unknown" and is_word(token, "bodies", "unexplained"))


def beyond_remit(verb: Token, scene: Scene) -> Remark | None:
    """ "Budgets and staffing are outside the Council's remit"."""
    for place in prepositional(verb, "outside", "beyond"):
        owners = [*(c for c in place.children if c.dep_ == "poss"), *prepositional(place, "of")]
        who = next((t for t in owners if resolve(t, scene).party in {"people", "unknown"}), None)
        if (
            place.lemma_.lower() in PLACES
            and who is not None
            and verb.lemma_ in {"be", "fall", "lie", "remain", "stay"}
        ):
            return denied(verb, "decide", who, f"This is kept from {phrase(who)}.")
    return None


def kept_off(verb: Token, scene: Scene) -> Remark | None:
    """ "Ambassadors will not sit on the interview panels", "observers do not vote"."""
    if verb.lemma_ not in TAKING_PART or is_passive(verb) or not any(c.dep_ == "neg" for c in verb.children):
        return None
    if any(c.lower_ in {"may", "might", "could", "need"} for c in verb.children):
        return None
    who = next(
        (
            t
            for t in subjects(verb)
            if resolve(t, scene).party == "unknown"
            and (is_word(t, "people", "roles") or t.lemma_.lower() in {"observer", "attendee", "member", "rep"})
            and not outsider(t, scene)
            and not any(outsider(o, scene) for o in prepositional(t, "from", "of"))
        ),
        None,
    )
    if who is None:
        return None
    bodied = any(
        is_word(t, "bodies", "heads") or t.lemma_ == "interview" for t in prepositional(verb, "on", "in", "at")
    )
    if verb.lemma_ in {"vote", "decide"} or bodied:
        return denied(verb, "vote", who, f"{phrase(who)} have no part in this.")
    return None


def none_of_us(verb: Token, scene: Scene) -> Remark | None:
    """ "None of our trustees lives on the estate", "none of us has diabetes"."""
    for subject in subjects(verb):
        wholes = prepositional(subject, "of") if subject.lower_ in {"none", "neither"} else []
        ours = [t for t in wholes if t.lower_ == "us" or has(t, "seated") or is_word(t, "applicant", "heads")]
        personal = verb.lemma_ in {"be", "have", "live", "use", "rent", "come"} and not is_passive(verb)
        paid = any(has(c, "onlooking") or c.lemma_ in {"pay", "interest", "conflict"} for c in verb.subtree)
        if ours and personal and not paid and not any(has(t, "rights") for t in patients(verb)):
            return denied(
                verb, "govern", ours[0], "None of those in charge is one of the people.", (*LEADERSHIP, "power")
            )
    return None


def led_by_staff(verb: Token, scene: Scene) -> Remark | None:
    """ "The project will be managed by our Head of Care", "groups will be led by a qualified practitioner"."""
    if verb.lemma_ not in RUNNING or not is_passive(verb) or scene.we == "people":
        return None
    whole = [t for t in patients(verb) if t.lemma_.lower() in words(FILE, "whole_things")]
    if not whole or any(resolve(t, scene).party == "people" for t in by_agents(verb)):
        return None
    if any(c.lower_ in {"a", "an"} for t in whole for c in t.lefts):
        return None
    who = next(
        (
            t
            for t in by_agents(verb)
            if (outsider(t, scene) and is_word(t, "applicant", "heads"))
            or (resolve(t, scene).party in {"applicant", "other"} and any(c.lower_ in EXPERT for c in t.lefts))
        ),
        None,
    )
    return against(verb, "lead", who, scene, f"{phrase(who)} leads this, not the people.", LEADERSHIP) if who else None
