"""From a predication to a claim's meaning: whose it is, how firm, and what it is worth as evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.asserted import only_mentioned
from proposal_check.language.clause_cues import is_source
from proposal_check.language.judge_others import judge_outside, judge_unknown
from proposal_check.language.judge_people import co_makers, judge_people, judge_together
from proposal_check.language.mention import Mention, Scene, is_personal_name, is_word
from proposal_check.language.modality import Modality
from proposal_check.language.model import OUTSIDE
from proposal_check.language.others_own import of_others_body
from proposal_check.language.parties import NOBODY, resolve
from proposal_check.language.past_projects import past_project
from proposal_check.language.pay import judge_pay, judge_support
from proposal_check.language.predication import Predication
from proposal_check.language.scope import elsewhere, some_other, statistic
from proposal_check.language.senses import another_sense
from proposal_check.language.tree import governing_verb
from proposal_check.language.verb_mood import is_negative
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token


def judge(found: Predication, state: Modality, scene: Scene) -> Judgement | None:
    """The judgement on a predication, or None where it is no claim about this project."""
    if refused(found, state, scene):
        return None
    if given_by_others(found, scene):
        return None
    mentions = holders(found, scene)
    state = signed(found, standing(found, state) if found.rule else state, mentions)
    if found.denial == "needed" and not state.negated:
        return None
    if state.negated and found.action.name in VOICES and all(apart(m, scene) for m in mentions):
        mentions = [replace(m, party="other") for m in mentions]
    if state.negated and found.action.name == "veto" and all(m.token.lower_ in NOBODY for m in mentions):
        return None  # "nobody overruled it" takes nothing away
    people = [m for m in mentions if m.party == "people"]
    outside = [m for m in mentions if m.party in OUTSIDE]
    if found.action.strands == ("payment",):
        return judge_pay(found, state, people, mentions, scene)
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


def given_by_others(found: Predication, scene: Scene) -> bool:
    """Whether a text or an outsider is who gives the people what they are said to have."""
    if {"payment", "support"} & set(found.action.strands):
        return False
    return any(is_source(t) or resolve(t, scene).party in {"authority", "other"} for t in found.payers)


CONDITIONS = {"a condition", "may", "should", "could", "can", "committed", "commits"}
"""Hedges that are the very form of a standing right: what may be done, or what follows if somebody objects."""


def holders(found: Predication, scene: Scene) -> list[Mention]:
    """Who is named as doing it; where it may go without saying, who is meant."""
    named = [resolve(t, scene) for t in found.holders]
    if found.trigger.lemma_ in {"outvote", "overrule"} and not named:
        beaten = [resolve(t, scene) for t in found.things]
        if any(m.party == "people" for m in beaten):
            return [replace(m, negative=not m.negative) for m in beaten]
        return implied(found, scene) if any(m.party in OUTSIDE for m in beaten) else []
    return implied(found, scene) if found.implied and not any(settled(m) for m in named) else named


def standing(found: Predication, state: Modality) -> Modality:
    """A right as it is laid down: neither its "may" nor its "if" makes it less of one, nor what a refusal stops."""
    hedged = "" if state.hedged.lower() in CONDITIONS else state.hedged
    return replace(state, hedged=hedged, negated=state.negated and found.action.name != "veto")


def settled(mention: Mention) -> bool:
    """Whether it is known who a named doer is, or known that the draft never says."""
    return mention.party != "unknown" or is_word(mention.token, "bodies", "unexplained")


def implied(found: Predication, scene: Scene) -> list[Mention]:
    """Who decided where nobody is named: the people spoken of before it, else the writers where they are people."""
    for token in reversed(found.trigger.doc[found.trigger.sent.start : found.trigger.i]):
        if token in found.things or token.dep_ not in {"nsubj", "nsubjpass", "pobj"}:
            continue
        if token.pos_ in {"NOUN", "PROPN"}:
            mention = resolve(token, scene)
            owed = found.action.name == "hold_to_account" and mention.party != "people"
            if mention.party != "unknown" and not mention.negative and not owed:
                return [mention]
    last = scene.last
    if last is not None and last.party == "people":
        return [last]
    return [Mention(found.trigger, "people", words="those present")] if scene.we == "people" else []


VOICES = {"vote", "decide", "veto"}
OTHERS = {"those", "neither", "two", "both"}


def apart(mention: Mention, scene: Scene) -> bool:
    """Whether those denied a vote in a draft by the people stand beside them: one named person, or nobody known."""
    token = mention.token
    if scene.we != "people" or mention.advisory or is_word(token, "bodies", "heads"):
        return False
    if token.lower_ in {"they", "he", "she"}:
        return True  # of themselves the writers say "we"
    if mention.party == "unknown":
        return token.pos_ in {"NOUN", "PROPN"} or token.lower_ in OTHERS or token.head.lower_ in OTHERS
    return mention.party == "people" and token.tag_ == "NNP" and is_personal_name(token)


def signed(found: Predication, state: Modality, mentions: list[Mention]) -> Modality:
    """The state with what the phrases themselves deny: "nobody", "no vote", "without the forum's agreement"."""
    denied = [m.token for m in mentions if m.negative]
    if denied:
        state = replace(state, negated=not state.negated)
    if (
        any(is_no(t) and t not in denied for t in found.things[:1])  # in "no tenant is paid" the tenant is both
        or is_no(found.trigger)
        or (found.noun is not None and is_no(found.noun))
    ):
        state = replace(state, negated=not state.negated)
    if found.denial == "stated":
        state = replace(state, negated=True, hedged="")
    if found.needed and state.gate is False and found.trigger.head.lower_ == "without":
        state = gate(found.trigger, state)
    return state


def refused(found: Predication, state: Modality, scene: Scene) -> str:
    """Why a predication is no claim about this project (guide, «Never credited»), in a sentence; "" where it may be."""
    if state.stopped:
        return f"It is told as something that is over (“{state.stopped}”)."
    if state.attributed:
        return f"It is somebody else's words or somebody else's story (“{state.attributed}”)."
    if state.question:
        return "It is a question: only an answer can count."
    if state.firm and only_mentioned(found):
        return "It is only mentioned, as a question or as a truth about such work anywhere."
    if of_others_body(found.trigger, scene) or (some_other(found, scene) and not state.committed):
        return "It is about another organisation, not about this project."
    if past_project(found):
        return "It is the record of an earlier project, not this one."
    if another_sense(found):
        return f"“{found.trigger.text}” has another sense here."
    if elsewhere(found, scene):
        return "It is set in another project or another place."
    if any(statistic(t) for t in found.holders):
        return "It gives a share of people in general, as a survey does."
    return ""


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
