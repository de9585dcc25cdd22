"""How many of how many: shares of a body as fractions, from words, figures and per cent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}  # fmt: skip
ROUGH = {
    "majority": 0.6, "most": 0.6, "mostly": 0.6, "mainly": 0.6, "largely": 0.6, "minority": 0.3, "few": 0.2,
    "handful": 0.2,
}  # fmt: skip
"""Words for more or less than half: their values only stand in for a figure, and are none."""
FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "thirds": 2 / 3, "quarter": 0.25, "quarters": 0.75, "all": 1.0, "every": 1.0,
    "each": 1.0, "both": 1.0, "none": 0.0, "no": 0.0, "everyone": 1.0, "entirely": 1.0, "wholly": 1.0,
    "exclusively": 1.0, **ROUGH,
}  # fmt: skip
LESS, MORE, NEARLY_ALL = 0.4, 0.6, 0.9
"""What stands in for "less than half", "more than half" and "all but one"."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def number(token: Token) -> float | None:
    """The value of a number token ("nine", "12", "twenty-one"), else None."""
    text = token.lower_.replace(",", "")
    if NUMBER.fullmatch(text):
        return float(text)
    parts = text.split("-")
    if all(part in UNITS for part in parts):
        return float(sum(UNITS[part] for part in parts))
    return None


def share_of(token: Token) -> float | None:
    """The share that a quantity phrase names, 0 to 1: "nine of the twelve", "a majority", "51 %"."""
    around = [token, *token.children]
    if any(t.lower_ in {"%", "percent", "cent"} for t in around):
        values = [v for t in [*around, *(token.nbor(-1),)] if token.i and (v := number(t)) is not None]
        return values[0] / 100 if values else None
    if token.lower_ in {"third", "thirds", "quarter", "quarters"}:
        before = [v for c in token.lefts if (v := number(c)) is not None]
        return (before[0] if before else 1) / (3 if token.lower_.startswith("third") else 4)
    if token.lower_ == "half" and token.i > 1 and token.nbor(-1).lower_ == "than":
        return LESS if token.nbor(-2).lower_ in {"less", "fewer"} else MORE
    if token.lower_ in FRACTIONS:
        if token.lower_ == "all" and any(c.lower_ == "but" for c in token.children):
            return NEARLY_ALL
        return FRACTIONS[token.lower_]
    part = number(token)
    if part is None:
        return None
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "out", "in"}:
            for whole in child.subtree:
                total = number(whole)
                if total and total >= part:
                    return part / total
    return None
