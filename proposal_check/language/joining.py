"""Who may join: a membership that only people can have makes an organisation theirs ("You must live here to join")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.experience import is_condition, is_experience, lived_through
from proposal_check.language.mention import Scene, modifiers, peoples
from proposal_check.language.parties import resolve
from proposal_check.language.tree import is_verb, prepositional, subjects
from proposal_check.language.writers_body import is_people

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MEMBERSHIP = {"membership", "member"}
VOTING = {"member", "share", "shareholder"}
CLOSED = {"open", "limit", "restrict", "reserve", "confine", "limited", "restricted", "reserved", "closed"}
OUTWITH = {"outside", "beyond", "except", "but"}
GROUPS = {"we", "us", "club", "society", "association", "union", "collective", "co-operative", "membership"}
NOBODY = {"nobody", "noone", "no-one"}
USING = {"eat", "shop", "live", "garden", "rent", "grow", "cook", "fish", "farm"}
PART = {"panel", "board", "group", "forum", "committee", "council", "jury", "team", "assembly"}
"""Bodies inside an organisation: who may sit on them says nothing of whose the organisation is."""


def open_only_to_people(sent: Span, scene: Scene) -> bool:
    """Whether a sentence says that only people may be members, vote or hold a share."""
    return any(
        demanded_of_joiners(token, scene)
        or kept_for_people(token, scene)
        or only_people_may(token, scene)
        or nobody_else_may(token, scene)
        or users_are_members(token)
        for token in sent
        if is_verb(token)
    )


def joins(verb: Token) -> bool:
    """Whether a verb is joining, voting or being a member of the writers' body, not of a course or a service."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "attr"} and c.lower_ != "you"]
    if verb.lemma_ == "join":
        return all(t.lemma_.lower() in GROUPS for t in things)
    if verb.lemma_ in {"be", "become", "have", "hold", "own"}:
        return any(t.lemma_.lower() in VOTING and not is_of_part(t) for t in things)
    here = any(t.lower_ in {"our", "us", "here"} for t in verb.subtree)
    return verb.lemma_ in {"vote", "stand"} and here


def is_of_part(noun: Token) -> bool:
    """Whether membership is of a body inside an organisation ("a member of the panel")."""
    return any(t.lemma_.lower() in PART for t in prepositional(noun, "of", "on")) or any(
        c.lemma_.lower() in PART for c in noun.children if c.dep_ == "compound"
    )


def demanded_of_joiners(verb: Token, scene: Scene) -> bool:
    """ "To join you have to have been sectioned", "You can only join if you have lost a child"."""
    if not any(t.lower_ in {"you", "member", "applicant", "one", "everyone"} for t in subjects(verb)) and not any(
        c.lower_ == "you" for v in [verb, *verb.children] for c in v.children
    ):
        return False
    below = [t for t in verb.subtree if is_verb(t) and t.dep_ not in {"aux", "auxpass"}]
    joining = [t for t in below if joins(t) and (t.dep_ == "advcl" or t == verb)]
    if not joining or verb.dep_ in {"advcl", "xcomp"}:
        return False
    must = any(c.lower_ == "must" for c in verb.children) or verb.lemma_ in {"have", "need"}
    only = verb in joining and any(c.lower_ == "only" for c in verb.children)
    demands = [t for t in below if t not in joining and (must or (only and t.dep_ == "advcl"))]
    return any(is_told_people(t, scene) for t in demands)


def is_told_people(verb: Token, scene: Scene) -> bool:
    """Whether a predicate makes people of whoever it is said of, by what they have lived or what they are."""
    if lived_through(verb):
        return True
    said = [c for c in verb.children if c.dep_ in {"attr", "acomp"}]
    return verb.lemma_ == "be" and any(
        is_people(t, scene) if t.pos_ in {"NOUN", "PROPN"} else peoples(t) and t.lower_ != "local" for t in said
    )


def kept_for_people(verb: Token, scene: Scene) -> bool:
    """ "Membership is open only to people who have used the service", "Votes are reserved for tenants"."""
    words = [verb, *(c for c in verb.children if c.dep_ in {"acomp", "attr", "oprd"})]
    closed = [t for t in words if t.lemma_.lower() in CLOSED]
    kept = [t for t in subjects(verb) if t.lemma_.lower() in MEMBERSHIP | {"share"} and not is_of_part(t)]
    if not closed or not kept:
        return False
    only = closed[0].lemma_ != "open" or any(t.lower_ in {"only", "solely"} for t in verb.subtree)
    whom = [t for w in words for t in prepositional(w, "to", "for")]
    return only and bool(whom) and all(is_those_or_people(t, scene) for t in whom)


def is_those_or_people(token: Token, scene: Scene) -> bool:
    """Whether a phrase is people, or "those who" have lived something; bare "people" or "anyone" is everybody."""
    if token.lemma_.lower() not in {"those", "anyone", "people", "person", "everyone"}:
        return is_people(token, scene)
    if any(peoples(t) and t.lemma_.lower() not in {"local", "young"} for t in modifiers(token)):
        return True
    if any(c.dep_ in {"relcl", "acl"} and is_told_people(c, scene) for c in token.children):
        return True
    had = prepositional(token, "with")
    return any(is_experience(t) or is_condition(t) for t in had)


def only_people_may(verb: Token, scene: Scene) -> bool:
    """ "Only a disabled person can be a voting member", "Only tenants may vote"."""
    if not joins(verb) or not any(c.tag_ == "MD" for c in verb.children):
        return False
    return any(
        is_those_or_people(t, scene) and any(c.lower_ == "only" for c in t.children) and t.lemma_.lower() != "member"
        for t in subjects(verb)
    )


def nobody_else_may(verb: Token, scene: Scene) -> bool:
    """ "Nobody outside the tenancy holds a share", "No one can join who has not been homeless"."""
    if not joins(verb):
        return False
    for subject in subjects(verb):
        nobody = subject.lower_ in NOBODY or (subject.lower_ == "one" and any(c.lower_ == "no" for c in subject.lefts))
        if not nobody:
            continue
        if any(c.lower_ in OUTWITH for c in subject.children):
            return True
        clauses = [c for t in (subject, verb) for c in t.children if c.dep_ in {"relcl", "ccomp", "advcl"}]
        if any(denied_of(c, scene) for c in clauses):
            return True
    return False


def denied_of(clause: Token, scene: Scene) -> bool:
    """ "who has not been homeless", "who isn't a tenant"."""
    negated = [c for c in clause.children if c.dep_ == "neg"]
    said = [c for c in clause.children if c.dep_ in {"attr", "acomp"}]
    if not negated or clause.lemma_ != "be":
        return False
    states = [t for t in said if peoples(t) or t.lemma_.lower() in {"homeless"} or resolve(t, scene).party == "people"]
    return bool(states)


def users_are_members(verb: Token) -> bool:
    """ "Everybody who shops here is a member": the members are those whom the place is for."""
    if verb.lemma_ != "be" or not any(c.lemma_.lower() == "member" for c in verb.children if c.dep_ == "attr"):
        return False
    return any(
        subject.lower_ in {"everyone", "everybody"}
        and any(c.dep_ == "relcl" and c.lemma_ in USING for c in subject.children)
        for subject in subjects(verb)
    )
