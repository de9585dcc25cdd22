"""Pay that goes on after its payee is known: "Payment goes by bank transfer", "Reading time is paid, too".

A draft says once who is paid, in a sentence or in the heading, and then speaks of the rate, the form and the budget
without naming them again. `Scene.paid` holds whom the talk of pay is about; a rate for somebody else ends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene
from proposal_check.language.model import OUTSIDE, Claim
from proposal_check.language.money import rate_spans
from proposal_check.language.parties import resolve
from proposal_check.language.pay import FILE, listed, past_model
from proposal_check.language.rates import Rate, above, earns
from proposal_check.language.tree import is_passive, is_verb, patients, prepositional, subjects
from proposal_check.language.verb_mood import is_negative

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def going_on(sent: Span, scene: Scene, about: str) -> list[Rate]:
    """Every clause of a sentence that goes on about the pay of `about`, whom the talk of pay names."""
    if not about or sent.text.rstrip().endswith("?") or any(others_paid(t, scene) for t in sent):
        return []
    found: dict[int, Rate] = {}
    for token in sent:
        for anchor in (rated(token), work_paid(token), in_form(token), perk(token), set_aside(token)):
            if anchor is not None and not is_negative(anchor) and not told_before(anchor):
                found.setdefault(anchor.i, Rate(token, anchor, about=about))
    if not found and not any(listed(t, "charges") for t in sent):
        for start, end in rate_spans(sent.text):
            span = sent.doc.char_span(sent.start_char + start, sent.start_char + end, alignment_mode="expand")
            verb = above(span.root) if span is not None else None
            if (
                span is not None
                and verb is not None
                and not listed(verb, "charging_verbs")
                and meant(verb)
                and not past_model(verb)
            ):
                found.setdefault(verb.i, Rate(span.root, verb, about=about))
    return list(found.values())


def told_before(anchor: Token) -> bool:
    """Whether a clause only tells how ("£75 a day, paid by bank transfer"), or another time's pay."""
    return (anchor.tag_ == "VBN" and anchor.dep_ in {"acl", "advcl", "amod"}) or past_model(anchor)


def others_paid(token: Token, scene: Scene) -> bool:
    """Whether a sentence turns to the pay of staff, contractors or organisations."""
    if listed(token, "forms"):
        return False
    if token.dep_ == "poss" and listed(token.head, "sums") and not earns(token, scene, section=True):
        return token.lower_ not in {"their", "your", "our", "her", "his", "whose"}
    if token.pos_ not in {"NOUN", "PROPN"} or resolve(token, scene).party not in OUTSIDE:
        return token.lower_ in words(FILE, "outside_words")
    head = token.head
    payer = token.dep_ == "nsubj" and not listed(head, "earning_verbs")
    return not payer and not (token.dep_ == "pobj" and head.lower_ in {"by", "from", "with", "through", "at", "as"})


def meant(verb: Token) -> bool:
    """Whether the subject of a rate is the pay itself, the work or those who set it, not a thing that costs money."""
    doers = subjects(verb)
    return not doers or any(t.pos_ == "PRON" or listed(t, "sums") or listed(t, "unpaid", "works") for t in doers)


def rated(token: Token) -> Token | None:
    """ "The rate tracks the living wage", "All fees follow NIHR guidance"."""
    if not is_verb(token) or token.lemma_ not in words(FILE, "matching"):
        return None
    if not any(listed(t, "sums") for t in subjects(token)):
        return None
    return token if any(listed(t, "standards") or listed(t, "sums") for t in token.subtree if t.i > token.i) else None


def work_paid(token: Token) -> Token | None:
    """ "Preparation is paid too", "Travelling counts as working time"."""
    working = token.lemma_ == "count" and any(
        t.lemma_.lower() in {"work", "time", "shift", "hour"} for t in prepositional(token, "as")
    )
    if not working and not (token.lemma_ == "pay" and is_verb(token) and is_passive(token)):
        return None
    line = list(token.sent[: max(token.i - token.sent.start, 0)])
    done = any(listed(t, "unpaid", "works") or t.tag_ == "VBG" or listed(t, "sums") for t in line[-6:])
    return token if done else None


def in_form(token: Token) -> Token | None:
    """ "Payment goes by bank transfer", "You can have it as a voucher you pick", "We pay the same day"."""
    if token.dep_ not in {"pobj", "conj", "npadvmod"} or not listed(token, "forms"):
        return None
    verb = above(token)
    if verb is None or verb.lemma_ not in words(FILE, "form_verbs"):
        return None
    things = [*subjects(verb), *patients(verb)]
    spoken = any(listed(t, "sums") or t.lower_ in {"it", "this", "these", "they", "them"} for t in things)
    between = verb.lemma_ in {"choose", "decide", "pick", "opt"}
    return verb if spoken or between else None


def perk(token: Token) -> Token | None:
    """ "with sick pay from day one", "nights at time and a half", "holiday pay comes on top"."""
    if token.lemma_.lower() not in {"pay", "leave", "pension"} or not token.i:
        return None
    kind = token.doc[token.i - 1].lower_ in {"sick", "holiday", "maternity", "paternity", "parental", "notice", "paid"}
    if not kind and token.lemma_ != "pension":
        return None
    verb = above(token)
    return verb if verb is not None and (token.dep_ in {"pobj", "dobj", "conj", "attr", "nsubj", "nsubjpass"}) else None


def set_aside(token: Token) -> Token | None:
    """ "£9,000 is in the budget for it", "we have budgeted for sixty sessions"."""
    verb = token if is_verb(token) else None
    if verb is None:
        return None
    if verb.lemma_ in {"budget", "cost", "allow"} and any(
        listed(t, "unpaid", "works") or listed(t, "sums") for t in prepositional(verb, "for")
    ):
        return verb
    if not any(t.is_currency for t in verb.subtree if t.i < verb.i) and not any(
        t.is_currency for c in verb.children if c.dep_ == "dobj" for t in c.subtree
    ):
        return None
    aims = prepositional(verb, "for", "to", "on")
    if not any(t.lower_ in {"it", "this", "that"} or listed(t, "sums") or listed(t, "unpaid", "works") for t in aims):
        return None
    kept = verb.lemma_ in {"set", "budget", "cost", "earmark", "reserve", "ring-fence", "allocate", "include", "allow"}
    return verb if kept or any(t.lemma_.lower() == "budget" for t in verb.subtree) else None


def paid_after(sent: Span, claims: Sequence[Claim], scene: Scene) -> str:
    """Whom the talk of pay is about after a sentence that makes these claims."""
    for item in claims:
        if "payment" in item.strands and item.stance == "supports":
            return item.actor.text
    turned = any(t.is_currency for t in sent) and any(others_paid(t, scene) for t in sent)
    return "" if turned else scene.paid


def pay_heading(heading: str) -> bool:
    """Whether a section is about paying the people ("Payment", "Who gets paid", "Money for the women")."""
    said = {w.strip("?:,.;()").lower() for w in heading.split()}
    return bool(said & words(FILE, "heading_words")) and not said & words(FILE, "heading_others")
