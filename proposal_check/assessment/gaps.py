"""What is missing, the most telling first: what to write, where, what it would change, what they ask next."""

from __future__ import annotations

from collections.abc import Sequence

from proposal_check.assessment.bodies import deciding_body
from proposal_check.assessment.effects import effects, in_words
from proposal_check.assessment.model import Assessment, CriterionVerdict, Gap
from proposal_check.assessment.next_question import next_question
from proposal_check.assessment.pack import Pack
from proposal_check.assessment.places import best_place
from proposal_check.assessment.reasons import quoted
from proposal_check.assessment.what_if import WhatIf
from proposal_check.language.model import Strand


def find_gaps(pack: Pack, judged: Assessment, excused: Sequence[Strand] = ()) -> tuple[Gap, ...]:
    """Give a gap for each criterion that isn't met, ordered by what mending it would change.

    `judged` is the draft's assessment as far as its gaps. Criteria of an `excused` strand are no
    gaps: there the people chose to go without.
    """
    unmet = [each for each in judged.criteria if each.verdict != "met" and each.strand not in excused]
    if not unmet:
        return ()
    what_if = WhatIf(pack, judged.cast, judged.claims, judged.criteria)
    rules = {criterion.id: criterion for criterion in pack.criteria}
    body = deciding_body(judged.cast, judged.document)
    gaps = []
    for effect in effects(pack, what_if, unmet):
        found, rule = effect.criterion, rules[effect.criterion.id]
        strand = pack.strands[found.strand]
        gaps.append(
            Gap(
                criterion=found.id,
                message=_message(found, rule.message),
                advice=rule.advice.add,
                near=best_place(rule, found, judged, strand.headings),
                effect=in_words(effect, what_if.now, strand.needs),
                patterns=rule.advice.sentences(body),
                question=next_question(rule, found),
            )
        )
    return tuple(gaps)


def _message(criterion: CriterionVerdict, missing: str) -> str:
    """Say what is missing, or quote the passage that takes away what may be there."""
    if not criterion.against:
        return missing
    taken = quoted(criterion.against[0])
    if criterion.evidence:
        return f"The draft gives this and takes it back in {taken}. Say which is true."
    return f"The draft says the opposite: {taken}."
