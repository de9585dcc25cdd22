"""Members told by a predicate: "our trustees are all Deaf", "seven of nine directors have been to prison"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import Composition, attribute_party, governed, is_body, is_few, quantifier
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.parties import resolve
from proposal_check.language.quantity import number
from proposal_check.language.tree import (
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def of_copula(verb: Token, scene: Scene) -> list[Composition]:
    """ "Nine of the twelve directors are parents", "Our trustees are all Deaf", "The chair is a carer"."""
    found: list[Composition] = []
    attributes = [c for c in verb.children if c.dep_ in {"attr", "acomp", "dep", "oprd"} and c.i > verb.i]
    for subject in subjects(verb):
        body = governed(subject)
        if any(c.lower_ == "only" for c in subject.children):
            found += of_only(verb, subject, attributes, scene)
            continue
        if body is None and subject.pos_ == "PROPN" and any(is_word(a, "bodies", "heads") for a in attributes):
            body = subject  # "Night Watch is a group of nine"
        if body is None:
            found += of_part(verb, subject, attributes, scene)
            continue
        for attribute in attributes:
            if number(attribute) is not None and not prepositional(attribute, "of"):
                continue
            share = quantifier(subject)
            if share is None:
                share = quantifier(attribute)
            if share is None and any(t.lower_ in {"all", "mostly", "mainly", "entirely"} for t in verb.children):
                share = 1.0
            party = attribute_party(attribute, scene)
            if party is None or is_anybody(attribute) or is_among(verb):
                continue
            if attribute.lower_ in {"member", "members"} and party == "people" and not prepositional(attribute, "of"):
                continue
            few = share is None and is_few(subject)
            found.append(Composition(body, attribute, party, share, verb, few=few))
            break
    return found or one_of(verb, attributes, scene)


def of_only(verb: Token, member: Token, attributes: list[Token], scene: Scene) -> list[Composition]:
    """ "Only a tenant can be a trustee": nobody else sits there."""
    party = resolve(member, scene).party
    seats = [
        a for a in attributes if is_body(a) or (a.lemma_ == "member" and any(c.lower_ == "voting" for c in a.children))
    ]
    return [Composition(seats[0], member, party, 1.0, verb)] if seats and party != "unknown" else []


def of_part(verb: Token, member: Token, attributes: list[Token], scene: Scene) -> list[Composition]:
    """ "Tenants are the majority of our trustees": the members are the subject, their share is the predicate."""
    party = resolve(member, scene).party
    for part in [a for a in attributes if a.lemma_.lower() in {"majority", "half", "third", "quarter", "most"}]:
        bodies = [b for whole in prepositional(part, "of", "on") if (b := governed(whole)) is not None]
        share = quantifier(part)
        if bodies and share is not None and party != "unknown":
            return [Composition(bodies[0], member, party, share, verb)]
    return []


def one_of(verb: Token, attributes: list[Token], scene: Scene) -> list[Composition]:
    """ "Mrs Ali, a carer, is one of nine members of the board", "a committee of which he is one of eleven members"."""
    for attribute in attributes:
        part = number(attribute)
        seats = [t for t in prepositional(attribute, "of") if t.lemma_.lower() in SEATED]
        if part is None or not seats:
            continue
        total = next((n for c in seats[0].children if (n := number(c)) is not None), None)
        fronted = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "of" and c.i < verb.i]
        bodies = [t for t in prepositional(seats[0], "of", "on") if is_body(t)]
        if fronted and verb.dep_ == "relcl" and is_body(verb.head):
            bodies.append(verb.head)
        who = [t for t in subjects(verb) if resolve(t, scene).party == "people"]
        if total and bodies and who:
            return [Composition(bodies[0], who[0], "people", part / total, verb)]
    return []


SEATED = {"member", "seat", "voice", "vote", "place"}
STATES = {"disabled", "bereaved"}


def is_anybody(attribute: Token) -> bool:
    """Whether a body is only said to be so many people ("The council is nine people")."""
    told = {"amod", "compound", "relcl", "acl", "prep", "poss"}
    plain = attribute.lemma_.lower() in {"people", "person", "adult", "member"}
    return plain and not any(c.dep_ in told for c in attribute.children)


def is_among(verb: Token) -> bool:
    """Whether what is told are a few "among them", not all of them."""
    return any(c.dep_ == "prep" and c.lower_ == "among" for c in verb.children)


def of_state(participle: Token, scene: Scene) -> list[Composition]:
    """ "All of our trustees are disabled", where the parser takes the state for a passive."""
    found: list[Composition] = []
    for subject in subjects(participle):
        body = governed(subject)
        if body is not None:
            found.append(Composition(body, participle, "people", quantifier(subject), participle))
    return found


def of_lived(verb: Token) -> list[Composition]:
    """ "seven of our nine directors have been to prison": a body whose members have lived it."""
    found: list[Composition] = []
    if verb.lemma_ == "be" and any(c.dep_ == "attr" for c in verb.children):
        return []
    for subject in subjects(verb):
        body = governed(subject)
        share = quantifier(subject)
        if body is None and number(subject) is not None:
            fronted = [
                t
                for c in verb.children
                if c.dep_ == "prep" and c.lower_ == "of" and c.i < verb.i
                for t in c.subtree
                if is_body(t)
            ]
            if fronted:
                body = fronted[0]
                total = next((n for c in body.children if (n := number(c)) is not None), None)
                share = (number(subject) or 0) / total if total else None
        if body is not None and (
            share is not None
            or body.lemma_.lower()
            in {"chair", "treasurer", "secretary", "co-chair", "coordinator", "director", "founder"}
        ):
            found.append(Composition(body, verb, "people", share, verb, few=share is None and is_few(subject)))
    return found
