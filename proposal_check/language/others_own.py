"""Bodies that somebody else has: "Talkwell has its own youth board, which appoints its director" is no part of this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.mention import Scene, is_word
from proposal_check.language.tree import subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from proposal_check.language.predication import Predication

HAVING = {"have", "run", "host", "hold", "keep"}
INSTITUTIONS = ("authority", "other")


def others_body(verb: Token, scene: Scene) -> Token | None:
    """The body that another organisation is said to have for itself, where a verb says so."""
    if verb.lemma_ not in HAVING or any(c.tag_ == "MD" for c in verb.children):
        return None
    owners = subjects(verb)
    if not owners or not all(is_institution(t, scene) for t in owners):
        return None
    for body in [c for c in verb.children if c.dep_ == "dobj"]:
        before = {t.lower_ for t in body.doc[body.left_edge.i : body.i]}
        own = "own" in before and bool(before & {"its", "their"})
        theirs = own or (scene.we == "people" and bool(before & {"a", "an", "its"}))
        if theirs and is_word(body, "bodies", "heads"):
            return body
    return None


def is_institution(owner: Token, scene: Scene) -> bool:
    """Whether an owner is an authority, a firm or a name that does not stand in the draft's title."""
    if owner.lower_ in scene.titled or is_word(owner, "people", "heads"):
        return False
    if any(is_word(owner, group, "heads") for group in INSTITUTIONS):
        return not any(c.lower_ == "our" for c in owner.children) and not (
            {t.lower_ for t in owner.lefts if t.pos_ == "PROPN"} & scene.titled
        )
    plain = {"det", "poss", "nummod", "amod"}
    return (
        owner.text[:1].isupper()
        and owner.tag_ in {"NN", "NNP", "NNPS", "UH", "FW", "JJ"}
        and owner.pos_ not in {"PRON", "DET"}
        and not any(c.dep_ in plain for c in owner.children)
    )


def of_others_body(trigger: Token, scene: Scene) -> bool:
    """Whether a clause describes a body that another organisation has."""
    for verb in [trigger, *trigger.ancestors]:
        body = others_body(verb, scene)
        if body is not None:
            return trigger == verb or body in trigger.ancestors or trigger in list(body.subtree)
    return False


def tells_of_others(sent: Span, scene: Scene) -> bool:
    """Whether a sentence tells what body another organisation has, so that nothing in it enters the cast."""
    return any(others_body(verb, scene) is not None for verb in sent if verb.lemma_ in HAVING)


def of_subscribers(found: Predication) -> bool:
    """Whether a vote is a perk of an ordinary charity's members ("receive a magazine and can vote at the AGM")."""
    if found.action.name not in {"vote", "elect"} or not all(
        t.lemma_.lower() in {"member", "subscriber", "supporter"} and not list(t.children) for t in found.holders
    ):
        return False
    perks = {"magazine", "newsletter", "discount", "bulletin", "subscription", "entry", "offer", "email"}
    return bool(found.holders) and any(t.lemma_.lower() in perks for t in found.trigger.sent)
