"""Claims of pay and support that no word of the lexicon carries alone: rates, unpaid work, help."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from proposal_check.language.easing import easing, spared
from proposal_check.language.firmness import modality
from proposal_check.language.mention import Scene, phrase
from proposal_check.language.modality import Modality
from proposal_check.language.named_rates import named_rates
from proposal_check.language.parties import is_negative
from proposal_check.language.pay import paid, past_model, supported
from proposal_check.language.pay_talk import going_on
from proposal_check.language.posts import posts
from proposal_check.language.provision import Provision, provisions
from proposal_check.language.rates import rates
from proposal_check.language.scope import set_elsewhere
from proposal_check.language.suiting import suiting
from proposal_check.language.unpaid import choosing, unpaid
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# A payee after "for".
OBJECTS = {
    "they": "them",
    "who": "them",
    "we": "us",
    "he": "him",
    "she": "her",
    "i": "me",
    "each": "each",
    "all": "all",
}


class Stated(NamedTuple):
    """A judged statement: the action, and the word whose clause is its passage."""

    judged: Judgement
    action: str
    anchor: Token


def stated(sent: Span, scene: Scene, heading: str, *, would_commits: bool) -> list[Stated]:
    """The statements of pay and support of one sentence; `heading` is the one above it."""
    found: list[Stated] = []
    if set_elsewhere(sent, scene):
        return found
    for help_given in [*provisions(sent, scene), *suiting(sent, scene), *easing(sent, scene)]:
        state = state_of(help_given, would_commits=would_commits)
        actor = phrase(help_given.receiver) if help_given.receiver is not None else ""
        keep(found, supported(actor, help_given.action, state), help_given.action, help_given.anchor)
    for rate in [*rates(sent, scene, heading), *posts(sent, scene), *named_rates(sent, scene)]:
        state = modality(rate.anchor, would_commits=would_commits)
        if past_model(rate.anchor):
            continue
        if is_negative(rate.payee):
            state = replace(state, negated=not state.negated)
        if rate.chosen and state.hedged in {"may", "can"}:
            state = replace(state, hedged="")
        payee = OBJECTS.get(rate.payee.lower_) or phrase(rate.payee)
        keep(found, paid(payee, f"A rate of pay is stated for {payee}.", state), rate.action, rate.anchor)
    named = next(
        (s.judged.actor for s in found if s.judged.strands == ("payment",) and s.judged.stance == "supports"), ""
    )
    for rate in going_on(sent, scene, scene.paid or named):
        state = modality(rate.anchor, would_commits=would_commits)
        if not state.negated and not (state.hedged and state.hedged not in {"may", "can"}):
            reason = f"This goes on about the pay of {rate.about}."
            keep(found, paid(rate.about, reason, replace(state, hedged="")), rate.action, rate.anchor)
    for lack in unpaid(sent, scene, would_commits=would_commits):
        by_choice = lack.negated and choosing(sent, scene)
        judged = lack.judged(by_choice=by_choice)
        keep(found, judged, "pay", lack.anchor)
    return found


def state_of(help_given: Provision, *, would_commits: bool) -> Modality:
    """How firm an offer of help is, with what the words for its receiver deny ("no carer is given fares")."""
    anchor = help_given.anchor
    state = modality(anchor, would_commits=would_commits)
    if anchor.lemma_ in {"consider", "explore", "discuss"}:
        state = replace(state, hedged=state.hedged or anchor.text)
    if help_given.receiver is not None and is_negative(help_given.receiver):
        state = replace(state, negated=not state.negated)
    never = any(c.lower_ == "never" for c in anchor.children) and help_given.action == "timing"
    if never or (help_given.action == "access" and spared(anchor)):
        state = replace(state, negated=False)
    return state


def keep(found: list[Stated], judged: Judgement | None, action: str, anchor: Token) -> None:
    """Add a statement that is a claim."""
    if judged is not None:
        found.append(Stated(judged, action, anchor))
