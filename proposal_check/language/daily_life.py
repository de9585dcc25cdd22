"""What people do with their own days: their goals, where they live, whether they come or go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

THEIRS = {"their", "her", "his", "your", "my"}
GOING = {"leave", "join", "stay", "withdraw", "attend", "participate", "move", "stop", "come", "go", "return"}
PERSONAL_VERBS = words("verbs.yaml", "personal")


def leaves(clause: Token) -> bool:
    """Whether what people decide is whether to come, stay or go ("decide to leave", "whether to take part")."""
    waived = clause.lemma_ in {"remain", "stay", "go", "be", "work", "serve", "continue"} and any(
        c.lower_ in {"unpaid", "unwaged", "anonymous", "volunteer", "voluntary", "independent"} for c in clause.children
    )
    if waived:
        return True
    part = clause.lemma_ == "take" and any(c.lower_ == "part" for c in clause.children)
    return part or (clause.lemma_ in GOING and not any(c.dep_ == "nsubj" for c in clause.children))


def comes(clause: Token) -> bool:
    """Whether a clause asks whether somebody herself comes or goes ("whether she joins")."""
    doers = [c for c in clause.children if c.dep_ == "nsubj"]
    asked = clause.doc[clause.left_edge.i].lower_ in {"whether", "if", "when"}
    return asked and clause.lemma_ in GOING and any(c.lower_ in {"they", "she", "he"} for c in doers)


def their_own(thing: Token) -> bool:
    """ "their own goals", "what goes into their own bed", "her support plan"."""
    clause = thing.pos_ in {"VERB", "AUX"}
    if any(t.lemma_ == "success" for t in thing.subtree) or thing.lemma_.lower() in words(
        "objects.yaml", "own_measures"
    ):
        return False  # "their own signs of success" are the project's
    reach = list(thing.subtree) if clause else list(thing.doc[max(thing.sent.start, thing.i - 4) : thing.i])
    if any(t.lower_ == "own" and t.i and t.nbor(-1).lower_ in THEIRS for t in reach):
        return True
    if any(
        t.lemma_ == "choice" and any(c.lower_ in THEIRS for c in t.children)
        for c in thing.children
        if c.lower_ == "of"
        for t in c.children
    ):
        return True  # "a topic of their choice"
    theirs = any(c.lower_ in THEIRS for left in thing.lefts for c in left.subtree)
    return theirs and thing.lemma_.lower() in words("objects.yaml", "own_life")


def lives_in(thing: Token) -> bool:
    """ "the sector they want to work in", "which activities to do": a thing of their own days."""
    if thing.pos_ in {"VERB", "AUX"}:
        liking = any(t.lemma_ in {"like", "prefer", "want"} for t in thing.subtree)
        theirs = any(t.lower_ in {"they", "she", "he"} for t in thing.subtree)
        own = words("objects.yaml", "own_life")
        if any(t.lemma_.lower() in own and any(c.lower_ in THEIRS for c in t.children) for t in thing.subtree):
            return True
        daily = PERSONAL_VERBS - {"want", "wish", "meet", "work", "live"}
        personal = any(t.lemma_ in daily and by_them(t) for t in thing.subtree)
        return personal or (liking and theirs)
    if thing.lemma_ == "business" and thing.tag_ == "NNS":
        return True
    return any(
        c.dep_ == "relcl"
        and c.lemma_ in PERSONAL_VERBS
        and any(s.dep_ == "nsubj" and s.lower_ in {"they", "she", "he"} for s in c.children)
        for c in thing.children
    )


def by_them(verb: Token) -> bool:
    """Whether a verb in a clause is done by those who decide ("what they eat", "which activities to do")."""
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if not subjects:
        return verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    return any(s.lower_ in {"they", "she", "he"} for s in subjects)
