"""What people make as learners or clients: in a lesson, in the company of a teacher, as part of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "doing.yaml"
OVERSIGHT = {"direction", "supervision", "guidance", "eye", "help"}


def lesson(verb: Token, doers: list[Token]) -> bool:
    """Whether what is made is a client's exercise: by learners, or in the company of a teacher."""
    if any(t.lemma_.lower() in words(FILE, "clients") for t in doers):
        return True
    return in_company(verb)


def in_company(verb: Token) -> bool:
    """Whether a thing is made with a teacher, an artist or another professional, or as part of a course."""
    if any(t.lemma_ == "part" and part_of_course(t) for t in prepositional(verb, "as")):
        return True
    taught = prepositional(verb, "with", "under")
    taught += [c for t in taught if t.lemma_ in OVERSIGHT for c in [*t.children, *prepositional(t, "of")]]
    return verb.lemma_ in words(FILE, "handicraft") and any(
        t.lemma_.lower() in words(FILE, "teachers")
        or any(c.lower_ in {"professional", "qualified"} for c in t.children)
        for t in taught
    )


def part_of_course(part: Token) -> bool:
    """Whether what a thing is part of is teaching or treatment."""
    return any(t.lemma_.lower() in words(FILE, "teaching") for t in prepositional(part, "of"))


OF_LEARNING = {"write", "design", "deliver", "lead", "research", "speak_for", "facilitate", "evaluate"}
POINTED = {"the", "our", "this", "these", "each", "every", "all", "both", "its"}
ATTENDING = {"attend", "join", "enrol", "take", "complete", "study", "do"}


def exercise(found: Predication) -> bool:
    """ "Learners write a diary", "participants will build a bird box": what a course has them make, not the project."""
    verb = found.trigger
    things = [t for t in patients(verb) if t.pos_ in {"NOUN", "PROPN"}]
    if found.action.name not in OF_LEARNING or verb.pos_ != "VERB" or is_passive(verb):
        return False
    certain = any(c.lower_ in POINTED for t in things for c in t.children) or any(t.pos_ == "PROPN" for t in things)
    if things and certain:
        return False
    if things and verb.lemma_ in words(FILE, "handicraft") and any(c.lower_ == "together" for c in verb.children):
        return True
    shown = any(t.lemma_.lower() in words(FILE, "teachers") for t in prepositional(verb, "to", "for", "with"))
    return bool(found.holders) and (bool(things) or shown) and all(is_learner(t) for t in found.holders)


def is_learner(token: Token) -> bool:
    """Whether a bare plural is those who take a course, by its word or by what they attend."""
    counted = any(c.dep_ in {"nummod", "det", "poss", "quantmod"} for c in token.children) or token.tag_ != "NNS"
    courses = [t for c in token.subtree if c.dep_ == "acl" and c.lemma_ in ATTENDING for t in c.subtree]
    taking = any(t.lemma_ in {"course", "class", "programme"} for t in courses)
    return not counted and (token.lemma_.lower() in words(FILE, "learners") or taking)
