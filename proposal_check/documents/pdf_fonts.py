"""A PDF font: what its glyphs mean, how wide they are, and whether it is bold or italic.

The one place that uses pypdf's `Font`, which is not part of its public interface: nothing public
gives the widths that tell a space, or the gap between two columns, from a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

__all__ = ["Font", "characters_of", "font_of", "style_of"]

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_BOLD_WEIGHT = 600


def font_of(resource: DictionaryObject) -> Font:
    """Return the font that a page's resources describe."""
    return Font.from_font_resource(resource)


def style_of(font: Font) -> tuple[bool, bool]:
    """Return whether the font is bold, and whether it is italic."""
    name = f"{font.name} {font.font_descriptor.name}"
    bold = bool(_BOLD.search(name)) or _number(font.font_descriptor.weight) >= _BOLD_WEIGHT
    return bold, bool(_ITALIC.search(name))


def characters_of(font: Font, item: bytes | str) -> Iterator[tuple[str, float, bool]]:
    """Yield each glyph's text, its width in thousandths, and whether word spacing applies."""
    if isinstance(item, str):
        item = item.encode("latin-1", "replace")
    if isinstance(font.encoding, str):
        for char in item.decode(font.encoding, "replace"):
            yield str(font.character_map.get(char, char)), _width(font, char), False
        return
    for byte in item:
        char = font.encoding.get(byte, chr(byte))
        mapped = font.character_map.get(char, char)
        yield str(mapped), _width(font, chr(byte)), byte == 32


def _width(font: Font, char: str) -> float:
    if char == font.space_char:
        return float(font.space_width)
    return float(font.get_text_width(char))


def _number(value: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return 0.0
