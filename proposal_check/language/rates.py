"""Rates that stand beside a payee without a word for paying: "£12 an hour", "a tenner a go"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.mention import Scene, is_person_noun, is_word
from proposal_check.language.money import rate_spans, unit_after
from proposal_check.language.parties import resolve
from proposal_check.language.pay import is_outside, is_people, listed, of_unexplained
from proposal_check.language.pipeline import pipeline
from proposal_check.language.prices import is_price
from proposal_check.language.tree import (
    SUBJECTS,
    by_agents,
    is_passive,
    is_verb,
    joined,
    patients,
    prepositional,
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
    """A rate or place of pay: who gets it, and the word whose clause says so.

    `about` names the payee where an earlier sentence did; `payee` is then only a word of this one.
    """

    payee: Token
    anchor: Token
    chosen: bool = False
    action: str = "pay"
    about: str = ""


def rates(sent: Span, scene: Scene, heading: str) -> list[Rate]:
    """Every rate of a sentence whose payee is people; prices, charges and outsiders' rates are left out."""
    found: list[Rate] = []
    for start, end in rate_spans(sent.text):
        span = sent.doc.char_span(sent.start_char + start, sent.start_char + end, alignment_mode="expand")
        if span is not None and not (allowance(span) and unit_after(sent.text, end) in {"week", "month", "year"}):
            found += of_rate(span, scene, heading)
    return found


def allowance(span: Span) -> bool:
    """Whether money is given and not earned ("families are given £20 a week for food")."""
    verb = above(span.root)
    return verb is not None and verb.lemma_ in {"give", "offer", "award", "grant", "hand"}


def of_rate(span: Span, scene: Scene, heading: str) -> list[Rate]:
    """The payee of one rate: the phrase before it, whom it is for, the subject, or whom a question named."""
    verb = above(span.root)
    if verb is not None and is_price(verb):
        return []
    clause = list(verb.subtree) if verb is not None else list(span.sent)
    if verb is not None:
        told = {t.i for c in verb.children if c.dep_ in SUBJECTS for t in c.subtree if t != c}
        clause = [t for t in clause if t.i not in told]
    if any((listed(t, "charges") and not perk(t)) or t.lower_ in {"less", "average"} for t in clause) or (
        verb is not None and (listed(verb, "charging_verbs") or is_price(verb))
    ):
        return []
    before = phrase_before(span)
    if before is not None:
        if earns(before, scene, section=bool(scene.paid)) or lay(before):
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
    section = bool(scene.paid)
    people = [t for t in payees if own_body(t, scene) or earns(t, scene, section=section)]
    if people and not (any(is_outside(t, scene) for t in payees) and not is_people(payees[0], scene)):
        return [Rate(people[0], verb or span.root)]
    asked = named_in_question(span.sent, scene, heading)
    if asked is not None and not any(is_outside(t, scene) for t in payees):
        return [Rate(asked, span.root if verb is None else verb)]
    return []


def perk(token: Token) -> bool:
    """Whether a pension or a benefit comes with the pay ("£14.90 an hour with a pension")."""
    return token.dep_ == "pobj" and token.head.lower_ in {"with", "plus", "including"}


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
        held = [*recipients(verb), *patients(verb)]
        return [*held, *(c for t in held if listed(t, "unpaid", "works") for c in t.children if c.dep_ == "poss")]
    if amount.dep_ == "nsubj":
        return prepositional(verb, "to")
    if by_agents(verb) and not listed(verb, "unpaid", "verbs"):
        return by_agents(verb)
    far = verb not in (amount.head, amount.head.head)
    if verb.lemma_ in LOOSE and far:
        return []
    if verb.lemma_ in {"give", "offer", "award", "hand"} and not is_passive(verb):
        return recipients(verb)
    if under(amount) in {"at", "for", "of"} and does_work(verb):
        return subjects(verb)
    if hired_at(verb, amount):
        return patients(verb)
    if is_passive(verb) or listed(verb, "earning_verbs"):
        held = [s for t in subjects(verb) for s in ([x for x in subjects(t) if x != t] if is_verb(t) else [t])]
        held = [*held, *(c for t in held for c in t.children if c.dep_ == "poss" and is_passive(verb))]
        meeting = [m for t in held for m in t.lefts if m.dep_ in {"compound", "poss"} and is_word(m, "bodies", "heads")]
        return [*held, *meeting] if verb.lemma_ == "be" else held
    return []


def under(amount: Token) -> str:
    """The preposition before an amount ("at £12 an hour", "for £25 a session"), "" where there is none."""
    top = amount
    while top.dep_ in {"nummod", "nmod", "quantmod", "compound"}:
        top = top.head
    return top.head.lower_ if top.dep_ == "pobj" else ""


def does_work(verb: Token) -> bool:
    """Whether a verb is work that its subject is paid for ("residents run the stall at £12 an hour")."""
    led = any(p.action.strands == ("leadership",) for p in actions().verbs.get(verb.lemma_.lower(), ()))
    return not is_passive(verb) and (led or verb.lemma_ in words("payment.yaml", "work_verbs"))


def hired_at(verb: Token, amount: Token) -> bool:
    """Whether somebody is taken on at a wage ("we will appoint a cook, who must be a member, at £24,000")."""
    engaging = verb.lemma_ in {"appoint", "employ", "recruit", "engage", "contract", "second", "take", "hire"}
    return engaging and not is_passive(verb) and amount.dep_ in {"pobj", "nummod"}


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


ROLES = words("payment.yaml", "lay_roles")
TRADES = words("payment.yaml", "outside_trades")


def earns(token: Token, scene: Scene, *, section: bool) -> bool:
    """Whether pay for this phrase is for people: by the cast, or by a role that bids give to those they serve.

    Where people write, or in a `section` on paying them, any role or trade that is not a profession will do.
    """
    if token.lower_ in {"it", "its", "which"}:
        return False  # a body's own money
    if is_people(token, scene):
        return True
    mention = resolve(token, scene)
    if mention.party != "unknown":
        return False
    if of_unexplained(mention):
        return True
    told = {c.lower_ for c in token.children}
    if told & TRADES or token.lemma_.lower() in TRADES or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    lemma = token.lemma_.lower()
    if lemma in ROLES:
        return True
    role = is_word(token, "people", "roles") or (token.tag_ == "NNS" and is_person_noun(token))
    return role and (section or scene.we == "people")


def own_body(token: Token, scene: Scene) -> bool:
    """Whether a body that nobody explains is one of the people's own, because they are the writers."""
    return scene.we == "people" and is_word(token, "bodies", "heads") and not is_outside(token, scene)
