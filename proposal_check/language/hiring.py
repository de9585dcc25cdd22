"""Who is taken on and who is let go, in plain words: "took on a bookkeeper", "let the contractor go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, patients

if TYPE_CHECKING:
    from spacy.tokens import Token

STAFF = words("objects.yaml", "staff") | words("objects.yaml", "removable")
JOBS = {
    "role",
    "post",
    "lead",
    "chair",
    "team",
    "leadership",
    "who",
    "person",
    "someone",
    "committee",
    "board",
    "council",
}
"""What is taken on as work, or is nobody in particular."""


def hiring(verb: Token) -> list[Predication]:
    """Predications of hiring and dismissing that no pattern of the lexicon carries."""
    if verb.lemma_ == "take":
        return took_on(verb)
    return let_go(verb) if verb.lemma_ in {"let", "send"} else []


def took_on(verb: Token) -> list[Predication]:
    """ "The members took on a bookkeeper": a person hired; a role taken on is work."""
    persons = [t for t in patients(verb) if t.lemma_.lower() in STAFF - JOBS]
    on = any(c.lower_ == "on" and c.dep_ in {"prt", "prep"} for c in verb.children)
    return [Predication(actions().by_name["hire"], verb, tuple(agents(verb)), tuple(persons))] if on and persons else []


def let_go(verb: Token) -> list[Predication]:
    """ "Tenants may let the contractor go", "can send the manager home": an office-holder dismissed."""
    gone = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"} and c.lemma_ == "go" and len(list(c.lefts)) < 3]
    sent = verb.lemma_ == "send" and any(c.lower_ in {"home", "packing", "away"} for c in verb.children)
    staff = [t for c in gone for t in c.children if t.dep_ == "nsubj"] or (patients(verb) if sent else [])
    staff = [t for t in staff if t.lemma_.lower() in STAFF]
    return [Predication(actions().by_name["dismiss"], verb, tuple(agents(verb)), tuple(staff))] if staff else []
