"""The fourth step of the walk: claims and a pack in, an `Assessment` out."""

from __future__ import annotations

from dataclasses import replace

from proposal_check.assessment.cross_checks import Findings, cross_check
from proposal_check.assessment.form import judge_questions
from proposal_check.assessment.gaps import find_gaps
from proposal_check.assessment.model import Assessment
from proposal_check.assessment.overall import judge_overall, unpaid_by_choice
from proposal_check.assessment.pack import Pack
from proposal_check.assessment.rungs import judge_scale, next_rung_first
from proposal_check.assessment.verdicts import judge_criterion, judge_strand, strand_evidence
from proposal_check.documents.model import Document
from proposal_check.language.ledger.model import NO_LEDGER, Ledger
from proposal_check.language.model import Cast, Claim


def assess(
    document: Document, cast: Cast, claims: tuple[Claim, ...], pack: Pack, ledger: Ledger = NO_LEDGER
) -> Assessment:
    """Judge one document's claims and money by one pack: criteria, strands, the whole, gaps and checks."""
    criteria = tuple(judge_criterion(criterion, claims) for criterion in pack.criteria)
    evidence = {strand: strand_evidence(strand, criteria, claims) for strand in pack.strands}
    strands = {strand: judge_strand(strand, rule, evidence[strand]) for strand, rule in pack.strands.items()}
    excused = pack.overall.by_choice if unpaid_by_choice(cast, claims) else ()
    verdict, reason = judge_overall(pack.overall, strands, evidence, excused)
    scale = judge_scale(pack.scale, criteria, claims) if pack.scale else None
    if scale:
        verdict, reason = scale.verdict, scale.reason
    judged = Assessment(
        document=document,
        cast=cast,
        claims=claims,
        pack_id=pack.id,
        pack_version=pack.version,
        pack_title=pack.title,
        scale=scale,
        verdict=verdict,
        reason=reason,
        strands=tuple(strands.values()),
        criteria=criteria,
        checks=cross_check(Findings(cast, claims, ledger, document.blocks), pack.cross_checks.off),
        ledger=ledger,
        questions=judge_questions(document, claims, pack, excused),
    )
    return replace(judged, gaps=next_rung_first(find_gaps(pack, judged, excused), scale))
