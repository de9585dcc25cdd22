"""Whole sentences as claims, for what judges a sentence at a time: the rules cut finer passages."""

from __future__ import annotations

from proposal_check.language.model import Actor, Claim, Passage, Stance, Strand


def sentence_claim(passage: Passage, strands: tuple[Strand, ...], stance: Stance = "supports") -> Claim:
    """A claim that says no more of a sentence than its strands and its stance."""
    return Claim("", passage, Actor("", "unknown"), "sentence", "", strands, 4, "done", stance, "")
