"""Gifts given in place of pay: certificates, prize draws, keepsakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.language.firmness import modality
from proposal_check.language.mention import Scene, phrase
from proposal_check.language.modality import Modality
from proposal_check.language.pay import is_people, listed, paid, takes_part
from proposal_check.language.prices import festive
from proposal_check.language.tree import is_verb, patients, recipients, subjects
from proposal_check.language.verdict import Judgement

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Lack:
    """Work said to be unpaid: whose (None where the text says only which work), and the word that says so."""

    who: Token | None
    anchor: Token
    state: Modality
    negated: bool = True
    gift: str = ""

    def judged(self, *, by_choice: bool) -> Judgement | None:
        """The judgement: unpaid work undermines, "nobody does it for free" supports, a gift is weak."""
        actor = phrase(self.who) if self.who is not None else "people"
        if self.gift:
            if self.state.negated or self.state.stopped or self.state.attributed or self.state.question:
                return None
            return Judgement("people", actor, ("payment",), 2, "done", "weak", f"{actor} get a {self.gift}, not pay.")
        if self.state.hedged or self.state.stopped or self.state.attributed or self.state.question:
            return None
        flat = Modality(negated=self.negated, committed=self.state.committed)
        return paid(actor, f"{actor} are never unpaid.", flat, by_choice=by_choice)


def verb_above(token: Token) -> Token:
    """The verb that governs a token, or the head of its line."""
    current = token
    while not (is_verb(current) and current.dep_ not in {"aux", "auxpass", "amod"}) and current.head != current:
        current = current.head
    return current


def gifts(token: Token, scene: Scene, *, would_commits: bool) -> list[Lack]:
    """A certificate, a prize draw or a keepsake for people's work."""
    if (
        not (listed(token, "gifts") or festive(token, verb_above(token)))
        or token.pos_ not in {"NOUN", "PROPN"}
        or token.dep_ not in {"dobj", "pobj", "conj", "nsubjpass", "attr"}
    ):
        return []
    verb = verb_above(token)
    if not is_verb(verb) or not listed(verb, "gift_verbs"):
        return []
    if token.dep_ == "pobj" and token.head.lower_ not in {"into", "in", "with", "as"}:
        return []
    holders = [*recipients(verb), *subjects(verb), *patients(verb)]
    who = next((t for t in holders if is_people(t, scene) or listed(t, "studied") or takes_part(t, scene)), None)
    if who is None or who == token or (verb.lemma_ == "have" and token.lemma_ not in {"certificate"}):
        return []
    return [Lack(who, verb, modality(verb, would_commits=would_commits), gift=token.lemma_.lower())]
