"""On which rung of a pack's scale a draft stands, which passages show it, and what the next one asks."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from proposal_check.assessment.model import CriterionVerdict, Gap, RungFound, ScaleVerdict
from proposal_check.assessment.reasons import named, passages, sentence
from proposal_check.assessment.scale import Rung, Scale
from proposal_check.assessment.verdicts import strongest_first
from proposal_check.language.model import Claim


def judge_scale(scale: Scale, criteria: Sequence[CriterionVerdict], claims: Sequence[Claim]) -> ScaleVerdict:
    """Find the highest rung that is shown; the lowest is where a draft stands that shows none."""
    met = {each.id for each in criteria if each.verdict == "met"}
    fitting = [passages_of(rung, claims) for rung in scale.rungs]
    reached = highest(scale, [len(each) for each in fitting], met)
    found = tuple(_found(index, rung, fitting[index], criteria, met) for index, rung in enumerate(scale.rungs))
    above = scale.rungs[reached + 1] if reached + 1 < len(found) else None
    return ScaleVerdict(
        title=scale.title,
        rungs=found,
        reached=reached,
        reason=sentence(_reason(found, reached)),
        asks=sentence(f"The draft must {above.asks}") if above else "",
        wanted=tuple(name for name in above.criteria if name not in met) if above else (),
    )


def passages_of(rung: Rung, claims: Sequence[Claim]) -> list[Claim]:
    """Give the claims, of whatever strand, that fit a rung's query."""
    return [each for each in claims if each.strands and any(q.matches(each, each.strands[0]) for q in rung.query)]


def highest(scale: Scale, passages_found: Sequence[int], met: Collection[str]) -> int:
    """Give the highest rung, from 0, that so many passages for each and these met criteria show."""
    return max(index for index, rung in enumerate(scale.rungs) if _shown(index, rung, passages_found[index], met))


def _shown(index: int, rung: Rung, found: int, met: Collection[str]) -> bool:
    enough = not rung.query or found >= rung.at_least
    return index == 0 or (enough and all(name in met for name in rung.criteria))


def _found(
    index: int, rung: Rung, fitting: Sequence[Claim], criteria: Sequence[CriterionVerdict], met: Collection[str]
) -> RungFound:
    behind = [claim for each in criteria if each.id in rung.criteria for claim in each.evidence]
    return RungFound(
        id=rung.id,
        title=rung.title,
        band=rung.band or "",
        means=rung.means,
        counts_for=rung.counts_for,
        shown=_shown(index, rung, len(fitting), met),
        claims=strongest_first(list({claim.id: claim for claim in (*fitting, *behind)}.values())),
    )


def _reason(found: Sequence[RungFound], reached: int) -> str:
    rung = found[reached]
    band = f" ({rung.band})" if rung.band else ""
    stands = f"rung {reached + 1} of {len(found)}, “{rung.title}”{band}"
    if reached == 0 and not rung.claims:
        return f"{stands}: nothing in the draft shows a higher one"
    return f"{stands}: {passages(len(rung.claims), 'show')} it (about {named(rung.claims)})"


def next_rung_first(gaps: Sequence[Gap], scale: ScaleVerdict | None) -> tuple[Gap, ...]:
    """Put the gaps that keep a draft from the next rung before the others."""
    wanted = scale.wanted if scale else ()
    return tuple(sorted(gaps, key=lambda gap: gap.criterion not in wanted))
