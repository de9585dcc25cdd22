"""The words and signs of the screens: every state has both, so colour is never the only mark."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proposal_check.assessment.model import Verdict
    from proposal_check.language.model import Firmness, Party, Stance, Strand

STRAND_NAMES: Mapping[Strand, str] = {
    "leadership": "Leadership",
    "payment": "Payment",
    "power": "Power",
    "support": "Support",
}
STRAND_QUESTIONS: Mapping[Strand, str] = {
    "leadership": "Do the people start, shape and run it?",
    "payment": "Are they paid for their time and skill?",
    "power": "Do they decide, and hold the money?",
    "support": "What makes taking part possible?",
}
VERDICT_SIGNS: Mapping[Verdict, str] = {"met": "✓", "partly": "◐", "not_met": "✗"}
VERDICT_WORDS: Mapping[Verdict, str] = {"met": "met", "partly": "partly met", "not_met": "not met"}
VERDICT_STYLES: Mapping[Verdict, str] = {
    "met": "bold $text-success",
    "partly": "bold $text-warning",
    "not_met": "bold $text-error",
}
STANCE_SIGNS: Mapping[Stance, str] = {"supports": "✓", "weak": "~", "undermines": "✗"}
STANCE_NAMES: Mapping[Stance, str] = {
    "supports": "Supporting",
    "weak": "Weak",
    "undermines": "Undermining",
}
STANCE_MEANINGS: Mapping[Stance, str] = {
    "supports": "counts as evidence",
    "weak": "the right direction, but not evidence",
    "undermines": "speaks against the people being in the lead",
}
STANCE_STYLES: Mapping[Stance, str] = {
    "supports": "bold $text-success",
    "weak": "bold $text-warning",
    "undermines": "bold $text-error",
}
LEVELS = ("done to", "told", "asked", "involved", "share control", "in charge")
FIRMNESS_WORDS: Mapping[Firmness, str] = {
    "done": "already so",
    "committed": "promised",
    "hedged": "hedged: not a promise",
    "negated": "said not to be so",
}
PARTY_WORDS: Mapping[Party, str] = {
    "people": "the people it is for",
    "applicant": "the applicant",
    "authority": "an authority",
    "other": "somebody else",
    "unknown": "never explained",
}


def level_words(level: int) -> str:
    """Name a rung of the ladder, "4 of 5, share control"."""
    rung = min(max(level, 0), len(LEVELS) - 1)
    return f"{rung} of 5, {LEVELS[rung]}"


def meter(level: int | None) -> str:
    """Draw the ladder as five boxes, filled up to `level`; None stands for no firm claim."""
    rung = min(max(level or 0, 0), 5)
    return "■" * rung + "□" * (5 - rung)


def count(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: "1 gap", "3 gaps"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
