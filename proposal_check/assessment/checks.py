"""Cross-checks: what no single passage shows, found by setting the claims beside one another.

A check is a function from `Findings` to the checks it raises; to add one, write it and name it in
`CROSS_CHECKS`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import quoted
from proposal_check.assessment.verdicts import is_firm_support
from proposal_check.language.model import Cast, Claim, Strand

RATE_DETAILS = ("amount", "rate_name", "total")


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the cross-checks look at: who is who, and who does what."""

    cast: Cast
    claims: tuple[Claim, ...]

    def firm(self, *strands: Strand) -> tuple[Claim, ...]:
        """Give the firm supporting claims of any of these strands."""
        return tuple(
            claim for claim in self.claims if is_firm_support(claim) and not set(strands).isdisjoint(claim.strands)
        )


def cross_check(findings: Findings) -> tuple[Check, ...]:
    """Run every cross-check and give what they raise, in the order of `CROSS_CHECKS`."""
    return tuple(check for find in CROSS_CHECKS for check in find(findings))


def control_contradicted(findings: Findings) -> Iterator[Check]:
    """Control is claimed here and denied there: of each strand, the two passages that stand closest."""
    for strand in ("power", "leadership"):
        given = findings.firm(strand)
        denials = [c for c in findings.claims if c.stance == "undermines" and strand == _control(c)]
        pairs = [(min(given, key=lambda each: _distance(each, taken)), taken) for taken in denials if given]
        if not pairs:
            continue
        claim, taken = min(pairs, key=lambda pair: _distance(*pair))
        more = f" {len(pairs) - 1} more passages take control back." if len(pairs) > 2 else ""
        yield Check(
            "control-contradicted",
            f"{quoted(claim)} gives people control and {quoted(taken)} takes it back. "
            f"Say which is true, and mend the other.{more}",
            (claim, taken),
        )


def pay_contradicted(findings: Findings) -> Iterator[Check]:
    """People are said to be paid in one place and not to be paid in another."""
    paid = findings.firm("payment")
    unpaid = [claim for claim in findings.claims if claim.stance == "undermines" and "payment" in claim.strands]
    if paid and unpaid:
        yield Check(
            "pay-contradicted",
            f"{quoted(paid[0])} says people are paid and {quoted(unpaid[0])} says not. "
            "Say who is paid for what, and who is not.",
            (paid[0], unpaid[0]),
        )


def payment_only(findings: Findings) -> Iterator[Check]:
    """People are paid, and nothing firm says that they lead or decide."""
    paid = findings.firm("payment")
    if paid and not findings.firm("leadership", "power"):
        yield Check(
            "payment-only",
            "People are paid, but nothing firm says that they lead or decide anything. Being paid is not leading.",
            paid,
        )


def pay_without_rate(findings: Findings) -> Iterator[Check]:
    """Pay is promised, and neither a rate nor a budget line stands behind it."""
    paid = findings.firm("payment")
    costed = any(claim.action == "budget_pay" or any(key in claim.detail for key in RATE_DETAILS) for claim in paid)
    if paid and not costed:
        yield Check(
            "pay-without-rate",
            "Pay is promised, but the draft gives no rate and no budget line for it.",
            paid,
        )


def budget_without_promise(findings: Findings) -> Iterator[Check]:
    """Money for people's pay stands in the budget, and the text never says that they are paid."""
    lines = [claim for claim in findings.firm("payment") if claim.action == "budget_pay"]
    if lines and len(lines) == len(findings.firm("payment")):
        yield Check(
            "budget-without-promise",
            f"The budget holds {quoted(lines[0])}, but the text never says who is paid for what.",
            tuple(lines),
        )


def unexplained_body(findings: Findings) -> Iterator[Check]:
    """Bodies named again and again, where the draft never says who sits on them."""
    for entry in findings.cast.unexplained:
        if entry.mentions >= 2:
            own = [each for each in findings.claims if each.actor.text == entry.name]
            yield Check(
                "unexplained-body",
                f"You name {entry.name} {_times(entry.mentions)} and never say who sits on it.",
                tuple(own),
            )


def unsupported_lead(findings: Findings) -> Iterator[Check]:
    """People lead or decide, and nothing is said of what makes that possible for them."""
    leading = findings.firm("leadership", "power")
    if len(leading) >= 2 and not findings.firm("support"):
        yield Check(
            "unsupported-lead",
            "People lead or decide, but nothing is said of expenses, childcare, access or "
            "training that would make it possible for all of them.",
            leading[:2],
        )


def slogans(findings: Findings) -> Iterator[Check]:
    """More slogans than passages in which somebody leads or decides something."""
    said = [claim for claim in findings.claims if claim.action == "buzzword"]
    shown = findings.firm("leadership", "power")
    if len(said) > len(shown):
        words = ", ".join(dict.fromkeys(quoted(claim) for claim in said[:3]))
        one = len(said) == 1
        yield Check(
            "slogans",
            f"{len(said)} {'slogan' if one else 'slogans'} ({words}) {'stands' if one else 'stand'} against "
            f"{len(shown) or 'no'} passage{'' if len(shown) == 1 else 's'} where people lead or "
            "decide something.",
            tuple(said),
        )


CROSS_CHECKS: tuple[Callable[[Findings], Iterator[Check]], ...] = (
    control_contradicted,
    pay_contradicted,
    payment_only,
    pay_without_rate,
    budget_without_promise,
    unexplained_body,
    unsupported_lead,
    slogans,
)


def _control(claim: Claim) -> Strand | None:
    """Give the strand of control a claim speaks of; power first, so that none counts twice."""
    return next((each for each in ("power", "leadership") if each in claim.strands), None)


def _distance(given: Claim, taken: Claim) -> tuple[bool, bool, int]:
    """Order supporting claims by how plainly `taken` speaks of them."""
    return (
        given.action != taken.action,
        given.object.casefold() != taken.object.casefold(),
        abs(given.passage.place.block - taken.passage.place.block),
    )


def _times(number: int) -> str:
    words = {2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}
    return words.get(number, f"{number} times")
