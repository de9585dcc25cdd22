"""A form's questions, one by one: how long each answer is and may be, and what it shows by itself."""

from __future__ import annotations

from proposal_check.assessment.model import Assessment, FormQuestion
from proposal_check.documents.questions import Question
from proposal_check.reports.escape import escape
from proposal_check.reports.page import Page
from proposal_check.reports.results import Layout
from proposal_check.reports.words import SIGNS, STYLES, WORDS

SHOWN_QUESTIONS = 12
UNJUDGED = "[ ]"


def form_list(page: Page, assessment: Assessment, layout: Layout) -> None:
    """Write the questions; without `--all` only those that are judged, or whose answer's length is wrong."""
    if not assessment.questions:
        return
    page.line()
    page.line("THE FORM'S QUESTIONS, EACH BY ITS OWN ANSWER", "bold")
    page.line("The verdict on the whole draft counts all answers; an assessor may read only one.")
    telling = [each for each in assessment.questions if each.verdict or _off(each.question)]
    shown = assessment.questions if layout.everything else telling[:SHOWN_QUESTIONS]
    for each in shown:
        question_lines(page, each, indent=2, reasons=layout.everything)
    more = len(assessment.questions) - len(shown)
    if more:
        page.line(f"and {more} more (--all shows them)", indent=2)


def question_lines(page: Page, each: FormQuestion, indent: int, *, reasons: bool = False) -> None:
    """Write one question with its answer's length and what the answer shows."""
    sign, style = (SIGNS[each.verdict], STYLES[each.verdict]) if each.verdict else (UNJUDGED, "")
    page.item(sign, escape(each.question.text), style, indent=indent)
    parts = [f"{strand.id.capitalize()} {WORDS[strand.verdict].lower()}" for strand in each.strands]
    said = f" {', '.join(parts)}." if parts else ""
    page.line(f"{length(each.question)}{said}", indent=indent + 4)
    for strand in each.strands if reasons else ():
        page.item("-", escape(strand.reason), indent=indent + 4)


def length(question: Question) -> str:
    """Say how long an answer is, beside what the form allows."""
    if not question.answer:
        return "No answer yet."
    limit = question.limit
    unit = limit.unit if limit else "words"
    count = question.words if unit == "words" else question.characters
    if limit is None:
        return f"{_counted(count, unit)}."
    if limit.most is not None and count > limit.most:
        return f"{_counted(count, unit)}: {count - limit.most} over the limit of {limit.most}."
    if limit.least is not None and count < limit.least:
        return f"{_counted(count, unit)}: {limit.least - count} short of the {limit.least} asked for."
    return f"{_counted(count, unit)}, within {f'the {limit.most}' if limit.most else 'what is'} allowed."


def _counted(count: int, unit: str) -> str:
    return f"{count} {unit.removesuffix('s') if count == 1 else unit}"


def _off(question: Question) -> bool:
    return not question.answer or question.length in {"over", "under"}
