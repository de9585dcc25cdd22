"""Bodies that are named and never explained."""

from __future__ import annotations

from collections.abc import Iterator

from proposal_check.assessment.cross_checks.findings import Findings
from proposal_check.assessment.cross_checks.naming import same_name
from proposal_check.assessment.model import Check


def unexplained_body(findings: Findings) -> Iterator[Check]:
    """Bodies named again and again, where the draft never says who sits on them."""
    for entry in findings.cast.unexplained:
        if entry.mentions >= 2:
            own = [each for each in findings.claims if same_name(each.actor.text, entry.name)]
            yield Check(
                "unexplained-body",
                f"You name {entry.name} {_times(entry.mentions)} and never say who sits on it. "
                "Say how many they are, who they are, and who chooses them.",
                tuple(own),
            )


def _times(number: int) -> str:
    words = {2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}
    return words.get(number, f"{number} times")
