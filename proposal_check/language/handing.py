"""What goes to somebody: put to a meeting, bound to come past them first, handed over, passed on for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.matters import matter
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, patients, prepositional, recipients

if TYPE_CHECKING:
    from spacy.tokens import Token

MEETINGS = words("parties.yaml", "bodies", "deciding_meetings")
ASSENTS = {"approval", "decision", "sign-off", "agreement", "ratification", "consent", "endorsement", "assent"}
PASSED = words("nouns.yaml", "passed_matters")
MOTIONS = words("nouns.yaml", "motions")
HANDING = words("verbs.yaml", "handing")
CARRIED_OVER = {"sign", "make"}
"""Verbs that hand a thing on only with "over"."""
PASSING = {"pass", "go", "transfer", "revert"}
TITLES = words("nouns.yaml", "titles")
ENTRUSTING = HANDING - {"hand", "transfer", "devolve", "delegate", "cede"}
ENTRUSTED = TITLES | words("nouns.yaml", "entrusted")
OPEN_MATTERS = {
    "anything",
    "everything",
    "question",
    "plan",
    "change",
    "proposal",
    "it",
    "which",
    "complaint",
    "dispute",
    "appeal",
}


def put_to(verb: Token, things: list[Token]) -> list[Predication]:
    """What goes to a meeting: a member's motion, a thing for approval, or whatever the meeting then decides."""
    index = actions().by_name
    before = prepositional(verb, "to", "before", "for", "in")
    motions = [] if is_passive(verb) else [t for t in patients(verb) if t.lemma_.lower() in MOTIONS]
    if motions and any(t.lemma_.lower() in MEETINGS for t in before):
        return [Predication(index["set_terms"], verb, tuple(things), tuple(motions))]
    past = [] if is_passive(verb) else prepositional(verb, "past")
    if (
        past
        and needed_first(verb)
        and any(t.lemma_.lower() in PASSED or matter([t]) not in {None, "own"} for t in things)
    ):
        return [Predication(index["approve"], verb, tuple(past), tuple(things))]
    asked = prepositional(verb, "to", "before")
    if asked and any(t.lemma_.lower() in ASSENTS for t in prepositional(verb, "for")):
        return [Predication(index["approve"], verb, tuple(asked), tuple(things))]
    holders = [t for t in asked if t.lemma_.lower() in MEETINGS]
    gated = matter(things) not in {None, "own"} or any({t.lower_, t.lemma_} & OPEN_MATTERS for t in things)
    return [Predication(index["decide"], verb, tuple(holders), tuple(things))] if holders and gated else []


def needed_first(verb: Token) -> bool:
    """Whether something is bound to go some way, or to go it first ("has to come past us", "goes past them first")."""
    above = verb.head if verb.dep_ == "xcomp" else None
    bound = any(c.lower_ in {"must", "shall"} for c in verb.children) or (
        above is not None and above.lemma_ in {"have", "need"}
    )
    return bound or any(c.lower_ in {"first", "beforehand"} for c in verb.children)


def handed_over(verb: Token) -> list[Predication]:
    """ "We have handed the budget over to the members": money or decisions given away."""
    if verb.lemma_ in CARRIED_OVER and not any(c.lower_ == "over" for c in verb.children):
        return []
    things = [t for t in patients(verb) if matter([t]) in {"decide", "hold_budget", "own"}]
    if is_passive(verb) or verb.lemma_ in ENTRUSTING:
        things = [t for t in things if t.lemma_.lower() in ENTRUSTED]  # a payment handed to somebody is only a payment
    holders = [t for t in recipients(verb) if t not in things]
    kind = matter(things)
    return [Predication(actions().by_name[kind], verb, tuple(holders), tuple(things))] if kind and holders else []


def passed_on(verb: Token, things: list[Token]) -> list[Predication]:
    """ "The freehold passes to the tenants", "the kit goes to the club for good": what becomes somebody's own."""
    titles = [t for t in things if t.lemma_.lower() in TITLES]
    lasting = any(
        t.lower_ in {"permanently", "outright"} or (t.lower_ in {"good", "keeps"} and t.nbor(-1).lower_ == "for")
        for t in verb.subtree
        if t.i > verb.i
    )
    kept = [t for t in things if matter([t]) == "own"] if lasting else []
    to = prepositional(verb, "to")
    owned = (titles if verb.lemma_ != "go" else []) or kept
    return [Predication(actions().by_name["own"], verb, tuple(to), tuple(owned))] if to and owned else []
