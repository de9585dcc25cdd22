"""Finding words in a document as a person types them: spaces, case, quotation marks and dashes may differ."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposal_check.documents.model import Block, Document

_LEFT_OUT = "…. "
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " ", "\u202f": " "})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand: characters `start` to `end` of a block; `times` is how often they stand in the document."""

    block: Block
    start: int
    end: int
    times: int


def find(document: Document, words: str) -> Found | None:
    """Give the first place of the words, in an answer rather than in the form's own text; None where there is none."""
    parts = plain(words).strip(_LEFT_OUT + "\"'").split()
    if not parts:
        return None
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts))
    places = [
        (block, match.start(), match.end())
        for block in document.blocks
        for match in pattern.finditer(plain(block.text))
    ]
    if not places:
        return None
    block, start, end = next((place for place in places if place[0].role == "answer"), places[0])
    return Found(block, start, end, len(places))


def nearest(document: Document, words: str) -> str:
    """Give the text of the block that shares most words with those that were not found; "" where none does."""
    wanted = set(_WORD.findall(plain(words)))
    shared = [(len(wanted & set(_WORD.findall(plain(block.text)))), block.text) for block in document.blocks]
    most, text = max(shared, key=lambda pair: pair[0], default=(0, ""))
    return text if most else ""


def plain(text: str) -> str:
    """Give the text, character for character, without what people type differently."""
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text.translate(_PLAIN))
