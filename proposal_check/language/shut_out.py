"""What somebody is kept from: seats, votes, data and money they have no part in, and acts they may only advise on.

Told of outsiders it leaves the power with the people; told of the people it undermines. Only the denial says so: to
have a seat is not yet to decide anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

HAVING = {"have", "get", "hold", "take", "want", "seek", "give", "need", "claim", "keep"}
ASKING = {"ask", "look", "push", "press", "apply"}
SEATS = {"seat", "place", "vote", "stake", "share"}
GUARDED = (
    words("objects.yaml", "data") | words("objects.yaml", "money") | {"minute", "note", "paper", "form", "file", "book"}
)
ENTITLED = {"eligible", "entitled", "permitted", "qualified", "allowed"}
NOBODY = {"nobody", "none", "anybody", "anyone", "somebody"}
VOTING = {"sit", "stand", "vote", "serve", "join", "decide"}
ADVISING = {"advise", "comment", "listen", "observe", "watch", "attend", "speak", "suggest"}
SEATING = {"co-opt", "appoint", "invite", "add"}
STOPPING = {"stop", "veto", "block", "refuse", "overrule", "reject", "overturn", "intervene", "change"}


def shut_out(verb: Token) -> list[Predication]:
    """A part that the subject of a verb does not have, or has only in a narrow case."""
    if is_passive(verb) and verb.lemma_ not in {"give", "permit", "allow", "entitle", *SEATING}:
        return []
    return (
        no_seat(verb)
        or no_vote(verb)
        or gone_before(verb)
        or no_access(verb)
        or not_eligible(verb)
        or only_advising(verb)
        or only_stopping(verb)
    )


def no_seat(verb: Token) -> list[Predication]:
    """ "has asked for no seat", "nobody from the council has a seat": only the denial of one is told."""
    things = patients(verb) if verb.lemma_ in HAVING else prepositional(verb, "for") if verb.lemma_ in ASKING else []
    seats = [t for t in things if t.lemma_.lower() in SEATS - {"vote"}]
    return [kept_out("vote", verb, seats)] if seats else []


def no_vote(verb: Token) -> list[Predication]:
    """ "sits in on our meetings with no vote", "attend without voting rights"."""
    if verb.lemma_ not in ADVISING | VOTING | SEATING | {"come", "be"}:
        return []
    for vote in [t for t in verb.subtree if t.i > verb.i and t.lemma_.lower() in {"vote", "voting right"}]:
        with_it = vote.head.lower_
        plain = not any(c.dep_ in {"det", "poss"} and c.lower_ != "no" for c in vote.children)
        none = with_it == "without" or (with_it == "with" and any(c.lower_ == "no" for c in vote.children))
        if none and plain and vote.dep_ == "pobj":
            return [Predication(actions().by_name["vote"], verb, tuple(subjects(verb)), (), denial="stated")]
    return []


def gone_before(verb: Token) -> list[Predication]:
    """ "they leave before anything is put to the vote"."""
    if verb.lemma_ not in {"leave", "withdraw", "go"}:
        return []
    later = [c for c in verb.children if c.doc[c.left_edge.i].lower_ == "before" and c.dep_ in {"advcl", "prep"}]
    voted = {"vote", "decision", "decide", "ballot", "voting"}
    if not any(t.lemma_.lower() in voted for c in later for t in c.subtree):
        return []
    return [Predication(actions().by_name["vote"], verb, tuple(subjects(verb)), (), denial="stated")]


def no_access(verb: Token) -> list[Predication]:
    """ "have no access to anything the members record", "do not see the forms"."""
    if verb.lemma_ in HAVING:
        for thing in patients(verb):
            if thing.lemma_ in {"access", "sight"} and any(guarded(t) for t in prepositional(thing, "to", "of")):
                return [kept_out("control_data", verb, [thing])]
    return []


def guarded(token: Token) -> bool:
    """Whether something is kept by somebody: data or money, or "anything" that they write down."""
    kept = {"record", "write", "collect", "say", "hold", "keep", "gather"}
    if token.lower_ in {"anything", "what", "everything"} and any(t.lemma_ in kept for t in token.head.head.subtree):
        return True
    return token.lemma_.lower() in GUARDED or any(c.dep_ == "relcl" and c.lemma_ in kept for c in token.children)


def not_eligible(verb: Token) -> list[Predication]:
    """ "are not eligible to sit"."""
    helper = any(
        t.tag_ == "NN" and t.lower_ not in NOBODY and not any(c.lower_ == "no" for c in t.children)
        for t in subjects(verb)
    )
    if verb.lemma_ in {"sit", "serve"} and prepositional(verb, "on") and not helper:
        return [kept_out("vote", verb, [])]  # that one helper does not sit there gives nobody a vote
    for state in verb.children:
        if state.dep_ == "acomp" and state.lemma_ in ENTITLED:
            acts = [t for t in state.subtree if t.lemma_ in VOTING and t.i > state.i]
            if acts or any(t.lemma_.lower() in SEATS for t in prepositional(state, "for", "to")):
                return [kept_out("vote", verb, [])]
    return []


def only_advising(verb: Token) -> list[Predication]:
    """ "are welcome to advise, nothing more", "may only comment"."""
    if verb.lemma_ not in ADVISING:
        return []
    after = " ".join(t.lower_ for t in verb.doc[verb.i + 1 : min(verb.i + 7, verb.sent.end)])
    no_more = any(f"{words_} more" in after for words_ in ("nothing", "no")) or "that is all" in after
    if not no_more:
        return []
    return [Predication(actions().by_name["decide"], verb, tuple(subjects(verb)), (), denial="stated")]


def only_stopping(verb: Token) -> list[Predication]:
    """ "They can only stop it if it is illegal": a power for one narrow case is none over the rest."""
    only = any(c.lower_ == "only" for c in verb.children)
    condition = any(
        c.dep_ == "advcl" and any(g.lower_ in {"if", "where", "when", "unless"} for g in c.children)
        for c in verb.children
    )
    if verb.lemma_ not in STOPPING or not only or not condition:
        return []
    return [Predication(actions().by_name["veto"], verb, tuple(subjects(verb)), tuple(patients(verb)), denial="stated")]


def kept_out(name: str, verb: Token, things: list[Token]) -> Predication:
    """A predication that holds only where it is denied."""
    return Predication(actions().by_name[name], verb, tuple(subjects(verb)), tuple(things), denial="needed")
