"""Passages in the right direction that are no evidence: labels, telling, asking, feedback and wishes.

What counts as weak, and why, is the annotation guide's section on stance; the words are in `weak.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from proposal_check.language.asking import asked, attended, involved, told
from proposal_check.language.firmness import modality
from proposal_check.language.hearing import fed_back, instrument
from proposal_check.language.labels import benefiting, described, labelled, prized
from proposal_check.language.mention import Scene
from proposal_check.language.modality import Modality, firmness_of
from proposal_check.language.remark import Remark, hyphened
from proposal_check.language.slight import advising, called_together, formed, shown, slogan, small_choice
from proposal_check.language.swaying import swaying
from proposal_check.language.tree import is_verb
from proposal_check.language.verdict import Judgement
from proposal_check.language.wishes import thanked, wished

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LOW = {
    "involve", "contribute", "advise", "comment", "attend", "be_asked", "be_told", "represent", "benefit", "buzzword",
}  # fmt: skip
"""Actions below shared control: the rules here say when they are worth showing."""


Rule = Callable[["Token", Scene], Remark | None]
OF_VERBS: tuple[Rule, ...] = (
    labelled,
    benefiting,
    prized,
    told,
    asked,
    fed_back,
    attended,
    involved,
    wished,
    thanked,
    small_choice,
    advising,
    swaying,
    formed,
    shown,
    called_together,
    slogan,
)
OF_WORDS: tuple[Rule, ...] = (described, instrument)
"""What one verb, or another word, may say that is weak, most telling first."""


def weaknesses(sent: Span, scene: Scene, *, would_commits: bool = False) -> list[Remark]:
    """Every weak passage of a sentence; at most one for each clause's verb."""
    found: list[Remark] = []
    taken: set[int] = set()
    for token in sent:
        for remark in remarks(token, scene):
            state = modality(remark.anchor, would_commits=would_commits)
            own = remark.action == "buzzword" and state.attributed.lower().startswith("we ")
            said = bool(state.attributed) and (own or promised(remark.anchor))
            if state.stopped or (state.attributed and not said) or state.question or state.negated:
                continue
            if remark.anchor.i not in taken:
                taken.add(remark.anchor.i)
                found.append(graded(remark, state))
    return found


def promised(verb: Token) -> bool:
    """Whether a clause is what somebody has said they would do ("has said it would listen")."""
    return (
        verb.dep_ == "ccomp"
        and verb.head.lemma_ in {"say", "promise", "tell", "indicate"}
        and any(c.tag_ == "MD" for c in verb.children)
    )


def graded(remark: Remark, state: Modality) -> Remark:
    """The remark with the firmness of its clause."""
    old = remark.judged
    firm = "hedged" if old.firmness == "hedged" else firmness_of(state)
    judged = Judgement(old.party, old.actor, old.strands, old.level, firm, "weak", old.why)
    return Remark(remark.anchor, remark.action, judged, remark.whole)


def remarks(token: Token, scene: Scene) -> list[Remark]:
    """What one word says that is weak."""
    verbal = (is_verb(token) or token.lower_ in {"like", "love"}) and token.dep_ not in {"aux", "auxpass"}
    rules = (*(OF_VERBS if verbal else ()), *(OF_WORDS if not is_verb(token) or hyphened(token) else ()))
    return [made for rule in rules if (made := rule(token, scene)) is not None]
