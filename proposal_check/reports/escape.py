"""Makes what a draft could smuggle into an output visible: the one way out for a draft's words."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"[\s\x1c-\x1f]+")
_HARMLESS = frozenset("\u200c\u200d\u00ad")
"""Joiners and the soft hyphen are ordinary spelling in many scripts and can't reorder a line."""

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def is_hidden(character: str) -> bool:
    """Whether a terminal or browser would obey the character rather than show it.

    Control characters (C0, C1, DEL), format characters (bidirectional overrides, invisible marks
    and tags), lone surrogates, line and paragraph separators.
    """
    return unicodedata.category(character) in _HIDDEN_CATEGORIES and character not in _HARMLESS


def reveal(text: str) -> str:
    r"""Write every hidden character as `\uXXXX`, in UTF-16 units as JSON does; keep newlines.

    Applied to a JSON text this changes nothing for its reader: JSON reads the escapes back.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        _as_escape(character) if character != "\n" and is_hidden(character) else character for character in text
    )


def escape(text: str) -> str:
    """Return the draft's words on one line: white space made single, hidden characters shown."""
    return reveal(_SPACE.sub(" ", text).strip())


def _as_escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[i : i + 4]}" for i in range(0, len(units), 4))
