"""The sentences of a verdict: what was found, how often, and the claim that decided it."""

from __future__ import annotations

from collections.abc import Sequence

from proposal_check.language.model import Claim, Strand

SHOWING: dict[Strand, str] = {
    "leadership": "showing people in the lead",
    "payment": "showing people paid",
    "power": "showing people in control",
    "support": "showing what makes it possible to take part",
}
LONGEST_NAME = 60


def passages(number: int, rest: str = "") -> str:
    """Count passages: "1 passage", "3 passages showing people paid"."""
    counted = f"{number or 'no'} passage{'' if number == 1 else 's'}"
    return f"{counted} {rest}".strip()


def says(number: int) -> str:
    """Give the verb that goes with that many passages."""
    return "says" if number == 1 else "say"


def named(claims: Sequence[Claim]) -> str:
    """Name the actor of the first claim that has one, quoted and kept to one short line."""
    for claim in claims:
        name = " ".join(claim.actor.text.split())
        if name:
            short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
            return f"“{short}”"
    return "nobody by name"


def falls_short(claim: Claim) -> str:
    """Say why a weak claim doesn't count, from its own fields."""
    if claim.action == "buzzword":
        return "a slogan with nobody doing anything is no evidence"
    if claim.firmness == "hedged":
        return "hedged wording is no commitment"
    if claim.level <= 2:
        return "being told or asked is not being in control"
    if claim.level == 3:
        return "taking part is not being in control"
    return "nothing firm is said"


def sentence(text: str) -> str:
    """Start with a capital and end with a full stop."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}"
