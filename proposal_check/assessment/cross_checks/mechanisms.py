"""Leading without the means for it, and slogans without a mechanism."""

from __future__ import annotations

from collections.abc import Iterator

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.model import Check
from proposal_check.assessment.reasons import quoted
from proposal_check.assessment.verdicts import outweighed
from proposal_check.language.model import Claim


def unsupported_lead(findings: Findings) -> Iterator[Check]:
    """People lead or decide, and nothing is said of what makes that possible for them."""
    leading = findings.mechanisms()
    if len(leading) >= 2 and not outweighed(leading, findings.taken()) and not findings.firm("support"):
        yield Check(
            "unsupported-lead",
            "People lead or decide, but nothing is said of expenses, childcare, access or "
            "training that would make it possible for all of them. Say what you pay for or arrange.",
            leading[:2],
        )


def slogans(findings: Findings) -> Iterator[Check]:
    """More slogans than passages in which somebody leads or decides something."""
    said = [claim for claim in findings.claims if is_slogan(claim)]
    shown = findings.mechanisms()
    if len(said) > len(shown):
        words = ", ".join(dict.fromkeys(quoted(claim) for claim in said[:3]))
        one = len(said) == 1
        yield Check(
            "slogans",
            f"{len(said)} {'slogan' if one else 'slogans'} ({words}) {'stands' if one else 'stand'} against "
            f"{len(shown) or 'no'} passage{'' if len(shown) == 1 else 's'} where people lead or "
            "decide something. Say who does or decides what, or take the slogan out.",
            tuple(said),
        )


def is_slogan(claim: Claim) -> bool:
    """Say whether a claim is a slogan on who leads or decides; "person-centred" tells how a service is given."""
    style = any(word in claim.quote.lower() for word in ("centred", "centered"))
    return claim.action == "buzzword" and claim.firmness != "hedged" and not style
