"""Pay at a rate that has a name and no amount, in a form people choose, or as what a sum goes to them for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene
from proposal_check.language.pay import FILE, is_people, listed
from proposal_check.language.rates import Rate, above, earns
from proposal_check.language.tree import is_passive, is_verb, joined, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

TAKING_ON = {"engage", "employ", "commission", "contract", "hire", "appoint", "recruit", "take"}
WORKING = {"work", "invoice", "bill", "do", "run", "teach", "lead", "train", "interview", "facilitate", "deliver"}
RATES = {"rate", "scale", "band", "grade", "point", "wage", "living wage", "minimum wage"}


def named_rates(sent: Span, scene: Scene) -> list[Rate]:
    """Every such statement of a sentence whose payee is people."""
    return [
        found
        for token in sent
        for reading in (at_a_rate, chosen_form, goes_as_wages, rate_for)
        for found in reading(token, scene)
    ]


def at_a_rate(token: Token, scene: Scene) -> list[Rate]:
    """ "Artists will be commissioned at union rates", "patients invoice us at the same day rate"."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"at", "on"} or token.lemma_.lower() not in RATES:
        return []
    verb = above(token)
    if verb is None or not of_pay(token):
        return []
    if verb.lemma_ in TAKING_ON:
        holders = patients(verb)
    elif verb.lemma_ in WORKING and not is_passive(verb):
        holders = subjects(verb)
    else:
        return []
    return [Rate(t, verb) for t in holders if earns(t, scene, section=bool(scene.paid))][:1]


def chosen_form(verb: Token, scene: Scene) -> list[Rate]:
    """ "Members choose cash, vouchers or lessons for the hours they put in"."""
    if not is_verb(verb) or verb.lemma_ not in {"choose", "pick", "take", "have"}:
        return []
    forms = [t for t in patients(verb) if listed(t, "forms") and t.lemma_.lower() not in {"savings", "bank", "account"}]
    work = [*prepositional(verb, "for"), *(w for t in patients(verb) for w in prepositional(t, "for"))]
    if len(forms) < 2 or not any(listed(t, "unpaid", "works") for t in work):
        return []
    return [Rate(t, verb, chosen=True) for t in subjects(verb) if is_people(t, scene)][:1]


def goes_as_wages(token: Token, scene: Scene) -> list[Rate]:
    """ "Half the budget goes to residents in wages"."""
    if token.dep_ not in {"pobj", "conj"} or token.head.lower_ not in {"in", "as"} or not listed(token, "sums"):
        return []
    verb = above(token)
    if verb is None or verb.lemma_ not in {"go", "come", "return", "flow", "pay"} or is_passive(verb):
        return []
    return [Rate(t, verb, action="budget_pay") for t in recipients(verb) if is_people(t, scene)][:1]


def rate_for(verb: Token, scene: Scene) -> list[Rate]:
    """ "Sessional rates are £16 for carers": pay that is a sum, for people."""
    if verb.lemma_ != "be" or not any(listed(t, "sums") and of_pay(t) for t in subjects(verb)):
        return []
    sums = [c for c in verb.children if c.dep_ in {"attr", "acomp"} and amount(c)]
    for said in sums:
        takers = [*prepositional(said, "for", "to"), *prepositional(verb, "for", "to")]
        named = [t for taker in takers for t in joined(taker) if is_people(t, scene)]
        if named:
            return [Rate(named[0], verb)]
    return []


def of_pay(token: Token) -> bool:
    """Whether a rate is one of pay ("union rates", "the same day rate"), not of speed, tax or admission."""
    if token.lemma_.lower() not in {"rate", "point", "grade", "scale", "band", "price"}:
        return True
    return any(listed(c, "rate_kinds") or c.pos_ == "PROPN" or c.text.isupper() for c in token.lefts) or any(
        c.dep_ == "nummod" for c in token.children
    )


def amount(token: Token) -> bool:
    """Whether a word is a sum of money."""
    return any(t.is_currency or t.lower_ in words(FILE, "currency") for t in [token, *token.lefts])
