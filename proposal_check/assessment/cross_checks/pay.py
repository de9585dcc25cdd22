"""Pay that is promised without money, budgeted without a promise, denied elsewhere, or all that there is."""

from __future__ import annotations

from collections.abc import Iterator

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import quoted
from proposal_check.assessment.verdicts import speaks_against

RATE_DETAILS = ("amount", "rate_name", "total")


def pay_contradicted(findings: Findings) -> Iterator[Check]:
    """People are said to be paid in one place and not to be paid in another."""
    paid = findings.firm("payment")
    unpaid = [claim for claim in findings.claims if speaks_against(claim) and "payment" in claim.strands]
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
    budgeted = bool(findings.ledger.of("people"))
    costed = any(claim.action == "budget_pay" or any(key in claim.detail for key in RATE_DETAILS) for claim in paid)
    if paid and not costed and not budgeted:
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
