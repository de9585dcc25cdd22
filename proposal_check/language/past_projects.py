"""A group's record: projects that it ran or delivered before, which are no part of the one it asks money for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.clause_cues import YEAR
from proposal_check.language.predication import Predication
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

DELIVERING = {"run", "deliver", "lead", "coordinate", "speak_for"}
POINTING = {"the", "this", "these", "our", "its", "their", "that", "every", "each", "all"}
DATING = ("in", "since", "during", "between")


def past_project(found: Predication) -> bool:
    """ "In 2019 we ran a food bank", "we have delivered three projects for Children in Need": dated, or for others."""
    verb = found.trigger
    if found.action.name not in DELIVERING or not any(t.lower_ == "we" for t in found.holders) or not done(verb):
        return False
    if any(c.lower_ in POINTING for t in found.things for c in t.children if c.dep_ in {"det", "poss"}):
        return False
    funders = [t for thing in [verb, *found.things] for t in prepositional(thing, "for") if t.pos_ == "PROPN"]
    return bool(funders) or any(YEAR.fullmatch(t.text) for t in prepositional(verb, *DATING))


def done(verb: Token) -> bool:
    """Whether a verb is in the past or the perfect."""
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(c.lemma_ in {"have", "'ve"} for c in verb.children))
