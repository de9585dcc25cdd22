"""Saying yes or no: assent, refusal and signature without a word of approving ("the women refused", "must sign")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_verb, own_subjects, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

REFUSING = words("verbs.yaml", "refusing")
YIELDING = words("verbs.yaml", "yielding")
CEASING = words("verbs.yaml", "ceasing")
ANSWERS = {"yes": "approve", "no": "veto"}
OBLIGED = {"must", "shall", "need", "have"}
GATES = {"until", "till", "unless"}


def consenting(verb: Token) -> list[Predication]:
    """What a verb of saying, refusing or signing says that its doer allows or stops."""
    if verb.lemma_ == "say":
        return said(verb)
    if verb.lemma_ in REFUSING:
        return refused(verb)
    if verb.lemma_ == "sign":
        return signed(verb)
    return []


def said(verb: Token) -> list[Predication]:
    """ "We said no, twice", "the circle must say yes before anybody buys"; answers to a survey are none."""
    after = verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]
    spoken = [t for t in after if t.lower_ in ANSWERS and t.dep_ != "det"]
    surveyed = any(t.lower_ == "asked" for t in verb.sent if t.i < verb.i)
    if not spoken or surveyed or any(is_verb(t) for t in after if t.i < spoken[0].i):
        return []
    name = "decide" if {t.lower_ for t in spoken} == {"yes", "no"} else ANSWERS[spoken[0].lower_]
    matters = prepositional(spoken[0], "to") + prepositional(verb, "to")
    return [held(name, verb, matters)]


def refused(verb: Token) -> list[Predication]:
    """Refusing a thing, or an objection that carries ("refused and it stayed", "should they object, it isn't used")."""
    things = [t for t in patients(verb) if t.pos_ in {"NOUN", "PROPN"}]
    if conditional(verb) and stops(verb.head):
        return [held("veto", verb, things, rule=True)]
    gave_way = [c for c in verb.children if c.dep_ == "conj" and c.lemma_ in YIELDING and own_subjects(c)]
    together = any(is_word(t, "bodies", "heads") or t.lower_ == "we" for t in subjects(verb))
    decided = verb.lemma_ == "refuse" and things and (together or verb.tag_ == "VBD")
    if gave_way or (decided and not any(c.dep_ == "xcomp" for c in verb.children)):
        return [held("veto", verb, things)]
    return []


def conditional(verb: Token) -> bool:
    """Whether a clause is a condition: "if", "where", "should the panel …"."""
    if verb.dep_ not in {"advcl", "ccomp"} or not is_verb(verb.head) or verb.head == verb:
        return False
    first = verb.doc[verb.left_edge.i].lower_
    return first in {"if", "where", "should", "when", "whenever"}


def stops(verb: Token) -> bool:
    """Whether a main clause says that something then does not go on ("isn't used", "is dropped", "goes back")."""
    denied = any(c.dep_ == "neg" for c in verb.children) or any(
        c.lower_ in {"no", "nothing"} for s in subjects(verb) for c in [s, *s.children]
    )
    return denied or verb.lemma_ in CEASING


def signed(verb: Token) -> list[Predication]:
    """A signature that something waits for ("until five have signed", "two officers must sign before …")."""
    if any(c.lower_ in {"up", "on", "in", "off", "for"} for c in verb.children) or any(
        c.lemma_ == "sign" and c != verb for c in verb.children
    ):
        return []
    things = patients(verb)
    if things and not any(t.lower_ in {"it", "them", "each", "everything", "any"} for t in things):
        return []  # what is signed is for the lexicon
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    waits = any(c.dep_ == "advcl" and any(g.lower_ == "before" for g in c.children) for c in verb.children)
    obliged = any(c.dep_ == "aux" and c.lower_ == "must" for c in verb.children) or (
        verb.dep_ == "xcomp" and verb.head.lemma_ in OBLIGED
    )
    return [held("approve", verb, things)] if marks & GATES or waits or obliged else []


def held(name: str, verb: Token, things: list[Token], *, rule: bool = False) -> Predication:
    """The predication of the doer of a verb."""
    return Predication(actions().by_name[name], verb, tuple(subjects(verb)), tuple(things), rule=rule)
