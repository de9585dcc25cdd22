"""Why a passage carries no claim: whom the reader saw in it, what they were seen to do, and why that is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.documents.model import Block, Document
from proposal_check.language.firmness import modality
from proposal_check.language.frames import predications
from proposal_check.language.judge import holders, refused
from proposal_check.language.mention import Scene, phrase
from proposal_check.language.model import OUTSIDE, Actor
from proposal_check.language.parties import resolve
from proposal_check.language.predication import Predication
from proposal_check.language.reading import understand
from proposal_check.language.scope import own_life
from proposal_check.language.telling import grounds, wording
from proposal_check.language.units import UNTICKED, Unit

if TYPE_CHECKING:
    from spacy.tokens import Span

PLACES = {"nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "conj", "ROOT", "appos"}
"""Where in a sentence a phrase may be somebody who acts or gets something."""

NOT_AN_ANSWER = {
    "heading": "It is a heading. Headings say what a part is about; what stands below them counts.",
    "guidance": "These are the form's own words (a question, a prompt or help text); only the answer counts.",
    "quote": "It is a quotation: somebody else's words, not what this draft promises.",
    "boilerplate": "These words belong to the form or the page, as headers and declarations do, not to the answer.",
    "reference": "It is a reference to somebody else's work.",
}


@dataclass(frozen=True, slots=True)
class Act:
    """An action seen in a sentence: the draft's words for it, and why it is no claim."""

    wording: str
    why: str


@dataclass(frozen=True, slots=True)
class Glance:
    """What was seen in one sentence without a claim: who is named, and what they were seen to do."""

    text: str
    named: tuple[Actor, ...]
    acts: tuple[Act, ...]


def not_read(block: Block) -> str:
    """Why a block's words are not read as the applicant's answer; "" where they are."""
    if block.kind == "comment":
        return "It is a comment in the margin, which no funder will read as part of the bid."
    if block.text.startswith(UNTICKED):
        return "It is a box that nobody has ticked."
    return "" if block.role == "answer" else NOT_AN_ANSWER.get(block.role, "")


def glances(document: Document, block: Block, start: int, end: int) -> tuple[Glance, ...]:
    """What is seen in the sentences of `block` between the characters `start` and `end`, each once."""
    seen: dict[str, Glance] = {}

    def watch(unit: Unit, sent: Span, scene: Scene) -> None:
        place = unit.to_block(sent.start_char, sent.end_char) if unit.block is block else None
        if place is None or place[0] >= end or place[1] <= start:
            return
        text = block.text[place[0] : place[1]]
        glance = Glance(text, tuple(named(sent, scene)), tuple(acts(sent, scene)))
        if text not in seen or len(glance.acts) > len(seen[text].acts):
            seen[text] = glance

    understand(document, watch=watch)
    return tuple(seen.values())


def named(sent: Span, scene: Scene) -> list[Actor]:
    """Everybody in a sentence whose party is known, with the reason."""
    found: dict[str, Actor] = {}
    for token in sent:
        if token.pos_ not in {"NOUN", "PROPN", "PRON"} or token.dep_ not in PLACES:
            continue
        mention = resolve(token, scene)
        if mention.party != "unknown":
            text = phrase(token)
            found.setdefault(text.lower(), Actor(text, mention.party, grounds(mention, scene)))
    return list(found.values())


def acts(sent: Span, scene: Scene) -> list[Act]:
    """The known actions of a sentence, each with why it is no claim."""
    found: dict[int, Act] = {}
    for predication in predications(sent):
        trigger = predication.trigger
        found.setdefault(trigger.i, Act(wording(trigger, predication.noun), why_none(predication, scene)))
    return list(found.values())


def why_none(found: Predication, scene: Scene) -> str:
    """Why an action that was found is no claim, as far as its own slots tell."""
    state = modality(found.trigger)
    refusal = refused(found, state, scene)
    if refusal:
        return refusal
    doers = holders(found, scene)
    if not doers:
        getting = found.action.who == "recipient"
        return "Nobody is named who gets it." if getting else "Nobody is named who does it."
    people = [m for m in doers if m.party == "people"]
    outside = [m for m in doers if m.party in OUTSIDE]
    if people and own_life(found):
        return f"It is about {people[0].text}'s own life or own support, not about running the project."
    if people:
        return f"{people[0].text} would do or get it, but no rule makes evidence of the way it is said here."
    if outside:
        return (
            f"It is what {outside[0].text} do or get, who are not the people this is for; that alone neither shows"
            " people in the lead nor takes anything from them."
        )
    return f"The draft does not say that “{doers[0].text}” are the people this is for."
