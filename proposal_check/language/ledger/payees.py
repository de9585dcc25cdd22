"""Whom each line of a budget pays: what the claims made of it, never judged anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from proposal_check.language.ledger.entries import Entry
from proposal_check.language.ledger.model import Kind
from proposal_check.language.lexicon import words
from proposal_check.language.model import Claim

PARTS = re.compile(r"\s*(?:&|\+|/|,?\s\band\b|\bplus\b)\s*", re.IGNORECASE)
NAMELESS = words("payment.yaml", "pay_lines") | {
    "hour",
    "week",
    "month",
    "year",
    "meeting",
    "session",
    "people",
    "project",
    "group",
    "work",
}
OF_PEOPLE = frozenset({"lay", "peer", "all", "our", "us", "member", "members"})


def by_block(claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    """The claims by the block that they stand in."""
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.passage.place.block, []).append(claim)
    return found


def payee(entry: Entry, claims: dict[int, list[Claim]]) -> tuple[Kind, str, tuple[Claim, ...]]:
    """Whom a line pays, why, and the claims that say so."""
    place = entry.passage
    here = [
        claim
        for claim in claims.get(place.place.block, ())
        if claim.passage.start < place.end
        and place.start < claim.passage.end
        and claim.stance == "supports"
        and speaks_of(claim, entry)
    ]
    paid = [
        c for c in here if "payment" in c.strands and c.actor.party == "people" and c.firmness in {"done", "committed"}
    ]
    helped = [c for c in here if "support" in c.strands and c.firmness in {"done", "committed"}]
    if paid:
        posts = others(entry.label, paid)
        if posts:
            return "mixed", f"It pays {paid[0].actor.text or 'people'} and also {posts}.", tuple(paid)
        return "people", paid[0].why, tuple(paid)
    if helped:
        return "support", helped[0].why, tuple(helped)
    return "other", "Nothing in the draft says that it pays or helps people.", ()


def promised(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that people are, or will be, paid, and that give the rate or sum."""
    return [
        claim
        for claim in claims
        if "payment" in claim.strands
        and claim.stance == "supports"
        and claim.firmness in {"done", "committed"}
        and claim.actor.party == "people"
        and ("amount" in claim.detail or "total" in claim.detail)
    ]


def echoed(label: str, paid: Sequence[Claim]) -> tuple[Claim, ...]:
    """The promises of pay that name what a line is for ("Guest cooks" where guests are "employed as cooks")."""
    name = forms(re.split(r"[,:(]", label)[0])
    named = {word for word in name if len(word) > 3 and not word.endswith("s")} - NAMELESS
    if not named or name & words("budget.yaml", "posts") or name & words("payment.yaml", "outside_words"):
        return ()
    return tuple(claim for claim in paid if named & forms(claim.quote))


def speaks_of(claim: Claim, entry: Entry) -> bool:
    """Whether a claim is of this line, and not of another that its passage takes in."""
    inside = entry.passage.start <= claim.passage.start and claim.passage.end <= entry.passage.end
    subject = claim.actor.text if "payment" in claim.strands else claim.why.rpartition(": ")[2].rstrip(".")
    return inside or (bool(subject) and subject.lower() in entry.passage.text.lower())


def others(label: str, paid: Sequence[Claim]) -> str:
    """The post of the applicant's own that a line joins to people's pay by "and", "" where it has none."""
    named = {word for claim in paid for word in re.findall(r"[\w-]+", claim.actor.text.lower())}
    people = words("parties.yaml", "people", "heads") | words("payment.yaml", "lay_roles") | OF_PEOPLE
    parts = [forms(part) for part in PARTS.split(label)]
    if len(parts) < 2 or not any(part & named or part & people for part in parts):
        return ""
    if re.search(r"\b(?:all|to|for|from|by|who|both)\s(?:are\s|is\s|our\s)?[\w-]+s?\W*$", label.lower()):
        return ""  # "trainer and researcher fees to members", "director and designers, all Deaf"
    for part, said in zip(PARTS.split(label), parts, strict=True):
        if said & words("budget.yaml", "posts") and not said & named and not said & people:
            return part.strip()
    return ""


def forms(text: str) -> set[str]:
    """The words of a text in lower case, with and without their endings."""
    said = {word.removesuffix("'s") for word in re.findall(r"[\w'-]+", text.lower().replace("’", "'"))}
    return said | {word.rstrip("'").removesuffix("s") for word in said}
