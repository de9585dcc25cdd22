"""Decisions told by how they were taken: a tally, a ballot, a show of hands, "one flat one vote"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.quantity import number
from proposal_check.language.tree import agents, governing_verb, is_ballot, is_passive, is_verb, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

CASTING = words("verbs.yaml", "deciding_by_vote")
VOTES = {"vote", "hand", "ballot", "card"}
AGAINST = {"to", "against", "–", "-", "v"}


def balloted(verb: Token, found: list[Predication]) -> list[Predication]:
    """What a verb of deciding says where a ballot or a tally stands beside it: power, whoever voted.

    `found` are the verb's readings so far; those of power keep their action, any other gives way to voting.
    """
    if verb.lemma_.lower() not in CASTING or not by_ballot(verb):
        return [replace(p, implied=is_thrown_out(verb)) for p in found] if found else found
    powers = [p for p in found if "power" in p.action.strands]
    if not powers:
        powers = [Predication(actions().by_name["vote"], verb, (), tuple(patients(verb)))]
    named = tuple(voters(verb))
    return [
        replace(p, holders=named or tuple(t for t in p.holders if not is_ballot(t)), place=False, implied=True)
        for p in powers
    ]


def is_thrown_out(verb: Token) -> bool:
    """Whether something was thrown or voted out or down, which a meeting does, though nobody is named."""
    particles = {c.lower_ for c in verb.children if c.dep_ in {"prt", "advmod"}}
    told = (verb.lemma_ == "throw" and "out" in particles) or (
        verb.lemma_ == "vote" and particles & {"down", "through"}
    )
    return bool(told) and is_passive(verb)


def by_ballot(verb: Token) -> bool:
    """Whether a clause says that it was done by a vote: a ballot in a by- or on-phrase, or votes for and against."""
    manner = [t for t in prepositional(verb, "by", "on", "in", "at", "through", "to") if is_ballot(t)]
    return bool(manner) or any(tally(t) for t in verb.subtree if 0 < t.i - verb.i < 12 and governing_verb(t) == verb)


def tally(token: Token) -> bool:
    """Whether a number opens a count of votes ("188 to 9", "48 votes to 3", "402 against 31").

    A range ("10 to 15 per cent", "9 to 5 weeks") goes on with what it counts; a tally is over with its second number.
    """
    if number(token) is None:
        return False
    doc, at, stop = token.doc, token.i + 1, token.sent.end
    named = at < stop and doc[at].lemma_.lower() in VOTES
    at += named
    if at + 1 >= stop or doc[at].lower_ not in AGAINST or number(doc[at + 1]) is None:
        return False
    over = at + 2 >= stop or doc[at + 2].is_punct or doc[at + 2].pos_ in {"CCONJ", "SCONJ", "ADP", "PART"}
    by = token.i > 0 and token.nbor(-1).lower_ in {"by", ",", "voted"}
    return over and (named or by or doc[at].lower_ == "against")


def voters(verb: Token) -> list[Token]:
    """Who voted, where the clause or the one it continues says so ("was put to the members and carried …")."""
    named = [t for t in agents(verb) if t.pos_ in {"NOUN", "PROPN", "PRON", "DET"} or t.pos_ == "NUM"]
    places = [t for t in prepositional(verb, "at", "in", "among") if t.pos_ in {"NOUN", "PROPN"} and not is_ballot(t)]
    if not named and not places:
        ballots = [t for t in prepositional(verb, "by", "on", "in", "at", "through", "to") if is_ballot(t)]
        ballots += [t for b in ballots for t in prepositional(b, "of") if t.lemma_ == "hand"]
        places = [t for b in ballots for t in prepositional(b, "of", "among", "by", "from") if t not in ballots]
    if not named and not places and verb.dep_ == "conj" and is_verb(verb.head):
        places = [t for t in prepositional(verb.head, "to", "before", "at") if t.pos_ in {"NOUN", "PROPN"}]
    return named or places
