"""What bodies are made of: every statement that says who sits on, elects or makes up a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import Composition
from proposal_check.language.composition_lists import of_fragment, of_them
from proposal_check.language.composition_parts import (
    of_electing,
    of_election,
    of_having,
    of_made,
    of_seats,
    of_sitting,
)
from proposal_check.language.composition_predicates import STATES, of_copula, of_lived, of_state
from proposal_check.language.experience import lived
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.tree import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Span

MADE_OF = {"comprise", "include", "contain", "bring", "involve", "unite", "gather"}
ELECTING = words("verbs.yaml", "electing")


def compositions(sent: Span, scene: Scene) -> list[Composition]:
    """Every composition stated in a sentence."""
    found: list[Composition] = []
    for token in sent:
        if token.pos_ in {"AUX", "VERB"} and token.dep_ not in {"aux", "auxpass"} and lived(token):
            found += of_lived(token)
        if token.lemma_ == "be" and token.pos_ in {"AUX", "VERB"}:
            found += of_copula(token, scene)
        elif token.lemma_ == "have" and token.dep_ != "aux":
            found += of_having(token, scene)
        elif token.lemma_ in {"sit", "serve"}:
            found += of_sitting(token, scene)
        elif token.lemma_ == "elect" and token.pos_ == "VERB" and not is_passive(token):
            found += of_electing(token, scene)
        elif token.lower_ in STATES and any(c.dep_ == "nsubjpass" for c in token.children):
            found += of_state(token, scene)
        elif (
            token.lemma_ in {"make", "compose", "consist", "comprise", "constitute", "form"} or token.lemma_ in MADE_OF
        ):
            found += of_made(token, scene)
        elif token.lemma_ in {
            "hold",
            "fill",
            "occupy",
            "reserve",
            "keep",
            "ring-fence",
            "ringfence",
            "go",
        }:
            found += of_seats(token, scene)
        elif token.lemma_ in ELECTING and is_passive(token):
            found += of_election(token, scene)
        elif token.lower_ in {"them", "whom", "these", "which"}:
            found += of_them(token, scene)
        elif token.pos_ in {"NOUN", "PROPN"} and is_word(token, "bodies", "heads"):
            found += of_fragment(token, scene)
    return found
