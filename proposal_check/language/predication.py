"""One action found in a sentence, with its slots: who does it, to what, and who gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from proposal_check.language.lexicon import Action

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Predication:
    """One action found: `trigger` carries it, `holders` do it (or receive it), `things` are what it is about.

    `implied`: the doers may go without saying; `rule`: a standing right, which "may" and "if" do not weaken;
    `denial`: told only where it is denied, or in itself a denial.
    """

    action: Action
    trigger: Token
    holders: tuple[Token, ...]
    things: tuple[Token, ...] = ()
    payers: tuple[Token, ...] = ()
    idiom: bool = False
    place: bool = False
    needed: bool = False
    noun: Token | None = None
    work: bool = False
    implied: bool = False
    rule: bool = False
    denial: Literal["", "needed", "stated"] = ""
