"""What mending each gap would change, computed: the order of the gaps, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from proposal_check.assessment.model import CriterionVerdict, Verdict
from proposal_check.assessment.pack import OverallRule, Pack
from proposal_check.assessment.reasons import passages, quoted, sentence
from proposal_check.assessment.what_if import Mending, Outlook, WhatIf, mending
from proposal_check.language.model import Strand

RANK: dict[Verdict, int] = {"not_met": 0, "partly": 1, "met": 2}
WORDS: dict[Verdict, str] = {"not_met": "not met", "partly": "partly met", "met": "met"}
MOST_TRIED = 40
"""Gaps among which pairs are tried; a pack with more has its first ones tried."""
MOST_STEPS = 8
MOST_NAMED = 3
"""Gaps of a strand that are mended together to see what they change; beyond these it is no next step."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What mending one gap does: alone, or with the `partners` that it takes to change a verdict.

    `settled_by` is a gap before it in the list, whose mending mends this one too.
    """

    criterion: CriterionVerdict
    alone: Outlook
    together: Outlook
    partners: tuple[CriterionVerdict, ...] = ()
    settled_by: CriterionVerdict | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    """What is tried: the gaps, how each would be mended, and what each does alone."""

    what_if: WhatIf
    unmet: tuple[CriterionVerdict, ...]
    mendings: Mapping[str, Mending]
    alone: Mapping[str, Outlook]

    def together(self, *gaps: CriterionVerdict) -> Outlook:
        return self.what_if.outlook(*(self.mendings[each.id] for each in gaps))


def effects(pack: Pack, what_if: WhatIf, unmet: Sequence[CriterionVerdict]) -> list[Effect]:
    """Give the effect of mending each unmet criterion, the one that changes most first.

    A gap that is mended with one before it comes after all others: by then nothing of it is left.
    """
    mendings = {each.id: mending(pack, rule, each) for each in unmet if (rule := pack.criterion(each.id))}
    alone = {name: what_if.outlook(each) for name, each in mendings.items()}
    case = _Case(what_if, tuple(unmet), mendings, alone)
    pairs = _pairs(case)
    found = [_effect(case, each, pairs.get(each.id)) for each in unmet]
    return _settled_last(sorted(found, key=lambda each: _order(pack.overall, what_if.now, each)))


def _effect(case: _Case, gap: CriterionVerdict, partner: CriterionVerdict | None) -> Effect:
    alone = case.alone[gap.id]
    partners: tuple[CriterionVerdict, ...] = (partner,) if partner else ()
    if not partners and alone.strands[gap.strand] == case.what_if.now.strands[gap.strand] != "met":
        partners = _way(case, gap)
    return Effect(gap, alone, case.together(gap, *partners), partners)


def _pairs(case: _Case) -> dict[str, CriterionVerdict]:
    """Find for each gap the other that changes more with it than either does by itself."""
    best: dict[str, tuple[tuple[int, int], CriterionVerdict]] = {}
    for one, other in combinations(case.unmet[:MOST_TRIED], 2):
        together = case.together(one, other)
        apart = (case.alone[one.id], case.alone[other.id])
        whole = RANK[together.whole] - max(RANK[each.whole] for each in apart)
        for gap, partner in ((one, other), (other, one)):
            own = RANK[together.strands[gap.strand]] - max(RANK[each.strands[gap.strand]] for each in apart)
            gain = (max(whole, 0), max(own, 0))
            if any(gain) and (gap.id not in best or gain > best[gap.id][0]):
                best[gap.id] = (gain, partner)
    return {name: partner for name, (_, partner) in best.items()}


def _way(case: _Case, gap: CriterionVerdict) -> tuple[CriterionVerdict, ...]:
    """Find the few gaps of a strand that change its verdict with this one, what blocks most first.

    Gives none where they would do so without this one.
    """
    strand, steps = gap.strand, [gap]
    now = RANK[case.what_if.now.strands[strand]]
    others = [each for each in case.unmet[:MOST_TRIED] if each.strand == strand and each != gap]

    def worth(each: CriterionVerdict) -> tuple[int, int]:
        then = case.together(*steps, each)
        return RANK[then.strands[strand]], -len(then.speaks_against[strand])

    while others and len(steps) < MOST_STEPS:
        steps.append(max(others, key=worth))
        others.remove(steps[-1])
        reached = RANK[case.together(*steps).strands[strand]]
        if reached > now:
            return tuple(steps[1:]) if RANK[case.together(*steps[1:]).strands[strand]] < reached else ()
    return ()


def _settled_last(ordered: Sequence[Effect]) -> list[Effect]:
    """Put last the gaps that mending an earlier one mends too, with which that is."""
    first: list[Effect] = []
    last: list[Effect] = []
    for effect in ordered:
        by = next((each for each in first if effect.criterion.id in each.alone.met), None)
        if by:
            last.append(replace(effect, settled_by=by.criterion))
        else:
            first.append(effect)
    return first + last


def _order(rule: OverallRule, now: Outlook, effect: Effect) -> tuple[int | bool, ...]:
    """Order by what changes: the whole, the strands it hangs on, the same with one gap more, other strands.

    Where nothing tells two apart, a contradiction comes first, for it is what an assessor trips
    over, then a key question.
    """
    expected = [strand for strand in rule.expected if strand not in rule.in_the_lead]
    weighed = {*rule.in_the_lead, *rule.expected}
    others = [strand for strand in now.strands if strand not in weighed]
    both = effect.together
    return (
        -_gain(now, effect.alone),
        -_gain(now, effect.alone, rule.in_the_lead),
        -_gain(now, effect.alone, expected),
        -_gain(now, both),
        -_gain(now, both, rule.in_the_lead),
        len(effect.partners),
        -_gain(now, effect.alone, others),
        not effect.criterion.against,
        now.strands[effect.criterion.strand] == "met",
        not effect.criterion.key,
        effect.criterion.strand not in rule.in_the_lead,
        effect.criterion.strand not in expected,
    )


def _gain(now: Outlook, then: Outlook, strands: Iterable[Strand] | None = None) -> int:
    if strands is None:
        return RANK[then.whole] - RANK[now.whole]
    return sum(RANK[then.strands[each]] - RANK[now.strands[each]] for each in strands)


# --- in words ---------------------------------------------------------------------------------


def in_words(effect: Effect, now: Outlook, needs: str) -> str:
    """Say what mending the gap would do; `needs` is what its strand asks, in the pack's words."""
    strand = effect.criterion.strand
    if effect.settled_by:
        return f"Mending “{effect.settled_by.question}” settles this too."
    alone = _changes(now, effect.alone)
    more = _changes(effect.alone, effect.together)
    with_others = f"with {_named(effect.partners)} too, {more}" if effect.partners and more else ""
    if alone:
        return " ".join(sentence(each) for each in (f"with this, {alone}", with_others) if each)
    if with_others:
        return f"By itself this changes no verdict; {with_others}."
    if now.strands[strand] == "met":
        return f"{strand.capitalize()} is met already; this would make it harder to doubt."
    standing = effect.alone.speaks_against[strand]
    if standing:
        return (
            f"By itself this changes no verdict: {strand} cannot be met while "
            f"{passages(len(standing), 'say')} otherwise ({quoted(standing[0])})."
        )
    return f"By itself this changes no verdict: {strand} needs {needs}."


def _named(partners: Sequence[CriterionVerdict]) -> str:
    """Name gaps by their questions, contradictions as what is to be settled; many are counted."""
    if len(partners) > MOST_NAMED:
        return f"“{partners[0].question}” and {len(partners) - 1} more of these mended"
    parts = []
    for word, which in (("answered", False), ("settled", True)):
        questions = [f"“{each.question}”" for each in partners if bool(each.against) is which]
        if questions:
            parts.append(f"{_and(questions)} {word}")
    return _and(parts)


def _changes(before: Outlook, after: Outlook) -> str:
    """Say which verdicts are better: "power would be met, and the whole partly met"."""
    better: dict[Verdict, list[str]] = {}
    for strand, verdict in after.strands.items():
        if RANK[verdict] > RANK[before.strands[strand]]:
            better.setdefault(verdict, []).append(strand)
    parts = [f"{_and(strands)} would be {WORDS[verdict]}" for verdict, strands in better.items()]
    if RANK[after.whole] > RANK[before.whole]:
        parts.append(f"the whole {'' if parts else 'would be '}{WORDS[after.whole]}")
    return ", and ".join(parts)


def _and(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
