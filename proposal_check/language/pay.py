"""What pay and support are worth as evidence: by who gets them and how firmly, not by who gives them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.clause_cues import is_former
from proposal_check.language.lexicon import stands_in, words
from proposal_check.language.mention import Mention, Scene, is_word
from proposal_check.language.modality import Modality, firmness_of
from proposal_check.language.model import OUTSIDE, Claim
from proposal_check.language.parties import resolve
from proposal_check.language.predication import Predication
from proposal_check.language.prices import festive, is_price, owed, under_contract, way_of_paying
from proposal_check.language.tree import governing_verb, is_verb, prepositional
from proposal_check.language.verb_mood import is_negative
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "payment.yaml"
GRANTS = {"grant", "donation", "subsidy", "rent", "levy", "contribution", "instalment", "subscription"}
ANYONE = words("payment.yaml", "anyone")
OTHERS_WORK = words("parties.yaml", "others_work")


def listed(token: Token, *path: str) -> bool:
    """Whether a token stands in a list of `payment.yaml`."""
    return stands_in(token, FILE, *path)


def is_people(token: Token, scene: Scene) -> bool:
    """Whether pay or help for this phrase is for the people, "whoever runs a session" included."""
    if token.lower_ in ANYONE and token.pos_ in {"PRON", "DET", "NOUN"}:
        named = [
            t
            for t in token.subtree
            if t != token and t.pos_ in {"NOUN", "PROPN"} and t.dep_ == "pobj" and t.head.head == token
        ]
        return all(resolve(t, scene).party not in OUTSIDE for t in named)
    return resolve(token, scene).party == "people"


def is_outside(token: Token, scene: Scene) -> bool:
    """Whether this phrase is staff, officials or other outsiders."""
    return token.lower_ not in ANYONE and resolve(token, scene).party in OUTSIDE


def takes_part(token: Token, scene: Scene) -> bool:
    """Whether a phrase is people, or members and helpers of a body that nobody explains."""
    mention = resolve(token, scene)
    known = token.lemma_.lower() in {"member", "attendee", "newcomer"} or is_word(token, "people", "roles")
    return is_people(token, scene) or (mention.party == "unknown" and known)


def barred(verb: Token) -> bool:
    """Whether an infinitive stands under "not in a position to", "unable to", "cannot afford to"."""
    current = verb
    for _ in range(4):
        current = current.head
        if current.lemma_.lower() == "unable":
            return True
        if current.lemma_.lower() in {
            "budget",
            "money",
            "fund",
            "mean",
            "provision",
            "resource",
            "funding",
        } and any(c.lower_ == "no" for c in current.children):
            return True
        if current.lemma_.lower() in words(FILE, "unpaid", "unable"):
            governing = governing_verb(current)
            return governing is not None and is_negative(governing)
        if is_verb(current) and current.lemma_ not in {"be", "afford"}:
            return False
    return False


def judge_pay(
    found: Predication, state: Modality, people: list[Mention], mentions: list[Mention], scene: Scene
) -> Judgement | None:
    """Payment counts by who is paid, not by who pays."""
    trigger = found.trigger
    if trigger.tag_ == "VBN" and trigger.dep_ in {"acl", "advcl", "amod"} and way_of_paying(trigger):
        return None
    if state.negated and any(c.lower_ == "had" for c in trigger.children):
        return None
    if past_model(trigger) or any(c.lower_ in {"less", "average", "casual"} for c in trigger.subtree):
        return None
    if barred(trigger):
        state = replace(state, negated=True, hedged="")
    if any(c.dep_ == "neg" for c in trigger.children) and not state.negated and not any(m.negative for m in mentions):
        state = replace(state, negated=True)
    people = people or [m for m in mentions if of_unexplained(m)]
    if not people or gifts_only(found) or is_price(trigger) or under_contract(found.noun) or owed(found.noun):
        return None
    if any(t.lemma_ == "partner" or resolve(t, scene).party == "other" or newcomer(t) for t in found.payers):
        return None
    if any(t.lemma_.lower() in GRANTS for t in found.things) and any(
        is_word(m.token, "bodies", "heads") for m in people
    ):
        return None  # a grant to an organisation pays nobody
    if people[0].token.lower_ in {"theirs", "ours", "mine", "hers"}:
        return None  # "the post is theirs to give" is power
    return paid(people[0].text, f"{people[0].text} {found.action.says}.", state)


def newcomer(payer: Token) -> bool:
    """Whether who pays is introduced here as some other organisation ("Brightway, a charity in Hull, employs …")."""
    return payer.pos_ == "PROPN" and any(
        c.dep_ == "appos" and any(g.lower_ in {"a", "an"} for g in c.children) and c.lemma_.lower() in OTHERS_WORK
        for c in payer.children
    )


def of_unexplained(mention: Mention) -> bool:
    """Whether somebody is a member of a panel nobody explains: unknown for power, yet a taker of pay."""
    token = mention.token
    bodies = [c for c in token.children if c.dep_ in {"compound", "poss"}] + prepositional(token, "of")
    return (
        mention.party == "unknown"
        and token.lemma_.lower() == "member"
        and any(is_word(t, "bodies", "unexplained") for t in bodies)
    )


def past_model(verb: Token) -> bool:
    """Whether the pay was another time's: "Before, …", "the old model, in which …"."""
    first = verb.sent[0]
    if (
        first.lower_ in {"in", "until"}
        and any(t.like_num and len(t.text) == 4 for t in verb.sent[1:2])
        and verb.tag_ == "VBD"
    ):
        return True
    if first.lower_ in {"before", "previously", "formerly"} and len(verb.sent) > 1 and verb.sent[1].text == ",":
        return True
    return verb.dep_ == "relcl" and is_former(verb.head)


def paid(actor: str, reason: str, state: Modality, *, by_choice: bool = False) -> Judgement | None:
    """The judgement on pay for people, by how firm it is; `reason` is the one to give where it counts."""
    if state.stopped or state.attributed or state.question:
        return None
    if state.negated:
        if state.hedged:
            return None
        return Judgement(
            "people",
            actor,
            ("payment",),
            0,
            "negated",
            "undermines",
            f"The draft says that {actor[0].lower()}{actor[1:]} is paid."
            if actor.lower().startswith(("nobody", "no ", "none", "no-one"))
            else f"{actor} are not paid.",
            by_choice=by_choice,
        )
    if state.hedged:
        return Judgement(
            "people", actor, ("payment",), 3, "hedged", "weak", f"Pay for {actor} is only “{state.hedged}”."
        )
    return Judgement("people", actor, ("payment",), 4, firmness_of(state), "supports", reason)


def gifts_only(found: Predication) -> bool:
    """Whether what people get is a voucher beside a certificate, or a mere token of thanks."""
    gifts = words(FILE, "gifts")
    noun = found.noun
    if noun is None:
        return False
    near = [c for c in noun.subtree if c.dep_ in {"conj", "pobj", "appos"}] + [
        c for c in noun.head.subtree if c.dep_ == "conj" and c.head == noun
    ]
    thanks = [t for t in found.trigger.subtree if t.head.lower_ in {"as", "of"} and t.dep_ == "pobj"]
    if festive(noun, found.trigger):
        return True
    return any(t.lemma_.lower() in gifts for t in near) or any(
        t.lemma_.lower() in {"token", "thank-you", "appreciation", "gesture", "thanks"} for t in thanks
    )


def judge_support(
    found: Predication, state: Modality, people: list[Mention], outside: list[Mention]
) -> Judgement | None:
    """Support told by a verb ("members are trained"): nouns of support are read by `provision.py`."""
    if found.noun is not None or not people or (outside and people[0].token.i > outside[0].token.i):
        return None
    if found.trigger.dep_ in {"amod", "acl"} and found.trigger.tag_ in {"VBN", "VBD"}:
        return None
    if any(t.lemma_.lower() in words("support.yaml", "clients") for t in found.holders):
        return None
    if found.action.name == "expenses" and any(
        listed(t, "unpaid", "time") for t in prepositional(found.trigger, "for")
    ):
        return paid(people[0].text, f"{people[0].text} are paid for their time.", state)
    acts = any(c.dep_ == "pcomp" for p in found.trigger.children if p.lower_ == "for" for c in p.children)
    if acts and any(t.is_currency for t in found.trigger.subtree):
        return None  # "reimbursed £20 for completing it" is no fare
    return supported(people[0].text, found.action.name, state)


def supported(actor: str, action: str, state: Modality) -> Judgement | None:
    """The judgement on help to take part, by how firm it is; help denied is no claim."""
    if state.negated or state.stopped or state.attributed or state.question:
        return None
    if state.hedged:
        return Judgement("people", actor, ("support",), 2, "hedged", "weak", f"This support is only “{state.hedged}”.")
    return Judgement(
        "people",
        actor,
        ("support",),
        3,
        firmness_of(state),
        "supports",
        f"Support that makes taking part possible: {action.replace('_', ' ')}.",
    )


def settle(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with what the whole draft says of pay.

    What those studied are given is no pay where others are paid for shaping the work; where one
    reading of a passage says that unpaid work is by choice, the other readings of it are left out.
    """
    studied = {c.id for c in claims if c.strands == ("payment",) and c.stance == "supports" and is_compensation(c)}
    others = any("payment" in c.strands and c.stance == "supports" and c.id not in studied for c in claims)
    chosen = {c.passage for c in claims if "by_choice" in c.detail}
    kept = [c for c in claims if not (others and c.id in studied)]
    return [c for c in kept if "by_choice" in c.detail or c.passage not in chosen or c.strands != ("payment",)]


def is_compensation(claim: Claim) -> bool:
    """Whether a claim pays somebody for being studied ("participants get £20 on completing the diary")."""
    actor = claim.actor.text.lower().split()
    payees = words(FILE, "studied")
    plain = [w.rstrip("s") for w in claim.quote.lower().replace(",", " ").split()]
    return any(w.rstrip("s") in payees for w in actor) and any(w in words(FILE, "studying") for w in plain)
