"""What the letters of a text hide from the parser: words written in capitals, and words that make no sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span

CAPITALS = re.compile(r"(?:\b[A-Z][A-Z'’]*\b[^\w\n]{0,3}){4,}")
"""Four words in capitals side by side; fewer may be names and abbreviations."""
JOINING = frozenset([
    "the", "a", "an", "of", "to", "and", "or", "in", "on", "for", "by", "with", "at", "from", "as", "that", "this",
    "which", "who", "is", "are", "was", "were", "be", "been", "has", "have", "will", "would", "can", "may", "not",
    "no", "we", "they", "it", "our", "their", "its", "us", "them", "all", "each", "every", "if", "but", "so", "do",
])  # fmt: skip
"""Words that every English sentence of some length has one of."""
LONG = 12
"""Words that a sentence may have without any of `JOINING` and without a comma or a number."""


def lowered(text: str) -> str:
    """The text, character for character, with whole phrases in capitals written as they would be without them."""
    return CAPITALS.sub(_without_capitals, text)


def _without_capitals(found: re.Match[str]) -> str:
    shouted = found.group()
    if JOINING.isdisjoint(shouted.lower().split()):
        return shouted  # a row of abbreviations
    before = found.string[: found.start()].rstrip()
    text = shouted.lower()
    if not before or before[-1] in ".?!":
        text = text[:1].upper() + text[1:]
    return re.sub(r"([.?!]\s+)(\w)", lambda match: match[1] + match[2].upper(), text)


def is_word_heap(sent: Span) -> bool:
    """Whether a stretch is words in a heap, which say nothing however telling each of them is."""
    words = [t for t in sent if t.is_alpha]
    if len(words) < LONG or any(t.is_digit or t.text in {",", ";", ":", "|", "/", "("} for t in sent):
        return False
    joining = sum(t.lower_ in JOINING for t in words)
    return joining * 20 < len(words)
