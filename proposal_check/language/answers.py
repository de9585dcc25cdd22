"""A question and its answer make one statement: "Who decides? The parents."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.firmness import modality
from proposal_check.language.frames import predications
from proposal_check.language.mention import Scene
from proposal_check.language.predication import Predication
from proposal_check.language.tree import joined

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ASKING = {"who", "whom", "whose"}
NOUNS = {"NOUN", "PROPN", "PRON", "NUM"}


def answered(question: Span | None, answer: Span, scene: Scene) -> list[Predication]:
    """The actions that a question asks about, held by whom the answer names.

    Empty where the sentence before is no question about who, or the answer is a sentence of its own.
    """
    if question is None or not question.text.rstrip().endswith("?"):
        return []
    named = answer_head(answer)
    asked = [t for t in question if t.lower_ in ASKING]
    if named is None or not asked:
        return []
    found = [p for p in predications(question) if any(t.lower_ in ASKING for t in p.holders)]
    return [replace(p, holders=tuple(joined(named))) for p in found if modality(p.trigger).hedged == ""]


def answer_head(answer: Span) -> Token | None:
    """The noun that a short answer is about, or None for a whole sentence."""
    root = answer.root
    if root.pos_ in NOUNS:
        return root
    if root.lemma_ == "do" and not any(c.dep_ == "dobj" for c in root.children):
        return next((c for c in root.children if c.dep_ == "nsubj"), None)
    finite = root.tag_ in {"VBZ", "VBP", "VBD"} or any(c.tag_ == "MD" for c in root.children)
    return None if finite else next((t for t in answer if t.pos_ in NOUNS and t.dep_ != "compound"), None)
