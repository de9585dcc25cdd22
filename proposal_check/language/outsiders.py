"""Who is outside: a definite party of this project whose control counts against the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.clause_cues import is_text
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_person_noun, is_word, modifiers
from proposal_check.language.parties import resolve
from proposal_check.language.pronouns import stands_for
from proposal_check.language.quantity import number
from proposal_check.language.tree import agents, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

FILE = "weak.yaml"


def outsider(token: Token, scene: Scene) -> bool:
    """Whether a phrase names a definite outside party of this project.

    Bare plurals ("landlords decide") and "a nurse" speak of the world in general; in a draft by the people
    themselves, only what belongs to the project is meant.
    """
    mention = resolve(token, scene)
    if token.lemma_.lower() == "member" and any(
        c.dep_ == "compound" and is_word(c, "authority", "heads") for c in token.children
    ):
        return True
    if mention.negative or any(c.lower_ in {"no", "any"} and c.dep_ == "det" for c in token.children):
        return False
    if token.lower_ in {"we", "us"}:
        return mention.party in {"applicant", "authority", "other"}
    past = stands_for(token, scene, lambda inner: resolve(inner, scene))
    if past is not None:
        return past.token != token and past.token.pos_ != "PRON" and outsider(past.token, scene)
    own = words("parties.yaml", "bodies", "members_own")
    if scene.we == "people" and token.lemma_.lower() in own:
        return False
    if token.pos_ == "PRON" or is_text(token) or token.lemma_.lower() in {"project", "programme", "scheme"}:
        return False
    if mention.party == "unknown":
        return named_office(token, scene)
    if mention.party not in {"applicant", "authority", "other"}:
        return False
    if any(c.dep_ == "poss" and c.lower_ in {"their", "his", "her"} for c in token.children):
        return False
    if any(c.lower_ in {"other", "another", "neighbouring", "similar", "some", "many", "most"} for c in token.children):
        return False
    return definite(token)


def definite(token: Token) -> bool:
    """Whether an outside party is pointed at, named or one that every applicant has."""
    if token.pos_ in {"PRON", "PROPN"} or (token.text[:1].isupper() and token.i > token.sent.start):
        return True
    articles = {c.lower_ for c in token.children if c.dep_ in {"det", "poss", "nummod"}}
    body = is_word(token, "bodies", "heads")
    if articles & {"a", "an"}:
        return body or any(t.text[:1].isupper() for t in modifiers(token))
    if articles or (body and any(c.dep_ in {"amod", "compound"} for c in token.children)):
        return True
    if token.dep_ == "conj" and token.head.i < token.i:
        return definite(token.head)
    return token.lemma_.lower() in words(FILE, "bare_outsiders")


def named_office(token: Token, scene: Scene) -> bool:
    """ "Larch Films' commissioning editor": an unknown party whose owner is used as an organisation."""
    if scene.we == "people" or is_text(token):
        return False
    owners = [c for c in token.children if c.dep_ == "poss" and c.pos_ == "PROPN"]
    if token.lower_ in scene.organisations and token.pos_ == "PROPN":
        return True
    if any(o.lower_ in scene.organisations for o in owners):
        return True
    office = token.lemma_.lower() in words(FILE, "units")
    if office and (owners or token.pos_ == "PROPN" or any(c.lower_ in {"our", "the"} for c in token.children)):
        return not is_word(token, "bodies", "unexplained")
    singular = token.tag_ == "NN" and any(c.lower_ in {"the", "our"} for c in token.children)
    return singular and is_person_noun(token) and not is_word(token, "people", "heads")


def maker(token: Token, verb: Token, things: list[Token], scene: Scene) -> bool:
    """Whether a by-phrase names outsiders who made a definite thing; a bare plural will do there."""
    if outsider(token, scene):
        return True
    settled = any(c.lower_ in {"the", "our", "this", "these", "all"} for t in things for c in t.children)
    return (
        is_passive(verb)
        and settled
        and token.tag_ == "NNS"
        and resolve(token, scene).party in {"applicant", "authority", "other"}
    )


def named(token: Token, scene: Scene) -> bool:
    """Whether a phrase is the name of an organisation that the draft does not give to the people."""
    return (
        scene.we != "people"
        and token.pos_ == "PROPN"
        and resolve(token, scene).party == "unknown"
        and not is_word(token, "bodies", "unexplained")
    )


def concerns(trigger: Token, things: tuple[Token, ...], scene: Scene) -> bool:
    """Whether what an outside party does is about this project, not its trade, its history or the draft's problem.

    In a draft by the people themselves it must touch them: "our", "us", or the project's own things.
    """
    doers = agents(trigger)
    about = [t for thing in things for t in thing.subtree] + [t for doer in doers for t in [doer, *modifiers(doer)]]
    if any(t.lemma_.lower() in words(FILE, "duties") for t in about):
        return False
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in trigger.children)
    if perfect and any(t.lower_ == "since" or t.lemma_ == "year" for t in trigger.subtree):
        return False
    if trigger.lemma_ == "own" and any(c.lower_ in {"its", "their"} for t in things for c in t.children):
        return False
    if trigger.lemma_ == "agree" and any(c.dep_ == "xcomp" for c in trigger.children):
        return False
    if any(c.dep_ == "aux" and c.lemma_ == "have" for c in trigger.children) and any(
        number(c) is not None for t in things for c in t.children
    ):
        return False
    if trigger.lemma_ == "keep" and any(t.lemma_ in {"account", "record", "book"} for t in things):
        return False
    if any(t.lemma_.lower() in {"charity", "organisation", "company", "trust", "foundation"} for t in things):
        return False
    if (
        trigger.dep_ == "acl"
        and trigger.lemma_.lower() in words(FILE, "making")
        and any(c.lower_ in {"a", "an"} for t in [*things, trigger.head] for c in t.children)
    ):
        return False
    if trigger.dep_ == "advcl" and any(c.lower_ == "as" for c in trigger.children):
        return False
    if any(t.lemma_.lower() in words(FILE, "machines") for t in doers):
        return False
    if scene.we == "people":
        ours = {"us", "our", "ours", "project", "budget", "bid", "grant"}
        return any(t.lower_ in ours for t in trigger.sent)
    return True
