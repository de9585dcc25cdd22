"""The JSON report, schema 1: `report.schema.json` beside this module describes every field."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import Any

from proposal_check import __version__
from proposal_check.assessment.model import Assessment, Check, CriterionVerdict, FormQuestion, Gap
from proposal_check.documents.errors import UnreadableDraftError
from proposal_check.documents.model import Document
from proposal_check.documents.questions import Extent
from proposal_check.language.model import Cast, Claim, Detail, Passage
from proposal_check.reports.budget import budget
from proposal_check.reports.escape import reveal
from proposal_check.reports.location import location
from proposal_check.reports.results import PLAIN, Layout, Results
from proposal_check.reports.scale import scale_fields

SCHEMA = 1
MODEL = "en_core_web_sm 3.8.0"

Json = dict[str, Any]


def render(results: Results, layout: Layout = PLAIN) -> str:
    """Return the report; the same results give the same characters.

    Characters that a terminal would obey are written as JSON escapes, so reading the JSON gives
    the draft's own words back and printing it harms nothing.
    """
    report = {
        "schema": SCHEMA,
        "tool": {
            "name": "proposal-check",
            "version": __version__,
            "pack": _pack(results.assessments[0]) if results.assessments else None,
            "model": MODEL,
            "packs": _packs(results),
        },
        "verdict": results.verdict,
        "documents": [_document(*assessments) for assessments in results.drafts],
        "errors": [_error(error) for error in results.errors],
    }
    return reveal(json.dumps(report, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def _pack(assessment: Assessment) -> Json:
    return {"id": assessment.pack_id, "version": assessment.pack_version}


def _packs(results: Results) -> list[Json]:
    """Name every pack of the run, in the order they were asked for."""
    first = results.drafts[0] if results.drafts else ()
    return [_pack(assessment) for assessment in first]


def _document(assessment: Assessment, *further: Assessment) -> Json:
    """Write a draft as its first pack judges it, and below `packs` what each further one says."""
    document = assessment.document
    return {
        "path": document.path.as_posix(),
        "sha256": document.sha256,
        "format": document.format,
        "title": document.title,
        "words": document.words,
        **_judgement(assessment),
        "claims": [_claim(document, claim) for claim in assessment.claims],
        "cast": _cast(assessment.cast),
        **_findings(assessment),
        "budget": budget(document, assessment.ledger),
        "decisions": [],
        "warnings": list(document.warnings),
        "packs": [{**_pack(each), **_judgement(each), **_findings(each)} for each in further],
    }


def _judgement(assessment: Assessment) -> Json:
    return {
        "verdict": assessment.verdict,
        "reason": assessment.reason,
        "scale": scale_fields(assessment.scale) if assessment.scale else None,
        "strands": [asdict(strand) for strand in assessment.strands],
        "criteria": [_criterion(criterion) for criterion in assessment.criteria],
    }


def _findings(assessment: Assessment) -> Json:
    return {
        "gaps": [_gap(assessment.document, gap) for gap in assessment.gaps],
        "checks": [_check(check) for check in assessment.checks],
        "questions": [_question(assessment.document, each) for each in assessment.questions],
    }


def _criterion(criterion: CriterionVerdict) -> Json:
    return {
        "id": criterion.id,
        "strand": criterion.strand,
        "verdict": criterion.verdict,
        "question": criterion.question,
        "reason": criterion.reason,
        "advice": criterion.advice,
        "evidence": [claim.id for claim in criterion.evidence],
    }


def _claim(document: Document, claim: Claim) -> Json:
    return {
        "id": claim.id,
        "quote": claim.quote,
        "location": asdict(location(document, claim.passage)),
        "actor": asdict(claim.actor),
        "action": claim.action,
        "object": claim.object,
        "strands": list(claim.strands),
        "level": claim.level,
        "firmness": claim.firmness,
        "stance": claim.stance,
        "detail": {name: _finite(claim.detail[name]) for name in sorted(claim.detail)},
        "why": claim.why,
        "wording": claim.wording,
        "cue": claim.cue,
    }


def _finite(value: Detail) -> Detail:
    """Write a number that JSON has no way to say (a draft's £1e999) as its name."""
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _cast(cast: Cast) -> list[Json]:
    entries = (cast.we, *(entry for entry in cast.entries if entry != cast.we))
    return [
        {
            "name": entry.name,
            "party": entry.party,
            "members": entry.members,
            "mentions": entry.mentions,
            "because": entry.because,
        }
        for entry in entries
    ]


def _gap(document: Document, gap: Gap) -> Json:
    return {
        "criterion": gap.criterion,
        "message": gap.message,
        "advice": gap.advice,
        "near": asdict(location(document, gap.near)) if gap.near else None,
        "effect": gap.effect,
        "patterns": list(gap.patterns),
        "question": gap.question,
    }


def _question(document: Document, each: FormQuestion) -> Json:
    question = each.question
    return {
        "question": question.text,
        "location": asdict(location(document, question.place)),
        "answer": [_extent(document, part) for part in question.answer],
        "words": question.words,
        "characters": question.characters,
        "limit": asdict(question.limit) if question.limit else None,
        "length": question.length,
        "verdict": each.verdict,
        "strands": [asdict(strand) for strand in each.strands],
        "claims": [claim.id for claim in each.claims],
    }


def _extent(document: Document, part: Extent) -> Json:
    block = document.blocks[part.block]
    text = block.text[part.start : part.end]
    return asdict(location(document, Passage(text, block.place, part.start, part.end)))


def _check(check: Check) -> Json:
    return {
        "id": check.id,
        "message": check.message,
        "claims": [claim.id for claim in check.claims],
        "information": check.information,
    }


def _error(error: UnreadableDraftError) -> Json:
    return {
        "path": error.path.as_posix(),
        "code": error.code,
        "message": error.message,
        "hint": error.hint,
    }
