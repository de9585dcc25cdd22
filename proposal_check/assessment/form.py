"""A filled form's questions, each judged by its answer alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from proposal_check.assessment.model import FormQuestion, StrandVerdict, Verdict
from proposal_check.assessment.pack import Pack
from proposal_check.assessment.verdicts import judge_criterion, judge_strand, strand_evidence
from proposal_check.documents.model import Document
from proposal_check.documents.questions import Question, form_questions
from proposal_check.language.model import Claim, Strand


def judge_questions(
    document: Document, claims: Sequence[Claim], pack: Pack, excused: Sequence[Strand] = ()
) -> tuple[FormQuestion, ...]:
    """Judge each question of a form by the strands it asks about, but `excused` ones.

    Gives nothing for a draft that is no form.
    """
    by_block: dict[int, list[Claim]] = {}
    for claim in claims:
        by_block.setdefault(claim.passage.place.block, []).append(claim)
    judged = []
    for question in form_questions(document):
        own = _within(question, by_block)
        asked = [strand for strand in asked_about(question.text, pack) if strand not in excused]
        strands = tuple(_strand(strand, own, pack) for strand in asked)
        judged.append(FormQuestion(question, strands, _together(strands), own))
    return tuple(judged)


def _within(question: Question, by_block: dict[int, list[Claim]]) -> tuple[Claim, ...]:
    return tuple(
        claim
        for part in question.answer
        for claim in by_block.get(part.block, ())
        if part.start <= claim.passage.start < part.end
    )


def _strand(strand: Strand, claims: Sequence[Claim], pack: Pack) -> StrandVerdict:
    criteria = [judge_criterion(each, claims) for each in pack.criteria if each.strand == strand]
    return judge_strand(strand, pack.strands[strand], strand_evidence(strand, criteria, claims))


def _together(strands: Sequence[StrandVerdict]) -> Verdict | None:
    verdicts = {each.verdict for each in strands}
    if not verdicts:
        return None
    return verdicts.pop() if len(verdicts) == 1 else "partly"


def asked_about(text: str, pack: Pack) -> tuple[Strand, ...]:
    """Give the strands that a heading or question is about, by the pack's words for their headings."""
    return tuple(strand for strand, rule in pack.strands.items() if heading_words(text, rule.headings))


def heading_words(text: str, headings: Sequence[str]) -> int:
    """Count the different words of a text that begin as one of `headings` does."""
    starts = tuple(word.casefold() for word in headings)
    words = set(re.findall(r"[\w-]+", text.casefold())) if starts else set()
    return sum(word.startswith(starts) for word in words)
