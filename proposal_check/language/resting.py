"""Who a decision, the money or a thing lies with: "rests with", "belongs to", "goes to the meeting", "is theirs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.nominal import hands
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, joined, patients, prepositional, recipients, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

RESTING = words("verbs.yaml", "resting")
PUTTING = words("verbs.yaml", "putting_to")
DECISIONS = words("nouns.yaml", "resting_decisions")  # fmt: skip
WRITINGS = words("nouns.yaml", "resting_writings")
MEETINGS = words("parties.yaml", "bodies", "deciding_meetings")  # fmt: skip
OWN_WORDS = {"theirs", "ours", "hers", "mine", "his"}

HANDING = {"hand", "transfer", "devolve", "delegate", "cede"}
OPEN_MATTERS = {"anything", "everything", "question", "plan", "change", "proposal", "it", "which"}
KEEPING = {
    "in": frozenset({"name", "gift", "ownership", "possession", "control"}),
    "under": frozenset({"control", "leadership", "management", "direction", "stewardship"}),
}
"""Nouns after a preposition that say whose a thing is ("in the name of", "under the control of")."""


def resting(verb: Token) -> list[Predication]:
    """Predications of deciding and owning whose holder stands after the verb."""
    things = patients(verb) if is_passive(verb) else subjects(verb)
    lemma = verb.lemma_.lower()
    index = actions().by_name
    if lemma in PUTTING:
        holders = [t for t in prepositional(verb, "to", "before") if t.lemma_.lower() in MEETINGS]
        gated = matter(things) is not None or any(t.lower_ in OPEN_MATTERS for t in things)
        return [Predication(index["decide"], verb, tuple(holders), tuple(things))] if holders and gated else []
    if lemma in HANDING and not is_passive(verb):
        return handed_over(verb)
    kind = matter(things)
    if lemma == "be" and any(c.dep_ == "attr" and c.lemma_ == "work" for c in verb.children):
        kind = "deliver"  # "the interviews are the work of tenants"
    if kind == "write" and lemma == "belong":
        kind = "own"
    if kind is None and lemma == "be" and any(t.lower_ == "it" for t in things) and hands(verb):
        kind = "decide"  # "it is up to the tenants what …"
    if lemma not in RESTING or kind is None or (kind == "deliver" and lemma != "be"):
        return []
    holders = prepositional(verb, "with", "to") + hands(verb)
    for child in verb.children:
        if child.dep_ in {"attr", "acomp"}:
            holders += owners_said(child)
        elif child.dep_ == "prep":
            holders += owners_under(child, verb, kind)
    return [Predication(index[kind], verb, tuple(holders), tuple(things))] if holders else []


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
    if attribute.lower_ in OWN_WORDS or apostrophe or any(c.dep_ == "case" for c in attribute.children):
        return [attribute]
    if attribute.lemma_ in words("nouns.yaml", "resting_attributes"):
        return prepositional(attribute, "of", "for") + possessors
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
            (lemma in words("objects.yaml", "property") and lemma not in {"it", "house", "home"})
            or lemma in words("objects.yaml", "data")
            or lemma in {"rush", "idea", "seed", "word", "final cut", "file"}
        ):
            return "own"
        if lemma in words("roles.yaml", "crafts"):
            return "deliver"
    return None
