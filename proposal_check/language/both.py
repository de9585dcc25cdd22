"""Acts that are leading and deciding at once by what they are done to: the content, the measures, the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import is_word
from proposal_check.language.model import Strand
from proposal_check.language.predication import Predication
from proposal_check.language.tree import patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "objects.yaml"
CHOOSING = {"choose", "decide", "vote", "set_terms", "approve"}
MAKING = {"write", "design", "deliver"}
WORDING = {"write", "draw", "draft", "devise", "word", "rewrite", "re-write", "compose", "redraft"}
"""Verbs that make the rules out of nothing, which is writing as well as deciding."""
ASKED = {"what", "whatever"}


def strands_of(found: Predication) -> tuple[Strand, ...]:
    """The strands of a firm act by people: its action's own, and the other one where its object calls for it."""
    name, own = found.action.name, found.action.strands
    things = [t for t in found.things if t.pos_ != "DET"] + prepositional(found.trigger, "as")
    if name in CHOOSING and "leadership" not in own and any(listed(t, "content") or shapes(t) for t in things):
        return (*own, "leadership")
    if name == "set_terms" and found.trigger.lemma_ in WORDING:
        return (*own, "leadership")
    if (
        name == "veto"
        and found.trigger.lemma_ != "refuse"
        and found.trigger.tag_ in {"VBD", "VBN"}
        and any(design(t) for t in things)
    ):
        return (*own, "leadership")
    made = things or patients(found.trigger)
    if name in MAKING and any(listed(t, "own_measures") for t in made):
        return (*own, "power")
    if name == "write" and made and all(listed(t, "purse_papers") for t in made):
        return ("power",)
    return own


def listed(thing: Token, group: str) -> bool:
    """Whether a thing, or what it is one of ("the size of the loans"), is in a class of `objects.yaml`."""
    entries = words(FILE, group)
    pair = f"{thing.nbor(-1).lower_} {thing.lemma_.lower()}" if thing.i else ""
    return pair in entries or any(t.lemma_.lower() in entries for t in [thing, *prepositional(thing, "of")])


def shapes(clause: Token) -> bool:
    """Whether what is chosen is a question about the work itself ("what counts as success", "what to ask")."""
    asked = any(t.lower_ in ASKED for t in clause.subtree if t.i <= clause.i)
    return asked and clause.lemma_.lower() in words(FILE, "shaping_verbs")


def design(thing: Token) -> bool:
    """Whether what people threw out is part of the work, which they shaped by it, not a person, a sum or a plan."""
    if thing.pos_ != "NOUN" or is_word(thing, "people", "heads") or is_word(thing, "people", "roles"):
        return False
    return (
        not listed(thing, "money") and not listed(thing, "staff") and thing.lemma_ not in {"plan", "offer", "request"}
    )
