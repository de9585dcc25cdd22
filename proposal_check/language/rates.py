"""Rates that stand beside a payee without a word for paying: "£12 an hour", "a tenner a go"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words
from proposal_check.language.mention import Scene, is_word
from proposal_check.language.money import rate_spans
from proposal_check.language.parties import resolve
from proposal_check.language.pay import is_outside, is_people, listed, of_unexplained
from proposal_check.language.pipeline import pipeline
from proposal_check.language.tree import (
    SUBJECTS,
    is_passive,
    is_verb,
    joined,
    patients,
    recipients,
    subjects,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SPOKEN = words("payment.yaml", "spoken_of")
LOOSE = {"have", "take", "start", "come", "go", "move", "make", "be"}
LINKS = {"PUNCT", "ADV", "NUM", "SYM", "CCONJ"}


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate or place of pay: who gets it, and the word whose clause says so."""

    payee: Token
    anchor: Token
    chosen: bool = False
    action: str = "pay"


def rates(sent: Span, scene: Scene, heading: str) -> list[Rate]:
    """Every rate of a sentence whose payee is people; prices, charges and outsiders' rates are left out."""
    found: list[Rate] = []
    for start, end in rate_spans(sent.text):
        span = sent.doc.char_span(sent.start_char + start, sent.start_char + end, alignment_mode="expand")
        if span is not None:
            found += of_rate(span, scene, heading)
    return found


def of_rate(span: Span, scene: Scene, heading: str) -> list[Rate]:
    """The payee of one rate: the phrase before it, whom it is for, the subject, or whom a question named."""
    verb = above(span.root)
    clause = list(verb.subtree) if verb is not None else list(span.sent)
    if verb is not None:
        told = {t.i for c in verb.children if c.dep_ in SUBJECTS for t in c.subtree if t != c}
        clause = [t for t in clause if t.i not in told]
    if any(listed(t, "charges") for t in clause) or (verb is not None and listed(verb, "charging_verbs")):
        return []
    before = phrase_before(span)
    if before is not None:
        if is_people(before, scene) or lay(before):
            return [Rate(before, verb or before)]
        if is_outside(before, scene):
            return []
    after = [
        t
        for c in span.root.subtree
        if c.dep_ == "prep" and c.lower_ in {"for", "to"} and c.i > span.start
        for t in joined_objects(c)
    ]
    payees = [*after, *whose(verb, span.root)]
    people = [t for t in payees if is_people(t, scene) or own_body(t, scene) or of_unexplained(resolve(t, scene))]
    if people and not (any(is_outside(t, scene) for t in payees) and not is_people(payees[0], scene)):
        return [Rate(people[0], verb or span.root)]
    asked = named_in_question(span.sent, scene, heading)
    if asked is not None and not any(is_outside(t, scene) for t in payees):
        return [Rate(asked, span.root if verb is None else verb)]
    return []


def above(token: Token) -> Token | None:
    """The verb that governs an amount, or None in a bare line."""
    current = token
    while not (is_verb(current) and current.dep_ not in {"aux", "auxpass"}):
        if current.head == current:
            return None
        current = current.head
    return current


def joined_objects(preposition: Token) -> list[Token]:
    """The objects of a preposition; of "for whoever's on shift" the pronoun."""
    found = [t for c in preposition.children if c.dep_ == "pobj" for t in joined(c)]
    for clause in preposition.children:
        if clause.dep_ == "pcomp":
            found += subjects(clause)
    return found


def whose(verb: Token | None, amount: Token) -> list[Token]:
    """Who has the money by the verb: subjects of earning, receivers of paying."""
    if verb is None:
        return []
    if listed(verb, "unpaid", "verbs"):
        return [*recipients(verb), *patients(verb)]
    far = verb not in (amount.head, amount.head.head)
    if verb.lemma_ in LOOSE and far:
        return []
    if is_passive(verb) or listed(verb, "earning_verbs"):
        held = [s for t in subjects(verb) for s in ([x for x in subjects(t) if x != t] if is_verb(t) else [t])]
        held = [*held, *(c for t in held for c in t.children if c.dep_ == "poss" and is_passive(verb))]
        meeting = [m for t in held for m in t.lefts if m.dep_ in {"compound", "poss"} and is_word(m, "bodies", "heads")]
        return [*held, *meeting] if verb.lemma_ == "be" else held
    return []


def phrase_before(span: Span) -> Token | None:
    """The noun right before an amount ("the co-applicants £150 a day", "Committee: £10 a meeting")."""
    i = span.start - 1
    while i >= span.sent.start and (span.doc[i].pos_ in LINKS or span.doc[i].is_punct):
        if span.doc[i].text in {".", ";"}:
            return None
        i -= 1
    if i < span.sent.start:
        return None
    token = span.doc[i]
    return token if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "pobj" else None


def named_in_question(sent: Span, scene: Scene, heading: str) -> Token | None:
    """Whom the question just before asked about ("Will people be paid? Yes, £13 an hour")."""
    if sent.start > 0:
        previous = sent.doc[sent.start - 1].sent
        return asked_about(previous, scene)
    if heading.rstrip().endswith("?"):
        doc: Doc = pipeline()(heading)
        return asked_about(doc[:], scene)
    return None


def asked_about(question: Span, scene: Scene) -> Token | None:
    """The people whom a question on pay names."""
    if not question.text.rstrip().endswith("?") or not any(t.lower_ in SPOKEN for t in question):
        return None
    named = [t for t in question if t.pos_ in {"NOUN", "PROPN", "PRON"} and t.lower_ not in SPOKEN]
    if any(is_outside(t, scene) and t.lower_ not in {"you", "we"} for t in named if t.dep_ not in {"nsubj"}):
        return None
    return next((t for t in named if is_people(t, scene)), None)


def lay(token: Token) -> bool:
    """Whether "lay" stands right before a noun, which the parser may take for a verb."""
    return token.i > 0 and token.doc[token.i - 1].lower_ == "lay"


def own_body(token: Token, scene: Scene) -> bool:
    """Whether a body that nobody explains is one of the people's own, because they are the writers."""
    return scene.we == "people" and is_word(token, "bodies", "heads") and not is_outside(token, scene)
