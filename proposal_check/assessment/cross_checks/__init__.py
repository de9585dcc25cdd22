"""Cross-checks: what no single passage shows, found by setting the claims beside one another.

A check is a function from `Findings` to the checks it raises; to add one, write it and name it in
`CROSS_CHECKS`, under the id that its checks carry.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from proposal_check.assessment.cross_checks.bodies import unexplained_body
from proposal_check.assessment.cross_checks.control import control_contradicted
from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.cross_checks.mechanisms import slogans, unsupported_lead
from proposal_check.assessment.cross_checks.numbers import numbers_disagree
from proposal_check.assessment.cross_checks.pay import (
    budget_without_promise,
    pay_contradicted,
    pay_without_rate,
    payment_only,
)
from proposal_check.assessment.cross_checks.sums import people_share, share_unclear, sum_wrong
from proposal_check.assessment.cross_checks.timing import late_entry
from proposal_check.assessment.model import Check

__all__ = ["CROSS_CHECKS", "Findings", "cross_check"]

CROSS_CHECKS: dict[str, Callable[[Findings], Iterator[Check]]] = {
    "control-contradicted": control_contradicted,
    "pay-contradicted": pay_contradicted,
    "payment-only": payment_only,
    "pay-without-rate": pay_without_rate,
    "budget-without-promise": budget_without_promise,
    "unexplained-body": unexplained_body,
    "unsupported-lead": unsupported_lead,
    "slogans": slogans,
    "late-entry": late_entry,
    "numbers-disagree": numbers_disagree,
    "people-share": people_share,
    "sum-wrong": sum_wrong,
    "share-unclear": share_unclear,
}


def cross_check(findings: Findings, off: Collection[str] = ()) -> tuple[Check, ...]:
    """Run every cross-check but those `off`, by id, and give what they raise, in the order of `CROSS_CHECKS`."""
    return tuple(check for name, find in CROSS_CHECKS.items() if name not in off for check in find(findings))
