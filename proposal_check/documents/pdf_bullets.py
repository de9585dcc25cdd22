"""What begins a list item on a line of a PDF."""

from __future__ import annotations

import re

_SYMBOL = re.compile(r"\s*(?:[•◦▪▫■□‣●○·∙➢➤✓✔\ufffc\ufffd\uf0b7]|o(?=\s))\s+(?=\S)")
_MARK = re.compile(r"\s*(?:[-–—*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)", re.IGNORECASE)


def bullet_length(text: str) -> int:
    """Return how many characters of `text` are its bullet or number and the space after, or 0."""
    match = _SYMBOL.match(text) or _MARK.match(text)
    return match.end() if match else 0


def is_bullet(text: str) -> bool:
    """Say whether `text` begins with a bullet, a dash, a number or a letter."""
    return bullet_length(text) > 0


def is_symbol(text: str) -> bool:
    """Say whether `text` begins with a sign that is a bullet and never anything else."""
    return bool(_SYMBOL.match(text))
