"""Numbers that disagree: two sizes of one body or role, two rates for the same work of the same people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.cross_checks.naming import listed, name, same_name
from proposal_check.assessment.cross_checks.pay import first_cell, names_of, same_people
from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import in_quotes
from proposal_check.language.model import Claim, Figure
from proposal_check.language.money import money
from proposal_check.language.quantity import UNITS

Said = tuple[str, str, str]
"""What is counted, and the two passages that give different numbers of it."""


def numbers_disagree(findings: Findings) -> Iterator[Check]:
    """The same thing is given two numbers: the size of a body, the people in a role, a rate of pay."""
    for about, claims, one, other in (*sizes(findings), *rates(findings)):
        yield Check(
            "numbers-disagree",
            f"{about}: {in_quotes(one)} and {in_quotes(other)} give different numbers. "
            "Say which is right, and mend the other.",
            claims,
        )
        return


def sizes(findings: Findings) -> Iterator[tuple[str, tuple[Claim, ...], str, str]]:
    """Pairs of passages that give one body or role two sizes."""
    for one, other in combinations(findings.cast.figures, 2):
        differ = one.kind == other.kind == "size" and one.value != other.value
        if differ and same_count(one, other) and not excused(one, other, findings):
            yield f"The number of {one.of}", (), one.passage.text, other.passage.text


def same_count(one: Figure, other: Figure) -> bool:
    """Say whether two sizes are of the same body or role."""
    if one.of == "we" or other.of == "we":
        return one.of == other.of
    first, second = name(one.of).words - listed("pay_words"), name(other.of).words - listed("pay_words")
    heads = listed("bodies") & first & second
    if not heads and first != second:
        return False
    return bool(first) and bool(second) and same_name(" ".join(sorted(first)), " ".join(sorted(second)))


def excused(one: Figure, other: Figure, findings: Findings) -> bool:
    """Say whether one of two numbers is of a part: a line for five of them, where a sentence names five of them."""
    if one.line == other.line:
        return False
    line = one if one.line else other
    written = {str(int(line.value)), *(word for word, value in UNITS.items() if value == line.value)}
    body = name(line.of).words & listed("bodies") or name(line.of).words
    for block in findings.blocks:
        if block.role != "answer" or block.cells:
            continue
        for sentence in block.text.split(". "):
            said = set(sentence.lower().replace(",", " ").split())
            if written & said and body & name(sentence).words:
                return True
    return False


def rates(findings: Findings) -> Iterator[tuple[str, tuple[Claim, ...], str, str]]:
    """Pairs of passages that give the same people two rates by the same unit."""
    paid = [claim for claim in findings.firm("payment") if "amount" in claim.detail]
    told = [claim for claim in paid if claim.action != "budget_pay" and "unit" in claim.detail]
    for one, other in combinations(told, 2):
        if one.detail["unit"] == other.detail["unit"] and one.detail["amount"] != other.detail["amount"]:
            near = one.passage.place.block == other.passage.place.block
            if not near and any(same_people(a, b) for a in names_of(one) for b in names_of(other)):
                yield f"The rate for {names_of(one)[-1]}", (one, other), one.quote, other.quote
    for line in (claim for claim in paid if claim.action == "budget_pay"):
        rate = money(first_cell(line)).get("amount")
        same = [claim for claim in told if is_payee(claim, line) and fits(claim, line)]
        if rate is not None and same and all(claim.detail["amount"] != rate for claim in same):
            yield f"The rate for {names_of(same[0])[-1]}", (same[0], line), same[0].quote, line.quote


def is_payee(claim: Claim, line: Claim) -> bool:
    """Say whether a line pays those whom a sentence gives a rate; "each member" is every member."""
    own = name(first_cell(line).split(",")[0]).words - listed("pay_words") - {"daily"}
    if not own:
        return "member" in first_cell(line).lower() and "member" in claim.actor.text.lower()
    return any(same_people(who, " ".join(sorted(own))) for who in names_of(claim))


def fits(claim: Claim, line: Claim) -> bool:
    """Say whether the line's rate may be by the unit of the sentence: it says the same one, or none."""
    unit = money(first_cell(line)).get("unit")
    return unit is None or unit == claim.detail["unit"]
