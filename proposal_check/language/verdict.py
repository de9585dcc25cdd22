"""The value that every judge gives, what a statement is worth before it is tied to its passage, and its wording."""

from __future__ import annotations

from dataclasses import dataclass

from proposal_check.language.mention import Mention
from proposal_check.language.model import LEVELS, Firmness, Party, Stance, Strand
from proposal_check.language.predication import Predication

__all__ = ["LEVELS", "Judgement", "does"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a predication is worth, before it is tied to its passage.

    `overrides`: somebody else weighs, refuses or changes what was decided before.
    """

    party: Party
    actor: str
    strands: tuple[Strand, ...]
    level: int
    firmness: Firmness
    stance: Stance
    why: str
    by_choice: bool = False
    overrides: bool = False


def does(found: Predication, who: Mention) -> str:
    """The action's words in the number of its doer: "decides" for one, "decide" for several."""
    says = found.action.says
    first, _, rest = says.partition(" ")
    token = who.token
    many = (
        token.tag_ in {"NNS", "NNPS"}
        or token.lower_ in {"we", "they", "us", "people", "all", "both"}
        or any(c.dep_ == "conj" for c in token.children)
        or token.lemma_ == "people"
    )
    if many:
        first = {"has": "have", "is": "are", "does": "do", "can": "can"}.get(first, first.removesuffix("s"))
        first = {"approve": "approve", "researche": "research"}.get(first, first)
    return f"{first} {rest}".strip()
