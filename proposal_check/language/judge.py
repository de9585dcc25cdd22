"""From a predication to a claim's meaning: whose it is, how firm, and what it is worth as evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.clause_cues import is_source
from proposal_check.language.judge_others import OUTSIDE, judge_outside, judge_unknown
from proposal_check.language.judge_people import co_makers, judge_people, judge_together
from proposal_check.language.mention import Scene
from proposal_check.language.modality import Modality
from proposal_check.language.parties import resolve
from proposal_check.language.pay import judge_pay, judge_support
from proposal_check.language.predication import Predication
from proposal_check.language.scope import another_sense, elsewhere, some_other, statistic
from proposal_check.language.tree import governing_verb
from proposal_check.language.verb_mood import is_negative
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token


def judge(found: Predication, state: Modality, scene: Scene) -> Judgement | None:
    """The judgement on a predication, or None where it is no claim about this project."""
    if state.stopped or state.attributed or state.question:
        return None
    if some_other(found, scene) and not state.committed:
        return None
    if another_sense(found) or elsewhere(found, scene) or any(statistic(t) for t in found.holders):
        return None
    mentions = [resolve(t, scene) for t in found.holders]
    if any(is_source(t) or resolve(t, scene).party in {"authority", "other"} for t in found.payers) and not {
        "payment",
        "support",
    } & set(found.action.strands):
        return None
    if any(m.negative for m in mentions):
        state = replace(state, negated=not state.negated)
    if (
        any(is_no(t) for t in found.things[:1])
        or is_no(found.trigger)
        or (found.noun is not None and is_no(found.noun))
    ):
        state = replace(state, negated=not state.negated)
    if found.needed and state.gate is False and found.trigger.head.lower_ == "without":
        state = gate(found.trigger, state)
    people = [m for m in mentions if m.party == "people"]
    outside = [m for m in mentions if m.party in OUTSIDE]
    if found.action.strands == ("payment",):
        return judge_pay(found, state, people, mentions)
    if found.action.strands == ("support",):
        return judge_support(found, state, people, outside)
    partners = co_makers(found, scene)
    if partners and not people:
        return judge_together(found, state, partners[0])
    if people:
        return judge_people(
            found,
            state,
            people,
            joint=bool(outside) or any(m.joint for m in people),
            asked_by_people=any(resolve(t, scene).party == "people" for t in found.payers),
        )
    if outside:
        return judge_outside(found, state, outside[0], scene)
    return judge_unknown(found, state, mentions, scene)


def gate(noun: Token, state: Modality) -> Modality:
    """ "Nothing is spent without the forum's agreement": two negations make a right."""
    verb = governing_verb(noun.head)
    if verb is not None and is_negative(verb):
        return replace(state, negated=False, gate=True)
    return replace(state, negated=True)


def is_no(token: Token) -> bool:
    """Whether a noun is denied by its determiner or is itself "nothing"."""
    return token.lower_ in {"nothing", "none"} or any(
        c.lower_ in {"no", "neither"} and c.dep_ in {"det", "neg", "amod"} for c in token.children
    )
