"""What the writers' organisation is: governed, run or made up by people, or one that only people can own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.composition import compositions
from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word, modifiers, peoples
from proposal_check.language.parties import resolve
from proposal_check.language.tree import agents, is_passive, joined, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

GOVERNING = {
    "trustee", "director", "board", "committee", "member", "founder", "governor", "membership",
}  # fmt: skip
RUNNING = words("verbs.yaml", "running") - {"found", "start", "set", "form"}
"""Verbs of those in charge now; who founded an organisation long ago may have left it to others."""
UNSURE = {"may", "might", "if", "would", "could", "should", "once", "not", "never"}
WISHING = {"like", "want", "hope", "wish", "aim", "plan", "intend", "aspire", "dream", "need", "seek"}
WIDE = {"community", "public", "local"}
PUBLIC = {"person", "people", "resident", "household", "family", "adult", "child"}
UMBRELLAS = {"federation", "network", "alliance", "consortium", "confederation", "partnership"}
OWN_GROUPS = {"group", "collective", "association", "society", "union", "co-operative"}
EARLY = 2400
"""Characters of a text block's start in which an organisation describes itself."""


def body_of_people(sent: Span, scene: Scene) -> bool:
    """Whether a sentence says that the writers' organisation is the people's."""
    return governed_by_people(sent, scene) or run_by_people(sent, scene) or organisation_of_people(sent, scene)


def asserted(verb: Token) -> bool:
    """Whether a predicate is said outright: not denied, not wished, not a condition."""
    above = [verb, *(t for t in verb.ancestors if t.dep_ == "advcl")]
    if any(t.lemma_ in WISHING for t in verb.ancestors):
        return False
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"become", "be"}:
        return False
    return not any(c.dep_ == "neg" or c.lower_ in UNSURE for v in above for c in v.children)


def governed_by_people(sent: Span, scene: Scene) -> bool:
    """ "Seven of our nine directors have been to prison", "It has 371 members, 322 of whom live here"."""
    for statement in compositions(sent, scene):
        body = statement.body
        lemma = body.lemma_.lower()
        near = [*body.subtree, *body.head.children]
        ours = any(t.lower_ in {"our", "us", "we"} for t in near) or (
            lemma == "member" and any(t.lower_ in {"it", "society", "association", "club"} for t in sent[:5])
        )
        ours = ours or (lemma in {"trustee", "director"} and not any(t.dep_ == "poss" for t in body.children))
        mostly = (statement.share or 0) >= 0.5 and not (body.tag_ == "NN" and lemma == "founder")
        owned = statement.anchor.lemma_ in {"make", "compose", "consist", "comprise"} and is_own_group(body)
        governing = (lemma in GOVERNING and not is_side_body(body)) or owned or is_the_society(body)
        ours = ours or is_the_society(body)
        if ours and governing and mostly and statement.party == "people" and not statement.elected:
            return True
    return False


def is_side_body(body: Token) -> bool:
    """Whether a committee or board is not the one that governs ("our Users' Committee", "our advisory board")."""
    if body.lemma_.lower() not in {"committee", "board"}:
        return False
    plain = {"management", "executive", "organising", "elected", "whole", "entire", "our", "own", "new"}
    return any(t.lower_ not in plain and t.pos_ != "NUM" and not t.is_punct for t in modifiers(body))


def is_own_group(body: Token) -> bool:
    """Whether a body is "our group" or "our collective", not one of the writers' services."""
    return body.lemma_.lower() in OWN_GROUPS and not any(c.dep_ in {"compound", "amod"} for c in body.children)


def is_the_society(body: Token) -> bool:
    """Whether a body is "the Society" or "the Club", as an organisation calls itself, with its members counted."""
    short = body.lemma_.lower() in OWN_GROUPS - {"group"} and not modifiers(body)
    pointed = any(c.lower_ == "the" for c in body.children) and body.dep_ == "nsubj"
    return short and pointed and any(c.lemma_ == "member" for c in body.head.children)


def run_by_people(sent: Span, scene: Scene) -> bool:
    """ "We are led by survivors", "Our charity is run by disabled people", "The Hub is owned by its tenants"."""
    organisation = words("parties.yaml", "organisations")
    for verb in sent:
        makes = verb.lemma_ == "make" and any(c.lower_ == "up" for c in verb.children)
        if not (verb.lemma_ in RUNNING or makes) or not (is_passive(verb) or makes) or not asserted(verb):
            continue
        ours = any(
            t.lower_ == "we"
            or (t.lemma_.lower() in organisation and [c.lower_ for c in t.lefts] == ["our"])
            or (verb.lemma_ == "own" and t.pos_ == "PROPN" and sent.start_char < EARLY)
            for t in subjects(verb)
        )
        doers = prepositional(verb, "of") if makes else agents(verb)
        if verb.lemma_ == "own":
            doers += [t for c in verb.children if c.dep_ == "conj" for t in agents(c)]
        party = all if makes else any
        if ours and doers and party(is_people(t, scene) for t in doers):
            return True
    return False


def is_people(token: Token, scene: Scene) -> bool:
    """Whether a phrase is people, and not merely the community at large."""
    return resolve(token, scene).party == "people" and token.lemma_.lower() not in WIDE


def organisation_of_people(sent: Span, scene: Scene) -> bool:
    """ "Riverside is a tenants' co-operative", where the subject is a name, early in the draft."""
    if sent.start_char > EARLY:
        return False
    for verb in sent:
        if verb.lemma_ != "be" or verb.dep_ not in {"ROOT", "conj"} or not asserted(verb):
            continue
        if not any(t.pos_ == "PROPN" or t.lower_ == "we" or is_bare_name(t) for t in subjects(verb)):
            continue
        if any(peoples_own(c, scene) for c in verb.children if c.dep_ == "attr"):
            return True
    return False


def is_bare_name(token: Token) -> bool:
    """Whether a noun with a capital and no article opens a sentence, as a name that the tagger did not know."""
    return token.text[:1].isupper() and token.tag_ == "NN" and not list(token.lefts)


def peoples_own(attribute: Token, scene: Scene) -> bool:
    """Whether an organisation's own description makes it the people's: led by, theirs, or of them."""
    lemma = attribute.lemma_.lower()
    if lemma not in words("parties.yaml", "organisations"):
        return False
    if led_by_people(attribute, scene) or is_mutual(attribute):
        return True
    if lemma == "community":  # "a community of 6,100 people" is a place
        return any(is_people(t, scene) and t.lemma_.lower() not in PUBLIC for t in prepositional(attribute, "of"))
    before = modifiers(attribute)
    if any(t.lower_ in words("parties.yaml", "people", "identities") for t in before):
        return True
    self_governed = lemma in words("parties.yaml", "self_governed")
    theirs = any(t.dep_ == "poss" for t in before) and resolve(attribute, scene).party == "people"
    made_of = [t for whole in prepositional(attribute, "of") for t in joined(whole)]
    return (self_governed and theirs) or (bool(made_of) and all(is_people(t, scene) for t in made_of))


def is_mutual(body: Token) -> bool:
    """Whether an organisation is its users' own by its kind ("a housing co-operative", "a self-help group")."""
    before = modifiers(body)
    kinds = words("parties.yaml", "mutual")
    text = " ".join([*(t.lower_ for t in before if not t.is_punct), body.lemma_.lower()])
    return any(text.endswith(kind) for kind in kinds)


def led_by_people(token: Token, scene: Scene) -> bool:
    """ "a user-led organisation", "a charity run by disabled people", "set up and run by mothers"."""
    for child in token.subtree:
        if child.lower_ in {"led", "run", "controlled", "owned"} and child.i > 1:
            before = child.nbor(-2)
            hyphened = child.nbor(-1).text == "-" and before.lemma_.lower() not in WIDE
            if before.lemma_.lower() == "member" and token.lemma_.lower() in UMBRELLAS:
                continue  # the members of a network are organisations
            if hyphened and (peoples(before) or is_word(before, "people", "heads")):
                return True
        clause = child.dep_ in {"acl", "relcl", "conj"} and child.lemma_ in RUNNING
        if clause and is_passive(child) and any(resolve(t, scene).party == "people" for t in agents(child)):
            return True
    return False
