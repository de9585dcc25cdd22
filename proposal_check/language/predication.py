"""One action found in a sentence, with its slots: who does it, to what, and who gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proposal_check.language.lexicon import Action

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Predication:
    """One action found: `trigger` carries it, `holders` do it (or receive it), `things` are what it is about."""

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
