"""The value that every judge gives: what a statement is worth before it is tied to its passage."""

from __future__ import annotations

from dataclasses import dataclass

from proposal_check.language.model import Firmness, Party, Stance, Strand


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a predication is worth, before it is tied to its passage."""

    party: Party
    actor: str
    strands: tuple[Strand, ...]
    level: int
    firmness: Firmness
    stance: Stance
    why: str
    by_choice: bool = False
