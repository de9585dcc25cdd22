"""Verbs of leading and making that mean something idle here: "drive to work", "draw on it", "fill in a form"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token


DRAWN = {"picture", "breath", "attention", "water", "benefit", "pension", "strength", "comfort", "crowd", "support"}
"""What people draw without designing anything."""


def idle(found: Predication) -> bool:
    """Whether the object that a verb has, or lacks, takes its weight away."""
    verb = found.trigger
    if verb.lemma_ == "fill":
        return not any(pointed(t) for t in found.things)
    if any(c.lemma_ == "find" and c.dep_ == "conj" and c.i > verb.i for c in verb.children):
        return verb.lemma_ in TRIED  # "evaluated the leaflets and found them easy to read"
    if verb.lemma_ == "write" and any(is_grievance(t) for t in patients(verb)):
        return True
    if verb.lemma_ == "lead" and any(t.lemma_ in {"fight", "struggle", "battle", "revolution"} for t in patients(verb)):
        return not any(c.dep_ in {"det", "nummod"} for t in found.holders for c in t.children)
    if verb.lemma_ == "give":
        return any(prepositional(t, "of") for t in patients(verb) if t.lemma_ == "evidence")
    if verb.lemma_ == "draw" and any(t.lemma_ in DRAWN for t in patients(verb)):
        return True
    if verb.lemma_ == "speak":
        return is_passive(verb)
    if verb.lemma_ == "lead" and not patients(verb) and not is_passive(verb):
        return bool(prepositional(verb, "to"))
    if verb.lemma_ in {"drive", "draw", "head", "steer"}:
        return not patients(verb) and not is_passive(verb)
    return False


TRIED = {"evaluate", "review", "test", "try", "assess", "trial", "judge", "rate"}


def is_grievance(thing: Token) -> bool:
    """ "Forty letters of objection", "a letter to the paper": what anybody may write, not a text of the project."""
    post = thing.lemma_ in {"letter", "email", "card", "note", "message"}
    return post and any(t.lemma_.lower() in GRIEVANCES for t in prepositional(thing, "of"))


GRIEVANCES = {"objection", "complaint", "support", "thank", "thanks", "protest", "concern", "condolence", "appeal"}


def pointed(thing: Token) -> bool:
    """Whether a thing is a certain one ("the form", "this application")."""
    return any(c.lower_ in {"the", "this", "our", "every", "each"} for c in thing.children) or thing.pos_ in {
        "PRON",
        "DET",
    }
