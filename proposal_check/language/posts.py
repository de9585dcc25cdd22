"""Pay told without an amount: on the payroll, paid posts, money set aside, the form that suits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.parties import resolve
from proposal_check.language.pay import FILE, is_people, listed, of_unexplained
from proposal_check.language.rates import Rate, above, earns
from proposal_check.language.tree import (
    is_passive,
    is_verb,
    patients,
    prepositional,
    recipients,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def posts(sent: Span, scene: Scene) -> list[Rate]:
    """Every place, form or fund of pay in a sentence whose payee is people."""
    readings = (of_place, of_work, of_form, of_sum, of_fund, of_post, of_fee)
    return [found for token in sent for reading in readings for found in reading(token, scene)]


def of_place(token: Token, scene: Scene) -> list[Rate]:
    """ "Peers are on the same scale as staff", "walk leaders go on our payroll"."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"on", "onto"} or not listed(token, "pay_places"):
        return []
    verb = above(token)
    if verb is None or verb.lemma_ not in {"be", "go", "put", "come", "place", "stay", "employ", "take"}:
        return []
    holders = patients(verb) if verb.lemma_ in {"put", "place", "employ", "take"} else subjects(verb)
    joining = verb.lemma_ in {"go", "put", "come", "place"}  # whoever joins the payroll was not staff before
    return [
        Rate(t, verb)
        for t in holders
        if is_people(t, scene) or (joining and is_word(t, "people", "roles") and not listed(t, "outside_trades"))
    ][:1]


def of_work(token: Token, scene: Scene) -> list[Rate]:
    """ "Two of them move to paid shifts"; "two tenants on the desk, waged"."""
    if token.lower_ not in words(FILE, "paid_words"):
        return []
    head = token.head
    if token.dep_ in {"amod", "nmod", "compound"} and listed(head, "paid_work"):
        verb = above(head)
        if verb is not None and listed(verb, "taking_up"):
            holders = [*recipients(verb), *subjects(verb)] if verb.lemma_ in {"offer", "give"} else subjects(verb)
            return [Rate(t, verb) for t in holders if is_people(t, scene)][:1]
        return []
    if token.dep_ == "amod" and head.dep_ in {"nsubj", "attr"} and head.head.lemma_ == "be":
        staffed = listed(head, "paid_staff") and not any(c.lower_ == "not" for c in head.head.children)
        others = subjects(head.head) if head.dep_ == "attr" else patients(head.head)
        return [Rate(t, head.head) for t in others if staffed and is_people(t, scene)][:1]
    if token.dep_ == "amod" and head.dep_ == "pobj" and head.head.lower_ == "as":
        verb = above(head)
        if verb is not None and verb.lemma_ in {
            "take",
            "employ",
            "hire",
            "recruit",
            "bring",
            "appoint",
            "engage",
            "contract",
        }:
            return [Rate(t, verb) for t in patients(verb) if is_people(t, scene)][:1]
    if token.lower_ in {"waged", "salaried"} and is_verb(token) and is_passive(token):
        return [Rate(t, token) for t in patients(token) if is_people(t, scene)][:1]
    line = token.sent
    if token.lower_ in {"waged", "salaried"} and not any(is_verb(t) and t != token and t.dep_ == "ROOT" for t in line):
        return [
            Rate(t, t) for t in line if t.i < token.i and t.dep_ in {"ROOT", "nsubj", "dep"} and is_people(t, scene)
        ][:1]
    return []


def of_sum(token: Token, scene: Scene) -> list[Rate]:
    """ "Watch members get the same daily sum"."""
    if token.dep_ != "dobj" or not listed(token, "sums") or token.head.lemma_ not in {"get", "receive", "earn", "draw"}:
        return []
    if not any(
        c.lower_ in {"same", "daily", "hourly", "weekly", "monthly", "flat", "full", "equal"} for c in token.lefts
    ):
        return []
    return [
        Rate(t, token.head) for t in subjects(token.head) if is_people(t, scene) or of_unexplained(resolve(t, scene))
    ][:1]


def of_fund(token: Token, scene: Scene) -> list[Rate]:
    """ "£31,000 is costed for public contributors": money set aside for people in a role."""
    if (
        token.lemma_.lower() in {"time", "pay", "wage"}
        and token.dep_ == "dobj"
        and token.head.lemma_ in {"cost", "budget"}
    ):
        return [Rate(c, token.head) for c in token.children if c.dep_ == "poss" and is_people(c, scene)][:1]
    if not token.is_currency:
        return []
    verb = above(token)
    if (
        verb is None
        or not is_passive(verb)
        or verb.lemma_ not in {"cost", "budget", "allocate", "set", "include", "earmark", "reserve", "ring-fence"}
    ):
        return []
    aims = prepositional(verb, "for")
    roles = [t for t in aims if is_word(t, "people", "roles") or is_word(t, "people", "phrases")]
    workers = [
        c
        for t in aims
        if listed(t, "sums") or t.lemma_.lower() in {"time", "hour", "work", "shift"}
        for c in [*t.children, *prepositional(t, "of")]
        if c.dep_ in {"poss", "compound", "pobj"}
    ]
    people = [t for t in roles if is_people(t, scene)]
    people += [t for t in workers if earns(t, scene, section=bool(scene.paid))]
    return [Rate(t, verb, action="budget_pay") for t in people][:1]


def of_fee(token: Token, scene: Scene) -> list[Rate]:
    """ "The budget includes £4,800 for fees to peer researchers": an amount for pay, and whose it is."""
    if token.dep_ != "pobj" or token.head.lower_ != "for" or not listed(token, "sums"):
        return []
    if not any(t.is_currency for t in token.sent if t.i < token.i):
        return []
    verb = above(token)
    following = token.doc[token.i + 1 : min(token.i + 6, token.sent.end)]
    if verb is None or not following or following[0].lower_ not in {"to", "for"}:
        return []
    return [
        Rate(t, verb, action="budget_pay")
        for t in following
        if t.pos_ == "NOUN" and t.tag_ == "NNS" and is_people(t, scene)
    ][:1]


def of_post(verb: Token, scene: Scene) -> list[Rate]:
    """ "Community researchers will be employed by the university", "two tenants were taken on"."""
    taken = verb.lemma_ == "take" and any(c.lower_ == "on" for c in verb.children)
    if not is_verb(verb) or not is_passive(verb) or not (verb.lemma_ == "employ" or taken):
        return []
    return [Rate(t, verb) for t in patients(verb) if is_people(t, scene)][:1]


def of_form(token: Token, scene: Scene) -> list[Rate]:
    """Pay in the form that each person prefers ("as a transfer or a voucher, as they prefer")."""
    if token.dep_ != "pobj" or not listed(token, "forms") or token.head.lower_ not in {"as", "in", "by"}:
        return []
    verb = above(token)
    if verb is None or verb.lemma_ not in {"take", "have", "receive", "be", "choose", "get", "pay"}:
        return []
    if not any(listed(t, "preferring") for t in token.sent if t.i > verb.i):
        return []
    payee = next(
        (t for t in subjects(verb) if is_people(t, scene) or t.lemma_.lower() in {"payment", "pay", "fee"}),
        None,
    )
    return [Rate(payee, verb, chosen=True)] if payee is not None else []
