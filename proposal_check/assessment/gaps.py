"""What is missing, most telling first, and the nearest place in the draft to write it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from proposal_check.assessment.model import CriterionVerdict, Gap, StrandVerdict
from proposal_check.assessment.pack import OverallRule, Pack
from proposal_check.assessment.reasons import quoted
from proposal_check.documents.model import Document, Place
from proposal_check.language.model import Strand

_VERDICT_ORDER = {"not_met": 0, "partly": 1, "met": 2}


def find_gaps(
    pack: Pack,
    document: Document,
    criteria: Sequence[CriterionVerdict],
    strands: Mapping[Strand, StrandVerdict],
    excused: Sequence[Strand] = (),
) -> tuple[Gap, ...]:
    """Give a gap for each criterion that isn't met, ordered by what mending it would change.

    Criteria of an `excused` strand are no gaps: there the people chose to go without.
    """
    unmet = [each for each in criteria if each.verdict != "met" and each.strand not in excused]
    ordered = sorted(unmet, key=lambda each: _telling(each, pack.overall, strands[each.strand]))
    messages = {criterion.id: criterion.message for criterion in pack.criteria}
    return tuple(
        Gap(
            criterion=each.id,
            message=_message(each, messages[each.id]),
            advice=each.advice,
            near=nearest_place(each, document, pack.strands[each.strand].headings),
        )
        for each in ordered
    )


def _message(criterion: CriterionVerdict, missing: str) -> str:
    """Say what is missing, or quote the passage that takes away what may be there."""
    if not criterion.against:
        return missing
    taken = quoted(criterion.against[0])
    if criterion.evidence:
        return f"The draft gives this and takes it back in {taken}. Say which is true."
    return f"The draft says the opposite: {taken}."


def _telling(
    criterion: CriterionVerdict, rule: OverallRule, strand: StrandVerdict
) -> tuple[bool, int, int, bool, bool]:
    """Order a gap: what the whole verdict hangs on first, and what is settled already last.

    Within a strand a contradiction comes first: while it stands, nothing else can make it met.
    """
    if criterion.strand in rule.in_the_lead:
        weight = 0
    elif criterion.strand in rule.expected:
        weight = 1
    else:
        weight = 2
    return (
        strand.verdict == "met",
        weight,
        _VERDICT_ORDER[strand.verdict],
        not (criterion.evidence and criterion.against),
        not criterion.key,
    )


def nearest_place(criterion: CriterionVerdict, document: Document, headings: Sequence[str]) -> Place | None:
    """Give the place of what already comes near: a claim that falls short, else a heading.

    `headings` are words, or starts of words, that a heading on this strand uses.
    """
    for claim in (*criterion.against, *criterion.weak):
        return claim.passage.place
    starts = tuple(word.casefold() for word in headings)
    for block in document.blocks:
        if block.kind == "heading" and starts:
            words = re.findall(r"\w+", block.text.casefold())
            if any(word.startswith(starts) for word in words):
                return block.place
    return None
