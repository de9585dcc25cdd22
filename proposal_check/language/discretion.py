"""Money left to somebody's own judgement: "spends as it sees fit", "of its own accord", "without asking us"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.lexicon import actions, words
from proposal_check.language.predication import Predication
from proposal_check.language.tree import agents, patients, prepositional, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

USING = words("verbs.yaml", "using")
JUDGING = {"see", "like", "please", "choose", "wish", "want", "think", "decide"}
LEAVE = {"permission", "approval", "leave", "consent", "reference", "authorisation", "interference", "agreement"}


def discretion(verb: Token) -> list[Predication]:
    """A verb of spending or using money that its doer is free about."""
    if verb.lemma_ not in USING or not (freely(verb) or unasked(verb)):
        return []
    return [Predication(actions().by_name["hold_budget"], verb, tuple(agents(verb)), tuple(patients(verb)), rule=True)]


def freely(verb: Token) -> bool:
    """Whether it is done as its doer sees fit, of its own accord or at its discretion."""
    for clause in verb.children:
        first = clause.doc[clause.left_edge.i].lower_
        if (
            clause.dep_ in {"advcl", "ccomp", "pcomp"}
            and clause.lemma_ in JUDGING
            and first in {"as", "how", "however"}
        ):
            return not subjects(clause) or True
    return any(t.lemma_ in {"accord", "discretion", "authority"} for t in prepositional(verb, "of", "at", "on"))


def unasked(verb: Token) -> bool:
    """Whether it is done without anybody's leave ("without asking us", "without further approval")."""
    return any(
        t.lemma_ in LEAVE or (t.lemma_ in {"ask", "consult", "check", "refer"} and t.tag_ == "VBG")
        for t in prepositional(verb, "without")
    )
