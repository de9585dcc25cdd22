"""Who must be there before a meeting may act: a quorum of the people, or a majority of them in the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions
from proposal_check.language.predication import Predication
from proposal_check.language.quantity import number, share_of
from proposal_check.language.tree import agents, is_verb, patients, prepositional, subjects
from proposal_check.language.verb_mood import is_negative

if TYPE_CHECKING:
    from spacy.tokens import Token

QUORUM = {"quorum", "quorate", "inquorate"}
ACTING = {
    "meet",
    "sit",
    "vote",
    "decide",
    "proceed",
    "go",
    "start",
    "begin",
    "act",
    "resolve",
    "open",
    "take",
    "pass",
    "make",
}
GATES = {"unless", "without", "until", "if", "when", "where"}
MAKING_UP = {"be", "form", "make", "constitute", "comprise"}
OUTNUMBERING = {"outnumber", "predominate"}


def quorate(verb: Token) -> list[Predication]:
    """A clause on who is in the room, in a sentence that makes it a condition of meeting or deciding.

    "A meeting is quorate only when members are in the majority", "the quorum is five, of whom three must be parents",
    "no vote may be taken unless most of those present are tenants".
    """
    if verb.lemma_ not in MAKING_UP | OUTNUMBERING or not conditioned(verb):
        return []
    holders = outnumbering(verb) or counted(verb)
    return [Predication(actions().by_name["govern"], verb, tuple(holders), (), rule=True)] if holders else []


def conditioned(verb: Token) -> bool:
    """Whether a sentence speaks of a quorum, or lets nothing go on unless what this clause says is so."""
    if any(t.lemma_.lower() in QUORUM for t in verb.sent):
        return True
    marked = any(c.dep_ in {"mark", "advmod"} and c.lower_ in GATES for c in verb.children)
    above = [t for t in verb.ancestors if is_verb(t) and t.lemma_ in ACTING]
    return marked and any(is_negative(t) or no_meeting(t) for t in above)


def no_meeting(verb: Token) -> bool:
    """Whether it is "no meeting", "no vote" that goes on."""
    return any(c.lower_ == "no" for t in [*subjects(verb), *patients(verb)] for c in t.children)


def outnumbering(verb: Token) -> list[Token]:
    """Who is in the majority: "parents outnumber staff", "members are in the majority", "tenants form a majority"."""
    if verb.lemma_ in OUTNUMBERING:
        return agents(verb)
    named = prepositional(verb, "in") + [c for c in verb.children if c.dep_ in {"dobj", "attr"}]
    return subjects(verb) if any(t.lemma_ == "majority" for t in named) else []


def counted(verb: Token) -> list[Token]:
    """Whom at least half of those present are ("half of those present are tenants", "of whom three are parents")."""
    attributes = [c for c in verb.children if c.dep_ == "attr"]
    for part in subjects(verb):
        share = share_of(part)
        if share is None and (few := number(part)) is not None:
            whole = [n for t in verb.sent if t.i < part.i and (n := number(t)) is not None]
            share = few / whole[-1] if whole and whole[-1] >= few else None
        if share is not None and share >= 0.5:
            return attributes
    return []
