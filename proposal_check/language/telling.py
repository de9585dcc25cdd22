"""What a person is told of a claim beside its reason: the words that carry it, what makes it firm, why its party."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proposal_check.language.clause_cues import FILE
from proposal_check.language.firmness import modality
from proposal_check.language.lexicon import words
from proposal_check.language.mention import FIRST_PERSON, Mention, Scene, phrase
from proposal_check.language.model import Detail, Party
from proposal_check.language.parties import resolve
from proposal_check.language.phases import placed_in_time
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PARTY_REASONS: dict[Party, str] = {
    "people": "These words name people whom a project is for, or their neighbours, peers or members.",
    "applicant": "These words name staff, or an organisation that runs projects for others.",
    "authority": "These words name a public body, a funder, a landlord or whoever else is over the people.",
    "other": "These words name somebody from outside: a partner, a consultant, a company or a volunteer.",
    "unknown": "The draft never says who they are or who sits on it.",
}
SUBJECT_FORMS = {"them": "they", "us": "we", "him": "he", "her": "she", "me": "i"}
PROMISING = {"will", "'ll", "’ll", "shall", "wo", "must", "would", "'d"}
DENYING = {"no", "not", "n't", "n’t", "never", "nobody", "none", "nothing", "cannot", "without", "neither", "nor"}


@dataclass(frozen=True, slots=True)
class Telling:
    """`wording`: the draft's words for the action; `cue`: for its firmness; `because`: why the actor is that party.

    `known_as`: the actor's name in the cast or what a pronoun stands for; `detail`: when it falls.
    """

    wording: str = ""
    cue: str = ""
    because: str = ""
    known_as: str = ""
    detail: dict[str, Detail] = field(default_factory=dict)


def telling(anchor: Token, judged: Judgement, scene: Scene, noun: Token | None = None) -> Telling:
    """What is told of a judgement on the clause of `anchor`; `noun` carries the action beside a light verb."""
    mention = named(judged.actor, judged.party, anchor.sent, scene)
    return Telling(
        wording(anchor, noun),
        cue_of(anchor, judged),
        grounds(mention, scene) if mention is not None else "",
        known_as(mention) if mention is not None else "",
        placed_in_time(anchor, judged, noun),
    )


def wording(trigger: Token, noun: Token | None) -> str:
    """The words that carry an action, in the order of the text: a verb, or a light verb and its noun."""
    if noun is None or noun == trigger:
        return trigger.text
    first, last = sorted((trigger, noun), key=lambda t: t.i)
    return f"{first.text} {last.text}" if last.i == first.i + 1 else f"{first.text} … {last.text}"


def cue_of(anchor: Token, judged: Judgement) -> str:
    """The word that makes a clause a promise, a hope or a denial; "" where no single word does."""
    if judged.firmness == "hedged":
        hoping = anchor.lemma_.lower() in words(FILE, "hedging_verbs") | words(FILE, "wishing_verbs")
        return modality(anchor).hedged or (anchor.text if hoping else "")
    wanted = {"committed": PROMISING, "negated": DENYING}.get(judged.firmness, set())
    found = [t for t in anchor.sent if t.lower_ in wanted]
    return min(found, key=lambda t: abs(t.i - anchor.i)).text if found else ""


def named(actor: str, party: Party, sent: Span, scene: Scene) -> Mention | None:
    """The phrase that names an actor, None where the sentence does not."""
    lower = actor.lower()
    for token in sent:
        if token.lower_ == SUBJECT_FORMS.get(lower, "") or (token.text in actor and phrase(token) == actor):
            mention = resolve(token, scene)
            if mention.party == party:
                return mention
    return None


def known_as(mention: Mention) -> str:
    """The name in the cast of whom a phrase means, or the words that a pronoun takes up; "" for plain words."""
    if mention.entry is not None:
        return mention.entry.name
    if mention.past is not None:
        return known_as(mention.past) or mention.past.text
    return ""


def grounds(mention: Mention, scene: Scene) -> str:
    """Why a phrase is taken for its party, in a plain sentence."""
    if mention.token.lower_ in FIRST_PERSON:
        return f"“{mention.token.text}” stands for whoever writes this draft. {scene.writer}".strip()
    if mention.entry is not None:
        return f"The draft says who “{mention.entry.name}” are: {mention.entry.because}"
    if mention.past is not None:
        return f"“{mention.text}” stands for “{mention.past.text}”. {grounds(mention.past, scene)}"
    return PARTY_REASONS[mention.party]
