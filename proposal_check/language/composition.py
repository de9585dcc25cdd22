"""What bodies are made of: every statement that says who sits on, elects or makes up a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import Composition
from proposal_check.language.composition_lists import of_count, of_fragment, of_some, of_them
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
    from spacy.tokens import Span, Token

MADE_OF = {
    "make", "compose", "consist", "comprise", "constitute", "form",
    "include", "contain", "bring", "involve", "unite", "gather",
}  # fmt: skip
SEATING = {"restrict", "limit", "confine", "hold", "fill", "occupy", "reserve", "keep", "ring-fence", "ringfence", "go"}
ELECTING = words("verbs.yaml", "electing")


def compositions(sent: Span, scene: Scene) -> list[Composition]:
    """Every composition stated in a sentence."""
    found: list[Composition] = []
    for token in sent:
        if token.pos_ in {"AUX", "VERB"} and token.dep_ not in {"aux", "auxpass"} and lived(token):
            found += of_lived(token)
        found += by_verb(token, scene) or by_other_words(token, scene)
    return found


def by_verb(token: Token, scene: Scene) -> list[Composition]:
    """What a verb of being, having, sitting, electing, making up or filling says of a body."""
    lemma = token.lemma_
    if lemma == "be" and token.pos_ in {"AUX", "VERB"}:
        return of_copula(token, scene)
    if lemma == "have" and token.dep_ != "aux":
        return of_having(token, scene)
    if lemma in {"sit", "serve"}:
        return of_sitting(token, scene)
    if lemma == "elect" and token.pos_ == "VERB" and not is_passive(token):
        return of_electing(token, scene)
    if token.lower_ in STATES and any(c.dep_ == "nsubjpass" for c in token.children):
        return of_state(token, scene)
    if lemma in MADE_OF and token.lower_ != "including":
        return of_made(token, scene)
    if lemma in SEATING:
        return of_seats(token, scene)
    return of_election(token, scene) if lemma in ELECTING and is_passive(token) else []


def by_other_words(token: Token, scene: Scene) -> list[Composition]:
    """What is said of a body without a verb: "among them two tenants", "nine of them tenants", "all tenants"."""
    if token.lower_ in {"among", "including"}:
        return of_some(token, scene)
    if token.lower_ in {"them", "whom", "these", "which"}:
        return of_them(token, scene)
    if token.tag_ == "CD":
        return of_count(token, scene)
    if token.pos_ in {"NOUN", "PROPN"} and (is_word(token, "bodies", "heads") or token.lemma_ == "signatory"):
        return of_fragment(token, scene)
    return []
