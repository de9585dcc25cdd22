"""How long a form says that an answer may be, and how long it is as Word and funders' portals count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Unit = Literal["words", "characters"]
Length = Literal["over", "under", "within"]

_NUMBER = r"(\d{1,3}(?:,\d{3})+|\d{1,6})"
_UNIT = r"(words?|characters?|chars?)\b(?:\s*\((?:including|incl\.?|with) spaces\))?"
_MOST = (
    r"(?:max(?:imum)?\.?|up to|no more than|not more than|at most|no longer than|not exceed(?:ing)?|"
    r"limit(?:ed)?|within|under|in)"
)
_RANGE = re.compile(
    rf"{_NUMBER}\s*(?:words?|characters?)?\s*(?:-|–|—|to|and)\s*{_NUMBER}\s*[- ]?{_UNIT}", re.IGNORECASE
)
_LEAST = re.compile(
    rf"(?:min(?:imum)?\.?|at least|no fewer than|not less than)\W*(?:of\s+)?{_NUMBER}\s*{_UNIT}"
    rf"|{_NUMBER}\s*[- ]?{_UNIT}\s*(?:min(?:imum)?\b|or more)",
    re.IGNORECASE,
)
_LARGEST = re.compile(
    rf"\b{_MOST}\W*(?:(?:of|to|about|around)\s+)?{_NUMBER}\s*[- ]?{_UNIT}"
    rf"|{_NUMBER}\s*[- ]?{_UNIT}\s*(?:max(?:imum)?\b|limit\b|or (?:less|fewer)|at most)"
    rf"|\b(word|character)s? (?:limit|count|maximum)\W*(?:is |of )?{_NUMBER}"
    rf"|[(\[]\s*{_NUMBER}\s*{_UNIT}\s*[)\]]",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\W*{_NUMBER}\s*(?:{_UNIT})?\W*", re.IGNORECASE)
_COUNT = re.compile(r"\W*(?:word count\W*)?\d[\d,]*\s*(?:(?:/|of|out of)\s*\d[\d,]*\s*)?(?:words?)?\W*", re.IGNORECASE)
_LAST_PART = re.compile(r"(?:(?<=[.?!:])\s+[A-Z0-9][^.?!()]*\.?|\s*[(\[][^()\[\]]*[)\]]\.?)$")
_LONGEST_LIMIT = 10
_BOXES = frozenset("☐☒☑✓✔")


@dataclass(frozen=True, slots=True)
class WordLimit:
    """The fewest and the most words (or characters) that a form asks for; None where it names none."""

    least: int | None
    most: int | None
    unit: Unit

    def judge(self, words: int, characters: int) -> Length:
        """Say whether an answer of that length is over, under or within the limit."""
        length = words if self.unit == "words" else characters
        if self.most is not None and length > self.most:
            return "over"
        return "under" if self.least is not None and length < self.least else "within"


def stated_limit(text: str) -> WordLimit | None:
    """Read the limit that a form's own words state, or None."""
    found = _RANGE.search(text)
    if found:
        return WordLimit(_number(found[1]) or None, _number(found[2]), _unit(found[3]))
    most, least = _LARGEST.search(text), _LEAST.search(text)
    stated = most or least
    if stated is None:
        return None
    unit = next(group for group in stated.groups() if group and group[0].isalpha())
    return WordLimit(_limit(least), _limit(most), _unit(unit))


def bare_limit(text: str) -> WordLimit | None:
    """Read a limit from a cell that holds nothing else ("250", "250 words")."""
    found = _BARE.fullmatch(text)
    return stated_limit(text) or (WordLimit(None, _number(found[1]), _unit(found[2] or "words")) if found else None)


def without_limit(text: str) -> str:
    """Return a question without the brackets, or the short sentence, at its end that state its limit."""
    bare = text.rstrip(" *")
    last = _LAST_PART.search(bare)
    if last and len(last[0].split()) <= _LONGEST_LIMIT and stated_limit(last[0]):
        bare = bare[: last.start()].rstrip(" *")
    return bare or text


def is_count(text: str) -> bool:
    """Say whether a block only says how long an answer is ("Word count: 148", "148/150 words")."""
    return bool(_COUNT.fullmatch(text)) and "word" in text.lower()


def count_words(texts: Sequence[str]) -> int:
    """Count as Word and portals do, at white space; a box to tick is no word."""
    return sum(1 for text in texts for word in text.split() if word not in _BOXES)


def count_characters(texts: Sequence[str]) -> int:
    """Count characters with spaces, and one for each break between paragraphs."""
    return len("\n".join(texts))


def _limit(found: re.Match[str] | None) -> int | None:
    """Give the number in a match of one of several wordings."""
    return next((_number(group) for group in found.groups() if group and group[0].isdigit()), None) if found else None


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _unit(text: str) -> Unit:
    return "words" if text.lower().startswith("word") else "characters"
