"""Who a decision, the money or a thing lies with: "rests with", "belongs to", "goes to the meeting", "is theirs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.daily_life import leaves, lives_in
from proposal_check.language.handing import HANDING, PASSING, handed_over, passed_on, put_to
from proposal_check.language.lexicon import actions, words
from proposal_check.language.matters import DECISIONS, matter, voting_share
from proposal_check.language.nominal import OWNERS, hands
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, joined, own_subjects, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

RESTING = words("verbs.yaml", "resting")
PUTTING = words("verbs.yaml", "putting_to")
SAYING = {"say", "decide", "choose", "settle", "judge", "determine", "allocate", "spend", "award", "rule", "set", "fix"}

PAID_IN = {"pay", "transfer", "arrive", "land", "deposit", "hold", "keep", "bank", "lodge"}
ATTRIBUTES = words("nouns.yaml", "resting_attributes")
CALLS = {"call", "decision", "say-so", "choice"}
KEEPING = {
    "in": frozenset({"account", "name", "gift", "ownership", "possession", "control", "word", "hand", "handwriting"}),
    "under": frozenset({"control", "leadership", "management", "direction", "stewardship"}),
}
"""Nouns after a preposition that say whose a thing is ("in the name of", "under the control of")."""


def resting(verb: Token) -> list[Predication]:
    """Predications of deciding and owning whose holder stands after the verb."""
    things = patients(verb) if is_passive(verb) else subjects(verb)
    lemma = verb.lemma_.lower()
    index = actions().by_name
    sources = prepositional(verb, "from") if lemma == "come" and matter(things) == "write" else []
    if sources:
        return [Predication(index["write"], verb, tuple(sources), tuple(things))]
    if lemma in PASSING and not is_passive(verb):
        passed = passed_on(verb, things)
        if passed:
            return passed
    if lemma in PUTTING:
        return put_to(verb, things)
    if lemma in PAID_IN and matter(things) == "hold_budget":
        into = [t for t in prepositional(verb, "into", "to", "in") if t.lemma_.lower() == "account"]
        owners = [o for t in into for o in [*(c for c in t.children if c.dep_ == "poss"), *prepositional(t, "of")]]
        return [Predication(index["hold_budget"], verb, tuple(owners), tuple(things))] if owners else []
    if lemma in HANDING and (not is_passive(verb) or recipients(verb)):
        return handed_over(verb)
    if lemma == "be":
        left = left_to(verb, things)
        if left:
            return [Predication(index["decide"], verb, tuple(left), tuple(things))]
    kind = kind_of(verb, things)
    if lemma not in RESTING or kind is None or (kind == "deliver" and lemma != "be"):
        return []
    holders = prepositional(verb, "with", "to") + hands(verb)
    for child in verb.children:
        if child.dep_ in {"attr", "acomp"}:
            holders += owners_said(child)
        elif child.dep_ == "prep":
            holders += owners_under(child, verb, kind)
    return [Predication(index[kind], verb, tuple(holders), tuple(things))] if holders else []


def kind_of(verb: Token, things: list[Token]) -> str | None:
    """Which action it is to have what lies somewhere: deciding, owning, holding, starting or doing it."""
    kind, lemma = matter(things) or voting_share(things), verb.lemma_.lower()
    said = {c.lemma_ for c in verb.children if c.dep_ == "attr"}
    if lemma == "be" and "work" in said:
        return "deliver"  # "the interviews are the work of tenants"
    if kind == "write" and lemma == "belong":
        return "own"
    if kind == "own" and "idea" in said:
        return "initiate"
    if kind is None and lemma == "be" and any(t.lower_ == "it" for t in things) and (hands(verb) or called(verb)):
        return "decide"  # "it is up to the tenants what …", "it's the tenants' call whether …"
    if kind is None and hands(verb) and any(t.lemma_.lower() in words("objects.yaml", "work") for t in things):
        return "run"  # "the café is in the hands of the women"
    if kind is None and any(is_open_clause(t) for t in verb.children):
        if said & CALLS:
            return "decide"  # "which boat is mended is the crew's call"
        return "own" if lemma in {"belong", "vest"} else "decide" if hands(verb) else None
    return kind


def called(verb: Token) -> bool:
    """Whether "it" is somebody's call, and a clause that is not of their own coming says what of."""
    said = any(c.dep_ == "attr" and c.lemma_ in CALLS for c in verb.children)
    clauses = [c for c in verb.children if c.dep_ in {"ccomp", "advcl", "xcomp"} and c.i > verb.i]
    clauses += [c for a in verb.children if a.dep_ == "attr" for c in a.children if c.dep_ in {"ccomp", "acl", "relcl"}]
    open_ = [
        c
        for c in clauses
        if c.doc[c.left_edge.i].lower_ in {"whether", "if", "which", "what", "who", "how", "when", "where"}
    ]
    return said and any(not leaves(c) and not lives_in(c) for c in open_)


def left_to(verb: Token, things: list[Token]) -> list[Token]:
    """Whose word settles it: "it is for us to say", "hours are whatever they say", "its word is final"."""
    said = any(c.dep_ in {"acomp", "attr"} for c in verb.children)  # "it is too early for them to choose"
    open_clause = any(is_open_clause(t) for t in verb.children)
    weighty = not said and (not things or matter(things) is not None or is_open(things[0]) or open_clause)
    for child in verb.children:
        saying = child.lemma_.lower() in SAYING and child.i > verb.i
        marks = [c for c in child.children if c.dep_ == "mark" and c.lower_ == "for"]
        if child.dep_ == "advcl" and marks and saying and weighty:
            return own_subjects(child) or [t for m in marks for c in m.children if c.dep_ == "pobj" for t in joined(c)]
        if child.dep_ in {"ccomp", "attr"} and saying and child.doc[child.left_edge.i].lower_ == "whatever":
            return subjects(child)
        if child.dep_ == "acomp" and child.lower_ in {"final", "binding", "law"}:
            words_of = [t for t in things if t.lemma_.lower() in {"word", "ruling", "verdict", "vote"}]
            return [
                c for t in words_of for c in [*(p for p in t.children if p.dep_ == "poss"), *prepositional(t, "of")]
            ]
    return []


def is_open(token: Token) -> bool:
    """Whether a subject stands for what follows ("it is for us to say")."""
    return token.lower_ in {"it", "that", "this", "rest", "everything"}


def is_open_clause(token: Token) -> bool:
    """Whether a subject is a clause that leaves something open ("what they find belongs …", "what it buys is up …")."""
    opening = token.doc[token.left_edge.i].lower_
    if token.dep_ == "csubj" and token.tag_ == "VBG" and token.lemma_ in {"decide", "choose", "settle", "determine"}:
        return True  # "deciding how it is spent is up to them"
    return token.dep_ in {"csubj", "csubjpass"} and opening in {
        "what",
        "whatever",
        "which",
        "who",
        "how",
        "where",
        "when",
    }


def owners_said(attribute: Token) -> list[Token]:
    """Whose a thing is by its predicate: "theirs", "the tenants'", "the members' own", "the choice of the members"."""
    apostrophe = attribute.i + 1 < len(attribute.doc) and attribute.nbor(1).text in {"'", "’"}
    possessors = [t for t in attribute.children if t.dep_ == "poss"]
    if attribute.lower_ in OWNERS or apostrophe or any(c.dep_ == "case" for c in attribute.children):
        return [attribute]
    if attribute.lemma_ in ATTRIBUTES:
        return prepositional(attribute, "of", "for") + possessors
    if attribute.lower_ in {"those", "that"}:
        return prepositional(attribute, "of")  # "the words are those of the women"
    return possessors if attribute.lemma_ == "own" else []


def owners_under(preposition: Token, verb: Token, kind: str) -> list[Token]:
    """Under whose control or in whose name a thing is, or for whom it is to decide."""
    held = KEEPING.get(preposition.lower_, frozenset())
    found = [
        t
        for inner in preposition.children
        if inner.lemma_ in held
        for t in [*prepositional(inner, "of"), *(c for c in inner.children if c.dep_ == "poss")]
    ]
    to_do = any(t.tag_ == "VB" for t in verb.subtree if t.i > preposition.i)
    between = [c for c in verb.children if verb.i < c.i < preposition.i]
    beside = [c for c in between if c.dep_ in {"acomp", "prep"} or (c.dep_ == "attr" and c.lemma_ not in ATTRIBUTES)]
    deciding = any(t.lemma_.lower() in DECISIONS for t in subjects(verb)) or any(map(is_open_clause, verb.children))
    if preposition.lower_ == "for" and ((kind == "decide" and deciding and not beside) or to_do):
        found += [t for c in preposition.children if c.dep_ == "pobj" for t in joined(c)]
    return found
