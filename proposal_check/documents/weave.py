"""Text from fragments of a file: characters normalised, layout's line breaks mended, places kept.

A fragment says where its characters stand in the file; weaving returns one string with single
spaces and the spans that lead each stretch of it back to the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proposal_check.documents.model import CELL_SEPARATOR, SourceSpan


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of text as it stands in the file at `part`, from character `offset` on."""

    text: str
    part: str
    offset: int = 0


Line = tuple[Fragment, ...]
Lines = tuple[Line, ...]
"""The layout lines of one block, each of one or more fragments."""

_HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_APOSTROPHES = "\N{MODIFIER LETTER APOSTROPHE}\N{PRIME}\N{FULLWIDTH APOSTROPHE}"
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]")
_SHAPELESS = frozenset({"Cc", "Cs", "Cn", "Co"})
_COMPOUND = re.compile(r"(?<!\w)\w++(?:-\w++)+")  # possessive: a word of a whole file's length costs no second look
_WORD = re.compile(r"\w+")
_LAST_PART = re.compile(r"(\w+)[-\u2010\u2011]$")
_FIRST_PART = re.compile(r"\w+")

# Left and right parts that make a compound of whatever stands on the other side.
_PREFIX = re.compile(
    r"co|non|self|peer|user|tenant|resident|patient|carer|parent|youth|community|member|survivor|"
    r"service|worker|women|disability|lived|cross|ex|well|hard|long|short|full"
)
_ENDING = re.compile(
    r"led|run|owned|based|term|time|wide|made|makers?|making|reach|up|in|by|of|centred|"
    r"experienced|produced|governed|managed|controlled|designed"
)


class Hyphens:
    """Knows which words a document writes with a hyphen, to mend words broken at a line's end."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._compounds: set[str] = set()
        self._words: set[str] = set()
        for text in texts:
            lowered = text.lower()
            self._compounds.update(_COMPOUND.findall(lowered))
            self._words.update(_WORD.findall(lowered))

    def kept(self, left: str, right: str) -> bool:
        """Say whether `left-` at a line's end and `right` on the next belong with a hyphen.

        The document's own spelling elsewhere decides; then known prefixes and endings; a capital
        or a digit after the break is never the inside of a word.
        """
        if right[:1].isupper() or right[:1].isdigit() or left[-1:].isdigit():
            return True
        low_left, low_right = left.lower(), right.lower()
        if f"{low_left}-{low_right}" in self._compounds:
            return True
        if low_left + low_right in self._words:
            return False
        return bool(_PREFIX.fullmatch(low_left) or _ENDING.fullmatch(low_right))


def clean(char: str) -> str:
    """Return a character as plain text has it: ligatures spelt out, odd spaces and hyphens plain.

    Controls, soft hyphens and other characters without a shape vanish.
    """
    if char.isascii():
        return char if char.isprintable() else " " if char.isspace() else ""
    if char in _HYPHENS:
        return "-"
    if char in _APOSTROPHES:
        return "’"
    if "\ufb00" <= char <= "\ufb06":
        return unicodedata.normalize("NFKC", char)
    category = unicodedata.category(char)
    if category.startswith("Z") or char == "\x85":
        return " "
    return "" if category in _SHAPELESS or _INVISIBLE.match(char) else char


def plain(text: str) -> str:
    """Return `text` cleaned, with its white space collapsed."""
    return " ".join("".join(map(clean, text)).split())


@dataclass(slots=True)
class _Loom:
    """Characters so far, each with its place in the file (None for one that we put in)."""

    chars: list[str]
    places: list[tuple[str, int] | None]

    def put(self, char: str, place: tuple[str, int] | None) -> None:
        if char.isspace():
            if not self.chars or self.chars[-1] == " ":
                return
            char = " "
        self.chars.append(char)
        self.places.append(place)

    def drop_last(self) -> None:
        self.chars.pop()
        self.places.pop()

    def spans(self) -> tuple[SourceSpan, ...]:
        spans: list[SourceSpan] = []
        for index, place in enumerate(self.places):
            if place is None:
                continue
            part, offset = place
            if spans:
                last = spans[-1]
                follows = last.end == index and last.part == part
                if follows and last.offset + index - last.start == offset:
                    spans[-1] = SourceSpan(last.start, index + 1, part, last.offset)
                    continue
            spans.append(SourceSpan(index, index + 1, part, offset))
        return tuple(spans)


def weave(lines: Sequence[Line], hyphens: Hyphens) -> tuple[str, tuple[SourceSpan, ...]]:
    """Return the block's text and its spans: lines joined, words broken at line ends mended."""
    loom = _Loom([], [])
    for index, line in enumerate(lines):
        if index and not _ends_softly(lines[index - 1]):
            _join(loom, "".join(fragment.text for fragment in line), hyphens)
        for fragment in line:
            for offset, raw in enumerate(fragment.text, fragment.offset):
                for char in clean(raw):
                    loom.put(char, (fragment.part, offset))
    while loom.chars and loom.chars[-1] == " ":
        loom.drop_last()
    return "".join(loom.chars), loom.spans()


def _ends_softly(line: Line) -> bool:
    """Say whether a line ends in a soft hyphen, which breaks a word and is never part of it."""
    return bool(line) and line[-1].text.rstrip().endswith("\u00ad")


def _join(loom: _Loom, following: str, hyphens: Hyphens) -> None:
    """Put what belongs between a line's end and the next line: a space, a hyphen or nothing."""
    while loom.chars and loom.chars[-1] == " ":
        loom.drop_last()
    left = _LAST_PART.search("".join(loom.chars[-40:]))
    right = _FIRST_PART.match(plain(following))
    hangs = right is not None and right[0] in {"and", "or", "to"}  # "tenant- and carer-led"
    if left is None or right is None or hangs:
        loom.put(" ", None)
    elif not hyphens.kept(left[1], right[0]):
        loom.drop_last()


def weave_cells(
    cells: Sequence[Lines], hyphens: Hyphens
) -> tuple[str, tuple[tuple[int, int], ...], tuple[SourceSpan, ...]]:
    """Return a row's text, each cell's start and end in it, and the spans.

    Empty cells take no room: their start and end are equal and no separator stands for them.
    A separator's bar inside a cell becomes a slash, so that the row can be split again.
    """
    text = ""
    bounds: list[tuple[int, int]] = []
    spans: list[SourceSpan] = []
    for lines in cells:
        words, found = weave(lines, hyphens)
        words = words.replace("|", "/")
        if words and text:
            text += CELL_SEPARATOR
        start = len(text)
        text += words
        bounds.append((start, len(text)))
        spans.extend(SourceSpan(span.start + start, span.end + start, span.part, span.offset) for span in found)
    return text, tuple(bounds), tuple(spans)
