"""What it is worth that others act: control outside the people undermines, a body that nobody explains is weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proposal_check.language.mention import Mention, Scene, is_word
from proposal_check.language.modality import Modality, firmness_of
from proposal_check.language.outsiders import concerns, named_office, outsider
from proposal_check.language.predication import Predication
from proposal_check.language.tree import subjects
from proposal_check.language.verdict import Judgement, does

if TYPE_CHECKING:
    pass

DECIDING = {
    "decide",
    "choose",
    "vote",
    "approve",
    "veto",
    "hold_budget",
    "own",
    "appoint",
    "elect",
    "dismiss",
    "hire",
    "set_terms",
    "allocate",
    "control_data",
}
TAKING_AWAY = {
    "decide",
    "approve",
    "veto",
    "hold_budget",
    "own",
    "set_terms",
    "allocate",
    "appoint",
    "choose",
    "chair",
}
AGAINST_BY_US = {"decide", "approve", "own", "hold_budget"}
LED_BY_OTHERS = {"design", "write", "initiate"}


def judge_outside(found: Predication, state: Modality, who: Mention, scene: Scene) -> Judgement | None:
    """Others act: their control undermines, their lack of it supports, the rest is no claim."""
    action = found.action
    if found.place or (found.work and not state.barred) or state.hedged or action.level < 4:
        return None
    actor = who.text
    none_of_it = any(t.lower_ in {"none", "nothing"} for t in subjects(found.trigger))
    if (state.negated or none_of_it) and action.name == "initiate" and found.noun and who.token.lower_ == "our":
        why = "The draft says that the idea was not the applicant's."
        return Judgement("people", actor, ("leadership",), 5, "done", "supports", why)
    if state.negated:
        if action.name in {
            "decide",
            "vote",
            "veto",
            "approve",
            "choose",
            "own",
            "hold_budget",
            "set_terms",
            "control_data",
            "evaluate",
        } or ((state.barred or who.negative) and action.name in {"deliver", "write", "design"}):
            return Judgement(
                "people",
                actor,
                ("leadership",) if who.negative and action.name in {"write", "design", "deliver"} else ("power",),
                5,
                "done",
                "supports",
                f"{actor} have no such right, so it stays with the people.",
            )
        return None
    ours = who.token.lower_ in {"we", "us", "our"}
    if action.name in (AGAINST_BY_US if ours else TAKING_AWAY) or (action.name in LED_BY_OTHERS and not ours):
        if (
            ours
            and not found.idiom
            and action.name in {"decide"}
            and found.trigger.pos_ == "VERB"
            and any(c.dep_ == "xcomp" for c in found.trigger.children)
        ):
            return None
        if not outsider(who.token, scene) or not concerns(found.trigger, found.things, scene):
            return None
        if action.name in {"approve", "appoint"} and any(
            t.pos_ == "PRON" and t.lower_ in {"we", "us", "him", "her", "me", "i"} for t in found.things
        ):
            return None
        if action.name in LED_BY_OTHERS and not found.things and found.trigger.pos_ == "VERB":
            return None
        return Judgement(
            who.party,
            actor,
            action.strands,
            0,
            firmness_of(state),
            "undermines",
            f"Here {actor} {does(found, who)}, not the people.",
        )
    return None


def judge_unknown(found: Predication, state: Modality, mentions: list[Mention], scene: Scene) -> Judgement | None:
    """A named body that nobody explained gets no credit; the passage is shown as weak."""
    if state.negated or found.action.name not in DECIDING or not mentions:
        return None
    who = mentions[0]
    if (
        named_office(who.token, scene)
        and found.action.name in TAKING_AWAY
        and not state.hedged
        and concerns(found.trigger, found.things, scene)
    ):
        return Judgement(
            "applicant",
            who.text,
            found.action.strands,
            0,
            firmness_of(state),
            "undermines",
            f"Here {who.text} {does(found, who)}, not the people.",
        )
    if not is_word(who.token, "bodies", "unexplained"):
        return None
    return Judgement(
        "unknown",
        who.text,
        found.action.strands,
        0,
        firmness_of(state),
        "weak",
        f"{who.text} {does(found, who)}, but the draft never says who sits on it.",
    )
