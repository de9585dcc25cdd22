"""Saying yes or no: assent, refusal and signature without a word of approving ("the women refused", "must sign")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import is_word
from proposal_check.language.predication import Predication
from proposal_check.language.things import thing_lemma
from proposal_check.language.tree import by_agents, is_passive, is_verb, own_subjects, patients, prepositional, subjects
from proposal_check.language.verb_mood import is_negative

if TYPE_CHECKING:
    from spacy.tokens import Token

REFUSING = words("verbs.yaml", "refusing")
YIELDING = words("verbs.yaml", "yielding")
CEASING = words("verbs.yaml", "ceasing")
SPURNED = {"use", "adopt", "accept", "sign", "follow", "hand", "give", "share", "take", "fund", "approve"}
SETTLED = words("verbs.yaml", "settled")
ANSWERS = {"yes": "approve", "no": "veto"}
OBLIGED = {"must", "shall", "need", "have"}
GATES = {"until", "till", "unless"}
NEEDING = {"need", "require", "take"}
ASSENTING = {"sign", "countersign", "agree", "approve", "initial", "authorise", "authorize", "consent"}
BACKING = {"back", "support", "endorse", "favour", "favor", "vote"}
MATTERS = (
    words("objects.yaml", "money")
    | words("objects.yaml", "documents") - {"letter", "form"}
    | words("nouns.yaml", "passed_matters")
)
"""What has to be passed or signed for before it goes on; forms of consent and tenancies are not among it."""


def consenting(verb: Token) -> list[Predication]:
    """What a verb of saying, refusing or signing says that its doer allows or stops."""
    if verb.lemma_ == "say":
        return said(verb)
    unwilling = verb.lemma_ in {"like", "approve", "agree", "accept", "want"} and any(
        c.dep_ == "neg" for c in verb.children
    )
    if verb.lemma_ in REFUSING or (unwilling and conditional(verb)):
        return refused(verb)
    if verb.lemma_ == "sign":
        return signed(verb)
    if verb.lemma_ == "pass" and is_passive(verb):
        return passed(verb)
    if verb.lemma_ in NEEDING:
        return needs_signing(verb)
    if verb.lemma_ in BACKING and gates(verb):
        return [held("approve", verb, patients(verb), rule=True)]
    return without(verb) if verb.lemma_ in SETTLED else []


def without(verb: Token) -> list[Predication]:
    """ "No decision is made without us", "nothing is printed without the forum": whoever must be there can stop it."""
    if not is_negative(verb):
        return []
    needed = [t for t in prepositional(verb, "without") if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    if verb.lemma_ in {"make", "take"} and not any(
        t.lemma_ in {"decision", "change", "choice"} for t in patients(verb)
    ):
        return []
    return [Predication(actions().by_name["veto"], verb, tuple(needed), (), rule=True)] if needed else []


def said(verb: Token) -> list[Predication]:
    """ "We said no, twice", "the circle must say yes before anybody buys"; answers to a survey are none."""
    after = verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]
    spoken = [t for t in after if t.lower_ in ANSWERS and t.dep_ != "det"]
    surveyed = any(t.lower_ == "asked" for t in verb.sent if t.i < verb.i)
    if not spoken or surveyed or any(is_verb(t) for t in after if t.i < spoken[0].i):
        return []
    name = "decide" if {t.lower_ for t in spoken} == {"yes", "no"} else ANSWERS[spoken[0].lower_]
    matters = prepositional(spoken[0], "to") + prepositional(verb, "to")
    return [held(name, verb, matters, rule=name == "veto" and conditional(verb) and stops(verb.head))]


def refused(verb: Token) -> list[Predication]:
    """Refusing a thing, or an objection that carries ("refused and it stayed", "should they object, it isn't used")."""
    things = [t for t in patients(verb) if t.pos_ in {"NOUN", "PROPN"}]
    if conditional(verb) and stops(verb.head):
        return [held("veto", verb, things, rule=True)]
    gave_way = [c for c in verb.children if c.dep_ == "conj" and c.lemma_ in YIELDING and own_subjects(c)]
    together = any(is_word(t, "bodies", "heads") or t.lower_ == "we" for t in subjects(verb))
    acts = [c.lemma_ for c in verb.children if c.dep_ == "xcomp"]
    met = together and (verb.tag_ == "VBD" or any(act in SPURNED for act in acts))
    named = bool(things) and not acts and (together or verb.tag_ == "VBD")
    if gave_way or (verb.lemma_ == "refuse" and (named or (met and (not acts or acts[0] in SPURNED)))):
        return [held("veto", verb, things)]
    return []


def conditional(verb: Token) -> bool:
    """Whether a clause is a condition: "if", "where", "should the panel …"."""
    if verb.dep_ not in {"advcl", "ccomp", "parataxis"} or not is_verb(verb.head) or verb.head == verb:
        return False
    first = verb.doc[verb.left_edge.i].lower_
    return first in {"if", "where", "should", "when", "whenever"}


def stops(verb: Token) -> bool:
    """Whether a main clause says that something then does not go on ("isn't used", "is dropped", "goes back")."""
    denied = any(c.dep_ == "neg" for c in verb.children) or any(
        c.lower_ in {"no", "nothing"} for s in subjects(verb) for c in [s, *s.children]
    )
    return denied or verb.lemma_ in CEASING


def passed(verb: Token) -> list[Predication]:
    """ "Every story must be passed by the elders before it goes out": a matter, not a stage that somebody goes by."""
    matters = [t for t in patients(verb) if t.lemma_.lower() in MATTERS]
    waits = any(c.dep_ == "advcl" and any(g.lower_ == "before" for g in c.children) for c in verb.children)
    obliged = any(c.lower_ in {"must", "shall"} for c in verb.children) or verb.head.lemma_ in OBLIGED
    named = by_agents(verb)
    if not (matters and named and (waits or obliged)):
        return []
    return [Predication(actions().by_name["approve"], verb, tuple(named), tuple(matters))]


def needs_signing(verb: Token) -> list[Predication]:
    """ "All spending over £200 needs two tenants to sign": those without whom it does not go on."""
    for act in [c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.lemma_ in ASSENTING]:
        named = own_subjects(act) or [c for c in verb.children if c.dep_ == "dobj" and c.i < act.i]
        things = [t for t in subjects(verb) if t not in named]
        matters = [t for t in things if t.lemma_.lower() in MATTERS or thing_lemma(t) in MATTERS or t.tag_ == "VBG"]
        matters += [t for t in things if t.lower_ in {"it", "everything", "anything"}]
        if named and matters:
            return [Predication(actions().by_name["approve"], verb, tuple(named), tuple(matters))]
    return []


def gates(verb: Token) -> bool:
    """Whether a clause is a condition without which something does not go on ("goes nowhere unless they back it")."""
    marked = any(c.dep_ == "mark" and c.lower_ in GATES for c in verb.children)
    above = verb.head
    if not marked or verb.dep_ != "advcl" or not is_verb(above):
        return False
    return is_negative(above) or any(c.lower_ == "nowhere" for c in above.children) or above.lemma_ in CEASING


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
