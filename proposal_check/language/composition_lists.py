"""Members told beside a body, without a verb of its own: "nine of them tenants", "a committee of nine, all tenants"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import Composition, attribute_party, is_body
from proposal_check.language.experience import is_experience, lived
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.quantity import FRACTIONS, number

if TYPE_CHECKING:
    from spacy.tokens import Token


def of_them(pronoun: Token, scene: Scene) -> list[Composition]:
    """ "twelve members, nine of them tenants", "a board of nine, five of whom are parents"."""
    preposition = pronoun.head
    if preposition.lower_ != "of":
        return []
    part = preposition.head
    if number(part) is None and part.lower_ not in FRACTIONS:
        part = next(
            (
                t
                for t in pronoun.doc[max(preposition.i - 1, 0) : min(preposition.i + 4, pronoun.sent.end)]
                if number(t) is not None or t.lower_ in FRACTIONS
            ),
            part,
        )
    body, share = counted(part)
    if body is None:
        return []
    clause = pronoun.doc[pronoun.i + 1 : min(pronoun.i + 5, pronoun.sent.end)]
    for token in clause:
        if token.pos_ in {"VERB", "AUX"} and lived(token):
            return [Composition(body, token, "people", share, part)]
    for token in described_after(pronoun):
        if token.lemma_ == "lived experience" and not is_experience(token):
            return []
        party = attribute_party(token, scene)
        if party is not None and party != "unknown":
            return [Composition(body, token, party, share, part)]
    return []


def of_count(part: Token, scene: Scene) -> list[Composition]:
    """ "There are eight trustees. Seven are carers": so many of the body of the sentence before."""
    verb = part.head
    if part.dep_ != "nsubj" or part.i != part.sent.start or list(part.children) or number(part) is None:
        return []
    body, share = counted(part)
    if body is None or share is None:
        return []
    if lived(verb):
        return [Composition(body, verb, "people", share, part)]
    said = [c for c in verb.children if c.dep_ in {"attr", "acomp"}] if verb.lemma_ == "be" else []
    parties = [(t, attribute_party(t, scene)) for t in said]
    return [Composition(body, t, party, share, part) for t, party in parties if party and party != "unknown"][:1]


def counted(part: Token) -> tuple[Token | None, float | None]:
    """The body that "nine of them" is a part of, and how large a part: one named before it in the sentence.

    A sentence that opens with the part goes on about the body of the one before ("Our board has seven directors. Five
    of them …").
    """
    share, count = FRACTIONS.get(part.lower_), number(part)
    before = part.doc[part.sent.start : part.i]
    if part.i - part.sent.start <= 1 and part.sent.start and not any(is_body(t) for t in before):
        before = part.doc[part.doc[part.sent.start - 1].sent.start : part.i]
    body, total = None, None
    for token in reversed(before):
        if (
            is_body(token)
            and (body is None or body.lemma_.lower() in {"member", "seat", "place"})
            and token.dep_ != "compound"
        ):
            body = token
        value = number(token)
        if value is not None and total is None and count is not None and value >= count:
            total = value
    if share is None and count is not None and total:
        share = count / total
    return body, share


def of_some(preposition: Token, scene: Scene) -> list[Composition]:
    """ "nine members, among them two tenants", "seven trustees, including one woman from the estate"."""
    sent = preposition.sent
    before, after = preposition.doc[sent.start : preposition.i], preposition.doc[preposition.i + 1 : sent.end]
    bodies = [t for t in before if is_body(t) and t.dep_ != "compound"]
    seats = {"member", "seat", "place"}
    body = next((t for t in reversed(bodies) if t.lemma_.lower() not in seats), next(iter(bodies), None))
    total = next((n for t in reversed(before) if (n := number(t)) is not None), None)
    counted = next((t for t in after if number(t) is not None), None)
    if body is None or counted is None or not total or counted.i - preposition.i > 4:
        return []
    some = counted.head if counted.dep_ == "nummod" else counted
    verb = counted.head
    named = [c for c in verb.children if c.dep_ == "attr"] if verb.lemma_ == "be" else [some]
    share = (number(counted) or 0) / total
    party = attribute_party(named[0], scene) if named and share < 1 else None
    return [Composition(body, named[0], party, share, preposition)] if party == "people" else []


def described_after(pronoun: Token) -> list[Token]:
    """The words right after "of whom" that may say who they are; none in "of which he is one of eleven members"."""
    after = pronoun.doc[pronoun.i + 1 : min(pronoun.i + 8, pronoun.sent.end)]
    named = [t for t in after if t.pos_ in {"NOUN", "PROPN", "ADJ"}]
    return [] if any(t.head.dep_ == "prep" and number(t.head.head) is not None for t in named) else named


def of_fragment(body: Token, scene: Scene) -> list[Composition]:
    """ "Committee of nine, all tenants": a body and its members side by side, without a verb."""
    for child in body.rights:
        if child.dep_ not in {"appos", "dep", "conj", "npadvmod", "parataxis"}:
            continue
        if child.dep_ == "conj" and any(c.dep_ == "cc" for c in body.children):
            continue  # "our chief executive and one elected director" are two of a list
        lead = {t.lower_ for t in child.lefts} | {t.lower_ for t in child.doc[max(child.i - 1, 0) : child.i]}
        if (
            not lead & {"all", "every", "mostly", "both"}
            and number(child) is None
            and not any(number(t) for t in child.lefts)
        ):
            continue
        party = attribute_party(child, scene)
        if party == "people" and child.lemma_ != body.lemma_ and not is_word(child, "bodies", "heads"):
            return [Composition(body, child, party, 1.0 if "all" in lead else None, child)]
    return []
