"""What bodies are made of: every statement that says who sits on, elects or makes up a body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.language.described import is_experience, lived
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, modifiers, peoples, phrase
from proposal_check.language.model import Party
from proposal_check.language.parties import resolve
from proposal_check.language.quantity import FRACTIONS, number, share_of
from proposal_check.language.tree import (
    by_agents,
    is_passive,
    joined,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

GOVERNING = words("parties.yaml", "bodies", "governing")  # fmt: skip
MADE_OF = {"comprise", "include", "contain", "bring", "involve", "unite", "gather"}
ELECTING = words("verbs.yaml", "electing")


@dataclass(frozen=True, slots=True)
class Composition:
    """One statement: the members' party is `party`, and they are `share` of the body (None: not said)."""

    body: Token
    members: Token
    party: Party
    share: float | None
    anchor: Token
    elected: bool = False


def compositions(sent: Span, scene: Scene) -> list[Composition]:
    """Every composition stated in a sentence."""
    found: list[Composition] = []
    for token in sent:
        if token.pos_ in {"AUX", "VERB"} and token.dep_ not in {"aux", "auxpass"} and lived(token):
            found += of_lived(token)
        if token.lemma_ == "be" and token.pos_ in {"AUX", "VERB"}:
            found += of_copula(token, scene)
        elif token.lower_ in STATES and any(c.dep_ == "nsubjpass" for c in token.children):
            found += of_state(token, scene)
        elif (
            token.lemma_ in {"make", "compose", "consist", "comprise", "constitute", "form"} or token.lemma_ in MADE_OF
        ):
            found += of_made(token, scene)
        elif token.lemma_ in {
            "hold",
            "fill",
            "occupy",
            "reserve",
            "keep",
            "ring-fence",
            "ringfence",
            "go",
        }:
            found += of_seats(token, scene)
        elif token.lemma_ in ELECTING and is_passive(token):
            found += of_election(token, scene)
        elif token.lower_ in {"them", "whom", "these", "which"}:
            found += of_them(token, scene)
        elif token.pos_ in {"NOUN", "PROPN"} and is_word(token, "bodies", "heads"):
            found += of_fragment(token, scene)
    return found


def is_body(token: Token) -> bool:
    """Whether a noun heads a body, names those who sit on one, or names a role in the plural."""
    if token.tag_ == "NNS" and is_word(token, "people", "roles"):
        return True
    return is_word(token, "bodies", "heads") or token.lemma_.lower() in GOVERNING


def governed(token: Token) -> Token | None:
    """The body that a quantified phrase is about: "nine of the twelve directors" → directors."""
    if is_body(token) and not prepositional(token, "of"):
        return token
    for whole in prepositional(token, "of", "among", "on"):
        deeper = governed(whole)
        if deeper is not None:
            return deeper
    return token if is_body(token) else None


def quantifier(token: Token) -> float | None:
    """The share said by a phrase, its determiners or an adverb beside it ("all", "mostly")."""
    share = share_of(token)
    if share is not None:
        return share
    for child in token.children:
        if child.lower_ in {"all", "every", "each", "most", "both", "no", "half", "many"} and child.i < token.i:
            return FRACTIONS.get(child.lower_, 0.6)
    return None


def of_copula(verb: Token, scene: Scene) -> list[Composition]:
    """ "Nine of the twelve directors are parents", "Our trustees are all Deaf", "The chair is a carer"."""
    found: list[Composition] = []
    attributes = [c for c in verb.children if c.dep_ in {"attr", "acomp", "dep", "oprd"} and c.i > verb.i]
    for subject in subjects(verb):
        body = governed(subject)
        if body is None:
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
            if party is None:
                continue
            if attribute.lower_ in {"member", "members"} and party == "people" and not prepositional(attribute, "of"):
                continue
            found.append(Composition(body, attribute, party, share, verb))
            break
    return found


STATES = {"disabled", "bereaved"}


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
            found.append(Composition(body, verb, "people", share, verb))
    return found


def attribute_party(attribute: Token, scene: Scene) -> Party | None:
    """The party that a predicate names, as a noun ("parents") or an adjective ("Deaf", "care-experienced")."""
    if attribute.pos_ in {"NOUN", "PROPN", "PRON", "NUM", "DET"}:
        party = resolve(attribute, scene).party
        if is_word(attribute, "people", "roles") and not is_word(attribute, "people", "heads") and party != "people":
            return None
        if is_word(attribute, "bodies", "heads") and party == "unknown":
            return None
        return party if party != "unknown" else None
    if any(peoples(t) and t.lemma_.lower() not in {"local", "experience"} for t in [attribute, *attribute.lefts]):
        return "people"
    if attribute.pos_ == "ADP":
        for noun in [c for c in attribute.children if c.dep_ == "pobj"]:
            return resolve(noun, scene).party
    return None


def of_made(verb: Token, scene: Scene) -> list[Composition]:
    """ "is made up of", "consists of", "brings together": the members and, from their numbers, the share."""
    if verb.lemma_ in {"make", "form", "constitute"} and not is_passive(verb):
        return of_filling(verb, scene)
    if verb.lemma_ == "compose" and not is_passive(verb):
        return []
    if verb.lemma_ == "bring" and not any(c.lower_ == "together" for c in verb.children):
        return []
    bodies = [b for s in subjects(verb) if (b := governed(s)) is not None]
    if not bodies and verb.dep_ == "acl":
        bodies = [b for b in [governed(verb.head)] if b is not None]
    members = prepositional(verb, "of") or [t for t in patients(verb) if t not in subjects(verb)]
    if not bodies or not members:
        return []
    if any(c.dep_ == "neg" for c in verb.children) or all(any(c.lower_ == "no" for c in m.children) for m in members):
        return (
            [Composition(bodies[0], members[0], "people", 0.0, verb)]
            if resolve(members[0], scene).party == "people"
            else []
        )
    shares = member_shares(members, scene)
    if shares is None:
        return []
    party, share = shares
    if verb.lemma_ == "include" and share == 1.0:
        share = None
    return [Composition(bodies[0], members[0], party, share, verb)]


def of_filling(verb: Token, scene: Scene) -> list[Composition]:
    """ "Parents make up two thirds of the committee": the members are the subject, the body is in the object."""
    if verb.lemma_ == "make" and not any(c.lower_ == "up" for c in verb.children):
        return []
    for part in patients(verb):
        body = governed(part)
        if body is None:
            continue
        share = quantifier(part)
        for member in subjects(verb):
            party = resolve(member, scene).party
            if party != "unknown" and share is not None:
                return [Composition(body, member, party, share, verb)]
    return []


def of_seats(verb: Token, scene: Scene) -> list[Composition]:
    """ "Half of the seats are held by patients", "five of nine places are reserved for tenants"."""
    passive = is_passive(verb)
    places = subjects(verb) if passive or verb.lemma_ == "go" else patients(verb)
    seats = [
        (p, b)
        for p in places
        if (b := governed(p)) is not None and b.lemma_.lower() in {"seat", "place", "vote", "share"}
    ]
    holders = (by_agents(verb) + prepositional(verb, "for", "to")) if passive or verb.lemma_ == "go" else subjects(verb)
    for place, seat in seats:
        share = quantifier(place)
        for holder in holders:
            party = resolve(holder, scene).party
            if party != "unknown" and share is not None:
                return [Composition(seat, holder, party, share, verb)]
    return []


def member_shares(members: list[Token], scene: Scene) -> tuple[Party, float | None] | None:
    """The party of most members and the people's share where it can be worked out."""
    parties = [resolve(t, scene).party for t in members]
    counts = [next((n for c in t.children if (n := number(c)) is not None), None) for t in members]
    if "people" in parties:
        if all(c is not None for c in counts):
            total = sum(c or 0 for c in counts)
            mine = sum(c or 0 for c, p in zip(counts, parties, strict=True) if p == "people")
            return "people", mine / total if total else None
        share = parties.count("people") / len(parties)
        return ("people", 1.0) if share == 1.0 else ("people", None if share >= 0.5 else share)
    outsiders = [p for p in parties if p in {"applicant", "authority", "other"}]
    return (outsiders[0], 1.0) if len(outsiders) > len(parties) / 2 else None


def of_election(verb: Token, scene: Scene) -> list[Composition]:
    """ "elected by the members", "drawn from the estate's parents"."""
    chance = {"lot", "ballot", "show", "hand", "sortition", "lottery", "election"}
    sources = [t for t in by_agents(verb) if t.lemma_.lower() not in chance] or prepositional(verb, "from", "among")
    bodies = [b for s in subjects(verb) if (b := governed(s)) is not None]
    if verb.lemma_ in {"lead", "run", "own"}:
        bodies = [b for b in bodies if b.lemma_.lower() not in {"project", "organisation", "company", "team", "hub"}]
    if not sources or not bodies:
        return []
    party = resolve(sources[0], scene).party
    if party == "unknown":
        return []
    return [Composition(bodies[0], sources[0], party, None, verb, elected=True)]


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
    share = FRACTIONS.get(part.lower_)
    count = number(part)
    total = None
    body = None
    for token in reversed(pronoun.doc[pronoun.sent.start : part.i]):
        if (
            is_body(token)
            and (body is None or body.lemma_.lower() in {"member", "seat", "place"})
            and token.dep_ != "compound"
        ):
            body = token
        value = number(token)
        if value is not None and total is None and count is not None and value >= count:
            total = value
    if body is None:
        return []
    if share is None and count is not None and total:
        share = count / total
    clause = pronoun.doc[pronoun.i + 1 : min(pronoun.i + 5, pronoun.sent.end)]
    for token in clause:
        if token.pos_ == "VERB" and lived(token):
            return [Composition(body, token, "people", share, part)]
    after = [
        t
        for t in pronoun.doc[pronoun.i + 1 : min(pronoun.i + 8, pronoun.sent.end)]
        if t.pos_ in {"NOUN", "PROPN", "ADJ"}
    ]
    for token in after:
        if token.lemma_ == "lived experience" and not is_experience(token):
            return []
        party = attribute_party(token, scene)
        if party is not None and party != "unknown":
            return [Composition(body, token, party, share, part)]
    return []


def of_fragment(body: Token, scene: Scene) -> list[Composition]:
    """ "Committee of nine, all tenants": a body and its members side by side, without a verb."""
    for child in body.rights:
        if child.dep_ not in {"appos", "dep", "conj", "npadvmod", "parataxis"}:
            continue
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


def body_name(token: Token) -> str:
    """A body's name as the cast shows it."""
    tokens = sorted(
        [
            *[t for t in modifiers(token) if t.pos_ in {"NOUN", "PROPN", "ADJ", "PART"} or t.dep_ == "poss"],
            token,
        ],
        key=lambda t: t.i,
    )
    return token.doc[tokens[0].i : token.i + 1].text if tokens else phrase(token)


__all__ = ["Composition", "body_name", "compositions", "governed", "is_body", "joined"]
