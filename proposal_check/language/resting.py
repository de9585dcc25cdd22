"""Who a decision, the money or a thing lies with: "rests with", "belongs to", "goes to the meeting", "is theirs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.nominal import OWNERS, hands
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, joined, own_subjects, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

RESTING = words("verbs.yaml", "resting")
PUTTING = words("verbs.yaml", "putting_to")
DECISIONS = words("nouns.yaml", "resting_decisions")  # fmt: skip
WRITINGS = words("nouns.yaml", "resting_writings")
MEETINGS = words("parties.yaml", "bodies", "deciding_meetings")  # fmt: skip
ASSENTS = {"approval", "decision", "sign-off", "agreement", "ratification", "consent", "endorsement", "assent"}
SAYING = {"say", "decide", "choose", "settle", "judge", "determine", "allocate", "spend", "award", "rule", "set", "fix"}
MOTIONS = words("nouns.yaml", "motions")

PAID_IN = {"pay", "transfer", "arrive", "land", "deposit"}
HANDING = {"hand", "transfer", "devolve", "delegate", "cede"}
OPEN_MATTERS = {
    "anything",
    "everything",
    "question",
    "plan",
    "change",
    "proposal",
    "it",
    "which",
    "complaint",
    "dispute",
    "appeal",
}
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
    if lemma in PUTTING:
        return put_to(verb, things)
    if lemma in PAID_IN and matter(things) == "hold_budget":
        into = [t for t in prepositional(verb, "into", "to", "in") if t.lemma_.lower() == "account"]
        owners = [o for t in into for o in [*(c for c in t.children if c.dep_ == "poss"), *prepositional(t, "of")]]
        return [Predication(index["hold_budget"], verb, tuple(owners), tuple(things))] if owners else []
    if lemma in HANDING and not is_passive(verb):
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
    kind, lemma = matter(things), verb.lemma_.lower()
    said = {c.lemma_ for c in verb.children if c.dep_ == "attr"}
    if lemma == "be" and "work" in said:
        return "deliver"  # "the interviews are the work of tenants"
    if kind == "write" and lemma == "belong":
        return "own"
    if kind == "own" and "idea" in said:
        return "initiate"
    if kind is None and lemma == "be" and any(t.lower_ == "it" for t in things) and hands(verb):
        return "decide"  # "it is up to the tenants what …"
    if kind is None and hands(verb) and any(t.lemma_.lower() in words("objects.yaml", "work") for t in things):
        return "run"  # "the café is in the hands of the women"
    if kind is None and any(is_open_clause(t) for t in verb.children):
        return "own" if lemma in {"belong", "vest"} else "decide" if hands(verb) else None
    return kind


def left_to(verb: Token, things: list[Token]) -> list[Token]:
    """Whose word settles it: "it is for us to say", "hours are whatever they say", "its word is final"."""
    said = any(c.dep_ in {"acomp", "attr"} for c in verb.children)  # "it is too early for them to choose"
    weighty = not said and (not things or matter(things) is not None or is_open(things[0]))
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


def put_to(verb: Token, things: list[Token]) -> list[Predication]:
    """What goes to a meeting: a member's motion, a thing for approval, or whatever the meeting then decides."""
    index = actions().by_name
    before = prepositional(verb, "to", "before", "for", "in")
    motions = [] if is_passive(verb) else [t for t in patients(verb) if t.lemma_.lower() in MOTIONS]
    if motions and any(t.lemma_.lower() in MEETINGS for t in before):
        return [Predication(index["set_terms"], verb, tuple(things), tuple(motions))]
    asked = prepositional(verb, "to", "before")
    if asked and any(t.lemma_.lower() in ASSENTS for t in prepositional(verb, "for")):
        return [Predication(index["approve"], verb, tuple(asked), tuple(things))]
    holders = [t for t in asked if t.lemma_.lower() in MEETINGS]
    gated = matter(things) not in {None, "own"} or any({t.lower_, t.lemma_} & OPEN_MATTERS for t in things)
    return [Predication(index["decide"], verb, tuple(holders), tuple(things))] if holders and gated else []


def handed_over(verb: Token) -> list[Predication]:
    """ "We have handed the budget over to the members": money or decisions given away."""
    things = [t for t in patients(verb) if matter([t]) in {"decide", "hold_budget", "own"}]
    holders = recipients(verb)
    kind = matter(things)
    return [Predication(actions().by_name[kind], verb, tuple(holders), tuple(things))] if kind and holders else []


def owners_said(attribute: Token) -> list[Token]:
    """Whose a thing is by its predicate: "theirs", "the tenants'", "the members' own", "the choice of the members"."""
    apostrophe = attribute.i + 1 < len(attribute.doc) and attribute.nbor(1).text in {"'", "’"}
    possessors = [t for t in attribute.children if t.dep_ == "poss"]
    if attribute.lower_ in OWNERS or apostrophe or any(c.dep_ == "case" for c in attribute.children):
        return [attribute]
    if attribute.lemma_ in words("nouns.yaml", "resting_attributes"):
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
    if preposition.lower_ == "for" and (kind == "decide" or to_do):
        found += [t for c in preposition.children if c.dep_ == "pobj" for t in joined(c)]
    return found


def matter(things: list[Token]) -> str | None:
    """Whether what lies somewhere is a decision, money, rules or property."""
    for thing in things:
        lemma = thing.lemma_.lower()
        if lemma in {"idea", "brainchild", "suggestion", "impetus", "notion", "scheme", "proposal", "initiative"}:
            return "initiate"
        if lemma in WRITINGS:
            return "write"
        if lemma in DECISIONS or lemma in words("objects.yaml", "rules"):
            return "decide"
        if lemma in words("objects.yaml", "money"):
            return "hold_budget"
        if (
            (
                lemma in words("objects.yaml", "property")
                and thing.pos_ in {"NOUN", "PROPN"}
                and lemma not in {"house", "home", "one"}
            )
            or lemma in words("objects.yaml", "data")
            or lemma in {"rush", "idea", "seed", "word", "final cut", "file"}
        ):
            return "own"
        if lemma in words("roles.yaml", "crafts"):
            return "deliver"
    return None
