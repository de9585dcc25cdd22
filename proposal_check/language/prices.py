"""Money beside people that is not their pay: prices of goods, state benefits, how pay is handed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "payment.yaml"


def is_price(verb: Token) -> bool:
    """Whether an amount is the price of goods or a state benefit ("£2 a kilo", "Universal Credit")."""
    inside = [
        t
        for t in verb.subtree
        if t.dep_ in {"npadvmod", "pobj", "dobj", "compound"}
        and not any(t in list(a.subtree) for a in verb.children if a.dep_ in {"advcl", "relcl"})
    ]
    goods = any(t.lemma_.lower() in words(FILE, "goods") and t.dep_ == "npadvmod" for t in inside)
    benefit = any(
        t.lemma_.lower() == "allowance"
        and any(c.lemma_.lower() in {"carer", "attendance", "maternity", "disability", "mobility"} for c in t.subtree)
        for t in verb.subtree
    ) or any(t.lemma_.lower() == "benefit" and t.dep_ == "pobj" and t.head.lower_ == "in" for t in verb.subtree)
    return goods or benefit or any(t.lower_ in {"universal", "pip", "dla", "jobseeker"} for t in inside)


def owed(noun: Token | None) -> bool:
    """Whether a payment is owed by law and not for work ("home loss payments", "housing benefit payments")."""
    if noun is not None and noun.lemma_ in {"payment", "grant"} and any(c.lower_ == "towards" for c in noun.children):
        return True  # "a payment towards heating" is help with a bill
    return noun is not None and any(
        c.lemma_.lower() in words(FILE, "owed") for c in noun.lefts if c.dep_ in {"compound", "amod", "nmod"}
    )


def under_contract(noun: Token | None) -> bool:
    """Whether a contract or a wage only tells who pays ("paid by our contract with the council")."""
    return noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in {"by", "under", "through", "of"}


def way_of_paying(verb: Token) -> bool:
    """Whether "paid" only tells how ("£75 a day, paid by bank transfer")."""
    forms = words(FILE, "forms")
    inside = [t for t in verb.subtree if t.dep_ == "pobj"]
    return not any(c.dep_ == "dobj" for c in verb.children) and any(t.lemma_.lower() in forms for t in inside)


FEASTS = {"christmas", "eid", "diwali", "easter", "birthday", "xmas", "hanukkah", "vaisakhi", "party"}
"""When a card or a voucher is a present."""


def festive(noun: Token, verb: Token) -> bool:
    """Whether a card or a voucher is a present ("a £20 gift card at Christmas")."""
    card = noun.lemma_.lower().split()[-1] in {"card", "voucher", "hamper"}
    return card and any(t.lemma_.lower() in FEASTS for t in verb.subtree if t.dep_ in {"pobj", "compound", "npadvmod"})
