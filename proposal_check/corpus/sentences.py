"""Whole sentences as passages and claims, for what judges a sentence at a time: the rules cut finer passages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from proposal_check.documents.model import Document
from proposal_check.language.model import Actor, Claim, Passage, Stance, Strand

SENTENCE = re.compile(r"[^.!?]+(?:\.(?=\S)[^.!?]*)*[.!?]*")


def sentences(document: Document) -> Iterator[Passage]:
    """The sentences of a document's answers, in reading order."""
    for block in document.blocks:
        if block.role == "answer":
            for match in SENTENCE.finditer(block.text):
                yield Passage(match.group(), block.place, match.start(), match.end())


def sentence_claim(passage: Passage, strands: tuple[Strand, ...], stance: Stance = "supports") -> Claim:
    """A claim that says no more of a sentence than its strands and its stance."""
    return Claim("", passage, Actor("", "unknown"), "sentence", "", strands, 4, "done", stance, "")
