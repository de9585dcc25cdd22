"""What people make as learners or clients: in a lesson, in the company of a teacher, as part of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.tree import prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "doing.yaml"


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
    return verb.lemma_ in words(FILE, "handicraft") and any(
        t.lemma_.lower() in words(FILE, "teachers")
        or any(c.lower_ in {"professional", "qualified"} for c in t.children)
        for t in taught
    )


def part_of_course(part: Token) -> bool:
    """Whether what a thing is part of is teaching or treatment."""
    return any(t.lemma_.lower() in words(FILE, "teaching") for t in prepositional(part, "of"))
