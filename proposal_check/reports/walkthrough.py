"""A draft's gaps as separate short texts, for a reader who takes them one by one."""

from __future__ import annotations

from proposal_check.assessment.model import Assessment
from proposal_check.reports.escape import escape
from proposal_check.reports.form import question_lines
from proposal_check.reports.gaps import gap_lines
from proposal_check.reports.page import Page
from proposal_check.reports.results import PLAIN, Layout
from proposal_check.reports.text import head, name, questions, quoted


def steps(assessment: Assessment, layout: Layout = PLAIN) -> list[str]:
    """Return the verdict, then a text for each gap, form question, check and open question, in order."""
    return [
        _verdict(assessment, layout),
        *_gaps(assessment, layout),
        *_answers(assessment, layout),
        *_notes(assessment, layout),
    ]


def _verdict(assessment: Assessment, layout: Layout) -> str:
    page = Page(layout)
    name(page, assessment)
    head(page, assessment)
    page.line()
    count = len(assessment.gaps)
    page.line("Nothing is missing." if not count else f"Gaps: {count}, most telling first.")
    return page.text()


def _gaps(assessment: Assessment, layout: Layout) -> list[str]:
    criteria = {criterion.id: criterion for criterion in assessment.criteria}
    texts = []
    for number, gap in enumerate(assessment.gaps, start=1):
        page = Page(layout)
        page.line()
        page.line(f"Gap {number} of {len(assessment.gaps)}", "bold")
        criterion = criteria.get(gap.criterion)
        if criterion:
            page.item("Question:", escape(criterion.question), indent=0)
        gap_lines(page, assessment, gap, indent=0)
        for claim in (*criterion.against, *criterion.weak)[:3] if criterion else ():
            page.item("Now:", quoted(assessment, claim), indent=2)
            page.item("Why not enough:", escape(claim.why), indent=2)
        texts.append(page.text())
    return texts


def _answers(assessment: Assessment, layout: Layout) -> list[str]:
    """Write each question of the form that this pack judges, with what its own answer shows."""
    texts = []
    for each in assessment.questions:
        if each.verdict:
            page = Page(layout)
            page.line()
            page.line("By its own answer alone", "bold")
            question_lines(page, each, indent=0, reasons=True)
            texts.append(page.text())
    return texts


def _notes(assessment: Assessment, layout: Layout) -> list[str]:
    texts = []
    for check in assessment.checks:
        page = Page(layout)
        page.line()
        page.item("The money:" if check.information else "Do these go together?", escape(check.message), indent=0)
        for claim in check.claims:
            page.item("-", quoted(assessment, claim))
        texts.append(page.text())
    for question in questions(assessment):
        page = Page(layout)
        page.line()
        page.item("Open question:", question, indent=0)
        texts.append(page.text())
    return texts
