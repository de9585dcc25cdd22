"""Leading without the means for it, and slogans without a mechanism."""

from __future__ import annotations

from collections.abc import Iterator

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import quoted


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
