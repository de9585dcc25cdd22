"""How a vote came out: "Housing won, wages second", "A skate ramp came third and was left out"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.judge import judge
from proposal_check.language.lexicon import actions
from proposal_check.language.modality import Modality
from proposal_check.language.predication import Predication

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from proposal_check.language.mention import Scene
    from proposal_check.language.verdict import Judgement

PLACES = {"first", "second", "third", "fourth", "last", "top", "bottom"}
BALLOTED = {"vote", "decide", "choose", "elect"}
VOTES = {"vote", "hand", "ballot", "sticker", "dot"}


def result(sent: Span, scene: Scene) -> tuple[Judgement, Token] | None:
    """What a sentence right after a vote of the people says of its outcome, with the verb that says so."""
    for verb in sent:
        if verb.pos_ != "VERB" or not came_out(verb):
            continue
        found = Predication(actions().by_name["vote"], verb, (), (), implied=True)
        judged = judge(found, Modality(), scene)
        if judged is not None and judged.stance == "supports":
            return judged, verb
    return None


def came_out(verb: Token) -> bool:
    """Whether a verb tells a place in a count: won, came last, topped the poll, got the most votes."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if verb.lemma_ == "win":
        return not objects and verb.tag_ == "VBD"
    if verb.lemma_ in {"come", "finish"}:
        return any(c.lower_ in PLACES and c.dep_ in {"advmod", "acomp"} for c in verb.children)
    if verb.lemma_ in {"top", "head"}:
        return any(o.lemma_ in {"poll", "list", "ballot"} for o in objects)
    if verb.lemma_ in {"get", "win", "receive", "attract", "poll"}:
        most = {"most", "more", "fewest", "least"}
        return any(o.lemma_ in VOTES and any(c.lower_ in most for c in o.children) for o in objects)
    return False
