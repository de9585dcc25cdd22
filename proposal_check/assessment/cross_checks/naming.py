"""Whether two phrases of a draft name the same people, body or thing, by the words that tell them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from proposal_check.language.lexicon import words
from proposal_check.language.quantity import UNITS

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
COUNTED_PART = re.compile(rf"^\s*(?:only\s+)?(?:{'|'.join(UNITS)}|\d+|each|several|any)\s+of\b", re.I)


def listed(key: str) -> frozenset[str]:
    """Give one list of words of `models/cross_checks.yaml`."""
    return words("cross_checks.yaml", key)


@dataclass(frozen=True, slots=True)
class Name:
    """The words that tell a phrase from others, and whether it means only a part of what it names."""

    words: frozenset[str]
    part: bool


def name(phrase: str) -> Name:
    """Read a phrase as a name; "nine of the directors" and "some members" name a part."""
    lower = phrase.lower().replace("’", "'")
    found = [word.removesuffix("'s").rstrip("'") for word in WORD.findall(lower)]
    part = bool(listed("parts").intersection(found)) or COUNTED_PART.match(lower) is not None
    telling = (word for word in found if len(word) > 1 and word not in UNITS and word not in listed("empty"))
    return Name(frozenset(singular(word) for word in telling), part)


def singular(word: str) -> str:
    """Give a word without its plural ending; close enough to compare two words of one draft."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def same_name(one: str, other: str) -> bool:
    """Say whether two phrases name the same: the words of one are all among the other's ("the Panel", "Pain Panel").

    "Former tutors" are not "tutors", and a phrase of empty words names nobody.
    """
    first, second = name(one).words, name(other).words
    if not first or not second or listed("contrasting").intersection(first ^ second):
        return False
    return first <= second or second <= first or initials(one) in second or initials(other) in first


def initials(phrase: str) -> str:
    """Give the abbreviation of a name ("psg" for the Patient Steering Group), "" for one word."""
    written = re.findall(r"[^\W\d_]+", phrase)
    capitals = [word for word in written if word[:1].isupper() and word.lower() not in listed("empty")]
    return "".join(word[0] for word in capitals).lower() if len(capitals) > 1 else ""
