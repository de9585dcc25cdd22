"""`Document` → `Cast` and `Claim`s: parse, settle who is who, then read every action in that light."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from proposal_check.documents.model import Document
from proposal_check.language.answers import answered
from proposal_check.language.cast import build_cast
from proposal_check.language.composition import compositions
from proposal_check.language.firmness import modality
from proposal_check.language.frames import predications
from proposal_check.language.hearing import asked_through
from proposal_check.language.judge import judge
from proposal_check.language.mention import Scene, phrase
from proposal_check.language.modality import Modality
from proposal_check.language.model import Actor, Cast, Claim, Passage, Stance
from proposal_check.language.money import money
from proposal_check.language.parties import resolve
from proposal_check.language.passages import claim_id, cut, passage_of
from proposal_check.language.pay import settle
from proposal_check.language.pipeline import pipeline
from proposal_check.language.rows import has_finite_verb, row_claims
from proposal_check.language.seats import judge_composition
from proposal_check.language.strands import stated
from proposal_check.language.takeback import problem, takebacks
from proposal_check.language.units import Unit, units
from proposal_check.language.verdict import Judgement
from proposal_check.language.weak import LOW, weaknesses

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Span, Token


SEAT_WORDS = {"represent", "govern", "involve", "deliver"}
"""Actions that only repeat what a statement about the make-up of a body has said already."""


class Understanding(NamedTuple):
    """What the language pass made of one document."""

    cast: Cast
    claims: tuple[Claim, ...]


def understand(document: Document) -> Understanding:
    """The cast and the claims of a document, claims in reading order.

    Raises PipelineError if the pinned English model is missing or altered.
    """
    parts = units(document)
    docs = list(pipeline().pipe([unit.text for unit in parts], batch_size=64))
    parsed = list(zip(parts, docs, strict=True))
    told = [(s, locator(unit)) for unit, doc in parsed for s in doc.sents if s.start_char >= unit.lead]
    cast, scene = build_cast(told, pipeline()(document.title))
    would_commits = conditional(docs)
    claims: list[Claim] = []
    heading: tuple[str, ...] = ()
    for unit, doc in parsed:
        if unit.block.place.heading != heading:
            heading = unit.block.place.heading
            scene.last = None
        claims += unit_claims(unit, doc, scene, would_commits=would_commits)
    claims += row_claims(document, parsed, scene, claims)
    return Understanding(cast, tuple(deduplicated(settle(claims))))


def locator(unit: Unit) -> Callable[[Span], Passage | None]:
    """A function from a span of the unit's parse to its passage."""

    def locate(span: Span) -> Passage | None:
        return cut(unit, span.start_char, span.end_char)

    return locate


def conditional(docs: list[Doc]) -> bool:
    """Whether a draft is written throughout in the conditional, where "would" is the bid's "will"."""
    would = sum(t.lower_ == "would" for doc in docs for t in doc)
    will = sum(t.lower_ in {"will", "shall"} for doc in docs for t in doc)
    return would >= 5 and would > 3 * will


def unit_claims(unit: Unit, doc: Doc, scene: Scene, *, would_commits: bool) -> list[Claim]:
    """The claims of one unit; the scene's last-mentioned party moves on sentence by sentence."""
    found: list[Claim] = []
    before: Span | None = None
    for sent in doc.sents:
        for predication in answered(before, sent, scene):
            judged = judge(predication, Modality(), scene)
            passage = cut(unit, sent.start_char, sent.end_char)
            if judged is not None and passage is not None:
                found.append(claim(judged, predication.action.name, "", passage))
        before = sent
        seated: set[int] = set()
        for statement in compositions(sent, scene):
            state = modality(statement.anchor, would_commits=would_commits)
            made = judge_composition(statement, state)
            passage = passage_of(statement.anchor, unit)
            if made is not None and passage is not None:
                seated.add(statement.anchor.i)
                found.append(claim(made, "elect" if statement.elected else "govern", statement.body.text, passage))
        for predication in predications(sent):
            if predication.action.name in LOW or (
                predication.trigger.i in seated and predication.action.name in SEAT_WORDS
            ):
                continue
            state = modality(predication.trigger, would_commits=would_commits)
            judged = judge(predication, state, scene)
            if judged is None or (
                outside(judged) and (problem(last_heading(unit)) or predication.trigger.idx < unit.lead)
            ):
                continue
            if judged.stance == "supports" and "payment" not in judged.strands and asked_through(predication.trigger):
                judged = replace(
                    judged,
                    stance="weak",
                    level=2,
                    why="All of this happens through feedback; others decide what is done with it.",
                )
            passage = passage_of(predication.trigger, unit)
            if passage is None:
                continue
            thing = phrase(predication.things[0]) if predication.things else ""
            found.append(claim(judged, predication.action.name, thing, passage))
        for item in (
            ()
            if unit.cell is not None and not has_finite_verb(doc)
            else stated(sent, scene, last_heading(unit), would_commits=would_commits)
        ):
            passage = passage_of(item.anchor, unit)
            if passage is not None:
                found.append(claim(item.judged, item.action, "", passage))
        remarks = [
            *takebacks(sent, scene, last_heading(unit), would_commits=would_commits),
            *weaknesses(sent, scene, would_commits=would_commits),
        ]
        for remark in remarks:
            if remark.anchor.idx < unit.lead:
                continue
            passage = whole_of(remark.anchor, unit) if remark.whole else passage_of(remark.anchor, unit)
            if passage is not None and not said_already(remark.judged.stance, passage, found):
                found.append(claim(remark.judged, remark.action, "", passage))
        remember(sent, scene)
    return found


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
            and (item.stance == stance or item.stance == "undermines")
        ):
            return True
    return False


def last_heading(unit: Unit) -> str:
    """The heading right above a unit, "" where there is none."""
    return unit.block.place.heading[-1] if unit.block.place.heading else ""


def claim(judged: Judgement, action: str, thing: str, passage: Passage) -> Claim:
    """A claim from a judgement and its passage, with any amounts in it."""
    detail = money(passage.text) if "payment" in judged.strands else {}
    if judged.by_choice:
        detail["by_choice"] = "yes"
    return Claim(
        id=claim_id(passage, action, judged.strands),
        passage=passage,
        actor=Actor(judged.actor, judged.party),
        action=action,
        object=thing,
        strands=judged.strands,
        level=judged.level,
        firmness=judged.firmness,
        stance=judged.stance,
        why=judged.why,
        detail=detail,
    )


def remember(sent: Span, scene: Scene) -> None:
    """The party that pronouns of the next sentence stand for: the last subject, else the last party named."""
    if any(t.dep_ in {"nsubj", "nsubjpass"} and t.lower_ in {"they", "she", "he", "these", "both"} for t in sent):
        return
    for wanted in ({"nsubj", "nsubjpass"}, {"pobj", "dobj", "attr", "conj", "ROOT"}):
        for token in sent:
            if token.dep_ in wanted and token.pos_ in {"NOUN", "PROPN"}:
                mention = resolve(token, scene)
                if mention.party != "unknown":
                    scene.last = mention
                    return


def deduplicated(claims: list[Claim]) -> list[Claim]:
    """One claim for each passage, action and meaning, in reading order."""
    seen: dict[tuple[int, int, int, str, str], Claim] = {}
    for item in claims:
        place = item.passage
        key = (place.place.block, place.start, place.end, item.action, item.stance)
        seen.setdefault(key, item)
    return sorted(seen.values(), key=lambda c: (c.passage.place.block, c.passage.start, c.passage.end))
