"""The claims of one sentence: answers, seats, actions, pay and support, remarks, each tied to its passage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from proposal_check.language.answers import answered
from proposal_check.language.composition import compositions
from proposal_check.language.firmness import modality
from proposal_check.language.frames import predications
from proposal_check.language.hearing import asked_through, only_heard
from proposal_check.language.help_sections import help_heading, section_help
from proposal_check.language.judge import judge
from proposal_check.language.mention import Scene, phrase
from proposal_check.language.modality import Modality
from proposal_check.language.model import Actor, Claim, Passage, Stance
from proposal_check.language.money import money
from proposal_check.language.passages import claim_id, cut, passage_of
from proposal_check.language.pay import supported
from proposal_check.language.remark import Remark
from proposal_check.language.results import BALLOTED, result
from proposal_check.language.seats import figure, judge_composition
from proposal_check.language.strands import stated
from proposal_check.language.takeback import problem
from proposal_check.language.telling import Telling, telling
from proposal_check.language.units import Unit
from proposal_check.language.verdict import Judgement
from proposal_check.language.weak import LOW

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SEAT_WORDS = {"represent", "govern", "involve", "deliver"}
"""Actions that only repeat what a statement about the make-up of a body has said already."""


def answer_claims(before: Span | None, sent: Span, unit: Unit, scene: Scene) -> list[Claim]:
    """What a sentence says as the answer to the question before it."""
    found: list[Claim] = []
    for predication in answered(before, sent, scene):
        judged = judge(predication, Modality(), scene)
        passage = cut(unit, sent.start_char, sent.end_char)
        if judged is not None and passage is not None:
            found.append(
                claim(judged, predication.action.name, "", passage, telling(predication.trigger, judged, scene))
            )
    return found


def result_claims(sent: Span, unit: Unit, scene: Scene, before: list[Claim]) -> list[Claim]:
    """What a sentence says of how a vote came out, where one of the people's was told just before it."""
    if not any(item.action in BALLOTED and item.stance == "supports" for item in before[-RECENT:]):
        return []
    made = result(sent, scene)
    if made is None:
        return []
    judged, verb = made
    passage = passage_of(verb, unit)
    return [claim(judged, "vote", "", passage, telling(verb, judged, scene))] if passage is not None else []


RECENT = 3
"""Claims before a sentence among which a vote must be for it to tell the outcome."""


def seat_claims(sent: Span, unit: Unit, scene: Scene, *, would_commits: bool) -> tuple[list[Claim], set[int]]:
    """What a sentence says of who makes up a body, and the positions of the words that say it."""
    found: list[Claim] = []
    seated: set[int] = set()
    for statement in compositions(sent, scene):
        state = modality(statement.anchor, would_commits=would_commits)
        made = judge_composition(statement, state)
        passage = passage_of(statement.anchor, unit)
        if made is not None and passage is not None:
            seated.add(statement.anchor.i)
            action = "elect" if statement.elected else "govern"
            told = telling(statement.anchor, made, scene)
            seats = claim(made, action, statement.body.text, passage, told)
            share = figure(statement)
            found.append(seats if share is None else replace(seats, detail={**seats.detail, "share": share}))
    return found, seated


def action_claims(sent: Span, unit: Unit, scene: Scene, seated: set[int], *, would_commits: bool) -> list[Claim]:
    """What a sentence says that somebody does, beyond what its statements on seats have said already."""
    found: list[Claim] = []
    for predication in predications(sent):
        name, trigger = predication.action.name, predication.trigger
        if name in LOW or (trigger.i in seated and name in SEAT_WORDS):
            continue
        judged = judge(predication, modality(trigger, would_commits=would_commits), scene)
        if judged is None or (outside(judged) and (problem(last_heading(unit)) or trigger.idx < unit.lead)):
            continue
        heard = asked_through(trigger) or only_heard(trigger)
        if judged.stance == "supports" and "payment" not in judged.strands and heard:
            why = "All of this happens through feedback; others decide what is done with it."
            judged = replace(judged, stance="weak", level=2, why=why)
        passage = passage_of(trigger, unit)
        if passage is not None:
            thing = phrase(predication.things[0]) if predication.things else ""
            told = telling(trigger, judged, scene, predication.noun)
            found.append(claim(judged, name, thing, passage, told))
    return found


def strand_claims(sent: Span, unit: Unit, scene: Scene, *, would_commits: bool) -> list[Claim]:
    """What a sentence says of pay and support by the rules of those strands."""
    items = stated(sent, scene, last_heading(unit), would_commits=would_commits)
    placed = [(item, passage_of(item.anchor, unit)) for item in items]
    return [
        claim(item.judged, item.action, "", passage, telling(item.anchor, item.judged, scene))
        for item, passage in placed
        if passage is not None
    ]


def section_claims(sent: Span, unit: Unit, scene: Scene, found: list[Claim], *, would_commits: bool) -> list[Claim]:
    """The help that a sentence arranges by standing in a section on it, where nothing else was read in it."""
    made: list[Claim] = []
    if not help_heading(last_heading(unit), scene):
        return made
    for item in section_help(sent, scene):
        state = modality(item.anchor, would_commits=would_commits)
        judged = supported("", item.action, state)
        passage = passage_of(item.anchor, unit)
        if judged is not None and judged.stance == "supports" and passage is not None and not touched(passage, found):
            made.append(claim(judged, item.action, "", passage, telling(item.anchor, judged, scene)))
    return made


def touched(passage: Passage, found: list[Claim]) -> bool:
    """Whether some claim stands in the words of a passage."""
    return any(
        item.passage.place.block == passage.place.block
        and min(item.passage.end, passage.end) > max(item.passage.start, passage.start)
        for item in found
    )


def remark_claims(remark: Remark, unit: Unit, found: list[Claim], scene: Scene) -> list[Claim]:
    """A remark as a claim, unless it stands in borrowed words or `found` has it already."""
    if remark.anchor.idx < unit.lead:
        return []
    passage = whole_of(remark.anchor, unit) if remark.whole else passage_of(remark.anchor, unit)
    if passage is None or said_already(remark.judged.stance, passage, found):
        return []
    return [claim(remark.judged, remark.action, "", passage, telling(remark.anchor, remark.judged, scene))]


def outside(judged: Judgement) -> bool:
    """Whether a judgement says that somebody other than the people is in control."""
    return judged.stance == "undermines" and judged.party != "people"


def whole_of(verb: Token, unit: Unit) -> Passage | None:
    """A clause with its conditions and dates as a passage: a wish is all of them."""
    return cut(unit, verb.doc[verb.left_edge.i].idx, verb.right_edge.idx + len(verb.right_edge))


def said_already(stance: Stance, passage: Passage, found: list[Claim]) -> bool:
    """Whether the same words are already known to undermine, or already carry a claim of this stance."""
    for item in found:
        place = item.passage
        shared = min(place.end, passage.end) - max(place.start, passage.start)
        shorter = min(place.end - place.start, passage.end - passage.start)
        if (
            place.place.block == passage.place.block
            and shared > 0.5 * shorter
            and item.stance in {stance, "undermines"}
        ):
            return True
    return False


def last_heading(unit: Unit) -> str:
    """The heading right above a unit, "" where there is none."""
    return unit.block.place.heading[-1] if unit.block.place.heading else ""


def claim(judged: Judgement, action: str, thing: str, passage: Passage, told: Telling) -> Claim:
    """A claim from a judgement and its passage, with any amounts in it and what is told of it."""
    detail = money(passage.text) if "payment" in judged.strands else {}
    detail |= told.detail
    if judged.by_choice:
        detail["by_choice"] = "yes"
    return Claim(
        id=claim_id(passage, action, judged.strands),
        passage=passage,
        actor=Actor(judged.actor, judged.party, told.because, told.known_as),
        action=action,
        object=thing,
        strands=judged.strands,
        level=judged.level,
        firmness=judged.firmness,
        stance=judged.stance,
        why=judged.why,
        detail=detail,
        wording=told.wording,
        cue=told.cue,
    )
