"""Members told by a verb of making up, filling or electing: "is made up of", "are held by", "elected by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.body_phrases import Composition, governed, is_body, quantifier
from proposal_check.language.mention import Scene
from proposal_check.language.model import Party
from proposal_check.language.parties import resolve
from proposal_check.language.quantity import number
from proposal_check.language.tree import (
    by_agents,
    is_passive,
    patients,
    prepositional,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def of_made(verb: Token, scene: Scene) -> list[Composition]:
    """ "is made up of", "consists of", "brings together": the members and, from their numbers, the share."""
    if verb.lemma_ in {"make", "form", "constitute"} and not is_passive(verb):
        return of_filling(verb, scene)
    if verb.lemma_ == "compose" and not is_passive(verb):
        return []
    if verb.lemma_ == "bring" and not any(c.lower_ == "together" for c in verb.children):
        return []
    made = [verb.head] if verb.dep_ == "acl" else subjects(verb)
    bodies = [b for s in made if (b := governed(s)) is not None] or [s for s in made if s.pos_ == "PROPN"]
    bodies = bodies or [taken_up(s, scene) for s in made if s.lower_ in {"it", "this", "they"}]
    members = [t for m in prepositional(verb, "of") for t in gathered(m)] or [
        t for t in patients(verb) if t not in subjects(verb)
    ]
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


def gathered(member: Token) -> list[Token]:
    """The members in an of-phrase, where the parser makes a verb of their adjective ("of serving prisoners")."""
    return [c for c in member.children if c.dep_ == "dobj"] if member.tag_ == "VBG" else [member]


def taken_up(pronoun: Token, scene: Scene) -> Token:
    """The body that "it" or "this" takes up from the sentence before; the pronoun where none is known yet."""
    past = scene.last.token if scene.last is not None else pronoun
    return past if is_body(past) else pronoun


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
    closed = verb.lemma_ in {"restrict", "limit", "confine"}
    places = subjects(verb) if passive or verb.lemma_ == "go" else patients(verb)
    seats = [
        (p, b)
        for p in places
        if (b := governed(p)) is not None and b.lemma_.lower() in {"seat", "place", "vote", "share"}
    ]
    holders = (by_agents(verb) + prepositional(verb, "for", "to")) if passive or verb.lemma_ == "go" else subjects(verb)
    for place, seat in seats:
        share = quantifier(place)
        share = 1.0 if share is None and closed else share
        if seat.lemma_.lower() == "place" and not on_a_body(seat, verb):
            continue
        for holder in holders:
            party = resolve(holder, scene).party
            if party != "unknown" and share is not None:
                return [Composition(seat, holder, party, share, verb)]
    return []


def on_a_body(place: Token, verb: Token) -> bool:
    """Whether a place is one on a body, which its sentence names; a place on a course is no seat."""
    owned = any(c.dep_ == "poss" or c.lower_ in {"its", "voting"} for c in place.children)
    return owned or any(is_body(t) and t.lemma_.lower() not in {"place", "seat"} for t in verb.sent)


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


def of_having(verb: Token, scene: Scene) -> list[Composition]:
    """ "The committee has a majority of carers", "carers have a majority on the committee"."""
    for thing in patients(verb):
        if thing.lemma_ != "majority":
            continue
        members = prepositional(thing, "of")
        places = prepositional(thing, "on", "in") + prepositional(verb, "on", "in")
        holders = [b for s in subjects(verb) if (b := governed(s)) is not None]
        body = next(iter(holders if members else [b for p in places if (b := governed(p)) is not None]), None)
        named = members or subjects(verb)
        if body is not None and named and resolve(named[0], scene).party == "people":
            return [Composition(body, named[0], "people", 0.6, verb)]
    return []


def of_sitting(verb: Token, scene: Scene) -> list[Composition]:
    """ "Eight tenants and two officers sit on the panel": members counted as the subjects of sitting."""
    bodies = [b for p in prepositional(verb, "on") if (b := governed(p)) is not None]
    members = subjects(verb)
    if not bodies or len(members) < 2:
        return []
    shares = member_shares(members, scene)
    return [Composition(bodies[0], members[0], shares[0], shares[1], verb)] if shares else []


def of_electing(verb: Token, scene: Scene) -> list[Composition]:
    """ "Tenants elect the panel each year": whoever elects a body is whom it answers to."""
    bodies = [t for t in patients(verb) if governed(t) == t and t.lemma_.lower() not in {"chair", "member"}]
    electors = subjects(verb)
    if not bodies or not electors or resolve(electors[0], scene).party != "people":
        return []
    return [Composition(bodies[0], electors[0], "people", None, verb, elected=True)]
