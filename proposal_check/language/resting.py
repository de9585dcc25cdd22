"""Who a decision, the money or a thing lies with: "rests with", "belongs to", "goes to the meeting", "is theirs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.nominal import hands
from proposal_check.language.predication import Predication
from proposal_check.language.tree import is_passive, joined, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

RESTING = words("verbs.yaml", "resting")
PUTTING = words("verbs.yaml", "putting_to")
DECISIONS = words("nouns.yaml", "resting_decisions")  # fmt: skip
IDEAS = words("nouns.yaml", "resting_ideas")
WRITINGS = words("nouns.yaml", "resting_writings")
MEETINGS = words("parties.yaml", "bodies", "deciding_meetings")  # fmt: skip
OWN_WORDS = {"theirs", "ours", "hers", "mine", "his"}


def resting(verb: Token) -> list[Predication]:
    """Predications of deciding and owning whose holder stands after the verb."""
    things = patients(verb) if is_passive(verb) else subjects(verb)
    lemma = verb.lemma_.lower()
    kind = matter(things)
    index = actions().by_name
    origins = prepositional(verb, "from", "with")
    if lemma in {"come", "originate", "start", "stem"} and origins and any(t.lemma_.lower() in IDEAS for t in things):
        return [Predication(index["initiate"], verb, tuple(origins), tuple(things))]
    if lemma in PUTTING:
        holders = [t for t in prepositional(verb, "to", "before") if t.lemma_.lower() in MEETINGS]
        gated = kind is not None or any(
            t.lower_ in {"anything", "everything", "question", "plan", "change", "proposal", "it", "which"}
            for t in things
        )
        return [Predication(index["decide"], verb, tuple(holders), tuple(things))] if holders and gated else []
    if lemma not in RESTING or kind is None:
        return []
    holders = prepositional(verb, "with", "to") + hands(verb)
    for child in verb.children:
        if child.dep_ in {"attr", "acomp"}:
            owning = child.i + 1 < len(child.doc) and child.nbor(1).text in {"'", "’"}
            if child.lower_ in OWN_WORDS or owning or any(c.dep_ == "case" for c in child.children):
                holders.append(child)
            if child.lemma_ in words("nouns.yaml", "resting_attributes"):
                holders += prepositional(child, "of", "for") + [t for t in child.children if t.dep_ == "poss"]
            if child.lemma_ == "own" or child.lower_ == "own":
                holders += [t for t in child.children if t.dep_ == "poss"]
        if child.dep_ == "prep" and child.lower_ == "under":
            for inner in child.children:
                if inner.lemma_ in {"control", "leadership", "management", "direction", "stewardship"}:
                    holders += prepositional(inner, "of") + [t for t in inner.children if t.dep_ == "poss"]
        if child.dep_ == "prep" and child.lower_ == "in":
            for inner in child.children:
                if inner.lemma_ in {"name", "gift", "ownership", "possession", "control"}:
                    holders += prepositional(inner, "of") + [t for t in inner.children if t.dep_ == "poss"]
        if (
            child.dep_ == "prep"
            and child.lower_ == "for"
            and (kind == "decide" or any(t.tag_ == "VB" for t in verb.subtree if t.i > child.i))
        ):
            holders += [t for c in child.children if c.dep_ == "pobj" for t in joined(c)]
    return [Predication(index[kind], verb, tuple(holders), tuple(things))] if holders else []


def matter(things: list[Token]) -> str | None:
    """Whether what lies somewhere is a decision, money, rules or property."""
    for thing in things:
        lemma = thing.lemma_.lower()
        if lemma in {"idea", "brainchild", "suggestion", "impetus"}:
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
    return None
