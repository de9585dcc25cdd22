"""The sentences of a verdict: what was found, how often, and the claim that decided it."""

from __future__ import annotations

from collections.abc import Sequence

from proposal_check.language.model import Claim, Strand

SHOWN: dict[Strand, str] = {
    "leadership": "people in the lead",
    "payment": "people paid",
    "power": "people in control",
    "support": "what makes it possible to take part",
}
PRONOUNS = {
    "they",
    "them",
    "we",
    "us",
    "it",
    "she",
    "he",
    "her",
    "him",
    "who",
    "which",
    "their",
    "its",
    "our",
    "both",
    "each",
}
LONGEST_NAME = 60
LONGEST_QUOTE = 110


def passages(number: int, verb: str = "") -> str:
    """Count passages, with the verb that follows: "1 passage says", "3 passages say"."""
    if number == 0:
        return f"no passage {verb and f'{verb}s'}".strip()
    if number == 1:
        return f"1 passage {verb and f'{verb}s'}".strip()
    return f"{number} passages {verb}".strip()


def shown(claims: Sequence[Claim], strand: Strand) -> str:
    """Count the passages that show a strand: "3 passages show people paid"."""
    return f"{passages(len(claims), 'show')} {SHOWN[strand]}"


def named(claims: Sequence[Claim]) -> str:
    """Name the actor of the first claim that says more than a pronoun, quoted and kept to one short line."""
    names = [claim.actor.text for claim in claims if claim.actor.text.strip()]
    name = next((each for each in names if each.lower() not in PRONOUNS), names[0] if names else "")
    return in_quotes(name, LONGEST_NAME) if name else "nobody by name"


def quoted(claim: Claim) -> str:
    """Give the claim's passage in quotation marks, kept to one line."""
    return in_quotes(claim.quote, LONGEST_QUOTE)


def in_quotes(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Give a draft's words in quotation marks, on one line of at most `longest` characters."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= longest else f'{line[: longest - 1]}…'}”"


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
