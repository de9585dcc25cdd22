"""Words of power and leading in their other senses: lives that are led, papers that are agreements, opinions.

The guide's «Never credited», 5; what is somebody else's work or everyday life is in `scope`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.daily_life import leaves
from proposal_check.language.idle import idle
from proposal_check.language.lexicon import words
from proposal_check.language.mention import is_word
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, patients, prepositional

if TYPE_CHECKING:
    from spacy.tokens import Token

BURDENS = {"responsibility", "blame", "burden", "problem", "credit"}
CIVIC = {"councillor", "mp", "msp", "mayor", "parliament", "government", "commissioner"}
CONTRACTS = {"agreement", "settlement"}
AGREEING = {"by", "with", "without", "to"}


def another_sense(found: Predication) -> bool:
    """Whether a word of power has its other sense here ("lead busy lives", "vote in the protocol")."""
    name, trigger = found.action.name, found.trigger
    if name == "decide" and trigger.lemma_ == "make" and any(t.lower_ == "calls" for t in found.things):
        return True  # by telephone
    if name == "hold_budget" and any(
        c.lemma_ in {"month", "week"} and c.dep_ in {"poss", "compound", "nmod"}
        for t in found.things
        for c in t.children
    ):
        return True  # "we hold four months' reserves"
    if is_opinion(found) or is_heading(found):
        return True
    if is_burden(found) or (name == "approve" and (is_contract(found) or is_leave(found))):
        return True
    if name in {"lead", "run", "deliver"} and any(t.lemma_ in {"life", "way", "home"} for t in found.things):
        return True
    if name == "initiate" and trigger.lemma_ == "have" and any(t.lower_ == "ideas" for t in patients(trigger)):
        return True  # "tenants have ideas"
    if name == "speak_for" and is_private(found):
        return True
    if name == "pay" and any(
        c.lower_ in {"attention", "respect", "heed", "tribute", "visit"} for c in trigger.children
    ):
        return True
    if trigger.lower_ in {"led", "run"} and trigger.i and trigger.nbor(-1).text == "-":
        return True  # "we are nurse-led" is a label
    if name in {"lead", "design", "write", "speak_for", "evaluate", "research"} and idle(found):
        return True
    if name == "appoint" and found.noun is not None and trigger.lemma_ in {"have", "get", "book", "attend"}:
        return True
    if name == "speak_for" and trigger.lemma_ == "report" and any(is_word(t, "bodies", "heads") for t in found.holders):
        return True  # a panel that reports to somebody answers to them
    return name in {"vote", "elect", "appoint"} and is_other_vote(found)


def is_other_vote(found: Predication) -> bool:
    """Votes for public office, in a study, or up and down on a screen."""
    if any(is_civic(t) for t in found.things) or any(c.lower_ in {"up", "down"} for c in found.trigger.children):
        return True
    places = prepositional(found.trigger, "in") if found.action.name != "appoint" else []
    return any(t.lemma_ in {"protocol", "trial", "election", "study", "experiment"} for t in places)


def is_civic(thing: Token) -> bool:
    """Whether somebody is elected to public office ("elected members", "councillors", "an MP"), not to the project."""
    if thing.lemma_.lower() in CIVIC:
        return True
    return thing.lemma_.lower() == "member" and any(c.lower_ == "elected" for c in thing.lefts)


def is_private(found: Predication) -> bool:
    """ "speak three languages at home", "present their concerns at a drop-in": no audience, or only a grievance."""
    places = prepositional(found.trigger, "at")
    audience = words("objects.yaml", "findings") | words("objects.yaml", "audiences")
    heard = any(t.lemma_.lower() in audience or t.pos_ == "PROPN" or t.lower_ in audience for t in places)
    if any(t.lemma_ in {"concern", "view", "language", "symptom", "worry", "need"} for t in patients(found.trigger)):
        return True
    if found.trigger.lemma_ == "present" and not patients(found.trigger) and any(t.lemma_ == "meeting" for t in places):
        return True  # "residents present at the meeting"
    return found.trigger.lemma_ in {"speak", "present"} and bool(places) and not heard


def is_heading(found: Predication) -> bool:
    """ "How we decide" over a paragraph; "that is our choice", which says what it is and not what was chosen."""
    asks = {"how", "why"}
    root = found.trigger.dep_ == "ROOT" and any(
        c.lower_ in asks and c.dep_ == "advmod" and c.i == c.sent.start for c in found.trigger.children
    )
    noun = found.noun
    pointing = noun is not None and noun.lemma_ == "choice" and noun.dep_ == "attr"
    said = pointing and any(c.lower_ in {"this", "that"} for c in found.trigger.children if c.dep_ == "nsubj")
    return (root and found.action.name == "decide") or said


def is_opinion(found: Predication) -> bool:
    """ "approve of the plan", "agree that it is dirty", "most tenants are poor", "spend money on heating"."""
    name, trigger = found.action.name, found.trigger
    if name == "approve" and trigger.lemma_ == "approve" and any(c.lower_ == "of" for c in trigger.children):
        return not any(c.dep_ == "dobj" for c in trigger.children)
    if name == "approve" and trigger.lemma_ == "agree":
        facts = [c for c in trigger.children if c.dep_ == "ccomp" and any(g.lower_ == "that" for g in c.children)]
        return any(not any(g.tag_ == "MD" for g in c.children) for c in facts)
    if name == "govern" and found.noun is not None and found.noun.lemma_ == "majority":
        return found.noun.dep_ == "nsubj" and bool(prepositional(found.noun, "of"))
    bare = all(t.lemma_ == "money" and not any(c.dep_ in {"det", "poss"} for c in t.children) for t in found.things)
    plain = bare and not any(is_word(t, "bodies", "heads") or t.lower_ == "we" for t in found.holders)
    return name == "hold_budget" and trigger.lemma_ == "spend" and bool(found.things) and plain


def is_burden(found: Predication) -> bool:
    """ "own a share of the responsibility": what is owned is nothing to have."""
    wholes = [t for thing in found.things for t in prepositional(thing, "of")]
    return found.action.name == "own" and any(t.lemma_ in BURDENS for t in wholes)


def is_leave(found: Predication) -> bool:
    """Whether consent is what research, filming or treatment asks of each person ("informed consent was given")."""
    if found.trigger.lemma_ == "agree" and any(
        c.dep_ == "xcomp" and (leaves(c) or is_passive(c)) for c in found.trigger.children
    ):
        return True  # "agreed to be interviewed"
    if found.noun is not None and found.noun.lemma_ == "signature" and found.noun.head.lemma_ in {"collect", "gather"}:
        return True  # under a petition
    nouns = [t for t in (found.noun, *found.things, *found.trigger.children) if t is not None]
    asked = [t for t in nouns if t.lemma_.lower() in {"consent", "permission", "agreement"}]
    formal = any(c.lower_ in {"informed", "written", "verbal", "parental", "signed"} for t in asked for c in t.lefts)
    own = {"participate", "join", "withdraw", "record", "film", "photograph", "interview", "treat", "contact"}
    after = [t for t in found.trigger.subtree if t.i > found.trigger.i]
    return formal or (bool(asked) and any(t.lemma_ in own or t.lower_ == "taking" for t in after))


def is_contract(found: Predication) -> bool:
    """Whether an agreement is a paper or a gain ("under the shareholders' agreement"), or "say so" only a wish told."""
    noun, trigger = found.noun, found.trigger
    if noun is not None and noun.lemma_.lower() in CONTRACTS:
        mere = trigger == noun and noun.dep_ == "pobj" and noun.head.lower_ not in AGREEING
        return mere or trigger.lemma_ in {"win", "have", "reach", "sign", "get", "gain", "draw", "make"}
    waited = {"until", "till", "unless", "before", "if", "once"}
    marks = {c.lower_ for c in trigger.children if c.dep_ in {"mark", "advmod"}}
    so = trigger.lemma_ == "say" and any(c.lower_ == "so" for c in trigger.children)
    return so and not marks & waited
