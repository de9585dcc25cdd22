"""Pay that is told without a word for it: by a sum alone, a share of the takings, time that is paid for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, is_passive, own_subjects, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token


SHARING = {"share", "split", "divide", "distribute"}
TAKINGS = {"profit", "taking", "takings", "surplus", "proceeds", "proceed", "earnings", "earning", "income", "tip"}
EARNING = words("payment.yaml", "receiving_verbs")


def earning(verb: Token) -> list[Predication]:
    """ "gets £15 an hour", "are on £13 an hour": pay without a word for it."""
    other = shared_out(verb) or time_paid(verb) or earned_by_work(verb) or in_cash(verb)
    if other:
        return other
    if verb.lemma_ not in EARNING or is_passive(verb):
        return []
    objects = patients(verb) + (prepositional(verb, "on") if verb.lemma_ in {"be", "go"} else [])
    if verb.lemma_ in {"cost", "charge", "pay", "offer", "make", "take"}:
        objects = [] if verb.lemma_ != "make" else objects
    if prepositional(verb, "from"):
        return []
    for thing in objects:
        if any(
            t.lower_ in words("payment.yaml", "currency") or t.lemma_.lower() in words("payment.yaml", "currency")
            for t in [thing, *thing.lefts]
        ) or (thing.text[:1] in "£$€"):
            return [Predication(actions().by_name["pay"], verb, tuple(agents(verb)))]
    return []


def shared_out(verb: Token) -> list[Predication]:
    """ "The growers share the profit between them", "the takings are split among the crew"."""
    if verb.lemma_ not in SHARING or not any(t.lemma_.lower() in TAKINGS for t in patients(verb)):
        return []
    among = prepositional(verb, "between", "among", "amongst")
    among += [t for thing in patients(verb) for t in prepositional(thing, "between", "among", "amongst")]
    if is_passive(verb):
        return paid(verb, among)
    equally = any(c.lower_ in {"equally", "evenly", "fairly"} for c in verb.children)
    mutual = any(t.lower_ in {"them", "themselves", "us", "ourselves"} for t in among)
    return paid(verb, agents(verb)) if mutual or equally else []


def time_paid(verb: Token) -> list[Predication]:
    """ "We pay for the time that villagers give", "carers have their time paid for"."""
    if verb.lemma_ != "pay":
        return []
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and is_time(verb.head) and verb.head.dep_ == "dobj":
        own = any(c.dep_ == "poss" and c.lower_ in {"their", "her", "his"} for c in verb.head.children)
        above = verb.head.head
        return paid(verb, subjects(above)) if own and above.lemma_ in {"have", "get", "see"} else []
    given = [
        s
        for time in prepositional(verb, "for")
        if is_time(time)
        for clause in time.children
        if clause.dep_ == "relcl" and clause.lemma_ in {"give", "spend", "put", "work", "offer"}
        for s in own_subjects(clause)
    ]
    return paid(verb, given) if not is_passive(verb) else []


def earned_by_work(verb: Token) -> list[Predication]:
    """ "A day's work earns a fisher 900 shillings", "each session earns its host £40"."""
    if verb.lemma_ not in {"earn", "bring", "net"} or is_passive(verb):
        return []
    worked = [t for t in subjects(verb) if t.lemma_.lower() in words("payment.yaml", "unpaid", "works") or is_time(t)]
    given = [c for c in verb.children if c.dep_ in {"dative", "dobj"} and not is_money(c)]
    given += [c for t in patients(verb) if is_money(t) for c in t.children if c.dep_ == "nmod" and c.pos_ == "NOUN"]
    return paid(verb, given) if worked and given and any(is_money(t) for t in verb.subtree) else []


def in_cash(verb: Token) -> list[Predication]:
    """ "get cash in hand at the end of each day": cash for a day's work, not change or a card."""
    if verb.lemma_ not in {"get", "receive", "earn", "take", "draw"} or is_passive(verb):
        return []
    cash = any(t.lemma_.lower() == "cash" for t in patients(verb))
    return paid(verb, agents(verb)) if cash and any(t.lemma_ == "hand" for t in prepositional(verb, "in")) else []


def paid(verb: Token, who: list[Token]) -> list[Predication]:
    """The predication that those are paid, where anybody is named."""
    return [Predication(actions().by_name["pay"], verb, tuple(who))] if who else []


def is_time(token: Token) -> bool:
    """Whether a noun is time or work that somebody gives."""
    return token.lemma_.lower() in words("payment.yaml", "unpaid", "time") - {"service", "services"}


def is_money(token: Token) -> bool:
    """Whether a token is a sum of money, or heads one."""
    money = words("payment.yaml", "currency")
    return any(t.lower_ in money or t.lemma_.lower() in money for t in [token, *token.children])
