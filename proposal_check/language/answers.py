"""A question and its answer make one statement: "Who decides? The parents."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.firmness import modality
from proposal_check.language.frames import predications
from proposal_check.language.lexicon import actions
from proposal_check.language.mention import Scene
from proposal_check.language.predication import Predication
from proposal_check.language.tree import joined

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

AUXILIARIES = {"do", "does", "did", "can", "will", "is", "are", "has", "have"}
SHORT = 4
"""Words of an answer that is no more than a yes or a no."""
ASKING = {"who", "whom", "whose"}
NOUNS = {"NOUN", "PROPN", "PRON", "NUM"}


def answered(question: Span | None, answer: Span, scene: Scene) -> list[Predication]:
    """The actions that a question asks about, held by whom the answer names.

    Empty where the sentence before is no question about who, or the answer is a sentence of its own.
    """
    if question is None or not question.text.rstrip().endswith("?"):
        return []
    reply = yes_or_no(question, answer)
    if reply:
        told = [p for p in predications(question) if "power" in p.action.strands]
        asked_of = [p for p in told if modality(p.trigger).hedged == ""]
        if reply == "yes":
            return asked_of
        decide = actions().by_name["decide"]
        say = {p.trigger.i for p in asked_of if p.noun is not None and p.noun.lemma_ == "say"}
        return [replace(p, denial="stated", action=decide if p.trigger.i in say else p.action) for p in asked_of]
    named = answer_head(answer)
    asked = [t for t in question if t.lower_ in ASKING]
    if named is None or not asked:
        return []
    found = [p for p in predications(question) if any(t.lower_ in ASKING for t in p.holders)]
    return [replace(p, holders=tuple(joined(named))) for p in found if modality(p.trigger).hedged == ""]


NO = {"no", "nope", "never", "none"}
YES = {"yes", "yep", "yeah"}


def yes_or_no(question: Span, answer: Span) -> str:
    """ "yes" or "no" where a short answer says one to a question that can be answered so, else ""."""
    first = question[0]
    opened = first.tag_ in {"MD", "VBZ", "VBP", "VBD", "VB"} and first.lower_ in AUXILIARIES
    said = answer[0].lower_
    if not opened or not (len(answer) <= SHORT or answer[min(1, len(answer) - 1)].is_punct):
        return ""
    return "no" if said in NO else "yes" if said in YES else ""


def answer_head(answer: Span) -> Token | None:
    """The noun that a short answer is about, or None for a whole sentence."""
    root = answer.root
    if root.pos_ in NOUNS:
        return root
    if root.lemma_ == "do" and not any(c.dep_ == "dobj" for c in root.children):
        return next((c for c in root.children if c.dep_ == "nsubj"), None)
    finite = root.tag_ in {"VBZ", "VBP", "VBD"} or any(c.tag_ == "MD" for c in root.children)
    return None if finite else next((t for t in answer if t.pos_ in NOUNS and t.dep_ != "compound"), None)
